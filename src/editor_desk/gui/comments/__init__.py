"""Comments: threads beside the text, marked in it."""
