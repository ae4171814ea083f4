"""A seal: a reviewer's signature over a statement that names one exact text."""

from dataclasses import dataclass
from datetime import datetime

from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.revision import canonical_json

SEAL_NAMESPACE = "editor-desk-seal"
PACKAGE_NAMESPACE = "editor-desk-package"


@dataclass(frozen=True, slots=True)
class SealStatement:
    """What a reviewer signs. `override_reason` is empty unless an admin approved against the two-person rule."""

    article: str
    revision: str
    content_hash: str
    approved_by: str
    approver_name: str
    approved_at: datetime
    override_reason: str = ""

    def to_bytes(self) -> bytes:
        """The signed bytes: RFC 8785 canonical JSON, UTF-8."""
        return canonical_json(
            {
                "schema": "editor-desk-seal/1",
                "article": self.article,
                "revision": self.revision,
                "content_sha256": self.content_hash,
                "approved_by": self.approved_by,
                "approver_name": self.approver_name,
                "approved_at": to_rfc3339(self.approved_at),
                "override_reason": self.override_reason,
            }
        )


@dataclass(frozen=True, slots=True)
class Seal:
    """A statement with its armoured SSH signature (namespace `SEAL_NAMESPACE`) and the key that checks it."""

    statement: SealStatement
    signature: str
    public_key: str
