# ruff: noqa: S608 - the queries are put together from names in this file, never from what somebody typed
"""What the audit reads, in SQL of its own: SQLite puts the hashed bytes together, since Python would take ten times as long.

Every value is cast to text first: one of another type, written by another hand, makes other bytes and no error.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

from sqlalchemy import Connection, select

from editor_desk.domain.approvals import ROUND_ENDS
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageAction
from editor_desk.domain.suggestions import SuggestionState
from editor_desk.services.ports.audit import EventRow, FactRow, RevisionRow, SealRow
from editor_desk.storage import mappers, tables
from editor_desk.storage.column_types import stored_time

_AT_ONCE = 256
_TEXTS_AT_ONCE = 32
_CACHE_KIB = 32_768


def _quoted(column: str) -> str:
    return f"json_quote(CAST({column} AS TEXT))"


# Plain texts side by side: what would need an escape makes other bytes than were hashed, and is looked at more closely then.
# Nor could columns be cut in other places and give the same bytes, since no fact of an event is named like a field of it
# (`events.RESERVED`).
_EVENTS = """
    SELECT sequence, CAST('{"actor":"' || actor || '","article":"' || article || '","at":"' || substr(at, 1, 10) || 'T'
        || substr(at, 12, 12) || 'Z","data":' || data || ',"id":"' || id || '","kind":"' || kind || '","previous":"'
        || previous || '","revision":"' || revision || '"}' AS BLOB),
        CAST(previous AS BLOB), CAST(hash AS BLOB), CAST(at AS BLOB)
    FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?
"""
_SEVERAL_PARENTS = f"""
    SELECT group_concat({_quoted("parent")})
    FROM (SELECT parent FROM revision_parent WHERE revision = r.id ORDER BY parent)
"""
_PARENTS = f"""
    CASE WHEN EXISTS (SELECT 1 FROM revision_parent WHERE revision = r.id AND position = 1)
    THEN ({_SEVERAL_PARENTS})
    ELSE coalesce((SELECT {_quoted("parent")} FROM revision_parent WHERE revision = r.id AND position = 0), '') END
"""
_REVISION_NAME = f"""
    SELECT CAST(printf('{{"article":%s,"author":%s,"content":%s,"created":"%sT%sZ","parents":[%s]}}', {_quoted("r.article")},
        {_quoted("r.author")}, {_quoted("r.content_hash")}, substr(r.created_at, 1, 10), substr(r.created_at, 12, 12),
        {_PARENTS}) AS BLOB)
    FROM revision AS r WHERE rowid = ?
"""
# By rowid: in the order of their ids, texts would be read all over the file. Names are put together like events; one with
# several parents comes several times, and is looked at more closely.
_REVISIONS = """
    SELECT r.rowid, CAST(r.id AS BLOB), CAST(r.content AS BLOB), CAST(r.content_hash AS BLOB),
        CAST('{"article":"' || r.article || '","author":"' || r.author || '","content":"' || r.content_hash || '","created":"'
        || substr(r.created_at, 1, 10) || 'T' || substr(r.created_at, 12, 12) || 'Z","parents":['
        || CASE WHEN p.parent IS NULL THEN '' ELSE '"' || p.parent || '"' END || ']}' AS BLOB)
    FROM (SELECT rowid, * FROM revision WHERE rowid > ? ORDER BY rowid LIMIT ?) AS r
    LEFT JOIN revision_parent AS p ON p.revision = r.id
"""
_SEAL_COLUMNS = tuple(column.name for column in tables.seal.c)
_SEALS = f"""
    SELECT s.rowid, {", ".join(f"CAST(s.{name} AS BLOB)" for name in _SEAL_COLUMNS)},
        CAST(r.article AS BLOB), CAST(r.content_hash AS BLOB),
        (SELECT e.sequence FROM event AS e WHERE e.article = s.article
         AND e.kind = CASE WHEN {tables.SEALS} THEN 'approved' ELSE 'first_approved' END
         AND e.revision = s.revision AND e.actor = s.approved_by AND e.at = s.approved_at)
    FROM seal AS s LEFT JOIN revision AS r ON r.id = s.revision
    WHERE s.rowid > ? ORDER BY s.rowid LIMIT ?
