"""Import of an archive: nothing twice, nothing lost, wherever it is ended."""

import gzip
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.archive import Field, ItemFault
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.tag_changes import merging
from editor_desk.domain.workflow import Action, ReviewState
from editor_desk.services import archive_import
from editor_desk.services.archive_import import run_to_end
from editor_desk.services.archive_ports import ArchiveImport, ImportState
from editor_desk.services.ports import Folder
from editor_desk.storage.unit_of_work import SqlUnitOfWork
from tests.desks import Newsroom

PLACES = ("الحي", "المرفأ", "الجبل", "السهل", "الوادي", "الواحة", "الجزيرة", "القلعة", "المنارة")


def item(number: int, **changes: Any) -> dict[str, Any]:
    place = PLACES[number % len(PLACES)]
    return {
        "id": str(number),
        "title": f"افتتاح مكتبة {place} رقم {number}",
        "body": f"افتُتحت مكتبة {place} صباح السبت.\nوقال أمينها إن فيها {number} مخطوطا.",
        "date": f"2015-07-{number % 28 + 1:02} 10:00:00",
        "source": "وكالة الضفاف",
        "author": "منى السالم",
        "category": "ثقافة",
        "tags": ["مكتبات", place],
        "url": f"https://archive.example/{number}",
    } | changes


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def _write(*items: dict[str, Any] | str, name: str = "archive.jsonl") -> Path:
        lines = [line if isinstance(line, str) else json.dumps(line) for line in items]
        (tmp_path / name).write_text("\n".join(lines) + "\n", "utf-8")
        return tmp_path / name

    return _write


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_import, "RECORDS", 3)


def begun(room: Newsroom, path: Path, columns: dict[Field, str] | None = None) -> ArchiveImport:
    preview = room.desk.archive.look(path)
    return room.desk.archive.begin(room.editor, preview, columns or preview.columns)


def taken_in(room: Newsroom, path: Path) -> ArchiveImport:
    return run_to_end(room.desk.archive.run(room.editor, begun(room, path)), lambda _now: None)


def counts(done: ArchiveImport) -> tuple[int, int, int]:
    return done.imported, done.skipped, done.failed


def faults(room: Newsroom, done: ArchiveImport) -> list[tuple[str, ItemFault]]:
    return [(row.place, row.fault) for row in room.desk.archive.report(done.id)]


def headlines(room: Newsroom) -> Counter[str]:
    return Counter(row.headline for row in room.desk.articles.shelf(Folder.ARCHIVE, limit=1000))


def test_a_preview_shows_what_would_come_in_and_stores_nothing(
    room: Newsroom, write: Callable[..., Path]
) -> None:
    preview = room.desk.archive.look(write(item(1), "{", item(2), *(item(n) for n in range(3, 20))))
    assert preview.columns[Field.HEADLINE] == "title"
    assert preview.unfinished is None
    assert len(preview.shown) == archive_import.SHOWN
    first, second = preview.shown[:2]
    assert first.draft is not None
    assert first.draft.content.headline == item(1)["title"]
    assert first.draft.tags == ("مكتبات", "المرفأ")
    assert (second.place, second.draft, second.fault) == ("2", None, ItemFault.BAD_JSON)
    assert not headlines(room)
    other = room.desk.archive.sample(preview.path, preview.file, {Field.HEADLINE: "author"})
    assert other[0].draft is not None
    assert other[0].draft.content.headline == "منى السالم"


