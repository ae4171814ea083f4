"""The tag room."""
