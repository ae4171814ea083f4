"""Find and replace in the article: by real keys and mouse, from the first letter to one undo."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Mark, Span, block
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.joint_undo import JointUndo
from editor_desk.gui.finding.finder import Finder
from editor_desk.gui.finding.hits import blocks_of
from editor_desk.gui.finding.replacements_model import LINE_ROLE
from editor_desk.gui.finding.switches import SwitchRow
from editor_desk.language.find import Words
from editor_desk.language.find_folding import Switch
from tests.gui.sheets import opened, select, shape, stored, to_end
from tests.windows import Window, type_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

STRONG = frozenset({Mark.STRONG})
ARTICLE = Content(
    headline="مكتبة جديدة في فاس",
    standfirst="المكتبة لأهل المدينة",
    source="وكالة",
    blocks=(
        block(BlockKind.PARAGRAPH, "افتُتحت المَكتبة أمس، وللمكتبة عشرة أبواب."),
        Block("k2", BlockKind.QUOTE, (Span("هذه "), Span("مكتبة", STRONG), Span(" 😀 لا كمكتبة أخرى"))),
        block(BlockKind.PARAGRAPH, "زارها طلاب المدرسة."),
    ),
)
HITS = 6
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def finder(editor_panel: EditorPanel, window: Window) -> Finder:
    opened(editor_panel, window, ARTICLE)
    (made,) = editor_panel.findChildren(Finder)
    return made


def settle(finder: Finder, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not finder._again.isActive() and finder._context.jobs.is_idle)


def press(
    panel: EditorPanel, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    target = panel.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)


def look_for(finder: Finder, qtbot: QtBot, text: str, *, replacing: bool = False) -> None:
    """Strike the keys, and type over what was looked for before."""
    press(finder._panel, Qt.Key.Key_H if replacing else Qt.Key.Key_F, CONTROL)
    field = finder.bar.needle
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    type_text(field, text)
    settle(finder, qtbot)


def put_instead(field: "QLineEdit", text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    type_text(field, text)


def toggle(finder: Finder, name: str) -> None:
    QTest.mouseClick(finder.bar.switches.toggles[name], Qt.MouseButton.LeftButton)


def marked(finder: Finder) -> list[str]:
    """The texts of the hits, as they stand in the fields."""
    texts = []
    for spot in finder._hits.spots(finder._fields):
        cursor = finder._fields[spot.field].textCursor()
        cursor.setPosition(spot.start)
        cursor.setPosition(spot.end, cursor.MoveMode.KeepAnchor)
        texts.append(cursor.selectedText())
    return texts


def selected(finder: Finder) -> str:
    return finder._fields[finder._at].textCursor().selectedText()


def said(panel: EditorPanel) -> Content:
    return replace(ARTICLE, **panel.sheet.read())


def test_hits_are_shown_while_the_word_is_typed(finder: Finder, qtbot: QtBot) -> None:
    press(finder._panel, Qt.Key.Key_F, CONTROL)
    assert finder.bar.isVisible()
    assert not finder.bar.is_replacing
    counts = []
    for letter in "مكتبة":
        type_text(finder.bar.needle, letter)
        settle(finder, qtbot)
        counts.append(len(marked(finder)))
    assert counts[0] > counts[-1] == HITS
    assert finder.bar.count.text() == "٣ من ٦"
    assert "المَكتبة" not in marked(finder)
    assert marked(finder) == ["مكتبة", "مكتبة", "مَكتبة", "مكتبة", "مكتبة", "مكتبة"]


def test_next_and_previous_go_round_through_headline_standfirst_and_body(
    finder: Finder, qtbot: QtBot
) -> None:
    look_for(finder, qtbot, "مكتبة")
    seen = []
    for _ in range(HITS):
        press(finder._panel, Qt.Key.Key_Return)
        settle(finder, qtbot)
        seen.append(finder._at)
    assert seen == [2, 2, 2, 0, 1, 2]
    assert finder.bar.count.text() == "٣ من ٦"
    for keys, count in (
        ((Qt.Key.Key_Return, SHIFT), "٢ من ٦"),
        ((Qt.Key.Key_F3, SHIFT), "١ من ٦"),
        ((Qt.Key.Key_F3, SHIFT), "٦ من ٦"),
        ((Qt.Key.Key_F3,), "١ من ٦"),
        ((Qt.Key.Key_G, CONTROL), "٢ من ٦"),
    ):
        press(finder._panel, *keys)
        settle(finder, qtbot)
        assert finder.bar.count.text() == count
    following = finder.bar.findChild(QToolButton, "find_nextButton")
    assert isinstance(following, QToolButton)
    QTest.mouseClick(following, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    assert finder.bar.count.text() == "٣ من ٦"


def test_escape_closes_and_leaves_the_caret_at_the_hit(finder: Finder, qtbot: QtBot) -> None:
    look_for(finder, qtbot, "مدرسة")
    press(finder._panel, Qt.Key.Key_Escape)
    body = finder._panel.sheet.body
    assert not finder.bar.isVisible()
    assert body.hasFocus()
    assert body.textCursor().selectedText() == "مدرسة"
    assert finder._overlay not in body.overlays
    press(finder._panel, Qt.Key.Key_F3)  # without the bar, the same is looked for
    settle(finder, qtbot)
    assert body.textCursor().selectedText() == "مدرسة"
    press(finder._panel, Qt.Key.Key_F, CONTROL)
    press(finder._panel, Qt.Key.Key_Escape)
    body.setFocus()
    press(finder._panel, Qt.Key.Key_Escape)
    assert not finder.bar.isVisible()


def test_what_is_selected_is_looked_for(finder: Finder, qtbot: QtBot) -> None:
    body = finder._panel.sheet.body
    second = body.document().findBlockByNumber(1).position()
    select(body, second + 4, second + 9)
    press(finder._panel, Qt.Key.Key_F, CONTROL)
    settle(finder, qtbot)
    assert finder.bar.needle.text() == "مكتبة"
    assert finder.bar.count.text() == "٥ من ٦"
    press(finder._panel, Qt.Key.Key_Escape)
    select(body, 0, second + 3)  # more than a line: not a word to look for
    press(finder._panel, Qt.Key.Key_F, CONTROL)
    assert finder.bar.needle.text() == "مكتبة"


def test_each_switch_is_a_press_and_is_kept(finder: Finder, qtbot: QtBot, window: Window) -> None:
    look_for(finder, qtbot, "مكتبه")
    assert finder.bar.count.text() == "لا نتائج"
    toggle(finder, "ta_marbuta")
    settle(finder, qtbot)
    assert len(marked(finder)) == HITS
    toggle(finder, "tashkeel")
    settle(finder, qtbot)
    assert len(marked(finder)) == HITS - 1
    toggle(finder, "whole")
    settle(finder, qtbot)
    assert len(marked(finder)) == 2
    toggle(finder, "clitics")
    settle(finder, qtbot)
    assert len(marked(finder)) == HITS - 1
    again = SwitchRow(window.context.preferences)
    qtbot.addWidget(again)
    pattern = again.pattern("x")
    assert pattern.words is Words.CLITICS
    assert pattern.ignoring == Switch.TATWEEL | Switch.HAMZA | Switch.CASE | Switch.TA_MARBUTA
    toggle(finder, "expression")
    settle(finder, qtbot)
    assert not finder.bar.switches.toggles["tatweel"].isEnabled()
    assert finder.bar.switches.toggles["case"].isEnabled()


def test_a_wrong_expression_says_where_and_a_right_one_takes_it_back(finder: Finder, qtbot: QtBot) -> None:
    toggle_first = finder.bar.switches.toggles["expression"]
    toggle_first.setChecked(True)
    look_for(finder, qtbot, "(مكتبة")
    assert finder.bar.fault.isVisible()
    assert "٧" in finder.bar.fault.text()
    assert marked(finder) == []
    type_text(finder.bar.needle, ")")
    settle(finder, qtbot)
    assert not finder.bar.fault.isVisible()
    assert len(marked(finder)) == HITS - 1


def test_typing_in_the_text_looks_again_once_it_rests(finder: Finder, qtbot: QtBot) -> None:
    look_for(finder, qtbot, "مكتبة")
    body = finder._panel.sheet.body
    to_end(body)
    body.setFocus()
    type_text(body, " مكتبة")
    assert finder._again.isActive()
    settle(finder, qtbot)
    assert len(marked(finder)) == HITS + 1
    assert body.textCursor().atEnd()
    assert finder.bar.count.text() == "٧ مواضع"


def test_hits_are_drawn_over_the_body_and_the_current_one_otherwise(finder: Finder, qtbot: QtBot) -> None:
    def picture() -> QImage:
        return finder._panel.sheet.body.grab().toImage()

    plain = picture()
    look_for(finder, qtbot, "أبواب")
    current = picture()
    look_for(finder, qtbot, "مكتبة")
    several = picture()
    press(finder._panel, Qt.Key.Key_Return)
    settle(finder, qtbot)
    stepped = picture()
    assert plain != current != several != stepped
    theme = finder._context.theme
    assert theme.color("amber").name() in colors(several)
    assert theme.color("amber").name() not in colors(plain)
    assert len(finder._panel.sheet.headline.extraSelections()) == 1


def colors(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(min(image.height(), 160))
    }


def test_replacing_one_goes_on_to_the_next_and_keeps_the_style(finder: Finder, qtbot: QtBot) -> None:
    toggle_words = finder.bar.switches.toggles["clitics"]
    toggle_words.setChecked(True)
    look_for(finder, qtbot, "مكتبة", replacing=True)
    assert finder.bar.is_replacing
    put_instead(finder.bar.replacement, "خزانة")
    for _ in range(3):
        press(finder._panel, Qt.Key.Key_Return)
        settle(finder, qtbot)
    first, second, third = said(finder._panel).text_blocks
    assert first.text == "افتُتحت الخزانة أمس، وللخزانة عشرة أبواب."
    assert second.spans == (Span("هذه "), Span("خزانة", STRONG), Span(" 😀 لا كمكتبة أخرى"))
    assert selected(finder) == "مكتبة"
    assert third.text == "زارها طلاب المدرسة."
    QTest.mouseClick(finder.bar.one, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    assert said(finder._panel).text_blocks[1].text == "هذه خزانة 😀 لا كخزانة أخرى"
    assert finder._at == 0


def replace_all(finder: Finder, qtbot: QtBot) -> None:
    finder.bar.switches.toggles["clitics"].setChecked(True)
    look_for(finder, qtbot, "مكتبة", replacing=True)
    put_instead(finder.bar.replacement, "خزانة")
    QTest.mouseClick(finder.bar.all, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)


def test_all_are_replaced_after_a_look_and_one_undo_returns_to_the_start(
    finder: Finder, qtbot: QtBot, window: Window
) -> None:
    panel = finder._panel
    before = said(panel)
    replace_all(finder, qtbot)
    model = finder.bar.model
    top = model.index(0, 0)
    lines = [model.index(row, 0, top).data(LINE_ROLE) for row in range(model.rowCount(top))]
    assert [(line.old, line.new) for line in lines] == [
        ("مَكتبة" if n == 2 else "مكتبة", "خزانة") for n in range(HITS)
    ]
    assert (lines[4].before, lines[4].after) == ("هذه ", " 😀 لا كمكتبة أخرى")
    assert finder.bar._confirm.text() == "استبدل ٦ مواضع"
    assert said(panel) == before
    QTest.mouseClick(finder.bar._confirm, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    assert not finder.bar.is_previewing
    assert finder.bar.count.text() == "استُبدلت ٦ مواضع"
    now = said(panel)
    assert (now.headline, now.standfirst) == ("خزانة جديدة في فاس", "الخزانة لأهل المدينة")
    assert [b.text for b in now.text_blocks] == [
        "افتُتحت الخزانة أمس، وللخزانة عشرة أبواب.",
        "هذه خزانة 😀 لا كخزانة أخرى",
        "زارها طلاب المدرسة.",
    ]
    assert stored(panel, window, qtbot) == now
    panel.sheet.body.setFocus()
    press(panel, Qt.Key.Key_Z, CONTROL)
    assert said(panel) == before
    press(panel, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert said(panel) == now
    panel.sheet.headline.setFocus()
    press(panel, Qt.Key.Key_Z, CONTROL)
    assert said(panel) == before
    settle(finder, qtbot)


def test_only_the_checked_ones_are_replaced(finder: Finder, qtbot: QtBot) -> None:
    replace_all(finder, qtbot)
    view = finder.bar._view
    view.setFocus()
    view.setCurrentIndex(finder.bar.model.index(0, 0, finder.bar.model.index(0, 0)))
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert finder.bar._confirm.text() == "استبدل ٤ مواضع"
    QTest.mouseClick(finder.bar._confirm, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    now = said(finder._panel)
    assert (now.headline, now.standfirst) == (ARTICLE.headline, ARTICLE.standfirst)
    assert "خزانة" in now.text_blocks[0].text


def test_the_preview_follows_the_text_and_escape_puts_it_away_first(finder: Finder, qtbot: QtBot) -> None:
    replace_all(finder, qtbot)
    type_text(finder.bar.replacement, "ات")
    settle(finder, qtbot)
    line = finder.bar.model.index(0, 0, finder.bar.model.index(0, 0)).data(LINE_ROLE)
    assert line.new == "خزانةات"
    body = finder._panel.sheet.body
    to_end(body)
    body.setFocus()
    type_text(body, "مكتبة")
    settle(finder, qtbot)
    assert finder.bar.model.total == HITS + 1
    finder.bar.needle.setFocus()
    press(finder._panel, Qt.Key.Key_Escape)
    assert not finder.bar.is_previewing
    assert finder.bar.isVisible()
    press(finder._panel, Qt.Key.Key_Escape)
    assert not finder.bar.isVisible()


def test_nothing_to_replace_shows_no_list(finder: Finder, qtbot: QtBot) -> None:
    replace_all(finder, qtbot)
    put_instead(finder.bar.replacement, "مكتبة")
    settle(finder, qtbot)
    assert finder.bar.model.total == 1  # only the one with tashkeel would change
    put_instead(finder.bar.needle, "طائرة")
    settle(finder, qtbot)
    assert not finder.bar.is_previewing
    assert not finder.bar.all.isEnabled()


def test_a_text_that_may_only_be_read_can_be_searched(finder: Finder, qtbot: QtBot, window: Window) -> None:
    sent = window.newsroom.sealed(ARTICLE)
    withdrawn = window.newsroom.desk.articles.open(window.newsroom.exporter, sent.article.id)
    finder._panel.working.show(withdrawn)
    assert not finder._panel.working.is_editable
    finder._panel.sheet.body.setFocus()
    look_for(finder, qtbot, "مكتبة")
    assert len(marked(finder)) == HITS
    finder.bar._replacing.show()
    assert not finder.bar.one.isEnabled()
    assert not finder.bar.all.isEnabled()


def test_another_article_is_looked_through_at_once_and_none_ends_it(
    finder: Finder, qtbot: QtBot, window: Window
) -> None:
    look_for(finder, qtbot, "مكتبة")
    other = Content(headline="خبر", blocks=(block(BlockKind.PARAGRAPH, "مكتبة واحدة"),))
    finder._panel.working.show(window.newsroom.desk.articles.create(window.context.session, other))
    settle(finder, qtbot)
    assert marked(finder) == ["مكتبة"]
    finder._panel.working.close()
    assert not finder.bar.isVisible()
    finder.open()
    assert not finder.bar.isVisible()


def test_a_style_and_a_line_break_survive_a_regular_expression(finder: Finder, qtbot: QtBot) -> None:
    finder.bar.switches.toggles["expression"].setChecked(True)
    look_for(finder, qtbot, r"(مكتبة) (جديدة|😀)", replacing=True)
    put_instead(finder.bar.replacement, r"\2\n\1")
    QTest.mouseClick(finder.bar.all, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    QTest.mouseClick(finder.bar._confirm, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    now = said(finder._panel)
    assert now.headline == "جديدة مكتبة في فاس"
    assert now.text_blocks[1].spans == (Span("هذه "), Span("😀\nمكتبة", STRONG), Span(" لا كمكتبة أخرى"))
    assert len(shape(finder._panel.sheet.body)) == 3


def test_undo_of_one_field_leaves_another_that_was_typed_in_since(finder: Finder, qtbot: QtBot) -> None:
    replace_all(finder, qtbot)
    QTest.mouseClick(finder.bar._confirm, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    panel = finder._panel
    panel.sheet.headline.setFocus()
    to = panel.sheet.headline.textCursor()
    to.movePosition(to.MoveOperation.End)
    panel.sheet.headline.setTextCursor(to)
    type_text(panel.sheet.headline, "!")
    panel.sheet.body.setFocus()
    press(panel, Qt.Key.Key_Z, CONTROL)
    now = said(panel)
    assert now.headline == "خزانة جديدة في فاس!"
    assert now.standfirst == ARTICLE.standfirst
    assert now.text_blocks[0].text == ARTICLE.text_blocks[0].text
    settle(finder, qtbot)


def test_what_is_typed_after_the_undo_does_not_bring_a_replacement_back(finder: Finder, qtbot: QtBot) -> None:
    replace_all(finder, qtbot)
    QTest.mouseClick(finder.bar._confirm, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    panel = finder._panel
    body = panel.sheet.body
    steps = body.document().availableUndoSteps()
    body.setFocus()
    press(panel, Qt.Key.Key_Z, CONTROL)
    while body.document().availableUndoSteps() <= steps:
        type_text(body, "س")
        press(panel, Qt.Key.Key_Left)  # so that the next letter is a step of its own
        assert said(panel).headline == ARTICLE.headline
    settle(finder, qtbot)


def test_a_paragraph_that_changed_since_the_preview_is_left(finder: Finder, qtbot: QtBot) -> None:
    replace_all(finder, qtbot)
    body = finder._panel.sheet.body
    QTextCursor(body.document()).insertText("قيل: ")
    QTest.mouseClick(finder.bar._confirm, Qt.MouseButton.LeftButton)
    settle(finder, qtbot)
    assert said(finder._panel).text_blocks[0].text == f"قيل: {ARTICLE.text_blocks[0].text}"
    assert said(finder._panel).headline == "خزانة جديدة في فاس"


def test_a_field_keeps_its_own_blocks(finder: Finder) -> None:
    assert [b.text() for b in blocks_of(finder._panel.sheet.headline)] == [ARTICLE.headline]
    assert isinstance(finder._replacer._undo, JointUndo)


def test_tab_goes_from_what_is_found_to_what_takes_its_place(
    editor_panel: EditorPanel, window: Window
) -> None:
    opened(editor_panel, window, Content(headline="عنوان"))
    editor_panel._actions["replace"].trigger()
    bar = editor_panel.feature(Finder).bar
    QTest.keyClick(bar.needle, Qt.Key.Key_Tab)
    assert bar.replacement.hasFocus()
    QTest.keyClick(bar.replacement, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert bar.needle.hasFocus()
