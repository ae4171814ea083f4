"""Hand-over: only what is sealed leaves, and the desk knows of every package that left, and of no other."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_desk.domain.content import RelatedLink
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.domain.workflow import DeliveryState, Refusal
from editor_desk.services import handover
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.handover import Readiness
from editor_desk.services.ports.articles import Folder
from editor_desk.storage.desk_folder import DATABASE
from editor_desk.storage.unit_of_work import SqlUnitOfWork
from tests.desks import ARTICLE, QUICK_VAULT, Newsroom
from tests.services.handing_over import FORMS, OTHER, by_hand, edited, hand_over, index_of, refused, resealed

# What waits


def test_what_is_sealed_and_not_delivered_waits(room: Newsroom, out: Path) -> None:
    room.in_review()
    sealed = room.sealed(replace(ARTICLE, tags=(), similar=(RelatedLink("ميناء طنجة"),)))
    item, *others = room.desk.handover.waiting(room.exporter)
    assert not others
    assert (item.summary.id, item.headline) == (sealed.article.id, ARTICLE.headline)
    assert (item.revision_number, item.head_number) == (1, 1)
    assert (item.tags, item.links, item.ahead) == (0, 1, False)
    assert item.readiness is Readiness.READY
    hand_over(room, out, sealed)
    assert room.desk.handover.waiting(room.exporter) == ()
    assert room.desk.articles.counts(room.exporter)[Folder.READY] == 0


def test_a_text_changed_after_its_seal_is_told_of_and_the_sealed_one_goes(room: Newsroom, out: Path) -> None:
    sealed = room.sealed()
    edited(room, sealed, replace(ARTICLE, headline="عنوان جديد لم يعتمده أحد بعد"))
    item = room.desk.handover.waiting(room.exporter)[0]
    assert (item.ahead, item.readiness, item.headline) == (True, Readiness.NOTICE, ARTICLE.headline)
    assert (item.revision_number, item.head_number) == (1, 2)
    written = hand_over(room, out, sealed)
    assert index_of(written)[sealed.article.id]["headline"] == ARTICLE.headline
    after = room.desk.articles.open(room.editor, sealed.article.id)
    assert after.article.delivery is DeliveryState.HANDED_OVER
    assert after.head.content.headline == "عنوان جديد لم يعتمده أحد بعد"


def test_the_same_text_written_again_is_not_ahead(room: Newsroom) -> None:
    sealed = room.sealed()
    edited(room, sealed, replace(ARTICLE, standfirst="مقدمة"))
    edited(room, sealed, ARTICLE)
    item = room.desk.handover.waiting(room.exporter)[0]
    assert (item.ahead, item.readiness) == (False, Readiness.READY)


def test_an_advised_check_is_a_notice(room: Newsroom) -> None:
    unsealed = room.in_review().article.id
    room.sealed(replace(ARTICLE, read_also=(RelatedLink("مقال لم يُعتمد", unsealed),)))
    item = room.desk.handover.waiting(room.exporter)[0]
    assert item.readiness is Readiness.NOTICE
    assert [result.rule for result in item.advice] == ["links_sealed"]


def test_nothing_leaves_before_its_embargo(room: Newsroom, out: Path) -> None:
    sealed = room.sealed(replace(ARTICLE, embargo=datetime(2026, 11, 23, 12, tzinfo=UTC)))
    item = room.desk.handover.waiting(room.exporter)[0]
    assert (item.readiness, item.refusals) == (Readiness.REFUSED, (Refusal.EMBARGOED,))
    error = refused(room, out, sealed)
    assert error.params["refusals"] == ("embargoed",)
    room.clock.move(hours=4)
    assert room.desk.handover.waiting(room.exporter)[0].readiness is Readiness.READY
    hand_over(room, out, sealed)


@pytest.mark.parametrize("who", ["editor", "reviewer", "curator"])
def test_only_exporters_hand_over(room: Newsroom, out: Path, who: str) -> None:
    sealed = room.sealed()
    session = getattr(room, who)
    assert room.desk.handover.waiting(session)[0].refusals == (Refusal.NO_PERMISSION,)
    with pytest.raises(DeskError) as error:
        room.desk.handover.hand_over(session, [sealed.article.id], out, PackageForm.ZIP)
    assert error.value.params["refusals"] == ("no_permission",)
    assert list(out.iterdir()) == []


def test_what_was_never_sealed_does_not_leave(room: Newsroom, out: Path) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    sealed = room.sealed(OTHER)
    assert refused(room, out, sealed, made).params["refusals"] == ("not_sealed",)
    with pytest.raises(DeskError) as error:
        room.desk.handover.plan([made.article.id])
    assert error.value.code is ErrorCode.SEAL_INVALID
    with pytest.raises(DeskError) as error:
        hand_over(room, out)
    assert error.value.code is ErrorCode.PACKAGE_EMPTY


# What leaves


@pytest.mark.parametrize("form", FORMS)
def test_a_package_is_as_planned_and_holds_up_to_a_check(
    room: Newsroom, out: Path, form: PackageForm
) -> None:
    sealed = [room.sealed(), room.sealed(OTHER)]
    planned = room.desk.handover.plan([item.article.id for item in sealed])
    progress: list[tuple[int, int]] = []
    ids = [item.article.id for item in sealed]
    written = room.desk.handover.hand_over(
        room.exporter, [*ids, ids[0]], out, form, lambda done, total: progress.append((done, total))
    )
    assert written.articles == 2, "an article named twice goes once"
    assert list(dict.fromkeys(progress)) == [(0, 3), (1, 3), (2, 3), (3, 3)]
    report = room.desk.handover.check(Path(written.path))
    assert report.good
    assert {article.id for article in report.articles} == set(ids)
    if form is PackageForm.FOLDER:
        files = {path for path in Path(written.path).rglob("*") if path.is_file()}
        assert {path.relative_to(written.path).as_posix() for path in files} == set(planned)
    for item in sealed:
        after = room.desk.articles.open(room.exporter, item.article.id).article
        assert (after.delivery, after.delivered) == (DeliveryState.HANDED_OVER, item.head.id)
        event = room.desk.articles.history(item.article.id).events[-1]
        assert (event.kind, event.revision) == (EventKind.HANDED_OVER, item.head.id)
        told = {"package": written.name, "path": written.path, "sha256": written.sha256, "action": "create"}
        assert event.data.items() >= told.items()
        assert set(event.data) - set(told) == {"published"}


def test_a_newer_seal_is_an_update_of_what_was_delivered(room: Newsroom, out: Path) -> None:
    first = room.sealed()
    entry = index_of(hand_over(room, out, first))[first.article.id]
    assert entry["action"] == "create"
    second = resealed(room, first, replace(ARTICLE, standfirst="مقدمة أضيفت بعد التسليم"))
    assert room.desk.handover.waiting(room.exporter)[0].revision_number == 2
    entry = index_of(hand_over(room, out, second))[first.article.id]
    assert entry["action"] == "update"
    assert entry["supersedes"] == first.head.id
    third = resealed(room, first, replace(ARTICLE, standfirst="مقدمة أخرى"))
    entry = index_of(hand_over(room, out, third))[first.article.id]
    assert entry["supersedes"] == second.head.id


def test_what_was_received_goes_out_again_only_as_a_correction(room: Newsroom, out: Path) -> None:
    sealed = room.sealed()
    hand_over(room, out, sealed)
    room.desk.review.confirm_receipt(room.exporter, sealed.article.id)
    newer = resealed(room, sealed, replace(ARTICLE, standfirst="مقدمة"))
    item = room.desk.handover.waiting(room.exporter)[0]
    assert item.refusals == (Refusal.CORRECTION_NEEDED,)
    room.desk.review.correct(room.reviewer, sealed.article.id, "تصويب المقدمة")
    assert room.desk.handover.waiting(room.exporter)[0].readiness is Readiness.READY
    written = hand_over(room, out, newer)
    assert index_of(written)[sealed.article.id]["supersedes"] == sealed.head.id


def test_deliveries_tell_what_left_newest_first(room: Newsroom, out: Path) -> None:
    one, two, three = room.sealed(), room.sealed(OTHER), room.sealed(replace(OTHER, source="وكالة"))
    first = hand_over(room, out, one, two)
    second = hand_over(room, out, three, form=PackageForm.ZIP)
    told = room.desk.handover.deliveries()
    assert [(item.package, item.path, item.by) for item in told] == [
        (second.name, second.path, "ياسين"),
        (first.name, first.path, "ياسين"),
    ]
    assert told[1].articles == (one.article.id, two.article.id)
    assert told[0].at > told[1].at
    assert len(room.desk.handover.deliveries(limit=1)) == 1


# Both, or neither


@pytest.fixture
def failing_commit(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From the call on, the disk is full when a transaction ends."""

    def fail(_work: SqlUnitOfWork) -> None:
        raise DeskError(ErrorCode.DISK_FULL)

    return lambda: monkeypatch.setattr(SqlUnitOfWork, "commit", fail)


