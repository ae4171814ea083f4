"""Blocks moved by keys, by the handle and in the outline: they keep their keys, and each move is one step to undo."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Embed, Span
from editor_desk.gui.editor.block_moving import BlockMoving
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.outline import Outlining
from editor_desk.gui.editor.outline_model import FIGURE_LEVEL
from tests.gui.sheets import opened, select, to_end
from tests.windows import Window, type_text

P, H2, H3, Q, WHO = (
    BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.SUBHEADING, BlockKind.QUOTE, BlockKind.ATTRIBUTION,
)  # fmt: skip
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
BLOCKS = (
    Block("a", P, (Span("مقدمة"),)),
    Block("h", H2, (Span("الأول"),)),
    Block("b", P, (Span("نص الأول"),)),
    Block("s", H3, (Span("فرع"),)),
    Embed("e", "https://video.example/1", "شاهد"),
    Block("i", H2, (Span("الثاني"),)),
    Block("c", Q, (Span("نص الثاني"),)),
)
T = TypeVar("T", bound=QObject)


def feature(panel: EditorPanel, kind: type[T]) -> T:
    return next(item for item in panel._features if isinstance(item, kind))


def keys(body: BodyEdit) -> str:
    return "".join(item.key for item in body.sheet.blocks())


@pytest.fixture
def body(editor_panel: EditorPanel, window: Window) -> BodyEdit:
    return opened(editor_panel, window, Content(headline="عنوان المقال", blocks=BLOCKS))


def at(body: BodyEdit, number: int, offset: int = 0) -> None:
    cursor = body.textCursor()
    cursor.setPosition(body.document().findBlockByNumber(number).position() + offset)
    body.setTextCursor(cursor)


def test_keys_move_the_block_with_the_caret(body: BodyEdit) -> None:
    at(body, 2, 3)
    QTest.keyClick(body, Qt.Key.Key_Up, ALT_SHIFT)
    assert keys(body) == "abhseic"
    assert (body.textCursor().blockNumber(), body.textCursor().positionInBlock()) == (1, 3)
    QTest.keyClick(body, Qt.Key.Key_Up, ALT_SHIFT)
    QTest.keyClick(body, Qt.Key.Key_Up, ALT_SHIFT)
    assert keys(body) == "bahseic", "at the top it stays"
    body.undo()
    assert keys(body) == "abhseic"
    body.undo()
    assert body.sheet.blocks() == BLOCKS
    assert not body.document().isUndoAvailable()
    body.redo()
    assert keys(body) == "abhseic"


def test_keys_move_all_selected_blocks_and_figures(body: BodyEdit) -> None:
    document = body.document()
    select(body, document.findBlockByNumber(3).position() + 1, document.findBlockByNumber(4).position() + 1)
    QTest.keyClick(body, Qt.Key.Key_Down, ALT_SHIFT)
    assert keys(body) == "ahbisec"
    assert body.textCursor().selectedText().startswith("رع")
    QTest.keyClick(body, Qt.Key.Key_Down, ALT_SHIFT)
    QTest.keyClick(body, Qt.Key.Key_Down, ALT_SHIFT)
    assert keys(body) == "ahbicse"
    assert {item.key: item for item in body.sheet.blocks()} == {item.key: item for item in BLOCKS}


def test_a_text_that_is_only_read_does_not_move(body: BodyEdit, editor_panel: EditorPanel) -> None:
    article = editor_panel._working.article
    assert article is not None
    for name in ("move_up", "move_down"):
        assert editor_panel._actions[name].isEnabled()
    editor_panel.sheet.set_read_only(read_only=True)
    feature(editor_panel, Outlining).move(2, 1)
    feature(editor_panel, Outlining).drop(2, 1)
    assert body.sheet.blocks() == BLOCKS


# The handle


def centre(body: BodyEdit, number: int) -> QPoint:
    return (
        body.document()
        .documentLayout()
        .blockBoundingRect(body.document().findBlockByNumber(number))
        .center()
        .toPoint()
    )


def point(body: BodyEdit, number: int) -> None:
    place = QPointF(centre(body, number))
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, body.viewport().mapToGlobal(place), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(body.viewport(), event)


def drag_over(moving: BlockMoving, body: BodyEdit, number: int, *, below: bool) -> None:
    box = body.document().documentLayout().blockBoundingRect(body.document().findBlockByNumber(number))
    y = box.bottom() - 2 if below else box.top() + 2
    there = QPointF(body.viewport().mapToGlobal(QPointF(box.center().x(), y)))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(moving.handle.mapFromGlobal(there)), there, Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(moving.handle, event)


def test_the_handle_stands_on_the_leading_side_and_drags_its_block(
    body: BodyEdit, editor_panel: EditorPanel
) -> None:
    moving = feature(editor_panel, BlockMoving)
    assert moving.handle.isHidden()
    point(body, 4)
    assert moving.handle.isVisible()
    assert moving.handle.x() > body.geometry().right(), "Arabic begins on the right"
    assert moving.handle.grab().toImage().allGray() is False
    QTest.mousePress(moving.handle, Qt.MouseButton.LeftButton)
    drag_over(moving, body, 0, below=False)
    assert moving.line.isVisible()
    QTest.mouseRelease(moving.handle, Qt.MouseButton.LeftButton)
    assert keys(body) == "eahbsic"
    assert moving.line.isHidden()
    body.undo()
    assert body.sheet.blocks() == BLOCKS


def test_escape_lets_everything_stay(body: BodyEdit, editor_panel: EditorPanel) -> None:
    moving = feature(editor_panel, BlockMoving)
    point(body, 1)
    QTest.mousePress(moving.handle, Qt.MouseButton.LeftButton)
    drag_over(moving, body, 6, below=True)
    QTest.keyClick(body, Qt.Key.Key_Escape)
    QTest.mouseRelease(moving.handle, Qt.MouseButton.LeftButton)
    assert body.sheet.blocks() == BLOCKS
    assert moving.line.isHidden()


def test_the_handle_takes_all_that_is_selected(body: BodyEdit, editor_panel: EditorPanel) -> None:
    moving = feature(editor_panel, BlockMoving)
    document = body.document()
    select(body, document.findBlockByNumber(1).position(), document.findBlockByNumber(2).position() + 2)
    point(body, 2)
    QTest.mousePress(moving.handle, Qt.MouseButton.LeftButton)
    drag_over(moving, body, 6, below=True)
    QTest.mouseRelease(moving.handle, Qt.MouseButton.LeftButton)
    assert keys(body) == "aseichb"


def test_the_handle_goes_when_somebody_types(body: BodyEdit, editor_panel: EditorPanel) -> None:
    moving = feature(editor_panel, BlockMoving)
    point(body, 0)
    assert moving.handle.isVisible()
    type_text(body, "ن")
    assert moving.handle.isHidden()
    point(body, 0)
    QApplication.sendEvent(body, QEvent(QEvent.Type.Leave))
    assert moving.handle.isHidden()
    editor_panel.sheet.set_read_only(read_only=True)
    point(body, 0)
    assert moving.handle.isHidden()


QUOTED = (
    Block("a", P, (Span("قبل الكلام"),)),
    Block("q", Q, (Span("لن نغادر المدينة"),)),
    Block("w", WHO, (Span("رئيسة البلدية"),)),
    Block("z", P, (Span("بعد الكلام"),)),
    Block("o", WHO, (Span("سطر بلا اقتباس"),)),
)


def test_a_quote_and_its_attribution_are_never_parted(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, Content(headline="عنوان", blocks=QUOTED))
    up, down = Qt.Key.Key_Up, Qt.Key.Key_Down
    for number, key, expected in (
        (0, down, "qwazo"),  # a paragraph steps over the pair
        (2, up, "aqwzo"),
        (1, up, "qwazo"),  # the pair moves as one, from the quote
        (1, down, "aqwzo"),  # and from the attribution
        (4, up, "aqwoz"),  # an attribution behind anything else is a line like any other
    ):
        at(body, number)
        QTest.keyClick(body, key, ALT_SHIFT)
        assert keys(body) == expected
    while body.document().isUndoAvailable():
        body.undo()
    assert body.sheet.blocks() == QUOTED

    moving = feature(editor_panel, BlockMoving)
    point(body, 0)
    QTest.mousePress(moving.handle, Qt.MouseButton.LeftButton)
    drag_over(moving, body, 1, below=True)
    line = body.document().documentLayout().blockBoundingRect(body.document().findBlockByNumber(2)).bottom()
    assert abs(moving.line.geometry().center().y() - body.geometry().top() - line) < 3, "told behind the pair"
    QTest.mouseRelease(moving.handle, Qt.MouseButton.LeftButton)
    assert keys(body) == "qwazo"
    point(body, 1)
    QTest.mousePress(moving.handle, Qt.MouseButton.LeftButton)
    drag_over(moving, body, 4, below=True)
    QTest.mouseRelease(moving.handle, Qt.MouseButton.LeftButton)
    assert keys(body) == "azoqw"


# The outline


def rows(outlining: Outlining) -> list[tuple[int, str]]:
    return [(entry.level, entry.title) for entry in outlining.panel.model.entries]


@pytest.fixture
def outlining(body: BodyEdit, editor_panel: EditorPanel) -> Outlining:
    found = feature(editor_panel, Outlining)
    editor_panel._actions["outline"].trigger()
    assert found.panel.isVisible()
    return found


ROWS = [(1, "عنوان المقال"), (2, "الأول"), (3, "فرع"), (FIGURE_LEVEL, "شاهد"), (2, "الثاني")]


def test_the_outline_follows_what_is_written(
    outlining: Outlining, body: BodyEdit, editor_panel: EditorPanel, qtbot: QtBot
) -> None:
    tester = QAbstractItemModelTester(
        outlining.panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert rows(outlining) == ROWS
    at(body, 1, 5)
    body.setFocus()
    type_text(body, " جديد")
    qtbot.waitUntil(lambda: (2, "الأول جديد") in rows(outlining))
    assert outlining.panel.view.currentIndex().row() == 1
    at(body, 6)
    editor_panel._actions["subheading"].trigger()
    qtbot.waitUntil(lambda: rows(outlining)[-1] == (3, "نص الثاني"))
    type_text(editor_panel.sheet.headline, "ثم ")
    qtbot.waitUntil(lambda: "ثم" in rows(outlining)[0][1])
    editor_panel._actions["outline"].trigger()
    assert outlining.panel.isHidden()
    tester.deleteLater()


def test_a_click_or_enter_leads_there(
    outlining: Outlining, body: BodyEdit, editor_panel: EditorPanel
) -> None:
    view = outlining.panel.view
    index = outlining.panel.model.index(4)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert body.textCursor().blockNumber() == 5
    assert body.hasFocus()
    view.setFocus()
    view.setCurrentIndex(outlining.panel.model.index(3))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert body.textCursor().blockNumber() == 4
    outlining.go_to(0)
    assert editor_panel.sheet.headline.hasFocus()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert body.hasFocus()


def test_keys_move_a_whole_section(outlining: Outlining, body: BodyEdit) -> None:
    view = outlining.panel.view
    view.setFocus()
    view.setCurrentIndex(outlining.panel.model.index(4))
    QTest.keyClick(view, Qt.Key.Key_Up, ALT_SHIFT)
    assert keys(body) == "aichbse"
    assert view.currentIndex().data() == "الثاني"
    QTest.keyClick(view, Qt.Key.Key_Up, ALT_SHIFT)
    assert keys(body) == "aichbse", "there is no section above"
    QTest.keyClick(view, Qt.Key.Key_Down, ALT_SHIFT)
    assert body.sheet.blocks() == BLOCKS
    QTest.keyClick(view, Qt.Key.Key_Down, ALT_SHIFT)
    assert body.sheet.blocks() == BLOCKS, "nor below"
    body.undo()
    assert keys(body) == "aichbse"


def test_a_small_section_goes_into_the_next_one_and_a_figure_by_one_block(
    outlining: Outlining, body: BodyEdit
) -> None:
    outlining.move(2, 1)
    assert keys(body) == "ahbisec"
    body.undo()
    outlining.move(3, -1)
    assert keys(body) == "ahbesic"
    body.undo()
    outlining.move(0, 1)
    outlining.move(99, 1)
    assert body.sheet.blocks() == BLOCKS


@pytest.mark.parametrize(
    ("row", "before", "expected"),
    [(4, 1, "aichbse"), (1, 5, "aichbse"), (3, 2, "ahbesic"), (1, 2, "ahbseic"), (2, 0, "asehbic")],
)
def test_a_row_that_is_dropped_takes_its_section_along(
    outlining: Outlining, body: BodyEdit, row: int, before: int, expected: str
) -> None:
    model = outlining.panel.model
    mime = model.mimeData([model.index(row)])
    assert model.mimeTypes()[0] in mime.formats()
    assert not model.dropMimeData(mime, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert keys(body) == expected
    if expected != "ahbseic":
        body.undo()
    assert body.sheet.blocks() == BLOCKS


# Who said it


def test_a_dash_behind_a_quote_is_for_who_said_it(body: BodyEdit) -> None:
    to_end(body)
    QTest.keyClick(body, Qt.Key.Key_Return)
    type_text(body, "—أبو حسن")
    assert shape_of_end(body) == [(Q, "نص الثاني"), (WHO, "أبو حسن")]
    QTest.keyClick(body, Qt.Key.Key_Return)
    type_text(body, "وبعد")
    assert shape_of_end(body)[-1] == (P, "وبعد")


def shape_of_end(body: BodyEdit) -> list[tuple[BlockKind, str]]:
    return [(item.kind, item.text) for item in body.sheet.text_blocks()[-2:]]


def test_the_action_opens_a_line_for_who_said_it(body: BodyEdit, editor_panel: EditorPanel) -> None:
    at(body, 6, 2)
    action = editor_panel._actions["attribution"]
    action.trigger()
    type_text(body, "الوزير")
    assert shape_of_end(body) == [(Q, "نص الثاني"), (WHO, "الوزير")]
    assert action.isChecked()
    action.trigger()
    assert shape_of_end(body)[-1] == (P, "الوزير")
    at(body, 0)
    type_text(body, "—")
    assert body.sheet.text_blocks()[0].text.startswith("—"), "elsewhere a dash is a dash"
