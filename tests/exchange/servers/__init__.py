"""Servers in process that play the places packages go to, strictly, and fail when they are told to."""
