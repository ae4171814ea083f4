"""What a proposal changes, as it is marked while it is written: word by word in each text, and in whole blocks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.content import Block, BodyBlock, Content
from editor_desk.domain.diff import BlockChange, BlockDiff, diff_content
from editor_desk.domain.diff_view import shown, shown_segments
from editor_desk.domain.word_diff import Change, diff_words
from editor_desk.gui.review.labels import block_kind_text, direction_text

translate = QCoreApplication.translate

_FIGURE = "▢"


@dataclass(frozen=True, slots=True)
class Delta:
    """[start, end) of a text was put in, without the spaces around it, and `gone` taken out before it."""

    start: int
    end: int
    gone: str = ""


@dataclass(slots=True)
class BlockRemark:
    """What is to be said of a block beside its words: `gone` are texts of blocks that stood above it, `notes` what became
    of it as a whole, `restyled` where its words stayed and their looks changed; `added` that all of it is new.
    """

    gone: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    restyled: list[tuple[int, int]] = field(default_factory=list)
    added: bool = False


@dataclass(frozen=True, slots=True)
class Remarks:
    """Of all blocks, by key; "" is the end of the text. `changes` is how many changes there are to look at in all."""

    blocks: dict[str, BlockRemark]
    changes: int


def deltas(before: str, after: str) -> tuple[Delta, ...]:
    """The changes that lead from `before` to `after`, in whole words."""
    found: list[Delta] = []
    gone, place = "", 0
    for segment in shown_segments(diff_words(before, after)):
        if segment.change is Change.DELETED:
            gone = segment.text
        elif segment.change is Change.INSERTED:
            core = segment.text.strip()
            start = place + (segment.text.index(core) if core else 0)
            found.append(Delta(start, start + len(core or segment.text), gone))
            gone, place = "", place + len(segment.text)
        else:
            if gone:
                found.append(Delta(place, place, gone))
            gone, place = "", place + len(segment.text)
    if gone:
        found.append(Delta(place, place, gone))
    return tuple(found)


def remarks(before: Content, after: Content, go_on: Callable[[], None] = lambda: None) -> Remarks:
    """What is to be said of the blocks of `after`."""
    diff = shown(diff_content(before, after, go_on))
    found: dict[str, BlockRemark] = {}
    gone: list[str] = []
    for item in diff.blocks:
        if item.after is None:
            gone.append(_text(item.before))
            continue
        remark = _remark(item)
        remark.gone += gone
        gone = []
        if remark != BlockRemark():
            found[item.after.key] = remark
    if gone:
        found[""] = BlockRemark(gone=gone)
    return Remarks(found, diff.changes)


def _remark(item: BlockDiff) -> BlockRemark:
    found = BlockRemark(added=item.change is BlockChange.ADDED)
    if item.change is BlockChange.MOVED:
        found.notes.append(translate("Suggesting", "moved"))
    if isinstance(item.before, Block) and isinstance(item.after, Block):
        if item.kind_changed:
            found.notes.append(_became(block_kind_text(item.before.kind), block_kind_text(item.after.kind)))
        if item.direction_changed:
            ways = direction_text(item.before.direction), direction_text(item.after.direction)
            found.notes.append(_became(*ways))
    elif not isinstance(item.after, Block) and item.change is BlockChange.CHANGED:
        found.notes.append(translate("Suggesting", "changed"))
    elif not isinstance(item.after, Block) and found.added:
        found.notes.append(translate("Suggesting", "new"))
    place = 0
    for piece in item.pieces:
        if piece.change is Change.DELETED:
            continue
        if piece.was is not None:
            found.restyled.append((place, place + len(piece.span.text)))
        place += len(piece.span.text)
    return found


def _became(before: str, after: str) -> str:
    return translate("Suggesting", "{before} → {after}").format(
        before=f"\u2068{before}\u2069", after=f"\u2068{after}\u2069"
    )


def _text(item: BodyBlock | None) -> str:
    return item.text if isinstance(item, Block) else _FIGURE