def test_articles_keep_their_dates_and_are_no_drafts(room: Newsroom, write: Callable[..., Path]) -> None:
    done = taken_in(room, write(*(item(n) for n in range(1, 8))))
    assert counts(done) == (7, 0, 0)
    assert done.state is ImportState.DONE
    assert not room.desk.articles.list(room.editor, Folder.MY_DRAFTS)
    shelf = room.desk.articles.shelf(Folder.ARCHIVE)
    assert [row.updated_at.day for row in shelf] == [8, 7, 6, 5, 4, 3, 2], "newest first, by their own dates"
    folders = room.desk.articles.counts(room.editor)
    assert {folder for folder, count in folders.items() if count} == {Folder.ARCHIVE}
    opened = room.desk.articles.open(room.editor, shelf[0].id)
    article, content = opened.article, opened.head.content
    assert article.created_at == article.updated_at == datetime(2015, 7, 8, 7, 0, tzinfo=UTC)
    assert article.review is ReviewState.PUBLISHED
    assert article.authors == frozenset()
    assert article.note == "https://archive.example/7"
    assert opened.head.created_at.year == 2026, "the revision says when it came here"
    assert (content.byline, content.section, content.source) == ("منى السالم", "ثقافة", "وكالة الضفاف")
    assert content.body_text.splitlines() == item(7)["body"].splitlines()
    assert [tag.label for tag in content.tags] == ["مكتبات", PLACES[7]]
    assert not opened.may(Action.SUBMIT)
    edited = room.desk.articles.save(
        room.editor, article.id, opened.head.id, replace(content, headline="عنوان جديد")
    )
    assert edited.article.review is ReviewState.DRAFT
    assert room.editor.account.id in edited.article.authors


def test_an_archived_article_may_be_linked_to(room: Newsroom, write: Callable[..., Path]) -> None:
    taken_in(room, write(item(1)))
    (row,) = room.desk.articles.shelf(Folder.ARCHIVE)
    with room.opened.unit_of_work() as work:
        assert work.articles.sound_among([row.id]) == {row.id}
        assert not work.articles.sealed_among([row.id]), "no text of it was sealed here"
    assert row.is_sound


def test_what_came_in_is_found_and_the_index_agrees(room: Newsroom, write: Callable[..., Path]) -> None:
    room.desk.indexing.prepare()
    taken_in(room, write(*(item(n) for n in range(1, 8))))
    room.desk.indexing.drain()
    assert [row.summary.headline for row in room.desk.searching.search("«رقم 5»").rows] == [item(5)["title"]]
    assert room.desk.index_check.check(thorough=True).agrees


def test_nothing_comes_in_twice(room: Newsroom, write: Callable[..., Path]) -> None:
    items = [item(n) for n in range(1, 6)]
    taken_in(room, write(*items))
    assert counts(taken_in(room, write(*items, name="copy.jsonl"))) == (0, 5, 0)
    mixed = write(
        item(1, title="عنوان آخر"),  # the same address
        item(2, url="https://mirror.example/2"),  # the same text elsewhere
        item(3, url="", id="3", title="بلا عنوان شبكي"),
        item(3, url="", id="3", title="الرقم نفسه والمصدر نفسه"),
        item(3, url="", id="3", title="الرقم نفسه", source="وكالة أخرى"),
        item(9),
        item(9),
        name="mixed.jsonl",
    )
    done = taken_in(room, mixed)
    assert counts(done) == (3, 4, 0)
    assert faults(room, done) == [
        ("1", ItemFault.HERE_ID),
        ("2", ItemFault.HERE_TEXT),
        ("4", ItemFault.HERE_ID),
        ("7", ItemFault.HERE_TEXT),
    ]
    rows = list(room.desk.archive.report(done.id))
    known = {row.id for row in room.desk.articles.shelf(Folder.ARCHIVE)}
    assert {row.article for row in rows} <= known


