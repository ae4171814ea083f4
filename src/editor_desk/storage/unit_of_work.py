"""One transaction over the desk's tables."""

import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

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
from editor_desk.storage.accounts import AccountRepository, KeyRepository, SignInRepository
from editor_desk.storage.archive_imports import ArchiveImportRepository
from editor_desk.storage.articles import ArticleRepository
from editor_desk.storage.audit_rows import AuditRowRepository
from editor_desk.storage.comments import CommentRepository
from editor_desk.storage.destinations import DestinationRepository, RemotePostRepository, SendingRepository
from editor_desk.storage.engine import READS
from editor_desk.storage.faults import known_faults
from editor_desk.storage.indexables import IndexableRepository
from editor_desk.storage.last_seen import LastSeenRepository
from editor_desk.storage.link_choices import LinkChoiceRepository
from editor_desk.storage.log import EventRepository, OutboxRepository
from editor_desk.storage.log_anchors import AnchorRepository
from editor_desk.storage.media import MediaRepository
from editor_desk.storage.plans import PlanRepository
from editor_desk.storage.proofing import DictionaryRepository, DocumentRepository, IgnoredRepository
from editor_desk.storage.revisions import RevisionRepository, SealRepository
from editor_desk.storage.saved_searches import SavedSearchRepository
from editor_desk.storage.seal_evidence import SealEvidenceRepository
from editor_desk.storage.suggestions import SuggestionRepository
from editor_desk.storage.tag_changes import TagChangeRepository
from editor_desk.storage.tag_figures import TagFigureRepository
from editor_desk.storage.takeovers import TakeoverRepository
from editor_desk.storage.ticks import TickRepository
from editor_desk.storage.trail import TrailRepository
from editor_desk.storage.vocabulary import TagRepository


class Turn(threading.local):
    """Whether the asking thread is inside a unit of work."""

    taken = False


class SqlUnitOfWork:
    """See `services.ports.unit_of_work.UnitOfWork`. One block at a time in a thread; raises RuntimeError for one inside another."""

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

    def __init__(self, engine: Engine, folder: Path, turn: Turn, *, reads: bool = False) -> None:
        self._engine = engine
        self._reads = reads
        self._folder = folder
        self._turn = turn
        self._open: Connection | None = None

    def __enter__(self) -> Self:
        if self._turn.taken:
            # It would wait for the write lock that the outer one holds, and then blame another program.
            raise RuntimeError("a unit of work inside another one of the same thread; hand the outer one on")
        with known_faults(self._folder):
            connection = self._engine.connect().execution_options(**{READS: self._reads})
        self._turn.taken = True
        self._open = connection
        self.articles = ArticleRepository(connection)
        self.revisions = RevisionRepository(connection)
        self.seals = SealRepository(connection)
        self.tags = TagRepository(connection)
        self.tag_changes = TagChangeRepository(connection)
        self.tag_figures = TagFigureRepository(connection)
        self.accounts = AccountRepository(connection)
        self.keys = KeyRepository(connection)
        self.sign_ins = SignInRepository(connection)
        self.anchors = self._anchors = AnchorRepository(connection, self._folder)
        self.trail = TrailRepository(connection)
        self.audit = AuditRowRepository(connection)
        self.events = EventRepository(connection)
        self.outbox = OutboxRepository(connection)
        self.media = MediaRepository(connection)
        self.dictionary = DictionaryRepository(connection)
        self.ignored = IgnoredRepository(connection)
        self.documents = DocumentRepository(connection)
        self.link_choices = LinkChoiceRepository(connection)
        self.searches = SavedSearchRepository(connection)
        self.indexables = IndexableRepository(connection)
        self.archive_imports = ArchiveImportRepository(connection)
        self.last_seen = LastSeenRepository(connection)
        self.comments = CommentRepository(connection)
        self.takeovers = TakeoverRepository(connection)
        self.evidence = SealEvidenceRepository(connection)
        self.plans = PlanRepository(connection)
        self.ticks = TickRepository(connection)
        self.suggestions = SuggestionRepository(connection)
        self.destinations = DestinationRepository(connection)
        self.sendings = SendingRepository(connection)
        self.remote_posts = RemotePostRepository(connection)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        connection, self._open = self._connection, None
        self._turn.taken = False
        connection.close()

    def commit(self) -> None:
        if self._reads:
            raise RuntimeError("a unit of work that was begun for reading stores nothing")
        self._connection.commit()
        self._anchors.write_beside()

    @property
    def _connection(self) -> Connection:
        if self._open is None:
            raise RuntimeError("a unit of work is used inside its block")
        return self._open
