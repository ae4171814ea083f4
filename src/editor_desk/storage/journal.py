"""The journal on disk: a file for each writing, of records with length and checksum, synced one by one.

A record that was torn, and whatever follows it, is as if it had not been written. A file is begun whole or not at all.
"""

import os
import re
import struct
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.ports.journal import LeftJournal
from editor_desk.storage.copying import make_private, sync
from editor_desk.storage.faults import as_fault, fault

JOURNAL = "journal"
KEPT = "kept"
_MAGIC = b"EDJ1\n"
_HEAD = struct.Struct(">II")
_SUFFIX = ".journal"
_NAME = re.compile(r"[0-9A-Za-z._-]+")


class JournalFolder:
    """See `services.ports.journal.Journal`. Opened `read_only` it only looks."""

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self._desk = folder
        self._folder = folder / JOURNAL
        self._read_only = read_only
        self._writing: set[str] = set()
        if not read_only:
            with suppress(OSError):
                for path in self._folder.glob(".*.tmp"):  # of a process that was killed while it began a file
                    path.unlink(missing_ok=True)

    def begin(self, name: str, record: bytes) -> int:
        with self._known_faults():
            make_private(self._folder)
            path = self._path(name)
            data = _MAGIC + _framed(record)
            temporary = path.with_name(f".{name}.tmp")
            try:
                descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
                with os.fdopen(descriptor, "wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                self._writing.add(name)
                temporary.replace(path)
                sync(self._folder)
            except OSError:
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)
                raise
            return len(data)

    def append(self, name: str, record: bytes) -> int:
        with self._known_faults():
            data = _framed(record)
            descriptor = os.open(self._path(name), os.O_WRONLY | os.O_APPEND)
            try:
                before = os.fstat(descriptor).st_size
                try:
                    written = 0
                    while written < len(data):
                        written += os.write(descriptor, data[written:])
                    os.fsync(descriptor)
                except OSError:
                    # A torn record in the middle would hide what comes after it.
                    with suppress(OSError):
                        os.ftruncate(descriptor, before)
                    raise
            finally:
                os.close(descriptor)
            return len(data)

    def clear(self, name: str) -> None:
        with self._known_faults():
            path = self._path(name)
            if path.exists():
                path.unlink()
                sync(self._folder)
            self._writing.discard(name)

    def release(self, name: str) -> None:
        self._writing.discard(name)

    def left(self, article: str = "") -> Sequence[LeftJournal]:
        return [
            _read(path)
            for path in self._files(self._folder)
            if path.stem not in self._writing and path.stem.startswith(article)
        ]

    def kept(self) -> Sequence[LeftJournal]:
        return [_read(path) for path in self._files(self._folder / KEPT)]

    def find(self, name: str) -> LeftJournal | None:
        for path in (self._path(name), self._path(name, KEPT)):
            if path.is_file():
                return _read(path)
        return None

    def keep(self, name: str) -> None:
        with self._known_faults():
            make_private(self._folder / KEPT)
            target = self._path(name, KEPT)
            now = time.time()
            os.utime(self._path(name), (now, now))  # it is kept from now on, however old it is
            self._path(name).replace(target)
            sync(target.parent)
            sync(self._folder)

    def drop(self, name: str) -> None:
        with self._known_faults():
            for path in (self._path(name), self._path(name, KEPT)):
                if path.exists():
                    path.unlink()
                    sync(path.parent)

    def forget_kept(self, before: datetime) -> None:
        with self._known_faults():
            for path in self._files(self._folder / KEPT):
                if datetime.fromtimestamp(path.stat().st_mtime, UTC) < before:
                    path.unlink()

    def _path(self, name: str, below: str = "") -> Path:
        if not _NAME.fullmatch(name) or name.startswith("."):
            raise ValueError("not a name that the journal gives")
        return self._folder / below / f"{name}{_SUFFIX}"

    def _files(self, folder: Path) -> list[Path]:
        try:
            return sorted(path for path in folder.glob(f"*{_SUFFIX}") if path.is_file())
        except OSError:
            return []

    @contextmanager
    def _known_faults(self) -> Iterator[None]:
        if self._read_only:
            raise DeskError(
                ErrorCode.FOLDER_READ_ONLY, folder=str(self._folder), reason="opened to look only"
            )
        try:
            yield
        except OSError as error:
            # Whatever the disk refuses must be told, and never end the writing.
            known = as_fault(error, self._folder)
            reason = f"errno {error.errno}"
            raise known or fault(ErrorCode.FOLDER_READ_ONLY, self._folder, reason) from error


def _framed(record: bytes) -> bytes:
    return _HEAD.pack(len(record), zlib.crc32(record)) + record


def _read(path: Path) -> LeftJournal:
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    return LeftJournal(path.stem, tuple(_records(data)))


def _records(data: bytes) -> Iterator[bytes]:
    if not data.startswith(_MAGIC):
        return
    place = len(_MAGIC)
    while place + _HEAD.size <= len(data):
        length, checksum = _HEAD.unpack_from(data, place)
        record = data[place + _HEAD.size : place + _HEAD.size + length]
        # A file that grew before its bytes came is full of zeros, and their checksum is zero too.
        if not length or len(record) < length or zlib.crc32(record) != checksum:
            return
        yield record
        place += _HEAD.size + length
