"""What live articles need from the database: which article takes the place of which."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Successor:
    """An article that takes over from another, with its headline. It has taken over once it was `delivered`; it `stands`
    unless it was withdrawn since.
    """

    article: str
    headline: str
    delivered: bool
    stands: bool


class Takeovers(Protocol):
    """Which article takes over from which: an index of what the log says (see `domain.live`)."""

    def put(self, article: str, previous: str, by: str, at: datetime) -> None:
        """`article` is to take the place of `previous`, whichever it named before."""

    def remove(self, article: str) -> None:
        """It takes no place, if it did."""

    def previous(self, article: str) -> str | None:
        """The article whose place it takes."""

    def successors(self, article: str) -> Sequence[Successor]:
        """The articles that take its place, or are to: those that have first, then those that stand, newest first."""

    def newest(self, ids: Iterable[str]) -> dict[str, str]:
        """For those of `ids` whose place was taken: the article that readers find there now, over however many steps; empty
        where that was withdrawn.
        """
