"""Tells while a page is imported that the archive has the text already, and offers to open that instead."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog

from editor_desk.domain.content import Content
from editor_desk.domain.incoming import Incoming
from editor_desk.gui.context import GuiContext
from editor_desk.gui.duplicates.dialog import DuplicateDialog, compared
from editor_desk.gui.duplicates.notice import DuplicateNotice
from editor_desk.gui.jobs import Lane
from editor_desk.services.duplicates import NearDuplicate

translate = QCoreApplication.translate


class KnownText(QObject):
    """Looks in the background; the dialog waits for nothing. `open_asked(str)` with the id of the article to open."""

    open_asked = Signal(str)

    def __init__(self, context: GuiContext, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._context, self._dialog = context, dialog
        self._content = Content()
        self.notice = DuplicateNotice(context, translate("Duplicates", "Open it instead"), dialog)
        self.notice.open_asked.connect(lambda found: self.open_asked.emit(found.summary.id))
        self.notice.compare_asked.connect(self._compare)

    def look(self, incoming: Incoming) -> None:
        """Look for what a page adds up to."""
        self.notice.show_found(())
        self._content = content = self._context.desk.importing.text_of(incoming)
        find = self._context.desk.duplicates.find
        self._context.jobs.run(
            lambda: find(content), self.notice.show_found, lane=Lane.BACKGROUND, key=("known text", id(self))
        )

    def _compare(self, found: NearDuplicate) -> None:
        desk, own = self._context.desk, self._content
        self._context.jobs.run(
            lambda: compared(desk, found.summary.id, own),
            lambda diff: self._open_dialog(
                DuplicateDialog(self._context, found, own, diff, self._dialog), found
            ),
            key="compare duplicate",
        )

    def _open_dialog(self, dialog: DuplicateDialog, found: NearDuplicate) -> None:
        dialog.open_asked.connect(lambda: self.open_asked.emit(found.summary.id))
        dialog.open()
