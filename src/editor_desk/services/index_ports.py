"""What keeping the search index in step with the archive needs: the archive's side of it, and the index's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from editor_desk.domain.content import Content
from editor_desk.domain.tags import Tag
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.services.ports import SearchIndex


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """What tells one state of an article from the next without reading its text."""

    article: str
    head: str
    updated_at: datetime
    review: ReviewState
    delivery: DeliveryState

    @property
    def stamp(self) -> str:
        """These facts in one word, which an entry of the index begins its own stamp with."""
        moment = int(self.updated_at.timestamp() * 1000)
        return f"{self.head[:32]}.{moment}.{self.review.value}.{self.delivery.value}"


@dataclass(frozen=True, slots=True)
class Indexable:
    """All that an article's entry is made from; `authors` are the names of the accounts that wrote it, `dated_at` is its own
    date (None: that of the last change). Of one whose stored text is not the one that its hash names (`damaged`), the content
    is no more than the headline of the lists.
    """

    facts: HeadFacts
    content: Content
    authors: tuple[str, ...] = ()
    dated_at: datetime | None = None
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Tickets:
    """Where the outbox stands: the newest ticket that was ever written, and the oldest that waits (None: none does)."""

    newest: int
    oldest_waiting: int | None


class Indexables(Protocol):
    """The archive as the index looks at it; reads many articles at once."""

    def count(self) -> int:
        """How many articles there are."""

    def tickets(self) -> Tickets: ...

    def facts(self, after: str, limit: int) -> Sequence[HeadFacts]:
        """The next articles behind the id `after`, in the order of their ids."""

    def facts_of(self, ids: Iterable[str]) -> Sequence[HeadFacts]:
        """Those of `ids` that exist."""

    def texts(self, ids: Sequence[str]) -> Sequence[Indexable]:
        """Those of `ids` that exist, with their working texts."""

    def waiting(self) -> frozenset[str]:
        """Articles that the outbox holds."""

    def tags(self, ids: Iterable[str]) -> Sequence[Tag]:
        """These tags and what they were merged into, without their aliases."""


class KeptIndex(SearchIndex, Protocol):
    """The index as whoever keeps it sees it."""

    @property
    def taken(self) -> int | None:
        """The newest ticket up to which the index has taken everything in; None where nobody knows."""

    def note_taken(self, ticket: int) -> None:
        """All tickets up to this one are taken in."""

    def entries(self) -> int:
        """How many there are."""

    def stamps(self, articles: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """The stamp of every entry of these articles, as the index is on disk now."""

    def start_over(self) -> None:
        """Throw everything away; `needs_rebuild` holds from now on."""
