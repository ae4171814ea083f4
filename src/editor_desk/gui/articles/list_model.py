"""The rows of an article list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from editor_desk.gui.live.state import unsealed_text
from editor_desk.gui.widgets.tip import tip
from editor_desk.language.highlighting import Snippet, Spans
from editor_desk.services.ports.articles import ArticleSummary
from editor_desk.services.ports.queue import QueuedArticle

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the list. Where a search found it: the date that it is sorted by, the hits in its headline, and the piece
    of its text that shows why. `unsealed` says that it counts as sealed, and its seal does not hold.
    of its text that shows why. Where it waits in the queue of review: what is planned for it, and all that its row says.
    """

    summary: ArticleSummary
    hits: Spans = ()
    snippet: Snippet | None = None
    date: datetime | None = None
    unsealed: bool = False
    queued: QueuedArticle | None = None
    spoken: str = ""


class ArticleListModel(QStandardItemModel):
    """Rows in the order given. `more_wanted` when the view has come to the last row and there may be others.

    Items of Qt's own hold the rows: the view lays all of them out again when some are added, and would ask a model of ours once
    a row how many there are.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._more = False
        self._unsealed: frozenset[str] = frozenset()

    def canFetchMore(self, parent: _Index = _NOWHERE) -> bool:
        """Whether the folder may hold more than is shown."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index = _NOWHERE) -> None:
        """Ask for the next page, once."""
        if self.canFetchMore(parent):
            self._more = False
            self.more_wanted.emit()

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    @property
    def last(self) -> ArticleSummary | None:
        """The lowest row's article."""
        return self._rows[-1].summary if self._rows else None

    def row_of(self, article_id: str) -> int:
        """Where the article stands; -1 where it is not shown."""
        return self._places.get(article_id, -1)

    def replace(self, rows: Sequence[Row], *, more: bool) -> None:
        """Show `rows`. Where only what they say has changed, no row is taken away."""
        fresh = self._marked(rows)
        self._more = more
        if [row.summary.id for row in fresh] != [row.summary.id for row in self._rows]:
            self._rows = []
            self._places = {}
            self.clear()
            self._add(fresh)
            return
        for place, row in enumerate(fresh):
            if row != self._rows[place]:
                self._rows[place] = row
                _say(self.item(place), row)

    def append(self, rows: Sequence[Row], *, more: bool) -> None:
        """Add a page at the end; what a change in between brought up from it is not shown twice."""
        self._more = more
        self._add([row for row in self._marked(rows) if row.summary.id not in self._places])

    def mark_unsealed(self, looked_at: Iterable[str], broken: frozenset[str]) -> None:
        """Of the articles that were looked at, the seals of these do not hold, and those of the others do."""
        unsealed = (self._unsealed - frozenset(looked_at)) | broken
        if unsealed == self._unsealed:
            return
        changed, self._unsealed = unsealed ^ self._unsealed, unsealed
        for article in changed & self._places.keys():
            place = self._places[article]
            (self._rows[place],) = self._marked([self._rows[place]])
            _say(self.item(place), self._rows[place])

    def _marked(self, rows: Sequence[Row]) -> list[Row]:
        unsealed = self._unsealed
        return [
            row if row.unsealed == (row.summary.id in unsealed) else replace(row, unsealed=not row.unsealed)
            for row in rows
        ]

    def _add(self, fresh: Sequence[Row]) -> None:
        if not fresh:
            return
        self._places |= {row.summary.id: place for place, row in enumerate(fresh, len(self._rows))}
        self._rows += fresh
        self.invisibleRootItem().appendRows([_item(row) for row in fresh])


def _item(row: Row) -> QStandardItem:
    item = QStandardItem()
    item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren)
    _say(item, row)
    return item


def _say(item: QStandardItem, row: Row) -> None:
    """Let `item` show `row`: the headline for Qt and assistive technology, the `Row` under ROW_ROLE."""
    headline = row.summary.headline
    told = f"{headline}. {unsealed_text()}" if row.unsealed else headline
    item.setData(row, ROW_ROLE)
    for role, text in (
        (Qt.ItemDataRole.DisplayRole, headline),
        (
            Qt.ItemDataRole.AccessibleTextRole,
            f"{row.spoken}. {unsealed_text()}" if row.spoken and row.unsealed else row.spoken or told,
        ),
        (Qt.ItemDataRole.ToolTipRole, tip(told)),
    ):
        item.setData(text, role)
