import pytest
from bidi import get_display  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.bidi import (
    Direction,
    base_direction,
    isolated_runs,
    isolated_text,
    opposite_runs,
    prevailing_direction,
    strip_controls,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))
MIXED = st.text(
    st.sampled_from("اب aB19٣ ()[]+#.،\n\u064e\u200e\u200f\u200c\u202a\u202c\u2066\u2067\u2069\ufeff")
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مرحبا world", "rtl"),
        ("world مرحبا", "ltr"),
        ("«123» نعم", "rtl"),
        ("שלום", "rtl"),
        ("123 ٤٥ ...", None),
        ("", None),
        ("\u2066abc\u2069 مرحبا", "rtl"),
        ("\u2069abc", "ltr"),
        ("\u2067مرحبا", None),
    ],
)
def test_base_direction(text: str, expected: str | None) -> None:
    assert base_direction(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BBC تعلن عن شراكة مع مكتبة فاس", "rtl"),
        ("The library of فاس opens", "ltr"),
        ("ab اب", "ltr"),
        ("اب ab", "rtl"),
        ("2026", None),
        ("\u2066desk-2026-11-26-mard\u2069 وصل", "rtl"),
    ],
)
def test_prevailing_direction(text: str, expected: str | None) -> None:
    assert prevailing_direction(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u202bمرحبا\u202c\ufeff \u200bبكم", "مرحبا بكم"),
        ("منظمة \u200fWHO\u200f هنا", "منظمة \u200fWHO\u200f هنا"),
        ("منظمة\u200f\u200e العمل\u061c", "منظمة العمل"),
        ("عام 2023\u200e\u200e\u200e.", "عام 2023\u200e."),
        ("\u2067نعم\u2069", "\u2067نعم\u2069"),
        ("كِ\u200cتاب\u200c 1\u200cب", "كِ\u200cتاب 1ب"),
        ("\u2067نعم", "نعم"),
        ("نعم\u2069", "نعم"),
        ("\u2067نعم\n\u2069لا", "نعم\nلا"),
        ("\u2066a \u2067b\u2069 c\u2069\u2069", "\u2066a \u2067b\u2069 c\u2069"),
        ("می\u200c\u200cخواهم \u200cو\u200c", "می\u200cخواهم و"),
    ],
)
def test_strip_controls(text: str, expected: str) -> None:
    assert strip_controls(text) == expected


@given(ANY_TEXT | MIXED)
def test_stripping_twice_changes_nothing_and_takes_only_controls(text: str) -> None:
    kept = strip_controls(text)
    assert strip_controls(kept) == kept
    gone = dict.fromkeys(
        map(ord, "\u200b\u200c\u200e\u200f\u061c\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    )
    assert kept.translate(gone) == text.translate(gone)


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("أعلنت Apple Inc. (AAPL) إطلاق iPhone 15 Pro أمس", "rtl", ["Apple Inc. (AAPL)", "iPhone 15 Pro"]),
        ("لغة C++ وC# وشبكة 5G.", "rtl", ["C++", "C#", "5G"]),
        ("زوروا https://example.com/ar/خبر?x=1، وراسلوا a.b@example.org.", "rtl", [
            "https://example.com/ar/خبر?x=1", "a.b@example.org",
        ]),
        ("أصاب COVID-19 نحو 2023 شخصا", "rtl", ["COVID-19"]),
        ("بطولة FIFA، 2023 وIBM\nNASA", "rtl", ["FIFA", "IBM", "NASA"]),
        ("عام 50 Cent و(WHO) و(World [A)", "rtl", ["Cent", "WHO", "World [A"]),
        ("أداة f(x[1]) هنا", "rtl", ["f(x[1])"]),
        ("أداة f(x) + (g هنا", "rtl", ["f(x) + (g"]),
        ("FIFA ٢٠٢٣", "rtl", ["FIFA"]),
        ("نص عربي فقط ١٢٣ 45", "rtl", []),
        ("The word كِتَابٌ جديد (2) means book", "ltr", ["كِتَابٌ جديد (2)"]),
        ("See https://example.com/خبر, عام ٢٠٢٣!", "ltr", ["عام ٢٠٢٣"]),
        ("كتابٌ", "ltr", ["كتابٌ"]),
        ("رابط (https://example.com/a?b=1/) هنا", "rtl", ["https://example.com/a?b=1/"]),
        ("وسم #كأس_العالم و#WorldCup2026 هنا", "rtl", ["#WorldCup2026"]),
        ("نشر @desk_ar اليوم", "rtl", ["@desk_ar"]),
        ("The tag #كأس_العالم and #2026", "ltr", ["#كأس_العالم"]),
        ("رقم 12-AB ثم AB-12/7، و2024-INV", "rtl", ["12-AB", "AB-12/7", "2024-INV"]),
        ("هاتف +966 50 123 4567 للحجز", "rtl", ["+966 50 123 4567"]),
        ("الموعد 15/1/2026 والرقم 12-34", "rtl", []),
        ("Call +966 50 123 4567 now, id 12-AB", "ltr", []),
        ("", "ltr", []),
    ],
)  # fmt: skip
def test_opposite_runs(text: str, base: Direction, expected: list[str]) -> None:
    runs = opposite_runs(text, base)
    assert [text[run.start : run.end] for run in runs] == expected
    assert all(run.direction != base for run in runs)


