"""What is typed into a search: published vectors, and what holds for any text."""

import itertools
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.folding import CONTROLS
from editor_desk.language.periods import Period, parse_period
from editor_desk.language.query import (
    MOST_PARTS,
    Field,
    Filter,
    Note,
    NoteKind,
    Phrase,
    Query,
    Term,
    When,
    quoted,
)
from editor_desk.language.query_reading import parse
from editor_desk.language.stemming import STOP_WORDS, folded_words
from tests.language.query_forms import form

TODAY = date(2026, 11, 25)
VECTORS = json.loads((Path(__file__).parents[1] / "data" / "query_vectors.json").read_text("utf-8"))

WORDS = st.sampled_from(["غزة", "الهدنة", "مفاوضات", "رفح", "Gaza", "2025", "كأس", "وزارة", "الإيسيسكو"])
PIECES = st.one_of(
    WORDS,
    st.sampled_from(
        ['"', "«", "»", "“", "-", "|", "(", ")", "*", " ", "أو", "OR", "NOT", "بدون", "AND", "وسم:", "تاريخ:", "بعد:", "له:", "صورة", "..", ">", "،", "ًّ", "\u200f", "\u202e", "حالة:", "في", "من", "أمس", "تعديل:", "1447/5", "source:", "\n"]
    ),
)  # fmt: skip
TYPED = st.one_of(st.lists(PIECES, max_size=14).map("".join), st.text(max_size=60))


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda vector: vector["typed"])
def test_the_published_vectors_hold(vector: dict[str, object]) -> None:
    assert form(parse(str(vector["typed"]), TODAY)) == vector["read"]


@given(TYPED)
def test_any_text_has_a_reading_whose_parts_stand_in_it(typed: str) -> None:
    query = parse(typed, TODAY)
    parts = [part for clause in query.clauses for part in clause.parts]
    assert len(parts) <= MOST_PARTS
    assert all(clause.parts for clause in query.clauses)
    assert all(len(clause.parts) == 1 for clause in query.clauses if clause.excluded)
    assert all(0 <= part.start < part.end <= len(typed) for part in parts)
    visible = str.maketrans("", "", CONTROLS)
    for part in parts:
        if isinstance(part, Term):
            assert typed[part.start : part.end].translate(visible) == part.text.translate(visible)
            assert folded_words(part.text)
        if isinstance(part, Phrase):
            assert folded_words(part.text)
    for before, after in itertools.pairwise(parts):
        assert before.end <= after.start
    assert query.clauses or query.notes
    assert parse(typed, TODAY) == query


@given(TYPED)
def test_what_nobody_sees_makes_no_difference(typed: str) -> None:
    inside = "\u200f".join(typed)
    assert form(parse(inside, TODAY)) == form(
        parse(typed.translate(dict.fromkeys(map(ord, CONTROLS))), TODAY)
    )


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_plain_words_are_all_looked_for(words: list[str]) -> None:
    query = parse(" ".join(words) + " ", TODAY)
    assert [part.text for part in query.parts if isinstance(part, Term)] == words
    assert query.notes == ()


@given(st.text(min_size=1, max_size=30), st.sampled_from([("وسم", Field.TAG), ("source", Field.SOURCE)]))
def test_any_value_can_be_asked_for_in_quotation_marks(value: str, name: tuple[str, Field]) -> None:
    query = parse(f"{name[0]}:{quoted(value)} غزة ", TODAY)
    filters = [part for part in query.parts if isinstance(part, Filter)]
    if not folded_words(value):
        assert filters == []
        return
    assert [(part.field, folded_words(part.values[0])) for part in filters] == [
        (name[1], folded_words(value))
    ]
    assert [part.text for part in query.terms] == ["غزة"]


def test_a_value_with_every_quotation_mark_in_it() -> None:
    value = 'من «هنا» إلى "هناك" و“هنالك”'
    query = parse(f"وسم:{quoted(value)}", TODAY)
    assert isinstance(query.parts[0], Filter)
    assert folded_words(query.parts[0].values[0]) == folded_words(value)
    assert quoted('"x"') == '«"x"»'
    assert quoted('"«x') == '“"«x”'


