"""The reasons for a return as a table: the key of each, its names, and what becomes of it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from editor_desk.domain.return_reasons import LONGEST_NAME, ReturnReason
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.records import Index, RecordsModel
from editor_desk.language.numerals import format_number

translate = QCoreApplication.translate

KEY, ARABIC, ENGLISH, STATE = range(4)
_KEYS: Final = 9


class ReasonsModel(RecordsModel[ReturnReason]):
    """`edited(ReturnReason)` when a name was typed; what is shown changes once that is stored."""

    edited = Signal(object)
    columns = 4

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._preferences = theme, preferences
        self.may_edit = False

    @property
    def reasons(self) -> tuple[ReturnReason, ...]:
        """All of them, in their order."""
        return self._records

    def reason(self, index: Index) -> ReturnReason | None:
        """The reason of that row."""
        return self._records[index.row()] if index.isValid() and index.row() < len(self._records) else None

    def name_of(self, record: ReturnReason) -> str:
        """Its id."""
        return record.id

    def headings(self) -> tuple[str, ...]:
        """What the columns are called."""
        return (
            translate("DeskRules", "Key"),
            translate("DeskRules", "In Arabic"),
            translate("DeskRules", "In English"),
            translate("DeskRules", "Offered"),
        )

    def text(self, record: ReturnReason, column: int) -> str:
        """The digit that ticks it, a name, or whether it is offered."""
        match column:
            case 0:
                place = [one.id for one in self._records if not one.retired]
                key = place.index(record.id) + 1 if record.id in place else 0
                return format_number(key, self._preferences.numerals) if 0 < key <= _KEYS else "–"
            case 1:
                return record.ar
            case 2:
                return record.en
        if record.retired:
            return translate("DeskRules", "retired")
        return translate("DeskRules", "with a note") if record.needs_words else translate("DeskRules", "yes")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names are changed in place, by whoever may."""
        flags = super().flags(index)
        if self.may_edit and index.column() in {ARABIC, ENGLISH}:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A retired one is pale; an editor begins with what is there."""
        reason = self.reason(index)
        if reason is None:
            return None
        match role:
            case Qt.ItemDataRole.ForegroundRole if reason.retired:
                return self._theme.color("mute")
            case Qt.ItemDataRole.EditRole:
                return self.text(reason, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headings()[index.column()]}: {self.text(reason, index.column())}"
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; none at all changes nothing."""
        reason, name = self.reason(index), " ".join(str(value).split())[:LONGEST_NAME]
        editable = bool(self.flags(index) & Qt.ItemFlag.ItemIsEditable)
        if reason is None or role != Qt.ItemDataRole.EditRole or not editable or not name:
            return False
        changed = replace(reason, ar=name) if index.column() == ARABIC else replace(reason, en=name)
        if changed != reason:
            self.edited.emit(changed)
        return changed != reason
