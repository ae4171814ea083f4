"""The accounts as a table: name, roles, and whether the account is open."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from editor_desk.domain.accounts import Account
from editor_desk.gui.shell.account_menu import roles_text
from editor_desk.gui.widgets.records import RecordsModel

translate = QCoreApplication.translate


class AccountsModel(RecordsModel[Account]):
    """One row an account; that of `own_id` is marked."""

    columns = 3

    def __init__(self, own_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own_id = own_id

    def headings(self) -> Sequence[str]:
        """Name, roles, state."""
        return translate("Accounts", "Name"), translate("Accounts", "Roles"), translate("Accounts", "State")

    def text(self, record: Account, column: int) -> str:
        """A column of an account."""
        own = record.id == self._own_id
        name = translate("Accounts", "{name} (you)").format(name=record.name) if own else record.name
        state = translate("Accounts", "Closed") if record.disabled else translate("Accounts", "Open")
        return (name, roles_text(record), state)[column]
