"""Word and LibreOffice documents: what they say comes in, what they hide or link does not, and bad ones are refused."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_desk.domain.content import BlockKind, Mark, Span
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNoteCode, RawPage
from editor_desk.domain.raw_figures import RawPicture, RawTable
from editor_desk.exchange.importers import office_zip
from editor_desk.exchange.importers.docx_reader import docx_page
from editor_desk.exchange.importers.odt_reader import odt_page
from editor_desk.exchange.importers.reader import PageReader
from tests.exchange.documents import (
    W,
    docx_parts,
    drawing,
    notes_part,
    odt_parts,
    paragraph,
    png,
    relation,
    run,
    zipped,
)

STRONG = frozenset({Mark.STRONG})
B = BlockKind
N = PageNoteCode


def read_docx(body: str, relations: str = "", **more: bytes | str) -> RawPage:
    return docx_page(zipped(docx_parts(body, relations, **more)))


def read_odt(body: str, styles: str = "", **more: bytes | str) -> RawPage:
    return odt_page(zipped(odt_parts(body, styles, **more)))


def shape(page: RawPage) -> list[tuple[BlockKind | None, str]]:
    return [(line.hint, line.text) for line in page.lines]


def notes(page: RawPage) -> dict[PageNoteCode, int]:
    return {note.code: note.count for note in page.notes}


def refusal(data: bytes) -> ErrorCode:
    reader = odt_page if b"opendocument" in data else docx_page
    with pytest.raises(DeskError) as fault:
        reader(data)
    return fault.value.code


# Word


def test_headings_by_english_and_arabic_names_and_by_outline_level() -> None:
    page = read_docx(
        paragraph("عنوان الخبر", "1")
        + paragraph("عنوان ثان", "2")
        + paragraph("عنوان فرعي", "3")
        + paragraph("عنوان داخلي", "5")
        + paragraph("قول مأثور", "4")
        + paragraph("متن")
    )
    assert shape(page) == [
        (B.HEADING, "عنوان الخبر"),
        (B.HEADING, "عنوان ثان"),
        (B.SUBHEADING, "عنوان فرعي"),
        (B.HEADING, "عنوان داخلي"),
        (B.QUOTE, "قول مأثور"),
        (None, "متن"),
    ]
    assert notes(page) == {}


def test_lists_are_flattened_and_told() -> None:
    page = read_docx(
        paragraph("أول", listed=(1, 0)) + paragraph("تحته", listed=(1, 1)) + paragraph("مرقم", listed=(2, 0))
    )
    assert shape(page) == [(B.BULLET, "أول"), (B.BULLET, "تحته"), (B.NUMBER, "مرقم")]
    assert notes(page) == {N.LEVELS: 1}


def test_arabic_runs_are_strong_by_their_own_property() -> None:
    page = read_docx(
        paragraph(
            run("قال ")
            + run("الوزير", "<w:rtl/><w:bCs/>")
            + run(" أمس", '<w:rtl/><w:b/><w:bCs w:val="0"/>')
            + run(" bold", "<w:b/>")
        )
    )
    assert page.lines[0].spans == (
        Span("قال "),
        Span("الوزير", STRONG),
        Span(" أمس"),
        Span(" bold", STRONG),
    )


def test_tracked_changes_are_taken_as_accepted() -> None:
    page = read_docx(
        paragraph(
            run("افتُتح الجسر ")
            + '<w:ins w:id="1" w:author="س">'
            + run("الجديد ")
            + '</w:ins><w:del w:id="2" w:author="س"><w:r><w:delText>القديم </w:delText></w:r></w:del>'
            + run("اليوم")
        )
        + '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="س"/></w:rPr></w:pPr>'
        + run("سطر يتصل ")
        + "</w:p>"
        + paragraph("بما بعده")
    )
    assert [line.text for line in page.lines] == ["افتُتح الجسر الجديد اليوم", "سطر يتصل بما بعده"]
    assert notes(page) == {N.CHANGES: 3}


def test_links_comments_and_footnotes() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/b"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("حقل")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    page = read_docx(
        paragraph(
            '<w:hyperlink r:id="r1">'
            + run("رابط")
            + "</w:hyperlink>"
            + run(" ")
            + field
            + '<w:hyperlink r:id="gone">'
            + run(" مقطوع")
            + '</w:hyperlink><w:hyperlink w:anchor="هنا">'
            + run(" داخلي")
            + '</w:hyperlink><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
            + '<w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="99"/></w:r>'
        ),
        relation("r1", "hyperlink", "https://example.org/a", outside=True),
        word__footnotes_xml=notes_part("footnote", {"3": "حاشية"}),
        word__comments_xml="<not even read",
    )
    assert [(span.text, span.link) for span in page.lines[0].spans] == [
        ("رابط", "https://example.org/a"),
        (" ", None),
        ("حقل", "https://example.org/b"),
        (" مقطوع داخلي[1]", None),
    ]
    assert shape(page)[1] == (B.NUMBER, "حاشية")
    assert notes(page) == {N.REMARKS: 1, N.FOOTNOTES: 1}


def test_pictures_come_with_their_alt_text_and_none_is_fetched() -> None:
    page = read_docx(
        paragraph("قبل")
        + paragraph(drawing("r2", "منظر الجسر"))
        + paragraph(drawing("r3", "خارج", "link") + drawing("r3") + drawing("none"))
        + '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="r2"/></v:shape></w:pict></w:r></w:p>'
        + paragraph("بعد"),
        relation("r2", "image", "media/a.png")
        + relation("r3", "image", "http://example.org/spy.png", outside=True),
        word__media__a_png=png(),
    )
    assert [line.text for line in page.lines] == ["قبل", "بعد"]
    assert [(figure.first, figure.what) for figure in page.figures] == [
        (1, RawPicture(png(), "منظر الجسر")),
        (1, RawPicture(png())),
    ]
    assert notes(page) == {N.IMAGES: 3}


def test_tables_text_boxes_and_hidden_text() -> None:
    cell = "<w:tc>{}</w:tc>".format
    box = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{paragraph('في إطار')}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    picture = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        + drawing("r2").removeprefix("<w:r>").removesuffix("</w:r>")
        + "</mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("الكل") + "</w:tc>"
    page = read_docx(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + cell(paragraph("المدينة"))
        + cell(paragraph("العدد"))
        + "</w:tr><w:tr>"
        + cell(paragraph("جدة"))
        + cell(paragraph("٣"))
        + f"</w:tr><w:tr>{wide}</w:tr></w:tbl>"
        + box
        + picture
        + paragraph(run("سر", "<w:vanish/>") + run("ظاهر")),
        relation("r2", "image", "/word/media/a.png"),
        word__media__a_png=png(),
    )
    assert page.figures[0].what == RawTable((("المدينة", "العدد"), ("جدة", "٣"), ("الكل", "")), header=True)
    assert isinstance(page.figures[1].what, RawPicture)
    assert [line.text for line in page.lines[page.figures[0].last :]] == ["في إطار", "ظاهر"]
    assert notes(page) == {N.TABLES: 1, N.HIDDEN: 1}


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ضضضضضضضضضض">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">' for n in range(9))
    + f']><w:document xmlns:w="{"http://schemas.openxmlformats.org/wordprocessingml/2006/main"}"><w:body><w:p><w:r><w:t>&a8;'
    "</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({**docx_parts(paragraph("نص")), "word/document.xml": BOMB}, ErrorCode.FILE_DAMAGED),
        (
            {
                **docx_parts(paragraph("نص")),
                "word/styles.xml": '<!DOCTYPE s SYSTEM "file:///etc/passwd"><s>&s;</s>',
            },
            ErrorCode.FILE_DAMAGED,
        ),
        (
            {
                **docx_parts(paragraph("نص")),
                "word/styles.xml": f'<!DOCTYPE s><w:styles xmlns:w="{W}"/>',
            },
            ErrorCode.FILE_DAMAGED,
        ),
        ({**docx_parts(paragraph("نص")), "word/document.xml": "<w:document"}, ErrorCode.FILE_DAMAGED),
        ({**docx_parts(paragraph("نص")), "word/document.xml": "<x/>"}, ErrorCode.FILE_DAMAGED),
        ({"word/other.xml": "<x/>"}, ErrorCode.FILE_DAMAGED),
        (docx_parts(paragraph("<w:smartTag>" * 300 + run("عميق") + "</w:smartTag>" * 300)), ErrorCode.FILE_DAMAGED),
        (
            docx_parts(paragraph('<w:hyperlink r:id="r1">' + run("س") + "</w:hyperlink>"), "<Relationship/>"),
            None,
        ),
    ],
)  # fmt: skip
def test_hostile_and_broken_documents_are_refused(
    parts: dict[str, bytes | str], code: ErrorCode | None
) -> None:
    if code is None:
        with suppress(DeskError):
            docx_page(zipped(parts))
    else:
        assert refusal(zipped(parts)) is code


def test_sizes_are_bounded_whatever_the_zip_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_zip, "MAX_XML", 20_000)
    monkeypatch.setattr(office_zip, "MAX_PICTURE", 1_000)
    assert refusal(zipped(docx_parts(paragraph("ا" * 30_000)))) is ErrorCode.FILE_TOO_LARGE
    page = read_docx(
        paragraph("نص") + paragraph(drawing("r2")),
        relation("r2", "image", "media/a.png"),
        word__media__a_png=bytes(2_000),
    )
    assert notes(page) == {N.IMAGES: 1}
    monkeypatch.setattr(office_zip, "_MOST_ENTRIES", 3)
    assert refusal(zipped(docx_parts(paragraph("نص")))) is ErrorCode.FILE_DAMAGED


def test_damaged_and_locked_parts() -> None:
    good = zipped(docx_parts(paragraph("نص طويل " * 400)))
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        place = archive.getinfo("word/document.xml").header_offset
    assert refusal(good[: place + 60] + b"\xff" * 40 + good[place + 100 :]) is ErrorCode.FILE_DAMAGED
    assert refusal(b"PK\x03\x04 no zip at all") is ErrorCode.FILE_DAMAGED
    locked = bytearray(zipped({"word/document.xml": b"x"}))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(locked)) is ErrorCode.FILE_ENCRYPTED


# LibreOffice


STYLES = (
    '<style:style style:name="T1"><style:text-properties style:font-weight-complex="bold"/></style:style>'
    '<style:style style:name="T2" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="T3"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2" style:parent-style-name="Title"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)


def test_a_libreoffice_document() -> None:
    page = read_odt(
        '<text:p text:style-name="P2">عنوان الخبر</text:p>'
        '<text:h text:outline-level="3">عنوان فرعي</text:h>'
        '<text:p>قال<text:s text:c="3"/><text:span text:style-name="T1">الوزير</text:span> <text:span text:style-name="T2">أمس</text:span>'
        '<text:span text:style-name="T3">سر</text:span><text:tab/><text:a xlink:href="https://example.org/">رابط</text:a>'
        ' <text:a xlink:href="#هنا">داخلي</text:a><text:line-break/>سطر &lt;ثان&gt;<text:soft-page-break/></text:p>'
        '<text:p text:style-name="P1">قول مأثور</text:p>'
        '<text:list text:style-name="L1"><text:list-item><text:p>أول</text:p><text:list><text:list-item><text:p>تحته</text:p>'
        "</text:list-item></text:list></text:list-item></text:list>"
        '<text:list text:style-name="L2"><text:list-header><text:p>نقطة</text:p></text:list-header></text:list>'
        "<text:unknown>يبقى</text:unknown>",
        STYLES,
        styles_xml="<office:document-styles xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>",
    )
    assert shape(page) == [
        (B.HEADING, "عنوان الخبر"),
        (B.SUBHEADING, "عنوان فرعي"),
        (None, "قال الوزير أمس رابط داخلي"),
        (None, "سطر <ثان>"),
        (B.QUOTE, "قول مأثور"),
        (B.NUMBER, "أول"),
        (B.NUMBER, "تحته"),
        (B.BULLET, "نقطة"),
        (None, "يبقى"),
    ]
    assert page.lines[2].spans == (
        Span("قال "),
        Span("الوزير", STRONG),
        Span(" "),
        Span("أمس", STRONG | {Mark.EMPHASIS}),
        Span(" "),
        Span("رابط", link="https://example.org/"),
        Span(" داخلي"),
    )
    assert notes(page) == {N.HIDDEN: 1, N.LEVELS: 1}


def test_changes_remarks_footnotes_pictures_and_tables_of_libreoffice() -> None:
    page = read_odt(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>محذوف</text:p></text:deletion></text:changed-region>"
        "<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
        '<text:p>نص<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>حاشية</text:p></text:note-body></text:note><text:note/><office:annotation><text:p>ملاحظة</text:p></office:annotation></text:p>"
        '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:title>جسر</svg:title></draw:frame>'
        '<draw:frame><draw:image xlink:href="http://example.org/spy.png"/></draw:frame></text:p>'
        "<text:p><draw:frame><draw:text-box><text:p>في إطار</text:p></draw:text-box></draw:frame></text:p>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>المدينة</text:p></table:table-cell>"
        "<table:table-cell><text:p>العدد</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>جدة</text:p></table:table-cell><table:covered-table-cell/>'
        '</table:table-row><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>٧</text:p></table:table-cell>'
        "</table:table-row></table:table>",
        Pictures__a_png=png(),
    )
    assert shape(page)[:2] == [(None, "نص[1]"), (None, "في إطار")]
    assert shape(page)[-1] == (B.NUMBER, "حاشية")
    assert [figure.what for figure in page.figures] == [
        RawPicture(png(), "جسر"),
        RawTable((("المدينة", "العدد"), ("جدة", ""), ("٧", "٧")), header=True),
    ]
    assert notes(page) == {N.IMAGES: 1, N.TABLES: 1, N.CHANGES: 2, N.REMARKS: 1, N.FOOTNOTES: 1}


def test_bad_libreoffice_documents_are_refused() -> None:
    locked = odt_parts("<text:p>س</text:p>")
    locked["META-INF/manifest.xml"] = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    assert refusal(zipped(locked)) is ErrorCode.FILE_ENCRYPTED
    assert refusal(zipped({"mimetype": "application/vnd.oasis.opendocument.text"})) is ErrorCode.FILE_DAMAGED
    deep = odt_parts("<text:span>" * 300 + "عميق" + "</text:span>" * 300)
    assert refusal(zipped(deep)) is ErrorCode.FILE_DAMAGED


# The one way in


def test_documents_are_known_by_what_is_in_them(tmp_path: Path) -> None:
    word, libre = tmp_path / "بيان.docx", tmp_path / "بيان"
    word.write_bytes(zipped(docx_parts(paragraph("افتتاح الجسر", "1") + paragraph("نص الخبر"))))
    libre.write_bytes(zipped(odt_parts("<text:p>نص الخبر</text:p>")))
    assert [line.text for line in PageReader().path(word).lines] == ["افتتاح الجسر", "نص الخبر"]
    assert [line.text for line in PageReader().path(libre).lines] == ["نص الخبر"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (zipped(docx_parts(paragraph(run(" ")))), ErrorCode.NOTHING_TO_IMPORT),
        (b"\xd0\xcf\x11\xe0" + bytes(200) + "EncryptedPackage".encode("utf-16-le"), ErrorCode.FILE_ENCRYPTED),
        (b"\xd0\xcf\x11\xe0" + bytes(200) + "WordDocument".encode("utf-16-le"), ErrorCode.FILE_BINARY),
        (zipped({"word/document.xml": "<"}), ErrorCode.FILE_DAMAGED),
    ],
)
def test_faults_name_the_file(data: bytes, code: ErrorCode, tmp_path: Path) -> None:
    file = tmp_path / "بيان.docx"
    file.write_bytes(data)
    with pytest.raises(DeskError) as fault:
        PageReader().path(file)
    assert (fault.value.code, fault.value.params["path"]) == (code, str(file))


def test_a_picture_alone_is_something_to_import(tmp_path: Path) -> None:
    file = tmp_path / "صورة.docx"
    relations = relation("r2", "image", "media/a.png")
    file.write_bytes(zipped(docx_parts(paragraph(drawing("r2")), relations, word__media__a_png=png())))
    assert len(PageReader().path(file).figures) == 1


# Fuzzing

_BODY = (
    paragraph("عنوان", "1")
    + paragraph(run("نص ") + '<w:ins w:id="1">' + run("مضاف") + "</w:ins>" + drawing("r2", "صورة"))
    + paragraph("بند", listed=(1, 1))
    + "<w:tbl><w:tr><w:tc>" + paragraph("أ") + "</w:tc><w:tc>" + paragraph("ب") + "</w:tc></w:tr></w:tbl>"
    + paragraph('<w:hyperlink r:id="r1">' + run("رابط") + '</w:hyperlink><w:r><w:footnoteReference w:id="3"/></w:r>')
)  # fmt: skip
_WORD = docx_parts(
    _BODY,
    relation("r1", "hyperlink", "https://example.org/", outside=True)
    + relation("r2", "image", "media/a.png"),
    word__media__a_png=png(),
    word__footnotes_xml=notes_part("footnote", {"3": "حاشية"}),
)
_LIBRE = odt_parts(
    '<text:h text:outline-level="2">عنوان</text:h><text:list><text:list-item><text:p>بند</text:p></text:list-item></text:list>'
    '<table:table><table:table-row><table:table-cell table:number-columns-repeated="3"/></table:table-row></table:table>',
    STYLES,
)
_PIECES = st.sampled_from(
    ("<w:p>", "</w:p>", "<w:r>", "<w:tbl>", "<w:tr/>", '<w:footnoteReference w:id="1"/>', "<w:numId/>", '"', "<", "&x;",
     "<w:fldChar/>", '<w:fldChar w:fldCharType="end"/>', '<w:sym w:char="zz"/>', "<w:sdt/>", "<mc:AlternateContent/>",
     '<a:blip r:embed="r2"/>', "<text:p>", "<table:table>", '<text:s text:c="999999999"/>', "<draw:frame/>", "\x00", "ض"),
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, parts: dict[str, bytes | str]) -> bytes:
    changed = dict(parts)
    name = draw(st.sampled_from(sorted(key for key, data in parts.items() if isinstance(data, str))))
    text = str(changed[name])
    for _time in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 60)))
        text = text[:start] + draw(st.one_of(_PIECES, st.just(""))) + text[end:]
    changed[name] = text
    data = zipped(changed)
    if draw(st.booleans()):
        place = draw(st.integers(0, len(data) - 1))
        data = data[:place] + draw(st.binary(max_size=6)) + data[place + 3 :]
    return data


def survive(data: bytes) -> None:
    for reader in (docx_page, odt_page):
        with suppress(DeskError):
            page = reader(data)
            assert all(0 <= item.first <= item.last <= len(page.lines) for item in page.figures)


@given(mutated(_WORD))
@settings(deadline=None)
def test_mutated_word_documents_are_read_or_refused(data: bytes) -> None:
    survive(data)


@given(mutated(_LIBRE))
@settings(deadline=None)
def test_mutated_libreoffice_documents_are_read_or_refused(data: bytes) -> None:
    survive(data)


@given(st.binary(max_size=300))
def test_anything_after_the_magic_of_a_zip_is_read_or_refused(data: bytes) -> None:
    survive(b"PK\x03\x04" + data)
