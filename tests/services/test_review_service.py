"""Review: who may decide what, and what a seal is worth."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.seal import SEAL_NAMESPACE
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, ReviewState
from editor_desk.services.ports.articles import Folder
from tests.desks import ARTICLE, QUICK_VAULT, Newsroom


def refusals_of(error: pytest.ExceptionInfo[DeskError]) -> set[object]:
    assert error.value.code is ErrorCode.ACTION_REFUSED
    refusals = error.value.params["refusals"]
    assert isinstance(refusals, tuple)
    return set(refusals)


def test_approval_seals_one_exact_text(room: Newsroom) -> None:
    sealed = room.sealed()
    assert sealed.article.review is ReviewState.APPROVED
    seal = sealed.seal
    assert seal is not None
    assert seal.statement.content_hash == sealed.head.content_hash
    assert seal.statement.approver_name == "هدى"
    assert QUICK_VAULT.verify(
        room.reviewer.account.public_key, seal.statement.to_bytes(), seal.signature, SEAL_NAMESPACE
    )
    assert room.desk.articles.counts(room.reviewer)[Folder.APPROVED_BY_ME] == 1
    assert room.desk.articles.counts(room.exporter)[Folder.READY] == 1


def test_nobody_approves_their_own_text(room: Newsroom) -> None:
    made = room.desk.articles.create(room.reviewer, ARTICLE)
    sent = room.desk.review.submit(room.reviewer, made.article.id)
    assert set(sent.refusals[Action.APPROVE]) == {Refusal.IS_AUTHOR, Refusal.IS_LAST_EDITOR}
    with pytest.raises(DeskError) as refused:
        room.desk.review.approve(room.reviewer, made.article.id, expected=sent.head.id)
    assert refusals_of(refused) == {Refusal.IS_AUTHOR, Refusal.IS_LAST_EDITOR}


def test_a_reviewer_who_edits_may_not_approve_any_more(room: Newsroom) -> None:
    sent = room.in_review()
    fixed = room.desk.articles.save(
        room.reviewer,
        sent.article.id,
        sent.head.id,
        replace(ARTICLE, headline="عنوان أصلحته المراجِعة بنفسها في المكتب"),
    )
    assert fixed.article.review is ReviewState.IN_REVIEW
    with pytest.raises(DeskError) as refused:
        room.desk.review.approve(room.reviewer, sent.article.id, expected=fixed.head.id)
    assert Refusal.IS_LAST_EDITOR in refusals_of(refused)
    with pytest.raises(DeskError):
        room.desk.articles.save(room.editor, sent.article.id, fixed.head.id, ARTICLE)


def test_what_was_not_read_is_not_sealed(room: Newsroom) -> None:
    sent = room.in_review()
    with pytest.raises(DeskError) as refused:
        room.desk.review.approve(room.reviewer, sent.article.id, expected="0" * 64)
    assert refused.value.code is ErrorCode.STALE_REVISION
    assert room.desk.articles.open(room.reviewer, sent.article.id).article.review is ReviewState.IN_REVIEW


def test_an_admin_overrides_with_a_reason_that_is_signed(room: Newsroom) -> None:
    made = room.desk.articles.create(room.admin, ARTICLE)
    sent = room.desk.review.submit(room.admin, made.article.id)
    with pytest.raises(DeskError):
        room.desk.review.approve(room.admin, made.article.id, expected=sent.head.id)
    sealed = room.desk.review.approve(
        room.admin, made.article.id, expected=sent.head.id, override_reason=" عاجل ولا مراجع في المكتب "
    )
    assert sealed.seal is not None
    assert sealed.seal.statement.override_reason == "عاجل ولا مراجع في المكتب"


@pytest.mark.parametrize("who", ["admin", "reviewer"])
def test_a_reason_is_not_signed_where_the_rule_held_anyway(room: Newsroom, who: str) -> None:
    sent = room.in_review()
    sealed = room.desk.review.approve(
        getattr(room, who), sent.article.id, expected=sent.head.id, override_reason="لا مراجع الليلة"
    )
    assert sealed.seal is not None
    assert sealed.seal.statement.override_reason == ""


def test_a_return_carries_its_reason_back_to_the_author(room: Newsroom) -> None:
    sent = room.in_review()
    with pytest.raises(DeskError) as refused:
        room.desk.review.send_back(room.reviewer, sent.article.id, "  ")
    assert refusals_of(refused) == {Refusal.REASON_MISSING}
    returned = room.desk.review.send_back(room.reviewer, sent.article.id, "راجع كتابة الأسماء")
    assert returned.article.review is ReviewState.CHANGES_REQUESTED
    assert room.desk.articles.list(room.editor, Folder.MY_RETURNED)[0].note == "راجع كتابة الأسماء"
    assert room.desk.articles.counts(room.reviewer)[Folder.RETURNED_BY_ME] == 1
    edited = room.desk.articles.save(
        room.editor, sent.article.id, sent.head.id, replace(ARTICLE, standfirst="بعد المراجعة")
    )
    assert edited.article.review is ReviewState.DRAFT


def test_only_an_author_calls_back(room: Newsroom) -> None:
    sent = room.in_review()
    with pytest.raises(DeskError) as refused:
        room.desk.review.recall(room.reviewer, sent.article.id)
    assert refusals_of(refused) == {Refusal.NOT_AUTHOR}
    assert room.desk.review.recall(room.editor, sent.article.id).article.review is ReviewState.DRAFT


def test_the_checklist_stops_a_submission_and_names_the_rule(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, Content(headline="عنوان بلا نص"))
    with pytest.raises(DeskError) as refused:
        room.desk.review.submit(room.editor, made.article.id)
    assert refused.value.params["checks"] == ("body_present",)


def test_an_autosave_that_was_sent_is_kept_for_good(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    auto = room.desk.articles.save(
        room.editor, made.article.id, made.head.id, replace(ARTICLE, standfirst="مقدمة")
    )
    room.desk.review.submit(room.editor, made.article.id)
    room.desk.review.recall(room.editor, made.article.id)
    later = room.desk.articles.save(room.editor, made.article.id, auto.head.id, ARTICLE)
    assert room.desk.articles.revision(auto.head.id).content.standfirst == "مقدمة"
    assert later.head.parents == (auto.head.id,)


def test_a_comparison_begins_at_what_was_decided_last(room: Newsroom) -> None:
    sent = room.in_review()
    first = room.desk.comparing.comparison(room.reviewer, sent.article.id)
    assert first.base is None
    room.desk.review.send_back(room.reviewer, sent.article.id, "أكمل المقدمة")
    edited = room.desk.articles.save(
        room.editor, sent.article.id, sent.head.id, replace(ARTICLE, standfirst="مقدمة")
    )
    sent_again = room.desk.review.submit(room.editor, sent.article.id)
    second = room.desk.comparing.comparison(room.reviewer, sent.article.id)
    assert second.base is not None
    assert second.base.id == sent.head.id
    assert (second.base_number, second.after_number) == (1, 2)
    room.desk.review.approve(room.reviewer, sent.article.id, expected=sent_again.head.id)
    ahead = room.desk.articles.save(room.editor, sent.article.id, edited.head.id, ARTICLE)
    third = room.desk.comparing.comparison(room.reviewer, sent.article.id)
    assert third.base is not None
    assert third.base.id == edited.head.id != ahead.head.id
    drafted = room.desk.articles.create(room.editor, ARTICLE)
    room.desk.articles.save(
        room.editor, drafted.article.id, drafted.head.id, replace(ARTICLE, standfirst="مقدمة")
    )
    fourth = room.desk.comparing.comparison(room.reviewer, drafted.article.id)
    assert fourth.base == drafted.head


def test_after_delivery_an_article_is_received_corrected_withdrawn(room: Newsroom) -> None:
    sealed = room.sealed()
    with room.opened.unit_of_work() as work:
        article = replace(work.articles.get(sealed.article.id), delivery=DeliveryState.HANDED_OVER)
        work.articles.put(article, work.revisions.get(article.head))
        work.commit()
    review, article_id = room.desk.review, sealed.article.id
    assert review.confirm_receipt(room.exporter, article_id).article.delivery is DeliveryState.RECEIVED
    corrected = review.correct(room.reviewer, article_id, "تصويب اسم")
    assert corrected.article.delivery is DeliveryState.CORRECTION
    assert room.desk.articles.counts(room.exporter)[Folder.CORRECTIONS] == 1
    gone = review.withdraw(room.reviewer, article_id, "سُحب بطلب المصدر")
    assert gone.article.delivery is DeliveryState.WITHDRAWN
    assert not gone.may(Action.EDIT)
    kinds = [event.kind for event in room.desk.articles.history(article_id).events]
    assert kinds[-3:] == [EventKind.RECEIVED, EventKind.CORRECTION, EventKind.WITHDRAWN]


def test_what_a_reviewer_asked_for_is_told_until_it_is_sent_again(room: Newsroom) -> None:
    sent = room.in_review()
    assert sent.request is None
    back = room.desk.review.send_back(room.reviewer, sent.article.id, "راجع كتابة الأسماء")
    asked = back.request
    assert asked is not None
    assert (asked.name, asked.reason) == ("هدى", "راجع كتابة الأسماء")
    assert asked.at == back.article.updated_at
    room.desk.articles.save(
        room.editor, sent.article.id, back.head.id, replace(ARTICLE, byline="مريم السالمي")
    )
    edited = room.desk.articles.open(room.editor, sent.article.id)
    assert edited.article.review is ReviewState.DRAFT
    assert edited.request == asked
    again = room.desk.review.submit(room.editor, sent.article.id)
    assert again.request is None
    room.desk.review.recall(room.editor, sent.article.id)
    assert room.desk.articles.open(room.editor, sent.article.id).request is None
