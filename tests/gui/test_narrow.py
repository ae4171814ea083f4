"""What gives way where there is little room: nothing is cut, nothing lies over anything else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.gui.aids.view import View
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.preferences import Language
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.gui.widgets.menu import Menu
from editor_desk.services.ports.articles import Folder
from tests.desks import ARTICLE
from tests.gui.sheets import opened
from tests.gui.walks import Seat, settle
from tests.windows import Window


def seen(line: QWidget) -> list[QWidget]:
    return [
        child
        for child in line.children()
        if isinstance(child, QWidget) and child.isVisible() and child.width() > 0
    ]


@pytest.mark.parametrize("width", [420, 480, 600, 760, 1000])
def test_the_line_below_the_sheet_is_never_cut(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, width: int
) -> None:
    body = opened(editor_panel, window, ARTICLE)
    body.selectAll()
    editor_panel._count()
    editor_panel.feature(View)._zoom(250)
    # As a part of the room it may be narrower than as a window of its own.
    editor_panel._ui.editorLayout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    editor_panel.setMinimumSize(1, 1)
    editor_panel.resize(width, 600)
    line = editor_panel._ui.statusLine
    qtbot.waitUntil(lambda: line.width() == width)
    qtbot.waitUntil(lambda: all(widget.width() >= widget.sizeHint().width() for widget in seen(line)))
    places = [widget.geometry() for widget in seen(line)]
    assert editor_panel._ui.saveLabel.width() > 0
    assert all(line.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])
    editor_panel.feature(View)._zoom(100)


def test_a_narrow_room_shows_the_list_or_the_inspector(window: Window, qtbot: QtBot) -> None:
    made = window.context.desk.articles.create(window.context.session, ARTICLE)
    room = DeskRoom(window.context)
    qtbot.addWidget(room)
    room.resize(830, 700)
    room.show()
    qtbot.waitUntil(lambda: window.is_idle)
    assert room.list.isVisible()
    room.open_article(made.article.id)
    qtbot.waitUntil(room.inspector.isVisible)
    assert not room.list.isVisible()
    room.focus_search()
    assert room.list.isVisible()
    room.open_article(made.article.id)
    qtbot.waitUntil(lambda: not room.list.isVisible())
    room.show_folder(Folder.MY_DRAFTS)
    assert room.list.isVisible()
    assert not room.inspector.isVisible()
    room.resize(1300, 700)
    assert room.list.isVisible()
    assert room.inspector.isVisible()
    qtbot.waitUntil(lambda: window.is_idle)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [1000, 1100, 1400])
def test_the_decisions_of_a_review_are_never_cut(
    seat: Seat, qtbot: QtBot, language: Language, width: int
) -> None:
    window = seat(language)
    desk, session = window.context.desk, window.context.session
    sent = desk.review.submit(session, desk.articles.create(session, ARTICLE).article.id)
    window.open_article(sent.article.id)
    settle(qtbot, window)
    assert window.minimumSizeHint().width() <= 1000
    window.review_article(sent.article.id)
    settle(qtbot, window)
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.width() == width)
    room = window.room(RoomName.REVIEW)
    assert isinstance(room, ReviewRoom)
    ui, side = room._ui, room._bars.side_button
    decisions = (ui.queueButton, ui.overrideButton, ui.returnButton, ui.approveButton)

    def whole() -> bool:
        bar = ui.toolbar.rect()
        return (
            all(
                button.width() >= button.sizeHint().width() and bar.contains(button.geometry())
                for button in decisions
            )
            and ui.keysLabel.width() >= ui.keysLabel.sizeHint().width() * ui.keysLabel.isVisible()
        )

    qtbot.waitUntil(whole)
    assert side.isVisible() is not ui.side.isVisible(), "what is not there has a button that brings it"
    if side.isVisible():
        side.setFocus()
        QTest.keyClick(side, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: ui.side.isVisible() and whole())
        QTest.keyClick(side, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not ui.side.isVisible())


def test_everything_under_more_is_in_a_group_once(editor_panel: EditorPanel, window: Window) -> None:
    opened(editor_panel, window, ARTICLE)
    menu = editor_panel._ui.moreButton.menu()
    for _time in range(2):
        menu.aboutToShow.emit()
        groups = menu.findChildren(Menu, options=Qt.FindChildOption.FindDirectChildrenOnly)
        groups = [group for group in groups if group.menuAction() in menu.actions()]
        named = [
            action.objectName()
            for part in (menu, *groups)
            for action in part.actions()
            if action.objectName().endswith("Action")
        ]
        assert len(named) == len(set(named))
        assert {action.objectName() for action in editor_panel.toolbar._others} <= set(named)
        assert len(menu.actions()) < 24
