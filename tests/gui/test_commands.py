"""Whatever a button or a menu of the rooms does, the palette does too; and what it offers is done where one stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Embed
from editor_desk.gui.actions import action_specs
from editor_desk.gui.compare.compare_dialog import CompareDialog
from editor_desk.gui.editor.figures import FigureTools
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.inspector.revision_dialog import RevisionDialog
from editor_desk.gui.preferences import Language
from editor_desk.gui.shell.button_commands import command_of_action, command_of_button
from editor_desk.gui.shell.commands import Command, window_commands
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName, sections_for
from editor_desk.gui.style.style_room import StyleRoom
from tests.desks import ARTICLE
from tests.gui.walks import Seat, desk_room, draft, every_place, settle
from tests.windows import type_text

SAYS_HOW = "says how the command beside it works, in the same bar, and does nothing itself"
EXCEPTIONS = {
    **{
        f"{name}Switch": SAYS_HOW
        for name in ("tashkeel", "tatweel", "hamza", "ta_marbuta", "alef_maqsura", "case", "whole")
    },
    **{f"{name}Switch": SAYS_HOW for name in ("clitics", "expression")},
    **{
        f"{name}Lens": SAYS_HOW
        for name in ("tashkeel", "tatweel", "mark", "override", "isolate", "space", "joiner", "zero-width")
    },
    **{f"{name}Lens": SAYS_HOW for name in ("form", "persian")},
}
WITH_A_CARD = {"fixes", "deeds"}
"""What can be done about the finding that is chosen: `quick_fix` opens the same as a menu, at the finding."""


@pytest.fixture
def main_window(seat: Seat) -> MainWindow:
    return seat(Language.ARABIC)


def commands(window: MainWindow) -> dict[str, Command]:
    window.context.bus.commands_wanted.emit()
    return {command.id: command for command in window_commands(window, window.context.preferences.language)}


def do(window: MainWindow, command: str) -> None:
    run = commands(window)[command].run
    assert run is not None, command
    run()


def is_of_qt(widget: QWidget) -> bool:
    """A part that Qt puts into a field or a calendar: its keys are those of the field."""
    return isinstance(widget.parentWidget(), QLineEdit) or widget.objectName().startswith("qt_")


def stands_for_nothing(window: MainWindow, known: set[str]) -> set[str]:
    """Buttons and lines of menus that no command does."""
    missing = set()
    for button in window.findChildren(QAbstractButton):
        around = button.parentWidget()
        if is_of_qt(button) or button.objectName() in EXCEPTIONS:
            continue
        if around is not None and around.objectName() in WITH_A_CARD:
            continue
        # What opens a menu is its lines, which are looked at below.
        menu = button.menu() if isinstance(button, QPushButton) else getattr(button, "menu", lambda: None)()
        if command_of_button(button) not in known and menu is None:
            missing.add(f"{type(button).__name__} {button.objectName()} «{button.text()}»")
    for menu in window.findChildren(QMenu):
        opener = menu.parentWidget()
        if is_of_qt(menu) or (opener is not None and is_of_qt(opener)):
            continue
        for action in menu.actions():
            plain = not action.isSeparator() and action.menu() is None
            if plain and command_of_action(action) not in known:
                missing.add(f"line of {menu.objectName() or type(menu).__name__}: «{action.text()}»")
    return missing


def found_in(window: MainWindow) -> set[str]:
    return {command_of_action(action) for action in window.findChildren(QAction)} | {
        command_of_button(button) for button in window.findChildren(QAbstractButton)
    }


def test_whatever_can_be_pressed_is_a_command(main_window: MainWindow, qtbot: QtBot) -> None:
    window = main_window
    places = {
        f"go.{entry.id}"
        for section in sections_for(window.context.session.account)
        for entry in section.entries
    }
    known = {spec.id for spec in action_specs()} | places
    found: set[str] = set()
    seen: set[str] = set()
    for place in every_place(window, qtbot):
        missing = stands_for_nothing(window, known)
        assert not missing, f"{place}: no command does {sorted(missing)}"
        found |= found_in(window)
        seen |= {button.objectName() for button in window.findChildren(QAbstractButton)}
    declared = {spec.id for spec in action_specs()}
    assert declared - found == set(), "declared, and nothing does it"
    assert set(EXCEPTIONS) <= seen, "an exception for what is not there any more"


def test_a_button_that_nobody_declared_is_missed(main_window: MainWindow, qtbot: QtBot) -> None:
    QPushButton("زر جديد", desk_room(main_window).editor)
    menu = QMenu(desk_room(main_window).editor)
    menu.addAction("سطر جديد")
    missing = stands_for_nothing(main_window, {spec.id for spec in action_specs()})
    assert any("زر جديد" in line for line in missing)
    assert any("سطر جديد" in line for line in missing)


def test_versions_are_compared_and_restored_from_anywhere(main_window: MainWindow, qtbot: QtBot) -> None:
    assert commands(main_window)["compare_versions"].run is None
    room = draft(main_window, qtbot)
    room.inspector.show_page(room.inspector.facts)
    do(main_window, "compare_versions")
    qtbot.waitUntil(lambda: bool(room.findChildren(CompareDialog)))
    (dialog,) = room.findChildren(CompareDialog)
    assert room.inspector.history.isVisible()
    dialog.close()
    room.inspector.show_page(room.inspector.links)
    do(main_window, "restore_version")
    qtbot.waitUntil(lambda: bool(room.findChildren(RevisionDialog)))
    (offered,) = room.findChildren(RevisionDialog)
    restore = offered.findChild(QPushButton, "restore")
    assert isinstance(restore, QPushButton)
    restore.click()
    restore.click()  # it asks once more
    qtbot.waitUntil(lambda: room.working.content().text_blocks == ARTICLE.blocks)


def test_nothing_older_is_offered_where_there_is_nothing_older(main_window: MainWindow, qtbot: QtBot) -> None:
    made = main_window.context.desk.articles.create(main_window.context.session, ARTICLE)
    main_window.open_article(made.article.id)
    room = desk_room(main_window)
    qtbot.waitUntil(lambda: room.working.article is not None)
    settle(qtbot, main_window)
    assert commands(main_window)["restore_version"].run is None
    do(main_window, "compare_versions")
    qtbot.waitUntil(lambda: bool(room.findChildren(CompareDialog)))
    room.findChildren(CompareDialog)[0].close()


def test_undo_and_copies_are_commands_of_the_field_in_use(main_window: MainWindow, qtbot: QtBot) -> None:
    room = draft(main_window, qtbot)
    sheet = room.editor.sheet
    before = sheet.headline.text()
    sheet.headline.setFocus()
    qtbot.waitUntil(sheet.headline.hasFocus)
    type_text(sheet.headline, "س")
    assert commands(main_window)["redo"].run is None
    do(main_window, "undo")
    assert sheet.headline.text() == before
    do(main_window, "redo")
    assert sheet.headline.text() != before
    assert commands(main_window)["cut"].run is None
    do(main_window, "select_all")
    do(main_window, "copy")
    assert QApplication.clipboard().text() == sheet.headline.text()
    do(main_window, "cut")
    assert sheet.headline.text() == ""
    do(main_window, "paste")
    assert sheet.headline.text() != ""


def test_a_figure_is_removed_by_its_command(main_window: MainWindow, qtbot: QtBot) -> None:
    room = draft(main_window, qtbot)
    body = room.editor.sheet.body
    assert commands(main_window)["figure_remove"].run is None
    room.editor.feature(FigureTools).insert(Embed("k", "https://example.org/a", "مقطع"))
    cursor = body.textCursor()
    while commands(main_window)["figure_remove"].run is None:
        assert not cursor.atStart()
        cursor.setPosition(cursor.position() - 1)
        body.setTextCursor(cursor)
    do(main_window, "figure_remove")
    embeds = [block for block in room.working.content().blocks if isinstance(block, Embed)]
    assert [embed.url for embed in embeds] == ["https://example.org/video"]


def test_pages_of_the_style_guide_are_reached_from_anywhere(main_window: MainWindow, qtbot: QtBot) -> None:
    for page in ("names", "words", "text", "terms", "rules"):
        do(main_window, f"style_{page}")
        settle(qtbot, main_window)
        room = main_window.room(RoomName.STYLE)
        assert isinstance(room, StyleRoom)
        assert getattr(room, page).isVisible()


def test_a_package_is_chosen_and_made_by_commands(
    main_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert commands(main_window)["package_zip"].run is None
    main_window.context.preferences.last_folder = str(tmp_path)
    main_window.go("ready")
    settle(qtbot, main_window)
    room = main_window.room(RoomName.HANDOVER)
    assert isinstance(room, HandoverRoom)
    do(main_window, "choose_none")
    assert commands(main_window)["package_make"].run is None
    assert commands(main_window)["choose_none"].run is None
    do(main_window, "choose_ready")
    assert commands(main_window)["choose_ready"].run is None
    do(main_window, "package_zip")
    do(main_window, "package_make")
    settle(qtbot, main_window)
    assert len(list(tmp_path.glob("*.zip"))) == 1
    assert commands(main_window)["package_open"].run is not None
    main_window.go("delivered")
    settle(qtbot, main_window)
    assert commands(main_window)["package_again"].run is not None
    qtbot.waitUntil(lambda: commands(main_window)["confirm_receipt"].run is not None)
    do(main_window, "confirm_receipt")
    qtbot.waitUntil(lambda: commands(main_window)["confirm_receipt"].run is None)


def test_settings_are_commands_and_their_room_follows(main_window: MainWindow, qtbot: QtBot) -> None:
    preferences = main_window.context.preferences
    main_window.go("settings")
    settle(qtbot, main_window)
    room = main_window.room(RoomName.SETTINGS)
    main_window.go("tags")
    settle(qtbot, main_window)
    do(main_window, "caret_arrow")
    arrow = room.findChild(QRadioButton, "visualSetting")
    assert isinstance(arrow, QRadioButton)
    assert preferences.caret.value == "visual"
    assert arrow.isChecked()
    do(main_window, "caret_reading")
    assert preferences.caret.value == "logical"
    boxes = {"check_spelling": "spellingBox", "check_style": "styleBox", "check_latin": "latinBox"}
    for command, name in boxes.items():
        box = room.findChild(QCheckBox, name)
        assert isinstance(box, QCheckBox)
        before = box.isChecked()
        do(main_window, command)
        assert box.isChecked() is not before
        do(main_window, command)
        assert box.isChecked() is before
    do(main_window, "check_spelling")
    assert commands(main_window)["check_latin"].run is None
    settle(qtbot, main_window)


def test_of_rows_the_one_with_the_focus_is_meant(main_window: MainWindow, qtbot: QtBot) -> None:
    room = draft(main_window, qtbot)
    tags = [button for button in room.findChildren(QAbstractButton) if button.objectName() == "chipRemove"]
    assert len(tags) == 1
    assert commands(main_window)["remove_tag"].run is not None
    found = room.findChild(QWidget, "tagsSection")
    assert isinstance(found, QWidget)
    second = QToolButton(found)
    second.setObjectName("chipRemove")
    second.show()
    # Two now, and the focus in neither.
    assert commands(main_window)["remove_tag"].run is None
    tags[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    tags[0].setFocus()
    do(main_window, "remove_tag")
    assert room.working.content().tags == ()
