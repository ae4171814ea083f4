"""The queue as rows of two lines."""

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QObject, Qt

from editor_desk.domain.sending import OPEN, SendState
from editor_desk.gui.messages import isolated
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.sending.texts import STATE_COLORS, held_text, reason_of, state_text
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.records import Index, RecordsModel
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.numerals import to_numerals
from editor_desk.services.sending import QueuedPackage

translate = QCoreApplication.translate


class SendingModel(RecordsModel[QueuedPackage]):
    """Newest first; a row is known by its id."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences

    @property
    def on_their_way(self) -> int:
        """How many wait or are being sent."""
        return sum(row.sending.state in OPEN for row in self._records)

    @property
    def not_sent(self) -> int:
        """How many failed and wait for somebody."""
        return sum(row.sending.state is SendState.FAILED for row in self._records)

    def show(self, records: Iterable[QueuedPackage]) -> None:
        """Show them, unless they are shown: the choice stays then."""
        rows = tuple(records)
        if rows != self._records:
            super().show(rows)

    def row(self, index: Index) -> QueuedPackage | None:
        """The row at `index`."""
        return self._records[index.row()] if index.isValid() and index.row() < len(self._records) else None

    def name_of(self, record: QueuedPackage) -> str:
        """Its id."""
        return record.sending.id

    def text(self, record: QueuedPackage, column: int) -> str:  # noqa: ARG002 - there is one
        """Destination and what goes there."""
        held = held_text([item.headline for item in record.sending.articles], self._preferences)
        return f"{isolated(record.destination.name)} · {held or isolated(record.sending.package)}"

    def drawn(self, record: QueuedPackage, role: int) -> object:
        """State, reason, tries, when; the colour of the state."""
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return exact(record.sending.changed_at, self._preferences)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.text(record, 0)}. {self._note(record)}"
            case _ if role == NOTE_ROLE:
                return self._note(record)
            case _ if role == DOT_ROLE:
                return self._theme.color(STATE_COLORS[record.sending.state])
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
