"""Every line of a page gets one role, by rules that hold whatever the order and the spelling of the labels."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.content import BlockKind, Mark, Span
from editor_desk.domain.headline_suggestion import MAX_LENGTH, suggest_headline
from editor_desk.domain.incoming import LineRole, RawLine
from editor_desk.domain.portal_labels import LabelGroup, labels_from, shipped_labels
from editor_desk.domain.recognition import recognise
from tests.domain.pages import MORE, PROSE, raw

R = LineRole


def roles(*lines: str | RawLine, title: str = "") -> list[LineRole]:
    page = [raw(one) if isinstance(one, str) else one for one in lines]
    return [one.role for one in recognise(page, title=title)]


def texts(role: LineRole, *lines: str | RawLine) -> list[str]:
    page = [raw(one) if isinstance(one, str) else one for one in lines]
    return [one.text for one in recognise(page) if one.role is role]


# Labels


@pytest.mark.parametrize(
    ("line", "group", "value"),
    [
        ("المصدر: بوابة المرسى", LabelGroup.SOURCE, "بوابة المرسى"),
        ("مصدر الخبر : بوابة المرسى", LabelGroup.SOURCE, "بوابة المرسى"),
        ("الْمَصْدَر - «المرسى»", LabelGroup.SOURCE, "«المرسى»"),
        ("المصدر", LabelGroup.SOURCE, ""),
        ("كلمات دلالية: أ ب", LabelGroup.KEYWORDS, "أ ب"),
        ("كلمات دلاليه", LabelGroup.KEYWORDS, ""),
        ("#الوسوم | أ", LabelGroup.KEYWORDS, "أ"),
        ("إقرأ أيضاً:", LabelGroup.READ_ALSO, ""),
        ("اقرأ ايضا", LabelGroup.READ_ALSO, ""),
        ("📌 اقرأ  أيضًا..", LabelGroup.READ_ALSO, ""),
        ("اقرأ المزيد: عنوان", LabelGroup.READ_ALSO, "عنوان"),
        ("مواضيع ذات صلة", LabelGroup.SIMILAR, ""),
        ("قد يهمك أيضاً", LabelGroup.SIMILAR, ""),
        ("كتب / سمير", LabelGroup.BYLINE, "سمير"),
        ("بقلم سمير", LabelGroup.BYLINE, "سمير"),
        ("تابع أحدث الأخبار عبر تطبيق", LabelGroup.NOISE, ""),
        ("شارك", LabelGroup.NOISE, ""),
        ("الأكثر قراءة", LabelGroup.NOISE_LIST, ""),
    ],
)
def test_labels_are_found_whatever_their_spelling(line: str, group: LabelGroup, value: str) -> None:
    found = shipped_labels().match(line)
    assert found is not None
    assert (found.group, line[found.value_start :]) == (group, value)


@pytest.mark.parametrize(
    "line",
    [
        "شارك الرئيس في القمة العربية",
        "كتب الوزير رسالة إلى زملائه",
        "المصدر الوحيد للدخل في القرية",
        "إقرأ أيضاعنوان",
        "نص لا وسم فيه",
        "",
    ],
)
def test_a_word_that_only_looks_like_a_label_is_none(line: str) -> None:
    assert shipped_labels().match(line) is None


def test_labels_are_data() -> None:
    own = labels_from(
        {
            "groups": {"source": {"labels": ["المنبع"], "openings": []}},
            "agencies": ["وكالة"],
            "date_words": ["يوم"],
        }
    )
    assert recognise([raw("المنبع: أ")], own)[0].role is R.SOURCE
    assert recognise([raw("المصدر: أ"), raw(PROSE)], own)[0].role is not R.SOURCE


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الأربعاء 12 نوفمبر 2025 - 10:45 ص", True),
        ("منذ 3 ساعات", True),
        ("12/11/2025", True),
        ("الأربعاء", False),
        ("مؤتمر 2025", False),
        ("12 " * 100, False),
    ],
)
def test_lines_that_only_say_when(line: str, expected: bool) -> None:  # noqa: FBT001
    assert shipped_labels().is_time(line) is expected


# Head


def test_a_short_line_before_prose_is_the_headline() -> None:
    assert roles("ترميم السوق القديم يبدأ قريبا", PROSE, MORE) == [R.HEADLINE, R.PARAGRAPH, R.PARAGRAPH]


def test_a_page_that_starts_with_prose_has_no_headline() -> None:
    assert roles(PROSE, MORE) == [R.PARAGRAPH, R.PARAGRAPH]


def test_head_lines_get_their_parts() -> None:
    assert roles(
        "اقتصاد",
        "ترميم السوق القديم يبدأ قريبا",
        "أعمال تستمر سنة كاملة ومحال مؤقتة للتجار قرب الساحة",
        "أعمال تستمر سنة كاملة ومحال مؤقتة للتجار قرب الميناء",
        "الأحد 2 مارس 2025",
        "كتبت: هدى سالم",
        "دمشق - سانا",
        "-----",
        PROSE,
    ) == [
        R.UNRECOGNISED,
        R.HEADLINE,
        R.STANDFIRST,
        R.UNRECOGNISED,
        R.UNRECOGNISED,
        R.BYLINE,
        R.DATELINE,
        R.UNRECOGNISED,
        R.PARAGRAPH,
    ]


@pytest.mark.parametrize("line", ["دمشق - سانا", "الدوحة (وكالات)", "فاس -", "بيت لحم: وفا"])
def test_datelines(line: str) -> None:
    assert roles(line, PROSE)[0] is R.DATELINE


@pytest.mark.parametrize("line", ["أسعار الذهب - ارتفاع جديد", "سوق المدينة القديمة وأهلها - سانا"])
def test_a_headline_with_a_dash_is_no_dateline(line: str) -> None:
    assert roles(line, PROSE)[0] is R.HEADLINE


def test_markup_and_title_find_the_headline_among_head_lines() -> None:
    site = raw("بوابة الأخبار العربية الأولى من المدينة", BlockKind.HEADING)
    headline = raw("ترميم السوق القديم يبدأ قريبا", BlockKind.HEADING)
    assert roles("رابط إلى صفحة أخرى هنا", headline, PROSE)[:2] == [R.UNRECOGNISED, R.HEADLINE]
    title = "ترميم السوق القديم يبدأ قريباً | بوابة"
    assert roles(site, headline, PROSE, title=title)[:2] == [R.UNRECOGNISED, R.HEADLINE]


def test_a_heading_right_before_the_first_paragraph_is_one() -> None:
    lines = ("ترميم السوق القديم يبدأ قريبا", raw("محال مؤقتة", BlockKind.HEADING), PROSE)
    assert roles(*lines) == [R.HEADLINE, R.HEADING, R.PARAGRAPH]


def test_pages_without_prose() -> None:
    assert roles("سطر واحد") == [R.PARAGRAPH]
    assert roles("عنوان الخبر", "نص قصير") == [R.HEADLINE, R.PARAGRAPH]
    assert roles("• أول", "• ثان") == [R.BULLET, R.BULLET]
    assert roles() == []


# Body


def test_body_lines() -> None:
    assert roles(
        PROSE,
        "محال مؤقتة للتجار",
        MORE,
        "وجاءت المراحل كما يأتي:",
        "• السوق",
        "1. الساحة",
        raw("قول", BlockKind.QUOTE),
        "***",
        "لماذا الآن؟",
        MORE,
        raw("خلفية المشروع:", marks=frozenset({Mark.STRONG})),
        MORE,
        raw("خاتمة", BlockKind.HEADING),
        "هل تستطيع البلدية أن تنجز هذا كله قبل الصيف؟",
        "وهذا آخر سطر في الخبر",
    ) == [
        R.PARAGRAPH,
        R.HEADING,
        R.PARAGRAPH,
        R.PARAGRAPH,
        R.BULLET,
        R.NUMBER,
        R.QUOTE,
        R.UNRECOGNISED,
        R.HEADING,
        R.PARAGRAPH,
        R.HEADING,
        R.PARAGRAPH,
        R.HEADING,
        R.PARAGRAPH,
        R.PARAGRAPH,
    ]


def test_a_long_unpunctuated_line_is_no_heading() -> None:
    assert roles(PROSE, "كلمة " * 18, MORE)[1] is R.PARAGRAPH


# Sections


def test_source_and_keywords_beside_and_below_their_labels() -> None:
    lines = (PROSE, "المصدر:", "بوابة المرسى", "كلمات دلالية:", "سوق، ترميم", "سطر تائه")
    assert roles(*lines) == [R.PARAGRAPH, R.LABEL, R.SOURCE, R.LABEL, R.KEYWORDS, R.UNRECOGNISED]
    assert texts(R.SOURCE, PROSE, "(المصدر: بوابة المرسى)") == ["بوابة المرسى"]


def test_keywords_in_a_list_and_a_line_each() -> None:
    in_list = [raw(word, BlockKind.BULLET) for word in ("سوق", "ترميم المدينة القديمة في الشمال")]
    assert roles(PROSE, "الوسوم", *in_list, "سطر تائه بعد الوسوم كلها")[2:] == [
        R.KEYWORDS,
        R.KEYWORDS,
        R.UNRECOGNISED,
    ]
    assert roles("الوسوم", "سوق", "ترميم", "ترميم السوق القديم يبدأ قريبا", PROSE) == [
        R.LABEL,
        R.KEYWORDS,
        R.KEYWORDS,
        R.HEADLINE,
        R.PARAGRAPH,
    ]
    assert roles("كلمات دلالية: سوق", "ترميم السوق", PROSE)[1] is R.HEADLINE


def test_a_label_without_value_leaves_the_prose_below_to_the_article() -> None:
    assert roles("المصدر:", PROSE) == [R.LABEL, R.PARAGRAPH]
    assert roles("كلمات دلالية:", PROSE) == [R.LABEL, R.PARAGRAPH]


def test_prose_below_the_credit_is_still_the_article() -> None:
    assert roles(PROSE, "المصدر: المرسى", MORE, "سطر تائه") == [
        R.PARAGRAPH,
        R.SOURCE,
        R.PARAGRAPH,
        R.UNRECOGNISED,
    ]


def test_a_read_also_article_in_full() -> None:
    assert roles(
        PROSE,
        "المصدر: المرسى",
        "إقرأ أيضا",
        "خبر آخر",
        "تابع أحدث الأخبار عبر تطبيق",
        PROSE,
        "عنوان فرعي فيه",
        MORE,
        "المصدر: وكالة أخرى",
        "كلمات دلالية: غيرها",
        "مقالات مشابهة: أول",
        "ثان",
        PROSE,
    ) == [
        R.PARAGRAPH,
        R.SOURCE,
        R.LABEL,
        R.READ_ALSO_HEADLINE,
        R.NOISE,
        *[R.READ_ALSO_PARAGRAPH] * 5,
        R.SIMILAR,
        R.SIMILAR,
        R.UNRECOGNISED,
    ]


def test_a_read_also_headline_may_be_long_or_missing() -> None:
    long_title = "عنوان طويل " * 12
    assert roles(PROSE, "إقرأ أيضا", long_title.strip(), MORE)[2:] == [
        R.READ_ALSO_HEADLINE,
        R.READ_ALSO_PARAGRAPH,
    ]
    assert roles(PROSE, "إقرأ أيضا", PROSE, MORE)[2:] == [R.READ_ALSO_PARAGRAPH, R.READ_ALSO_PARAGRAPH]


def test_several_read_also_titles() -> None:
    assert roles(PROSE, "إقرأ أيضا", "خبر آخر", "خبر ثالث")[2:] == [R.READ_ALSO_HEADLINE] * 2


@pytest.mark.parametrize(
    "block",
    [
        ["إقرأ أيضا: خبر آخر"],
        ["إقرأ أيضا", "• خبر آخر", "• خبر ثالث"],
        ["إقرأ أيضا", raw("خبر آخر", link="https://example.org/1")],
    ],
)
def test_read_also_titles_inside_an_article_do_not_swallow_it(block: list[str | RawLine]) -> None:
    assert roles(PROSE, *block, MORE)[-1] is R.PARAGRAPH


def test_the_credit_below_says_whose_text_it_is() -> None:
    assert roles(PROSE, "إقرأ أيضا", "خبر آخر", "فقرة التمويل", MORE, "المصدر: المرسى") == [
        R.PARAGRAPH,
        R.LABEL,
        R.READ_ALSO_HEADLINE,
        R.HEADING,
        R.PARAGRAPH,
        R.SOURCE,
    ]


def test_blocks_above_the_article_leave_it_its_headline() -> None:
    for label in ("إقرأ أيضا", "مقالات مشابهة", "الأكثر قراءة"):
        found = roles(label, "خبر آخر", "ترميم السوق القديم يبدأ قريبا", PROSE)
        assert found[2:] == [R.HEADLINE, R.PARAGRAPH]
    assert roles("إقرأ أيضا", PROSE)[1] is R.PARAGRAPH


def test_lists_of_other_articles_end_where_their_bullets_do() -> None:
    assert roles(PROSE, "مقالات مشابهة", "• أول", "• " + PROSE, "تواصل معنا", "• قائمة")[2:] == [
        R.SIMILAR,
        R.SIMILAR,
        R.UNRECOGNISED,
        R.UNRECOGNISED,
    ]
    assert roles(PROSE, "إقرأ أيضا", "• أول", "تواصل معنا")[2:] == [R.READ_ALSO_HEADLINE, R.PARAGRAPH]
    assert roles(PROSE, "الأكثر قراءة", "أول", "ثان", PROSE)[2:] == [R.NOISE, R.NOISE, R.UNRECOGNISED]


def test_a_byline_needs_a_name_and_stays_short() -> None:
    assert roles(PROSE, "بقلم: أروى الشامي") == [R.PARAGRAPH, R.BYLINE]
    assert roles(PROSE, "كتب")[1] is R.PARAGRAPH
    assert roles(PROSE, "كتب: " + PROSE)[1] is R.PARAGRAPH


# Properties

LABELS = [
    "المصدر: أ",
    "إقرأ أيضا",
    "مقالات مشابهة",
    "كلمات دلالية: ب ج",
    "شارك",
    "الأكثر قراءة",
    "كتب - سمير",
    "***",
]
LINE = st.one_of(
    st.sampled_from(
        [*LABELS, PROSE, MORE, "عنوان قصير", "• بند", "1. بند", "الأحد 2 مارس 2025", "دمشق - سانا"]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), min_size=1),
)
PAGE = st.lists(st.builds(raw, LINE, st.sampled_from([None, *BlockKind])), max_size=30)


@given(PAGE, st.text(max_size=40))
def test_every_line_has_one_role_and_none_is_lost(page: list[RawLine], title: str) -> None:
    found = recognise(page, title=title)
    assert [one.raw for one in found] == page
    assert [one.number for one in found] == list(range(len(page)))
    for one in found:
        assert "".join(span.text for span in one.spans) in one.raw.text


@given(PAGE, st.text(max_size=200))
def test_a_suggested_headline_is_short_and_from_the_page(page: list[RawLine], title: str) -> None:
    headline = suggest_headline(recognise(page), title)
    assert len(headline) <= MAX_LENGTH
    assert "\n" not in headline


def test_the_shipped_labels_are_well_formed() -> None:
    for group in LabelGroup:
        assert group.value in shipped_labels().pattern.groupindex
    assert json.dumps(sorted(shipped_labels().agencies))


def test_spans_keep_their_style_behind_a_label() -> None:
    strong = frozenset({Mark.STRONG})
    line = RawLine(
        (Span("المصدر", strong), Span(""), Span(": "), Span("بوابة ", strong), Span("المرسى"), Span(" "))
    )
    assert recognise([line])[0].spans == (Span("بوابة ", strong), Span("المرسى"))
    assert recognise([RawLine((Span("المصدر: "), Span("(")))])[0].spans == (Span("("),)
    assert recognise([RawLine((Span("[المصدر: "), Span("أ"), Span("]")))])[0].spans == (Span("أ"),)
