"""Revisions and seals in SQL."""

from collections.abc import Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    String,
    cast,
    delete,
    exists,
    insert,
    or_,
    select,
    text,
    update,
)

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.revision import Revision, RevisionKind
from editor_desk.domain.seal import Seal
from editor_desk.services.ports.articles import RevisionSummary
from editor_desk.storage import mappers, tables
from editor_desk.storage.column_types import stored_time
from editor_desk.storage.queries import STORED_TEXT, insert_rows

_revision = tables.revision
_parent = tables.revision_parent
_seal = tables.seal
_COLUMNS = [column for column in _revision.c if column.name != "content"]

_WROTE = """
    WITH RECURSIVE line(id) AS (VALUES (?) UNION SELECT parent FROM revision_parent JOIN line ON revision = line.id)
    SELECT 1 FROM line JOIN revision ON revision.id = line.id WHERE author = ? LIMIT 1
"""
"""Written out, as it is asked for each seal, and building it would take longer than the answer."""


class RevisionRepository:
    """See `services.ports.articles.Revisions`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, revision: Revision) -> None:
        self._connection.execute(insert(_revision).values(**mappers.revision_to_row(revision)))
        parents = [
            {"revision": revision.id, "position": position, "parent": parent}
            for position, parent in enumerate(revision.parents)
        ]
        insert_rows(self._connection, _parent, parents)

    def get(self, revision_id: str) -> Revision:
        found = self._connection.execute(select(*_COLUMNS, STORED_TEXT).where(_revision.c.id == revision_id))
        row = found.mappings().one_or_none()
        if row is None:
            raise DeskError(ErrorCode.REVISION_UNKNOWN, id=revision_id)
        ordered = (
            select(_parent.c.parent).where(_parent.c.revision == revision_id).order_by(_parent.c.position)
        )
        return mappers.revision_from_row(row, tuple(self._connection.scalars(ordered)))

    def keep(self, revision_id: str) -> None:
        milestone = (
            update(_revision).where(_revision.c.id == revision_id).values(kind=RevisionKind.MILESTONE.value)
        )
        if self._connection.execute(milestone).rowcount == 0:
            raise DeskError(ErrorCode.REVISION_UNKNOWN, id=revision_id)

    def drop_autosave(self, revision_id: str) -> None:
        article = tables.article
        referred = or_(
            exists().where(article.c.head == revision_id),
            exists().where(article.c.sealed == revision_id),
            exists().where(article.c.delivered == revision_id),
            exists().where(_parent.c.parent == revision_id),
            exists().where(_seal.c.revision == revision_id),
            exists().where(
                tables.event.c.article == _revision.c.article, tables.event.c.revision == revision_id
            ),
        )
        same = _revision.c.id == revision_id
        kind = self._connection.scalars(select(_revision.c.kind).where(same, ~referred)).one_or_none()
        if kind != RevisionKind.AUTOSAVE.value:
            raise ValueError("only an autosave that nothing refers to may be dropped")
        self._connection.execute(delete(_parent).where(_parent.c.revision == revision_id))
        self._connection.execute(delete(_revision).where(same))

    def text_hash(self, revision_id: str) -> str:
        query = select(_revision.c.content_hash).where(_revision.c.id == revision_id)
        return self._connection.scalars(query).one_or_none() or ""

    def wrote(self, revision_id: str, account_id: str) -> bool:
        found = self._connection.exec_driver_sql(_WROTE, (revision_id, account_id))
        return found.scalar_one_or_none() is not None

    def history(self, article_id: str) -> Sequence[RevisionSummary]:
        rows = (
            select(*_COLUMNS, _text_sealed().label("text_sealed"))
            .where(_revision.c.article == article_id)
            .order_by(_revision.c.created_at.desc(), _revision.c.started_at.desc(), _revision.c.id)
        )
        return [mappers.revision_summary_from_row(row) for row in self._connection.execute(rows).mappings()]


def _text_sealed() -> ColumnElement[bool]:
    whole: ColumnElement[bool] = text(tables.SEALS)  # type: ignore[assignment]  # a WHERE clause takes text
    return exists().where(
        _seal.c.article == _revision.c.article, _seal.c.content_hash == _revision.c.content_hash, whole
    )


class SealRepository:
    """See `services.ports.seals.Seals`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, seal: Seal) -> None:
        self._connection.execute(insert(_seal).values(**mappers.seal_to_row(seal)))

    def over(self, article_id: str, content_hash: str) -> Sequence[Seal]:
        columns = (column for column in _seal.c if column.name != "approved_at")
        newest = (
            select(*columns, cast(_seal.c.approved_at, String).label("approved_at"))
            .where(_seal.c.article == article_id, _seal.c.content_hash == content_hash)
            .order_by(_seal.c.approved_at.desc())
        )
        return [
            seal
            for row in self._connection.execute(newest).mappings()
            if (seal := _read_seal(row)) is not None
        ]


def _read_seal(row: RowMapping) -> Seal | None:
    try:
        return mappers.seal_from_row(dict(row) | {"approved_at": stored_time(row["approved_at"])})
    except (TypeError, ValueError):
        return None  # a time or a number that is none: another hand wrote it, and it seals nothing