@given(text=ANY_TEXT | MIXED, base=st.sampled_from(["rtl", "ltr"]))
def test_runs_lie_apart_in_order_and_hold_no_paragraph_end(text: str, base: Direction) -> None:
    place = 0
    for run in opposite_runs(text, base):
        assert place <= run.start < run.end <= len(text)
        assert "\n" not in text[run.start : run.end]
        place = run.end


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("تابعوا @desk_ar اليوم", "rtl", ["@desk_ar"]),
        ("اقرأ https://news.example/ar/ الآن، أو www.example.org/.", "rtl", ["https://news.example/ar/", "www.example.org/"]),
        ("راسلوا desk@news.example.", "rtl", ["desk@news.example"]),
        ("وسم #Gaza ووسم #غزة", "rtl", ["#Gaza"]),
        ("The tag #غزة_الآن and #Gaza", "ltr", ["#غزة_الآن"]),
        ("القضية AB-12/7 والملف 2024-INV", "rtl", ["AB-12/7", "2024-INV"]),
        ("اتصلوا على +966 50 123 4567 صباحا", "rtl", ["+966 50 123 4567"]),
        ("هاتف +966 50 123 4567 أو +1 (202) 555-0110", "rtl", ["+966 50 123 4567", "+1 (202) 555-0110"]),
        ("+966501234567@sms.example", "rtl", ["+966501234567@sms.example"]),
        ("https://news.example?q=#غزة", "rtl", ["https://news.example?q=#غزة"]),
        ("هاتف 0944-123-456 أو 011-222-3344.", "rtl", ["0944-123-456", "011-222-3344"]),
        ("اتصلوا 0944 123 456 صباحا، و0944-123456", "rtl", ["0944 123 456", "0944-123456"]),
        ("هاتف (011) 222-3344 أو 011/222 3344", "rtl", ["(011) 222-3344", "011/222 3344"]),
        ("خط 800-123-4567 ويوم 2026-11-25 أو 25-11-2026", "rtl", ["800-123-4567", "2026-11-25", "25-11-2026"]),
        ("بين 2019-2024 و1948-1967-1973 فاز 3-2 بخطة 4-3-3", "rtl", []),
        ("من 01/12/2025 02/12/2025 عند 08:00-09:30 نحو 100%", "rtl", []),
        ("شهر 05-2026 والرقم 222-3344 و1 200 000", "rtl", []),
        ("رقم ٠٩٤٤-١٢٣-٤٥٦ و007", "rtl", []),
        ("القيد 1/0944-123-456 و0944-123-456/7", "rtl", []),
        ("Call 0944-123-456", "ltr", []),
        ("قالت WHO إن iPhone 15 وصل", "rtl", []),
        ("Call +966501234567 or @desk", "ltr", []),
        ("كتب @desk\u2066x\u2069y.z-1", "rtl", ["@desk", "y.z-1"]),
        ("من https://a.example/\u2066x", "rtl", []),
        ("ناتج 12/7 و3.5 +", "rtl", []),
        ("@" + "a" * 3_000, "rtl", []),
        ("+1 " + "a" * 3_000 + " @b", "rtl", ["@b"]),
        ("", "rtl", []),
    ],
)  # fmt: skip
def test_isolated_runs(text: str, base: Direction, expected: list[str]) -> None:
    assert [text[run.start : run.end] for run in isolated_runs(text, base)] == expected


