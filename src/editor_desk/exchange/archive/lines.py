"""Records that are lines: JSON Lines and CSV."""

import csv
import io
import json
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO, Final

from editor_desk.domain.archive import ItemFault
from editor_desk.exchange.archive.streams import LONGEST_LINE, next_line
from editor_desk.services.ports.archive import ArchiveFile, Record

_MOST_LINES: Final = 2_000


def json_records(stream: BinaryIO, encoding: str, position: int, number: int) -> Iterator[Record]:
    """The objects of a stream that stands at `position`, behind so many lines."""
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


def csv_records(
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
