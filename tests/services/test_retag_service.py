"""Tags of many articles at once: planned, done in batches, cut off, undone; sealed texts left as they are."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind, first_broken
from editor_desk.domain.retagging import LeftAlone, Retagging
from editor_desk.domain.tag_changes import ChangeKind
from editor_desk.domain.tags import Tag
from editor_desk.domain.workflow import ReviewState
from editor_desk.services import retagging
from editor_desk.services.archive_import import run_to_end
from editor_desk.services.ports.articles import Folder
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
    assert {shown.change.edit.kind for shown in room.desk.curation.changes()} <= {ChangeKind.MAKE}

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
    assert kinds.count(EventKind.TAGS_REPLACED) == kinds.count(EventKind.TAG_CHANGE_UNDONE) == 3, (
        "a batch each"
    )


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


def archived(room: Newsroom, folder: Path, count: int) -> list[str]:
    """Ids of so many articles that an archive brings, each with the tag of `tags`."""
    lines = [
        json.dumps(
            {
                "title": f"موسم الحصاد في القرية رقم {number}",
                "body": f"بدأ أهل القرية حصاد القمح، وقدّر المزارعون الغلة بنحو {number} قنطارا.",
                "date": f"2014-06-{number % 28 + 1:02} 09:00:00",
                "tags": ["فاس"],
                "url": f"https://archive.example/harvest/{number}",
            }
        )
        for number in range(count)
    ]
    path = folder / "archive.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    preview = room.desk.archive.look(path)
    record = room.desk.archive.begin(room.editor, preview, preview.columns)
    run_to_end(room.desk.archive.run(room.editor, record), lambda _now: None)
    return [row.id for row in room.desk.articles.shelf(Folder.ARCHIVE)]


def test_what_an_archive_brought_is_retagged_and_stays_published(room: Newsroom, tmp_path: Path) -> None:
    old, new = tags(room)
    room.desk.indexing.prepare()
    articles = archived(room, tmp_path, 20)
    room.desk.indexing.drain()
    sealed = room.sealed(replace(ARTICLE, tags=(old.ref,))).article.id
    before = {article: room.desk.articles.open(room.editor, article) for article in articles}
    wish = Retagging((new.id,), (old.id,))
    plan = room.desk.retagging.plan(room.curator, wish, (*articles, sealed))
    assert (len(plan.articles), plan.published, plan.left) == (20, 20, {LeftAlone.SEALED: 1})
    with room.opened.unit_of_work() as work:
        told, stamp = len(list(work.events.all())), work.tag_figures.stamp()
    run = room.desk.retagging.run(room.curator, plan)
    assert (run.changed, run.left) == (20, {LeftAlone.SEALED: 1})
    for article in articles:
        opened = room.desk.articles.open(room.editor, article)
        assert [tag.id for tag in opened.head.content.tags] == [new.id]
        assert opened.head.parents == (before[article].head.id,)
        assert opened.head.author == room.curator.account.id
        assert opened.article == replace(before[article].article, head=opened.head.id)
        assert opened.article.review is ReviewState.PUBLISHED
    assert not room.desk.articles.list(room.curator, Folder.MY_DRAFTS)
    assert [row.id for row in room.desk.articles.shelf(Folder.ARCHIVE) if row.id != sealed] == articles
    with room.opened.unit_of_work() as work:
        events = list(work.events.all())
        assert work.tag_figures.stamp() == stamp, "the vocabulary is as it was, and is not read again"
    assert [event.kind for event in events[told:]] == [EventKind.TAGS_REPLACED] * 10, "one a batch of two"
    assert {event.data["articles"] for event in events[told:]} == {"2"}
    assert len({event.data["revisions"] for event in events[told:]}) == 10
    room.desk.indexing.drain()
    assert room.desk.searching.search("العتيقة").total == 20
    assert room.desk.index_check.check(thorough=True).agrees

    back = room.desk.retagging.undo(room.curator, run.id)
    assert (back.changed, back.left) == (20, {})
    for article in articles:
        opened = room.desk.articles.open(room.editor, article)
        assert opened.head.content == before[article].head.content
        assert opened.article == replace(before[article].article, head=opened.head.id)
    with room.opened.unit_of_work() as work:
        events = list(work.events.all())
    assert first_broken(events) is None
    assert len(events) == told + 20
    room.desk.indexing.drain()
    assert room.desk.searching.search("العتيقة").total == 0
    assert room.desk.index_check.check(thorough=True).agrees


def test_an_archived_article_that_somebody_took_up_is_a_draft_like_others(
    room: Newsroom, tmp_path: Path
) -> None:
    old, new = tags(room)
    (article,) = archived(room, tmp_path, 1)
    opened = room.desk.articles.open(room.editor, article)
    room.desk.articles.save(
        room.editor, article, opened.head.id, replace(opened.head.content, headline="الحصاد يتأخر")
    )
    plan = room.desk.retagging.plan(room.curator, Retagging((new.id,), (old.id,)), [article])
    assert (plan.articles, plan.published) == ((article,), 0)
    room.desk.retagging.run(room.curator, plan)
    changed = room.desk.articles.open(room.editor, article).article
    assert changed.review is ReviewState.DRAFT
    assert room.curator.account.id in changed.authors
