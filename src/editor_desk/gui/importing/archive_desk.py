"""Where the import of archives lives in a window: its runner, its line at the foot of the rail, and its dialog when it is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from editor_desk.gui.context import GuiContext
from editor_desk.gui.importing.archive_rows import counts_text
from editor_desk.gui.importing.archive_runner import ArchiveRunner
from editor_desk.gui.importing.near_looker import NearLooker
from editor_desk.gui.widgets.work_strip import WorkStrip
from editor_desk.language.numerals import to_numerals
from editor_desk.services.ports.archive import ArchiveImport, ImportState

if TYPE_CHECKING:
    from editor_desk.gui.importing.archive_dialog import ArchiveDialog

translate = QCoreApplication.translate


class ArchiveDesk(QObject):
    """`strip` is placed by the window."""

    def __init__(self, context: GuiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._runner = ArchiveRunner(context, self)
        self._dialog: ArchiveDialog | None = None
        self._paused = False
        self.strip = WorkStrip(context.preferences.numerals)
        self.strip.asked.connect(self.show)
        self._runner.moved.connect(self._moved)
        self._runner.failed.connect(self._failed)
        self._looker = NearLooker(context, self)
        self._looker.looked.connect(self._looked)

    def show(self) -> None:
        """Show the dialog, a new one or the one that is open."""
        from editor_desk.gui.importing.archive_dialog import ArchiveDialog

        if self._dialog is None or not isValid(self._dialog):
            self._dialog = ArchiveDialog(self._context, self._runner, self._window)
            self._looker.looked.connect(self._dialog.show_compared)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def pause(self) -> None:
        """Stop after the present batch: the window is being left."""
        self._paused = self._runner.is_running
        self._runner.pause()
        self._looker.pause()

    def go_on(self) -> None:
        """Take up what `pause` stopped: the window is in use again."""
        if self._paused:
            self._runner.go_on()
        self._looker.go_on()

    def _moved(self, record: ArchiveImport) -> None:
        counts = counts_text(record, self._context.preferences.numerals)
        if record.state is ImportState.OPEN and self._runner.is_running:
            text = translate("ArchiveDialog", "An archive is coming in: {counts}").format(counts=counts)
            self.strip.tell(text, record.position, max(record.file.size, record.position, 1))
            return
        self.strip.tell("", 0, 0)
        if record.state is ImportState.DONE:
            done = translate("ArchiveDialog", "The archive is in: {counts}").format(counts=counts)
            self._context.bus.notice.emit(done)
            self._looker.look(record.id)

    def _looked(self, record: ArchiveImport) -> None:
        if record.near:
            said = translate(
                "ArchiveDialog", "%n article(s) of the archive are nearly copies of others.", "", record.near
            )
            self._context.bus.notice.emit(to_numerals(said, self._context.preferences.numerals))

    def _failed(self, error: object) -> None:
        if self._dialog is None or not isValid(self._dialog):
            self._context.bus.problem.emit(error)
