"""What differs between two texts, told in whole words: for a reviewer who has to see everything that changed.

A word is never split, so a changed clitic is a changed word. Joined together, equal and inserted text is the text after;
equal and deleted text is the text before.
"""

import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Generic, TypeVar

from editor_desk.domain.content import TEXT_FIELDS, Block, Content, RelatedLink, Span, TagRef
from editor_desk.language.tokens import words

T = TypeVar("T", bound=Hashable)

_SMALL = 50_000
"""Up to this product of lengths two sequences are compared pair by pair; beyond it, anchors split them first."""

_BETWEEN = re.compile(r"\s+|.", re.DOTALL)


class Change(StrEnum):
    """What became of a piece of text or an item of a list."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


class BlockChange(StrEnum):
    """What became of a block. A moved block may have changed as well."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text that shares one fate. Neighbours differ in theirs; a deletion stands before what replaces it."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a block's text with its style. `was` is set where the words stayed and their marks or link changed."""

    change: Change
    span: Span
    was: Span | None = None


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """An entry of a list (a tag, a link) and what became of it."""

    change: Change
    value: T


@dataclass(frozen=True, slots=True)
class BlockDiff:
    """A block by its stable key: as it was (None where added), as it is (None where removed), and its pieces in order."""

    change: BlockChange
    before: Block | None
    after: Block | None
    pieces: tuple[Piece, ...]

    @property
    def kind_changed(self) -> bool:
        """Whether a paragraph became a heading, or the like."""
        return self.before is not None and self.after is not None and self.before.kind is not self.after.kind

    @property
    def direction_changed(self) -> bool:
        """Whether the forced reading direction changed."""
        return (
            self.before is not None
            and self.after is not None
            and self.before.direction != self.after.direction
        )

    @property
    def changes(self) -> int:
        """How many differences there are to look at."""
        if self.change in {BlockChange.ADDED, BlockChange.REMOVED}:
            return 1
        notes = (self.change is BlockChange.MOVED) + self.kind_changed + self.direction_changed
        return notes + count_changes(self.pieces)


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """A text field of the content (a name of `TEXT_FIELDS`) and its segments."""

    name: str
    segments: tuple[Segment, ...]


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


def diff_words(before: str, after: str) -> tuple[Segment, ...]:
    """The segments that lead from `before` to `after`."""
    old, new = list(words(before)), list(words(after))
    pairs = _matches([word.text for word in old], [word.text for word in new])
    found: list[Segment] = []
    start, new_start = 0, 0
    for i, j in pairs:
        found += _between(before[start : old[i].start], after[new_start : new[j].start])
        found.append(Segment(Change.EQUAL, old[i].text))
        start, new_start = old[i].end, new[j].end
    found += _between(before[start:], after[new_start:])
    return tuple(
        Segment(change, "".join(segment.text for segment in run))
        for change, run in groupby(found, key=lambda segment: segment.change)
    )


