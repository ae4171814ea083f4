"""Formats of a package: one renderer, a profile for each target, an exporter plug-in for each format."""
