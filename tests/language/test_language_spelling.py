"""Which words are looked up, and in what form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.spelling import (
    MODERN_WORDS,
    Script,
    dictionary_form,
    spelled_words,
    without_clitics,
    written_words,
)
from editor_desk.language.tokens import words

COPY = st.text(st.sampled_from("ابتةىيءأؤ ًّـ‌Aaéz9٣_#@/.-’'\n«،"), max_size=60)


def looked_up(text: str) -> list[str]:
    return [word.text for word in spelled_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزيرُ إنّ المَدارسَ", ["قال", "الوزير", "إن", "المدارس"]),
        ("مُمتـــاز", ["ممتاز"]),
        ("في 2026 و١٤٤٨هـ و3م", ["في"]),
        ("د. محمد و أحمد", ["محمد", "أحمد"]),
        ("زوروا https://example.com/خبر أو www.example.org", ["زوروا", "أو"]),
        ("راسلوا desk@example.com الآن", ["راسلوا", "الآن"]),
        ("وسم #كأس_العالم و#غزة وحساب @wakala_1 و@محمد هنا", ["وسم", "وحساب", "هنا"]),
        ("الـ«بلدوزر» والـ14", ["بلدوزر"]),
        ("ملف report_final وC:\\Users\\desk و/usr/bin هنا", ["ملف", "هنا"]),
        ("نعم/لا", ["نعم", "لا"]),
        ("شركة Apple وجهاز iPhone وحلف NATO وشركة J.P و e", ["شركة", "Apple", "وجهاز", "وحلف", "وشركة"]),
        ("l’été don't Jean-Paul", ["l’été", "don't"]),
        ("مختلطabc وword٣", []),
        ("وزیر الکویت", ["وزیر", "الکویت"]),
        ("ﻭﺯﻳﺮ", ["وزير"]),
        ("", []),
    ],
)
def test_only_what_has_a_spelling_is_looked_up(text: str, expected: list[str]) -> None:
    assert looked_up(text) == expected


@given(COPY)
def test_places_are_those_of_the_words_in_the_text(text: str) -> None:
    everything = {(word.start, word.end): word.text for word in words(text)}
    for word in spelled_words(text):
        written = text[word.start : word.end]
        assert everything[word.start, word.end] == written
        assert dictionary_form(written) == (word.text, word.script)


@given(COPY)
def test_a_dictionary_form_is_its_own(text: str) -> None:
    form = dictionary_form(text)
    assert form is None or dictionary_form(form[0]) == form


def test_a_form_is_one_word_of_one_script() -> None:
    assert dictionary_form(" الزِّنتان ") == ("الزنتان", Script.ARABIC)
    assert dictionary_form("re\u0301sume\u0301") == ("résumé", Script.LATIN)
    for text in ("", "كلمتان اثنتان", "كلمة2", "9", "abجد", "أ", "!"):
        assert dictionary_form(text) is None


def test_the_different_words_of_a_text() -> None:
    assert written_words("الوزيرُ والوزير 9 Apple الوزير") == {"الوزير", "والوزير", "Apple"}


def test_clitics_come_off_in_every_way_they_can_be_read() -> None:
    assert {"الزنتان", "زنتان", "للزنتان"} <= set(without_clitics("وللزنتان"))
    assert "داعش" in set(without_clitics("لداعش"))
    assert "داعش" in set(without_clitics("فبداعش"))
    assert list(without_clitics("بلد")) == []


@given(st.sampled_from(sorted(MODERN_WORDS)), st.sampled_from(["و", "ب", "ال", "وال", "بال", "لل", "فك"]))
def test_a_word_is_found_behind_its_clitics(word: str, prefix: str) -> None:
    assert word in set(without_clitics(prefix + word))


def test_modern_words_are_words() -> None:
    assert {"داعش", "تغريدة", "زيلينسكي"} <= MODERN_WORDS
    assert all(dictionary_form(word) == (word, Script.ARABIC) for word in MODERN_WORDS)
