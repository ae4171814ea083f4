"""Reading waits for no writer and holds none up, however long it takes."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from editor_desk.domain.retagging import Retagging
from editor_desk.domain.tag_changes import merging, renaming
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.services import tags as tag_service
from editor_desk.services.ports.articles import Folder
from editor_desk.services.tags import NOT_COUNTED
from editor_desk.storage import engine
from editor_desk.storage.desk_folder import DATABASE
from tests.desks import ARTICLE, Newsroom, newsroom_in


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Newsroom]:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.0)
    with newsroom_in(tmp_path / "desk") as newsroom:
        yield newsroom


@contextmanager
def somebody_stores(room: Newsroom) -> Iterator[None]:
    """Another hand holds the write lock."""
    with closing(sqlite3.connect(room.opened.folder / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_nothing_that_only_reads_waits_for_the_write_lock(room: Newsroom) -> None:
    desk = room.desk
    desk.indexing.catch_up()
    one, other = (desk.tags.ensure(room.curator, label) for label in ("فاس", "مدينة فاس"))
    article = desk.articles.create(room.editor, replace(ARTICLE, tags=(one.ref,))).article.id
    desk.indexing.drain()
    reads: list[Callable[[], object]] = [
        lambda: desk.articles.open(room.editor, article),
        lambda: desk.articles.list(room.editor, Folder.MY_DRAFTS),
        lambda: desk.articles.counts(room.editor),
        lambda: desk.articles.history(article),
        desk.tags.in_use,
        desk.tag_doctor.examine,
        lambda: desk.tag_doctor.page(one.id),
        lambda: desk.tag_doctor.examples([one.id]),
        desk.curation.changes,
        lambda: desk.curation.preview(partial(merging, into=one.id, others=[other.id])),
        lambda: desk.retagging.plan(room.curator, Retagging((other.id,)), [article]),
        lambda: desk.retagging.carrying(one.id),
        desk.retagging.runs,
        lambda: desk.searching.search("مخطوط"),
        lambda: desk.searching.choices("tag:فاس"),
        lambda: desk.related.suggest(ARTICLE, article),
        lambda: desk.duplicates.find(ARTICLE),
        lambda: desk.tag_suggestions.suggest(ARTICLE),
        lambda: desk.links.linked_from(article),
        lambda: desk.index_check.check(thorough=True),
        desk.archive.imports,
        desk.indexing.pending,
        lambda: desk.handover.waiting(room.exporter),
        desk.log.check,
    ]
    with somebody_stores(room):
        for read in reads:
            read()


def test_what_was_begun_for_reading_stores_nothing(room: Newsroom) -> None:
    with room.opened.unit_of_work(reads=True) as work:
        work.tags.put(Tag("t", "صفرو"))
        with pytest.raises(RuntimeError):
            work.commit()
    assert not room.desk.tags.vocabulary().knows("t")


def test_a_reader_sees_one_moment(room: Newsroom) -> None:
    room.desk.tags.ensure(room.curator, "فاس")
    with room.opened.unit_of_work(reads=True) as work:
        before = work.tag_figures.stamp()
        with closing(sqlite3.connect(room.opened.folder / DATABASE)) as other, other:
            other.execute("UPDATE tag SET label = 'صفرو'")
        assert [tag.label for tag in work.tags.all()] == ["فاس"]
        assert work.tag_figures.stamp() == before


def test_a_large_vocabulary_is_folded_while_others_may_store(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    folded: list[int] = []

    class Slow(Vocabulary):
        def __init__(self, tags: Iterable[Tag]) -> None:
            super().__init__(tags)
            with somebody_stores(room):  # it would be locked, were this within a transaction that writes
                folded.append(len(self.live))

    monkeypatch.setattr(tag_service, "Vocabulary", Slow)
    desk = room.desk
    one, other = (desk.tags.ensure(room.curator, label) for label in ("فاس", "مدينة فاس"))
    desk.curation.preview(partial(renaming, tag_id=one.id, label="فاس البالي"))
    change = desk.curation.apply(room.curator, partial(renaming, tag_id=one.id, label="فاس البالي"))
    desk.curation.apply(room.curator, partial(merging, into=one.id, others=[other.id]))
    desk.tag_doctor.page(one.id)
    desk.tag_doctor.examine()
    assert len(folded) >= 4
    assert change.edit.ids == (one.id,)


def test_a_vocabulary_that_changed_meanwhile_is_read_again(room: Newsroom) -> None:
    known = room.desk.tags.known()
    made = room.desk.tags.ensure(room.curator, "فاس")
    with room.opened.unit_of_work(reads=True) as work:
        assert known.now(work).get(made.id).label == "فاس"
    now = room.desk.tags.known()
    with room.opened.unit_of_work(reads=True) as work:
        assert now.now(work) is now.vocabulary


def test_tags_are_listed_before_they_are_counted(room: Newsroom) -> None:
    tag = room.desk.tags.ensure(room.curator, "فاس")
    room.desk.articles.create(room.editor, replace(ARTICLE, tags=(tag.ref,)))
    assert [use.articles for use in room.desk.tags.listed()] == [NOT_COUNTED]
    assert [use.articles for use in room.desk.tags.in_use()] == [1]
    room.desk.tags.ensure(room.curator, "صفرو")
    assert [(use.tag.label, use.articles) for use in room.desk.tags.listed()] == [("فاس", 1), ("صفرو", 0)]
