"""Has ready what the first article will need: the dictionary and the house style, read before anybody opens one."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.gui.collector import keep_what_is_loaded
from editor_desk.gui.jobs import Jobs, Lane
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.first_paint import FirstPaint
from editor_desk.services.desk import Desk


class WarmUp(QObject):
    """Begins once the window has been painted, in the background. A fault is none here: whoever needs it is told."""

    def __init__(
        self, desk: Desk, jobs: Jobs, preferences: Preferences, window: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._preferences = desk, jobs, preferences
        FirstPaint(window, self._begin, self)

    def _begin(self) -> None:
        spells, styles = self._preferences.checks_spelling, self._preferences.checks_style
        desk = self._desk

        def read() -> None:
            # The dictionary is loaded by a process of its own, while this one reads the rules.
            if spells:
                desk.spelling.prepare()
            if styles:
                desk.style.prepare()
            keep_what_is_loaded()

        self._jobs.run(read, failed=_ignore, lane=Lane.BACKGROUND, key="warm-up")


def _ignore(_error: DeskError) -> None:
    """The first check meets it again."""
