"""The history as rows: what happened, and the autosaves between."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.revision import RevisionKind
from editor_desk.gui.messages import default_numerals, isolated
from editor_desk.gui.names import event_text
from editor_desk.gui.plan_texts import plan_fact
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.gui.widgets.tip import tip
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.numerals import to_numerals
from editor_desk.services.articles import History
from editor_desk.services.recovery import FROM_JOURNAL

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

_TONES = {
    EventKind.CLAIM_TAKEN_OVER: "amber",
    EventKind.SUBMITTED: "amber",
    EventKind.RETURNED: "red",
    EventKind.FIRST_APPROVED: "green",
    EventKind.APPROVED: "green",
    EventKind.HANDED_OVER: "blue",
    EventKind.RECEIVED: "blue",
    EventKind.CORRECTION: "amber",
    EventKind.UPDATE_BEGUN: "blue",
    EventKind.TAKEN_OVER: "amber",
    EventKind.WITHDRAWN: "red",
}


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A row. `kind` is None for an autosave; `revision` is empty where its text is not kept any more.

    `reason` is why it was done, or the particulars of what was planned. `recovered` tells a text that was typed and not saved from an older version, both of which were brought back.
    """

    at: datetime
    who: str
    kind: EventKind | None
    revision: str = ""
    words: int = 0
    reason: str = ""
    sealed: bool = False
    recovered: bool = False


def entries(history: History) -> tuple[HistoryEntry, ...]:
    """Newest first: every event, and every kept text that no event names: autosaves, mostly."""
    revisions = {row.id: row for row in history.revisions}
    found = []
    for event in history.events:
        row = revisions.get(event.revision)
        found.append(
            HistoryEntry(
                event.at,
                history.names.get(event.actor, ""),
                event.kind,
                row.id if row else "",
                row.word_count if row else 0,
                _said(event) or plan_fact(event.kind, event.data, history.names, default_numerals()),
                row.sealed if row else False,
                event.kind is EventKind.RESTORED and event.data.get("from") == FROM_JOURNAL,
            )
        )
    named = {event.revision for event in history.events}
    found += [
        HistoryEntry(
            row.created_at,
            history.names.get(row.author, ""),
            None if row.kind == RevisionKind.AUTOSAVE else EventKind.MILESTONE,
            row.id,
            row.word_count,
            sealed=row.sealed,
        )
        for row in history.revisions
        if row.kind == RevisionKind.AUTOSAVE or row.id not in named
    ]
    # What happened at one instant stays in the order of the log, newest first like the rest.
    found.sort(key=lambda entry: entry.at)
    return tuple(reversed(found))


def _said(event: Event) -> str:
    """The reason of what was done, the word that went with an approval, the question that was answered."""
    return " · ".join(text for name in ("reason", "said", "question") if (text := event.data.get(name, "")))


class HistoryModel(QAbstractListModel):
    """Rows of one article; autosaves only when asked for."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._all: tuple[HistoryEntry, ...] = ()
        self._rows: tuple[HistoryEntry, ...] = ()
        self._autosaves = False
        self._now = datetime.now(UTC)

    def show(self, found: Sequence[HistoryEntry], now: datetime) -> None:
        """Show another history, with times told from `now`."""
        self._all, self._now = tuple(found), now
        self._choose()

    def age(self, now: datetime) -> None:
        """Tell the times from a later `now`."""
        self._now = now
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def with_autosaves(self, shown: bool) -> None:  # noqa: FBT001 - connected to a signal
        """Show or hide the autosaves."""
        self._autosaves = shown
        self._choose()

    def entry(self, index: Index) -> HistoryEntry | None:
        """The row at `index`."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What happened; who and when; the colour of the dot."""
        entry = self.entry(index)
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(f"{self._title(entry)} · {exact(entry.at, self._preferences)}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._title(entry)}. {self._note(entry)}"
            case _:
                return self._drawn(entry, role)

    def _drawn(self, entry: HistoryEntry, role: int) -> object:
        match role:
            case _ if role == NOTE_ROLE:
                return self._note(entry)
            case _ if role == DOT_ROLE:
                return self._theme.color(_TONES.get(entry.kind, "accent") if entry.kind else "scroll")
        return None

    def _choose(self) -> None:
        self.beginResetModel()
        self._rows = tuple(entry for entry in self._all if self._autosaves or entry.kind is not None)
        self.endResetModel()

    def _title(self, entry: HistoryEntry) -> str:
        if entry.kind is None:
            title = translate("Inspector", "Autosave")
        elif entry.recovered:
            title = translate("Event", "Unsaved text recovered")
        else:
            title = event_text(entry.kind)
        return f"{title}: {entry.reason}" if entry.reason else title

    def _note(self, entry: HistoryEntry) -> str:
        parts = [entry.who, relative(entry.at, self._now, self._preferences)]
        if entry.revision:
            words = translate("Inspector", "%n word(s)", "", entry.words)
            parts.append(to_numerals(words, self._preferences.numerals))
        return " · ".join(isolated(part) for part in parts if part)
