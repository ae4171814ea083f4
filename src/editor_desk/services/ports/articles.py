"""Articles, their revisions and the rows that lists show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_desk.domain.article import Article
from editor_desk.domain.revision import Revision
from editor_desk.domain.workflow import DeliveryState, ReviewState


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
    `takes_over` that it takes another's place, `superseded` that its own was taken; `first_approver` (an account) has approved the head where two must.
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