def test_bad_records_are_told_and_the_rest_comes_in(room: Newsroom, write: Callable[..., Path]) -> None:
    done = taken_in(
        room,
        write(
            item(1),
            "{",
            "[]",
            {"x": 1},
            item(2, date="قبل أمس"),
            item(3, title="خبر\x00 بلا \ud800 خلل", body="<p>نص <b>بارز</b></p><script>x()</script>"),
            {"title": "عنوان بلا متن"},
        ),
    )
    assert counts(done) == (4, 0, 3)
    assert faults(room, done) == [
        ("2", ItemFault.BAD_JSON),
        ("3", ItemFault.NOT_AN_OBJECT),
        ("4", ItemFault.NO_TEXT),
        ("5", ItemFault.DATE),
    ]
    found = headlines(room)
    assert found["خبر بلا خلل"] == 1
    (row,) = (row for row in room.desk.articles.shelf(Folder.ARCHIVE) if row.headline == "خبر بلا خلل")
    assert room.desk.articles.working_text(row.id).body_text == "نص بارز"


def test_an_archive_uses_the_vocabulary_as_it_is_curated(room: Newsroom, write: Callable[..., Path]) -> None:
    kept = room.desk.tags.ensure(room.editor, "المكتبات العامة")
    variant = room.desk.tags.ensure(room.editor, "مكتبات")
    room.desk.curation.apply(room.curator, partial(merging, into=kept.id, others=[variant.id]))
    run = room.desk.archive.run(room.editor, begun(room, write(*(item(n) for n in range(1, 8)))))
    run.step()
    other = room.desk.tags.ensure(room.editor, "الواحات")
    oasis = room.desk.tags.ensure(room.editor, "الواحة").id
    room.desk.curation.apply(room.curator, partial(merging, into=other.id, others=[oasis]))
    run_to_end(run, lambda _now: None)
    labels = {use.tag.label for use in room.desk.tags.in_use() if use.articles}
    assert "مكتبات" not in labels
    assert {"المكتبات العامة", "الواحات"} <= labels


def test_the_log_answers_for_every_batch(room: Newsroom, write: Callable[..., Path]) -> None:
    done = taken_in(room, write(*(item(n) for n in range(1, 8))))
    with room.opened.unit_of_work() as work:
        events = work.events.of_kind(EventKind.ARCHIVE_IMPORTED, 10)
    assert [event.data["articles"] for event in events] == ["1", "3", "3"]
    assert {event.data["import"] for event in events} == {done.id}
    assert len({event.data["revisions"] for event in events}) == 3
    last = None
    while (last := room.desk.log.check(last)) is not None:
        pass


class Killed(Exception):  # noqa: N818 - no error of the desk: the machine went down
    """The process ends here."""


