"""One linked or suggested article in the side panel: its title, a mute line under it, and what can be done with it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.elided_label import ElidedLabel


class LinkRow(QFrame):
    """A row that takes the focus. Its buttons show while the pointer or the focus is in it, and keep their place else.

    `activated` on Enter or double click; `key_pressed(QKeyEvent)` for the keys that the owner gives a meaning.
    """

    activated = Signal()
    key_pressed = Signal(object)

    def __init__(self, theme: Theme, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[QToolButton] = []
        self.setProperty("role", "row")
        self.setObjectName("linkRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{title} {note}".strip())
        self.title = ElidedLabel(title)
        self.note = ElidedLabel(note, lines=1)
        self.note.setProperty("role", "small")
        across = self.note.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        self.note.setAlignment(across | Qt.AlignmentFlag.AlignVCenter)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(2)
        self.foot.addWidget(self.note, 1)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(6, 6, 6, 4)
        self.box.setSpacing(1)
        self.box.addWidget(self.title)
        self.box.addLayout(self.foot)

    def add_pill(self, text: str, tone: str, name: str) -> QLabel:
        """A word in colour before the mute line."""
        pill = QLabel(text)
        pill.setObjectName(name)
        pill.setProperty("role", "pill")
        pill.setProperty("tone", tone)
        self.foot.insertWidget(0, pill)
        self.foot.insertSpacing(1, 4)
        return pill

    def add_button(self, icon: str, tip: str, name: str, *, quiet: bool = True) -> QToolButton:
        """A small button at the end of the mute line; a quiet one shows only while the row is in use."""
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("role", "row-action")
        button.setIcon(self._theme.icon(icon, "mute", 16))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        self.foot.addWidget(button)
        if quiet:
            keep = button.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keep)
            button.hide()
            button.installEventFilter(self)
            self._buttons.append(button)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The buttons stay while one of them has the focus."""
        if event.type() is QEvent.Type.FocusOut:
            self._reveal()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer came."""
        self._reveal()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went."""
        self._reveal()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus came."""
        super().focusInEvent(event)
        self._reveal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus went, perhaps to a button of this row."""
        super().focusOutEvent(event)
        self._reveal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; other keys are the owner's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit()
            return
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens."""
        self.activated.emit()
        super().mouseDoubleClickEvent(event)

    def _reveal(self) -> None:
        inside = self.hasFocus() or any(button.hasFocus() for button in self._buttons)
        for button in self._buttons:
            button.setVisible(self.underMouse() or inside)
