"""What the events of an article add up to, and the word to the readers."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.errors import DeskError
from editor_desk.domain.events import Event, EventKind, make_event
from editor_desk.domain.live import (
    MOST_NOTE,
    LiveRecord,
    NoteKind,
    Sent,
    live_record,
    note_label,
    public_note,
)
from editor_desk.domain.package import PackageAction

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def event(kind: EventKind, revision: str = "r1", **data: str) -> Event:
    return make_event(
        event_id=f"{kind.value}-{revision}",
        at=NOW,
        actor="a",
        kind=kind,
        article="x",
        revision=revision,
        data=data,
    )


def test_what_happened_adds_up() -> None:
    events = [
        event(EventKind.CREATED),
        event(EventKind.UPDATE_BEGUN, takes_over="old", reason="تحديث"),
        event(EventKind.APPROVED),
    ]
    record = live_record(events)
    assert (record.takes_over, record.note, record.note_kind) == ("old", "تحديث", NoteKind.UPDATE)
    assert not record.unseen
    events.append(event(EventKind.HANDED_OVER, action="create", note="تحديث"))
    record = live_record(events)
    assert record.sent == Sent("r1", PackageAction.CREATE, None, "تحديث", "old")
    assert (record.note, record.note_kind) == ("", NoteKind.CORRECTION)
    events += [event(EventKind.RECEIVED), event(EventKind.HANDED_OVER, again="true")]
    assert live_record(events).received
    events += [
        event(EventKind.CORRECTION, reason="تصويب"),
        event(EventKind.APPROVED, "r2"),
        event(EventKind.HANDED_OVER, "r2", action="update", note="تصويب"),
    ]
    record = live_record(events)
    assert record.sent == Sent("r2", PackageAction.UPDATE, "r1", "تصويب", "old")
    assert not record.received
    events += [
        event(EventKind.WITHDRAWN, "r2", reason="سحب"),
        event(EventKind.HANDED_OVER, "r2", action="withdraw"),
    ]
    assert live_record(events) == LiveRecord(
        "old",
        "",
        "سحب",
        record.sent,
        step=EventKind.WITHDRAWN,
        vouchers=(*record.vouchers, "withdrawn-r2"),
        first="r1",
    )


def test_the_first_text_that_left_says_since_when_readers_have_it() -> None:
    events = [
        event(EventKind.HANDED_OVER, published="2026-11-21T08:00:00.000Z"),
        event(EventKind.HANDED_OVER, "r2", published="2026-11-22T09:00:00.000Z"),
    ]
    record = live_record(events)
    assert (record.first, record.published) == ("r1", datetime(2026, 11, 21, 8, tzinfo=UTC))
    assert "handed_over-r1" in record.vouchers
    for unreadable in ("", "غدًا"):
        record = live_record([event(EventKind.HANDED_OVER, published=unreadable)])
        assert (record.first, record.published) == ("r1", None)


def test_where_it_stands_and_who_took_its_place() -> None:
    events = [event(EventKind.HANDED_OVER), event(EventKind.CORRECTION), event(EventKind.CORRECTION_DROPPED)]
    steps = [live_record(events[:end]).step for end in range(4)]
    assert steps == [None, EventKind.HANDED_OVER, EventKind.CORRECTION, EventKind.HANDED_OVER]
    events += [event(EventKind.RECEIVED), event(EventKind.CORRECTION), event(EventKind.CORRECTION_DROPPED)]
    steps = [live_record(events[:end]).step for end in range(4, 7)]
    assert steps == [EventKind.RECEIVED, EventKind.CORRECTION, EventKind.RECEIVED]
    events += [event(EventKind.TAKEN_OVER, by="n1"), event(EventKind.TAKEN_OVER, by="n2")]
    assert live_record(events).taken_by == {"n1", "n2"}


def test_what_was_dropped_is_no_more() -> None:
    record = live_record(
        [
            event(EventKind.UPDATE_BEGUN, takes_over="old", reason="تحديث"),
            event(EventKind.APPROVED),
            event(EventKind.UPDATE_DROPPED, "r2"),
        ]
    )
    assert record == LiveRecord(unseen=True, vouchers=("update_dropped-r2",))
    record = live_record([event(EventKind.CORRECTION, reason="تصويب"), event(EventKind.CORRECTION_DROPPED)])
    assert record.note == ""


def test_hand_overs_of_older_desks_name_no_action() -> None:
    record = live_record(
        [
            event(EventKind.HANDED_OVER, "r1", package="p"),
            event(EventKind.HANDED_OVER, "r2", package="q"),
            event(EventKind.HANDED_OVER, "r2", package="q"),
        ]
    )
    assert record.sent == Sent("r2", PackageAction.UPDATE, "r1")


@given(st.text(max_size=MOST_NOTE))
def test_a_note_is_kept_in_lines_without_empty_ones(text: str) -> None:
    note = public_note(text)
    assert public_note(note) == note
    assert all(line == " ".join(line.split()) != "" for line in note.splitlines()) or note == ""


def test_a_note_has_an_end() -> None:
    assert public_note("م" * MOST_NOTE) == "م" * MOST_NOTE
    with pytest.raises(DeskError):
        public_note("م" * (MOST_NOTE + 1))


@pytest.mark.parametrize("kind", NoteKind)
def test_readers_are_told_in_the_language_of_the_article(kind: NoteKind) -> None:
    assert note_label(kind, "ltr").isascii()
    assert not note_label(kind, "rtl").isascii()
