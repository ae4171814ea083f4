"""What the tags' services need from storage, as Protocols."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from editor_desk.domain.content import TagRef
from editor_desk.domain.retagging import Retagging
from editor_desk.domain.tag_changes import TagChange
from editor_desk.domain.tag_facts import TagFacts
from editor_desk.domain.tags import Tag


@dataclass(frozen=True, slots=True)
class TagMonth:
    """How many articles that carry a tag were made in a month, written as 2026-11."""

    month: str
    articles: int


@dataclass(frozen=True, slots=True)
class Retagged:
    """An article that a run changed, with its tags before and after."""

    article: str
    before: tuple[TagRef, ...]
    after: tuple[TagRef, ...]


@dataclass(frozen=True, slots=True)
class RetagBatch:
    """A part of a run over many articles, stored in the same transaction as what it did."""

    id: str
    run: str
    wish: Retagging
    articles: tuple[Retagged, ...]
    by: str
    at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run over many articles that was made, or cut off. `undone_at` is None while a part of it stands."""

    id: str
    wish: Retagging
    articles: int
    by: str
    at: datetime
    undone_at: datetime | None


class TagChanges(Protocol):
    """Changes of the vocabulary, tags that were kept apart, and runs over many articles."""

    def add(self, change: TagChange) -> None: ...

    def get(self, change_id: str) -> TagChange:
        """Raises DeskError(TAG_UNKNOWN)."""

    def newest(self, limit: int) -> Sequence[TagChange]:
        """Newest first."""

    def after(self, change_id: str) -> Sequence[TagChange]:
        """Those made after it, oldest first."""

    def undone(self, change_id: str, at: datetime) -> None:
        """Note that it was undone."""

    def add_batch(self, batch: RetagBatch) -> None: ...

    def batches(self, run: str) -> Sequence[RetagBatch]:
        """The parts of a run, in their order."""

    def runs(self, limit: int) -> Sequence[StoredRun]:
        """Runs over many articles, newest first."""

    def keep_apart(self, pairs: Collection[tuple[str, str]], by: str, at: datetime) -> None: ...

    def join_again(self, pairs: Collection[tuple[str, str]]) -> None:
        """Forget that these were kept apart."""

    def apart(self) -> frozenset[tuple[str, str]]:
        """Every pair that was kept apart, the smaller id first."""


class TagFigures(Protocol):
    """What is counted over all articles."""

    def stamp(self) -> str:
        """Changes whenever the vocabulary does."""

    def articles(self, tag_id: str) -> int:
        """How many articles carry the tag or one merged into it."""

    def months(self, tag_id: str) -> Sequence[TagMonth]:
        """Articles that carry the tag or one merged into it, by the month in which they were made, oldest first."""

    def beside(self, tag_id: str, limit: int) -> Sequence[tuple[str, int]]:
        """Other live tags on the articles that carry the tag, with the number of articles, most first."""

    def newest(self, tag_id: str, limit: int) -> Sequence[tuple[str, str]]:
        """Id and headline of the articles that carry the tag, newest change first, without those that have no headline."""

    def carrying(self, tag_id: str) -> Sequence[str]:
        """Ids of the articles that carry the tag, newest change first."""

    def tags_of(self, articles: Collection[str]) -> Mapping[str, Sequence[str]]:
        """The ids of the tags that each of these articles carries."""


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
