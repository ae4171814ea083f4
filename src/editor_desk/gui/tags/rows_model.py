"""Rows of two lines for what the doctor found and what was changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from editor_desk.gui.widgets.tip import tip
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE

Index = QModelIndex | QPersistentModelIndex

VALUE_ROLE = Qt.ItemDataRole.UserRole + 9


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says, and what it stands for."""

    title: str
    note: str
    value: object
    dot: QColor | None = None


class RowsModel(QAbstractListModel):
    """One row a thing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, the colour of the dot, and what the row stands for."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                text = "\n".join(part for part in (row.title, row.note) if part)
                return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
            case _:
                own = {VALUE_ROLE: row.value, NOTE_ROLE: row.note, DOT_ROLE: row.dot}
                return own.get(Qt.ItemDataRole(role)) if role in own else None
