"""The keys for finding in a whole window: the article where there is a sheet with the focus, the desk elsewhere."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.gui.application import make_application
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.finding.finder import Finder
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.navigation import RoomName
from tests.desks import ARTICLE, Newsroom

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_sheet_takes_the_keys_for_itself_and_the_desk_has_them_elsewhere(
    room: Newsroom, tmp_path: Path, qtbot: QtBot
) -> None:
    article = room.desk.articles.create(room.editor, ARTICLE).article.id
    controller = DeskController(make_application([]), room.desk, Preferences(tmp_path / "preferences.ini"))
    controller.start(room.editor)
    window = controller.window
    assert window is not None
    window.resize(1440, 900)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and controller.jobs.is_idle)
    desk = window.room(RoomName.DESK)
    assert isinstance(desk, DeskRoom)
    (finder,) = desk.editor.findChildren(Finder)
    search = desk.list._ui.searchField
    QTest.keyClick(focus(), Qt.Key.Key_F, CONTROL)
    assert search.hasFocus()
    window.open_article(article)
    qtbot.waitUntil(lambda: desk.working.article is not None and controller.jobs.is_idle)
    QTest.keyClick(focus(), Qt.Key.Key_F, CONTROL)
    assert search.hasFocus()
    assert not finder.bar.isVisible()
    desk.editor.sheet.body.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_F, CONTROL)
    assert finder.bar.needle.hasFocus()
    QTest.keyClick(focus(), Qt.Key.Key_F, CONTROL | SHIFT)
    assert search.hasFocus()
    qtbot.waitUntil(lambda: controller.jobs.is_idle)
    window.dispose()
    window.deleteLater()
    controller.stop()
