"""What the rules find in texts: at its place, once, and nowhere where it may not be."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.folding import fold
from editor_desk.language.house_style.checking import check, check_all, numerals_for
from editor_desk.language.house_style.edits import Edit, edits_for, mended
from editor_desk.language.house_style.model import Hit, NumeralChoice
from editor_desk.language.house_style.reading import Reading, overlaps, respelled
from editor_desk.language.house_style.structure import in_numerals
from editor_desk.language.numerals import Numerals
from tests.growth import MOST, growth
from tests.language.house_styles import NAMES, shipped, style_of

PIECES = [
    "قال", "الوزير", "الى", "ان", "عبد الله", "عبدالله", "المملكه", "فى", "إجتماع", "جداً", "جدًا", "ولي", "ولي العهد",
    "مُحَمَّد", "محمـد", "و", "هـ", "الـ14", "ال14", "14شخصا", "٣", "5", "1,200.5", "BBC", "Apple, Inc.", "#وسم_الى",
    "@فى", "https://example.com/الى?a,b", "info@example.com", "«", "»", "“", "”", "(", ")", '"', "‹", "›", "،", "؛", "؟", "?",
    ",", ".", "..", "…", "!", ":", " ", " ", " ", "\u00a0", "\n", "\u200f", "\u202b", "ﻗﺎﻝ", "ﷺ", "﴿", "﴾", "ی", "\ud800", "\u064b",
    "\u0651", "علي الرغم", "تواجد", "سويا", "%", "٪",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def rules_in(text: str, section: str = "") -> list[str]:
    return [hit.rule for hit in check(text, shipped(), section=section)]


@given(TEXTS | st.text(max_size=60))
def test_every_hit_is_in_the_text_and_none_overlap(text: str) -> None:
    hits = check(text, shipped())
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert hit.text == text[hit.start : hit.end]
        assert hit.text not in hit.fixes
    apart = [hit for hit in hits if hit.rule != "straight_quotes"]
    for one, other in pairwise(apart):
        assert one.end <= other.start


@given(TEXTS)
def test_what_was_mended_does_not_fire_again_in_its_place(text: str) -> None:
    for rule in {hit.rule for hit in check(text, shipped())}:
        hits = check_all([text], shipped(), only=rule)[0]
        for hit in [hit for hit in hits if hit.fixes]:
            fixed = mended(text, [hit])
            again = check_all([fixed], shipped(), only=rule)[0]
            assert (hit.start, hit.text) not in [(new.start, new.text) for new in again]


@given(st.text(alphabet=[chr(code) for code in range(0x300, 0x700) if unicodedata.combining(chr(code))]))
def test_a_text_of_marks_alone_is_no_trouble(text: str) -> None:
    assert all(hit.end <= len(text) for hit in check(text, shipped()))


@pytest.mark.parametrize(
    "text",
    ["ا", "و ", "ـ", '"', "«(", "\u064b", "ان الى ", "٣ 5 "],
    ids=["letters", "waws", "tatweel", "quotes", "brackets", "marks", "faults", "numbers"],
)  # fmt: skip
def test_a_hundred_thousand_characters_are_read_in_time(text: str) -> None:
    def reading(letters: int) -> Callable[[], object]:
        long = text * (letters // len(text))
        return lambda: check(long, shipped())

    assert growth(reading, 10_000) <= MOST


@pytest.mark.parametrize(
    "text",
    [
        "الرابط https://example.com/الى?a=1,2",
        "راسلنا على فى@example.com",
        "تابعوا #الى_فى و@فى",
        "موقع news-site.com الإخباري",
        "﴿ان الله مع الصابرين﴾",
        "«إِنَّ اللَّهَ مَعَ الصَّابِرِينَ الى»",
    ],
)
def test_addresses_hashtags_and_scripture_are_left_alone(text: str) -> None:
    assert rules_in(text) == []


def test_scripture_may_stand_in_a_vowelled_quotation() -> None:
    assert Reading("«قَالَ: ﴿إِنَّ﴾ نَعَمْ» و﴿ب﴾").zone("scripture") == [(0, 23), (25, 28)]


def test_a_missing_hamza_in_a_quotation_is_asked() -> None:
    inside, outside = check("قال: «نعود الى البيت» ثم عاد الى البيت", shipped())
    assert (inside.severity, inside.sure) == ("advice", False)
    assert (outside.severity, outside.sure) == ("error", True)


def test_tashkeel_stays_and_the_place_is_that_in_the_stored_text() -> None:
    text = "حَضَرَ اِلَى البيتِ"
    (hit,) = check(text, shipped())
    assert (hit.start, hit.end, hit.fixes) == (7, 12, ("إِلَى",))


def test_where_two_rules_claim_a_place_the_first_in_the_file_has_it() -> None:
    text = "قال\u00a0، نعم"
    assert rules_in(text) == ["nbsp"]
    assert check_all([text], shipped(), only="space_before_mark")[0]


def test_a_quotation_may_hold_other_hits() -> None:
    assert rules_in('قال: "عاد الى البيت"') == ["straight_quotes", "missing_hamza"]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ('قال: "نعم". ثم "لا".', "قال: «نعم». ثم «لا»."),
        ('كلمة". ثم "نعم"', 'كلمة". ثم «نعم»'),
        ('"نعم\n"لا"', '"نعم\n«لا»'),
        ('طول 5" وعرض "كبير"', 'طول 5" وعرض «كبير»'),
        ('يفتح " نعم "', 'يفتح " نعم "'),
        ("قال 'نعم\nولا' كلا", "قال 'نعم\nولا' كلا"),
        ("كتاب 'الأيام", "كتاب 'الأيام"),
        ("في 'المدينة' وفي ب'الضاحية'", "في «المدينة» وفي ب«الضاحية»"),
        ("كَتَبَ'نعم' وقال ' نعم '", "كَتَبَ'نعم' وقال ' نعم '"),
        ("صحيفة 'ل'أوبس' الفرنسية", "صحيفة 'ل'أوبس' الفرنسية"),
    ],
)
def test_straight_quotes_are_paired_within_a_paragraph(text: str, fixed: str) -> None:
    hits = check_all([text], shipped(), only="straight_quotes")[0]
    assert mended(text, hits) == fixed


def test_single_quotes_inside_double_ones_are_inner_marks_and_two_edits() -> None:
    text = "قال: \"قرأت 'الأيام' أمس\""
    outer, inner = check_all([text], shipped(), only="straight_quotes")[0]
    assert outer.fixes == ("«قرأت 'الأيام' أمس»",)
    assert [text[edit.start : edit.end] for edit in edits_for(inner, inner.fixes[0])] == ["'", "'"]
    assert inner.fixes == ("‹الأيام›",)


def test_many_apostrophes_hold_nobody_up() -> None:
    assert check_all(["' 'ا" * 20_000], shipped(), only="straight_quotes")[0] is not None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("(أ [ب) ج", [3]),
        ("نص (أ\nنص آخر)", [3, 12]),
        ("1) الرياض 2) جدة", []),
        ("أ) الرياض", []),
        ("قال » نعم «", [4, 10]),
        ("(( نعم )", [0]),
    ],
)
def test_brackets_without_their_partner(text: str, places: list[int]) -> None:
    hits = check_all([text], shipped(), only="unbalanced_brackets")[0]
    assert [hit.start for hit in hits] == places


def test_brackets_the_wrong_way_round_are_turned() -> None:
    hits = check_all(["قال »نعم« ثم"], shipped(), only="unbalanced_brackets")[0]
    assert [hit.fixes for hit in hits] == [("«",), ("»",)]


@pytest.mark.parametrize(
    ("section", "fixed"),
    [("رياضة", "فاز 3 و5%"), ("الثقافة", "فاز ٣ و٥٪")],
)
def test_a_section_has_its_numerals(section: str, fixed: str) -> None:
    style = style_of(
        rest='[numerals.sections]\n"رياضه" = "western"\n"الثقافة" = "arabic-indic"\n',
        rule=_NUMERALS_RULE,
    )
    text = "فاز ٣ و5%"
    assert mended(text, check(text, style, section=section)) == fixed


_NUMERALS_RULE = """
[[rule]]
id = "numerals"
kind = "numerals"
title = { ar = "أرقام", en = "Numerals" }
message = { ar = "أرقام", en = "Numerals" }
must = ["٣ و5 و6", "5 و6 و٧", "٣ و5"]
must_not = ["٣", "5", "لا"]
"""


def test_numerals_are_mixed_within_an_article_not_a_paragraph() -> None:
    found = check_all(["حضر ٣ أو ٤", "وغاب 5"], shipped())
    assert [[(hit.text, hit.fixes) for hit in hits] for hits in found] == [[], [("5", ("٥",))]]
    assert [hit.text for hit in check("حضر 5 وغاب ٣", shipped())] == ["٣"]


@pytest.mark.parametrize(
    ("number", "numerals", "written"),
    [
        ("1,200.5", Numerals.ARABIC_INDIC, "١٬٢٠٠٫٥"),
        ("3.5%", Numerals.ARABIC_INDIC, "٣٫٥٪"),
        ("3.5.2015", Numerals.ARABIC_INDIC, "٣.٥.٢٠١٥"),
        ("١٬٢٠٠٫٥٪", Numerals.WESTERN, "1,200.5%"),
        ("۱۲", Numerals.WESTERN, "12"),
    ],
)
def test_separators_go_with_the_numerals(number: str, numerals: Numerals, written: str) -> None:
    assert in_numerals(number, numerals) == written


def test_a_choice_is_found_by_any_spelling_of_the_section() -> None:
    choice = NumeralChoice(None, {"اقتصاد": Numerals.WESTERN})
    assert choice.of(" إقتصاد ") is Numerals.WESTERN
    assert choice.of("رياضة") is None


def test_terms_are_found_with_their_clitics_and_without_hamza() -> None:
    style = style_of(
        rest="",
        rule="""
