"""The queue as a machine: two hands, faults, deaths, people and a clock, in whatever order, and its promises hold."""

import tempfile
import threading
from collections import Counter
from collections.abc import Callable, MutableMapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageAction, PackageForm
from editor_desk.domain.sending import ARRIVED, LEASE, MOST_TRIES, OPEN, Sending, SendState
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
from tests.desks import ARTICLE, QUICK_VAULT, newsroom_in

PATIENCE = 120
HEADLINES = ("افتتاح مكتبة التراث في فاس", "ترميم سقف المدرسة البوعنانية")
TOLD = {ErrorCode.SENDING_CLOSED, ErrorCode.SENDING_OVERTAKEN, ErrorCode.ACTION_REFUSED}
FAULTS = (ErrorCode.DESTINATION_BUSY, ErrorCode.DESTINATION_SLOW, ErrorCode.DESTINATION_DENIED)


class _GoneError(BaseException):
    """The process is killed: nothing that runs in it has another word to say."""


@dataclass
class Site:
    """What lies at the destination, by name: what is there already is left."""

    there: set[str] = field(default_factory=set)


class Hand:
    """One who sends. Its journey stands still at the destination until the test says how it ends."""

    def __init__(self, machine: "Queue") -> None:
        room = machine.room
        self.machine, self.now = machine, room.clock.now
        self.sending = SendingService(
            room.opened.unit_of_work, QUICK_VAULT, verify_package, self, machine.secrets, lambda: self.now, lambda: 0.5
        )  # fmt: skip
        self.entered, self.go_on = threading.Event(), threading.Event()
        self.fault: ErrorCode | None = None
        self.arrives = self.dies = False
        self.result: Sending | None = None
        self.thread: threading.Thread | None = None

    def __call__(self, destination: Destination, secret: str) -> Carrier:
        return self

    def send(self, parcel: Parcel, known: MutableMapping[str, RemotePost], progress: SendProgress) -> Arrival:
        self.machine.allowed(parcel)
        self.entered.set()
        assert self.go_on.wait(PATIENCE)
        if self.arrives:
            self.machine.site.there.add(parcel.name)
        if self.dies:
            raise _GoneError
        progress(1, 2)
        if self.fault is not None:
            raise DeskError(self.fault, host="web.example")
        self.machine.site.there.add(parcel.name)
        return Arrival()

    def test(self) -> Answer:
        return Answer()

    def receipt(self, parcel_name: str) -> Receipt | None:
        return self.machine.receipt_of(parcel_name)

    @property
    def busy(self) -> bool:
        return self.thread is not None

    def begin(self) -> None:
        """Take what is due, up to the destination's door."""
        self.entered.clear()
        self.go_on.clear()
        self.fault, self.arrives, self.dies, self.result = None, False, False, None
        ended = threading.Event()

        def work() -> None:
            try:
                session = self.machine.room.exporter
                self.result = self.sending.send_next(session)
            except _GoneError:
                pass
            finally:
                ended.set()
                self.entered.set()

        self.thread = threading.Thread(target=work, daemon=True)
        self.thread.start()
        assert self.entered.wait(PATIENCE)
        if ended.is_set():
            self.join()

    def end(self) -> None:
        self.go_on.set()
        self.join()

    def join(self) -> None:
        assert self.thread is not None
        self.thread.join(PATIENCE)
        assert not self.thread.is_alive()
        self.thread = None


