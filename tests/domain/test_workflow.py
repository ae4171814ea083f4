"""The workflow table, whole: every state × action × role, against a table written out by hand."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from editor_desk.domain.accounts import Account, EncryptedKey, Permission, Role, roles_with
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.live import LiveFacts
from editor_desk.domain.workflow import (
    TRANSITIONS,
    Action,
    DeliveryState,
    Facts,
    Refusal,
    ReviewState,
    allowed,
    apply,
    permission_for,
    refusals,
)

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
KEY = EncryptedKey(b"", b"", b"", 1, 8, 1)
ANY = "*"

# action: (review states, delivery states, roles, review state after, delivery state after); ANY is every one, "=" no change.
EXPECTED: dict[Action, list[tuple[Any, Any, tuple[str, ...], str, str]]] = {
    Action.EDIT: [
        (
            ("draft", "changes_requested", "approved", "published"),
            "-withdrawn",
            ("editor", "reviewer", "curator", "admin"),
            "draft",
            "=",
        ),
        (("in_review",), "-withdrawn", ("reviewer", "admin"), "=", "="),
    ],
    Action.SUBMIT: [
        (
            ("draft", "changes_requested"),
            "-withdrawn",
            ("editor", "reviewer", "curator", "admin"),
            "in_review",
            "=",
        )
    ],
    Action.RECALL: [(("in_review",), ANY, ("editor", "reviewer", "curator", "admin"), "draft", "=")],
    Action.RETURN: [(("in_review",), ANY, ("reviewer", "admin"), "changes_requested", "=")],
    Action.APPROVE: [(("in_review",), "-withdrawn", ("reviewer", "admin"), "approved", "=")],
    Action.HAND_OVER: [
        (ANY, ("none", "handed_over", "correction"), ("exporter", "admin"), "=", "handed_over"),
        (ANY, ("withdrawn",), ("exporter", "admin"), "=", "="),
    ],
    Action.HAND_OVER_AGAIN: [
        (ANY, ("handed_over", "received", "correction"), ("exporter", "admin"), "=", "=")
    ],
    Action.CALL_OFF: [(ANY, ("correction",), ("reviewer", "admin"), "=", "handed_over")],
    Action.UPDATE: [
        (
            ANY,
            ("handed_over", "received", "correction"),
            ("editor", "reviewer", "curator", "admin"),
            "=",
            "=",
        )
    ],
    Action.CONFIRM_RECEIPT: [(ANY, ("handed_over",), ("exporter", "admin"), "=", "received")],
    Action.CORRECT: [(ANY, ("handed_over", "received"), ("reviewer", "admin"), "=", "correction")],
    Action.WITHDRAW: [
        (ANY, ("handed_over", "received", "correction"), ("reviewer", "admin"), "=", "withdrawn")
    ],
}


def account(*roles: Role, name: str = "someone") -> Account:
    return Account(name, name, frozenset(roles), "", KEY)


def facts(**changes: object) -> Facts:
    """Facts under which every guard is content (the actor is an author only where the test says so)."""
    base = Facts(
        ReviewState.IN_REVIEW,
        DeliveryState.NONE,
        account(Role.REVIEWER),
        NOW,
        authors=frozenset({"writer"}),
        last_editor="writer",
        reason="سبب",
        sealed=True,
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # field names are checked by replace


def expected(
    action: Action, review: ReviewState, delivery: DeliveryState, role: Role
) -> tuple[str, str] | None:
    for reviews, deliveries, roles, to_review, to_delivery in EXPECTED[action]:
        delivered = deliveries == ANY or (
            delivery != "withdrawn" if deliveries == "-withdrawn" else delivery.value in deliveries
        )
        if (reviews == ANY or review.value in reviews) and delivered:
            if role.value not in roles:
                return None
            return (
                review.value if to_review == "=" else to_review,
                delivery.value if to_delivery == "=" else to_delivery,
            )
    return None


@pytest.mark.parametrize("action", Action)
def test_the_table_is_what_was_agreed(action: Action) -> None:
    for review, delivery, role in itertools.product(ReviewState, DeliveryState, Role):
        actor = account(role)
        authors = frozenset({actor.id}) if action is Action.RECALL else frozenset({"writer"})
        case = facts(review=review, delivery=delivery, actor=actor, authors=authors)
        outcome = expected(action, review, delivery, role)
        assert allowed(action, case) == (outcome is not None), (action, review, delivery, role)
        if outcome is None:
            with pytest.raises(DeskError) as refused:
                apply(action, case)
            assert refused.value.code is ErrorCode.ACTION_REFUSED
            assert refused.value.params["refusals"]
        else:
            assert apply(action, case) == outcome


IN_CORRECTION = {"delivery": DeliveryState.CORRECTION, "actor": account(Role.ADMIN)}
DELIVERED = {"delivery": DeliveryState.HANDED_OVER, "actor": account(Role.ADMIN)}


@pytest.mark.parametrize(
    ("action", "changes", "live", "refusal"),
    [
        (Action.HAND_OVER, IN_CORRECTION, LiveFacts(unchanged=True), Refusal.NOT_CORRECTED),
        (Action.HAND_OVER, DELIVERED, LiveFacts(unchanged=True), None),
        (Action.HAND_OVER, DELIVERED, LiveFacts(superseded=True), Refusal.SUPERSEDED),
        (Action.HAND_OVER, DELIVERED, LiveFacts(overtaken=True), Refusal.OVERTAKEN),
        (Action.HAND_OVER, DELIVERED, LiveFacts(unseen=True), Refusal.UPDATE_UNSEEN),
        (Action.HAND_OVER, DELIVERED, LiveFacts(altered=True), Refusal.NOT_SEALED),
        (
            Action.HAND_OVER,
            DELIVERED | {"delivery": DeliveryState.RECEIVED},
            LiveFacts(),
            Refusal.CORRECTION_NEEDED,
        ),
        (
            Action.HAND_OVER,
            DELIVERED | {"delivery": DeliveryState.WITHDRAWN},
            LiveFacts(superseded=True),
            None,
        ),
        (Action.HAND_OVER_AGAIN, IN_CORRECTION, LiveFacts(unchanged=True), None),
        (Action.HAND_OVER_AGAIN, DELIVERED, LiveFacts(superseded=True), Refusal.SUPERSEDED),
        (Action.CORRECT, DELIVERED, LiveFacts(superseded=True), Refusal.SUPERSEDED),
        (Action.UPDATE, DELIVERED, LiveFacts(superseded=True), None),
        (Action.UPDATE, DELIVERED, LiveFacts(superseded=True, succeeded=True), Refusal.SUPERSEDED),
    ],
)
def test_what_readers_have_sets_bounds(
    action: Action, changes: dict[str, object], live: LiveFacts, refusal: Refusal | None
) -> None:
    found = refusals(action, facts(**changes, live=live))
    assert found == (() if refusal is None else (refusal,))


def test_a_correction_that_is_called_off_leaves_it_as_it_was() -> None:
    for received, after in ((False, DeliveryState.HANDED_OVER), (True, DeliveryState.RECEIVED)):
        case = facts(**IN_CORRECTION, live=LiveFacts(received=received))
        assert apply(Action.CALL_OFF, case)[1] is after


def test_every_action_has_a_row() -> None:
    assert {row.action for row in TRANSITIONS} == set(Action) == set(EXPECTED)


@pytest.mark.parametrize(
    ("action", "changes", "refusal"),
    [
        (Action.APPROVE, {"authors": frozenset({"someone"})}, Refusal.IS_AUTHOR),
        (Action.APPROVE, {"last_editor": "someone"}, Refusal.IS_LAST_EDITOR),
        (Action.APPROVE, {"failed_checks": ("source_present",)}, Refusal.CHECKLIST),
        (Action.RETURN, {"reason": "  "}, Refusal.REASON_MISSING),
        (Action.RECALL, {}, Refusal.NOT_AUTHOR),
        (Action.EDIT, {"actor": account(Role.EXPORTER)}, Refusal.NO_PERMISSION),
        (Action.SUBMIT, {}, Refusal.WRONG_STATE),
    ],
)
def test_each_guard_says_why(action: Action, changes: dict[str, object], refusal: Refusal) -> None:
    assert refusal in refusals(action, facts(**changes))


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"sealed": False}, Refusal.NOT_SEALED),
        ({"embargo": NOW + timedelta(seconds=1)}, Refusal.EMBARGOED),
        ({"failed_checks": ("headline_present",)}, Refusal.CHECKLIST),
    ],
)
def test_a_hand_over_is_guarded(changes: dict[str, object], refusal: Refusal) -> None:
    exporter = account(Role.EXPORTER)
    assert allowed(Action.HAND_OVER, facts(actor=exporter, embargo=NOW))
    assert refusals(Action.HAND_OVER, facts(actor=exporter, **changes)) == (refusal,)


def test_only_an_admin_overrides_the_two_person_rule_and_only_with_a_reason() -> None:
    own = {"authors": frozenset({"someone"}), "last_editor": "someone", "override": True}
    admin = account(Role.ADMIN)
    assert allowed(Action.APPROVE, facts(actor=admin, **own))
    assert refusals(Action.APPROVE, facts(actor=admin, **own, reason="")) == (Refusal.REASON_MISSING,)
    assert Refusal.IS_AUTHOR in refusals(Action.APPROVE, facts(**own))
    assert Refusal.IS_AUTHOR in refusals(Action.APPROVE, facts(actor=admin, **{**own, "override": False}))


def test_a_disabled_account_may_nothing() -> None:
    gone = replace(account(*Role), disabled=True)
    for action, review, delivery in itertools.product(Action, ReviewState, DeliveryState):
        assert not allowed(action, facts(actor=gone, review=review, delivery=delivery))


def test_every_action_says_what_it_needs_in_each_state() -> None:
    assert permission_for(Action.WITHDRAW, ReviewState.APPROVED) is Permission.REVIEW
    assert permission_for(Action.EDIT, ReviewState.DRAFT) is Permission.WRITE
    assert permission_for(Action.EDIT, ReviewState.IN_REVIEW) is Permission.REVIEW
    # Where it cannot be done at all, it is said as for where it can.
    assert permission_for(Action.SUBMIT, ReviewState.APPROVED) is Permission.WRITE


def test_roles_are_named_by_what_they_may() -> None:
    assert roles_with(Permission.REVIEW) == (Role.REVIEWER, Role.ADMIN)
    assert roles_with(Permission.SET_RULES) == (Role.ADMIN,)


def test_a_second_receipt_is_told_from_one_that_comes_too_early() -> None:
    exporter = account(Role.EXPORTER)
    for delivery, refusal in (
        (DeliveryState.RECEIVED, Refusal.RECEIVED_ALREADY),
        (DeliveryState.NONE, Refusal.WRONG_STATE),
    ):
        given = facts(review=ReviewState.APPROVED, delivery=delivery, actor=exporter)
        assert refusals(Action.CONFIRM_RECEIPT, given) == (refusal,)
