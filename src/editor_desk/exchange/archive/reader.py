"""Archives in every format that the desk takes, told by what is in them. It is the services' `ArchiveReader`."""

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from editor_desk.domain.archive import ItemFault, guess_columns
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.archive.folders import (
    LONGEST_FILE,
    SUFFIXES,
    file_records,
    is_zip,
    look_at_files,
    opened,
)
from editor_desk.exchange.archive.lines import csv_records, json_records
from editor_desk.exchange.archive.markdown_pages import has_front_matter
from editor_desk.exchange.archive.ninjs_items import is_ninjs, ninjs_item, parsed
from editor_desk.exchange.archive.places import FolderPlace, Pictures, shown
from editor_desk.exchange.archive.report import write_report
from editor_desk.exchange.archive.sealed_packages import look_at_package, package_records
from editor_desk.exchange.archive.streams import go_to, is_transcoded, open_stream
from editor_desk.exchange.archive.xml_records import FIELDS, kind_of, xml_records
from editor_desk.exchange.importers.decoding import decode
from editor_desk.exchange.importers.files import begins_as_html
from editor_desk.exchange.package.bag import DECLARATION
from editor_desk.services.ports.archive import ArchiveFile, ArchiveKind, FindPicture, Record, ReportRow
from editor_desk.services.ports.reading import PageReader

_LOOK_AT: Final = 256 * 1024
_END_BYTES: Final = 64 * 1024
_DELIMITERS: Final = ",;\t|،"
_ENCODINGS: Final = frozenset(("utf-8", "cp1256", "cp1252", "iso8859-6"))
_BOM: Final = b"\xef\xbb\xbf"
_SAMPLED: Final = 20
_DOCUMENTS: Final = frozenset((".docx", ".odt"))


class ArchiveReader:
    """Reads archives. `pages` reads each page of a folder."""

    def __init__(self, pages: PageReader) -> None:
        self._pages = pages

    def look(self, path: Path, media: Path | None = None) -> ArchiveFile:
        """What is at `path`; its pictures are looked for in `media`, else in a folder beside it that is called as such folders are."""
        if shown(str(path)) != str(path):
            # Of bytes that are no text, which no table and no message can hold.
            raise DeskError(ErrorCode.FILE_UNREADABLE, path=shown(str(path)), reason="no valid path")
        file = self._look(path)
        if media is not None and not media.is_dir():
            raise DeskError(ErrorCode.FILE_MISSING, path=str(media))
        if file.kind.has_columns or file.kind is ArchiveKind.PACKAGE:
            return file
        return replace(file, media=str(media.absolute()) if media is not None else _media_beside(path))

    def _look(self, path: Path) -> ArchiveFile:
        if path.is_dir() or path.suffix.lower() in _DOCUMENTS:
            return _look_at_many(path)
        with closing(open_stream(path)) as stream:
            head = _head(stream)
            wide = is_transcoded(stream)
        if not head.strip(b"\x00 \t\r\n" + _BOM):
            raise DeskError(ErrorCode.ARCHIVE_EMPTY, path=str(path))
        if is_zip(head):
            return _look_at_many(path)
        if head.removeprefix(_BOM).lstrip()[:1] == b"<":
            return _look_at_markup(path, head)
        return _look_at_text(path, head, wide=wide)

    def records(self, path: Path, file: ArchiveFile, position: int = 0, lines: int = 0) -> Iterator[Record]:
        """The records from `position` on."""
        if file.kind is ArchiveKind.PACKAGE:
            yield from package_records(path, position)
            return
        if file.kind in {ArchiveKind.WXR, ArchiveKind.FEED} or (
            file.kind is ArchiveKind.NEWSML and file.encoding
        ):
            yield from xml_records(path, file.kind, file.media, position, lines)
            return
        if not file.kind.has_columns and not file.encoding:
            yield from file_records(path, file.kind, self._pages, file.media, position)
            return
        with closing(open_stream(path)) as stream:
            if not position and file.encoding == "utf-8-sig":
                position = len(_BOM)
            go_to(stream, position)
            encoding = "utf-8" if file.encoding in {"utf-8-sig", "utf-16"} else file.encoding
            if file.kind is ArchiveKind.JSON_LINES:
                yield from json_records(stream, encoding, position, lines)
            elif file.kind is ArchiveKind.NINJS:
                find = Pictures(FolderPlace(Path(file.media)) if file.media else None)
                yield from map(partial(_of_ninjs, find), json_records(stream, encoding, position, lines))
            else:
                yield from csv_records(stream, encoding, file, position, lines)

    def write_report(
        self,
        path: Path,
        heads: Sequence[str],
        rows: Iterable[ReportRow],
        text_of: Callable[[ItemFault], str],
    ) -> int:
        """Write a CSV file with a line for each row; returns how many."""
        return write_report(path, heads, rows, text_of)


def _first_record(lines: list[str]) -> str:
    return next((line for line in lines if line.strip()), "").lstrip("\ufeff")


def _delimiter(text: str) -> str:
    """What parts the cells: what gives the most columns of known names, then the most columns."""
    header = _first_record(text.splitlines())

    def worth(delimiter: str) -> tuple[int, int]:
        cells = next(csv.reader([header], delimiter=delimiter), [])
        return len(guess_columns(cells)), len(cells)

    return max(_DELIMITERS, key=worth)


def _is_json(lines: list[str]) -> bool:
    for line in lines[:_SAMPLED]:
        try:
            if isinstance(json.loads(line), dict):
                return True
        except (ValueError, RecursionError):
            continue
    return False


def _keys(lines: list[str]) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for line in lines[: _SAMPLED * 10]:
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            keys |= dict.fromkeys(map(str, found))
    return tuple(keys)


