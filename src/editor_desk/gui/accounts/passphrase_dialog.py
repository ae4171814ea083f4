"""Changes the own passphrase; the key under it stays."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.accounts import MINIMUM_PASSPHRASE
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui._generated.ui_passphrase import Ui_PassphraseDialog
from editor_desk.gui.accounts.first_account_dialog import different_passphrases, passphrase_rule
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import message_for
from editor_desk.gui.widgets.dialog_task import DialogTask
from editor_desk.services.ports.keys import Session

translate = QCoreApplication.translate


class PassphraseDialog(QDialog):
    """Closes once the new passphrase is stored."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = Ui_PassphraseDialog()
        self._ui.setupUi(self)
        self._context = context
        ui = self._ui
        ui.rule.setText(passphrase_rule())
        fields = [ui.old, ui.fresh, ui.again]
        for field in fields:
            field.fit_out(context.theme)
        self._task = DialogTask(self, context.jobs, ui.changeButton, ui.busy, ui.fault, fields)
        ui.changeButton.clicked.connect(self._change)
        ui.cancelButton.clicked.connect(self.reject)
        ui.old.setFocus()

    def _change(self) -> None:
        ui, context = self._ui, self._context
        old, fresh = ui.old.text(), ui.fresh.text()
        if len(fresh) < MINIMUM_PASSPHRASE:
            weak = message_for(DeskError(ErrorCode.PASSPHRASE_WEAK, minimum=MINIMUM_PASSPHRASE))
            self._task.say(weak.title, ui.fresh)
        elif fresh != ui.again.text():
            self._task.say(different_passphrases(), ui.again)
        else:
            self._task.run(
                lambda: context.desk.accounts.change_passphrase(context.session, old, fresh),
                self._changed,
                ui.old,
            )

    def _changed(self, _session: Session) -> None:
        self._context.bus.notice.emit(translate("PassphraseDialog", "The passphrase was changed"))
        self.accept()
