"""Archives: JSON Lines and CSV (plain, .gz or .xz), and folders of portal pages. It is the services' `ArchiveReader`."""

import csv
import hashlib
import io
import json
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, Final

from editor_desk.domain.archive import ItemFault, guess_columns
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.archive.report import write_report
from editor_desk.exchange.archive.streams import LONGEST_LINE, go_to, is_transcoded, next_line, open_stream
from editor_desk.exchange.importers.decoding import decode
from editor_desk.services.archive_ports import ArchiveFile, ArchiveKind, Record, ReportRow
from editor_desk.services.ports import PageReader

_LOOK_AT: Final = 256 * 1024
_END_BYTES: Final = 64 * 1024
_SUFFIXES: Final = frozenset((".html", ".htm", ".xhtml", ".txt", ".md"))
_DELIMITERS: Final = ",;\t|،"
_ENCODINGS: Final = frozenset(("utf-8", "cp1256", "cp1252", "iso8859-6"))
_BOM: Final = b"\xef\xbb\xbf"
_MOST_LINES: Final = 2_000
_SAMPLED: Final = 20


class ArchiveReader:
    """Reads archives. `pages` reads each page of a folder."""

    def __init__(self, pages: PageReader) -> None:
        self._pages = pages

    def look(self, path: Path) -> ArchiveFile:
        """What is at `path`."""
        if _shown(str(path)) != str(path):
            # Of bytes that are no text, which no table and no message can hold.
            raise DeskError(ErrorCode.FILE_UNREADABLE, path=_shown(str(path)), reason="no valid path")
        if path.is_dir():
            return _folder(path)
        with closing(open_stream(path)) as stream:
            head = _head(stream)
            whole = len(head) < _LOOK_AT
            if not head.strip(b"\x00 \t\r\n" + _BOM):
                raise DeskError(ErrorCode.FILE_EMPTY, path=str(path))
            sample = head if whole else head[: head.rfind(b"\n") + 1] or head
            encoding, text = _decoded(path, sample)
            encoding = "utf-16" if is_transcoded(stream) else encoding
        lines = text.splitlines()
        size, fingerprint = _fingerprint(path, head)
        first = next((line.strip() for line in lines if line.strip()), "")
        if first.startswith("{") or (".csv" not in path.name.lower() and _is_json(lines)):
            return ArchiveFile(ArchiveKind.JSON_LINES, fingerprint, size, _keys(lines), encoding)
        delimiter = _delimiter(text)
        header = next(csv.reader([_first_record(lines)], delimiter=delimiter), [])
        names = tuple(dict.fromkeys(name.strip() or str(number) for number, name in enumerate(header, 1)))
        return ArchiveFile(ArchiveKind.CSV, fingerprint, size, names, encoding, delimiter)

    def records(self, path: Path, file: ArchiveFile, position: int = 0, lines: int = 0) -> Iterator[Record]:
        """The records from `position` on."""
        if file.kind is ArchiveKind.PAGES:
            yield from self._page_records(path, position)
            return
        with closing(open_stream(path)) as stream:
            if not position and file.encoding == "utf-8-sig":
                position = len(_BOM)
            go_to(stream, position)
            encoding = "utf-8" if file.encoding in {"utf-8-sig", "utf-16"} else file.encoding
            if file.kind is ArchiveKind.JSON_LINES:
                yield from _json_records(stream, encoding, position, lines)
            else:
                yield from _csv_records(stream, encoding, file, position, lines)

    def write_report(
        self,
        path: Path,
        heads: Sequence[str],
        rows: Iterable[ReportRow],
        text_of: Callable[[ItemFault], str],
    ) -> int:
        """Write a CSV file with a line for each row; returns how many."""
        return write_report(path, heads, rows, text_of)

    def _page_records(self, folder: Path, position: int) -> Iterator[Record]:
        for number, name in enumerate(_page_names(folder)):
            if number < position:
                continue
            try:
                page = self._pages.path(folder / name)
            except DeskError:
                yield Record(number, number + 1, 0, _shown(name), fault=ItemFault.UNREADABLE)
            else:
                yield Record(number, number + 1, 0, _shown(name), page=page)


def _json_records(stream: BinaryIO, encoding: str, position: int, number: int) -> Iterator[Record]:
    while True:
        line, taken = next_line(stream)
        if not taken:
            return
        number += 1
        start, position = position, position + taken
        if line is None:
            yield Record(start, position, number, str(number), fault=ItemFault.TOO_LONG)
        elif line.strip(b" \t\r\n\x00"):
            yield _json_record(line, encoding, start, position, number)