def diff_content(before: Content, after: Content) -> ContentDiff:
    """Everything that differs between `before` and `after`."""
    return ContentDiff(
        fields=tuple(
            FieldDiff(name, diff_words(getattr(before, name), getattr(after, name))) for name in TEXT_FIELDS
        ),
        blocks=_diff_blocks(before.blocks, after.blocks),
        tags=_diff_items(before.tags, after.tags),
        read_also=_diff_items(before.read_also, after.read_also),
        similar=_diff_items(before.similar, after.similar),
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


def _between(before: str, after: str) -> Iterator[Segment]:
    """What stands between two matched words, with words that found no partner."""
    if before == after:
        if before:
            yield Segment(Change.EQUAL, before)
        return
    old, new = _tokens(before), _tokens(after)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    middle = (old[head : len(old) - tail], new[head : len(new) - tail])
    parts = (
        (Change.EQUAL, old[:head]),
        (Change.DELETED, middle[0]),
        (Change.INSERTED, middle[1]),
        (Change.EQUAL, old[len(old) - tail :]),
    )
    yield from (Segment(change, "".join(part)) for change, part in parts if part)


def _tokens(text: str) -> list[str]:
    """`text` as words, runs of white space and single other characters; joined they are `text`."""
    found: list[str] = []
    end = 0
    for word in words(text):
        found += _BETWEEN.findall(text, end, word.start)
        found.append(word.text)
        end = word.end
    return found + _BETWEEN.findall(text, end)


def _common(left: Sequence[T], right: Sequence[T]) -> int:
    """How many items the two begin with in common."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(left), len(right)))


def _matches(before: Sequence[T], after: Sequence[T]) -> list[tuple[int, int]]:
    """Pairs of places that hold the same item, both rising. Long sequences are split at anchors, so that the time stays
    bounded however often the items repeat.
    """
    pairs: list[tuple[int, int]] = []
    waiting = [(0, len(before), 0, len(after))]
    while waiting:
        start, end, new_start, new_end = waiting.pop()
        old, new = before[start:end], after[new_start:new_end]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        pairs += ((start + n, new_start + n) for n in range(head))
        pairs += ((end - n, new_end - n) for n in range(1, tail + 1))
        start, end, new_start, new_end = start + head, end - tail, new_start + head, new_end - tail
        old, new = before[start:end], after[new_start:new_end]
        if len(old) * len(new) <= _SMALL:
            pairs += ((start + i, new_start + j) for i, j in _compared(old, new))
        elif anchors := _anchors(old, new):
            pairs += ((start + i, new_start + j) for i, j in anchors)
            marks = [(-1, -1), *anchors, (len(old), len(new))]
            waiting += (
                (start + i + 1, start + next_i, new_start + j + 1, new_start + next_j)
                for (i, j), (next_i, next_j) in pairwise(marks)
            )
    return sorted(pairs)


def _compared(before: Sequence[T], after: Sequence[T]) -> Iterator[tuple[int, int]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for i, j, size in matcher.get_matching_blocks():
        yield from ((i + n, j + n) for n in range(size))


def _anchors(before: Sequence[T], after: Sequence[T]) -> list[tuple[int, int]]:
    """The longest rising run of items that each sequence holds once (patience diff)."""
    counts, new_counts = Counter(before), Counter(after)
    places = {item: place for place, item in enumerate(after) if new_counts[item] == 1}
    shared = [(i, places[item]) for i, item in enumerate(before) if counts[item] == 1 and item in places]
    return _longest_rising(shared)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `pairs`, which rise in their first place, that rises in its second place too."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for place, (_, value) in enumerate(pairs):
        length = bisect_left(ends, value)
        before.append(lasts[length - 1] if length else -1)
        ends[length : length + 1] = [value]
        lasts[length : length + 1] = [place]
    found: list[tuple[int, int]] = []
    place = lasts[-1] if lasts else -1
    while place >= 0:
        found.append(pairs[place])
        place = before[place]
    return found[::-1]


def _diff_items(before: Sequence[T], after: Sequence[T]) -> tuple[Item[T], ...]:
    found: list[Item[T]] = []
    start = new_start = 0
    for i, j in [*_matches(before, after), (len(before), len(after))]:
        found += (Item(Change.DELETED, value) for value in before[start:i])
        found += (Item(Change.INSERTED, value) for value in after[new_start:j])
        found += (Item(Change.EQUAL, value) for value in before[i : i + 1])
        start, new_start = i + 1, j + 1
    return tuple(found)


def _diff_blocks(before: Sequence[Block], after: Sequence[Block]) -> tuple[BlockDiff, ...]:
    old = {item.key: item for item in before}
    new = {item.key: item for item in after}
    places = {key: place for place, key in enumerate(new)}
    kept = _longest_rising([(i, places[key]) for i, key in enumerate(old) if key in places])
    stayed = {after[j].key for _, j in kept}
    found: list[BlockDiff] = []
    start = new_start = 0
    for i, j in [*kept, (len(before), len(after))]:
        found += (_one_sided(BlockChange.REMOVED, item) for item in before[start:i] if item.key not in new)
        found += (
            _two_sided(old[item.key], item, moved=item.key not in stayed)
            if item.key in old
            else _one_sided(BlockChange.ADDED, item)
            for item in after[new_start : j + 1]
        )
        start, new_start = i + 1, j + 1
    return tuple(found)


def _one_sided(change: BlockChange, item: Block) -> BlockDiff:
    if change is BlockChange.ADDED:
        return BlockDiff(change, None, item, tuple(Piece(Change.INSERTED, span) for span in item.spans))
    return BlockDiff(change, item, None, tuple(Piece(Change.DELETED, span) for span in item.spans))


def _two_sided(before: Block, after: Block, *, moved: bool) -> BlockDiff:
    pieces = tuple(_pieces(diff_words(before.text, after.text), before.spans, after.spans))
    if moved:
        return BlockDiff(BlockChange.MOVED, before, after, pieces)
    return BlockDiff(BlockChange.SAME if before == after else BlockChange.CHANGED, before, after, pieces)


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
