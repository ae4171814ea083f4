"""A table while it is being read: its cells are stretches of the page's lines until all lines are final."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from editor_desk.domain.content import MOST_CELLS
from editor_desk.domain.incoming import RawLine
from editor_desk.domain.raw_figures import RawTable
from editor_desk.exchange.importers.html_styles import Attributes

_MOST_COLUMNS: Final = 60
_CELL_LINES: Final = 3
_CELL_CHARACTERS: Final = 600
"""A cell with more holds a text, so the table is one of layout."""


Cell = tuple[int, int]
"""The lines from the first up to the second; empty where nothing stands."""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A finished table, its cells still stretches of lines."""

    rows: tuple[tuple[Cell, ...], ...]
    header: bool
    caption: Cell

    def over(self, lines: Sequence[RawLine]) -> RawTable:
        """The table with the text of the lines, which are final now."""
        rows = tuple(tuple(_text(lines, cell) for cell in row) for row in self.rows)
        return RawTable(rows, self.header, _text(lines, self.caption))


@dataclass(slots=True)
class OpenTable:
    """A table from its first tag on, after so many lines and figures. `plain` says whether every cell was as simple as it is kept."""

    first: int
    figures: int
    rows: list[list[Cell]] = field(default_factory=list)
    plain: bool = True
    header: bool = False
    caption: Cell = (0, 0)
    _below: dict[int, int] = field(default_factory=dict)
    _cell: tuple[int, int] | None = None

    def begin_row(self) -> None:
        """Another row."""
        self._close_row()
        self.rows.append([])

    def begin_cell(self, tag: str, attributes: Attributes, line: int) -> None:
        """Another cell, which begins at that line; merged cells leave empty ones behind."""
        if not self.rows:
            self.begin_row()
        row = self.rows[-1]
        self._skip_merged(row)
        if len(self.rows) == 1:
            self.header = (self.header or not row) and tag == "th"
        wide, high = _times(attributes, "colspan"), _times(attributes, "rowspan")
        self.plain = self.plain and wide == high == 1
        place = len(row)
        row.append((line, line))
        row.extend([(0, 0)] * (wide - 1))
        if high > 1:
            self._below.update(dict.fromkeys(range(place, place + wide), high))
        self._cell = (len(self.rows) - 1, place)

    def end_cell(self, line: int) -> None:
        """The cell ends before that line."""
        if self._cell is not None:
            row, place = self._cell
            self.rows[row][place] = (self.rows[row][place][0], line)
            self._cell = None

    def finished(self, lines: Sequence[RawLine]) -> ReadTable | None:
        """The table; None where it only lays out a page."""
        self._close_row()
        rows = [row for row in self.rows if any(_text(lines, cell) for cell in row)]
        width = max((len(row) for row in rows), default=0)
        cells = [cell for row in rows for cell in row]
        laid_out = any(last - first > _CELL_LINES for first, last in cells) or any(
            len(_text(lines, cell)) > _CELL_CHARACTERS for cell in cells
        )
        filled = [
            place
            for place in range(width)
            if any(len(row) > place and _text(lines, row[place]) for row in rows)
        ]
        if laid_out or len(filled) < 2 or width * len(rows) > MOST_CELLS:
            return None
        even = tuple((*row, *[(0, 0)] * (width - len(row))) for row in rows)
        return ReadTable(even, self.header and len(rows) > 1, self.caption)

    def _close_row(self) -> None:
        if self.rows:
            self._skip_merged(self.rows[-1])
        self._below = {place: left - 1 for place, left in self._below.items() if left > 1}

    def _skip_merged(self, row: list[Cell]) -> None:
        # Below a merged cell; not in the row that it begins in, whose cells stand behind it already.
        while len(row) in self._below and len(row) < _MOST_COLUMNS:
            row.append((0, 0))


def _times(attributes: Attributes, name: str) -> int:
    said = (attributes.get(name) or "1").strip()
    return max(1, min(_MOST_COLUMNS, int(said[:4]))) if said.isdecimal() else 1


def _text(lines: Sequence[RawLine], cell: Cell) -> str:
    return " ".join(line.text.replace("\n", " ") for line in lines[cell[0] : cell[1]])
