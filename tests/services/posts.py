"""A newsroom with a destination, and a road to it that does as a test says."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.domain.sending import Sending
from editor_desk.domain.workflow import DeliveryState
from editor_desk.exchange.destinations.secrets import MemorySecrets
from editor_desk.exchange.package.verify import verify_package
from editor_desk.services.destinations import DestinationService
from editor_desk.services.ports.destinations import (
    Answer,
    Arrival,
    Carrier,
    Parcel,
    Receipt,
    RemotePost,
    SendProgress,
)
from editor_desk.services.receipts import ReceiptService
from editor_desk.services.send_work import SendingService
from tests.desks import QUICK_VAULT, Newsroom

SFTP = {"host": "web.example", "user": "desk", "host_key": "k"}


@dataclass
class Road:
    """A carrier that does as the test says, and remembers what it carried."""

    acts: list[Callable[[Parcel, SendProgress], Arrival]] = field(default_factory=list)
    carried: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)
    known: list[dict[str, RemotePost]] = field(default_factory=list)
    receipt_there: Receipt | None = None
    names: tuple[str, ...] = ()

    def __call__(self, destination: Destination, secret: str) -> Carrier:
        self.secrets.append(secret)
        return self

    def send(self, parcel: Parcel, known: MutableMapping[str, RemotePost], progress: SendProgress) -> Arrival:
        self.known.append(dict(known))
        for article in self.names:
            known[article] = RemotePost("7", "https://example.com/7")
        act = self.acts.pop(0) if self.acts else lambda _parcel, _progress: Arrival()
        arrival = act(parcel, progress)
        self.carried.append(parcel.name)
        return arrival

    def test(self) -> Answer:
        return Answer(who="المكتب")

    def receipt(self, parcel_name: str) -> Receipt | None:
        return self.receipt_there


@dataclass
class Post:
    """A newsroom with a road to one destination."""

    room: Newsroom
    road: Road
    secrets: MemorySecrets
    places: DestinationService
    sending: SendingService
    receipts: ReceiptService
    out: Path
    place: Destination

    def hand_over(self, *articles: str, to: bool = True) -> str:
        """Hand these over to the destination; the id of the row."""
        ids = list(articles) or [self.room.sealed().article.id]
        places = [self.place.id] if to else []
        self.room.desk.handover.hand_over(
            self.room.exporter, ids, self.out, PackageForm.FOLDER, destinations=places
        )
        rows = self.sending.all()
        return rows[0].sending.id if rows else ""

    def next(self) -> Sending | None:
        """Send what is due."""
        return self.sending.send_next(self.room.exporter)

    def row(self, row: str) -> Sending:
        return self.sending.get(row)

    def state(self, article: str) -> DeliveryState:
        return self.room.desk.articles.open(self.room.exporter, article).article.delivery


def posted(room: Newsroom, out: Path, kind: DestinationKind, settings: dict[str, str]) -> Post:
    road, secrets, work = Road(), MemorySecrets(), room.opened.unit_of_work
    places = DestinationService(work, secrets, road, room.clock)
    place = places.save(
        room.exporter, places.new(Destination("", "خادم الموقع", kind, settings)), "سر الوجهة"
    )
    sending = SendingService(work, QUICK_VAULT, verify_package, road, secrets, room.clock, lambda: 0.5)
    receipts = ReceiptService(work, QUICK_VAULT, road, secrets, room.clock)
    return Post(room, road, secrets, places, sending, receipts, out, place)


def events(post: Post, kind: EventKind) -> list[Event]:
    with post.room.opened.unit_of_work(reads=True) as work:
        return list(work.events.of_kind(kind, 50))
