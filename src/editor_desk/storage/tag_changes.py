"""Changes of the vocabulary in SQL, each with the tags as they were and as they became, and tags that were kept apart."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, tuple_, update

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tag_changes import ChangeKind, Edit, TagChange
from editor_desk.domain.tags import Tag
from editor_desk.storage import tables
from editor_desk.storage.queries import insert_rows
from editor_desk.storage.vocabulary import facts_from_row, facts_to_row

_change = tables.tag_change
_apart = tables.tag_apart
_ORDER = (_change.c.changed_at, _change.c.id)


class TagChangeRepository:
    """See `services.tag_ports.TagChanges`."""

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
        row = self._connection.execute(select(_change).where(_change.c.id == change_id)).mappings().first()
        if row is None:
            raise DeskError(ErrorCode.TAG_UNKNOWN, id=change_id)
        return _change_from_row(row)

    def newest(self, limit: int) -> Sequence[TagChange]:
        newest = select(_change).order_by(*(column.desc() for column in _ORDER)).limit(limit)
        return [_change_from_row(row) for row in self._connection.execute(newest).mappings()]

    def after(self, change_id: str) -> Sequence[TagChange]:
        made = select(*_ORDER).where(_change.c.id == change_id)
        later = select(_change).where(tuple_(*_ORDER) > made.scalar_subquery()).order_by(*_ORDER)
        return [_change_from_row(row) for row in self._connection.execute(later).mappings()]

    def undone(self, change_id: str, at: datetime) -> None:
        self._connection.execute(update(_change).where(_change.c.id == change_id).values(undone_at=at))

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
