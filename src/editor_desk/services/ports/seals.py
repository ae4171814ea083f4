"""What a seal rests on, as it is stored."""

from collections.abc import Sequence
from typing import Protocol

from editor_desk.domain.seal import Seal


class SealEvidence(Protocol):
    def of(self, article_id: str, revision_id: str) -> bytes:
        """A digest of every row that the seal of that revision rests on: its text, seals, keys, approvals, and the events around
        these. Whoever changes any of it changes the digest, however little sense the change makes.
        """


class Seals(Protocol):
    def add(self, seal: Seal) -> None: ...

    def over(self, article_id: str, content_hash: str) -> Sequence[Seal]:
        """The seals of this article over just this text, whichever revision they were given to; newest first."""
