"""Spelling by hunspell, which lives in a process of its own."""
