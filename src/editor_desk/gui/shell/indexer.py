"""Keeps the search index in step while the window is open: at its start, and after whatever was stored.

When nothing is left to index and the archive has outgrown its latent space, that is trained anew.
"""

from threading import Event

from PySide6.QtCore import QObject

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.jobs import Jobs, Lane
from editor_desk.services.desk import Desk


class Indexer(QObject):
    """Works in the background lane and stops between two batches when it is told to."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._pausing = Event()

    def catch_up(self) -> None:
        """Index what is pending; the whole archive where the index was lost."""
        self._pausing.clear()
        self._jobs.run(self._work, self._indexed, self._stopped, lane=Lane.BACKGROUND, key="index")

    def pause(self) -> None:
        """Stop after the present batch; the rest stays pending."""
        self._pausing.set()

    def _work(self) -> int:
        self._desk.indexing.prepare()
        return self._desk.indexing.drain(self._watch)

    def _indexed(self, number: int) -> None:
        if number:
            self._jobs.run(
                lambda: self._desk.related.train_if_outgrown(self._watch),
                failed=self._stopped,
                lane=Lane.LONG,
                key="train",
            )

    def _watch(self, _done: int, _total: int) -> None:
        if self._pausing.is_set():
            raise DeskError(ErrorCode.CANCELLED)

    def _stopped(self, error: DeskError) -> None:
        if error.code is not ErrorCode.CANCELLED:
            self._jobs.refused.emit(error)
