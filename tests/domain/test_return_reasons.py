"""The desk's list of reasons for a return: what ships, what a file may say, what the author reads."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.return_reasons import (
    LONGEST_NAME,
    MOST_REASONS,
    ReturnReason,
    offered,
    parse_reasons,
    shipped_reasons,
    shipped_text,
    words_of,
    write_reasons,
)
from editor_desk.language.house_style.problems import FileRefusedError, ProblemKind

FACTS, SOURCE, OTHER = (
    next(reason for reason in shipped_reasons() if reason.id == id_) for id_ in ("facts", "source", "other")
)
PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=30)


def test_what_ships_has_names_in_both_languages_and_one_key_each() -> None:
    reasons = shipped_reasons()
    assert 5 <= len(reasons) <= 9
    assert len({reason.id for reason in reasons}) == len(reasons)
    assert offered(reasons) == reasons
    assert parse_reasons(shipped_text()) == reasons
    assert [reason.id for reason in reasons if reason.needs_words] == ["other"]
    assert (FACTS.name("ar"), FACTS.name("en")) == ("معلومة تحتاج إلى تحقق", "A fact needs checking")


@given(st.lists(st.tuples(PLAIN, PLAIN, st.booleans(), st.booleans()), min_size=1, max_size=5))
def test_a_list_comes_back_from_its_file(rows: list[tuple[str, str, bool, bool]]) -> None:
    listed = tuple(ReturnReason(f"r{number}", *row) for number, row in enumerate(rows))
    reasons = (replace(listed[0], retired=False), *listed[1:])
    assert parse_reasons(write_reasons(reasons)) == reasons


def reason(**fields: str) -> str:
    known = {"id": '"facts"', "ar": '"تحقق"', "en": '"Check"'} | fields
    return "[[reason]]\n" + "".join(f"{name} = {value}\n" for name, value in known.items() if value)


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("", ProblemKind.MISSING, 0),
        ("[[reason]", ProblemKind.SYNTAX, 1),
        (reason() + reason(id='"Bad id"'), ProblemKind.WRONG_VALUE, 5),
        (reason() + "\n" + reason(), ProblemKind.TWICE, 6),
        (reason(ar=""), ProblemKind.MISSING, 1),
        (reason(en='"  "'), ProblemKind.MISSING, 1),
        (reason(ar=f'"{"س" * (LONGEST_NAME + 1)}"'), ProblemKind.WRONG_VALUE, 1),
        (reason(ar='"تحقق: من المصدر"'), ProblemKind.WRONG_VALUE, 1),
        (reason(colour='"red"'), ProblemKind.UNKNOWN, 1),
        (reason(retired="1"), ProblemKind.WRONG_VALUE, 1),
        (reason(retired="true"), ProblemKind.MISSING, 0),
        ("reason = [1]", ProblemKind.WRONG_VALUE, 0),
        ("more = 1\n" + reason(), ProblemKind.UNKNOWN, 0),
        ("".join(reason(id=f'"r{n}"') for n in range(MOST_REASONS + 1)), ProblemKind.WRONG_VALUE, 161),
    ],
)
def test_a_list_that_cannot_be_is_refused_at_its_line(text: str, kind: ProblemKind, line: int) -> None:
    with pytest.raises(FileRefusedError) as refused:
        parse_reasons(text)
    assert (refused.value.problems[0].kind, refused.value.problems[0].line) == (kind, line)


def test_a_retired_one_is_not_offered() -> None:
    assert offered([FACTS, replace(SOURCE, retired=True)]) == (FACTS,)


@pytest.mark.parametrize(
    ("reasons", "text", "language", "words"),
    [
        ([FACTS], "", "ar", "معلومة تحتاج إلى تحقق"),
        ([FACTS, SOURCE], " سمِّ المتحدث ", "ar", "معلومة تحتاج إلى تحقق، المصدر ناقص أو غير واضح: سمِّ المتحدث"),
        ([FACTS, SOURCE], "", "en", "A fact needs checking, The source is missing or unclear"),
        ([OTHER], "أرسل الصورة أولًا", "ar", "أرسل الصورة أولًا"),
        ([FACTS, OTHER], "كذا", "ar", "معلومة تحتاج إلى تحقق، سبب آخر: كذا"),
        ([], "كلام وحده", "ar", "كلام وحده"),
        ([], " ", "ar", ""),
    ],
)
def test_what_the_author_reads(reasons: list[ReturnReason], text: str, language: str, words: str) -> None:
    assert words_of(reasons, text, language) == words
