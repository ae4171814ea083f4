"""An import of an archive at work behind the window: batch by batch in the archive's lane, so that the index and saves go between."""

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.errors import DeskError
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.services.archive_import import ArchiveRun
from editor_desk.services.ports.archive import ArchiveImport, ImportState

_SEEN_EVERY = 5_000
"""Articles after which lists and the index are told of what came in."""


class ArchiveRunner(QObject):
    """One a window. `moved(ArchiveImport)` after each batch and when it stops; `failed(DeskError)` where a batch could not be
    stored: the import then waits at its place.
    """

    moved = Signal(object)
    failed = Signal(object)

    def __init__(self, context: GuiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run: ArchiveRun | None = None
        self._record: ArchiveImport | None = None
        self._wanted = False
        self._stepping = False
        self._told = 0

    @property
    def record(self) -> ArchiveImport | None:
        """The import that is at work, waits, or was the last."""
        return self._record

    @property
    def is_running(self) -> bool:
        """Whether batches are being taken in."""
        return self._wanted

    def start(self, record: ArchiveImport) -> None:
        """Take `record` in, from its place on. One that is at work is paused after its present batch."""
        self._record, self._told = record, record.imported
        self._run = None
        self._wanted = True
        self._step()

    def pause(self) -> None:
        """Stop after the present batch; the import keeps its place, in this window and in the next."""
        self._wanted = False

    def go_on(self) -> None:
        """Take up what was paused."""
        if self._record is not None and self._record.state is ImportState.OPEN and not self._wanted:
            self._wanted = True
            self._step()

    def cancel(self) -> None:
        """End the import for good; what came in stays."""
        self._wanted = False
        if self._record is not None:
            archive, import_id = self._context.desk.archive, self._record.id
            self._context.jobs.run(lambda: archive.cancel(import_id), self._cancelled)

    def _cancelled(self, record: ArchiveImport | None) -> None:
        if record is not None and self._is_at(record):
            self._record, self._run, self._wanted = record, None, False
            self._tell_of_new(record)
            self.moved.emit(record)

    def _is_at(self, record: ArchiveImport) -> bool:
        """Whether news of this import are of the one at work: another may have been begun meanwhile, and what was cancelled stays
        so, though its last batch may still be on the way.
        """
        now = self._record
        return now is not None and now.id == record.id and now.state is ImportState.OPEN

    def _step(self) -> None:
        if self._stepping or self._record is None or not self._wanted:
            return
        self._stepping = True
        archive, session, run, record = (
            self._context.desk.archive,
            self._context.session,
            self._run,
            self._record,
        )

        def work() -> ArchiveRun:
            begun = run or archive.run(session, archive.resume(record.id) if record.position else record)
            begun.step()
            return begun

        self._context.jobs.run(
            work,
            self._stepped,
            lambda error: self._stopped(record, error),
            broke=lambda: self._broke(record),
            lane=Lane.ARCHIVE,
        )

    def _stepped(self, run: ArchiveRun) -> None:
        self._stepping = False
        if self._is_at(run.record):
            self._run, self._record = run, run.record
            if run.record.state is not ImportState.OPEN:
                self._run, self._wanted = None, False
            self._tell_of_new(run.record)
            self.moved.emit(run.record)
        else:
            self._context.bus.changed.emit()
        self._step()

    def _tell_of_new(self, record: ArchiveImport) -> None:
        new = record.imported - self._told
        if new >= _SEEN_EVERY or (new > 0 and not self._wanted):
            self._told = record.imported
            self._context.bus.changed.emit()

    def _stopped(self, record: ArchiveImport, error: DeskError) -> None:
        self._broke(record)
        self.failed.emit(error)

    def _broke(self, record: ArchiveImport) -> None:
        self._stepping = False
        if self._is_at(record):
            self._wanted, self._run = False, None
            self.moved.emit(self._record)
        self._step()
