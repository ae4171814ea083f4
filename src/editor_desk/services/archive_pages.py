"""What a page of an archive becomes: its article, followed by its read-also articles."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from editor_desk.domain.archive import ItemFault, names_something, parted_credit, read_date
from editor_desk.domain.content import Block, BlockKind, BodyBlock, Content, Image, RelatedLink, join_spans
from editor_desk.domain.headline_suggestion import suggest_headline
from editor_desk.domain.incoming import (
    BLOCK_ROLES,
    IncomingArticle,
    IncomingLine,
    LineRole,
    PageNoteCode,
    RawLine,
    RawPage,
    assemble,
)
from editor_desk.domain.raw_figures import Furniture, RawFigure
from editor_desk.domain.recognition import recognise
from editor_desk.language.keywords import split_by_keys
from editor_desk.services.archive_drafts import Draft, Refused, gravest, keyed
from editor_desk.services.pasting import KeepPicture, figure_blocks
from editor_desk.services.ports.archive import Record

_SMALLEST = 48
"""Pixels of a side: a smaller picture of a page is an icon of its site."""


def page_drafts(record: Record, known: Collection[str], keep: KeepPicture | None) -> list[Draft[Content]]:
    page = record.page
    figures: tuple[Placed, ...] = ()
    if page is not None and record.find is not None:
        page, figures = _apart(page)
    lines = () if page is None else recognise(page.lines, title=page.title)
    if page is None or not lines:
        raise Refused(ItemFault.NO_TEXT)
    keywords = [
        piece.text
        for line in lines
        if line.role is LineRole.KEYWORDS
        for piece in split_by_keys(line.text, known).pieces
        if names_something(piece.text)
    ]
    incoming = assemble(lines, keywords)
    headline = incoming.article.headline or suggest_headline(lines, page.title)
    sides = [
        Draft(_content(side, side.headline), (), "")
        for side in incoming.read_also
        if side.headline and side.blocks
    ]
    content = replace(
        _content(incoming.article, headline),
        read_also=_links(
            [RelatedLink(draft.content.headline, draft.id) for draft in sides],
            [side.headline for side in incoming.read_also if not side.blocks],
        ),
        similar=_links([], list(incoming.similar)),
    )
    lost: Counter[PageNoteCode] = Counter()
    if record.find is not None:
        content = replace(content, blocks=keyed(_with_figures(lines, figures, keep, lost)))
    if not (content.headline or content.blocks):
        raise Refused(ItemFault.NO_TEXT)
    source, day = parted_credit(content.source)
    date = read_date(page.published) or day
    content = replace(content, source=source if day else content.source)
    missing = keep is not None and lost[PageNoteCode.PICTURES] > 0
    note = gravest(
        headless=not content.headline, bodiless=not content.blocks, undated=date is None, lost=missing
    )
    return [
        Draft(content, tuple(dict.fromkeys(keywords)), "", date=date, note=note),
        *(replace(side, date=date) for side in sides),
    ]


Placed = tuple[int, RawFigure]
"""A figure, and how many lines of text stand before it."""


def _apart(page: RawPage) -> tuple[RawPage, tuple[Placed, ...]]:
    """The page without the lines of its tables and captions, and what they add up to."""
    lines: list[RawLine] = []
    placed: list[Placed] = []
    done = 0
    for figure in page.figures:
        if not isinstance(figure.what, Furniture):  # whose lines recognition judges by what they say
            lines += page.lines[done : figure.first]
            placed.append((len(lines), figure))
            done = max(done, figure.last)
    lines += page.lines[done:]
    return replace(page, lines=tuple(lines)), tuple(placed)


def _with_figures(
    lines: Sequence[IncomingLine],
    figures: Sequence[Placed],
    keep: KeepPicture | None,
    counts: Counter[PageNoteCode],
) -> Iterator[BodyBlock]:
    """The body of a page with its figures: those of the article, not what its site shows before the headline and behind the text."""
    first = next((line.number + 1 for line in lines if line.role is LineRole.HEADLINE), 0)
    last = max((line.number + 1 for line in lines if line.role in BLOCK_ROLES), default=first)
    waiting = [(place, figure) for place, figure in figures if first <= place <= last]
    for line in lines:
        while waiting and waiting[0][0] <= line.number:
            yield from _of_size(figure_blocks(waiting.pop(0)[1], keep, counts))
        if line.role in BLOCK_ROLES:
            yield Block("-", BLOCK_ROLES[line.role], join_spans(line.content), line.raw.direction)
    for _place, figure in waiting:
        yield from _of_size(figure_blocks(figure, keep, counts))


def _of_size(blocks: Iterator[BodyBlock]) -> Iterator[BodyBlock]:
    for block in blocks:
        if not isinstance(block, Image) or min(block.media.width, block.media.height) >= _SMALLEST:
            yield block


def _links(found: list[RelatedLink], titles: list[str]) -> tuple[RelatedLink, ...]:
    return tuple(dict.fromkeys([*found, *(RelatedLink(title) for title in titles if title)]))


def _content(incoming: IncomingArticle, headline: str) -> Content:
    blocks: Iterator[BodyBlock] = (
        Block("-", item.kind, join_spans(item.spans)) for item in incoming.blocks if item.kind in BlockKind
    )
    return Content(
        headline=headline,
        standfirst=incoming.standfirst,
        byline=incoming.byline,
        dateline=incoming.dateline,
        source=incoming.source,
        blocks=keyed(blocks),
    )
