"""A seal: a reviewer's signature over a statement that names one exact text."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.revision import canonical_json

SEAL_NAMESPACE = "editor-desk-seal"
PACKAGE_NAMESPACE = "editor-desk-package"


@dataclass(frozen=True, slots=True)
class SealStatement:
    """What a reviewer signs. `override_reason` is empty unless an admin approved against the rule of two persons.

    `approvals_needed` is how many people the desk's rule (`rule_hash`) asked for at that moment; a statement of the first
    version (0) did not say. Where two were needed, the first to approve leaves `countersigns` empty, and the second names
    by it the very statement that the first one signed: neither can be taken for the other, nor be put beside a third.
    """

    article: str
    revision: str
    content_hash: str
    approved_by: str
    approver_name: str
    approved_at: datetime
    override_reason: str = ""
    approvals_needed: int = 0
    rule_hash: str = ""
    countersigns: str = ""

    def to_bytes(self) -> bytes:
        """The signed bytes: RFC 8785 canonical JSON, UTF-8."""
        fields: dict[str, object] = {
            "schema": "editor-desk-seal/1",
            "article": self.article,
            "revision": self.revision,
            "content_sha256": self.content_hash,
            "approved_by": self.approved_by,
            "approver_name": self.approver_name,
            "approved_at": to_rfc3339(self.approved_at),
            "override_reason": self.override_reason,
        }
        if self.approvals_needed:
            fields |= {
                "schema": "editor-desk-seal/2",
                "approvals_needed": self.approvals_needed,
                "rule_sha256": self.rule_hash,
                "countersigns": self.countersigns,
            }
        return canonical_json(fields)

    @property
    def sha256(self) -> str:
        """By which a second approver names this statement."""
        return sha256(self.to_bytes()).hexdigest()

    @property
    def stands_alone(self) -> bool:
        """Whether it seals the text without another approval: one was enough, or an admin set the rule aside with a reason."""
        return self.approvals_needed <= 1 or bool(self.override_reason)

    @property
    def is_first_of_two(self) -> bool:
        """Whether it waits for a second approval: by itself it seals nothing."""
        return not self.stands_alone and not self.countersigns


@dataclass(frozen=True, slots=True)
class Seal:
    """A statement with its armoured SSH signature (namespace `SEAL_NAMESPACE`) and the key that checks it; `first` is the seal
    of the first approver, which this one countersigns.
    """

    statement: SealStatement
    signature: str
    public_key: str
    first: "Seal | None" = None


def completes_pair(last: SealStatement, first: SealStatement) -> bool:
    """Whether these two are the approvals of two people of the same text, the second given in sight of the first."""
    return (
        not last.stands_alone
        and first.is_first_of_two
        and last.countersigns == first.sha256
        and last.approved_by != first.approved_by
        and (last.article, last.revision, last.content_hash)
        == (first.article, first.revision, first.content_hash)
        and first.approved_at <= last.approved_at
    )
