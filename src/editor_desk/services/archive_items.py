"""What a record of an archive becomes: content of the desk under keys that the same record always gets."""

from collections.abc import Collection, Iterator
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
from editor_desk.domain.content import Block, BlockKind, BodyBlock, Content, RelatedLink, join_spans
from editor_desk.domain.errors import DeskError
from editor_desk.domain.headline_suggestion import suggest_headline
from editor_desk.domain.incoming import IncomingArticle, LineRole, assemble
from editor_desk.domain.recognition import recognise
from editor_desk.domain.revision import content_hash
from editor_desk.language.keywords import split_by_keys
from editor_desk.services.archive_ports import Record
from editor_desk.services.pasting import LONGEST_TEXT, pasted, plain
from editor_desk.services.ports import PageReader

_LINE_OF_KEYWORDS = 5
"""So many words and more are no label, but a line of them."""

_AHEAD = timedelta(days=1)
"""A date so far ahead is of no zone, but wrong."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article to be, without its tags, which the vocabulary is asked about first. `note` is what of it could not be read."""

    content: Content
    tags: tuple[str, ...]
    identity: str
    url: str = ""
    date: datetime | None = None
    updated: datetime | None = None
    note: ItemFault | None = None

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


def drafts(record: Record, columns: Columns, reader: PageReader, known: Collection[str]) -> list[Draft]:
    """What `record` holds: one article, or a page's article followed by its read-also articles. `known` are the keys of
    the vocabulary, by which a line of keywords is split. Raises Refused.
    """
    if record.fault is not None:
        raise Refused(record.fault)
    if record.page is not None:
        return _of_page(record, known)
    item = item_of(record.cells, columns)
    blocks = _blocks(item, reader)
    if not (item.headline or blocks):
        raise Refused(ItemFault.NO_TEXT)
    content = Content(
        headline=item.headline,
        standfirst=item.standfirst,
        byline=item.author,
        source=item.source,
        section=item.section,
        blocks=blocks,
    )
    note = _note(content, unread=item.date_unread, undated=Field.DATE in columns and item.date is None)
    tags = tuple(dict.fromkeys(part for tag in item.tags for part in _parted(tag, known)))
    return [Draft(content, tags, item.identity, item.url, item.date, item.updated, note)]


def _note(content: Content, *, unread: bool, undated: bool) -> ItemFault | None:
    """What is to be known of an article that comes in, the gravest first."""
    told = (
        (unread, ItemFault.DATE),
        (not content.headline, ItemFault.NO_HEADLINE),
        (not content.blocks, ItemFault.NO_BODY),
        (undated, ItemFault.NO_DATE),
    )
    return next((fault for is_so, fault in told if is_so), None)


def _parted(tag: str, known: Collection[str]) -> tuple[str, ...]:
    """A label too long to be one is a line of keywords that lost what stood between them."""
    if len(tag.split()) < _LINE_OF_KEYWORDS:
        return (tag,)
    return tuple(piece.text for piece in split_by_keys(tag, known).pieces)


def _blocks(item: ArchiveItem, reader: PageReader) -> tuple[BodyBlock, ...]:
    if not item.body:
        return ()
    if len(item.body) > LONGEST_TEXT:
        raise Refused(ItemFault.TOO_LONG)
    try:
        found = pasted(reader.html(item.body), None) if item.is_html else plain(item.body)
    except DeskError:
        return ()
    return _keyed(block for block in found.blocks if not isinstance(block, Block) or block.text.strip())


def _keyed(blocks: Iterator[BodyBlock]) -> tuple[BodyBlock, ...]:
    # Keys by number, so that the same text has the same hash whenever it comes in.
    return tuple(replace(block, key=f"a{number}") for number, block in enumerate(blocks, start=1))


def _of_page(record: Record, known: Collection[str]) -> list[Draft]:
    page = record.page
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
    if not (content.headline or content.blocks):
        raise Refused(ItemFault.NO_TEXT)
    source, day = parted_credit(content.source)
    date = read_date(page.published) or day
    content = replace(content, source=source if day else content.source)
    note = _note(content, unread=False, undated=date is None)
    return [
        Draft(content, tuple(dict.fromkeys(keywords)), "", date=date, note=note),
        *(replace(side, date=date) for side in sides),
    ]


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
