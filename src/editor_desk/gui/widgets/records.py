"""Frozen records as a table that is read and not typed in, one a row, and a filter over it that compares them folded."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from editor_desk.gui.widgets.tip import tip
from editor_desk.language.folding import fold

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")

RECORD_ROLE = Qt.ItemDataRole.UserRole + 8
"""The record of a row, whatever the column."""
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class RecordsModel(QAbstractTableModel, Generic[R]):
    """A kind of table says how its columns are headed, what stands in them, and by what name a record is known."""

    columns = 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[R, ...] = ()

    def headings(self) -> Sequence[str]:
        """What the columns are called."""
        return ("",) * self.columns

    def text(self, record: R, column: int) -> str:
        """What stands in a cell."""
        raise NotImplementedError

    def name_of(self, record: R) -> str:
        """What `row_of` knows a record by."""
        return self.text(record, 0)

    def drawn(self, record: R, role: int) -> object:  # noqa: ARG002 - for whoever has more to draw
        """What a delegate asks for beyond the text."""
        return None

    def show(self, records: Iterable[R]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def row_of(self, name: str) -> int | None:
        """The row of the record of that name."""
        return next((row for row, one in enumerate(self._records) if self.name_of(one) == name), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many records there are."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else self.columns

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings, on the side where their columns begin."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < self.columns:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.headings()[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEADING
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts; the record itself under RECORD_ROLE."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        record = self._records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(record, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return self.drawn(record, role) or tip(self.text(record, index.column()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEADING
            case _ if role == RECORD_ROLE:
                return record
        return self.drawn(record, role)


class RecordsFilter(QSortFilterProxyModel, Generic[R]):
    """Shows the records that hold what was typed. A kind of table says where it may stand, and what comes first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""

    def texts(self, record: R) -> Iterable[str]:
        """Where what was typed may stand."""
        raise NotImplementedError

    def holds(self, record: R, typed: str) -> bool:
        """Whether it stands there; `typed` is never empty."""
        wanted = fold(typed)
        return any(wanted in fold(text) for text in self.texts(record))

    def order(self, record: R, column: int) -> Any:  # noqa: ARG002 - for whoever sorts by columns
        """What the records of a column are sorted by: words as a dictionary has them."""
        first = next(iter(self.texts(record)), "")
        return fold(first), first

    def look_for(self, typed: str) -> None:
        """Show only what matches `typed`."""
        self.beginFilterChange()
        self._wanted = typed.strip()
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Everything, where nothing was typed."""
        if not self._wanted:
            return True
        return self.holds(
            self.sourceModel().index(source_row, 0, source_parent).data(RECORD_ROLE), self._wanted
        )

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        """By the order of the column."""
        left, right = (
            self.order(index.data(RECORD_ROLE), index.column()) for index in (source_left, source_right)
        )
        return bool(left < right)
