import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.folding import CONTROLS, TASHKEEL, TATWEEL, Folded, Strength, fold, fold_with_map

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "folding_vectors.json").read_text("utf-8"))[
    "vectors"
]
ANY_TEXT = st.text(st.characters(exclude_categories=()))
ARABIC = st.text(
    st.sampled_from("ابتةهىيوءأإآؤئکی لالوبٱ" + TATWEEL + TASHKEEL + CONTROLS[:12] + "ﻻﷲﷺﱠﹼ٠۵٫٬ aÉİß.،-")
)
STRENGTHS = st.sampled_from(Strength)
CHARACTER_WISE = st.sampled_from([Strength.DISPLAY, Strength.MARKS, Strength.FOLD])


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["why"])
@pytest.mark.parametrize("strength", Strength, ids=lambda strength: strength.name.lower())
def test_published_vector(vector: dict[str, str], strength: Strength) -> None:
    expected = vector["text"] if strength is Strength.DISPLAY else vector[strength.name.lower()]
    assert fold(vector["text"], strength) == expected
    assert fold_with_map(vector["text"], strength).text == expected


def test_fold_is_what_is_meant_without_a_strength() -> None:
    assert fold("المدرسةُ") == fold_with_map("المدرسةُ").text == "المدرسه"


@pytest.mark.parametrize("strength", [Strength.MARKS, Strength.FOLD])
def test_every_character_of_unicode_folds_once_and_alike_both_ways(strength: Strength) -> None:
    for start in range(0, 0x110000, 0x400):
        text = "".join(map(chr, range(start, start + 0x400)))
        folded = fold(text, strength)
        assert fold(folded, strength) == folded
        assert fold_with_map(text, strength).text == folded


@given(text=ANY_TEXT | ARABIC, strength=CHARACTER_WISE)
def test_folding_twice_changes_nothing(text: str, strength: Strength) -> None:
    assert fold(fold(text, strength), strength) == fold(text, strength)


@given(ANY_TEXT | ARABIC)
def test_each_strength_builds_on_the_one_before(text: str) -> None:
    assert fold(fold(text, Strength.MARKS)) == fold(text)
    for strength in (Strength.CLITIC, Strength.STEM):
        assert fold(fold(text), strength) == fold(text, strength)


@given(text=ANY_TEXT | ARABIC, strength=STRENGTHS)
def test_the_map_has_a_stored_range_for_each_character(text: str, strength: Strength) -> None:
    folded = fold_with_map(text, strength)
    assert folded.text == fold(text, strength)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))


@given(text=ANY_TEXT | ARABIC, data=st.data(), strength=st.sampled_from([Strength.MARKS, Strength.FOLD]))
def test_the_stored_range_folds_to_the_folded_range(
    text: str, data: st.DataObject, strength: Strength
) -> None:
    folded = fold_with_map(text, strength)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    stored = slice(*folded.span(start, end))
    if start == end:
        assert not text[stored]
    else:
        assert folded.text[start:end] in fold(text[stored], strength)
        if _between(folded, start) and _between(folded, end):
            assert fold(text[stored], strength) == folded.text[start:end]


def _between(folded: Folded, place: int) -> bool:
    """Whether ``place`` does not part the letters of one stored ligature."""
    return place in {0, len(folded.text)} or folded.starts[place - 1] != folded.starts[place]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@given(text=st.text(st.sampled_from("اويىةأإآؤئéüñÇaA \u064e\u0651")))
def test_canonically_equal_spellings_fold_alike(form: str, text: str) -> None:
    assert fold(unicodedata.normalize(form, text)) == fold(text)  # type: ignore[arg-type]
    bare = text.translate({0x64E: None, 0x651: None})
    if bare.isascii() or not any(char in "éüñÇ" for char in bare):
        assert fold(unicodedata.normalize(form, text), Strength.MARKS) == fold(text, Strength.MARKS)  # type: ignore[arg-type]


def test_a_hit_covers_the_tashkeel_after_its_last_letter_and_not_what_stands_before() -> None:
    stored = "قَالَ إنّ المَدْرَسَةَ مُغلَقَة"
    folded = fold_with_map(stored)
    at = folded.text.index("المدرسه")
    start, end = folded.span(at, at + 7)
    assert stored[start:end] == "المَدْرَسَةَ"


def test_a_stem_stands_for_its_whole_word_in_the_stored_text() -> None:
    stored = "وبِالمدارسِ، ثم المُعلِّمونَ."
    folded = fold_with_map(stored, Strength.STEM)
    at = folded.text.index("معلم")
    start, end = folded.span(at, at + 4)
    assert stored[start:end] == "المُعلِّمونَ"
    assert folded.text[at + 4 :] == "."


def test_a_ligature_is_marked_whole_with_its_vowels() -> None:
    folded = fold_with_map("ﻻ\u064e")
    assert folded == Folded("لا", (0, 0), (2, 2))


@pytest.mark.parametrize(
    ("text", "start", "end", "span"), [("", 0, 0, (0, 0)), ("كَم", 2, 2, (3, 3)), ("كَم", 1, 1, (2, 2))]
)
def test_an_empty_range_has_a_place(text: str, start: int, end: int, span: tuple[int, int]) -> None:
    assert fold_with_map(text).span(start, end) == span


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (0, 3), (2, 1)])
def test_a_range_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(IndexError, match="outside a folded text of 2 characters"):
        fold_with_map("كَم").span(start, end)
