"""What the readable history of the desk needs from storage."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from editor_desk.domain.events import EventKind
from editor_desk.domain.reports import Step


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """Which events are shown; what is empty leaves nothing out."""

    actor: str = ""
    article: str = ""
    kinds: frozenset[EventKind] = frozenset()
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TrailRow:
    """An event as it is read. `kind` and `at` are None where another hand wrote what the desk cannot read."""

    number: int
    id: str
    at: datetime | None
    actor: str
    kind: EventKind | None
    article: str
    headline: str
    revision: str
    hash: str
    data: Mapping[str, str] = field(default_factory=dict)


class Trail(Protocol):
    """Reads the log for people."""

    def page(self, chosen: TrailFilter, below: int | None, limit: int) -> Sequence[TrailRow]:
        """The newest events that are chosen, below that number where one is given."""

    def count(self) -> int:
        """How many events there are."""

    def articles(self, beginning: str, limit: int) -> Sequence[tuple[str, str]]:
        """Articles whose headline begins so (folded), by id and headline."""

    def steps(self, kinds: Iterable[EventKind], until: datetime) -> Iterable[Step]:
        """What happened up to then, oldest first, read while it is consumed."""
