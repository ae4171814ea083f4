"""What the desk plans for an article in review: who has it in hand, who is to read it, by when, and how urgent it is.

Pure: the time is always given. Nobody's claim is ended by a timer; whether it still holds is asked when somebody looks.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.workflow import Action, Facts, Refusal, ReviewState

CLAIM_LASTS = timedelta(hours=4)
"""So long after its holder last did something with the article, a claim lapses: who went home keeps nobody waiting."""
_WITH_AUTHOR = frozenset({ReviewState.DRAFT, ReviewState.CHANGES_REQUESTED})


class Priority(StrEnum):
    """How urgent an article is, in the order of the queue."""

    URGENT = "urgent"
    HIGH = "high"
    NORMAL = "normal"


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody took the review in hand; `active_at` is when they last did something with the article."""

    by: str
    at: datetime
    active_at: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it has not lapsed. A clock that was set far back ends it too: else it would hold for as long."""
        return abs(now - self.active_at) < CLAIM_LASTS


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed: by when it must be decided, how urgent it is, and who is asked to read it (an account, or empty)."""

    priority: Priority = Priority.NORMAL
    due: datetime | None = None
    assignee: str = ""

    def is_overdue(self, now: datetime) -> bool:
        """Whether its time has passed."""
        return self.due is not None and self.due < now


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one article. `waiting_since` is when it was last sent to review; None while it is not in review."""

    terms: Terms = Terms()
    claim: Claim | None = None
    waiting_since: datetime | None = None

    def holder(self, now: datetime) -> str:
        """The account that has the review in hand; empty where nobody has, or not any more."""
        return self.claim.by if self.claim is not None and self.claim.holds(now) else ""


def claim_refusals(plan: Plan, facts: Facts) -> tuple[Refusal, ...]:
    """Why this account may not take the review in hand; empty where it may. `CLAIMED` alone leaves it to be taken over.

    Who could not approve the text claims it for nothing, so that neither author nor last editor may.
    """
    if facts.review is not ReviewState.IN_REVIEW:
        return (Refusal.WRONG_STATE,)
    found = []
    if not facts.actor.may(Permission.REVIEW):
        found.append(Refusal.NO_PERMISSION)
    if facts.actor.id in facts.authors:
        found.append(Refusal.IS_AUTHOR)
    elif facts.actor.id == facts.last_editor:
        found.append(Refusal.IS_LAST_EDITOR)
    if plan.holder(facts.now) not in {"", facts.actor.id}:
        found.append(Refusal.CLAIMED)
    return tuple(found)


def take_over_refusals(plan: Plan, facts: Facts) -> tuple[Refusal, ...]:
    """Why this account may not take the review out of somebody else's hands; empty where it may, or needs not to."""
    return tuple(refusal for refusal in claim_refusals(plan, facts) if refusal is not Refusal.CLAIMED)


def release_refusals(plan: Plan, facts: Facts) -> tuple[Refusal, ...]:
    """Why this account may not set the review free: only its holder does, and who may override the desk's rules."""
    if facts.review is not ReviewState.IN_REVIEW:
        return (Refusal.WRONG_STATE,)
    holder = plan.holder(facts.now)
    may = holder and (holder == facts.actor.id or facts.actor.may(Permission.OVERRIDE))
    return () if may else (Refusal.NOT_CLAIMED,)


def claimed(plan: Plan, account: str, now: datetime) -> Plan:
    """The plan with the review in this account's hands; since when, stays where it held it already."""
    since = plan.claim.at if plan.claim is not None and plan.holder(now) == account else now
    return replace(plan, claim=Claim(account, since, now))


def released(plan: Plan) -> Plan:
    """The plan with the review in nobody's hands."""
    return replace(plan, claim=None)


def terms_refusals(
    plan: Plan, wanted: Terms, facts: Facts, assignee: Account | None = None
) -> tuple[Refusal, ...]:
    """Why these terms may not be set; empty where they may. Reviewers set them while the article is in review. Who writes it
    sets the time and the priority when sending it, and asks nobody by name. `assignee` is the account that is asked.
    """
    reviews, writes = facts.actor.may(Permission.REVIEW), facts.actor.may(Permission.WRITE)
    if facts.review is ReviewState.IN_REVIEW:
        found = [] if reviews else [Refusal.NO_PERMISSION]
    elif facts.review in _WITH_AUTHOR:
        named = wanted.assignee != plan.terms.assignee
        found = [] if (reviews if named else writes) else [Refusal.NO_PERMISSION]
    else:
        return (Refusal.WRONG_STATE,)
    asks = wanted.assignee and wanted.assignee != plan.terms.assignee
    if asks and (assignee is None or not could_review(assignee, facts.authors)):
        found.append(Refusal.CANNOT_REVIEW)
    return tuple(found)


def could_review(account: Account, authors: Collection[str]) -> bool:
    """Whether this account could approve an article by `authors`, so that it may be asked to."""
    return account.may(Permission.REVIEW) and account.id not in authors


def plan_after(plan: Plan, action: Action, state: ReviewState, now: datetime) -> Plan | None:
    """What becomes of the plan when `action` has brought the article to `state`; None where nothing is planned any more.

    A claim ends with every decision and every recall. What was agreed stays until the text is approved: a text that comes
    back from its author is as urgent as it was.
    """
    if state in {ReviewState.APPROVED, ReviewState.PUBLISHED}:
        return None
    if action is Action.EDIT:
        return plan
    waits = state is ReviewState.IN_REVIEW
    since = now if action is Action.SUBMIT else plan.waiting_since
    return Plan(plan.terms, None, since if waits else None)


def without(plan: Plan, account: str) -> Plan:
    """The plan when this account reviews nothing any more."""
    claim = None if plan.claim is not None and plan.claim.by == account else plan.claim
    assignee = "" if plan.terms.assignee == account else plan.terms.assignee
    return replace(plan, claim=claim, terms=replace(plan.terms, assignee=assignee))
