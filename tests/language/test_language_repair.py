"""Copied text is mended where copying broke it, each repair is counted, and sound text comes back as it was."""

import re
import unicodedata

import arabic_reshaper  # type: ignore[import-untyped]
import pytest
from bidi import get_display  # type: ignore[import-untyped]
from hypothesis import assume, given
from hypothesis import strategies as st

from editor_desk.language.repair import Mend, Repaired, repair, repair_run
from editor_desk.language.visual_order import backward_lines, turn_round

SENTENCES = (
    "وقع الوزير في مدينة جدة على اتفاقية بقيمة 12.5 مليون ريال (خمسة أعوام) مع iPhone 15 اليوم.",
    "افتتح المعرض 24/11/2026 في القاهرة بنسبة 50% وقال «نحن هنا».",
    "50% من سكان المدينة القديمة يعملون في التجارة [وفق الإحصاء].",
    "مُحَمَّدٌ يكتب إلى المدرسة الجديدة رسالةً طويلة",
    "تعمل شركة (Red Sea Global) مع C++ في جامعة الرياض الدولية، كما قيل.",
    "زار الوفد الموقع https://example.org/news?id=5 بعد الجلسة الثانية إلى الآن",
    "اتصلوا على الهاتف 555-1234 في الفترة المسائية من الساعة 10:30",
    "ارتفع المؤشر +3.5% إلى ١٢٬٥٠٠ نقطة في الجلسة الصباحية",
)


def mends(found: Repaired) -> dict[Mend, int]:
    return dict(found.mends)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_backward_line_is_turned_round(text: str) -> None:
    found = repair(get_display(text, base_dir="R"))
    assert found.text == text
    assert mends(found) == {Mend.VISUAL: 1}


@pytest.mark.parametrize("text", SENTENCES)
def test_a_backward_line_of_presentation_forms_is_turned_round(text: str) -> None:
    shaped = arabic_reshaper.ArabicReshaper({"delete_harakat": False}).reshape(text)
    found = repair(get_display(shaped, base_dir="R"))
    assert found.text == text
    assert mends(found)[Mend.VISUAL] == 1
    assert mends(found)[Mend.LETTER_FORMS] > 5


@pytest.mark.parametrize("text", SENTENCES)
def test_forms_in_reading_order_only_become_letters(text: str) -> None:
    found = repair(arabic_reshaper.ArabicReshaper({"delete_harakat": False}).reshape(text))
    assert found.text == text
    assert Mend.VISUAL not in mends(found)


@pytest.mark.parametrize("text", SENTENCES)
def test_sound_text_is_not_touched(text: str) -> None:
    assert repair(text) == Repaired(text)
    assert repair_run(text) == Repaired(text)


@pytest.mark.parametrize("text", SENTENCES)
def test_brackets_stored_mirrored_are_turned_too(text: str) -> None:
    mirrored = get_display(text, base_dir="R").translate(str.maketrans("()[]«»", ")(][»«"))
    latin_in_brackets = "(Red" in text
    assert latin_in_brackets or turn_round(mirrored) == text


ARABIC = st.sampled_from(
    (
        "المدينة",
        "الجديدة",
        "في",
        "قال",
        "كتاب",
        "على",
        "سارة",
        "وزارة",
        "إلى",
        "الثقافة",
        "مُحمَّد",
        "شيء",
        "قمحٌ",
    )
)
LATIN = st.sampled_from(("Reuters", "iPhone 15", "World Cup", "F.B.I", "a@example.org"))
NUMBER = st.sampled_from(("7", "2026", "12.5", "24/11/2026", "10:30", "١٢٣", "3,000"))
PAUSE = st.sampled_from(("،", ".", "؛", " -", ":"))


@st.composite
def lines(draw: st.DrawFn) -> str:
    """Lines of news prose, without what looks the same in two orders: two foreign pieces side by side."""
    words = [draw(ARABIC)]
    foreign = False
    for _word in range(draw(st.integers(3, 14))):
        piece = draw(st.one_of(ARABIC, ARABIC, ARABIC, LATIN, NUMBER) if not foreign else ARABIC)
        foreign = not re.search("[\u0621-\u064a]", piece)
        if not foreign and draw(st.integers(0, 5)) == 0:
            piece = draw(st.sampled_from(("({})", "«{}»", "[{}]"))).format(piece)
        if not foreign and draw(st.integers(0, 4)) == 0:
            piece += draw(PAUSE)
        words.append(piece)
    return " ".join([*words, "المدينة الجديدة على سارة"])


@given(lines())
def test_turning_round_takes_back_what_the_bidi_algorithm_does(line: str) -> None:
    assert turn_round(get_display(line, base_dir="R")) == line
    assert backward_lines([get_display(line, base_dir="R")]) == (True,)
    assert backward_lines([line]) == (False,)


@given(st.lists(lines(), min_size=1, max_size=4))
def test_repair_takes_back_whole_texts(texts: list[str]) -> None:
    assume(all(unicodedata.is_normalized("NFC", text) for text in texts))
    shown = "\n\n".join(get_display(text, base_dir="R") for text in texts)
    assert repair(shown).text == "\n\n".join(texts)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_text_is_survived_and_repairing_twice_changes_nothing_of_the_letters(text: str) -> None:
    once = repair_run(text).text
    assert not mends(repair_run(once)).get(Mend.LETTER_FORMS)
    assert isinstance(repair(text).text, str)


