"""Colours, sizes and faces from one theme file."""
