"""A calm bar above the room: there is text that was not saved, and a button to look at it."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate


class RecoveryBar(QFrame):
    """Hidden until something is to be said. `look_wanted` and `later_wanted` by its two buttons; Escape is later."""

    look_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryBar")
        self.setProperty("role", "notice")
        self.setProperty("tone", "amber")
        picture = QLabel()
        picture.setPixmap(theme.icon("history", "amber_ink").pixmap(20, 20))
        self._text = QLabel()
        self._text.setObjectName("recoveryText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._look = QPushButton(translate("Recovery", "Look at it…"))
        self._look.setObjectName("recoveryLook")
        self._look.setMinimumSize(QSize(0, 30))
        self._look.clicked.connect(self.look_wanted)
        self._later = QPushButton(translate("Recovery", "Later"))
        self._later.setObjectName("recoveryLater")
        self._later.setProperty("role", "ghost")
        self._later.clicked.connect(self.later_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(picture)
        row.addWidget(self._text, 1)
        row.addWidget(self._look)
        row.addWidget(self._later)
        self.hide()

    def say(self, text: str) -> None:
        """Show `text`; nothing hides the bar."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.later_wanted.emit()
        else:
            super().keyPressEvent(event)
