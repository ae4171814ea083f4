"""A log that another hand changed is told when somebody sits down, and keeps nobody from working."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event
from editor_desk.gui.application import make_application
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.log_check import LogCheck
from editor_desk.gui.widgets.notice_bar import NoticeBar
from editor_desk.services import log
from editor_desk.services.desk import Desk
from editor_desk.storage.desk_folder import open_desk
from tests.desks import ARTICLE, PASSPHRASE, FakeClock, Newsroom, desk_over, newsroom_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk at which somebody worked."""
    with newsroom_in(tmp_path / "desk") as room:
        room.sealed()
    return tmp_path / "desk"


@pytest.fixture
def seat(folder: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], DeskController]]:
    controllers: list[DeskController] = []
    with open_desk(folder) as opened:

        def sit() -> DeskController:
            desk = desk_over(opened, FakeClock())
            controller = DeskController(make_application([]), desk, Preferences(tmp_path / "preferences.ini"))
            controllers.append(controller)
            karim = next(account for account in desk.accounts.all() if account.name == "كريم")
            controller.start(desk.accounts.unlock(karim.id, PASSPHRASE))
            qtbot.waitUntil(lambda: controller.jobs.is_idle)
            return controller

        yield sit
        for controller in controllers:
            if controller.window is not None:
                controller.window.dispose()
                controller.window.deleteLater()
            controller.stop()


def notice(controller: DeskController) -> NoticeBar:
    assert controller.window is not None
    bar = controller.window.findChild(NoticeBar, "noticeBar")
    assert bar is not None
    return bar


def test_a_record_changed_by_hand_is_told(folder: Path, seat: Callable[[], DeskController]) -> None:
    with closing(sqlite3.connect(folder / "desk.sqlite3")) as connection:
        connection.execute("UPDATE event SET actor = 'somebody' WHERE kind = 'approved'")
        connection.commit()
    controller = seat()
    bar = notice(controller)
    assert bar.isVisible()
    title, what = bar.findChild(QLabel, "noticeTitle"), bar.findChild(QLabel, "noticeWhat")
    assert title is not None
    assert what is not None
    assert title.text() == "سجل المكتب غُيّر من خارج البرنامج"
    assert "٢٣ نوفمبر ٢٠٢٦" in what.text()
    context = controller.context
    assert context is not None
    assert context.desk.articles.create(context.session, ARTICLE).article.id


def test_an_untouched_record_says_nothing(seat: Callable[[], DeskController]) -> None:
    assert not notice(seat()).isVisible()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


class Checks:
    """Counts the batches; `gate` holds each back while it is closed, and `fault` makes it fail."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        self.fault: DeskError | None = None
        self.began, self.gate = threading.Event(), threading.Event()
        self.gate.set()
        monkeypatch.setattr(log, "BATCH", 1)
        real = type(desk.log).check

        def check(service: log.LogService, last: Event | None = None) -> Event | None:
            self.count += 1
            self.began.set()
            assert self.gate.wait(10)
            if self.fault is not None:
                raise self.fault
            return real(service, last)

        monkeypatch.setattr(type(desk.log), "check", check)


@pytest.fixture
def checks(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Checks:
    return Checks(room.desk, monkeypatch)


def length(room: Newsroom) -> int:
    with room.opened.unit_of_work() as work:
        return len(list(work.events.all()))


def test_it_is_looked_over_once(room: Newsroom, jobs: Jobs, checks: Checks, qtbot: QtBot) -> None:
    check = LogCheck(room.desk, jobs)
    for _ in range(2):
        check.go_on()
        check.go_on()
        qtbot.waitUntil(lambda: jobs.is_idle)
        assert checks.count == length(room) + 1


def test_a_pause_stops_after_the_batch_and_goes_on_from_there(
    room: Newsroom, jobs: Jobs, checks: Checks, qtbot: QtBot
) -> None:
    checks.gate.clear()
    check = LogCheck(room.desk, jobs)
    check.go_on()
    assert checks.began.wait(10)
    check.pause()
    checks.gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert checks.count == 1
    check.go_on()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert checks.count == length(room) + 1


def test_what_is_found_while_a_window_closes_is_told_in_the_next(
    room: Newsroom, jobs: Jobs, checks: Checks, qtbot: QtBot
) -> None:
    told: list[DeskError] = []
    jobs.refused.connect(told.append)
    checks.fault = DeskError(ErrorCode.LOG_ALTERED)
    checks.gate.clear()
    check = LogCheck(room.desk, jobs)
    check.go_on()
    assert checks.began.wait(10)
    check.pause()
    checks.gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == []
    check.go_on()
    qtbot.waitUntil(lambda: jobs.is_idle)
    check.go_on()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == [checks.fault]
