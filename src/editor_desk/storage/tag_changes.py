"""Changes of the vocabulary in SQL, each with the tags as they were and as they became, and tags that were kept apart."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, tuple_, update

from editor_desk.domain.content import TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.retagging import Retagging
from editor_desk.domain.tag_changes import ChangeKind, Edit, TagChange
from editor_desk.domain.tags import Tag
from editor_desk.services.ports.tags import RetagBatch, Retagged, StoredRun
from editor_desk.storage import tables
from editor_desk.storage.queries import insert_rows
from editor_desk.storage.vocabulary import facts_from_row, facts_to_row

_change = tables.tag_change
_apart = tables.tag_apart
_BATCH = "retag_batch"
_run_of = _change.c.data["run"].as_string()
_ORDER = (_change.c.changed_at, _change.c.id)


class TagChangeRepository:
    """See `services.ports.tags.TagChanges`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change: TagChange) -> None:
        row = {
            "id": change.id,
            "kind": change.edit.kind.value,
            "data": {
                "before": [_tag_to_json(tag) for tag in change.edit.before],
                "after": [_tag_to_json(tag) for tag in change.edit.after],
                "pairs": [list(pair) for pair in change.pairs],
            },
            "changed_by": change.by,
            "changed_at": change.at,
            "undone_at": change.undone_at,
        }
        self._connection.execute(insert(_change).values(**row))

    def get(self, change_id: str) -> TagChange:
        chosen = select(_change).where(_change.c.id == change_id, _change.c.kind != _BATCH)
        row = self._connection.execute(chosen).mappings().first()
        if row is None:
            raise DeskError(ErrorCode.TAG_UNKNOWN, id=change_id)
        return _change_from_row(row)

    def newest(self, limit: int) -> Sequence[TagChange]:
        newest = (
            select(_change)
            .where(_change.c.kind != _BATCH)
            .order_by(*(column.desc() for column in _ORDER))
            .limit(limit)
        )
        return [_change_from_row(row) for row in self._connection.execute(newest).mappings()]

    def after(self, change_id: str) -> Sequence[TagChange]:
        made = select(*_ORDER).where(_change.c.id == change_id)
        later = select(_change).where(_change.c.kind != _BATCH, tuple_(*_ORDER) > made.scalar_subquery())
        return [_change_from_row(row) for row in self._connection.execute(later.order_by(*_ORDER)).mappings()]

    def undone(self, change_id: str, at: datetime) -> None:
        self._connection.execute(update(_change).where(_change.c.id == change_id).values(undone_at=at))

    def add_batch(self, batch: RetagBatch) -> None:
        data = {
            "run": batch.run,
            "add": list(batch.wish.add),
            "remove": list(batch.wish.remove),
            "articles": [
                [one.article, _refs_to_json(one.before), _refs_to_json(one.after)] for one in batch.articles
            ],
        }
        row = {"id": batch.id, "kind": _BATCH, "data": data, "changed_by": batch.by, "changed_at": batch.at}
        self._connection.execute(insert(_change).values(**row, undone_at=batch.undone_at))

    def batches(self, run: str) -> Sequence[RetagBatch]:
        own = select(_change).where(_change.c.kind == _BATCH, _run_of == run).order_by(*_ORDER)
        return [_batch_from_row(row) for row in self._connection.execute(own).mappings()]

    def runs(self, limit: int) -> Sequence[StoredRun]:
        parts = (
            select(
                _run_of.label("run"),
                func.min(_change.c.id).label("first"),
                func.sum(func.json_array_length(_change.c.data, "$.articles")).label("articles"),
                func.count(_change.c.undone_at).label("undone"),
                func.count(_change.c.id).label("parts"),
            )
            .where(_change.c.kind == _BATCH)
            .group_by(_run_of)
            .order_by(func.min(_change.c.id).desc())
            .limit(limit)
        )
        runs = []
        for part in self._connection.execute(parts).all():
            row = self._connection.execute(select(_change).where(_change.c.id == part.first)).mappings().one()
            first = _batch_from_row(row)
            undone = first.undone_at if part.undone == part.parts else None
            runs.append(StoredRun(part.run, first.wish, part.articles, first.by, first.at, undone))
        return runs

    def keep_apart(self, pairs: Collection[tuple[str, str]], by: str, at: datetime) -> None:
        known = self.apart()
        rows = [
            {"one": one, "other": other, "decided_by": by, "decided_at": at}
            for one, other in pairs
            if (one, other) not in known
        ]
        insert_rows(self._connection, _apart, rows)

    def join_again(self, pairs: Collection[tuple[str, str]]) -> None:
        for one, other in pairs:
            self._connection.execute(delete(_apart).where(_apart.c.one == one, _apart.c.other == other))

    def apart(self) -> frozenset[tuple[str, str]]:
        rows = self._connection.execute(select(_apart.c.one, _apart.c.other))
        return frozenset((row.one, row.other) for row in rows)


def _change_from_row(row: RowMapping) -> TagChange:
    data = row["data"]
    edit = Edit(
        ChangeKind(row["kind"]),
        tuple(_tag_from_json(tag) for tag in data["before"]),
        tuple(_tag_from_json(tag) for tag in data["after"]),
    )
    pairs = tuple((one, other) for one, other in data["pairs"])
    return TagChange(row["id"], edit, row["changed_by"], row["changed_at"], pairs, row["undone_at"])


def _batch_from_row(row: RowMapping) -> RetagBatch:
    data = row["data"]
    articles = tuple(
        Retagged(article, _refs_from_json(before), _refs_from_json(after))
        for article, before, after in data["articles"]
    )
    wish = Retagging(tuple(data["add"]), tuple(data["remove"]))
    return RetagBatch(
        row["id"], data["run"], wish, articles, row["changed_by"], row["changed_at"], row["undone_at"]
    )


def _refs_to_json(tags: Sequence[TagRef]) -> list[list[str]]:
    return [[tag.id, tag.label] for tag in tags]


def _refs_from_json(data: Sequence[Sequence[str]]) -> tuple[TagRef, ...]:
    return tuple(TagRef(tag_id, label) for tag_id, label in data)


def _tag_to_json(tag: Tag) -> dict[str, Any]:
    return {
        "id": tag.id,
        "label": tag.label,
        "aliases": list(tag.aliases),
        "merged_into": tag.merged_into,
        "facts": facts_to_row(tag.facts),
    }


def _tag_from_json(data: Mapping[str, Any]) -> Tag:
    return Tag(
        data["id"], data["label"], tuple(data["aliases"]), data["merged_into"], facts_from_row(data["facts"])
    )
