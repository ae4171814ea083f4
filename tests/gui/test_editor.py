"""The sheet under real keys: blocks, marks, lists, pasting, undo, and the steps of the workflow."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Mark, Span
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.link_dialog import LinkDialog
from editor_desk.gui.editor.working import SaveStatus, WorkingArticle
from tests.desks import ARTICLE
from tests.windows import Window, type_text

P, H, Q, L, N = BlockKind
ENTER, BACK = Qt.Key.Key_Return, Qt.Key.Key_Backspace


@pytest.fixture
def panel(window: Window, qtbot: QtBot) -> EditorPanel:
    made = EditorPanel(window.context, WorkingArticle(window.context))
    made._working.setParent(made)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def opened(panel: EditorPanel, window: Window, content: Content | None = None) -> BodyEdit:
    panel._working.show(window.newsroom.desk.articles.create(window.context.session, content or Content()))
    panel.sheet.body.setFocus()
    return panel.sheet.body


def shape(body: BodyEdit) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in body.sheet.blocks()]


def to_end(body: BodyEdit) -> None:
    body.moveCursor(QTextCursor.MoveOperation.End)


def select(body: BodyEdit, start: int, end: int) -> None:
    cursor = body.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


def stored(panel: EditorPanel, window: Window, qtbot: QtBot) -> Content:
    done: list[bool] = []
    panel.flush(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    article = panel._working.article
    assert article is not None
    return window.newsroom.desk.articles.open(window.context.session, article.article.id).head.content


def test_an_article_is_written_from_the_headline_down(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(panel, window)
    headline, standfirst = panel.sheet.headline, panel.sheet.standfirst
    panel.focus_text()
    type_text(headline, "افتتاح المعرض\n")
    assert standfirst.hasFocus()
    type_text(standfirst, "بحضور كبير\n")
    assert body.hasFocus()
    type_text(body, "بدأ الحفل.\nثم انتهى.")

    content = stored(panel, window, qtbot)

    assert (content.headline, content.standfirst) == ("افتتاح المعرض", "بحضور كبير")
    assert [block.text for block in content.blocks] == ["بدأ الحفل.", "ثم انتهى."]


def test_arrows_go_over_the_edges(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window, ARTICLE)
    QTest.keyClick(body, Qt.Key.Key_Up)
    assert panel.sheet.standfirst.hasFocus()
    QTest.keyClick(panel.sheet.standfirst, Qt.Key.Key_Up)
    assert panel.sheet.headline.hasFocus()
    to_end_of = panel.sheet.headline
    to_end_of.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(to_end_of, Qt.Key.Key_Down)
    assert panel.sheet.standfirst.hasFocus()


def test_a_heading_is_followed_by_a_paragraph(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window)
    QTest.keyClick(body, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    type_text(body, "عنوان\nنص")
    assert shape(body) == [(H, "عنوان"), (P, "نص")]


def test_a_list_goes_on_until_an_empty_item(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window)
    QTest.mouseClick(panel._ui.listButton, Qt.MouseButton.LeftButton)
    type_text(body, "أول\nثان\n\nبعد القائمة")
    assert shape(body) == [(L, "أول"), (L, "ثان"), (P, "بعد القائمة")]
    assert panel._ui.paragraphButton.isChecked()


def test_backspace_takes_a_block_back_to_a_paragraph(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window, Content(blocks=(Block("k", Q, (Span("قول"),)),)))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(body, BACK)
    assert shape(body) == [(P, "قول")]
    assert body.sheet.blocks()[0].key == "k"


def test_enter_before_a_text_opens_an_empty_block_and_the_text_keeps_its_key(
    panel: EditorPanel, window: Window
) -> None:
    body = opened(panel, window, Content(blocks=(Block("k", P, (Span("نص"),)),)))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(body, ENTER)
    first, second = body.sheet.blocks()
    assert (first.text, second.text, second.key) == ("", "نص", "k")
    body.undo()
    assert [(block.key, block.text) for block in body.sheet.blocks()] == [("k", "نص")]


def test_merging_a_heading_into_a_paragraph_takes_its_looks(panel: EditorPanel, window: Window) -> None:
    blocks = (Block("a", P, (Span("نص "),)), Block("b", H, (Span("عنوان"),)))
    body = opened(panel, window, Content(blocks=blocks))
    cursor = QTextCursor(body.document().findBlockByNumber(1))
    cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    assert body.sheet.blocks() == (Block("a", P, (Span("نص عنوان"),)),)
    fonts = {body.document().begin().begin().fragment().charFormat().font().pixelSize()}
    assert fonts == {18}
    body.undo()
    assert body.sheet.blocks() == blocks


def test_strong_and_emphasis_on_a_selection_and_off_again(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window, Content(blocks=(Block("k", P, (Span("خبر عاجل الآن"),)),)))
    select(body, 4, 8)
    QTest.keyClick(body, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(panel._ui.emphasisButton, Qt.MouseButton.LeftButton)
    both = frozenset({Mark.STRONG, Mark.EMPHASIS})
    assert body.sheet.blocks()[0].spans == (Span("خبر "), Span("عاجل", both), Span(" الآن"))
    assert panel._ui.strongButton.isChecked()
    QTest.keyClick(body, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.blocks()[0].spans[1].marks == {Mark.EMPHASIS}
    body.undo()
    assert body.sheet.blocks()[0].spans[1].marks == both


def test_strong_before_typing_marks_what_is_typed(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window)
    type_text(body, "خبر ")
    QTest.keyClick(body, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    type_text(body, "عاجل")
    assert body.sheet.blocks()[0].spans == (Span("خبر "), Span("عاجل", frozenset({Mark.STRONG})))


def test_keys_undo_and_redo(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window)
    type_text(body, "نص\nثان")
    while body.document().isUndoAvailable():
        QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shape(body) in ([], [(P, "")])
    while body.document().isRedoAvailable():
        QTest.keyClick(body, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert shape(body) == [(P, "نص"), (P, "ثان")]


def test_typing_over_several_blocks_is_one_step(panel: EditorPanel, window: Window) -> None:
    blocks = (Block("a", P, (Span("أول"),)), Block("b", H, (Span("عنوان"),)))
    body = opened(panel, window, Content(blocks=blocks))
    select(body, 1, 7)
    type_text(body, "س")
    assert body.sheet.blocks() == (Block("a", P, (Span("أسان"),)),)
    QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.blocks() == blocks


def test_cutting_leaves_the_looks_of_the_block(panel: EditorPanel, window: Window) -> None:
    blocks = (Block("a", P, (Span("أول"),)), Block("b", H, (Span("عنوان"),)))
    body = opened(panel, window, Content(blocks=blocks))
    select(body, 1, 6)
    QTest.keyClick(body, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.blocks() == (Block("a", P, (Span("أوان"),)),)
    QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.blocks() == blocks


def test_a_soft_line_break_stays_in_its_block(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window)
    type_text(body, "سطر")
    QTest.keyClick(body, ENTER, Qt.KeyboardModifier.ShiftModifier)
    type_text(body, "وسطر")
    assert shape(body) == [(P, "سطر\nوسطر")]


def test_text_behind_a_link_is_not_part_of_it(panel: EditorPanel, window: Window) -> None:
    link = Span("الموقع", frozenset(), "https://example.org/")
    body = opened(panel, window, Content(blocks=(Block("k", P, (link,)),)))
    to_end(body)
    type_text(body, " الجديد")
    assert body.sheet.blocks()[0].spans == (link, Span(" الجديد"))


def test_a_link_is_set_changed_and_taken_away(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window, Content(blocks=(Block("k", P, (Span("زر الموقع اليوم"),)),)))
    select(body, 3, 9)
    body.set_link("https://example.org/")
    assert body.sheet.blocks()[0].spans[1] == Span("الموقع", frozenset(), "https://example.org/")
    cursor = body.textCursor()
    cursor.setPosition(5)
    body.setTextCursor(cursor)
    assert panel._ui.linkButton.isChecked()
    body.set_link("https://example.net/")
    assert body.sheet.blocks()[0].spans[1].link == "https://example.net/"
    body.set_link(None)
    assert body.sheet.blocks()[0].spans == (Span("زر الموقع اليوم"),)


def test_the_link_dialog_takes_safe_addresses_only(window: Window, qtbot: QtBot) -> None:
    dialog = LinkDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QLineEdit, "linkField")
    accept = dialog.findChild(QPushButton, "linkAccept")
    assert field is not None
    assert accept is not None
    for bad in ("javascript:alert(1)", "", "file:///etc/passwd", "https:"):
        field.setText(bad)
        accept.click()
        assert dialog.isVisible(), bad
    field.setText("example.org/خبر")
    accept.click()
    assert not dialog.isVisible()
    assert dialog.href == "https://example.org/خبر"


HOSTILE = """<h2>عنوان</h2><p onclick="x()">نص <b>مهم</b> <a href="javascript:alert(1)">هنا</a>
<a href="https://example.org/">رابط</a></p><script>alert(1)</script><img src="http://example.org/x.png">
<ul><li>بند</li></ul><form><input></form>"""


def test_pasted_html_is_cleaned_and_never_reaches_the_document(
    panel: EditorPanel, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QTextDocument, "setHtml", lambda *_a: pytest.fail("HTML reached the document"))
    monkeypatch.setattr(QTextCursor, "insertHtml", lambda *_a: pytest.fail("HTML reached the document"))
    body = opened(panel, window)
    mime = QMimeData()
    mime.setHtml(HOSTILE)

    body.insertFromMimeData(mime)

    qtbot.waitUntil(lambda: len(body.sheet.blocks()) == 3)
    assert [block.kind for block in body.sheet.blocks()] == [H, P, L]
    spans = body.sheet.blocks()[1].spans
    assert {span.link for span in spans} == {None, "https://example.org/"}
    assert Span("مهم", frozenset({Mark.STRONG})) in spans
    assert "alert" not in "".join(block.text for block in body.sheet.blocks())


def test_html_that_is_too_deep_is_refused_and_nothing_is_lost(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(panel, window, ARTICLE)
    mime = QMimeData()
    mime.setHtml("<div>" * 10_000 + "نص" + "</div>" * 10_000)
    body.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: bool(window.problems))
    assert window.problems[0].code is ErrorCode.HTML_TOO_DEEP
    assert body.sheet.blocks() == ARTICLE.blocks


def test_pasted_lines_become_blocks_and_a_line_flows_in(
    panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(panel, window)
    mime = QMimeData()
    mime.setText("أول\n\n• ثان\n")
    body.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: shape(body) == [(P, "أول"), (L, "ثان")])
    line = QMimeData()
    line.setText(" وزيادة\u202e")
    body.insertFromMimeData(line)
    assert shape(body) == [(P, "أول"), (L, "ثان وزيادة")]


def test_copy_and_paste_keep_marks_and_make_new_keys(panel: EditorPanel, window: Window) -> None:
    blocks = (Block("a", H, (Span("عنوان"),)), Block("b", P, (Span("نص", frozenset({Mark.STRONG})),)))
    body = opened(panel, window, Content(blocks=blocks))
    QTest.keyClick(body, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(body, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    to_end(body)
    QTest.keyClick(body, ENTER)
    QTest.keyClick(body, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = body.sheet.blocks()
    assert [(b.kind, b.spans) for b in found] == [(b.kind, b.spans) for b in (*blocks, *blocks)]
    assert len({block.key for block in found}) == 4


def test_files_and_nonsense_under_our_name_are_not_pasted(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window, ARTICLE)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/etc/hostname")])
    nonsense = QMimeData()
    nonsense.setData("application/x-editor-desk-content+json", b"[" * 5000)
    for mime in (files, nonsense):
        body.insertFromMimeData(mime)
    assert body.sheet.blocks() == ARTICLE.blocks


def test_nothing_is_loaded_from_anywhere(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert body.loadResource(kind, QUrl("http://example.org/x.png")) is None


def test_a_headline_takes_pasted_lines_as_one(panel: EditorPanel, window: Window) -> None:
    opened(panel, window)
    mime = QMimeData()
    mime.setText("سطر\nوسطر ")
    panel.sheet.headline.insertFromMimeData(mime)
    assert panel.sheet.headline.text() == "سطر وسطر"


def test_the_credit_line_is_part_of_the_text(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(panel, window, ARTICLE)
    field = panel.findChild(QLineEdit, "datelineField")
    assert field is not None
    type_text(field, "فاس")
    assert stored(panel, window, qtbot).dateline == "فاس"
    panel._working.update(dateline="الرباط")
    assert field.text() == "الرباط"


def test_words_are_counted_as_one_types(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window)
    type_text(body, "كلمة وثانية وثالثة")
    qtbot.waitUntil(lambda: panel._ui.countLabel.text().startswith("٣ كلمات"))
    select(body, 0, 4)
    qtbot.waitUntil(lambda: panel._ui.selectionLabel.text() == "كلمة واحدة محددة")


def test_the_status_line_tells_the_truth(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window, ARTICLE)
    assert panel._ui.saveLabel.text().endswith("الآن") or "حُفظ" in panel._ui.saveLabel.text()
    type_text(body, "س")
    assert panel._ui.saveLabel.text() == "● لم يُحفظ بعد"
    qtbot.waitUntil(lambda: panel._working.status is SaveStatus.SAVED, timeout=2000)
    assert "حُفظ" in panel._ui.saveLabel.text()
    assert not panel._ui.retryButton.isVisible()


def test_submit_and_call_back(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(panel, window, ARTICLE)
    type_text(body, "جديد: ")
    QTest.mouseClick(panel._ui.primaryButton, Qt.MouseButton.LeftButton)
    working = panel._working
    qtbot.waitUntil(lambda: working.article.article.review is ReviewState.IN_REVIEW)  # type: ignore[union-attr]
    assert working.article is not None
    assert working.article.head.content.blocks[0].text.startswith("جديد: ")
    assert body.isReadOnly()
    assert panel._ui.infoBar.isVisible()
    assert panel._ui.primaryButton.text() == "استرجع من المراجعة"
    type_text(body, "لا يُكتب")
    assert "لا يُكتب" not in body.sheet.blocks()[0].text

    QTest.mouseClick(panel._ui.primaryButton, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not body.isReadOnly())
    assert not panel._ui.infoBar.isVisible()


def test_a_refused_step_says_why(panel: EditorPanel, window: Window) -> None:
    opened(panel, window)
    button = panel._ui.primaryButton
    assert not button.isEnabled()
    assert "قائمة التحقق" in button.toolTip() or "•" in button.toolTip()


def test_a_reason_of_the_reviewer_is_shown(panel: EditorPanel, window: Window) -> None:
    sent = window.newsroom.in_review()
    window.newsroom.desk.review.send_back(window.newsroom.reviewer, sent.article.id, "راجع التاريخ")
    panel._working.show(window.newsroom.desk.articles.open(window.context.session, sent.article.id))
    assert "راجع التاريخ" in panel._ui.infoLabel.text()
    assert not panel.sheet.body.isReadOnly()


def test_the_caret_stays_in_view(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    blocks = tuple(Block(f"k{n}", P, (Span("فقرة " * 20),)) for n in range(40))
    body = opened(panel, window, Content(blocks=blocks))
    scroll = panel._ui.scroll
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 1000)

    def caret_is_seen() -> bool:
        rect = body.cursorRect()
        top = body.mapTo(scroll.viewport(), QPoint(0, rect.top())).y()
        return top >= 0 and top + rect.height() <= scroll.viewport().height()

    to_end(body)
    qtbot.waitUntil(caret_is_seen)
    assert scroll.verticalScrollBar().value() > 1000
    type_text(body, "\n\n\nآخر")
    qtbot.waitUntil(caret_is_seen)
    before = body.textCursor().position()
    QTest.keyClick(body, Qt.Key.Key_PageUp)
    assert body.textCursor().position() < before
    qtbot.waitUntil(caret_is_seen)


def test_tools_that_do_not_fit_are_in_the_menu(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(panel, window)
    assert not panel._ui.moreButton.isVisible()
    panel.resize(460, 700)
    qtbot.waitUntil(panel._ui.moreButton.isVisible)
    menu = panel._ui.moreButton.menu()
    menu.aboutToShow.emit()
    assert panel._ui.primaryButton.isVisible()
    assert "marksAction" in {action.objectName() for action in menu.actions()}
    assert panel._ui.primaryButton.width() >= panel._ui.primaryButton.sizeHint().width()


def test_closing_shows_no_article(panel: EditorPanel, window: Window) -> None:
    opened(panel, window, ARTICLE)
    panel._working.close()
    assert panel._ui.pages.currentWidget() is panel._ui.emptyPage
    assert panel.sheet.body.sheet.blocks() == ()


def test_the_menu_offers_what_can_be_done(panel: EditorPanel, window: Window) -> None:
    body = opened(panel, window)
    type_text(body, "نص")
    menu = body.make_menu()
    enabled = {action.text() for action in menu.actions() if action.isEnabled() and action.text()}
    assert {"تراجع", "حدد الكل"} <= enabled
    assert "قص" not in enabled
    menu.deleteLater()


def test_the_sheet_is_the_colour_of_paper(panel: EditorPanel, window: Window) -> None:
    opened(panel, window, ARTICLE)
    paper = window.context.theme.color("paper")
    for field in (panel.sheet.headline, panel.sheet.standfirst, panel.sheet.body):
        picture = field.grab().toImage()
        assert picture.pixelColor(2, picture.height() - 3) == paper
