"""The log."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from editor_desk.domain.events import Event, EventKind, Linked


class Events(Protocol):
    """The log. Reading raises DeskError(LOG_ALTERED) for an event that the desk cannot have written."""

    def append(
        self,
        kind: EventKind,
        actor: str,
        at: datetime,
        *,
        article: str = "",
        revision: str = "",
        data: dict[str, str] | None = None,
    ) -> Event:
        """Chain a new event to the last one."""

    def for_article(self, article_id: str) -> Sequence[Event]:
        """Oldest first."""

    def of_kind(self, kind: EventKind, limit: int) -> Sequence[Event]:
        """Newest first."""

    def linked(self, event_id: str) -> Linked | None:
        """That event with its neighbours, if it is there."""

    def number_of(self, event_id: str) -> int:
        """Its number in the log, counted from 1; 0 where it is not there."""

    def of_article(self, article_id: str, *kinds: EventKind) -> Sequence[Event]:
        """What of these kinds happened to the article, newest first."""

    def last_of(self, kind: EventKind, before: str = "") -> Event | None:
        """The newest event of that kind; of those before the event of that id, where one is given."""

    def of_account(self, account_id: str, before: str) -> Event | None:
        """The newest event before that one which says what the account's roles are."""

    def last(self, article_id: str, kind: EventKind) -> Event | None:
        """The newest event of that kind of the article."""

    def since(self, number: int) -> Sequence[tuple[str, str]]:
        """Kind and article (empty: the desk) of each event after the one of that number, oldest first, as they stand there."""

    def head(self) -> tuple[int, str, datetime | None] | None:
        """Number, hash and time of the newest event (no time where it cannot be read); None where nothing happened yet."""

    def all(self) -> Iterable[Event]:
        """The whole chain, oldest first."""

    def after(self, event_id: str, limit: int) -> Sequence[Event]:
        """The next `limit` events behind that one, oldest first; an empty id stands before the first."""
