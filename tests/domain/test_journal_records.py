"""Records of the journal: whatever is written over whatever, replaying gives the last text."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.journal import Record, Stamp, Written, change_record, replay, whole_record
from tests.domain.strategies import contents

STAMP = Stamp("a1", "r1", "p1", datetime(2026, 11, 25, 9, 30, tzinfo=UTC))
FIRST = Content(headline="عنوان", blocks=tuple(block(BlockKind.PARAGRAPH, f"فقرة {n}.") for n in range(6)))


def on_disk(record: Record) -> object:
    return json.loads(json.dumps(record))


def records(texts: list[Content]) -> list[object]:
    made = [on_disk(whole_record(STAMP, texts[0]))]
    for before, after in pairwise(texts):
        change = change_record(STAMP, before, after)
        if change is not None:
            made.append(on_disk(change))
    return made


def places(record: Record) -> list[object]:
    splices = record["body"]
    assert isinstance(splices, list)
    return [splice[:2] for splice in splices]


@settings(max_examples=25)
@given(st.lists(contents, min_size=1, max_size=3))
def test_the_last_text_is_given_back(texts: list[Content]) -> None:
    assert replay(records(texts)) == Written(STAMP, texts[-1])


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)), st.sets(st.integers(0, 5)))
def test_blocks_that_move_change_and_go_are_where_they_were(
    order: list[int], gone: set[int], changed: set[int]
) -> None:
    blocks = [
        replace(FIRST.text_blocks[n], kind=BlockKind.QUOTE) if n in changed else FIRST.blocks[n]
        for n in order
        if n not in gone
    ]
    after = replace(FIRST, blocks=tuple(blocks))
    written = replay(records([FIRST, after, FIRST, after]))
    assert written is not None
    assert written.content == after


def test_one_changed_block_is_all_that_is_written() -> None:
    changed = (*FIRST.blocks[:2], replace(FIRST.text_blocks[2], kind=BlockKind.HEADING), *FIRST.blocks[3:])
    record = change_record(STAMP, FIRST, replace(FIRST, blocks=changed))
    assert record is not None
    assert record["fields"] == {}
    assert places(record) == [[2, 1]]
    far = (changed[0], changed[1], changed[2], *FIRST.blocks[3:5], block(BlockKind.QUOTE, "آخر."))
    both = change_record(STAMP, FIRST, replace(FIRST, blocks=far))
    assert both is not None
    assert places(both) == [[2, 1], [5, 1]]


def test_nothing_changed_is_no_record() -> None:
    assert change_record(STAMP, FIRST, replace(FIRST)) is None


WHOLE = on_disk(whole_record(STAMP, FIRST))
CHANGE = on_disk(change_record(STAMP, FIRST, replace(FIRST, headline="آخر")) or {})


@pytest.mark.parametrize(
    "broken",
    [
        "text",
        {},
        {**CHANGE, "format": "editor-desk-journal/9"},  # type: ignore[dict-item]
        {**CHANGE, "at": "yesterday"},  # type: ignore[dict-item]
        {**CHANGE, "body": [[0, 99, []]]},  # type: ignore[dict-item]
        {**CHANGE, "body": [[0, 1]]},  # type: ignore[dict-item]
        {**CHANGE, "fields": None},  # type: ignore[dict-item]
    ],
)
def test_what_makes_no_sense_and_all_after_it_is_left_out(broken: object) -> None:
    assert replay([WHOLE, broken, CHANGE]) == Written(STAMP, FIRST)
    assert replay([broken]) is None


@pytest.mark.parametrize("good", [1, 2, 3, 6])
@pytest.mark.parametrize("bad", [1, 2, 5])
def test_records_that_lead_to_no_text_hide_nothing_of_what_was_before(good: int, bad: int) -> None:
    texts = [replace(FIRST, headline=f"عنوان {number}") for number in range(good)]
    assert isinstance(CHANGE, dict)
    refused = {**CHANGE, "fields": {"headline": 5}, "body": []}
    assert replay([*records(texts), *[refused] * bad]) == Written(STAMP, texts[-1])


def test_a_first_record_without_its_text_is_nothing() -> None:
    assert replay([]) is None
    assert replay([CHANGE]) is None
    assert replay([{**WHOLE, "whole": {"schema": "other"}}]) is None  # type: ignore[dict-item]
