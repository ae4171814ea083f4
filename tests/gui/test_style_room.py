"""The style guide: read by everybody, kept by who keeps the tags."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListView,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from editor_desk.domain.events import EventKind
from editor_desk.gui.names import event_text
from editor_desk.gui.style.style_room import StyleRoom
from editor_desk.gui.style.toml_edit import with_field, with_term
from editor_desk.gui.style.unseen import unseen_codes
from editor_desk.language.house_style.names import Name
from editor_desk.services.ports.keys import Session
from editor_desk.services.style import HOUSE_STYLE, shipped_house_style
from tests.desks import Newsroom
from tests.gui.rooms import SitDown, click, dialog_of, found, label, settle
from tests.windows import Window, type_text

Opened = Callable[[Session], tuple[StyleRoom, Window]]


@pytest.fixture
def open_room(sit_down: SitDown, qtbot: QtBot) -> Opened:
    def opened(session: Session) -> tuple[StyleRoom, Window]:
        window = sit_down(session)
        room = StyleRoom(window.context)
        qtbot.addWidget(room)
        room.resize(1200, 800)
        room.show()
        settle(qtbot, window)
        return room, window

    return opened


def test_a_rule_is_switched_off_and_on(open_room: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    room, window = open_room(newsroom.curator)
    before = newsroom.desk.style.house_style_text()
    room.show_rule("hamzat_wasl")
    box = found(room.rules, QCheckBox, "ruleOn")
    assert box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    if box.isChecked():
        box.click()
    settle(qtbot, window)
    rule = newsroom.desk.style.house_style().rule("hamzat_wasl")
    assert rule is not None
    assert not rule.on
    assert len(newsroom.desk.style.house_style_text().splitlines()) - len(before.splitlines()) in {0, 1}
    assert window.problems == []


def test_who_does_not_keep_it_reads_it(open_room: Opened, newsroom: Newsroom) -> None:
    room, _window = open_room(newsroom.editor)
    assert label(room, "styleReason")
    assert not found(room.rules, QCheckBox, "ruleOn").isEnabled()
    room.show_rule("name")
    assert not found(room.names, QPushButton, "addButton").isVisible()
    assert found(room.text, QPlainTextEdit, "text").isReadOnly()


def test_a_name_is_agreed_on_changed_and_removed(open_room: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    room, window = open_room(newsroom.curator)
    click(room, "namesTab")
    click(room.names, "addButton")
    dialog = dialog_of(room.names)
    type_text(found(dialog, QLineEdit, "agreed"), "شنغهاي")
    type_text(found(dialog, QTextEdit, "variants"), "شانغهاي\nشانجهاي")
    click(dialog, "okButton")
    settle(qtbot, window)
    assert newsroom.desk.style.names() == (Name("شنغهاي", "person", ("شانغهاي", "شانجهاي")),)
    assert room.names.model.rowCount() == 1

    room.names._ui.names.setCurrentIndex(room.names.shown.index(0, 0))
    click(room.names, "editButton")
    dialog = dialog_of(room.names)
    found(dialog, QLineEdit, "agreed").setText("شانغهاي الكبرى")
    click(dialog, "okButton")
    settle(qtbot, window)
    assert [name.agreed for name in newsroom.desk.style.names()] == ["شانغهاي الكبرى"]

    room.names._ui.names.setCurrentIndex(room.names.shown.index(0, 0))
    click(room.names, "removeButton")
    settle(qtbot, window)
    assert newsroom.desk.style.names() == ()
    assert window.problems == []


def test_a_faulty_file_is_refused_with_its_line_and_kept_in_the_editor(
    open_room: Opened, newsroom: Newsroom, qtbot: QtBot
) -> None:
    room, window = open_room(newsroom.curator)
    stored = newsroom.desk.style.house_style_text()
    rule = newsroom.desk.style.house_style().rules[1]
    room._show_text(rule.line)
    text = found(room.text, QPlainTextEdit, "text")
    assert text.textCursor().blockNumber() == rule.line - 1
    QTest.keyClick(text, Qt.Key.Key_End)
    type_text(text, " ؟")
    click(room.text, "saveButton")
    settle(qtbot, window)
    faults = found(room.text, QListView, "faultList")
    assert faults.isVisible()
    assert faults.model().rowCount() >= 1
    assert newsroom.desk.style.house_style_text() == stored
    assert text.toPlainText() != stored
    click(room.text, "revertButton")
    assert text.toPlainText() == stored
    assert not faults.isVisible()


def test_the_way_back_to_the_shipped_style_is_a_reset_that_the_log_tells(
    open_room: Opened, newsroom: Newsroom, qtbot: QtBot
) -> None:
    other = shipped_house_style().replace('id = "tatweel"', 'id = "tatweel"\non = false')
    newsroom.desk.style.save_house_style(newsroom.curator, other)
    room, window = open_room(newsroom.curator)
    click(room, "textTab")
    click(room.text, "shippedButton")
    box = found(room.text, QMessageBox, "shippedBox")
    yes = next(b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole)
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    click(room.text, "saveButton")
    settle(qtbot, window)
    assert newsroom.desk.style.house_style_text() == shipped_house_style()
    with newsroom.opened.unit_of_work() as work:
        (reset,) = work.events.of_kind(EventKind.HOUSE_STYLE_RESET, 5)
        assert work.documents.get(HOUSE_STYLE) == ""  # later versions of what ships are followed
    assert (reset.actor, reset.data["changed"]) == (newsroom.curator.account.id, "tatweel")
    assert event_text(reset.kind) == "أُعيد أسلوب الدار إلى المرفق بالبرنامج"


def test_words_are_added_removed_taken_in_and_written_out(
    open_room: Opened, newsroom: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    room, window = open_room(newsroom.admin)
    click(room, "wordsTab")
    click(room.words, "addButton")
    dialog = dialog_of(room.words)
    type_text(found(dialog, QLineEdit, "word"), "١٢٣")
    click(dialog, "okButton")
    settle(qtbot, window)
    assert label(dialog, "fault")
    found(dialog, QLineEdit, "word").setText("شوشا")
    click(dialog, "okButton")
    settle(qtbot, window)
    (tmp_path / "in.txt").write_text("كريموف\n٥٥٥\nشوشا\n", encoding="utf-8")
    room.words.take_in(tmp_path / "in.txt")
    settle(qtbot, window)
    assert [entry.word for entry in newsroom.desk.spelling.dictionary()] == ["شوشا", "كريموف"]
    room.words.write_to(tmp_path / "out.txt")
    settle(qtbot, window)
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "شوشا\nكريموف\n"
    room.words._ui.words.setCurrentIndex(room.words.shown.index(0, 0))
    click(room.words, "removeButton")
    settle(qtbot, window)
    assert len(newsroom.desk.spelling.dictionary()) == 1
    assert window.problems == []


def test_a_term_is_added(open_room: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    room, window = open_room(newsroom.curator)
    click(room, "termsTab")
    before = room.terms.model.rowCount()
    click(room.terms, "addButton")
    dialog = dialog_of(room.terms)
    type_text(found(dialog, QTextEdit, "avoid"), "ماراثونية")
    type_text(found(dialog, QLineEdit, "use"), "طويلة")
    type_text(found(dialog, QLineEdit, "why"), "مستهلكة.")
    click(dialog, "okButton")
    settle(qtbot, window)
    assert window.problems == []
    assert room.terms.model.rowCount() == before + 1


def test_a_field_is_changed_where_it_stands_and_nowhere_else() -> None:
    text = '[[rule]]\nid = "a"\n# note\n[[rule]]\nid = "b"\non = true\nmust = [\n["x"],\n]\n[rule.way.z]\non = 1\n'
    assert with_field(text, 1, "on", "false") == text.replace('id = "a"\n', 'id = "a"\non = false\n')
    assert with_field(text, 4, "on", "false") == text.replace("on = true", "on = false")
    assert with_term("", ['ا"ب'], [], "س").endswith(
        'avoid = ["ا\\"ب"]\nuse = []\nreason = { ar = "س", en = "س" }\n'
    )


def test_a_difference_that_nobody_sees_is_told_by_its_code() -> None:
    assert unseen_codes("ﻻ شك", "لا شك") == "\u2066U+FEFB\u2069"
    assert unseen_codes("ملیون", "مليون") == "\u2066U+06CC\u2069"
    assert unseen_codes("نص\ufeff قصير", "نص قصير") == "\u2066U+FEFF\u2069"
    assert unseen_codes("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ", "قال الوزير") == "\u2066U+FED7 U+FE8E U+FEDD …\u2069"
    assert unseen_codes("الاعلان", "الإعلان") == "", "anybody sees it"
    assert unseen_codes("نص  قصير", "نص قصير") == ""
