"""Edits as JSON values, and back, losing nothing. The run of a text is written as W3C selectors (see `annotation`)."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from editor_desk.domain.anchors import Anchor
from editor_desk.domain.annotation import from_selectors, to_selectors
from editor_desk.domain.content import Direction, Mark, Span
from editor_desk.domain.edits import (
    BlockDeletion,
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    FactValue,
    Look,
    LookEdit,
    Seat,
    Spot,
    WordsEdit,
)
from editor_desk.domain.errors import DeskError
from editor_desk.domain.json_fields import invalid
from editor_desk.domain.portable_text import block_from_json, block_to_json

Json = dict[str, Any]


def edit_to_json(edit: Edit) -> Json:  # noqa: PLR0911 - one for each kind
    """`edit` as JSON values."""
    match edit:
        case WordsEdit():
            return {
                "type": "words",
                **_spot_to_json(edit.spot),
                "old": _spans_to_json(edit.old),
                "new": _spans_to_json(edit.new),
            }
        case LookEdit():
            look = edit.look
            return {
                "type": "look",
                **_spot_to_json(edit.spot),
                "text": edit.text,
                "added": sorted(look.added),
                "removed": sorted(look.removed),
                "link": list(look.link),
                "direction": list(look.direction),
            }
        case BlockInsertion():
            return {"type": "insertion", "block": block_to_json(edit.block), **_seat_to_json(edit.seat)}
        case BlockDeletion():
            return {"type": "deletion", "block": block_to_json(edit.block)}
        case BlockMove():
            return {
                "type": "move",
                "block": block_to_json(edit.block),
                "up": edit.up,
                **_seat_to_json(edit.seat),
            }
        case FactEdit():
            return {"type": "fact", "key": edit.key, "name": edit.name, "old": edit.old, "new": edit.new}
        case _:
            seat = {} if edit.seat is None else _seat_to_json(edit.seat)
            return {"type": "entry", "list": edit.list, "entry": edit.entry, **seat}


def edit_from_json(value: Any) -> Edit:
    """The edit that `edit_to_json` wrote so. Raises DeskError(CONTENT_INVALID) for what is none."""
    try:
        return _edit(value)
    except DeskError:
        raise
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise invalid("suggestion") from error


def edit_hash(edits: Iterable[Edit]) -> str:
    """What the log holds of them: proof of what was proposed, and not the words."""
    written = json.dumps([edit_to_json(edit) for edit in edits], ensure_ascii=False, sort_keys=True)
    return sha256(written.encode()).hexdigest()


def _edit(value: Mapping[str, Any]) -> Edit:  # noqa: PLR0911 - one for each kind
    match value["type"]:
        case "words":
            return WordsEdit(
                _spot_from_json(value), _spans_from_json(value["old"]), _spans_from_json(value["new"])
            )
        case "look":
            before, after = (None if name is None else Direction(name) for name in value["direction"])
            link_before, link_after = value["link"]
            look = Look(
                frozenset(map(Mark, value["added"])),
                frozenset(map(Mark, value["removed"])),
                (link_before, link_after),
                (before, after),
            )
            return LookEdit(_spot_from_json(value), str(value["text"]), look)
        case "insertion":
            return BlockInsertion(block_from_json(value["block"]), _seat_from_json(value))
        case "deletion":
            return BlockDeletion(block_from_json(value["block"]))
        case "move":
            return BlockMove(block_from_json(value["block"]), _seat_from_json(value), bool(value["up"]))
        case "fact":
            old, new = _frozen(value["old"]), _frozen(value["new"])
            return FactEdit(str(value["key"]), str(value["name"]), old, new)
        case "entry":
            seat = _seat_from_json(value) if "after" in value else None
            return EntryEdit(str(value["list"]), tuple(value["entry"]), seat)
        case _:
            raise invalid("suggestion")


def _spot_to_json(spot: Spot) -> Json:
    if not spot.anchor.quote:
        return {"place": spot.place, "state": spot.anchor.state}
    return {"selectors": to_selectors(spot.anchor), "lead": spot.lead, "size": spot.size}


def _spot_from_json(value: Mapping[str, Any]) -> Spot:
    if "place" in value:
        return Spot(Anchor(str(value["place"]), state=str(value["state"])))
    lead, size = int(value["lead"]), int(value["size"])
    return Spot(from_selectors(value["selectors"]), lead, size)


def _seat_to_json(seat: Seat) -> Json:
    below = {} if seat.below is None else {"below": _seat_to_json(seat.below)}
    return {"after": list(seat.after), "before": seat.before, **below}


def _seat_from_json(value: Mapping[str, Any]) -> Seat:
    below = _seat_from_json(value["below"]) if "below" in value else None
    return Seat(tuple(map(str, value["after"])), str(value["before"]), below)


def _spans_to_json(spans: tuple[Span, ...]) -> list[Json]:
    found = []
    for span in spans:
        look: Json = {"marks": sorted(span.marks), "link": span.link, "direction": span.direction}
        found.append({"text": span.text} | {name: value for name, value in look.items() if value})
    return found


def _spans_from_json(value: list[Mapping[str, Any]]) -> tuple[Span, ...]:
    return tuple(
        Span(
            item["text"],
            frozenset(map(Mark, item.get("marks", ()))),
            item.get("link"),
            Direction(item["direction"]) if "direction" in item else None,
        )
        for item in value
    )


def _frozen(value: Any) -> FactValue:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
