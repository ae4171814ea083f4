"""What is known of a tag beyond its labels: what it names, how far the desk agreed on it, and where it belongs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode

_MEDIA_TOPIC: Final = re.compile(r"(?:medtop:|https?://cv\.iptc\.org/newscodes/mediatopic/)?(\d{8})")
_MOST_LEVELS: Final = 100


class TagKind(StrEnum):
    """What a tag names."""

    TOPIC = "topic"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    EVENT = "event"


class TagState(StrEnum):
    """How far the desk agreed on a tag: proposed by whoever wrote it, accepted by a curator, retired from new texts."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class TagFacts:
    """`broader` is the id of the tag that this one is a part of; `media_topic` an IPTC code as `medtop:20000123`, or empty."""

    kind: TagKind = TagKind.TOPIC
    state: TagState = TagState.ACCEPTED
    description: str = ""
    broader: str | None = None
    media_topic: str = ""


PLAIN: Final = TagFacts()
"""An accepted topic of which nothing more is known."""


def media_topic(text: str) -> str:
    """The code in `text` as it is stored; empty for an empty text. The bare number and the web address are understood.

    Raises DeskError(TAG_TOPIC_INVALID) for anything else: eight digits make a code.
    """
    wanted = clean_text(text).strip()
    if not wanted:
        return ""
    found = _MEDIA_TOPIC.fullmatch(wanted)
    if found is None or not found[1].isascii():
        raise DeskError(ErrorCode.TAG_TOPIC_INVALID)
    return f"medtop:{found[1]}"


def broader_line(broader: Mapping[str, str | None], tag_id: str) -> tuple[str, ...]:
    """The tags above `tag_id`, nearest first; `broader` says what each tag is a part of. A circle ends it."""
    line: list[str] = []
    above = broader.get(tag_id)
    while above is not None and above != tag_id and above not in line and len(line) < _MOST_LEVELS:
        line.append(above)
        above = broader.get(above)
    return tuple(line)


def check_broader(broader: Mapping[str, str | None], tag_id: str, above: str | None) -> None:
    """Raises DeskError(TAG_BROADER_CIRCLE) where `above` is `tag_id` itself or a part of it."""
    if above is not None and (above == tag_id or tag_id in broader_line(broader, above)):
        raise DeskError(ErrorCode.TAG_BROADER_CIRCLE)
