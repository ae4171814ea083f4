"""What other programs put on the clipboard: Word, LibreOffice, Google Docs, browsers, messengers."""

import base64

import pytest

from editor_desk.domain.content import BlockKind, Mark, Span
from editor_desk.domain.incoming import PageNoteCode, RawPage
from editor_desk.domain.raw_figures import Furniture, RawPicture, RawTable
from editor_desk.exchange.importers.reader import PageReader
from tests.exchange.documents import png

STRONG, EMPHASIS = frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS})
B = BlockKind
N = PageNoteCode
HTML = PageReader().html
TEXT = PageReader().text


def shape(page: RawPage) -> list[tuple[BlockKind | None, str]]:
    return [(line.hint, line.text) for line in page.lines]


def notes(page: RawPage) -> dict[PageNoteCode, int]:
    return {note.code: note.count for note in page.notes}


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=AR-SA dir=RTL><!--StartFragment-->
<h1 dir=RTL><b><span lang=AR-SA>افتتاح الجسر</span></b><o:p></o:p></h1>
<p class=MsoNormal dir=RTL><span lang=AR-SA style='font-family:"Arial",sans-serif'>قال <ins cite="mailto:x" datetime="2026">وزير</ins>
<del>وكيل</del> النقل في <st1:place w:st="on">جدة</st1:place>&nbsp;<span style='mso-hide:all;display:none'>سر</span>إن
<a href="#_ftn1" style='mso-footnote-id:ftn1'><span class=MsoFootnoteReference>[1]</span></a> العمل
<span class=MsoCommentReference><a href="#_msocom_1">[س1]</a></span> انتهى.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst dir=RTL style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>
·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>بند</p>
<p class=MsoListParagraphCxSpLast dir=RTL style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;
</span></span><![endif]>بند تحته</p>
<p class=MsoListParagraph dir=RTL style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>٢.<span>&nbsp;</span></span>بند مرقم</p>
<p class=MsoListParagraph dir=RTL style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>أ-<span>&nbsp;</span></span>بند بحرف</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>راجع الرقم</p></div></div>
<!--EndFragment--></body></html>"""


def test_word() -> None:
    page = HTML(WORD)
    assert shape(page) == [
        (B.HEADING, "افتتاح الجسر"),
        (None, "قال وزير النقل في جدة إن [1] العمل انتهى."),
        (B.BULLET, "بند"),
        (B.BULLET, "بند تحته"),
        (B.NUMBER, "بند مرقم"),
        (B.NUMBER, "بند بحرف"),
    ]
    assert page.lines[0].spans == (Span("افتتاح الجسر"),)  # a heading is strong by itself
    told = notes(page)
    assert (told[N.CHANGES], told[N.REMARKS], told[N.HIDDEN], told[N.LEVELS]) == (2, 2, 1, 1)


def test_google_docs() -> None:
    page = HTML(
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h3 dir="rtl"><span style="font-weight:400">'
        'عنوان فرعي</span></h3><p dir="rtl"><span style="font-size:11pt;font-weight:400;font-style:normal">قال </span>'
        '<span style="font-weight:700">الوزير</span><span style="font-style: italic"> أمس</span></p></b>'
    )
    assert shape(page)[0] == (B.SUBHEADING, "عنوان فرعي")
    assert page.lines[1].spans == (Span("قال "), Span("الوزير", STRONG), Span(" أمس", EMPHASIS))
    assert notes(page) == {}


def test_weights_and_slants_that_are_taken_off_again() -> None:
    page = HTML(
        '<p><strong>أ <span style="font-weight:normal">ب</span></strong> <em>ج <i style="font-style:normal">د</i></em>'
        '<span style="font-weight:bolder;font-style:oblique">ه</span><span style="font-weight:lighter">و</span></p>'
    )
    assert page.lines[0].spans == (
        Span("أ ", STRONG),
        Span("ب "),
        Span("ج ", EMPHASIS),
        Span("د"),
        Span("ه", STRONG | EMPHASIS),
        Span("و"),
    )


def test_libreoffice() -> None:
    page = HTML(
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0//EN"><html><head><style type="text/css">p { direction: rtl }</style></head>'
        '<body lang="ar-SA" dir="rtl"><p class="western" align="right"><font face="Amiri"><font size="4">فقرة <b>مهمة</b></font></font></p>'
        '<ol><li><p style="margin-bottom: 0cm">بند</p></li></ol><p><span style="visibility: hidden">سر</span>متن</p></body></html>'
    )
    assert shape(page) == [(None, "فقرة مهمة"), (B.NUMBER, "بند"), (None, "متن")]
    assert notes(page) == {N.STYLES: 1, N.HIDDEN: 1}


PAGE = """<nav><ul><li><a href="/">الرئيسية</a><li>رياضة</ul></nav><article><h1>افتتاح الجسر</h1>
<div class="entry-share social-links"><a href="#">شارك</a><a href="#">غرّد</a></div><figure><img src="https://example.org/a.jpg" alt="جسر">
<figcaption>منظر</figcaption></figure><p hidden>سر</p><p style="DISPLAY: none !important"></p>
<blockquote><p>سنبني جسرًا آخر</p><footer>— الوزير</footer></blockquote><figure><blockquote>قول ثان</blockquote><figcaption>سلمى</figcaption></figure>
<p>قرأ <cite>الأيام</cite> أمس</p><script>x()</script></article>"""


def test_a_web_page() -> None:
    page = HTML(PAGE)
    assert shape(page) == [
        (B.BULLET, "الرئيسية"),
        (B.BULLET, "رياضة"),
        (B.HEADING, "افتتاح الجسر"),
        (None, "شاركغرّد"),
        (None, "منظر"),
        (B.QUOTE, "سنبني جسرًا آخر"),
        (B.ATTRIBUTION, "— الوزير"),
        (B.QUOTE, "قول ثان"),
        (B.ATTRIBUTION, "سلمى"),
        (None, "قرأ"),
        (None, "الأيام"),
        (None, "أمس"),
    ]
    assert [(figure.first, figure.last, figure.what) for figure in page.figures] == [
        (0, 2, Furniture()),
        (3, 4, Furniture()),
    ]
    assert (notes(page)[N.IMAGES], notes(page)[N.HIDDEN]) == (1, 1)


def test_what_is_called_sharing_but_holds_the_text_stays() -> None:
    assert HTML('<div class="share"><p>الخبر كله</p></div>').figures == ()
    assert HTML(f'<p>تمهيد</p><div class="social">{"كلام كثير " * 100}</div>').figures == ()


def test_pictures_that_come_along() -> None:
    data = base64.b64encode(png()).decode()
    page = HTML(
        f'<p>قبل</p><figure><img src="data:image/png;base64,{data}" alt=" منظر  الجسر "><figcaption>الجسر<br>ليلًا</figcaption></figure>'
        f'<p>بعد <img src="data:image/png;base64,***"><img src="desk-picture:0"><img src="data:text/html,x"><img></p>'
    )
    assert [line.text for line in page.lines] == ["قبل", "الجسر", "ليلًا", "بعد"]
    (figure,) = page.figures
    assert (figure.first, figure.last, figure.what) == (1, 3, RawPicture(png(), "منظر الجسر", "الجسر ليلًا"))
    assert notes(page) == {N.IMAGES: 4}


@pytest.mark.parametrize(
    ("html", "table"),
    [
        (
            "<table><caption>جدول</caption><tr><th>أ<th>ب<tr><td>1<td><b>2</b></table>",
            RawTable((("أ", "ب"), ("1", "2")), header=True, caption="جدول"),
        ),
        ("<table><tr><td>1<td>2</table>", RawTable((("1", "2"),), header=False)),
        (
            "<table><tr><td rowspan=2>أ<td>1<tr><td>2<tr><td>ب<td>3</table>",
            RawTable((("أ", "1"), ("", "2"), ("ب", "3")), header=False),
        ),
        (
            "<table><tr><td>1<td>2<tr><td>3<td><table><tr><td>4<td>5</table></table>",
            RawTable((("1", "2"), ("3", "4 5")), header=False),
        ),
        ("<table><tr><td colspan=x>1<td>2<tr><td>3</table>", RawTable((("1", "2"), ("3", "")), header=False)),
    ],
)
def test_tables(html: str, table: RawTable) -> None:
    page = HTML(f"<p>قبل</p>{html}<p>بعد</p>")
    (figure,) = page.figures
    assert figure.what == table
    assert (page.lines[figure.first - 1].text, page.lines[figure.last].text) == ("قبل", "بعد")
    assert (N.TABLES in notes(page)) == ("rowspan" in html or html.count("<table") > 1)


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>" + "<p>فقرة</p>" * 5 + "<td>جانب</table>",
        "<table><tr><td>وحيد<tr><td>وثان</table>",
        f"<table><tr><td>{'كلام ' * 200}<td>جانب</table>",
        "<table></table>",
    ],
)
def test_tables_of_layout_are_text(html: str) -> None:
    assert HTML(f"<p>قبل</p>{html}").figures == ()


def test_a_picture_in_a_table_stands_behind_it() -> None:
    data = base64.b64encode(png()).decode()
    image = f'<img src="data:image/png;base64,{data}">'
    page = HTML(f"<p>قبل{image}</p><table><tr><td>1{image}<td>2</table>")
    assert [type(figure.what) for figure in page.figures] == [RawPicture, RawTable, RawPicture]


def test_pages_of_visual_order_and_old_forms() -> None:
    page = HTML(
        "<p>ةديدج ةيقافتا ىلع <b>ةنيدملا يف ريزولا</b> عقو</p><p>ﻣﺪﻳﻨﺔ ﺟﺪﺓ</p><table><tr><td>ةنيدملا ةبقع<td>ىلع</table>"
    )
    assert page.lines[0].spans == (
        Span("وقع "),
        Span("الوزير في المدينة", STRONG),
        Span(" على اتفاقية جديدة"),
    )
    assert page.lines[1].text == "مدينة جدة"
    assert page.figures[0].what == RawTable((("عقبة المدينة", "على"),), header=False)
    assert notes(page)[N.VISUAL] == 3
    assert notes(page)[N.LETTER_FORMS] > 5


WHATSAPP = (
    "\u200f[٢٤/١١/٢٠٢٦، ١٠:٣٥:١٢ ص] سلمى الحربي: *عاجل* افتُتح الجسر\nوعبرته أول سيارة.\n"
    "\u200e[٢٤/١١/٢٠٢٦، ١٠:٣٦:٠١ ص] سلمى الحربي: \u200eالصورة غير مدرجة\n"
    "[٢٤/١١/٢٠٢٦، ١٠:٣٧:٤٤ م] ~ مازن: قال _الوزير_ كلامًا مهمًا\u200e <تم تعديل هذه الرسالة>\n"
)
ANDROID = (
    "24/11/2026, 10:30 - Messages and calls are end-to-end encrypted.\n24/11/2026, 10:35 am - سلمى: <Media omitted>\n"
    "24/11/2026, 10:35 - سلمى: الرقم 2*3*4 صحيح و*شرحه* لاحقًا\n24/11/2026، 10:36 م - مازن: This message was deleted\n"
    "11/24/26, 10:37 PM - +966 50 000 0000: تم"
)


def test_whatsapp() -> None:
    page = TEXT(WHATSAPP)
    assert [line.text for line in page.lines] == [
        "عاجل افتُتح الجسر",
        "وعبرته أول سيارة.",
        "قال الوزير كلامًا مهمًا",
    ]
    assert page.lines[0].spans == (Span("عاجل", STRONG), Span(" افتُتح الجسر"))
    assert page.lines[2].spans[1] == Span("الوزير", EMPHASIS)
    told = notes(page)
    assert (told[N.ENVELOPES], told[N.OMITTED], told[N.STARS]) == (3, 1, 2)


def test_whatsapp_on_android() -> None:
    page = TEXT(ANDROID)
    assert [line.text for line in page.lines] == ["الرقم 2*3*4 صحيح و*شرحه* لاحقًا", "تم"]
    assert notes(page) == {N.ENVELOPES: 4, N.OMITTED: 3}


@pytest.mark.parametrize(
    "text",
    [
        "يوم 24/11/2026, 10:35 - قال الوزير: انتهى العمل",
        "10:35 - سلمى: انتهى",
        "الساعة [10:35] سلمى: انتهى",
        "اسم_الملف_هنا و5 * 3 * 2 و*latin* و ** و_",
    ],
)
def test_what_only_looks_like_a_message_stays(text: str) -> None:
    page = TEXT(text)
    assert [line.text for line in page.lines] == [text]
    assert notes(page) == {}
