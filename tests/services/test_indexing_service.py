"""The index follows the archive, whatever is lost or cut short."""

import shutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services import indexing
from editor_desk.services.indexing import IndexingService
from editor_desk.services.ports import IndexDocument
from editor_desk.services.search_ports import Between, IndexCounts, IndexPage, SearchOrder, Wanted
from editor_desk.storage.desk_folder import INDEX, open_desk
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
