"""The dialog of a table: a grid to type in, rows and columns to add and to take away."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QStyledItemDelegate, QWidget

from editor_desk.domain.content import Table, clean_text
from editor_desk.domain.identity import new_id
from editor_desk.gui._generated.ui_figure_table import Ui_TableForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.language.bidi import isolated_text
from editor_desk.language.numerals import Numerals, format_number

translate = QCoreApplication.translate

MOST_ROWS, MOST_COLUMNS = 200, 20
_EMPTY = (("", ""), ("", ""), ("", ""))
Index = QModelIndex | QPersistentModelIndex


class CellsModel(QAbstractTableModel):
    """The cells of a table: plain text, at least one."""

    def __init__(
        self,
        rows: Sequence[Sequence[str]],
        parent: QObject | None = None,
        numerals: Numerals = Numerals.WESTERN,
    ) -> None:
        super().__init__(parent)
        self._numerals = numerals
        self._rows = [list(row) for row in rows]
        self._header = True

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells as they stand."""
        return tuple(tuple(row) for row in self._rows)

    def set_header(self, header: bool) -> None:  # noqa: FBT001 - a slot of a check box
        """Whether the first row names the columns."""
        self._header = header
        self.dataChanged.emit(self.index(0, 0), self.index(0, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._rows[0])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed into."""
        return (
            super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; the first row is strong where it names the columns."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.FontRole and self._header and index.row() == 0:
            font = QFont(QGuiApplication.font())
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write into a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        self._rows[index.row()][index.column()] = _cell(str(value))
        self.dataChanged.emit(index, index)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Rows and columns by number."""
        return (
            format_number(section + 1, self._numerals)
            if role == Qt.ItemDataRole.DisplayRole
            else super().headerData(section, orientation, role)
        )

    def insertRows(self, row: int, count: int, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's own default
        """Empty rows before `row`."""
        if parent.isValid() or len(self._rows) + count > MOST_ROWS:
            return False
        self.beginInsertRows(QModelIndex(), row, row + count - 1)
        self._rows[row:row] = [[""] * self.columnCount() for _ in range(count)]
        self.endInsertRows()
        return True

    def insertColumns(self, column: int, count: int, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - as above
        """Empty columns before `column`."""
        if parent.isValid() or self.columnCount() + count > MOST_COLUMNS:
            return False
        self.beginInsertColumns(QModelIndex(), column, column + count - 1)
        for row in self._rows:
            row[column:column] = [""] * count
        self.endInsertColumns()
        return True

    def removeRows(self, row: int, count: int, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - as above
        """Take rows away; one stays."""
        if parent.isValid() or len(self._rows) <= count or not 0 <= row <= len(self._rows) - count:
            return False
        self.beginRemoveRows(QModelIndex(), row, row + count - 1)
        del self._rows[row : row + count]
        self.endRemoveRows()
        return True

    def removeColumns(self, column: int, count: int, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - as above
        """Take columns away; one stays."""
        if parent.isValid() or self.columnCount() <= count or not 0 <= column <= self.columnCount() - count:
            return False
        self.beginRemoveColumns(QModelIndex(), column, column + count - 1)
        for row in self._rows:
            del row[column : column + count]
        self.endRemoveColumns()
        return True

    def paste(self, at: Index, text: str) -> None:
        """Lay lines of cells, parted by tabs, over the table from `at` on; it grows up to its bounds."""
        lines = clean_text(text).strip("\n").split("\n")
        pasted = [
            [_cell(cell) for cell in line.split("\t")] for line in lines[: max(0, MOST_ROWS - at.row())]
        ]
        widest = min(max(map(len, pasted), default=0), MOST_COLUMNS - at.column())
        if widest <= 0:
            return
        if (rows := at.row() + len(pasted) - self.rowCount()) > 0:
            self.insertRows(self.rowCount(), rows)
        if (columns := at.column() + widest - self.columnCount()) > 0:
            self.insertColumns(self.columnCount(), columns)
        for down, line in enumerate(pasted):
            for across, cell in enumerate(line[:widest]):
                self._rows[at.row() + down][at.column() + across] = cell
        last = self.index(at.row() + len(pasted) - 1, at.column() + widest - 1)
        self.dataChanged.emit(self.index(at.row(), at.column()), last)


class CellDelegate(QStyledItemDelegate):
    """Shows a telephone number, an address and the like in its own direction, while what is typed and kept has no isolates; and
    the field that a cell is typed in. `tabbed()` when Tab leaves it, before it does.
    """

    tabbed = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def displayText(self, value: object, _locale: QLocale | QLocale.Language) -> str:
        """The text of a cell as it is shown."""
        rtl = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return isolated_text(str(value), "rtl" if rtl else "ltr")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a Tab first."""
        if _is_tab(event):
            self.tabbed.emit()
        return super().eventFilter(watched, event)


class TableDialog(QDialog):
    """`figure` is the table after it was accepted."""

    def __init__(self, context: GuiContext, item: Table | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.figure: Table | None = None
        self._ui = ui = Ui_TableForm()
        ui.setupUi(self)
        self._cells = CellsModel(_EMPTY if item is None else item.rows, self, context.preferences.numerals)
        ui.grid.setModel(self._cells)
        ui.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        ui.grid.horizontalHeader().setMinimumSectionSize(80)
        ui.grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        ui.grid.setTabKeyNavigation(True)
        cells = CellDelegate(ui.grid)
        cells.tabbed.connect(self._grow)
        ui.grid.setItemDelegate(cells)
        ui.grid.setProperty("role", "grid")
        ui.grid.setCurrentIndex(self._cells.index(0, 0))
        ui.grid.installEventFilter(self)
        lead(ui.captionField)
        ui.headerBox.toggled.connect(self._cells.set_header)
        ui.headerBox.setChecked(True if item is None else item.header)
        self._cells.set_header(ui.headerBox.isChecked())
        ui.addRowButton.clicked.connect(lambda: self._cells.insertRows(self._row() + 1, 1))
        ui.addColumnButton.clicked.connect(lambda: self._cells.insertColumns(self._column() + 1, 1))
        ui.removeRowButton.clicked.connect(lambda: self._cells.removeRows(self._row(), 1))
        ui.removeColumnButton.clicked.connect(lambda: self._cells.removeColumns(self._column(), 1))
        for signal in (
            self._cells.rowsInserted,
            self._cells.rowsRemoved,
            self._cells.columnsInserted,
            self._cells.columnsRemoved,
        ):
            signal.connect(self._enable)
        ui.cancelButton.clicked.connect(self.reject)
        ui.acceptButton.clicked.connect(self._finish)
        if item is not None:
            ui.captionField.setText(item.caption)
            ui.acceptButton.setText(translate("Figures", "Done"))
        self._enable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paste cells, and empty the selected ones; a Tab behind the last begins a new row."""
        if watched is self._ui.grid and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if _is_tab(event):
                self._grow()
            index = self._ui.grid.currentIndex()
            if event.matches(QKeySequence.StandardKey.Paste) and index.isValid():
                self._cells.paste(index, QGuiApplication.clipboard().text()[:200_000])
                return True
            if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                for chosen in self._ui.grid.selectedIndexes():
                    self._cells.setData(chosen, "")
                return True
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        """Tab goes on from the last cell into a new row, as it does in a word processor, and not round to the first."""
        index = self._ui.grid.currentIndex()
        rows, columns = self._cells.rowCount(), self._cells.columnCount()
        if (index.row(), index.column()) == (rows - 1, columns - 1):
            self._cells.insertRows(rows, 1)

    def _row(self) -> int:
        index = self._ui.grid.currentIndex()
        return index.row() if index.isValid() else self._cells.rowCount() - 1

    def _column(self) -> int:
        index = self._ui.grid.currentIndex()
        return index.column() if index.isValid() else self._cells.columnCount() - 1

    def _enable(self) -> None:
        rows, columns = self._cells.rowCount(), self._cells.columnCount()
        self._ui.addRowButton.setEnabled(rows < MOST_ROWS)
        self._ui.removeRowButton.setEnabled(rows > 1)
        self._ui.addColumnButton.setEnabled(columns < MOST_COLUMNS)
        self._ui.removeColumnButton.setEnabled(columns > 1)

    def _finish(self) -> None:
        self._ui.grid.setCurrentIndex(QModelIndex())  # what is being typed into a cell goes in
        key = new_id() if self._item is None else self._item.key
        caption = _cell(self._ui.captionField.text())
        self.figure = Table(key, self._cells.rows, self._ui.headerBox.isChecked(), caption)
        self.accept()


def _is_tab(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_Tab
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )


def _cell(text: str) -> str:
    return " ".join(clean_text(text).split())
