"""Types of columns that SQLite has no name for: instants, and the facts of an event."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, TypeDecorator
from sqlalchemy.types import UserDefinedType

from editor_desk.domain.events import facts_text


class UtcTime(TypeDecorator[datetime]):
    """An instant. SQLite forgets zones, so that every time goes in as UTC and comes out as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Raises ValueError for a time without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


def as_stored(moment: datetime) -> str:
    """An instant as `UtcTime` keeps it. Raises ValueError for a time without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be stored")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def stored_time(value: object) -> datetime:
    """The instant of a time as SQLite keeps it. Raises ValueError for anything else."""
    return datetime.fromisoformat(str(value)).replace(tzinfo=UTC)


class Facts(UserDefinedType[dict[str, str]]):
    """The facts of an event: JSON, stored as it stands in the bytes that the event's hash is taken of, so that an audit need
    not read it.
    """

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        return "JSON"

    def bind_processor(self, dialect: Dialect) -> Callable[[dict[str, str] | None], str]:  # noqa: ARG002
        return lambda facts: facts_text(facts or {})

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:  # noqa: ARG002
        return json.loads
