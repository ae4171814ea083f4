"""Whether an approval was its approver's to give: by the rights that the log gave to that person just then, and on a text that
others wrote.

The tables of accounts and authors are asked before somebody approves. A seal must hold without them: another hand may have
changed them for a moment, or written seal and event itself, with a key that is rightly its own.
"""

from collections.abc import Mapping

from editor_desk.domain.accounts import Permission, rights_of
from editor_desk.domain.seal import SealStatement
from editor_desk.services.ports.unit_of_work import UnitOfWork


def was_entitled(work: UnitOfWork, statement: SealStatement, approval: str) -> bool:
    """Whether who signed might approve that text when the event `approval` was written. Raises DeskError(LOG_ALTERED)."""
    told = work.events.of_account(statement.approved_by, approval)
    linked = None if told is None else work.events.linked(told.id)
    if linked is None or not linked.holds or not may_sign(linked.event.data, statement):
        return False
    return bool(statement.override_reason) or not work.revisions.wrote(
        statement.revision, statement.approved_by
    )


def may_sign(facts: Mapping[str, str], statement: SealStatement) -> bool:
    """Whether the account that an event tells these facts of might sign that."""
    rights = rights_of(facts.get("roles", ""), disabled=facts.get("disabled") != "false")
    needed = {Permission.REVIEW, Permission.OVERRIDE} if statement.override_reason else {Permission.REVIEW}
    return needed <= rights
