"""What every test of the window stands on: a newsroom, an editor's window over it, rooms, and nothing left behind."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.preferences import Language
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from tests.desks import Newsroom, newsroom_in
from tests.gui.rooms import OpenHandover, OpenReview, SitDown, settle
from tests.gui.walks import Seat, seated
from tests.windows import Window, window_for


def _delete_what_waits_for_it() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets() if isinstance(QApplication.instance(), QApplication) else []


def _left_on_screen(before: list[QWidget]) -> list[str]:
    """Windows not there `before` that can still be seen or still do something. They are put away, so that only this
    test fails.
    """
    if not _windows():
        return []
    # What a window put off to its next turn is not left behind: let it have that turn.
    QCoreApplication.processEvents()
    _delete_what_waits_for_it()
    left = []
    for widget in _windows():
        if widget in before:
            continue
        timers = [timer for timer in widget.findChildren(QTimer) if timer.isActive()]
        if widget.isVisible():
            left.append(f"{widget!r} can be seen")
        left.extend(f"{timer!r} of {widget!r} runs" for timer in timers)
        if widget.isVisible() or timers:
            widget.close()
            widget.deleteLater()
    _delete_what_waits_for_it()
    return left


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a window, a running timer of one, or a worker of ours behind."""
    before, windows = set(threading.enumerate()), _windows()
    yield
    workers = [
        worker.name
        for worker in threading.enumerate()
        if worker not in before and worker.name.startswith("editor-desk-")
    ]
    left = _left_on_screen(windows) + workers
    assert not left, "left behind: " + ", ".join(left)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "desk") as newsroom:
        yield newsroom


@pytest.fixture
def newsroom(room: Newsroom) -> Newsroom:
    """The same, where a room is one of the window's."""
    return room


@pytest.fixture
def window(qtbot: QtBot, room: Newsroom, tmp_path: Path) -> Iterator[Window]:
    with window_for(room, room.editor, tmp_path) as made:
        yield made


@pytest.fixture
def windows() -> list[Window]:
    """Everybody who sat down, in this order."""
    return []


@pytest.fixture
def sit_down(newsroom: Newsroom, tmp_path: Path, windows: list[Window]) -> Iterator[SitDown]:
    with ExitStack() as stack:

        def seated(session: Session) -> Window:
            windows.append(stack.enter_context(window_for(newsroom, session, tmp_path)))
            return windows[-1]

        yield seated


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where packages go."""
    folder = tmp_path / "للويب"
    folder.mkdir()
    return folder


@pytest.fixture
def open_handover(sit_down: SitDown, target: Path, qtbot: QtBot) -> OpenHandover:
    def opened(session: Session) -> HandoverRoom:
        window = sit_down(session)
        window.context.preferences.last_folder = str(target)
        made = HandoverRoom(window.context)
        qtbot.addWidget(made)
        made.resize(1240, 860)
        made.show()
        settle(qtbot, window)
        return made

    return opened


@pytest.fixture
def open_review(sit_down: SitDown, qtbot: QtBot) -> OpenReview:
    def opened(session: Session) -> ReviewRoom:
        window = sit_down(session)
        made = ReviewRoom(window.context)
        qtbot.addWidget(made)
        made.resize(1240, 860)
        made.show()
        made.show_folder(Folder.AWAITING_ME)
        settle(qtbot, window)
        return made

    return opened


@pytest.fixture
def editor_panel(window: Window, qtbot: QtBot) -> EditorPanel:
    made = EditorPanel(window.context, WorkingArticle(window.context))
    made._working.setParent(made)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def seat(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[Seat]:
    """Somebody who may do everything sits down, and sees the whole window in that language."""
    with ExitStack() as stack:

        def seated_in(language: Language) -> MainWindow:
            return stack.enter_context(seated(room, tmp_path, language, qtbot))

        yield seated_in
