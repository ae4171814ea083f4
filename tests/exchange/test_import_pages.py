"""Whole pages through the one way in: pasted or from files, in every encoding, good and bad."""

from pathlib import Path

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.headline_suggestion import suggest_headline
from editor_desk.domain.incoming import IncomingLine, LineRole, PageNoteCode, RawPage, assemble
from editor_desk.domain.recognition import recognise
from editor_desk.exchange.importers.decoding import MAX_BYTES
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.language.tokens import count_words
from editor_desk.services.ports import reading

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "tests/data/pages").iterdir())
GOLDEN = ROOT / "tests/golden/import"
SHIPPED = ROOT / "resources/samples/portal-page-ar.txt"
SAMPLE = ROOT.parent / "shared/samples/portal-page.txt"

READER: reading.PageReader = PageReader()


def golden_form(page: RawPage) -> str:
    found = recognise(page.lines, title=page.title)
    rows = [f"# {page.title}"] if page.title else []
    rows += [f"{note.code.value} {note.count}" for note in page.notes]
    rows += [f"{line.role.value} | {line.text}" for line in found]
    return "\n".join([*rows, f"suggested | {suggest_headline(found, page.title)}"]) + "\n"


def refused(code: ErrorCode) -> pytest.RaisesExc[DeskError]:
    return pytest.RaisesExc(DeskError, check=lambda error: error.code is code)


@pytest.mark.parametrize("path", [*PAGES, SHIPPED], ids=lambda path: path.stem)
def test_pages_are_recognised(path: Path) -> None:
    golden = (GOLDEN / f"{path.name}.golden").read_text("utf-8")
    assert golden_form(READER.path(path)) == golden


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-16-be", "utf-8-sig"])
def test_a_page_is_the_same_in_every_encoding(path: Path, encoding: str, tmp_path: Path) -> None:
    text = path.read_text("utf-8").encode(encoding, "ignore").decode(encoding)
    file = tmp_path / path.name
    file.write_bytes(text.encode(encoding))
    page = READER.path(file)
    pasted = READER.html(text) if path.suffix == ".html" else READER.text(text)
    assert (page.lines, page.title, page.notes) == (pasted.lines, pasted.title, pasted.notes)
    assert page.encoding.replace("-le", "") == encoding.removesuffix("-sig")


def test_the_source_of_a_page_can_be_pasted() -> None:
    source = (
        "<html lang=ar><body><h1>افتتاح معرض الكتاب</h1>"
        "<p>افتُتح <b>اليوم</b> معرض الكتاب.</p><script>alert(1)</script>"
    )
    assert READER.text(source).lines == READER.html(source).lines
    assert [line.text for line in READER.text("أقل من <p> بقليل").lines] == ["أقل من <p> بقليل"]


def test_the_shipped_sample_has_all_that_the_tour_shows() -> None:
    page = READER.path(SHIPPED)
    found = recognise(page.lines)
    incoming = assemble(found, ())
    assert count_words(" ".join(line.text for line in found if line.role is LineRole.PARAGRAPH)) >= 250
    assert incoming.article.headline
    assert incoming.article.source
    assert sum(line.role is LineRole.HEADING for line in found) == 1
    assert len(incoming.read_also[0].blocks) == 4
    assert 6 <= len(incoming.similar) <= 10
    assert [line.role for line in incoming.left_over] == [LineRole.NOISE]


@pytest.fixture(name="sample")
def _sample() -> tuple[IncomingLine, ...]:
    if not SAMPLE.exists():
        pytest.skip("the shared sample page is not on this machine")
    return recognise(READER.path(SAMPLE).lines)


def test_the_shared_sample_is_split_whole(sample: tuple[IncomingLine, ...]) -> None:
    incoming = assemble(sample, ())
    article = incoming.article
    assert not article.headline
    assert "إلى مقر السفارة الصينية" in suggest_headline(sample)
    assert [block.kind.value for block in article.blocks] == ["paragraph"] * 2 + ["heading"] + [
        "paragraph"
    ] * 3
    assert article.blocks[2].spans[0].text == "التقريب بين الصين ودول العالم الإسلامي"
    assert article.source == "بوابة الوفد"
    (keywords,) = [line.text for line in sample if line.role is LineRole.KEYWORDS]
    assert keywords.startswith("إيسيسكو")
    (read_also,) = incoming.read_also
    assert read_also.headline.startswith('"التعاون الإسلامي"')
    assert len(read_also.blocks) == 4
    assert [line.text for line in incoming.left_over] == ["تابع أحدث الأخبار عبر تطبيق"]
    assert len(incoming.similar) == 10


# Plain text


def test_text_lines_are_cleaned_and_nothing_else_is_lost() -> None:
    page = READER.text("\u202bسطر\u00a0 أول\u202c\r\n\r\n \t\r•\u200f بند\x0bثالث\x07\u2028رابع \ud800")
    assert [line.text for line in page.lines] == ["سطر أول", "• بند", "ثالث", "رابع"]
    assert [(note.code, note.count) for note in page.notes] == [
        (PageNoteCode.CONTROLS, 5),
        (PageNoteCode.SPACES, 1),
    ]


def test_one_line_of_a_megabyte() -> None:
    text = "كلمة " * 100_000
    page = READER.text(text)
    (line,) = recognise(page.lines)
    assert line.role is LineRole.PARAGRAPH
    assert line.text == text.strip()
    assert READER.html(f"<p>{text}").lines == page.lines


# Bad input


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\u064b\u064c\u0651", "***\n---", "\ud800\udfff", "\u200f\u202e"]
)
def test_a_paste_without_words_is_told(text: str) -> None:
    with refused(ErrorCode.NOTHING_TO_IMPORT):
        READER.text(text)
    with refused(ErrorCode.NOTHING_TO_IMPORT):
        READER.html(f"<p>{text}</p><img src=x>")


def test_a_paste_beyond_measure_is_told() -> None:
    text = "ا" * (MAX_BYTES + 1)
    for read in (READER.text, READER.html):
        with refused(ErrorCode.FILE_TOO_LARGE):
            read(text)


def test_a_cut_off_file_says_so(tmp_path: Path) -> None:
    file = tmp_path / "cut.html"
    file.write_bytes("<p>نص الخبر".encode()[:-1])
    assert [note.code for note in READER.path(file).notes] == [PageNoteCode.TRUNCATED]
    file.write_bytes("<p>نص الخبر</p><div cla".encode())
    assert [note.code for note in READER.path(file).notes] == [PageNoteCode.TRUNCATED]
