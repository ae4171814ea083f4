"""The queue as rows of two lines."""

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

from editor_desk.domain.sending import OPEN, SendState
from editor_desk.gui.messages import isolated
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.sending.texts import STATE_COLORS, reason_of, state_text
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.numerals import to_numerals
from editor_desk.services.sending import QueuedPackage

translate = QCoreApplication.translate

_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class SendingModel(QAbstractListModel):
    """Newest first."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._rows: tuple[QueuedPackage, ...] = ()

    @property
    def on_their_way(self) -> int:
        """How many wait or are being sent."""
        return sum(row.sending.state in OPEN for row in self._rows)

    @property
    def not_sent(self) -> int:
        """How many failed and wait for somebody."""
        return sum(row.sending.state is SendState.FAILED for row in self._rows)

    def show(self, rows: Sequence[QueuedPackage]) -> None:
        """Show `rows`."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row(self, index: _Index) -> QueuedPackage | None:
        """The row at `index`."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, sending_id: str) -> int:
        """Where that row stands; -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.sending.id == sending_id), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """A row a package and destination."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: PLR0911 - a role a line
        """Package and destination; state, reason, tries, when; the colour of the state."""
        row = self.row(index)
        if row is None:
            return None
        title = f"{isolated(row.destination.name)} · \u2066{row.sending.package}\u2069"
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Qt.ItemDataRole.ToolTipRole:
                return exact(row.sending.changed_at, self._preferences)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{title}. {self._note(row)}"
            case _ if role == NOTE_ROLE:
                return self._note(row)
            case _ if role == DOT_ROLE:
                return self._theme.color(STATE_COLORS[row.sending.state])
        return None

    def _note(self, row: QueuedPackage) -> str:
        sending, numerals = row.sending, self._preferences.numerals
        parts = [state_text(sending)]
        if (reason := reason_of(sending, numerals)) is not None:
            parts.append(reason.title)
        if sending.tries > 1:
            parts.append(translate("Sending", "%n tries", "", sending.tries))
        parts.append(relative(sending.changed_at, datetime.now(UTC), self._preferences))
        return to_numerals(" · ".join(parts), numerals)
