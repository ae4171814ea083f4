"""What helps to write: dates, quotation marks, abbreviations and counts, as an Arabic desk writes and counts them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.counts import TextCounts, measure
from editor_desk.language.dates import DateForm, has_hijri, write_date
from editor_desk.language.expansion import SHIPPED, expansion_at_end, parse_expansions
from editor_desk.language.numerals import Numerals
from editor_desk.language.quotes import quote_after, typographic

DAY = date(2026, 11, 25)
BEFORE_THE_TABLES = date(1900, 1, 1)
ARABIC, WESTERN = Numerals.ARABIC_INDIC, Numerals.WESTERN


@pytest.mark.parametrize(
    ("form", "written"),
    [
        (DateForm.LONG, "٢٥ نوفمبر ٢٠٢٦"),
        (DateForm.WEEKDAY, "الأربعاء ٢٥ نوفمبر ٢٠٢٦"),
        (DateForm.SHORT, "٢٠٢٦/١١/٢٥"),
        (DateForm.HIJRI, "١٥ جمادى الآخرة ١٤٤٨هـ"),
        (DateForm.BOTH, "الأربعاء ١٥ جمادى الآخرة ١٤٤٨هـ الموافق ٢٥ نوفمبر ٢٠٢٦م"),
    ],
)
def test_a_date_is_written_in_each_form(form: DateForm, written: str) -> None:
    assert write_date(DAY, form, ARABIC) == written


def test_the_numerals_are_those_of_the_desk() -> None:
    assert write_date(DAY, DateForm.HIJRI, WESTERN) == "15 جمادى الآخرة 1448هـ"


def test_a_day_that_the_tables_do_not_reach_is_gregorian() -> None:
    assert has_hijri(DAY)
    assert not has_hijri(BEFORE_THE_TABLES)
    assert write_date(BEFORE_THE_TABLES, DateForm.HIJRI, WESTERN) == "1 يناير 1900"
    assert write_date(BEFORE_THE_TABLES, DateForm.BOTH, WESTERN) == "الاثنين 1 يناير 1900"


@given(st.dates(date(1924, 8, 1), date(2077, 11, 16)), st.sampled_from(DateForm))
def test_every_day_of_the_tables_can_be_written(day: date, form: DateForm) -> None:
    assert str(day.year) in write_date(day, form, WESTERN) or form is DateForm.HIJRI


@pytest.mark.parametrize(
    ("plain", "written"),
    [
        ('قال "نعم" ثم مضى', "قال «نعم» ثم مضى"),
        ('"افتتاح" المعرض', "«افتتاح» المعرض"),
        ('وصف الحادث ب"الكارثة" أمس', "وصف الحادث ب«الكارثة» أمس"),
        ('قال: "قرأت كتاب "الأيام" أمس"', "قال: «قرأت كتاب ‹الأيام› أمس»"),
        ('رواية ("الأيام")', "رواية («الأيام»)"),
        ('He said "no" and left', "He said “no” and left"),
        ('قال له "good morning" ومضى', "قال له “good morning” ومضى"),
        ('كتب "a "b" c" أمس', "كتب “a ‘b’ c” أمس"),
        ('شاشة 5" جديدة', 'شاشة 5" جديدة'),
        ('سنة "2020" الصعبة', "سنة «2020» الصعبة"),
        ('علامة " وحيدة', 'علامة " وحيدة'),
        ("I don't know", "I don’t know"),
        ("", ""),
    ],
)
def test_straight_quotes_become_those_of_the_text(plain: str, written: str) -> None:
    assert typographic(plain) == written


def test_a_quote_in_an_address_stays() -> None:
    assert typographic('a@b.org "نعم"') == "a@b.org «نعم»"


@pytest.mark.parametrize(
    ("before", "mark"),
    [
        ("", "«"),
        ("قال ", "«"),
        ("قال «نعم", "»"),
        ("قال «قرأت ", "‹"),
        ("قال «قرأت ‹الأيام", "›"),
        ("قال «قرأت ‹الأيام› أمس", "»"),
        ("قال «نعم» ثم", "«"),
        ("He said ", "“"),
        ("He said “no", "”"),
        ("وصفه ب", "«"),
        ("1200 ", "«"),
    ],
)
def test_a_typed_quote_knows_its_place(before: str, mark: str) -> None:
    assert quote_after(before) == mark


@given(st.text(alphabet=" \"ابوقلab5(«»‹›“”‘’'", max_size=40))
def test_only_quotes_change_and_places_stay(text: str) -> None:
    written = typographic(text)
    assert len(written) == len(text)
    assert all(old == new or old in "\"'" for old, new in zip(text, written, strict=True))
    assert typographic(written) == written or '"' in written


def test_abbreviations_are_lines() -> None:
    text = "# امم = لا\nامم = الأمم المتحدة\n بلا مساواة \n= بلا اختصار\nفارغ =\nمجأ = مجلس = الأمن\n"
    assert parse_expansions(text) == {"امم": "الأمم المتحدة", "مجأ": "مجلس = الأمن"}
    assert parse_expansions(SHIPPED)["امم"] == "الأمم المتحدة"


def test_an_abbreviation_grows_at_the_end_of_a_word_only() -> None:
    table = parse_expansions("امم = الأمم المتحدة")
    assert expansion_at_end("قالت امم", table) == (5, "الأمم المتحدة")
    assert expansion_at_end("«امم", table) == (1, "الأمم المتحدة")
    assert expansion_at_end("اُمَم", table) == (0, "الأمم المتحدة")
    assert expansion_at_end("قالت الامم", table) is None
    assert expansion_at_end("امم ", table) is None
    assert expansion_at_end("", table) is None


def test_counts_are_right_for_arabic() -> None:
    counted = measure(["قَالَ الرَّجُلُ: نعم. ثم مضـــى!", "", "٢٥ نوفمبر"])
    assert counted == TextCounts(words=7, characters=32, letters=27, sentences=3, paragraphs=2, minutes=1)
    assert measure([]) == TextCounts(0, 0, 0, 0, 0, 0)
