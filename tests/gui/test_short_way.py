"""Letters of a word go to the text at once; whatever else comes, the next letter is looked at as any key is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Mark, Span
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.block_moving import BlockMoving
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.editor_panel import EditorPanel
from tests.gui.sheets import opened, select, to_end
from tests.windows import Window, type_text

LINK = "https://example.org/"


@pytest.fixture
def body(editor_panel: EditorPanel, window: Window) -> BodyEdit:
    blocks = (
        Block(new_id(), BlockKind.HEADING, (Span("عنوان"),)),
        Block(new_id(), BlockKind.PARAGRAPH, (Span("نص قصير"),)),
    )
    body = opened(editor_panel, window, Content(blocks=blocks))
    to_end(body)
    return body


@pytest.fixture
def asked(body: BodyEdit) -> list[str]:
    asked: list[str] = []

    def look(event: QKeyEvent) -> bool:
        asked.append(event.text())
        return False

    body.key_takers.append(look)
    return asked


def test_only_the_first_letter_of_a_word_is_looked_at(body: BodyEdit, asked: list[str]) -> None:
    type_text(body, "اب جد")
    assert asked == ["ا", " "]
    assert body.sheet.text_blocks()[1].text == "نص قصيراب جد"


def _select_all(body: BodyEdit) -> None:
    body.selectAll()


def _move(body: BodyEdit) -> None:
    QTest.keyClick(body, Qt.Key.Key_Left)


def _undo(body: BodyEdit) -> None:
    body.undo()


def _mark(body: BodyEdit) -> None:
    body.toggle_mark(Mark.STRONG)


def _insert(body: BodyEdit) -> None:
    cursor = body.textCursor()
    cursor.setPosition(0)
    cursor.insertText("أول ")


def _turn_another(body: BodyEdit) -> None:
    # The caret stays where it is.
    form = body.formats.block(BlockKind.SUBHEADING, "k", None)
    QTextCursor(body.document()).setBlockFormat(form)


@pytest.mark.parametrize("act", [_select_all, _move, _undo, _mark, _insert, _turn_another])
def test_after_anything_else_a_letter_is_looked_at_again(
    body: BodyEdit, asked: list[str], act: Callable[[BodyEdit], None]
) -> None:
    type_text(body, "ابج")
    act(body)
    asked.clear()
    type_text(body, "د")
    assert asked == ["د"]


def test_a_letter_over_two_blocks_leaves_one_with_its_own_looks(body: BodyEdit) -> None:
    type_text(body, "اب")
    select(body, 2, body.document().characterCount() - 1)
    type_text(body, "ج")
    assert [(block.kind, block.text) for block in body.sheet.text_blocks()] == [(BlockKind.HEADING, "عنج")]


def test_a_link_ends_where_somebody_writes_on(body: BodyEdit, qtbot: QtBot) -> None:
    type_text(body, "اب")
    body.set_link(LINK)
    select(body, body.document().characterCount() - 1, body.document().characterCount() - 1)
    type_text(body, "جد")
    spans = body.sheet.text_blocks()[1].spans
    assert [span.text for span in spans if span.link == LINK] == [LINK]
    assert spans[-1].text.endswith("جد")
    assert spans[-1].link is None


def test_nothing_is_typed_into_a_text_that_may_only_be_read(body: BodyEdit) -> None:
    type_text(body, "اب")
    body.setReadOnly(True)
    before = body.toPlainText()
    type_text(body, "ج")
    assert body.toPlainText() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_Y])
def test_nothing_is_undone_or_done_again_in_a_text_that_may_only_be_read(
    editor_panel: EditorPanel, body: BodyEdit, key: Qt.Key
) -> None:
    sheet = editor_panel.sheet
    for field in (body, sheet.headline):
        field.setFocus()
        type_text(field, "اب")
        QTest.keyClick(field, Qt.Key.Key_Home)
        type_text(field, "جد")
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    before = sheet.read()
    sheet.set_read_only(read_only=True)
    for field in (body, sheet.headline):
        QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert sheet.read() == before


def test_the_handle_of_a_block_goes_with_the_next_letter(
    editor_panel: EditorPanel, body: BodyEdit, qtbot: QtBot
) -> None:
    handle = editor_panel.feature(BlockMoving).handle
    type_text(body, "اب")
    place = body.cursorRect().center()
    for step in (QPoint(-9, 0), QPoint(-12, 0)):
        there = QPointF(place + step)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            there,
            body.viewport().mapToGlobal(there),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(body.viewport(), event)
    assert not handle.isHidden()
    type_text(body, "ج")
    assert handle.isHidden()
