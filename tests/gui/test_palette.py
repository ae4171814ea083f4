"""The palette: every action is found by a few letters of its name, in either language, and done where the keys went before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_desk.gui.actions import action_specs
from editor_desk.gui.application import apply_language, apply_theme, make_application
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.preferences import Language, Preferences, ThemeName
from editor_desk.gui.shell.commands import Command, matching, window_commands
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.gui.shell.other_words import OTHER_WORDS
from editor_desk.gui.shell.palette import COMMAND_ROLE, Palette
from tests.desks import ARTICLE, Newsroom
from tests.windows import type_text

DOWN, UP, ENTER, ESCAPE = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def main_window(room: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    controller = DeskController(make_application([]), room.desk, Preferences(tmp_path / "preferences.ini"))
    controller.start(room.admin)
    window = controller.window
    assert window is not None
    window.activateWindow()
    try:
        qtbot.waitUntil(lambda: controller.jobs.is_idle)
        yield window
        # On a busy machine the dictionary alone takes longer than a test usually waits.
        qtbot.waitUntil(lambda: controller.jobs.is_idle)
    finally:
        # Whatever went wrong, no job may outlive the desk that it works on.
        window.dispose()
        window.deleteLater()
        controller.stop()
        controller.deleteLater()


def palette_of(window: MainWindow) -> Palette:
    window.show_palette()
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    return palette


def names(palette: Palette) -> list[str]:
    return [str(palette.model.index(row).data()) for row in range(palette.model.rowCount())]


def nothing() -> None:
    """What a command of these tests does."""


def found_ids(query: str, commands: list[Command]) -> list[str]:
    return [command.id for command in matching(query, commands)]


@pytest.mark.parametrize("language", Language)
def test_every_action_is_found_by_each_of_its_names(language: Language, qtbot: QtBot) -> None:
    app = make_application([])
    texts = {}
    for spoken in Language:
        apply_language(app, spoken)
        texts[spoken] = {spec.id: spec.text for spec in action_specs()}
    apply_language(app, language)
    apply_theme(app, ThemeName.LIGHT)
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    commands = window_commands(window, language)
    assert {command.id for command in commands} == {spec.id for spec in action_specs()} - {"palette"}
    for command in commands:
        for spoken in Language:
            assert command.id in found_ids(texts[spoken][command.id], commands)


def test_matching_folds_and_takes_the_beginnings_of_words() -> None:
    commands = [
        Command("search", ("ابحث في المكتب", "Search the desk"), "", "search", run=nothing),
        Command("heading", ("عنوان فرعي", "Subheading"), "", "heading", run=nothing),
        Command("gone", ("عنوان آخر", "Another heading"), "", "heading"),
        Command("keys", ("إعدادات المفاتيح", "Key settings"), "", "keyboard", run=nothing),
    ]
    assert found_ids("عُنوان", commands) == ["heading", "gone"]
    assert found_ids("مكتب ابحث", commands) == ["search"]
    assert found_ids("اعدادات", commands) == ["keys"]
    assert found_ids("مفاتيح", commands) == ["keys"]
    assert found_ids("HEAD", commands) == ["heading", "gone"]
    assert found_ids("لا شيء كهذا", commands) == []
    assert found_ids("", commands) == ["search", "heading", "keys", "gone"]
    assert [c.id for c in matching("", commands, ["keys"])] == ["keys", "search", "heading", "gone"]


def test_a_command_is_chosen_by_keys_and_done(main_window: MainWindow, qtbot: QtBot) -> None:
    palette = palette_of(main_window)
    QAbstractItemModelTester(palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal, palette)
    type_text(palette.field, "tags")
    assert palette.list.currentIndex().isValid()
    while "الوسوم" not in str(palette.list.currentIndex().data()):
        before = palette.list.currentIndex().row()
        QTest.keyClick(palette.field, DOWN)
        assert palette.list.currentIndex().row() != before
    QTest.keyClick(palette.field, ENTER)
    qtbot.waitUntil(lambda: main_window.entry == "tags")
    assert main_window.context.preferences.recent_commands == ["go.tags"]
    again = palette_of(main_window)
    assert names(again)[0].endswith("الوسوم")
    QTest.keyClick(again, ESCAPE)
    qtbot.waitUntil(lambda: not again.isVisible())


def test_what_cannot_be_done_now_is_shown_and_passed_over(main_window: MainWindow, qtbot: QtBot) -> None:
    palette = palette_of(main_window)
    type_text(palette.field, "approve seal")
    command = palette.model.index(0).data(COMMAND_ROLE)
    assert (command.id, command.run) == ("approve", None)
    assert not palette.model.index(0).flags() & Qt.ItemFlag.ItemIsEnabled
    QTest.keyClick(palette.field, ENTER)
    assert palette.isVisible()
    palette.field.clear()
    type_text(palette.field, "ظظظ")
    assert palette.list.isHidden()
    QTest.keyClick(palette.field, DOWN)
    QTest.keyClick(palette.field, ENTER)
    assert palette.isVisible()
    palette.close()


def test_a_click_does_it_where_the_keys_went_before(main_window: MainWindow, qtbot: QtBot) -> None:
    room = main_window.room(RoomName.DESK)
    assert isinstance(room, DeskRoom)
    opened = main_window.context.desk.articles.create(main_window.context.session, ARTICLE)
    main_window.open_article(opened.article.id)
    qtbot.waitUntil(lambda: room.working.article is not None)
    body = room.editor.sheet.body
    body.setFocus()
    palette = palette_of(main_window)
    type_text(palette.field, "quote")
    rows = {palette.model.index(row).data(COMMAND_ROLE).id: row for row in range(palette.model.rowCount())}
    place = palette.list.visualRect(palette.model.index(rows["quote"])).center()
    QTest.mouseMove(palette.list.viewport(), place)
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    quoted = room.editor._actions["quote"]
    qtbot.waitUntil(quoted.isChecked)
    qtbot.waitUntil(body.hasFocus)
    QTest.keyClick(palette_of(main_window).field, UP)
    palette = palette_of(main_window)
    palette.close()


def test_it_is_as_high_as_what_it_found(main_window: MainWindow, qtbot: QtBot) -> None:
    palette = palette_of(main_window)
    high = palette.height()
    type_text(palette.field, action_specs()[0].text)
    rows = palette.model.rowCount()
    assert 0 < rows < 9
    qtbot.waitUntil(lambda: palette.height() < high - (9 - rows) * 30)
    palette.close()


@pytest.mark.parametrize("language", Language)
def test_commands_are_found_by_their_nouns_too(language: Language, qtbot: QtBot) -> None:
    apply_language(make_application([]), language)
    window = QWidget()
    qtbot.addWidget(window)
    commands = window_commands(window, language)
    assert {command.id for command in commands} >= OTHER_WORDS.keys(), "each is the name of an action"
    for query, command in (
        ("طباعه", "print"), ("بحث", "find"), ("حفظ", "save"), ("تصدير", "proof_pdf"), ("معاينة", "proof_pdf"),
        ("استعادة", "restore_version"), ("مقارنه", "compare_versions"), ("bold", "strong"),
    ):  # fmt: skip
        assert command in found_ids(query, commands), query
    assert found_ids("find", commands)[0] == "find", "a name comes before other words"


def test_latin_letters_stay_beside_the_icon(main_window: MainWindow) -> None:
    field = palette_of(main_window).field
    for typed in ("print", ""):
        field.clear()
        type_text(field, typed)
        field.grab()  # a field finds its place when it is drawn
        assert field.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert field.cursorRect().left() > field.width() / 2, typed
