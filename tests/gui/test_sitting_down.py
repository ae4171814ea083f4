"""Sitting down at the desk: the first account, the passphrase, and the door while the desk is opened."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Role
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.accounts.first_account_dialog import FirstAccountDialog
from editor_desk.gui.accounts.unlock_dialog import UnlockDialog
from editor_desk.gui.application import make_application
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.services.desk import Desk
from editor_desk.services.ports.keys import Session
from editor_desk.storage.desk_folder import open_desk
from tests.desks import PASSPHRASE, FakeClock, Newsroom, desk_over
from tests.gui.rooms import press
from tests.windows import Window, type_text


@pytest.fixture
def new_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskController]:
    with open_desk(tmp_path / "new") as opened:
        preferences = Preferences(tmp_path / "p.ini")
        controller = DeskController(make_application([]), desk_over(opened, FakeClock()), preferences)
        yield controller
        for left in (controller.dialog, controller.window):
            if left is not None:
                left.close()
                left.deleteLater()
        controller.stop()


class TestFirstAccount:
    def test_a_new_desk_welcomes_and_makes_its_manager(self, new_desk: DeskController, qtbot: QtBot) -> None:
        new_desk.start()
        qtbot.waitUntil(lambda: isinstance(new_desk.dialog, FirstAccountDialog))
        dialog = new_desk.dialog
        assert isinstance(dialog, FirstAccountDialog)
        ui = dialog._ui
        type_text(ui.name, "سعاد")
        type_text(ui.passphrase, PASSPHRASE)
        type_text(ui.again, PASSPHRASE)
        press(ui.openButton)
        qtbot.waitUntil(lambda: new_desk.window is not None)
        assert new_desk.context is not None
        assert new_desk.context.session.account.name == "سعاد"
        assert new_desk.context.session.account.roles == {Role.EDITOR, Role.ADMIN}

    def test_what_is_wrong_is_said_in_place(self, new_desk: DeskController, qtbot: QtBot) -> None:
        new_desk.start()
        qtbot.waitUntil(lambda: isinstance(new_desk.dialog, FirstAccountDialog))
        dialog = new_desk.dialog
        assert isinstance(dialog, FirstAccountDialog)
        ui = dialog._ui
        type_text(ui.passphrase, PASSPHRASE)
        press(ui.openButton)
        assert "مختلفتان" in ui.fault.text()
        assert ui.again.property("invalid") is True
        type_text(ui.again, PASSPHRASE)
        assert ui.fault.text() == ""
        press(ui.openButton)
        qtbot.waitUntil(lambda: "الاسم ناقص" in ui.fault.text())
        assert ui.openButton.isEnabled()

    def test_the_language_can_be_changed_before_anything_else(
        self, new_desk: DeskController, qtbot: QtBot
    ) -> None:
        new_desk.start()
        qtbot.waitUntil(lambda: new_desk.dialog is not None)
        first = new_desk.dialog
        assert isinstance(first, FirstAccountDialog)
        assert first._ui.languageButton.text() == "English"
        press(first._ui.languageButton)
        qtbot.waitUntil(lambda: new_desk.dialog is not first)
        assert isinstance(new_desk.dialog, FirstAccountDialog)
        assert new_desk.dialog._ui.title.text() == "Welcome to Editor Desk"
        assert new_desk.dialog.isVisible()


class TestUnlocking:
    @pytest.fixture
    def dialog(self, window: Window, room: Newsroom, qtbot: QtBot) -> UnlockDialog:
        context = window.context
        last = (room.reviewer.account.id, "هدى")
        made = UnlockDialog(room.desk.accounts.unlock, context.jobs, context.theme, last)
        made.offer(room.desk.accounts.all())
        qtbot.addWidget(made)
        made.show()
        return made

    def test_the_last_account_is_offered(self, dialog: UnlockDialog) -> None:
        assert dialog._ui.account.currentText() == "هدى"

    def test_the_right_passphrase_opens(self, dialog: UnlockDialog, qtbot: QtBot) -> None:
        type_text(dialog._ui.passphrase, PASSPHRASE)
        with qtbot.waitSignal(dialog.unlocked) as unlocked:
            QTest.keyClick(dialog._ui.passphrase, Qt.Key.Key_Return)
        session = unlocked.args[0] if unlocked.args else None
        assert isinstance(session, Session)
        assert session.account.name == "هدى"
        assert dialog._ui.passphrase.text() == ""

    def test_a_wrong_one_is_said_in_place_and_typed_again(self, dialog: UnlockDialog, qtbot: QtBot) -> None:
        ui = dialog._ui
        type_text(ui.passphrase, "ليست هي هذه")
        press(ui.openButton)
        assert not ui.openButton.isEnabled()
        assert ui.busy.isVisible()
        qtbot.waitUntil(lambda: "عبارة المرور غير صحيحة" in ui.fault.text())
        assert dialog.isVisible()
        assert ui.openButton.isEnabled()
        assert not ui.busy.isVisible()
        assert dialog.focusWidget() is ui.passphrase
        assert ui.passphrase.selectedText() == ui.passphrase.text()
        type_text(ui.passphrase, PASSPHRASE)
        assert ui.fault.text() == ""
        with qtbot.waitSignal(dialog.unlocked):
            press(ui.openButton)

    def test_too_many_wrong_ones_are_waited_for_in_sight(
        self, dialog: UnlockDialog, room: Newsroom, qtbot: QtBot
    ) -> None:
        ui, reviewer = dialog._ui, room.reviewer.account.id
        for _ in range(4):
            with pytest.raises(DeskError):
                room.desk.accounts.unlock(reviewer, "ليست هي هذه")
        type_text(ui.passphrase, "ليست هي هذه")
        QTest.keyClick(ui.passphrase, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "عبارات مرور خاطئة كثيرة" in ui.fault.text())
        first = ui.fault.text()
        assert "٠:٣٠" in first
        assert not ui.openButton.isEnabled()
        # The time that is left is counted down, and typing does not hide it.
        type_text(ui.passphrase, "ح")
        qtbot.waitUntil(lambda: ui.fault.text() not in {first, ""})
        assert not ui.openButton.isEnabled()
        # Somebody else need not wait.
        ui.account.setCurrentIndex(ui.account.findText("كريم"))
        assert ui.fault.text() == ""
        assert ui.openButton.isEnabled()
        ui.passphrase.clear()
        type_text(ui.passphrase, PASSPHRASE)
        with qtbot.waitSignal(dialog.unlocked) as unlocked:
            press(ui.openButton)
        assert unlocked.args is not None
        assert unlocked.args[0].account.name == "كريم"

    def test_a_dialog_put_away_meanwhile_opens_nothing(
        self, dialog: UnlockDialog, window: Window, qtbot: QtBot
    ) -> None:
        unlocked: list[object] = []
        dialog.unlocked.connect(unlocked.append)
        type_text(dialog._ui.passphrase, PASSPHRASE)
        press(dialog._ui.openButton)
        dialog.reject()
        qtbot.waitUntil(lambda: window.is_idle)
        assert unlocked == []

    def test_closed_accounts_are_not_offered(self, window: Window, room: Newsroom, qtbot: QtBot) -> None:
        room.desk.accounts.set_disabled(room.admin, room.editor.account.id, disabled=True)
        context = window.context
        dialog = UnlockDialog(room.desk.accounts.unlock, context.jobs, context.theme)
        dialog.offer(room.desk.accounts.all())
        qtbot.addWidget(dialog)
        assert dialog._ui.account.findText("كريم") == -1
        assert dialog._ui.account.count() == 4

    def test_the_arrow_keys_go_down_all_accounts(self, dialog: UnlockDialog) -> None:
        box = dialog._ui.account
        box.setCurrentIndex(0)
        box.setFocus()
        for _ in range(3):
            QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() == 3
        assert dialog.focusWidget() is box

    @pytest.mark.qt_log_ignore("This plugin does not support")
    def test_the_passphrase_is_next_when_an_account_was_chosen_from_the_list(
        self, dialog: UnlockDialog
    ) -> None:
        box = dialog._ui.account
        box.setFocus()
        box.showPopup()
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        assert dialog.focusWidget() is dialog._ui.passphrase

    def test_the_eye_shows_what_is_typed(self, dialog: UnlockDialog) -> None:
        field = dialog._ui.passphrase
        assert field.echoMode() is QLineEdit.EchoMode.Password
        field.actions()[0].trigger()
        assert field.echoMode() is QLineEdit.EchoMode.Normal


class TestTheDoor:
    """What stands while the desk is still being opened."""

    @pytest.fixture
    def door(self, room: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[DeskController]:
        preferences = Preferences(tmp_path / "p.ini")
        preferences.last_account = room.editor.account.id
        preferences.last_account_name = "كريم"
        controller = DeskController(make_application([]), None, preferences)
        yield controller
        for left in (controller.dialog, controller.window):
            if left is not None:
                left.close()
                left.deleteLater()
        controller.stop()

    def dialog(self, controller: DeskController) -> UnlockDialog:
        dialog = controller.dialog
        assert isinstance(dialog, UnlockDialog)
        return dialog

    def refuse(self, error: DeskError) -> None:
        pytest.fail(str(error))

    def test_it_greets_before_the_desk_is_open(
        self, door: DeskController, room: Newsroom, qtbot: QtBot
    ) -> None:
        may_open = threading.Event()

        def opening() -> Desk:
            assert may_open.wait(10)
            return room.desk

        door.open(opening, self.refuse)
        ui = self.dialog(door)._ui
        assert ui.account.currentText() == "كريم"
        type_text(ui.passphrase, PASSPHRASE)
        press(ui.openButton)
        assert ui.busy.isVisible()
        may_open.set()
        qtbot.waitUntil(lambda: door.context is not None)
        qtbot.waitUntil(lambda: door.jobs.is_idle)
        assert door.dialog is None
        assert door.context is not None
        assert door.context.session.account.name == "كريم"

    def test_the_others_are_offered_once_it_is(
        self, door: DeskController, room: Newsroom, qtbot: QtBot
    ) -> None:
        door.open(lambda: room.desk, self.refuse)
        ui = self.dialog(door)._ui
        assert ui.account.count() == 1
        qtbot.waitUntil(lambda: ui.account.count() == 5)
        assert ui.account.currentText() == "كريم"

    def test_a_desk_that_cannot_be_opened_is_told(self, door: DeskController, qtbot: QtBot) -> None:
        told: list[ErrorCode] = []

        def opening() -> Desk:
            raise DeskError(ErrorCode.DESK_IN_USE, folder="/desk")

        door.open(opening, lambda error: told.append(error.code))
        qtbot.waitUntil(lambda: told == [ErrorCode.DESK_IN_USE])

    def test_a_desk_made_anew_asks_for_its_first_account(
        self, door: DeskController, tmp_path: Path, qtbot: QtBot
    ) -> None:
        with open_desk(tmp_path / "new") as opened:
            door.open(lambda: desk_over(opened, FakeClock()), self.refuse)
            first = self.dialog(door)
            qtbot.waitUntil(lambda: isinstance(door.dialog, FirstAccountDialog))
            assert door.dialog is not first
            qtbot.waitUntil(lambda: door.jobs.is_idle)
            assert door.dialog is not None
            door.dialog.close()
