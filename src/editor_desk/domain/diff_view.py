"""What is shown of a difference: slight changes folded away where nobody asks for them, and what reads as one change made one.

What is shown cannot be applied any more: a folded change stands there as the text after.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from editor_desk.domain.diff import BlockChange, BlockDiff, ContentDiff, FieldDiff, Piece, TableDiff
from editor_desk.domain.word_diff import Change, Segment
from editor_desk.language.slight import Slight

P = TypeVar("P", Segment, Piece)


def shown(diff: ContentDiff, folded: Slight = Slight.NOTHING) -> ContentDiff:
    """`diff` to be looked at, without changes that are no more than `folded`."""
    return replace(
        diff,
        fields=tuple(_field(item, folded) for item in diff.fields),
        blocks=tuple(_block(item, folded) for item in diff.blocks),
    )


def shown_segments(segments: Sequence[Segment], folded: Slight = Slight.NOTHING) -> tuple[Segment, ...]:
    """As `shown`, for one text. Neighbours differ in their fate."""
    if len(segments) < 2:
        return tuple(segments)
    found: list[Segment] = []
    for segment in _read(segments, folded, _text, _as):
        if found and found[-1].change is segment.change:
            both = found[-1].slight if found[-1].slight == segment.slight else Slight.NOTHING
            found[-1] = Segment(segment.change, found[-1].text + segment.text, both)
        else:
            found.append(segment)
    return tuple(found)


def shown_pieces(pieces: Sequence[Piece], folded: Slight = Slight.NOTHING) -> tuple[Piece, ...]:
    """As `shown`, for a block."""
    if all(piece.change is Change.EQUAL for piece in pieces):
        return tuple(pieces)
    return tuple(_read(pieces, folded, _piece_text, _piece_as))


def _field(field: FieldDiff, folded: Slight) -> FieldDiff:
    segments = shown_segments(field.segments, folded)
    return field if segments == field.segments else FieldDiff(field.name, segments)


def _block(block: BlockDiff, folded: Slight) -> BlockDiff:
    if block.change in {BlockChange.SAME, BlockChange.ADDED, BlockChange.REMOVED}:
        return block
    return replace(
        block,
        pieces=shown_pieces(block.pieces, folded),
        parts=tuple(_field(part, folded) for part in block.parts),
        table=None if block.table is None else _table(block.table, folded),
    )


def _table(table: TableDiff, folded: Slight) -> TableDiff:
    rows = (
        replace(row, cells=tuple(shown_segments(cell, folded) for cell in row.cells))
        if row.change is Change.EQUAL
        else row
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def _read(
    parts: Iterable[P], folded: Slight, text: Callable[[P], str], made: Callable[[P, Change], P]
) -> list[P]:
    """`parts` without what is folded; changes with nothing but spaces between them are one deletion and one insertion."""
    found: list[P] = []
    gone: list[P] = []
    come: list[P] = []
    blank: list[P] = []

    def close() -> None:
        for waiting in (gone, come, blank):
            found.extend(waiting)
            waiting.clear()

    for given in parts:
        part = given
        if part.slight and not part.slight & ~folded:
            if part.change is Change.DELETED:
                continue
            part = made(part, Change.EQUAL)
        if part.change is Change.EQUAL:
            if (gone or come) and text(part).isspace() and "\n" not in text(part):
                blank.append(part)
            else:
                close()
                found.append(part)
            continue
        gone += (made(one, Change.DELETED) for one in blank)
        come += (made(one, Change.INSERTED) for one in blank)
        blank.clear()
        (gone if part.change is Change.DELETED else come).append(part)
    close()
    return found


def _text(segment: Segment) -> str:
    return segment.text


def _as(segment: Segment, change: Change) -> Segment:
    return Segment(change, segment.text)


def _piece_text(piece: Piece) -> str:
    return piece.span.text


def _piece_as(piece: Piece, change: Change) -> Piece:
    span = piece.was if piece.was is not None and change is Change.DELETED else piece.span
    return Piece(change, span)