WHOLES = st.lists(
    st.sampled_from(
        [
            "@desk_ar", "#Gaza", "#غزة", "https://a.example/x-1/", "www.a.example", "ab@c.example", "+966 50 123 4567",
            "0944-123-456", "0944 123 456", "(011) 222-3344", "2026-11-25", "0", "AB-12/7", "كتب", "word", "،", ".", "(", ")", "/", "#", "+", "-", "7", "\u2066", "\u2069", "\n", " ", " ", "😀",
        ]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(text=WHOLES | MIXED | ANY_TEXT, base=st.sampled_from(["rtl", "ltr"]))
def test_isolated_runs_lie_apart_each_in_a_run_against_the_base(text: str, base: Direction) -> None:
    against = opposite_runs(text, base)
    end = 0
    for run in isolated_runs(text, base):
        assert end <= run.start < run.end <= len(text)
        assert any(
            other.start <= run.start and run.end <= other.end and other.direction == run.direction
            for other in against
        )
        end = run.end


@given(
    words=st.lists(st.sampled_from(["كتب", "word", "،", "7", "12/7"]), max_size=40),
    whole=st.sampled_from(["@desk_ar", "#Gaza", "https://a.example/x-1/", "ab@c.example", "+966 50 123 4567", "AB-12/7"]),
)  # fmt: skip
def test_an_address_between_any_words_is_found(words: list[str], whole: str) -> None:
    text = " ".join([*words, whole, *reversed(words)]).replace("7 +", "7، +").replace("4567 ", "4567، ")
    runs = isolated_runs(text, "rtl")
    assert whole in [text[run.start : run.end] for run in runs]


def test_a_long_text_without_a_space_does_not_hold_anybody_up() -> None:
    assert isolated_runs("a.b-" * 250_000, "rtl") == ()
    assert len(isolated_runs("+966501234567 " * 5_000, "rtl")) > 4_900
    assert len(isolated_runs("0944-123-456، " * 5_000, "rtl")) > 4_900
    assert isolated_runs("0" * 250_000 + "-0" * 100_000, "rtl") == ()


@given(text=WHOLES | MIXED, base=st.sampled_from(["rtl", "ltr"]))
def test_isolated_text_adds_isolates_alone_and_adds_them_once(text: str, base: Direction) -> None:
    gone = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
    shown = isolated_text(text, base)
    assert shown.translate(gone) == text.translate(gone)
    assert len(shown) == len(text) + 2 * len(isolated_runs(text, base))


def test_isolated_text_turns_a_hashtag_in_latin_text() -> None:
    assert isolated_text("The tag #غزة now", "ltr") == "The tag \u2067#غزة\u2069 now"


@pytest.mark.parametrize("number", ["0944-123-456", "0944 123 456", "(011) 222-3344", "2026-11-25"])
def test_a_number_of_groups_reads_on_in_order_in_arabic(number: str) -> None:
    text = f"هاتف {number} صباحا"
    (run,) = isolated_runs(text, "rtl")
    shown = isolated_text(text, "rtl")
    assert text[run.start : run.end] == number
    assert number not in get_display(text, base_dir="R")
    assert number in get_display(shown, base_dir="R")
