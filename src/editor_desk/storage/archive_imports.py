"""Imports of archives in SQL: their place, their report, and many new articles in a few statements."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, func, select

from editor_desk.domain.archive import Field, ItemFault
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.services.ports.archive import (
    ArchiveFile,
    ArchiveImport,
    ArchiveKind,
    ImportState,
    Known,
    NearCopy,
    Newcomer,
    ReportRow,
)
from editor_desk.storage import tables
from editor_desk.storage.column_types import as_stored
from editor_desk.storage.queries import batches, insert_rows, insert_tuples, put_row

_import = tables.archive_import
_fault = tables.archive_import_fault
_article = tables.article


class ArchiveImportRepository:
    """See `services.ports.archive.ArchiveImports`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, record: ArchiveImport) -> None:
        put_row(self._connection, _import, _to_row(record))

    def get(self, import_id: str) -> ArchiveImport | None:
        query = select(_import).where(_import.c.id == import_id)
        row = self._connection.execute(query).mappings().one_or_none()
        return None if row is None else _from_row(row)

    def all(self) -> Sequence[ArchiveImport]:
        newest = select(_import).order_by(_import.c.changed_at.desc(), _import.c.id.desc())
        return [_from_row(row) for row in self._connection.execute(newest).mappings()]

    def add_rows(self, import_id: str, rows: Sequence[ReportRow]) -> None:
        values = [
            {
                "import": import_id,
                "position": row.position,
                "code": row.fault.value,
                "data": {"place": row.place}
                | {
                    name: text
                    for name, text in (("article", row.article), ("headline", row.headline))
                    if text
                }
                | ({} if row.near is None else {"near": _near_to_json(row.near)}),
            }
            for row in rows
        ]
        insert_rows(self._connection, _fault, values)

    def rows(self, import_id: str, after: int, limit: int) -> Sequence[ReportRow]:
        query = (
            select(_fault)
            .where(_fault.c["import"] == import_id, _fault.c.position > after)
            .order_by(_fault.c.position)
            .limit(limit)
        )
        return [
            ReportRow(
                row.position,
                ItemFault(row.code),
                row.data["place"],
                row.data.get("article", ""),
                row.data.get("headline", ""),
                _near_from_json(row.data.get("near")),
            )
            for row in self._connection.execute(query)
        ]

    def first_moments(self, after: str, limit: int) -> Sequence[tuple[str, datetime]]:
        page = _moments().where(_article.c.id > after).order_by(_article.c.id).limit(limit)
        return [(row.id, row.first) for row in self._connection.execute(page)]

    def moments_of(self, ids: Collection[str]) -> Mapping[str, datetime]:
        found: dict[str, datetime] = {}
        for batch in batches(ids):
            rows = self._connection.execute(_moments().where(_article.c.id.in_(batch)))
            found |= {row.id: row.first for row in rows}
        return found

    def known(self, ids: Collection[str], texts: Collection[tuple[str, str]]) -> Known:
        taken = self._connection.execute(_TAKEN, {"ids": json.dumps(list(ids))}).scalars()
        wanted = set(texts)
        keys, hashes = ([*{text[place] for text in wanted}] for place in (0, 1))
        # By the folded headline first, which has an index; the hash tells texts under one headline apart.
        same = self._connection.execute(_SAME, {"keys": json.dumps(keys), "hashes": json.dumps(hashes)})
        told = {(row[0], row[1]): row[2] for row in same if (row[0], row[1]) in wanted}
        return Known(frozenset(taken), told)

    def add(self, articles: Sequence[Newcomer], account: str, now: datetime) -> None:
        made = as_stored(now)
        published, nothing = ReviewState.PUBLISHED.value, DeliveryState.NONE.value
        insert_tuples(
            self._connection, _article, _ARTICLE,
            [
                (
                    item.id, as_stored(item.created_at), account, as_stored(item.updated_at), item.revision, item.hash,
                    published, nothing, item.note, item.headline, item.headline_key, item.source, item.words, "", 0,
                )
                for item in articles
            ],
        )  # fmt: skip
        milestone = RevisionKind.MILESTONE.value
        insert_tuples(
            self._connection, tables.revision, _REVISION,
            [
                (item.revision, item.id, item.text, item.hash, account, made, milestone, made, item.words)
                for item in articles
            ],
        )  # fmt: skip
        carried = [(item.id, tag) for item in articles for tag in item.tags]
        links = [(item.id, target) for item in articles for target in item.links]
        insert_tuples(self._connection, tables.article_tag, ("article", "tag"), carried)
        insert_tuples(self._connection, tables.article_link, ("article", "target"), links)
        insert_tuples(self._connection, tables.outbox, ("article",), [(item.id,) for item in articles])


