"""The packages that left the desk, as rows of two lines."""

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt

from editor_desk.gui.messages import isolated
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.sending.texts import held_text
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.records import Index, RecordsModel
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.numerals import to_numerals
from editor_desk.services.handover import Delivery


class PackagesModel(RecordsModel[Delivery]):
    """Newest first; a package is known by its path."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences

    def show(self, records: Iterable[Delivery]) -> None:
        """Show them, unless they are shown: the choice stays then."""
        rows = tuple(records)
        if rows != self._records:
            super().show(rows)

    def delivery(self, index: Index) -> Delivery | None:
        """The package at `index`."""
        return self._records[index.row()] if index.isValid() and index.row() < len(self._records) else None

    def name_of(self, record: Delivery) -> str:
        """Its path."""
        return record.path

    def text(self, record: Delivery, column: int) -> str:  # noqa: ARG002 - there is one
        """What it holds."""
        return held_text(record.headlines, self._preferences) or f"\u2066{record.package}\u2069"

    def drawn(self, record: Delivery, role: int) -> object:
        """When, by whom, and under which name; the colour of the dot."""
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return f"{exact(record.at, self._preferences)}\n\u2066{record.path}\u2069"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.text(record, 0)}. {self._note(record)}"
            case _ if role == NOTE_ROLE:
                return self._note(record)
            case _ if role == DOT_ROLE:
                return self._theme.color("blue")
        return None

    def _note(self, row: Delivery) -> str:
        ago = relative(row.at, datetime.now(UTC), self._preferences)
        return (
            f"{to_numerals(ago, self._preferences.numerals)} · {isolated(row.by)} · \u2066{row.package}\u2069"
        )
