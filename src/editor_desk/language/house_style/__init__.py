"""House style as data: the rules of a desk read from one file, and texts checked against them. Pure, no I/O."""