_ARTICLE = (
    "id", "created_at", "created_by", "updated_at", "head", "head_hash", "review", "delivery", "note", "headline",
    "headline_key", "source", "word_count", "first_approver", "withdrawal_owed",
)  # fmt: skip
_REVISION = (
    "id", "article", "content", "content_hash", "author", "created_at", "kind", "started_at", "word_count",
)  # fmt: skip


def _listed(name: str) -> Select[Any]:
    """The values of a list that is given as JSON: one parameter, however many."""
    return select(func.json_each(bindparam(name)).table_valued("value").c.value)


_TAKEN = select(_article.c.id).where(_article.c.id.in_(_listed("ids")))
_SAME = select(_article.c.headline_key, _article.c.head_hash, _article.c.id).where(
    _article.c.headline_key.in_(_listed("keys")), _article.c.head_hash.in_(_listed("hashes"))
)


def _moments() -> Select[Any]:
    revision = tables.revision
    first = select(func.min(revision.c.created_at)).where(revision.c.article == _article.c.id)
    return select(_article.c.id, first.scalar_subquery().label("first"))


def _near_to_json(near: NearCopy) -> dict[str, Any]:
    return {
        "article": near.article,
        "share": round(near.share, 4),
        "headline": near.headline,
        "at": near.dated_at.isoformat(),
    }


def _near_from_json(data: dict[str, Any] | None) -> NearCopy | None:
    if data is None:
        return None
    return NearCopy(data["article"], data["share"], data["headline"], datetime.fromisoformat(data["at"]))


def _to_row(record: ArchiveImport) -> dict[str, Any]:
    file = record.file
    return {
        "id": record.id,
        "source": record.source,
        "fingerprint": file.fingerprint,
        "options": {
            "kind": file.kind.value,
            "size": file.size,
            "names": list(file.names),
            "encoding": file.encoding,
            "delimiter": file.delimiter,
            "media": file.media,
            "columns": {field.value: name for field, name in record.columns.items()},
            "lines": record.lines,
            "near": record.near,
            "compared_to": record.compared_to,
        },
        "position": record.position,
        "imported": record.imported,
        "skipped": record.skipped,
        "failed": record.failed,
        "state": record.state.value,
        "started_by": record.started_by,
        "started_at": record.started_at,
        "changed_at": record.changed_at,
    }


def _from_row(row: RowMapping) -> ArchiveImport:
    options = row["options"]
    file = ArchiveFile(
        ArchiveKind(options["kind"]),
        row["fingerprint"],
        options["size"],
        tuple(options["names"]),
        options["encoding"],
        options["delimiter"],
        options.get("media", ""),
    )
    return ArchiveImport(
        row["id"],
        row["source"],
        file,
        {Field(field): name for field, name in options["columns"].items()},
        row["started_by"],
        row["started_at"],
        row["changed_at"],
        row["position"],
        options["lines"],
        row["imported"],
        row["skipped"],
        row["failed"],
        ImportState(row["state"]),
        options.get("near", 0),
        options.get("compared_to", ""),
    )
