"""Makes an account, or changes the roles of one."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QVBoxLayout, QWidget

from editor_desk.domain.accounts import Account, Role
from editor_desk.gui._generated.ui_account import Ui_AccountDialog
from editor_desk.gui.accounts.first_account_dialog import passphrase_rule
from editor_desk.gui.context import GuiContext
from editor_desk.gui.names import role_hint, role_text
from editor_desk.gui.widgets.dialog_task import DialogTask

translate = QCoreApplication.translate


class AccountDialog(QDialog):
    """For `account`, its roles; without one, a new account with name, roles and a first passphrase."""

    def __init__(
        self, context: GuiContext, account: Account | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = Ui_AccountDialog()
        self._ui.setupUi(self)
        self._context, self._account = context, account
        ui = self._ui
        self._roles = {role: self._box(role) for role in Role}
        ui.rule.setText(passphrase_rule())
        ui.passphrase.fit_out(context.theme)
        if account is None:
            self.setWindowTitle(translate("AccountDialog", "New account"))
            self._roles[Role.EDITOR].setChecked(True)
            ui.name.setFocus()
        else:
            self.setWindowTitle(translate("AccountDialog", "Roles of {name}").format(name=account.name))
            ui.identity.hide()
            ui.secret.hide()
            self._roles[Role.EDITOR].setFocus()
            for role in account.roles:
                self._roles[role].setChecked(True)
        ui.title.setText(self.windowTitle())
        # The boxes are made after the form, so Tab would reach them last, behind Cancel.
        order = [ui.name, *self._roles.values(), ui.passphrase, ui.cancelButton, ui.saveButton]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        fields = [ui.name, ui.passphrase]
        self._task = DialogTask(self, context.jobs, ui.saveButton, ui.busy, ui.fault, fields)
        ui.saveButton.clicked.connect(self._save)
        ui.cancelButton.clicked.connect(self.reject)

    def _box(self, role: Role) -> QCheckBox:
        box = QCheckBox(role_text(role))
        box.setObjectName(f"{role.value}Role")
        box.setAccessibleDescription(role_hint(role))
        hint = QLabel(role_hint(role))
        hint.setProperty("role", "small")
        hint.setWordWrap(True)
        hint.setContentsMargins(28, 0, 28, 6)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(box)
        column.addWidget(hint)
        self._ui.rolesColumn.addLayout(column)
        return box

    def _save(self) -> None:
        ui, accounts, session = self._ui, self._context.desk.accounts, self._context.session
        roles = frozenset(role for role, box in self._roles.items() if box.isChecked())
        if not roles:
            self._task.say(translate("AccountDialog", "Choose at least one role."))
        elif self._account is not None:
            account_id = self._account.id
            self._task.run(lambda: accounts.set_roles(session, account_id, roles), self._saved)
        else:
            name, passphrase = ui.name.text(), ui.passphrase.text()
            at_fault = ui.passphrase if name.strip() else ui.name
            self._task.run(lambda: accounts.create(session, name, roles, passphrase), self._saved, at_fault)

    def _saved(self, _account: Account) -> None:
        self._context.bus.changed.emit()
        self.accept()
