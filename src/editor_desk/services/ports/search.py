"""What searching needs from the index and the database, as Protocols."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_desk.language.query import Field, Phrase, Term, Thing


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """What filters and counts of a search go by. `tags` are ids of live tags; `states` the values of review and delivery
    state; `authors` the names of who wrote, the byline among them.
    """

    tags: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    section: str = ""
    authors: tuple[str, ...] = ()
    things: frozenset[Thing] = frozenset()


class SearchOrder(StrEnum):
    """What comes first."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    """By the article's own date, as the next one."""
    OLDEST = "oldest"
    CHANGED = "changed"
    """Changed last."""


@dataclass(frozen=True, slots=True)
class Among:
    """`field` has one of the stored `values`."""

    field: Field
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """`field` is, compared folded, one of `texts`; where nothing is just that, what has it as a part of its name."""

    field: Field
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """Dated, or with `changed` changed last, at or after `since` and before `until`."""

    since: datetime | None = None
    until: datetime | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class With:
    """Has a `thing`."""

    thing: Thing


WantedPart = Term | Phrase | Among | Named | Between | With


@dataclass(frozen=True, slots=True)
class WantedClause:
    """One of `parts` holds; where `excluded`, none does."""

    parts: tuple[WantedPart, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """All `clauses` hold; with `some`, at least one of those that are words."""

    clauses: tuple[WantedClause, ...]
    some: bool = False


@dataclass(frozen=True, slots=True)
class IndexPage:
    """Ids of articles in order, and how many there are in all; None where there are more than these and nobody counted."""

    articles: tuple[str, ...] = ()
    total: int | None = 0


@dataclass(frozen=True, slots=True)
class IndexCounts:
    """Of what a search finds: the commonest values of each field with how many articles have them, and the dates of the
    first and the last of them.
    """

    values: Mapping[Field, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    oldest: datetime | None = None
    newest: datetime | None = None


class ArchiveSearch(Protocol):
    """The part of the index that searches. Nothing here raises for a question: what cannot be found finds nothing."""

    def find(
        self, wanted: Wanted, order: SearchOrder, limit: int, offset: int = 0, *, counted: bool = True
    ) -> IndexPage:
        """A page of what is wanted. To count looks at every article that is found; the first page alone need not."""

    def count(self, wanted: Wanted) -> int:
        """How many articles `find` would find in all."""

    def counts(self, wanted: Wanted) -> IndexCounts:
        """What the articles found have in common."""

    def commonest(self, field: Field) -> Sequence[tuple[str, int]]:
        """The values of a field in the whole archive, with how many articles have each, most first; a hundred at most."""

    def counts_between(self, wanted: Wanted, spans: Sequence[Between]) -> Sequence[int]:
        """How many of the articles found are in each of `spans`."""

    def articles_with(self, words: Collection[str]) -> dict[str, int]:
        """In about how many articles each of these folded words stands, in any spelling that folds so."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that somebody kept under a name."""

    id: str
    name: str
    query: str
    order: SearchOrder
    saved_by: str
    saved_at: datetime


class SavedSearches(Protocol):
    def of_account(self, account_id: str) -> Sequence[SavedSearch]:
        """In the order in which they were saved."""

    def get(self, search_id: str) -> SavedSearch:
        """Raises DeskError(SEARCH_UNKNOWN)."""

    def put(self, search: SavedSearch) -> None:
        """Insert or update."""

    def remove(self, search_id: str) -> None:
        """Forget it, if it is there."""
