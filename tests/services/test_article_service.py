"""Writing: saves, coalesced autosaves, conflicts, history, restore."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, ReviewState
from editor_desk.services.ports.articles import Folder
from tests.desks import ARTICLE, Newsroom


def headed(headline: str) -> Content:
    return replace(ARTICLE, headline=headline)


def test_a_new_article_is_a_draft_of_its_author(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    assert (made.article.review, made.article.delivery) == (ReviewState.DRAFT, DeliveryState.NONE)
    assert made.article.authors == {room.editor.account.id}
    assert made.may(Action.SUBMIT)
    assert made.refusals[Action.APPROVE] == (Refusal.WRONG_STATE,)
    assert [row.id for row in room.desk.articles.list(room.editor, Folder.MY_DRAFTS)] == [made.article.id]
    assert room.desk.articles.counts(room.editor)[Folder.MY_DRAFTS] == 1
    assert room.desk.articles.counts(room.reviewer)[Folder.MY_DRAFTS] == 0
    assert room.desk.articles.working_text(made.article.id) == ARTICLE
    assert room.desk.articles.shelf(Folder.ARCHIVE)[0].word_count > 10


def test_an_exporter_does_not_write(room: Newsroom) -> None:
    with pytest.raises(DeskError) as refused:
        room.desk.articles.create(room.exporter, ARTICLE)
    assert refused.value.code is ErrorCode.NOT_PERMITTED
    made = room.desk.articles.create(room.editor, ARTICLE)
    with pytest.raises(DeskError) as refused:
        room.desk.articles.save(room.exporter, made.article.id, made.head.id, headed("آخر"))
    assert refused.value.code is ErrorCode.ACTION_REFUSED
    assert room.desk.articles.open(room.editor, made.article.id).head == made.head


def test_autosaves_of_one_run_are_one_revision(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    head = made.head.id
    for number in range(5):
        head = room.desk.articles.save(room.editor, made.article.id, head, headed(f"عنوان {number}")).head.id
    history = room.desk.articles.history(made.article.id)
    assert [row.kind for row in history.revisions] == ["autosave", "milestone"]
    assert room.desk.articles.revision(head).parents == (made.head.id,)
    assert room.desk.articles.revision(head).content == headed("عنوان 4")


def test_a_long_pause_or_another_person_begins_a_new_autosave(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    first = room.desk.articles.save(room.editor, made.article.id, made.head.id, headed("أ"))
    room.clock.move(minutes=11)
    second = room.desk.articles.save(room.editor, made.article.id, first.head.id, headed("ب"))
    third = room.desk.articles.save(room.curator, made.article.id, second.head.id, headed("ج"))
    assert second.head.parents == (first.head.id,)
    assert third.head.parents == (second.head.id,)
    assert third.article.authors == {room.editor.account.id, room.curator.account.id}
    assert len(room.desk.articles.history(made.article.id).revisions) == 4


def test_a_milestone_is_never_replaced(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    auto = room.desk.articles.save(room.editor, made.article.id, made.head.id, headed("أ"))
    kept = room.desk.articles.save(
        room.editor, made.article.id, auto.head.id, auto.head.content, RevisionKind.MILESTONE
    )
    assert kept.head.id == auto.head.id
    later = room.desk.articles.save(room.editor, made.article.id, kept.head.id, headed("ب"))
    assert later.head.parents == (kept.head.id,)
    assert room.desk.articles.revision(kept.head.id).kind is RevisionKind.MILESTONE
    kinds = [event.kind for event in room.desk.articles.history(made.article.id).events]
    assert kinds == [EventKind.CREATED, EventKind.MILESTONE]


def test_a_save_that_changes_nothing_makes_nothing(room: Newsroom) -> None:
    sealed = room.sealed()
    again = room.desk.articles.save(room.editor, sealed.article.id, sealed.head.id, ARTICLE)
    assert again.head == sealed.head
    assert again.article.review is ReviewState.APPROVED
    assert again.seal is not None


def test_a_save_on_an_old_revision_is_refused_and_loses_nothing(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    room.desk.articles.save(room.curator, made.article.id, made.head.id, headed("من القيّمة"))
    with pytest.raises(DeskError) as refused:
        room.desk.articles.save(room.editor, made.article.id, made.head.id, headed("من المحرر"))
    assert refused.value.code is ErrorCode.STALE_REVISION
    assert room.desk.articles.open(room.editor, made.article.id).head.content == headed("من القيّمة")


def test_editing_after_approval_makes_a_working_revision_beside_the_seal(room: Newsroom) -> None:
    sealed = room.sealed()
    edited = room.desk.articles.save(
        room.editor, sealed.article.id, sealed.head.id, headed("عنوان آخر بعد الاعتماد")
    )
    assert edited.article.review is ReviewState.DRAFT
    assert edited.seal is None
    assert edited.article.sealed == sealed.head.id
    assert edited.summary.sealed_ahead
    back = room.desk.articles.save(room.editor, sealed.article.id, edited.head.id, ARTICLE)
    assert back.seal is not None, "the same text has the same seal"
    assert [e.kind for e in room.desk.articles.history(sealed.article.id).events].count(EventKind.EDITED) == 1


def test_an_older_text_is_restored_as_a_new_revision(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    changed = room.desk.articles.save(
        room.editor, made.article.id, made.head.id, headed("آخر"), RevisionKind.MILESTONE
    )
    restored = room.desk.articles.restore(room.editor, made.article.id, made.head.id)
    assert restored.head.content == ARTICLE
    assert restored.head.parents == (changed.head.id,)
    assert room.desk.articles.history(made.article.id).events[-1].kind is EventKind.RESTORED
    other = room.desk.articles.create(room.editor, headed("مقال آخر"))
    with pytest.raises(DeskError) as refused:
        room.desk.articles.restore(room.editor, other.article.id, made.head.id)
    assert refused.value.code is ErrorCode.REVISION_UNKNOWN


def test_a_restore_keeps_what_was_typed_a_moment_before(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    typed = room.desk.articles.save(room.editor, made.article.id, made.head.id, headed("كُتب قبل قليل"))
    restored = room.desk.articles.restore(room.editor, made.article.id, made.head.id)
    assert restored.head.content == ARTICLE
    assert restored.head.parents == (typed.head.id,)
    kept = room.desk.articles.revision(typed.head.id)
    assert (kept.content, kept.kind) == (headed("كُتب قبل قليل"), RevisionKind.MILESTONE)
    sent = room.desk.review.submit(room.editor, made.article.id)
    assert sent.article.head == restored.head.id


def test_articles_are_found_by_the_beginning_of_their_id(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    assert room.desk.articles.resolve(made.article.id[:20]) == made.article.id
    room.desk.articles.create(room.editor, headed("آخر"))
    for prefix in ("", "x", "01"):
        with pytest.raises(DeskError) as refused:
            room.desk.articles.resolve(prefix)
        assert refused.value.code is ErrorCode.ARTICLE_UNKNOWN
    assert [row.id for row in room.desk.articles.summaries([made.article.id, "missing"])] == [made.article.id]


def test_unchanged_text_is_neither_kept_nor_restored_by_who_may_not_write(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    auto = room.desk.articles.save(room.editor, made.article.id, made.head.id, headed("آخر"))
    before = room.desk.articles.history(made.article.id)
    same = room.desk.articles.save(
        room.exporter, made.article.id, auto.head.id, auto.head.content, RevisionKind.MILESTONE
    )
    assert same.head == auto.head
    room.desk.articles.restore(room.exporter, made.article.id, auto.head.id)
    assert room.desk.articles.history(made.article.id) == before


def test_what_was_edited_after_approval_stays_named_however_the_autosaves_go_on(room: Newsroom) -> None:
    sealed = room.sealed()
    head = sealed.head.id
    for number in range(3):
        text = headed(f"عنوان بعد الاعتماد {number}")
        head = room.desk.articles.save(room.editor, sealed.article.id, head, text).head.id
    events = room.desk.articles.history(sealed.article.id).events
    assert [event.revision for event in events if event.kind is EventKind.EDITED] == [sealed.head.id]
    for event in events:
        assert room.desk.articles.revision(event.revision).id == event.revision
