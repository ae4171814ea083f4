"""The index follows the archive, whatever is lost or cut short."""

import logging
import shutil
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.language.query import Field
from editor_desk.services import indexing
from editor_desk.services.index_check import Difference, IndexFault
from editor_desk.services.indexing import IndexingService
from editor_desk.services.ports.index import IndexDocument
from editor_desk.services.ports.search import Between, IndexCounts, IndexPage, SearchOrder, Wanted
from editor_desk.storage.desk_folder import DATABASE, INDEX, open_desk
from editor_desk.storage.search_index import TantivyIndex
from tests.desks import ARTICLE, FakeClock, Newsroom, desk_over, newsroom_in

CITIES = ("فاس", "طنجة", "أغادير", "وجدة", "الصويرة")


def city(name: str) -> Content:
    return replace(ARTICLE, headline=f"افتتاح مكتبة جديدة في مدينة {name}")


def stored(room: Newsroom) -> dict[str, str]:
    """An article about each city: id by city."""
    return {name: room.desk.articles.create(room.editor, city(name)).article.id for name in CITIES}


def found(room: Newsroom, query: str) -> set[str]:
    return {row.summary.id for row in room.desk.searching.search(query, limit=100).rows}


def pending(room: Newsroom) -> int:
    with room.opened.unit_of_work() as work:
        return work.outbox.count()


def agrees(room: Newsroom, articles: dict[str, str]) -> bool:
    """Whether the index finds each article under its own words, all of them together, and nothing else."""
    each = all(found(room, f'"مدينة {name}"') == {article} for name, article in articles.items())
    return each and found(room, '"افتتاح مكتبة"') == set(articles.values())


class CutShort(Exception):  # noqa: N818 - no error of the desk: the machine went down
    """The process ends here."""


class DyingIndex:
    """The real index, in a process that ends before or after it has taken documents in."""

    needs_rebuild = False
    taken: int | None = None

    def note_taken(self, ticket: int) -> None:
        self.taken = ticket

    def entries(self) -> int:
        raise NotImplementedError

    def stamps(self, articles: Sequence[str]) -> Mapping[str, Sequence[str]]:
        raise NotImplementedError

    def start_over(self) -> None:
        raise NotImplementedError

    def __init__(self, room: Newsroom, *, written: bool) -> None:
        self._room = room
        self._written = written

    def update(self, documents: Iterable[IndexDocument]) -> None:
        if self._written:
            self._room.opened.index.update(documents)
        raise CutShort

    def rebuilt(self) -> None:
        raise CutShort

    def find(
        self, wanted: Wanted, order: SearchOrder, limit: int, offset: int = 0, *, counted: bool = True
    ) -> IndexPage:
        raise NotImplementedError

    def count(self, wanted: Wanted) -> int:
        raise NotImplementedError

    def counts(self, wanted: Wanted) -> IndexCounts:
        raise NotImplementedError

    def commonest(self, field: Field) -> Sequence[tuple[str, int]]:
        raise NotImplementedError

    def counts_between(self, wanted: Wanted, spans: Sequence[Between]) -> Sequence[int]:
        raise NotImplementedError

    def articles_with(self, words: Collection[str]) -> dict[str, int]:
        raise NotImplementedError

    def frequencies(self, words: Collection[str]) -> dict[str, int]:
        raise NotImplementedError

    def together(self, phrases: Collection[str]) -> dict[str, int]:
        raise NotImplementedError


def test_a_drained_outbox_is_empty_and_the_index_agrees(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "BATCH", 2)
    articles = stored(room)
    seen: list[tuple[int, int]] = []
    assert room.desk.indexing.drain(lambda done, total: seen.append((done, total))) == len(CITIES)
    assert seen == [(2, 5), (4, 5), (5, 5)]
    assert pending(room) == 0
    assert agrees(room, articles)
    assert room.desk.indexing.drain() == 0


def test_saves_of_one_article_are_one_entry_with_its_newest_text(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, city("فاس"))
    saved = room.desk.articles.save(room.editor, made.article.id, made.head.id, city("طنجة"))
    room.desk.articles.save(room.editor, made.article.id, saved.head.id, city("وجدة"))
    room.desk.indexing.drain()
    assert agrees(room, {"وجدة": made.article.id})
    assert not found(room, '"مدينة فاس"')


@pytest.mark.parametrize("written", [False, True], ids=["before the index took it", "before its ticket went"])
def test_what_was_cut_short_is_done_again(room: Newsroom, *, written: bool) -> None:
    articles = stored(room)
    dying = IndexingService(room.opened.unit_of_work, DyingIndex(room, written=written))
    with pytest.raises(CutShort):
        dying.drain()
    assert pending(room) == len(CITIES), "a ticket goes only after its entry is safe"
    assert room.desk.indexing.drain() == len(CITIES)
    assert pending(room) == 0
    assert agrees(room, articles)


def test_a_save_during_a_drain_is_not_lost_and_does_not_wait(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, city("فاس"))
    index = room.opened.index

    class Meanwhile(DyingIndex):
        def update(self, documents: Iterable[IndexDocument]) -> None:
            documents = list(documents)
            if documents[0].headline == made.head.content.headline:
                room.desk.articles.save(room.editor, made.article.id, made.head.id, city("طنجة"))
            index.update(documents)

    IndexingService(room.opened.unit_of_work, Meanwhile(room, written=True)).drain()
    assert agrees(room, {"طنجة": made.article.id})
    assert pending(room) == 0


