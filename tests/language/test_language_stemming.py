import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.folding import fold
from editor_desk.language.stemming import (
    STOP_WORDS,
    folded_words,
    light_stem,
    stems,
    stems_of,
    strip_clitics,
)

FOLDED = st.text(st.sampled_from("ابلوفكهيتنمر"), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("والمعلمون", "معلم"),
        ("المدرسه", "مدرس"),
        ("مدرستها", "مدرست"),
        ("بالكتابات", "كتاب"),
        ("كالعاده", "عاد"),
        ("فالسوال", "سوال"),
        ("للشعب", "شعب"),
        ("وزير", "زير"),
        ("وله", "ول"),
        ("ايسيسكو", "ايسيسكو"),
        ("الايسيسكو", "ايسيسكو"),
        ("اب", "اب"),
        ("covid", "covid"),
        ("ال14", "14"),
    ],
)
def test_light10(word: str, stem: str) -> None:
    assert light_stem(word) == stem


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("وبالمدرسه", "مدرسه"),
        ("المدرسه", "مدرسه"),
        ("للشعب", "شعب"),
        ("فالسوال", "سوال"),
        ("بقطاع", "قطاع"),
        ("وبقطاع", "قطاع"),
        ("كتاب", "كتاب"),
        ("ولد", "ولد"),
        ("وكتب", "كتب"),
        ("فتيه", "فتيه"),
        ("الله", "الله"),
        ("", ""),
    ],
)
def test_clitics(word: str, bare: str) -> None:
    assert strip_clitics(word) == bare


@given(FOLDED)
def test_a_key_is_a_part_of_its_word_and_never_empty(word: str) -> None:
    for key in (light_stem(word), strip_clitics(word)):
        assert key
        assert key in word
    assert min(len(word), 2) <= len(light_stem(word))


def test_stems_leave_stop_words_out_and_agree_across_spellings() -> None:
    assert stems("أكّد الوزيرُ أنّ المَدارسَ ستُفتح") == stems("اكد الوزير ان المدارس ستفتح")
    assert stems("قال إن المدارس في المدينة") == ["مدارس", "مدين"]
    assert stems_of(["المدارس", "والمدينه"]) == ["مدارس", "مدين"]
    assert folded_words("إلى المدرسةِ") == ["الي", "المدرسه"]
    assert stems("") == []
    assert not stems_of(["من", "الي", "علي"])


def test_stop_words_are_folded_and_plain() -> None:
    assert {"علي", "الي", "في", "the"} <= STOP_WORDS
    assert all(fold(word) == word and not word.startswith("#") for word in STOP_WORDS)
    assert "" not in STOP_WORDS
