"""What the services need from the rest of the house, as Protocols; storage and exchange provide them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from editor_desk.domain.accounts import Account, EncryptedKey
from editor_desk.domain.article import Article
from editor_desk.domain.content import Content, MediaRef
from editor_desk.domain.events import Event, EventKind, Linked
from editor_desk.domain.format_checks import FileCheck
from editor_desk.domain.incoming import RawPage
from editor_desk.domain.package import PackageArticle, PackageForm, WrittenPackage
from editor_desk.domain.package_report import VerifyReport
from editor_desk.domain.pictures import Picture
from editor_desk.domain.proofing import Ignored
from editor_desk.domain.revision import Revision
from editor_desk.domain.seal import Seal
from editor_desk.domain.site import ExportFormat, SiteFault, SiteField, SiteSettings
from editor_desk.domain.site_page import SitePage
from editor_desk.domain.tag_facts import TagFacts
from editor_desk.domain.tags import Tag
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.services.account_ports import AccountKeys, Anchors, SignIns
from editor_desk.services.comment_ports import Comments
from editor_desk.services.comparing_ports import LastSeen
from editor_desk.services.destination_ports import Destinations, RemotePosts, Sendings
from editor_desk.services.live_ports import Takeovers
from editor_desk.services.queue_ports import Plans
from editor_desk.services.rules_ports import Ticks
from editor_desk.services.seal_ports import SealEvidence
from editor_desk.services.search_ports import ArchiveSearch, IndexFacts, SavedSearches
from editor_desk.services.suggestion_ports import Suggestions
from editor_desk.services.tag_ports import TagChanges, TagFigures
from editor_desk.services.trail_ports import Trail

if TYPE_CHECKING:  # these modules need this one
    from editor_desk.services.archive_ports import ArchiveImports
    from editor_desk.services.audit_ports import AuditRows
    from editor_desk.services.index_ports import Indexables
    from editor_desk.services.likeness_ports import LinkChoices

Clock = Callable[[], datetime]
Progress = Callable[[int, int], None]
"""Called with (done, total). It may raise DeskError(CANCELLED), which undoes the work."""


def unwatched(_done: int, _total: int) -> None:
    """The progress of work that nobody watches."""


class Folder(StrEnum):
    """A shelf of articles in the navigation. Those marked * depend on who asks."""

    MY_DRAFTS = "my_drafts"  # * drafts that I wrote on
    MY_RETURNED = "my_returned"  # * changes requested on what I wrote
    MENTIONED = "mentioned"  # * somebody calls me in an open comment, and I have not answered
    IN_REVIEW = "in_review"
    AWAITING_ME = "awaiting_me"  # * in review and not written by me
    IN_MY_HANDS = "in_my_hands"  # * those of them that I claimed, or that were given to me and are free
    RETURNED_BY_ME = "returned_by_me"  # *
    APPROVED = "approved"  # approved and not handed over yet
    APPROVED_BY_ME = "approved_by_me"  # *
    READY = "ready"  # has a seal that was not delivered yet
    HANDED_OVER = "handed_over"
    CORRECTIONS = "corrections"
    ARCHIVE = "archive"  # everything


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A row of an article list. `author` is the name of who created it; `sealed_ahead` says that the head is not sealed
    though an earlier revision is; `public_note` is what readers are told of an open correction or of the withdrawal;
    `takes_over` that it takes another's place, `superseded` that its own was taken.
    though an earlier revision is; `first_approver` (an account) has approved the head where two must.
    """

    id: str
    headline: str
    review: ReviewState
    delivery: DeliveryState
    updated_at: datetime
    word_count: int
    author: str
    source: str = ""
    note: str = ""
    sealed: bool = False
    sealed_ahead: bool = False
    public_note: str = ""
    takes_over: bool = False
    superseded: bool = False
    first_approver: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether a link to it is: a text of it was approved, here or where it was published, and it was not withdrawn."""
        approved = self.sealed or self.sealed_ahead or self.review is ReviewState.PUBLISHED
        return approved and self.delivery is not DeliveryState.WITHDRAWN


@dataclass(frozen=True, slots=True)
class RevisionSummary:
    """A row of an article's history."""

    id: str
    kind: str
    author: str
    created_at: datetime
    content_hash: str
    word_count: int
    sealed: bool


