"""What the audit reads, as it is stored and in bulk: values that another hand wrote must not keep it from looking on."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from editor_desk.domain.seal import Seal

EventRow = tuple[int, bytes | None, bytes, bytes, bytes]
"""An event as stored: its number; what its hash is taken of, put together by the database, or None where that failed; the
hash before it, its own, and its time, whose order as text is that of time. A plain tuple of bytes, as there are very many."""

RevisionRow = tuple[int, bytes, bytes | None, bytes, bytes | None]
"""A revision as stored: its place, id, content, the hash of that, and what its id is taken of, or None. One with several parents
comes once for each of them, and its id is taken of something else."""


class SealRow(NamedTuple):
    """A seal as stored, or None where it cannot be read; the article and content hash of the revision that it names, and the
    number of the event of its approval (None: there is no such revision, no such event).
    """

    place: int
    revision: str
    seal: Seal | None
    revision_article: str | None
    revision_content: str | None
    approval: int | None


class FactRow(NamedTuple):
    """An event as text, field by field."""

    number: int
    id: str
    at: str
    actor: str
    kind: str
    article: str
    revision: str
    data: str
    previous: str
    hash: str


class AuditRows(Protocol):
    """Reads whole tables, page by page, and never more of them into memory than is being looked at."""

    def counts(self) -> tuple[int, int, int]:
        """How many events, revisions and seals there are."""

    def events(self, after: int, limit: int) -> Iterable[EventRow]:
        """The next events behind that number."""

    def revisions(self, after: int, limit: int) -> Iterable[RevisionRow]:
        """The next revisions behind that place, in the order of their places."""

    def revision(self, place: int) -> tuple[str, str, bytes | None]:
        """Id and article of a revision, and what its id is taken of, with however many parents."""

    def seals(self, after: int, limit: int) -> Sequence[SealRow]:
        """The next seals behind that place."""

    def facts(self, kinds: Sequence[str]) -> Sequence[FactRow]:
        """The events of these kinds, oldest first: few, such as those of keys."""

    def filed(self, revision: str) -> tuple[str, Sequence[str]]:
        """The section and the names of the tags of a revision; nothing where it cannot be read."""

    def fact(self, number: int) -> FactRow | None:
        """One event."""

    def of_revision(self, article: str, revision: str) -> FactRow | None:
        """The first event that names that revision of that article."""

    def hash_at(self, number: int) -> str | None:
        """The hash of that event."""

    def without_revision(self, limit: int) -> Sequence[FactRow]:
        """Events that name a revision which is not there."""

    def without_seal(self, limit: int) -> Sequence[FactRow]:
        """Approvals without the seal that they gave."""

    def forged_states(self, limit: int) -> Sequence[tuple[str, str]]:
        """Articles of which a table says what the log and the seals do not; and what that is: how they stand, what was ticked of
        them, what became of suggestions.
        """

    def headline(self, article: str) -> str:
        """The headline of an article; empty where it is not known."""
