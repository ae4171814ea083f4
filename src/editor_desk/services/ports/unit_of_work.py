"""One transaction, and all that it reaches."""

from types import TracebackType
from typing import Protocol, Self

from editor_desk.services.ports.accounts import AccountKeys, Accounts, Anchors, SignIns
from editor_desk.services.ports.archive import ArchiveImports
from editor_desk.services.ports.articles import Articles, Revisions
from editor_desk.services.ports.audit import AuditRows
from editor_desk.services.ports.comments import Comments
from editor_desk.services.ports.comparing import LastSeen
from editor_desk.services.ports.destinations import Destinations, RemotePosts, Sendings
from editor_desk.services.ports.documents import DeskDocuments
from editor_desk.services.ports.index import Indexables, Outbox
from editor_desk.services.ports.likeness import LinkChoices
from editor_desk.services.ports.live import Takeovers
from editor_desk.services.ports.log import Events
from editor_desk.services.ports.pictures import Media
from editor_desk.services.ports.proofing import DictionaryWords, IgnoredFindings
from editor_desk.services.ports.queue import Plans
from editor_desk.services.ports.rules import Ticks
from editor_desk.services.ports.seals import SealEvidence, Seals
from editor_desk.services.ports.search import SavedSearches
from editor_desk.services.ports.suggestions import Suggestions
from editor_desk.services.ports.tags import TagChanges, TagFigures, Tags
from editor_desk.services.ports.trail import Trail


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
    audit: AuditRows
    outbox: Outbox
    media: Media
    dictionary: DictionaryWords
    ignored: IgnoredFindings
    documents: DeskDocuments
    link_choices: LinkChoices
    searches: SavedSearches
    indexables: Indexables
    archive_imports: ArchiveImports
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
