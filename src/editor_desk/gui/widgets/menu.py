"""A menu whose shortcuts read as they are struck, also where the menu itself runs right to left."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

KEYS = "keys"
"""Property of an action: its shortcut as text, where the action itself holds none because another one listens to it."""


class Menu(QMenu):
    """A QMenu. Qt would write «Ctrl++» as «++Ctrl» in Arabic."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Set the keys apart from the direction of the menu."""
        super().initStyleOption(option, action)
        keys = action.property(KEYS) or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys and not action.isSeparator() and action.menu() is None:
            words = option.text.split("\t")[0]
            option.text = f"{words}\t\u2066{keys}\u2069"
