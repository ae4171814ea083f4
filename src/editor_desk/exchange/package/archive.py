"""Reading a package, folder or zip, without extracting it: what could harm a careless reader is refused at the door."""

import hashlib
import os
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Protocol

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package_report import UnsafeReason
from editor_desk.exchange.package import limits
from editor_desk.exchange.package.bag import DECLARATION, Entry
from editor_desk.exchange.package.zip_layout import first_hidden

_CHUNK = 1024**2
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1


Through = Callable[[Iterable[bytes]], Iterator[bytes]]
"""Gives the same chunks, and looks at them on the way."""


class DamagedFileError(Exception):
    """A file of the package cannot be read to its end."""


class PackageFiles(Protocol):
    """The files of a package: sizes in bytes by path from its top folder, with `/` between parts."""

    name: str
    sizes: Mapping[str, int]

    def open(self, path: str) -> IO[bytes]:
        """A stream over the file's bytes."""


@contextmanager
def open_package(path: Path, *, anyones: bool = False) -> Iterator[PackageFiles]:
    """The files of the package at `path`, nothing of it run, followed or unpacked. `anyones` says that it need be none of a desk: then
    a zip may hold bytes that belong to no file of it.

    Raises DeskError: FILE_MISSING, PACKAGE_UNREADABLE, PACKAGE_UNSAFE (`name` the file, `reason` an `UnsafeReason`).
    """
    with ExitStack() as stack:
        try:
            files = _open(path, stack, anyones=anyones)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            reason = type(error).__name__
            raise DeskError(ErrorCode.PACKAGE_UNREADABLE, path=str(path), reason=reason) from error
        yield files


def _open(path: Path, stack: ExitStack, *, anyones: bool) -> PackageFiles:
    if path.is_dir():
        return _FolderFiles(path)
    if not path.exists():
        raise DeskError(ErrorCode.FILE_MISSING, path=str(path))
    archive = stack.enter_context(zipfile.ZipFile(path))
    files = _ZipFiles(archive, path)
    if not anyones and (hidden := first_hidden(archive)) is not None:
        raise _unsafe(hidden or path.name, UnsafeReason.HIDDEN)
    return files


def digest(files: PackageFiles, path: str, through: Through = iter) -> Entry:
    """SHA-256 and size of a file, read in chunks, each of which passes `through`. Raises DamagedFileError."""
    state, size = hashlib.sha256(), 0
    with _damage(path), files.open(path) as stream:
        for chunk in through(iter(lambda: stream.read(_CHUNK), b"")):
            state.update(chunk)
            size += len(chunk)
    return Entry(state.hexdigest(), size)


def read(files: PackageFiles, path: str) -> bytes:
    """A whole file, of at most as many bytes as `limits.longest` says. Raises DamagedFileError."""
    most = limits.longest(path)
    with _damage(path), files.open(path) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise DamagedFileError(path)
    return data


@contextmanager
def _damage(path: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
        raise DamagedFileError(path) from error


class _FolderFiles:
    def __init__(self, root: Path) -> None:
        self._root = root
        self.name = root.resolve().name
        self.sizes: Mapping[str, int] = dict(_walk(root, ""))
        _refuse_names(self.sizes)
        _refuse_amount(self.sizes)

    def open(self, path: str) -> IO[bytes]:
        return (self._root / path).open("rb")


class _ZipFiles:
    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive = archive
        members = archive.infolist()
        # orig_filename: zipfile cuts `filename` at a NUL and, on Windows, turns backslashes round.
        _refuse_names([member.orig_filename for member in members])
        for member in members:
            _refuse_member(member)
        _refuse_amount({member.filename: member.file_size for member in members})
        if sum(member.compress_size for member in members) > path.stat().st_size:
            raise _unsafe(path.name, UnsafeReason.BOMB)  # members that share the same bytes
        names = [member.filename for member in members if not member.is_dir()]
        self._top = _top_folder(names)
        self.name = self._top.rstrip("/") or path.stem
        self.sizes: Mapping[str, int] = {
            name.removeprefix(self._top): archive.getinfo(name).file_size for name in names
        }

    def open(self, path: str) -> IO[bytes]:
        return self._archive.open(self._top + path)


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{prefix}{entry.name}"
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISLNK(mode):
                raise _unsafe(name, UnsafeReason.LINK)
            if stat.S_ISDIR(mode):
                yield from _walk(Path(entry.path), f"{name}/")
            elif stat.S_ISREG(mode):
                yield name, entry.stat(follow_symlinks=False).st_size
            else:
                raise _unsafe(name, UnsafeReason.SPECIAL)


def _top_folder(names: list[str]) -> str:
    """The one folder that holds the bag, with its slash; empty where the bag lies at the top of the archive."""
    tops = {name.partition("/")[0] for name in names}
    top = f"{tops.pop()}/" if len(tops) == 1 else ""
    return top if f"{top}{DECLARATION}" in names else ""


def _refuse_member(member: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind == stat.S_IFLNK:
        raise _unsafe(member.filename, UnsafeReason.LINK)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise _unsafe(member.filename, UnsafeReason.SPECIAL)
    if member.flag_bits & _ENCRYPTED:
        raise _unsafe(member.filename, UnsafeReason.ENCRYPTED)
    if member.compress_type not in _METHODS:
        raise _unsafe(member.filename, UnsafeReason.METHOD)
    if limits.swells(member.file_size, member.compress_size):
        raise _unsafe(member.filename, UnsafeReason.BOMB)


def _refuse_amount(sizes: Mapping[str, int]) -> None:
    if len(sizes) > limits.MAX_FILES:
        raise _unsafe(f"{len(sizes)}", UnsafeReason.TOO_MANY)
    if sum(sizes.values()) > limits.MAX_TOTAL_BYTES:
        raise _unsafe(f"{sum(sizes.values())}", UnsafeReason.TOO_LARGE)


def _refuse_names(names: Iterable[str]) -> None:
    """Refuse names that lead out of the package, or that some file system takes for one another. In time that grows with their
    length: a name of a zip may be of thirty thousand parts.
    """
    seen: set[str] = set()
    spelled: dict[
        tuple[int, str], tuple[int, str]
    ] = {}  # folder and folded part → number and part as first met
    for name in names:
        reason = _unsafe_name(name)
        if reason is not None:
            raise _unsafe(name, reason)
        path = name.removesuffix("/")
        if path in seen:
            raise _unsafe(name, UnsafeReason.DUPLICATE)
        seen.add(path)
        folder = 0
        for part in path.split("/"):
            folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", part).casefold())
            folder, first = spelled.setdefault((folder, folded), (len(spelled) + 1, part))
            if first != part:
                raise _unsafe(name, UnsafeReason.SAME_BUT_CASE)


def _unsafe_name(name: str) -> UnsafeReason | None:
    if "\\" in name:
        return UnsafeReason.BACKSLASH
    if name.startswith("/"):
        return UnsafeReason.ABSOLUTE
    if ":" in name:
        return UnsafeReason.DRIVE
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in name):
        return UnsafeReason.CONTROL
    if {"", ".", ".."} & set(name.removesuffix("/").split("/")):
        return UnsafeReason.CLIMBS
    return None


def _unsafe(name: str, reason: UnsafeReason) -> DeskError:
    return DeskError(ErrorCode.PACKAGE_UNSAFE, name=name, reason=reason.value)
