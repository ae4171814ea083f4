"""Dialogs in which a figure of the text is made and changed."""
