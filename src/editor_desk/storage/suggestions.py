"""Suggestions in SQL."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from editor_desk.domain.edits_json import edit_from_json, edit_to_json
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.suggestions import Suggestion, SuggestionState
from editor_desk.storage import tables
from editor_desk.storage.queries import batches, insert_rows, update_rows

_table = tables.suggestion


class SuggestionRepository:
    """See `services.ports.suggestions.Suggestions`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_article(self, article_id: str) -> Sequence[Suggestion]:
        return self._found(_table.c.article == article_id)

    def open_of(self, article_id: str) -> Sequence[Suggestion]:
        return self._found(_table.c.article == article_id, _is_open())

    def some(self, ids: Collection[str]) -> Sequence[Suggestion]:
        found = [one for batch in batches(sorted(ids)) for one in self._found(_table.c.id.in_(batch))]
        if len(found) != len(set(ids)):
            raise DeskError(ErrorCode.SUGGESTION_UNKNOWN)
        return found

    def put(self, suggestions: Iterable[Suggestion]) -> None:
        rows = {one.id: _row(one) for one in suggestions}
        known = {
            name
            for batch in batches(rows)
            for name in self._connection.scalars(select(_table.c.id).where(_table.c.id.in_(batch)))
        }
        update_rows(self._connection, _table, [row for name, row in rows.items() if name in known])
        insert_rows(self._connection, _table, [row for name, row in rows.items() if name not in known])

    def open_in(self, article_id: str) -> int:
        mine = (_table.c.article == article_id, _is_open())
        return self._connection.execute(select(func.count()).select_from(_table).where(*mine)).scalar_one()

    def open_counts(self, ids: Collection[str]) -> dict[str, int]:
        counts: dict[str, int] = {}
        for batch in batches(ids):
            mine = select(_table.c.article, func.count()).where(_table.c.article.in_(batch), _is_open())
            counts |= {row[0]: row[1] for row in self._connection.execute(mine.group_by(_table.c.article))}
        return counts

    def _found(self, *wanted: Any) -> Sequence[Suggestion]:
        rows = select(_table).where(*wanted).order_by(_table.c.at, _table.c.id)
        return [_suggestion_from(row) for row in self._connection.execute(rows).mappings()]


def _is_open() -> Any:
    return _table.c.state == SuggestionState.OPEN.value


def _row(one: Suggestion) -> dict[str, Any]:
    return {
        "id": one.id,
        "article": one.article,
        "base": one.base,
        "proposal": one.proposal,
        "author": one.author,
        "at": one.at,
        "edit": edit_to_json(one.edit),
        "note": one.note,
        "state": one.state.value,
        "decided_by": one.decided_by or None,
        "decided_at": one.decided_at,
        "answer": one.answer,
        "parent": one.parent or None,
        "rule": one.rule,
    }


def _suggestion_from(row: RowMapping) -> Suggestion:
    return Suggestion(
        row["id"],
        row["article"],
        row["base"],
        row["proposal"],
        row["author"],
        row["at"],
        edit_from_json(row["edit"]),
        row["note"],
        SuggestionState(row["state"]),
        row["decided_by"] or "",
        row["decided_at"],
        row["answer"],
        row["parent"] or "",
        row["rule"],
    )
