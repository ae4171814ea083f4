"""The workflow: one table of transitions, and two pure questions asked of it by every button, menu and command.

Review state belongs to the working revision, delivery state to the article; they are separate facts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.live import NOT_LIVE, LiveFacts

if TYPE_CHECKING:  # that module needs this one
    from editor_desk.domain.checklist import CheckResult


class ReviewState(StrEnum):
    """Where the working revision stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    PUBLISHED = "published"
    """It came in with an archive, published elsewhere before: nobody at this desk has it under review. Whoever edits it makes a
    draft of it."""


class DeliveryState(StrEnum):
    """Where the article stands with the web team."""

    NONE = "none"
    HANDED_OVER = "handed_over"
    RECEIVED = "received"
    CORRECTION = "correction"
    WITHDRAWN = "withdrawn"


class Action(StrEnum):
    """What a person can do to an article."""

    EDIT = "edit"
    SUBMIT = "submit"
    RECALL = "recall"
    RETURN = "return"
    APPROVE = "approve"
    HAND_OVER = "hand_over"
    CONFIRM_RECEIPT = "confirm_receipt"
    CORRECT = "correct"
    CALL_OFF = "call_off"
    UPDATE = "update"
    WITHDRAW = "withdraw"
    HAND_OVER_AGAIN = "hand_over_again"


