"""What went into a package that is being written: a line a file, on the disk, read back sorted by path.

A package of ten thousand articles has more than a hundred thousand files; of the articles' own, memory holds where their lines are and
no more.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editor_desk.exchange.package.bag import Entry


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as written. The last four are of one in a zip: CRC-32, size as packed, where its header begins, and method."""

    path: str
    entry: Entry
    crc: int = 0
    packed: int = 0
    offset: int = 0
    method: int = 0

    def line(self) -> str:
        """The same as a line; no path in a package has a tab or a line break."""
        entry = self.entry
        facts = (self.path, entry.sha256, entry.size, self.crc, self.packed, self.offset, self.method)
        return "\t".join(map(str, facts)) + "\n"


def _listed(line: str) -> Listed:
    path, sha256, *numbers = line.rstrip("\n").split("\t")
    size, crc, packed, offset, method = map(int, numbers)
    return Listed(path, Entry(sha256, size), crc, packed, offset, method)


class Listing:
    """The files of a package. Those of one folder that came together are put away with `close`."""

    def __init__(self, scratch: Path) -> None:
        self._lines = tempfile.TemporaryFile("w+", encoding="ascii", newline="\n", dir=scratch)  # noqa: SIM115
        self._folders: list[tuple[str, int, int]] = []
        self._loose: dict[str, Listed] = {}
        self._place = 0
        self.files = 0
        self.size = 0

    def add(self, file: Listed) -> None:
        """The next file."""
        if file.path in self._loose:
            raise FileExistsError(file.path)
        self._loose[file.path] = file
        self.files += 1
        self.size += file.entry.size

    def close(self, folder: str) -> None:
        """Put away the files in `folder` (ending in `/`); nothing comes into it any more."""
        paths = sorted(path for path in self._loose if path.startswith(folder))
        text = "".join(self._loose.pop(path).line() for path in paths)
        self._lines.seek(self._place)
        self._lines.write(text)
        self._folders.append((folder, self._place, len(text)))
        self._place += len(text)

    def find(self, path: str) -> Listed:
        """A file that was not put away."""
        return self._loose[path]

    def __len__(self) -> int:
        return self.files

    def __iter__(self) -> Iterator[Listed]:
        """All, sorted by path: a folder that was put away stands whole where its name comes."""
        kept = [(folder, place, length) for folder, place, length in self._folders]
        for name, place, length in sorted([*kept, *((path, -1, 0) for path in self._loose)]):
            if place < 0:
                yield self._loose[name]
            else:
                self._lines.seek(place)
                yield from map(_listed, self._lines.read(length).splitlines())

    def done(self) -> None:
        """Let go of the disk."""
        self._lines.close()
