import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.terminal import render

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_letters_are_joined_and_put_in_visual_order() -> None:
    assert render("سلام", bidi=True) == "مﻼﺳ"
    assert render("لا إله إلا الله", bidi=True) == "ﻪﻠﻟا ﻻإ ﻪﻟإ ﻻ"


def test_brackets_are_mirrored_only_where_they_run_right_to_left() -> None:
    assert render("قال (نعم) «لا» [1]", bidi=True) == "[1] «ﻻ» (ﻢﻌﻧ) لﺎﻗ"
    assert render("The (word) «سلام (لا)» x<y", bidi=True) == "The (word) «(ﻻ) مﻼﺳ» x<y"
    assert (
        render("منظمة (World Health Organization (WHO))", bidi=True)
        == "(World Health Organization (WHO)) ﺔﻤﻈﻨﻣ"
    )


def test_vowels_stay_behind_their_letter_in_their_order() -> None:
    meem_fatha, dal_shadda_kasra = "\ufee3\u064e", "\ufeaa\u0651\u0650"
    assert render("م\u064eد\u0651\u0650", bidi=True) == dal_shadda_kasra + meem_fatha


def test_lines_are_wrapped_as_read_then_ordered_and_set_to_the_right() -> None:
    text = "قام وفد من المنظمة بزيارة السفارة\n\nThe second paragraph is English"
    lines = render(text, columns=16, bidi=True).split("\n")
    assert lines == [
        render("قام وفد من", bidi=True).rjust(16),
        render("المنظمة بزيارة", bidi=True).rjust(16),
        render("السفارة", bidi=True).rjust(16),
        "",
        "The second",
        "paragraph is",
        "English",
    ]


def test_without_bidi_the_text_stays_logical() -> None:
    assert render("قال (نعم)\nثم مضى", bidi=False) == "قال (نعم)\nثم مضى"
    assert render("قال (نعم) ثم مضى", columns=10, bidi=False) == "قال (نعم)\nثم مضى"


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert render("https://example.com a", columns=8, bidi=False) == "https://\nexample.\ncom a"
    assert render("日本語", columns=5, bidi=False) == "日本\n語"
    assert render("日本", columns=1, bidi=False) == "日\n本"


def test_marks_take_no_room_in_a_line() -> None:
    assert render("مَدْرَسَةٌ كَبِيرَةٌ", columns=11, bidi=False) == "مَدْرَسَةٌ كَبِيرَةٌ"


def test_no_control_sequence_and_no_broken_character_reaches_the_terminal() -> None:
    for bidi in (True, False):
        shown = render("\x1b[31mخطر\x07\x9b\t\ud800\u202e", bidi=bidi)
        assert not set(shown) & {"\x1b", "\x07", "\x9b", "\t", "\ud800"}
        assert "\ufffd" in shown
    assert "\u202e" not in render("ab\u202ecd", bidi=True)


@pytest.mark.parametrize("columns", [0, -3])
def test_a_line_without_columns_is_refused(columns: int) -> None:
    with pytest.raises(ValueError, match="at least one column"):
        render("نص", columns=columns, bidi=True)


@given(
    text=ANY_TEXT | st.text(st.sampled_from("لاإب aB1(«)» \n\u064e\u0651")),
    columns=st.none() | st.integers(1, 30),
)
def test_any_text_can_be_drawn(text: str, columns: int | None) -> None:
    render(text, columns=columns, bidi=True).encode()
    render(text, columns=columns, bidi=False).encode()


@given(st.text(st.sampled_from("بتن aB1().")))
def test_drawing_loses_no_character(text: str) -> None:
    drawn = render(text, bidi=True)
    assert len(drawn) == len(text)
    assert drawn.count("(") + drawn.count(")") == text.count("(") + text.count(")")
