"""Bytes of a file as a stream, unpacked on the way where it is compressed, and never more than it may hold."""

import codecs
import io
import lzma
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from editor_desk.domain.errors import DeskError, ErrorCode

_CHUNK: Final = 256 * 1024
_XZ, _GZIP = b"\xfd7zXZ\x00", b"\x1f\x8b"
_XZ_MEMORY: Final = 128 * 1024 * 1024
MOST_RATIO: Final = 150
MOST_FREE: Final = 64 * 1024 * 1024
"""A file may unpack to so many bytes, and beyond them to so many times its size: text never packs as tightly."""


class Unpacked(io.RawIOBase):
    """The bytes inside a .gz or .xz file, which may have several parts, read forward only.

    Raises DeskError: FILE_DAMAGED, FILE_TOO_LARGE.
    """

    def __init__(self, file: BinaryIO, path: Path, make: Callable[[], "_Gzip | _Xz"]) -> None:
        super().__init__()
        self._file = file
        self._path = path
        self._make = make
        self._part = make()
        self._given = 0
        self._most = MOST_FREE + MOST_RATIO * path.stat().st_size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # as BufferedReader calls it
        """Unpack as much as fits."""
        try:
            data = self._next(len(buffer))
        except (lzma.LZMAError, zlib.error, MemoryError) as error:
            raise DeskError(ErrorCode.FILE_DAMAGED, path=str(self._path)) from error
        self._given += len(data)
        if self._given > self._most:
            raise DeskError(
                ErrorCode.FILE_TOO_LARGE, path=str(self._path), size=self._given, limit=self._most
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()

    def _next(self, most: int) -> bytes:
        while True:
            if self._part.eof:
                rest = self._part.unused or self._file.read(_CHUNK)
                if not rest.strip(b"\0"):
                    return b""
                self._part = self._make()
                data = self._part.unpack(rest, most)
            elif self._part.hungry:
                chunk = self._file.read(_CHUNK)
                if not chunk:
                    raise DeskError(ErrorCode.FILE_DAMAGED, path=str(self._path))
                data = self._part.unpack(chunk, most)
            else:
                data = self._part.unpack(b"", most)
            if data:
                return data


class _Gzip:
    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused(self) -> bytes:
        return self._inner.unused_data

    @property
    def hungry(self) -> bool:
        return not self._inner.unconsumed_tail

    def unpack(self, data: bytes, most: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, most)


class _Xz:
    def __init__(self) -> None:
        self._inner = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused(self) -> bytes:
        return self._inner.unused_data

    @property
    def hungry(self) -> bool:
        return self._inner.needs_input

    def unpack(self, data: bytes, most: int) -> bytes:
        return self._inner.decompress(data, most)


class Transcoded(io.RawIOBase):
    """UTF-16 with its mark, as spreadsheets save "Unicode text", given on as UTF-8, read forward only. What is no text becomes
    the sign for that.
    """

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")("replace")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # as BufferedReader calls it
        """Translate as much as fits."""
        ended = False
        while not self._ready and not ended:
            chunk = self._stream.read(_CHUNK)
            ended = not chunk
            self._ready = self._decoder.decode(chunk, final=ended).encode()
        given = self._ready[: len(buffer)]
        self._ready = self._ready[len(given) :]
        buffer[: len(given)] = given
        return len(given)

    def close(self) -> None:
        self._stream.close()
        super().close()


def open_stream(path: Path) -> BinaryIO:
    """The text bytes of the file, buffered, those of UTF-16 as UTF-8. Raises DeskError: FILE_MISSING, FILE_UNREADABLE."""
    stream = _unpacked(path)
    wide = stream.peek(2)[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
    return io.BufferedReader(Transcoded(stream), _CHUNK) if wide else stream


def is_transcoded(stream: BinaryIO) -> bool:
    """Whether it was UTF-16 on disk."""
    return isinstance(stream, io.BufferedReader) and isinstance(stream.raw, Transcoded)


def _unpacked(path: Path) -> io.BufferedReader:
    try:
        file = path.open("rb")
        magic = file.peek(6)[:6]
    except FileNotFoundError as error:
        raise DeskError(ErrorCode.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise DeskError(ErrorCode.FILE_UNREADABLE, path=str(path), reason=error.strerror) from error
    if magic.startswith(_GZIP):
        return io.BufferedReader(Unpacked(file, path, _Gzip), _CHUNK)
    if magic.startswith(_XZ):
        return io.BufferedReader(Unpacked(file, path, _Xz), _CHUNK)
    return file


def go_to(stream: BinaryIO, position: int) -> None:
    """Read on from `position`, counted in unpacked bytes."""
    if stream.seekable():
        stream.seek(position)
        return
    while position > 0 and (data := stream.read(min(position, _CHUNK))):
        position -= len(data)


LONGEST_LINE: Final = 16 * 1024 * 1024


def next_line(stream: BinaryIO) -> tuple[bytes | None, int]:
    """The next line with its end, and how many bytes it took; None in place of a line longer than any may be. Nothing is taken
    at the end.
    """
    line = stream.readline(LONGEST_LINE)
    taken = len(line)
    if taken < LONGEST_LINE or line.endswith(b"\n"):
        return line, taken
    while True:
        rest = stream.readline(_CHUNK)
        taken += len(rest)
        if not rest or rest.endswith(b"\n"):
            return None, taken
