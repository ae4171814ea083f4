"""Any two versions out of the history, or one and the text in the window, compared word by word and restored."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Content, TagRef
from editor_desk.domain.revision import RevisionKind
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.compare.compare_dialog import CompareDialog
from editor_desk.gui.inspector.history_page import HistoryPage
from editor_desk.services.articles import OpenedArticle
from tests.desks import ARTICLE, Newsroom
from tests.windows import Window, type_text

SECOND = replace(ARTICLE, headline="افتتاح مكتبة التراث في مكناس بحضور باحثين من عشر دول")
THIRD = replace(SECOND, tags=(*SECOND.tags, TagRef("t2", "مخطوطات")), standfirst="مقدمة لم تكن")


@pytest.fixture
def desk(window: Window, room: Newsroom, qtbot: QtBot) -> DeskRoom:
    """An article of three versions, its history in sight."""
    opened = room.desk.articles.create(room.editor, ARTICLE)
    for content in (SECOND, THIRD):
        opened = keep(room, opened, content)
    made = DeskRoom(window.context)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.open_article(opened.article.id)
    qtbot.waitUntil(lambda: window.is_idle)
    made.inspector._ui.historyTab.click()
    qtbot.waitUntil(lambda: window.is_idle)
    return made


def keep(room: Newsroom, opened: OpenedArticle, content: Content) -> OpenedArticle:
    return room.desk.articles.save(
        room.editor, opened.article.id, opened.head.id, content, RevisionKind.MILESTONE
    )


def click(
    page: HistoryPage, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    view = page._ui.entries
    place: QPoint = view.visualRect(page.model.index(row)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def compared(desk: DeskRoom, window: Window, qtbot: QtBot) -> CompareDialog:
    QTest.mouseClick(desk.inspector.history._ui.compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.is_idle)
    (dialog,) = [d for d in desk.findChildren(CompareDialog) if d.isVisible()]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def button(dialog: CompareDialog, name: str) -> QPushButton | None:
    found = dialog.findChild(QPushButton, name)
    return found if isinstance(found, QPushButton) else None


def text_of(dialog: CompareDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def test_one_version_is_compared_with_what_stands_in_the_window(
    desk: DeskRoom, window: Window, qtbot: QtBot
) -> None:
    type_text(desk.editor.sheet.body, "كلمة لم تُحفظ ")
    click(desk.inspector.history, 2)
    dialog = compared(desk, window, qtbot)
    shown = dialog.view.pair.sheet.toPlainText()
    assert "فاس مكناس" in shown
    assert "كلمة لم تُحفظ" in shown
    assert "مقدمة لم تكن" in shown
    assert "مخطوطات" in shown
    count = dialog.view.pair.sheet.differences
    assert count == 4
    QTest.keyClick(dialog.view.pair.sheet, Qt.Key.Key_J)
    QTest.keyClick(dialog.view.pair.sheet, Qt.Key.Key_J)
    assert dialog.view.pair.sheet.current == 1
    assert text_of(dialog, "placeLabel") == "الفرق ٢ من ٤"
    assert button(dialog, "restoreNewer") is None
    dialog.reject()


def test_two_chosen_versions_are_compared_the_older_first(
    desk: DeskRoom, window: Window, qtbot: QtBot
) -> None:
    click(desk.inspector.history, 1)
    click(desk.inspector.history, 2, Qt.KeyboardModifier.ControlModifier)
    dialog = compared(desk, window, qtbot)
    assert dialog.view.pair.sheet.differences == 1
    assert "فاس مكناس" in dialog.view.pair.sheet.toPlainText()
    assert text_of(dialog, "title") == SECOND.headline
    dialog.view._ui.sidesButton.click()
    assert "فاس" in dialog.view.pair.before.toPlainText().splitlines()[0]
    assert "مكناس" in dialog.view.pair.sheet.toPlainText().splitlines()[0]
    dialog.reject()


def test_three_chosen_versions_are_too_many_and_one_text_is_too_few(
    desk: DeskRoom, window: Window, qtbot: QtBot
) -> None:
    page = desk.inspector.history
    for row in range(3):
        click(page, row, Qt.KeyboardModifier.ControlModifier)
    assert not page._ui.compare.isEnabled()
    click(page, 0)
    assert page._ui.compare.isEnabled()


@pytest.mark.parametrize(("name", "expected"), [("restoreOlder", ARTICLE), ("restoreNewer", SECOND)])
def test_either_is_restored_after_asking_once_more(
    desk: DeskRoom, window: Window, room: Newsroom, qtbot: QtBot, name: str, expected: Content
) -> None:
    click(desk.inspector.history, 1)
    click(desk.inspector.history, 2, Qt.KeyboardModifier.ControlModifier)
    dialog = compared(desk, window, qtbot)
    restore = button(dialog, name)
    assert restore is not None
    QTest.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert desk.working.content() == THIRD
    QTest.mouseClick(restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.is_idle)
    assert desk.working.content() == expected
    assert desk.working.article is not None
    assert len(room.desk.articles.history(desk.working.article.article.id).revisions) == 4


def test_slight_changes_are_folded_away_in_the_history_too(
    desk: DeskRoom, window: Window, qtbot: QtBot, room: Newsroom
) -> None:
    opened = desk.working.article
    assert opened is not None
    words = "قال الباحث «نعم» أمس"
    mended = replace(THIRD, standfirst=words, description='قال "نعم"')
    kept = keep(room, opened, replace(mended, standfirst='قال الباحث "نعم" أمس', description="وصف"))
    keep(room, kept, mended)
    desk.inspector.history.refresh()
    qtbot.waitUntil(lambda: window.is_idle)
    click(desk.inspector.history, 0)
    click(desk.inspector.history, 1, Qt.KeyboardModifier.ControlModifier)
    dialog = compared(desk, window, qtbot)
    assert dialog.view.pair.sheet.differences == 3
    for differences in (1, 3):
        QTest.keyClick(dialog.view.pair.sheet, Qt.Key.Key_Y)
        qtbot.waitUntil(lambda: window.is_idle)
        assert dialog.view.pair.sheet.differences == differences
