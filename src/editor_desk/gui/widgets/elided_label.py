"""A label for titles in narrow places: so many lines and no more."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class ElidedLabel(QLabel):
    """Text cut between words with … at the end of its last line; the tooltip has it whole."""

    def __init__(self, text: str = "", lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = text
        self._lines = lines
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(40, self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        """One line, however long."""
        return QSize(200, self.fontMetrics().lineSpacing())

    def heightForWidth(self, width: int) -> int:
        """What the whole text needs, at most so many lines."""
        return min(self._height(self._whole, width), self._limit()) + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut what does not fit."""
        super().resizeEvent(event)
        self.setText(self._cut(self.contentsRect().width()))

    def _limit(self) -> int:
        # Measured, not counted: in an Arabic face a drawn line is higher than the metrics' line spacing.
        return self._height("\n".join(["أ"] * self._lines), 1000)

    def _height(self, text: str, width: int) -> int:
        area = QRect(0, 0, max(1, width), 100_000)
        return self.fontMetrics().boundingRect(area, int(Qt.TextFlag.TextWordWrap), text).height()

    def _cut(self, width: int) -> str:
        limit = self._limit()
        if self._height(self._whole, width) <= limit:
            return self._whole
        words = self._whole.split()
        low, high = 0, len(words) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._height(" ".join(words[:middle]) + "…", width) <= limit:
                low = middle
            else:
                high = middle - 1
        return " ".join(words[:low]) + "…"
