"""The outside world: importers, exporters, packages, signatures."""
