"""What sending needs from the rest of the house: the queue in storage, the way to each destination, a place for secrets."""

from collections.abc import Callable, Collection, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from editor_desk.domain.destinations import Destination
from editor_desk.domain.sending import Sending, SendState


@dataclass(frozen=True, slots=True)
class RemotePost:
    """What a destination calls an article: its number or name there, and its address."""

    id: str
    url: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """A package that lies at `path` and was found whole: its name, and the SHA-256 of its tag manifest. `token` is the same for
    every try of one sending and for no other, so that a try finds what the one before it left half done.
    """

    path: Path
    name: str
    sha256: str
    token: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A package that is there; `urls` where the destination says at once where each article is (article id → address)."""

    urls: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a test of the connection found. `host_key` (an OpenSSH line) and its `fingerprint` are those that an SFTP server shows
    and nobody confirmed yet: then nothing else was tried. `who` is whom the destination takes us for.
    """

    who: str = ""
    host_key: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt that was dropped back: of which package, when, and the address of each article that has one."""

    package: str
    sha256: str
    received_at: datetime
    urls: Mapping[str, str] = field(default_factory=dict)


SendProgress = Callable[[int, int], None]
"""Called with (done, total), mostly bytes. It raises DeskError(CANCELLED) to stop."""


class Carrier(Protocol):
    """The way to one destination. Everything blocks. Faults are DeskErrors; those in `domain.sending.TRANSIENT` may pass."""

    def send(self, parcel: Parcel, known: MutableMapping[str, RemotePost], progress: SendProgress) -> Arrival:
        """Take the package there, whole or not at all; what is there already is left, so that sending twice changes nothing.
        `known` is what the destination calls our articles; it is added to while it becomes known, also where sending fails.

        Raises DeskError: PACKAGE_FAULTY (a byte changed since the package was checked), PACKAGE_EXISTS, CANCELLED, and the
        DESTINATION_… codes.
        """

    def test(self) -> Answer:
        """Try the connection and the right to write, and leave nothing behind."""

    def receipt(self, parcel_name: str) -> Receipt | None:
        """The receipt that lies beside that package, if there is one. Raises DeskError(RECEIPT_INVALID)."""


class Carriers(Protocol):
    def __call__(self, destination: Destination, secret: str) -> Carrier:
        """The way to `destination`; nothing is asked of it yet."""


class SecretStore(Protocol):
    """Secrets by the `secret_key` of their destination, in the keyring of the system; in memory where there is none. May block: the
    system may ask the person. Nothing here ever writes a file.
    """

    @property
    def lasting(self) -> bool:
        """Whether what is put survives the session."""

    def get(self, key: str) -> str | None:
        """The secret, if there is one."""

    def put(self, key: str, secret: str) -> bool:
        """Keep it; whether it lasts longer than the session."""

    def remove(self, key: str) -> None:
        """Forget it, if it is there."""


class Destinations(Protocol):
    """The desk's destinations."""

    def all(self) -> Sequence[Destination]:
        """Those that were not removed, by name."""

    def get(self, destination_id: str) -> Destination:
        """One of them, removed or not. Raises DeskError(DESTINATION_UNKNOWN)."""

    def put(self, destination: Destination) -> None:
        """Keep a new one, or its changed settings."""


class Sendings(Protocol):
    """The queue, and what became of what was in it."""

    def get(self, sending_id: str) -> Sending:
        """Raises DeskError(SENDING_UNKNOWN)."""

    def put(self, sending: Sending) -> None: ...

    def newest(self, limit: int) -> Sequence[Sending]:
        """Those asked for last, newest first."""

    def among(self, states: Collection[SendState]) -> Sequence[Sending]:
        """All in these states, oldest first."""

    def of_package(self, sha256: str) -> Sequence[Sending]:
        """All of one package, oldest first."""


class RemotePosts(Protocol):
    """What each destination calls our articles."""

    def of_destination(self, destination_id: str, articles: Collection[str]) -> dict[str, RemotePost]: ...

    def put(self, destination_id: str, article: str, post: RemotePost) -> None: ...
