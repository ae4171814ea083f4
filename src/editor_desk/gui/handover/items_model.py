"""The articles that wait to be handed over, and which of them are chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from editor_desk.gui.handover.item_text import item_note
from editor_desk.gui.preferences import Preferences
from editor_desk.services.handover import HandoverItem

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class ItemsModel(QAbstractListModel):
    """Rows are checkable unless the desk refuses them. New ones that can go are chosen; what was unticked stays so."""

    chosen_changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._items: tuple[HandoverItem, ...] = ()
        self._left_out: set[str] = set()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the articles that would go, in the order shown."""
        ids = (item.summary.id for item in self._items if not item.refusals)
        return tuple(article for article in ids if article not in self._left_out)

    @property
    def pictures(self) -> tuple[int, int]:
        """How many pictures the chosen articles have, and what these weigh in bytes as the desk keeps them."""
        chosen = set(self.chosen)
        rows = [item for item in self._items if item.summary.id in chosen]
        return sum(item.pictures for item in rows), sum(item.picture_bytes for item in rows)

    @property
    def refused(self) -> int:
        """How many cannot go."""
        return sum(bool(item.refusals) for item in self._items)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all articles shown, in their order."""
        return tuple(item.summary.id for item in self._items)

    @property
    def can_choose(self) -> bool:
        """Whether an article that could go is not chosen."""
        return any(not item.refusals and item.summary.id in self._left_out for item in self._items)

    def choose(self, *, every: bool) -> None:
        """Choose every article that can go, or none."""
        self._left_out = set() if every else {item.summary.id for item in self._items}
        if self._items:
            places = self.index(0), self.index(len(self._items) - 1)
            self.dataChanged.emit(*places, [Qt.ItemDataRole.CheckStateRole])
        self.chosen_changed.emit()

    def show(self, items: Sequence[HandoverItem]) -> None:
        """Show `items`."""
        fresh = tuple(items)
        if [item.summary.id for item in fresh] != [item.summary.id for item in self._items]:
            self.beginResetModel()
            self._items = fresh
            self.endResetModel()
        elif fresh != self._items:
            self._items = fresh
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
        self.chosen_changed.emit()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """A row an article."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A refused article cannot be ticked; it can be read."""
        flags = super().flags(index)
        item = self._item(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if item is not None and not item.refusals else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: PLR0911 - a role a line
        """Headline, note, tick, and the item itself under ITEM_ROLE."""
        item = self._item(index)
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.headline
            case Qt.ItemDataRole.ToolTipRole:
                return item_note(item, self._preferences)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{item.headline}. {item_note(item, self._preferences)}"
            case Qt.ItemDataRole.CheckStateRole if not item.refusals:
                ticked = item.summary.id not in self._left_out
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case _ if role == ITEM_ROLE:
                return item
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick."""
        item = self._item(index)
        if item is None or item.refusals or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._left_out.discard(item.summary.id)
        else:
            self._left_out.add(item.summary.id)
        place = self.index(index.row())
        self.dataChanged.emit(place, place, [Qt.ItemDataRole.CheckStateRole])
        self.chosen_changed.emit()
        return True

    def _item(self, index: _Index) -> HandoverItem | None:
        return self._items[index.row()] if index.isValid() and index.row() < len(self._items) else None
