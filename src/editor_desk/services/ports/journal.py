"""What is typed, on disk before a revision holds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class LeftJournal:
    """A file of the journal and the records in it that are whole."""

    name: str
    records: tuple[bytes, ...]


class Journal(Protocol):
    """What is being typed, on disk before it is stored in a revision: a file for each writing, whose name begins with the
    article's id. Nothing here needs the database. Every change raises DeskError(DISK_FULL, FOLDER_READ_ONLY, …) where
    the disk refuses it; the file then holds what it held before, or nothing after a change that was torn.
    """

    def begin(self, name: str, record: bytes) -> int:
        """Make the file hold just this record, whole or not at all; returns its bytes. It is on disk on return."""

    def append(self, name: str, record: bytes) -> int:
        """Add a record to a file that was begun; returns its bytes. It is on disk on return."""

    def clear(self, name: str) -> None:
        """The writing is stored: its file goes."""

    def release(self, name: str) -> None:
        """Nobody writes into the file any more, though it was not stored: it counts as left behind."""

    def left(self, article: str = "") -> Sequence[LeftJournal]:
        """Files that no writing of this process is behind, oldest first; of one article where it is given."""

    def kept(self) -> Sequence[LeftJournal]:
        """Files that were put aside."""

    def find(self, name: str) -> LeftJournal | None:
        """The file of that name, left behind or put aside."""

    def keep(self, name: str) -> None:
        """Put a file aside."""

    def drop(self, name: str) -> None:
        """Remove a file, wherever it lies."""

    def forget_kept(self, before: datetime) -> None:
        """Remove what was put aside before then."""
