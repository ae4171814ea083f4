"""Who may take a review in hand, and what becomes of a plan: rules on frozen values, at a time that is given."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.accounts import Account, EncryptedKey, Role
from editor_desk.domain.review_plan import (
    CLAIM_LASTS,
    Claim,
    Plan,
    Priority,
    Terms,
    claim_refusals,
    claimed,
    plan_after,
    release_refusals,
    released,
    take_over_refusals,
    terms_refusals,
    without,
)
from editor_desk.domain.workflow import Action, DeliveryState, Facts, Refusal, ReviewState, refusals

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
KEY = EncryptedKey(b"", b"", b"", 1, 8, 1)
IN_REVIEW = ReviewState.IN_REVIEW


def account(name: str, *roles: Role, disabled: bool = False) -> Account:
    return Account(name, name, frozenset(roles), "ssh-ed25519 AAAA", KEY, disabled)


HUDA = account("هدى", Role.REVIEWER)
KARIM = account("كريم", Role.EDITOR)
ADMIN = account("سعاد", Role.ADMIN)


def facts(actor: Account = HUDA, review: ReviewState = IN_REVIEW, **more: object) -> Facts:
    return replace(Facts(review, DeliveryState.NONE, actor, NOW, frozenset({"كريم"}), "كريم"), **more)  # type: ignore[arg-type]


def held_by(name: str, ago: timedelta = timedelta()) -> Plan:
    return Plan(claim=Claim(name, NOW - ago, NOW - ago), waiting_since=NOW)


@pytest.mark.parametrize(
    ("ago", "holds"),
    [
        (timedelta(), True),
        (CLAIM_LASTS - timedelta(seconds=1), True),
        (CLAIM_LASTS, False),
        (-CLAIM_LASTS + timedelta(seconds=1), True),
        (-CLAIM_LASTS, False),
    ],
)
def test_a_claim_lapses_when_its_holder_does_nothing(ago: timedelta, *, holds: bool) -> None:
    assert held_by("هدى", ago).holder(NOW) == ("هدى" if holds else "")


def test_only_a_reviewer_with_clean_hands_claims() -> None:
    assert claim_refusals(Plan(), facts()) == ()
    assert claim_refusals(Plan(), facts(KARIM)) == (Refusal.NO_PERMISSION, Refusal.IS_AUTHOR)
    assert claim_refusals(Plan(), facts(authors=frozenset({"هدى"}))) == (Refusal.IS_AUTHOR,)
    assert claim_refusals(Plan(), facts(last_editor="هدى")) == (Refusal.IS_LAST_EDITOR,)
    assert claim_refusals(Plan(), facts(first_approver="هدى")) == (Refusal.IS_FIRST_APPROVER,)
    assert claim_refusals(Plan(), facts(review=ReviewState.DRAFT)) == (Refusal.WRONG_STATE,)
    assert claim_refusals(Plan(), facts(replace(HUDA, disabled=True))) == (Refusal.NO_PERMISSION,)


def test_what_somebody_else_has_is_taken_over_and_never_claimed() -> None:
    plan = held_by("سعاد")
    assert claim_refusals(plan, facts()) == (Refusal.CLAIMED,)
    assert take_over_refusals(plan, facts()) == ()
    assert take_over_refusals(plan, facts(KARIM)) == (Refusal.NO_PERMISSION, Refusal.IS_AUTHOR)
    assert claim_refusals(held_by("سعاد", CLAIM_LASTS), facts()) == (), (
        "a lapsed claim stands in nobody's way"
    )
    assert claim_refusals(held_by("هدى"), facts()) == (), "one's own is renewed"


def test_a_claim_is_released_by_its_holder_or_by_who_may_override() -> None:
    assert release_refusals(held_by("هدى"), facts()) == ()
    assert release_refusals(held_by("هدى"), facts(ADMIN)) == ()
    assert release_refusals(held_by("سعاد"), facts()) == (Refusal.NOT_CLAIMED,)
    assert release_refusals(Plan(), facts(ADMIN)) == (Refusal.NOT_CLAIMED,)
    assert release_refusals(held_by("هدى"), facts(review=ReviewState.DRAFT)) == (Refusal.WRONG_STATE,)
    assert released(held_by("هدى")) == Plan(waiting_since=NOW)


def test_claiming_again_keeps_since_when() -> None:
    earlier = NOW - timedelta(hours=1)
    own = claimed(held_by("هدى", timedelta(hours=1)), "هدى", NOW)
    assert own.claim == Claim("هدى", earlier, NOW)
    assert claimed(held_by("سعاد"), "هدى", NOW).claim == Claim("هدى", NOW, NOW)
    assert claimed(held_by("هدى", CLAIM_LASTS), "هدى", NOW).claim == Claim("هدى", NOW, NOW)
    assert claimed(Plan(), "هدى", NOW).claim == Claim("هدى", NOW, NOW)


@pytest.mark.parametrize("action", [Action.APPROVE, Action.RETURN])
def test_nobody_decides_on_what_somebody_else_has_in_hand(action: Action) -> None:
    asked = facts(reason="سبب")
    assert refusals(action, asked) == ()
    assert refusals(action, replace(asked, claimed_by="هدى")) == ()
    assert refusals(action, replace(asked, claimed_by="سعاد")) == (Refusal.CLAIMED,)
    assert Refusal.CLAIMED in refusals(action, replace(asked, actor=ADMIN, claimed_by="هدى", override=True))


def test_terms_are_set_by_reviewers_in_review_and_by_the_author_when_sending() -> None:
    plan, urgent = Plan(), Terms(Priority.URGENT, NOW)
    named = Terms(assignee="هدى")
    assert terms_refusals(plan, urgent, facts()) == ()
    assert terms_refusals(plan, urgent, facts(KARIM)) == (Refusal.NO_PERMISSION,)
    assert terms_refusals(plan, urgent, facts(KARIM, ReviewState.DRAFT)) == ()
    assert terms_refusals(plan, named, facts(KARIM, ReviewState.DRAFT), HUDA) == (Refusal.NO_PERMISSION,)
    assert terms_refusals(plan, named, facts(HUDA, ReviewState.DRAFT), HUDA) == ()
    assert terms_refusals(plan, urgent, facts(review=ReviewState.APPROVED)) == (Refusal.WRONG_STATE,)


def test_only_who_could_review_it_is_asked() -> None:
    named = Terms(assignee="x")
    for asked in (None, KARIM, replace(HUDA, disabled=True), replace(HUDA, id="كريم")):
        assert terms_refusals(Plan(), named, facts(ADMIN), asked) == (Refusal.CANNOT_REVIEW,)
    assert terms_refusals(Plan(), named, facts(ADMIN), HUDA) == ()
    assert terms_refusals(Plan(named), named, facts(ADMIN)) == (), "who was asked before stays asked"


def test_a_time_that_has_passed_is_overdue() -> None:
    assert Terms(due=NOW - timedelta(seconds=1)).is_overdue(NOW)
    assert not Terms(due=NOW).is_overdue(NOW)
    assert not Terms().is_overdue(NOW)


PLANS = st.builds(
    Plan,
    st.builds(
        Terms, st.sampled_from(Priority), st.none() | st.just(NOW), st.sampled_from(("", "هدى", "سعاد"))
    ),
    st.none() | st.builds(Claim, st.sampled_from(("هدى", "سعاد")), st.just(NOW), st.just(NOW)),
    st.none() | st.just(NOW - timedelta(days=1)),
)


@given(PLANS, st.sampled_from(Action), st.sampled_from(ReviewState))
def test_no_claim_outlives_a_decision_and_nothing_outlives_an_approval(
    plan: Plan, action: Action, state: ReviewState
) -> None:
    after = plan_after(plan, action, state, NOW)
    if action not in {Action.SUBMIT, Action.RECALL, Action.RETURN, Action.APPROVE}:
        assert after == plan, "whoever confirms a receipt meanwhile takes nothing out of anybody's hands"
        return
    if state is ReviewState.APPROVED:
        assert after is None
        return
    assert after is not None
    assert after.terms == plan.terms
    assert after.claim is None
    expected = NOW if action is Action.SUBMIT else plan.waiting_since
    assert after.waiting_since == (expected if state is IN_REVIEW else None)


@given(PLANS)
def test_who_reviews_no_more_has_nothing_in_hand_and_is_asked_nothing(plan: Plan) -> None:
    left = without(plan, "هدى")
    assert left.holder(NOW) != "هدى"
    assert left.terms.assignee != "هدى"
    assert left.terms.due == plan.terms.due
    if plan.holder(NOW) != "هدى":
        assert left.claim == plan.claim