def _json_record(line: bytes, encoding: str, start: int, after: int, number: int) -> Record:
    place = str(number)
    try:
        cells = json.loads(line.decode(encoding))
    except UnicodeDecodeError:
        return Record(start, after, number, place, fault=ItemFault.BAD_ENCODING)
    except (ValueError, RecursionError):
        return Record(start, after, number, place, fault=ItemFault.BAD_JSON)
    if not isinstance(cells, dict):
        return Record(start, after, number, place, fault=ItemFault.NOT_AN_OBJECT)
    return Record(start, after, number, place, cells)


class _Lines:
    """Lines of a stream that can be put back, with where each begins."""

    def __init__(self, stream: BinaryIO, position: int, number: int) -> None:
        self._stream = stream
        self._back: deque[tuple[bytes | None, int]] = deque()
        self.position = position
        self.number = number

    def take(self) -> tuple[bytes | None, int]:
        line, taken = self._back.popleft() if self._back else next_line(self._stream)
        self.position += taken
        self.number += bool(taken)
        return line, taken

    def put_back(self, lines: list[tuple[bytes | None, int]]) -> None:
        self._back.extendleft(reversed(lines))
        self.position -= sum(taken for _, taken in lines)
        self.number -= len(lines)


def _csv_records(
    stream: BinaryIO, encoding: str, file: ArchiveFile, position: int, number: int
) -> Iterator[Record]:
    csv.field_size_limit(LONGEST_LINE)
    lines = _Lines(stream, position, number)
    header = not number
    while True:
        start = lines.position
        line, taken = lines.take()
        if not taken:
            return
        place = str(lines.number)
        if line is None:
            yield Record(start, lines.position, lines.number, place, fault=ItemFault.TOO_LONG)
            continue
        if not line.strip():
            continue
        raw, followers = _whole_record(line, lines)
        row = _row(raw, encoding, file, strict=bool(followers))
        if raw.count(b'"') % 2 or (followers and (isinstance(row, ItemFault) or len(row) > len(file.names))):
            # A quote that nobody closed would swallow what follows: at most its own line is lost.
            lines.put_back(followers)
            row = _row(line, encoding, file, strict=True)
        if header:
            header = False
            continue
        if isinstance(row, ItemFault):
            yield Record(start, lines.position, lines.number, place, fault=row)
        elif len(row) > len(file.names):
            yield Record(start, lines.position, lines.number, place, fault=ItemFault.COLUMNS)
        elif any(cell.strip() for cell in row):
            yield Record(start, lines.position, lines.number, place, dict(zip(file.names, row, strict=False)))


def _whole_record(line: bytes, lines: _Lines) -> tuple[bytes, list[tuple[bytes | None, int]]]:
    """The record that begins with `line`, as far as its quotes reach, and the lines after the first one."""
    parts, quotes, size = [line], line.count(b'"'), len(line)
    followers: list[tuple[bytes | None, int]] = []
    while quotes % 2 and len(followers) < _MOST_LINES and size < LONGEST_LINE:
        more, taken = lines.take()
        if not taken:
            break
        followers.append((more, taken))
        if more is None:
            break
        parts.append(more)
        quotes += more.count(b'"')
        size += taken
    return b"".join(parts), followers


def _row(raw: bytes, encoding: str, file: ArchiveFile, *, strict: bool = False) -> list[str] | ItemFault:
    try:
        text = raw.decode(encoding).replace("\x00", "")
    except UnicodeDecodeError:
        return ItemFault.BAD_ENCODING
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=file.delimiter, strict=strict))
    except csv.Error:
        return ItemFault.BROKEN_QUOTES
    return rows[0] if len(rows) == 1 else ItemFault.BROKEN_QUOTES


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


def _folder(path: Path) -> ArchiveFile:
    names = _page_names(path)
    if not names:
        raise DeskError(ErrorCode.FILE_EMPTY, path=str(path))
    digest = hashlib.sha256()
    for name in names:
        digest.update(f"{name}\0{(path / name).stat().st_size}\n".encode("utf-8", "surrogateescape"))
    return ArchiveFile(ArchiveKind.PAGES, digest.hexdigest(), len(names))


def _shown(name: str) -> str:
    """A name as a text: one from a system of another encoding has bytes in it that are none."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _refuse(error: OSError) -> None:
    # Else a folder that nobody may look into would be left out without a word.
    raise error


def _page_names(folder: Path) -> list[str]:
    """Paths of the pages below `folder`, in order. Nothing outside it is followed."""
    found: list[str] = []
    try:
        for root, folders, files in os.walk(folder, onerror=_refuse):
            folders.sort()
            found += [
                str((Path(root) / name).relative_to(folder))
                for name in files
                if Path(name).suffix.lower() in _SUFFIXES and not (Path(root) / name).is_symlink()
            ]
    except OSError as error:
        raise DeskError(ErrorCode.FILE_UNREADABLE, path=str(folder), reason=error.strerror) from error
    return sorted(found)
