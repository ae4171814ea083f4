"""A headline for a page that has none is made of its lead, or of its title."""

import pytest

from editor_desk.domain.content import Span
from editor_desk.domain.headline_suggestion import MAX_LENGTH, suggest_headline
from editor_desk.domain.incoming import IncomingLine, LineRole
from editor_desk.domain.recognition import recognise
from tests.domain.pages import MORE, PROSE, raw


def suggestion(text: str, title: str = "") -> str:
    return suggest_headline(recognise([raw(text), raw(MORE)]), title)


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        (
            "أطلقت بلدية طرابلس، يوم السبت، حملة لغرس ألفي شجرة زيتون وخروب على الكورنيش، بمشاركة متطوعين.",
            "أطلقت بلدية طرابلس حملة لغرس ألفي شجرة زيتون وخروب على الكورنيش",
        ),
        (
            "قام وفد من اتحاد الناشرين (12 عضوا)، برئاسة سمير الحاج، رئيس الاتحاد، بزيارة إلى معرض الكتاب، حيث التقى الزوار.",
            "قام وفد من اتحاد الناشرين بزيارة إلى معرض الكتاب",
        ),
        (
            "الرباط - أكد وزير الثقافة، اليوم، أن المكتبة الجديدة ستفتح أبوابها في الربيع.",
            "وزير الثقافة: المكتبة الجديدة ستفتح أبوابها في الربيع",
        ),
        (
            "أكد وزير الثقافة أهمية المكتبات في حياة القرى والمدن الصغيرة.",
            "أكد وزير الثقافة أهمية المكتبات في حياة القرى والمدن الصغيرة",
        ),
        (
            "قال، في تصريح قصير من مكتبه، إن الأمر انتهى تماما وإلى غير رجعة.",
            "قال في تصريح قصير من مكتبه إن الأمر انتهى تماما وإلى غير رجعة",
        ),
    ],
)
def test_a_headline_is_made_of_the_lead(lead: str, headline: str) -> None:
    assert suggestion(lead) == headline


def test_a_headline_is_cut_where_it_can_stand() -> None:
    lead = "شهدت " + "المدينة " * 10 + "القديمة في الأول من شهر رمضان إقبالا."
    assert suggestion(lead) == "شهدت " + ("المدينة " * 10).strip()
    assert suggestion("كلمة" * 50 + " بعدها نص.") == ("كلمة" * 50)[:MAX_LENGTH]


def test_a_half_quotation_loses_its_mark() -> None:
    assert (
        suggestion("«لا تنشروا الصور أثناء السفر، فقد يراها اللصوص» قال الخبير في ندوة.")
        == "لا تنشروا الصور أثناء السفر"
    )


def test_a_full_page_title_is_the_headline_and_a_site_name_is_not() -> None:
    assert (
        suggestion(PROSE, "ترميم السوق القديم يبدأ قريبا | بوابة المرسى") == "ترميم السوق القديم يبدأ قريبا"
    )
    assert suggestion(PROSE, "بوابة المرسى").startswith("أعلنت بلدية المدينة") or suggestion(
        PROSE, "بوابة"
    ).startswith("بلدية")


def test_no_words_no_headline() -> None:
    assert not suggest_headline([])
    assert not suggest_headline(recognise([raw("***")]))
    assert suggest_headline([IncomingLine(0, raw("خبر"), LineRole.SIMILAR, (Span("خبر"),))]) == "خبر"


def test_a_headline_that_ends_on_a_waiting_word_is_cut_before_it() -> None:
    assert (
        suggest_headline(recognise([raw("وصلت القافلة المحملة بالكتب إلى المدرسة الصغيرة من")]))
        == "وصلت القافلة المحملة بالكتب إلى المدرسة الصغيرة"
    )
    lead = "شهدت " + "المدينة " * 9 + "القديمة في الأول من شهر رمضان إقبالا."
    assert suggestion(lead) == "شهدت " + "المدينة " * 9 + "القديمة"
