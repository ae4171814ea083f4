"""What the first article needs is begun when the window has been painted, and faults of it are told later, by who needs it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.warm_up import WarmUp
from tests.desks import Newsroom


@pytest.mark.parametrize("fault", [False, True])
def test_dictionary_and_house_style_are_read_once_the_window_stands(
    room: Newsroom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, fault: bool
) -> None:
    begun: list[str] = []
    preferences = Preferences(tmp_path / "preferences.ini")

    def spelling(_service: object) -> None:
        begun.append("spelling")

    def style(_service: object) -> None:
        begun.append("style")
        if fault:
            raise DeskError(ErrorCode.DISK_FULL)

    monkeypatch.setattr(type(room.desk.spelling), "prepare", spelling)
    monkeypatch.setattr(type(room.desk.style), "prepare", style)
    jobs, window, owner = Jobs(), QWidget(), QObject()
    refused: list[DeskError] = []
    jobs.refused.connect(refused.append)
    qtbot.addWidget(window)
    WarmUp(room.desk, jobs, preferences, window, owner)
    assert begun == []
    window.show()
    qtbot.waitUntil(lambda: begun == ["spelling", "style"] and jobs.is_idle)
    assert refused == []
    jobs.stop()


def test_what_is_switched_off_is_not_read(
    room: Newsroom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    preferences = Preferences(tmp_path / "preferences.ini")
    monkeypatch.setattr(type(room.desk.spelling), "prepare", lambda _service: begun.append("spelling"))
    monkeypatch.setattr(type(room.desk.style), "prepare", lambda _service: begun.append("style"))
    preferences.checks_spelling = False
    jobs, window, owner = Jobs(), QWidget(), QObject()
    qtbot.addWidget(window)
    WarmUp(room.desk, jobs, preferences, window, owner)
    window.show()
    qtbot.waitUntil(lambda: begun == ["style"])
    jobs.stop()
