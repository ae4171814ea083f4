"""The log as people read it, in SQL."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, String, cast, func, select

from editor_desk.domain.events import EventKind
from editor_desk.domain.reports import Step
from editor_desk.services.ports.trail import TrailFilter, TrailRow
from editor_desk.storage import tables
from editor_desk.storage.column_types import stored_time
from editor_desk.storage.mappers import headline_key

_event = tables.event
_article = tables.article
_AT_ONCE = 500
_LAST = "\U0010ffff"


class TrailRepository:
    """See `services.ports.trail.Trail`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, chosen: TrailFilter, below: int | None, limit: int) -> Sequence[TrailRow]:
        query = (
            select(
                *(column for column in _event.c if column.name not in {"at", "data"}),
                cast(_event.c.at, String).label("stored_at"),
                cast(_event.c.data, String).label("stored_data"),
                func.coalesce(_article.c.headline, "").label("headline"),
            )
            .outerjoin(_article, _article.c.id == _event.c.article)
            .order_by(_event.c.sequence.desc())
            .limit(limit)
        )
        if below is not None:
            query = query.where(_event.c.sequence < below)
        if chosen.actor:
            query = query.where(_event.c.actor == chosen.actor)
        if chosen.article:
            query = query.where(_event.c.article == chosen.article)
        if chosen.kinds:
            query = query.where(_event.c.kind.in_(sorted(kind.value for kind in chosen.kinds)))
        if chosen.since is not None:
            query = query.where(_event.c.at >= chosen.since)
        if chosen.until is not None:
            query = query.where(_event.c.at < chosen.until)
        return [_row(row) for row in self._connection.execute(query).mappings()]

    def count(self) -> int:
        return self._connection.scalar(select(func.count()).select_from(_event)) or 0

    def articles(self, beginning: str, limit: int) -> Sequence[tuple[str, str]]:
        key = headline_key(beginning)
        query = (
            select(_article.c.id, _article.c.headline)
            .where(_article.c.headline_key >= key, _article.c.headline_key < key + _LAST)
            .order_by(_article.c.headline_key)
            .limit(limit)
        )
        return [(row[0], row[1]) for row in self._connection.execute(query)]

    def steps(self, kinds: Iterable[EventKind], until: datetime) -> Iterator[Step]:
        query = (
            select(_event.c.at, _event.c.actor, _event.c.kind, _event.c.article, _event.c.data)
            .where(_event.c.kind.in_(sorted(kind.value for kind in kinds)), _event.c.at < until)
            .order_by(_event.c.sequence)
            .execution_options(yield_per=_AT_ONCE)
        )
        for at, actor, kind, article, data in self._connection.execute(query):
            reasons = tuple(data.get("reasons", "").splitlines())
            yield Step(at, actor, EventKind(kind), article, data.get("reason", ""), reasons)


def _row(row: RowMapping) -> TrailRow:
    kind = row["kind"]
    return TrailRow(
        number=row["sequence"],
        id=str(row["id"]),
        at=_moment(row["stored_at"]),
        actor=str(row["actor"]),
        kind=EventKind(kind) if kind in set(EventKind) else None,
        article=str(row["article"]),
        headline=row["headline"],
        revision=str(row["revision"]),
        hash=str(row["hash"]),
        data=_facts(row["stored_data"]),
    )


def _moment(stored: Any) -> datetime | None:
    try:
        return stored_time(stored)
    except ValueError:
        return None


def _facts(stored: Any) -> dict[str, str]:
    try:
        facts = json.loads(stored)
    except (TypeError, ValueError):
        return {}
    return (
        {name: value for name, value in facts.items() if isinstance(value, str)}
        if isinstance(facts, dict)
        else {}
    )
