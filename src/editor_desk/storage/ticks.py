"""What people vouched for on the checklist, in SQL."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from editor_desk.services.ports.rules import StoredTick
from editor_desk.storage import tables
from editor_desk.storage.queries import put_row

_tick = tables.article_tick


class TickRepository:
    """See `services.ports.rules.Ticks`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_article(self, article_id: str) -> Sequence[StoredTick]:
        mine = select(_tick).where(_tick.c.article == article_id).order_by(_tick.c.at)
        return [
            StoredTick(row["rule"], row["asked"], row["content_hash"], row["by"], row["at"])
            for row in self._connection.execute(mine).mappings()
        ]

    def put(self, article_id: str, tick: StoredTick) -> None:
        row = {
            "article": article_id,
            "rule": tick.rule,
            "content_hash": tick.content_hash,
            "asked": tick.asked,
            "by": tick.by,
            "at": tick.at,
        }
        put_row(self._connection, _tick, row)

    def remove(self, article_id: str, rule: str, content_hash: str) -> None:
        this = (
            _tick.c.article == article_id,
            _tick.c.rule == rule,
            _tick.c.content_hash == content_hash,
        )
        self._connection.execute(delete(_tick).where(*this))
