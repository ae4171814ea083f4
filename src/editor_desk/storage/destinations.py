"""Destinations, the queue of packages on their way, and what destinations call our articles, in SQL."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageAction
from editor_desk.domain.sending import Sending, SendState, SentArticle
from editor_desk.services.ports.destinations import RemotePost
from editor_desk.storage import tables
from editor_desk.storage.queries import batches, put_row

_destination = tables.destination
_sending = tables.sending
_remote = tables.remote_post


class DestinationRepository:
    """See `services.ports.destinations.Destinations`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Sequence[Destination]:
        rows = select(_destination).where(~_destination.c.removed).order_by(_destination.c.name)
        return [_destination_from(row) for row in self._connection.execute(rows).mappings()]

    def get(self, destination_id: str) -> Destination:
        query = select(_destination).where(_destination.c.id == destination_id)
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise DeskError(ErrorCode.DESTINATION_UNKNOWN)
        return _destination_from(row)

    def put(self, destination: Destination) -> None:
        values = {
            "id": destination.id,
            "name": destination.name,
            "kind": destination.kind.value,
            "settings": dict(destination.settings),
            "removed": destination.removed,
        }
        put_row(self._connection, _destination, values)


class SendingRepository:
    """See `services.ports.destinations.Sendings`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, sending_id: str) -> Sending:
        found = self._read(select(_sending).where(_sending.c.id == sending_id))
        if not found:
            raise DeskError(ErrorCode.SENDING_UNKNOWN)
        return found[0]

    def put(self, sending: Sending) -> None:
        articles = [
            {"id": item.id, "revision": item.revision, "action": item.action.value, "headline": item.headline}
            for item in sending.articles
        ]
        values = {
            column.name: getattr(sending, column.name) for column in _sending.c if column.name != "articles"
        }
        values |= {
            "articles": articles,
            "state": sending.state.value,
            "details": dict(sending.details),
            "urls": dict(sending.urls),
        }
        put_row(self._connection, _sending, values)

    def newest(self, limit: int) -> Sequence[Sending]:
        order = _sending.c.asked_at.desc(), _sending.c.id.desc()
        return self._read(select(_sending).order_by(*order).limit(limit))

    def among(self, states: Collection[SendState]) -> Sequence[Sending]:
        wanted = _sending.c.state.in_([state.value for state in states])
        return self._read(select(_sending).where(wanted).order_by(_sending.c.asked_at, _sending.c.id))

    def of_package(self, sha256: str) -> Sequence[Sending]:
        rows = select(_sending).where(_sending.c.sha256 == sha256)
        return self._read(rows.order_by(_sending.c.asked_at, _sending.c.id))

    def _read(self, query: Select[Any]) -> list[Sending]:
        return [_sending_from(row) for row in self._connection.execute(query).mappings()]


class RemotePostRepository:
    """See `services.ports.destinations.RemotePosts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_destination(self, destination_id: str, articles: Collection[str]) -> dict[str, RemotePost]:
        found = {}
        for batch in batches(articles):
            wanted = _remote.c.destination == destination_id, _remote.c.article.in_(batch)
            for row in self._connection.execute(select(_remote).where(*wanted)).mappings():
                found[row["article"]] = RemotePost(row["remote"], row["url"])
        return found

    def put(self, destination_id: str, article: str, post: RemotePost) -> None:
        values = {"destination": destination_id, "article": article, "remote": post.id, "url": post.url}
        put_row(self._connection, _remote, values)


def _destination_from(row: RowMapping) -> Destination:
    return Destination(
        row["id"], row["name"], DestinationKind(row["kind"]), dict(row["settings"]), removed=row["removed"]
    )


def _sending_from(row: RowMapping) -> Sending:
    values = dict(row)
    values["state"] = SendState(row["state"])
    values["articles"] = tuple(
        SentArticle(item["id"], item["revision"], PackageAction(item["action"]), item["headline"])
        for item in row["articles"]
    )
    return Sending(**values)
