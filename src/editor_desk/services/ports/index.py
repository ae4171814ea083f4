"""What keeping the search index in step with the archive needs: the archive's side of it, and the index's."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from editor_desk.domain.content import Content
from editor_desk.domain.tags import Tag
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.services.ports.search import ArchiveSearch, IndexFacts


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


def read_body(content: Content) -> str:
    """The text that search and similarity read below the headline."""
    return f"{content.standfirst}\n{content.body_text}" if content.standfirst else content.body_text


class SearchIndex(ArchiveSearch, Protocol):
    """Full-text search over the archive; derived data, rebuilt when lost. Likeness: `ports.likeness`."""

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
