"""The packages that left the desk, as rows of two lines."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_desk.gui.messages import isolated
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.numerals import to_numerals
from editor_desk.services.handover import Delivery

translate = QCoreApplication.translate

_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class PackagesModel(QAbstractListModel):
    """Newest first."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._rows: tuple[Delivery, ...] = ()

    def show(self, rows: Sequence[Delivery]) -> None:
        """Show `rows`."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def delivery(self, index: _Index) -> Delivery | None:
        """The package at `index`."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def row_of(self, path: str) -> int:
        """Where the package at `path` stands; -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.path == path), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """A row a package."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: PLR0911 - a role a line
        """Its name; when, by whom and how many; the colour of the dot."""
        row = self.delivery(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"\u2066{row.package}\u2069"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{exact(row.at, self._preferences)}\n\u2066{row.path}\u2069"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.package}. {self._note(row)}"
            case _ if role == NOTE_ROLE:
                return self._note(row)
            case _ if role == DOT_ROLE:
                return self._theme.color("blue")
        return None

    def _note(self, row: Delivery) -> str:
        count = translate("Handover", "%n article(s)", "", len(row.articles))
        ago = relative(row.at, datetime.now(UTC), self._preferences)
        return to_numerals(f"{ago} · {isolated(row.by)} · {count}", self._preferences.numerals)
