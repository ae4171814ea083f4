"""Which article takes over from which, in SQL."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select

from editor_desk.domain.workflow import DeliveryState
from editor_desk.services.ports.live import Successor
from editor_desk.storage import tables
from editor_desk.storage.queries import batches, put_row

_takeover = tables.takeover
_article = tables.article


class TakeoverRepository:
    """See `services.ports.live.Takeovers`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, article: str, previous: str, by: str, at: datetime) -> None:
        row = {"article": article, "previous": previous, "begun_by": by, "begun_at": at}
        put_row(self._connection, _takeover, row)

    def remove(self, article: str) -> None:
        self._connection.execute(delete(_takeover).where(_takeover.c.article == article))

    def previous(self, article: str) -> str | None:
        query = select(_takeover.c.previous).where(_takeover.c.article == article)
        return self._connection.scalars(query).one_or_none()

    def successors(self, article: str) -> Sequence[Successor]:
        rows = (
            select(_article.c.id, _article.c.headline, _article.c.delivered, _article.c.delivery)
            .join_from(_takeover, _article, _article.c.id == _takeover.c.article)
            .where(_takeover.c.previous == article)
        )
        found = [
            Successor(id_, headline, delivered is not None, delivery != DeliveryState.WITHDRAWN.value)
            for id_, headline, delivered, delivery in self._connection.execute(rows)
        ]
        return sorted(found, key=lambda one: (one.delivered, one.stands, one.article), reverse=True)

    def newest(self, ids: Iterable[str]) -> dict[str, str]:
        asked = set(ids)
        steps: dict[str, tuple[str, bool]] = {}
        reached = asked
        while reached:
            following = self._following(reached)
            steps |= following
            reached = {article for article, _ in following.values()} - steps.keys()
        return {article: _end_of(article, steps) for article in asked & steps.keys()}

    def _following(self, ids: Iterable[str]) -> dict[str, tuple[str, bool]]:
        following: dict[str, tuple[str, bool]] = {}
        for batch in batches(ids):
            rows = (
                select(_takeover.c.previous, _article.c.id, _article.c.delivery)
                .join_from(_takeover, _article, _article.c.id == _takeover.c.article)
                .where(_takeover.c.previous.in_(batch), _article.c.delivered.is_not(None))
                .order_by(_article.c.id)
            )
            for previous, article, delivery in self._connection.execute(rows):
                stands = delivery != DeliveryState.WITHDRAWN.value
                if stands or not following.get(previous, ("", False))[1]:
                    following[previous] = article, stands
        return following


def _end_of(article: str, steps: dict[str, tuple[str, bool]]) -> str:
    """Where the steps lead; empty where that was withdrawn, or where they go in a circle (which only another hand makes)."""
    seen, stands = set[str](), False
    while article in steps:
        if article in seen:
            return ""
        seen.add(article)
        article, stands = steps[article]
    return article if stands else ""