@pytest.mark.parametrize("form", FORMS)
def test_a_package_whose_mark_cannot_be_kept_does_not_stay(
    room: Newsroom, out: Path, form: PackageForm, failing_commit: Callable[[], None]
) -> None:
    sealed = room.sealed()
    failing_commit()
    with pytest.raises(DeskError) as error:
        hand_over(room, out, sealed, form=form)
    assert error.value.code is ErrorCode.DISK_FULL
    assert list(out.iterdir()) == []
    after = room.desk.articles.open(room.exporter, sealed.article.id).article
    assert (after.delivery, after.delivered) == (DeliveryState.NONE, None)
    assert room.desk.handover.deliveries() == ()


def test_a_package_that_had_left_before_is_not_taken_back(
    room: Newsroom, out: Path, failing_commit: Callable[[], None]
) -> None:
    sealed = room.sealed()
    written = hand_over(room, out, sealed)
    assert not hand_over(room, out, sealed).fresh, "the same text makes the same package"
    failing_commit()
    with pytest.raises(DeskError):
        hand_over(room, out, sealed)
    assert room.desk.handover.check(Path(written.path)).good


def test_a_cancelled_hand_over_leaves_nothing(room: Newsroom, out: Path) -> None:
    sealed = room.sealed()

    def cancel(done: int, total: int) -> None:
        if done == total - 1:
            raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError) as error:
        room.desk.handover.hand_over(room.exporter, [sealed.article.id], out, PackageForm.ZIP, cancel)
    assert error.value.code is ErrorCode.CANCELLED
    assert list(out.iterdir()) == []
    assert room.desk.articles.open(room.exporter, sealed.article.id).article.delivered is None


