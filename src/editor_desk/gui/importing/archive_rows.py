"""Rows of the archive dialog's lists: the first items, earlier imports, and the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from editor_desk.domain.archive import NOTES, SKIPS, ItemFault
from editor_desk.gui.importing.archive_names import fault_text
from editor_desk.gui.messages import isolated
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.tip import tip
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.numerals import Numerals, to_numerals
from editor_desk.services.archive_import import Shown
from editor_desk.services.ports.archive import ArchiveImport, ImportState, NearCopy, ReportRow

translate = QCoreApplication.translate

VALUE_ROLE = Qt.ItemDataRole.UserRole + 5
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class RowText:
    """A row: its words, the mute line under them, the colour of its dot (empty for none), and what it stands for."""

    title: str
    note: str = ""
    dot: str = ""
    value: object = None


class RowsModel(QAbstractListModel):
    """Rows that are given as a whole."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[RowText, ...] = ()

    def show(self, rows: Sequence[RowText]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What `TwoLineDelegate` draws."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        cells: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}. {row.note}" if row.note else row.title,
            NOTE_ROLE: row.note,
            VALUE_ROLE: row.value,
        }
        if role == DOT_ROLE and row.dot:
            return self._theme.color(row.dot)
        return tip(f"{row.title}\n{row.note}") if role == Qt.ItemDataRole.ToolTipRole else cells.get(role)


def sample_row(shown: Shown, numerals: Numerals) -> RowText:
    """One of the first items."""
    if shown.draft is None:
        reason = "" if shown.fault is None else fault_text(shown.fault)
        return RowText(reason, _place(shown.place, numerals), "red")
    draft, content = shown.draft, shown.draft.content
    day = "" if draft.date is None else to_numerals(draft.date.strftime("%Y/%m/%d"), numerals)
    words = content.body_text.replace("\n", " ")[:160]
    unread = "" if draft.note is None else fault_text(draft.note)
    parts = (unread, day, content.source, content.byline, content.section, "، ".join(draft.tags), words)
    title = content.headline or translate("ArchiveDialog", "(no headline)")
    return RowText(title, " · ".join(part for part in parts if part), "amber" if draft.note else "green")


def import_row(record: ArchiveImport, numerals: Numerals) -> RowText:
    """An earlier import."""
    state = {
        ImportState.OPEN: translate("ArchiveDialog", "not finished: Enter goes on with it"),
        ImportState.DONE: translate("ArchiveDialog", "finished"),
        ImportState.CANCELLED: translate("ArchiveDialog", "ended before its end"),
    }[record.state]
    day = to_numerals(record.started_at.astimezone().strftime("%Y/%m/%d"), numerals)
    dot = {ImportState.OPEN: "amber", ImportState.DONE: "green", ImportState.CANCELLED: "mute"}[record.state]
    note = f"{day} · {state} · {counts_text(record, numerals)}"
    return RowText(Path(record.source).name, note, dot, record)


def report_row(row: ReportRow, numerals: Numerals) -> RowText:
    """A row of the report; one of a near-copy stands for itself, to be compared."""
    if row.near is not None:
        return _near_row(row, row.near, numerals)
    dot = "mute" if row.fault in SKIPS else "amber" if row.fault in NOTES else "red"
    parts = (_place(row.place, numerals), row.headline)
    note = " · ".join(part for part in parts if part)
    return RowText(fault_text(ItemFault(row.fault)), note, dot, row.article)


def _near_row(row: ReportRow, near: NearCopy, numerals: Numerals) -> RowText:
    untitled = translate("ArchiveDialog", "(no headline)")
    told = translate("ArchiveDialog", "{percent}% the item of {date}: {headline}").format(
        percent=to_numerals(str(round(near.share * 100)), numerals),
        date=to_numerals(near.dated_at.astimezone().strftime("%Y/%m/%d"), numerals),
        headline=isolated(near.headline or untitled),
    )
    opens = translate("ArchiveDialog", "Enter compares them")
    ids = f"{isolated(near.article)} · {isolated(row.article)}"
    note = f"{isolated(row.headline or untitled)} · {opens} · {ids}"
    return RowText(told, note, "amber", row)


def counts_text(record: ArchiveImport, numerals: Numerals) -> str:
    """How many came in, were here, could not be read, and are nearly copies."""
    parts = [translate("ArchiveDialog", "%n article(s) came in", "", record.imported)]
    if record.skipped:
        parts.append(translate("ArchiveDialog", "%n were here already", "", record.skipped))
    if record.failed:
        parts.append(translate("ArchiveDialog", "%n could not be read", "", record.failed))
    if record.near:
        parts.append(translate("ArchiveDialog", "%n are nearly copies of others", "", record.near))
    return to_numerals(" · ".join(parts), numerals)


def _place(place: str, numerals: Numerals) -> str:
    if place.isdecimal():
        return to_numerals(translate("ArchiveDialog", "Line {number}").format(number=place), numerals)
    return place
