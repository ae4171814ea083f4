"""Hits marked on the stored text, and the stretch of it that shows why it was found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.folding import fold
from editor_desk.language.highlighting import Highlighter, Snippet
from editor_desk.language.query_reading import parse
from editor_desk.language.stemming import light_stem

TEXT = "دخلت الهُدْنَةُ الإنسانيّة في قطاع غزّة حيّز التنفيذ، وقال الوسطاء إن هدنتهم صامدة ومعبر رفـح مفتوح."


def marker(typed: str) -> Highlighter:
    return Highlighter(parse(typed, date(2026, 11, 25)))


def marked(typed: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in marker(typed).spans(text)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("هدنة ", ["الهُدْنَةُ"]),
        ("الهدنه غزه ", ["الهُدْنَةُ", "غزّة"]),
        ("إنسانية ", ["الإنسانيّة"]),
        ('"معبر رفح"', []),
        ('"ومعبر رفح"', ["ومعبر رفـح"]),
        ('"هدنة"', []),
        ('"الهدنة"', ["الهُدْنَةُ"]),
        ('"ومعبر رف', ["ومعبر رفـح"]),
        ('"ومعبر صف', []),
        ("هدن* ", ["هدنتهم"]),
        ("وسط", []),
        ("الوسطا", ["الوسطاء"]),
        ("في ", ["في"]),
        ("في غزة ", ["غزّة"]),
        ("غزة -هدنة ", ["غزّة"]),
        ("بلدية أو غزة ", ["غزّة"]),
        ("حالة:مسودة ", []),
        ("", []),
        ('"حيز التنفيذ" التنفيذ ', ["حيّز التنفيذ"]),
    ],
)
def test_words_are_marked_as_they_are_stored(typed: str, expected: list[str]) -> None:
    assert marked(typed) == expected


def test_a_small_word_is_not_taken_for_a_stem() -> None:
    assert marked("هو ", "هو وهي") == ["هو"]
    assert marked("عليا ", "على العليا") == ["العليا"]


@given(
    st.text(alphabet="غزةهدنال ُّـ\u200f.،\n", max_size=80),
    st.sampled_from(["غزة ", "هدن*", '"غزة هد', "هدنة غزة "]),
)
def test_marks_are_whole_words_that_fold_to_what_was_asked(text: str, typed: str) -> None:
    spans = marker(typed).spans(text)
    ends = [0, *(place for span in spans for place in span)]
    assert ends == sorted(ends)
    for start, end in spans:
        word = fold(text[start:end])
        assert text[start].isalpha()
        assert "غزه" in word or "هدن" in word or light_stem(word) in {"غز", "هدن", "غزه"}


@given(st.text(alphabet="غزةهدنالب ُّـ.،\n", max_size=400), st.integers(5, 120))
def test_a_snippet_is_a_piece_of_the_stored_text(text: str, most: int) -> None:
    shown = marker("غزة هدنة ").snippet(text, most)
    assert shown.text in text
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.spans)
    if not shown.cut_before and not shown.cut_after:
        assert shown.text == text.rstrip() or shown == Snippet()
    if marker("غزة هدنة ").spans(text):
        assert shown.spans


def test_a_snippet_shows_the_stretch_with_the_most_different_hits() -> None:
    filler = "كلام كثير عن أمور أخرى لا تعني أحدا. " * 20
    text = f"هدنة هدنة هدنة. {filler}وقال الوسطاء إن الهُدْنَةُ في غزّة صامدة حتى الآن. {filler}"
    shown = marker("هدنة غزة ").snippet(text, 100)
    assert [shown.text[start:end] for start, end in shown.spans] == ["الهُدْنَةُ", "غزّة"]
    assert shown.text.startswith("وقال الوسطاء"), "from the beginning of its sentence"
    assert shown.cut_before
    assert shown.cut_after


def test_a_hit_deep_in_a_sentence_has_some_words_before_it() -> None:
    text = "وقال " + "ثم عاد فقال " * 30 + "غزة اليوم."
    shown = marker("غزة ").snippet(text, 60)
    assert shown.text.split()[-2] == "غزة"
    assert len(shown.text.split()) == 6
    assert text.endswith(shown.text)


def test_without_a_hit_the_beginning_is_shown() -> None:
    text = "خبر أول. " * 40
    shown = marker("غزة ").snippet(text, 50)
    assert shown.spans == ()
    assert text.startswith(shown.text)
    assert (shown.cut_before, shown.cut_after) == (False, True)
    assert marker("غزة ").snippet("", 50) == Snippet()
    assert marker("غزة ").snippet("؟! …", 50) == Snippet()
    assert marker("غزة ").snippet("غزة", 50) == Snippet("غزة", ((0, 3),))


def test_a_phrase_longer_than_a_snippet_is_shown_whole() -> None:
    shown = marker('"الهدنة الإنسانية في قطاع غزة"').snippet(TEXT, 20)
    assert [shown.text[start:end] for start, end in shown.spans] == ["الهُدْنَةُ الإنسانيّة في قطاع غزّة"]


def test_a_phrase_that_a_snippet_cuts_is_not_marked_beyond_it() -> None:
    text = "هدنة كلام كلام كلام كلام كلام كلام غزة الآن تماما وبعد ذلك"
    shown = marker('هدنة "غزة الآن تماما" ').snippet(text, 44)
    assert shown.text.endswith("غزة الآن")
    assert shown.spans == ((0, 4),)