# Seals are checked again


def forged(room: Newsroom, sealed: OpenedArticle) -> None:
    """A seal over the same statement by a key that is no account's."""
    assert sealed.seal is not None
    public_key, key = QUICK_VAULT.create("عبارة مرور الدخيل")
    statement = sealed.seal.statement.to_bytes()
    signature = QUICK_VAULT.unlock(key, "عبارة مرور الدخيل").sign(statement, "editor-desk-seal")
    by_hand(room, "UPDATE seal SET public_key = ?, signature = ?", public_key, signature)


TAMPERING: dict[str, Callable[[Newsroom, OpenedArticle], None]] = {
    "another approver": lambda room, _: by_hand(
        room, "UPDATE seal SET approved_by = ?", room.admin.account.id
    ),
    "another name": lambda room, _: by_hand(room, "UPDATE seal SET approver_name = 'سعاد'"),
    "another time": lambda room, _: by_hand(
        room, "UPDATE seal SET approved_at = '2026-11-23 08:00:00.000000'"
    ),
    "an override": lambda room, _: by_hand(room, "UPDATE seal SET override_reason = 'عاجل'"),
    "no signature": lambda room, _: by_hand(room, "UPDATE seal SET signature = ''"),
    "another key": forged,
    "another text": lambda room, _: by_hand(room, "UPDATE seal SET content_hash = ?", "0" * 64),
    "none": lambda room, _: by_hand(room, "DELETE FROM seal"),
}


