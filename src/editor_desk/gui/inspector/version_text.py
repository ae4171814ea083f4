"""The text of an older version, to read and to copy from."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextBrowser

from editor_desk.gui.editor.selection import packed


class VersionText(QTextBrowser):
    """Shows what a `SheetDocument` wrote into it."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Its blocks, as they are copied from the sheet."""
        return packed(self.textCursor())
