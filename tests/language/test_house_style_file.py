"""A file of rules is taken as a whole or refused as a whole, with the place and the fault."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_desk.language.house_style.checking import check
from editor_desk.language.house_style.file import parse_house_style
from editor_desk.language.house_style.model import HouseStyle
from editor_desk.language.house_style.patterns import (
    PatternFinder,
    UnknownPieceError,
    compile_class,
    compile_exceptions,
    compile_pattern,
    matches,
)
from editor_desk.language.house_style.problems import FileRefusedError, Problem, ProblemKind
from editor_desk.language.house_style.reading import Reading
from tests.language.house_styles import NAMES, RULE, shipped_text, style_of

TERM = """
[[term]]
avoid = ["تواجد"]
use = ["حضور"]
reason = { ar = "الوجد", en = "Passion" }
"""
WORDS = RULE.replace('kind = "pattern"', 'kind = "words"').replace("pattern = ' {2,}'\nfix = ' '\n", "")
LIST = '[[rule.lists]]\nwrong = "without_hamza"\nwords = ["إلى", "أمس", "أكثر"]\n'
WORDS_RULE = re.sub(
    r"must = .*\nmust_not = .*\n",
    'must = [["الى", "إلى"], ["امس", "أمس"], ["اكثر", "أكثر"]]\nmust_not = ["إلى", "أمس", "أكثر"]\n',
    WORDS,
)


def refused(rule: str = RULE, names: str = NAMES) -> list[Problem]:
    with pytest.raises(FileRefusedError) as caught:
        style_of(rule, names)
    assert str(caught.value)
    return list(caught.value.problems)


def kinds(problems: list[Problem]) -> list[tuple[ProblemKind, str]]:
    return [(problem.kind, problem.detail) for problem in problems]


def test_small_files_are_taken() -> None:
    assert [rule.id for rule in style_of().rules] == ["two_spaces"]
    assert style_of(WORDS_RULE + LIST).rules[0].severity == "warning"
    assert style_of(TERM).terms[0].severity == "advice"


@pytest.mark.parametrize(
    ("old", "new", "kind", "detail"),
    [
        ("pattern = ' {2,}'", "pattern = '('", ProblemKind.PATTERN, "missing ) at position 1"),
        ("pattern = ' {2,}'", "pattern = '%WHAT%'", ProblemKind.PATTERN, "%WHAT%"),
        ("fix = ' '", "fix = '\\7'", ProblemKind.PATTERN, "\\7: no such group"),
        ("fix = ' '", "replace = { a = 1 }", ProblemKind.WRONG_VALUE, "replace"),
        ("fix = ' '", "fix = [' ', 3]", ProblemKind.WRONG_VALUE, "fix"),
        ("fix = ' '", "fix = ' '\nneeds = 3", ProblemKind.WRONG_VALUE, "needs"),
        ("fix = ' '", "fix = ' '\nwhen = '(a+)+'", ProblemKind.WRONG_VALUE, "when = (a+)+"),
        ("fix = ' '", "fix = ' '\nwhen = '[z-a]'", ProblemKind.WRONG_VALUE, "when = bad character range z-a at position 1"),
        ("fix = ' '", "fix = ' '\nfixx = ' '", ProblemKind.UNKNOWN, "fixx"),
        ("fix = ' '", "fix = ' '\non = 'yes'", ProblemKind.WRONG_VALUE, "on"),
        ("fix = ' '", "fix = ' '\nnot_in = ['nowhere']", ProblemKind.WRONG_VALUE, "not_in = nowhere"),
        ("fix = ' '", "fix = ' '\nseverity = 'grave'", ProblemKind.WRONG_VALUE, "severity = grave"),
        ('kind = "pattern"', 'kind = "guess"', ProblemKind.WRONG_VALUE, "kind = guess"),
        ('id = "two_spaces"', 'id = "two spaces"', ProblemKind.WRONG_VALUE, "id = two spaces"),
        ('id = "two_spaces"', 'id = "name"', ProblemKind.WRONG_VALUE, "id = name"),
        (', en = "Two spaces"', "", ProblemKind.MISSING, "title: ar, en"),
        ('title = { ar = "مسافتان", en = "Two spaces" }', "", ProblemKind.MISSING, "title"),
        (', ["في   البيت", "في البيت"]', "", ProblemKind.FEW_EXAMPLES, "must"),
        (', "في البيت"]\n', "]\n", ProblemKind.FEW_EXAMPLES, "must_not"),
        ('["أ  ب", "أ ب"]', '["أ  ب", "أ  ب", "أ"]', ProblemKind.WRONG_VALUE, "must"),
        ('["أ  ب", "أ ب"]', '["أ ب", "أ ب"]', ProblemKind.SILENT, "أ ب"),
        ('["أ  ب", "أ ب"]', '["أ  ب", "أب"]', ProblemKind.MENDED_OTHERWISE, "أ  ب → أ ب"),
        ('must_not = ["أ ب"', 'must_not = ["أ  ب"', ProblemKind.FALSE_ALARM, "أ  ب"),
        ("pattern = ' {2,}'", "pattern = ' {2,}|(?:(?:ا+)+)+ب'", ProblemKind.SLOW, ""),
    ],
)  # fmt: skip
def test_a_fault_in_a_rule_is_told(old: str, new: str, kind: ProblemKind, detail: str) -> None:
    assert RULE.count(old) == 1
    problems = refused(RULE.replace(old, new))
    assert (kind, detail) in kinds(problems)
    assert problems[0].line == NAMES.count("\n") + 2
    assert problems[0].rule in {"two_spaces", "two spaces", "name"}


@pytest.mark.parametrize(
    ("text", "line"),
    [("[names\n", 1), ("a = 1\nb = \n", 2), ("a = [\n" * 3, 2), ("a = " + "[" * 20_000, 1)],
)
def test_what_is_no_toml_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(FileRefusedError) as caught:
        parse_house_style(text)
    (problem,) = caught.value.problems
    assert (problem.kind, problem.line) == (ProblemKind.SYNTAX, line)


def test_a_file_that_is_far_too_long_is_refused() -> None:
    with pytest.raises(FileRefusedError, match="2000001 > 2000000"):
        parse_house_style("#" * 2_000_001)


def test_ids_are_given_once() -> None:
    assert kinds(refused(RULE + RULE)) == [(ProblemKind.TWICE, "two_spaces")]


def test_names_need_words() -> None:
    assert kinds(refused(names="")) == [
        (ProblemKind.MISSING, "names"),
        (ProblemKind.MISSING, "message"),
        (ProblemKind.MISSING, "title"),
    ]


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ("", (ProblemKind.MISSING, "lists")),
        (LIST.replace("without_hamza", "somehow"), (ProblemKind.WRONG_VALUE, "wrong = somehow")),
        (LIST.replace('"إلى"', '"بيت"'), (ProblemKind.WRONG_VALUE, "words: بيت")),
        ('[[rule.lists]]\nwords = { "الى" = 3 }\n', (ProblemKind.WRONG_VALUE, "words: الى")),
        ('[[rule.lists]]\nwords = { " " = "إلى" }\n', (ProblemKind.WRONG_VALUE, "words:  ")),
        ('[[rule.lists]]\nwords = { "الى" = ["إلى", 3] }\n', (ProblemKind.WRONG_VALUE, "words: الى")),
        ("[[rule.lists]]\nwords = 3\n", (ProblemKind.WRONG_VALUE, "words")),
    ],
)  # fmt: skip
def test_a_fault_in_a_list_is_told(lists: str, expected: tuple[ProblemKind, str]) -> None:
    assert expected in kinds(refused(WORDS_RULE + lists))


def test_a_fix_takes_the_clitics_of_what_it_replaces() -> None:
    term = TERM.replace('"حضور"', '"الحضور"')
    found = check("تواجد لتواجد للتواجد بالتواجد", style_of(term))
    assert [hit.fixes for hit in found] == [("الحضور",), ("للحضور",), ("للحضور",), ("بالحضور",)]


def test_a_list_knows_wrong_words_in_several_ways() -> None:
    rule = WORDS_RULE.replace("two_spaces", "other")
    with pytest.raises(FileRefusedError) as caught:
        style_of(rule + LIST.replace('"without_hamza"', '"hamza_below"').replace("إلى", "امس"))
    assert (ProblemKind.WRONG_VALUE, "words: أمس") in kinds(list(caught.value.problems))


def test_quotes_are_pairs() -> None:
    rule = RULE.replace('kind = "pattern"', 'kind = "quotes"').replace(
        "pattern = ' {2,}'\nfix = ' '\n", 'outer = "«»"\ninner = "‹"\n'
    )
    assert (ProblemKind.WRONG_VALUE, "inner") in kinds(refused(rule))


def test_a_choice_names_one_of_the_ways() -> None:
    head, examples = RULE.split("pattern = ")
    rule = head + 'choice = "that"\n[rule.way.this]\npattern = ' + examples
    assert kinds(refused(rule)) == [(ProblemKind.WRONG_VALUE, "choice = that")]
    taken = style_of(rule.replace('"that"', '"this"')).rules[0]
    assert (taken.way.name, taken.way.message.en) == ("this", "One is enough")


def test_several_patterns_share_what_they_need() -> None:
    rule = RULE.replace(
        "pattern = ' {2,}'\nfix = ' '\n",
        "when = '[ ]'\npatterns = [{ pattern = ' {2,}', fix = ' ' }, { pattern = ' {3,}', fix = ' ' }]\n",
    )
    assert style_of(rule).rules[0].id == "two_spaces"
    assert kinds(refused(rule.replace("fix = ' ' }]", "fix = ' ', what = 1 }]"))) == [
        (ProblemKind.UNKNOWN, "what")
    ]


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        ('avoid = ["تواجد"]', "avoid = []", "avoid"),
        ('avoid = ["تواجد"]', 'avoid = ["ـ"]', "avoid"),
        ('use = ["حضور"]', 'use = ["تواجد"]', "تواجد"),
    ],
)
def test_a_fault_in_a_term_is_told(old: str, new: str, detail: str) -> None:
    assert detail in [detail for _, detail in kinds(refused(TERM.replace(old, new)))]


@pytest.mark.parametrize("numerals", ['default = "roman"', '[numerals.sections]\n"رياضة" = "roman"', '[numerals.sections]\n"رياضة" = 3'])  # fmt: skip
def test_numerals_are_of_a_known_kind(numerals: str) -> None:
    assert kinds(refused(names=f"[numerals]\n{numerals}\n{NAMES}"))[0][0] is ProblemKind.WRONG_VALUE


@pytest.mark.parametrize("text", ["rule = 3", "rule = [3]", "names = 3", "rule = [[]]", "x = 1", ""])
def test_tables_of_the_wrong_shape_are_refused(text: str) -> None:
    with pytest.raises(FileRefusedError):
        parse_house_style(text)


@settings(max_examples=25)
@given(st.text(max_size=80) | st.tuples(st.integers(0, 60_000), st.integers(1, 400)))
def test_any_text_is_taken_or_refused(edit: str | tuple[int, int]) -> None:
    text = edit if isinstance(edit, str) else _cut(shipped_text(), *edit)
    try:
        taken = parse_house_style(text, prove=False)
    except FileRefusedError:
        return
    assert isinstance(taken, HouseStyle)


def _cut(text: str, start: int, length: int) -> str:
    start %= len(text)
    # The lists are long and tell nothing new here.
    kept = re.sub(
        r"words = \[\n.*?\n\]", 'words = ["إلى"]', text[:start] + text[start + length :], flags=re.DOTALL
    )
    return kept.replace("wrong =", "wrong=")


def test_a_slow_pattern_ends_in_time_without_a_fault() -> None:
    assert [found[0] for found in matches(compile_pattern("ا*"), "باب")] == ["ا"]
    pattern = compile_pattern("(?:(?:ا+)+)+ب")
    assert list(matches(pattern, "ا" * 3_000)) == []
    assert list(PatternFinder(pattern).find(Reading("ا" * 3_000))) == []


def test_pieces_and_classes() -> None:
    assert compile_pattern("%START%%L%+%END%").fullmatch("مكتب")
    with pytest.raises(UnknownPieceError):
        compile_pattern("%NO%")
    assert compile_class("%D%").search("٣")
    assert compile_exceptions([]) is None
    found = compile_exceptions(["ولي العهد", "المياه"])
    assert found is not None
    assert found.spans("قال لوَلِيِّ  العهد") == [(4, 19)]
    assert found.spans("للمياه، والمياهُ") == [(0, 6), (8, 16)]
    assert found.spans("المياهة") == []
    assert found.spans("الـمياه") == [(0, 7)]
    assert found.spans("شالمياه") == []
