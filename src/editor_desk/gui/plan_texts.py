"""What was planned for an article in review, as the history, the record and the command line tell it."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.events import EventKind
from editor_desk.domain.review_plan import Priority
from editor_desk.gui.messages import isolated, moment_text
from editor_desk.language.numerals import Numerals

translate = QCoreApplication.translate

PLANNING = frozenset(
    {
        EventKind.CLAIM_RELEASED,
        EventKind.CLAIM_TAKEN_OVER,
        EventKind.ASSIGNED,
        EventKind.DUE_SET,
        EventKind.PRIORITY_SET,
    }
)
"""Events whose particulars `plan_fact` tells."""


def priority_text(priority: Priority) -> str:
    """The priority as a chip says it."""
    return {
        Priority.URGENT: translate("Queue", "Urgent"),
        Priority.HIGH: translate("Queue", "Important"),
        Priority.NORMAL: translate("Queue", "Normal"),
    }[priority]


def plan_fact(
    kind: EventKind | None, data: Mapping[str, str], names: Mapping[str, str], numerals: Numerals
) -> str:
    """To whom, from whom, by when, how urgent."""
    name = isolated(names.get(data.get("account", ""), "")) if data.get("account") else ""
    match kind:
        case EventKind.CLAIM_TAKEN_OVER | EventKind.CLAIM_RELEASED:
            return translate("Queue", "it was with {name}").format(name=name) if name else ""
        case EventKind.ASSIGNED:
            return name or translate("Queue", "nobody in particular")
        case EventKind.DUE_SET:
            due = _moment(data.get("due", ""))
            return translate("Queue", "no due time") if due is None else moment_text(due, numerals)
        case EventKind.PRIORITY_SET:
            priority = data.get("priority", "")
            return priority_text(Priority(priority)) if priority in set(Priority) else ""
    return ""


def _moment(text: str) -> datetime | None:
    # What another hand wrote into the log is for the audit to tell.
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return None
