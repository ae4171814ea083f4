"""Tables on the sheet of a comparison, cell by cell."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from editor_desk.domain.diff import Change, TableDiff
from editor_desk.gui.review.sheet_runs import Run, RunWriter, SheetView, block_format

_LINE = 26
_CELL_LINE = 24
_BELOW = 8
_GROUNDS = {Change.INSERTED: "green_soft", Change.DELETED: "red_soft"}


def write_table(out: RunWriter, diff: TableDiff, fate: Change, *, header: bool) -> None:
    """Write a table; `fate` is what became of it as a whole."""
    _Writing(out, diff, fate, header=header).write()


class _Writing:
    def __init__(self, out: RunWriter, diff: TableDiff, fate: Change, *, header: bool) -> None:
        self._out, self._diff, self._header = out, diff, header
        self._whole = fate is not Change.EQUAL
        self._begun: set[tuple[str, int]] = set()

    def write(self) -> None:
        out, diff = self._out, self._diff
        hidden = out.view.hidden
        if not self._whole:
            for column, change in enumerate(diff.columns):
                if change is hidden:
                    out.order = self._order(self._first_row, column)
                    out.one_stop()
            for place, one in enumerate(diff.rows):
                if one.change is hidden:
                    out.order = self._order(place, 0)
                    out.one_stop()
        columns = [place for place, change in enumerate(diff.columns) if change is not hidden]
        if is_rtl(out):
            columns.reverse()  # Qt lays the columns of a table out from left to right in every text
        rows = [place for place, one in enumerate(diff.rows) if one.change is not hidden]
        if rows and columns:
            form = table_format(out, "line")
            form.setHeaderRowCount(int(self._header))
            table = out.cursor.insertTable(len(rows), len(columns), form)
            for y, row in enumerate(rows):
                for x, column in enumerate(columns):
                    self._cell(table.cellAt(y, x), row, column)
            leave_table(out, table, inside=self._whole)
        out.order = self._order(len(diff.rows), 0)

    @property
    def _first_row(self) -> int:
        """The row where a difference of a whole column is."""
        return next((n for n, row in enumerate(self._diff.rows) if row.change is Change.EQUAL), 0)

    def _order(self, row: int, column: int) -> int:
        return 1 + row * len(self._diff.columns) + column

    def _cell(self, cell: QTextTableCell, place: int, column: int) -> None:
        out, row = self._out, self._diff.rows[place]
        is_row = row.change is not Change.EQUAL
        change = row.change if is_row else self._diff.columns[column]
        is_name = self._header and place == 0
        ground = None if out.view is SheetView.FINAL else _GROUNDS.get(change)
        if ground or is_name:
            form = cell.format()
            form.setBackground(QBrush(out.theme.color(ground or "hover")))
            cell.setFormat(form)
        out.enter_cell(cell.firstCursorPosition(), inside=self._whole)
        out.paragraph_inside(block_format(_CELL_LINE))
        weight = QFont.Weight.DemiBold if is_name else QFont.Weight.Normal
        char = out.char("ui_text", weight=weight)
        if not self._whole:
            out.order = self._order(place, 0 if is_row else column)
        runs = [Run(segment.change, segment.text, char) for segment in row.cells[column]]
        if change is Change.EQUAL and not self._whole:
            out.runs(runs)
            return
        # A row or a column that came or went is one difference, at its first cell.
        key = ("row", place) if is_row else ("column", column)
        if not self._whole and key not in self._begun:
            self._begun.add(key)
            out.mark(5)
        out.write_inside(runs)
        if not self._whole:
            out.mark(0)


def begin_line(out: RunWriter, fate: Change) -> None:
    """Begin a line of a figure; one that came or went is a single difference to its end."""
    form = block_format(_LINE, below=2)
    if fate is Change.EQUAL:
        out.paragraph(form)
    else:
        out.paragraph_inside(form)


def table_format(out: RunWriter, line: str) -> QTextTableFormat:
    """As wide as the text."""
    form = QTextTableFormat()
    form.setBorder(1)
    form.setBorderBrush(QBrush(out.theme.color(line)))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setCellPadding(6)
    form.setBottomMargin(_BELOW)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return form


def is_rtl(out: RunWriter) -> bool:
    """Whether the text is read from the right."""
    return out.document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft


def leave_table(out: RunWriter, table: QTextTable, *, inside: bool = False) -> None:
    """Go on behind a table."""
    cursor = QTextCursor(out.document)
    cursor.setPosition(table.lastPosition() + 1)
    cursor.setBlockFormat(block_format(0))
    cursor.setBlockCharFormat(QTextCharFormat())
    out.enter_cell(cursor, inside=inside)
