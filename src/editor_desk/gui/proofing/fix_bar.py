"""Says that something beside the text was fixed, where Ctrl+Z does not reach, and takes it back."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate


class FixBar(QFrame):
    """One line above the sheet. `undo_wanted()`; Escape or the cross puts it away."""

    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fixBar")
        self.setProperty("role", "notice")
        self.setProperty("tone", "grey")
        self._text = QLabel()
        self._text.setObjectName("fixText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._undo = QPushButton(translate("Proofing", "Undo"))
        self._undo.setObjectName("fixUndo")
        self._undo.setProperty("role", "link")
        self._undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self._undo.clicked.connect(self.undo_wanted)
        close = QToolButton()
        close.setObjectName("fixClose")
        close.setIcon(theme.icon("close", "mute", 16))
        close.setIconSize(QSize(16, 16))
        close.setProperty("role", "row-action")
        close.setToolTip(translate("Proofing", "Put away (Esc)"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 24, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(close)
        self.hide()

    def say(self, text: str) -> None:
        """Show what was fixed."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
