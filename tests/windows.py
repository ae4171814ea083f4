"""What a room of the window is given, over a newsroom in a temporary folder; and keys as a person strikes them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.gui.application import apply_language, apply_theme, make_application
from editor_desk.gui.context import Bus, GuiContext
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.preferences import Language, Preferences, ThemeName
from editor_desk.services.ports.keys import Session
from tests.desks import Newsroom


@dataclass
class Window:
    """A context, and what it was told to show."""

    context: GuiContext
    newsroom: Newsroom
    problems: list[DeskError] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    crashes: list[BaseException] = field(default_factory=list)

    @property
    def is_idle(self) -> bool:
        """Whether no job is under way."""
        return self.context.jobs.is_idle


@contextmanager
def window_for(
    newsroom: Newsroom, session: Session, folder: Path, language: Language = Language.ARABIC
) -> Iterator[Window]:
    """The context for `session`, in Arabic and light unless said otherwise. A job that crashes fails the test."""
    app = make_application([])
    preferences = Preferences(folder / "preferences.ini")
    preferences.language = language
    apply_language(app, language)
    theme = apply_theme(app, ThemeName.LIGHT)
    jobs, bus = Jobs(), Bus()
    window = Window(GuiContext(newsroom.desk, session, jobs, bus, preferences, theme), newsroom)
    jobs.refused.connect(window.problems.append)
    jobs.crashed.connect(window.crashes.append)
    bus.problem.connect(window.problems.append)
    bus.notice.connect(window.notices.append)
    try:
        yield window
    finally:
        jobs.stop()
    assert window.crashes == []


def type_text(widget: QWidget, text: str) -> None:
    """Strike a key for every letter; QTest's own keyClicks knows ASCII alone. A line break is Enter."""
    for letter in text:
        if letter == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                widget, QKeyEvent(kind, Qt.Key.Key_unknown.value, Qt.KeyboardModifier.NoModifier, letter)
            )
