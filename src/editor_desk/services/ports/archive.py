"""What the import of an archive needs: a source of records, and where the import keeps its place."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from editor_desk.domain.archive import Field, ItemFault
from editor_desk.domain.content import Content
from editor_desk.domain.incoming import RawPage


class ArchiveKind(StrEnum):
    """What an archive comes as."""

    JSON_LINES = "json_lines"
    CSV = "csv"
    PAGES = "pages"
    WXR = "wxr"
    FEED = "feed"
    NINJS = "ninjs"
    NEWSML = "newsml"
    MARKDOWN = "markdown"
    PACKAGE = "package"

    @property
    def has_columns(self) -> bool:
        """Whether a person says which column holds what; the other kinds name their fields themselves."""
        return self in {ArchiveKind.JSON_LINES, ArchiveKind.CSV}


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """What a file (or a folder of pages) turned out to be. `names` are its columns, `size` what positions count up to; `media` is the
    folder in which its pictures are looked for.
    """

    kind: ArchiveKind
    fingerprint: str
    size: int
    names: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    media: str = ""


FindPicture = Callable[[str], bytes | None]
"""The bytes of a picture by the address that the item gives; None where they are not at hand. Nothing is fetched."""


@dataclass(frozen=True, slots=True)
class Extra:
    """What a format says of an item beyond the fields of a table. `identity` is what it is known by at its source for good, `origin` the
    article that it was at the desk which made it. `lead` gives the markup of what stands before its body. A `content` is taken as
    it is, and `note` says where it is from.
    """

    identity: str = ""
    origin: str = ""
    slug: str = ""
    description: str = ""
    dateline: str = ""
    language: str = ""
    lead: Callable[[], str] | None = None
    content: Content | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A record as read: `cells` or a `page`, or a `fault` in their place; `extra` and `find` beside cells and pages of the formats that
    have pictures. It begins at `position`; reading goes on at `after`,
    behind so many `lines`. `place` is what a person finds it by: the number of its first line, or the name of its file.
    """

    position: int
    after: int
    lines: int
    place: str
    cells: Mapping[str, object] = field(default_factory=dict)
    page: RawPage | None = None
    fault: ItemFault | None = None
    extra: Extra | None = None
    find: FindPicture | None = None


class ArchiveReader(Protocol):
    """Reads archives record by record, with no more memory for a longer one.

    Raises DeskError: FILE_MISSING, FILE_UNREADABLE, ARCHIVE_EMPTY, FILE_BINARY, FILE_ENCODING, FILE_DAMAGED, FILE_TOO_LARGE (it unpacks
    to far more than it may), ARCHIVE_UNSAFE (it wants entities), PACKAGE_UNSAFE, PACKAGE_UNREADABLE, PACKAGE_FAULTY.
    """

    def look(self, path: Path, media: Path | None = None) -> ArchiveFile:
        """What is at `path`. Its pictures are looked for in `media`, else where they usually lie beside it."""

    def records(self, path: Path, file: ArchiveFile, position: int = 0, lines: int = 0) -> Iterator[Record]:
        """The records from `position` on, which lies behind so many lines."""

    def write_report(
        self,
        path: Path,
        heads: Sequence[str],
        rows: Iterable["ReportRow"],
        text_of: Callable[[ItemFault], str],
    ) -> int:
        """Write a CSV file with a line for each row; returns how many. Raises DeskError(FOLDER_READ_ONLY)."""


COMPARED = "all"


class ImportState(StrEnum):
    """How far an import is."""

    OPEN = "open"  # begun; it goes on, or waits to be taken up again
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ArchiveImport:
    """An import of an archive and how far in it is; `columns` are as the person chose them. `near` of the articles up to
    `compared_to` (an id, or `COMPARED`) are nearly copies of others.
    """

    id: str
    source: str
    file: ArchiveFile
    columns: Mapping[Field, str]
    started_by: str
    started_at: datetime
    changed_at: datetime
    position: int = 0
    lines: int = 0
    imported: int = 0
    skipped: int = 0
    failed: int = 0
    state: ImportState = ImportState.OPEN
    near: int = 0
    compared_to: str = ""

    @property
    def is_compared(self) -> bool:
        """Whether all that it brought was looked at for near-copies."""
        return self.compared_to == COMPARED


@dataclass(frozen=True, slots=True)
class NearCopy:
    """`article` is nearly a copy of the other one that a row names: `share` of the shorter text stands in both. `headline` and
    `dated_at` are those of the other one.
    """

    article: str
    share: float
    headline: str
    dated_at: datetime


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A record that was left out, or of which something is to be known. `article` is the one that was here already, `headline` what
    the record calls itself. A `near` copy stands behind all records, and has no place in the file.
    """

    position: int
    fault: ItemFault
    place: str
    article: str = ""
    headline: str = ""
    near: NearCopy | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Which of the ids asked about are taken, and by which article each of the texts (folded headline, hash) is told already."""

    ids: frozenset[str]
    texts: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A published article with its only revision, as they are stored. `text` are the canonical bytes of the content, which `hash` names;
    `headline_key` is what is compared of the headline.
    """

    id: str
    created_at: datetime
    updated_at: datetime
    note: str
    headline: str
    headline_key: str
    source: str
    words: int
    revision: str
    text: bytes
    hash: str
    tags: tuple[str, ...]
    links: frozenset[str]


class ArchiveImports(Protocol):
    """Imports of archives, and what they bring."""

    def put(self, record: ArchiveImport) -> None:
        """Insert or update."""

    def get(self, import_id: str) -> ArchiveImport | None: ...

    def all(self) -> Sequence[ArchiveImport]:
        """Newest first."""

    def add_rows(self, import_id: str, rows: Sequence[ReportRow]) -> None:
        """Add to the report."""

    def rows(self, import_id: str, after: int, limit: int) -> Sequence[ReportRow]:
        """The next rows of the report behind position `after` (-1: from the beginning), in the order of the file."""

    def known(self, ids: Collection[str], texts: Collection[tuple[str, str]]) -> Known:
        """What is here already."""

    def first_moments(self, after: str, limit: int) -> Sequence[tuple[str, datetime]]:
        """The next articles behind the id `after`, in the order of their ids, each with the moment of its first revision."""

    def moments_of(self, ids: Collection[str]) -> Mapping[str, datetime]:
        """The moment of the first revision of each of these."""

    def add(self, articles: Sequence[Newcomer], account: str, now: datetime) -> None:
        """Insert new articles with their only revisions, made by that account, and queue them for the search index."""
