"""What pasting changed is said in one line above the sheet, and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Image, MediaRef, Span, Table
from editor_desk.domain.errors import ErrorCode
from editor_desk.gui.editor import pouring
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.pasting import Pasting
from editor_desk.gui.editor.pouring import slices
from tests.desks import ARTICLE
from tests.exchange.documents import docx_parts, drawing, odt_parts, paragraph, png, relation, run, zipped
from tests.gui.sheets import opened, select, shape, stored, to_end
from tests.windows import Window, type_text

P, H, L = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BULLET

BROKEN = "األمين العام حضر الحفل علی عجل"
MENDED = "الأمين العام حضر الحفل على عجل"


def pasting(panel: EditorPanel) -> Pasting:
    found = panel.findChild(Pasting)
    assert found is not None
    return found


def copied(text: str, html: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    return mime


def press_paste(panel: EditorPanel, mime: QMimeData, *, plain: bool = False) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    modifiers = Qt.KeyboardModifier.ControlModifier
    if plain:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(panel.sheet.body, Qt.Key.Key_V, modifiers)


def said(panel: EditorPanel, qtbot: QtBot) -> str:
    bar = pasting(panel).bar
    qtbot.waitUntil(bar.isVisible)
    return bar.text.text()


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_what_was_mended_is_said_and_taken_back(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    type_text(body, "قبل ")
    press_paste(editor_panel, copied(BROKEN))
    assert "لام ألف" in said(editor_panel, qtbot)
    assert shape(body) == [(P, f"قبل {MENDED}")]
    bar = pasting(editor_panel).bar
    assert not bar.details_button.isVisible()
    click(bar.undo_button)
    assert shape(body) == [(P, "قبل ")]
    assert not bar.isVisible()
    assert body.hasFocus()


def test_the_text_can_be_had_as_it_was(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window)
    type_text(body, "قبل بعد")
    select(body, 4, 7)
    press_paste(editor_panel, copied(f"{BROKEN}\nسطر", f"<h2>{BROKEN}</h2><p>سطر</p>"))
    assert said(editor_panel, qtbot)
    assert shape(body)[0][1].endswith(MENDED)
    click(pasting(editor_panel).bar.plain_button)
    qtbot.waitUntil(lambda: shape(body) == [(P, f"قبل {BROKEN}"), (P, "سطر")])
    assert not pasting(editor_panel).bar.isVisible()
    body.undo()
    assert shape(body) == [(P, "قبل بعد")]


def test_after_writing_on_the_paste_cannot_be_taken_back_by_itself(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    press_paste(editor_panel, copied(BROKEN))
    said(editor_panel, qtbot)
    bar = pasting(editor_panel).bar
    assert bar.undo_button.isEnabled()
    type_text(body, "!")
    assert not bar.undo_button.isEnabled()
    assert not bar.plain_button.isEnabled()
    pasting(editor_panel).paste_unchanged()
    assert shape(body) == [(P, f"{MENDED}!")]
    click(bar.close_button)
    assert not bar.isVisible()


def test_many_changes_are_counted_and_listed_on_demand(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    html = (
        '<nav>قائمة</nav><p>األمين علی <ins>خبر</ins><span style="display:none">سر</span></p><ul><li>أ<ul><li>ب</ul></ul>'
        '<img src="http://example.org/a.png"><script>x()</script>'
    )
    press_paste(editor_panel, copied("نص", html))
    text = said(editor_panel, qtbot)
    assert "٥" in text
    bar = pasting(editor_panel).bar
    click(bar.details_button)
    listed = bar.details.text().split("\n")
    assert bar.details.isVisible()
    assert len(listed) == 7
    assert not any("script" in line for line in listed)
    assert shape(body) == [(P, "الأمين على خبر"), (L, "أ"), (L, "ب")]


def test_sound_text_says_nothing_and_the_line_goes_with_the_next_paste(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    press_paste(editor_panel, copied(BROKEN))
    said(editor_panel, qtbot)
    to_end(body)
    press_paste(editor_panel, copied("سطر\nوسطر"))
    qtbot.waitUntil(lambda: len(shape(body)) == 2)
    assert not pasting(editor_panel).bar.isVisible()


def test_the_line_goes_with_the_article(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(editor_panel, window)
    press_paste(editor_panel, copied(BROKEN))
    said(editor_panel, qtbot)
    opened(editor_panel, window, ARTICLE)
    assert not pasting(editor_panel).bar.isVisible()


def test_pasting_as_plain_text_keeps_every_letter(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    press_paste(editor_panel, copied(f"{BROKEN}\n\n• بند\n", "<h1>عنوان</h1>"), plain=True)
    qtbot.waitUntil(lambda: shape(body) == [(P, BROKEN), (P, ""), (P, "• بند")])
    assert not pasting(editor_panel).bar.isVisible()
    QGuiApplication.clipboard().clear()
    pasting(editor_panel).paste_plain()
    assert len(shape(body)) == 3


def test_a_piece_of_a_line_keeps_the_space_that_it_came_with(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    type_text(body, "قال")
    press_paste(editor_panel, copied(" في مکتبه "))
    qtbot.waitUntil(lambda: shape(body) == [(P, "قال في مكتبه ")])


def test_a_table_goes_in_as_a_figure_and_back(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    html = "<p>قبل</p><table><tr><th>أ<th>ب<tr><td>1<td>2</table><p>بعد</p>"
    press_paste(editor_panel, copied("نص", html))
    qtbot.waitUntil(lambda: len(body.sheet.blocks()) == 3)
    table = body.sheet.blocks()[1]
    assert isinstance(table, Table)
    assert table.rows == (("أ", "ب"), ("1", "2"))
    assert isinstance(stored(editor_panel, window, qtbot).blocks[1], Table)


# Files


def dropped(panel: EditorPanel, *paths: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    taken = panel.sheet.body.canInsertFromMimeData(mime)
    panel.sheet.body.insertFromMimeData(mime)
    return taken


def test_a_word_document_dropped_on_the_sheet_goes_in_and_says_so(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "بيان.docx"
    body_xml = (
        paragraph("افتتاح الجسر", "2")
        + paragraph(run("قال ") + '<w:ins w:id="1">' + run("الوزير") + "</w:ins>")
        + paragraph("بند", listed=(1, 0))
        + paragraph(drawing("r2", "جسر"))
    )
    relations = relation("r2", "image", "media/a.png")
    file.write_bytes(zipped(docx_parts(body_xml, relations, word__media__a_png=png())))
    body = opened(editor_panel, window)
    assert dropped(editor_panel, file)
    text = said(editor_panel, qtbot)
    assert "صورة" not in text, "it came along"
    assert "تغيير" in text
    assert any(isinstance(item, Image) for item in editor_panel.sheet.body.sheet.blocks())
    assert shape_of_text(editor_panel) == [
        (H, "افتتاح الجسر"),
        (P, "قال الوزير"),
        (L, "بند"),
    ]
    assert not pasting(editor_panel).bar.plain_button.isVisible()
    click(pasting(editor_panel).bar.undo_button)
    assert body.sheet.blocks() == ()


def shape_of_text(panel: EditorPanel) -> list[tuple[BlockKind, str]]:
    return [(item.kind, item.text) for item in panel.sheet.body.sheet.text_blocks()]


def test_pictures_of_a_document_are_kept_where_the_desk_keeps_pictures(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[bytes] = []

    def keep(data: bytes) -> MediaRef:
        kept.append(data)
        return MediaRef("a" * 64, "image/png", 2, 2)

    monkeypatch.setattr(window.context.desk.importing, "_keep_picture", keep)
    file = tmp_path / "بيان.docx"
    relations = relation("r2", "image", "media/a.png")
    body_xml = paragraph("نص") + paragraph(drawing("r2", "منظر الجسر"))
    file.write_bytes(zipped(docx_parts(body_xml, relations, word__media__a_png=png())))
    body = opened(editor_panel, window)
    dropped(editor_panel, file)
    qtbot.waitUntil(lambda: len(body.sheet.blocks()) == 2)
    image = body.sheet.blocks()[1]
    assert isinstance(image, Image)
    assert (image.alt, image.media.sha256, kept) == ("منظر الجسر", "a" * 64, [png()])


def test_bad_files_leave_the_article_as_it_is(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    body = opened(editor_panel, window, ARTICLE)
    file = tmp_path / "بيان.docx"
    file.write_bytes(zipped({"word/document.xml": "<"}))
    dropped(editor_panel, file)
    qtbot.waitUntil(lambda: bool(window.problems))
    assert window.problems[0].code is ErrorCode.FILE_DAMAGED
    picture = tmp_path / "صورة.exe"
    picture.write_bytes(png())
    assert not dropped(editor_panel, picture)
    assert not dropped(editor_panel, file, file)
    assert body.sheet.blocks() == ARTICLE.blocks


def test_a_libreoffice_document_can_be_imported(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "بيان.odt"
    file.write_bytes(
        zipped(odt_parts('<text:h text:outline-level="1">افتتاح الجسر الجديد</text:h><text:p>نص</text:p>'))
    )
    preview = window.context.desk.importing.preview_path(file)
    assert preview.lines[0].text == "افتتاح الجسر الجديد"


# Long texts


SENTENCE = "وقال المتحدث إن المشروع الجديد سيخدم سكان المدينة كلهم."


def long_text(paragraphs: int) -> str:
    return "\n".join(f"{number} {SENTENCE}" for number in range(paragraphs))


@pytest.fixture
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pouring, "SLICE", 300)


@pytest.mark.usefixtures("small_slices")
def test_a_long_text_goes_in_by_and_by_between_two_words_and_is_one_step(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    before = (Block("a", H, (Span("أول آخر"),)), Block("b", P, (Span("نهاية"),)))
    body = opened(editor_panel, window, Content(blocks=before))
    cursor = body.textCursor()
    cursor.setPosition(3)
    body.setTextCursor(cursor)
    seen: list[bool] = []
    bar = pasting(editor_panel).bar
    body.textChanged.connect(lambda: seen.append(body.isReadOnly() and bar.isVisible()))
    press_paste(editor_panel, copied(long_text(60)))
    qtbot.waitUntil(lambda: len(shape(body)) == 61 and not body.isReadOnly())
    assert any(seen)
    texts = [text for _kind, text in shape(body)]
    assert texts == [
        f"أول0 {SENTENCE}",
        *(f"{n} {SENTENCE}" for n in range(1, 59)),
        f"59 {SENTENCE} آخر",
        "نهاية",
    ]
    assert not bar.isVisible()
    body.undo()
    assert body.sheet.blocks() == before
    body.redo()
    assert [text for _kind, text in shape(body)] == texts


@pytest.mark.usefixtures("small_slices")
def test_a_long_text_can_be_stopped(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window, ARTICLE)
    bar = pasting(editor_panel).bar
    press_paste(editor_panel, copied(long_text(400)))
    qtbot.waitUntil(bar.isVisible)
    assert "٪" in bar.text.text() or "%" in bar.text.text()
    assert body.isReadOnly()
    assert not bar.close_button.isVisible()
    click(bar.undo_button)
    assert body.sheet.blocks() == ARTICLE.blocks
    assert not body.isReadOnly()
    assert not bar.isVisible()


@pytest.mark.usefixtures("small_slices")
def test_going_elsewhere_meanwhile_stores_the_whole_text(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    opened(editor_panel, window)
    press_paste(editor_panel, copied(long_text(400)))
    qtbot.waitUntil(pasting(editor_panel).bar.isVisible)
    content = stored(editor_panel, window, qtbot)
    assert len(content.blocks) == 400


@pytest.mark.usefixtures("small_slices")
def test_a_second_paste_waits_for_the_first(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window)
    press_paste(editor_panel, copied(long_text(100)))
    qtbot.waitUntil(pasting(editor_panel).bar.isVisible)
    pasting(editor_panel)._text("سطر\nوسطر", body.textCursor())
    qtbot.waitUntil(lambda: len(shape(body)) == 101)
    assert shape(body)[-1][1] == "وسطر"


def test_slices_end_with_text(small_slices: None) -> None:
    table = Table("t", (("أ", "ب"),))
    blocks = [Block(str(n), P, (Span("س" * 200 if n % 2 else ""),)) for n in range(12)]
    found = slices([*blocks[:4], table, *blocks[4:]])
    assert [item for piece in found for item in piece] == [*blocks[:4], table, *blocks[4:]]
    assert len(found) > 2
    assert all(piece[-1].text for piece in found)
    assert slices([]) == [[]]


def test_the_buttons_can_be_seen_and_named(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(editor_panel, window)
    editor_panel.resize(480, 700)
    press_paste(editor_panel, copied(BROKEN))
    said(editor_panel, qtbot)
    bar = pasting(editor_panel).bar
    for button in (bar.plain_button, bar.undo_button, bar.close_button):
        assert button.width() >= button.minimumSizeHint().width()
        corner = button.mapTo(editor_panel, QPoint(button.width(), 0)).x()
        assert 0 < corner <= editor_panel.width()
        assert button.text() or button.accessibleName()
