"""What an audit of the desk's record finds: how much was looked at, and every place that is not as it was written."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AuditFaultKind(StrEnum):
    """What is wrong at a place."""

    EVENT_ALTERED = "event_altered"
    EVENT_MISSING = "event_missing"
    EVENT_UNREADABLE = "event_unreadable"
    LOG_CUT = "log_cut"
    LOG_REWRITTEN = "log_rewritten"
    ANCHOR_BROKEN = "anchor_broken"
    CLOCK_BACK = "clock_back"
    REVISION_ALTERED = "revision_altered"
    REVISION_RENAMED = "revision_renamed"
    REVISION_MISSING = "revision_missing"
    SEAL_ALTERED = "seal_altered"
    SEAL_MISSING = "seal_missing"
    SEAL_UNRECORDED = "seal_unrecorded"
    SEAL_OTHER_TEXT = "seal_other_text"
    APPROVALS_SHORT = "approvals_short"
    APPROVER_NOT_ENTITLED = "approver_not_entitled"
    RULE_REPLACED = "rule_replaced"
    CHECKLIST_REPLACED = "checklist_replaced"
    SITE_REPLACED = "site_replaced"
    SECTIONS_REPLACED = "sections_replaced"
    DESTINATION_REPLACED = "destination_replaced"
    KEY_REPLACED = "key_replaced"
    KEY_NOT_THEN = "key_not_then"
    RIGHTS_ALTERED = "rights_altered"
    STATE_FORGED = "state_forged"


@dataclass(frozen=True, slots=True)
class AuditFault:
    """One broken link. `number` counts events from 1 (0 where no event is concerned); what is not known is empty."""

    kind: AuditFaultKind
    number: int = 0
    at: datetime | None = None
    article: str = ""
    headline: str = ""
    revision: str = ""
    account: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LogWitness:
    """What somebody outside of the desk knows of its log: that event `number` has the hash `head`. `source` says who: the name
    of a package.
    """

    source: str
    number: int
    head: str


@dataclass(frozen=True, slots=True)
class AuditReport:
    """How much was looked at, and the faults: those of the chain first, in its order, then texts, seals and keys.

    `anchored` is the number of the newest event that somebody signed for; what was cut off behind it would not show.
    """

    events: int
    revisions: int
    seals: int
    keys: int
    anchors: int
    anchored: int
    faults: tuple[AuditFault, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults
