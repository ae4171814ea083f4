"""The audit names the place of whatever another hand did to the record; the window takes such an article for unsealed, and no
package takes it.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from editor_desk.domain.audit import AuditFault, AuditFaultKind
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.revision import canonical_bytes, content_hash
from editor_desk.domain.seal import SEAL_NAMESPACE, SealStatement
from editor_desk.exchange.keys import UnlockedKey
from editor_desk.gui.audit_texts import audit_fault_text
from editor_desk.language.numerals import Numerals
from editor_desk.services import audit
from editor_desk.services.articles import OpenedArticle
from editor_desk.storage.log_anchors import ANCHORS
from tests.desks import ARTICLE, PASSPHRASE, Newsroom
from tests.services.tampering import FOLDER, change, number_of, rehash, shell

Kind = AuditFaultKind
THIEF = UnlockedKey(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@pytest.fixture
def _pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("EVENTS_AT_ONCE", "TEXTS_AT_ONCE", "SEALS_AT_ONCE"):
        monkeypatch.setattr(audit, name, 2)


def faults(room: Newsroom) -> list[tuple[Kind, int]]:
    return [(fault.kind, fault.number) for fault in room.desk.audit.run().faults]


def first(room: Newsroom) -> AuditFault:
    found = room.desk.audit.run().faults
    assert found
    return found[0]


def refused_everywhere(room: Newsroom, sealed: OpenedArticle, out: Path) -> None:
    """The window shows no seal, the hand-over names it, and no package takes it."""
    article = sealed.article.id
    try:
        opened = room.desk.articles.open(room.exporter, article)
    except DeskError as error:
        code = error.code
    else:
        code = ErrorCode.DATABASE_CORRUPT
        assert opened.seal is None
        assert opened.seal_broken
    assert code in {ErrorCode.DATABASE_CORRUPT, ErrorCode.REVISION_UNKNOWN}
    with pytest.raises(DeskError) as refused:
        room.desk.handover.hand_over(room.exporter, [article], out, PackageForm.FOLDER)
    assert refused.value.code in {
        ErrorCode.ACTION_REFUSED,
        ErrorCode.SEAL_INVALID,
        ErrorCode.DATABASE_CORRUPT,
        ErrorCode.REVISION_UNKNOWN,
    }
    assert list(out.iterdir()) == []


@pytest.mark.usefixtures("_pages")
class TestSound:
    def test_a_desk_that_nobody_touched(self, room: Newsroom, out: Path) -> None:
        one = room.sealed()
        room.desk.handover.hand_over(room.exporter, [one.article.id], out, PackageForm.FOLDER)
        room.desk.accounts.rotate_key(room.reviewer, PASSPHRASE)
        room.desk.accounts.reset_passphrase(room.admin, room.editor.account.id, "عبارة جديدة طويلة")
        report = room.desk.audit.run()
        assert report.faults == ()
        assert report.sound
        assert (report.seals, report.keys) == (1, 7)
        assert report.anchored == report.events
        assert report.revisions >= 1

    def test_how_far_it_is_is_told_and_it_can_be_stopped(self, room: Newsroom) -> None:
        room.sealed()
        steps: list[tuple[int, int]] = []
        room.desk.audit.run(lambda done, total: steps.append((done, total)))
        assert steps == sorted(steps)
        assert steps[-1][0] == steps[-1][1]

        def stop(_done: int, _total: int) -> None:
            raise DeskError(ErrorCode.CANCELLED)

        with pytest.raises(DeskError):
            room.desk.audit.run(stop)
        assert room.desk.audit.run().sound


@pytest.mark.usefixtures("_pages")
class TestChain:
    @pytest.mark.parametrize(
        ("statement", "kind"),
        [
            ("UPDATE event SET actor = 'nobody' WHERE sequence = 6", Kind.EVENT_ALTERED),
            ("UPDATE event SET at = '2020-01-01 00:00:00.000000' WHERE sequence = 6", Kind.EVENT_ALTERED),
            ('UPDATE event SET data = \'{"reason":"x"}\' WHERE sequence = 6', Kind.EVENT_ALTERED),
            ("UPDATE event SET hash = 'x' WHERE sequence = 6", Kind.EVENT_ALTERED),
            ("UPDATE event SET kind = 'forgotten' WHERE sequence = 6", Kind.EVENT_ALTERED),
            ("UPDATE event SET at = 'yesterday' WHERE sequence = 6", Kind.EVENT_ALTERED),
            ("UPDATE event SET at = 5 WHERE sequence = 6", Kind.EVENT_ALTERED),
            ("UPDATE event SET actor = x'ff00' WHERE sequence = 6", Kind.EVENT_ALTERED),
            ("UPDATE event SET data = '{' WHERE sequence = 6", Kind.EVENT_UNREADABLE),
            ("UPDATE event SET data = '[]' WHERE sequence = 6", Kind.EVENT_UNREADABLE),
            ("UPDATE event SET data = '{\"n\": 1.5}' WHERE sequence = 6", Kind.EVENT_UNREADABLE),
        ],
    )
    def test_a_changed_event_is_named(
        self, room: Newsroom, tmp_path: Path, statement: str, kind: Kind
    ) -> None:
        room.sealed()
        change(tmp_path, statement)
        assert faults(room)[0] == (kind, 6)

    @pytest.mark.parametrize("place", [1, 2, 6])
    def test_a_deleted_event_is_named_by_its_number(self, room: Newsroom, tmp_path: Path, place: int) -> None:
        room.sealed()
        change(tmp_path, f"DELETE FROM event WHERE sequence = {place}")
        found = room.desk.audit.run().faults[0]
        assert (found.kind, found.number, found.detail) == (Kind.EVENT_MISSING, place, "1")

    def test_one_that_was_changed_with_its_hash_is_named_by_the_one_behind_it(
        self, room: Newsroom, tmp_path: Path
    ) -> None:
        room.sealed()
        change(tmp_path, "UPDATE event SET actor = 'nobody' WHERE sequence = 6")
        rehash(tmp_path, 6, only=True)
        assert faults(room)[0] == (Kind.EVENT_ALTERED, 6)

    def test_a_record_rewritten_to_its_end_is_not_the_one_that_was_signed(
        self, room: Newsroom, tmp_path: Path
    ) -> None:
        sealed = room.sealed()
        number = number_of(tmp_path, "submitted")
        change(tmp_path, "UPDATE event SET actor = ? WHERE sequence = ?", room.exporter.account.id, number)
        rehash(tmp_path, number)
        found = first(room)
        assert (found.kind, found.number) == (Kind.LOG_CUT, number)
        assert found.account == sealed.head.author

    def test_a_changed_text_names_who_saved_it_and_when_not_whoever_handed_it_over(
        self, room: Newsroom, tmp_path: Path, out: Path
    ) -> None:
        sealed = room.sealed()
        room.clock.move(hours=2)
        room.desk.handover.hand_over(room.exporter, [sealed.article.id], out, PackageForm.FOLDER)
        change(tmp_path, "UPDATE revision SET content = replace(CAST(content AS TEXT), 'عشرة', 'مئة')")
        found = next(one for one in room.desk.audit.run().faults if one.kind is Kind.REVISION_ALTERED)
        assert (found.account, found.at) == (sealed.head.author, sealed.head.created_at)
        assert found.number < number_of(tmp_path, "submitted")
        told = audit_fault_text(found, {room.editor.account.id: "سعاد"}, Numerals.WESTERN)
        assert "\u2068سعاد\u2069" in told  # in whichever language the tests before this one left

    def test_a_version_whose_name_holds_no_more_is_told_by_the_first_event_that_names_it(
        self, room: Newsroom, tmp_path: Path
    ) -> None:
        sealed = room.sealed()
        change(tmp_path, "UPDATE revision SET author = 'x'")
        found = next(one for one in room.desk.audit.run().faults if one.kind is Kind.REVISION_RENAMED)
        assert (found.account, found.revision) == (room.editor.account.id, sealed.head.id)

    def test_newest_events_cut_off_are_missed(self, room: Newsroom, tmp_path: Path) -> None:
        room.sealed()
        last = number_of(tmp_path, "approved")
        change(tmp_path, "DELETE FROM event WHERE sequence = ?", last)
        assert (Kind.LOG_CUT, last) in faults(room)

    def test_also_where_their_anchors_went_with_them(self, room: Newsroom, tmp_path: Path) -> None:
        room.sealed()
        last = number_of(tmp_path, "approved")
        change(tmp_path, "DELETE FROM event WHERE sequence >= ?", last)
        change(tmp_path, "DELETE FROM log_anchor WHERE number >= ?", last)
        change(tmp_path, "DELETE FROM seal")
        change(tmp_path, "UPDATE article SET sealed = NULL, review = 'in_review'")
        found = first(room)
        assert (found.kind, found.number) == (Kind.LOG_CUT, last)
        assert found.account == room.reviewer.account.id
        # Without the file beside it, nothing of it is left: a package that was handed over tells it then.
        (tmp_path / FOLDER / ANCHORS).unlink()
        assert room.desk.audit.run().sound

    def test_a_forged_anchor_is_no_anchor(self, room: Newsroom, tmp_path: Path) -> None:
        room.sealed()
        change(
            tmp_path, "UPDATE log_anchor SET head = 'x' WHERE number = (SELECT max(number) FROM log_anchor)"
        )
        with (tmp_path / FOLDER / ANCHORS).open("a", encoding="utf-8") as file:
            file.write("not an anchor\n")
        kinds = [kind for kind, _number in faults(room)]
        assert kinds == [Kind.ANCHOR_BROKEN, Kind.ANCHOR_BROKEN]

    def test_a_clock_that_was_set_back_is_named_at_the_first_event_after_it(
        self, room: Newsroom, tmp_path: Path
    ) -> None:
        room.sealed()
        room.clock.move(days=-3)
        room.desk.articles.create(room.editor, ARTICLE)
        room.desk.articles.create(room.editor, ARTICLE)
        number = number_of(tmp_path, "created")
        found = room.desk.audit.run().faults
        assert [(fault.kind, fault.number) for fault in found] == [(Kind.CLOCK_BACK, number - 1)]
        assert int(found[0].detail) > 2 * 86_400

    def test_a_clock_that_goes_back_a_little_is_no_fault(self, room: Newsroom) -> None:
        room.sealed()
        room.clock.move(seconds=-60)
        room.desk.articles.create(room.editor, ARTICLE)
        assert room.desk.audit.run().sound

    def test_a_record_in_ruins_is_told_of_up_to_a_number(
        self, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(audit, "MOST_FAULTS", 3)
        room.sealed()
        change(tmp_path, "UPDATE event SET actor = 'nobody'")
        assert len(room.desk.audit.run().faults) == 3


TAMPERINGS: dict[str, tuple[Kind, Callable[[Newsroom, Path, OpenedArticle], None]]] = {}


def tampering(kind: Kind) -> Callable[[Callable[[Newsroom, Path, OpenedArticle], None]], None]:
    def keep(act: Callable[[Newsroom, Path, OpenedArticle], None]) -> None:
        TAMPERINGS[act.__name__] = (kind, act)

    return keep


@tampering(Kind.SEAL_ALTERED)
def signature_altered(_room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(folder, "UPDATE seal SET signature = replace(signature, 'A', 'B')")


@tampering(Kind.SEAL_ALTERED)
def override_taken_out(_room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(folder, "UPDATE seal SET override_reason = 'لأنني قلت'")


@tampering(Kind.SEAL_ALTERED)
def time_that_is_none(_room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(folder, "UPDATE seal SET approved_at = '2026-11-23 09:00:77.000000'")


@tampering(Kind.EVENT_ALTERED)
def neighbour_that_cannot_be_read(_room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(folder, "UPDATE event SET kind = 'x', at = 'y' WHERE kind IN ('submitted', 'approved')")


@tampering(Kind.EVENT_MISSING)
def approval_deleted(room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    room.desk.articles.create(room.editor, ARTICLE)
    change(folder, "DELETE FROM event WHERE kind = 'approved'")


@tampering(Kind.EVENT_MISSING)
def event_before_the_approval_deleted(_room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(folder, "DELETE FROM event WHERE kind = 'submitted'")


@tampering(Kind.EVENT_ALTERED)
def approval_altered(_room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(folder, "UPDATE event SET data = '{\"reason\":\"آخر\"}' WHERE kind = 'approved'")


@tampering(Kind.REVISION_ALTERED)
def text_altered(_room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(folder, "UPDATE revision SET content = replace(CAST(content AS TEXT), 'عشرة', 'مئة')")


@tampering(Kind.REVISION_RENAMED)
def text_swapped_with_its_hash(_room: Newsroom, folder: Path, sealed: OpenedArticle) -> None:
    other = Content(headline="عنوان لم يقرأه أحد في المراجعة قبل التسليم")
    change(
        folder,
        "UPDATE revision SET content = ?, content_hash = ? WHERE id = ?",
        canonical_bytes(other),
        content_hash(other),
        sealed.head.id,
    )
    change(folder, "UPDATE article SET head_hash = ?", content_hash(other))


@tampering(Kind.REVISION_RENAMED)
def revision_antedated(_room: Newsroom, folder: Path, sealed: OpenedArticle) -> None:
    change(folder, "UPDATE revision SET content_hash = 'x', created_at = '2020-01-01 00:00:00.000000'")
    change(folder, "UPDATE revision SET content_hash = ?", sealed.head.content_hash)
    change(folder, "DELETE FROM seal")


@tampering(Kind.KEY_REPLACED)
def key_of_the_seal_replaced(_room: Newsroom, folder: Path, sealed: OpenedArticle) -> None:
    reseal(folder, sealed)


@tampering(Kind.KEY_REPLACED)
def key_replaced_everywhere_but_in_the_log(room: Newsroom, folder: Path, sealed: OpenedArticle) -> None:
    reseal(folder, sealed)
    reviewer = room.reviewer.account.id
    change(folder, "UPDATE account SET public_key = ? WHERE id = ?", THIEF.public_key, reviewer)
    change(folder, "UPDATE account_key SET public_key = ? WHERE account = ?", THIEF.public_key, reviewer)


@tampering(Kind.EVENT_ALTERED)
def key_replaced_in_the_log_too(room: Newsroom, folder: Path, sealed: OpenedArticle) -> None:
    key_replaced_everywhere_but_in_the_log_too(room, folder, sealed)


@tampering(Kind.KEY_REPLACED)
def key_from_another_time(room: Newsroom, folder: Path, _sealed: OpenedArticle) -> None:
    change(
        folder,
        "UPDATE account_key SET since = '2026-12-24 00:00:00.000000' WHERE account = ?",
        room.reviewer.account.id,
    )


def reseal(folder: Path, sealed: OpenedArticle) -> SealStatement:
    """The thief seals the text in the reviewer's name."""
    assert sealed.seal is not None
    statement = sealed.seal.statement
    signature = THIEF.sign(statement.to_bytes(), SEAL_NAMESPACE)
    change(folder, "UPDATE seal SET signature = ?, public_key = ?", signature, THIEF.public_key)
    return statement


