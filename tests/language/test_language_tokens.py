from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor_desk.language.folding import fold
from editor_desk.language.tokens import (
    Sentence,
    Word,
    count_characters,
    count_words,
    reading_minutes,
    sentences,
    split_by_words,
    word_texts,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الْمَدْرَسَةُ مُغْلَقَةٌ", ["الْمَدْرَسَةُ", "مُغْلَقَةٌ"]),
        ("قال: «نعم»، ثم صمت…", ["قال", "نعم", "ثم", "صمت"]),
        ("كتــاب ــ جديد - نعم", ["كتــاب", "جديد", "نعم"]),
        ("بلغ ١٬٢٣٤٫٥ أو 1,234.5 في 25/10/2023 الساعة 10:30", [
            "بلغ", "١٬٢٣٤٫٥", "أو", "1,234.5", "في", "25/10/2023", "الساعة", "10:30",
        ]),
        ("الـ14 و5G", ["الـ14", "و5G"]),
        ("راسل desk.news+1@example.org، أو https://example.com/a?b=1.", [
            "راسل", "desk.news+1@example.org", "أو", "https://example.com/a?b=1",
        ]),
        ("www.example.com/خبر/ هنا", ["www.example.com/خبر/", "هنا"]),
        ("COVID-19 don't AT&T U.S. O’Neill", ["COVID-19", "don't", "AT&T", "U.S", "O’Neill"]),
        ("الرياض-جدة #كأس_العالم", ["الرياض", "جدة", "كأس", "العالم"]),
        ("می\u200cخواهم كلمة\u200f", ["می\u200cخواهم", "كلمة"]),
        ("Cafe\u0301 São", ["Cafe\u0301", "São"]),
        ("؟!،", []),
        ("", []),
    ],
)  # fmt: skip
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected
    assert count_words(text) == len(expected)


@given(st.text(st.sampled_from("سلام عليكم wWّ\u200f.@:/-_٣4ـ’،\nhtp×é٫A"), max_size=60))
@example("راسلونا على news@example.org أو www.example.org/خبر، أو http://مثال.")
def test_words_without_their_places_are_the_same_words(text: str) -> None:
    for given_text in (text, fold(text)):
        assert word_texts(given_text) == [word.text for word in words(given_text)]
    assert count_words(text) == len(word_texts(text))


@given(ANY_TEXT)
def test_words_and_sentences_lie_in_order_in_the_text(text: str) -> None:
    finders: list[Callable[[str], object]] = [words, sentences]
    for find in finders:
        place = 0
        for item in find(text):  # type: ignore[attr-defined]
            assert isinstance(item, (Word, Sentence))
            assert place <= item.start < item.end
            assert text[item.start : item.end] == item.text
            place = item.end


@given(st.text(st.sampled_from("ابة \u064e\u0651\u0640\u200f\u200bﻻ١2\n")))
def test_the_folded_text_has_the_same_words(text: str) -> None:
    folded = [fold(word.text) for word in words(text)]
    assert [word.text for word in words(fold(text))] == [word for word in folded if word]


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("مَدْرَسَة", 5), ("كتــاب", 4), ("أ ب\nج", 4), ("ا\u0654حمد\u200f", 4), ("abc، 12", 7)],
)
def test_characters_are_counted_without_what_has_no_width(text: str, count: int) -> None:
    assert count_characters(text) == count


@pytest.mark.parametrize(("count", "minutes"), [(0, 0), (1, 1), (138, 1), (139, 2), (1380, 10)])
def test_reading_minutes(count: int, minutes: int) -> None:
    assert reading_minutes(count) == minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتهى الاجتماع. وغادر الوفد.", ["انتهى الاجتماع.", "وغادر الوفد."]),
        ("قال د. محمد إن (أ. علي) حاضر. نعم", ["قال د. محمد إن (أ. علي) حاضر.", "نعم"]),
        ("«هل عاد؟» سأل… لا!", ["«هل عاد؟»", "سأل…", "لا!"]),
        ("بلغت 3.5 مليون في example.com أمس", ["بلغت 3.5 مليون في example.com أمس"]),
        ("سطر\n\n  سطر آخر  \r\nثالث", ["سطر", "سطر آخر", "ثالث"]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


def test_a_megabyte_of_one_word_and_of_near_addresses_is_read_in_one_pass() -> None:
    assert count_words("a" * 1_000_000) == 1
    assert count_words("a.+" * 100_000) == 100_000
    assert count_words("www." * 100_000) >= 1


@given(st.text(alphabet="ابتجَُـ ‌aZ9.،-_@:/\n"))
def test_words_without_places_are_the_same_words(text: str) -> None:
    assert word_texts(text) == [word.text for word in words(text)]
    assert count_words(text) == len(word_texts(text))


@given(st.one_of(ANY_TEXT, st.text("وصل ـَ.,-@/:1٢ab_\n\u200b\u00a0")))
@example("اكتب إلى a.b@c.org أو www.x.org/ي، ـكتاب 1.5")
def test_a_text_is_split_by_its_words(text: str) -> None:
    parts = split_by_words(text)
    assert "".join(parts) == text
    assert parts[1::2] == [word.text for word in words(text)]
