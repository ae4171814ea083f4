"""What differs between two texts, told in whole words: for a reviewer who has to see everything that changed.

Runs of text are compared by `word_diff`, figures by `figure_diff` and `table_diff`; `block_pairs` says which block is which. The
difference is exact: `patching.apply_diff` leads with it from one text to the other. `diff_view` makes of it what is shown.
"""

from bisect import bisect
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

from editor_desk.domain.block_pairs import pair_blocks
from editor_desk.domain.content import (
    TEXT_FIELDS,
    Block,
    BodyBlock,
    Content,
    Figure,
    RelatedLink,
    Span,
    Table,
    TagRef,
)
from editor_desk.domain.figure_diff import FieldDiff, diff_figures
from editor_desk.domain.revision import Revision
from editor_desk.domain.table_diff import TableDiff, diff_tables
from editor_desk.domain.word_diff import Change, Item, Segment, diff_items, diff_words
from editor_desk.language.slight import Slight

__all__ = [
    "BlockChange",
    "BlockDiff",
    "Change",
    "ContentDiff",
    "FieldDiff",
    "Item",
    "Piece",
    "Segment",
    "TableDiff",
    "count_changes",
    "diff_block",
    "diff_content",
    "diff_revisions",
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
    """A run of a block's text with its style. `was` is set where the words stayed and their marks or link changed; `slight`
    as in `Segment`.
    """

    change: Change
    span: Span
    was: Span | None = None
    slight: Slight = Slight.NOTHING


@dataclass(frozen=True, slots=True)
class BlockDiff:
    """A block as it was (None where added), and as it is (None where removed). `pieces` tell a block of text, `parts` a
    figure: its texts by name, word by word; `table` the cells of a table.
    """

    change: BlockChange
    before: BodyBlock | None
    after: BodyBlock | None
    pieces: tuple[Piece, ...] = ()
    parts: tuple[FieldDiff, ...] = ()
    table: TableDiff | None = None
    old_place: int = -1
    """Its place in the text before."""
    moved_up: bool = False
    """Of one that was moved: whether it stands further up than it did, else further down."""

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
        texts = count_changes(self.pieces) + sum(count_changes(part.segments) for part in self.parts)
        return notes + texts + (0 if self.table is None else _count_cells(self.table))


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


def _nothing() -> None:
    """Nobody waits for another answer."""


def diff_revisions(before: Revision, after: Revision, go_on: Callable[[], None] = _nothing) -> ContentDiff:
    """As `diff_content`; two revisions that say the same are not compared at all."""
    same = before.content_hash == after.content_hash
    return diff_content(after.content if same else before.content, after.content, go_on)


def diff_content(before: Content, after: Content, go_on: Callable[[], None] = _nothing) -> ContentDiff:
    """Everything that differs between `before` and `after`. `go_on` is called again and again, and may raise."""
    return ContentDiff(
        fields=tuple(
            FieldDiff(name, diff_words(getattr(before, name), getattr(after, name))) for name in TEXT_FIELDS
        ),
        blocks=tuple(_diff_blocks(before.blocks, after.blocks, go_on)),
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


def _count_cells(table: TableDiff) -> int:
    columns = sum(change is not Change.EQUAL for change in table.columns)
    rows = sum(row.change is not Change.EQUAL for row in table.rows)
    cells = sum(
        count_changes(cell)
        for row in table.rows
        if row.change is Change.EQUAL
        for column, cell in zip(table.columns, row.cells, strict=True)
        if column is Change.EQUAL
    )
    return columns + rows + cells


def _diff_blocks(
    before: Sequence[BodyBlock], after: Sequence[BodyBlock], go_on: Callable[[], None]
) -> Iterator[BlockDiff]:
    if before is after:
        yield from (replace(diff_block(item, item), old_place=place) for place, item in enumerate(after))
        return
    pairs = pair_blocks(before, after)
    olds = {new: old for old, new in pairs.partners.items()}
    kept, new_kept = [old for old, _ in pairs.stayed], [new for _, new in pairs.stayed]
    stayed = set(new_kept)
    start = new_start = 0
    for i, j in [*pairs.stayed, (len(before), len(after))]:
        for place in range(start, i):
            if place not in pairs.partners:
                yield replace(_one_sided(BlockChange.REMOVED, before[place]), old_place=place)
        for place in range(new_start, min(j + 1, len(after))):
            go_on()
            old = olds.get(place)
            if old is None:
                yield _one_sided(BlockChange.ADDED, after[place])
            elif place in stayed:
                yield replace(diff_block(before[old], after[place]), old_place=old)
            else:
                up = bisect(kept, old) > bisect(new_kept, place)
                found = diff_block(before[old], after[place])
                yield replace(found, change=BlockChange.MOVED, old_place=old, moved_up=up)
        start, new_start = i + 1, j + 1


def _one_sided(change: BlockChange, item: BodyBlock) -> BlockDiff:
    before, after = (None, item) if change is BlockChange.ADDED else (item, None)
    if isinstance(item, Block):
        fate = Change.INSERTED if change is BlockChange.ADDED else Change.DELETED
        return BlockDiff(change, before, after, tuple(Piece(fate, span) for span in item.spans))
    figures = (None, item) if change is BlockChange.ADDED else (item, None)
    return BlockDiff(change, before, after, parts=diff_figures(*figures), table=_table(*figures))


def diff_block(before: BodyBlock, after: BodyBlock) -> BlockDiff:
    """A block as it was and as it is."""
    same = before == after or (before.key != after.key and replace(before, key=after.key) == after)
    change = BlockChange.SAME if same else BlockChange.CHANGED
    if isinstance(before, Block) and isinstance(after, Block):
        if same:
            return BlockDiff(change, before, after, tuple(Piece(Change.EQUAL, span) for span in after.spans))
        segments = diff_words(before.text, after.text)
        pieces = tuple(_pieces(segments, before.spans, after.spans))
        if any(segment.slight for segment in segments):
            pieces = tuple(_weighed(pieces))
        return BlockDiff(change, before, after, pieces)
    old, new = (item for item in (before, after) if not isinstance(item, Block))
    return BlockDiff(change, before, after, parts=diff_figures(old, new), table=_table(old, new))


def _table(before: Figure | None, after: Figure | None) -> TableDiff | None:
    tables = [item if isinstance(item, Table) else None for item in (before, after)]
    return diff_tables(*tables) if any(tables) else None


def _pieces(segments: Iterable[Segment], before: Sequence[Span], after: Sequence[Span]) -> Iterator[Piece]:
    """`segments` cut where the style changes in either text."""
    (first, *more), (other, *others) = before or (None,), after or (None,)
    if first and other and first.same_style(other) and not (more or others):
        yield from (
            Piece(part.change, Span(part.text, first.marks, first.link, first.direction), None, part.slight)
            for part in segments
        )
        return
    old, new = deque(before), deque(after)
    for segment in segments:
        sides = {Change.DELETED: (old,), Change.INSERTED: (new,), Change.EQUAL: (new, old)}[segment.change]
        left = len(segment.text)
        while left:
            size = min(left, *(len(side[0].text) for side in sides))
            span, *others = [_take(side, size) for side in sides]
            was = next((other for other in others if not other.same_style(span)), None)
            yield Piece(segment.change, span, was, segment.slight)
            left -= size


def _weighed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """`pieces`, where no change is slight whose words look otherwise as well."""
    for how, run in groupby(pieces, key=attrgetter("slight")):
        parts = list(run)
        looks = [
            {replace(part.span, text="") for part in parts if part.change is change}
            for change in (Change.DELETED, Change.INSERTED)
        ]
        if how and all(looks) and looks[0] != looks[1]:
            parts = [replace(part, slight=Slight.NOTHING) for part in parts]
        yield from parts


def _take(spans: deque[Span], size: int) -> Span:
    """Take the first `size` characters off `spans`; its first span has that many."""
    first = spans.popleft()
    if size == len(first.text):
        return first
    spans.appendleft(Span(first.text[size:], first.marks, first.link, first.direction))
    return Span(first.text[:size], first.marks, first.link, first.direction)
