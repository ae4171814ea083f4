"""The index follows the archive while the window is open."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.context import Bus
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.shell.index_keeper import IndexKeeper
from tests.desks import ARTICLE, Newsroom, newsroom_in


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "desk") as newsroom:
        yield newsroom


@pytest.fixture
def jobs(qtbot: QtBot, room: Newsroom) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def test_what_is_saved_is_found(room: Newsroom, jobs: Jobs, qtbot: QtBot) -> None:
    keeper, bus = IndexKeeper(room.desk, jobs), Bus()
    keeper.watch(bus)
    made = room.desk.articles.create(room.editor, ARTICLE)
    with qtbot.waitSignal(keeper.finished):
        keeper.refresh()
    assert [found.summary.id for found in room.desk.links.search("مخطوط")] == [made.article.id]
    room.desk.articles.save(
        room.editor, made.article.id, made.head.id, replace(ARTICLE, headline="عنوان عن الزلازل")
    )
    with qtbot.waitSignal(keeper.finished):
        bus.changed.emit()
        bus.changed.emit()
    assert [found.summary.id for found in room.desk.links.search("الزلازل")] == [made.article.id]


def test_a_lost_index_is_made_anew_with_progress(tmp_path: Path, qtbot: QtBot) -> None:
    with newsroom_in(tmp_path / "desk") as room:
        room.desk.articles.create(room.editor, ARTICLE)
        room.desk.indexing.prepare()
        room.desk.indexing.drain()
    shutil.rmtree(tmp_path / "desk" / "index")
    from editor_desk.storage.desk_folder import open_desk
    from tests.desks import FakeClock, desk_over

    with open_desk(tmp_path / "desk") as opened:
        desk, jobs = desk_over(opened, FakeClock()), Jobs()
        keeper = IndexKeeper(desk, jobs)
        with qtbot.waitSignals([keeper.progress, keeper.finished]):
            keeper.refresh()
        assert len(desk.links.search("مخطوط")) == 1
        jobs.stop()


def test_a_fault_is_shown_and_the_end_of_the_program_is_none(
    room: Newsroom, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> bool:
        raise DeskError(ErrorCode.DISK_FULL)

    keeper = IndexKeeper(room.desk, jobs)
    with monkeypatch.context() as patch, qtbot.waitSignal(jobs.refused) as refused:
        patch.setattr(type(room.desk.indexing), "prepare", lambda _self: full())
        keeper.refresh()
        qtbot.waitUntil(lambda: jobs.is_idle)
    assert refused.args[0].code is ErrorCode.DISK_FULL

    began, gate = threading.Event(), threading.Event()

    def slow(_self: object, progress: object) -> int:
        began.set()
        gate.wait()
        assert callable(progress)
        progress(1, 2)
        raise AssertionError("a stopped program goes on indexing")

    monkeypatch.setattr(type(room.desk.indexing), "drain", slow)
    keeper.refresh()
    assert began.wait(10)
    stopper = threading.Thread(target=jobs.stop)
    stopper.start()
    qtbot.waitUntil(lambda: jobs.is_stopping)
    gate.set()
    stopper.join()
