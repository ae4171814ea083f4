"""The hand-over room."""
