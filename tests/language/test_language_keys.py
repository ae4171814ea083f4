import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.keys import ambiguous, completes, completion_key, tag_key

LABELS = st.text(st.sampled_from("الملكةهغربىيأإآ ةنس«»#\u064e\u0640aB1"), max_size=20)
ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("المملكة المغربية", "مملكه مغربيه"),
        ("  قطاع\u00a0 الشَّراكات ", "قطاع شراكات"),
        ("ألمانيا", "المانيا"),
        ("المانيا", "المانيا"),
        ("الله", "الله"),
        ("حزب الله", "حزب الله"),
        ("الألعاب الأولمبية", "العاب اولمبيه"),
        ("ألعاب", "العاب"),
        ("العاب", "العاب"),
        ("الالتزام", "التزام"),
        ("التزام", "التزام"),
        ("الآن", "الان"),
        ("الـسلام", "سلام"),
        ("«الفيتو»", "«فيتو»"),
        ("#الهلال", "#هلال"),
        ("C++", "c++"),
        ("كوب ٢٩", "كوب 29"),
        ("", ""),
        ("\u200f", ""),
    ],
)
def test_tag_key(label: str, key: str) -> None:
    assert tag_key(label) == key


@given(ANY_TEXT)
def test_a_key_has_single_spaces_and_nothing_raises(text: str) -> None:
    assert tag_key(text) == " ".join(tag_key(text).split())
    assert isinstance(completion_key(text), str)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("على", "علي", True),
        ("علی", "على", True),
        ("علی", "علي", False),
        ("سند", "السند", True),
        ("أعلام", "إعلام", True),
        ("اعلام", "إعلام", False),
        ("الإسلام", "الاسلام", False),
        ("مكتبة", "مكتبه", False),
        ("مَدرسة", "مدرسة", False),
        ("المملكة المغربية", "مملكة مغربية", True),
        ("كوب ٢٩", "كوب 29", False),
        ("مصر", "قطر", False),
        ("مصر", "مصر", False),
        ("ﻻعب", "لاعب", False),
        ("straße", "strasse", False),
        ("عُمان", "عَمّان", True),
        ("عمان", "عَمّان", False),
        ("أخبار-عُمان", "أخبار ـــ-عَمان", False),
        ("سلطنة عُـمان", "سلطنة عَمان", True),
        ("حَمَّام", "حَمَام", True),
        ("مُحَمَّد", "محمّد", False),
        ("القاهرةُ", "القاهرةِ", False),
    ],
)
def test_ambiguous(one: str, other: str, *, expected: bool) -> None:
    assert ambiguous(one, other) is expected
    assert ambiguous(other, one) is expected


@given(LABELS, LABELS)
def test_only_equal_keys_are_ambiguous(one: str, other: str) -> None:
    if ambiguous(one, other):
        assert tag_key(one) == tag_key(other)
    assert not ambiguous(one, one)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", ""),
        ("  ", ""),
        ("\u200f", ""),
        ("ا", "ا"),
        ("ال", ""),
        ("الم", "م"),
        ("المغ", "مغ"),
        ("ألم", "الم"),
        ("قطاع ", "قطاع "),
        ("القطاع الش", "قطاع ش"),
        ("«الف", "«ف"),
    ],
)
def test_completion_key(typed: str, key: str) -> None:
    assert completion_key(typed) == key


@pytest.mark.parametrize(
    ("typed", "label", "expected"),
    [
        ("المان", "ألمانيا", True),
        ("الم", "المغرب", True),
        ("مغر", "المغرب", True),
        ("المغر", "مغرب", True),
        ("الل", "الله", True),
        ("قطاع ", "قطاعات", False),
        ("قطاع ", "قطاع الشراكات", True),
        ("شراكات", "قطاع الشراكات", False),
    ],
)
def test_completes(typed: str, label: str, *, expected: bool) -> None:
    assert completes(typed, label) is expected


@given(label=LABELS, data=st.data())
def test_whatever_has_been_typed_of_a_label_still_finds_it(label: str, data: st.DataObject) -> None:
    typed = label[: data.draw(st.integers(0, len(label)))]
    assert completes(typed, label)
