"""The verbs of the command line: each a function of its arguments, a console, and the paths; it returns an exit code."""
