"""Where the files of a package go while it is written: a folder, or a zip that is never unpacked.

Both say of each file what went into it (`listing`), and are on the disk for good when `finish` returns: the files of a folder are all
flushed then and not one by one, since nobody sees any of them before the folder has its name.
"""

import hashlib
import os
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Protocol, overload

from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.listing import Listed, Listing

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_ZIP_FILE_MODE = 0o100644 << 16
_UNIX = 3
_HEADER = 30
"""Bytes of a file's header in a zip before its name."""

_PACKED = (".jpg", ".jpeg", ".png", ".webp", ".zip", ".epub")
"""Endings of files that deflate makes no smaller."""

_LONG = (".zip", ".epub")
"""Endings of files that may be longer than a header says without being told beforehand."""

_AT_ONCE = 2
_BATCH = 512


class Store(Protocol):
    """A package on its way to the disk."""

    listing: Listing

    def fill(self, path: str, chunks: Iterable[bytes]) -> Entry:
        """The next file; chunks are made while they are written."""

    def finish(self, name: str) -> Path:
        """What was made, complete and flushed; `name` is the package's."""

    def close(self) -> None:
        """Let go of the disk, whether or not it was finished."""


class FolderStore:
    """A folder `root`."""

    def __init__(self, root: Path, listing: Listing) -> None:
        self._root = root
        self.listing = listing
        root.mkdir()

    def fill(self, path: str, chunks: Iterable[bytes]) -> Entry:
        """The next file."""
        target = self._root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        known, size = hashlib.sha256(), 0
        with target.open("xb") as stream:
            for chunk in chunks:
                stream.write(chunk)
                known.update(chunk)
                size += len(chunk)
        self.listing.add(Listed(path, Entry(known.hexdigest(), size)))
        return Entry(known.hexdigest(), size)

    def finish(self, name: str) -> Path:  # noqa: ARG002  # it gets its name when it is moved
        """The folder, every file and folder in it flushed."""
        folders = {self._root}
        files = iter(self.listing)
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            while batch := [self._root / file.path for file in islice(files, _BATCH)]:
                for _ in pool.map(_sync_file, batch):
                    pass  # raises what the disk said
                for path in batch:
                    folders.update(path.relative_to(self._root).parents)
        for folder in folders:
            sync_folder(self._root / folder)
        return self._root

    def close(self) -> None:
        """Nothing is open."""


class ZipStore:
    """A zip at `target` with everything in the folder `name`, a name as long as that which the package gets in the end: of the files
    inside, only the hash is known too late, and it is written over the one given here.

    Headers stand in the order of writing, the directory at the end sorted.
    """

    def __init__(self, target: Path, name: str, listing: Listing) -> None:
        self.listing = listing
        self._target = target
        self._name = name
        self._stream = target.open("xb")
        self._zip = zipfile.ZipFile(self._stream, "w")

    def fill(self, path: str, chunks: Iterable[bytes]) -> Entry:
        """The next file."""
        member = _member(f"{self._name}/{path}", _method(path))
        known = hashlib.sha256()
        with self._zip.open(member, "w", force_zip64=path.endswith(_LONG)) as target:
            for chunk in chunks:
                target.write(chunk)
                known.update(chunk)
        # What zipfile remembers of each file is kept by the listing instead, which needs no memory.
        self._zip.filelist.clear()
        self._zip.NameToInfo.clear()
        entry = Entry(known.hexdigest(), member.file_size)
        sizes = (member.CRC, member.compress_size, member.header_offset, member.compress_type)
        self.listing.add(Listed(path, entry, *sizes))
        return entry

    def finish(self, name: str) -> Path:
        """The zip, flushed."""
        if len(name) != len(self._name):
            raise ValueError("the name is longer or shorter than was said")
        self._zip.filelist = _Directory(self.listing, name)  # type: ignore[assignment]  # zipfile goes through it once
        self._zip.close()
        for file in self.listing:
            self._stream.seek(file.offset + _HEADER)
            self._stream.write(name.encode("ascii"))
        self._stream.flush()
        os.fsync(self._stream.fileno())
        self._stream.close()
        return self._target

    def close(self) -> None:
        """Let go of the file."""
        self._zip.fp = None  # else it would write a directory when it goes
        self._stream.close()


class _Directory(Sequence[zipfile.ZipInfo]):
    """What stands at the end of the zip, made while it is written."""

    def __init__(self, listing: Listing, name: str) -> None:
        self._listing = listing
        self._name = name

    def __len__(self) -> int:
        return len(self._listing)

    def __iter__(self) -> Iterator[zipfile.ZipInfo]:
        for file in self._listing:
            member = _member(f"{self._name}/{file.path}", file.method)
            member.CRC, member.compress_size, member.header_offset = file.crc, file.packed, file.offset
            member.file_size = file.entry.size
            yield member

    @overload
    def __getitem__(self, place: int) -> zipfile.ZipInfo: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[zipfile.ZipInfo]: ...
    def __getitem__(self, place: int | slice) -> zipfile.ZipInfo | Sequence[zipfile.ZipInfo]:
        return list(self)[place]


def _method(path: str) -> int:
    return zipfile.ZIP_STORED if path.endswith(_PACKED) else zipfile.ZIP_DEFLATED


def _member(name: str, method: int) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _ZIP_TIME)
    member.compress_type = method
    member.create_system = _UNIX
    member.external_attr = _ZIP_FILE_MODE
    return member


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)  # Windows flushes no file that is open for reading only
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Flush the names in `folder`."""
    if os.name == "nt":  # Windows opens no folder; its rename is written through
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
