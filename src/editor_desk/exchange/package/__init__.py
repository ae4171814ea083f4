"""The sealed package: written whole, the same bytes each time, checked by anyone (docs/package-format.md)."""
