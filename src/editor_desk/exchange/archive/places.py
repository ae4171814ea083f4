"""Where the files of an archive lie: a folder, a zip that is never unpacked, or one file. Nothing outside is ever read."""

import os
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final, Protocol
from urllib.parse import unquote, urlsplit

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.package.archive import PackageFiles

MOST_PICTURE: Final = 40 * 1024 * 1024
"""Bytes of a picture, as everywhere at the desk."""

_STATIC: Final = ("", "static", "public", "assets", "content", "files", "source")
"""Where generators of sites keep what an address from the top of the site names."""
_SIZED = re.compile(r"-\d{2,5}x\d{2,5}(?=\.\w{2,5}$)|-scaled(?=\.\w{2,5}$)")
"""What WordPress adds to the name of a picture that it has made smaller."""
_MOST_PARTS: Final = 20


class Place(Protocol):
    """Files by name, with `/` between the parts."""

    def names(self) -> Sequence[str]:
        """Every file, in order."""

    def size(self, name: str) -> int:
        """Bytes of a file."""

    def read(self, name: str, most: int) -> bytes | None:
        """A file of at most so many bytes; None where there is none, or a longer one, or it cannot be read."""


class FolderPlace:
    """The files below a folder. Links are not followed; hidden folders are not looked into."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._real = root.resolve()

    def names(self) -> Sequence[str]:
        found: list[str] = []
        try:
            for root, folders, files in os.walk(self._root, onerror=_refuse):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                found += [
                    (Path(root) / name).relative_to(self._root).as_posix()
                    for name in files
                    if not (Path(root) / name).is_symlink()
                ]
        except OSError as error:
            raise DeskError(
                ErrorCode.FILE_UNREADABLE, path=shown(str(self._root)), reason=error.strerror
            ) from error
        return sorted(found)

    def size(self, name: str) -> int:
        return (self._root / name).stat().st_size

    def read(self, name: str, most: int) -> bytes | None:
        try:
            path = (self._root / name).resolve()
            # A link may lead anywhere, and so may a name that was given by an item.
            if not path.is_relative_to(self._real) or not path.is_file() or path.stat().st_size > most:
                return None
            with path.open("rb") as file:
                data = file.read(most + 1)
        except (OSError, ValueError, RuntimeError):
            return None
        return data if len(data) <= most else None


class FilePlace:
    """One file, and for its pictures the folder that it lies in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._beside = FolderPlace(path.parent)

    def names(self) -> Sequence[str]:
        return [self._path.name]

    def size(self, name: str) -> int:
        return self._beside.size(name)

    def read(self, name: str, most: int) -> bytes | None:
        return self._beside.read(name, most)


class ZipPlace:
    """The files of a zip whose names and sizes were checked when it was opened."""

    def __init__(self, files: PackageFiles) -> None:
        self._files = files

    def names(self) -> Sequence[str]:
        return sorted(name for name in self._files.sizes if not f"/{name}".count("/."))

    def size(self, name: str) -> int:
        return self._files.sizes[name]

    def read(self, name: str, most: int) -> bytes | None:
        if self._files.sizes.get(name, most + 1) > most:
            return None
        try:
            with self._files.open(name) as stream:
                data = stream.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError):
            return None
        return data if len(data) <= most else None


class Pictures:
    """Pictures by the address that an item gives: looked for from the folder of its file, from the top, and by ever shorter ends of the
    address. It is a `FindPicture`.
    """

    def __init__(self, place: Place | None, base: str = "") -> None:
        self._place = place
        self._base = base

    def __call__(self, source: str) -> bytes | None:
        if self._place is None:
            return None
        for name in candidates(source, self._base):
            if (data := self._place.read(name, MOST_PICTURE)) is not None:
                return data
        return None


def candidates(source: str, base: str = "") -> Iterator[str]:
    """Names under which the picture of this address may lie, the surest first; none that climbs out."""
    try:
        parts = urlsplit(source.strip())
    except ValueError:
        return
    if parts.scheme not in {"", "http", "https"}:
        return
    path = unquote(parts.path).replace("\\", "/")
    if "\x00" in path:
        return
    given = dict.fromkeys((path, _SIZED.sub("", path)))
    seen: set[str] = set()
    for way in given:
        for name in _ways(way, base, outside=bool(parts.netloc)):
            for form in ("NFC", "NFD"):
                spelled = unicodedata.normalize(form, name)
                if spelled not in seen:
                    seen.add(spelled)
                    yield spelled


def _ways(path: str, base: str, *, outside: bool) -> Iterator[str]:
    if not outside and not path.startswith("/"):
        yield from _inside(PurePosixPath(base) / path)
    steps = [step for step in path.split("/") if step not in {"", "."}][-_MOST_PARTS:]
    if not steps or ".." in steps:
        return
    for folder in _STATIC:
        yield "/".join((*([folder] if folder else []), *steps))
    for start in range(1, len(steps)):
        yield "/".join(steps[start:])


def _inside(path: PurePosixPath) -> Iterator[str]:
    kept: list[str] = []
    for step in path.parts:
        if step == "..":
            if not kept:
                return
            kept.pop()
        elif step != ".":
            kept.append(step)
    if kept:
        yield "/".join(kept)


def shown(name: str) -> str:
    """A name as a text: one from a system of another encoding has bytes in it that are none."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _refuse(error: OSError) -> None:
    # Else a folder that nobody may look into would be left out without a word.
    raise error
