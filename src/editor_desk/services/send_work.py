"""Sending itself: a package is taken from the queue, checked once more, carried to its destination, and what became of it is kept.

The network is spoken to on a thread of its own that touches neither the database nor the window, so that a server which
answers nothing cannot keep the desk from being closed.
"""

import logging
import random
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from editor_desk.domain import sending
from editor_desk.domain.accounts import Account, Permission
from editor_desk.domain.destinations import ANSWERS, Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.sending import ARRIVED, OPEN, Sending, SendState
from editor_desk.services.facts import present, require
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports.destinations import Arrival, Carriers, Parcel, RemotePost, SecretStore
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.packages import PackageVerifier
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.receipts import confirm
from editor_desk.services.sending import Journey, SendingQueue, handed_over_as, require_current
from editor_desk.services.vouched_destinations import require_vouched

_LOG = logging.getLogger(__name__)
_LOOKS_EVERY = 0.05
_GRACE_SECONDS = 2.0
_RENEWS_AFTER = sending.LEASE / 3

OnProgress = Callable[[str, int, int], None]
"""Called with (id of the row, done, total) on the thread that sends."""


def _unseen(_row: str, _done: int, _total: int) -> None:
    """The progress of what nobody watches."""


class SendingService(SendingQueue):
    """The queue, and the hand that works it off. `fraction` gives numbers from 0 to 1 that spread tries in time."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        vault: KeyVault,
        verifier: PackageVerifier,
        carriers: Carriers,
        secrets: SecretStore,
        clock: Clock,
        fraction: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(unit_of_work, clock)
        self._vault = vault
        self._verifier = verifier
        self._carriers = carriers
        self._secrets = secrets
        self._fraction = fraction
        self._picking = threading.Lock()

    def send_next(
        self,
        session: Session,
        progress: OnProgress = _unseen,
        leaving: Callable[[], bool] = lambda: False,
        only: str = "",
    ) -> Sending | None:
        """Send what is due next (or the row `only`, if it is due); the row as it stands then, None where nothing is due. Where
        `leaving` becomes true it stops at once, and the row waits for the next window, or the next start of the desk.

        Raises DeskError(NOT_PERMITTED). What goes wrong with a sending is no error here: the row says it.
        """
        journey = self._left_behind(session, only)
        if journey is None:
            row = self._take(session, only)
            if row is None or row.state is not SendState.SENDING:
                return row
            journey = self._in_hand[row.id]
        try:
            return self._bring(session, journey, progress, leaving)
        finally:
            if not journey.left:
                self._in_hand.pop(journey.row.id, None)

    def _bring(
        self, session: Session, journey: Journey, progress: OnProgress, leaving: Callable[[], bool]
    ) -> Sending:
        row = journey.row
        try:
            if journey.destination is None:
                destination = self._check(row, leaving)
                self._set_out(journey, destination, progress, leaving)
            self._wait(journey, leaving)
            if journey.left:
                return row
            if journey.error is not None:
                raise journey.error  # noqa: TRY301  # what the other thread met is told as if it were met here
        except DeskError as error:
            return self._fell(row, error, journey.known)
        except Exception:
            # A bug of ours: told as one, and not tried again and again.
            self._fell(row, DeskError(ErrorCode.DESTINATION_STRANGE, host=""), journey.known)
            raise
        if journey.arrival is None or journey.destination is None:
            raise RuntimeError("a journey that ended nowhere")
        return self._arrived(session, row, journey.destination, journey.arrival, journey.known)

    def _left_behind(self, session: Session, only: str) -> Journey | None:
        """What a window that is gone had on its way: its thread may still be at it, or have come to its end unseen."""
        with self._unit_of_work(reads=True) as work:
            require(work, session, Permission.EXPORT)
        with self._picking:
            for journey in list(self._in_hand.values()):
                if journey.left and only in {"", journey.row.id}:
                    journey.left = False
                    return journey
        return None

    def _take(self, session: Session, only: str) -> Sending | None:
        with self._unit_of_work() as work:
            require(work, session, Permission.EXPORT)
            now = to_the_millisecond(self._clock())
            row = sending.next_of(work.sendings.among(OPEN), now, only)
            if row is None or row.id in self._in_hand:  # its lease ran out, its thread has not
                return None
            if row.is_called_off:
                row = sending.cancelled(row, now)
            elif row.state is SendState.SENDING and row.tries >= sending.MOST_TRIES:
                row = sending.broken(row, now)
            else:
                row = sending.taken(row, new_id(), now)
            work.sendings.put(row)
            if row.state is SendState.SENDING:
                self._in_hand[row.id] = Journey(row)  # before others can see the row
            try:
                work.commit()
            except BaseException:
                self._in_hand.pop(row.id, None)
                raise
            return row

    def _check(self, row: Sending, leaving: Callable[[], bool]) -> Destination:
        """Nothing leaves that was not handed over, byte for byte. Raises DeskError, CANCELLED too."""

        def step(_done: int, _total: int) -> None:
            if leaving() or row.id in self.cancelling:
                raise DeskError(ErrorCode.CANCELLED)

        if not Path(row.path).exists():
            raise DeskError(ErrorCode.FILE_MISSING, path=row.path)
        report = self._verifier(Path(row.path), progress=step)
        if not report.good or report.name != row.package:
            raise DeskError(ErrorCode.PACKAGE_FAULTY, name=row.package)
        with self._unit_of_work(reads=True) as work:
            destination = work.destinations.get(row.destination)
            if destination.removed:
                raise DeskError(ErrorCode.DESTINATION_UNKNOWN, name=destination.name)
            require_vouched(work, destination)
            logged = {(item.id, item.revision) for item in handed_over_as(work, row.package, row.sha256)}
            if logged != {(item.id, item.revision) for item in row.articles}:
                raise DeskError(ErrorCode.PACKAGE_NOT_OURS, name=row.package)
            require_current(work, row.articles)
        return destination

    def _set_out(
        self,
        journey: Journey,
        destination: Destination,
        progress: OnProgress,
        leaving: Callable[[], bool],
    ) -> None:
        row = journey.row
        secret = self._secrets.get(destination.secret_key) if destination.needs_secret else ""
        if secret is None and not destination.settings.get("key_file"):
            raise DeskError(ErrorCode.SECRET_MISSING, name=destination.name)
        with self._unit_of_work(reads=True) as work:
            ids = self._articles_of(row)
            journey.known.update(work.remote_posts.of_destination(destination.id, ids))
        if row.id in self.cancelling:
            raise DeskError(ErrorCode.CANCELLED)
        carrier = self._carriers(destination, secret or "")
        parcel = Parcel(Path(row.path), row.package, row.sha256, row.id)

        def report(done: int, total: int) -> None:
            if leaving() or row.id in self.cancelling:
                raise DeskError(ErrorCode.CANCELLED)
            progress(row.id, done, total)

        def go() -> None:
            try:
                journey.arrival = carrier.send(parcel, journey.known, report)
            except BaseException as error:  # noqa: BLE001 - told on the thread that waits
                journey.error = error
            finally:
                journey.ended.set()

        threading.Thread(target=go, name=f"sending {destination.kind.value}", daemon=True).start()
        journey.destination = destination

    def _wait(self, journey: Journey, leaving: Callable[[], bool]) -> None:
        """Until it ended, saying now and then that it is still at it. Where the window is left before, it is only left to itself:
        the thread holds the row until it ends.
        """
        renew, patience = self._clock() + _RENEWS_AFTER, _GRACE_SECONDS
        while not journey.ended.wait(_LOOKS_EVERY):
            if leaving():
                patience -= _LOOKS_EVERY
                if patience <= 0:
                    journey.left = True
                    return
            elif self._clock() >= renew:
                renew = self._clock() + _RENEWS_AFTER
                try:
                    self._renew(journey.row)
                except Exception as error:  # noqa: BLE001
                    # A busy database says nothing of the package, which goes on: the row is ours while the thread lives.
                    _LOG.warning("a lease was not renewed: %s", type(error).__name__)

    def _renew(self, row: Sending) -> None:
        with self._unit_of_work() as work:
            now = work.sendings.get(row.id)
            if now.owner == row.owner:
                until = to_the_millisecond(self._clock()) + sending.LEASE
                work.sendings.put(replace(now, lease_until=until))
                work.commit()

    def _fell(self, row: Sending, error: DeskError, known: Mapping[str, RemotePost]) -> Sending:
        with self._unit_of_work() as work:
            current = work.sendings.get(row.id)
            if current.owner != row.owner:  # somebody else has it in hand
                return current
            self._remember(work, row.destination, known)
            now = to_the_millisecond(self._clock())
            if error.code is ErrorCode.CANCELLED:
                current = sending.let_go(current, now)
            else:
                current = sending.failed(current, error.code, _told(error), now, self._fraction())
            self.cancelling.discard(row.id)
            work.sendings.put(current)
            work.commit()
            return current

    def _arrived(
        self,
        session: Session,
        row: Sending,
        destination: Destination,
        arrival: Arrival,
        known: Mapping[str, RemotePost],
    ) -> Sending:
        with self._unit_of_work() as work:
            current = work.sendings.get(row.id)
            self.cancelling.discard(row.id)
            if current.state in ARRIVED:  # another hand, who took it over meanwhile, has said so
                return current
            self._remember(work, row.destination, known)
            now = to_the_millisecond(self._clock())
            current = sending.arrived(current, arrival.urls, now)
            if destination.kind in ANSWERS:
                current = sending.receipted(current, arrival.urls, now)
            work.sendings.put(current)
            told = {"package": row.package, "sha256": row.sha256, "destination": destination.name}
            work.events.append(EventKind.SENT, session.account.id, now, data=told)
            actor = _still_there(work, session)
            if actor is not None:
                if destination.kind in ANSWERS:
                    confirm(work, self._vault, actor, current, destination, arrival.urls, now)
                anchor(work, session, now)
            work.commit()
            return current

    @staticmethod
    def _articles_of(row: Sending) -> list[str]:
        return [item.id for item in row.articles]

    def _remember(self, work: UnitOfWork, destination: str, known: Mapping[str, RemotePost]) -> None:
        kept = work.remote_posts.of_destination(destination, list(known))
        for article, post in known.items():
            if kept.get(article) != post:
                work.remote_posts.put(destination, article, post)


def _still_there(work: UnitOfWork, session: Session) -> Account | None:
    """Who sits there, unless the account is gone: then a package has arrived all the same, and only nobody vouches for it."""
    try:
        return present(work, session)
    except DeskError:
        return None


def _told(error: DeskError) -> dict[str, str | int]:
    """What a message needs, as the queue keeps it."""
    return {
        name: value if isinstance(value, int) else str(value)
        for name, value in error.params.items()
        if isinstance(value, str | int)
    }
