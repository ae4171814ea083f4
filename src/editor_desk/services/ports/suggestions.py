"""What suggestions need from storage, as a Protocol."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from editor_desk.domain.suggestions import Suggestion


class Suggestions(Protocol):
    """The suggestions of articles. Decided ones stay."""

    def of_article(self, article_id: str) -> Sequence[Suggestion]:
        """Every one, in the order in which they were made."""

    def open_of(self, article_id: str) -> Sequence[Suggestion]:
        """Those that are open, in the order in which they were made."""

    def some(self, ids: Collection[str]) -> Sequence[Suggestion]:
        """Those by their ids. Raises DeskError(SUGGESTION_UNKNOWN) where one is missing."""

    def put(self, suggestions: Iterable[Suggestion]) -> None:
        """Insert or update."""

    def open_in(self, article_id: str) -> int:
        """How many of an article are open."""

    def open_counts(self, ids: Collection[str]) -> dict[str, int]:
        """How many are open in each of these articles; those without any are left out."""
