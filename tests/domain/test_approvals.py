"""Where two people must approve, and what two statements must say to be two approvals of one text."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.accounts import Account, EncryptedKey, Role
from editor_desk.domain.approvals import (
    EVERYWHERE,
    LONGEST_NAME,
    MOST_NAMED,
    NO_RULE,
    ApprovalRule,
    parse_rule,
    rule_from_text,
    stricter,
    write_rule,
)
from editor_desk.domain.content import Content, TagRef
from editor_desk.domain.seal import SealStatement, completes_pair
from editor_desk.domain.workflow import (
    Action,
    DeliveryState,
    Facts,
    Refusal,
    ReviewState,
    apply,
    completes,
    refusals,
)
from editor_desk.language.folding import fold
from editor_desk.language.house_style.problems import FileRefusedError, ProblemKind

RULE = ApprovalRule(sections=("سياسة", "اقتصاد وأعمال"), tags=("الانتخابات",))
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NAMES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20),
    max_size=4,
    unique_by=fold,
).map(tuple)


@pytest.mark.parametrize(
    ("section", "tags", "needed"),
    [
        ("سياسة", (), 2),
        ("سياسه", (), 2),
        ("  اقتصاد   وأعمال ", (), 2),
        ("اقتصاد", (), 1),
        ("ثقافة", (), 1),
        ("", (), 1),
        ("ثقافة", ("كتب", "الإنتخابات"), 2),
        ("ثقافة", ("كتب",), 1),
    ],
)
def test_sections_and_tags_are_compared_folded(section: str, tags: tuple[str, ...], needed: int) -> None:
    content = Content(section=section, tags=tuple(TagRef(f"t{n}", tag) for n, tag in enumerate(tags)))
    assert RULE.needed_for(content) == needed
    assert NO_RULE.needed_for(content) == 1
    assert EVERYWHERE.needed_for(content) == 2


def test_nobody_slips_out_by_naming_no_section() -> None:
    rule = ApprovalRule(sections=("سياسة",), without_section=True)
    assert rule.needed(" ", ()) == 2
    assert rule.needed("ثقافة", ()) == 1


def test_some_rules_ask_for_two_somewhere() -> None:
    assert not NO_RULE.asks_for_two
    for rule in (RULE, EVERYWHERE, ApprovalRule(without_section=True), ApprovalRule(tags=("عاجل",))):
        assert rule.asks_for_two


def test_of_two_rules_the_stricter_holds_for_a_text() -> None:
    politics = Content(section="سياسة")
    assert stricter(NO_RULE, RULE, politics) is RULE
    assert stricter(RULE, NO_RULE, politics) is RULE
    assert stricter(NO_RULE, RULE, Content(section="رياضة")) is NO_RULE


@given(st.builds(ApprovalRule, NAMES, NAMES, st.booleans(), st.booleans()))
def test_a_rule_comes_back_from_its_file_and_from_the_log(rule: ApprovalRule) -> None:
    assert rule_from_text(rule.to_text()) == rule
    assert parse_rule(write_rule(rule)) == rule
    assert (rule.sha256 == RULE.sha256) == (rule == RULE)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "{}", '{"sections": 5}', NO_RULE.to_text() + " ", "[" * 100_000]
)
def test_a_rule_that_another_hand_wrote_is_none(text: str) -> None:
    assert rule_from_text(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("sections = [", ProblemKind.SYNTAX, 1),
        ("everywhere = false\nsections = 5", ProblemKind.WRONG_VALUE, 0),
        ('everywhere = false\nsections = ["", "ثقافة"]', ProblemKind.WRONG_VALUE, 2),
        (f'sections = ["{"س" * (LONGEST_NAME + 1)}"]', ProblemKind.WRONG_VALUE, 1),
        (f"sections = {[str(n) for n in range(MOST_NAMED + 1)]}", ProblemKind.WRONG_VALUE, 1),
        ('# الأقسام\n\nsections = ["سياسة", "سِياسه"]', ProblemKind.TWICE, 3),
        ('tags = ["عاجل", "عاجل"]', ProblemKind.TWICE, 1),
        ("everywhere = 1", ProblemKind.WRONG_VALUE, 0),
        ("people = 3", ProblemKind.UNKNOWN, 0),
    ],
)
def test_a_file_that_cannot_be_is_refused_at_its_line(text: str, kind: ProblemKind, line: int) -> None:
    with pytest.raises(FileRefusedError) as refused:
        parse_rule(text)
    assert (refused.value.problems[0].kind, refused.value.problems[0].line) == (kind, line)


# What is signed

FIRST = SealStatement("a", "r" * 64, "c" * 64, "huda", "هدى", NOW, "", 2, RULE.sha256)
LAST = replace(
    FIRST,
    approved_by="nadir",
    approver_name="نادر",
    approved_at=NOW + timedelta(minutes=5),
    countersigns=FIRST.sha256,
)


def test_a_statement_says_how_many_were_needed_and_what_it_countersigns() -> None:
    assert LAST.to_bytes().decode() == (
        '{"approvals_needed":2,"approved_at":"2026-11-23T12:05:00.000Z","approved_by":"nadir","approver_name":"نادر",'
        f'"article":"a","content_sha256":"{"c" * 64}","countersigns":"{FIRST.sha256}","override_reason":"",'
        f'"revision":"{"r" * 64}","rule_sha256":"{RULE.sha256}","schema":"editor-desk-seal/2"}}'
    )
    assert b"editor-desk-seal/1" in replace(FIRST, approvals_needed=0).to_bytes()


def test_which_statements_seal_a_text_by_themselves() -> None:
    assert replace(FIRST, approvals_needed=0).stands_alone
    assert replace(FIRST, approvals_needed=1).stands_alone
    assert replace(FIRST, override_reason="لا مراجع الليلة").stands_alone
    assert not FIRST.stands_alone
    assert FIRST.is_first_of_two
    assert not LAST.stands_alone
    assert not LAST.is_first_of_two
    assert completes_pair(LAST, FIRST)


@pytest.mark.parametrize(
    "change",
    [
        {"approved_by": "nadir"},
        {"content_hash": "d" * 64},
        {"revision": "s" * 64},
        {"article": "b"},
        {"approved_at": NOW + timedelta(minutes=6)},
        {"countersigns": "e" * 64},
        {"override_reason": "سبب"},
        {"approvals_needed": 1},
    ],
)
def test_a_pair_is_two_people_one_text_and_one_round(change: dict[str, Any]) -> None:
    """Even where the second countersigned just this."""
    first = replace(FIRST, **change)
    assert not completes_pair(replace(LAST, countersigns=first.sha256), first)
    assert not completes_pair(LAST, first)


def test_what_stands_alone_completes_no_pair() -> None:
    assert not completes_pair(replace(LAST, override_reason="سبب"), FIRST)
    assert not completes_pair(replace(LAST, approvals_needed=1), FIRST)


# The workflow


def facts(**changes: object) -> Facts:
    key = EncryptedKey(b"", b"", b"", 1, 8, 1)
    base = Facts(
        ReviewState.IN_REVIEW,
        DeliveryState.NONE,
        Account("huda", "هدى", frozenset({Role.REVIEWER}), "", key),
        NOW,
        authors=frozenset({"karim"}),
        last_editor="karim",
        approvals_needed=2,
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # field names are checked by replace


def test_the_first_of_two_leaves_the_article_in_review_and_the_second_approves_it() -> None:
    assert apply(Action.APPROVE, facts()) == (ReviewState.IN_REVIEW, DeliveryState.NONE)
    assert not completes(facts())
    second = facts(first_approver="nadir")
    assert apply(Action.APPROVE, second) == (ReviewState.APPROVED, DeliveryState.NONE)
    assert apply(Action.APPROVE, facts(approvals_needed=1))[0] is ReviewState.APPROVED


def test_nobody_is_both_of_the_two() -> None:
    assert refusals(Action.APPROVE, facts(first_approver="huda")) == (Refusal.IS_FIRST_APPROVER,)
    assert refusals(Action.RETURN, facts(first_approver="huda", reason="سبب")) == ()


def test_an_override_completes_at_once_and_only_by_whoever_may() -> None:
    admin = replace(facts().actor, roles=frozenset({Role.ADMIN}))
    told = {"override": True, "reason": "لا مراجع ثانيًا الليلة"}
    for first in ("", "huda", "nadir"):
        case = facts(actor=admin, first_approver=first, **told)
        assert apply(Action.APPROVE, case)[0] is ReviewState.APPROVED
    assert apply(Action.APPROVE, facts(**told))[0] is ReviewState.IN_REVIEW
    assert refusals(Action.APPROVE, facts(first_approver="huda", **told)) == (Refusal.IS_FIRST_APPROVER,)
    assert Refusal.REASON_MISSING in refusals(Action.APPROVE, facts(actor=admin, override=True))
