"""The queue of packages on their way: asked for, looked at, sent again, called off. `send_work` does the sending."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor_desk.domain import sending
from editor_desk.domain.accounts import Permission
from editor_desk.domain.destinations import Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.package import PackageAction, PackageArticle, WrittenPackage
from editor_desk.domain.sending import OPEN, Sending, SendState, SentArticle
from editor_desk.domain.workflow import DeliveryState
from editor_desk.services.facts import require
from editor_desk.services.ports.destinations import Arrival, RemotePost

if TYPE_CHECKING:  # that module needs this one
    from editor_desk.services.ports.keys import Session
    from editor_desk.services.ports.running import Clock
    from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_WAIT_FOR_SETTINGS = frozenset({ErrorCode.SECRET_MISSING.value, ErrorCode.DESTINATION_REPLACED.value})


@dataclass(frozen=True, slots=True)
class QueuedPackage:
    """A row of the queue as it is shown: with its destination, and the name of who asked for it."""

    sending: Sending
    destination: Destination
    by: str


@dataclass
class Journey:
    """A row in the hands of this process: what goes on on the thread of the network, and how it ended. `left` where the window
    that waited for it is gone.
    """

    row: Sending
    destination: Destination | None = None
    known: dict[str, RemotePost] = field(default_factory=dict)
    arrival: Arrival | None = None
    error: BaseException | None = None
    ended: threading.Event = field(default_factory=threading.Event)
    left: bool = False


class SendingQueue:
    """Use cases of the queue. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: "UnitOfWorkFactory", clock: "Clock") -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._in_hand: dict[str, Journey] = {}
        self.cancelling: set[str] = set()
        """What is being sent just now and is to stop; the thread that sends looks here, the row says it as well."""

    def all(self, limit: int = 200) -> tuple[QueuedPackage, ...]:
        """What is on its way, and what was sent last, newest first."""
        with self._unit_of_work(reads=True) as work:
            names = {account.id: account.name for account in work.accounts.all()}
            rows = {row.id: row for row in work.sendings.newest(limit)}
            rows |= {row.id: row for row in work.sendings.among(OPEN | {SendState.FAILED})}
            places = {
                name: work.destinations.get(name) for name in {row.destination for row in rows.values()}
            }
            ordered = sorted(rows.values(), key=lambda row: (row.asked_at, row.id), reverse=True)
            return tuple(
                QueuedPackage(row, places[row.destination], names.get(row.asked_by, "")) for row in ordered
            )

    def now(self) -> datetime:
        """The desk's time."""
        return to_the_millisecond(self._clock())

    def get(self, sending_id: str) -> Sending:
        """Raises DeskError(SENDING_UNKNOWN)."""
        with self._unit_of_work(reads=True) as work:
            return work.sendings.get(sending_id)

    def next_at(self) -> datetime | None:
        """When there is something to do next; None where nothing waits."""
        with self._unit_of_work(reads=True) as work:
            rows = work.sendings.among(OPEN)
        return min((row.lease_until or row.next_at for row in rows), default=None)

    def enqueue(
        self, session: "Session", package: Path, name: str, sha256: str, destinations: Sequence[str]
    ) -> tuple[str, ...]:
        """Queue a package that was handed over before, for these destinations; the ids of its rows.

        Raises DeskError: NOT_PERMITTED, PACKAGE_NOT_OURS, SENDING_OVERTAKEN, DESTINATION_UNKNOWN.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.EXPORT)
            articles = handed_over_as(work, name, sha256)
            require_current(work, articles)
            now = to_the_millisecond(self._clock())
            written = WrittenPackage(str(package), name, sha256, len(articles), 0)
            ids = put_in_queue(work, session.account.id, now, written, articles, destinations)
            work.commit()
            return ids

    def resend(self, session: "Session", sending_id: str) -> Sending:
        """Send it again, from the beginning. Raises DeskError: NOT_PERMITTED, SENDING_UNKNOWN, SENDING_CLOSED (it is on its way
        already), SENDING_OVERTAKEN, DESTINATION_UNKNOWN (the destination was removed).
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.EXPORT)
            row = work.sendings.get(sending_id)
            now = to_the_millisecond(self._clock())
            if row.state is SendState.SENDING:
                raise DeskError(ErrorCode.SENDING_CLOSED)
            destination = work.destinations.get(row.destination)
            if destination.removed:
                raise DeskError(ErrorCode.DESTINATION_UNKNOWN, name=destination.name)
            require_current(work, row.articles)
            row = sending.resent(row, now)
            work.sendings.put(row)
            work.commit()
            return row

    def secret_given(self, session: "Session", destination_id: str) -> int:
        """Go on with what waited for the secret of a destination, or for somebody to save its settings again; how many.

        Raises DeskError(NOT_PERMITTED).
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.EXPORT)
            now = to_the_millisecond(self._clock())
            held = [
                row
                for row in work.sendings.among({SendState.FAILED})
                if row.destination == destination_id and row.reason in _WAIT_FOR_SETTINGS
            ]
            for row in held:
                work.sendings.put(sending.resent(row, now))
            work.commit()
            return len(held)

    def cancel(self, session: "Session", sending_id: str) -> Sending:
        """Call it off. What is being sent just now stops at its next step, unless it has arrived by then.

        Raises DeskError: NOT_PERMITTED, SENDING_UNKNOWN, SENDING_CLOSED (it has arrived, or was called off).
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.EXPORT)
            row = work.sendings.get(sending_id)
            if row.state not in OPEN | {SendState.FAILED}:
                raise DeskError(ErrorCode.SENDING_CLOSED)
            now = to_the_millisecond(self._clock())
            if row.is_in_hand(now) or row.id in self._in_hand:
                row = sending.to_be_cancelled(row, now)
                self.cancelling.add(row.id)
            else:
                row = sending.cancelled(row, to_the_millisecond(self._clock()))
            work.sendings.put(row)
            work.commit()
            return row

    def resume(self) -> int:
        """Take back what a desk that died had in hand; how many. The desk is open in one process only, so that nobody else can be
        at it but a thread of this one, which an earlier window may have left behind: what that has in hand stays there.
        """
        with self._unit_of_work() as work:
            left = [row for row in work.sendings.among({SendState.SENDING}) if row.id not in self._in_hand]
            now = to_the_millisecond(self._clock())
            for row in left:
                work.sendings.put(sending.let_go(row, now))
            work.commit()
            return len(left)


