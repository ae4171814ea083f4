"""What differs between two texts, told in whole words: for a reviewer who has to see everything that changed.

Runs of text are compared by `word_diff`, figures by `figure_diff`; this module compares blocks by their key, and all else
that an article says.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from editor_desk.domain.content import (
    TEXT_FIELDS,
    Block,
    BodyBlock,
    Content,
    Figure,
    RelatedLink,
    Span,
    TagRef,
)
from editor_desk.domain.figure_diff import FieldDiff, diff_figures
from editor_desk.domain.sequences import longest_rising
from editor_desk.domain.word_diff import Change, Item, Segment, diff_items, diff_words

__all__ = [
    "BlockChange",
    "BlockDiff",
    "Change",
    "ContentDiff",
    "FieldDiff",
    "Item",
    "Piece",
    "Segment",
    "count_changes",
    "diff_content",
    "diff_words",
]


class BlockChange(StrEnum):
    """What became of a block. A moved block may have changed as well."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a block's text with its style. `was` is set where the words stayed and their marks or link changed."""

    change: Change
    span: Span
    was: Span | None = None


@dataclass(frozen=True, slots=True)
class BlockDiff:
    """A block by its stable key: as it was (None where added), as it is (None where removed). `pieces` tell a block of text,
    `parts` a figure: its texts by name, word by word.
    """

    change: BlockChange
    before: BodyBlock | None
    after: BodyBlock | None
    pieces: tuple[Piece, ...] = ()
    parts: tuple[FieldDiff, ...] = ()

    @property
    def kind_changed(self) -> bool:
        """Whether a paragraph became a heading, or the like."""
        before, after = self.before, self.after
        return isinstance(before, Block) and isinstance(after, Block) and before.kind is not after.kind

    @property
    def direction_changed(self) -> bool:
        """Whether the forced reading direction changed."""
        before, after = self.before, self.after
        return isinstance(before, Block) and isinstance(after, Block) and before.direction != after.direction

    @property
    def changes(self) -> int:
        """How many differences there are to look at."""
        if self.change in {BlockChange.ADDED, BlockChange.REMOVED}:
            return 1
        notes = (self.change is BlockChange.MOVED) + self.kind_changed + self.direction_changed
        return notes + count_changes(self.pieces) + sum(count_changes(part.segments) for part in self.parts)


@dataclass(frozen=True, slots=True)
class ContentDiff:
    """Everything that differs between two contents. Blocks stand in the order of the text after, removed ones where they
    were; `embargo` is (before, after).
    """

    fields: tuple[FieldDiff, ...]
    blocks: tuple[BlockDiff, ...]
    tags: tuple[Item[TagRef], ...]
    read_also: tuple[Item[RelatedLink], ...]
    similar: tuple[Item[RelatedLink], ...]
    embargo: tuple[datetime | None, datetime | None]

    def field(self, name: str) -> tuple[Segment, ...]:
        """The segments of a text field."""
        return next(item.segments for item in self.fields if item.name == name)

    @property
    def embargo_changed(self) -> bool:
        """Whether the embargo was set, lifted or moved."""
        return self.embargo[0] != self.embargo[1]

    @property
    def changes(self) -> int:
        """How many differences there are to look at; a deletion and what replaces it are one."""
        lists: tuple[Item[TagRef] | Item[RelatedLink], ...] = (*self.tags, *self.read_also, *self.similar)
        return (
            sum(count_changes(item.segments) for item in self.fields)
            + sum(item.changes for item in self.blocks)
            + sum(item.change is not Change.EQUAL for item in lists)
            + self.embargo_changed
        )


def diff_content(before: Content, after: Content) -> ContentDiff:
    """Everything that differs between `before` and `after`."""
    return ContentDiff(
        fields=tuple(
            FieldDiff(name, diff_words(getattr(before, name), getattr(after, name))) for name in TEXT_FIELDS
        ),
        blocks=_diff_blocks(before.blocks, after.blocks),
        tags=diff_items(before.tags, after.tags),
        read_also=diff_items(before.read_also, after.read_also),
        similar=diff_items(before.similar, after.similar),
        embargo=(before.embargo, after.embargo),
    )


