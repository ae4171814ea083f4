"""Documents of the desk that decide what leaves it: what the log says of one must be what is stored.

Whoever edits the database with other hands changes no address and no subject of a package: the hand-over waits until somebody who
may has looked at the page and saved it.
"""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from editor_desk.domain.errors import DeskError
from editor_desk.domain.events import EventKind
from editor_desk.services.desk_changes import record_change
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.unit_of_work import UnitOfWork


def vouched(work: UnitOfWork, name: str, kind: EventKind) -> bool:
    """Whether the document called `name` is the one that its newest event of `kind` left; none at all where there is no event."""
    stored = work.documents.get(name)
    try:
        change = work.events.last_of(kind)
    except DeskError:
        return False  # LOG_ALTERED: what cannot be read vouches for nothing
    if change is None or stored is None:
        return change is None and stored is None
    linked = work.events.linked(change.id)
    return linked is not None and linked.holds and change.data.get("sha256") == digest(stored)


def keep_vouched(
    work: UnitOfWork,
    session: Session,
    name: str,
    kind: EventKind,
    text: str,
    at: datetime,
    /,
    **names: Sequence[str],
) -> None:
    """Store the document and say so in the log: its hash, and what was changed in it by name."""
    work.documents.put(name, text, session.account.id, at)
    record_change(work, session, kind, at, text, **names)


def digest(text: str) -> str:
    """What the log knows a document by."""
    return sha256(text.encode()).hexdigest()
