"""How alike two articles are: what is kept of each beside the index, and how candidates are ranked by it.

Everything here is a function of values. The modules that need numpy are loaded by whoever ranks, trains or indexes in the
background, never by opening a desk.
"""
