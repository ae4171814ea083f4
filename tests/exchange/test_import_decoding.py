"""Bytes become the right text or a refusal, never garbage."""

import codecs
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNote, PageNoteCode
from editor_desk.exchange.importers.decoding import MAX_BYTES, decode
from editor_desk.exchange.importers.files import begins_as_html, named_html, read_bytes
from editor_desk.exchange.importers.reader import PageReader

TEXT = (
    "أعلنت بلدية المدينة، اليوم، أن أعمال الترميم في السوق القديم ستبدأ مطلع الشهر المقبل.\r\n"
    "وقال رئيس البلدية إن التجار سيحصلون على محال مؤقتة من دون كلفة (12 محلا).\r\n"
)


def refused(data: bytes) -> DeskError:
    with pytest.raises(DeskError) as caught:
        decode(data)
    return caught.value


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1256"), "cp1256"),
        (TEXT.encode("iso8859-6"), "iso8859-6"),
        (("نص قصير").encode("cp1256"), "cp1256"),
    ],
)
def test_encodings_of_arabic_newsrooms(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded.encoding == encoding
    assert decoded.text.strip() in TEXT or decoded.text == "نص قصير"
    assert decoded.notes == ()


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-16-le", "utf-8"])
def test_a_long_page_is_read_whole(encoding: str) -> None:
    text = "\n".join(page.read_text("utf-8") for page in sorted(Path("tests/data/pages").glob("*.txt")))
    text = text.encode(encoding, "ignore").decode(encoding)
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", b"\x00" * 400, codecs.BOM_UTF8, codecs.BOM_UTF16_LE + b"\n\x00"]
)
def test_nothing_in_it(data: bytes) -> None:
    assert refused(data).code is ErrorCode.FILE_EMPTY


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "png"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "jpeg"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "doc"),
        (b"{\\rtf1\\ansi}", "rtf"),
        (zipped("word/document.xml"), "docx"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("a.txt"), "zip"),
        (bytes(range(256)) * 20, "unknown"),
        (b"abc\x01\x02\x03\x04def" * 30, "unknown"),
    ],
)
def test_binary_files_are_named(data: bytes, kind: str) -> None:
    error = refused(data)
    assert error.code is ErrorCode.FILE_BINARY
    assert error.params["kind"] == kind


@pytest.mark.parametrize(
    "data",
    [
        "Le musée a été rénové à Genève, près de la forêt où l'été s'achève déjà.".encode("latin-1"),
        "Grüße aus München, schöne Straßen und süße Äpfel überall.".encode("cp1252"),
        TEXT.encode()[:60] + b"\xff" + TEXT.encode()[60:],
        "Привет из Москвы, где сегодня хорошая погода".encode("cp1251"),
        codecs.BOM_UTF16_LE + b"\x00\xd8\x41\x00" * 10,
    ],
)
def test_other_encodings_are_refused_rather_than_guessed(data: bytes) -> None:
    assert refused(data).code is ErrorCode.FILE_ENCODING


@pytest.mark.parametrize(
    "data",
    [
        "خبر".encode()[:-1],
        codecs.BOM_UTF8 + "خبر".encode()[:-1],
        codecs.BOM_UTF16_LE + "خبر".encode("utf-16-le")[:-1],
    ],
)
def test_a_file_cut_off_inside_a_character_is_read_and_told(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text == "خب"
    assert decoded.notes == (PageNote(PageNoteCode.TRUNCATED, 1),)


def test_a_declared_encoding_helps_and_a_wrong_one_does_no_harm() -> None:
    head = b'<meta http-equiv="Content-Type" content="text/html; charset=%b">'
    assert decode(head % b"windows-1256" + "<p>خبر".encode("cp1256")).encoding == "cp1256"
    assert decode(head % b"windows-1256" + "<p>خبر".encode()).encoding == "utf-8"
    assert decode(head % b"iso-8859-1" + "<p>été".encode("latin-1")).encoding == "cp1252"
    assert refused(head % b"koi8-r" + "<p>привет".encode("koi8-r")).code is ErrorCode.FILE_ENCODING


def outcome(data: bytes) -> ErrorCode | str:
    try:
        return decode(data).text.strip()
    except DeskError as error:
        return error.code


@given(st.binary(max_size=600))
def test_any_bytes_are_text_or_a_named_fault(data: bytes) -> None:
    found = outcome(data)
    assert found
    if isinstance(found, ErrorCode):
        assert found in {ErrorCode.FILE_EMPTY, ErrorCode.FILE_BINARY, ErrorCode.FILE_ENCODING}


@given(
    st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة ،.؟«»0123abc\n"), min_size=1).filter(
        str.strip
    )
)
def test_utf8_and_utf16_come_back_as_they_were(text: str) -> None:
    assert decode(text.encode()).text == text
    assert decode(text.encode("utf-16")).text == text


# Files


def read_error(path: Path) -> DeskError:
    with pytest.raises(DeskError) as caught:
        PageReader().path(path)
    assert caught.value.params["path"] == str(path)
    return caught.value


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "خبر.txt"
    file.write_bytes(TEXT.encode("cp1256"))
    assert decode(read_bytes(file)).text == TEXT


def test_faults_of_files_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_error(tmp_path / "none.txt").code is ErrorCode.FILE_MISSING
    assert read_error(tmp_path).code is ErrorCode.FILE_UNREADABLE
    assert read_error(Path("a\x00b")).code is ErrorCode.FILE_UNREADABLE
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert read_error(empty).code is ErrorCode.FILE_EMPTY

    def refuse(self: Path, *_mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    error = read_error(empty)
    assert (error.code, error.params["reason"]) == (ErrorCode.FILE_UNREADABLE, "Permission denied")


def test_a_file_of_50_mb_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "huge.html"
    with file.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    error = read_error(file)
    assert error.code is ErrorCode.FILE_TOO_LARGE
    assert (error.params["size"], error.params["limit"]) == (50 * 1024 * 1024, MAX_BYTES)


def test_a_file_that_grows_while_it_is_read_is_still_bounded() -> None:
    assert refused(b"a" * (MAX_BYTES + 1)).code is ErrorCode.FILE_TOO_LARGE


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.html", "نص", True),
        ("a.HTM", "نص", True),
        ("a.txt", "<!DOCTYPE html>\n<p>نص", True),
        ("a", "\n<!-- x --><html>", True),
        ("a.txt", '<?xml version="1.0"?><html>', True),
        ("a.txt", "نص <b>عن</b> الوسوم", False),
        ("a.txt", "<خبر عاجل>", False),
    ],
)
def test_html_is_known_by_name_or_content(name: str, text: str, expected: bool) -> None:  # noqa: FBT001
    assert (named_html(Path(name)) or begins_as_html(text)) is expected
