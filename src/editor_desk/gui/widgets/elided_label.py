"""A label for titles in narrow places: so many lines and no more."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class ElidedLabel(QLabel):
    """One or two lines of text, cut with … at the end; the tooltip has it whole."""

    def __init__(self, text: str = "", lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self._lines = lines
        self.setWordWrap(lines > 1)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(40, self.fontMetrics().lineSpacing())

    def heightForWidth(self, width: int) -> int:
        """At most so many lines."""
        return min(super().heightForWidth(width), self._lines * self.fontMetrics().lineSpacing() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut what does not fit."""
        super().resizeEvent(event)
        self.setText(self._cut(self.width()))

    def _cut(self, width: int) -> str:
        metrics = self.fontMetrics()
        if self._lines == 1:
            return metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, width)
        flags = int(Qt.TextFlag.TextWordWrap)
        limit = self._lines * metrics.lineSpacing() + 1
        area = self.contentsRect().adjusted(0, 0, 0, 10_000)

        def fits(text: str) -> bool:
            return metrics.boundingRect(area, flags, text).height() <= limit

        if width <= 0 or fits(self._whole):
            return self._whole
        words = self._whole.split()
        low, high = 0, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            if fits(" ".join(words[:middle]) + "…"):
                low = middle
            else:
                high = middle - 1
        return " ".join(words[:low]) + "…"
