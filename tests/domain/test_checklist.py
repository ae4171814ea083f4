"""The checklist: rules as data, each of them looked at where it passes and where it fails."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.checklist import (
    CHECKED,
    Check,
    CheckFacts,
    CheckLevel,
    CheckPlace,
    CheckResult,
    Rule,
    Tick,
    Unit,
    Wording,
    concerned,
    failed_required,
)
from editor_desk.domain.checklist_file import FORMS, shipped_rules
from editor_desk.domain.checks import run_checklist, well_formed
from editor_desk.domain.content import (
    BlockKind,
    Content,
    Embed,
    Image,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Span,
    TagRef,
    block,
)
from editor_desk.domain.proofing import Finding, FindingKind, Severity
from editor_desk.domain.tag_facts import TagFacts, TagKind, TagState
from editor_desk.domain.workflow import Action

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
PICTURE = Image("p", MediaRef("a" * 64, "image/png", 1200, 800), alt="قارب", credit="وكالة", focal=(300, 400))
GOOD = Content(
    headline="افتتاح مكتبة التراث في فاس بحضور باحثين من عشر دول",
    source="بوابة المدينة",
    section="ثقافة",
    blocks=(block(BlockKind.PARAGRAPH, "افتتحت المكتبة أبوابها."),),
    tags=(TagRef("1", "فاس"), TagRef("2", "مكتبات"), TagRef("3", "تراث")),
    read_also=(RelatedLink("خبر سابق", "sealed"),),
    similar=(RelatedLink("خبر من موقع آخر", None, "https://example.org/1"),),
)
BODY = GOOD.blocks[0].key
ERROR = Finding("headline", 0, 4, "مكتب", FindingKind.STYLE, "hamzat_wasl", Severity.ERROR)
WARNING = replace(ERROR, place=BODY, rule="tatweel", severity=Severity.WARNING)
ADVICE = replace(ERROR, rule="unbalanced_brackets", severity=Severity.ADVICE)
MISSPELT = replace(ERROR, kind=FindingKind.SPELLING, rule="spelling", start=5, end=9)
FACTS = CheckFacts(
    approved=frozenset({"sealed"}),
    withdrawn=frozenset({"withdrawn"}),
    tags={
        "1": TagFacts(TagKind.PLACE),
        "2": TagFacts(),
        "3": TagFacts(),
        "proposed": TagFacts(state=TagState.PROPOSED),
        "retired": TagFacts(state=TagState.RETIRED),
    },
    findings=(),
    now=NOW,
)


def failing(action: Action, content: Content, facts: CheckFacts = FACTS) -> dict[str, CheckLevel]:
    return {r.rule: r.level for r in run_checklist(action, content, facts, shipped_rules()) if not r.passed}


@pytest.mark.parametrize("action", CHECKED)
def test_a_good_article_passes_everything(action: Action) -> None:
    assert failing(action, GOOD) == {}
    assert run_checklist(action, GOOD, FACTS, shipped_rules())


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


ADVISED, REQUIRED = CheckLevel.ADVISED, CheckLevel.REQUIRED


@pytest.mark.parametrize(
    ("content", "rule", "at_submit", "at_approve"),
    [
        (replace(GOOD, headline=" "), "headline_present", REQUIRED, REQUIRED),
        (replace(GOOD, headline="قصير"), "headline_length", ADVISED, ADVISED),
        (replace(GOOD, blocks=()), "body_present", REQUIRED, REQUIRED),
        (replace(GOOD, source=""), "source_present", ADVISED, REQUIRED),
        (replace(GOOD, tags=GOOD.tags[:2]), "tags_enough", ADVISED, ADVISED),
        (replace(GOOD, tags=(*GOOD.tags, TagRef("proposed", "زليج"))), "tags_accepted", ADVISED, ADVISED),
        (replace(GOOD, tags=(*GOOD.tags, TagRef("retired", "زليج"))), "tags_accepted", ADVISED, ADVISED),
        (replace(GOOD, similar=(RelatedLink("ع"),)), "links_found", ADVISED, ADVISED),
        (replace(GOOD, similar=(RelatedLink("ع", "draft"),)), "links_sealed", ADVISED, ADVISED),
        (replace(GOOD, read_also=(RelatedLink("ع", "withdrawn"),)), "links_standing", ADVISED, ADVISED),
        (replace(GOOD, embargo=NOW - timedelta(hours=1)), "embargo_ahead", ADVISED, ADVISED),
        (replace(GOOD, standfirst="محظور النَّشر حتى الخامسة"), "embargo_set", ADVISED, ADVISED),
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


def one(check: Check, **fields: Any) -> Rule:
    return Rule("x", check, advised=frozenset({Action.SUBMIT}), **fields)


def result(rule: Rule, content: Content = GOOD, facts: CheckFacts = FACTS) -> CheckResult:
    (found,) = run_checklist(Action.SUBMIT, content, facts, (rule,))
    return found


IMAGES = replace(
    GOOD, blocks=(*GOOD.blocks, PICTURE, replace(PICTURE, key="q", caption="قارب", rights="لنا"))
)
CARD = ReadAlsoCard("card", RelatedLink("بطاقة", "draft"))
LINKED = replace(
    GOOD,
    blocks=(
        *GOOD.blocks,
        replace(
            block(BlockKind.PARAGRAPH, ""),
            key="linked",
            spans=(
                Span("انظر "),
                Span("هنا", link="https://example.org/a"),
                Span(" و"),
                Span("هناك", link="https://example.org/b)"),
            ),
        ),
        Embed("video", "https://example..org/v"),
        CARD,
    ),
    similar=(RelatedLink("ع", None, "http://localhost/x"), RelatedLink("م", None, "https://example.org/2")),
)
LONG = "مكتبة 😀 التراث في فاس"


@pytest.mark.parametrize(
    ("rule", "content", "found", "places"),
    [
        (one(Check.TEXT_PRESENT, of="byline"), GOOD, 0, [("byline", 0, 0)]),
        (one(Check.LENGTH, of="standfirst", at_least=5), GOOD, 0, [("standfirst", 0, 0)]),
        (
            one(Check.LENGTH, of="headline", at_most=7),
            replace(GOOD, headline=LONG),
            21,
            [("headline", 7, 21)],
        ),
        (
            one(Check.LENGTH, of="headline", at_most=2, unit=Unit.WORDS),
            replace(GOOD, headline=LONG),
            4,
            [("headline", 15, 21)],
        ),
        (one(Check.LENGTH, of="body", at_most=1, unit=Unit.WORDS), GOOD, 3, [("body", 0, 0)]),
        (one(Check.COUNT, of="tags", at_most=2), GOOD, 3, [("tags", 0, 0)]),
        (one(Check.COUNT, of="images", at_least=1), GOOD, 0, [("body", 0, 0)]),
        (one(Check.COUNT, of="links", at_least=9), LINKED, 4, [("read_also", 0, 0)]),
        (one(Check.COUNT, of="similar", at_least=3), LINKED, 2, [("similar", 0, 0)]),
        (one(Check.COUNT, of="paragraphs", at_least=2), GOOD, 1, [("body", 0, 0)]),
        (
            one(Check.COUNT, of="headings", at_most=0),
            replace(GOOD, blocks=(block(BlockKind.SUBHEADING, "عنوان"), block(BlockKind.HEADING, " "))),
            1,
            [("body", 0, 0)],
        ),
        (
            one(Check.TAGS_ACCEPTED),
            replace(GOOD, tags=(TagRef("proposed", "زليج"), TagRef("unknown", "خزف"))),
            1,
            [("tag:proposed", 0, 0)],
        ),
        (
            one(Check.TAGS_KNOWN, at_least=2),
            replace(GOOD, tags=(TagRef("1", "فاس"), TagRef("unknown", "خزف"))),
            1,
            [("tags", 0, 0)],
        ),
        (one(Check.TAGS_OF_KIND, listed=("person", "event"), at_least=1), GOOD, 0, [("tags", 0, 0)]),
        (one(Check.SECTION_LISTED, listed=("سياسة", "رياضة")), GOOD, 0, [("section", 0, 0)]),
        (one(Check.LINKS_SEALED, of="read_also"), LINKED, 1, [("card:card", 0, 0)]),
        (
            one(Check.ADDRESSES),
            LINKED,
            3,
            [("linked", 10, 14), ("figure:video", 0, 0), ("similar:0", 0, 0)],
        ),
        (one(Check.IMAGES_HAVE, of="caption"), IMAGES, 1, [("caption:p", 0, 0)]),
        (one(Check.IMAGES_HAVE, of="rights"), IMAGES, 1, [("rights:p", 0, 0)]),
        (one(Check.IMAGES_WIDE, at_least=1300), IMAGES, 1200, [("figure:p", 0, 0), ("figure:q", 0, 0)]),
        (
            one(Check.IMAGES_FOCAL),
            replace(GOOD, blocks=(PICTURE, replace(PICTURE, key="q", focal=(500, 500)))),
            1,
            [("figure:q", 0, 0)],
        ),
        (one(Check.EMBARGO_SET), replace(GOOD, headline="EMBARGOED until noon"), 0, [("embargo", 0, 0)]),
    ],
)
def test_a_fault_has_its_figure_and_its_places(
    rule: Rule, content: Content, found: int, places: list[tuple[str, int, int]]
) -> None:
    told = result(rule, content)
    assert (told.passed, told.found) == (False, found)
    assert [(one.place, one.start, one.end) for one in told.places] == places
    assert told.asked == rule


@pytest.mark.parametrize(
    ("rule", "content"),
    [
        (one(Check.LENGTH, of="body", at_least=1, at_most=3, unit=Unit.WORDS), GOOD),
        (one(Check.COUNT, of="read_also", at_least=1, at_most=1), GOOD),
        (one(Check.TAGS_OF_KIND, listed=("place",), at_least=1), GOOD),
        (one(Check.SECTION_LISTED, listed=("رياضة", "ثَقافَة")), GOOD),
        (one(Check.LINKS_FOUND, of="similar"), GOOD),
        (one(Check.IMAGES_WIDE, at_least=1200), IMAGES),
        (one(Check.IMAGES_WIDE), IMAGES),
        (one(Check.IMAGES_FOCAL), IMAGES),
        (one(Check.EMBARGO_AHEAD), replace(GOOD, embargo=NOW + timedelta(minutes=1))),
        (one(Check.EMBARGO_SET), replace(GOOD, headline="محظور النشر", embargo=NOW)),
        (one(Check.ADDRESSES), GOOD),
    ],
)
def test_what_is_within_its_bounds_has_no_place(rule: Rule, content: Content) -> None:
    told = result(rule, content)
    assert told.passed
    assert told.places == ()


def test_nobody_knows_whether_an_embargo_is_past_without_the_time() -> None:
    late = replace(GOOD, embargo=NOW - timedelta(days=1))
    assert result(one(Check.EMBARGO_AHEAD), late, replace(FACTS, now=None)).passed


def test_style_is_counted_from_a_weight_upwards_and_by_rule() -> None:
    facts = replace(FACTS, findings=(ERROR, WARNING, ADVICE, MISSPELT))
    by_weight = {of: result(one(Check.STYLE, of=of, at_most=0), GOOD, facts) for of in Severity}
    assert {of.value: told.found for of, told in by_weight.items()} == {
        "error": 1,
        "warning": 2,
        "advice": 3,
    }
    assert by_weight[Severity.ERROR].places == (CheckPlace("headline", 0, 4),)
    only = one(Check.STYLE, of="advice", at_most=0, listed=("unbalanced_brackets",))
    assert result(only, GOOD, facts).found == 1
    few = result(one(Check.STYLE, of="advice", at_most=3), GOOD, facts)
    assert (few.passed, few.found, few.places) == (True, 3, ())


def test_misspellings_are_counted_apart() -> None:
    facts = replace(FACTS, findings=(ERROR, MISSPELT))
    told = result(one(Check.SPELLING, at_most=0), GOOD, facts)
    assert (told.passed, told.found, told.places) == (False, 1, (CheckPlace("headline", 5, 9),))
    assert result(one(Check.SPELLING), GOOD, replace(FACTS, findings=(ERROR,))).passed


@pytest.mark.parametrize("check", [Check.STYLE, Check.SPELLING])
def test_a_text_that_was_not_read_passes_nothing(check: Check) -> None:
    told = result(one(check, of="error", at_most=9), GOOD, replace(FACTS, findings=None))
    assert (told.passed, told.unread) == (False, True)


def test_comments_and_suggestions_are_counted_whoever_counted_them() -> None:
    rules = (one(Check.COMMENTS_RESOLVED), replace(one(Check.SUGGESTIONS_RESOLVED), id="y"))
    told = run_checklist(Action.SUBMIT, GOOD, FACTS, rules, open_comments=2, open_suggestions=3)
    assert [(one.passed, one.found, one.places[0].place) for one in told] == [
        (False, 2, "comments"),
        (False, 3, "suggestions"),
    ]
    facts = replace(FACTS, open_comments=1, open_suggestions=0)
    assert [one.found for one in run_checklist(Action.SUBMIT, GOOD, facts, rules)] == [1, 0]
    assert all(one.passed for one in run_checklist(Action.SUBMIT, GOOD, FACTS, rules))


def test_a_question_is_answered_by_a_tick_on_this_text() -> None:
    rule = one(Check.TICK, text=Wording("اتصلتُ بالمصدر"))
    tick = Tick("x", "هدى", NOW)
    asked = result(rule)
    assert (asked.passed, asked.places, asked.tick) == (False, (), None)
    ticked = result(rule, GOOD, replace(FACTS, ticks={"x": tick}))
    assert (ticked.passed, ticked.tick) == (True, tick)
    earlier = replace(tick, current=False)
    again = result(rule, GOOD, replace(FACTS, ticks={"x": earlier}))
    assert (again.passed, again.tick) == (False, earlier)
    assert result(one(Check.ADDRESSES), GOOD, replace(FACTS, ticks={"x": tick})).tick is None


def test_a_rule_holds_in_its_sections_only() -> None:
    rule = one(Check.TEXT_PRESENT, of="byline", sections=("رياضة", "ثقافه"))
    assert concerned((rule,), Action.SUBMIT, GOOD) == (rule,)
    assert concerned((rule,), Action.SUBMIT, replace(GOOD, section="")) == ()
    assert concerned((rule,), Action.APPROVE, GOOD) == ()
    assert rule.level(Action.HAND_OVER) is CheckLevel.OFF


def test_a_text_of_ones_own_is_said_in_the_other_language_where_it_is_missing() -> None:
    assert (Wording("سؤال").of("en"), Wording("سؤال").of("ar")) == ("سؤال", "سؤال")
    assert (Wording("", "question").of("ar"), Wording("", "question").of("en")) == ("question", "question")


def test_only_required_rules_stop() -> None:
    required = CheckResult("a", CheckLevel.REQUIRED, passed=False)
    advised = CheckResult("b", CheckLevel.ADVISED, passed=False)
    unread = replace(required, rule="d", unread=True)
    results = (required, advised, replace(required, rule="c", passed=True), unread)
    assert failed_required(results) == (required, unread)
    assert failed_required(results, unread=False) == (required,)


def test_a_result_is_told_without_words_of_the_desk() -> None:
    told = CheckResult("length", CheckLevel.REQUIRED, passed=False, found=104)
    assert repr(told) == "length (required): failed, 104 found"
    assert repr(replace(told, passed=True)) == "length (required): passed"
    assert repr(replace(told, unread=True)) == "length (required): unread"


def test_tashkeel_does_not_lengthen_a_headline() -> None:
    long = replace(GOOD, headline="مَ" * 90)
    assert "headline_length" not in failing(Action.SUBMIT, long)


def test_every_shipped_rule_has_its_own_name_and_every_check_ships() -> None:
    assert len({rule.id for rule in shipped_rules()}) == len(shipped_rules())
    assert {rule.check for rule in shipped_rules()} == set(Check) - {Check.TICK}
    assert set(FORMS) == set(Check)


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.org", True),
        ("https://example.org/wiki/Fez_(city)", True),
        ("https://مثال.إختبار/مقال?x=1#y", True),
        ("http://a-b.example.org:8080/", True),
        ("mailto:desk@example.org", True),
        ("mailto:desk", False),
        ("mailto:@example.org", False),
        ("https://", False),
        ("https://localhost/x", False),
        ("https://example", False),
        ("https://exa mple.org", False),
        ("https://example.org/a b", False),
        ("https://example..org/", False),
        ("https://-example.org/", False),
        ("https://example.org:port/", False),
        ("https://[::1", False),
        ("https://example.org/a,", False),
        ("https://example.org/a،", False),
        ("https://example.org/a)", False),
        ("https://example.org/https://example.org/b", True),
        ("https://https://example.org/b", False),
        ("ftp://example.org/a", False),
    ],
)
def test_an_address_can_lead_somewhere(address: str, good: bool) -> None:  # noqa: FBT001 - a table
    assert well_formed(address) is good


@given(st.permutations(shipped_rules()), st.sampled_from(CHECKED), st.data())
def test_a_rule_comes_out_the_same_in_any_order(
    rules: list[Rule], action: Action, data: st.DataObject
) -> None:
    content = data.draw(st.sampled_from((GOOD, IMAGES, LINKED, Content())))
    facts = data.draw(
        st.sampled_from((FACTS, CheckFacts(), replace(FACTS, findings=(ERROR, MISSPELT), open_comments=2)))
    )
    usual = run_checklist(action, content, facts, shipped_rules())
    other = run_checklist(action, content, facts, rules)
    assert {one.rule: one for one in other} == {one.rule: one for one in usual}
    alone = [run_checklist(action, content, facts, (rule,)) for rule in concerned(rules, action, content)]
    assert [one for (one,) in alone] == list(other)