def refuse_removed(work: "UnitOfWork", destinations: Iterable[str]) -> tuple[str, ...]:
    """The destinations (ids), each once. Raises DeskError(DESTINATION_UNKNOWN) for one that is not there, or was removed."""
    ids = tuple(dict.fromkeys(destinations))
    for destination in map(work.destinations.get, ids):
        if destination.removed:
            raise DeskError(ErrorCode.DESTINATION_UNKNOWN, name=destination.name)
    return ids


def put_in_queue(
    work: "UnitOfWork",
    actor: str,
    now: datetime,
    written: WrittenPackage,
    articles: Sequence[SentArticle],
    destinations: Iterable[str],
) -> tuple[str, ...]:
    """Queue a package within a transaction of somebody else; the ids of its rows. What is on its way there already is not
    queued twice.

    Raises DeskError(DESTINATION_UNKNOWN) for a destination that is not there, or was removed.
    """
    ids = []
    open_rows = {
        row.destination: row for row in work.sendings.of_package(written.sha256) if row.state in OPEN
    }
    for destination_id in refuse_removed(work, destinations):
        if (same := open_rows.get(destination_id)) is not None:
            ids.append(same.id)
            continue
        row = Sending(
            new_id(), written.name, written.path, written.sha256, destination_id, tuple(articles),
            asked_by=actor, asked_at=now, changed_at=now, next_at=now,
        )  # fmt: skip
        work.sendings.put(row)
        ids.append(row.id)
    return tuple(ids)


def sent_article(item: PackageArticle) -> SentArticle:
    """What the queue says of a packed article."""
    revision = item.revision
    return SentArticle(revision.article, revision.id, item.action, revision.content.headline)


def handed_over_as(work: "UnitOfWork", name: str, sha256: str) -> tuple[SentArticle, ...]:
    """The articles that the log says were handed over in this package. Raises DeskError(PACKAGE_NOT_OURS) where it says nothing
    of it: then nobody of this desk handed it over.
    """
    limit = 1000
    while True:
        events = work.events.of_kind(EventKind.HANDED_OVER, limit)
        of_it = [
            event
            for event in events
            if event.data.get("sha256") == sha256 and event.data.get("package") == name
        ]
        if of_it or len(events) < limit:
            break
        limit *= 10
    found: dict[str, SentArticle] = {}
    for event in reversed(of_it):
        action = PackageAction(event.data.get("action", PackageAction.CREATE))
        headline = work.revisions.get(event.revision).content.headline
        found.setdefault(event.article, SentArticle(event.article, event.revision, action, headline))
    if not found:
        raise DeskError(ErrorCode.PACKAGE_NOT_OURS, name=name)
    return tuple(found.values())


def require_current(work: "UnitOfWork", articles: Sequence[SentArticle]) -> None:
    """Raises DeskError(SENDING_OVERTAKEN) where another text of one of them was handed over since, or it was withdrawn: an old
    package would put back what readers are not to have any more.
    """
    for item in articles:
        article = work.articles.get(item.id)
        withdrawn = article.delivery is DeliveryState.WITHDRAWN
        if article.delivered != item.revision or withdrawn != (item.action is PackageAction.WITHDRAW):
            raise DeskError(ErrorCode.SENDING_OVERTAKEN, name=item.headline or item.id)
