"""The events of the record as a table that is read page by page while somebody scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Signal

from editor_desk.gui.log.trail_texts import detail_text, what_text, who_text
from editor_desk.gui.messages import isolated
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.records import RecordsModel
from editor_desk.gui.widgets.times import exact, number
from editor_desk.services.ports.trail import TrailRow
from editor_desk.services.trail import TrailPage

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
NUMBER, WHEN, WHO, WHAT, ARTICLE, DETAIL = range(6)


class TrailModel(RecordsModel[TrailRow]):
    """Newest first. `more_wanted(int)` asks for the events below that number."""

    columns = 6
    more_wanted = Signal(int)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._names: dict[str, str] = {}
        self._more = False
        self._asked = False

    def headings(self) -> Sequence[str]:
        """What the columns are called."""
        return (
            translate("Log", "No."),
            translate("Log", "When"),
            translate("Log", "Who"),
            translate("Log", "What"),
            translate("Log", "Article"),
            translate("Log", "Details"),
        )

    def begin(self, page: TrailPage) -> None:
        """Show the first page of another choice."""
        self._names, self._more, self._asked = page.names, page.more, False
        self.show(page.rows)

    def go_on(self, page: TrailPage) -> None:
        """Put the next page below."""
        self._asked = False
        self._more = page.more
        if not page.rows:
            return
        first = len(self._records)
        self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
        self._records = (*self._records, *page.rows)
        self.endInsertRows()

    @property
    def has_more(self) -> bool:
        """Whether there are older events than those that were read."""
        return self._more

    def canFetchMore(self, parent: Index) -> bool:
        """Qt asks when somebody has scrolled to the end."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page; it comes later."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(self._records[-1].number)

    def text(self, record: TrailRow, column: int) -> str:
        """What stands in a cell."""
        match column:
            case 0:
                return number(record.number, self._preferences)
            case 1:
                return "" if record.at is None else exact(record.at, self._preferences)
            case 2:
                return who_text(record, self._names)
            case 3:
                return what_text(record)
            case 4:
                return isolated(record.headline) if record.headline else ""
        # In a direction of its own: what ends an Arabic sentence stands behind it in an English table too.
        detail = detail_text(record, self._names)
        return isolated(detail) if detail else ""

    def name_of(self, record: TrailRow) -> str:
        """Its id."""
        return record.id

    def event_at(self, index: Index) -> TrailRow | None:
        """The event of a row."""
        return self._records[index.row()] if index.isValid() and index.row() < len(self._records) else None
