"""What the journal of a writing holds: the whole text once, then what changed of it. Replayed, record after record, they
give the text as it last stood.

A record is plain JSON. Bodies change by splices: `[start, removed, blocks]`, each for the body as it stood before the
record, from the front to the back, of equal lengths where there are several.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from editor_desk.domain.content import BodyBlock, Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import from_rfc3339, to_rfc3339, to_the_millisecond
from editor_desk.domain.json_fields import invalid, json_list, json_mapping, json_text
from editor_desk.domain.portable_text import content_from_json, content_to_json

FORMAT = "editor-desk-journal/1"

Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which article was written on, over which revision, by which account, and when."""

    article: str
    base: str
    account: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Written:
    """The text that a journal gives, with the stamp of its last record."""

    stamp: Stamp
    content: Content


def whole_record(stamp: Stamp, content: Content) -> Record:
    """The record that begins a journal."""
    return {**_stamp_to_json(stamp), "whole": content_to_json(content)}


def change_record(stamp: Stamp, before: Content, after: Content) -> Record | None:
    """What leads from `before` to `after`; None where nothing does. Costs little where the two share their blocks."""
    old, new = (content_to_json(replace(content, blocks=())) for content in (before, after))
    fields = {name: value for name, value in new.items() if value != old[name]}
    body = _splices(before.blocks, after.blocks)
    return {**_stamp_to_json(stamp), "fields": fields, "body": body} if fields or body else None


def replay(records: Iterable[object]) -> Written | None:
    """The text after the last record. Whatever follows a record that makes no sense is left out; None where the first
    does not.
    """
    stamp: Stamp | None = None
    state: Record = {}
    steps: list[tuple[Stamp, Record]] = []
    for record in records:
        try:
            fields = json_mapping(record, "record")
            read = _stamp_from_json(fields)
            if stamp is None:
                state = dict(json_mapping(fields.get("whole"), "whole"))
            else:
                state = _changed(
                    state, json_mapping(fields.get("fields"), "fields"), json_list(fields, "body")
                )
        except DeskError:
            break
        stamp = read
        steps.append((stamp, state))
    return _last_sound(steps)


def _last_sound(steps: Sequence[tuple[Stamp, Record]]) -> Written | None:
    """The text of the last step, or of the last before one that left no text; it is looked for by halves."""
    found: Written | None = None
    low, place = 0, len(steps) - 1
    high = place
    while low <= high:
        stamp, state = steps[place]
        try:
            found = Written(stamp, content_from_json(state))
        except DeskError:
            high = place - 1
        else:
            low = place + 1
        place = (low + high) // 2
    return found


def _stamp_to_json(stamp: Stamp) -> Record:
    return {
        "format": FORMAT,
        "article": stamp.article,
        "base": stamp.base,
        "account": stamp.account,
        "at": to_rfc3339(stamp.at),
    }


def _stamp_from_json(record: Mapping[str, object]) -> Stamp:
    if record.get("format") != FORMAT:
        raise invalid("format")
    return Stamp(
        json_text(record, "article"),
        json_text(record, "base"),
        json_text(record, "account"),
        to_the_millisecond(from_rfc3339(json_text(record, "at"))),
    )


def _splices(before: Sequence[BodyBlock], after: Sequence[BodyBlock]) -> list[object]:
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and _same(before[head], after[head]):
        head += 1
    tail = 0
    while tail < shorter - head and _same(before[-1 - tail], after[-1 - tail]):
        tail += 1
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(old) != len(new):
        return [[head, len(old), _blocks_to_json(new)]]
    pairs = enumerate(zip(old, new, strict=True))
    return [[head + n, 1, _blocks_to_json([item])] for n, (was, item) in pairs if not _same(was, item)]


def _same(one: BodyBlock, other: BodyBlock) -> bool:
    return one is other or one == other


def _blocks_to_json(blocks: Iterable[BodyBlock]) -> list[object]:
    return list(json_list(content_to_json(Content(blocks=tuple(blocks))), "body"))


def _changed(state: Record, fields: Mapping[str, object], splices: Sequence[object]) -> Record:
    body = list(json_list(state, "body"))
    for splice in splices:
        match splice:
            case [int(start), int(removed), list(blocks)] if 0 <= start <= start + removed <= len(body):
                body[start : start + removed] = blocks
            case _:
                raise invalid("splice")
    return {**state, **fields, "body": body}
