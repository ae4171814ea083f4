"""Proof-reading in the window: what is found in the text while it is written, shown there and in the side panel."""
