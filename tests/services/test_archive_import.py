"""Import of an archive: nothing twice, nothing lost, wherever it is ended."""

import gzip
import json
import os
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
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.workflow import Action, ReviewState
from editor_desk.services import archive_import
from editor_desk.services.archive_import import run_to_end
from editor_desk.services.ports.archive import ArchiveImport, ImportState
from editor_desk.services.ports.articles import Folder
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


def test_tags_that_an_archive_brings_are_proposed_even_by_a_curator(
    room: Newsroom, write: Callable[..., Path]
) -> None:
    agreed = room.desk.tags.ensure(room.curator, "مكتبات")
    preview = room.desk.archive.look(write(*(item(n) for n in range(1, 5))))
    record = room.desk.archive.begin(room.curator, preview, preview.columns)
    run_to_end(room.desk.archive.run(room.curator, record), lambda _now: None)
    states = {tag.label: tag.facts.state for tag in room.desk.tags.vocabulary().live}
    assert states.pop("مكتبات") is TagState.ACCEPTED
    assert len(states) == 4
    assert set(states.values()) == {TagState.PROPOSED}
    assert {use.tag.id: use.articles for use in room.desk.tags.in_use()}[agreed.id] == 4


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
            item(4, date=""),
            item(5, date="2124-01-01"),
            item(6, title=""),
        ),
    )
    assert counts(done) == (7, 0, 3)
    assert faults(room, done) == [
        ("2", ItemFault.BAD_JSON),
        ("3", ItemFault.NOT_AN_OBJECT),
        ("4", ItemFault.NO_TEXT),
        ("5", ItemFault.DATE),
        ("7", ItemFault.NO_BODY),
        ("8", ItemFault.NO_DATE),
        ("9", ItemFault.FUTURE),
        ("10", ItemFault.NO_HEADLINE),
    ]
    assert "عنوان بلا متن" in {row.headline for row in room.desk.archive.report(done.id)}
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
        ItemFault.NO_DATE,
        ItemFault.HERE_TEXT,
        ItemFault.UNREADABLE,
    }
    found = headlines(room)
    assert found["افتتاح جسر النهر في المدينة القديمة"] == 1
    assert done.imported == sum(found.values())


