"""Suggesting: a text that one does not change, but would like to be another."""
