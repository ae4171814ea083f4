"""What the audit reads, in SQL of its own: SQLite puts the hashed bytes together, since Python would take ten times as long.

Every value is cast to text first: one of another type, written by another hand, makes other bytes and no error.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

from sqlalchemy import Connection, select, text

from editor_desk.domain.events import EventKind
from editor_desk.domain.seal import Seal
from editor_desk.services.audit_ports import EventRow, FactRow, RevisionRow, SealRow
from editor_desk.storage import mappers, tables

_AT_ONCE = 256


def _quoted(column: str) -> str:
    return f"json_quote(CAST({column} AS TEXT))"


def _time(column: str) -> str:
    return f"substr({column}, 1, 10) || 'T' || substr({column}, 12, 12) || 'Z'"


_EVENT_BODY = f"""
    CAST('{{"actor":' || {_quoted("actor")} || ',"article":' || {_quoted("article")} || ',"at":"' || {_time("at")}
    || '","data":' || CAST(data AS TEXT) || ',"id":' || {_quoted("id")} || ',"kind":' || {_quoted("kind")}
    || ',"previous":' || {_quoted("previous")} || ',"revision":' || {_quoted("revision")} || '}}' AS BLOB)
"""
_PARENTS = f"""
    SELECT group_concat({_quoted("parent")})
    FROM (SELECT parent FROM revision_parent WHERE revision = r.id ORDER BY parent)
"""
_REVISION_NAME = f"""
    CAST('{{"article":' || {_quoted("r.article")} || ',"author":' || {_quoted("r.author")}
    || ',"content":' || {_quoted("r.content_hash")} || ',"created":"' || {_time("r.created_at")}
    || '","parents":[' || coalesce(({_PARENTS}), '') || ']}}' AS BLOB)
"""
_EVENTS = f"SELECT sequence, {_EVENT_BODY}, previous, hash, CAST(at AS TEXT) FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?"
# By rowid: in the order of their ids, texts would be read all over the file.
_REVISIONS = f"""
    SELECT rowid, id, article, CAST(content AS BLOB), content_hash, {_REVISION_NAME}
    FROM revision AS r WHERE rowid > ? ORDER BY rowid LIMIT ?
"""
_SEALS = """
    SELECT s.rowid AS place, s.*, r.article AS revision_article, r.content_hash AS revision_content,
        (SELECT e.sequence FROM event AS e WHERE e.article = s.article AND e.kind = 'approved'
         AND e.revision = s.revision AND e.actor = s.approved_by AND e.at = s.approved_at) AS approval
    FROM seal AS s LEFT JOIN revision AS r ON r.id = s.revision
    WHERE s.rowid > :after ORDER BY s.rowid LIMIT :limit
"""
_FACT = """
    sequence, CAST(id AS TEXT), CAST(at AS TEXT), CAST(actor AS TEXT), CAST(kind AS TEXT), CAST(article AS TEXT),
    CAST(revision AS TEXT), CAST(data AS TEXT), CAST(previous AS TEXT), CAST(hash AS TEXT)
"""
_WITHOUT_REVISION = f"""
    SELECT {_FACT} FROM event AS e
    WHERE revision <> '' AND NOT EXISTS (SELECT 1 FROM revision AS r WHERE r.id = e.revision)
    ORDER BY sequence LIMIT ?
"""
_WITHOUT_SEAL = f"""
    SELECT {_FACT} FROM event AS e
    WHERE kind = '{EventKind.APPROVED.value}' AND NOT EXISTS (
        SELECT 1 FROM seal AS s
        WHERE s.revision = e.revision AND s.approved_at = e.at AND s.approved_by = e.actor
    )
    ORDER BY sequence LIMIT ?