def key_replaced_everywhere_but_in_the_log_too(room: Newsroom, folder: Path, sealed: OpenedArticle) -> int:
    TAMPERINGS["key_replaced_everywhere_but_in_the_log"][1](room, folder, sealed)
    with shell(folder) as connection:
        sequence, data = connection.execute(
            "SELECT sequence, data FROM event WHERE kind = 'account_created' AND data LIKE ?",
            (f"%{room.reviewer.account.public_key}%",),
        ).fetchone()
    facts = json.loads(data) | {"key": THIEF.public_key}
    change(
        folder,
        "UPDATE event SET data = ? WHERE sequence = ?",
        json.dumps(facts, ensure_ascii=False),
        sequence,
    )
    return int(sequence)


@pytest.mark.parametrize("name", TAMPERINGS)
def test_what_another_hand_did_to_a_sealed_article_is_named_and_refused(
    name: str, room: Newsroom, tmp_path: Path, out: Path
) -> None:
    kind, act = TAMPERINGS[name]
    sealed = room.sealed()
    assert room.desk.articles.open(room.editor, sealed.article.id).seal is not None
    act(room, tmp_path, sealed)
    found = room.desk.audit.run().faults
    assert kind in {fault.kind for fault in found}, found
    refused_everywhere(room, sealed, out)