@pytest.mark.parametrize("change", TAMPERING)
def test_a_seal_that_was_tampered_with_seals_nothing(room: Newsroom, out: Path, change: str) -> None:
    sealed = room.sealed()
    TAMPERING[change](room, sealed)
    opened = room.desk.articles.open(room.exporter, sealed.article.id)
    assert opened.seal is None
    assert room.desk.handover.waiting(room.exporter)[0].refusals == (Refusal.NOT_SEALED,)
    assert refused(room, out, sealed).params["refusals"] == ("not_sealed",)
    with pytest.raises(DeskError) as error:
        room.desk.handover.plan([sealed.article.id])
    assert error.value.code is ErrorCode.SEAL_INVALID


def altered(room: Newsroom, sealed: OpenedArticle) -> bytes:
    with closing(sqlite3.connect(room.opened.folder / DATABASE)) as database:
        row = database.execute("SELECT content FROM revision WHERE id = ?", (sealed.head.id,)).fetchone()
    content: bytes = row[0]
    return content.replace("عشرة آلاف".encode(), "تسعة آلاف".encode())


def test_a_sealed_text_that_was_altered_does_not_leave(room: Newsroom, out: Path) -> None:
    sealed = room.sealed()
    by_hand(room, "UPDATE revision SET content = ?", altered(room, sealed))
    with pytest.raises(DeskError) as error:
        hand_over(room, out, sealed)
    assert error.value.code is ErrorCode.DATABASE_CORRUPT
    assert list(out.iterdir()) == []


def test_an_altered_text_under_a_hash_made_to_fit_has_no_seal(room: Newsroom, out: Path) -> None:
    sealed = room.sealed()
    other = replace(
        sealed.head.content,
        blocks=tuple(
            replace(
                item,
                spans=tuple(
                    replace(span, text=span.text.replace("عشرة آلاف", "تسعة آلاف")) for span in item.spans
                ),
            )
            for item in sealed.head.content.text_blocks
        ),
    )
    room.desk.articles.create(room.editor, other)
    by_hand(
        room,
        "UPDATE revision SET content = ?1, content_hash = (SELECT content_hash FROM revision WHERE content = ?1) "
        "WHERE id = ?2",
        altered(room, sealed),
        sealed.head.id,
    )
    assert refused(room, out, sealed).params["refusals"] == ("not_sealed",)


def test_what_waits_is_read_page_by_page(room: Newsroom) -> None:
    sealed = [room.sealed(replace(ARTICLE, headline=f"خبر رقم {number}")) for number in range(3)]
    first = room.desk.handover.waiting(room.exporter, limit=2)
    rest = room.desk.handover.waiting(room.exporter, first[-1].summary, limit=2)
    assert [item.summary.id for item in (*first, *rest)] == [one.article.id for one in reversed(sealed)]


def test_large_packages_are_listed_whole(room: Newsroom, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [room.sealed(replace(ARTICLE, headline=f"خبر رقم {number}")) for number in range(5)]
    made = [hand_over(room, out, *articles[:2]), hand_over(room, out, *articles[2:])]
    listed = [(made[1].path, 3), (made[0].path, 2)]
    monkeypatch.setattr(handover, "_NEWEST", 1)
    assert [(one.path, len(one.articles)) for one in room.desk.handover.deliveries()] == listed
    assert [one.path for one in room.desk.handover.deliveries(limit=1)] == [made[1].path]
    monkeypatch.setattr(handover, "_OLDEST", 4)  # the second of the older package is not read
    assert [(one.path, len(one.articles)) for one in room.desk.handover.deliveries()] == listed[:1]
    monkeypatch.setattr(handover, "_OLDEST", 2)  # all that there is of the only one
    assert [(one.path, len(one.articles)) for one in room.desk.handover.deliveries()] == [(made[1].path, 2)]
