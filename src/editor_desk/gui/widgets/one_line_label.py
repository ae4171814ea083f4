"""A label of one line for a place, names or counts: it takes the room that there is, and never asks a window to be wider."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from editor_desk.gui.widgets.tip import tip

_LEAST = 80


class OneLineLabel(QLabel):
    """`text` is whole for whoever asks for it; what is drawn has … where there is no room for it: in its middle, or as `cut` says."""

    cut = Qt.TextElideMode.ElideMiddle

    @property
    def shown(self) -> str:
        """What is drawn."""
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), self.cut, width)

    def say(self, text: str) -> None:
        """Show `text`; the tooltip has it whole."""
        self.setText(text)
        self.setToolTip(tip(text))
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """Hardly any width is needed."""
        whole = super().sizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line."""
        painter = QPainter(self)
        alignment = self.style().visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            alignment | Qt.TextFlag.TextSingleLine,
            self.palette(),
            self.isEnabled(),
            self.shown,
            self.foregroundRole(),
        )
        painter.end()
