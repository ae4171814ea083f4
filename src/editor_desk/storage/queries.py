"""Small helpers that several repositories share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, LargeBinary, Table, bindparam, cast, insert, update

from editor_desk.storage import tables

_Value = TypeVar("_Value")
_MOST_PARAMETERS = 500
STORED_TEXT = cast(tables.revision.c.content, LargeBinary).label("content")
"""A revision's text as bytes, even where another hand wrote letters: that is damage like any other."""


def put_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Insert the row, or update the one with the same primary key."""
    same = [column == values[column.name] for column in table.primary_key]
    if connection.execute(update(table).where(*same).values(**values)).rowcount == 0:
        connection.execute(insert(table).values(**values))


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows, which may be none."""
    if rows:
        connection.execute(insert(table), rows)


def update_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Update the rows of these ids, which may be none."""
    if rows:
        wanted = [
            {f"{name}_now" if name == "id" else name: value for name, value in row.items()} for row in rows
        ]
        changed = update(table).where(table.c.id == bindparam("id_now"))
        connection.execute(changed, wanted)


def batches(ids: Iterable[_Value]) -> Iterator[list[_Value]]:
    """`ids` in lists short enough for one statement's parameters."""
    batch: list[_Value] = []
    for item in ids:
        batch.append(item)
        if len(batch) == _MOST_PARAMETERS:
            yield batch
            batch = []
    if batch:
        yield batch
