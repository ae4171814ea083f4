"""The composition root: the one place that puts the rooms together, for the window and for the command line."""
