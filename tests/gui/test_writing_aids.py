"""Writing aids by real keys: quotes, abbreviations, dates, templates, counts, zoom, focus and the line in the middle."""

from datetime import datetime
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Mark, block
from editor_desk.domain.proofing import ProofText
from editor_desk.gui.aids.counts import CountsCard
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.proofing.rule_book import RuleBook
from editor_desk.language.dates import DateForm, write_date
from editor_desk.language.numerals import Numerals, to_numerals
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import click, found
from tests.gui.sheets import opened, to_end
from tests.windows import Window, type_text

CONTROL, ALT_SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
)


def text_of(panel: EditorPanel) -> str:
    return panel.sheet.body.toPlainText()


def idle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.is_idle)


def dialog(panel: EditorPanel, name: str) -> QDialog:
    shown = cast("QDialog | None", panel.findChild(QDialog, name))
    assert shown is not None
    assert shown.isVisible()
    return shown


def test_quotes_are_those_of_the_text(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    type_text(body, 'قال "نعم" ثم ب"الفعل"')
    assert text_of(editor_panel) == "قال «نعم» ثم ب«الفعل»"
    type_text(editor_panel.sheet.headline, '"عنوان"')
    assert editor_panel.sheet.headline.text() == "«عنوان»"


def test_the_next_undo_gives_the_straight_quote_back(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    type_text(body, 'شاشة "')
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert text_of(editor_panel) == 'شاشة "'
    type_text(body, '"')
    type_text(body, "ا")
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert not text_of(editor_panel).endswith('"')


def test_a_letter_behind_the_quote_is_undone_by_itself(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    type_text(body, 'شاشة "')
    place = body.textCursor().position()
    type_text(body, "اب")
    cursor = body.textCursor()
    cursor.setPosition(place)
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_Z, CONTROL)
    assert '"' not in text_of(editor_panel)
    assert "اب" not in text_of(editor_panel)


def test_quotes_stay_straight_for_who_wants_it(editor_panel: EditorPanel, window: Window) -> None:
    window.context.preferences.smart_quotes = False
    body = opened(editor_panel, window)
    type_text(body, 'قال "نعم"')
    assert text_of(editor_panel) == 'قال "نعم"'
    editor_panel._actions["quotes"].trigger()
    assert text_of(editor_panel) == "قال «نعم»"
    assert window.notices == ["غُيّرت علامتا اقتباس."]
    body.undo()
    assert text_of(editor_panel) == 'قال "نعم"'
    body.redo()
    editor_panel._actions["quotes"].trigger()
    assert window.notices[-1] == "لا علامات اقتباس مستقيمة هنا."


def test_mending_quotes_keeps_marks_and_astral_letters(editor_panel: EditorPanel, window: Window) -> None:
    window.context.preferences.smart_quotes = False
    body = opened(editor_panel, window)
    type_text(body, "🙂 ")
    body.toggle_mark(Mark.STRONG)
    type_text(body, '"قوي"')
    body.toggle_mark(Mark.STRONG)
    type_text(body, " بعده")
    editor_panel._actions["quotes"].trigger()
    (paragraph,) = body.sheet.blocks()
    assert paragraph.text == "🙂 «قوي» بعده"
    assert [span.text for span in getattr(paragraph, "spans", ()) if Mark.STRONG in span.marks] == ["«قوي»"]


def test_an_abbreviation_grows_and_shrinks_again(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    idle(window, qtbot)
    type_text(body, "قالت امم، ثم امم\nامم")
    assert text_of(editor_panel) == "قالت الأمم المتحدة، ثم الأمم المتحدة\nامم"
    to_end(body)
    type_text(body, " ")
    assert text_of(editor_panel).endswith("الأمم المتحدة ")
    while text_of(editor_panel).endswith(("المتحدة ", "المتحدة")):
        before = text_of(editor_panel)
        body.undo()
        assert text_of(editor_panel) != before
    assert text_of(editor_panel).endswith("امم")


def test_abbreviations_are_the_desks_to_change(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    idle(window, qtbot)
    editor_panel._actions["expansions"].trigger()
    asked = dialog(editor_panel, "expansionsDialog")
    idle(window, qtbot)
    text = found(asked, QPlainTextEdit, "expansionsText")
    assert text.toPlainText().startswith("امم = الأمم المتحدة\n"), "no word of another language"
    cancel, keep = (found(asked, QPushButton, f"expansions{name}") for name in ("Cancel", "Save"))
    assert keep.x() < cancel.x(), "as in every dialog of an Arabic desk"
    assert keep.isDefault()
    text.selectAll()
    type_text(text, "وفا = وكالة الأنباء الفلسطينية")
    assert any(label.text() == "اختصار واحد" for label in asked.findChildren(QLabel))
    click(asked, "expansionsSave")
    qtbot.waitUntil(lambda: not asked.isVisible())
    type_text(body, "عن وفا ")
    assert text_of(editor_panel) == "عن وكالة الأنباء الفلسطينية "


@pytest.mark.parametrize(("key", "form"), [(Qt.Key.Key_D, DateForm.LONG), (Qt.Key.Key_H, DateForm.HIJRI)])
def test_the_date_stands_where_the_caret_is(
    editor_panel: EditorPanel, window: Window, key: Qt.Key, form: DateForm
) -> None:
    body = opened(editor_panel, window)
    type_text(body, "اليوم ")
    before = datetime.now().astimezone().date()
    QTest.keyClick(body, key, ALT_SHIFT)
    after = datetime.now().astimezone().date()
    days = {f"اليوم {write_date(day, form, window.context.preferences.numerals)}" for day in (before, after)}
    assert text_of(editor_panel) in days
    body.undo()
    editor_panel.sheet.headline.setFocus()
    editor_panel._actions["insert_both_dates"].trigger()
    assert "الموافق" in editor_panel.sheet.headline.text()


@pytest.mark.parametrize(
    ("words", "section", "asked", "digits"),
    [
        ("حضر 30 طالبا وغاب 5 ", "", "", Numerals.WESTERN),
        ("حضر ٣٠ طالبا وغاب ٥ ", "", "", Numerals.ARABIC_INDIC),
        ("أصيب بفيروس COVID-19 أمس ", "", "", Numerals.ARABIC_INDIC),
        ("فاز 3 فرق ", "رياضة", '"رياضة" = "arabic-indic"', Numerals.ARABIC_INDIC),
        ("فاز ٣ فرق ", "رياضة", '"رياضة" = "western"', Numerals.WESTERN),
        ("", "رياضة", '"رياضة" = "western"', Numerals.WESTERN),
    ],
)
@pytest.mark.parametrize(("key", "form"), [(Qt.Key.Key_D, DateForm.LONG), (Qt.Key.Key_H, DateForm.HIJRI)])
def test_the_date_has_the_numerals_of_its_article_and_is_no_fault(
    editor_panel: EditorPanel,
    newsroom: Newsroom,
    window: Window,
    qtbot: QtBot,
    key: Qt.Key,
    form: DateForm,
    words: str,
    section: str,
    asked: str,
    digits: Numerals,
) -> None:
    if asked:
        shipped = newsroom.desk.style.house_style_text()
        style = shipped.replace("[numerals.sections]\n", f"[numerals.sections]\n{asked}\n")
        newsroom.desk.style.save_house_style(newsroom.curator, style)
    window.context.preferences.numerals = Numerals.ARABIC_INDIC
    body = opened(editor_panel, window, Content(section=section))
    book = editor_panel.findChild(RuleBook)
    assert isinstance(book, RuleBook)
    qtbot.waitUntil(lambda: book.is_known)
    type_text(body, words)
    before = datetime.now().astimezone().date()
    QTest.keyClick(body, key, ALT_SHIFT)
    after = datetime.now().astimezone().date()
    (written,) = (item.text for item in body.sheet.blocks() if isinstance(item, Block))
    assert written in {words + write_date(day, form, digits) for day in (before, after)}
    if to_numerals(words, digits) == words:
        findings = newsroom.desk.style.check([ProofText("body", written)], section=section)
        assert "mixed_numerals" not in {finding.rule for finding in findings}


def test_an_article_begins_from_a_template(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(editor_panel, window, ARTICLE)
    shown: list[str] = []
    window.context.bus.open_article.connect(shown.append)
    editor_panel._actions["template_keep"].trigger()
    asked = dialog(editor_panel, "templateNameDialog")
    name = found(asked, QLineEdit, "templateName")
    assert name.text() == ARTICLE.headline
    name.clear()
    type_text(name, "خبر افتتاح")
    click(asked, "templateKeep")
    idle(window, qtbot)
    assert window.notices == ["حُفظ قالباً."]
    editor_panel._actions["template_new"].trigger()
    chooser = dialog(editor_panel, "templatesDialog")
    idle(window, qtbot)
    assert found(chooser, QListView, "templatesList").currentIndex().data() == "خبر افتتاح"
    click(chooser, "templateBegin")
    qtbot.waitUntil(lambda: bool(shown))
    begun = window.newsroom.desk.articles.open(window.context.session, shown[0]).head.content
    assert [item.text for item in begun.blocks] == [item.text for item in ARTICLE.blocks]
    assert begun.tags == ()


def test_a_template_can_go_and_none_is_said(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    opened(editor_panel, window)
    window.newsroom.desk.writing.keep_template(window.context.session, "قديم", ARTICLE)
    editor_panel._actions["template_new"].trigger()
    chooser = dialog(editor_panel, "templatesDialog")
    idle(window, qtbot)
    click(chooser, "templateDrop")
    idle(window, qtbot)
    assert found(chooser, QListView, "templatesList").isHidden()
    assert window.newsroom.desk.writing.templates() == []
    chooser.reject()


def test_all_counts_of_article_and_selection(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(
        editor_panel,
        window,
        Content(headline="عنوان", blocks=(block(BlockKind.PARAGRAPH, "قَالَ نعم. ثم مضى"),)),
    )
    body.selectAll()
    QTest.keyClick(body, Qt.Key.Key_G, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    card = cast("CountsCard | None", editor_panel.findChild(CountsCard))
    assert card is not None
    values = {label.objectName(): label.text() for label in card.findChildren(QLabel) if label.objectName()}
    assert values["words1"] == "٥"
    assert (values["words2"], values["characters2"], values["letters2"]) == ("٤", "١٥", "١٢")
    assert (values["sentences2"], values["paragraphs2"], values["minutes2"]) == ("٢", "١", "١")
    card.close()
    QTest.mouseClick(editor_panel.count_label, Qt.MouseButton.LeftButton)
    again = [found for found in editor_panel.findChildren(CountsCard) if found.isVisible()]
    assert len(again) == 1
    again[0].close()


def test_the_headline_says_when_it_is_too_long(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window)
    says = found(editor_panel, QLabel, "headlineLength")
    assert says.isHidden()
    editor_panel.activateWindow()
    editor_panel.sheet.headline.setFocus()
    type_text(editor_panel.sheet.headline, "عنوان قصير")
    assert not says.isHidden()
    assert says.text().startswith("العنوان: ١٠ من")
    type_text(editor_panel.sheet.headline, " طويل" * 40)
    assert says.property("role") == "status-problem"
    body.setFocus()
    assert not says.isHidden()


def test_zooming_changes_neither_the_text_nor_what_is_undone(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, ARTICLE)
    to_end(body)
    type_text(body, " ثم")
    steps, blocks = body.document().availableUndoSteps(), body.sheet.blocks()
    small = body.document().firstBlock().layout().lineAt(0).height()
    button = found(editor_panel, QToolButton, "zoomButton")
    for _ in range(3):
        QTest.keyClick(body, Qt.Key.Key_Equal, CONTROL)
    assert window.context.preferences.zoom == 150
    assert button.text() == "١٥٠٪"
    assert body.document().firstBlock().layout().lineAt(0).height() > 1.4 * small
    assert (body.document().availableUndoSteps(), body.sheet.blocks()) == (steps, blocks)
    assert not editor_panel._working.has_unsaved or body.sheet.blocks() == blocks
    QTest.keyClick(body, Qt.Key.Key_Minus, CONTROL)
    assert window.context.preferences.zoom == 125
    wheel = QWheelEvent(
        QPointF(20, 20), QPointF(20, 20), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(body.viewport(), wheel)
    assert window.context.preferences.zoom == 150
    click(editor_panel, "zoomButton", QToolButton)
    assert (window.context.preferences.zoom, button.isHidden()) == (100, True)
    for _ in range(20):
        QTest.keyClick(body, Qt.Key.Key_Minus, CONTROL)
    assert window.context.preferences.zoom == 70


def test_the_written_line_stays_in_the_middle(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(
        editor_panel, window, Content(blocks=tuple(block(BlockKind.PARAGRAPH, "سطر") for _ in range(60)))
    )
    editor_panel.activateWindow()
    qtbot.waitUntil(body.hasFocus)
    QTest.keyClick(body, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.AltModifier)
    to_end(body)
    type_text(body, "ا")
    viewport = editor_panel.scroll_area.viewport()

    def in_the_middle() -> bool:
        caret = body.viewport().mapTo(viewport, body.cursorRect().center()).y()
        return abs(caret - viewport.height() / 2) < 40

    qtbot.waitUntil(in_the_middle)
    QTest.keyClick(body, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert not window.context.preferences.typewriter


def test_only_the_sheet(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, ARTICLE)
    told: list[bool] = []
    window.context.bus.focus_mode.connect(told.append)
    full = body.grab().toImage()
    QTest.keyClick(body, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    veiled = body.grab().toImage()
    assert full != veiled
    QTest.keyClick(body, Qt.Key.Key_Down)
    QTest.keyClick(body, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert told == [True, False]
    assert body.overlays == [] or all(type(o).__name__ != "Dimmer" for o in body.overlays)