def count_changes(parts: Iterable[Segment | Piece]) -> int:
    """Places to look at: runs of deleted and inserted text, and runs whose style changed."""
    runs = groupby(parts, key=_look)
    return sum(look > 0 for look, _ in runs)


def _look(part: Segment | Piece) -> int:
    if part.change is not Change.EQUAL:
        return 2
    return 1 if isinstance(part, Piece) and part.was is not None else 0


def _diff_blocks(before: Sequence[BodyBlock], after: Sequence[BodyBlock]) -> tuple[BlockDiff, ...]:
    old = {_identity(item): item for item in before}
    new = {_identity(item): item for item in after}
    places = {identity: place for place, identity in enumerate(new)}
    kept = longest_rising([(i, places[identity]) for i, identity in enumerate(old) if identity in places])
    stayed = {_identity(after[j]) for _, j in kept}
    found: list[BlockDiff] = []
    start = new_start = 0
    for i, j in [*kept, (len(before), len(after))]:
        found += (
            _one_sided(BlockChange.REMOVED, item) for item in before[start:i] if _identity(item) not in new
        )
        for item in after[new_start : j + 1]:
            identity = _identity(item)
            if identity in old:
                found.append(_two_sided(old[identity], item, moved=identity not in stayed))
            else:
                found.append(_one_sided(BlockChange.ADDED, item))
        start, new_start = i + 1, j + 1
    return tuple(found)


def _identity(item: BodyBlock) -> tuple[str, type[BodyBlock]]:
    # A picture never was a paragraph, whatever another program gave them as keys.
    return item.key, type(item)


def _one_sided(change: BlockChange, item: BodyBlock) -> BlockDiff:
    before, after = (None, item) if change is BlockChange.ADDED else (item, None)
    if not isinstance(item, Block):
        figures = (None, item) if change is BlockChange.ADDED else (item, None)
        return BlockDiff(change, before, after, parts=diff_figures(*figures))
    fate = Change.INSERTED if change is BlockChange.ADDED else Change.DELETED
    return BlockDiff(change, before, after, tuple(Piece(fate, span) for span in item.spans))


def _two_sided(before: BodyBlock, after: BodyBlock, *, moved: bool) -> BlockDiff:
    change = BlockChange.SAME if before == after else BlockChange.CHANGED
    if moved:
        change = BlockChange.MOVED
    if isinstance(before, Block) and isinstance(after, Block):
        pieces = tuple(_pieces(diff_words(before.text, after.text), before.spans, after.spans))
        return BlockDiff(change, before, after, pieces)
    figures: list[Figure] = [item for item in (before, after) if not isinstance(item, Block)]
    return BlockDiff(change, before, after, parts=diff_figures(*figures))


def _pieces(segments: Iterable[Segment], before: Iterable[Span], after: Iterable[Span]) -> Iterator[Piece]:
    """`segments` cut where the style changes in either text."""
    old, new = deque(before), deque(after)
    for segment in segments:
        sides = {Change.DELETED: (old,), Change.INSERTED: (new,), Change.EQUAL: (new, old)}[segment.change]
        left = len(segment.text)
        while left:
            size = min(left, *(len(side[0].text) for side in sides))
            span, *others = [_take(side, size) for side in sides]
            was = next((other for other in others if not other.same_style(span)), None)
            yield Piece(segment.change, span, was)
            left -= size


def _take(spans: deque[Span], size: int) -> Span:
    """Take the first `size` characters off `spans`; its first span has that many."""
    first = spans.popleft()
    if size < len(first.text):
        spans.appendleft(Span(first.text[size:], first.marks, first.link, first.direction))
    return Span(first.text[:size], first.marks, first.link, first.direction)
