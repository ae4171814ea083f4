"""Articles that readers have: corrected, taken over by a new one, and withdrawn; and what a package says of each."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.accounts import Role
from editor_desk.domain.content import RelatedLink
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageForm
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, ReviewState
from editor_desk.exchange.package.verify import verify_package
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, PASSPHRASE, Newsroom
from tests.services.tampering import FOLDER, change
from tests.services.test_related_service import REPORT

NOTE = "ورد في نسخة سابقة أن المخطوطات ألف، وهي عشرة آلاف."
NEWS = "أُضيفت حصيلة اليوم الأول من الزيارات."
FIXED = replace(ARTICLE, standfirst="مقدمة صُححت أرقامها")


class Web:
    """The desk as the web team sees it: each package is checked, and read."""

    def __init__(self, room: Newsroom, out: Path) -> None:
        self.room = room
        self._out = out

    def take(self, *ids: str, again: bool = False) -> dict[str, Any]:
        """Hand these over; what the package says of the first."""
        self.room.clock.move(minutes=1)
        written = self.room.desk.handover.hand_over(
            self.room.exporter, ids, self._out, PackageForm.FOLDER, again=again
        )
        report = verify_package(Path(written.path))
        assert report.good, report.faults
        index = json.loads((Path(written.path) / "data" / "package.json").read_bytes())
        entry = next(item for item in index["articles"] if item["id"] == ids[0])
        page = (Path(written.path) / "data" / entry["folder"] / "article.html").read_text("utf-8")
        assert (f"<p>{entry['note']}</p>" in page) == bool(entry["note"])
        assert entry == entry | {"uri": f"urn:uuid:{ids[0]}"}
        return dict(entry)

    def refuses(self, article: str, *, again: bool = False) -> tuple[str, ...]:
        """Why it does not leave."""
        with pytest.raises(DeskError) as refused:
            self.take(article, again=again)
        assert refused.value.code is ErrorCode.ACTION_REFUSED
        return tuple(refused.value.params["refusals"])  # type: ignore[arg-type]

    def delivered(self) -> OpenedArticle:
        sealed = self.room.sealed()
        self.take(sealed.article.id)
        return self.opened(sealed.article.id)

    def opened(self, article: str) -> OpenedArticle:
        return self.room.desk.articles.open(self.room.admin, article)

    def approve(self, article: str, *, author: Session | None = None) -> OpenedArticle:
        sent = self.room.desk.review.submit(author or self.room.editor, article)
        return self.room.desk.review.approve(self.room.reviewer, article, expected=sent.head.id)

    def rewrite(self, article: str, content: Any = FIXED) -> OpenedArticle:
        opened = self.opened(article)
        self.room.desk.articles.save(self.room.editor, article, opened.head.id, content)
        return self.approve(article)

    def update(self, article: str) -> OpenedArticle:
        return self.room.desk.live.begin_update(self.room.editor, article, NEWS)


@pytest.fixture
def web(room: Newsroom, out: Path) -> Web:
    return Web(room, out)


class TestCorrection:
    def test_the_old_text_does_not_leave_as_the_correction(self, room: Newsroom, web: Web) -> None:
        old = web.delivered()
        room.desk.review.correct(room.reviewer, old.article.id, NOTE)
        assert web.refuses(old.article.id) == (Refusal.NOT_CORRECTED.value,)
        # Sent to review and approved as it is, it is no correction either.
        room.clock.move(minutes=1)
        web.rewrite(old.article.id, replace(ARTICLE, standfirst="م"))
        web.rewrite(old.article.id, ARTICLE)
        assert web.refuses(old.article.id) == (Refusal.NOT_CORRECTED.value,)
        # And what readers have stays deliverable.
        entry = web.take(old.article.id, again=True)
        assert (entry["action"], entry["revision"], entry["note"]) == ("create", old.head.id, "")
        assert web.opened(old.article.id).article.delivery is DeliveryState.CORRECTION

    def test_the_public_note_outlives_every_step_until_the_text_leaves(
        self, room: Newsroom, web: Web
    ) -> None:
        old = web.delivered().article.id
        room.desk.review.correct(room.reviewer, old, f"  {NOTE} \n\n")
        opened = web.opened(old)
        assert (opened.live.record.note, opened.article.note) == (NOTE, "")
        room.desk.articles.save(room.editor, old, opened.head.id, FIXED)
        room.desk.review.submit(room.editor, old)
        room.desk.review.send_back(room.reviewer, old, "أضف المصدر")
        assert web.opened(old).article.note == "أضف المصدر"
        web.approve(old)
        assert web.opened(old).live.record.note == NOTE
        row = room.desk.articles.list(room.admin, Folder.CORRECTIONS)[0]
        assert row.public_note == NOTE
        before = web.opened(old).article.delivered
        entry = web.take(old)
        assert (entry["action"], entry["supersedes"], entry["note"]) == ("update", before, NOTE)
        first = room.desk.articles.revision(before or "").created_at  # the article says no embargo
        assert entry["published"] == to_rfc3339(first) < entry["modified"]
        assert web.opened(old).live.record.note == ""
        assert web.opened(old).live.note == NOTE, "what readers were told is still known"
        # The same once more says the same; the next text has a word of its own, or none.
        room.desk.review.confirm_receipt(room.exporter, old)
        assert web.take(old, again=True)["note"] == NOTE
        assert web.opened(old).article.delivery is DeliveryState.RECEIVED
        room.desk.review.correct(room.reviewer, old, "تصويب ثانٍ")
        web.rewrite(old, replace(FIXED, byline="سلمى"))
        assert web.take(old)["note"] == "تصويب ثانٍ"

    def test_one_that_is_called_off_leaves_readers_what_they_have(self, room: Newsroom, web: Web) -> None:
        old = web.delivered().article.id
        for received in (False, True):
            if received:
                room.desk.review.confirm_receipt(room.exporter, old)
            before = web.opened(old).article.delivery
            room.desk.review.correct(room.reviewer, old, NOTE)
            room.desk.review.call_off(room.reviewer, old)
            opened = web.opened(old)
            assert (opened.article.delivery, opened.live.record.note) == (before, "")
        # Nor is it a way around the word to the readers.
        web.rewrite(old)
        assert web.refuses(old) == (Refusal.CORRECTION_NEEDED.value,)

    def test_a_note_is_asked_for_and_has_an_end(self, room: Newsroom, web: Web) -> None:
        old = web.delivered().article.id
        for act in (room.desk.review.correct, room.desk.review.withdraw, room.desk.live.begin_update):
            with pytest.raises(DeskError) as refused:
                act(room.reviewer, old, " \n ")
            assert refused.value.params["refusals"] == (Refusal.REASON_MISSING.value,)
            with pytest.raises(DeskError) as refused:
                act(room.reviewer, old, "م" * 1_001)
            assert refused.value.code is ErrorCode.NOTE_LONG

    def test_a_note_that_another_hand_changed_goes_nowhere(
        self, room: Newsroom, web: Web, tmp_path: Path
    ) -> None:
        assert FOLDER == "desk"
        old = web.delivered().article.id
        room.desk.review.correct(room.reviewer, old, NOTE)
        web.rewrite(old)
        change(tmp_path, "UPDATE event SET data = '{\"reason\":\"لا شيء\"}' WHERE kind = 'correction'")
        assert web.refuses(old) == (Refusal.NOT_SEALED.value,)
        change(tmp_path, "UPDATE event SET data = '{' WHERE kind = 'correction'")
        assert web.refuses(old) == (Refusal.NOT_SEALED.value,)
        assert room.desk.articles.list(room.admin, Folder.CORRECTIONS)[0].public_note == ""


class TestUpdate:
    def test_a_new_article_takes_the_place_of_the_old(self, room: Newsroom, web: Web) -> None:
        old = web.delivered()
        new = web.update(old.article.id)
        assert new.head.content == replace(ARTICLE, embargo=None)
        assert (new.live.takes_over and new.live.takes_over.id) == old.article.id
        assert new.live.record.note == NEWS
        assert [named.id for named in web.opened(old.article.id).live.begun] == [new.article.id]
        # Until it leaves, readers have the old one, whatever is done to it.
        web.rewrite(new.article.id)
        assert not web.opened(old.article.id).live.facts.superseded
        assert web.take(old.article.id, again=True)["takes_over"] is None
        entry = web.take(new.article.id)
        assert (entry["action"], entry["supersedes"], entry["note"]) == ("create", None, NEWS)
        assert entry["takes_over"] == {
            "id": old.article.id,
            "uri": f"urn:uuid:{old.article.id}",
            "revision": old.head.id,
            "headline": ARTICLE.headline,
        }
        after = web.opened(old.article.id)
        assert after.live.facts.superseded
        assert (after.live.successor and after.live.successor.id) == new.article.id
        assert room.desk.articles.history(old.article.id).events[-1].kind is EventKind.TAKEN_OVER
        assert after.summary.superseded
        assert web.opened(new.article.id).summary.takes_over
        # It is not corrected, updated or delivered any more; it can be withdrawn.
        for action in (Action.CORRECT, Action.UPDATE, Action.HAND_OVER_AGAIN):
            assert after.refusals[action] == (Refusal.SUPERSEDED,)
        assert web.refuses(old.article.id, again=True) == (Refusal.SUPERSEDED.value,)
        assert after.may(Action.WITHDRAW)
        assert room.desk.audit.run().faults == ()

    def test_who_wrote_the_old_text_does_not_approve_it_in_the_new_one(
        self, room: Newsroom, web: Web
    ) -> None:
        both = frozenset({Role.EDITOR, Role.REVIEWER})
        account = room.desk.accounts.create(room.admin, "سلمى", both, PASSPHRASE)
        salma = room.desk.accounts.unlock(account.id, PASSPHRASE)
        room.desk.accounts.set_roles(room.admin, room.editor.account.id, both)
        old = web.delivered().article.id
        new = room.desk.live.begin_update(salma, old, NEWS).article.id
        sent = room.desk.review.submit(salma, new)
        with pytest.raises(DeskError) as refused:
            room.desk.review.approve(room.editor, new, expected=sent.head.id)
        assert refused.value.params["refusals"] == (Refusal.IS_AUTHOR.value,)

    def test_of_two_updates_the_second_is_kept_from_leaving(self, room: Newsroom, web: Web) -> None:
        old = web.delivered().article.id
        one, two = web.update(old).article.id, web.update(old).article.id
        web.rewrite(one)
        web.rewrite(two, replace(FIXED, byline="هدى"))
        web.take(one)
        assert web.refuses(two) == (Refusal.OVERTAKEN.value,)
        # Not behind the back of who approved it is it given another place.
        with pytest.raises(DeskError):
            room.desk.live.take_over_from(room.editor, two, one, NEWS)
        web.room.desk.articles.save(room.editor, two, web.opened(two).head.id, FIXED)
        with pytest.raises(DeskError) as refused:
            room.desk.live.take_over_from(room.editor, two, old, NEWS)
        assert refused.value.params["refusals"] == (Refusal.SUPERSEDED.value,)
        room.desk.live.take_over_from(room.editor, two, one, "تحديث ثانٍ")
        assert web.refuses(two) == (Refusal.UPDATE_UNSEEN.value,), (
            "the sealed text was approved for another place"
        )
        web.approve(two)
        entry = web.take(two)
        assert (entry["takes_over"]["id"], entry["note"]) == (one, "تحديث ثانٍ")
        with room.opened.unit_of_work(reads=True) as work:
            assert work.takeovers.newest([old, one, two]) == {old: two, one: two}

    def test_what_takes_its_place_is_no_near_duplicate_of_it(self, room: Newsroom, web: Web) -> None:
        def found(article: str) -> set[str]:
            room.desk.indexing.catch_up()
            return {one.summary.id for one in room.desk.duplicates.find(REPORT, article)}

        report = replace(REPORT, source="بوابة المدينة", tags=ARTICLE.tags)
        first = room.sealed(report).article.id
        web.take(first)
        twin = room.desk.articles.create(room.editor, REPORT).article.id
        second = web.update(first).article.id
        assert (found(first), found(second)) == ({twin}, {twin})
        assert found(twin) == {first, second}
        web.rewrite(second, replace(report, standfirst="مقدمة أخرى"))
        web.take(second)
        third = web.update(second).article.id
        assert (found(first), found(second), found(third)) == ({twin}, {twin}, {twin})
        assert found(twin) == {first, second, third}
        # Whoever lets it stand for itself is told of the other again.
        room.desk.live.drop_update(room.editor, third)
        assert found(third) == {first, second, twin}

    def test_an_updated_one_is_updated_again(self, web: Web) -> None:
        first = web.delivered().article.id
        second = web.update(first).article.id
        web.rewrite(second)
        web.take(second)
        third = web.update(second).article.id
        assert web.opened(first).refusals[Action.UPDATE] == (Refusal.SUPERSEDED,)
        web.rewrite(third, replace(FIXED, byline="مريم"))
        assert web.take(third)["takes_over"]["id"] == second
        assert web.opened(first).live.facts.superseded
        # A correction of the newest one says again whose place it has.
        web.room.desk.review.correct(web.room.reviewer, third, NOTE)
        web.rewrite(third, replace(FIXED, byline="مريم وهدى"))
        entry = web.take(third)
        assert (entry["action"], entry["takes_over"]["id"], entry["note"]) == ("update", second, NOTE)

    def test_one_that_never_leaves_changes_nothing_and_one_that_is_dropped_stands_for_itself(
        self, room: Newsroom, web: Web
    ) -> None:
        old = web.delivered().article.id
        new = web.update(old).article.id
        room.desk.review.correct(room.reviewer, old, NOTE)
        web.rewrite(old)
        assert web.take(old)["note"] == NOTE
        room.desk.live.drop_update(room.editor, new)
        assert web.opened(old).live.begun == ()
        with pytest.raises(DeskError):
            room.desk.live.drop_update(room.editor, new)
        web.rewrite(new, replace(FIXED, byline="سلمى"))
        entry = web.take(new)
        assert (entry["action"], entry["takes_over"], entry["note"]) == ("create", None, "")
        assert not web.opened(old).live.facts.superseded
        with pytest.raises(DeskError):
            room.desk.live.drop_update(room.editor, new)
        for who in (room.editor, room.exporter):
            with pytest.raises(DeskError):
                room.desk.live.take_over_from(who, new, old, NEWS)

    def test_dropping_it_after_approval_has_to_be_seen_too(self, room: Newsroom, web: Web) -> None:
        old = web.delivered().article.id
        new = web.update(old).article.id
        web.rewrite(new)
        room.desk.articles.save(room.editor, new, web.opened(new).head.id, ARTICLE)
        room.desk.live.drop_update(room.editor, new)
        assert web.refuses(new) == (Refusal.UPDATE_UNSEEN.value,)

    def test_withdrawing_the_new_one_does_not_bring_the_old_one_back(self, room: Newsroom, web: Web) -> None:
        old = web.delivered().article.id
        new = web.update(old).article.id
        web.rewrite(new)
        web.take(new)
        room.desk.review.withdraw(room.reviewer, new, "طلب المصدر السحب")
        after = web.opened(old)
        assert after.live.facts.superseded
        assert not after.live.facts.succeeded
        assert web.refuses(old, again=True) == (Refusal.SUPERSEDED.value,)
        with room.opened.unit_of_work(reads=True) as work:
            assert work.takeovers.newest([old]) == {old: ""}
        # Bringing the story back is a decision of its own, with a word to the readers.
        third = web.update(old).article.id
        web.rewrite(third, replace(FIXED, byline="سلمى"))
        assert web.take(third)["takes_over"]["id"] == old

    def test_only_what_readers_have_is_updated(self, room: Newsroom, web: Web) -> None:
        sealed = room.sealed().article.id
        with pytest.raises(DeskError) as refused:
            web.update(sealed)
        assert refused.value.params["refusals"] == (Refusal.WRONG_STATE.value,)
        with pytest.raises(DeskError) as refused:
            room.desk.live.take_over_from(room.editor, sealed, sealed, NEWS)
        assert refused.value.params["refusals"] == (Refusal.WRONG_STATE.value,)
        draft = room.desk.articles.create(room.editor, FIXED).article.id
        with pytest.raises(DeskError):
            room.desk.live.take_over_from(room.editor, draft, draft, NEWS)
        with pytest.raises(DeskError):
            room.desk.live.take_over_from(room.editor, draft, sealed, NEWS)
        old = web.delivered().article.id
        with pytest.raises(DeskError) as refused:
            room.desk.live.begin_update(room.exporter, old, NEWS)
        assert refused.value.params["refusals"] == (Refusal.NO_PERMISSION.value,)
        opened = room.desk.live.take_over_from(room.editor, draft, old, NEWS)
        assert (opened.live.takes_over and opened.live.takes_over.id) == old

    def test_links_to_the_old_one_are_told(self, room: Newsroom, web: Web) -> None:
        old = web.delivered().article.id
        linking = room.desk.articles.create(
            room.editor, replace(FIXED, read_also=(RelatedLink(ARTICLE.headline, old),))
        ).article.id

        def passes() -> bool:
            checks = {check.rule: check.passed for check in web.opened(linking).checks}
            return checks["links_current"]

        assert passes()
        new = web.update(old).article.id
        web.rewrite(new, replace(FIXED, byline="هدى"))
        assert passes()
        web.take(new)
        assert not passes()

    @pytest.mark.parametrize(
        "statement",
        [
            "DELETE FROM takeover",
            "UPDATE takeover SET previous = article",
            'UPDATE event SET data = \'{"takes_over":"x","reason":"y"}\' WHERE kind = \'update_begun\'',
        ],
    )
    def test_a_place_that_another_hand_gave_it_is_not_taken(
        self, room: Newsroom, web: Web, tmp_path: Path, statement: str
    ) -> None:
        old = web.delivered().article.id
        new = web.update(old).article.id
        web.rewrite(new)
        change(tmp_path, statement)
        assert Refusal.NOT_SEALED.value in web.refuses(new)
        assert not room.desk.audit.run().sound

    def test_a_circle_made_by_hand_is_walked_once(self, room: Newsroom, web: Web, tmp_path: Path) -> None:
        old = web.delivered().article.id
        new = web.update(old).article.id
        web.rewrite(new)
        web.take(new)
        change(tmp_path, "INSERT INTO takeover SELECT previous, article, begun_by, begun_at FROM takeover")
        with room.opened.unit_of_work(reads=True) as work:
            assert work.takeovers.newest([old, new]) == {old: "", new: ""}
        assert not room.desk.audit.run().sound


class TestWithdrawal:
    def test_it_is_handed_over_once_with_its_note(self, room: Newsroom, web: Web) -> None:
        old = web.delivered()
        id_ = old.article.id
        assert room.desk.articles.list(room.exporter, Folder.READY) == []
        room.desk.review.withdraw(room.reviewer, id_, "سُحب بطلب المصدر")
        (row,) = room.desk.articles.list(room.exporter, Folder.READY)
        assert (row.id, row.public_note) == (id_, "سُحب بطلب المصدر")
        (item,) = room.desk.handover.waiting(room.exporter)
        assert (item.refusals, item.ahead) == ((), False)
        entry = web.take(id_)
        assert (entry["action"], entry["revision"]) == ("withdraw", old.head.id)
        assert (entry["supersedes"], entry["note"]) == (None, "سُحب بطلب المصدر")
        assert room.desk.articles.list(room.exporter, Folder.READY) == []
        assert web.opened(id_).article.delivery is DeliveryState.WITHDRAWN
        # Should the package be lost, it is told again.
        assert web.take(id_)["action"] == "withdraw"
        assert web.opened(id_).refusals[Action.EDIT] == (Refusal.WRONG_STATE,)

    def test_what_was_taken_over_can_be_withdrawn_too(self, room: Newsroom, web: Web) -> None:
        old = web.delivered().article.id
        new = web.update(old).article.id
        web.rewrite(new)
        web.take(new)
        room.desk.review.withdraw(room.reviewer, old, "حكم قضائي")
        assert web.take(old)["action"] == "withdraw"
        assert web.opened(new).article.delivery is DeliveryState.HANDED_OVER

    def test_in_the_midst_of_a_correction(self, room: Newsroom, web: Web) -> None:
        old = web.delivered()
        room.desk.review.correct(room.reviewer, old.article.id, NOTE)
        web.rewrite(old.article.id)
        room.desk.review.withdraw(room.reviewer, old.article.id, "الخبر غير صحيح")
        entry = web.take(old.article.id)
        assert (entry["action"], entry["revision"], entry["note"]) == (
            "withdraw",
            old.head.id,
            "الخبر غير صحيح",
        )
        assert web.opened(old.article.id).article.review is ReviewState.APPROVED
