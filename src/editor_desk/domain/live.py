"""Articles that readers have: what the log of one says of its corrections, of its withdrawal, and of what it took over from.

Everything here is read from events, which are chained, so that whoever edits a table of the desk changes nothing of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.identity import from_rfc3339
from editor_desk.domain.package import NO_TOPICS, PackageAction, Topics, topics_from_text

MOST_NOTE = 1_000
"""Letters of a public note: it stands above the text of the article."""


class NoteKind(StrEnum):
    """What a public note is about."""

    CORRECTION = "correction"
    UPDATE = "update"
    WITHDRAWAL = "withdrawal"


_LABELS = {
    "ar": {NoteKind.CORRECTION: "تصويب", NoteKind.UPDATE: "تحديث", NoteKind.WITHDRAWAL: "سُحب هذا الخبر"},
    "en": {
        NoteKind.CORRECTION: "Correction",
        NoteKind.UPDATE: "Update",
        NoteKind.WITHDRAWAL: "This story was withdrawn",
    },
}


def note_label(kind: NoteKind, direction: str) -> str:
    """What readers see before the note: in the language of the article, not in that of the desk."""
    return _LABELS["ar" if direction == "rtl" else "en"][kind]


def public_note(text: str) -> str:
    """The note as it is kept, in lines without spaces at their ends. Raises DeskError(NOTE_LONG)."""
    lines = [" ".join(line.split()) for line in clean_text(text).splitlines()]
    note = "\n".join(line for line in lines if line)
    if len(note) > MOST_NOTE:
        raise DeskError(ErrorCode.NOTE_LONG, most=MOST_NOTE, length=len(note))
    return note


@dataclass(frozen=True, slots=True)
class Sent:
    """The text that was handed over last, and what was said of it."""

    revision: str
    action: PackageAction
    supersedes: str | None = None
    note: str = ""
    takes_over: str = ""
    topics: Topics = NO_TOPICS


@dataclass(frozen=True, slots=True)
class LiveRecord:
    """What the events of an article add up to.

    `takes_over` is the article whose place it takes; `note` goes with the next text that is handed over; `withdrawal` says
    why it was withdrawn; `step` is the last of the events that say where it stands with the web team; `received` whether the web team has the text that was handed over last. `unseen` says that what it takes over from changed after the last approval.
    `taken_by` are the articles that took its place. `first` is the text that was handed over first, and `published` when it went
    out, as that hand-over said; those of older desks did not say it. `vouchers` are the events that these are taken from.
    """

    takes_over: str = ""
    note: str = ""
    withdrawal: str = ""
    sent: Sent | None = None
    received: bool = False
    unseen: bool = False
    step: EventKind | None = None
    taken_by: frozenset[str] = frozenset()
    vouchers: tuple[str, ...] = ()
    first: str = ""
    published: datetime | None = None

    @property
    def note_kind(self) -> NoteKind:
        """What the note of the next text is about."""
        return NoteKind.UPDATE if self.sent is None else NoteKind.CORRECTION


@dataclass(frozen=True, slots=True)
class LiveFacts:
    """What the guards of the workflow look at. `unchanged`: the newest sealed text is the one that was delivered;
    `superseded`: another article took its place, and `succeeded`: that one was not withdrawn; `overtaken`: another one took
    the place that this one was to take; `unseen` and `received`: see `LiveRecord`; `altered`: what is recorded of it does not hold.
    """

    unchanged: bool = False
    superseded: bool = False
    succeeded: bool = False
    overtaken: bool = False
    unseen: bool = False
    received: bool = False
    altered: bool = False


NOT_LIVE = LiveFacts()
"""Of an article that no reader has."""


def live_record(events: Iterable[Event]) -> LiveRecord:
    """What the events of one article, oldest first, add up to."""
    events = tuple(events)
    record, vouchers = _begun(events)
    for event in events:
        reason = event.data.get("reason", "")
        match event.kind:
            case EventKind.CORRECTION:
                record = replace(record, note=reason, step=event.kind)
                vouchers["note"] = event.id
            case EventKind.CORRECTION_DROPPED:
                back = EventKind.RECEIVED if record.received else EventKind.HANDED_OVER
                record = replace(record, note="", step=back)
                vouchers["note"] = event.id
            case EventKind.UPDATE_BEGUN:
                takes_over = event.data.get("takes_over", "")
                record = replace(record, takes_over=takes_over, note=reason, unseen=True)
                vouchers["update"] = event.id
            case EventKind.UPDATE_DROPPED:
                record = replace(record, takes_over="", note="", unseen=True)
                vouchers["update"] = event.id
            case EventKind.APPROVED:
                record = replace(record, unseen=False)
            case EventKind.RECEIVED:
                record = replace(record, received=True, step=event.kind)
                vouchers["received"] = event.id
            case EventKind.WITHDRAWN:
                record = replace(record, withdrawal=reason, step=event.kind)
                vouchers["withdrawal"] = event.id
            case EventKind.HANDED_OVER if _sends(event):
                record = replace(record, sent=_sent(event, record), note="", received=False, step=event.kind)
                vouchers["sent"] = event.id
            case _:
                pass
    return replace(record, vouchers=tuple(dict.fromkeys(vouchers.values())))


def _begun(events: Iterable[Event]) -> tuple[LiveRecord, dict[str, str]]:
    """The record before its steps, and the events that vouch for it by what they vouch for."""
    taken = frozenset(event.data.get("by", "") for event in events if event.kind is EventKind.TAKEN_OVER)
    first = next(filter(_sends, events), None)
    if first is None:
        return LiveRecord(taken_by=taken), {}
    record = LiveRecord(taken_by=taken, first=first.revision, published=_published(first))
    return record, {"first": first.id}


def _sends(event: Event) -> bool:
    """Whether it is a hand-over that gave readers a text."""
    told_before = event.data.get("again") or event.data.get("action") == PackageAction.WITHDRAW.value
    return event.kind is EventKind.HANDED_OVER and not told_before


def _published(event: Event) -> datetime | None:
    try:
        return from_rfc3339(event.data.get("published", ""))
    except DeskError:
        return None


def _sent(event: Event, record: LiveRecord) -> Sent:
    before = record.sent
    if before is not None and before.revision == event.revision:
        return before  # the very same text went out once more
    # The events of older desks name no action: what followed on a text that had left was an update of it.
    supersedes = None if before is None else before.revision
    action = PackageAction.CREATE if supersedes is None else PackageAction.UPDATE
    topics = topics_from_text(event.data.get("topics", ""))
    return Sent(event.revision, action, supersedes, event.data.get("note", ""), record.takes_over, topics)
