"""Keys and their time: a seal holds by the key that was its approver's when it was given, whatever came after."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime

from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.revision import canonical_json

KEY_NAMESPACE = "editor-desk-key"


@dataclass(frozen=True, slots=True)
class KeyPeriod:
    """When a key was whose. `until` is None for the key that is used now; `event` is the id of the event that says so."""

    public_key: str
    account: str
    since: datetime
    until: datetime | None = None
    event: str = ""

    def holds(self, at: datetime) -> bool:
        """Whether it was the account's key at that time: from its beginning up to, and without, its end."""
        return self.since <= at and (self.until is None or at < self.until)


def key_statement(account: str, public_key: str, since: datetime) -> bytes:
    """What whoever hands out a key signs (namespace `KEY_NAMESPACE`): the admin, the key before it, or the first key itself."""
    return canonical_json(
        {
            "schema": "editor-desk-key/1",
            "account": account,
            "public_key": public_key,
            "since": to_rfc3339(since),
        }
    )


def fingerprint(key: str) -> str:
    """`SHA256:…` of an OpenSSH line, as `ssh-keygen -l` prints it; empty for a line that is none."""
    try:
        blob = base64.b64decode(key.split()[1], validate=True)
    except (ValueError, IndexError):
        return ""
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")
