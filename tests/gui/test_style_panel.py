"""The list of what was found, beside the text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import BlockKind, Content, Table, TagRef, block
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.inspector.findings_delegate import FindingsDelegate
from editor_desk.gui.inspector.findings_model import ROW_ROLE, Group, Row
from editor_desk.gui.inspector.style_page import StylePage
from tests.gui.proofs import FakeSpelling, FakeStyle, read, with_proofs
from tests.gui.rooms import click, found, label
from tests.windows import Window, type_text

LEFT = Qt.MouseButton.LeftButton
TEXT = Content(
    headline="عن شنغهاى",
    blocks=(
        block(BlockKind.PARAGRAPH, "هذا الاعلان عن إجتماع في شنغهاى"),
        block(BlockKind.PARAGRAPH, "ثم إجتماع آخر وإستخدام"),
    ),
    tags=(TagRef("t", "شنغهاى"),),
)


@pytest.fixture
def desk_room(window: Window, qtbot: QtBot) -> Iterator[DeskRoom]:
    room = DeskRoom(with_proofs(window, FakeSpelling(), FakeStyle()))
    qtbot.addWidget(room)
    room.resize(1300, 800)
    room.show()
    room.working.show(window.newsroom.desk.articles.create(window.context.session, TEXT))
    click(room, "styleTab")
    read(room.editor, qtbot)
    yield room
    room.working.close()


def page_of(room: DeskRoom) -> StylePage:
    page = room.inspector.style_page
    assert page is not None
    return page


def shown(room: DeskRoom) -> list[tuple[Group, str]]:
    return [(row.group, row.title) for row in page_of(room).model.rows if not row.is_heading]


def choose(room: DeskRoom, title: str, nth: int = 0) -> QListView:
    page = page_of(room)
    rows = [n for n, row in enumerate(page.model.rows) if row.title == title and not row.is_heading]
    view = found(page, QListView, "findings")
    view.setCurrentIndex(page.model.index(rows[nth]))
    return view


def test_findings_stand_in_groups_with_their_counts(desk_room: DeskRoom) -> None:
    rows = page_of(desk_room).model.rows
    assert [(row.group, row.count) for row in rows if row.is_heading] == [
        (Group.SPELLING, 1),
        (Group.STYLE, 3),
        (Group.NAME, 3),
    ]
    assert found(desk_room, QToolButton, "allFilter").text() == "الكل ٧"
    QAbstractItemModelTester(page_of(desk_room).model, QAbstractItemModelTester.FailureReportingMode.Warning)


def test_the_list_follows_the_text(desk_room: DeskRoom, qtbot: QtBot) -> None:
    QAbstractItemModelTester(page_of(desk_room).model, QAbstractItemModelTester.FailureReportingMode.Warning)
    body = desk_room.editor.sheet.body
    body.selectAll()
    type_text(body, "نص عن مسؤلية كبيرة")
    read(desk_room.editor, qtbot)
    assert shown(desk_room) == [
        (Group.SPELLING, "مسؤلية"),
        (Group.NAME, "شنغهاى"),
        (Group.NAME, "شنغهاى"),
    ]
    body.undo()
    read(desk_room.editor, qtbot)
    assert len(shown(desk_room)) == 7


def test_a_kind_can_be_looked_at_alone(desk_room: DeskRoom) -> None:
    click(desk_room, "namesFilter", QToolButton)
    assert {group for group, _text in shown(desk_room)} == {Group.NAME}
    click(desk_room, "spellingFilter", QToolButton)
    assert shown(desk_room) == [(Group.SPELLING, "الاعلان")]
    click(desk_room, "allFilter", QToolButton)
    assert len(shown(desk_room)) == 7


def test_enter_goes_to_the_place_and_a_click_shows_it(desk_room: DeskRoom) -> None:
    body = desk_room.editor.sheet.body
    view = choose(desk_room, "الاعلان")
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center()
    )
    assert body.textCursor().selectedText() == "الاعلان"
    assert not body.hasFocus()
    view = choose(desk_room, "إجتماع", 1)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert body.hasFocus()
    assert body.textCursor().blockNumber() == 1
    assert body.textCursor().selectedText() == "إجتماع"


def test_a_tag_is_shown_among_the_tags(desk_room: DeskRoom) -> None:
    view = choose(desk_room, "شنغهاى", 2)
    assert "وسم" in label(desk_room, "cardMessage")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert found(desk_room, QWidget, "tagsSection").isVisible()


def test_the_card_offers_fixes_and_all_of_the_kind(desk_room: DeskRoom, qtbot: QtBot) -> None:
    choose(desk_room, "إجتماع")
    assert label(desk_room, "cardTitle") == "همزة الوصل لا تُكتب"
    buttons = {button.text(): button for button in page_of(desk_room).findChildren(QPushButton)}
    everything = next(button for text, button in buttons.items() if "٣" in text)
    QTest.mouseClick(everything, Qt.MouseButton.LeftButton)
    body = desk_room.editor.sheet.body
    assert body.toPlainText() == "هذا الاعلان عن اجتماع في شنغهاى\nثم اجتماع آخر واستخدام"
    read(desk_room.editor, qtbot)
    assert Group.STYLE not in {group for group, _text in shown(desk_room)}
    body.undo()
    read(desk_room.editor, qtbot)
    assert body.toPlainText() == "هذا الاعلان عن إجتماع في شنغهاى\nثم إجتماع آخر وإستخدام"


def test_the_fix_in_the_row_is_a_click(desk_room: DeskRoom) -> None:
    view = choose(desk_room, "إستخدام")
    place = view.visualRect(view.currentIndex())
    # The chip stands at the end of the second line; in Arabic that is on the left.
    where = QPoint(place.left() + 30, place.bottom() - 16)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert desk_room.editor.sheet.body.toPlainText().endswith("واستخدام")


def test_a_mark_alone_is_named_on_its_chip_and_mended_by_a_click(desk_room: DeskRoom, qtbot: QtBot) -> None:
    body = desk_room.editor.sheet.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    type_text(body, ", ثم مضى")
    read(desk_room.editor, qtbot)
    view = choose(desk_room, ",")
    delegate = view.itemDelegate()
    assert isinstance(delegate, FindingsDelegate)
    row = view.currentIndex().data(ROW_ROLE)
    assert delegate.chip_text(row) == "فاصلة ،"
    place = view.visualRect(view.currentIndex())
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(place.left() + 30, place.bottom() - 16))
    assert body.toPlainText().endswith("وإستخدام، ثم مضى")


def test_suggestions_for_a_word_come_to_the_card(desk_room: DeskRoom, qtbot: QtBot) -> None:
    choose(desk_room, "الاعلان")
    page = page_of(desk_room)

    def fixes() -> list[str]:
        return [b.text() for b in page.findChildren(QPushButton) if b.property("role") == "fix"]

    qtbot.waitUntil(lambda: fixes() == ["الإعلان", "الإعلام"])


def test_ignored_ones_stay_in_sight_and_come_back(desk_room: DeskRoom, qtbot: QtBot) -> None:
    desk_room.editor.context.desk.style.ignore(
        desk_room.editor.context.session, "", "hamza", "إستخدام", "اقتباس"
    )
    page = page_of(desk_room)
    page.fetch()

    def heading() -> list[Row]:
        return [row for row in page.model.rows if row.group is Group.IGNORED]

    qtbot.waitUntil(lambda: len(heading()) == 1)
    assert heading()[0].count == 1
    view = choose_heading(page)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center()
    )
    assert [(row.title, row.note) for row in heading()][1] == ("إستخدام", "اقتباس")


def choose_heading(page: StylePage) -> QListView:
    view = found(page, QListView, "findings")
    row = next(n for n, row in enumerate(page.model.rows) if row.group is Group.IGNORED)
    view.setCurrentIndex(page.model.index(row))
    view.scrollTo(view.currentIndex())
    return view


def test_a_sound_text_is_said_to_be_one(desk_room: DeskRoom, window: Window, qtbot: QtBot) -> None:
    sound = Content(blocks=(block(BlockKind.PARAGRAPH, "نص سليم"),))
    desk_room.working.show(window.newsroom.desk.articles.create(window.context.session, sound))
    read(desk_room.editor, qtbot)
    assert found(desk_room, QLabel, "calmTitle").text() == "النص سليم"
    assert found(desk_room, QLabel, "calmTitle").isVisible()


def test_a_slip_that_the_house_style_mends_is_listed_once(window: Window, qtbot: QtBot) -> None:
    # The dictionary knows neither word; the house style knows what to write for one of them.
    spelling = FakeSpelling({"إجتماع": ("اجتماع",), "مسؤلية": ("مسؤولية",)})
    room = DeskRoom(with_proofs(window, spelling, FakeStyle()))
    qtbot.addWidget(room)
    room.resize(1300, 800)
    room.show()
    content = Content(
        blocks=(
            block(BlockKind.PARAGRAPH, "عقد إجتماع عن مسؤلية"),
            Table("t", (("إجتماع", "مسؤلية"),), caption="جدول"),
        )
    )
    room.working.show(window.newsroom.desk.articles.create(window.context.session, content))
    click(room, "styleTab")
    read(room.editor, qtbot)  # the first reading
    once = [(Group.SPELLING, "مسؤلية")] * 2 + [(Group.STYLE, "إجتماع")] * 2
    assert shown(room) == once
    assert found(room, QPushButton, "proofNote").text() == "ملاحظتا أسلوب · خطآن إملائيان"
    body = room.editor.sheet.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(body, "ثم ")  # read again
    read(room.editor, qtbot)
    assert shown(room) == once
    choose(room, "إجتماع")
    QTest.mouseClick(next(b for b in page_of(room).findChildren(QPushButton) if b.text() == "اجتماع"), LEFT)
    read(room.editor, qtbot)
    assert shown(room) == [*once[:2], (Group.STYLE, "إجتماع")]
    room.working.close()
