"""A field with a list under it: type, choose with the arrows or the mouse, or press Enter on what was typed.

The owner answers `typed` with `offer(rows)`, at once or later; the list never takes the focus from the field.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.tip import tip
from editor_desk.gui.widgets.two_line_delegate import NOTE_ROLE, TwoLineDelegate

Index = QModelIndex | QPersistentModelIndex

MOST_ROWS_SHOWN = 8
ROW_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class PickRow:
    """A row of the list. `value` is what `picked` carries; `note` is the mute line under the title."""

    title: str
    value: object
    note: str = ""


class PickModel(QAbstractListModel):
    """The rows offered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PickRow, ...] = ()

    def set_rows(self, rows: Sequence[PickRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, note, the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return tip(row.title) if role == Qt.ItemDataRole.ToolTipRole else row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title} {row.note}".strip()
            case _ if role == NOTE_ROLE:
                return row.note
            case _ if role == ROW_ROLE:
                return row
        return None


class PickField(QLineEdit):
    """The field. `typed(str)` on every change by hand; `picked(object)` with a row's value; `entered(str)` for Enter while
    no row is chosen.
    """

    typed = Signal(str)
    picked = Signal(object)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lead(self)
        self.model = PickModel(self)
        self.popup = QFrame(self, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.popup.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.popup.setProperty("role", "popup")
        self.list = QListView(self.popup)
        self.list.setObjectName("pickList")
        self.list.setProperty("role", "popup-list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLineDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setMinimumHeight(1)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._take)
        self.list.entered.connect(self.list.setCurrentIndex)
        box = QVBoxLayout(self.popup)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.list)
        self.textEdited.connect(self.typed)

    def offer(self, rows: Sequence[PickRow]) -> None:
        """Show `rows` under the field; none hides the list."""
        self.model.set_rows(rows)
        if rows and self.hasFocus():
            self._place()
            self.popup.show()
        else:
            self.popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list, Enter takes, Escape closes the list first."""
        key = Qt.Key(event.key())
        shown = self.popup.isVisible()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            if shown:
                self._move(1 if key is Qt.Key.Key_Down else -1)
            else:
                self.typed.emit(self.text())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if shown and self.list.currentIndex().isValid():
                self._take(self.list.currentIndex())
            else:
                self.popup.hide()
                self.entered.emit(self.text())
        elif key is Qt.Key.Key_Escape and shown:
            self.popup.hide()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the focus."""
        self.popup.hide()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The list goes with the field."""
        self.popup.hide()
        super().hideEvent(event)

    def _move(self, step: int) -> None:
        count = self.model.rowCount()
        row = self.list.currentIndex().row() + step
        if row < 0:
            self.list.setCurrentIndex(QModelIndex())
        elif row < count:
            self.list.setCurrentIndex(self.model.index(row))

    def _take(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        self.popup.hide()
        self.picked.emit(row.value)

    def _place(self) -> None:
        rows = min(self.model.rowCount(), MOST_ROWS_SHOWN)
        height = sum(self.list.sizeHintForRow(row) for row in range(rows)) + 4
        corner = self.mapToGlobal(QPoint(0, self.height() + 2))
        screen = self.screen().availableGeometry()
        if corner.y() + height > screen.bottom():
            corner = self.mapToGlobal(QPoint(0, -height - 2))
        self.popup.setGeometry(QRect(corner, QSize(self.width(), height)))
