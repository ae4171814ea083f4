"""The desk's reasons for a return and its rule on two approvals, edited in the window by real keys."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.approvals import NO_RULE, ApprovalRule
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.return_reasons import ReturnReason, offered, shipped_reasons
from editor_desk.gui.desk_rules.approvals_page import ApprovalsPage
from editor_desk.gui.desk_rules.desk_rules_room import DeskRulesRoom
from editor_desk.gui.desk_rules.reasons_model import ARABIC, ENGLISH, KEY, STATE
from editor_desk.gui.desk_rules.reasons_page import ReasonsPage
from editor_desk.gui.desk_rules.wording_dialog import WordingDialog
from editor_desk.gui.log.trail_texts import detail_text
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.trail import TrailFilter
from tests.desks import Newsroom
from tests.gui.rooms import SitDown, click, found, settle
from tests.windows import Window, type_text

Open = Callable[[Session, str], tuple[QWidget, Window]]


@pytest.fixture
def open_page(sit_down: SitDown, qtbot: QtBot) -> Open:
    def opened(session: Session, name: str) -> tuple[QWidget, Window]:
        window = sit_down(session)
        room = DeskRulesRoom(window.context)
        qtbot.addWidget(room)
        room.resize(1240, 900)
        room.show()
        room.show_page(name)
        settle(qtbot, window)
        return room.pages[name], window

    return opened


def write_name(page: ReasonsPage, text: str, qtbot: QtBot) -> None:
    """Write over the name that is being edited, and press Enter."""
    editor = next(one for one in page.table.findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    type_text(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in page.table.findChildren(QLineEdit)))


def ids(newsroom: Newsroom) -> list[str]:
    return [reason.id for reason in newsroom.desk.return_reasons.all()]


def reason(newsroom: Newsroom, id_: str) -> ReturnReason:
    return next(one for one in newsroom.desk.return_reasons.all() if one.id == id_)


# Reasons


def test_a_reason_is_renamed_in_place(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_page(newsroom.admin, "reasons")
    assert isinstance(page, ReasonsPage)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.table.setCurrentIndex(page.model.index(0, ARABIC))
    page.table.edit(page.model.index(0, ARABIC))
    write_name(page, "رقم أو واقعة للتحقق", qtbot)
    settle(qtbot, window)
    assert reason(newsroom, "facts").ar == "رقم أو واقعة للتحقق"
    assert page.model.index(0, ARABIC).data() == "رقم أو واقعة للتحقق"
    assert window.problems == []


def test_reasons_are_ordered_by_keys_and_their_digits_go_along(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot
) -> None:
    page, window = open_page(newsroom.admin, "reasons")
    assert isinstance(page, ReasonsPage)
    before = ids(newsroom)
    assert not found(page, QPushButton, "upButton").isEnabled()
    click(page, "downButton")
    settle(qtbot, window)
    assert ids(newsroom) == [before[1], before[0], *before[2:]]
    assert page.table.currentIndex().row() == 1, "what was moved stays chosen"
    assert page.model.index(1, KEY).data() == "٢"
    click(page, "upButton")
    settle(qtbot, window)
    assert ids(newsroom) == before


def test_a_reason_is_retired_and_offered_again(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_page(newsroom.admin, "reasons")
    assert isinstance(page, ReasonsPage)
    button = found(page, QPushButton, "retireButton")
    click(page, "retireButton")
    settle(qtbot, window)
    assert reason(newsroom, "facts").retired
    assert [page.model.index(0, column).data() for column in (KEY, STATE)] == ["–", "خارجها"]
    assert page.model.index(1, KEY).data() == "١"
    assert button.text() == "أعده إلى القائمة"
    click(page, "retireButton")
    settle(qtbot, window)
    assert not reason(newsroom, "facts").retired
    only = tuple(replace(one, retired=one.id != "facts") for one in shipped_reasons())
    newsroom.desk.return_reasons.save(newsroom.admin, only)
    page.refresh()
    settle(qtbot, window)
    assert not button.isEnabled(), "one reason has to stay"
    assert offered(newsroom.desk.return_reasons.all())


def test_a_new_reason_is_named_before_it_is_stored(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_page(newsroom.admin, "reasons")
    assert isinstance(page, ReasonsPage)
    before = newsroom.desk.return_reasons.all()
    click(page, "addButton")
    dialog = page.findChild(WordingDialog)
    assert dialog is not None
    assert not found(dialog, QPushButton, "okButton").isEnabled(), "a reason has a name"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert newsroom.desk.return_reasons.all() == before
    qtbot.waitUntil(lambda: page.findChild(WordingDialog) is None)
    click(page, "addButton")
    dialog = page.findChild(WordingDialog)
    assert dialog is not None
    type_text(found(dialog, QLineEdit, "arabic"), " الصورة  لا تناسب الخبر ")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert page.table.currentIndex().row() == page.model.rowCount() - 1
    click(page, "noteButton")
    settle(qtbot, window)
    made = newsroom.desk.return_reasons.all()[-1]
    assert (made.id, made.ar, made.en, made.needs_words) == (
        "own-1",
        "الصورة لا تناسب الخبر",
        "الصورة لا تناسب الخبر",
        True,
    )
    assert page.model.index(page.model.rowCount() - 1, STATE).data() == "مع شرح"


def test_what_cannot_be_a_name_is_refused_in_words(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_page(newsroom.admin, "reasons")
    assert isinstance(page, ReasonsPage)
    assert not page.model.setData(page.model.index(0, ENGLISH), "   ")
    assert page.model.setData(page.model.index(0, ENGLISH), "Facts: numbers")
    settle(qtbot, window)
    assert [problem.code for problem in window.problems] == [ErrorCode.RETURN_REASONS_REFUSED]
    assert page.model.index(0, ENGLISH).data() == "A fact needs checking"


# Two approvals


def test_the_rule_is_typed_and_saved(open_page: Open, newsroom: Newsroom, qtbot: QtBot) -> None:
    page, window = open_page(newsroom.admin, "approvals")
    assert isinstance(page, ApprovalsPage)
    save = found(page, QPushButton, "saveButton")
    assert not save.isEnabled()
    type_text(found(page, QTextEdit, "sections"), " سياسة \n\nاقتصاد")
    type_text(found(page, QTextEdit, "tags"), "الانتخابات")
    QTest.keyClick(found(page, QCheckBox, "withoutSection"), Qt.Key.Key_Space)
    assert newsroom.desk.approval_rule.rule() == NO_RULE
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    rule = ApprovalRule(("سياسة", "اقتصاد"), ("الانتخابات",), without_section=True)
    assert newsroom.desk.approval_rule.rule() == rule
    assert window.notices == ["تسري القاعدة من الآن، وما خُتم يبقى مختوماً."]
    assert not save.isEnabled()
    (row,) = newsroom.desk.trail.page(TrailFilter(kinds=frozenset({EventKind.APPROVAL_RULE_CHANGED}))).rows
    assert all(name in detail_text(row, {}) for name in ("سياسة", "اقتصاد", "الانتخابات", "ما لا قسم له"))


def test_everywhere_is_everywhere_and_can_be_undone(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot
) -> None:
    page, window = open_page(newsroom.admin, "approvals")
    sections = found(page, QTextEdit, "sections")
    QTest.keyClick(found(page, QCheckBox, "everywhere"), Qt.Key.Key_Space)
    assert not sections.isEnabled()
    click(page, "revertButton")
    assert sections.isEnabled()
    assert not found(page, QPushButton, "saveButton").isEnabled()
    settle(qtbot, window)


def test_the_same_section_twice_is_refused_in_words_and_stays_typed(
    open_page: Open, newsroom: Newsroom, qtbot: QtBot
) -> None:
    page, window = open_page(newsroom.admin, "approvals")
    sections = found(page, QTextEdit, "sections")
    type_text(sections, "سياسة\nسياسه")
    click(page, "saveButton")
    settle(qtbot, window)
    assert [problem.code for problem in window.problems] == [ErrorCode.APPROVAL_RULE_REFUSED]
    assert sections.toPlainText() == "سياسة\nسياسه"
    window.context.bus.rules_changed.emit()
    settle(qtbot, window)
    assert sections.toPlainText() == "سياسة\nسياسه", "what is being typed is not read over"


@pytest.mark.parametrize("name", ["reasons", "approvals"])
def test_everybody_reads_them_and_only_who_may_changes_them(
    open_page: Open, newsroom: Newsroom, name: str
) -> None:
    page, _window = open_page(newsroom.reviewer, name)
    assert [button.objectName() for button in page.findChildren(QPushButton) if button.isVisible()] == []
    if isinstance(page, ReasonsPage):
        assert not page.model.flags(page.model.index(0, ARABIC)) & Qt.ItemFlag.ItemIsEditable
    else:
        assert found(page, QTextEdit, "sections").isReadOnly()
        assert not found(page, QCheckBox, "everywhere").isEnabled()
