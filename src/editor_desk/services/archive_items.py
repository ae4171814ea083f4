"""What a record of an archive becomes: content of the desk under keys that the same record always gets."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from editor_desk.domain.archive import (
    ArchiveItem,
    Columns,
    Field,
    ItemFault,
    item_of,
    read_date,
)
from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
    Content,
    Image,
    Span,
    clean_text,
    direction_of,
)
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNoteCode
from editor_desk.domain.prose import Untagged, untagged, untagged_prose
from editor_desk.language.bidi import prevailing_direction
from editor_desk.language.keywords import split_by_keys
from editor_desk.language.tokens import count_words
from editor_desk.services.archive_drafts import Draft, Refused, Text, gravest, keyed
from editor_desk.services.archive_pages import page_drafts
from editor_desk.services.pasting import (
    LONGEST,
    LONGEST_TEXT,
    KeepPicture,
    Pasted,
    pasted,
    plain,
)
from editor_desk.services.ports.archive import Extra, FindPicture, Record
from editor_desk.services.ports.index import read_body
from editor_desk.services.ports.reading import PageReader

_LINE_OF_KEYWORDS = 5
"""So many words and more are no label, but a line of them."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")


def ready(
    record: Record,
    columns: Columns,
    reader: PageReader,
    known: Collection[str],
    keep: KeepPicture,
) -> list[Draft[Untagged]]:
    """What `drafts` gives, as it is stored. What is nothing but ordinary text, as most of an archive is, becomes no blocks on the way."""
    prose = _of_prose(record, columns, reader, known)
    if prose is not None:
        return [prose]
    return [
        Draft(
            untagged(draft.content, count_words(read_body(draft.content))), draft.tags, draft.identity, draft.url,
            draft.date, draft.updated, draft.note, draft.origin,
        )
        for draft in drafts(record, columns, reader, known, keep)
    ]  # fmt: skip


def _of_prose(
    record: Record, columns: Columns, reader: PageReader, known: Collection[str]
) -> Draft[Untagged] | None:
    """What the record becomes where its body is prose and nothing stands before it."""
    extra = record.extra or _NOTHING
    body = record.cells.get(columns.get(Field.BODY, ""))
    if not isinstance(body, str) or record.fault or extra.lead is not None or extra.content is not None:
        return None
    prose = reader.prose(body, LONGEST) if len(body) <= LONGEST_TEXT else None
    if prose is None:
        return None
    item = item_of({**record.cells, columns[Field.BODY]: ""}, columns)
    bare = _bodiless(item, extra)
    language = _language(extra.language, bare.language, [item.headline, *prose.texts])
    bare = bare if language == bare.language else replace(bare, language=language)
    words = prose.words + (count_words(item.standfirst) if item.standfirst else 0)
    content = untagged_prose(prose, bare, words)
    return _draft(content, item, extra, known, _note(item, columns))


def drafts(
    record: Record,
    columns: Columns,
    reader: PageReader,
    known: Collection[str],
    keep: KeepPicture | None = None,
) -> list[Draft[Content]]:
    """What `record` holds: one article, or a page's article followed by its read-also articles. `known` are the keys of
    the vocabulary, by which a line of keywords is split. Without `keep` it is only looked at, and has no pictures. Raises Refused.
    """
    if record.fault is not None:
        raise Refused(record.fault)
    extra = record.extra or _NOTHING
    if record.page is not None:
        return page_drafts(record, known, keep)
    if extra.content is not None:
        return [_as_it_is(record, extra, extra.content, keep)]
    item = item_of(record.cells, columns)
    lead = extra.lead() if extra.lead is not None and keep is not None else ""
    found = _blocks(item, reader, record.find, keep, lead)
    blocks, lost = found.blocks, keep is not None and record.find is not None and _lost_pictures(found)
    if not (item.headline or blocks):
        raise Refused(ItemFault.NO_TEXT)
    content = _in_its_language(replace(_bodiless(item, extra), blocks=blocks), extra.language)
    note = _note(item, columns, has_body=bool(blocks), lost=lost)
    return [_draft(content, item, extra, known, note)]


def _bodiless(item: ArchiveItem, extra: Extra) -> Content:
    return Content(
        headline=item.headline,
        standfirst=item.standfirst,
        byline=item.author,
        dateline=clean_text(extra.dateline),
        source=item.source,
        section=item.section,
        slug=clean_text(extra.slug),
        description=clean_text(extra.description),
    )


def _draft(
    content: Text,
    item: ArchiveItem,
    extra: Extra,
    known: Collection[str],
    note: ItemFault | None,
) -> Draft[Text]:
    tags = tuple(dict.fromkeys(part for tag in item.tags for part in _parted(tag, known)))
    identity = extra.identity or item.identity
    return Draft(content, tags, identity, item.url, item.date, item.updated, note, extra.origin)


_NOTHING = Extra()


def _as_it_is(record: Record, extra: Extra, content: Content, keep: KeepPicture | None) -> Draft[Content]:
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
    """`content` in the language that its source names, with no direction of a block that is that of the whole."""
    language = _language(named, content.language, [content.headline, content.body_text])
    said = content if language == content.language else replace(content, language=language)
    if not any(isinstance(item, Block) and item.direction is said.direction for item in said.blocks):
        return said
    blocks = tuple(
        replace(item, direction=None)
        if isinstance(item, Block) and item.direction is said.direction
        else item
        for item in said.blocks
    )
    return replace(said, blocks=blocks)


def _language(named: str, otherwise: str, texts: Sequence[str]) -> str:
    """The language that a source names. A site set up in English may well write Arabic, so that the letters count more where the direction
    hangs on it.
    """
    language = named.strip().replace("_", "-")
    if language == otherwise or _LANGUAGE.fullmatch(language) is None:
        return otherwise
    if (
        direction_of(language) is not direction_of(otherwise)
        and prevailing_direction("\n".join(texts)) == "rtl"
    ):
        return otherwise
    return language


def _note(
    item: ArchiveItem, columns: Columns, *, has_body: bool = True, lost: bool = False
) -> ItemFault | None:
    undated = Field.DATE in columns and item.date is None
    return gravest(
        unread=item.date_unread, headless=not item.headline, bodiless=not has_body, undated=undated, lost=lost
    )


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
    return replace(found, blocks=keyed(block for block in found.blocks if _says_something(block)))


def _any_key() -> str:
    """A key until `keyed` gives another: to draw a new one takes longer than the block."""
    return "-"


def _no_picture(_source: str) -> bytes | None:
    return None


def _says_something(block: BodyBlock) -> bool:
    return not isinstance(block, Block) or bool(block.text.strip())
