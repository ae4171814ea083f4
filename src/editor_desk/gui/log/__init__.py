"""The record of the desk: what happened, whether it is as it was written, and what it tells about the work."""
