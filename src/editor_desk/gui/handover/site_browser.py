"""Shows a page of the package and can ask for nothing: no network, no file, only pictures that it was given."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSizeF, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from editor_desk.gui.handover.site_html import SHEET, for_text_document
from editor_desk.gui.theme.theme import Theme

_COLUMN = 756
"""The widest that the page sets its text, in pixels: 42 rem of 18."""
_LEAST_MARGIN = 16


class SiteBrowser(QTextBrowser):
    """`refused` are the names that the page asked for and was not given, each once. Links lead nowhere from here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refused: list[str] = []
        self._pictures: Mapping[str, QImage] = {}
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(Qt.GlobalColor.transparent)
        self._font = theme.reading_font(18)
        self.setProperty("role", "site-page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)

    def show_page(self, html: str, pictures: Mapping[str, QImage], direction: Qt.LayoutDirection) -> None:
        """Show the page with these pictures, by the names that they have in it."""
        self.refused = []
        self._pictures = dict(pictures)
        self.setLayoutDirection(direction)
        document = self.document()
        document.clear()
        document.setDefaultFont(self._font)
        document.setDefaultStyleSheet(SHEET)
        option = QTextOption(document.defaultTextOption())
        option.setTextDirection(direction)
        document.setDefaultTextOption(option)
        self.setHtml(for_text_document(html))
        self._fit()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Only pictures that were given. Whatever else is asked for is a dot that nobody sees: with nothing at all, Qt would look
        for a file of that name.
        """
        address = name.toString() if isinstance(name, QUrl) else name
        if kind == QTextDocument.ResourceType.ImageResource.value and address in self._pictures:
            return self._pictures[address]
        if address not in self.refused:
            self.refused.append(address)
        return self._nothing if kind == QTextDocument.ResourceType.ImageResource.value else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column and the pictures within the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        margin = max(_LEAST_MARGIN, (width - _COLUMN) / 2)
        document = self.document()
        frame = document.rootFrame()
        form = frame.frameFormat()
        if form.leftMargin() != margin:
            form.setLeftMargin(margin)
            form.setRightMargin(margin)
            form.setTopMargin(24)
            form.setBottomMargin(24)
            frame.setFrameFormat(form)
        self._fit_pictures(width - 2 * margin)

    def _fit_pictures(self, room: float) -> None:
        block = self.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                fragment = parts.fragment()
                form = fragment.charFormat().toImageFormat()
                picture = self._pictures.get(form.name()) if form.isValid() else None
                if picture is not None and not picture.isNull():
                    wide = QSizeF(picture.size())
                    fitting = wide.scaled(
                        QSizeF(min(room, wide.width()), 10_000), Qt.AspectRatioMode.KeepAspectRatio
                    )
                    if form.width() != fitting.width():
                        form.setWidth(fitting.width())
                        form.setHeight(fitting.height())
                        cursor = QTextCursor(self.document())
                        cursor.setPosition(fragment.position())
                        cursor.setPosition(fragment.position() + 1, QTextCursor.MoveMode.KeepAnchor)
                        cursor.setCharFormat(form)
                        parts = block.begin()
                        continue
                parts += 1
            block = block.next()
