"""The list of what preflight found."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_desk.gui.handover.preflight_rows import Line, Passed, Row, rows_of, state_text
from editor_desk.gui.preferences import Preferences
from editor_desk.services.preflight import Preflight

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class PreflightModel(QAbstractListModel):
    """Rows are `Head`, `Line` and `Passed`, under ROW_ROLE."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._found: Preflight | None = None
        self._opened: frozenset[str] = frozenset()
        self._rows: tuple[Row, ...] = ()

    def show(self, found: Preflight | None) -> None:
        """Show this; what was opened stays open."""
        self._found = found
        self._fill()

    def toggle(self, article: str) -> None:
        """Show what passed of an article, or put it behind its line again."""
        self._opened ^= {article}
        self._fill()

    def row_of(self, row: Row) -> int:
        """Where the row, or the one that came of it, stands now; -1 where it is gone."""
        key = _key(row)
        return next((number for number, one in enumerate(self._rows) if _key(one) == key), -1)

    def next_fault(self, after: int) -> int:
        """The next line that fails, from the top again at the end; -1 where none does."""
        failing = [
            number for number, one in enumerate(self._rows) if isinstance(one, Line) and one.leads_somewhere
        ]
        return next((number for number in failing if number > after), failing[0] if failing else -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """All lines in sight."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, reason, what a screen reader says, and the row itself under ROW_ROLE."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.ToolTipRole:
                return row.reason or None if isinstance(row, Line) else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case _ if role == ROW_ROLE:
                return row
        return None

    def _fill(self) -> None:
        self.beginResetModel()
        found = self._found
        self._rows = () if found is None else rows_of(found, self._opened, self._preferences.numerals)
        self.endResetModel()


def _key(row: Row) -> tuple[str, ...]:
    words = row.words if isinstance(row, Line) else ""
    return (type(row).__name__, row.article, words)


def _spoken(row: Row) -> str:
    if isinstance(row, Passed):
        return row.words
    parts = [row.words, state_text(row.state)]
    if isinstance(row, Line) and row.reason:
        parts.append(row.reason)
    return ". ".join(parts)
