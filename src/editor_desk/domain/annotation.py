"""Anchors as the W3C Web Annotation model writes them (https://www.w3.org/TR/annotation-model/#selectors).

The place is a fragment, refined by a text position and a text quote. What only this desk needs to find the quote again has
names of its own beside them.
"""

from collections.abc import Mapping
from typing import Any

from editor_desk.domain.anchors import Anchor, Rivals
from editor_desk.domain.errors import DeskError, ErrorCode


def to_selectors(anchor: Anchor) -> list[dict[str, object]]:
    """The selectors of `anchor`: none for the whole article, a fragment for a whole place, and what refines it."""
    if not anchor.place:
        return []
    fragment: dict[str, object] = {"type": "FragmentSelector", "value": anchor.place}
    if not anchor.quote:
        return [fragment]
    rivals = anchor.rivals
    return [
        fragment,
        {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end, "textHash": anchor.state},
        {
            "type": "TextQuoteSelector",
            "exact": anchor.quote,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "rivals": [rivals.any, rivals.before, rivals.after, rivals.whole],
        },
    ]


def from_selectors(selectors: Any) -> Anchor:
    """The anchor that `to_selectors` wrote so. Raises DeskError(CONTENT_INVALID) for anything else."""
    try:
        match selectors:
            case []:
                return Anchor()
            case [{"type": "FragmentSelector", "value": str(place)}] if place:
                return Anchor(place)
            case [fragment, position, quote]:
                return _with_quote(fragment["value"], position, quote)
    except (KeyError, TypeError, ValueError) as error:
        raise DeskError(ErrorCode.CONTENT_INVALID, reason="selector") from error
    raise DeskError(ErrorCode.CONTENT_INVALID, reason="selector")


def _with_quote(place: str, position: Mapping[str, Any], quote: Mapping[str, Any]) -> Anchor:
    some, before, after, whole = quote["rivals"]
    start, end = position["start"], position["end"]
    texts = (place, quote["exact"], quote["prefix"], quote["suffix"], position["textHash"])
    if not all(isinstance(text, str) for text in texts) or not 0 <= start < end or not place:
        raise ValueError("no range of a text")
    return Anchor(
        place,
        start,
        end,
        quote["exact"],
        quote["prefix"],
        quote["suffix"],
        position["textHash"],
        Rivals(some, before, after, whole),
    )
