# ruff: noqa: S608 - the queries are put together from names in this file, never from what somebody typed
"""What a seal rests on, digested row by row. Every value is cast to bytes: what another hand wrote makes other bytes, and no
error.
"""

from hashlib import sha256

from sqlalchemy import Connection, Table

from editor_desk.domain.events import EventKind
from editor_desk.storage import tables


def _bytes(table: Table, alias: str) -> str:
    return ", ".join(f"CAST({alias}.{column.name} AS BLOB)" for column in table.c)


_EVENT = _bytes(tables.event, "n")
_TEXT = "SELECT CAST(article AS BLOB), CAST(content_hash AS BLOB), CAST(content AS BLOB) FROM revision WHERE id = ?"
_SEALS = f"""
    SELECT {_bytes(tables.seal, "s")}, {_bytes(tables.account_key, "k")}, {_EVENT}
    FROM seal AS s
    LEFT JOIN account_key AS k ON k.public_key = s.public_key
    LEFT JOIN event AS e ON e.id = k.event
    LEFT JOIN event AS n ON n.sequence BETWEEN e.sequence - 1 AND e.sequence + 1
    WHERE s.article = ? AND s.content_hash = (SELECT content_hash FROM revision WHERE id = ?)
    ORDER BY s.approved_at, s.approved_by, n.sequence
"""
_APPROVALS = f"""
    SELECT {_EVENT} FROM event AS e JOIN event AS n ON n.sequence BETWEEN e.sequence - 1 AND e.sequence + 1
    WHERE e.article = ? AND e.kind IN ('{EventKind.APPROVED.value}', '{EventKind.FIRST_APPROVED.value}')
    ORDER BY e.sequence, n.sequence
"""
_APPROVERS = "SELECT s.approved_by FROM seal AS s WHERE s.article = ? AND s.content_hash = t.content_hash"
_RIGHTS = f"""
    SELECT {_EVENT} FROM revision AS t JOIN event AS n
    WHERE t.id = ? AND n.kind IN ('{EventKind.ACCOUNT_CREATED.value}', '{EventKind.ACCOUNT_CHANGED.value}')
        AND CASE WHEN json_valid(n.data) THEN json_extract(n.data, '$.account') END IN ({_APPROVERS})
    ORDER BY n.sequence
"""


class SealEvidenceRepository:
    """See `services.ports.seals.SealEvidence`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, article_id: str, revision_id: str) -> bytes:
        digest = sha256()
        for query, parameters in (
            (_TEXT, (revision_id,)),
            (_SEALS, (article_id, revision_id)),
            (_APPROVALS, (article_id,)),
            (_RIGHTS, (revision_id, article_id)),
        ):
            for row in self._connection.exec_driver_sql(query, parameters):
                for value in row:
                    digest.update(b"-" if value is None else b"%d:" % len(value))
                    digest.update(value or b"")
            digest.update(b"\n")
        return digest.digest()
