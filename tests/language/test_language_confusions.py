"""What a misspelt word may have been meant to be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_desk.language.confusions import LETTERS, candidates, edits, ranked, rewrites

WORDS = st.text(st.sampled_from(LETTERS), min_size=2, max_size=10)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("الى", "إلى"),
        ("المسؤلية", "المسؤولية"),
        ("القرأن", "القرآن"),
        ("شئ", "شيء"),
        ("الحكومه", "الحكومة"),
        ("التى", "التي"),
        ("ألإجتماعيه", "الاجتماعية"),
        ("الظغط", "الضغط"),
        ("عبدالله", "عبد الله"),
        ("ولعبدالرحمن", "ولعبد الرحمن"),
        ("مدينةالرياض", "مدينة الرياض"),
        ("فيالقاهرة", "في القاهرة"),
        ("المست شفى", "المستشفى"),
        ("وهاذا", "وهذا"),
        ("اللتي", "التي"),
        ("إنشاءالله", "إن شاء الله"),
        ("کویت", "كويت"),
        ("الحكوومة", "الحكومة"),
        ("الجمهوية", "الجمهورية"),
        ("المسشتفى", "المستشفى"),
        ("كتبو", "كتبوا"),
    ],
)
def test_what_was_meant_is_near(written: str, meant: str) -> None:
    found = candidates(written)
    assert found[meant] < 3.5
    assert written not in found


def test_a_slip_of_spelling_is_nearer_than_a_slip_of_the_finger() -> None:
    found = candidates("الحكومه")
    assert found["الحكومة"] < found["الحكومت"]
    assert found["الحكومة"] < found["الحكومي"]
    far = candidates("هاذا")
    assert far["هذا"] < far["هاجا"]


def test_the_article_needs_no_hamza() -> None:
    found = candidates("الرحمان")
    assert found["ألرحمان"] > found["الرحمن"]


@settings(max_examples=40)
@given(WORDS)
def test_distances_are_bounded_and_every_candidate_is_another_word(word: str) -> None:
    found = candidates(word)
    assert word not in found
    assert all(0 < distance < 8 for distance in found.values())
    assert len(found) < 8_000


@given(WORDS, st.data())
def test_one_slip_of_the_finger_is_always_undone(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    slip = data.draw(
        st.sampled_from(
            [
                word[:place] + word[place] + word[place:],
                word[:place] + data.draw(st.sampled_from(LETTERS)) + word[place:],
                word[:place] + data.draw(st.sampled_from(LETTERS)) + word[place + 1 :],
                word[:place] + word[place + 1 :],
                word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
            ]
        )
    )
    assert slip == word or word in {text for text, _ in edits(slip)}


@given(WORDS)
def test_rewrites_are_slips_of_the_same_word(word: str) -> None:
    for text, cost in rewrites(word):
        assert text != word
        assert 0 < cost <= 3
        assert abs(len(text) - len(word)) <= 3


def test_common_words_come_first_and_neighbours_decide() -> None:
    distances = {"المحطة": 2.5, "المحكمة": 2.5, "المحكية": 2.5}
    assert ranked(distances, {}, {}, {"المحكية": 0, "المحطة": 1}) == ["المحكية", "المحطة", "المحكمة"]
    often = {"المحطة": 90, "المحكمة": 60}
    assert ranked(distances, often, {}, {})[0] == "المحطة"
    assert ranked(distances, often, {"المحكمة": 20}, {})[0] == "المحكمة"


def test_a_near_rarity_yields_to_a_far_word_that_everybody_writes() -> None:
    assert ranked({"هادا": 1.6, "هذا": 1.8}, {}, {}, {})[0] == "هذا"
    assert ranked({"تنفدي": 1.5, "تنفيذ": 1.6}, {"تنفيذ": 400}, {}, {})[0] == "تنفيذ"


def test_common_parts_do_not_make_a_space_likely() -> None:
    often = {"من": 900, "ظل": 300, "مناضل": 20}
    assert ranked({"من ظل": 2.5, "مناضل": 1.0}, often, {}, {})[0] == "مناضل"
