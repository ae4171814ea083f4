"""Names of revisions, statements of seals, the chain of events."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import (
    Event,
    EventKind,
    Linked,
    event_bytes,
    facts_text,
    first_broken,
    make_event,
)
from editor_desk.domain.identity import from_rfc3339, new_id, to_rfc3339, to_the_millisecond
from editor_desk.domain.revision import Revision, RevisionKind, make_revision
from editor_desk.domain.seal import SealStatement

NOW = datetime(2026, 11, 23, 12, 0, 0, 123000, tzinfo=UTC)


def revision(**changes: object) -> Revision:
    fields: dict[str, object] = {
        "article": "a", "content": Content(headline="خبر"), "parents": ("p", "q"), "author": "w", "created_at": NOW,
        "kind": RevisionKind.MILESTONE,
    } | changes  # fmt: skip
    return make_revision(fields.pop("article"), fields.pop("content"), **fields)  # type: ignore[arg-type]  # test table


def test_a_revision_is_named_by_all_that_it_is() -> None:
    name = revision().id
    assert len(name) == 64
    assert revision(parents=("q", "p")).id == name
    assert revision(kind=RevisionKind.AUTOSAVE).id == name
    assert revision(started_at=NOW - timedelta(minutes=5)).started_at == NOW - timedelta(minutes=5)
    for change in (
        {"article": "b"}, {"content": Content(headline="خبر آخر")}, {"parents": ("p",)}, {"author": "x"},
        {"created_at": NOW + timedelta(milliseconds=1)},
    ):  # fmt: skip
        assert revision(**change).id != name


def test_a_seal_statement_names_the_text_and_who_approved_it() -> None:
    statement = SealStatement("a", "r", "c" * 64, "reviewer", "هدى", NOW, "سبب")
    assert json.loads(statement.to_bytes()) == {
        "schema": "editor-desk-seal/1", "article": "a", "revision": "r", "content_sha256": "c" * 64,
        "approved_by": "reviewer", "approver_name": "هدى", "approved_at": "2026-11-23T12:00:00.123Z",
        "override_reason": "سبب",
    }  # fmt: skip
    assert replace(statement, approver_name="سعاد").to_bytes() != statement.to_bytes()


def chain(count: int) -> list[Event]:
    events: list[Event] = []
    for number in range(count):
        previous = {"previous": events[-1].hash} if events else {}
        events.append(
            make_event(
                event_id=new_id(), at=NOW, actor="w", kind=EventKind.EDITED, article="a", data={"n": str(number)}, **previous
            )
        )  # fmt: skip
    return events


@given(st.integers(2, 8), st.data())
def test_a_change_to_the_chain_is_found_where_it_was_made(count: int, data: st.DataObject) -> None:
    events = chain(count)
    assert first_broken(events) is None
    place = data.draw(st.integers(0, count - 1))
    changed = replace(
        events[place], **data.draw(st.sampled_from([{"actor": "x"}, {"data": {}}, {"revision": "r"}]))
    )  # type: ignore[arg-type]  # test table
    assert first_broken([*events[:place], changed, *events[place + 1 :]]) == changed
    if place < count - 1:
        assert first_broken(events[:place] + events[place + 1 :]) == events[place + 1]


def test_ids_sort_by_time_and_times_come_back() -> None:
    ids = [new_id() for _ in range(50)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 50
    local = NOW.astimezone(timezone(timedelta(hours=1)))
    assert to_rfc3339(local) == "2026-11-23T12:00:00.123Z"
    assert from_rfc3339(to_rfc3339(local)) == NOW
    assert to_the_millisecond(NOW.replace(microsecond=123456)) == NOW
    with pytest.raises(ValueError, match="zone"):
        to_rfc3339(datetime(2026, 1, 1))  # noqa: DTZ001 - a naive time is what is refused
    for nonsense in ("", "أمس", "2026-11-23T12:00:00", "0001-01-01T00:00:00+14:00"):
        with pytest.raises(DeskError) as refused:
            from_rfc3339(nonsense)
        assert refused.value.code is ErrorCode.CONTENT_INVALID
        assert "content_invalid(" in str(refused.value)


@given(
    facts=st.dictionaries(st.text("abcdefgh_", min_size=1), st.text(st.characters(codec="utf-8"))),
    text=st.text(st.characters(codec="utf-8")),
)
def test_the_bytes_of_an_event_are_those_of_rfc_8785(facts: dict[str, str], text: str) -> None:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    made = event_bytes("i", at, text, EventKind.CREATED, text, "r", facts, "p")
    fields = {"id": "i", "at": "2026-11-23T09:00:00.000Z", "actor": text, "kind": "created", "article": text}
    assert made == rfc8785.dumps({**fields, "revision": "r", "data": facts, "previous": "p"})
    assert facts_text(facts).encode() == rfc8785.dumps(facts)


def test_an_event_between_its_neighbours() -> None:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    one = make_event(event_id="1", at=at, actor="a", kind=EventKind.CREATED)
    two = make_event(event_id="2", at=at, actor="a", kind=EventKind.EDITED, previous=one.hash)
    three = make_event(
        event_id="3", at=at - timedelta(hours=1), actor="a", kind=EventKind.EDITED, previous=two.hash
    )
    assert Linked(None, one, two).holds
    assert Linked(one, two, three).holds
    assert Linked(two, three, None).holds
    assert not Linked(None, two, three).holds
    assert not Linked(one, two, one).holds
    assert not Linked(one, replace(two, actor="b"), three).holds
    assert Linked(None, one, two).in_time
    assert Linked(one, two, three).in_time
    assert not Linked(two, three, None).in_time


def test_no_fact_bears_the_name_of_a_field() -> None:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    with pytest.raises(ValueError, match="name of one of its fields"):
        make_event(event_id="1", at=at, actor="a", kind=EventKind.CREATED, data={"article": "b"})
