"""A section of a side panel: a quiet title, a note or a button across from it, its content, a hairline under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

_EDGE = 16
_ROW_PADDING = 6


class Section(QWidget):
    """`body` takes the content; `head` is the line of the title."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(title)
        self.title.setProperty("role", "section")
        self.aside = QLabel()
        self.aside.setProperty("role", "small")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setContentsMargins(_ROW_PADDING, 0, _ROW_PADDING, 0)
        self.head.addWidget(self.title)
        self.head.addStretch()
        self.head.addWidget(self.aside)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        inside = QVBoxLayout()
        inside.setContentsMargins(_EDGE - _ROW_PADDING, 14, _EDGE - _ROW_PADDING, 14)
        inside.setSpacing(10)
        inside.addLayout(self.head)
        inside.addLayout(self.body)
        line = QFrame()
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addLayout(inside)
        outside.addWidget(line)

    def add(self, content: QWidget) -> None:
        """Put `content` at the end of the body, in line with the title."""
        line = QHBoxLayout()
        line.setContentsMargins(_ROW_PADDING, 0, _ROW_PADDING, 0)
        line.addWidget(content)
        self.body.addLayout(line)

    def add_rows(self, rows: QLayout) -> None:
        """Put rows at the end of the body: their ground is wider than the text on it by their own padding."""
        self.body.addLayout(rows)


def mute_label(text: str, parent: QWidget | None = None) -> QLabel:
    """A wrapped line of secondary text."""
    label = QLabel(text, parent)
    label.setProperty("role", "mute")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
