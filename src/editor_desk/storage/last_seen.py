"""What somebody has looked at in review, in SQL."""

from datetime import datetime

from sqlalchemy import Connection, select

from editor_desk.storage import tables
from editor_desk.storage.queries import put_row

_seen = tables.last_seen


class LastSeenRepository:
    """See `services.ports.comparing.LastSeen`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, article_id: str, account_id: str, revision_id: str, at: datetime) -> None:
        row = {"article": article_id, "account": account_id, "revision": revision_id, "at": at}
        put_row(self._connection, _seen, row)

    def before(self, article_id: str, account_id: str, revision_id: str) -> str | None:
        newest = (
            select(_seen.c.revision)
            .where(
                _seen.c.article == article_id,
                _seen.c.account == account_id,
                _seen.c.revision != revision_id,
            )
            .order_by(_seen.c.at.desc())
            .limit(1)
        )
        return self._connection.scalars(newest).one_or_none()
