"""The style guide: the rules of the house, the agreed names, the words of the desk, and the files that they stand in."""
