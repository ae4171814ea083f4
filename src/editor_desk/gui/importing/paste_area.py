"""Where a page is pasted or dropped. Markup that came with the text is kept aside until somebody changes the text."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_desk.gui.widgets.reading_side import begin_on_reading_side

LONGEST_SHOWN = 300_000
"""Characters; more is handed on without being shown, since laying it out would hold up the window."""


class PasteArea(QTextEdit):
    """`file_given(Path)` for a dropped file, `too_long(str)` for a paste that is not shown, `submitted()` for Ctrl+Enter,
    `dragging(bool)` while a drag hovers.
    """

    file_given = Signal(object)
    too_long = Signal(str)
    submitted = Signal()
    dragging = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self._shown_for_html = ""
        self.setObjectName("pasteArea")
        self.setProperty("face", "reading")
        self.setAcceptRichText(False)
        self.setAcceptDrops(True)
        self.setAcceptRichText(False)
        begin_on_reading_side(self)
        self.document().setDocumentMargin(14)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)

    @property
    def html(self) -> str:
        """The markup of what was pasted; empty where there was none, or the text was changed since."""
        return self._html if self._html and self.toPlainText() == self._shown_for_html else ""

    def reset(self) -> None:
        """Empty the area."""
        self.clear()
        self._html = self._shown_for_html = ""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, markup and files."""
        return source.hasUrls() or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take a file, or text with the markup that it came with."""
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.file_given.emit(Path(files[0]))
            return
        text = source.text()
        if len(text) > LONGEST_SHOWN:
            self.too_long.emit(text)
            return
        was_empty = not self.toPlainText().strip()
        if was_empty:
            self.clear()
        self.insertPlainText(text)
        if was_empty and source.hasHtml():
            self._html, self._shown_for_html = source.html(), self.toPlainText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up."""
        self.dragging.emit(self.canInsertFromMimeData(event.mimeData()))
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A file may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go dark."""
        self.dragging.emit(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        self.dragging.emit(False)
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.insertFromMimeData(event.mimeData())
        else:
            super().dropEvent(event)
