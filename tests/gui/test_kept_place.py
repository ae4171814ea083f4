"""Whoever comes back to the desk finds what they had open."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_desk.gui.application import make_application
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, Newsroom


def seat(qtbot: QtBot, room: Newsroom, session: Session, file: Path) -> DeskController:
    controller = DeskController(make_application([]), room.desk, Preferences(file))
    controller.start(session)
    qtbot.waitUntil(lambda: controller.jobs.is_idle)
    return controller


def window_of(controller: DeskController) -> MainWindow:
    assert controller.window is not None
    return controller.window


def leave(qtbot: QtBot, controller: DeskController) -> None:
    window = window_of(controller)
    with qtbot.waitSignal(window.left):
        window.close()
    controller.stop()
    window.deleteLater()


def shown_article(controller: DeskController) -> str:
    desk = window_of(controller).room(RoomName.DESK)
    assert isinstance(desk, DeskRoom)
    return "" if desk.working.article is None else desk.working.article.article.id


def test_entry_and_article_are_found_again_by_their_person_only(
    qtbot: QtBot, room: Newsroom, tmp_path: Path
) -> None:
    file = tmp_path / "preferences.ini"
    article = room.desk.articles.create(room.editor, ARTICLE).article.id
    first = seat(qtbot, room, room.editor, file)
    window_of(first).go(Folder.ARCHIVE)
    window_of(first).open_article(article)
    qtbot.waitUntil(lambda: shown_article(first) == article)
    leave(qtbot, first)

    again = seat(qtbot, room, room.editor, file)
    assert window_of(again).entry == Folder.ARCHIVE
    qtbot.waitUntil(lambda: shown_article(again) == article)
    leave(qtbot, again)

    other = seat(qtbot, room, room.curator, file)
    assert window_of(other).entry == Folder.MY_DRAFTS
    assert shown_article(other) == ""
    leave(qtbot, other)


def test_a_place_that_makes_no_sense_is_none(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.ini")
    assert preferences.place_of("a") == ("", "", -1)
    preferences.keep_place("a", "archive", "article", 12)
    assert preferences.place_of("a") == ("archive", "article", 12)
    preferences.keep_place("a", "archive", "", -1)
    assert preferences.place_of("a") == ("archive", "", -1)
