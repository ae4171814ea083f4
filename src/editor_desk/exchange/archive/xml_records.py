"""Records of the formats that are one XML file of many items: exports of WordPress, feeds, NewsML-G2."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from lxml import etree

from editor_desk.domain.archive import Field, ItemFault
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.archive.feeds import atom_entry, rss_item
from editor_desk.exchange.archive.newsml_items import news_item
from editor_desk.exchange.archive.places import FolderPlace, Pictures
from editor_desk.exchange.archive.streams import go_to, open_stream
from editor_desk.exchange.archive.wordpress import (
    Attachments,
    Site,
    first_text,
    is_attachment,
    post,
    site_of,
)
from editor_desk.exchange.archive.xml_items import (
    LONGEST_HEAD,
    Head,
    ItemParser,
    Piece,
    Pieces,
    UnsafeError,
    head_of,
    local,
)
from editor_desk.services.ports.archive import ArchiveKind, Extra, FindPicture, Record

NAMES: Final = {
    ArchiveKind.WXR: ("item",),
    ArchiveKind.FEED: ("item", "entry"),
    ArchiveKind.NEWSML: (
        "newsItem",
        "packageItem",
        "conceptItem",
        "knowledgeItem",
        "planningItem",
        "catalogItem",
    ),
}
_ALL: Final = ("item", "entry", *NAMES[ArchiveKind.NEWSML])
_ROOTS: Final = {
    "rss": ArchiveKind.FEED,
    "RDF": ArchiveKind.FEED,
    "feed": ArchiveKind.FEED,
    "newsMessage": ArchiveKind.NEWSML,
    "newsItem": ArchiveKind.NEWSML,
    "packageItem": ArchiveKind.NEWSML,
}
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?<!doctype\s+html\b", re.IGNORECASE)
_WORDPRESS: Final = "wordpress.org/export/"
FIELDS: Final = tuple(field.value for field in Field)
"""The names of the cells that readers of known formats give."""

Made = tuple[dict[str, object], Extra] | ItemFault | None
"""What an item becomes: cells and more, what is wrong with it, or nothing where it is no article."""


def kind_of(data: bytes, path: str) -> tuple[ArchiveKind, str] | None:
    """What XML begins so, and its encoding; None where it is none of these formats.

    Raises DeskError: ARCHIVE_UNSAFE, FILE_ENCODING.
    """
    try:
        head = head_of(data, _ALL)
    except UnsafeError as error:
        if _PAGE.match(data):
            return None
        raise DeskError(ErrorCode.ARCHIVE_UNSAFE, path=path) from error
    kind = None if head is None else _ROOTS.get(head.root)
    if head is None or kind is None:
        return None
    if not head.encoding:
        raise DeskError(ErrorCode.FILE_ENCODING, path=path)
    if any(_WORDPRESS in uri for uri in head.namespaces.values()):
        kind = ArchiveKind.WXR
    return kind, head.encoding


def xml_records(path: Path, kind: ArchiveKind, media: str, position: int, lines: int) -> Iterator[Record]:
    """The items of the file at `path` from `position` on."""
    find = Pictures(FolderPlace(Path(media)) if media else None)
    with closing(open_stream(path)) as stream, _attachments(path) as attached:
        head = _head(stream, path, kind)
        parser = ItemParser(head.namespaces, head.encoding)
        attached.parser = parser
        make = _maker(kind, head, parser, attached.figure)
        with closing(open_stream(path)) as again:
            go_to(again, position)
            for piece in Pieces(again, NAMES[kind], position, lines):
                if (record := item_record(piece, parser, make, find)) is not None:
                    yield record


def records_in(data: bytes, place: str, find: FindPicture) -> Iterator[Record]:
    """The items of a small file that was read already (NewsML-G2 and feeds). Positions are those in the file."""
    try:
        head = head_of(data[:LONGEST_HEAD], _ALL)
    except UnsafeError:
        yield Record(0, 1, 0, place, fault=ItemFault.BAD_XML)
        return
    kind = None if head is None else _ROOTS.get(head.root)
    if head is None or kind is None or not head.encoding:
        yield Record(0, 1, 0, place, fault=ItemFault.NOT_AN_ARTICLE)
        return
    parser = ItemParser(head.namespaces, head.encoding)
    make = _maker(kind, head, parser, lambda _number: "")
    from io import BytesIO

    for piece in Pieces(BytesIO(data), NAMES[kind]):
        if (record := item_record(piece, parser, make, find, place)) is not None:
            yield record


def _maker(
    kind: ArchiveKind, head: Head, parser: ItemParser, figure: Callable[[str], str]
) -> Callable[[etree._Element], Made]:
    if kind is ArchiveKind.NEWSML:
        return news_item
    if kind is ArchiveKind.WXR:
        site = site_of(head, parser)
        return lambda item: post(item, site, figure)
    site = Site(first_text(head, parser, b"title"), first_text(head, parser, b"language"), {})
    return lambda item: atom_entry(item, site) if local(item) == "entry" else rss_item(item, site)


def item_record(
    piece: Piece,
    parser: ItemParser,
    make: Callable[[etree._Element], Made],
    find: FindPicture,
    place: str = "",
) -> Record | None:
    """The record of an item that was cut out; None where it is no article."""
    where = place or str(piece.line)

    def fault(what: ItemFault) -> Record:
        return Record(piece.start, piece.after, piece.lines, where, fault=what)

    if piece.data is None:
        return fault(ItemFault.CUT_OFF if piece.cut_off else ItemFault.TOO_LONG)
    try:
        item = parser.parse(piece.data)
    except UnicodeDecodeError:
        return fault(ItemFault.BAD_ENCODING)
    if item is None:
        return fault(ItemFault.TOO_LONG if len(piece.data) > _LONGEST_TEXT else ItemFault.BAD_XML)
    made = make(item)
    if made is None:
        return None
    if isinstance(made, ItemFault):
        return fault(made)
    cells, extra = made
    return Record(piece.start, piece.after, piece.lines, where, cells, extra=extra, find=find)


_LONGEST_TEXT: Final = 9_500_000
"""lxml ends at a text of some ten million bytes."""


def _head(stream: BinaryIO, path: Path, kind: ArchiveKind) -> Head:
    data = bytearray()
    wanted = NAMES[kind]
    while len(data) < LONGEST_HEAD and (chunk := stream.read(64 * 1024)):
        data += chunk
        if any(f"<{name}".encode() in data for name in wanted):
            break
    try:
        head = head_of(bytes(data), wanted)
    except UnsafeError as error:
        raise DeskError(ErrorCode.ARCHIVE_UNSAFE, path=str(path)) from error
    if head is None or not head.encoding:
        raise DeskError(ErrorCode.FILE_ENCODING, path=str(path))
    return head


class _Attached:
    """The attachments of an export, looked for when the first is asked about: they may stand anywhere in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: Attachments | None = None
        self.parser: ItemParser | None = None

    def figure(self, number: str) -> str:
        if self._found is None:
            self._found = Attachments()
            self._look(self._found)
        return self._found.figure(number)

    def _look(self, found: Attachments) -> None:
        try:
            with closing(open_stream(self._path)) as stream:
                for piece in Pieces(stream, NAMES[ArchiveKind.WXR]):
                    if piece.data is not None and self.parser is not None and is_attachment(piece.data):
                        try:
                            item = self.parser.parse(piece.data)
                        except UnicodeDecodeError:
                            continue
                        if item is not None:
                            found.add(item)
        except DeskError:
            return  # a packed file that is torn: what was found before counts, and the reading itself will tell

    def close(self) -> None:
        if self._found is not None:
            self._found.close()


@contextmanager
def _attachments(path: Path) -> Iterator[_Attached]:
    attached = _Attached(path)
    try:
        yield attached
    finally:
        attached.close()
