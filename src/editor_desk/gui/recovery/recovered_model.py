"""Recovered texts as rows of a list."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_desk.gui.preferences import Preferences
from editor_desk.gui.recovery.recovered_text import headline_of, row_note
from editor_desk.gui.widgets.two_line_delegate import NOTE_ROLE
from editor_desk.services.recovery import Recovered

Index = QModelIndex | QPersistentModelIndex


class RecoveredModel(QAbstractListModel):
    """Headline, and below it who and when."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._now = datetime.now(UTC)
        self._rows: tuple[Recovered, ...] = ()

    @property
    def rows(self) -> tuple[Recovered, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[Recovered]) -> None:
        """Show others."""
        self.beginResetModel()
        self._rows, self._now = tuple(rows), datetime.now(UTC)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The two lines, also as one for a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        item = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return headline_of(item)
        if role == NOTE_ROLE:
            return row_note(item, self._now, self._preferences)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{headline_of(item)}. {row_note(item, self._now, self._preferences)}"
        return None
