"""What finding similar articles needs from the index, as Protocols."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_desk.services.ports.index import KeptIndex


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be alike, with what the index keeps for comparing it (see `likeness.record`)."""

    article: str
    dated_at: datetime
    record: bytes


class LikenessIndex(Protocol):
    """The index as far as likeness goes; derived data, rebuilt when lost. A damaged one finds nothing and says so."""

    def articles(self) -> int:
        """How many articles it holds."""

    def stem_frequencies(self) -> Sequence[tuple[str, int]]:
        """Every stem of the archive's texts, and in how many of them it is. Slow in a large archive."""

    def stem_counts(self, stems: Collection[str]) -> tuple[int, dict[str, int]]:
        """How many articles there are, and about in how many of them each of these stems is."""

    def candidates(
        self, stems: Sequence[tuple[str, float]], leave_out: str, limit: int
    ) -> Sequence[Candidate]:
        """Articles that share two at least of these weighed stems, best first, without `leave_out`."""

    def sharing_bands(self, bands: Sequence[str], leave_out: str, limit: int) -> Sequence[Candidate]:
        """Articles that share a band of their sketches, those with most first, without `leave_out`."""

    def records(self, ids: Sequence[str]) -> Sequence[Candidate]:
        """Those of `ids` that the index has."""

    def sample(self, limit: int) -> Sequence[bytes]:
        """The records of so many articles, drawn the same way each time; all where there are fewer."""

    def holding(self, phrase: str, ids: Sequence[str]) -> frozenset[str]:
        """Those of `ids` in whose headline or text the words of `phrase` follow each other, compared folded."""

    def read_measure(self) -> bytes | None:
        """What was kept with `keep_measure`, if anything is there."""

    def keep_measure(self, data: bytes) -> None:
        """Keep this beside the index, whole or not at all."""


class ArchiveIndex(KeptIndex, LikenessIndex, Protocol):
    """The index of the archive, for search, likeness and those who keep it."""


class LinkChoice(StrEnum):
    """What somebody did with a suggested article."""

    CHOSEN = "chosen"
    DISMISSED = "dismissed"


class LinkChoices(Protocol):
    """What became of suggestions: one choice for each article and suggested article, the newest."""

    def of_article(self, article_id: str) -> dict[str, LinkChoice]: ...

    def put(self, article_id: str, target: str, choice: LinkChoice, by: str, at: datetime) -> None: ...

    def forget(self, article_id: str, target: str) -> None:
        """Take the choice back, if there is one."""

    def tallies(self, targets: Sequence[str]) -> dict[str, tuple[int, int]]:
        """How often each of these was chosen and dismissed; those never seen are left out."""
