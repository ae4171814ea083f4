"""A pause that is waited for without a timer for every key."""

import time

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_desk.gui.editor.pause import Pause


class Clock:
    def __init__(self) -> None:
        self.began = time.monotonic()
        self.done: list[float] = []

    def note(self) -> None:
        self.done.append(time.monotonic() - self.began)


def test_work_is_done_once_a_pause_after_the_last_key(qtbot: QtBot) -> None:
    owner, clock = QObject(), Clock()
    pause = Pause(150, clock.note, owner)
    for _ in range(3):
        pause.put_off()
        assert pause.is_active
        last = time.monotonic() - clock.began
        qtbot.wait(50)
    qtbot.waitUntil(lambda: bool(clock.done))
    assert clock.done[0] >= last + 0.149
    assert not pause.is_active
    pause.put_off()
    qtbot.waitUntil(lambda: len(clock.done) == 2)


def test_steady_keys_put_it_off_no_longer_than_may_be(qtbot: QtBot) -> None:
    owner, clock = QObject(), Clock()
    pause = Pause(60_000, clock.note, owner, longest=200)
    keys = QTimer()
    keys.timeout.connect(pause.put_off)
    keys.start(10)
    qtbot.waitUntil(lambda: bool(clock.done))
    keys.stop()
    pause.stop()
    assert clock.done[0] >= 0.19


def test_it_can_be_set_anew_and_stopped(qtbot: QtBot) -> None:
    owner, clock = QObject(), Clock()
    pause = Pause(60_000, clock.note, owner)
    pause.put_off()
    pause.start(0)
    qtbot.waitUntil(lambda: bool(clock.done))
    pause.start(0)
    pause.stop()
    assert not pause.is_active
    QApplication.processEvents()
    assert len(clock.done) == 1


def test_what_may_wait_long_waits_for_its_pause_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    hands = [100.0]
    monkeypatch.setattr("editor_desk.gui.editor.pause.monotonic", lambda: hands[0])
    owner, clock = QObject(), Clock()
    pause = Pause(1_000, clock.note, owner, longest=10_000)
    for hands[0] in (100.0, 100.5, 101.0):
        pause.put_off()
    pause._look()
    assert not clock.done, "a key has just come"
    hands[0] = 102.1
    pause._look()
    assert len(clock.done) == 1
    pause.put_off()
    for hands[0] in (106.0, 111.5, 112.2):
        assert len(clock.done) == 1
        pause.put_off()
        pause._look()
    assert len(clock.done) == 2, "at the latest"
