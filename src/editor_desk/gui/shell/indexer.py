"""Keeps the search index in step while the window is open: at its start, and after whatever was stored.

When nothing is left to index and the archive has outgrown its latent space, that is trained anew.
"""

from threading import Event

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.jobs import Jobs, Lane
from editor_desk.services.desk import Desk

_MOST_NAMED = 3
_WORTH_TELLING = 1000
"""Fewer articles than this are in the index before anybody has read that they are not."""


class Indexer(QObject):
    """Works in the archive's lane and stops between two batches when it is told to. `progressed(done, total)` tells of
    long work; (0, 0) when it has ended.
    """

    progressed = Signal(int, int)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._pausing = Event()
        self._told = False
        self._named: set[str] = set()
        self._gave_up = False
        jobs.idle.connect(self._look)

    def catch_up(self) -> None:
        """Index what is pending; the whole archive where the index was lost."""
        self._pausing.clear()
        self._jobs.run(
            self._work, self._indexed, self._stopped, broke=self._ended, lane=Lane.ARCHIVE, key="index"
        )

    def pause(self) -> None:
        """Stop after the present batch; the rest stays pending."""
        self._pausing.set()

    def _look(self) -> None:
        # A search may be what finds that the index is damaged; nobody has stored anything then.
        if self._desk.indexing.is_lost and not self._pausing.is_set() and not self._gave_up:
            self.catch_up()

    def _work(self) -> int:
        return self._desk.indexing.catch_up(self._watch)

    def _indexed(self, number: int) -> None:
        # Else an index on a disk that fails would be made anew for ever.
        self._gave_up = self._desk.indexing.is_lost
        self._ended()
        self._name_damaged()
        if number:
            self._jobs.run(
                lambda: self._desk.related.train_if_outgrown(self._may_go_on),
                failed=self._stopped,
                lane=Lane.LONG,
                key="train",
            )

    def _name_damaged(self) -> None:
        """Tell once of each article whose text is damaged."""
        new = [article for article in self._desk.indexing.damaged if article not in self._named]
        self._named |= set(new)
        if new:
            named = [*new[:_MOST_NAMED], *(["…"] if len(new) > _MOST_NAMED else [])]
            self._jobs.refused.emit(DeskError(ErrorCode.TEXTS_DAMAGED, id=" ".join(named)))

    def _may_go_on(self, _done: int, _total: int) -> None:
        if self._pausing.is_set():
            raise DeskError(ErrorCode.CANCELLED)

    def _watch(self, done: int, total: int) -> None:
        if total >= _WORTH_TELLING:
            self._told = True
            self.progressed.emit(done, total)
        self._may_go_on(done, total)

    def _ended(self) -> None:
        if self._told:
            self._told = False
            self.progressed.emit(0, 0)

    def _stopped(self, error: DeskError) -> None:
        self._ended()
        if error.code is not ErrorCode.CANCELLED:
            self._jobs.refused.emit(error)