def _head(stream: BinaryIO) -> bytes:
    """The beginning of a stream, as far as it can be read."""
    parts: list[bytes] = []
    left = _LOOK_AT
    try:
        while left and (part := stream.read(min(left, 4096))):
            parts.append(part)
            left -= len(part)
    except DeskError:
        if not parts:
            raise
    return b"".join(parts)


def _decoded(path: Path, sample: bytes) -> tuple[str, str]:
    """The encoding of a file that begins with `sample`, and the sample's text. A line that was torn makes it no other file."""
    if sample.startswith(_BOM):
        return "utf-8-sig", sample[len(_BOM) :].decode(errors="replace")
    few = sample.count(0) * 100 <= len(sample)
    try:
        decoded = decode(sample.replace(b"\x00", b"") if few else sample)
    except DeskError as error:
        good = [line for line in sample.split(b"\n") if _is_utf_8(line)]
        if error.code is ErrorCode.FILE_ENCODING and 2 * len(good) > sample.count(b"\n"):
            return "utf-8", b"\n".join(good).decode()
        raise DeskError(error.code, **{"path": str(path), **error.params}) from error
    if decoded.encoding not in _ENCODINGS:
        raise DeskError(ErrorCode.FILE_ENCODING, path=str(path))
    return decoded.encoding, decoded.text


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _fingerprint(path: Path, head: bytes) -> tuple[int, str]:
    """The file's unpacked size where that is known without unpacking (else 0), and what tells this file from a changed one."""
    size = path.stat().st_size
    digest = hashlib.sha256(f"{size}\0".encode())
    with path.open("rb") as file:
        packed = file.read(_END_BYTES)
        digest.update(packed)
        file.seek(max(0, size - _END_BYTES))
        digest.update(file.read(_END_BYTES))
    plain = head.startswith(packed[: len(head)])
    return size if plain else 0, digest.hexdigest()


def _look_at_text(path: Path, head: bytes, *, wide: bool) -> ArchiveFile:
    """A file of lines, or one page of Markdown, or a document of ninjs."""
    sample = head if len(head) < _LOOK_AT else head[: head.rfind(b"\n") + 1] or head
    encoding, text = _decoded(path, sample)
    encoding = "utf-16" if wide else encoding
    if path.suffix.lower() in SUFFIXES[ArchiveKind.MARKDOWN] and has_front_matter(text):
        return look_at_files(path)
    lines = text.splitlines()
    size, fingerprint = _fingerprint(path, head)
    first = next((line.strip() for line in lines if line.strip()), "")
    if first[:1] in {"{", "["} and (ninjs := _ninjs(path, lines, first)) is not None:
        lined = replace(ninjs, fingerprint=fingerprint, size=size, encoding=encoding)
        return lined if ninjs.encoding else ninjs
    if first.startswith("{") or (".csv" not in path.name.lower() and _is_json(lines)):
        return ArchiveFile(ArchiveKind.JSON_LINES, fingerprint, size, _keys(lines), encoding)
    delimiter = _delimiter(text)
    header = next(csv.reader([_first_record(lines)], delimiter=delimiter), [])
    names = tuple(dict.fromkeys(name.strip() or str(number) for number, name in enumerate(header, 1)))
    return ArchiveFile(ArchiveKind.CSV, fingerprint, size, names, encoding, delimiter)


def _look_at_many(path: Path) -> ArchiveFile:
    """A folder or zip: a package, or many files."""
    with opened(path) as place:
        is_package = place.read(DECLARATION, 4096) is not None
    return look_at_package(path, FIELDS) if is_package else look_at_files(path)


def _look_at_markup(path: Path, head: bytes) -> ArchiveFile:
    """A file that begins with a tag: XML of a format that is known, or a page."""
    found = kind_of(head, str(path))
    if found is not None:
        size, fingerprint = _fingerprint(path, head)
        return ArchiveFile(found[0], fingerprint, size, FIELDS, found[1])
    if path.suffix.lower() in SUFFIXES[ArchiveKind.PAGES] or begins_as_html(
        head[:4096].decode("utf-8", "replace")
    ):
        return look_at_files(path)
    raise DeskError(ErrorCode.ARCHIVE_UNKNOWN, path=str(path))


def _ninjs(path: Path, lines: list[str], first: str) -> ArchiveFile | None:
    """Items of ninjs, a line each (which `encoding` tells) or a document whole; None where it is something else."""
    lined = False
    try:
        value = parsed(first)
        lined = is_ninjs(value)
    except ValueError:
        pass
    if lined and sum(map(bool, map(str.strip, lines))) > 1:
        return ArchiveFile(ArchiveKind.NINJS, "", 0, FIELDS, "utf-8")
    if path.suffix.lower() in SUFFIXES[ArchiveKind.NINJS] and path.stat().st_size <= LONGEST_FILE:
        file = look_at_files(path)
        return file if file.kind is ArchiveKind.NINJS else None
    return None


def _of_ninjs(find: FindPicture, line: Record) -> Record:
    if line.fault is not None:
        return line
    made = ninjs_item(line.cells)
    if isinstance(made, ItemFault):
        return replace(line, cells={}, fault=made)
    return replace(line, cells=made[0], extra=made[1], find=find)


_MEDIA_NAMES: Final = ("wp-content", "uploads", "media", "images")


def _media_beside(path: Path) -> str:
    """The folder beside an archive in which its pictures usually are."""
    if path.is_dir():
        return ""
    stem = path.name.partition(".")[0]
    named = (stem, f"{stem}_files", f"{stem}_media", f"{stem}-media", *_MEDIA_NAMES)
    return next((str(folder) for name in named if (folder := path.parent / name).is_dir()), "")
