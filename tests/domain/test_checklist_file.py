"""The file of the checklist: read strictly, changed rule by rule, and never read as fewer rules than it holds."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_desk.domain.approvals import parse_rule
from editor_desk.domain.checklist import CHECKED, Check, CheckLevel, Rule, Unit, Wording
from editor_desk.domain.checklist_edit import (
    new_question,
    with_rule,
    without_rule,
    write_checklist,
    write_rule,
)
from editor_desk.domain.checklist_file import (
    FORMS,
    LARGEST,
    MOST_RULES,
    parse_checklist,
    shipped_checklist,
    shipped_rules,
)
from editor_desk.domain.tag_facts import TagKind
from editor_desk.domain.workflow import Action
from editor_desk.language.house_style.problems import FileRefusedError, ProblemKind
from tests.growth import MOST, growth

RULE = '[[rule]]\nid = "a"\ncheck = "text_present"\nof = "byline"\nsubmit = "advised"\n'


def refusal(text: str) -> list[tuple[ProblemKind, int, str]]:
    with pytest.raises(FileRefusedError) as refused:
        parse_checklist(text)
    return [(one.kind, one.line, one.detail) for one in refused.value.problems]


def test_what_ships_is_read_and_weighs_something() -> None:
    rules = shipped_rules()
    assert len(rules) == shipped_checklist().count("[[rule]]")
    assert any(rule.required for rule in rules)
    assert all(first.line < second.line for first, second in pairwise(rules))


def test_ids_that_were_stored_before_are_still_there() -> None:
    kept = {
        *("headline_present", "body_present", "headline_length", "source_present", "tags_enough"),
        *(
            "tags_accepted",
            "links_sealed",
            "links_standing",
            "links_current",
            "links_found",
            "images_alt",
            "images_credit",
        ),
        "comments_resolved",
    }
    assert kept <= {rule.id for rule in shipped_rules()}


def test_a_rule_says_all_that_it_can() -> None:
    (rule,) = parse_checklist(
        '[[rule]]\nid = "body_words"\ncheck = "length"\nof = "body"\nunit = "words"\nat_least = 100\nat_most = 900\n'
        'sections = ["رياضة", " ثقافة  وفن ", "رياضة"]\ntext = { ar = "طول  الخبر" }\n'
        'submit = "off"\napprove = "advised"\nhand_over = "required"\n'
    )
    assert rule == Rule(
        "body_words",
        Check.LENGTH,
        "body",
        100,
        900,
        Unit.WORDS,
        required=frozenset({Action.HAND_OVER}),
        advised=frozenset({Action.APPROVE}),
        sections=("رياضة", "ثقافة وفن"),
        text=Wording("طول الخبر"),
    )
    assert rule.line == 1


MISSING, UNKNOWN, WRONG = ProblemKind.MISSING, ProblemKind.UNKNOWN, ProblemKind.WRONG_VALUE


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [(MISSING, 0, "[[rule]]")]),
        ("rule = 3", [(WRONG, 0, "rule"), (MISSING, 0, "[[rule]]")]),
        (RULE + "size = 3\n", [(UNKNOWN, 6, "size")]),
        ("colour = 3\n" + RULE, [(UNKNOWN, 0, "colour")]),
        (RULE + RULE, [(ProblemKind.TWICE, 6, "a")]),
        (RULE.replace('"a"', '"A b"'), [(WRONG, 2, "id = A b")]),
        (RULE.replace('id = "a"', "id = 3"), [(WRONG, 2, "id"), (WRONG, 2, "id = ")]),
        (RULE.replace("text_present", "text_absent"), [(WRONG, 3, "check = text_absent")]),
        (RULE.replace('check = "text_present"\n', ""), [(MISSING, 1, "check"), (WRONG, 1, "check = ")]),
        (RULE.replace('of = "byline"\n', ""), [(MISSING, 1, "of")]),
        (RULE.replace("byline", "footer"), [(WRONG, 4, "of = footer")]),
        (RULE.replace('"advised"', '"maybe"'), [(WRONG, 5, "submit = maybe")]),
        (RULE.replace('"advised"', "true"), [(WRONG, 5, "submit")]),
        (RULE + "at_most = 3\n", [(UNKNOWN, 6, "at_most")]),
        (RULE + 'recall = "required"\n', [(UNKNOWN, 6, "recall")]),
        (RULE + "sections = []\n", [(WRONG, 6, "sections")]),
        (RULE + 'sections = ["رياضة", 3]\n', [(WRONG, 6, "sections"), (WRONG, 6, "sections")]),
        (RULE + 'sections = [" "]\n', [(WRONG, 6, "sections")]),
        (RULE + "text = { }\n", [(MISSING, 6, "text: ar, en")]),
        (RULE + 'text = { ar = "س", fr = "q" }\n', [(UNKNOWN, 6, "fr")]),
        (RULE + f'text = {{ ar = "{"س" * 301}" }}\n', [(WRONG, 6, "text > 300")]),
        ('[[rule]]\nid = "a"\ncheck = "tick"\n', [(MISSING, 1, "text")]),
        ('[[rule]]\nid = "a"\ncheck = "spelling"\n', [(MISSING, 1, "at_most")]),
        ('[[rule]]\nid = "a"\ncheck = "spelling"\nat_most = -1\n', [(WRONG, 4, "at_most = -1")]),
        ('[[rule]]\nid = "a"\ncheck = "spelling"\nat_most = true\n', [(WRONG, 4, "at_most = True")]),
        ('[[rule]]\nid = "a"\ncheck = "spelling"\nat_most = "3"\n', [(WRONG, 4, "at_most")]),
        (
            f'[[rule]]\nid = "a"\ncheck = "spelling"\nat_most = {LARGEST + 1}\n',
            [(WRONG, 4, f"at_most = {LARGEST + 1}")],
        ),
        (
            '[[rule]]\nid = "a"\ncheck = "length"\nof = "slug"\n',
            [(MISSING, 1, "at_least / at_most")],
        ),
        (
            '[[rule]]\nid = "a"\ncheck = "length"\nof = "slug"\nat_least = 9\nat_most = 3\nunit = "lines"\n',
            [(WRONG, 7, "unit = lines"), (WRONG, 5, "at_least = 9 > at_most = 3")],
        ),
        ('[[rule]]\nid = "a"\ncheck = "section_listed"\n', [(MISSING, 1, "listed")]),
        (
            '[[rule]]\nid = "a"\ncheck = "tags_of_kind"\nat_least = 1\nlisted = ["place", "planet"]\n',
            [(WRONG, 5, "listed = planet")],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_field(
    text: str, problems: list[tuple[ProblemKind, int, str]]
) -> None:
    assert refusal(text) == problems


def test_what_is_no_toml_is_refused_with_its_line() -> None:
    ((kind, line, _detail),) = refusal(RULE + "at most = 3\n")
    assert (kind, line) == (ProblemKind.SYNTAX, 6)


def test_a_file_of_endless_rules_is_refused() -> None:
    rules = "".join(RULE.replace('"a"', f'"a{number}"') for number in range(MOST_RULES + 1))
    assert refusal(rules) == [(WRONG, 5 * MOST_RULES + 1, f"[[rule]] > {MOST_RULES}")]


def test_rules_written_inline_are_read_though_their_lines_are_not_known() -> None:
    text = 'rule = [{ id = "a", check = "tags_accepted" }, { id = "b", check = "spelling" }]'
    assert refusal(text) == [(MISSING, 0, "at_most")]
    rules = parse_checklist(text.replace('"spelling"', '"addresses"'))
    assert [rule.id for rule in rules] == ["a", "b"]
    # There is no line to put a change into: the file is written anew.
    changed = with_rule(
        text.replace('"spelling"', '"addresses"'), rules, replace(rules[0], check=Check.ADDRESSES)
    )
    assert changed == write_checklist([replace(rules[0], check=Check.ADDRESSES), rules[1]])


def test_a_change_leaves_every_other_line_as_it_was() -> None:
    text, rules = shipped_checklist(), shipped_rules()
    rule = next(rule for rule in rules if rule.id == "headline_length")
    changed = with_rule(text, rules, replace(rule, at_most=100, advised=frozenset(), required=rule.advised))
    before, after = text.splitlines(), changed.splitlines()
    start = before.index('id = "headline_length"')
    assert after[: start + 4] == before[: start + 4]
    assert after[start + 4].startswith("at_most = 100")
    assert after[start + 7 :] == before[start + 7 :]
    again = {one.id: one for one in parse_checklist(changed)}["headline_length"]
    assert again.level(Action.APPROVE) is CheckLevel.REQUIRED


def test_remarks_between_rules_stay_with_what_they_stand_before() -> None:
    text = f"{RULE}\n# The second one.\n{RULE.replace(chr(34) + 'a' + chr(34), chr(34) + 'b' + chr(34))}"
    rules = parse_checklist(text)
    assert "# The second one.\n[[rule]]" in without_rule(text, rules, "a")
    assert without_rule(text, rules, "b").endswith("# The second one.\n")


def test_a_change_of_a_damaged_file_begins_from_the_rules_that_hold() -> None:
    rules = shipped_rules()
    rule = replace(rules[2], at_most=80)
    changed = with_rule("[[rule]]\nid = 3\n", rules, rule)
    assert parse_checklist(changed) == (*rules[:2], rule, *rules[3:])
    assert parse_checklist(without_rule("x" * 90 + "\n" * 90, rules, rule.id)) == (*rules[:2], *rules[3:])


def test_questions_come_and_go() -> None:
    text, rules = shipped_checklist(), shipped_rules()
    first = new_question(rules, Wording('قال "نعم"؟', "He said \\ yes?"))
    text = with_rule(text, rules, first)
    asked = parse_checklist(text)
    second = new_question(asked, Wording("", "Names checked"))
    assert (first.id, second.id) == ("question_1", "question_2")
    assert asked[:-1] == rules
    assert asked[-1] == first
    assert parse_checklist(without_rule(text, asked, first.id)) == rules
    assert new_question((second,), Wording("س")).id == "question_1"


def _some_rule() -> st.SearchStrategy[Rule]:
    names = (
        st.text('سشصab ؟"\\#', min_size=1, max_size=12).map(lambda one: " ".join(one.split())).filter(bool)
    )

    @st.composite
    def build(draw: st.DrawFn) -> Rule:
        check = draw(st.sampled_from(Check))
        form = FORMS[check]
        least = draw(st.none() | st.integers(0, 50)) if form.lower else None
        most = draw(st.none() | st.integers(50, 99)) if form.upper else None
        if form.bounded and least is None and most is None:
            least, most = (1, None) if form.lower else (None, 1)
        kinds = st.sampled_from([kind.value for kind in TagKind]) if check is Check.TAGS_OF_KIND else names
        listed = (
            tuple(draw(st.lists(kinds, min_size=1, max_size=3, unique=True)))
            if form.must_list or (form.may_list and draw(st.booleans()))
            else ()
        )
        levels = {action: draw(st.sampled_from(CheckLevel)) for action in CHECKED}
        text = draw(st.none() | st.builds(Wording, names, st.just("") | names))
        return Rule(
            f"rule_{draw(st.integers(0, 99))}",
            check,
            draw(st.sampled_from(form.of)) if form.of else "",
            least,
            most,
            draw(st.sampled_from(Unit)) if check is Check.LENGTH else Unit.CHARACTERS,
            listed,
            frozenset(action for action, level in levels.items() if level is CheckLevel.REQUIRED),
            frozenset(action for action, level in levels.items() if level is CheckLevel.ADVISED),
            tuple(draw(st.lists(names, max_size=2, unique=True))),
            Wording("سؤال") if text is None and check is Check.TICK else text,
        )

    return build()


@settings(max_examples=40)
@given(st.lists(_some_rule(), min_size=1, max_size=3, unique_by=lambda rule: rule.id), st.data())
def test_what_is_written_is_read_again(rules: list[Rule], data: st.DataObject) -> None:
    text = write_checklist(rules)
    read = parse_checklist(text)
    assert list(read) == rules
    assert [text.splitlines()[rule.line - 1] for rule in read] == ["[[rule]]"] * len(rules)
    other = replace(data.draw(_some_rule()), id=data.draw(st.sampled_from(rules)).id)
    changed = parse_checklist(with_rule(text, read, other))
    assert list(changed) == [other if rule.id == other.id else rule for rule in rules]
    assert parse_checklist(write_rule(other)) == (other,)


@pytest.mark.parametrize(
    "text",
    [
        lambda n: ".".join(["a"] * n) + " = 1",
        lambda n: "[" + ".".join(["'a'"] * n) + "]",
        lambda n: "a = {" + " . ".join(["b"] * n) + " = 1}",
        lambda n: "a = " + "9" * (n // 10),
        lambda n: "a = " + "[" * n + "]" * n,
        lambda n: "a = " + "{a=" * n + "1" + "}" * n,
        lambda n: "x" * n * 38,
    ],
    ids=["name", "table", "inline", "number", "arrays", "tables", "line"],
)
def test_a_hostile_file_is_refused_at_once(text: Callable[[int], str]) -> None:
    def reading(length: int) -> Callable[[], None]:
        hostile = text(length)

        def read() -> None:
            for parse in (parse_checklist, parse_rule):
                with pytest.raises(FileRefusedError):
                    parse(hostile)

        return read

    assert growth(reading, 12_500) <= MOST


def test_a_line_of_dots_between_rules_is_no_name() -> None:
    assert parse_checklist("# " + "." * 300 + "\n" + RULE) == parse_checklist("#\n" + RULE)