def test_lines_bear_witness_together() -> None:
    backward, *more = (get_display(text, base_dir="R") for text in SENTENCES)
    short = "لامك"
    page = [backward, *more, short, "", "Latin 5", SENTENCES[1]]
    assert backward_lines(page) == (*[True] * (len(SENTENCES) + 1), False, False, False)
    # Alone, one odd word is no evidence; a line of them is, whatever stands round it.
    assert backward_lines([short]) == (False,)
    assert backward_lines(["ةبيرغ", *SENTENCES]) == (False,) * (1 + len(SENTENCES))
    assert backward_lines([backward, *SENTENCES])[0]


def test_marks_that_were_put_behind_their_letter_stay_with_it() -> None:
    # The same line, its marks after their letters as seen: م with damma at the end, since it comes first.
    assert turn_round("ةسردملا ىلإ بتكي دمَّحَمُ") == "مُحَمَّد يكتب إلى المدرسة"


def test_brackets_at_the_edge_of_latin_go_with_it() -> None:
    assert turn_round("ث (B)A") == "(B)A ث"
    assert turn_round("Reuters") == "Reuters"
    for text in ("نظام Windows (11) الجديد", "نظام [beta] الجديد", "جهاز A (B) ثم", "و(abc) ثم"):
        assert turn_round(get_display(text, base_dir="R")) == text


def test_signs_belong_to_a_number_that_comes_before_arabic() -> None:
    assert turn_round(get_display("$50 إلى المدينة 60%", base_dir="R")) == "$50 إلى المدينة 60%"
    assert turn_round("12-5") == "12-5"


@pytest.mark.parametrize(
    ("given_", "wanted", "mend"),
    [
        ("ﻣﺪﻳﻨﺔ ﺟﺪﺓ", "مدينة جدة", Mend.LETTER_FORMS),
        ("ﷲ", "الله", Mend.LETTER_FORMS),
        ("قالﹰ", "قالً", Mend.LETTER_FORMS),
        ("بـﹷب", "بـَب", Mend.LETTER_FORMS),
        ("األول واإلسالم", "الأول والإسالم", Mend.LIGATURES),
        ("االجتماع باآلن", "الاجتماع بالآن", Mend.LIGATURES),
        ("علی مکتب موسی وعلی الکرسی", "على مكتب موسى وعلى الكرسي", Mend.PERSIAN),
        ("مدیرة", "مديرة", Mend.PERSIAN),
        ("مع\u00a0السلامة", "مع السلامة", Mend.SPACES),
        ("كلمة   أخرى", "كلمة أخرى", Mend.SPACES),
        ("كل\u00adمة", "كلمة", Mend.HYPHENS),
    ],
)
def test_characters_are_mended(given_: str, wanted: str, mend: Mend) -> None:
    found = repair(given_)
    assert found.text == wanted
    assert list(mends(found)) == [mend]
    assert repair_run(given_) == found


@pytest.mark.parametrize(
    "text",
    [
        "صلى الله عليه وسلم ﷺ وجل جلاله ﷻ ﷽ ﷼ ﴿آية﴾",
        "قال: این کتاب خوب است که می‌خوانید گفت",  # Persian stays Persian
        "  إزاحة أول السطر",
        "واأسفاه، يا ألله",
        "\u0651\u0650\u064e",
        "",
    ],
)
def test_what_is_meant_so_stays(text: str) -> None:
    assert repair(text) == Repaired(text)


WRAPPED = (
    "أعلنت أمانة المدينة اليوم أن أعمال تطوير الواجهة البحرية\n"
    "ستبدأ مطلع الشهر المقبل، وأنها تشمل ممشى بطول خمسة كيلو\n"
    "مترات ومواقف للسيارات. وقال الأمين إن المشروع سيستغرق\n"
    "عامين.\n"
    "وأضاف أن التكلفة لم تحدد بعد، وأن الأمانة تدرس العروض ال\n"
    "مقدمة من ثلاث شركات.\n"
)


def test_lines_broken_at_a_margin_are_joined() -> None:
    found = repair(WRAPPED)
    assert found.text.count("\n") == 2
    assert found.text.startswith("أعلنت أمانة المدينة اليوم أن أعمال تطوير الواجهة البحرية ستبدأ مطلع")
    assert mends(found) == {Mend.WRAPS: 4}


def test_words_cut_at_the_end_of_a_line_are_put_together() -> None:
    latin = "The committee said on Monday that the develop-\nment of the waterfront begins next month."
    assert repair(latin).text == latin.replace("-\n", "")
    arabic = "أعلنت أمانة المدينة اليوم أن أعمال تطوير الواجهة البحـ\nرية ستبدأ مطلع الشهر المقبل."
    found = repair(arabic)
    assert found.text == arabic.replace("ـ\n", "")
    assert mends(found) == {Mend.WRAPS: 1, Mend.HYPHENS: 1}
    kept = "The committee said on Monday that the non-\nArab members of the board begin next month."
    assert repair(kept).text == kept.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        # headlines under one another
        "افتتاح جسر جديد يربط شرق المدينة بغربها\nأمانة المدينة تعلن مواعيد العمل الصيفية\nالمنتخب يستعد لمباراته المقبلة في الدوحة",
        # a list
        "- افتتاح جسر جديد يربط شرق المدينة بغربها\n- أمانة المدينة تعلن مواعيد العمل الصيفية.",
        # verses
        "قفا نبك من ذكرى حبيب\nومنزل بسقط اللوى.",
        # paragraphs
        "أعلنت أمانة المدينة اليوم أن أعمال تطوير الواجهة.\nوقال الأمين إن المشروع سيستغرق عامين كاملين.",
    ],
)
def test_lines_that_end_by_themselves_stay(text: str) -> None:
    assert repair(text) == Repaired(text)