def test_a_cancelled_drain_goes_on_later(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "BATCH", 2)
    articles = stored(room)

    def cancel(_done: int, _total: int) -> None:
        raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError):
        room.desk.indexing.drain(cancel)
    assert pending(room) == 3
    assert room.desk.indexing.drain() == 3
    assert agrees(room, articles)


def test_an_index_at_hand_is_not_made_anew(room: Newsroom) -> None:
    assert room.desk.indexing.prepare(), "a new desk begins with an empty index"
    stored(room)
    room.desk.indexing.drain()
    assert not room.desk.indexing.prepare()
    assert pending(room) == 0


@pytest.mark.parametrize("loss", ["deleted", "damaged", "unfinished"])
def test_a_lost_index_is_made_anew_from_the_database(tmp_path: Path, loss: str) -> None:
    folder = tmp_path / "desk"
    with newsroom_in(folder) as room:
        room.desk.indexing.prepare()
        articles = stored(room)
        room.desk.indexing.drain()
    index = folder / INDEX
    if loss == "deleted":
        shutil.rmtree(index)
    elif loss == "damaged":
        for path in index.iterdir():
            if path.suffix in {".json", ".store", ".term"}:
                path.write_bytes(b"\0")
    else:
        (index / "complete").unlink()
    with open_desk(folder) as opened:
        desk = desk_over(opened, FakeClock())
        again = replace(room, desk=desk, opened=opened)
        assert found(again, "فاس") == set()
        assert desk.indexing.prepare()
        assert desk.indexing.drain() == len(CITIES)
        assert agrees(again, articles)
        assert not opened.index.needs_rebuild


class Torn:
    """The index's writing, which finds a torn file at the second batch, `times` times."""

    def __init__(self, index: TantivyIndex, times: int) -> None:
        self._write = index._write
        self._times = times
        self._batches = 0

    def __call__(self, documents: Iterable[IndexDocument], failed: list[Exception]) -> None:
        self._batches += 1
        if self._times and self._batches % 3 == 2:
            self._times -= 1
            raise ValueError("Data corrupted: 'Invalid footer'")
        self._write(documents, failed)


@pytest.mark.parametrize(("times", "lost"), [(1, False), (2, False), (9, True)])
def test_damage_that_shows_while_the_index_is_written_is_mended_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, *, lost: bool
) -> None:
    monkeypatch.setattr(indexing, "BATCH", 2)
    folder = tmp_path / "desk"
    with newsroom_in(folder) as room:
        room.desk.indexing.catch_up()
        articles = stored(room)
        index = room.opened.index
        assert isinstance(index, TantivyIndex)
        monkeypatch.setattr(index, "_write", Torn(index, times))
        room.desk.indexing.catch_up()
        assert room.desk.indexing.is_lost is lost
        if not lost:
            assert agrees(room, articles)
            assert room.desk.index_check.check(thorough=True).agrees
        else:
            assert found(room, "مكتبة") == set(), "it gives up, and says so"


def damage_text(folder: Path, article: str, text: object = b"{}") -> None:
    """Another hand writes over an article's stored text."""
    with sqlite3.connect(folder / DATABASE) as connection:
        same = "UPDATE revision SET content = ? WHERE id = (SELECT head FROM article WHERE id = ?)"
        assert connection.execute(same, (text, article)).rowcount == 1
    connection.close()


@pytest.mark.parametrize("text", [b"{}", "حروف لا بايتات"], ids=["bytes", "letters"])
def test_one_damaged_text_keeps_no_other_from_being_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, text: object
) -> None:
    monkeypatch.setattr(indexing, "BATCH", 2)
    folder = tmp_path / "desk"
    with newsroom_in(folder) as room:
        room.desk.indexing.prepare()
        articles = stored(room)
        bad = articles["طنجة"]
        damage_text(folder, bad, text)
        with caplog.at_level(logging.WARNING):
            room.desk.indexing.drain()
            with room.opened.unit_of_work() as work:
                work.outbox.enqueue_all()
                work.commit()
            room.desk.indexing.drain()
        assert pending(room) == 0
        assert [record.getMessage().count(bad) for record in caplog.records] == [1], "named once, by its id"
        assert "طنجة" not in caplog.text
        assert room.desk.indexing.damaged == (bad,)
        assert agrees(room, articles), "the damaged one by its headline"
        assert bad not in found(room, "أبوابها")
        for thorough in (False, True):
            report = room.desk.index_check.check(thorough=thorough)
            assert report.differences == (Difference(bad, IndexFault.DAMAGED),)
        assert not room.desk.indexing.prepare(), "the index is in step and is not made anew at every start"
        with pytest.raises(DeskError) as refused:
            room.desk.articles.open(room.editor, bad)
        assert refused.value.code is ErrorCode.DATABASE_CORRUPT
        later = room.desk.articles.create(room.editor, city("زاكورة")).article.id
        room.desk.indexing.drain()
        assert found(room, "زاكورة") == {later}


def test_a_text_that_is_damaged_after_it_was_indexed_spoils_no_page_of_results(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    with newsroom_in(folder) as room:
        room.desk.indexing.prepare()
        articles = stored(room)
        room.desk.indexing.drain()
        damage_text(folder, articles["فاس"])
        assert agrees(room, articles)
        assert room.desk.index_check.check().agrees
        report = room.desk.index_check.check(thorough=True)
        assert report.differences == (Difference(articles["فاس"], IndexFault.DAMAGED),)