class Articles(Protocol):
    """Articles and the rows that lists show. `put` also queues the article for the search index (the outbox)."""

    def get(self, article_id: str) -> Article:
        """Raises DeskError(ARTICLE_UNKNOWN)."""

    def put(self, article: Article, head: Revision) -> None:
        """Insert or update, with the list columns taken from the head's content."""

    def list(
        self,
        folder: Folder,
        account_id: str,
        *,
        limit: int,
        offset: int = 0,
        below: ArticleSummary | None = None,
        now: datetime | None = None,
    ) -> Sequence[ArticleSummary]:
        """Newest change first; only what comes `below` that row, which costs the same however far down it is. `now` (the
        machine's own where it is not given) tells which claims have lapsed.
        """

    def drafts(self) -> Sequence[str]:
        """Ids of every article that is a draft or was returned to its authors, newest change first."""

    def counts(self, account_id: str, now: datetime | None = None) -> dict[Folder, int]:
        """How many articles each folder holds for this account, then."""

    def summaries(self, ids: Sequence[str]) -> Sequence[ArticleSummary]:
        """Those of `ids` that exist, in the order given."""

    def find_by_headline(self, headline: str) -> Sequence[str]:
        """Ids of articles whose folded headline equals that of `headline`."""

    def sealed_among(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of `ids` that have a sealed revision."""

    def sound_among(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of `ids` a link to which is sound, see `ArticleSummary.is_sound`."""

    def withdrawn_among(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of `ids` that were withdrawn."""

    def linking_to(self, article_id: str) -> Sequence[ArticleSummary]:
        """Articles whose working text links to this one."""

    def resolve_prefix(self, prefix: str) -> Sequence[str]:
        """Ids that begin with `prefix` (for the command line), at most 10."""


class Revisions(Protocol):
    """The graph of revisions. Rows are immutable; only an unneeded autosave may be dropped when it is coalesced."""

    def add(self, revision: Revision) -> None: ...

    def get(self, revision_id: str) -> Revision:
        """Raises DeskError(REVISION_UNKNOWN)."""

    def keep(self, revision_id: str) -> None:
        """Turn an autosave into a milestone (the kind is not part of a revision's name)."""

    def drop_autosave(self, revision_id: str) -> None:
        """Remove a coalesced autosave. Raises ValueError for a milestone or a revision that something refers to."""

    def text_hash(self, revision_id: str) -> str:
        """The hash of its text, as stored; empty where there is no such revision."""

    def wrote(self, revision_id: str, account_id: str) -> bool:
        """Whether that account made the revision, or one that it goes back to."""

    def history(self, article_id: str) -> Sequence[RevisionSummary]:
        """Newest first."""


class Seals(Protocol):
    def add(self, seal: Seal) -> None: ...

    def over(self, article_id: str, content_hash: str) -> Sequence[Seal]:
        """The seals of this article over just this text, whichever revision they were given to; newest first."""


class Tags(Protocol):
    def all(self) -> Sequence[Tag]:
        """Every tag, merged ones too."""

    def get(self, tag_id: str) -> Tag:
        """Raises DeskError(TAG_UNKNOWN)."""

    def put(self, tag: Tag) -> None: ...

    def usage(self) -> dict[str, int]:
        """How many articles carry each live tag in their working text (merged tags counted under the survivor)."""

    def facts_among(self, ids: Collection[str]) -> Mapping[str, TagFacts]:
        """What is known of those of `ids` that the vocabulary has; of the tag that took it over, where one did."""

    def articles_with(self, tag_id: str) -> Sequence[str]:
        """Ids of articles whose working text carries the tag itself."""


class Accounts(Protocol):
    def get(self, account_id: str) -> Account:
        """Raises DeskError(ACCOUNT_UNKNOWN)."""

    def by_name(self, name: str) -> Account | None: ...

    def all(self) -> Sequence[Account]: ...

    def put(self, account: Account) -> None: ...


class Events(Protocol):
    """The log. Reading raises DeskError(LOG_ALTERED) for an event that the desk cannot have written."""

    def append(
        self,
        kind: EventKind,
        actor: str,
        at: datetime,
        *,
        article: str = "",
        revision: str = "",
        data: dict[str, str] | None = None,
    ) -> Event:
        """Chain a new event to the last one."""

    def for_article(self, article_id: str) -> Sequence[Event]:
        """Oldest first."""

    def of_kind(self, kind: EventKind, limit: int) -> Sequence[Event]:
        """Newest first."""

    def linked(self, event_id: str) -> Linked | None:
        """That event with its neighbours, if it is there."""

    def number_of(self, event_id: str) -> int:
        """Its number in the log, counted from 1; 0 where it is not there."""

    def of_article(self, article_id: str, *kinds: EventKind) -> Sequence[Event]:
        """What of these kinds happened to the article, newest first."""

    def last_of(self, kind: EventKind, before: str = "") -> Event | None:
        """The newest event of that kind; of those before the event of that id, where one is given."""

    def of_account(self, account_id: str, before: str) -> Event | None:
        """The newest event before that one which says what the account's roles are."""

    def last(self, article_id: str, kind: EventKind) -> Event | None:
        """The newest event of that kind of the article."""

    def head(self) -> tuple[int, str, datetime | None] | None:
        """Number, hash and time of the newest event (no time where it cannot be read); None where nothing happened yet."""

    def all(self) -> Iterable[Event]:
        """The whole chain, oldest first."""

    def after(self, event_id: str, limit: int) -> Sequence[Event]:
        """The next `limit` events behind that one, oldest first; an empty id stands before the first."""


class Outbox(Protocol):
    """Articles whose index entry is out of date."""

    def pending(self, limit: int) -> Sequence[tuple[int, str]]:
        """(ticket, article id), oldest first; an article may be there twice."""

    def done(self, tickets: Sequence[int]) -> None: ...

    def count(self) -> int: ...

    def enqueue(self, ids: Iterable[str]) -> None:
        """Queue these articles."""

    def enqueue_all(self) -> int:
        """Queue every article, for a rebuild; returns how many."""


class Media(Protocol):
    """Pictures by the hash of their bytes; they are only ever added."""

    def put(self, media: MediaRef, data: bytes) -> None:
        """Keep `data`, unless it is there already."""

    def get(self, sha256: str) -> bytes:
        """Raises DeskError(PICTURE_MISSING)."""

    def size(self, sha256: str) -> int:
        """How many bytes it has; 0 where it is not there."""


@dataclass(frozen=True, slots=True)
class DictionaryWord:
    """A word that the desk holds right, though no dictionary may know it."""

    word: str
    added_by: str
    added_at: datetime


class DictionaryWords(Protocol):
    """The desk dictionary."""

    def all(self) -> Sequence[DictionaryWord]:
        """In the order of their letters' code points."""

    def put(self, word: DictionaryWord) -> None: ...

    def remove(self, word: str) -> None:
        """Take the word out, if it is there."""


class IgnoredFindings(Protocol):
    """What somebody left as it is, article by article."""

    def of_article(self, article_id: str) -> Sequence[Ignored]: ...

    def put(self, article_id: str, ignored: Ignored, by: str, at: datetime) -> None: ...

    def remove(self, article_id: str, rule: str, text: str) -> None:
        """Forget it, if it is there."""


class DeskDocuments(Protocol):
    """What the desk agreed on and edits as a whole, by name: "house-style", "names", "templates" and the like."""

    def get(self, name: str) -> str | None: ...

    def put(self, name: str, text: str, by: str, at: datetime) -> None:
        """The new text in place of the old one."""


class UnitOfWork(Protocol):
    """One transaction. Leaving the block without `commit` undoes everything."""

    articles: Articles
    revisions: Revisions
    seals: Seals
    tags: Tags
    tag_changes: TagChanges
    tag_figures: TagFigures
    accounts: Accounts
    keys: AccountKeys
    sign_ins: SignIns
    anchors: Anchors
    events: Events
    trail: Trail
    audit: "AuditRows"
    outbox: Outbox
    media: Media
    dictionary: DictionaryWords
    ignored: IgnoredFindings
    documents: DeskDocuments
    link_choices: "LinkChoices"
    searches: SavedSearches
    indexables: "Indexables"
    archive_imports: "ArchiveImports"
    last_seen: LastSeen
    comments: Comments
    takeovers: Takeovers
    evidence: SealEvidence
    plans: Plans
    ticks: Ticks
    suggestions: Suggestions
    destinations: Destinations
    sendings: Sendings
    remote_posts: RemotePosts

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def commit(self) -> None: ...


class UnitOfWorkFactory(Protocol):
    def __call__(self, *, reads: bool = False) -> UnitOfWork:
        """A transaction to be begun. One that only `reads` waits for no writer and holds none up; it sees the desk as it was
        at its first question, and cannot be committed.
        """


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """An article as the index sees it. Texts are stored texts; the index folds and stems them through `language`.

    `dated_at` is its own date (None: that of the last change). `stamp` tells this state of the article from every other one; the index keeps it as it is.
    """

    article: str
    headline: str
    body: str
    tags: tuple[str, ...]
    source: str
    updated_at: datetime
    facts: IndexFacts = field(default_factory=IndexFacts)
    stamp: str = ""
    dated_at: datetime | None = None


class SearchIndex(ArchiveSearch, Protocol):
    """Full-text search over the archive; derived data, rebuilt when lost. Likeness: `likeness_ports`."""

    @property
    def needs_rebuild(self) -> bool:
        """Whether the index was missing, damaged or of another version when it was opened, and is empty now."""

    def update(self, documents: Iterable[IndexDocument]) -> None:
        """Replace these articles' entries and commit; all or, where reading `documents` raises, none."""

    def rebuilt(self) -> None:
        """Note that the index is complete again."""

    def frequencies(self, words: Collection[str]) -> dict[str, int]:
        """In how many articles each of these words stands, just so written (but for tashkeel)."""

    def together(self, phrases: Collection[str]) -> dict[str, int]:
        """In how many articles the words of each of these phrases follow each other, compared folded."""


class DictionaryLanguage(StrEnum):
    """The dictionaries that ship."""

    ARABIC = "ar"
    ENGLISH = "en"


class Speller(Protocol):
    """Knows how words are written. May be asked from any thread but that of the window: the first question about a
    language takes a second.

    Raises DeskError(SPELLING_UNAVAILABLE) where the dictionary is missing or damaged, or its engine does not run.
    """

    def prepare(self, language: DictionaryLanguage) -> None:
        """Begin to load a dictionary, and wait for nothing: the first question finds it there, or the fault."""

    def known(self, words: Collection[str], language: DictionaryLanguage) -> frozenset[str]:
        """Those of `words` that are spelt right; any number at once."""

    def suggest(self, word: str, language: DictionaryLanguage) -> Sequence[str]:
        """What could be meant by `word`, best first; nothing where that takes too long. Slow: on request only."""


class Signer(Protocol):
    """An unlocked key. It never leaves memory."""

    @property
    def public_key(self) -> str:
        """One OpenSSH line."""

    def sign(self, message: bytes, namespace: str) -> str:
        """An armoured SSH signature (SSHSIG) over `message`."""


class KeyVault(Protocol):
    """Makes, opens and checks keys."""

    def create(self, passphrase: str) -> tuple[str, EncryptedKey]:
        """A new key pair: the public line, and the private key encrypted under `passphrase`."""

    def unlock(self, key: EncryptedKey, passphrase: str) -> Signer:
        """Raises DeskError(PASSPHRASE_WRONG)."""

    def reencrypt(self, key: EncryptedKey, old: str, new: str) -> EncryptedKey:
        """The same key under a new passphrase. Raises DeskError(PASSPHRASE_WRONG)."""

    def is_outdated(self, key: EncryptedKey) -> bool:
        """Whether the passphrase of `key` costs less to guess than that of a key made today."""

    def verify(self, public_key: str, message: bytes, signature: str, namespace: str) -> bool:
        """Whether `signature` is by `public_key` over `message` in `namespace`; False for malformed input."""


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


class PageReader(Protocol):
    """Reads raw copy into lines; `domain.recognition.recognise` gives them roles. Raises DeskError for bad input."""

    def text(self, text: str) -> RawPage:
        """Pasted plain text."""

    def html(self, html: str, find: Callable[[str], bytes | None] | None = None) -> RawPage:
        """Pasted HTML; with `find` that of an archive: pictures are looked for there by their address, what is not at hand and what
        other sites embed become cards, and blocks keep their direction.
        """

    def path(self, path: Path) -> RawPage:
        """A text or HTML file."""

    def data(self, data: bytes, path: Path, find: Callable[[str], bytes | None] | None = None) -> RawPage:
        """The same of bytes that were read already; `path` is what they are called."""


class PictureReader(Protocol):
    """Makes pictures from outside safe to keep."""

    def read(self, data: bytes, name: str = "") -> Picture:
        """The picture in `data`; `name` is that of its file. The same bytes give the same picture.

        Raises DeskError: PICTURE_EMPTY, PICTURE_HEAVY, PICTURE_DRAWING, PICTURE_UNKNOWN, PICTURE_HUGE, PICTURE_BROKEN.
        """


ReadMedia = Callable[[str], bytes]
"""The bytes of the picture with that SHA-256, for several threads at a time. Raises DeskError(PICTURE_MISSING)."""


class PackageWriter(Protocol):
    def formats(self) -> Sequence[ExportFormat]:
        """The exporters that are installed, in the order in which they write. Looks at the disk."""

    def credential_faults(self, certificate: str, key: str) -> Mapping[SiteField, SiteFault]:
        """What is wrong with the PEM files at these paths, with which pictures are to be signed: the first thing found. Looks at
        the disk, and signs a picture to see.
        """

    def plan(self, articles: Sequence[PackageArticle], site: SiteSettings | None = None) -> Sequence[str]:
        """The paths of the files that `write` would put into the package, in reading order.

        Raises DeskError: SITE_REFUSED, EXPORTER_MISSING, EXPORTER_BROKEN, EXPORTER_FAULTY.
        """

    def write(
        self,
        articles: Sequence[PackageArticle],
        folder: Path,
        form: PackageForm,
        signer: Signer,
        signer_name: str,
        progress: Progress,
        media: ReadMedia = ...,
        site: SiteSettings | None = None,
    ) -> WrittenPackage:
        """Write a package into `folder`, whole or not at all; the same input gives the same bytes. `media` gives the
        pictures of the articles, `site` tells of the site that it goes to.

        Raises DeskError: PACKAGE_EMPTY, PACKAGE_EXISTS (with other contents), SEAL_INVALID, PICTURE_MISSING, DISK_FULL,
        FOLDER_READ_ONLY, FILE_MISSING (no such folder), FORMAT_BROKEN (a file that no package can go with), PACKAGE_TOO_LARGE, SITE_REFUSED,
        EXPORTER_MISSING, EXPORTER_BROKEN, EXPORTER_FAULTY, CANCELLED.
        """  # fmt: skip

    def rehearse(
        self,
        articles: Sequence[PackageArticle],
        progress: Progress,
        media: ReadMedia = ...,
        site: SiteSettings | None = None,
    ) -> Iterator[FileCheck]:
        """What the checks say of every file that `write` would write, in its order and as they are made; nothing is written. Raises
        DeskError(PICTURE_MISSING, CANCELLED).
        """

    def page(
        self, article: PackageArticle, media: ReadMedia = ..., site: SiteSettings | None = None
    ) -> SitePage:
        """The article as the site will show it, made by what makes the package. Raises DeskError(PICTURE_MISSING)."""

    def discard(self, written: WrittenPackage) -> None:
        """Take back a package that `write` has just made; one that had been there before stays."""


class PackageVerifier(Protocol):
    def __call__(self, path: Path, trusted: Path | None = None, progress: Progress = ...) -> VerifyReport:
        """Check the package at `path`, whoever made it; `trusted` is the receiver's own allowed_signers file.

        Raises DeskError: FILE_MISSING, PACKAGE_UNREADABLE, PACKAGE_UNSAFE, CANCELLED.
        """


@dataclass(frozen=True, slots=True)
class Session:
    """Who is at the desk now, with the key that the passphrase opened."""

    account: Account
    signer: Signer


def read_body(content: Content) -> str:
    """The text that search and similarity read below the headline."""
    return f"{content.standfirst}\n{content.body_text}" if content.standfirst else content.body_text
