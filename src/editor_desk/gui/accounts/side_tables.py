"""What stands below the accounts: the keys of one, and what each role may do."""

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

from editor_desk.domain.accounts import PERMISSIONS, Permission, Role
from editor_desk.domain.keys import KeyPeriod, fingerprint
from editor_desk.gui.names import permission_text, role_text
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import exact
from editor_desk.gui.widgets.tip import tip

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


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key, with the texts of its columns."""

    period: KeyPeriod
    texts: tuple[str, str, str]


class KeysModel(QAbstractTableModel):
    """The keys of one account, the newest first."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._rows: tuple[KeyRow, ...] = ()

    def fill(self, periods: Sequence[KeyPeriod]) -> None:
        """Show these."""
        self.beginResetModel()
        newest = sorted(periods, key=lambda period: period.since, reverse=True)
        self._rows = tuple(self._row(period) for period in newest)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row a key."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Since, until, fingerprint."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
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
                    translate("Accounts", "Seals from"),
                    translate("Accounts", "Sealed until"),
                    translate("Accounts", "Fingerprint"),
                )
                return titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _row(self, period: KeyPeriod) -> KeyRow:
        until = (
            translate("Accounts", "in use")
            if period.until is None
            else exact(period.until, self._preferences)
        )
        mark = f"\u2066{fingerprint(period.public_key)}\u2069"
        return KeyRow(period, (exact(period.since, self._preferences), until, mark))
