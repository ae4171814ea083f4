import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.folding import Strength, fold
from editor_desk.language.lens import LensKind, changes, count, found, label, remove

ALL = frozenset(LensKind)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
ODD = st.text(
    st.sampled_from(
        "ابهال\u064e\u0651\u0654ـaB1 ،\u200c\u200d\u200e\u061c\u202b\u2067\u2069\u00a0\ufeffﻻﷺیک😀"
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("كِتَابٌ مُهِمٌّ", LensKind.TASHKEEL, "كتاب مهم"),
        ("مسأ\u0654لة", LensKind.TASHKEEL, "مسأ\u0654لة"),
        ("عـــاجل", LensKind.TATWEEL, "عاجل"),
        ("مَـدرسة", LensKind.TATWEEL, "مَدرسة"),
        ("وجهـ وكتابـ", LensKind.TATWEEL, "وجه وكتاب"),
        ("هــ", LensKind.TATWEEL, "ه"),
        ("سنة 1445هـ و1446 هـ.", LensKind.TATWEEL, "سنة 1445هـ و1446 هـ."),
        ("هـ", LensKind.TATWEEL, "هـ"),
        ("الـ14 والـWHO والـ«قمة» بلـ", LensKind.TATWEEL, "الـ14 والـWHO والـ«قمة» بل"),
        ("لـ", LensKind.TATWEEL, "ل"),
        ("نعم ــ لا", LensKind.TATWEEL, "نعم ــ لا"),
        ("ـ نعم", LensKind.TATWEEL, "ـ نعم"),
        ("نص\u200e و\u200fنص\u061c", LensKind.MARK, "نص ونص"),
        ("\u202bنص\u202c", LensKind.OVERRIDE, "نص"),
        ("\u2067نص\u2069", LensKind.ISOLATE, "نص"),
        ("ألف\u00a0ريال\u202fو\u3000نصف", LensKind.SPACE, "ألف ريال و نصف"),
        ("می\u200cخواهم \u200cو\u200c", LensKind.JOINER, "می\u200cخواهم و"),
        ("كتا\u200c\u200cب", LensKind.JOINER, "كتا\u200cب"),
        ("ه\u200d 👨\u200d👩", LensKind.JOINER, "ه 👨\u200d👩"),
        ("\ufeffنص\u200b و\u00adنص\u2060", LensKind.ZERO_WIDTH, "نص ونص"),
        ("ﻣﺪﺭﺳﺔ ﻻ ﷲ ﷺ \ufe70", LensKind.FORM, "مدرسة لا الله ﷺ \u064b"),
        ("ایران کبیر", LensKind.PERSIAN, "ايران كبير"),
    ],
)
def test_what_goes_and_what_stays(text: str, kind: LensKind, expected: str) -> None:
    shown, counts = remove(text, {kind})
    assert shown == expected
    assert set(counts) == ({kind} if shown != text else set())
    assert count(text)[kind] == counts[kind]
    assert any(mark.kind is kind for mark in found(text)) or kind is LensKind.TASHKEEL


def test_only_what_was_asked_for_goes() -> None:
    text = "كِتـاب\u00a0\u200eWHO"
    assert remove(text, {LensKind.TATWEEL, LensKind.SPACE}) == (
        "كِتاب \u200eWHO",
        {LensKind.TATWEEL: 1, LensKind.SPACE: 1},
    )
    assert remove(text, set()) == (text, {})


def test_what_stays_is_shown_all_the_same() -> None:
    (mark,) = found("1445 هـ")
    assert (mark.kind, mark.stays) == (LensKind.TATWEEL, True)
    assert not changes("1445 هـ", ALL)


def test_names_of_what_has_no_face() -> None:
    assert (label("\u200f"), label("\u00a0"), label("\u2061")) == ("RLM", "⍽", "U+2061")


@given(ANY_TEXT | ODD)
def test_taking_out_twice_changes_nothing_and_nothing_removable_is_left(text: str) -> None:
    once, counts = remove(text, ALL)
    assert remove(once, ALL) == (once, {})
    assert counts == count(text)
    assert not count(once)


@given(ANY_TEXT | ODD)
def test_no_letter_is_lost(text: str) -> None:
    """What is taken out does not count where texts are compared."""
    once, _counts = remove(text, ALL)
    assert fold(once, Strength.FOLD) == fold(text, Strength.FOLD)


@given(ANY_TEXT | ODD)
def test_marks_lie_apart_and_in_order(text: str) -> None:
    place = 0
    for mark in found(text):
        assert place <= mark.start < mark.end <= len(text)
        place = mark.end


def test_every_form_becomes_letters_of_the_same_word() -> None:
    for code in (*range(0xFB50, 0xFDFA), *range(0xFE70, 0xFEFD)):
        plain, _counts = remove(chr(code), {LensKind.FORM})
        if plain != chr(code):
            assert all(unicodedata.normalize("NFKC", part) == part for part in plain)
            assert fold(plain, Strength.MARKS) == fold(chr(code), Strength.MARKS)
