"""The queue of packages: nothing is lost, nothing goes twice, and nothing leaves that was not approved."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from editor_desk.domain.destinations import DestinationKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.domain.sending import LEASE, MOST_TRIES, Sending, SendState
from editor_desk.domain.workflow import DeliveryState
from editor_desk.exchange.package.verify import verify_package
from editor_desk.services import send_work
from editor_desk.services.ports.destinations import Arrival, Parcel, Receipt, RemotePost, SendProgress
from editor_desk.services.send_work import SendingService
from editor_desk.storage.desk_folder import DATABASE
from tests.desks import ARTICLE, QUICK_VAULT, Newsroom
from tests.services.posts import SFTP, Post, events, posted

OTHER = replace(ARTICLE, headline="ترميم سقف المدرسة البوعنانية يكتمل قبل موعده")


@pytest.fixture
def post(room: Newsroom, tmp_path: Path) -> Post:
    out = tmp_path / "out"
    out.mkdir()
    return posted(room, out, DestinationKind.SFTP, SFTP)


def of_a_new_start(post: Post) -> SendingService:
    """The queue in the hands of another process."""
    work, clock = post.room.opened.unit_of_work, post.room.clock
    return SendingService(work, QUICK_VAULT, verify_package, post.road, post.secrets, clock, lambda: 0.5)


def falls(code: ErrorCode, **details: int) -> Callable[[Parcel, SendProgress], Arrival]:
    def act(_parcel: Parcel, _progress: SendProgress) -> Arrival:
        raise DeskError(code, host="web.example", **details)

    return act


def refused(act: Callable[[], object]) -> ErrorCode:
    with pytest.raises(DeskError) as error:
        act()
    return error.value.code


# The way


def test_a_package_is_sent_and_the_log_says_so(post: Post) -> None:
    row = post.hand_over()
    assert post.row(row).state is SendState.WAITING
    sent = post.next()
    assert sent is not None
    assert sent.state is SendState.SENT
    assert post.road.secrets == ["سر الوجهة"]
    (event,) = events(post, EventKind.SENT)
    assert event.data["destination"] == "خادم الموقع"
    assert post.next() is None
    assert len(post.road.carried) == 1


def test_a_package_goes_to_a_destination_once_however_often_it_is_asked_for(post: Post) -> None:
    row = post.hand_over()
    current = post.row(row)
    again = post.sending.enqueue(
        post.room.exporter,
        Path(current.path),
        current.package,
        current.sha256,
        [post.place.id, post.place.id],
    )
    assert set(again) == {row}


def test_a_hand_over_that_is_undone_queues_nothing(post: Post) -> None:
    article = post.room.sealed().article.id
    with pytest.raises(DeskError):
        post.room.desk.handover.hand_over(
            post.room.exporter, [article], post.out, PackageForm.FOLDER, destinations=["none"]
        )
    assert post.sending.all() == ()
    assert list(post.out.iterdir()) == []
    assert post.state(article) is DeliveryState.NONE


def test_only_who_hands_over_may(post: Post) -> None:
    row = post.hand_over()
    for act in (
        lambda: post.sending.send_next(post.room.editor),
        lambda: post.sending.cancel(post.room.editor, row),
        lambda: post.sending.resend(post.room.reviewer, row),
        lambda: post.places.save(post.room.editor, post.place),
        lambda: post.places.remove(post.room.reviewer, post.place.id),
        lambda: post.places.test(post.room.curator, post.place),
        lambda: post.places.give_secret(post.room.editor, post.place.id, "س"),
        lambda: post.receipts.look(post.room.editor),
    ):
        assert refused(act) is ErrorCode.NOT_PERMITTED


# Faults


@pytest.mark.parametrize(
    "code", [ErrorCode.DESTINATION_UNREACHABLE, ErrorCode.DESTINATION_SLOW, ErrorCode.DESTINATION_BUSY]
)
def test_what_may_pass_is_tried_again_later_and_later(code: ErrorCode, post: Post) -> None:
    row = post.hand_over()
    post.road.acts = [falls(code)] * 20
    pauses = []
    while post.row(row).state is SendState.WAITING:
        post.room.clock.now = max(post.room.clock.now, post.row(row).next_at)
        fallen = post.next()
        assert fallen is not None
        pauses.append(fallen.next_at - fallen.changed_at)
    assert len(pauses) == MOST_TRIES
    assert all(one < later for one, later in pairwise(pauses[:-1]))
    assert pauses[-2] <= timedelta(hours=1)
    last = post.row(row)
    assert (last.state, last.reason, last.tries) == (SendState.FAILED, code.value, MOST_TRIES)
    assert last.details["host"] == "web.example"


def test_nothing_is_sent_before_its_time(post: Post) -> None:
    row = post.hand_over()
    post.road.acts = [falls(ErrorCode.DESTINATION_BUSY, wait=600)]
    post.next()
    assert post.next() is None
    due = post.sending.next_at()
    assert due is not None
    assert due - post.row(row).changed_at == timedelta(seconds=600)
    post.room.clock.now = due
    sent = post.next()
    assert sent is not None
    assert sent.state is SendState.SENT


@pytest.mark.parametrize(
    "code",
    [
        ErrorCode.DESTINATION_DENIED,
        ErrorCode.DESTINATION_FULL,
        ErrorCode.DESTINATION_TOO_LARGE,
        ErrorCode.HOST_KEY_CHANGED,
        ErrorCode.PACKAGE_EXISTS,
    ],
)
def test_a_refusal_waits_for_a_person(code: ErrorCode, post: Post) -> None:
    row = post.hand_over()
    post.road.acts = [falls(code)]
    post.next()
    assert (post.row(row).state, post.row(row).tries) == (SendState.FAILED, 1)
    post.room.clock.move(days=3)
    assert post.next() is None
    post.sending.resend(post.room.exporter, row)
    sent = post.next()
    assert sent is not None
    assert sent.state is SendState.SENT


def test_a_bug_of_ours_is_told_and_not_tried_for_ever(post: Post) -> None:
    row = post.hand_over()

    def broken(_parcel: Parcel, _progress: SendProgress) -> Arrival:
        raise KeyError("of ours")

    post.road.acts = [broken]
    with pytest.raises(KeyError):
        post.next()
    assert post.row(row).state is SendState.FAILED


def test_a_secret_that_is_not_at_hand_is_asked_for(post: Post) -> None:
    post.secrets.remove(post.place.secret_key)
    row = post.hand_over()
    post.next()
    assert post.row(row).reason == ErrorCode.SECRET_MISSING.value
    assert post.places.without_secret() == (post.place,)
    assert post.road.carried == []
    post.places.give_secret(post.room.exporter, post.place.id, "سر آخر")
    assert post.sending.secret_given(post.room.exporter, post.place.id) == 1
    post.next()
    assert post.road.secrets == ["سر آخر"]
    assert post.row(row).state is SendState.SENT


# What may leave


def test_a_package_that_changed_on_disk_stays_here(post: Post) -> None:
    row = post.hand_over()
    page = next(Path(post.row(row).path).rglob("content.json"))
    page.write_bytes(page.read_bytes() + b" ")
    post.next()
    assert (post.row(row).state, post.row(row).reason) == (SendState.FAILED, ErrorCode.PACKAGE_FAULTY.value)
    assert post.road.carried == []


def test_a_package_that_is_gone(post: Post) -> None:
    row = post.hand_over()
    Path(post.row(row).path).rename(post.out / "elsewhere")
    post.next()
    assert (post.row(row).state, post.row(row).reason) == (SendState.FAILED, ErrorCode.FILE_MISSING.value)


def test_a_package_that_nobody_handed_over_is_not_sent(post: Post, tmp_path: Path) -> None:
    row = post.hand_over()
    with closing(sqlite3.connect(post.room.opened.folder / DATABASE)) as database, database:
        database.execute("UPDATE sending SET sha256 = ?", ("0" * 64,))
    post.next()
    assert post.row(row).reason == ErrorCode.PACKAGE_NOT_OURS.value
    assert post.road.carried == []
    code = refused(
        lambda: post.sending.enqueue(post.room.exporter, tmp_path, "stranger", "1" * 64, [post.place.id])
    )
    assert code is ErrorCode.PACKAGE_NOT_OURS


def test_another_package_under_the_name_of_one_that_was_handed_over(post: Post) -> None:
    first = post.hand_over()
    article = post.row(first).articles[0].id
    second = post.hand_over(post.room.sealed(OTHER).article.id)
    with closing(sqlite3.connect(post.room.opened.folder / DATABASE)) as database, database:
        database.execute(
            "UPDATE sending SET path = (SELECT path FROM sending WHERE id = ?) WHERE id = ?", (second, first)
        )
    assert post.sending.send_next(post.room.exporter, only=first) is not None
    assert post.row(first).reason == ErrorCode.PACKAGE_FAULTY.value
    assert post.state(article) is DeliveryState.HANDED_OVER


def test_a_withdrawn_article_is_not_put_back_by_a_package_that_waited(post: Post) -> None:
    row = post.hand_over()
    article = post.row(row).articles[0].id
    post.room.desk.review.withdraw(post.room.reviewer, article, "طلب المصدر سحب الخبر.")
    post.next()
    assert post.row(row).reason == ErrorCode.SENDING_OVERTAKEN.value
    assert post.road.carried == []
    assert refused(lambda: post.sending.resend(post.room.exporter, row)) is ErrorCode.SENDING_OVERTAKEN


def test_a_later_text_waits_for_the_one_before_it(post: Post) -> None:
    article = post.room.sealed().article.id
    first = post.hand_over(article)
    post.road.acts = [falls(ErrorCode.DESTINATION_BUSY, wait=600)]
    post.next()
    other = post.hand_over(post.room.sealed(OTHER).article.id)
    assert post.next() is not None
    assert post.row(other).state is SendState.SENT  # what shares nothing with it does not wait
    assert post.row(first).state is SendState.WAITING


# People, threads and restarts


def test_two_hands_never_take_the_same_row(post: Post) -> None:
    post.hand_over()
    meeting, results = threading.Barrier(2), []

    def work() -> None:
        meeting.wait(10)
        results.append(post.next())

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(post.road.carried) == 1
    assert sorted(result is None for result in results) == [False, True]


def test_a_desk_that_died_while_sending_goes_on_after_its_restart(post: Post) -> None:
    row = post.hand_over()
    never = threading.Event()

    def hang(_parcel: Parcel, progress: SendProgress) -> Arrival:
        never.wait(20)
        progress(1, 1)
        return Arrival()

    post.road.acts = [hang]
    left = post.sending.send_next(post.room.exporter, leaving=lambda: post.road.known != [])
    never.set()
    assert left is not None
    assert post.row(row).state is SendState.SENDING
    again = of_a_new_start(post)
    assert again.send_next(post.room.exporter) is None  # it may be in somebody's hands still
    assert again.resume() == 1
    sent = again.send_next(post.room.exporter)
    assert sent is not None
    assert (sent.state, sent.tries) == (SendState.SENT, 1)


@dataclass
class Held:
    """A journey that goes on until the test lets it, and how many were on the road at once."""

    go_on: threading.Event = field(default_factory=threading.Event)
    inside: int = 0
    most: int = 0
    steps: bool = False

    def __call__(self, _parcel: Parcel, progress: SendProgress) -> Arrival:
        self.inside += 1
        self.most = max(self.most, self.inside)
        self.go_on.wait(30)
        self.inside -= 1
        if self.steps:
            progress(1, 1)
        return Arrival()


@pytest.mark.parametrize("steps", [False, True])
@pytest.mark.parametrize("later", [0, LEASE.total_seconds() + 1])
def test_a_new_window_takes_up_what_the_one_before_left_on_its_way(
    *, steps: bool, later: float, post: Post
) -> None:
    row, held = post.hand_over(), Held(steps=steps)
    post.road.acts = [held, held]
    left = post.sending.send_next(post.room.exporter, leaving=lambda: post.road.known != [])
    assert left is not None
    assert left.state is SendState.SENDING
    post.room.clock.move(seconds=later)
    assert post.sending.resume() == 0
    threading.Timer(0.2, held.go_on.set).start()
    taken_up = post.next()
    assert taken_up is not None
    if steps:  # its thread heard that its window had gone
        assert (taken_up.state, taken_up.tries) == (SendState.WAITING, 0)
        post.next()
    assert post.row(row).state is SendState.SENT
    assert (held.most, len(post.road.carried)) == (1, 1)
    assert post.next() is None


def test_a_lease_that_cannot_be_renewed_stops_nothing(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    row, held, faults = post.hand_over(), Held(), []

    def locked(_row: Sending) -> None:
        faults.append(1)
        if len(faults) == 3:
            held.go_on.set()
        raise sqlite3.OperationalError("database is locked")

    post.road.acts = [held]
    monkeypatch.setattr(send_work, "_RENEWS_AFTER", timedelta(seconds=-1))
    monkeypatch.setattr(post.sending, "_renew", locked)
    post.next()
    assert post.row(row).state is SendState.SENT
    assert len(faults) >= 3
    assert len(post.road.carried) == 1


def test_a_lease_that_ran_out_is_taken_by_another(post: Post) -> None:
    row = post.hand_over()
    with post.room.opened.unit_of_work() as work:
        current = work.sendings.get(row)
        now = post.room.clock()
        work.sendings.put(
            replace(current, state=SendState.SENDING, owner="gone", lease_until=now + LEASE, tries=1)
        )
        work.commit()
    assert post.next() is None
    post.room.clock.move(seconds=LEASE.total_seconds() + 1)
    sent = post.next()
    assert sent is not None
    assert sent.state is SendState.SENT


def test_calling_off_what_waits(post: Post) -> None:
    row = post.hand_over()
    assert post.sending.cancel(post.room.exporter, row).state is SendState.CANCELLED
    assert post.next() is None
    assert refused(lambda: post.sending.cancel(post.room.exporter, row)) is ErrorCode.SENDING_CLOSED
    post.sending.resend(post.room.exporter, row)
    assert post.next() is not None
    assert refused(lambda: post.sending.cancel(post.room.exporter, row)) is ErrorCode.SENDING_CLOSED


@pytest.mark.parametrize("too_late", [False, True])
def test_calling_off_what_is_being_sent(*, too_late: bool, post: Post) -> None:
    row = post.hand_over()

    def on_the_way(_parcel: Parcel, progress: SendProgress) -> Arrival:
        progress(0, 2)
        post.sending.cancel(post.room.exporter, row)
        if not too_late:
            progress(1, 2)
        return Arrival()

    post.road.acts = [on_the_way]
    ended = post.next()
    assert ended is not None
    assert ended.state is (SendState.SENT if too_late else SendState.CANCELLED)
    assert post.sending.cancelling == set()


@pytest.mark.parametrize("code", [ErrorCode.DESTINATION_BUSY, ErrorCode.DESTINATION_DENIED])
def test_what_was_called_off_is_so_after_any_fault(code: ErrorCode, post: Post) -> None:
    row = post.hand_over()

    def act(_parcel: Parcel, _progress: SendProgress) -> Arrival:
        post.sending.cancel(post.room.exporter, row)
        raise DeskError(code, host="web.example")

    post.road.acts = [act]
    post.next()
    assert (post.row(row).state, post.row(row).reason) == (SendState.CANCELLED, "")
    post.room.clock.move(hours=2)
    assert post.next() is None


@pytest.mark.parametrize("resumes", [False, True])
def test_a_wish_to_call_off_outlives_a_crash(*, resumes: bool, post: Post) -> None:
    row, held = post.hand_over(), Held()
    post.road.acts = [held]
    post.sending.send_next(post.room.exporter, leaving=lambda: post.road.known != [])
    assert post.sending.cancel(post.room.exporter, row).is_called_off
    again = of_a_new_start(post)
    if resumes:
        again.resume()
    post.room.clock.move(seconds=LEASE.total_seconds() + 1)
    again.send_next(post.room.exporter)
    assert again.get(row).state is SendState.CANCELLED
    assert post.road.carried == []
    held.go_on.set()
    again.resend(post.room.exporter, row)
    sent = again.send_next(post.room.exporter)
    assert sent is not None
    assert sent.state is SendState.SENT


def test_who_leaves_while_a_package_is_checked_does_not_wait_for_it(post: Post) -> None:
    row = post.hand_over()
    assert post.sending.send_next(post.room.exporter, leaving=lambda: True) == post.row(row)
    assert (post.row(row).state, post.road.known) == (SendState.WAITING, [])


# What the destination says


def test_a_package_arrives_though_nobody_is_left_to_vouch_for_it(
    room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = posted(room, tmp_path, DestinationKind.WORDPRESS, {"url": "https://example.com", "user": "desk"})
    article = room.sealed().article.id
    row = post.hand_over(article)
    post.road.names = (article,)

    def gone(_work: object, _session: object) -> None:
        raise DeskError(ErrorCode.ACCOUNT_UNKNOWN)

    def act(_parcel: Parcel, _progress: SendProgress) -> Arrival:
        monkeypatch.setattr(send_work, "present", gone)
        return Arrival({article: "https://example.com/7"})

    post.road.acts = [act]
    post.next()
    assert post.row(row).state is SendState.RECEIVED
    assert post.state(article) is DeliveryState.HANDED_OVER
    with room.opened.unit_of_work(reads=True) as work:
        assert work.remote_posts.of_destination(post.place.id, [article])[article].id == "7"


def test_a_receipt_speaks_of_the_articles_that_it_names(post: Post) -> None:
    first, second = post.room.sealed().article.id, post.room.sealed(OTHER).article.id
    row = post.hand_over(first, second)
    post.next()
    package = post.row(row)
    named = Receipt(package.package, package.sha256, post.room.clock(), {first: "https://example.com/a"})
    post.road.receipt_there = named
    assert post.receipts.look(post.room.exporter) == (1, ())
    assert post.receipts.look(post.room.exporter) == (0, ())
    assert (post.state(first), post.state(second)) == (DeliveryState.RECEIVED, DeliveryState.HANDED_OVER)
    assert post.row(row).state is SendState.SENT
    post.road.receipt_there = replace(named, urls={second: ""})
    assert post.receipts.look(post.room.exporter) == (1, ())
    assert (post.row(row).state, post.state(second)) == (SendState.RECEIVED, DeliveryState.RECEIVED)
    assert post.room.desk.audit.run().sound


def test_what_was_withdrawn_has_no_address(room: Newsroom, tmp_path: Path) -> None:
    post = posted(room, tmp_path, DestinationKind.WORDPRESS, {"url": "https://example.com", "user": "desk"})
    article = room.sealed().article.id
    post.hand_over(article)
    post.road.acts = [lambda _parcel, _progress: Arrival({article: "https://example.com/a"})]
    post.next()
    room.desk.review.withdraw(room.reviewer, article, "طلب المصدر سحب الخبر.")
    row = post.hand_over(article)
    post.road.acts = [lambda _parcel, _progress: Arrival({article: "https://example.com/?p=8"})]
    post.next()
    assert (post.row(row).state, post.row(row).urls) == (SendState.RECEIVED, {article: ""})
    assert post.row(row).withdraws


def test_an_answer_marks_the_articles_as_received(room: Newsroom, tmp_path: Path) -> None:
    settings = {"url": "https://example.com", "user": "desk"}
    post = posted(room, tmp_path, DestinationKind.WORDPRESS, settings)
    article = room.sealed().article.id
    row = post.hand_over(article)
    url = "https://example.com/مكتبة/"
    post.road.acts = [lambda _parcel, _progress: Arrival({article: url})]
    post.road.names = (article,)
    post.next()
    assert (post.row(row).state, post.row(row).urls) == (SendState.RECEIVED, {article: url})
    assert post.state(article) is DeliveryState.RECEIVED
    (event,) = events(post, EventKind.RECEIVED)
    assert (event.article, event.data["url"]) == (article, url)
    # And the next package of it knows what the site calls it.
    post.room.desk.handover.hand_over(
        room.exporter, [article], tmp_path, PackageForm.ZIP, again=True, destinations=[post.place.id]
    )
    post.next()
    assert post.road.known[-1] == {article: RemotePost("7", "https://example.com/7")}


def test_what_a_site_calls_an_article_is_kept_though_sending_fails(post: Post) -> None:
    article = post.room.sealed().article.id
    post.hand_over(article)
    post.road.names = (article,)
    post.road.acts = [falls(ErrorCode.DESTINATION_BUSY)]
    post.next()
    post.room.clock.move(hours=1)
    post.next()
    assert post.road.known == [{}, {article: RemotePost("7", "https://example.com/7")}]


def test_a_receipt_that_was_dropped_back_marks_the_articles(post: Post) -> None:
    article = post.room.sealed().article.id
    row = post.hand_over(article)
    post.next()
    assert post.receipts.look(post.room.exporter) == (0, ())
    assert post.state(article) is DeliveryState.HANDED_OVER
    package = post.row(row)
    at, url = datetime(2026, 11, 23, 12, tzinfo=UTC), "https://example.com/a"
    post.road.receipt_there = Receipt(package.package, package.sha256, at, {article: url})
    assert post.receipts.look(post.room.exporter) == (1, ())
    assert post.receipts.look(post.room.exporter) == (0, ())
    assert post.state(article) is DeliveryState.RECEIVED
    (event,) = events(post, EventKind.RECEIVED)
    assert event.data == {
        "destination": "خادم الموقع",
        "package": package.package,
        "received": "2026-11-23T12:00:00.000Z",
        "url": url,
    }
    assert post.room.desk.audit.run().sound


@pytest.mark.parametrize(
    "change", [{"package": "other"}, {"sha256": "0" * 64}, {"urls": {"stranger": "https://x"}}]
)
def test_a_receipt_of_something_else_counts_for_nothing(change: dict[str, object], post: Post) -> None:
    article = post.room.sealed().article.id
    row = post.row(post.hand_over(article))
    post.next()
    good = Receipt(row.package, row.sha256, post.room.clock(), {})
    post.road.receipt_there = replace(good, **change)  # type: ignore[arg-type]
    found, faults = post.receipts.look(post.room.exporter)
    assert (found, [fault.code for fault in faults]) == (0, [ErrorCode.RECEIPT_INVALID])
    assert post.state(article) is DeliveryState.HANDED_OVER


# Secrets and settings


def test_no_secret_is_on_the_disk(post: Post) -> None:
    post.hand_over()
    post.next()
    for file in post.room.opened.folder.rglob("*"):
        if file.is_file():
            assert "سر الوجهة".encode() not in file.read_bytes()
    assert "سر" not in repr(post.secrets)


def test_a_secret_is_not_told_to_another_host(post: Post) -> None:
    moved = replace(post.place, settings={**post.place.settings, "host": "evil.example"})
    assert refused(lambda: post.places.test(post.room.exporter, moved)) is ErrorCode.SECRET_MISSING
    saved = post.places.save(post.room.exporter, moved)
    assert post.secrets.get(post.place.secret_key) is None
    assert "host_key" not in saved.settings


def test_what_changes_is_in_the_log_and_a_removed_destination_is_not_sent_to(post: Post) -> None:
    row = post.hand_over()
    post.places.remove(post.room.exporter, post.place.id)
    assert post.places.all() == ()
    assert post.secrets.get(post.place.secret_key) is None
    post.next()
    assert post.row(row).reason == ErrorCode.DESTINATION_UNKNOWN.value
    assert refused(lambda: post.sending.resend(post.room.exporter, row)) is ErrorCode.DESTINATION_UNKNOWN
    assert (
        len(events(post, EventKind.DESTINATION_ADDED))
        == len(events(post, EventKind.DESTINATION_REMOVED))
        == 1
    )
    assert post.room.desk.audit.run().sound


def test_two_destinations_have_two_names(post: Post) -> None:
    other = post.places.new(replace(post.place, name=" خادم  الموقع "))
    assert refused(lambda: post.places.save(post.room.exporter, other)) is ErrorCode.DESTINATION_NAME_TAKEN
    assert post.places.named("خادم الموقع") == post.place
    assert refused(lambda: post.places.named("غيره")) is ErrorCode.DESTINATION_UNKNOWN
