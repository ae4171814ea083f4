"""The accounts as a table: name, roles, and whether the account is open."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_desk.domain.accounts import Account
from editor_desk.gui.shell.account_menu import roles_text
from editor_desk.gui.widgets.tip import tip

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A row, with the texts of its columns."""

    account: Account
    texts: tuple[str, str, str]


class AccountsModel(QAbstractTableModel):
    """Read only; filled anew after each change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AccountRow, ...] = ()

    def fill(self, accounts: Sequence[Account], own_id: str) -> None:
        """Show these accounts; the own one is marked."""
        self.beginResetModel()
        self._rows = tuple(_row(account, own_id) for account in accounts)
        self.endResetModel()

    def account(self, row: int) -> Account:
        """The account in that row."""
        return self._rows[row].account

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row an account."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Name, roles, state."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; a closed account is shown as disabled."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        text = self._rows[index.row()].texts[index.column()]
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < 3:
            if role == Qt.ItemDataRole.DisplayRole:
                titles = (
                    translate("Accounts", "Name"),
                    translate("Accounts", "Roles"),
                    translate("Accounts", "State"),
                )
                return titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


def _row(account: Account, own_id: str) -> AccountRow:
    state = translate("Accounts", "Closed") if account.disabled else translate("Accounts", "Open")
    name = account.name
    if account.id == own_id:
        name = translate("Accounts", "{name} (you)").format(name=name)
    return AccountRow(account, (name, roles_text(account), state))