"""
_FORGED = f"""
    SELECT id, 'sealed' FROM article AS a
    WHERE sealed IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM event AS e
        WHERE e.article = a.id AND e.kind = '{EventKind.APPROVED.value}' AND e.revision = a.sealed
    )
    UNION ALL
    SELECT id, 'approved' FROM article AS a
    WHERE review = 'approved' AND NOT EXISTS (
        SELECT 1 FROM seal AS s WHERE s.article = a.id AND s.content_hash = a.head_hash
    )
    UNION ALL
    SELECT id, 'delivered' FROM article AS a
    WHERE delivered IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM event AS e
        WHERE e.article = a.id AND e.kind = '{EventKind.HANDED_OVER.value}' AND e.revision = a.delivered
    )
    LIMIT ?
"""


class AuditRowRepository:
    """See `services.audit_ports.AuditRows`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self) -> tuple[int, int, int]:
        found = [
            self._connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("event", "revision", "seal")
        ]
        return found[0], found[1], found[2]

    def events(self, after: int, limit: int) -> Iterable[EventRow]:
        return cast("Iterable[EventRow]", self._rows(_EVENTS, after, limit))

    def revisions(self, after: int, limit: int) -> Iterable[RevisionRow]:
        return cast("Iterable[RevisionRow]", self._rows(_REVISIONS, after, limit, at_once=8))

    def seals(self, after: int, limit: int) -> Sequence[SealRow]:
        rows = self._connection.execute(text(_SEALS), {"after": after, "limit": limit}).mappings().all()
        return [
            SealRow(
                row["place"],
                str(row["revision"]),
                _seal(row),
                row["revision_article"],
                row["revision_content"],
                row["approval"],
            )
            for row in rows
        ]

    def facts(self, kinds: Sequence[str]) -> Sequence[FactRow]:
        marks = ", ".join("?" * len(kinds))
        query = f"SELECT {_FACT} FROM event WHERE kind IN ({marks}) ORDER BY sequence"
        return [FactRow(*row) for row in self._rows(query, *kinds)]

    def fact(self, number: int) -> FactRow | None:
        found = list(self._rows(f"SELECT {_FACT} FROM event WHERE sequence = ?", number))
        return FactRow(*found[0]) if found else None

    def of_revision(self, article: str, revision: str) -> FactRow | None:
        query = f"SELECT {_FACT} FROM event WHERE article = ? AND revision = ? ORDER BY sequence DESC LIMIT 1"
        found = list(self._rows(query, article, revision))
        return FactRow(*found[0]) if found else None

    def hash_at(self, number: int) -> str | None:
        query = select(tables.event.c.hash).where(tables.event.c.sequence == number)
        return self._connection.scalars(query).one_or_none()

    def without_revision(self, limit: int) -> Sequence[FactRow]:
        return [FactRow(*row) for row in self._rows(_WITHOUT_REVISION, limit)]

    def without_seal(self, limit: int) -> Sequence[FactRow]:
        return [FactRow(*row) for row in self._rows(_WITHOUT_SEAL, limit)]

    def forged_states(self, limit: int) -> Sequence[tuple[str, str]]:
        return [(row[0], row[1]) for row in self._rows(_FORGED, limit)]

    def headline(self, article: str) -> str:
        query = select(tables.article.c.headline).where(tables.article.c.id == article)
        return self._connection.scalars(query).one_or_none() or ""

    def _rows(self, query: str, *parameters: object, at_once: int = _AT_ONCE) -> Iterator[tuple[Any, ...]]:
        # The driver's own tuples: SQLAlchemy's rows would cost more than the hashing.
        result = self._connection.exec_driver_sql(query, parameters)
        cursor = result.cursor
        if cursor is None:
            return
        while rows := cursor.fetchmany(at_once):
            yield from rows
        result.close()


def _seal(row: Any) -> Seal | None:
    try:
        values = dict(row) | {"approved_at": tables.stored_time(row["approved_at"])}
        return mappers.seal_from_row(values)  # type: ignore[arg-type]  # the same names
    except (TypeError, ValueError):
        return None
