"""The part of the tour that readies a hand-over: the site is named, a destination made; then what would leave is checked and looked at."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from editor_desk.app.tour.stage import Stage
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.handover.preflight_page import PreflightPage
from editor_desk.gui.handover.preview_page import PreviewPage
from editor_desk.gui.sending.destination_choice import DestinationChoice
from editor_desk.gui.sending.destination_dialog import DestinationDialog
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName

translate = QCoreApplication.translate

SITE, ADDRESS = "صحيفة الضفة الأخرى", "https://news.example/"
DESTINATION = "مجلد فريق الموقع"


class Leaving:
    """Scenes at `window`; packages also go to the folder `web`."""

    def __init__(self, stage: Stage, window: MainWindow, web: Path, say: Callable[[str], None]) -> None:
        self._stage = stage
        self._window = window
        self._web = web
        self._say = say

    def prepare(self) -> None:
        """A desk manager says what the site is, and where packages go."""
        stage = self._stage
        self._say(translate("Tour", "The desk is told of the site, and where packages go"))
        self._web.mkdir(exist_ok=True)
        rules = self._rules("site")
        for name, text in (("name", SITE), ("address", ADDRESS)):
            field = stage.find(rules, QLineEdit, name)
            field.selectAll()
            stage.type(field, text)
        stage.click(rules, "saveButton")
        stage.settle()
        stage.picture(self._window, "site")
        rules = self._rules("destinations")
        stage.click(rules, "addButton")
        dialog = stage.dialog(DestinationDialog)
        stage.type(stage.find(dialog, QLineEdit, "name"), DESTINATION)
        stage.type(stage.find(dialog, QLineEdit, "pathSetting"), str(self._web))
        stage.picture(dialog, "destination")
        stage.click(dialog, "okButton")
        stage.wait("the destination", lambda: bool(self._window.context.desk.destinations.all()))
        stage.settle()

    def look(self, room: HandoverRoom) -> None:
        """The exporter checks what would leave, sees it as the site will, and ticks the destination."""
        stage = self._stage
        self._say(translate("Tour", "What would leave is checked, and seen as the site will show it"))
        stage.click(room, "preflightButton")
        checks = stage.find(stage.find(room, PreflightPage), QListView, "checks")
        stage.wait("the checks", lambda: checks.model().rowCount() > 0)
        stage.settle()
        stage.picture(self._window, "preflight")
        stage.click(stage.find(room, PreflightPage), "backButton")
        stage.click(room, "previewButton")
        page = stage.find(room, PreviewPage)
        for number, view in enumerate(("desktop", "phone", "card", "search"), 1):
            QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + number))
            stage.settle()
            stage.picture(self._window, f"preview-{view}")
        stage.click(page, "backButton")
        choice = stage.find(room, DestinationChoice)
        stage.wait("the destination", lambda: bool(choice.isVisible()))
        stage.settle()
        menu = choice.menu()
        menu.aboutToShow.emit()
        action = next(one for one in menu.actions() if one.text() == DESTINATION)
        action.trigger()

    def sent(self, package: str) -> Path:
        """The package arrives where it was sent; there it is."""
        stage = self._stage
        self._say(translate("Tour", "The package is on its way, and arrives"))
        self._window.go("sending")
        stage.wait("the package at its destination", (self._web / package).is_dir)
        stage.settle()
        stage.picture(self._window, "sending")
        return self._web / package

    def _rules(self, page: str) -> QWidget:
        self._window.go("desk_rules")
        self._stage.settle()
        self._window.show_rules_page(page)
        self._stage.settle()
        return self._window.room(RoomName.DESK_RULES)
