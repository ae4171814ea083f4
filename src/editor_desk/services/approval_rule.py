"""The desk's rule on two approvals, read and changed."""

from editor_desk.domain.accounts import Permission
from editor_desk.domain.approvals import NO_RULE, ApprovalRule, parse_rule, write_rule
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.language.house_style.problems import FileRefusedError
from editor_desk.services.facts import require, require_clock
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory
from editor_desk.services.rule_in_force import APPROVALS, recorded_rule, stored_rule
from editor_desk.services.style import refusal_of


class ApprovalRuleService:
    """Use cases of the rule. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def rule(self) -> ApprovalRule:
        """The rule as the desk edits it."""
        with self._unit_of_work(reads=True) as work:
            return stored_rule(work)

    def text(self) -> str:
        """Its file."""
        with self._unit_of_work(reads=True) as work:
            return work.documents.get(APPROVALS) or write_rule(NO_RULE)

    def save(self, session: Session, rule: ApprovalRule) -> ApprovalRule:
        """Agree on another rule. What was approved keeps its seals; a first approval that stands keeps its round at two.

        Raises DeskError: NOT_PERMITTED, APPROVAL_RULE_REFUSED.
        """
        return self.save_text(session, write_rule(rule))

    def save_text(self, session: Session, text: str) -> ApprovalRule:
        """The same from a file.

        Raises DeskError: NOT_PERMITTED, APPROVAL_RULE_REFUSED.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.SET_RULES)
            try:
                rule = parse_rule(text)
            except FileRefusedError as refused:
                raise refusal_of(ErrorCode.APPROVAL_RULE_REFUSED, refused) from refused
            changed = rule != recorded_rule(work)
            if changed or text != work.documents.get(APPROVALS):
                now = to_the_millisecond(self._clock())
                work.documents.put(APPROVALS, text, session.account.id, now)
                if changed:
                    require_clock(work, session, now)
                    data = {"rule": rule.to_text(), "sha256": rule.sha256}
                    work.events.append(EventKind.APPROVAL_RULE_CHANGED, session.account.id, now, data=data)
                    anchor(work, session, now)
                work.commit()
            return rule
