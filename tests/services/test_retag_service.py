"""Tags of many articles at once: planned, done in batches, cut off, undone; sealed texts left as they are."""

from dataclasses import replace

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind, first_broken
from editor_desk.domain.retagging import LeftAlone, Retagging
from editor_desk.domain.tags import Tag
from editor_desk.services import retagging
from tests.desks import ARTICLE, Newsroom


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retagging, "_BATCH", 2)


def tags(room: Newsroom) -> tuple[Tag, Tag]:
    old, new = (room.desk.tags.ensure(room.curator, label) for label in ("فاس", "مدينة فاس العتيقة"))
    return old, new


def drafts(room: Newsroom, count: int, tag: Tag) -> list[str]:
    return [
        room.desk.articles.create(
            room.editor, replace(ARTICLE, standfirst=f"{number}", tags=(tag.ref,))
        ).article.id
        for number in range(count)
    ]


def carried(room: Newsroom, article: str) -> list[str]:
    return [tag.id for tag in room.desk.articles.working_text(article).tags]


def test_a_tag_is_replaced_in_all_that_a_search_finds_and_given_back(room: Newsroom) -> None:
    old, new = tags(room)
    articles = drafts(room, 5, old)
    room.desk.indexing.drain()
    found = room.desk.retagging.found("مكتبة التراث")
    assert set(found) == set(articles) == set(room.desk.retagging.carrying(old.id))
    wish = Retagging((new.id,), (old.id,))
    steps: list[tuple[int, int]] = []
    plan = room.desk.retagging.plan(
        room.curator, wish, found, lambda done, total: steps.append((done, total))
    )
    assert (set(plan.articles), plan.left) == (set(articles), {})
    assert steps == [(0, 5), (2, 5), (4, 5), (5, 5)]
    assert carried(room, articles[0]) == [old.id], "nothing was done"
    run = room.desk.retagging.run(room.curator, plan)
    assert (run.changed, run.left, run.stopped) == (5, {}, False)
    assert all(carried(room, article) == [new.id] for article in articles)
    assert room.desk.retagging.plan(room.curator, wish, found).left == {LeftAlone.SAME: 5}
    room.desk.indexing.drain()
    assert {one.summary.id for one in room.desk.searching.search("العتيقة").rows} == set(articles)
    ((stored, by),) = room.desk.retagging.runs()
    assert (stored.id, stored.articles, stored.wish, by, stored.undone_at) == (run.id, 5, wish, "مريم", None)
    assert room.desk.curation.changes() == ()

    opened = room.desk.articles.open(room.editor, articles[0])
    room.desk.articles.save(
        room.editor, articles[0], opened.head.id, replace(opened.head.content, headline="عنوان كُتب بعدها")
    )
    other = room.desk.articles.open(room.editor, articles[1])
    room.desk.articles.save(room.editor, articles[1], other.head.id, replace(other.head.content, tags=()))
    back = room.desk.retagging.undo(room.curator, run.id)
    assert (back.changed, back.left) == (4, {LeftAlone.CHANGED: 1})
    assert carried(room, articles[0]) == [old.id]
    assert room.desk.articles.working_text(articles[0]).headline == "عنوان كُتب بعدها"
    assert carried(room, articles[1]) == []
    assert room.desk.retagging.runs()[0][0].undone_at is not None
    assert room.desk.retagging.undo(room.curator, run.id).changed == 0
    with room.opened.unit_of_work() as work:
        events = list(work.events.all())
    assert first_broken(events) is None
    kinds = [event.kind for event in events]
    assert kinds.count(EventKind.TAGS_REPLACED) == kinds.count(EventKind.TAG_CHANGE_UNDONE) == 1


