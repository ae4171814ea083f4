"""Anchors: signed words of people at the desk on how far the log went, so that newest events cannot be cut off unseen."""

from dataclasses import dataclass
from datetime import datetime

from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import from_rfc3339, to_rfc3339
from editor_desk.domain.revision import canonical_json

ANCHOR_NAMESPACE = "editor-desk-log"
_SCHEMA = "editor-desk-log/1"


@dataclass(frozen=True, slots=True)
class LogAnchor:
    """That event number `number` has the hash `head`, signed (namespace `ANCHOR_NAMESPACE`) by who sat at the desk then."""

    number: int
    head: str
    at: datetime
    by: str
    public_key: str = ""
    signature: str = ""

    def to_bytes(self) -> bytes:
        """The signed bytes: RFC 8785 canonical JSON."""
        return canonical_json(
            {
                "schema": _SCHEMA,
                "number": self.number,
                "head": self.head,
                "at": to_rfc3339(self.at),
                "by": self.by,
            }
        )

    def to_fields(self) -> dict[str, str | int]:
        """As a line of the file beside the database."""
        return {
            "number": self.number,
            "head": self.head,
            "at": to_rfc3339(self.at),
            "by": self.by,
            "public_key": self.public_key,
            "signature": self.signature,
        }


def anchor_from_fields(fields: object) -> LogAnchor | None:
    """The anchor of such a line; None where it is none."""
    match fields:
        case {
            "number": int(number),
            "head": str(head),
            "at": str(at),
            "by": str(by),
            "public_key": str(key),
            "signature": str(signature),
        }:
            try:
                return LogAnchor(number, head, from_rfc3339(at), by, key, signature)
            except DeskError:
                return None
    return None
