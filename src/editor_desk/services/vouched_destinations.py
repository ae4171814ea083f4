"""Destinations decide where texts and passwords go: what the log says of one must be what is stored.

Whoever edits the database with other hands sends no package elsewhere, and has no password told to a server of their own.
"""

from editor_desk.domain.destinations import Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind
from editor_desk.services.ports.unit_of_work import UnitOfWork

CHANGES = (EventKind.DESTINATION_ADDED, EventKind.DESTINATION_CHANGED, EventKind.DESTINATION_REMOVED)


def vouched_destination(work: UnitOfWork, destination: Destination) -> bool:
    """Whether the destination is as its newest event left it."""
    try:
        changes = [change for kind in CHANGES if (change := _last(work, kind, destination.id)) is not None]
    except DeskError:
        return False  # LOG_ALTERED: what cannot be read vouches for nothing
    newest = max(changes, key=lambda change: work.events.number_of(change.id), default=None)
    linked = None if newest is None else work.events.linked(newest.id)
    return linked is not None and linked.holds and linked.event.data.get("sha256") == destination.digest


def require_vouched(work: UnitOfWork, destination: Destination) -> None:
    """Raises DeskError(DESTINATION_REPLACED) where it is not as its newest event left it."""
    if not vouched_destination(work, destination):
        raise DeskError(ErrorCode.DESTINATION_REPLACED, name=destination.name)


def _last(work: UnitOfWork, kind: EventKind, destination_id: str) -> Event | None:
    limit = 100
    while True:
        events = work.events.of_kind(kind, limit)
        found = next((event for event in events if event.data.get("destination") == destination_id), None)
        if found is not None or len(events) < limit:
            return found
        limit *= 10
