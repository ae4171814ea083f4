"""The checker: it finds what differs, however that came about, and what it mends agrees."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services import index_check
from editor_desk.services.index_check import Difference, IndexFault
from editor_desk.services.ports.index import IndexDocument
from editor_desk.storage.desk_folder import INDEX, open_desk
from tests.desks import ARTICLE, FakeClock, Newsroom, desk_over, newsroom_in

ROOT = Path(__file__).parents[2]
TOWNS = ("تطوان", "الناظور", "صفرو", "شفشاون", "آسفي", "ميدلت", "تارودانت")


def town(name: str) -> Content:
    return replace(ARTICLE, headline=f"مهرجان الربيع يعود إلى {name}")


@pytest.fixture
def articles(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of an article about each town, all of them indexed; a check reads them in several pages."""
    monkeypatch.setattr(index_check, "PAGE", 3)
    room.desk.indexing.prepare()
    made = [room.desk.articles.create(room.editor, town(name)).article.id for name in TOWNS]
    room.desk.indexing.drain()
    return made


def forged(room: Newsroom, article: str, stamp: str) -> None:
    room.opened.index.update([IndexDocument(article, "عنوان", "نص", (), "", FakeClock()(), stamp=stamp)])


def test_an_index_in_step_agrees(room: Newsroom, articles: list[str]) -> None:
    seen: list[tuple[int, int]] = []
    report = room.desk.index_check.check(lambda done, total: seen.append((done, total)))
    assert report.agrees
    assert (report.articles, report.entries, report.waiting) == (7, 7, 0)
    assert seen == [(3, 7), (6, 7), (7, 7)]
    assert room.desk.index_check.check(thorough=True).agrees


def test_what_waits_is_no_difference(room: Newsroom, articles: list[str]) -> None:
    room.desk.articles.create(room.editor, town("العرائش"))
    head = room.desk.articles.open(room.editor, articles[0]).head.id
    room.desk.articles.save(room.editor, articles[0], head, town("طنجة"))
    report = room.desk.index_check.check()
    assert report.agrees
    assert (report.articles, report.entries, report.waiting) == (8, 7, 2)


def test_each_difference_is_named_and_mended(room: Newsroom, articles: list[str]) -> None:
    head = room.desk.articles.open(room.editor, articles[0]).head.id
    room.desk.articles.save(room.editor, articles[0], head, town("طنجة"))
    room.desk.articles.create(room.editor, town("العرائش"))
    with room.opened.unit_of_work() as work:  # somebody else took the tickets away
        work.outbox.done([ticket for ticket, _ in work.outbox.pending(10)])
        work.commit()
    report = room.desk.index_check.check()
    assert not report.agrees
    faults = {difference.article: difference.fault for difference in report.differences}
    assert faults.pop(articles[0]) is IndexFault.STALE
    assert list(faults.values()) == [IndexFault.MISSING]
    assert report.differing == 2
    assert not room.desk.index_check.mend(report)
    room.desk.indexing.drain()
    assert room.desk.index_check.check(thorough=True).agrees


def test_a_state_without_a_ticket_is_a_difference(room: Newsroom, articles: list[str]) -> None:
    room.desk.review.submit(room.editor, articles[2])
    with room.opened.unit_of_work() as work:
        work.outbox.done([ticket for ticket, _ in work.outbox.pending(10)])
        work.commit()
    assert room.desk.index_check.check().differences == (Difference(articles[2], IndexFault.STALE),)


def test_another_text_under_the_right_head_needs_a_thorough_look(room: Newsroom, articles: list[str]) -> None:
    with room.opened.unit_of_work() as work:
        stamp = work.indexables.facts_of([articles[1]])[0].stamp
    forged(room, articles[1], f"{stamp}.0000")
    assert room.desk.index_check.check().agrees
    report = room.desk.index_check.check(thorough=True)
    assert report.differences == (Difference(articles[1], IndexFault.STALE),)


def test_an_entry_of_no_article_makes_the_index_anew(room: Newsroom, articles: list[str]) -> None:
    forged(room, "nobody", "")
    report = room.desk.index_check.check()
    assert (report.unknown, report.differing, report.agrees) == (1, 0, False)
    assert room.desk.index_check.mend(report)
    assert room.desk.indexing.is_lost
    assert room.desk.indexing.prepare()
    room.desk.indexing.drain()
    assert room.desk.index_check.check(thorough=True).agrees


def test_more_than_can_be_named_makes_it_anew(
    room: Newsroom, articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_check, "MOST_NAMED", 2)
    for article in articles:
        forged(room, article, "old")
    report = room.desk.index_check.check()
    assert (report.differing, len(report.differences)) == (7, 2)
    assert room.desk.index_check.mend(report)


def test_a_save_during_the_check_is_no_difference(room: Newsroom, articles: list[str]) -> None:
    saved = False

    def meanwhile(_done: int, _total: int) -> None:
        nonlocal saved
        if not saved:
            saved = True
            head = room.desk.articles.open(room.editor, articles[-1]).head.id
            room.desk.articles.save(room.editor, articles[-1], head, town("طنجة"))

    report = room.desk.index_check.check(meanwhile)
    assert report.agrees
    assert report.waiting == 1


def test_a_lost_index_does_not_agree(room: Newsroom) -> None:
    room.opened.index.start_over()
    report = room.desk.index_check.check()
    assert report.lost
    assert not report.agrees


def test_a_cancelled_check_ends(room: Newsroom, articles: list[str]) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError):
        room.desk.index_check.check(cancel)


@pytest.mark.parametrize(
    "what", ["an old index", "an old database", "no mark", "a broken mark", "fewer entries"]
)
def test_an_index_of_another_time_is_noticed_when_the_desk_opens(tmp_path: Path, what: str) -> None:
    folder, kept = tmp_path / "desk", tmp_path / "kept"
    with newsroom_in(folder) as room:
        room.desk.indexing.prepare()
        room.desk.articles.create(room.editor, town("فاس"))
        room.desk.indexing.drain()
        editor = room.editor
    shutil.copytree(folder, kept)
    with open_desk(folder) as opened:
        desk = desk_over(opened, FakeClock())
        assert not desk.indexing.prepare(), "nothing happened to it yet"
        desk.articles.create(editor, town("طنجة"))
        desk.indexing.drain()
    index = folder / INDEX
    if what == "an old index":
        shutil.rmtree(index)
        shutil.copytree(kept / INDEX, index)
    elif what == "an old database":
        for path in folder.glob("desk.sqlite3*"):
            path.unlink()
        shutil.copy(kept / "desk.sqlite3", folder)
    elif what == "no mark":
        (index / "taken").unlink()
    elif what == "a broken mark":
        (index / "taken").write_bytes(b"\xff\xfe")
    else:
        taken = (index / "taken").read_text()
        shutil.rmtree(index)
        shutil.copytree(kept / INDEX, index)
        (index / "taken").write_text(taken)
    with open_desk(folder) as opened:
        desk = desk_over(opened, FakeClock())
        assert desk.indexing.prepare()
        desk.indexing.drain()
        report = desk.index_check.check(thorough=True)
        assert report.agrees
        assert report.articles == (1 if what == "an old database" else 2)
        assert not desk.indexing.prepare()


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_the_index_agrees_after_any_kill() -> None:
    """A few lives; `python3 dev.py soak --index 200` takes more."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.soak.index_crashes", "6", "3"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert len(run.stdout.splitlines()) == 6
