"""What the queue of review needs from storage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from editor_desk.domain.review_plan import Plan

if TYPE_CHECKING:
    from editor_desk.services.ports.articles import ArticleSummary


class QueueOrder(StrEnum):
    """What stands first."""

    PLANNED = "planned"
    """The urgent before the rest, what is overdue or due soonest before what is not, and what waits longest before the others."""
    LONGEST = "longest"
    """What waits longest."""
    NEWEST = "newest"
    """What was sent last."""


class QueueFilter(StrEnum):
    """Which of the articles that wait for somebody are shown."""

    ALL = "all"
    MINE = "mine"
    """In my hands, or given to me and in nobody's hands."""
    FREE = "free"
    """In nobody's hands."""
    OVERDUE = "overdue"
    CHANGED = "changed"
    """Changed by somebody else since I last saw them."""


@dataclass(frozen=True, slots=True)
class QueueView:
    """The queue as somebody wants it, at a moment. `mine` narrows it to `QueueFilter.MINE` whatever is chosen beside that."""

    account: str
    now: datetime
    only: QueueFilter = QueueFilter.ALL
    order: QueueOrder = QueueOrder.PLANNED
    mine: bool = False


@dataclass(frozen=True, slots=True)
class SinceSeen:
    """What happened to an article since somebody last saw it, by other hands: versions that were kept, and by how many words
    it grew.
    """

    versions: int
    words: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an article stands, or stood, in the queue: from there one goes on whether it is there still or not."""

    article: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class QueuedArticle:
    """A row of the queue. `holder` and `assignee` are names, empty for nobody; `seen` says that its reader saw a text of it
    before, `since` what changed then (None: nothing).
    """

    summary: "ArticleSummary"
    plan: Plan
    waiting_since: datetime
    holder: str = ""
    assignee: str = ""
    seen: bool = False
    since: SinceSeen | None = None

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return Spot(self.summary.id, self.plan)


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many there are of each kind."""

    by_filter: dict[QueueFilter, int]


class Plans(Protocol):
    """What the desk plans for articles in review."""

    def get(self, article_id: str) -> Plan:
        """The plan; an empty one where nothing is planned."""

    def among(self, ids: Sequence[str]) -> dict[str, Plan]:
        """The plans of those of `ids` for which something is planned."""

    def put(self, article_id: str, plan: Plan) -> None: ...

    def drop(self, article_id: str) -> None:
        """Nothing is planned any more."""

    def touch(self, article_id: str, account_id: str, at: datetime) -> None:
        """Note that this account did something with the article, if the review is in its hands."""

    def of_person(self, account_id: str) -> Sequence[str]:
        """Articles in this account's hands, or given to it."""

    def queue(
        self, view: QueueView, *, limit: int, beyond: Spot | None = None, back: bool = False
    ) -> Sequence[QueuedArticle]:
        """Rows of the queue in its order, only what comes `beyond` that spot, which costs the same however far down it is.
        Going `back`, what comes before it, nearest first. Beyond what waits no more stands nothing.
        """

    def next_free(self, view: QueueView, beyond: Spot | None = None) -> str:
        """The article that comes next and is in nobody's hands but the own ones; empty where there is none."""

    def counts(self, view: QueueView) -> QueueCounts:
        """How many articles each filter leaves."""
