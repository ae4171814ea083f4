"""What a record of an archive becomes: content of the desk under keys that the same record always gets."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from editor_desk.domain.archive import (
    ArchiveItem,
    Columns,
    Field,
    ItemFault,
    archive_id,
    item_of,
    names_something,
    parted_credit,
    read_date,
)
from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
    Content,
    Image,
    RelatedLink,
    Span,
    join_spans,
)
from editor_desk.domain.errors import DeskError, ErrorCode
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
from editor_desk.domain.revision import content_hash
from editor_desk.language.keywords import split_by_keys
from editor_desk.services.pasting import LONGEST_TEXT, KeepPicture, Pasted, figure_blocks, pasted, plain
from editor_desk.services.ports.archive import Extra, FindPicture, Record
from editor_desk.services.ports.reading import PageReader

_LINE_OF_KEYWORDS = 5
"""So many words and more are no label, but a line of them."""

_AHEAD = timedelta(days=1)
"""A date so far ahead is of no zone, but wrong."""


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_SMALLEST = 48
"""Pixels of a side: a smaller picture of a page is an icon of its site."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article to be, without its tags, which the vocabulary is asked about first. `note` is what of it could not be read, `url` what is
    kept of where it is from, `origin` the article that it was at the desk which made it.
    """

    content: Content
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
        return archive_id(self.identity or f"text\0{content_hash(self.content)}")

    def doubt(self, now: datetime) -> ItemFault | None:
        """What is to be known of it though it comes in."""
        if self.note is None and self.date is not None and self.date > now + _AHEAD:
            return ItemFault.FUTURE
        return self.note


class Refused(Exception):  # noqa: N818 - no error of the desk: a row of the report
    """The record becomes nothing."""

    def __init__(self, fault: ItemFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def drafts(
    record: Record,
    columns: Columns,
    reader: PageReader,
    known: Collection[str],
    keep: KeepPicture | None = None,
) -> list[Draft]:
    """What `record` holds: one article, or a page's article followed by its read-also articles. `known` are the keys of
    the vocabulary, by which a line of keywords is split. Without `keep` it is only looked at, and has no pictures. Raises Refused.
    """
    if record.fault is not None:
        raise Refused(record.fault)
    extra = record.extra or _NOTHING
    if record.page is not None:
        return _of_page(record, known, keep)
    if extra.content is not None:
        return [_as_it_is(record, extra, extra.content, keep)]
    item = item_of(record.cells, columns)
    lead = extra.lead() if extra.lead is not None and keep is not None else ""
    found = _blocks(item, reader, record.find, keep, lead)
    blocks, lost = found.blocks, keep is not None and record.find is not None and _lost_pictures(found)
    if not (item.headline or blocks):
        raise Refused(ItemFault.NO_TEXT)
    content = Content(
        headline=item.headline,
        standfirst=item.standfirst,
        byline=item.author,
        source=item.source,
        section=item.section,
        slug=extra.slug,
        description=extra.description,
        dateline=extra.dateline,
        blocks=blocks,
    )
    content = _in_its_language(content, extra.language)
    note = _note(
        content, unread=item.date_unread, undated=Field.DATE in columns and item.date is None, lost=lost
    )
    tags = tuple(dict.fromkeys(part for tag in item.tags for part in _parted(tag, known)))
    identity = extra.identity or item.identity
    return [Draft(content, tags, identity, item.url, item.date, item.updated, note, extra.origin)]


_NOTHING = Extra()


def _as_it_is(record: Record, extra: Extra, content: Content, keep: KeepPicture | None) -> Draft:
    """A text that was sealed elsewhere. Its pictures are taken in like all others, and only their references may change."""
    counts = Counter[str]()
    blocks = tuple(
        _kept_again(item, record.find, keep, counts) if isinstance(item, Image) and keep else item
        for item in content.blocks
    )
    tags = tuple(tag.label for tag in content.tags)
    content = replace(content, blocks=blocks, tags=())
    note = ItemFault.PICTURES if counts["lost"] else None
    dates = [read_date(record.cells.get(name)) for name in ("date", "updated")]
    return Draft(content, tags, extra.identity, extra.note, dates[0], dates[1], note, extra.origin)


def _kept_again(image: Image, find: FindPicture | None, keep: KeepPicture, counts: Counter[str]) -> BodyBlock:
    data = None if find is None else find(image.media.sha256)
    try:
        return replace(image, media=keep(data or b""))
    except DeskError:
        counts["lost"] += 1
        return Block(image.key, BlockKind.PARAGRAPH, (Span(image.caption or image.alt),))


def _lost_pictures(found: Pasted) -> bool:
    return any(note.code is PageNoteCode.PICTURES for note in found.notes)


def _in_its_language(content: Content, named: str) -> Content:
    """`content` in the language that its source names. A site set up in English may well write Arabic, so that the letters count more
    where its direction hangs on it.
    """
    language = named.strip().replace("_", "-")
    known = _LANGUAGE.fullmatch(language) is not None and language != content.language
    said = replace(content, language=language) if known else content
    if said.direction is not content.direction and _is_arabic(f"{content.headline}\n{content.body_text}"):
        said = content
    if not any(isinstance(item, Block) and item.direction is said.direction for item in said.blocks):
        return said
    blocks = tuple(
        replace(item, direction=None)
        if isinstance(item, Block) and item.direction is said.direction
        else item
        for item in said.blocks
    )
    return replace(said, blocks=blocks)


def _note(content: Content, *, unread: bool, undated: bool, lost: bool = False) -> ItemFault | None:
    """What is to be known of an article that comes in, the gravest first."""
    told = (
        (unread, ItemFault.DATE),
        (not content.headline, ItemFault.NO_HEADLINE),
        (not content.blocks, ItemFault.NO_BODY),
        (undated, ItemFault.NO_DATE),
        (lost, ItemFault.PICTURES),
    )
    return next((fault for is_so, fault in told if is_so), None)


def _parted(tag: str, known: Collection[str]) -> tuple[str, ...]:
    """A label too long to be one is a line of keywords that lost what stood between them."""
    if len(tag.split()) < _LINE_OF_KEYWORDS:
        return (tag,)
    return tuple(piece.text for piece in split_by_keys(tag, known).pieces)


def _blocks(
    item: ArchiveItem, reader: PageReader, find: FindPicture | None, keep: KeepPicture | None, lead: str
) -> Pasted:
    """The body with what stands before it. A format that may bring pictures has HTML, whatever it looks like."""
    body = f"{lead}{item.body}"
    if not body:
        return Pasted(())
    if len(body) > LONGEST_TEXT:
        raise Refused(ItemFault.TOO_LONG)
    try:
        if find is not None:
            found = pasted(reader.html(body, find if keep is not None else _no_picture), keep, _any_key)
        else:
            found = pasted(reader.html(body), keep, _any_key) if item.is_html else plain(body)
    except DeskError as error:
        if error.code is ErrorCode.HTML_TOO_DEEP:
            raise Refused(ItemFault.TOO_DEEP) from error
        return Pasted(())
    return replace(found, blocks=_keyed(block for block in found.blocks if _says_something(block)))


def _any_key() -> str:
    """A key until `_keyed` gives another: to draw a new one takes longer than the block."""
    return "-"


def _no_picture(_source: str) -> bytes | None:
    return None


def _says_something(block: BodyBlock) -> bool:
    return not isinstance(block, Block) or bool(block.text.strip())


def _keyed(blocks: Iterator[BodyBlock]) -> tuple[BodyBlock, ...]:
    # Keys by number, so that the same text has the same hash whenever it comes in.
    return tuple(_with_key(block, f"a{number}") for number, block in enumerate(blocks, start=1))


def _with_key(block: BodyBlock, key: str) -> BodyBlock:
    if isinstance(block, Block):  # nearly all: replace() takes three times as long
        return Block(key, block.kind, block.spans, block.direction)
    return replace(block, key=key)


def _of_page(record: Record, known: Collection[str], keep: KeepPicture | None) -> list[Draft]:
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
        content = replace(content, blocks=_keyed(_with_figures(lines, figures, keep, lost)))
    if not (content.headline or content.blocks):
        raise Refused(ItemFault.NO_TEXT)
    source, day = parted_credit(content.source)
    date = read_date(page.published) or day
    content = replace(content, source=source if day else content.source)
    missing = keep is not None and lost[PageNoteCode.PICTURES] > 0
    note = _note(content, unread=False, undated=date is None, lost=missing)
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
        blocks=_keyed(blocks),
    )


_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[A-Za-z]")


def _is_arabic(text: str) -> bool:
    return len(_ARABIC.findall(text)) > len(_LATIN.findall(text))
