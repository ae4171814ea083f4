"""Folders and zips of many small files (pages, Markdown, ninjs, NewsML-G2): what they hold, and the records in each file."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from editor_desk.domain.archive import ItemFault
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.archive.markdown_pages import LONGEST as LONGEST_MARKDOWN
from editor_desk.exchange.archive.markdown_pages import has_front_matter, markdown_page
from editor_desk.exchange.archive.ninjs_items import items_in, ninjs_item, parsed
from editor_desk.exchange.archive.places import FilePlace, FolderPlace, Pictures, Place, ZipPlace, shown
from editor_desk.exchange.archive.xml_records import FIELDS, kind_of, records_in
from editor_desk.exchange.importers.decoding import MAX_DOCUMENT
from editor_desk.exchange.package.archive import open_package
from editor_desk.services.ports.archive import ArchiveFile, ArchiveKind, FindPicture, Record
from editor_desk.services.ports.reading import PageReader

SUFFIXES: Final = {
    ArchiveKind.PAGES: frozenset((".html", ".htm", ".xhtml", ".txt", ".md", ".docx", ".odt")),
    ArchiveKind.MARKDOWN: frozenset((".md", ".markdown", ".mdown", ".mkd")),
    ArchiveKind.NINJS: frozenset((".json",)),
    ArchiveKind.NEWSML: frozenset((".xml",)),
}
_LOOKED_AT: Final = 12
"""Files of a kind that are opened to tell what they are."""
LONGEST_FILE: Final = 32 * 1024 * 1024
_ITEMS: Final = 1 << 20
"""Places that a file has for its items: the position of an item is that of its file and its own."""
_SAVED: Final = re.compile(r"(?:_files|\.files|_ملفات)/")
"""Where a browser puts what belongs to a page that it saves."""
_ZIP: Final = b"PK\x03\x04"


def is_zip(head: bytes) -> bool:
    """Whether a file begins as a zip does."""
    return head.startswith(_ZIP)


@contextmanager
def opened(path: Path) -> Iterator[Place]:
    """The files at `path`: a folder, a zip, or one file alone.

    Raises DeskError: FILE_MISSING, FILE_UNREADABLE, PACKAGE_UNSAFE, PACKAGE_UNREADABLE.
    """
    if path.is_dir():
        yield FolderPlace(path)
        return
    try:
        with path.open("rb") as file:
            head = file.read(4)
    except FileNotFoundError as error:
        raise DeskError(ErrorCode.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise DeskError(ErrorCode.FILE_UNREADABLE, path=str(path), reason=error.strerror) from error
    if is_zip(head) and path.suffix.lower() not in {".docx", ".odt"}:
        with open_package(path, anyones=True) as files:
            yield ZipPlace(files)
    else:
        yield FilePlace(path)


def look_at_files(path: Path) -> ArchiveFile:
    """What the files at `path` are, by the kind that most of them are. Raises DeskError(ARCHIVE_EMPTY) where there is none of any."""
    with opened(path) as place:
        names = place.names()
        kind = _kind(place, names)
        chosen = _of_kind(names, kind)
        if not chosen:
            raise DeskError(ErrorCode.ARCHIVE_EMPTY, path=str(path))
        digest = hashlib.sha256()
        for name in chosen:
            digest.update(f"{name}\0{place.size(name)}\n".encode("utf-8", "surrogateescape"))
    size = len(chosen) * (1 if kind is ArchiveKind.PAGES else _ITEMS)
    return ArchiveFile(kind, digest.hexdigest(), size, () if kind is ArchiveKind.PAGES else FIELDS)


def _of_kind(names: Sequence[str], kind: ArchiveKind) -> list[str]:
    return [
        name
        for name in names
        if PurePosixPath(name).suffix.lower() in SUFFIXES[kind] and not _SAVED.search(f"/{name}")
    ]


def _kind(place: Place, names: Sequence[str]) -> ArchiveKind:
    """The kind that has the most files, among those of which a few looked at are such."""
    tests = {ArchiveKind.MARKDOWN: _is_markdown, ArchiveKind.NINJS: _is_ninjs, ArchiveKind.NEWSML: _is_newsml}
    found = {ArchiveKind.PAGES: 0}
    for kind, test in tests.items():
        of_kind = _of_kind(names, kind)
        looked = [place.read(name, LONGEST_FILE) for name in of_kind[:_LOOKED_AT]]
        good = sum(data is not None and test(data) for data in looked)
        if good:
            found[kind] = len(of_kind)
    others = SUFFIXES[ArchiveKind.PAGES] - (
        SUFFIXES[ArchiveKind.MARKDOWN] if ArchiveKind.MARKDOWN in found else set()
    )
    found[ArchiveKind.PAGES] = sum(PurePosixPath(name).suffix.lower() in others for name in names)
    return max(found, key=lambda kind: found[kind])


def _is_markdown(data: bytes) -> bool:
    return has_front_matter(
        data[:LONGEST_MARKDOWN].decode("utf-8", "replace").lstrip("\ufeff").replace("\r\n", "\n")
    )


def _is_ninjs(data: bytes) -> bool:
    try:
        return items_in(parsed(data)) is not None
    except ValueError:
        return False


def _is_newsml(data: bytes) -> bool:
    try:
        found = kind_of(data[:LONGEST_FILE], "")
    except DeskError:
        return True  # it is one, if an unsafe one: told when it is read
    return found is not None


def file_records(
    path: Path, kind: ArchiveKind, pages: PageReader, media: str, position: int
) -> Iterator[Record]:
    """The records of the files at `path` from `position` on."""
    step = 1 if kind is ArchiveKind.PAGES else _ITEMS
    outside = FolderPlace(Path(media)) if media else None
    with opened(path) as place:
        for number, name in enumerate(_of_kind(place.names(), kind)):
            if (number + 1) * step <= position:
                continue
            base = str(PurePosixPath(name).parent)
            find = _Both(Pictures(place, "" if base == "." else base), Pictures(outside))
            data = place.read(name, MAX_DOCUMENT if kind is ArchiveKind.PAGES else LONGEST_FILE)
            for item, record in enumerate(_records(data, name, kind, pages, find)):
                start = number * step + item
                if start >= position:
                    yield _placed(record, start, start + 1, shown(name))
            if kind is not ArchiveKind.PAGES:
                yield from ()


def _placed(record: Record, start: int, after: int, place: str) -> Record:
    return Record(start, after, 0, place, record.cells, record.page, record.fault, record.extra, record.find)


def _records(
    data: bytes | None, name: str, kind: ArchiveKind, pages: PageReader, find: FindPicture
) -> Iterator[Record]:
    if data is None:
        yield Record(0, 1, 0, name, fault=ItemFault.UNREADABLE)
    elif kind is ArchiveKind.PAGES:
        try:
            yield Record(0, 1, 0, name, page=pages.data(data, Path(name), find), find=find)
        except DeskError as error:
            deep = error.code is ErrorCode.HTML_TOO_DEEP
            yield Record(0, 1, 0, name, fault=ItemFault.TOO_DEEP if deep else ItemFault.UNREADABLE)
    elif kind is ArchiveKind.NEWSML:
        yield from records_in(data, name, find)
    elif kind is ArchiveKind.MARKDOWN:
        yield _made(markdown_page(data), name, find)
    else:
        yield from ninjs_records(data, name, find)


def ninjs_records(data: bytes, name: str, find: FindPicture) -> Iterator[Record]:
    """The items of a file of ninjs."""
    try:
        items = items_in(parsed(data))
    except UnicodeDecodeError:
        yield Record(0, 1, 0, name, fault=ItemFault.BAD_ENCODING)
        return
    except ValueError:
        yield Record(0, 1, 0, name, fault=ItemFault.BAD_JSON)
        return
    for item in items if items is not None else [None]:
        yield _made(ninjs_item(item), name, find)


def _made(made: tuple[dict[str, object], object] | ItemFault, name: str, find: FindPicture) -> Record:
    if isinstance(made, ItemFault):
        return Record(0, 1, 0, name, fault=made)
    cells, extra = made
    return Record(0, 1, 0, name, cells, extra=extra, find=find)  # type: ignore[arg-type]


class _Both:
    """Pictures of the one, else of the other."""

    def __init__(self, first: FindPicture, second: FindPicture) -> None:
        self._ways = (first, second)

    def __call__(self, source: str) -> bytes | None:
        return next((data for way in self._ways if (data := way(source)) is not None), None)