"""
_FACT_COLUMNS = ("id", "at", "actor", "kind", "article", "revision", "data", "previous", "hash")
_FACT = ", ".join(["sequence", *(f"CAST({name} AS BLOB)" for name in _FACT_COLUMNS)])
_WITHOUT_REVISION = f"""
    SELECT {_FACT} FROM event AS e
    WHERE revision <> '' AND NOT EXISTS (SELECT 1 FROM revision AS r WHERE r.id = e.revision)
    ORDER BY sequence LIMIT ?
"""
_WITHOUT_SEAL = f"""
    SELECT {_FACT} FROM event AS e
    WHERE kind IN ('{EventKind.APPROVED.value}', '{EventKind.FIRST_APPROVED.value}') AND NOT EXISTS (
        SELECT 1 FROM seal AS s
        WHERE s.revision = e.revision AND s.approved_at = e.at AND s.approved_by = e.actor
    )
    ORDER BY sequence LIMIT ?
"""
_TAKES_OVER = f"""(
        SELECT CASE WHEN json_valid(e.data) THEN json_extract(e.data, '$.takes_over') END FROM event AS e
        WHERE e.article = {{}} AND e.kind IN ('{EventKind.UPDATE_BEGUN.value}', '{EventKind.UPDATE_DROPPED.value}')
        ORDER BY e.sequence DESC LIMIT 1
    )"""


def _newest(what: str, article: str, condition: str) -> str:
    return f"(SELECT {what} FROM event AS e WHERE e.article = {article} AND {condition} ORDER BY e.sequence DESC LIMIT 1)"


# What went out once more, and a withdrawal that was handed over, change nothing about where an article stands.
_FACT_OF = "CASE WHEN json_valid(e.data) THEN json_extract(e.data, '$.{}') END"
_SENT = f"""e.kind = '{EventKind.HANDED_OVER.value}' AND {_FACT_OF.format("again")} IS NULL
    AND {_FACT_OF.format("action")} IS NOT '{PackageAction.WITHDRAW.value}'"""
_SENT_OR_RECEIVED = f"(e.kind = '{EventKind.RECEIVED.value}' OR {_SENT})"
_STEPS = ", ".join(
    f"'{kind.value}'" for kind in (EventKind.CORRECTION, EventKind.CORRECTION_DROPPED, EventKind.WITHDRAWN)
)
# The events are named like the states that they lead to, but for the end of a correction, which leads back.
_BACK = f"CASE e.kind WHEN '{EventKind.CORRECTION_DROPPED.value}' THEN {{}} ELSE e.kind END"
_STEP = _newest(
    _BACK.format(_newest("e.kind", "{0}", _SENT_OR_RECEIVED)),
    "{0}",
    f"(e.kind IN ({_STEPS}) OR {_SENT_OR_RECEIVED})",
)
_VOUCHES = f"""e.kind = '{EventKind.CHECK_TICKED.value}' AND e.actor = t.by AND e.at = t.at
    AND coalesce({_FACT_OF.format("asked")}, t.asked) = t.asked"""
_OF_TICK = f"""e.kind IN ('{EventKind.CHECK_TICKED.value}', '{EventKind.CHECK_UNTICKED.value}')
    AND {_FACT_OF.format("rule")} = t.rule
    AND t.content_hash = (SELECT r.content_hash FROM revision AS r WHERE r.id = e.revision)"""
_STATES = {
    EventKind.SUGGESTED: SuggestionState.OPEN,
    EventKind.SUGGESTION_ACCEPTED: SuggestionState.ACCEPTED,
    EventKind.SUGGESTION_REJECTED: SuggestionState.REJECTED,
    EventKind.SUGGESTION_WITHDRAWN: SuggestionState.WITHDRAWN,
}
_LEADS_TO = " ".join(f"WHEN '{kind.value}' THEN '{state.value}'" for kind, state in _STATES.items())
_DECIDED = f"CASE e.kind {_LEADS_TO} END"
_NAMES_IT = f"instr({_FACT_OF.format('suggestions')}, s.id) > 0"
_OF_SUGGESTION = f"{_DECIDED} IS NOT NULL AND {_NAMES_IT}"
_ROUND = ", ".join(f"'{kind.value}'" for kind in sorted({EventKind.FIRST_APPROVED, *ROUND_ENDS}))
_FORGED = f"""
    SELECT id, 'sealed' FROM article AS a
    WHERE sealed IS NOT NULL AND sealed IS NOT (
        SELECT e.revision FROM event AS e WHERE e.article = a.id AND e.kind = '{EventKind.APPROVED.value}'
        ORDER BY e.sequence DESC LIMIT 1
    )
    UNION ALL
    SELECT id, 'approved' FROM article AS a
    WHERE review = 'approved' AND NOT EXISTS (
        SELECT 1 FROM seal AS s WHERE s.article = a.id AND s.content_hash = a.head_hash AND {tables.SEALS}
    )
    UNION ALL
    SELECT id, 'first_approver' FROM article AS a
    WHERE review = 'in_review' AND first_approver <> coalesce((
        SELECT CASE WHEN e.kind = '{EventKind.FIRST_APPROVED.value}' AND e.revision = a.head THEN e.actor ELSE '' END
        FROM event AS e WHERE e.article = a.id AND e.kind IN ({_ROUND})
        ORDER BY e.sequence DESC LIMIT 1
    ), '')
    UNION ALL
    SELECT id, 'delivered' FROM article AS a
    WHERE delivered IS NOT NULL AND delivered IS NOT {_newest("e.revision", "a.id", _SENT)}
    UNION ALL
    SELECT id, 'delivery' FROM article AS a
    WHERE delivery <> 'none' AND delivery IS NOT {_STEP.format("a.id")}
    UNION ALL
    SELECT DISTINCT b.article, 'delivery' FROM event AS b JOIN article AS a ON a.id = b.article
    WHERE b.kind = '{EventKind.HANDED_OVER.value}' AND (a.delivery = 'none' OR a.delivered IS NULL)
    UNION ALL
    SELECT t.article, 'takes_over' FROM takeover AS t
    WHERE t.previous IS NOT {_TAKES_OVER.format("t.article")}
    UNION ALL
    SELECT DISTINCT b.article, 'takes_over' FROM event AS b
    WHERE b.kind = '{EventKind.UPDATE_BEGUN.value}' AND {_TAKES_OVER.format("b.article")} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM takeover AS t WHERE t.article = b.article)
    UNION ALL
    SELECT DISTINCT t.article, 'tick' FROM article_tick AS t
    WHERE NOT coalesce({_newest(_VOUCHES, "t.article", _OF_TICK)}, 0)
    UNION ALL
    SELECT DISTINCT s.article, 'suggestion' FROM suggestion AS s
    WHERE s.state IS NOT {_newest(_DECIDED, "s.article", _OF_SUGGESTION)}
        OR s.author IS NOT (
            SELECT e.actor FROM event AS e
            WHERE e.article = s.article AND e.kind = '{EventKind.SUGGESTED.value}' AND {_NAMES_IT}
            ORDER BY e.sequence LIMIT 1
        )
    UNION ALL
    SELECT DISTINCT e.article, 'suggestion' FROM event AS e
    JOIN json_each(CASE WHEN json_valid(e.data)
        THEN '["' || replace(json_extract(e.data, '$.suggestions'), ' ', '","') || '"]' END) AS named
    WHERE e.kind = '{EventKind.SUGGESTED.value}' AND NOT EXISTS (
        SELECT 1 FROM suggestion AS s WHERE s.id = named.value AND s.article = e.article
    )
    LIMIT ?
