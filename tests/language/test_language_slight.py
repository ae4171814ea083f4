"""How slight a change of wording is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.slight import Slight, slight, slight_key

TASHKEEL, STYLE, NOTHING = Slight.TASHKEEL, Slight.STYLE, Slight.NOTHING


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        ("ذهبَ", "ذهب", TASHKEEL),
        ("مدرّسة", "مدرسة", TASHKEEL),
        ("«نعم»", '"نعم"', STYLE),
        ("25", "٢٥", STYLE),
        ("1,200", "١٬٢٠٠", STYLE),
        ("كتـــاب", "كتاب", STYLE),
        ("اعلن", "أعلن", STYLE),
        ("الإجتماع", "الاجتماع", STYLE),
        ("القران", "القرآن", STYLE),
        ("و قال", "وقال", STYLE),
        ("عبد الله", "عبدالله", STYLE),
        ("نعم ,", "نعم،", STYLE),
        ("...", "…", STYLE),
        ("ﻛﺘﺎﺏ", "كتاب", STYLE),
        ("کتاب", "كتاب", STYLE),
        ("قال\u00a0نعم", "قال نعم", STYLE),
        ("أعلنَ", "اعلن", TASHKEEL | STYLE),
        ("أعلام", "إعلام", NOTHING),
        ("علي", "على", NOTHING),
        ("كتابه", "كتابة", NOTHING),
        ("1 2", "12", NOTHING),
        ("1   2", "12", NOTHING),
        ("سطر\nآخر", "سطر آخر", NOTHING),
        ("السفير", "والسفير", NOTHING),
        ("", "كلمة", NOTHING),
        ("", " ", STYLE),
        ("", "\u064e", TASHKEEL),
    ],
)
def test_what_alone_differs(before: str, after: str, how: Slight) -> None:
    assert slight(before, after) == how
    assert slight(after, before) == how
    if how is not NOTHING:
        assert slight_key(before) == slight_key(after)


@given(st.text('وصل أإاعلي٢2 «"ـَّ\n'), st.text('وصل أإاعلي٢2 «"ـَّ\n'))
def test_it_is_the_same_from_either_side(one: str, other: str) -> None:
    assert slight(one, other) == slight(other, one)
    if slight(one, other):
        assert slight_key(one) == slight_key(other)