class Refusal(StrEnum):
    """Why an action is not allowed now; shown beside the disabled button."""

    WRONG_STATE = "wrong_state"
    RECEIVED_ALREADY = "received_already"
    NO_PERMISSION = "no_permission"
    IS_AUTHOR = "is_author"
    IS_LAST_EDITOR = "is_last_editor"
    IS_FIRST_APPROVER = "is_first_approver"
    NOT_AUTHOR = "not_author"
    REASON_MISSING = "reason_missing"
    CHECKLIST = "checklist"
    NOT_SEALED = "not_sealed"
    EMBARGOED = "embargoed"
    NOT_CORRECTED = "not_corrected"
    CORRECTION_NEEDED = "correction_needed"
    SUPERSEDED = "superseded"
    OVERTAKEN = "overtaken"
    UPDATE_UNSEEN = "update_unseen"
    CLAIMED = "claimed"
    NOT_CLAIMED = "not_claimed"
    CANNOT_REVIEW = "cannot_review"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the guards look at. Account ids are text; `failed_checks` names the required checks that fail, `failed_results` says
    of each what it asks and what was found. `first_approver` has approved the text as it stands, where two must; `claimed_by`
    has the review in hand.
    """

    review: ReviewState
    delivery: DeliveryState
    actor: Account
    now: datetime
    authors: frozenset[str] = frozenset()
    last_editor: str = ""
    reason: str = ""
    override: bool = False
    sealed: bool = False
    embargo: datetime | None = None
    failed_checks: tuple[str, ...] = ()
    live: LiveFacts = NOT_LIVE
    claimed_by: str = ""
    approvals_needed: int = 1
    first_approver: str = ""
    failed_results: "tuple[CheckResult, ...]" = ()


Guard = Callable[[Facts], Refusal | None]


def _overridden(facts: Facts) -> bool:
    return facts.override and facts.actor.may(Permission.OVERRIDE)


def _not_an_author(facts: Facts) -> Refusal | None:
    return Refusal.IS_AUTHOR if facts.actor.id in facts.authors and not _overridden(facts) else None


def _not_the_last_editor(facts: Facts) -> Refusal | None:
    return Refusal.IS_LAST_EDITOR if facts.actor.id == facts.last_editor and not _overridden(facts) else None


def _not_the_first_approver(facts: Facts) -> Refusal | None:
    again = facts.first_approver and facts.actor.id == facts.first_approver
    return Refusal.IS_FIRST_APPROVER if again and not _overridden(facts) else None


def completes(facts: Facts) -> bool:
    """Whether an approval by the actor is the last that is needed, and seals the text for good."""
    return facts.approvals_needed <= 1 or bool(facts.first_approver) or _overridden(facts)


def _an_author(facts: Facts) -> Refusal | None:
    return (
        None
        if facts.actor.id in facts.authors or facts.actor.may(Permission.OVERRIDE)
        else Refusal.NOT_AUTHOR
    )


def _reason_given(facts: Facts) -> Refusal | None:
    return None if facts.reason.strip() else Refusal.REASON_MISSING


def _reason_for_override(facts: Facts) -> Refusal | None:
    return _reason_given(facts) if facts.override else None


def _checklist_passes(facts: Facts) -> Refusal | None:
    return Refusal.CHECKLIST if facts.failed_checks else None


def _sealed(facts: Facts) -> Refusal | None:
    return None if facts.sealed and not facts.live.altered else Refusal.NOT_SEALED


def _not_embargoed(facts: Facts) -> Refusal | None:
    return Refusal.EMBARGOED if facts.embargo is not None and facts.now < facts.embargo else None


def _corrected(facts: Facts) -> Refusal | None:
    waits = facts.delivery is DeliveryState.CORRECTION and facts.live.unchanged
    return Refusal.NOT_CORRECTED if waits else None


def _by_a_correction(_facts: Facts) -> Refusal | None:
    # The readers have the text: it does not change without a word to them.
    return Refusal.CORRECTION_NEEDED


def _not_superseded(facts: Facts) -> Refusal | None:
    return Refusal.SUPERSEDED if facts.live.superseded else None


def _no_successor(facts: Facts) -> Refusal | None:
    return Refusal.SUPERSEDED if facts.live.succeeded else None


def _not_overtaken(facts: Facts) -> Refusal | None:
    return Refusal.OVERTAKEN if facts.live.overtaken else None


def _update_was_seen(facts: Facts) -> Refusal | None:
    return Refusal.UPDATE_UNSEEN if facts.live.unseen else None


def _not_claimed_by_another(facts: Facts) -> Refusal | None:
    return None if facts.claimed_by in {"", facts.actor.id} else Refusal.CLAIMED


@dataclass(frozen=True, slots=True)
class Transition:
    """A row of the table. Every state listed in `review` and `delivery` may start it; None as a target keeps the state."""

    action: Action
    permission: Permission
    review: frozenset[ReviewState] = frozenset(ReviewState)
    delivery: frozenset[DeliveryState] = frozenset(DeliveryState)
    to_review: ReviewState | None = None
    to_delivery: DeliveryState | None = None
    guards: tuple[Guard, ...] = ()


_WORKABLE = frozenset(DeliveryState) - {DeliveryState.WITHDRAWN}
_LIVE = frozenset({DeliveryState.HANDED_OVER, DeliveryState.RECEIVED})
_WITH_AUTHOR = frozenset({ReviewState.DRAFT, ReviewState.CHANGES_REQUESTED})
_IN_REVIEW = frozenset({ReviewState.IN_REVIEW})

TRANSITIONS: tuple[Transition, ...] = (
    Transition(
        Action.EDIT,
        Permission.WRITE,
        review=_WITH_AUTHOR | {ReviewState.APPROVED, ReviewState.PUBLISHED},
        delivery=_WORKABLE,
        to_review=ReviewState.DRAFT,
    ),
    Transition(Action.EDIT, Permission.REVIEW, review=_IN_REVIEW, delivery=_WORKABLE),
    Transition(
        Action.SUBMIT,
        Permission.WRITE,
        review=_WITH_AUTHOR,
        delivery=_WORKABLE,
        to_review=ReviewState.IN_REVIEW,
        guards=(_checklist_passes,),
    ),
    Transition(
        Action.RECALL, Permission.WRITE, review=_IN_REVIEW, to_review=ReviewState.DRAFT, guards=(_an_author,)
    ),
    Transition(
        Action.RETURN,
        Permission.REVIEW,
        review=_IN_REVIEW,
        to_review=ReviewState.CHANGES_REQUESTED,
        guards=(_reason_given, _not_claimed_by_another),
    ),
    Transition(
        Action.APPROVE,
        Permission.REVIEW,
        review=_IN_REVIEW,
        delivery=_WORKABLE,
        to_review=ReviewState.APPROVED,
        guards=(
            _not_an_author,
            _not_the_last_editor,
            _not_the_first_approver,
            _reason_for_override,
            _not_claimed_by_another,
            _checklist_passes,
        ),
    ),
    Transition(
        Action.HAND_OVER,
        Permission.EXPORT,
        delivery=frozenset({DeliveryState.NONE, DeliveryState.HANDED_OVER, DeliveryState.CORRECTION}),
        to_delivery=DeliveryState.HANDED_OVER,
        guards=(
            *(_sealed, _not_embargoed, _checklist_passes),
            *(_corrected, _not_superseded, _not_overtaken, _update_was_seen),
        ),
    ),
    Transition(
        Action.HAND_OVER,
        Permission.EXPORT,
        delivery=frozenset({DeliveryState.RECEIVED}),
        guards=(_by_a_correction,),
    ),
    # What is handed over of a withdrawn article is its withdrawal.
    Transition(
        Action.HAND_OVER,
        Permission.EXPORT,
        delivery=frozenset({DeliveryState.WITHDRAWN}),
        guards=(_sealed,),
    ),
    Transition(
        Action.HAND_OVER_AGAIN,
        Permission.EXPORT,
        delivery=_LIVE | {DeliveryState.CORRECTION},
        guards=(_sealed, _not_superseded),
    ),
    Transition(
        Action.CONFIRM_RECEIPT,
        Permission.EXPORT,
        delivery=frozenset({DeliveryState.HANDED_OVER}),
        to_delivery=DeliveryState.RECEIVED,
    ),
    Transition(
        Action.CORRECT,
        Permission.REVIEW,
        delivery=_LIVE,
        to_delivery=DeliveryState.CORRECTION,
        guards=(_reason_given, _not_superseded),
    ),
    Transition(
        Action.CALL_OFF,
        Permission.REVIEW,
        delivery=frozenset({DeliveryState.CORRECTION}),
        to_delivery=DeliveryState.HANDED_OVER,
    ),
    # It begins another article, and changes nothing about this one.
    Transition(
        Action.UPDATE,
        Permission.WRITE,
        delivery=_LIVE | {DeliveryState.CORRECTION},
        guards=(_reason_given, _no_successor),
    ),
    Transition(
        Action.WITHDRAW,
        Permission.REVIEW,
        delivery=_LIVE | {DeliveryState.CORRECTION},
        to_delivery=DeliveryState.WITHDRAWN,
        guards=(_reason_given,),
    ),
)


def permission_for(action: Action, review: ReviewState) -> Permission:
    """What somebody must be permitted for `action` on an article in that state of review."""
    rows = [row for row in TRANSITIONS if row.action is action]
    return next((row.permission for row in rows if review in row.review), rows[0].permission)


def refusals(action: Action, facts: Facts) -> tuple[Refusal, ...]:
    """Every reason why `action` is not allowed now; empty where it is."""
    row = _row(action, facts)
    if row is None:
        received = action is Action.CONFIRM_RECEIPT and facts.delivery is DeliveryState.RECEIVED
        return (Refusal.RECEIVED_ALREADY if received else Refusal.WRONG_STATE,)
    found = [] if facts.actor.may(row.permission) else [Refusal.NO_PERMISSION]
    found += [refusal for guard in row.guards if (refusal := guard(facts)) is not None]
    return tuple(found)


def allowed(action: Action, facts: Facts) -> bool:
    """Whether `action` may be done now by `facts.actor`."""
    return not refusals(action, facts)


def apply(action: Action, facts: Facts) -> tuple[ReviewState, DeliveryState]:
    """The states after `action`. Raises DeskError(ACTION_REFUSED) with every refusal where it is not allowed."""
    found = refusals(action, facts)
    row = _row(action, facts)
    if found or row is None:
        raise DeskError(
            ErrorCode.ACTION_REFUSED,
            action=action.value,
            refusals=tuple(refusal.value for refusal in found),
            checks=facts.failed_checks,
            asked=facts.failed_results,
        )
    if action is Action.APPROVE and not completes(facts):
        return facts.review, facts.delivery  # one of two: it stays in review
    delivery = row.to_delivery or facts.delivery
    if action is Action.CALL_OFF and facts.live.received:
        delivery = DeliveryState.RECEIVED  # as it was before the correction was begun
    return row.to_review or facts.review, delivery


def _row(action: Action, facts: Facts) -> Transition | None:
    rows = (row for row in TRANSITIONS if row.action is action)
    return next((row for row in rows if facts.review in row.review and facts.delivery in row.delivery), None)
