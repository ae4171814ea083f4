"""Find and replace in all drafts: by keys and mouse, what was chosen, what was left and why, one undo."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.finding import drafts_dialog
from editor_desk.gui.finding.drafts_dialog import DraftsDialog
from editor_desk.gui.finding.finder import Finder
from editor_desk.gui.finding.replacements_model import LINE_ROLE, Group, Line, ReplacementsModel
from editor_desk.language.numerals import Numerals
from tests.gui.sheets import to_end
from tests.windows import Window, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CHECK = Qt.ItemDataRole.CheckStateRole


def about(headline: str, text: str) -> Content:
    return Content(headline=headline, source="وكالة", blocks=(block(BlockKind.PARAGRAPH, text),))


@pytest.fixture
def ids(window: Window) -> list[str]:
    articles = window.newsroom.desk.articles
    return [
        articles.create(window.context.session, content).article.id
        for content in (
            about("قمة الرباط", "التقى الوفدان في الرباط وعادا من الرباط."),
            about("بلا مدينة", "لا شيء هنا."),
            about("وصول", "وصلت القافلة للرباط فجرًا."),
        )
    ]


@pytest.fixture
def finder(editor_panel: EditorPanel, window: Window, ids: list[str]) -> Finder:
    """With the newest article open in the editor."""
    editor_panel.working.show(window.newsroom.desk.articles.open(window.context.session, ids[2]))
    editor_panel.sheet.body.setFocus()
    (made,) = editor_panel.findChildren(Finder)
    made.bar.switches.toggles["clitics"].setChecked(True)
    return made


def until(qtbot: QtBot, window: Window, ready: Callable[[], bool] = lambda: True) -> None:
    qtbot.waitUntil(lambda: window.is_idle and ready())


def open_dialog(finder: Finder, needle: str, new: str, qtbot: QtBot, window: Window) -> DraftsDialog:
    QTest.keyClick(finder._panel.sheet.body, Qt.Key.Key_H, CONTROL | SHIFT)
    (dialog,) = finder._panel.findChildren(DraftsDialog)
    dialog._ui.needle.clear()
    dialog._ui.replacement.clear()
    type_text(dialog._ui.needle, needle)
    type_text(dialog._ui.replacement, new)
    until(qtbot, window, lambda: not dialog._later.isActive())
    return dialog


def press(button: QPushButton | QToolButton | None) -> None:
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def accept(finder: Finder, dialog: DraftsDialog, qtbot: QtBot, window: Window) -> str:
    press(dialog._ui.accept)
    until(qtbot, window, finder.notice.isVisible)
    return notice(finder)


def notice(finder: Finder) -> str:
    label = finder.notice.findChild(QLabel, "runText")
    assert isinstance(label, QLabel)
    return label.text()


def said(window: Window, article: str) -> str:
    content = window.newsroom.desk.articles.working_text(article)
    return f"{content.headline}|{content.body_text}"


def test_a_run_over_all_drafts_is_seen_before_told_after_and_undone_at_once(
    finder: Finder, qtbot: QtBot, window: Window, ids: list[str]
) -> None:
    before = [said(window, article) for article in ids]
    dialog = open_dialog(finder, "الرباط", "فاس", qtbot, window)
    assert dialog._ui.summary.text() == "عُثر على ٤ مواضع بعد البحث في ٣ مسودات."
    assert [dialog.model.index(row, 0).data() for row in range(2)] == ["وصول (١)", "قمة الرباط (٣)"]
    line = dialog.model.index(0, 0, dialog.model.index(0, 0)).data(LINE_ROLE)
    assert line == Line("وصلت القافلة ل", "لرباط", "فاس", " فجرًا.")
    assert dialog._ui.accept.text() == "استبدل ٤ مواضع"
    assert accept(finder, dialog, qtbot, window) == "جرى استبدال ٤ مواضع في مقالين."
    assert said(window, ids[0]) == "قمة فاس|التقى الوفدان في فاس وعادا من فاس."
    assert said(window, ids[2]) == "وصول|وصلت القافلة لفاس فجرًا."
    qtbot.waitUntil(lambda: "لفاس" in finder._panel.sheet.body.toPlainText())
    press(finder.notice.findChild(QPushButton, "runUndo"))
    until(qtbot, window, lambda: "التراجع" in notice(finder))
    assert notice(finder) == "جرى التراجع في مقالين."
    assert [said(window, article) for article in ids] == before
    qtbot.waitUntil(lambda: "للرباط" in finder._panel.sheet.body.toPlainText())
    press(finder.notice.findChild(QToolButton, "runClose"))
    assert not finder.notice.isVisible()


def test_what_is_unsaved_in_the_editor_is_stored_first_and_takes_part(
    finder: Finder, qtbot: QtBot, window: Window, ids: list[str]
) -> None:
    body = finder._panel.sheet.body
    to_end(body)
    type_text(body, " وبالرباط")
    dialog = open_dialog(finder, "الرباط", "فاس", qtbot, window)
    assert dialog.model.total == 5
    accept(finder, dialog, qtbot, window)
    assert said(window, ids[2]) == "وصول|وصلت القافلة لفاس فجرًا. وبفاس"


def test_what_was_unchecked_stays(finder: Finder, qtbot: QtBot, window: Window, ids: list[str]) -> None:
    dialog = open_dialog(finder, "الرباط", "فاس", qtbot, window)
    model, view = dialog.model, dialog.view
    view.setFocus()
    view.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    view.setCurrentIndex(model.index(1, 0, model.index(1, 0)))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert model.index(1, 0).data(CHECK) == Qt.CheckState.PartiallyChecked
    assert dialog._ui.accept.text() == "استبدل موضعين"
    assert accept(finder, dialog, qtbot, window) == "جرى استبدال موضعين في مقال واحد."
    assert said(window, ids[0]) == "قمة فاس|التقى الوفدان في الرباط وعادا من فاس."
    assert "للرباط" in said(window, ids[2])


def test_what_somebody_changed_meanwhile_is_left_and_named(
    finder: Finder, qtbot: QtBot, window: Window, ids: list[str]
) -> None:
    room = window.newsroom
    dialog = open_dialog(finder, "الرباط", "فاس", qtbot, window)
    opened = room.desk.articles.open(room.admin, ids[0])
    room.desk.articles.save(room.admin, ids[0], opened.head.id, about("قمة الرباط", "كتب غيري"))
    text = accept(finder, dialog, qtbot, window)
    assert text.splitlines()[0] == "جرى استبدال موضع واحد في مقال واحد."
    assert "قمة الرباط" in text.splitlines()[1]
    assert "غيّره أحدهم في هذه الأثناء" in text.splitlines()[1]
    assert said(window, ids[0]) == "قمة الرباط|كتب غيري"
    opened = room.desk.articles.open(room.admin, ids[2])
    room.desk.articles.save(room.admin, ids[2], opened.head.id, about("وصول", "كتب غيري"))
    press(finder.notice.findChild(QPushButton, "runUndo"))
    until(qtbot, window, lambda: "لم يُتراجع" in notice(finder))
    assert said(window, ids[2]) == "وصول|كتب غيري"


def test_the_next_key_ends_the_search_before(finder: Finder, qtbot: QtBot, window: Window) -> None:
    dialog = open_dialog(finder, "الرباط", "فاس", qtbot, window)
    first = dialog._watch
    type_text(dialog._ui.needle, "ة")
    assert not first.wanted
    with pytest.raises(DeskError) as stopped:
        first(1, 2)
    assert stopped.value.code is ErrorCode.CANCELLED
    assert dialog.model.total == 0
    until(qtbot, window, lambda: not dialog._later.isActive())
    assert dialog._ui.summary.text() == "لا نتائج بعد البحث في ٣ مسودات."
    assert not dialog._ui.accept.isEnabled()
    dialog._ui.needle.clear()
    qtbot.waitUntil(lambda: not dialog._later.isActive())
    assert dialog._ui.progress.isHidden()
    press(dialog._ui.cancel)
    assert window.problems == []


def test_a_wrong_expression_is_said_in_the_dialog(finder: Finder, qtbot: QtBot, window: Window) -> None:
    dialog = open_dialog(finder, "(الرباط", "فاس", qtbot, window)
    press(dialog.switches.toggles["expression"])
    until(qtbot, window, lambda: not dialog._later.isActive())
    assert "التعبير النمطي غير صحيح" in dialog._ui.fault.text()
    assert not dialog._ui.accept.isEnabled()
    type_text(dialog._ui.needle, ")")
    until(qtbot, window, lambda: not dialog._later.isActive())
    assert dialog._ui.fault.isHidden()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not finder._panel.findChildren(DraftsDialog))


def test_a_run_can_be_stopped_and_says_so(
    finder: Finder, qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, ids: list[str]
) -> None:
    dialog = open_dialog(finder, "الرباط", "فاس", qtbot, window)

    class StoppedAfterOne(drafts_dialog.Watch):
        def __call__(self, done: int, total: int) -> None:
            if done == 1:
                dialog._watch.wanted = False
            super().__call__(done, total)

    monkeypatch.setattr(drafts_dialog, "Watch", StoppedAfterOne)
    text = accept(finder, dialog, qtbot, window)
    assert text == "جرى استبدال موضع واحد في مقال واحد. وأُوقف قبل أن يكتمل."
    assert "الرباط" in said(window, ids[0])


def test_escape_during_a_run_stops_it_and_waits_for_its_answer(
    finder: Finder, qtbot: QtBot, window: Window
) -> None:
    dialog = open_dialog(finder, "الرباط", "فاس", qtbot, window)
    press(dialog._ui.accept)
    assert dialog._running
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog._watch.wanted
    until(qtbot, window, finder.notice.isVisible)


def test_where_the_open_text_cannot_be_stored_nothing_is_replaced(
    finder: Finder, qtbot: QtBot, window: Window, ids: list[str]
) -> None:
    room = window.newsroom
    dialog = open_dialog(finder, "الرباط", "فاس", qtbot, window)
    opened = room.desk.articles.open(room.admin, ids[2])
    room.desk.articles.save(room.admin, ids[2], opened.head.id, replace(opened.head.content, headline="غيره"))
    finder._panel.working.text_edited()
    finder._panel.sheet.headline.setPlainText("عنوان آخر")
    press(dialog._ui.accept)
    until(qtbot, window, lambda: bool(window.problems))
    assert [problem.code for problem in window.problems] == [ErrorCode.STALE_REVISION]
    assert dialog._ui.needle.isEnabled()
    assert "الرباط" in said(window, ids[0])
    press(dialog._ui.cancel)


def test_the_model_is_a_sound_tree(window: Window) -> None:
    model = ReplacementsModel(Numerals.WESTERN)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    line = Line("a ", "b", "c", " d")
    model.fill([Group("One", (line, line)), Group("", (line,))])
    assert [model.index(row, 0).data() for row in range(2)] == ["One (2)", "بلا عنوان (1)"]
    assert model.index(0, 0, model.index(0, 0)).data() == "a b d: «b» تصبح «c»"
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked, CHECK)
    assert model.chosen_total == 1
    assert not model.setData(model.index(0, 0), "x")
    assert model.index(5, 0).data() is None
    assert model.flags(model.index(9, 9)) == Qt.ItemFlag.NoItemFlags
    model.fill([])
    assert model.rowCount() == 0
    tester.deleteLater()
