"""Packages on their way to destinations: the queue, the destinations, and the hand that sends."""