def test_a_key_replaced_with_the_whole_chain_behind_it_lacks_the_signature_of_who_gave_it(
    room: Newsroom, tmp_path: Path
) -> None:
    sealed = room.sealed()
    number = key_replaced_everywhere_but_in_the_log_too(room, tmp_path, sealed)
    rehash(tmp_path, number)
    change(
        tmp_path,
        "UPDATE account_key SET event = (SELECT id FROM event WHERE sequence = ?) WHERE account = ?",
        number,
        room.reviewer.account.id,
    )
    found = first(room)
    assert (found.kind, found.number, found.account) == (Kind.KEY_REPLACED, number, room.reviewer.account.id)


def test_a_state_that_no_event_gave_is_forged(room: Newsroom, tmp_path: Path, out: Path) -> None:
    sent = room.in_review()
    change(tmp_path, "UPDATE article SET review = 'approved', sealed = head, delivered = head")
    details = [fault.detail for fault in room.desk.audit.run().faults if fault.kind is Kind.STATE_FORGED]
    assert details == ["sealed", "approved", "delivered"]
    refused_everywhere(room, sent, out)


def test_the_sealed_text_of_another_article_is_not_handed_over(
    room: Newsroom, tmp_path: Path, out: Path
) -> None:
    one = room.sealed()
    other = room.sealed(replace(ARTICLE, headline="عنوان آخر للخبر نفسه في فاس اليوم"))
    change(tmp_path, "UPDATE article SET sealed = ?, head = ?, head_hash = ? WHERE id = ?",
           other.head.id, other.head.id, other.head.content_hash, one.article.id)  # fmt: skip
    assert Kind.STATE_FORGED in {kind for kind, _number in faults(room)}
    refused_everywhere(room, one, out)
    assert room.desk.seals.broken([one.article.id, other.article.id]) == {one.article.id}