class Queue(RuleBasedStateMachine):
    """A newsroom with two articles, one destination, and two hands."""

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        folder = Path(self.closing.enter_context(tempfile.TemporaryDirectory()))
        self.out = folder / "out"
        self.out.mkdir()
        self.room = self.closing.enter_context(newsroom_in(folder / "desk"))
        self.secrets, self.site = MemorySecrets(), Site()
        self.hands = [Hand(self), Hand(self)]
        places = DestinationService(
            self.room.opened.unit_of_work, self.secrets, self.hands[0], self.room.clock
        )
        place = places.new(Destination("", "مجلد الويب", DestinationKind.FOLDER, {"path": str(folder)}))
        self.place = places.save(self.room.exporter, place)
        self.articles = [
            self.room.sealed(replace(ARTICLE, headline=headline)).article.id for headline in HEADLINES
        ]
        self.dropped: set[str] = set()
        self.not_allowed: list[str] = []
        self.asked: Counter[str] = Counter()
        """How often somebody wanted each package sent."""
        self.hand_over(0, again=False)

    def teardown(self) -> None:
        for hand in self.hands:
            if hand.busy:
                hand.dies = True
                hand.end()
        self.closing.close()

    # What is known from outside

    @property
    def rows(self) -> list[Sending]:
        return [row.sending for row in self.hands[0].sending.all()]

    @property
    def now(self) -> datetime:
        return self.room.clock.now

    def tell_the_time(self, *hands: Hand) -> None:
        """The others' clocks stand still: their process sleeps."""
        for hand in hands or tuple(one for one in self.hands if not one.busy):
            hand.now = self.now

    def allowed(self, parcel: Parcel) -> None:
        """Whether the package at the destination's door was handed over, and is what readers are to have."""
        with self.room.opened.unit_of_work(reads=True) as work:
            row = work.sendings.get(parcel.token)
            for item in row.articles:
                article = work.articles.get(item.id)
                sealed = [event.revision for event in work.events.of_article(item.id, EventKind.HANDED_OVER)]
                withdrawn = article.delivery is DeliveryState.WITHDRAWN
                current = article.delivered == item.revision
                if not current or item.revision not in sealed:
                    self.not_allowed.append(parcel.name)
                if withdrawn != (item.action is PackageAction.WITHDRAW):
                    self.not_allowed.append(parcel.name)

    def receipt_of(self, package: str) -> Receipt | None:
        row = next(row for row in self.rows if row.package == package)
        known = package in self.dropped
        return (
            Receipt(package, row.sha256, self.now, {row.articles[0].id: "https://example.com/a"})
            if known
            else None
        )

    def act(self, deed: Callable[[], object]) -> None:
        """Do what may be refused for the reasons that there are, and for no other."""
        try:
            deed()
        except DeskError as refused:
            if refused.code not in TOLD:
                raise

    def count_new(self, before: set[str]) -> None:
        self.asked.update(row.package for row in self.rows if row.id not in before)

    def queue_again(self, row: Sending) -> None:
        queue = self.hands[0].sending
        before = {one.id for one in self.rows}
        self.act(
            lambda: queue.enqueue(
                self.room.exporter, Path(row.path), row.package, row.sha256, [self.place.id]
            )
        )
        self.count_new(before)

    def send_again(self, row: Sending, hand: int) -> None:
        def resent() -> None:
            self.hands[hand].sending.resend(self.room.exporter, row.id)
            self.asked[row.package] += 1

        self.act(resent)

    # People

    @rule(which=st.sampled_from((0, 1)), again=st.booleans())
    @precondition(lambda self: len(self.rows) < 4)
    def hand_over(self, which: int, *, again: bool) -> None:
        before = {one.id for one in self.rows}
        self.act(
            lambda: self.room.desk.handover.hand_over(
                self.room.exporter, [self.articles[which]], self.out, PackageForm.FOLDER,
                again=again, destinations=[self.place.id],
            )
        )  # fmt: skip
        self.count_new(before)
        self.tell_the_time()

    @rule(data=st.data())
    @precondition(lambda self: self.rows)
    def ask_once_more(self, data: st.DataObject) -> None:
        self.queue_again(data.draw(st.sampled_from(self.rows)))

    @rule(data=st.data(), hand=st.sampled_from((0, 1)))
    @precondition(lambda self: self.rows)
    def resend(self, data: st.DataObject, hand: int) -> None:
        row = data.draw(st.sampled_from(self.rows))
        self.send_again(row, hand)

    @rule(data=st.data(), hand=st.sampled_from((0, 1)))
    @precondition(lambda self: self.rows)
    def call_off(self, data: st.DataObject, hand: int) -> None:
        row = data.draw(st.sampled_from(self.rows))
        self.act(lambda: self.hands[hand].sending.cancel(self.room.exporter, row.id))

    @rule(which=st.sampled_from((0, 1)))
    def withdraw(self, which: int) -> None:
        review = self.room.desk.review
        self.act(lambda: review.withdraw(self.room.reviewer, self.articles[which], "طلب المصدر سحب الخبر."))

    @rule(which=st.sampled_from((0, 1)))
    def correct(self, which: int) -> None:
        desk, room, article = self.room.desk, self.room, self.articles[which]

        def corrected() -> None:
            opened = desk.review.correct(room.admin, article, "صُحح عدد المخطوطات.")
            text = opened.head.content
            content = replace(text, standfirst=f"{text.standfirst} تصحيح")
            desk.articles.save(room.admin, article, opened.head.id, content)
            sent = desk.review.submit(room.admin, article)
            desk.review.approve(room.reviewer, article, expected=sent.head.id)

        self.act(corrected)

    @rule()
    @precondition(lambda self: any(row.state is SendState.SENT for row in self.rows))
    def drop_receipts_back(self) -> None:
        self.dropped |= {row.package for row in self.rows if row.state in ARRIVED}
        receipts = ReceiptService(
            self.room.opened.unit_of_work, QUICK_VAULT, self.hands[0], self.secrets, self.room.clock
        )
        _found, faults = receipts.look(self.room.exporter)
        assert faults == ()

    # Hands

    @rule(hand=st.sampled_from((0, 1)))
    @precondition(lambda self: any(row.state in OPEN for row in self.rows))
    def begin(self, hand: int) -> None:
        if not self.hands[hand].busy:
            self.hands[hand].begin()

    @rule(hand=st.sampled_from((0, 1)), fault=st.sampled_from((None, None, *FAULTS)))
    @precondition(lambda self: any(hand.busy for hand in self.hands))
    def end(self, hand: int, fault: ErrorCode | None) -> None:
        one = self.hands[hand]
        if one.busy:
            one.fault = fault
            one.end()
            self.tell_the_time()

    @rule(hand=st.sampled_from((0, 1)), arrives=st.booleans())
    @precondition(lambda self: any(hand.busy for hand in self.hands))
    def die(self, hand: int, *, arrives: bool) -> None:
        """Gone while sending: before it was there, or when it was and nobody could say so."""
        one = self.hands[hand]
        if one.busy:
            one.arrives, one.dies = arrives, True
            one.end()
            self.hands[hand] = Hand(self)

    @rule()
    @precondition(lambda self: not any(hand.busy for hand in self.hands))
    def start_the_desk_again(self) -> None:
        self.hands = [Hand(self), Hand(self)]
        self.hands[0].sending.resume()
        assert all(row.state is not SendState.SENDING for row in self.rows)

    @rule(seconds=st.sampled_from((40, LEASE.total_seconds() + 1, 4000)))
    def time_passes(self, seconds: float) -> None:
        self.room.clock.move(seconds=seconds)
        self.tell_the_time()

    # What seldom happens by chance

    @rule(first=st.sampled_from((0, 1)), fault=st.sampled_from((None, *FAULTS)))
    @precondition(lambda self: self.due_and_idle())
    def one_sleeps_and_another_takes_over(self, first: int, fault: ErrorCode | None) -> None:
        self.hands[0].begin()
        if self.hands[0].busy:
            self.time_passes(LEASE.total_seconds() + 1)
            self.hands[1].begin()
        self.hands[1 - first].fault = fault
        for hand in (first, 1 - first):
            if self.hands[hand].busy:
                self.hands[hand].end()
                self.each_text_is_received_once()
        self.tell_the_time()

    @rule()
    @precondition(lambda self: self.due_and_idle())
    def an_earlier_row_is_wanted_while_a_later_one_is_sent(self) -> None:
        one = self.hands[0]
        one.begin()
        if one.busy:
            one.end()
        self.tell_the_time()
        for row in self.rows:
            if row.state is SendState.SENT:
                self.queue_again(row)
                self.hands[0].begin()
                self.send_again(row, 1)
                self.hands[1].begin()
                self.nobody_meets_at_a_destination()
                for hand in self.hands:
                    if hand.busy:
                        hand.end()
                break
        self.tell_the_time()

    def due_and_idle(self) -> bool:
        return not any(hand.busy for hand in self.hands) and any(row.is_due(self.now) for row in self.rows)

    # Promises

    @invariant()
    def nothing_left_that_should_not(self) -> None:
        assert self.not_allowed == []

    @invariant()
    def nobody_meets_at_a_destination(self) -> None:
        live = Counter((row.sha256, row.destination) for row in self.rows if row.is_in_hand(self.now))
        assert set(live.values()) <= {1}
        waiting = Counter(row.sha256 for row in self.rows if row.state is SendState.SENDING)
        assert set(waiting.values()) <= {1}

    @invariant()
    def each_ends_or_waits_for_a_reason(self) -> None:
        for row in self.rows:
            assert row.tries <= MOST_TRIES
            match row.state:
                case SendState.WAITING:
                    assert (row.owner, row.lease_until) == ("", None)
                    assert bool(row.reason) or row.next_at <= self.now
                case SendState.SENDING:
                    assert row.owner
                    assert row.lease_until is not None
                case SendState.FAILED:
                    assert ErrorCode(row.reason)
                case SendState.SENT | SendState.RECEIVED:
                    assert row.reason == ""
                    assert row.package in self.site.there

    @invariant()
    def each_text_is_received_once(self) -> None:
        with self.room.opened.unit_of_work(reads=True) as work:
            received = work.events.of_kind(EventKind.RECEIVED, 100)
            sent = work.events.of_kind(EventKind.SENT, 100)
        told = Counter((event.article, event.revision) for event in received)
        assert set(told.values()) <= {1}
        assert Counter(event.data["package"] for event in sent) <= self.asked


Queue.TestCase.settings = settings(
    max_examples=5,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestQueue = Queue.TestCase
