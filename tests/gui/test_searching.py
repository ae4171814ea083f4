"""Searching in the list of articles, by the keys and the mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.states import state_named
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui.articles import list_panel as module
from editor_desk.gui.articles.list_panel import ListPanel
from editor_desk.gui.articles.saved_dialogs import SavedSearchesDialog, SearchNameDialog
from editor_desk.gui.articles.search_wording import (
    date_label,
    filter_typed,
    note_text,
    state_label,
)
from editor_desk.gui.preferences import Language
from editor_desk.gui.widgets.chip import Chip
from editor_desk.language.query import Field, Filter, Note, NoteKind, When
from editor_desk.language.query_reading import parse
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.search import SearchOrder
from editor_desk.services.searching import UnknownValue
from tests.desks import Newsroom
from tests.windows import Window, type_text, window_for

TRUCE = Content(
    headline="الهُدنة تدخل يومها الأول في غزة",
    source="وكالة الأنباء",
    section="سياسة",
    blocks=(block(BlockKind.PARAGRAPH, "دخلت الهدنةُ حيّز التنفيذ صباح الجمعة، وعبرت الشاحنات معبر رفح."),),
)
TALKS = replace(TRUCE, headline="مباحثات القاهرة", source="رويترز")
MATCH = replace(
    TRUCE, headline="المنتخب يفوز", section="رياضة", blocks=(block(BlockKind.PARAGRAPH, "فاز المنتخب."),)
)


@pytest.fixture
def archive(window: Window) -> dict[str, str]:
    """Three articles, indexed; their ids by headline."""
    desk, editor = window.newsroom.desk, window.newsroom.editor
    gaza = desk.tags.ensure(editor, "غزة")
    made = {
        content.headline: desk.articles.create(editor, content).article.id
        for content in (replace(TRUCE, tags=(gaza.ref,)), TALKS, MATCH)
    }
    desk.indexing.prepare()
    desk.indexing.drain()
    return made


@pytest.fixture
def panel(window: Window, archive: dict[str, str], qtbot: QtBot) -> ListPanel:
    made = ListPanel(window.context)
    qtbot.addWidget(made)
    made.resize(292, 700)
    made.show()
    made.show_folder(Folder.ARCHIVE)
    qtbot.waitUntil(lambda: len(made._model.rows) == 3)
    return made


def found(panel: ListPanel) -> list[str]:
    return [row.summary.headline for row in panel._model.rows]


def field_of(panel: ListPanel) -> QLineEdit:
    panel.focus_search()
    return panel._ui.searchField


def search(panel: ListPanel, typed: str, qtbot: QtBot, window: Window) -> None:
    """Type it and wait for everything that comes of it."""
    field = field_of(panel)
    type_text(field, typed)
    qtbot.waitUntil(lambda: panel._answered == field.text().strip() and window.is_idle)


def choose(panel: ListPanel, button: str, entry: str, window: Window, qtbot: QtBot) -> None:
    """Open the menu of a button and click an entry that begins so."""
    opener = panel.findChild(QToolButton, button)
    assert opener is not None
    _click_in_menu(lambda: QTest.mouseClick(opener, Qt.MouseButton.LeftButton), entry)
    qtbot.waitUntil(lambda: window.is_idle)


def _click_in_menu(opening: object, entry: str) -> None:
    def pick() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(item for item in menu.actions() if entry in item.text())
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    QTimer.singleShot(0, pick)
    assert callable(opening)
    opening()


def test_a_filter_that_was_not_understood_is_no_chip(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    search(panel, "حالة:الأرشيف حالة:مجهول وسم:مجهول", qtbot, window)
    assert [chip.text for chip in panel.findChildren(Chip)] == ["حالة:الأرشيف"]


def test_hits_are_shown_with_their_text_and_their_number(
    panel: ListPanel, qtbot: QtBot, window: Window
) -> None:
    search(panel, "هدنه", qtbot, window)
    assert set(found(panel)) == {TRUCE.headline, TALKS.headline}
    first = panel._model.rows[0]
    assert [first.summary.headline[start:end] for start, end in first.hits] == ["الهُدنة"]
    assert first.snippet is not None
    assert [first.snippet.text[start:end] for start, end in first.snippet.spans] == ["الهدنةُ"]
    assert panel.head.total.text().startswith("مقالان في ")
    assert panel.head.isVisible()


def test_the_next_key_cancels_what_was_searched_for(
    panel: ListPanel, qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    searching = window.context.desk.searching
    really = type(searching).search

    def watched(self: object, typed: str, *rest: object, **named: object) -> object:
        asked.append(typed)
        return really(searching, typed, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(type(searching), "search", watched)
    search(panel, "المنتخب", qtbot, window)
    assert found(panel) == [MATCH.headline]
    assert asked == ["المنتخب"], "letters that follow each other are one search"


def test_an_answer_that_comes_late_is_not_shown(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    search(panel, "المنتخب", qtbot, window)
    late = window.context.desk.searching.search("هدنة")
    panel._show_found(late, SearchOrder.RELEVANCE)
    panel._show_narrowed("هدنة", window.context.desk.searching.choices("هدنة"), "غزة")
    panel._add_found(late, SearchOrder.RELEVANCE, 1)
    assert found(panel) == [MATCH.headline]
    assert not panel.head.meant.isVisible()


def test_a_choice_narrows_and_its_chip_widens_again(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    search(panel, "هدنة", qtbot, window)
    choose(panel, "choose_source", "رويترز", window, qtbot)
    assert field_of(panel).text() == 'هدنة مصدر:"رويترز"'
    qtbot.waitUntil(lambda: found(panel) == [TALKS.headline])
    chip = panel.head.findChild(Chip)
    assert chip is not None
    assert chip.text == 'مصدر:"رويترز"'
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(found(panel)) == 2)
    assert panel._ui.searchField.text() == "هدنة"


def test_a_tag_a_section_and_a_date_narrow_too(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    search(panel, "حالة:مسودة", qtbot, window)
    assert len(found(panel)) == 3
    choose(panel, "choose_tag", "غزة", window, qtbot)
    qtbot.waitUntil(lambda: found(panel) == [TRUCE.headline])
    search(panel, "-وسم:غزة ", qtbot, window)
    assert set(found(panel)) == {TALKS.headline, MATCH.headline}
    assert [chip.text for chip in panel.head.findChildren(Chip) if chip.isVisible()] == ["-وسم:غزة"]
    choose(panel, "choose_section", "رياضة", window, qtbot)
    qtbot.waitUntil(lambda: found(panel) == [MATCH.headline])


def test_the_order_is_chosen(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    search(panel, "هدنة", qtbot, window)
    choose(panel, "searchOrder", "الأقدم", window, qtbot)
    qtbot.waitUntil(lambda: found(panel) == [TRUCE.headline, TALKS.headline])
    choose(panel, "searchOrder", "الأحدث", window, qtbot)
    qtbot.waitUntil(lambda: found(panel) == [TALKS.headline, TRUCE.headline])


def test_what_was_meant_is_one_click_away(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    search(panel, "المنتخل ", qtbot, window)
    assert found(panel) == []
    assert "الأرشيف" in panel._ui.emptyLabel.text()
    assert panel.head.total.text() == "لا مقالات"
    assert "المنتخب" in panel.head.meant.text()
    QTest.mouseClick(panel.head.meant, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: found(panel) == [MATCH.headline])
    assert panel._ui.searchField.text() == "المنتخب"
    qtbot.waitUntil(lambda: not panel.head.meant.isVisible() and window.is_idle)


def test_notes_are_shown(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    search(panel, "هدنة المنتخب تاريخ:xyz", qtbot, window)
    assert "xyz" in panel.head.notes.text()
    assert "بعضها" in panel.head.notes.text()
    search(panel, "ًٌُ", qtbot, window)
    assert panel.head.notes.isVisible()


def test_keys_go_from_the_field_through_the_hits_and_back(
    panel: ListPanel, archive: dict[str, str], qtbot: QtBot, window: Window
) -> None:
    opened: list[str] = []
    panel.opened.connect(opened.append)
    search(panel, "هدنة", qtbot, window)
    field = panel._ui.searchField
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert opened == [panel._model.rows[0].summary.id]
    QTest.keyClick(field, Qt.Key.Key_Down)
    view = panel.findChild(QListView, "view")
    assert view is not None
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert field.hasFocus(), "up from the first hit"
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened[-1] == panel._model.rows[1].summary.id
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert field.hasFocus()
    qtbot.waitUntil(lambda: len(found(panel)) == 3 and not panel.head.isVisible())
    assert field.text() == ""


def test_more_hits_come_when_they_are_needed(
    panel: ListPanel, qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FOUND_PAGE", 12)
    desk, editor = window.newsroom.desk, window.newsroom.editor
    for number in range(30):
        desk.articles.create(editor, replace(MATCH, headline=f"مباراة {number}"))
    desk.indexing.drain()
    search(panel, "مباراة", qtbot, window)
    assert len(found(panel)) == 12
    view = panel.findChild(QListView, "view")
    assert view is not None
    view.scrollToBottom()
    qtbot.waitUntil(lambda: len(found(panel)) == 24)
    view.scrollToBottom()
    qtbot.waitUntil(lambda: len(found(panel)) == 30)
    assert len(set(found(panel))) == 30


def test_a_search_is_saved_run_renamed_and_deleted(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    search(panel, "هدنة مصدر:رويترز", qtbot, window)
    panel.saved.keep()
    dialog = panel.window().findChild(SearchNameDialog)
    assert dialog is not None
    name = dialog.findChild(QLineEdit, "name")
    assert name is not None
    assert name.text() == "هدنة مصدر:رويترز"
    name.clear()
    assert not _button(dialog, "okButton").isEnabled()
    type_text(name, "هدنة رويترز")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [item.name for item in panel.saved.searches] == ["هدنة رويترز"])
    assert "هدنة رويترز" in window.notices[0]

    QTest.keyClick(field_of(panel), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(found(panel)) == 3)
    menu = panel.saved.menu()
    assert [item.isEnabled() for item in menu.actions() if not item.isSeparator()] == [True, False, True]
    menu.deleteLater()
    _click_in_menu(panel.saved.show, "هدنة رويترز")
    qtbot.waitUntil(lambda: found(panel) == [TALKS.headline])

    panel.saved.tend()
    tended = panel.window().findChild(SavedSearchesDialog)
    assert tended is not None
    listed = tended.findChild(QListView, "list")
    assert listed is not None
    QTest.mouseClick(_button(tended, "renameButton"), Qt.MouseButton.LeftButton)
    editor = listed.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    type_text(editor, "وكالة")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [item.name for item in panel.saved.searches] == ["وكالة"] and window.is_idle)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.saved.searches == () and window.is_idle)
    assert not _button(tended, "runButton").isEnabled()
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    tended.close()
    qtbot.waitUntil(lambda: window.is_idle)


def test_a_saved_search_is_run_from_the_list_of_them(panel: ListPanel, qtbot: QtBot, window: Window) -> None:
    desk, editor = window.newsroom.desk, window.newsroom.editor
    desk.searching.save(editor, "المباريات", "المنتخب", SearchOrder.NEWEST)
    panel.saved.read()
    qtbot.waitUntil(lambda: len(panel.saved.searches) == 1)
    panel.saved.tend()
    tended = panel.window().findChild(SavedSearchesDialog)
    assert tended is not None
    QTest.mouseClick(_button(tended, "runButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: found(panel) == [MATCH.headline] and window.is_idle)
    assert panel.head.order is SearchOrder.NEWEST


def _button(dialog: QDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize("language", list(Language))
def test_what_a_menu_writes_is_what_a_person_could_type(
    room: Newsroom, tmp_path: object, language: Language
) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    with window_for(room, room.editor, tmp_path, language) as window:
        preferences = window.context.preferences
        today = room.clock.now.date()
        for field in Field:
            value = "draft" if field is Field.STATE else "معبر رفح"
            (part,) = parse(filter_typed(field, value), today).parts
            assert isinstance(part, Filter)
            assert part.field is field
        for state in (*ReviewState, *(state for state in DeliveryState if state is not DeliveryState.NONE)):
            assert state_named(state_label(state.value)) == state.value
        (dated,) = parse(filter_typed(None, "2025-11"), today).parts
        assert isinstance(dated, When)
        assert date_label("2025-11", preferences)
        assert date_label("2025", preferences) in {"2025", "٢٠٢٥"}
        for kind in NoteKind:
            assert "{" not in note_text(Note(kind, "غزة"), preferences.numerals)
        for field in (Field.TAG, Field.STATE):
            assert "غزة" in note_text(UnknownValue(field, "غزة"), preferences.numerals)


def test_the_number_of_many_comes_after_the_articles(
    panel: ListPanel, qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FOUND_PAGE", 1)
    told: list[str] = []
    label = type(panel.head.total)
    shown = label.setText

    def watched(where: object, text: str) -> None:
        if where is panel.head.total and text:
            told.append(text)
        shown(where, text)  # type: ignore[arg-type]

    monkeypatch.setattr(label, "setText", watched)
    search(panel, "هدنه", qtbot, window)
    assert told[0].startswith("أكثر من مقال واحد في ")
    assert told[-1].startswith("مقالان في ")
