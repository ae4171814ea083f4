"""Keeping the accounts of the desk, and one's own passphrase."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.accounts import Permission, Role
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.accounts.account_dialog import AccountDialog
from editor_desk.gui.accounts.accounts_model import AccountsModel
from editor_desk.gui.accounts.accounts_room import AccountsRoom
from editor_desk.gui.accounts.passphrase_dialog import PassphraseDialog
from editor_desk.gui.preferences import Language
from editor_desk.gui.shell.choices import Wishes
from editor_desk.gui.shell.settings_room import SettingsRoom
from tests.desks import PASSPHRASE, Newsroom
from tests.gui.rooms import press
from tests.windows import Window, type_text, window_for


@pytest.fixture
def window(qtbot: QtBot, room: Newsroom, tmp_path: Path) -> Iterator[Window]:
    with window_for(room, room.admin, tmp_path) as made:
        yield made


class TestAccounts:
    @pytest.fixture
    def accounts(self, window: Window, qtbot: QtBot) -> AccountsRoom:
        made = AccountsRoom(window.context, Wishes())
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: window.is_idle)
        return made

    def texts(self, accounts: AccountsRoom) -> list[tuple[str, ...]]:
        model = accounts._ui.table.model()
        return [
            tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def choose(self, accounts: AccountsRoom, name: str) -> None:
        row = [texts[0] for texts in self.texts(accounts)].index(name)
        table = accounts._ui.table
        table.setCurrentIndex(table.model().index(row, 0))

    def test_they_are_listed_with_their_roles(self, accounts: AccountsRoom) -> None:
        assert ("سعاد (أنت)", "محرر، مدير المكتب", "مفتوح") in self.texts(accounts)
        assert accounts._ui.count.text() == "٥ حسابات"

    def test_a_new_one_is_made(
        self, accounts: AccountsRoom, window: Window, room: Newsroom, qtbot: QtBot
    ) -> None:
        press(accounts._ui.newButton)
        dialog = accounts.findChild(AccountDialog)
        assert dialog is not None
        type_text(dialog._ui.name, "ليلى")
        type_text(dialog._ui.passphrase, PASSPHRASE)
        reviewer = dialog.findChild(QCheckBox, "reviewerRole")
        assert reviewer is not None
        reviewer.click()
        with qtbot.waitSignal(dialog.finished):
            press(dialog._ui.saveButton)
        qtbot.waitUntil(lambda: ("ليلى", "محرر، مراجع", "مفتوح") in self.texts(accounts))
        assert room.desk.accounts.unlock_by_name("ليلى", PASSPHRASE).account.may(Permission.REVIEW)

    def test_a_taken_name_is_said_in_place(self, accounts: AccountsRoom, qtbot: QtBot) -> None:
        press(accounts._ui.newButton)
        dialog = accounts.findChild(AccountDialog)
        assert dialog is not None
        type_text(dialog._ui.name, "كريم")
        type_text(dialog._ui.passphrase, PASSPHRASE)
        press(dialog._ui.saveButton)
        qtbot.waitUntil(lambda: "هذا الاسم مستعمل" in dialog._ui.fault.text())
        dialog.close()

    def test_an_account_without_a_role_is_not_saved(self, accounts: AccountsRoom, qtbot: QtBot) -> None:
        self.choose(accounts, "كريم")
        press(accounts._ui.rolesButton)
        dialog = accounts.findChild(AccountDialog)
        assert dialog is not None
        editor = dialog.findChild(QCheckBox, "editorRole")
        assert editor is not None
        editor.click()
        press(dialog._ui.saveButton)
        assert dialog._ui.fault.text() == "اختر دوراً واحداً على الأقل."
        dialog.close()

    def test_roles_are_changed(
        self, accounts: AccountsRoom, window: Window, room: Newsroom, qtbot: QtBot
    ) -> None:
        self.choose(accounts, "كريم")
        press(accounts._ui.rolesButton)
        dialog = accounts.findChild(AccountDialog)
        assert dialog is not None
        curator = dialog.findChild(QCheckBox, "curatorRole")
        assert curator is not None
        curator.click()
        with qtbot.waitSignal(dialog.finished):
            press(dialog._ui.saveButton)
        qtbot.waitUntil(lambda: ("كريم", "محرر، أمين الوسوم", "مفتوح") in self.texts(accounts))

    def test_an_account_is_closed_and_reopened(
        self, accounts: AccountsRoom, window: Window, qtbot: QtBot
    ) -> None:
        self.choose(accounts, "كريم")
        press(accounts._ui.closeButton)
        qtbot.waitUntil(lambda: ("كريم", "محرر", "مغلق") in self.texts(accounts))
        assert accounts._ui.closeButton.text() == "أعد فتح الحساب"
        press(accounts._ui.closeButton)
        qtbot.waitUntil(lambda: ("كريم", "محرر", "مفتوح") in self.texts(accounts))

    def test_the_last_manager_stays(self, accounts: AccountsRoom, window: Window, qtbot: QtBot) -> None:
        self.choose(accounts, "سعاد (أنت)")
        press(accounts._ui.closeButton)
        qtbot.waitUntil(lambda: [problem.code for problem in window.problems] == [ErrorCode.LAST_ADMIN])

    def test_others_may_look_and_are_told_why_no_more(
        self, room: Newsroom, tmp_path: Path, qtbot: QtBot
    ) -> None:
        with window_for(room, room.editor, tmp_path) as other:
            made = AccountsRoom(other.context, Wishes())
            qtbot.addWidget(made)
            made.show()
            qtbot.waitUntil(lambda: other.is_idle)
            assert len(self.texts(made)) == 5
            assert made._ui.reason.isVisible()
            for button in (made._ui.newButton, made._ui.rolesButton, made._ui.closeButton):
                assert not button.isEnabled()
                assert button.toolTip() == "لا يعدّل الحسابات إلا مدير المكتب."

    def test_the_model_keeps_qts_rules(self, room: Newsroom, qtbot: QtBot) -> None:
        model = AccountsModel("")
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show(room.desk.accounts.all())
        model.show([])

    def test_tab_goes_through_the_form_as_it_is_read(self, window: Window, qtbot: QtBot) -> None:
        dialog = AccountDialog(window.context)
        qtbot.addWidget(dialog)
        dialog.show()
        steps = []
        for _ in range(4 + len(Role)):
            focused: QWidget | None = dialog.focusWidget()
            steps.append(focused.objectName() if focused is not None else "")
            QTest.keyClick(dialog, Qt.Key.Key_Tab)
        assert steps == [
            "name",
            *(f"{role.value}Role" for role in Role),
            "passphrase",
            "cancelButton",
            "saveButton",
        ]


class TestPassphrase:
    @pytest.fixture
    def dialog(self, window: Window, qtbot: QtBot) -> PassphraseDialog:
        made = PassphraseDialog(window.context)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(made)
        made.show()
        return made

    def test_it_is_changed(
        self, dialog: PassphraseDialog, window: Window, room: Newsroom, qtbot: QtBot
    ) -> None:
        fresh = "عبارة أخرى جديدة"
        type_text(dialog._ui.old, PASSPHRASE)
        type_text(dialog._ui.fresh, fresh)
        type_text(dialog._ui.again, fresh)
        with qtbot.waitSignal(dialog.accepted):
            press(dialog._ui.changeButton)
        assert window.notices == ["تغيّرت عبارة المرور"]
        assert room.desk.accounts.unlock(room.admin.account.id, fresh).account.name == "سعاد"
        with pytest.raises(DeskError):
            room.desk.accounts.unlock(room.admin.account.id, PASSPHRASE)

    @pytest.mark.parametrize(
        ("old", "fresh", "again", "said"),
        [
            (PASSPHRASE, "قصيرة", "قصيرة", "عبارة المرور قصيرة"),
            (PASSPHRASE, "عبارة أخرى جديدة", "غير ما سبق", "العبارتان مختلفتان"),
            ("ليست هي هذه", "عبارة أخرى جديدة", "عبارة أخرى جديدة", "عبارة المرور غير صحيحة"),
        ],
    )
    def test_what_is_wrong_is_said_in_place(
        self, dialog: PassphraseDialog, qtbot: QtBot, old: str, fresh: str, again: str, said: str
    ) -> None:
        type_text(dialog._ui.old, old)
        type_text(dialog._ui.fresh, fresh)
        type_text(dialog._ui.again, again)
        press(dialog._ui.changeButton)
        qtbot.waitUntil(lambda: said in dialog._ui.fault.text())
        assert dialog.isVisible()


def test_settings_say_what_is_chosen_and_pass_wishes_on(window: Window, qtbot: QtBot) -> None:
    wishes = Wishes()
    made = SettingsRoom(window.context, wishes)
    qtbot.addWidget(made)
    arabic, english = (made.findChild(QRadioButton, f"{name}Setting") for name in ("ar", "en"))
    assert arabic is not None
    assert arabic.isChecked()
    assert english is not None
    with qtbot.waitSignal(wishes.language) as language:
        press(english)
    assert language.args == [Language.ENGLISH]
    with qtbot.waitSignal(wishes.asked) as asked:
        press(made._ui.passphraseButton)
    assert asked.args == ["passphrase"]
    done: list[bool] = []
    made.flush(lambda: done.append(True))
    assert done == [True]
