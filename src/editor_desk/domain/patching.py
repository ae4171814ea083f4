"""A difference applied: base and difference give the target, always.

Only what changed is taken from the difference, and what it says of the base is held against it.
"""

from dataclasses import replace
from typing import Any

from editor_desk.domain.content import (
    Block,
    BodyBlock,
    Content,
    Figure,
    Image,
    ReadAlsoCard,
    Table,
    join_spans,
)
from editor_desk.domain.diff import BlockChange, BlockDiff, Change, ContentDiff, Item
from editor_desk.domain.table_diff import diff_tables, rows_after, rows_before
from editor_desk.domain.word_diff import text_after, text_before


class NotTheBaseError(ValueError):
    """The difference was made from another text than the one that it is applied to."""


def apply_diff(base: Content, diff: ContentDiff) -> Content:
    """The text that `diff` leads to from `base`. Raises NotTheBaseError."""
    _hold(base.embargo == diff.embargo[0])
    texts: dict[str, Any] = {}
    for field in diff.fields:
        _hold(getattr(base, field.name) == text_before(field.segments))
        texts[field.name] = text_after(field.segments)
    return replace(
        base,
        **texts,
        blocks=_blocks(base.blocks, diff.blocks),
        tags=_items(base.tags, diff.tags),
        read_also=_items(base.read_also, diff.read_also),
        similar=_items(base.similar, diff.similar),
        embargo=diff.embargo[1],
    )


def _hold(holds: bool) -> None:  # noqa: FBT001 - the one thing that is said
    if not holds:
        raise NotTheBaseError("made from another text")


def _items(base: tuple[Any, ...], items: tuple[Item[Any], ...]) -> tuple[Any, ...]:
    _hold(base == tuple(item.value for item in items if item.change is not Change.INSERTED))
    return tuple(item.value for item in items if item.change is not Change.DELETED)


def _blocks(base: tuple[BodyBlock, ...], diffs: tuple[BlockDiff, ...]) -> tuple[BodyBlock, ...]:
    held = {item.key: item for item in base}
    _hold(sorted(held) == sorted(item.before.key for item in diffs if item.before is not None))
    found = []
    for item in diffs:
        if item.before is not None:
            _hold(held[item.before.key] == item.before)
        if item.after is None:
            continue
        if item.before is None:
            found.append(item.after)
        else:
            found.append(_block(held[item.before.key], item, item.after))
    return tuple(found)


def _block(base: BodyBlock, diff: BlockDiff, after: BodyBlock) -> BodyBlock:
    if diff.change is BlockChange.SAME:
        return replace(base, key=after.key)
    if not isinstance(after, Block):
        return _figure(base, diff, after)
    told = join_spans(
        replace(piece.was or piece.span, text=piece.span.text)
        for piece in diff.pieces
        if piece.change is not Change.INSERTED
    )
    _hold(isinstance(base, Block) and told == base.spans)
    # Kind and direction are facts of the block after.
    return replace(
        after, spans=tuple(piece.span for piece in diff.pieces if piece.change is not Change.DELETED)
    )


def _figure(base: BodyBlock, diff: BlockDiff, after: Figure) -> BodyBlock:
    texts = {part.name: text_after(part.segments) for part in diff.parts}

    def text(name: str) -> str:
        return texts.get(name, "")

    match after:
        case Image():
            return replace(
                after,
                caption=text("caption"),
                alt=text("alt"),
                credit=text("credit"),
                rights=text("rights"),
            )
        case Table():
            table = diff.table or diff_tables(None, None)
            _hold(isinstance(base, Table) and rows_before(table) == base.rows)
            return replace(after, caption=text("caption"), rows=rows_after(table))
        case ReadAlsoCard():
            return replace(after, link=replace(after.link, title=text("title")))
    return replace(after, title=text("title"))
