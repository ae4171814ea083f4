"""What a record of an archive becomes, whatever it was read from: a draft, or a line of the report."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from editor_desk.domain.archive import ItemFault, archive_id
from editor_desk.domain.content import Block, BodyBlock, Content
from editor_desk.domain.prose import Untagged
from editor_desk.domain.revision import content_hash

_AHEAD = timedelta(days=1)
"""A date so far ahead is of no zone, but wrong."""


Text = TypeVar("Text", Content, Untagged)


@dataclass(frozen=True, slots=True)
class Draft(Generic[Text]):
    """An article to be, without its tags, which the vocabulary is asked about first. `note` is what of it could not be read, `url` what is
    kept of where it is from, `origin` the article that it was at the desk which made it.
    """

    content: Text
    tags: tuple[str, ...]
    identity: str
    url: str = ""
    date: datetime | None = None
    updated: datetime | None = None
    note: ItemFault | None = None
    origin: str = ""

    @property
    def id(self) -> str:
        """The id of the article: from what it is known by, else from what it says."""
        return archive_id(self.identity or f"text\0{_hash(self.content)}")

    def doubt(self, now: datetime) -> ItemFault | None:
        """What is to be known of it though it comes in."""
        if self.note is None and self.date is not None and self.date > now + _AHEAD:
            return ItemFault.FUTURE
        return self.note


def _hash(text: Content | Untagged) -> str:
    return text.hash if isinstance(text, Untagged) else content_hash(text)


class Refused(Exception):  # noqa: N818 - no error of the desk: a row of the report
    """The record becomes nothing."""

    def __init__(self, fault: ItemFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def gravest(
    *, headless: bool, bodiless: bool, undated: bool, lost: bool, unread: bool = False
) -> ItemFault | None:
    """What is to be known of an article that comes in, the gravest first."""
    told = (
        (unread, ItemFault.DATE),
        (headless, ItemFault.NO_HEADLINE),
        (bodiless, ItemFault.NO_BODY),
        (undated, ItemFault.NO_DATE),
        (lost, ItemFault.PICTURES),
    )
    return next((fault for is_so, fault in told if is_so), None)


def keyed(blocks: Iterator[BodyBlock]) -> tuple[BodyBlock, ...]:
    # Keys by number, so that the same text has the same hash whenever it comes in.
    return tuple(_with_key(block, f"a{number}") for number, block in enumerate(blocks, start=1))


def _with_key(block: BodyBlock, key: str) -> BodyBlock:
    if isinstance(block, Block):  # nearly all: replace() takes three times as long
        return Block(key, block.kind, block.spans, block.direction)
    return replace(block, key=key)
