"""What a reviewer may do with the open article, and why not: asked of the workflow, never decided here."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.checklist import CheckLevel
from editor_desk.domain.workflow import Action, Refusal, ReviewState
from editor_desk.gui.check_faults import failing_text
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import refusal_text
from editor_desk.language.numerals import Numerals
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate

_TWO_PERSONS = frozenset({Refusal.IS_AUTHOR, Refusal.IS_LAST_EDITOR, Refusal.IS_FIRST_APPROVER})


@dataclass(frozen=True, slots=True)
class Decisions:
    """`why_not` and `why_no_return` say in a sentence each why the text cannot be approved or returned now (empty: it can).
    `override` says that only the rule of two persons stands in the way, or asks for a second one, and that this account may
    set it aside. `given` is how far the approvals have come, where two are needed.
    """

    offered: bool
    why_not: tuple[str, ...]
    why_no_return: tuple[str, ...]
    override: bool
    given: str
    given_briefly: str

    @property
    def reasons(self) -> tuple[str, ...]:
        """What stands in the way, as it is said above the text; what stands in the way of both is said once."""
        if not self.offered:
            return ()
        beside = tuple(why for why in self.why_no_return if why not in self.why_not)
        if beside:
            prefix = translate("Review", "Requesting changes: {reason}")
            beside = tuple(prefix.format(reason=why) for why in beside)
        return self.why_not + beside


def decisions(
    opened: OpenedArticle, account: Account, numerals: Numerals = Numerals.ARABIC_INDIC
) -> Decisions:
    """What `account` may decide about `opened` now."""
    refused, back = opened.refusals[Action.APPROVE], opened.refusals[Action.RETURN]
    waits = opened.approvals_needed > 1 and opened.first_approval is None
    in_the_way = (bool(refused) or waits) and set(refused) <= _TWO_PERSONS
    return Decisions(
        offered=opened.article.review is ReviewState.IN_REVIEW,
        why_not=_told(opened, refused, account, numerals),
        why_no_return=_told(opened, back, account, numerals),
        override=in_the_way and account.may(Permission.OVERRIDE),
        given=approvals_text(opened),
        given_briefly=_briefly(opened),
    )


def why_no_override(can: Decisions, account: Account) -> str:
    """Why the rule of two persons is not set aside now; empty where it can be."""
    if can.offered and can.override:
        return ""
    if not account.may(Permission.OVERRIDE):
        return refusal_text(Refusal.NO_PERMISSION)
    if not can.offered:
        return refusal_text(Refusal.WRONG_STATE)
    return " ".join(can.why_not) or translate("Review", "It can be approved in the usual way.")


def approvals_text(opened: OpenedArticle) -> str:
    """How far the approvals have come where two are needed; empty elsewhere."""
    if opened.article.review is not ReviewState.IN_REVIEW or opened.approvals_needed < 2:
        return ""
    first = opened.first_approval
    if first is None:
        return translate("Review", "Two approvals needed")
    return translate("Review", "One of two: {name}").format(name=isolated(first.approver_name))


def _briefly(opened: OpenedArticle) -> str:
    """The same for a bar, where there is little room."""
    if not approvals_text(opened):
        return ""
    if opened.first_approval is None:
        return translate("Review", "Needs two", "approvals")
    return translate("Review", "One of two", "approvals")


def _told(
    opened: OpenedArticle, refused: tuple[Refusal, ...], account: Account, numerals: Numerals
) -> tuple[str, ...]:
    if Refusal.NO_PERMISSION in refused and account.may(Permission.COMMENT):
        return (
            translate("Review", "You can read and comment here; approving and returning is for reviewers."),
        )
    # To have written on it says it all; to have edited it last as well adds nothing.
    drop = {Refusal.IS_LAST_EDITOR} if Refusal.IS_AUTHOR in refused else set()
    return tuple(
        _checklist_text(opened, numerals) if refusal is Refusal.CHECKLIST else refusal_text(refusal)
        for refusal in refused
        if refusal not in drop
    )


def _checklist_text(opened: OpenedArticle, numerals: Numerals) -> str:
    failed = [
        check
        for check in opened.checks
        if check.level is CheckLevel.REQUIRED and not (check.passed or check.unread)
    ]
    if not failed:
        return refusal_text(Refusal.CHECKLIST)
    text = translate("Review", "From the checklist: {rules}")
    comma = translate("Inspector", ", ", "between names")
    return text.format(rules=comma.join(isolated(failing_text(check, numerals)) for check in failed))
