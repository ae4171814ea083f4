"""Kept searches in SQL."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.ports.search import SavedSearch, SearchOrder
from editor_desk.storage import tables
from editor_desk.storage.queries import put_row

_kept = tables.saved_search


class SavedSearchRepository:
    """See `services.ports.search.SavedSearches`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_account(self, account_id: str) -> Sequence[SavedSearch]:
        own = select(_kept).where(_kept.c.saved_by == account_id).order_by(_kept.c.saved_at, _kept.c.id)
        return [_search(row) for row in self._connection.execute(own)]

    def get(self, search_id: str) -> SavedSearch:
        row = self._connection.execute(select(_kept).where(_kept.c.id == search_id)).one_or_none()
        if row is None:
            raise DeskError(ErrorCode.SEARCH_UNKNOWN)
        return _search(row)

    def put(self, search: SavedSearch) -> None:
        values = {
            "id": search.id,
            "name": search.name,
            "query": search.query,
            "sort": search.order.value,
            "saved_by": search.saved_by,
            "saved_at": search.saved_at,
        }
        put_row(self._connection, _kept, values)

    def remove(self, search_id: str) -> None:
        self._connection.execute(delete(_kept).where(_kept.c.id == search_id))


def _search(row: Row[Any]) -> SavedSearch:
    order = SearchOrder(row.sort) if row.sort in set(SearchOrder) else SearchOrder.RELEVANCE
    return SavedSearch(row.id, row.name, row.query, order, row.saved_by, row.saved_at)
