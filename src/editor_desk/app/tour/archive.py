"""The part of the tour that is spent in the archive: a table of earlier articles comes in, is searched, and its tags are put in order."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFile
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QTableView, QWidget

from editor_desk.app.tour.stage import Stage, there
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.importing.archive_dialog import ArchiveDialog
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.gui.tags.curation_dialogs import PreviewDialog
from editor_desk.gui.tags.tags_room import TagsRoom
from editor_desk.services.ports.articles import Folder

translate = QCoreApplication.translate

TABLE = ":/samples/archive-ar.csv"
SOUGHT = 'مخطوطات -مكتبة مصدر:"صحيفة الأطلس"'
LABEL = "مراكش"


class Archive:
    """Scenes at `window`, by somebody who may curate. `folder` takes the table that is chosen."""

    def __init__(self, stage: Stage, window: MainWindow, folder: Path, say: Callable[[str], None]) -> None:
        self._stage = stage
        self._window = window
        self._folder = folder
        self._say = say

    def play(self) -> None:
        """All of them."""
        self._bring_in()
        self._search()
        self._curate()

    def _bring_in(self) -> None:
        self._say(translate("Tour", "A table of earlier articles comes in; what is left out is told"))
        table = self._folder / "أرشيف.csv"
        QFile.remove(str(table))
        if not QFile.copy(TABLE, str(table)):
            raise FileNotFoundError(TABLE)
        there(self._window.findChild(QAction, "import_archiveAction"), QAction).trigger()
        dialog = self._stage.dialog(ArchiveDialog)
        dialog.read_path(table)
        self._stage.find(dialog, QWidget, "checkStep")
        self._stage.picture(dialog, "archive-check")
        self._stage.click(dialog, "accept")
        self._stage.settle()
        self._stage.wait("the report", lambda: self._stage.find(dialog, QListView, "report").isVisible())
        self._stage.picture(dialog, "archive-report")
        self._stage.click(dialog, "close")
        self._stage.settle()

    def _search(self) -> None:
        self._say(translate("Tour", "The archive answers: words, a word left out, a source"))
        self._window.go(Folder.ARCHIVE)
        self._stage.settle()
        desk = there(self._window.room(RoomName.DESK), DeskRoom)
        field = self._stage.find(desk, QLineEdit, "searchField")
        self._stage.type(field, SOUGHT)
        self._stage.wait("the answer", lambda: bool(self._stage.find(desk, QLabel, "searchTotal").text()))
        self._stage.picture(self._window, "search")
        field.clear()
        self._stage.settle()

    def _curate(self) -> None:
        self._say(
            translate(
                "Tour", "The tag doctor finds variants of one tag; they are merged, and can be parted again"
            )
        )
        self._window.go("tags")
        self._stage.settle()
        room = there(self._window.room(RoomName.TAGS), TagsRoom)
        self._stage.click(room, "doctorTab")
        self._stage.wait("the doctor", lambda: room.rows.rowCount() > 0)
        self._stage.settle()
        self._stage.picture(self._window, "tag-doctor")
        self._stage.click(room, "mergeSuspects")
        preview = self._stage.dialog(PreviewDialog)
        self._stage.picture(preview, "tag-merge")
        self._stage.click(preview, "accept")
        self._stage.settle()
        self._stage.click(room, "changesTab")
        self._stage.picture(self._window, "tag-changes")
        self._stage.click(room, "allTab")
        self._stage.type(self._stage.find(room, QLineEdit, "filter"), LABEL)
        table = self._stage.find(room, QTableView, "tags")
        self._stage.wait("the tag", lambda: room.shown.rowCount() > 0)
        table.setCurrentIndex(room.shown.index(0, 0))
        self._stage.picture(self._window, "tag-page")
