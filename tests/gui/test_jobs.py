"""The two lanes."""

import threading
import time
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.jobs import Jobs, Lane

NEVER = 3600.0
"""Seconds: longer than a test waits for anything."""


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def test_answers_come_back_on_the_gui_thread_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[tuple[int, bool, bool]] = []
    for number in range(5):
        jobs.run(
            lambda number=number: (number, threading.current_thread() is not threading.main_thread()),  # type: ignore[misc]  # a default argument binds the loop's value
            lambda answer: answers.append((*answer, threading.current_thread() is threading.main_thread())),
        )
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert answers == [(number, True, True) for number in range(5)]


def test_a_known_fault_goes_to_the_job_or_to_whoever_shows_faults(jobs: Jobs, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise DeskError(ErrorCode.DISK_FULL)

    own: list[DeskError] = []
    jobs.run(refuse, failed=own.append)
    with qtbot.waitSignal(jobs.refused) as refused:
        jobs.run(refuse)
    assert own[0].code is refused.args[0].code is ErrorCode.DISK_FULL


def test_a_bug_is_told_apart_and_the_lane_goes_on(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(jobs.crashed) as crashed:
        jobs.run(lambda: 1 // 0)
    assert isinstance(crashed.args[0], ZeroDivisionError)
    assert "ZeroDivisionError" in caplog.text
    answers: list[str] = []
    jobs.run(lambda: "بعد الخطأ", answers.append)
    qtbot.waitUntil(lambda: answers == ["بعد الخطأ"])


def test_only_the_newest_answer_of_a_key_is_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    began: list[int] = []
    answers: list[int] = []

    def search(number: int) -> int:
        began.append(number)
        gate.wait()
        return number

    jobs.run(lambda: search(1), answers.append, lane=Lane.BACKGROUND, key="search")
    qtbot.waitUntil(lambda: began == [1])
    for number in (2, 3):
        jobs.run(lambda number=number: search(number), answers.append, lane=Lane.BACKGROUND, key="search")  # type: ignore[misc]  # as above
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert (began, answers) == ([1, 3], [3])


def test_stopping_finishes_the_desk_lane_and_drops_what_waits_behind(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[str] = []
    began = threading.Event()

    def hold() -> None:
        began.set()
        gate.wait()

    jobs.run(hold, lane=Lane.BACKGROUND)
    jobs.run(lambda: done.append("background"), lane=Lane.BACKGROUND)
    for number in range(3):
        jobs.run(lambda number=number: done.append(str(number)))  # type: ignore[misc]  # as above
    assert began.wait(10)
    stopper = threading.Thread(target=jobs.stop)
    stopper.start()
    gate.set()
    stopper.join()
    assert done == ["0", "1", "2"]
    jobs.run(lambda: done.append("late"))
    jobs.stop()
    assert done == ["0", "1", "2"]


def test_an_answer_to_a_widget_that_is_gone_is_dropped_and_a_fault_is_still_shown(
    jobs: Jobs, qtbot: QtBot
) -> None:
    widget = QLabel()
    heard: list[str] = []

    def refuse() -> None:
        raise DeskError(ErrorCode.DISK_FULL)

    go = threading.Event()
    jobs.run(lambda: go.wait(5))
    jobs.run(lambda: "late", widget.setText)
    jobs.run(lambda: "late", lambda text: heard.append(text + widget.text()))
    jobs.run(refuse, failed=lambda _error: heard.append(widget.text()))
    shiboken6.delete(widget)
    with qtbot.waitSignal(jobs.refused):
        go.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert heard == []


def test_what_may_wait_begins_in_a_gap_between_keys_but_not_never(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_desk.gui.jobs._LONGEST_SECONDS", 0.8)
    jobs = Jobs()
    begun: list[float] = []
    keys = QTimer()
    keys.timeout.connect(jobs.key_came)
    jobs.key_came()
    keys.start(10)
    asked = time.monotonic()
    jobs.run(lambda: begun.append(time.monotonic() - asked), lane=Lane.BACKGROUND)
    jobs.run(lambda: None)
    qtbot.waitUntil(lambda: len(begun) == 1)
    assert begun[0] >= 0.8
    keys.stop()
    monkeypatch.setattr("editor_desk.gui.jobs._LONGEST_SECONDS", NEVER)
    jobs.run(lambda: begun.append(0), lane=Lane.BACKGROUND)
    qtbot.waitUntil(lambda: len(begun) == 2)
    jobs.stop()


def test_work_that_may_wait_gives_way_to_keys_between_its_parts(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = Jobs()
    parts: list[float] = []
    keys = QTimer()
    keys.timeout.connect(jobs.key_came)

    def work() -> None:
        jobs.key_came()
        for longest in (0.8, NEVER):
            monkeypatch.setattr("editor_desk.gui.jobs._LONGEST_SECONDS", longest)
            began = time.monotonic()
            jobs.breathe()
            parts.append(time.monotonic() - began)

    keys.start(10)
    jobs.run(work)
    qtbot.waitUntil(lambda: len(parts) == 1)
    keys.stop()
    qtbot.waitUntil(lambda: len(parts) == 2)
    assert parts[0] >= 0.8
    jobs.stop()


def test_a_desk_that_closes_waits_for_nobody_who_waits_for_a_gap(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_desk.gui.jobs._LONGEST_SECONDS", NEVER)
    monkeypatch.setattr("editor_desk.gui.jobs._QUIET_SECONDS", NEVER)
    jobs = Jobs()
    begun = threading.Event()

    def work() -> None:
        begun.set()
        jobs.breathe()

    jobs.key_came()
    jobs.run(work)
    qtbot.waitUntil(begun.is_set)
    closing = threading.Thread(target=jobs.stop, daemon=True)
    closing.start()
    closing.join(60)
    assert not closing.is_alive()
