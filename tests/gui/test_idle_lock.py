"""The desk locks when nobody touches it, and what was typed is stored first."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor_desk.gui.accounts.passphrase_dialog import PassphraseDialog
from editor_desk.gui.accounts.unlock_dialog import UnlockDialog
from editor_desk.gui.application import make_application
from editor_desk.gui.preferences import LOCK_AFTER, Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.idle_lock import IdleLock
from editor_desk.gui.shell.main_window import MainWindow
from tests.desks import ARTICLE, PASSPHRASE, Newsroom
from tests.gui.walks import desk_room, settle
from tests.windows import type_text


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seated(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[DeskController]:
    controller = DeskController(make_application([]), room.desk, Preferences(tmp_path / "preferences.ini"))
    controller.start(room.editor)
    assert controller.window is not None
    settle(qtbot, controller.window)
    yield controller
    if controller.window is not None:
        controller.window.dispose()
        controller.window.deleteLater()
    if controller.dialog is not None:
        controller.dialog.close()
    controller.stop()


def test_it_waits_as_long_as_was_chosen_and_each_touch_begins_anew(
    seated: DeskController, qtbot: QtBot
) -> None:
    window, clock, locked = seated.window, Clock(), []
    assert window is not None
    minutes = [5]
    lock = IdleLock(make_application([]), lambda: minutes[0], lambda: locked.append(clock.now), clock)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    handle = window.windowHandle()
    clock.now = 290
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    clock.now = 580
    QTest.mouseMove(handle, QPoint(40, 40))
    qtbot.waitUntil(lambda: lock._touched == 580)
    clock.now = 879
    lock.look()
    assert locked == []
    clock.now = 880
    lock.look()
    lock.look()
    assert locked == [880]
    minutes[0] = 0
    clock.now = 10_000
    lock.look()
    assert locked == [880]
    lock.stop()


def test_what_was_typed_is_stored_and_the_same_person_finds_it_again(
    seated: DeskController, room: Newsroom, qtbot: QtBot
) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    window = seated.window
    assert window is not None
    window.open_article(made.article.id)
    desk = desk_room(window)
    qtbot.waitUntil(lambda: desk.working.article is not None)
    body = desk.editor.sheet.body
    body.setFocus()
    type_text(body, "كلمة كُتبت قبل الإقفال ")
    clock = Clock(seated._idle._clock() + 15 * 60 + 1)
    seated._idle._clock = clock
    seated._idle.look()
    qtbot.waitUntil(lambda: isinstance(seated.dialog, UnlockDialog) and seated.window is None)
    stored = room.desk.articles.open(room.editor, made.article.id).head.content
    assert "كلمة كُتبت قبل الإقفال" in stored.body_text
    door = seated.dialog
    assert isinstance(door, UnlockDialog)
    qtbot.waitUntil(lambda: door._ui.account.count() == 5)
    type_text(door._ui.passphrase, PASSPHRASE)
    QTest.keyClick(door._ui.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(seated.window, MainWindow))
    again = seated.window
    assert again is not None
    qtbot.waitUntil(lambda: desk_room(again).working.article is not None)
    opened = desk_room(again).working.article
    assert opened is not None
    assert opened.article.id == made.article.id
    settle(qtbot, again)


def _lock_now(seated: DeskController, qtbot: QtBot) -> UnlockDialog:
    clock = Clock(seated._idle._clock() + 15 * 60 + 1)
    seated._idle._clock = clock
    seated._idle.look()
    qtbot.waitUntil(lambda: isinstance(seated.dialog, UnlockDialog) and seated.window is None)
    door = seated.dialog
    assert isinstance(door, UnlockDialog)
    qtbot.waitUntil(lambda: door._ui.account.count() == 5)
    return door


def _come_in(seated: DeskController, door: UnlockDialog, qtbot: QtBot) -> MainWindow:
    type_text(door._ui.passphrase, PASSPHRASE)
    QTest.keyClick(door._ui.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(seated.window, MainWindow))
    assert seated.window is not None
    return seated.window


def test_what_was_half_typed_in_a_dialog_is_there_when_the_same_person_comes_back(
    seated: DeskController, room: Newsroom, qtbot: QtBot
) -> None:
    window = seated.window
    assert window is not None
    dialog = PassphraseDialog(window.context, window)
    dialog.open()
    field = dialog.findChildren(QLineEdit)[0]
    type_text(field, "نصف كلمة")
    door = _lock_now(seated, qtbot)
    assert not window.isVisible()
    assert not dialog.isVisible()
    again = _come_in(seated, door, qtbot)
    assert again is window
    assert window.isVisible()
    assert dialog.isVisible()
    assert dialog.isModal()
    assert field.text() == "نصف كلمة"
    qtbot.waitUntil(lambda: seated.dialog is None)
    dialog.reject()
    settle(qtbot, window)


def test_another_person_finds_neither_the_window_nor_its_dialogs(
    seated: DeskController, room: Newsroom, qtbot: QtBot
) -> None:
    window = seated.window
    assert window is not None
    dialog = PassphraseDialog(window.context, window)
    dialog.open()
    door = _lock_now(seated, qtbot)
    place = door._ui.account.findData(room.reviewer.account.id)
    door._ui.account.setCurrentIndex(place)
    again = _come_in(seated, door, qtbot)
    qtbot.waitUntil(lambda: not isValid(window) and not isValid(dialog))
    assert again is not window
    assert again.context.session.account.id == room.reviewer.account.id
    settle(qtbot, again)


def test_whoever_closes_the_door_closes_what_is_behind_it(seated: DeskController, qtbot: QtBot) -> None:
    window = seated.window
    assert window is not None
    door = _lock_now(seated, qtbot)
    door.close()
    qtbot.waitUntil(lambda: not isValid(window))
    assert seated.window is None


def test_the_time_is_chosen_in_the_settings_and_kept(
    seated: DeskController, tmp_path: Path, qtbot: QtBot
) -> None:
    window = seated.window
    assert window is not None
    window.go("settings")
    box = window.findChild(QComboBox, "lockAfter")
    assert box is not None
    assert [box.itemData(row) for row in range(box.count())] == list(LOCK_AFTER)
    assert box.currentText() == "بعد ١٥ دقيقة"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.currentText() == "بعد ١٠ دقائق"
    assert Preferences(tmp_path / "preferences.ini").lock_after == 10
    preferences = Preferences(tmp_path / "other.ini")
    preferences.lock_after = 7
    assert preferences.lock_after == 15, "what nobody could choose is the default"
