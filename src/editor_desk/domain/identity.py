"""Ids and times: UUIDv7 strings (RFC 9562), and UTC instants written as RFC 3339."""

from datetime import UTC, datetime

import uuid6

from editor_desk.domain.errors import DeskError, ErrorCode


def new_id() -> str:
    """A new UUIDv7 as lower-case text; ids made later sort later."""
    return str(uuid6.uuid7())


def to_rfc3339(moment: datetime) -> str:
    """`moment` in UTC to the millisecond, such as `2026-11-23T13:05:09.120Z`.

    Raises ValueError for a naive time: the desk stores no time without a zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be stored")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_rfc3339(text: str) -> datetime:
    """The instant that `text` names, in UTC. Raises DeskError(CONTENT_INVALID) for anything else."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="time without zone", value=text[:40])
        return moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:  # the first hours of the year 1 are not in UTC
        raise DeskError(ErrorCode.CONTENT_INVALID, reason="time", value=text[:40]) from error


def to_the_millisecond(moment: datetime) -> datetime:
    """`moment` cut to what `to_rfc3339` keeps, so that a stored value equals the one in memory."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