def test_sealed_texts_and_those_in_review_stay_as_they_are(room: Newsroom) -> None:
    old, new = tags(room)
    text = replace(ARTICLE, tags=(old.ref,))
    sealed, read = room.sealed(text), room.in_review(text)
    (draft,) = drafts(room, 1, old)
    articles = (sealed.article.id, read.article.id, draft)
    plan = room.desk.retagging.plan(room.curator, Retagging((new.id,)), articles)
    assert plan.articles == (draft,)
    assert plan.left == {LeftAlone.SEALED: 1, LeftAlone.IN_REVIEW: 1}
    room.desk.review.submit(room.editor, draft)
    run = room.desk.retagging.run(room.curator, plan)
    assert run.changed == 0
    assert run.left == {LeftAlone.SEALED: 1, LeftAlone.IN_REVIEW: 2}, "it was sent to review meanwhile"
    assert room.desk.articles.open(room.editor, sealed.article.id).seal is not None


def test_a_run_that_is_stopped_has_done_whole_batches_and_goes_on_when_asked_again(room: Newsroom) -> None:
    old, new = tags(room)
    articles = drafts(room, 5, old)
    wish = Retagging((new.id,))

    def stop(done: int, _total: int) -> None:
        if done >= 2:
            raise DeskError(ErrorCode.CANCELLED)

    plan = room.desk.retagging.plan(room.curator, wish, articles)
    run = room.desk.retagging.run(room.curator, plan, stop)
    assert (run.changed, run.stopped) == (2, True)
    rest = room.desk.retagging.plan(room.curator, wish, articles)
    assert (len(rest.articles), rest.left) == (3, {LeftAlone.SAME: 2})
    with pytest.raises(DeskError) as refused:
        room.desk.retagging.plan(room.curator, wish, articles, stop)
    assert refused.value.code is ErrorCode.CANCELLED
    again = room.desk.retagging.run(room.curator, rest)
    assert again.changed == 3

    def stop_undo(done: int, _total: int) -> None:
        if done >= 1:
            raise DeskError(ErrorCode.CANCELLED)

    half = room.desk.retagging.undo(room.curator, again.id, stop_undo)
    assert (half.changed, half.stopped) == (2, True)
    assert {run.id: run.undone_at is None for run, _by in room.desk.retagging.runs()} == {
        again.id: True,
        run.id: True,
    }
    assert room.desk.retagging.undo(room.curator, again.id).changed == 1
    assert room.desk.retagging.undo(room.curator, run.id).changed == 2
    assert all(carried(room, article) == [old.id] for article in articles)


def test_only_curators_may(room: Newsroom) -> None:
    old, _new = tags(room)
    articles = drafts(room, 1, old)
    wish = Retagging((), (old.id,))
    plan = room.desk.retagging.plan(room.curator, wish, articles)
    for attempt in (
        lambda: room.desk.retagging.plan(room.editor, wish, articles),
        lambda: room.desk.retagging.run(room.editor, plan),
        lambda: room.desk.retagging.undo(room.editor, "1"),
    ):
        with pytest.raises(DeskError) as refused:
            attempt()
        assert refused.value.code is ErrorCode.NOT_PERMITTED


def test_what_is_in_review_when_a_run_is_undone_can_be_given_back_later(room: Newsroom) -> None:
    old, new = tags(room)
    articles = drafts(room, 2, old)
    plan = room.desk.retagging.plan(room.curator, Retagging((new.id,), (old.id,)), articles)
    run = room.desk.retagging.run(room.curator, plan)
    room.desk.review.submit(room.editor, articles[0])
    half = room.desk.retagging.undo(room.curator, run.id)
    assert (half.changed, half.left) == (1, {LeftAlone.IN_REVIEW: 1})
    assert [stored.undone_at for stored, _by in room.desk.retagging.runs()] == [None], "a part of it stands"
    room.desk.review.recall(room.editor, articles[0])
    rest = room.desk.retagging.undo(room.curator, run.id)
    assert (rest.changed, rest.left) == (1, {LeftAlone.SAME: 1})
    assert all(carried(room, article) == [old.id] for article in articles)
    assert all(stored.undone_at is not None for stored, _by in room.desk.retagging.runs())
