"""Which rule on two approvals holds, now or when something was written.

What the log says holds. The document is what the window edits; where the two differ another hand was at one of them, and the
stricter of both holds (`editor-desk audit` tells it).
"""

from typing import Final

from editor_desk.domain.approvals import (
    EVERYWHERE,
    NO_RULE,
    ApprovalRule,
    parse_rule,
    rule_from_text,
    stricter,
)
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.events import EventKind
from editor_desk.language.house_style.problems import FileRefusedError
from editor_desk.services.ports.unit_of_work import UnitOfWork

APPROVALS: Final = "approvals"


def recorded_rule(work: UnitOfWork, before: str = "") -> ApprovalRule:
    """The rule that the log says holds, or held when the event of that id was written. Where that cannot be read, it asks for
    two everywhere.
    """
    try:
        change = work.events.last_of(EventKind.APPROVAL_RULE_CHANGED, before)
    except DeskError:
        return EVERYWHERE
    if change is None:
        return NO_RULE
    linked = work.events.linked(change.id)
    rule = rule_from_text(change.data.get("rule", ""))
    return EVERYWHERE if rule is None or linked is None or not linked.holds else rule


def rule_for(work: UnitOfWork, content: Content) -> ApprovalRule:
    """The rule by which that text is approved now."""
    return stricter(recorded_rule(work), stored_rule(work), content)


def stored_rule(work: UnitOfWork) -> ApprovalRule:
    """The rule of the document that the desk edits; one that cannot be read asks for two everywhere."""
    text = work.documents.get(APPROVALS)
    try:
        return NO_RULE if text is None else parse_rule(text)
    except FileRefusedError:
        return EVERYWHERE
