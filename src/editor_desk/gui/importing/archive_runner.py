"""An import of an archive at work behind the window: batch by batch in the archive's lane, so that the index and saves go between."""

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.errors import DeskError
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.services.archive_import import ArchiveRun
from editor_desk.services.archive_ports import ArchiveImport, ImportState

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
        """Take `record` in, from its place on."""
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

    def _cancelled(self, _nothing: None) -> None:
        # Its last batch may still be on the way: one more step finds the import cancelled, and takes nothing in.
        self._step(once=True)

    def _step(self, *, once: bool = False) -> None:
        if self._stepping or self._record is None or not (self._wanted or once):
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

        self._context.jobs.run(work, self._stepped, self._stopped, broke=self._broke, lane=Lane.ARCHIVE)

    def _stepped(self, run: ArchiveRun) -> None:
        self._stepping = False
        self._run, self._record = run, run.record
        ended = run.record.state is not ImportState.OPEN
        if ended:
            self._run, self._wanted = None, False
        if run.record.imported - self._told >= _SEEN_EVERY or (
            not self._wanted and run.record.imported > self._told
        ):
            self._told = run.record.imported
            self._context.bus.changed.emit()
        self.moved.emit(run.record)
        self._step()

    def _stopped(self, error: DeskError) -> None:
        self._broke()
        self.failed.emit(error)

    def _broke(self) -> None:
        self._stepping = self._wanted = False
        self._run = None
        if self._record is not None:
            self.moved.emit(self._record)
