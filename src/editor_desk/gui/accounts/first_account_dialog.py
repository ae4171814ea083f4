"""Welcomes whoever opens a new desk, and makes the account that manages it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.accounts import MINIMUM_PASSPHRASE
from editor_desk.gui._generated.ui_first_account import Ui_FirstAccountDialog
from editor_desk.gui.accounts.language_switch import LanguageSwitch
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.messages import shown_number
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.dialog_task import DialogTask
from editor_desk.services.desk import Desk
from editor_desk.services.ports.keys import Session

translate = QCoreApplication.translate


class FirstAccountDialog(QDialog):
    """`unlocked(Session)` once the account is made."""

    unlocked = Signal(object)
    language_chosen = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_FirstAccountDialog()
        self._ui.setupUi(self)
        self._desk = desk
        ui = self._ui
        ui.picture.setPixmap(QIcon(":/icons/app.svg").pixmap(44, 44))
        ui.rule.setText(passphrase_rule())
        for field in (ui.passphrase, ui.again):
            field.fit_out(theme)
        fields = [ui.name, ui.passphrase, ui.again]
        self._task = DialogTask(self, jobs, ui.openButton, ui.busy, ui.fault, fields)
        ui.openButton.clicked.connect(self._make)
        LanguageSwitch(ui.languageButton, self.language_chosen.emit)
        ui.name.setFocus()

    def _make(self) -> None:
        ui = self._ui
        name, passphrase = ui.name.text(), ui.passphrase.text()
        if passphrase != ui.again.text():
            self._task.say(different_passphrases(), ui.again)
            return
        at_fault = ui.passphrase if name.strip() else ui.name
        self._task.run(lambda: self._desk.accounts.found(name, passphrase), self._open, at_fault)

    def _open(self, session: Session) -> None:
        self.unlocked.emit(session)
        self.accept()


def passphrase_rule() -> str:
    """What a passphrase must have, said before it is typed."""
    text = translate("Passphrase", "At least {minimum} characters; three or four words are good.")
    return text.format(minimum=shown_number(MINIMUM_PASSPHRASE))


def different_passphrases() -> str:
    """Said where the second passphrase is not the first."""
    return translate("Passphrase", "The two passphrases differ. Type the second one again.")
