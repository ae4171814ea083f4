"""The rows of an article list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from editor_desk.gui.widgets.tip import tip
from editor_desk.language.highlighting import Snippet, Spans
from editor_desk.services.ports import ArticleSummary

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the list. Where a search found it: the date that it is sorted by, the hits in its headline, and the piece
    of its text that shows why.
    """

    summary: ArticleSummary
    hits: Spans = ()
    snippet: Snippet | None = None
    date: datetime | None = None


class ArticleListModel(QAbstractListModel):
    """Rows in the order given. `more_wanted` when the view has come to the last row and there may be others."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._more = False

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """One row an article; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headline for Qt and assistive technology, the `Row` under ROW_ROLE."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.summary.headline
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.summary.headline)
        return None

    def canFetchMore(self, parent: _Index = _NOWHERE) -> bool:
        """Whether the folder may hold more than is shown."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index = _NOWHERE) -> None:
        """Ask for the next page, once."""
        if self.canFetchMore(parent):
            self._more = False
            self.more_wanted.emit()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return tuple(self._rows)

    @property
    def last(self) -> ArticleSummary | None:
        """The lowest row's article."""
        return self._rows[-1].summary if self._rows else None

    def row_of(self, article_id: str) -> int:
        """Where the article stands; -1 where it is not shown."""
        return self._places.get(article_id, -1)

    def replace(self, rows: Sequence[Row], *, more: bool) -> None:
        """Show `rows`. Where only what they say has changed, no row is taken away."""
        fresh = list(rows)
        self._more = more
        if [row.summary.id for row in fresh] != [row.summary.id for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self._places = {row.summary.id: place for place, row in enumerate(fresh)}
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(fresh) if row != self._rows[place]]
        self._rows = fresh
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def append(self, rows: Sequence[Row], *, more: bool) -> None:
        """Add a page at the end; what a change in between brought up from it is not shown twice."""
        fresh = [row for row in rows if row.summary.id not in self._places]
        self._more = more
        if fresh:
            begin = len(self._rows)
            self.beginInsertRows(QModelIndex(), begin, begin + len(fresh) - 1)
            self._rows += fresh
            self._places |= {row.summary.id: place for place, row in enumerate(fresh, begin)}
            self.endInsertRows()