@pytest.mark.parametrize("at", range(1, 9))
def test_an_import_that_was_cut_short_goes_on_where_it_was(
    room: Newsroom, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Cut before and after each commit."""
    path = write(*(item(n) for n in range(1, 11)), "{")
    record = begun(room, path)
    real, left = SqlUnitOfWork.commit, at

    def commit(work: SqlUnitOfWork) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Killed
        real(work)
        left -= 1
        if left == 0:
            raise Killed

    run = room.desk.archive.run(room.editor, record)
    with monkeypatch.context() as patched:
        patched.setattr(SqlUnitOfWork, "commit", commit)
        with pytest.raises(Killed):
            run_to_end(run, lambda _now: None)
    looked = room.desk.archive.look(path)
    if at < 8:
        assert looked.unfinished is not None
        resumed = room.desk.archive.resume(record.id)
        done = run_to_end(room.desk.archive.run(room.editor, resumed), lambda _now: None)
    else:
        done = room.desk.archive.imports()[0]
    assert counts(done) == (10, 0, 1)
    assert headlines(room) == Counter(item(n)["title"] for n in range(1, 11))
    assert faults(room, done) == [("11", ItemFault.BAD_JSON)]
    room.desk.indexing.prepare()
    room.desk.indexing.drain()
    assert room.desk.index_check.check(thorough=True).agrees


def test_a_changed_file_is_not_gone_on_with(room: Newsroom, write: Callable[..., Path]) -> None:
    record = begun(room, write(item(1), item(2)))
    path = write(item(1), item(3))
    assert room.desk.archive.look(path).unfinished is None
    with pytest.raises(DeskError) as caught:
        room.desk.archive.resume(record.id)
    assert caught.value.code is ErrorCode.ARCHIVE_CHANGED


def test_a_file_that_was_moved_is_gone_on_with(
    room: Newsroom, write: Callable[..., Path], tmp_path: Path
) -> None:
    path = write(*(item(n) for n in range(1, 6)))
    run = room.desk.archive.run(room.editor, begun(room, path))
    run.step()
    moved = path.rename(tmp_path / "elsewhere.jsonl")
    preview = room.desk.archive.look(moved)
    assert preview.unfinished is not None
    resumed = room.desk.archive.resume(preview.unfinished.id, moved)
    assert counts(run_to_end(room.desk.archive.run(room.editor, resumed), lambda _now: None)) == (5, 0, 0)


def test_a_cancelled_import_ends_and_keeps_what_it_has(room: Newsroom, write: Callable[..., Path]) -> None:
    run = room.desk.archive.run(room.editor, begun(room, write(*(item(n) for n in range(1, 9)))))
    run.step()
    room.desk.archive.cancel(run.record.id)
    assert run.step().state is ImportState.CANCELLED
    assert sum(headlines(room).values()) == 3
    with pytest.raises(DeskError):
        room.desk.archive.resume(run.record.id)
    room.desk.archive.cancel(run.record.id)


def test_two_that_go_on_with_one_import_do_not_double_it(room: Newsroom, write: Callable[..., Path]) -> None:
    record = begun(room, write(*(item(n) for n in range(1, 9))))
    one, other = (room.desk.archive.run(room.editor, record) for _ in range(2))
    one.step()
    assert other.step().position == one.record.position
    run_to_end(one, lambda _now: None)
    assert sum(headlines(room).values()) == 8


def test_who_may_not_write_may_not_import(room: Newsroom, write: Callable[..., Path]) -> None:
    preview = room.desk.archive.look(write(item(1)))
    with pytest.raises(DeskError) as caught:
        room.desk.archive.begin(room.exporter, preview, preview.columns)
    assert caught.value.code is ErrorCode.NOT_PERMITTED


def test_a_torn_file_brings_in_what_it_has_and_says_so(room: Newsroom, tmp_path: Path) -> None:
    lines = "".join(json.dumps(item(n), ensure_ascii=False) + "\n" for n in range(1, 40)).encode()
    path = tmp_path / "torn.jsonl.gz"
    path.write_bytes(gzip.compress(lines)[:-40])
    with pytest.raises(DeskError) as caught:
        taken_in(room, path)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    assert 20 < room.desk.archive.imports()[0].imported == sum(headlines(room).values()) < 39


def test_pages_come_in_with_what_they_bring_along(room: Newsroom, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    page = (
        "افتتاح جسر النهر في المدينة القديمة\n\n"
        "افتتح عمدة المدينة صباح السبت جسرا جديدا للمشاة يربط ضفتي النهر بعد عامين من الأشغال.\n\n"
        "المصدر: وكالة الضفتين\n\nكلمات دلالية: جسور، نقل حضري\n\n"
        "إقرأ أيضا:\nترميم السور الشرقي يبدأ في الربيع\n\n"
        "قالت البلدية إن أعمال ترميم السور الشرقي تبدأ في الربيع المقبل وتستمر عاما كاملا.\n"
    )
    (folder / "a.txt").write_text(page, "utf-8")
    (folder / "b.txt").write_text(page, "utf-8")
    (folder / "c.txt").write_bytes(b"\0\1\2" * 40)
    done = taken_in(room, folder)
    assert (done.skipped, done.failed) == (1, 1)
    assert {row.fault for row in room.desk.archive.report(done.id)} == {
        ItemFault.HERE_TEXT,
        ItemFault.UNREADABLE,
    }
    found = headlines(room)
    assert found["افتتاح جسر النهر في المدينة القديمة"] == 1
    assert done.imported == sum(found.values())
