"""Small helpers that several repositories share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    Table,
    bindparam,
    cast,
    exists,
    insert,
    text,
    update,
)

from editor_desk.storage import tables

_Value = TypeVar("_Value")
_MOST_PARAMETERS = 500
STORED_TEXT = cast(tables.revision.c.content, LargeBinary).label("content")
"""A revision's text as bytes, even where another hand wrote letters: that is damage like any other."""

SUMMARY_COLUMNS = (
    "id",
    "headline",
    "review",
    "delivery",
    "updated_at",
    "word_count",
    "source",
    "note",
    "sealed",
    "first_approver",
)
"""What a row of a list is made of, but for the author's name and whether the head is sealed."""


def head_sealed() -> ColumnElement[bool]:
    """Whether there is a seal over the article's working text."""
    whole: ColumnElement[bool] = text(tables.SEALS)  # type: ignore[assignment]  # a WHERE clause takes text
    return exists().where(*_over_the_head(), whole)


def head_approved_by(account_id: str) -> ColumnElement[bool]:
    """Whether that account approved the article's working text, alone or as one of two."""
    return exists().where(*_over_the_head(), tables.seal.c.approved_by == account_id)


def _over_the_head() -> tuple[ColumnElement[bool], ...]:
    seal, article = tables.seal, tables.article
    return seal.c.article == article.c.id, seal.c.content_hash == article.c.head_hash


def put_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Insert the row, or update the one with the same primary key."""
    same = [column == values[column.name] for column in table.primary_key]
    if connection.execute(update(table).where(*same).values(**values)).rowcount == 0:
        connection.execute(insert(table).values(**values))


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows, which may be none."""
    if rows:
        connection.execute(insert(table), rows)


def insert_tuples(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert many rows, which may be none, given as SQLite keeps them: the values of the columns of these `names`, times by `as_stored`."""
    if rows:
        # Built from the table's own names. To go through the types of its columns takes longer than to store the values.
        columns = ", ".join(f'"{table.c[name].name}"' for name in names)
        marks = ", ".join("?" for _name in names)
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})', list(rows))  # noqa: S608 - names of ours


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
