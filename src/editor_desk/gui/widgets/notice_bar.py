"""A bar above the room that says what went wrong and what to do, until it is put away."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_desk.gui.messages import Message
from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate


class NoticeBar(QFrame):
    """Hidden until something is to be said. Escape or the cross puts it away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setObjectName("noticeBar")
        self._details = ""
        self._act: Callable[[], None] | None = None
        picture = QLabel()
        picture.setPixmap(theme.icon("warning", "red_ink").pixmap(20, 20))
        self._title = _label(600)
        self._title.setObjectName("noticeTitle")
        self._what = _label()
        self._what.setObjectName("noticeWhat")
        self._next = _label()
        self._next.setObjectName("noticeNext")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._what, self._next):
            words.addWidget(label)
        self._button = QPushButton(translate("NoticeBar", "Do what is offered"))
        self._button.setObjectName("noticeAction")
        self._button.setProperty("role", "danger")
        self._button.clicked.connect(self._run)
        copy = _tool(theme, "copy", translate("NoticeBar", "Copy the details"), "noticeCopy")
        copy.clicked.connect(self._copy)
        close = _tool(theme, "close", translate("NoticeBar", "Put away (Esc)"), "noticeClose")
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(
        self, message: Message, details: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show `message`; `details` are what the copy button copies, `action` names what `act` would do."""
        self._title.setText(message.title)
        self._what.setText(message.what)
        self._next.setText(message.next_step)
        self._next.setVisible(bool(message.next_step))
        self._details, self._act = details, act
        self._button.setText(action)
        self._button.setVisible(act is not None)
        self.setAccessibleName(f"{message.title}. {message.what} {message.next_step}")
        self.show()

    @property
    def offers(self) -> bool:
        """Whether it asks for something to be decided."""
        return self._act is not None

    def clear(self) -> None:
        """Put it away."""
        self._act = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _run(self) -> None:
        if self._act is not None:
            self._act()

    def _copy(self) -> None:
        text = f"{self._title.text()}\n{self._what.text()}\n{self._details}"
        QGuiApplication.clipboard().setText(text)


def _label(weight: int = 400) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if weight != 400:
        label.setProperty("role", "strong")
    return label


def _tool(theme: Theme, icon: str, text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(theme.icon(icon, "red_ink", 16))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(text)
    button.setAccessibleName(text)
    return button
