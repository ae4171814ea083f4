"""What differs between two tables: rows and columns that came and went, and the words of each cell that stayed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_desk.domain.content import Table
from editor_desk.domain.sequences import matches
from editor_desk.domain.word_diff import Change, Segment, diff_words, text_after, text_before
from editor_desk.language.slight import slight_key

Row = tuple[str, ...]
_Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class RowDiff:
    """A row, and the segments of each cell; a row that came or went has nothing in columns that it did not know."""

    change: Change
    cells: tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True)
class TableDiff:
    """The fate of every column, in the order in which they are read, and the rows over these columns."""

    columns: tuple[Change, ...]
    rows: tuple[RowDiff, ...]


def diff_tables(before: Table | None, after: Table | None) -> TableDiff:
    """The rows and cells of two tables, or of one that came or went."""
    old = () if before is None else before.rows
    new = () if after is None else after.rows
    columns = _columns(old, new, named=all(table is None or table.header for table in (before, after)))
    shared = [(i, j) for i, j in columns if i is not None and j is not None]
    rows = _rows(old, new, shared)
    return TableDiff(
        tuple(_fate(pair) for pair in columns),
        tuple(_row(old, new, pair, columns) for pair in rows),
    )


def rows_before(diff: TableDiff) -> tuple[Row, ...]:
    """The rows that `diff` leads from."""
    return _side(diff, Change.INSERTED)


def rows_after(diff: TableDiff) -> tuple[Row, ...]:
    """The rows that `diff` leads to."""
    return _side(diff, Change.DELETED)


def _side(diff: TableDiff, other: Change) -> tuple[Row, ...]:
    told = text_before if other is Change.INSERTED else text_after
    return tuple(
        tuple(told(cell) for column, cell in zip(diff.columns, row.cells, strict=True) if column is not other)
        for row in diff.rows
        if row.change is not other
    )


def _columns(old: Sequence[Row], new: Sequence[Row], *, named: bool) -> list[_Pair]:
    """Column beside column where there are as many; else, and where they were put in another order, by name or by what
    they hold.
    """
    width, new_width = (len(rows[0]) if rows else 0 for rows in (old, new))
    names = [[*(rows[0] if named else zip(*rows, strict=True))] if rows else [] for rows in (old, new)]
    if width == new_width and (names[0] == names[1] or set(names[0]) != set(names[1])):
        return [(place, place) for place in range(width)]
    return _spread(matches(*names), width, new_width)


def _rows(old: Sequence[Row], new: Sequence[Row], shared: Sequence[tuple[int, int]]) -> Iterator[_Pair]:
    """Equal rows beside each other, and between them rows that are as many, or that begin alike."""
    keys = [tuple(row[i] for i, _ in shared) for row in old]
    new_keys = [tuple(row[j] for _, j in shared) for row in new]
    start = new_start = 0
    for i, j in [*matches(keys, new_keys), (len(old), len(new))]:
        if i - start == j - new_start:
            yield from zip(range(start, i), range(new_start, j), strict=True)
        else:
            firsts = [
                [tuple(map(slight_key, key[:1])) for key in rows]
                for rows in (keys[start:i], new_keys[new_start:j])
            ]
            for one, other in _spread(matches(*firsts), i - start, j - new_start):
                yield None if one is None else start + one, None if other is None else new_start + other
        if i < len(old):
            yield i, j
        start, new_start = i + 1, j + 1


def _spread(pairs: Sequence[tuple[int, int]], size: int, new_size: int) -> list[_Pair]:
    """`pairs` with the places between them that have no partner, those of the first before those of the second."""
    found: list[_Pair] = []
    start = new_start = 0
    for i, j in [*pairs, (size, new_size)]:
        found += ((place, None) for place in range(start, i))
        found += ((None, place) for place in range(new_start, j))
        if i < size:
            found.append((i, j))
        start, new_start = i + 1, j + 1
    return found


def _fate(pair: _Pair) -> Change:
    if pair[1] is None:
        return Change.DELETED
    return Change.INSERTED if pair[0] is None else Change.EQUAL


def _row(old: Sequence[Row], new: Sequence[Row], pair: _Pair, columns: Sequence[_Pair]) -> RowDiff:
    i, j = pair
    cells = []
    for column, new_column in columns:
        before = "" if i is None or column is None else old[i][column]
        after = "" if j is None or new_column is None else new[j][new_column]
        cells.append(diff_words(before, after))
    return RowDiff(_fate(pair), tuple(cells))
