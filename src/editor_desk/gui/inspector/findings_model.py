"""What was found in the text as a list: groups with their counts, what belongs to them, and what is ignored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_desk.domain.proofing import FindingKind, Ignored
from editor_desk.gui.proofing.proofreader import Spot
from editor_desk.gui.proofing.rule_book import RuleBook
from editor_desk.gui.widgets.tip import tip

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class Group(StrEnum):
    """The groups, in the order of the list."""

    SPELLING = "spelling"
    STYLE = "style"
    TERM = "term"
    NAME = "name"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: the heading of a group (with its count), a finding, or something that is ignored."""

    group: Group
    title: str
    note: str = ""
    count: int = -1
    spot: Spot | None = None
    ignored: Ignored | None = None
    is_open: bool = True

    @property
    def is_heading(self) -> bool:
        """Whether it is the heading of its group."""
        return self.count >= 0

    def same(self, other: "Row") -> bool:
        """Whether the two are the same line, which may have moved or say something else by now."""
        return self.identity == other.identity

    @property
    def identity(self) -> tuple[object, ...]:
        """What makes it the line that it is."""
        where = None
        if self.spot is not None:
            where = (self.spot.field, self.spot.finding.rule, self.spot.finding.text, self.spot.finding.place)
        return self.group, self.is_heading, where, self.ignored


def group_text(group: Group) -> str:
    """The heading of a group."""
    return {
        Group.SPELLING: translate("Findings", "Spelling"),
        Group.STYLE: translate("Findings", "House style"),
        Group.TERM: translate("Findings", "Terms"),
        Group.NAME: translate("Findings", "Names"),
        Group.IGNORED: translate("Findings", "Ignored in this article"),
    }[group]


_GROUPS = {
    FindingKind.SPELLING: Group.SPELLING,
    FindingKind.STYLE: Group.STYLE,
    FindingKind.TERM: Group.TERM,
    FindingKind.NAME: Group.NAME,
}


def rows_of(
    spots: Iterable[Spot],
    ignored: Sequence[Ignored],
    shown: frozenset[Group],
    closed: frozenset[Group],
    book: RuleBook,
) -> tuple[Row, ...]:
    """The lines of the list for these groups; of a closed one only the heading."""
    members: dict[Group, list[Row]] = {group: [] for group in Group}
    for spot in spots:
        finding = spot.finding
        group = _GROUPS[finding.kind]
        members[group].append(Row(group, finding.text, book.title(finding), spot=spot))
    members[Group.IGNORED] = [
        Row(Group.IGNORED, one.text, one.reason or book.rule_title(one.rule), ignored=one) for one in ignored
    ]
    rows: list[Row] = []
    for group, inside in members.items():
        if inside and group in shown:
            is_open = group not in closed
            rows.append(Row(group, group_text(group), count=len(inside), is_open=is_open))
            rows.extend(inside if is_open else ())
    return tuple(rows)


class FindingsModel(QAbstractListModel):
    """Rows as frozen records. What stays the same stays where it is, with the selection on it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """All lines."""
        return self._rows

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show other rows: only what lies between the first and the last difference is put in anew."""
        old = self._rows
        if rows == old:
            return
        head = _common(old, rows)
        tail = _common(old[head:][::-1], rows[head:][::-1])
        gone, new = len(old) - head - tail, len(rows) - head - tail
        parent = QModelIndex()
        if gone:
            self.beginRemoveRows(parent, head, head + gone - 1)
            self._rows = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if new:
            self.beginInsertRows(parent, head, head + new - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts; the Row under ROW_ROLE."""
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return None if row.is_heading else tip(f"{row.title}\n{row.note}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}, {row.count if row.is_heading else row.note}"
            case _ if role == ROW_ROLE:
                return row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be chosen: a heading opens and closes its group."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def _common(one: tuple[Row, ...], other: tuple[Row, ...]) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if not one[at].same(other[at])), shorter)
