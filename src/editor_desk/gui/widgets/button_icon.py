"""Puts an icon before the words of a button."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton

from editor_desk.gui.theme.theme import Theme

_GAP = 5
"""Pixels: a style sheet leaves two between icon and words, and knows no property for more."""


def put_icon(button: QAbstractButton, theme: Theme, name: str, color: str = "ink", px: int = 16) -> None:
    """Show the icon `name` in the colour of a token, with room between it and the words."""
    button.setIcon(theme.icon(name, color, px, _GAP))
    button.setIconSize(QSize(px + _GAP, px))