def test_pages_have_the_day_that_they_give(room: Newsroom, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    text = "<h1>{}</h1><p>وصلت قافلة الكتب إلى القرية صباح الأحد، واستقبلها الأطفال بالأناشيد.</p>"
    (folder / "meta.html").write_text(
        '<meta content="2019-04-02T10:30:00+00:00" property="article:published_time"><time datetime="2020-01-01">'
        + text.format("قافلة الكتب في الجبل"),
        "utf-8",
    )
    (folder / "time.html").write_text(
        "<time datetime='2018-11-05'>أمس</time>" + text.format("قافلة الكتب في السهل"), "utf-8"
    )
    (folder / "credit.html").write_text(
        text.format("قافلة الكتب في الساحل") + "<p>المصدر: بوابة السفح | 5 مايو 2022</p>", "utf-8"
    )
    done = taken_in(room, folder)
    assert faults(room, done) == []
    dated = {row.headline: row for row in room.desk.articles.shelf(Folder.ARCHIVE)}
    assert {headline: row.updated_at.date().isoformat() for headline, row in dated.items()} == {
        "قافلة الكتب في الجبل": "2019-04-02",
        "قافلة الكتب في السهل": "2018-11-05",
        "قافلة الكتب في الساحل": "2022-05-05",
    }
    assert dated["قافلة الكتب في الساحل"].source == "بوابة السفح"


def test_a_line_of_keywords_without_separators_is_taken_apart(
    room: Newsroom, write: Callable[..., Path]
) -> None:
    for label in ("معارض الكتب", "مدينة فاس"):
        room.desk.tags.ensure(room.editor, label)
    taken_in(room, write(item(1, tags="معارض الكتب مدينة فاس ترجمة الشعر")))
    (row,) = room.desk.articles.shelf(Folder.ARCHIVE)
    labels = {tag.label for tag in room.desk.articles.working_text(row.id).tags}
    assert {"معارض الكتب", "مدينة فاس"} <= labels
    assert len(labels) == 3


def test_a_batch_that_could_not_be_stored_comes_in_with_the_next_step(
    room: Newsroom, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = room.desk.archive.run(room.editor, begun(room, write(*(item(n) for n in range(1, 9)))))
    run.step()

    def full(_work: SqlUnitOfWork) -> None:
        raise DeskError(ErrorCode.DISK_FULL, folder="")

    with monkeypatch.context() as patched:
        patched.setattr(SqlUnitOfWork, "commit", full)
        with pytest.raises(DeskError):
            run.step()
    done = run_to_end(run, lambda _now: None)
    assert (counts(done), sum(headlines(room).values())) == ((8, 0, 0), 8)


def test_one_that_another_went_ahead_of_goes_on_from_there(
    room: Newsroom, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    record = begun(room, write(*(item(n) for n in range(1, 13))))
    one, other = (room.desk.archive.run(room.editor, record) for _ in range(2))
    monkeypatch.setattr(archive_import, "RECORDS", 5)
    one.step()
    monkeypatch.setattr(archive_import, "RECORDS", 2)
    done = run_to_end(other, lambda _now: None)
    assert (counts(done), sum(headlines(room).values())) == ((12, 0, 0), 12)


def test_keywords_of_the_first_pages_are_split_by_the_vocabulary_too(room: Newsroom, tmp_path: Path) -> None:
    label = "سفير جمهورية الصين الشعبية"
    room.desk.tags.ensure(room.curator, label)
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "مدير المنظمة يستقبل السفير\n\nاستقبل المدير السفير في مقر المنظمة صباح السبت.\n\n"
        f"الكلمات المفتاحية: {label} قطاع الشراكات\n",
        "utf-8",
    )
    taken_in(room, folder)
    assert {use.tag.label for use in room.desk.tags.in_use() if use.articles} == {label, "قطاع الشراكات"}


def test_what_names_nothing_is_no_tag_and_ends_no_import(
    room: Newsroom, write: Callable[..., Path], tmp_path: Path
) -> None:
    done = taken_in(room, write(item(1, tags=["#", "##", "…", "_", "\ud800", "مكتبات"]), item(2)))
    assert counts(done) == (2, 0, 0)
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "افتتاح جسر النهر\n\nعبر أول الزوار الجسر صباح السبت.\n\nكلمات دلالية: …، جسور، !!\n", "utf-8"
    )
    assert taken_in(room, folder).imported == 1
    assert {use.tag.label for use in room.desk.tags.in_use()} == {
        "مكتبات", PLACES[2], "جسور",
    }  # fmt: skip


def test_a_merge_that_is_undone_meanwhile_is_undone_for_what_comes_in(
    room: Newsroom, write: Callable[..., Path]
) -> None:
    kept, variant = (room.desk.tags.ensure(room.curator, label) for label in ("المكتبات العامة", "مكتبات"))
    merge = room.desk.curation.apply(room.curator, partial(merging, into=kept.id, others=[variant.id]))
    run = room.desk.archive.run(
        room.editor, begun(room, write(*(item(n, tags=["مكتبات"]) for n in range(1, 7))))
    )
    run.step()
    room.desk.curation.undo(room.curator, merge.id)
    run_to_end(run, lambda _now: None)
    assert {use.tag.label: use.articles for use in room.desk.tags.in_use()} == {
        "المكتبات العامة": 3,
        "مكتبات": 3,
    }


def test_a_name_that_is_no_text_is_told_as_far_as_it_is_one(room: Newsroom, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/\xc7\xe1.txt")).write_bytes(b"\0\1\2" * 40)
    done = taken_in(room, folder)
    room.desk.archive.save_report(tmp_path / "report.csv", done.id, ["place"], str)
    assert "��.txt" in (tmp_path / "report.csv").read_text("utf-8-sig")
    with pytest.raises(DeskError) as caught:
        room.desk.archive.look(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xc7.jsonl")))
    assert caught.value.code is ErrorCode.FILE_UNREADABLE
