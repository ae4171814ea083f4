"""Replacements to choose from: articles with their replacements below them, each with a check box."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_desk.language.numerals import Numerals, format_number

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Line` of a replacement; None for an article."""


@dataclass(frozen=True, slots=True)
class Line:
    """A replacement as it is shown. `where` names a place that is not in the running text."""

    before: str
    old: str
    new: str
    after: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The replacements of one article."""

    title: str
    lines: tuple[Line, ...]


class ReplacementsModel(QAbstractItemModel):
    """Two levels. Everything is chosen at first; `chosen_changed` when that changes."""

    chosen_changed = Signal()

    def __init__(self, numerals: Numerals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numerals = numerals
        self._groups: tuple[Group, ...] = ()
        self._chosen: list[list[bool]] = []

    def fill(self, groups: Sequence[Group]) -> None:
        """Show these, all chosen."""
        self.beginResetModel()
        self._groups = tuple(groups)
        self._chosen = [[True] * len(group.lines) for group in groups]
        self.endResetModel()
        self.chosen_changed.emit()

    @property
    def total(self) -> int:
        """How many replacements are shown."""
        return sum(len(group.lines) for group in self._groups)

    @property
    def chosen_total(self) -> int:
        """How many of them are chosen."""
        return sum(sum(group) for group in self._chosen)

    def chosen(self, group: int) -> list[int]:
        """The numbers of the chosen replacements of a group."""
        return [number for number, on in enumerate(self._chosen[group]) if on]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - as Qt declares it
        """Groups have the id 0, lines the number of their group from 1."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - as Qt declares it
        """The group of a line."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Groups, or the lines of one."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()].lines)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """One."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, check state, and the line for the delegate."""
        if not index.isValid():
            return None
        group = index.internalId()
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(group - 1, index.row()) if group else self._state(index.row(), None)
        line = self._groups[group - 1].lines[index.row()] if group else None
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._heading(self._groups[index.row()]) if line is None else _sentence(line)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Choose a replacement, or all of an article."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        on, group = Qt.CheckState(value) is not Qt.CheckState.Unchecked, index.internalId()
        if group:
            self._chosen[group - 1][index.row()] = on
            top = self.createIndex(group - 1, 0, 0)
            self.dataChanged.emit(index, index, [role])
            self.dataChanged.emit(top, top, [role])
        else:
            lines = len(self._chosen[index.row()])
            self._chosen[index.row()] = [on] * lines
            self.dataChanged.emit(index, index, [role])
            parent = self.index(index.row(), 0)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(lines - 1, 0, parent), [role])
        self.chosen_changed.emit()
        return True

    def _state(self, group: int, line: int | None) -> Qt.CheckState:
        chosen = self._chosen[group]
        if line is not None:
            return Qt.CheckState.Checked if chosen[line] else Qt.CheckState.Unchecked
        if all(chosen):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(chosen) else Qt.CheckState.Unchecked

    def _heading(self, group: Group) -> str:
        count = format_number(len(group.lines), self._numerals)
        return f"{group.title or translate('Find', 'Without a headline')} ({count})"


def _sentence(line: Line) -> str:
    said = translate("Find", "{before}{old}{after}: “{old}” becomes “{new}”").format(
        before=line.before, old=line.old, new=line.new, after=line.after
    )
    return f"{line.where}: {said}" if line.where else said
