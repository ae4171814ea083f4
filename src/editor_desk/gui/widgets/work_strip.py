"""What goes on in the background, told at the foot of the rail: a line and a thin bar for each work, while it lasts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from editor_desk.language.numerals import Numerals, to_numerals


class WorkStrip(QFrame):
    """Hidden while nothing goes on. `asked` when it is clicked."""

    asked = Signal()

    def __init__(self, numerals: Numerals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "work-strip")
        self._numerals = numerals
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setProperty("role", "rail-note")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setProperty("role", "rail-bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 8)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(self._bar)
        self.hide()

    def tell(self, text: str, done: int, total: int) -> None:
        """Show how far it is; nothing is left to do where `total` is 0."""
        if not total:
            self.hide()
            return
        said = to_numerals(text, self._numerals)
        self._label.setText(said)
        self._bar.setAccessibleName(said)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever clicks wants to know more."""
        self.asked.emit()
        event.accept()
