"""Archives from outside, read record by record."""
