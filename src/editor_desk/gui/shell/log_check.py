"""Looks once over the whole log while the window is open, batch by batch, so that searches and saves go first."""

from PySide6.QtCore import QObject

from editor_desk.domain.errors import DeskError
from editor_desk.domain.events import Event
from editor_desk.gui.jobs import Jobs, Lane
from editor_desk.services.desk import Desk


class LogCheck(QObject):
    """Works in the background lane. What it finds is told once, as `Jobs.refused`."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._last: Event | None = None
        self._running = False
        self._finished = False
        self._pausing = False

    def go_on(self) -> None:
        """Begin, or continue after a pause; does nothing once the whole log was looked over."""
        self._pausing = False
        if not (self._running or self._finished):
            self._check()

    def pause(self) -> None:
        """Stop after the present batch: a window that closes does not wait for a long log."""
        self._pausing = True

    def _check(self) -> None:
        last = self._last
        self._running = True
        self._jobs.run(lambda: self._desk.log.check(last), self._checked, self._failed, lane=Lane.BACKGROUND)

    def _checked(self, last: Event | None) -> None:
        self._running = False
        self._finished = last is None
        self._last = last
        if not (self._finished or self._pausing):
            self._check()

    def _failed(self, error: DeskError) -> None:
        self._running = False
        if self._pausing:
            return  # the window that is closing would take it for a save that failed; the next one is told
        self._finished = True
        self._jobs.refused.emit(error)
