"""The room of the desk's rules: read by everybody, changed in place by who may, and true at the next step of an article."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.checklist import CheckLevel, Rule
from editor_desk.domain.checklist_file import shipped_checklist, shipped_rules
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.workflow import Action
from editor_desk.gui.desk_rules.checklist_model import AT_LEAST, AT_MOST, STEPS, TRIED
from editor_desk.gui.desk_rules.checklist_page import ChecklistPage
from editor_desk.gui.desk_rules.desk_rules_room import DeskRulesRoom
from editor_desk.gui.desk_rules.pages import PAGES
from editor_desk.gui.shell.rooms import RULES_PAGES
from editor_desk.services.checklists import CHECKLIST
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import SitDown, click, dialog_of, found, label, settle
from tests.windows import Window, type_text

Opened = Callable[[Session], tuple[ChecklistPage, Window]]
SUBMIT, APPROVE = (
    next(column for column, one in STEPS.items() if one is action)
    for action in (Action.SUBMIT, Action.APPROVE)
)


@pytest.fixture
def open_rules(sit_down: SitDown, qtbot: QtBot) -> Opened:
    def opened(session: Session) -> tuple[ChecklistPage, Window]:
        window = sit_down(session)
        room = DeskRulesRoom(window.context)
        qtbot.addWidget(room)
        room.resize(1240, 900)
        room.show()
        settle(qtbot, window)
        page = room.pages["checklist"]
        assert isinstance(page, ChecklistPage)
        return page, window

    return opened


def rule(newsroom: Newsroom, rule_id: str) -> Rule:
    return next(one for one in newsroom.desk.rules.checklist().rules if one.id == rule_id)


def cell(page: ChecklistPage, rule_id: str, column: int) -> QModelIndex:
    row = page.model.row_of(rule_id)
    assert row is not None
    return page.model.index(row, column)


def choose(page: ChecklistPage, rule_id: str, column: int) -> QModelIndex:
    index = cell(page, rule_id, column)
    page.table.setCurrentIndex(index)
    page.table.setFocus()
    return index


def test_the_pages_are_those_that_have_commands() -> None:
    assert tuple(page.name for page in PAGES) == RULES_PAGES


def test_space_and_enter_take_the_next_weight(open_rules: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_rules(newsroom.admin)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    changed: list[bool] = []
    window.context.bus.rules_changed.connect(lambda: changed.append(True))
    for key, level in (
        (Qt.Key.Key_Space, CheckLevel.OFF),
        (Qt.Key.Key_Return, CheckLevel.REQUIRED),
        (Qt.Key.Key_Enter, CheckLevel.ADVISED),
    ):
        choose(page, "tags_enough", SUBMIT)
        QTest.keyClick(page.table, key)
        settle(qtbot, window)
        assert rule(newsroom, "tags_enough").level(Action.SUBMIT) is level
        assert page.table.currentIndex() == cell(page, "tags_enough", SUBMIT)  # the eye stays where it was
    assert len(changed) == 3
    assert rule(newsroom, "tags_enough").level(Action.APPROVE) is CheckLevel.ADVISED


def test_a_click_offers_the_weights(open_rules: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_rules(newsroom.admin)
    index = choose(page, "source_present", SUBMIT)
    QTest.mouseClick(
        page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualRect(index).center()
    )
    box = found(page.table, QComboBox, "")
    qtbot.waitUntil(lambda: box.view().isVisible())
    assert box.currentData() == "advised"
    QTest.keyClick(box.view(), Qt.Key.Key_Up)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert rule(newsroom, "source_present").level(Action.SUBMIT) is CheckLevel.REQUIRED


def type_bound(qtbot: QtBot, page: ChecklistPage, rule_id: str, column: int, text: str) -> None:
    choose(page, rule_id, column)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    field = next(one for one in page.table.findChildren(QLineEdit) if one.isVisible())
    field.selectAll()
    type_text(field, text)
    if not text:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in page.table.findChildren(QLineEdit)))


def test_bounds_are_typed_in_place_in_any_numerals(
    open_rules: Opened, newsroom: Newsroom, qtbot: QtBot
) -> None:
    page, window = open_rules(newsroom.admin)
    type_bound(qtbot, page, "headline_length", AT_MOST, "١٠٤")
    settle(qtbot, window)
    assert rule(newsroom, "headline_length").at_most == 104
    type_bound(qtbot, page, "headline_length", AT_LEAST, "")
    settle(qtbot, window)
    assert rule(newsroom, "headline_length").at_least is None
    type_bound(qtbot, page, "headline_length", AT_MOST, "كثير")
    settle(qtbot, window)
    assert rule(newsroom, "headline_length").at_most == 104
    assert window.problems == []
    # A length without any bound asks for nothing: it is refused, and what holds is shown again.
    type_bound(qtbot, page, "headline_length", AT_MOST, "")
    settle(qtbot, window)
    assert [problem.code for problem in window.problems] == [ErrorCode.CHECKLIST_REFUSED]
    assert cell(page, "headline_length", AT_MOST).data() == "١٠٤"


def test_who_may_not_set_rules_reads_them(open_rules: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_rules(newsroom.reviewer)
    room = page.window()
    assert label(room, "rulesReason")
    for name in ("addButton", "importButton", "shippedButton", "removeButton"):
        assert not found(page, QPushButton, name).isVisible()
    index = choose(page, "tags_enough", SUBMIT)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    QTest.mouseClick(
        page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualRect(index).center()
    )
    settle(qtbot, window)
    assert page.table.findChildren(QComboBox) == []
    assert newsroom.desk.rules.checklist().rules == shipped_rules()
    assert found(page, QLineEdit, "sections").isReadOnly()


def test_a_question_is_added_worded_anew_and_removed(
    open_rules: Opened, newsroom: Newsroom, qtbot: QtBot
) -> None:
    page, window = open_rules(newsroom.admin)
    click(page, "addButton")
    dialog = dialog_of(page)
    assert not found(dialog, QPushButton, "okButton").isEnabled()
    type_text(found(dialog, QLineEdit, "arabic"), " اتصلتُ  بالمصدر ")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)
    asked = rule(newsroom, "question_1")
    assert asked.text is not None
    assert (asked.text.ar, asked.level(Action.APPROVE)) == ("اتصلتُ بالمصدر", CheckLevel.ADVISED)
    assert page.table.currentIndex().row() == page.model.row_of("question_1")
    assert label(page, "detailTitle") == "اتصلتُ بالمصدر"
    english = found(page, QLineEdit, "english")
    english.setFocus()
    type_text(english, "I called the source")
    QTest.keyClick(english, Qt.Key.Key_Return)
    settle(qtbot, window)
    text = rule(newsroom, "question_1").text
    assert text is not None
    assert text.en == "I called the source"
    arabic = found(page, QLineEdit, "arabic")
    for field in (arabic, english):
        field.setFocus()
        field.clear()
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle(qtbot, window)
    text = rule(newsroom, "question_1").text
    assert text is not None
    assert (text.ar, text.en) == ("", "I called the source")  # a question without words is none
    assert english.text() == "I called the source"
    click(page, "removeButton")
    settle(qtbot, window)
    assert newsroom.desk.rules.checklist().rules == shipped_rules()


def test_a_rule_is_kept_to_sections_and_said_in_own_words(
    open_rules: Opened, newsroom: Newsroom, qtbot: QtBot
) -> None:
    page, window = open_rules(newsroom.admin)
    choose(page, "byline_present", SUBMIT)
    sections = found(page, QLineEdit, "sections")
    sections.setFocus()
    type_text(sections, "رياضة، ثقافة ,رياضة")
    QTest.keyClick(sections, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert rule(newsroom, "byline_present").sections == ("رياضة", "ثقافة")
    assert sections.text() == "رياضة، ثقافة"
    assert "رياضة، ثقافة" in cell(page, "byline_present", 0).data(Qt.ItemDataRole.ToolTipRole)
    assert not found(page, QLineEdit, "listed").isVisible()
    choose(page, "section_listed", SUBMIT)
    listed = found(page, QLineEdit, "listed")
    assert listed.isVisible()
    listed.setFocus()
    listed.setText("سياسة؛ منوعات")
    QTest.keyClick(listed, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert rule(newsroom, "section_listed").listed == ("سياسة", "منوعات")


def test_the_rules_are_tried_before_they_hold(open_rules: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    for _number in range(2):
        newsroom.desk.articles.create(newsroom.editor, ARTICLE)
    newsroom.desk.articles.create(newsroom.editor, replace(ARTICLE, byline="كريم"))
    page, window = open_rules(newsroom.admin)
    assert cell(page, "byline_present", TRIED).data() == ""
    click(page, "trialButton")
    settle(qtbot, window)
    assert cell(page, "byline_present", TRIED).data() == "٢"
    assert cell(page, "headline_present", TRIED).data() == "٠"
    heading = page.model.headerData(TRIED, Qt.Orientation.Horizontal)
    assert "٣" in str(heading)
    assert window.notices
    assert newsroom.desk.rules.checklist().rules == shipped_rules()


def test_rules_leave_as_a_file_and_come_back(
    open_rules: Opened, newsroom: Newsroom, qtbot: QtBot, tmp_path: Path
) -> None:
    page, window = open_rules(newsroom.admin)
    file = tmp_path / "قواعد.toml"
    page.write_to(file)
    settle(qtbot, window)
    assert file.read_text("utf-8") == shipped_checklist()
    file.write_text("\ufeff" + shipped_checklist().replace("at_most = 90", "at_most = 70"), "utf-8")
    page.take_in(file)
    settle(qtbot, window)
    assert rule(newsroom, "headline_length").at_most == 70
    assert len(window.notices) == 2
    file.write_text(shipped_checklist().replace("at_most = 90", "at_most = many"), "utf-8")
    page.take_in(file)
    settle(qtbot, window)
    page.take_in(tmp_path / "missing.toml")
    settle(qtbot, window)
    page.write_to(tmp_path / "missing" / "rules.toml")
    settle(qtbot, window)
    codes = [problem.code for problem in window.problems]
    assert codes == [ErrorCode.CHECKLIST_REFUSED, ErrorCode.FILE_MISSING, ErrorCode.FOLDER_READ_ONLY]
    assert rule(newsroom, "headline_length").at_most == 70
    file.write_bytes(b"x" * 2_000_001)
    page.take_in(file)
    settle(qtbot, window)
    assert window.problems[-1].code is ErrorCode.FILE_TOO_LARGE


@pytest.mark.parametrize("agreed", [True, False])
def test_the_shipped_rules_come_back_when_that_is_agreed_on(
    open_rules: Opened, newsroom: Newsroom, qtbot: QtBot, *, agreed: bool
) -> None:
    page, window = open_rules(newsroom.admin)
    type_bound(qtbot, page, "headline_length", AT_MOST, "70")
    settle(qtbot, window)
    click(page, "shippedButton")
    box = found(page, QMessageBox, "shippedBox")
    roles = QMessageBox.ButtonRole
    wanted = roles.AcceptRole if agreed else roles.RejectRole
    button = next(one for one in box.buttons() if box.buttonRole(one) == wanted)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert rule(newsroom, "headline_length").at_most == (90 if agreed else 70)


def test_a_damaged_checklist_says_so(open_rules: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    with newsroom.opened.unit_of_work() as work:
        work.documents.put(CHECKLIST, "[[rule]]\nid = 3\n", newsroom.admin.account.id, newsroom.clock())
        work.commit()
    page, window = open_rules(newsroom.admin)
    assert found(page, QLabel, "damaged").isVisible()
    assert page.model.rowCount() == len(shipped_rules())
    choose(page, "tags_enough", APPROVE)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert not found(page, QLabel, "damaged").isVisible()
    assert rule(newsroom, "tags_enough").level(Action.APPROVE) is CheckLevel.OFF


def test_another_window_is_followed(open_rules: Opened, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_rules(newsroom.reviewer)
    text = shipped_checklist().replace("at_most = 90", "at_most = 66")
    newsroom.desk.rules.save(newsroom.admin, text)
    window.context.bus.rules_changed.emit()
    settle(qtbot, window)
    assert cell(page, "headline_length", AT_MOST).data() == "٦٦"
    model: QAbstractItemModel = page.model
    assert not model.setData(cell(page, "headline_length", AT_MOST), 5)
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton
    assert page.table.indexAt(QPoint(-1, -1)).data() is None
