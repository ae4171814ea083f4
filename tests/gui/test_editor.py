"""The sheet under real keys: blocks, marks, lists, pasting, undo, and the steps of the workflow."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Mark, Span
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.link_dialog import LinkDialog
from editor_desk.gui.editor.working import SaveStatus
from tests.desks import ARTICLE
from tests.gui.sheets import opened, select, shape, stored, to_end
from tests.windows import Window, type_text

P, H, S, Q, A, L, N = BlockKind
ENTER, BACK = Qt.Key.Key_Return, Qt.Key.Key_Backspace


def test_an_article_is_written_from_the_headline_down(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    headline, standfirst = editor_panel.sheet.headline, editor_panel.sheet.standfirst
    editor_panel.focus_text()
    type_text(headline, "افتتاح المعرض\n")
    assert standfirst.hasFocus()
    type_text(standfirst, "بحضور كبير\n")
    assert body.hasFocus()
    type_text(body, "بدأ الحفل.\nثم انتهى.")

    content = stored(editor_panel, window, qtbot)

    assert (content.headline, content.standfirst) == ("افتتاح المعرض", "بحضور كبير")
    assert [block.text for block in content.blocks] == ["بدأ الحفل.", "ثم انتهى."]


def test_the_status_is_whole_as_soon_as_it_is_written(editor_panel: EditorPanel, window: Window) -> None:
    opened(editor_panel, window, ARTICLE)
    label, status = editor_panel._ui.saveLabel, editor_panel._status
    for seconds in (0, 24, 2, 11, 7200, 90):
        status.set_saved_at(datetime.now(UTC) - timedelta(seconds=seconds))
        assert label.width() >= label.sizeHint().width(), label.text()


def test_what_is_still_open_is_said_when_an_article_is_sent(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    opened(editor_panel, window, replace(ARTICLE, source=""))
    QTest.mouseClick(editor_panel._ui.primaryButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.is_idle and bool(window.notices))
    said = window.notices[-1].splitlines()
    assert said[0] == "أُرسل المقال للمراجعة. وما زال في قائمة التحقق:"
    assert len(said[1:]) == 2, "the source and enough tags"
    assert all(line.startswith("• ") for line in said[1:])


def test_nothing_is_selected_in_an_article_that_was_opened(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, ARTICLE)
    assert not body.textCursor().hasSelection()
    assert body.textCursor().position() == 0


def test_arrows_go_over_the_edges(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, ARTICLE)
    QTest.keyClick(body, Qt.Key.Key_Up)
    assert editor_panel.sheet.standfirst.hasFocus()
    QTest.keyClick(editor_panel.sheet.standfirst, Qt.Key.Key_Up)
    assert editor_panel.sheet.headline.hasFocus()
    to_end_of = editor_panel.sheet.headline
    to_end_of.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(to_end_of, Qt.Key.Key_Down)
    assert editor_panel.sheet.standfirst.hasFocus()


def test_a_heading_is_followed_by_a_paragraph(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    QTest.keyClick(body, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    type_text(body, "عنوان\nنص")
    assert shape(body) == [(H, "عنوان"), (P, "نص")]


def test_a_list_goes_on_until_an_empty_item(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    QTest.mouseClick(editor_panel._ui.listButton, Qt.MouseButton.LeftButton)
    type_text(body, "أول\nثان\n\nبعد القائمة")
    assert shape(body) == [(L, "أول"), (L, "ثان"), (P, "بعد القائمة")]
    assert editor_panel._ui.paragraphButton.isChecked()


def test_backspace_takes_a_block_back_to_a_paragraph(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, Content(blocks=(Block("k", Q, (Span("قول"),)),)))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(body, BACK)
    assert shape(body) == [(P, "قول")]
    assert body.sheet.blocks()[0].key == "k"


def test_enter_before_a_text_opens_an_empty_block_and_the_text_keeps_its_key(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, Content(blocks=(Block("k", P, (Span("نص"),)),)))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(body, ENTER)
    first, second = body.sheet.blocks()
    assert (first.text, second.text, second.key) == ("", "نص", "k")
    body.undo()
    assert [(block.key, block.text) for block in body.sheet.blocks()] == [("k", "نص")]


def test_merging_a_heading_into_a_paragraph_takes_its_looks(
    editor_panel: EditorPanel, window: Window
) -> None:
    blocks = (Block("a", P, (Span("نص "),)), Block("b", H, (Span("عنوان"),)))
    body = opened(editor_panel, window, Content(blocks=blocks))
    cursor = QTextCursor(body.document().findBlockByNumber(1))
    cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    assert body.sheet.blocks() == (Block("a", P, (Span("نص عنوان"),)),)
    looks = body.document().begin().begin().fragment().charFormat().font()
    assert looks.pointSizeF() == window.context.theme.sheet_font(18).pointSizeF()
    body.undo()
    assert body.sheet.blocks() == blocks


def test_strong_and_emphasis_on_a_selection_and_off_again(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, Content(blocks=(Block("k", P, (Span("خبر عاجل الآن"),)),)))
    select(body, 4, 8)
    QTest.keyClick(body, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(editor_panel._ui.emphasisButton, Qt.MouseButton.LeftButton)
    both = frozenset({Mark.STRONG, Mark.EMPHASIS})
    assert body.sheet.text_blocks()[0].spans == (Span("خبر "), Span("عاجل", both), Span(" الآن"))
    assert editor_panel._ui.strongButton.isChecked()
    QTest.keyClick(body, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.text_blocks()[0].spans[1].marks == {Mark.EMPHASIS}
    body.undo()
    assert body.sheet.text_blocks()[0].spans[1].marks == both


def test_strong_before_typing_marks_what_is_typed(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    type_text(body, "خبر ")
    QTest.keyClick(body, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    type_text(body, "عاجل")
    assert body.sheet.text_blocks()[0].spans == (Span("خبر "), Span("عاجل", frozenset({Mark.STRONG})))


def test_keys_undo_and_redo(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    type_text(body, "نص\nثان")
    while body.document().isUndoAvailable():
        QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shape(body) in ([], [(P, "")])
    while body.document().isRedoAvailable():
        QTest.keyClick(body, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert shape(body) == [(P, "نص"), (P, "ثان")]


def test_typing_over_several_blocks_is_one_step(editor_panel: EditorPanel, window: Window) -> None:
    blocks = (Block("a", P, (Span("أول"),)), Block("b", H, (Span("عنوان"),)))
    body = opened(editor_panel, window, Content(blocks=blocks))
    select(body, 1, 7)
    type_text(body, "س")
    assert body.sheet.blocks() == (Block("a", P, (Span("أسان"),)),)
    QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.blocks() == blocks


def test_cutting_leaves_the_looks_of_the_block(editor_panel: EditorPanel, window: Window) -> None:
    blocks = (Block("a", P, (Span("أول"),)), Block("b", H, (Span("عنوان"),)))
    body = opened(editor_panel, window, Content(blocks=blocks))
    select(body, 1, 6)
    QTest.keyClick(body, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.blocks() == (Block("a", P, (Span("أوان"),)),)
    QTest.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body.sheet.blocks() == blocks


def test_a_soft_line_break_stays_in_its_block(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    type_text(body, "سطر")
    QTest.keyClick(body, ENTER, Qt.KeyboardModifier.ShiftModifier)
    type_text(body, "وسطر")
    assert shape(body) == [(P, "سطر\nوسطر")]


def test_text_behind_a_link_is_not_part_of_it(editor_panel: EditorPanel, window: Window) -> None:
    link = Span("الموقع", frozenset(), "https://example.org/")
    body = opened(editor_panel, window, Content(blocks=(Block("k", P, (link,)),)))
    to_end(body)
    type_text(body, " الجديد")
    assert body.sheet.text_blocks()[0].spans == (link, Span(" الجديد"))


def test_a_link_is_set_changed_and_taken_away(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, Content(blocks=(Block("k", P, (Span("زر الموقع اليوم"),)),)))
    select(body, 3, 9)
    body.set_link("https://example.org/")
    assert body.sheet.text_blocks()[0].spans[1] == Span("الموقع", frozenset(), "https://example.org/")
    cursor = body.textCursor()
    cursor.setPosition(5)
    body.setTextCursor(cursor)
    assert editor_panel._ui.linkButton.isChecked()
    body.set_link("https://example.net/")
    assert body.sheet.text_blocks()[0].spans[1].link == "https://example.net/"
    body.set_link(None)
    assert body.sheet.text_blocks()[0].spans == (Span("زر الموقع اليوم"),)


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


def test_nothing_is_loaded_from_anywhere(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert body.loadResource(kind, QUrl("http://example.org/x.png")) is None


def test_the_credit_line_is_part_of_the_text(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(editor_panel, window, ARTICLE)
    field = editor_panel.findChild(QLineEdit, "datelineField")
    assert field is not None
    type_text(field, "فاس")
    assert stored(editor_panel, window, qtbot).dateline == "فاس"
    editor_panel._working.update(dateline="الرباط")
    assert field.text() == "الرباط"


def test_words_are_counted_as_one_types(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window)
    type_text(body, "كلمة وثانية وثالثة")
    qtbot.waitUntil(lambda: editor_panel._ui.countLabel.text().startswith("٣ كلمات"))
    select(body, 0, 4)
    qtbot.waitUntil(lambda: editor_panel._ui.selectionLabel.text() == "كلمة واحدة محددة")


def test_the_status_line_tells_the_truth(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window, ARTICLE)
    assert editor_panel._ui.saveLabel.text().endswith("الآن") or "حُفظ" in editor_panel._ui.saveLabel.text()
    type_text(body, "س")
    assert editor_panel._ui.saveLabel.text() == "● لم يُحفظ بعد"
    qtbot.waitUntil(lambda: editor_panel._working.status is SaveStatus.SAVED)
    assert "حُفظ" in editor_panel._ui.saveLabel.text()
    assert not editor_panel._ui.retryButton.isVisible()


def test_submit_and_call_back(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window, ARTICLE)
    type_text(body, "جديد: ")
    QTest.mouseClick(editor_panel._ui.primaryButton, Qt.MouseButton.LeftButton)
    working = editor_panel._working
    qtbot.waitUntil(lambda: working.article.article.review is ReviewState.IN_REVIEW)  # type: ignore[union-attr]
    assert working.article is not None
    assert working.article.head.content.blocks[0].text.startswith("جديد: ")
    assert body.isReadOnly()
    assert editor_panel._ui.infoBar.isVisible()
    assert editor_panel._ui.primaryButton.text() == "استرجع من المراجعة"
    type_text(body, "لا يُكتب")
    assert "لا يُكتب" not in body.sheet.blocks()[0].text

    QTest.mouseClick(editor_panel._ui.primaryButton, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not body.isReadOnly())
    assert not editor_panel._ui.infoBar.isVisible()


def test_enter_goes_on_through_the_credit_line_into_the_body(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window)
    before = shape(body)
    editor_panel.sheet.credits.focus_field("source")
    for name in ("sourceField", "datelineField", "bylineField"):
        field = editor_panel.findChild(QLineEdit, name)
        assert field is not None
        assert field.hasFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert body.hasFocus()
    assert shape(body) == before


def test_a_refused_step_says_why(editor_panel: EditorPanel, window: Window) -> None:
    opened(editor_panel, window)
    button = editor_panel._ui.primaryButton
    assert not button.isEnabled()
    assert "قائمة التحقق" in button.toolTip() or "•" in button.toolTip()


def test_a_reason_of_the_reviewer_is_shown(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    sent = window.newsroom.in_review()
    window.newsroom.desk.review.send_back(window.newsroom.reviewer, sent.article.id, "راجع التاريخ")
    editor_panel._working.show(window.newsroom.desk.articles.open(window.context.session, sent.article.id))
    assert "راجع التاريخ" in editor_panel._ui.infoLabel.text()
    assert "هدى" in editor_panel._ui.infoLabel.text()
    assert not editor_panel.sheet.body.isReadOnly()
    # Edited and saved, it is a draft; what was asked for stays in view.
    type_text(editor_panel.sheet.body, "نص ")
    editor_panel._working.save()
    qtbot.waitUntil(lambda: window.is_idle)
    after = editor_panel._working.article
    assert after is not None
    assert after.article.review is ReviewState.DRAFT
    assert "راجع التاريخ" in editor_panel._ui.infoLabel.text()
    assert editor_panel._ui.infoBar.property("tone") == "red"


def test_the_caret_stays_in_view(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    blocks = tuple(Block(f"k{n}", P, (Span("فقرة " * 20),)) for n in range(40))
    body = opened(editor_panel, window, Content(blocks=blocks))
    scroll = editor_panel._ui.scroll
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


def test_tools_that_do_not_fit_are_in_the_menu(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    opened(editor_panel, window)
    editor_panel.resize(1400, 700)
    qtbot.waitUntil(editor_panel._ui.marksButton.isVisible)
    menu = editor_panel._ui.moreButton.menu()
    menu.aboutToShow.emit()
    assert "marksAction" not in {action.objectName() for action in menu.actions()}
    editor_panel.resize(460, 700)
    qtbot.waitUntil(editor_panel._ui.marksButton.isHidden)
    menu.aboutToShow.emit()
    assert editor_panel._ui.primaryButton.isVisible()
    assert "marksAction" in {action.objectName() for action in menu.actions()}
    primary = editor_panel._ui.primaryButton
    qtbot.waitUntil(lambda: primary.width() >= primary.sizeHint().width())


def test_closing_shows_no_article(editor_panel: EditorPanel, window: Window) -> None:
    opened(editor_panel, window, ARTICLE)
    editor_panel._working.close()
    assert editor_panel._ui.pages.currentWidget() is editor_panel._ui.emptyPage
    assert editor_panel.sheet.body.sheet.blocks() == ()


def test_the_menu_offers_what_can_be_done(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    type_text(body, "نص")
    menu = body.make_menu()
    enabled = {action.text() for action in menu.actions() if action.isEnabled() and action.text()}
    assert {"تراجع", "حدد الكل"} <= enabled
    assert "قص" not in enabled
    menu.deleteLater()


def test_the_sheet_is_the_colour_of_paper(editor_panel: EditorPanel, window: Window) -> None:
    opened(editor_panel, window, ARTICLE)
    paper = window.context.theme.color("paper")
    for field in (editor_panel.sheet.headline, editor_panel.sheet.standfirst, editor_panel.sheet.body):
        picture = field.grab().toImage()
        assert picture.pixelColor(2, picture.height() - 3) == paper
