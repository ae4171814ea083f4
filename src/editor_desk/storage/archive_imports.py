"""Imports of archives in SQL: their place, their report, and many new articles in a few statements."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, select, tuple_

from editor_desk.domain.archive import Field, ItemFault
from editor_desk.domain.article import Article
from editor_desk.domain.revision import Revision
from editor_desk.services.ports.archive import (
    ArchiveFile,
    ArchiveImport,
    ArchiveKind,
    ImportState,
    Known,
    NearCopy,
    ReportRow,
)
from editor_desk.storage import mappers, tables
from editor_desk.storage.queries import batches, insert_rows, put_row

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
        taken: set[str] = set()
        for batch in batches(ids):
            taken.update(self._connection.scalars(select(_article.c.id).where(_article.c.id.in_(batch))))
        told: dict[tuple[str, str], str] = {}
        for pairs in batches(texts):
            # By the folded headline first, which has an index; the hash tells texts under one headline apart.
            same = select(_article.c.headline_key, _article.c.head_hash, _article.c.id).where(
                _article.c.headline_key.in_({key for key, _ in pairs}),
                tuple_(_article.c.headline_key, _article.c.head_hash).in_(pairs),
            )
            for key, text_hash, article in self._connection.execute(same):
                told[key, text_hash] = article
        return Known(frozenset(taken), told)

    def add(self, articles: Sequence[tuple[Article, Revision]]) -> None:
        revisions, rows, carried, links = [], [], [], []
        for article, revision in articles:
            values = mappers.revision_to_row(revision)
            revisions.append(values)
            rows.append(mappers.article_to_row(article, revision, words=values["word_count"]))
            content = revision.content
            carried += [{"article": article.id, "tag": tag} for tag in {tag.id for tag in content.tags}]
            targets = {link.article for link in content.links if link.article is not None}
            links += [{"article": article.id, "target": target} for target in targets]
        insert_rows(self._connection, _article, rows)
        insert_rows(self._connection, tables.revision, revisions)
        insert_rows(self._connection, tables.article_tag, carried)
        insert_rows(self._connection, tables.article_link, links)
        insert_rows(self._connection, tables.outbox, [{"article": article.id} for article, _ in articles])


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
