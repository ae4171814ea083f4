"""Keeps the search index in step while the window is open, in the background, and says how a rebuild goes on."""

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.context import Bus
from editor_desk.gui.jobs import Jobs, Lane
from editor_desk.services.desk import Desk


class IndexKeeper(QObject):
    """Indexes what is pending at the start and after every change. One run at a time; a change during it starts another.

    `progress(done, total)` comes from the worker for each batch; `finished` when nothing is pending any more.
    """

    progress = Signal(int, int)
    finished = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._running = False
        self._again = False

    def watch(self, bus: Bus) -> None:
        """Index after every change that `bus` tells of."""
        bus.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Index what is pending now."""
        if self._running:
            self._again = True
            return
        self._running = True
        self._jobs.run(self._index, self._done, self._failed, lane=Lane.BACKGROUND)

    def _index(self) -> None:
        # On the worker. A rebuild of a large archive must not hold up the end of the program.
        self._desk.indexing.prepare()
        self._desk.indexing.drain(self._report)

    def _report(self, done: int, total: int) -> None:
        if self._jobs.is_stopping:
            raise DeskError(ErrorCode.CANCELLED)
        self.progress.emit(done, total)

    def _done(self, _result: None) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.refresh()
        else:
            self.finished.emit()

    def _failed(self, error: DeskError) -> None:
        self._running = False
        self._again = False
        if error.code is not ErrorCode.CANCELLED:
            self._jobs.refused.emit(error)
