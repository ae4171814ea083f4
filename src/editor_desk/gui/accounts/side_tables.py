"""What stands below the accounts: the keys of one, and what each role may do."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_desk.domain.accounts import PERMISSIONS, Permission, Role
from editor_desk.domain.keys import KeyPeriod, fingerprint
from editor_desk.gui.names import permission_text, role_text
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.records import RecordsModel
from editor_desk.gui.widgets.times import exact

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


class RolesModel(QAbstractTableModel):
    """A row for each thing that can be allowed, a column for each role, as the domain decides it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._check = theme.icon("check", "green", 16)
        self._permissions, self._roles = tuple(Permission), tuple(Role)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row a permission."""
        return 0 if parent.isValid() else len(self._permissions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The permission, then the roles."""
        return 0 if parent.isValid() else len(self._roles) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A tick where the role may."""
        if not index.isValid():
            return None
        permission = self._permissions[index.row()]
        if index.column() == 0:
            return permission_text(permission) if role == Qt.ItemDataRole.DisplayRole else None
        may = permission in PERMISSIONS[self._roles[index.column() - 1]]
        told = translate("Accounts", "allowed") if may else translate("Accounts", "not allowed")
        shown: dict[int, object] = {
            Qt.ItemDataRole.DecorationRole: self._check if may else None,
            Qt.ItemDataRole.DisplayRole: "" if may else "—",
            Qt.ItemDataRole.AccessibleTextRole: told,
            Qt.ItemDataRole.ToolTipRole: told,
            Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
        }
        return shown.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The roles."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section <= len(self._roles):
            if role == Qt.ItemDataRole.DisplayRole:
                return role_text(self._roles[section - 1]) if section else translate("Accounts", "Allowed")
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


class KeysModel(RecordsModel[KeyPeriod]):
    """The keys of one account, one a row."""

    columns = 3

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    def headings(self) -> Sequence[str]:
        """Since, until, fingerprint."""
        return (
            translate("Accounts", "Seals from"),
            translate("Accounts", "Sealed until"),
            translate("Accounts", "Fingerprint"),
        )

    def text(self, record: KeyPeriod, column: int) -> str:
        """A column of a key."""
        if column == 0:
            return exact(record.since, self._preferences)
        if column == 1:
            until = record.until
            return translate("Accounts", "in use") if until is None else exact(until, self._preferences)
        return f"\u2066{fingerprint(record.public_key)}\u2069"
