"""The accounts of the desk: everybody sees them, the desk manager changes them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from editor_desk.domain.accounts import Account, Permission
from editor_desk.gui._generated.ui_accounts import Ui_AccountsRoom
from editor_desk.gui.accounts.account_dialog import AccountDialog
from editor_desk.gui.accounts.accounts_model import AccountsModel
from editor_desk.gui.context import GuiContext
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate


class AccountsRoom(QWidget):
    """A table and what can be done to the row that is chosen."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_AccountsRoom()
        self._ui.setupUi(self)
        self._context = context
        self._manages = context.session.account.may(Permission.MANAGE_ACCOUNTS)
        self._model = AccountsModel(self)
        self._set_up_table()
        ui = self._ui
        ui.newButton.clicked.connect(lambda: AccountDialog(context, parent=self).open())
        ui.rolesButton.clicked.connect(self._change_roles)
        ui.closeButton.clicked.connect(self._close_or_reopen)
        ui.reason.setText(translate("Accounts", "Only the desk manager changes accounts."))
        ui.reason.setVisible(not self._manages)
        context.bus.changed.connect(self.refresh)
        self._update_buttons()
        self.refresh()

    def flush(self, then: Callable[[], None]) -> None:
        """Nothing is kept here."""
        then()

    def refresh(self) -> None:
        """Read the accounts again."""
        self._context.jobs.run(self._context.desk.accounts.all, self._show, key=("accounts", id(self)))

    def _set_up_table(self) -> None:
        table = self._ui.table
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(42)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.selectionModel().selectionChanged.connect(self._update_buttons)
        table.doubleClicked.connect(self._change_roles)

    def _show(self, accounts: Sequence[Account]) -> None:
        chosen = self._chosen()
        self._model.fill(accounts, self._context.session.account.id)
        text = translate("Accounts", "%n account(s)", "", len(accounts))
        self._ui.count.setText(to_numerals(text, self._context.preferences.numerals))
        ids = [account.id for account in accounts]
        row = ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0
        whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._ui.table.selectionModel().setCurrentIndex(self._model.index(row, 0), whole)
        self._update_buttons()

    def _chosen(self) -> Account | None:
        rows = self._ui.table.selectionModel().selectedRows()
        return self._model.account(rows[0].row()) if rows else None

    def _update_buttons(self) -> None:
        account, ui = self._chosen(), self._ui
        reason = "" if self._manages else ui.reason.text()
        for button in (ui.newButton, ui.rolesButton, ui.closeButton):
            button.setEnabled(self._manages and (button is ui.newButton or account is not None))
            button.setToolTip(reason)
        closed = account is not None and account.disabled
        ui.closeButton.setText(
            translate("Accounts", "Reopen account") if closed else translate("Accounts", "Close account")
        )

    def _change_roles(self) -> None:
        account = self._chosen()
        if account is not None and self._manages:
            AccountDialog(self._context, account, self).open()

    def _close_or_reopen(self) -> None:
        account, context = self._chosen(), self._context
        if account is None:
            return
        account_id, disabled = account.id, not account.disabled
        context.jobs.run(
            lambda: context.desk.accounts.set_disabled(context.session, account_id, disabled=disabled),
            lambda _account: context.bus.changed.emit(),
        )
