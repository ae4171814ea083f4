import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.caret import next_stop, previous_stop, word_stops

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
MIXED = st.text(st.sampled_from("اب\u064e\u0651ـaB1٣ ،.«»()'-\u200c\u200f\u00a0\u2028😀\ud800"), max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير، ثم مضى", ["قال ", "الوزير", "، ", "ثم ", "مضى"]),
        ("منظمة WHO أعلنت", ["منظمة ", "WHO ", "أعلنت"]),
        ("شبكة الـ5G هنا", ["شبكة ", "الـ", "5G ", "هنا"]),
        ("كِتَابٌ، 3.5 و10:30", ["كِتَابٌ", "، ", "3.5 ", "و", "10:30"]),
        ("don't stop", ["don't ", "stop"]),
        ("«نعم» (لا)", ["«", "نعم", "» ", "(", "لا", ")"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("  نص ", ["  ", "نص "]),
        ("ا'ب 1.", ["ا", "'", "ب ", "1", "."]),
        ("", []),
    ],
)
def test_the_caret_stops_before_words_and_punctuation(text: str, expected: list[str]) -> None:
    stops = word_stops(text)
    assert [text[start:end] for start, end in pairwise(stops)] == expected


@given(ANY_TEXT | MIXED)
def test_there_and_back_comes_to_the_same_places(text: str) -> None:
    stops = word_stops(text)
    assert stops[0] == 0
    assert stops[-1] == len(text)
    assert stops == sorted(set(stops))
    for here, there in pairwise(stops):
        assert next_stop(text, here) == there
        assert previous_stop(text, there) == here
    assert next_stop(text, len(text)) is None
    assert previous_stop(text, 0) is None


@given(ANY_TEXT | MIXED)
def test_no_stop_parts_a_letter_from_its_marks(text: str) -> None:
    for stop in word_stops(text)[1:-1]:
        assert unicodedata.category(text[stop]) not in {"Mn", "Me", "Cf"}


def test_a_word_of_a_megabyte_is_crossed_in_steps_that_keep_letters_whole() -> None:
    text = "بَ" * 5_000
    place, steps = 1, 0
    while (there := next_stop(text, place)) is not None:
        assert there == len(text) or text[there] == "ب"
        place, steps = there, steps + 1
    assert 1 < steps < 10
    while (there := previous_stop(text, place)) is not None:
        assert text[there] == "ب"
        place = there
    assert place == 0
    assert previous_stop(text, 9_001) == 7_000


def test_ends_of_a_long_paragraph_are_reached_word_by_word() -> None:
    text = "كلمة " * 2_000
    assert next_stop(text, 5_000) == 5_005
    assert previous_stop(text, 5_000) == 4_995
