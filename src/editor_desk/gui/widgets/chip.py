"""Chips: a label on a soft ground that can be taken away, and a dashed one that can be taken up."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.tip import tip

translate = QCoreApplication.translate

_REMOVE_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_ACTIVATE_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class Chip(QFrame):
    """A label with a × button. Delete or Backspace on it removes it; Enter or a click on the text activates it."""

    remove_requested = Signal()
    activated = Signal()

    def __init__(self, text: str, tone: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self.setProperty("role", "chip")
        self.setProperty("tone", tone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        self.setObjectName("chip")
        self._label = QLabel(text)
        self._label.setProperty("role", "chip-text")
        self._label.setProperty("tone", tone)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._remove = QToolButton()
        self._remove.setObjectName("chipRemove")
        self._remove.setProperty("role", "chip-remove")
        self._remove.setProperty("tone", tone)
        self._remove.setText("×")
        self._remove.setFixedSize(16, 18)
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove.setCursor(Qt.CursorShape.PointingHandCursor)
        self._remove.setAccessibleName(translate("Chip", "Remove {name}").format(name=text))
        self._remove.setToolTip(translate("Chip", "Remove (Delete)"))
        self._remove.clicked.connect(self.remove_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 3, 7, 3)
        row.setSpacing(4)
        row.addWidget(self._label)
        row.addWidget(self._remove)

    def set_removable(self, *, removable: bool) -> None:
        """Show or hide the ×."""
        self._remove.setVisible(removable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, Enter activates, arrows go to the neighbours."""
        key = Qt.Key(event.key())
        if key in _REMOVE_KEYS and self._remove.isVisibleTo(self):
            self.remove_requested.emit()
        elif key in _ACTIVATE_KEYS:
            self.activated.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.focusNextPrevChild((key is Qt.Key.Key_Left) is mirrored)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the text activates."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()
        super().mouseReleaseEvent(event)


class SuggestedChip(QToolButton):
    """A dashed chip: one click, Enter or Space takes the suggestion."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(f"+ {isolated(text)}")
        self.setProperty("role", "chip-suggested")
        self.setObjectName("suggestedChip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Chip", "Add {name}").format(name=text))
        self.setToolTip(tip(translate("Chip", "Add {name}").format(name=text)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter works like Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
