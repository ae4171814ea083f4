"""The event log and the outbox in SQL: what happened, and what the search index has still to be told."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, String, bindparam, case, cast, delete, func, insert, or_, select

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import FIRST_PREVIOUS, Event, EventKind, Linked, make_event
from editor_desk.domain.identity import new_id
from editor_desk.storage import mappers, tables
from editor_desk.storage.column_types import stored_time
from editor_desk.storage.queries import batches, insert_rows

_event = tables.event
_outbox = tables.outbox
_PAGE = 500

_place = select(_event.c.sequence).where(_event.c.id == bindparam("id")).scalar_subquery()
_near = _event.alias()
_NEAR = (
    select(_event)
    .where(
        or_(
            _event.c.sequence == _place,
            _event.c.sequence
            == select(func.max(_near.c.sequence)).where(_near.c.sequence < _place).scalar_subquery(),
            _event.c.sequence
            == select(func.min(_near.c.sequence)).where(_near.c.sequence > _place).scalar_subquery(),
        )
    )
    .order_by(_event.c.sequence)
)
"""An event and its neighbours: asked for many times for each seal, and so made once."""


class EventRepository:
    """See `services.ports.log.Events`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(
        self,
        kind: EventKind,
        actor: str,
        at: datetime,
        *,
        article: str = "",
        revision: str = "",
        data: dict[str, str] | None = None,
    ) -> Event:
        last = select(_event.c.hash).order_by(_event.c.sequence.desc()).limit(1)
        previous = self._connection.scalars(last).one_or_none()
        event = make_event(
            event_id=new_id(),
            at=at,
            actor=actor,
            kind=kind,
            article=article,
            revision=revision,
            data=data,
            previous=previous or FIRST_PREVIOUS,
        )
        self._connection.execute(insert(_event).values(**mappers.event_to_row(event)))
        return event

    def for_article(self, article_id: str) -> Sequence[Event]:
        return self._read(select(_event).where(_event.c.article == article_id).order_by(_event.c.sequence))

    def of_kind(self, kind: EventKind, limit: int) -> Sequence[Event]:
        return self._read(
            select(_event).where(_event.c.kind == kind.value).order_by(_event.c.sequence.desc()).limit(limit)
        )

    def number_of(self, event_id: str) -> int:
        return self._connection.scalar(select(_event.c.sequence).where(_event.c.id == event_id)) or 0

    def of_article(self, article_id: str, *kinds: EventKind) -> Sequence[Event]:
        wanted = (_event.c.article == article_id, _event.c.kind.in_(kind.value for kind in kinds))
        return self._read(select(_event).where(*wanted).order_by(_event.c.sequence.desc()))

    def last_of(self, kind: EventKind, before: str = "") -> Event | None:
        query = select(_event).where(_event.c.kind == kind.value).order_by(_event.c.sequence.desc()).limit(1)
        if before:
            place = select(_event.c.sequence).where(_event.c.id == before).scalar_subquery()
            query = query.where(_event.c.sequence < place)
        return next(iter(self._read(query)), None)

    def of_account(self, account_id: str, before: str) -> Event | None:
        place = select(_event.c.sequence).where(_event.c.id == before).scalar_subquery()
        kinds = (EventKind.ACCOUNT_CREATED.value, EventKind.ACCOUNT_CHANGED.value)
        # What another hand wrote there may be no JSON.
        said = case((func.json_valid(_event.c.data) == 1, func.json_extract(_event.c.data, "$.account")))
        query = select(_event).where(_event.c.kind.in_(kinds), _event.c.sequence < place, said == account_id)
        return next(iter(self._read(query.order_by(_event.c.sequence.desc()).limit(1))), None)

    def last(self, article_id: str, kind: EventKind) -> Event | None:
        newest = (
            select(_event)
            .where(_event.c.article == article_id, _event.c.kind == kind.value)
            .order_by(_event.c.sequence.desc())
            .limit(1)
        )
        return next(iter(self._read(newest)), None)

    def linked(self, event_id: str) -> Linked | None:
        near = self._read(_NEAR, {"id": event_id})
        place = next((number for number, event in enumerate(near) if event.id == event_id), None)
        if place is None:
            return None
        before, after = near[:place], near[place + 1 :]
        return Linked(before[0] if before else None, near[place], after[0] if after else None)

    def since(self, number: int) -> Sequence[tuple[str, str]]:
        later = select(_event.c.kind, _event.c.article).where(_event.c.sequence > number)
        return [
            (row.kind, row.article or "")
            for row in self._connection.execute(later.order_by(_event.c.sequence))
        ]

    def head(self) -> tuple[int, str, datetime | None] | None:
        query = (
            select(_event.c.sequence, _event.c.hash, cast(_event.c.at, String))
            .order_by(_event.c.sequence.desc())
            .limit(1)
        )
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        try:
            return row[0], row[1], stored_time(row[2])
        except ValueError:
            return row[0], row[1], None  # another hand wrote it: that keeps nobody from working

    def all(self) -> Iterable[Event]:
        """The whole chain, oldest first, read page by page while it is consumed."""
        last = ""
        while page := self.after(last, _PAGE):
            yield from page
            last = page[-1].id

    def after(self, event_id: str, limit: int) -> Sequence[Event]:
        query = select(_event).order_by(_event.c.sequence).limit(limit)
        if event_id:
            before = select(_event.c.sequence).where(_event.c.id == event_id).scalar_subquery()
            query = query.where(_event.c.sequence > before)
        return self._read(query)

    def _read(self, query: Select[Any], values: Mapping[str, str] | None = None) -> list[Event]:
        try:
            return [mappers.event_from_row(row) for row in self._connection.execute(query, values).mappings()]
        except (TypeError, ValueError) as error:
            # No time, no facts or no such kind: written by another hand than `append`.
            raise DeskError(ErrorCode.LOG_ALTERED) from error


class OutboxRepository:
    """See `services.ports.index.Outbox`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pending(self, limit: int) -> Sequence[tuple[int, str]]:
        oldest = select(_outbox.c.ticket, _outbox.c.article).order_by(_outbox.c.ticket).limit(limit)
        return [(ticket, article) for ticket, article in self._connection.execute(oldest)]

    def done(self, tickets: Sequence[int]) -> None:
        for batch in batches(tickets):
            self._connection.execute(delete(_outbox).where(_outbox.c.ticket.in_(batch)))

    def count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(_outbox)).scalar_one()

    def enqueue(self, ids: Iterable[str]) -> None:
        insert_rows(self._connection, _outbox, [{"article": article_id} for article_id in ids])

    def enqueue_all(self) -> int:
        self._connection.execute(delete(_outbox))
        everything = select(tables.article.c.id).order_by(tables.article.c.id)
        return self._connection.execute(insert(_outbox).from_select(["article"], everything)).rowcount