"""


_FILED = """
    SELECT json_extract(CAST(content AS TEXT), '$.section'), (
        SELECT group_concat(json_extract(value, '$.label'), char(10))
        FROM json_each(CAST(content AS TEXT), '$.tags')
    ) FROM revision WHERE id = ? AND json_valid(CAST(content AS TEXT))
"""


class AuditRowRepository:
    """See `services.ports.audit.AuditRows`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self) -> tuple[int, int, int]:
        # Ids are hashes: each is looked up somewhere else, and with two megabytes of pages most of these come from the disk.
        self._connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")
        found = [
            self._connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("event", "revision", "seal")
        ]
        return found[0], found[1], found[2]

    def events(self, after: int, limit: int) -> Iterable[EventRow]:
        return cast("Iterable[EventRow]", self._rows(_EVENTS, after, limit))

    def revisions(self, after: int, limit: int) -> Iterable[RevisionRow]:
        return cast("Iterable[RevisionRow]", self._rows(_REVISIONS, after, limit, at_once=_TEXTS_AT_ONCE))

    def revision(self, place: int) -> tuple[str, str, bytes | None]:
        (named,) = self._rows(
            "SELECT CAST(id AS BLOB), CAST(article AS BLOB) FROM revision WHERE rowid = ?", place
        )
        ((name,),) = self._rows(_REVISION_NAME, place)
        return _text(named[0]), _text(named[1]), name

    def seals(self, after: int, limit: int) -> Sequence[SealRow]:
        return [_seal_row(row) for row in self._rows(_SEALS, after, limit)]

    def facts(self, kinds: Sequence[str]) -> Sequence[FactRow]:
        marks = ", ".join("?" * len(kinds))
        query = f"SELECT {_FACT} FROM event WHERE kind IN ({marks}) ORDER BY sequence"
        return [_fact(row) for row in self._rows(query, *kinds)]

    def fact(self, number: int) -> FactRow | None:
        found = list(self._rows(f"SELECT {_FACT} FROM event WHERE sequence = ?", number))
        return _fact(found[0]) if found else None

    def filed(self, revision: str) -> tuple[str, Sequence[str]]:
        found = list(self._rows(_FILED, revision))
        section, tags = found[0] if found else ("", None)
        return _plain(section), [_plain(tag) for tag in (tags or "").split("\n") if tag]

    def of_revision(self, article: str, revision: str) -> FactRow | None:
        query = f"SELECT {_FACT} FROM event WHERE article = ? AND revision = ? ORDER BY sequence LIMIT 1"
        found = list(self._rows(query, article, revision))
        return _fact(found[0]) if found else None

    def hash_at(self, number: int) -> str | None:
        row = self.fact(number)
        return None if row is None else row.hash

    def without_revision(self, limit: int) -> Sequence[FactRow]:
        return [_fact(row) for row in self._rows(_WITHOUT_REVISION, limit)]

    def without_seal(self, limit: int) -> Sequence[FactRow]:
        return [_fact(row) for row in self._rows(_WITHOUT_SEAL, limit)]

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


def _text(stored: bytes | None) -> str:
    # What is no UTF-8 was written by another hand: it differs from whatever stood there, which is what is to be told.
    return "" if stored is None else stored.decode("utf-8", "replace")


def _plain(value: object) -> str:
    return value if isinstance(value, str) else ""


def _fact(row: tuple[Any, ...]) -> FactRow:
    return FactRow(row[0], *map(_text, row[1:]))


def _seal_row(row: tuple[Any, ...]) -> SealRow:
    place, *stored, article, content, approval = row
    values: dict[str, Any] = dict(zip(_SEAL_COLUMNS, map(_text, stored), strict=True))
    try:
        values["approved_at"] = stored_time(values["approved_at"])
        seal = mappers.seal_from_row(values)
    except ValueError:
        seal = None
    there = content is not None
    return SealRow(
        place,
        _text(stored[0]),
        seal,
        _text(article) if there else None,
        _text(content) if there else None,
        approval,
    )