def test_ten_thousand_letters_are_read_up_to_a_limit() -> None:
    typed = " ".join(f"كلمة{number}" for number in range(2000))[:10_000]
    query = parse(typed, TODAY)
    assert len(query.terms) == MOST_PARTS
    assert Note(NoteKind.TOO_LONG) in query.notes
    values = parse("غزة مصدر:" + ",".join(f"وكالة{number}" for number in range(1000)) + " رفح", TODAY)
    assert [len(part.values) for part in values.parts if isinstance(part, Filter)] == [MOST_PARTS - 1]
    assert [term.text for term in values.terms] == ["غزة"]
    assert Note(NoteKind.TOO_LONG) in values.notes
    either = parse("|".join(f"كلمة{number}" for number in range(100)), TODAY)
    assert [len(clause.parts) for clause in either.clauses] == [MOST_PARTS]
    assert len(parse("غ" * 10_000, TODAY).terms) == 1
    assert parse('"' * 9_999, TODAY).parts == ()
    assert parse("(" * 10_000, TODAY) == Query((), (Note(NoteKind.NOTHING),))


def test_small_words_are_left_out_unless_nothing_else_is_there() -> None:
    assert {"في", "من"} <= STOP_WORDS
    assert form(parse("في أو من ", TODAY)) == ["+ في / من", "! small_words"]
    assert form(parse("في أو غزة ", TODAY)) == ["+ في / غزة"]
    assert form(parse("من -غزة ", TODAY)) == ["+ من", "- غزة", "! small_words"]


@given(st.dates(date(1900, 1, 1), date(2199, 12, 30)))
def test_a_day_a_month_and_a_year_are_what_they_say(day: date) -> None:
    only = Period(day, day)
    for written in (
        f"{day:%Y-%m-%d}",
        f"{day:%Y/%m/%d}",
        f"{day:%d/%m/%Y}",
        f"{day.day}.{day.month}.{day.year}",
    ):
        assert parse_period(written, TODAY) == only
    month = parse_period(f"{day:%Y-%m}", TODAY)
    assert month is not None
    assert month.first == day.replace(day=1)
    assert month.last is not None
    assert (month.last + timedelta(days=1)).day == 1
    assert month.first <= day <= month.last
    assert parse_period(f"{day:%m/%Y}", TODAY) == month
    assert parse_period(str(day.year), TODAY) == Period(date(day.year, 1, 1), date(day.year, 12, 31))
    assert parse_period(f">{day:%Y-%m-%d}", TODAY) == Period(day + timedelta(days=1), None)
    assert parse_period(f"{day:%Y-%m-%d}..", TODAY) == Period(day, None)


@given(st.dates(date(1924, 8, 1), date(2077, 11, 16)))
def test_a_hijri_day_month_and_year_are_the_days_they_span(day: date) -> None:
    hijri = Gregorian.fromdate(day).to_hijri()
    for written in (
        f"{hijri.year}/{hijri.month}/{hijri.day}",
        f"{hijri.day}-{hijri.month}-{hijri.year}",
        f"{hijri.day} {hijri.month_name('ar')} {hijri.year}هـ",
        f"{hijri.day} {hijri.month_name('ar')} {hijri.year}",
    ):
        assert parse_period(written, TODAY) == Period(day, day)
    month, year = (
        parse_period(written, TODAY) for written in (f"{hijri.year}-{hijri.month:02}", f"{hijri.year} هـ")
    )
    assert month is not None
    assert year is not None
    assert month.first is not None
    assert month.last is not None
    assert month.first <= day <= month.last
    assert (month.last - month.first).days == hijri.month_length() - 1
    assert year.first is not None
    assert year.last is not None
    assert year.first <= month.first
    assert month.last <= year.last
    assert 350 < (year.last - year.first).days < 357


def test_a_hijri_month_without_a_year_is_the_newest_that_has_begun() -> None:
    assert parse_period("رمضان", date(2026, 3, 1)) == parse_period("رمضان 1447", TODAY)
    assert parse_period("رمضان", date(2026, 2, 1)) == parse_period("رمضان 1446", TODAY)
    assert parse_period("رمضان", date(2100, 1, 1)) is None, "the tables end before"


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_range_goes_from_the_earlier_to_the_later(one: date, other: date) -> None:
    found = parse_period(f"{one:%Y-%m-%d}..{other:%Y-%m-%d}", TODAY)
    assert found == Period(min(one, other), max(one, other))


@given(st.text(alphabet="0123456789٠١٢-/.>< امسيوغنبرfabnov…_هرمضان", max_size=16))
def test_no_text_is_too_odd_for_a_period(text: str) -> None:
    found = parse_period(text, TODAY)
    assert found is None or found.first is None or found.last is None or found.first <= found.last


def test_a_date_filter_takes_digits_of_any_kind() -> None:
    for written in ("تاريخ:٢٠٢٥-١١-٢٠", "date:2025-11-20", "تاريخ:۲۰۲۵/۱۱/۲۰"):
        part = parse(written, TODAY).parts[0]
        assert isinstance(part, When)
        assert part.period == Period(date(2025, 11, 20), date(2025, 11, 20))