def test_a_seal_deleted_by_hand_is_missed(room: Newsroom, tmp_path: Path) -> None:
    sealed = room.sealed()
    change(tmp_path, "DELETE FROM seal")
    assert (Kind.SEAL_MISSING, number_of(tmp_path, "approved")) in faults(room)
    assert room.desk.articles.open(room.editor, sealed.article.id).seal_broken


def test_a_seal_moved_to_another_article_is_named(room: Newsroom, tmp_path: Path) -> None:
    one = room.sealed()
    other = room.sealed(replace(ARTICLE, headline="عنوان آخر للخبر نفسه في فاس اليوم"))
    assert one.seal is not None
    change(tmp_path, "UPDATE revision SET article = ? WHERE id = ?", one.article.id, other.head.id)
    assert Kind.SEAL_OTHER_TEXT in {kind for kind, _number in faults(room)}


def test_a_revision_deleted_by_hand_is_missed(room: Newsroom, tmp_path: Path, out: Path) -> None:
    sealed = room.sealed()
    change(tmp_path, "DELETE FROM revision WHERE id = ?", sealed.head.id)
    assert Kind.REVISION_MISSING in {kind for kind, _number in faults(room)}
    refused_everywhere(room, sealed, out)


def test_nothing_is_sealed_while_the_clock_stands_before_what_happened(room: Newsroom) -> None:
    sent = room.in_review()
    room.clock.move(days=-1)
    with pytest.raises(DeskError) as refused:
        room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)
    assert refused.value.code is ErrorCode.CLOCK_BEHIND
    room.clock.move(days=1)
    assert room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id).seal is not None


def test_a_seal_of_a_time_when_the_clock_had_gone_back_is_none(
    room: Newsroom, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = room.in_review()
    room.clock.move(hours=-2)
    monkeypatch.setattr("editor_desk.services.review.require_clock", lambda *_: None)
    sealed = room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)
    assert Kind.CLOCK_BACK in {kind for kind, _number in faults(room)}
    refused_everywhere(room, sealed, out)


def test_a_newest_event_that_cannot_be_read_keeps_nobody_from_working(room: Newsroom, tmp_path: Path) -> None:
    sent = room.in_review()
    change(
        tmp_path, "UPDATE event SET kind = 'x', at = 'y' WHERE sequence = (SELECT max(sequence) FROM event)"
    )
    session = room.desk.accounts.unlock(room.reviewer.account.id, PASSPHRASE)
    assert room.desk.review.approve(session, sent.article.id, expected=sent.head.id).seal is None
