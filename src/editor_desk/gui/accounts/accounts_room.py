"""The accounts of the desk: everybody sees them, the desk manager changes them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QWidget

from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.keys import KeyPeriod
from editor_desk.gui._generated.ui_accounts import Ui_AccountsRoom
from editor_desk.gui.accounts.account_dialog import AccountDialog
from editor_desk.gui.accounts.accounts_model import AccountsModel
from editor_desk.gui.accounts.key_dialogs import ResetPassphraseDialog
from editor_desk.gui.accounts.side_tables import KeysModel, RolesModel
from editor_desk.gui.context import GuiContext
from editor_desk.gui.shell.choices import Wishes
from editor_desk.gui.widgets.records import RECORD_ROLE
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_ROW = 42
_LINE = 32
_FRAME = 4
_BAR = 12
_CELL = 24


class AccountsRoom(QWidget):
    """A table and what can be done to the row that is chosen."""

    def __init__(self, context: GuiContext, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_AccountsRoom()
        self._ui.setupUi(self)
        self._context = context
        self._all_keys: Sequence[KeyPeriod] = ()
        self._manages = context.session.account.may(Permission.MANAGE_ACCOUNTS)
        self._model = AccountsModel(context.session.account.id, self)
        self._keys = KeysModel(context.preferences, self)
        self._roles = RolesModel(context.theme, self)
        self._set_up_table()
        self._set_up_side_tables()
        ui = self._ui
        # The window may be lower than the three tables are.
        scroll = QScrollArea()
        scroll.setObjectName("accountsScroll")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.column.replaceWidget(ui.body, scroll)
        ui.body.setProperty("role", "desk")
        scroll.setWidget(ui.body)
        ui.rotateButton.clicked.connect(lambda: wishes.asked.emit("rotate_key"))
        ui.resetButton.clicked.connect(self._reset)
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
        accounts = self._context.desk.accounts
        self._context.jobs.run(
            lambda: (accounts.all(), accounts.all_keys()),
            lambda found: self._show(*found),
            key=("accounts", id(self)),
        )

    def _set_up_table(self) -> None:
        table = self._ui.table
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.selectionModel().selectionChanged.connect(self._update_buttons)
        table.doubleClicked.connect(self._change_roles)

    def _set_up_side_tables(self) -> None:
        ui = self._ui
        for table, model in ((ui.keys, self._keys), (ui.roles, self._roles)):
            table.setModel(model)
            table.setShowGrid(False)
            table.setTabKeyNavigation(False)
            table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
            table.verticalHeader().hide()
            table.verticalHeader().setDefaultSectionSize(_LINE)
            table.horizontalHeader().setHighlightSections(False)
            table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        ui.keys.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        ui.keys.horizontalHeader().setStretchLastSection(True)
        head = ui.roles.horizontalHeader()
        titles = [
            str(self._roles.headerData(column, Qt.Orientation.Horizontal)) for column in range(head.count())
        ]
        head.setMinimumSectionSize(max(map(head.fontMetrics().horizontalAdvance, titles)) + _CELL)
        ui.roles.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for table, lines in ((ui.keys, 2), (ui.roles, self._roles.rowCount())):
            table.setFixedHeight(table.horizontalHeader().sizeHint().height() + lines * _LINE + _FRAME + _BAR)
        ui.table.setMinimumHeight(_ROW * 3)
        # What is left goes to the accounts.
        ui.bodyColumn.setStretchFactor(ui.card, 1)

    def _show_keys(self) -> None:
        account = self._chosen()
        own = [] if account is None else [key for key in self._all_keys if key.account == account.id]
        self._keys.show(sorted(own, key=lambda key: key.since, reverse=True))
        name = "" if account is None else account.name
        self._ui.keysTitle.setText(translate("Accounts", "Keys of {name}").format(name=name))

    def _reset(self) -> None:
        account = self._chosen()
        if account is not None and self._manages:
            ResetPassphraseDialog(self._context, account, self).open()

    def _show(self, accounts: Sequence[Account], keys: Sequence[KeyPeriod]) -> None:
        chosen = self._chosen()
        self._all_keys = keys
        self._model.show(accounts)
        text = translate("Accounts", "%n account(s)", "", len(accounts))
        self._ui.count.setText(to_numerals(text, self._context.preferences.numerals))
        ids = [account.id for account in accounts]
        row = ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0
        whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._ui.table.selectionModel().setCurrentIndex(self._model.index(row, 0), whole)
        self._update_buttons()

    def _chosen(self) -> Account | None:
        rows = self._ui.table.selectionModel().selectedRows()
        account: Account | None = rows[0].data(RECORD_ROLE) if rows else None
        return account

    def _update_buttons(self) -> None:
        account, ui = self._chosen(), self._ui
        reason = "" if self._manages else ui.reason.text()
        for button in (ui.newButton, ui.rolesButton, ui.closeButton):
            button.setEnabled(self._manages and (button is ui.newButton or account is not None))
            button.setToolTip(reason)
        own = account is not None and account.id == self._context.session.account.id
        ui.resetButton.setEnabled(self._manages and account is not None and not own)
        ui.resetButton.setToolTip(
            reason
            or (translate("Accounts", "Your own is changed in the menu of your account.") if own else "")
        )
        self._show_keys()
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
