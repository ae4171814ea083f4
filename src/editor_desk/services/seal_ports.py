"""What a seal rests on, as it is stored."""

from typing import Protocol


class SealEvidence(Protocol):
    def of(self, article_id: str, revision_id: str) -> bytes:
        """A digest of every row that the seal of that revision rests on: its text, seals, keys, approvals, and the events around
        these. Whoever changes any of it changes the digest, however little sense the change makes.
        """
