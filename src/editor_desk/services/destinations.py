"""The desk's destinations: kept, tried and removed by whoever may hand over. Their secrets go to the keyring and nowhere else."""

from dataclasses import replace

from editor_desk.domain.accounts import Permission
from editor_desk.domain.destinations import Destination, checked
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.services.facts import require
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports.destinations import Answer, Carriers, SecretStore
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.vouched_destinations import vouched_destination


class DestinationService:
    """Use cases of destinations. Each blocks; those that ask a keyring or a server, for as long as these take."""

    def __init__(
        self, unit_of_work: UnitOfWorkFactory, secrets: SecretStore, carriers: Carriers, clock: Clock
    ) -> None:
        self._unit_of_work = unit_of_work
        self._secrets = secrets
        self._carriers = carriers
        self._clock = clock

    @property
    def secrets_last(self) -> bool:
        """Whether there is a keyring; without one a secret is asked for in each session."""
        return self._secrets.lasting

    def all(self) -> tuple[Destination, ...]:
        """Those that were not removed, by name."""
        with self._unit_of_work(reads=True) as work:
            return tuple(work.destinations.all())

    def named(self, name: str) -> Destination:
        """The one of that name, or of that id. Raises DeskError(DESTINATION_UNKNOWN)."""
        wanted = name.strip().casefold()
        for one in self.all():
            if wanted in {one.name.casefold(), one.id}:
                return one
        raise DeskError(ErrorCode.DESTINATION_UNKNOWN, name=name)

    def without_secret(self) -> tuple[Destination, ...]:
        """Those whose secret is not at hand: it was never given, or there is no keyring to keep it."""
        return tuple(
            one for one in self.all() if one.needs_secret and self._secrets.get(one.secret_key) is None
        )

    def new(self, destination: Destination) -> Destination:
        """The same with an id of its own."""
        return replace(destination, id=new_id())

    def save(self, session: Session, destination: Destination, secret: str | None = None) -> Destination:
        """Keep a new destination, or another text of one; `secret` where it was typed. A secret that was meant for another
        host or user is forgotten, a host key that was another server's too; both also where another hand was at the destination.

        Raises DeskError: NOT_PERMITTED, DESTINATION_NAME_EMPTY, DESTINATION_NAME_TAKEN, DESTINATION_INVALID, DESTINATION_INSECURE.
        """
        destination = checked(destination)
        with self._unit_of_work() as work:
            require(work, session, Permission.EXPORT)
            others = {one.id: one for one in work.destinations.all()}
            before = others.pop(destination.id, None)
            if destination.name.casefold() in {one.name.casefold() for one in others.values()}:
                raise DeskError(ErrorCode.DESTINATION_NAME_TAKEN, name=destination.name)
            sound = before is None or vouched_destination(work, before)
            if before is not None and (not sound or _server(before) != _server(destination)):
                destination = _without_host_key(before, destination)
            if destination != before or not sound:
                work.destinations.put(destination)
                kind = EventKind.DESTINATION_ADDED if before is None else EventKind.DESTINATION_CHANGED
                self._record(work, session, kind, destination)
                work.commit()
        if before is not None and before.secret_key != destination.secret_key:
            self._secrets.remove(before.secret_key)
        if not sound:
            self._secrets.remove(destination.secret_key)
        if secret:
            self._secrets.put(destination.secret_key, secret)
        return destination

    def give_secret(self, session: Session, destination_id: str, secret: str) -> bool:
        """Keep a secret; whether it lasts longer than the session. Raises DeskError: NOT_PERMITTED, DESTINATION_UNKNOWN."""
        with self._unit_of_work(reads=True) as work:
            require(work, session, Permission.EXPORT)
            destination = work.destinations.get(destination_id)
        return self._secrets.put(destination.secret_key, secret)

    def remove(self, session: Session, destination_id: str) -> None:
        """Take it off the list, and forget its secret. What was sent there stays in the queue's record.

        Raises DeskError: NOT_PERMITTED, DESTINATION_UNKNOWN.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.EXPORT)
            gone = replace(work.destinations.get(destination_id), removed=True)
            work.destinations.put(gone)
            self._record(work, session, EventKind.DESTINATION_REMOVED, gone)
            work.commit()
        self._secrets.remove(gone.secret_key)

    def test(self, session: Session, destination: Destination, secret: str | None = None) -> Answer:
        """Try the connection and the right to write, with the secret that was typed or else the kept one.

        Raises DeskError: NOT_PERMITTED, SECRET_MISSING, those of `domain.destinations.checked`, and those of `Carrier.test`.
        """
        destination = checked(destination)
        with self._unit_of_work(reads=True) as work:
            require(work, session, Permission.EXPORT)
            kept = next((one for one in work.destinations.all() if one.id == destination.id), None)
            if kept is not None and not vouched_destination(work, kept):
                kept = None  # another hand was at it: its secret is told to nobody
        if not secret and kept is not None:
            secret = self._secrets.get(destination.secret_key)
        # A key file needs no passphrase where it is not encrypted.
        if destination.needs_secret and not secret and not destination.settings.get("key_file"):
            raise DeskError(ErrorCode.SECRET_MISSING, name=destination.name)
        return self._carriers(destination, secret or "").test()

    def _record(self, work: UnitOfWork, session: Session, kind: EventKind, destination: Destination) -> None:
        now = to_the_millisecond(self._clock())
        told = {"destination": destination.id, "name": destination.name, "sha256": destination.digest}
        work.events.append(kind, session.account.id, now, data=told)
        anchor(work, session, now)


def _server(destination: Destination) -> tuple[str, str]:
    return destination.settings.get("host", ""), destination.settings.get("port", "")


def _without_host_key(before: Destination, destination: Destination) -> Destination:
    """Where the server changed, a key that was taken along from the old one is not that of the new one."""
    if destination.settings.get("host_key") != before.settings.get("host_key"):
        return destination
    settings = {name: value for name, value in destination.settings.items() if name != "host_key"}
    return replace(destination, settings=settings)