[[term]]
avoid = ["إستاد الملك"]
use = ["ملعب الملك"]
prefixes = "noun"
reason = { ar = "تفضل الدار ملعب", en = "The house prefers ملعب" }
""",
        names=NAMES,
    )
    (one, other) = check("في إستاد الملك وباستاد  الملك", style)
    assert (one.rule, one.sort, one.fixes) == ("term:إستاد الملك", "term", ("ملعب الملك",))
    assert other.fixes == ("وبملعب  الملك",)
    rule = style.rule(one.rule)
    assert rule is not None
    assert rule.title.ar == "إستاد الملك"
    assert style.rule("nothing") is None


def test_a_longer_phrase_wins_and_needs_space_between_its_words() -> None:
    assert [hit.fixes for hit in check("قال ان الأمر", shipped())] == [("قال إن",)]
    assert [hit.fixes for hit in check("قال. ان الأمر", shipped())] == [("أن", "إن")]


@pytest.mark.parametrize(
    ("stored", "right", "written"),
    [("اِلى", "إلى", "إِلى"), ("محمد", "محمود", "محمود"), ("ﻻن", "لأن", "لأن"), ("الى", "إلى", "إلى")],
)
def test_marks_stay_where_there_are_as_many_letters(stored: str, right: str, written: str) -> None:
    assert respelled(stored, right) == written


@given(st.text(alphabet='اأب «»"', max_size=12), st.text(alphabet='اأب «»"', max_size=12))
def test_edits_are_small_and_make_the_fix(old: str, new: str) -> None:
    hit = Hit(3, 3 + len(old), old, "rule", "error", (new,))
    text = f"هنا{old}هناك"
    assert mended(text, [hit]) == f"هنا{new}هناك"
    for edit in edits_for(hit, new):
        assert hit.start <= edit.start <= edit.end <= hit.end


def test_a_pair_of_quotes_is_two_edits() -> None:
    hit = Hit(0, 5, '"نعم"', "straight_quotes", "warning", ("«نعم»",))
    assert edits_for(hit, "«نعم»") == (Edit(0, 1, "«"), Edit(4, 5, "»"))


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 4)), max_size=5),
    st.integers(0, 40),
    st.integers(1, 5),
)
def test_overlaps_are_seen(raw: list[tuple[int, int]], start: int, length: int) -> None:
    ranges: list[tuple[int, int]] = []
    for first, size in sorted(raw):
        if not ranges or first >= ranges[-1][1]:
            ranges.append((first, first + size))
    expected = any(first < start + length and start < last for first, last in ranges)
    assert overlaps(ranges, start, start + length) is expected


@pytest.mark.parametrize(
    ("texts", "numerals"),
    [
        (["حضر 30 وغاب ٥", "ثم 4"], Numerals.WESTERN),
        (["حضر ٣٠ وغاب ٥", "ثم 4"], Numerals.ARABIC_INDIC),
        (["حضر ٣٠ وغاب 5"], Numerals.ARABIC_INDIC),
        (["حضر 30"], Numerals.WESTERN),
        (["أصيب بفيروس COVID-19"], None),
        ([], None),
    ],
)
def test_what_a_new_number_is_written_in(texts: list[str], numerals: Numerals | None) -> None:
    assert numerals_for(texts, shipped()) is numerals


def test_a_section_that_asks_for_numerals_has_them_whatever_stands_there() -> None:
    style = replace(shipped(), numerals=NumeralChoice(None, {fold("رياضة"): Numerals.WESTERN}))
    assert numerals_for(["حضر ٣٠"], style, "رياضة") is Numerals.WESTERN
    assert numerals_for(["حضر ٣٠"], style, "ثقافة") is Numerals.ARABIC_INDIC
    no_rule = replace(style, rules=())
    assert numerals_for(["حضر ٣٠"], no_rule) is Numerals.ARABIC_INDIC
