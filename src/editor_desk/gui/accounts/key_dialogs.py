"""A new key for oneself, and a new passphrase for somebody who lost theirs."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.accounts import MINIMUM_PASSPHRASE, Account
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui._generated.ui_passphrase import Ui_PassphraseDialog
from editor_desk.gui.accounts.first_account_dialog import different_passphrases, passphrase_rule
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import message_for
from editor_desk.gui.widgets.dialog_task import DialogTask
from editor_desk.services.ports.keys import Session

translate = QCoreApplication.translate


class RotateKeyDialog(QDialog):
    """`rotated(Session)` once the new key is stored."""

    rotated = Signal(object)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui = Ui_PassphraseDialog()
        ui.setupUi(self)
        self._context = context
        _name(self, translate("KeyDialogs", "Renew my key"))
        ui.hint.setText(
            translate(
                "KeyDialogs",
                "You get a new key under the same passphrase. What the old one sealed stays sealed; from now on you seal "
                "with the new one. Do this when somebody may have seen your passphrase, or when the house asks for it.",
            )
        )
        ui.oldLabel.setText(translate("KeyDialogs", "Your passphrase"))
        for widget in (ui.newLabel, ui.fresh, ui.rule, ui.againLabel, ui.again):
            widget.hide()
        ui.old.fit_out(context.theme)
        ui.changeButton.setText(translate("KeyDialogs", "Renew the key"))
        self._task = DialogTask(self, context.jobs, ui.changeButton, ui.busy, ui.fault, [ui.old])
        ui.changeButton.clicked.connect(self._rotate)
        ui.cancelButton.clicked.connect(self.reject)
        ui.old.setFocus()

    def _rotate(self) -> None:
        accounts, session, passphrase = (
            self._context.desk.accounts,
            self._context.session,
            self._ui.old.text(),
        )
        self._task.run(lambda: accounts.rotate_key(session, passphrase), self._done, self._ui.old)

    def _done(self, session: Session) -> None:
        self._context.bus.notice.emit(translate("KeyDialogs", "You have a new key"))
        self.accept()
        self.rotated.emit(session)


class ResetPassphraseDialog(QDialog):
    """Closes once the account has its new passphrase and key."""

    def __init__(self, context: GuiContext, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui = Ui_PassphraseDialog()
        ui.setupUi(self)
        self._context, self._account = context, account
        _name(self, translate("KeyDialogs", "A new passphrase for {name}").format(name=account.name))
        ui.hint.setText(
            translate(
                "KeyDialogs",
                "Nobody can open the old key without the lost passphrase, so the account gets a new one. What the old one "
                "sealed stays sealed. The record says that you did this. Ask for the passphrase to be changed at once.",
            )
        )
        for widget in (ui.oldLabel, ui.old):
            widget.hide()
        ui.rule.setText(passphrase_rule())
        for field in (ui.fresh, ui.again):
            field.fit_out(context.theme)
        ui.changeButton.setText(translate("KeyDialogs", "Replace the passphrase"))
        self._task = DialogTask(self, context.jobs, ui.changeButton, ui.busy, ui.fault, [ui.fresh, ui.again])
        ui.changeButton.clicked.connect(self._reset)
        ui.cancelButton.clicked.connect(self.reject)
        ui.fresh.setFocus()

    def _reset(self) -> None:
        ui, accounts, session = self._ui, self._context.desk.accounts, self._context.session
        fresh, account_id = ui.fresh.text(), self._account.id
        if len(fresh) < MINIMUM_PASSPHRASE:
            weak = message_for(DeskError(ErrorCode.PASSPHRASE_WEAK, minimum=MINIMUM_PASSPHRASE))
            self._task.say(weak.title, ui.fresh)
        elif fresh != ui.again.text():
            self._task.say(different_passphrases(), ui.again)
        else:
            self._task.run(
                lambda: accounts.reset_passphrase(session, account_id, fresh), self._done, ui.fresh
            )

    def _done(self, _account: Account) -> None:
        said = translate("KeyDialogs", "{name} has a new passphrase").format(name=self._account.name)
        self._context.bus.notice.emit(said)
        self._context.bus.changed.emit()
        self.accept()


def _name(dialog: QDialog, title: str) -> None:
    dialog.setWindowTitle(title)
    label = dialog.findChild(QWidget, "title")
    if label is not None:
        label.setProperty("text", title)
