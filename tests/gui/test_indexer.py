"""The index follows the archive while the window is open."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.messages import message_for
from editor_desk.gui.shell import indexer as module
from editor_desk.gui.shell.indexer import Indexer
from editor_desk.services import indexing
from editor_desk.storage.desk_folder import DATABASE, open_desk
from tests.desks import ARTICLE, FakeClock, Newsroom, desk_over, newsroom_in


@pytest.fixture
def jobs(qtbot: QtBot, room: Newsroom) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def test_what_is_saved_is_found(room: Newsroom, jobs: Jobs, qtbot: QtBot) -> None:
    indexer = Indexer(room.desk, jobs)
    made = room.desk.articles.create(room.editor, ARTICLE)
    indexer.catch_up()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert [found.summary.id for found in room.desk.searching.search("مخطوط").rows] == [made.article.id]
    room.desk.articles.save(
        room.editor, made.article.id, made.head.id, replace(ARTICLE, headline="عنوان عن الزلازل")
    )
    indexer.catch_up()
    indexer.catch_up()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert [found.summary.id for found in room.desk.searching.search("الزلازل").rows] == [made.article.id]


def test_a_lost_index_is_made_anew(tmp_path: Path, qtbot: QtBot) -> None:
    with newsroom_in(tmp_path / "desk") as room:
        room.desk.articles.create(room.editor, ARTICLE)
        room.desk.indexing.prepare()
        room.desk.indexing.drain()
    shutil.rmtree(tmp_path / "desk" / "index")
    with open_desk(tmp_path / "desk") as opened:
        desk, jobs = desk_over(opened, FakeClock()), Jobs()
        assert desk.searching.search("مخطوط").rows == ()
        indexer = Indexer(desk, jobs)
        indexer.catch_up()
        qtbot.waitUntil(lambda: jobs.is_idle)
        assert len(desk.searching.search("مخطوط").rows) == 1
        jobs.stop()
        del indexer


def test_what_a_search_finds_damaged_is_made_anew(room: Newsroom, jobs: Jobs, qtbot: QtBot) -> None:
    indexer = Indexer(room.desk, jobs)
    room.desk.articles.create(room.editor, ARTICLE)
    indexer.catch_up()
    qtbot.waitUntil(lambda: jobs.is_idle)
    room.opened.index.start_over()
    jobs.run(lambda: room.desk.searching.search("مخطوط"))
    qtbot.waitUntil(lambda: jobs.is_idle and not room.desk.indexing.is_lost)
    assert len(room.desk.searching.search("مخطوط").rows) == 1


def test_long_work_tells_how_far_it_is(
    room: Newsroom, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_WORTH_TELLING", 2)
    monkeypatch.setattr(indexing, "BATCH", 1)
    for _ in range(3):
        room.desk.articles.create(room.editor, ARTICLE)
    told: list[tuple[int, int]] = []
    indexer = Indexer(room.desk, jobs)
    indexer.progressed.connect(lambda done, total: told.append((done, total)))
    indexer.catch_up()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == [(1, 3), (2, 3), (3, 3), (0, 0)]


def test_a_fault_is_shown(room: Newsroom, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_service: object) -> bool:
        raise DeskError(ErrorCode.DISK_FULL)

    monkeypatch.setattr(type(room.desk.indexing), "prepare", full)
    with qtbot.waitSignal(jobs.refused) as refused:
        Indexer(room.desk, jobs).catch_up()
    assert refused.args[0].code is ErrorCode.DISK_FULL


def test_a_pause_ends_the_run_after_its_batch_and_is_no_fault(
    room: Newsroom, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, gate = threading.Event(), threading.Event()
    faults: list[DeskError] = []

    def slow(_service: object, progress: Callable[[int, int], None]) -> int:
        began.set()
        gate.wait()
        progress(1, 2)
        raise AssertionError("a paused index goes on")

    monkeypatch.setattr(type(room.desk.indexing), "drain", slow)
    jobs.refused.connect(faults.append)
    indexer = Indexer(room.desk, jobs)
    indexer.catch_up()
    assert began.wait(10)
    indexer.pause()
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert faults == []


def test_a_damaged_text_is_named_once_and_the_rest_is_indexed(
    room: Newsroom, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [room.desk.articles.create(room.editor, ARTICLE).article.id for _ in range(6)]
    faults: list[DeskError] = []
    jobs.refused.connect(faults.append)
    with sqlite3.connect(room.opened.folder / DATABASE) as connection:
        spoilt = "UPDATE revision SET content = x'00' WHERE article IN (?, ?, ?, ?)"
        connection.execute(spoilt, made[:4])
    connection.close()
    indexer = Indexer(room.desk, jobs)
    for _ in range(2):
        indexer.catch_up()
        qtbot.waitUntil(lambda: jobs.is_idle)
    assert [fault.code for fault in faults] == [ErrorCode.TEXTS_DAMAGED]
    assert faults[0].params == {"id": " ".join([*made[:3], "…"])}
    assert made[0] in message_for(faults[0]).what
    assert {row.summary.id for row in room.desk.searching.search("مخطوط").rows} == set(made[4:])


def test_an_index_that_is_damaged_again_and_again_is_given_up_until_something_is_stored(
    room: Newsroom, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(_documents: object, _failed: object) -> None:
        raise ValueError("Data corrupted")

    indexer = Indexer(room.desk, jobs)
    indexer.catch_up()
    qtbot.waitUntil(lambda: jobs.is_idle)
    room.desk.articles.create(room.editor, ARTICLE)
    with monkeypatch.context() as patch:
        patch.setattr(room.opened.index, "_write", torn)
        indexer.catch_up()
        qtbot.waitUntil(lambda: jobs.is_idle)
        assert room.desk.indexing.is_lost
        jobs.run(lambda: None)
        qtbot.waitUntil(lambda: jobs.is_idle)
    indexer.catch_up()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert len(room.desk.searching.search("مخطوط").rows) == 1
