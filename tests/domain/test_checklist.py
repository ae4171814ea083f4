"""The checklist: rules as data."""

from dataclasses import replace

import pytest

from editor_desk.domain.checklist import (
    CheckLevel,
    CheckResult,
    LinkFacts,
    Rule,
    failed_required,
    run_checklist,
    shipped_rules,
)
from editor_desk.domain.content import BlockKind, Content, Image, MediaRef, RelatedLink, TagRef, block
from editor_desk.domain.workflow import Action

GOOD = Content(
    headline="افتتاح مكتبة التراث في فاس بحضور باحثين من عشر دول",
    source="بوابة المدينة",
    blocks=(block(BlockKind.PARAGRAPH, "افتتحت المكتبة أبوابها."),),
    tags=(TagRef("1", "فاس"), TagRef("2", "مكتبات"), TagRef("3", "تراث")),
    read_also=(RelatedLink("خبر سابق", "sealed"),),
    similar=(RelatedLink("خبر من موقع آخر", None, "https://example.org/1"),),
)
LINKS = LinkFacts(frozenset({"sealed"}), frozenset({"withdrawn"}), frozenset({"proposed"}))


def failing(action: Action, content: Content) -> dict[str, CheckLevel]:
    return {r.rule: r.level for r in run_checklist(action, content, LINKS) if not r.passed}


@pytest.mark.parametrize("action", [Action.SUBMIT, Action.APPROVE, Action.HAND_OVER])
def test_a_good_article_passes_everything(action: Action) -> None:
    assert failing(action, GOOD) == {}
    assert run_checklist(action, GOOD, LINKS)


PICTURE = Image("p", MediaRef("a" * 64, "image/png", 4, 3), alt="قارب", credit="وكالة")


@pytest.mark.parametrize(
    ("lacking", "rule"),
    [
        (replace(PICTURE, key="q", alt="\u00a0"), "images_alt"),
        (replace(PICTURE, key="q", alt="\u200f"), "images_alt"),
        (replace(PICTURE, key="q", alt=" \u064e\u2068\u2069"), "images_alt"),
        (replace(PICTURE, key="q", credit=" "), "images_credit"),
    ],
)
def test_a_picture_without_its_words_is_neither_approved_nor_handed_over(lacking: Image, rule: str) -> None:
    content = replace(GOOD, blocks=(*GOOD.blocks, PICTURE, lacking))
    assert failing(Action.SUBMIT, content) == {rule: CheckLevel.ADVISED}
    for action in (Action.APPROVE, Action.HAND_OVER):
        assert failing(action, content) == {rule: CheckLevel.REQUIRED}


@pytest.mark.parametrize(
    ("content", "rule", "at_submit", "at_approve"),
    [
        (replace(GOOD, headline=" "), "headline_present", CheckLevel.REQUIRED, CheckLevel.REQUIRED),
        (replace(GOOD, headline="قصير"), "headline_length", CheckLevel.ADVISED, CheckLevel.ADVISED),
        (replace(GOOD, blocks=()), "body_present", CheckLevel.REQUIRED, CheckLevel.REQUIRED),
        (replace(GOOD, source=""), "source_present", CheckLevel.ADVISED, CheckLevel.REQUIRED),
        (replace(GOOD, tags=GOOD.tags[:2]), "tags_enough", CheckLevel.ADVISED, CheckLevel.ADVISED),
        (
            replace(GOOD, tags=(*GOOD.tags, TagRef("proposed", "زليج"))),
            "tags_accepted",
            CheckLevel.ADVISED,
            CheckLevel.ADVISED,
        ),
        (replace(GOOD, similar=(RelatedLink("ع"),)), "links_found", CheckLevel.ADVISED, CheckLevel.ADVISED),
        (
            replace(GOOD, similar=(RelatedLink("ع", "draft"),)),
            "links_sealed",
            CheckLevel.ADVISED,
            CheckLevel.ADVISED,
        ),
        (
            replace(GOOD, read_also=(RelatedLink("ع", "withdrawn"),)),
            "links_standing",
            CheckLevel.ADVISED,
            CheckLevel.ADVISED,
        ),
    ],
)
def test_each_rule_finds_its_fault(
    content: Content, rule: str, at_submit: CheckLevel, at_approve: CheckLevel
) -> None:
    assert failing(Action.SUBMIT, content)[rule] is at_submit
    assert failing(Action.APPROVE, content)[rule] is at_approve


def test_a_withdrawn_link_has_one_fault() -> None:
    found = failing(Action.HAND_OVER, replace(GOOD, similar=(RelatedLink("ع", "withdrawn"),)))
    assert list(found) == ["links_standing"]


def test_only_required_rules_stop() -> None:
    required = CheckResult("a", CheckLevel.REQUIRED, passed=False)
    advised = CheckResult("b", CheckLevel.ADVISED, passed=False)
    assert failed_required((required, advised, replace(required, rule="c", passed=True))) == ("a",)


def test_tashkeel_does_not_lengthen_a_headline() -> None:
    long = replace(GOOD, headline="مَ" * 90)
    assert "headline_length" not in failing(Action.SUBMIT, long)


def test_a_rule_with_an_unknown_check_is_a_bug() -> None:
    rule = Rule("x", "no_such_check", required=frozenset({Action.SUBMIT}))
    with pytest.raises(ValueError, match="no_such_check"):
        run_checklist(Action.SUBMIT, GOOD, LINKS, (rule,))


def test_every_shipped_rule_gates_something() -> None:
    assert all(rule.required or rule.advised for rule in shipped_rules())
    assert len({rule.id for rule in shipped_rules()}) == len(shipped_rules())
