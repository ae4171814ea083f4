"""A page on its way into a text that is being written: its lines and figures as blocks, and what there is to tell of them."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
    Embed,
    Image,
    MediaRef,
    Span,
    Table,
    clean_text,
    join_spans,
    safe_href,
)
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import new_id
from editor_desk.domain.incoming import PageNote, PageNoteCode, RawLine, RawPage, list_mark
from editor_desk.domain.raw_figures import RawEmbed, RawFigure, RawPicture, RawTable

KeepPicture = Callable[[bytes], MediaRef]
"""Keeps the bytes of a picture. Raises DeskError for what is no picture, or too large."""

LONGEST_TEXT = 10 * 1024 * 1024
"""Characters of plain text, as for a page."""

LONGEST = 6_000
"""Characters of a block: laying out one costs by its length at every key, so a longer one is cut at a sentence or a space."""

_QUIET = frozenset((PageNoteCode.SCRIPTS, PageNoteCode.STYLES, PageNoteCode.COMMENTS))
"""Nobody saw them on the page, so nobody misses them in the text."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What is put into the text, every block under a new key, and what was dropped or mended."""

    blocks: tuple[BodyBlock, ...]
    notes: tuple[PageNote, ...] = ()


def pasted(page: RawPage, keep_picture: KeepPicture | None, new_key: Callable[[], str] = new_id) -> Pasted:
    """`page` as blocks, each under a key of `new_key`. Without `keep_picture`, and where it refuses, pictures are left out and counted."""
    counts: Counter[PageNoteCode] = Counter()
    blocks = tuple(_blocks(page, keep_picture, counts, new_key))
    for note in page.notes:
        counts[note.code] += 0 if note.code in _QUIET else note.count
    return Pasted(blocks, tuple(PageNote(code, counts[code]) for code in PageNoteCode if counts[code]))


def plain(text: str) -> Pasted:
    """`text` as it is, a paragraph a line; only what no text may hold is left out.

    Raises DeskError: NOTHING_TO_IMPORT, FILE_TOO_LARGE.
    """
    if len(text) > LONGEST_TEXT:
        raise DeskError(ErrorCode.FILE_TOO_LARGE, size=len(text), limit=LONGEST_TEXT)
    counts: Counter[PageNoteCode] = Counter()
    lines = [RawLine((Span(line),)) for line in clean_text(text).split("\n")]
    while lines and not lines[-1].text.strip():
        lines.pop()
    if not lines:
        raise DeskError(ErrorCode.NOTHING_TO_IMPORT)
    blocks = tuple(block for line in lines for block in _cut(_plain_block(line), counts))
    return Pasted(blocks, tuple(PageNote(code, times) for code, times in counts.items()))


def _plain_block(line: RawLine) -> Block:
    return Block(new_id(), BlockKind.PARAGRAPH, line.spans)


def _blocks(
    page: RawPage,
    keep_picture: KeepPicture | None,
    counts: Counter[PageNoteCode],
    new_key: Callable[[], str],
) -> Iterator[BodyBlock]:
    place = 0
    for figure in page.figures:
        for line in page.lines[place : figure.first]:
            yield from _cut(_block(line, new_key()), counts)
        place = max(place, figure.last)
        yield from figure_blocks(figure, keep_picture, counts)
    for line in page.lines[place:]:
        yield from _cut(_block(line, new_key()), counts)


def figure_blocks(
    figure: RawFigure, keep_picture: KeepPicture | None, counts: Counter[PageNoteCode]
) -> Iterator[BodyBlock]:
    """What a figure becomes; what is left out of it is counted."""
    match figure.what:
        case RawTable(rows, header, caption):
            yield Table(new_id(), rows, header, caption)
        case RawPicture(data, alt, caption, credit):
            try:
                kept = keep_picture(data) if keep_picture else None
            except DeskError:
                kept = None
            if kept is not None:
                yield Image(new_id(), kept, caption=caption, alt=alt, credit=credit)
                return
            counts[PageNoteCode.PICTURES] += 1
            if caption:
                yield Block(new_id(), BlockKind.PARAGRAPH, (Span(caption),))
        case RawEmbed(url, title, is_picture):
            counts[PageNoteCode.PICTURES] += is_picture
            if safe_href(url) == url and not url.lower().startswith("mailto:"):
                yield Embed(new_id(), url, title)
        case _:
            counts[PageNoteCode.FURNITURE] += figure.last - figure.first


def _block(line: RawLine, key: str) -> Block:
    left = 0
    if line.hint in {BlockKind.BULLET, BlockKind.NUMBER}:
        left = list_mark(line.text)[1]
    elif line.hint is BlockKind.ATTRIBUTION:
        left = len(line.text) - len(line.text.lstrip(" —–-"))
    return Block(key, line.hint or BlockKind.PARAGRAPH, _behind(line.spans, left), line.direction)


def _behind(spans: tuple[Span, ...], start: int) -> tuple[Span, ...]:
    if not start:
        return spans
    kept = []
    for span in spans:
        kept.append(replace(span, text=span.text[start:]))
        start = max(0, start - len(span.text))
    return join_spans(kept)


def _cut(block: Block, counts: Counter[PageNoteCode]) -> Iterator[Block]:
    """The block, or several where it is too long."""
    text = block.text
    while len(text) > LONGEST:
        at = _where(text)
        counts[PageNoteCode.SPLIT] += 1
        yield Block(new_id(), block.kind, _before(block.spans, at), block.direction)
        block = Block(new_id(), block.kind, _behind(block.spans, at), block.direction)
        text = block.text
    yield block


def _where(text: str) -> int:
    for stop in (". ", "؟ ", "! ", "، ", " "):
        at = text.rfind(stop, LONGEST // 2, LONGEST)
        if at >= 0:
            return at + len(stop)
    return LONGEST


def _before(spans: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    kept = []
    for span in spans:
        kept.append(replace(span, text=span.text[:end]))
        end = max(0, end - len(span.text))
    return join_spans(kept)
