"""Direction of paragraphs and runs under real keys: Word's two Shift keys, LibreOffice's shortcuts, the button."""

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Span
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.direction import set_direction, shift_side
from editor_desk.gui.editor.direction_marks import DirectionMarks
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.forced_runs import scaffolding_of
from editor_desk.gui.editor.overlays import x_of
from editor_desk.gui.editor.selection import MIME
from editor_desk.gui.lens.feature import take_out
from editor_desk.gui.preferences import CaretMovement
from editor_desk.language.lens import LensKind
from tests.gui.sheets import opened, select, stored, to_end
from tests.windows import Window, type_text

P = BlockKind.PARAGRAPH
RTL, LTR = Direction.RTL, Direction.LTR
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
LEFT_CODE, RIGHT_CODE = {"win32": (0x2A, 0x36), "darwin": (0, 0)}.get(sys.platform, (50, 62))
LEFT_KEY, RIGHT_KEY = {"win32": (0xA0, 0xA1), "darwin": (0x38, 0x3C)}.get(sys.platform, (0xFFE1, 0xFFE2))


def paragraphs(*texts: str, directions: tuple[Direction | None, ...] = ()) -> Content:
    ways = directions or (None,) * len(texts)
    return Content(
        blocks=tuple(
            Block(f"k{place}", P, (Span(text),), way)
            for place, (text, way) in enumerate(zip(texts, ways, strict=True))
        )
    )


def ways(body: BodyEdit) -> list[Direction | None]:
    return [block.direction for block in body.sheet.text_blocks()]


def strike(
    widget: QWidget,
    kind: QEvent.Type,
    key: Qt.Key,
    held: Qt.KeyboardModifier,
    codes: tuple[int, int] = (0, 0),
) -> None:
    """A key event with the codes of the platform, as a real keyboard sends it."""
    event = QKeyEvent(kind, key.value, held, codes[0], codes[1], 0)
    QApplication.sendEvent(widget, event)


def ctrl_and(widget: QWidget, codes: tuple[int, int], *, shift_first: bool = False) -> None:
    """Ctrl and a Shift key pressed and let go, nothing else."""
    none = Qt.KeyboardModifier.NoModifier
    if shift_first:
        strike(widget, PRESS, Qt.Key.Key_Shift, SHIFT, codes)
        strike(widget, PRESS, Qt.Key.Key_Control, CTRL | SHIFT)
    else:
        strike(widget, PRESS, Qt.Key.Key_Control, CTRL)
        strike(widget, PRESS, Qt.Key.Key_Shift, CTRL | SHIFT, codes)
    strike(widget, RELEASE, Qt.Key.Key_Shift, CTRL, codes)
    strike(widget, RELEASE, Qt.Key.Key_Control, none)


def action(panel: EditorPanel, name: str) -> QAction:
    found = panel.findChild(QAction, f"{name}Action")
    assert isinstance(found, QAction)
    return found


def edge_of(body: BodyEdit, number: int) -> str:
    """On which side of the sheet a paragraph begins."""
    line = body.document().findBlockByNumber(number).layout().lineAt(0)
    return "right" if line.naturalTextRect().center().x() > body.viewport().width() / 2 else "left"


@pytest.mark.parametrize("shift_first", [False, True])
def test_ctrl_with_a_shift_key_turns_the_paragraph_as_in_word(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, *, shift_first: bool
) -> None:
    body = opened(editor_panel, window, paragraphs("The agency said", "قالت الوكالة"))
    ctrl_and(body, (LEFT_CODE, LEFT_KEY), shift_first=shift_first)
    assert ways(body) == [LTR, None]
    assert (edge_of(body, 0), edge_of(body, 1)) == ("left", "right")
    assert [item.direction for item in stored(editor_panel, window, qtbot).text_blocks] == [LTR, None]
    ctrl_and(body, (RIGHT_CODE, RIGHT_KEY), shift_first=shift_first)
    assert ways(body) == [None, None], "the article's own direction is not stored"
    assert edge_of(body, 0) == "right"


def test_other_chords_with_ctrl_and_shift_turn_nothing(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, paragraphs("نص"))
    codes = (LEFT_CODE, LEFT_KEY)
    strike(body, PRESS, Qt.Key.Key_Control, CTRL)
    strike(body, PRESS, Qt.Key.Key_Shift, CTRL | SHIFT, codes)
    strike(body, PRESS, Qt.Key.Key_Left, CTRL | SHIFT)
    strike(body, RELEASE, Qt.Key.Key_Left, CTRL | SHIFT)
    strike(body, RELEASE, Qt.Key.Key_Shift, CTRL, codes)
    strike(body, RELEASE, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)
    assert ways(body) == [None]
    strike(body, PRESS, Qt.Key.Key_Shift, SHIFT, codes)  # Shift alone
    strike(body, RELEASE, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier, codes)
    assert ways(body) == [None]
    strike(body, PRESS, Qt.Key.Key_Control, CTRL)
    strike(body, PRESS, Qt.Key.Key_Shift, CTRL | SHIFT, codes)
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    strike(body, RELEASE, Qt.Key.Key_Shift, CTRL, codes)
    strike(body, RELEASE, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)
    assert ways(body) == [None]
    ctrl_and(body, (0, 0))  # a platform that does not tell which Shift it is
    assert ways(body) == [None]


def test_a_read_only_text_is_not_turned(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window, paragraphs("نص"))
    action(editor_panel, "block_ltr").setEnabled(False)
    ctrl_and(body, (LEFT_CODE, LEFT_KEY))
    assert ways(body) == [None]


def test_the_codes_of_each_platform() -> None:
    assert shift_side("linux", 50, 0xFFE1) == "left"
    assert shift_side("linux", 62, 0xFFE2) == "right"
    assert shift_side("linux", 62, 0) == "right"
    assert shift_side("win32", 0x2A, 0x10) == "left"
    assert shift_side("win32", 0x36, 0x10) == "right"
    assert shift_side("darwin", 0, 0x3C) == "right"
    assert shift_side("linux", 0, 0) == shift_side("plan9", 50, 50) == ""


def test_the_keys_of_libreoffice_turn_all_selected_paragraphs_in_one_step(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, paragraphs("واحد", "اثنان", "ثلاثة"))
    before = body.sheet.blocks()
    select(body, 1, 7)
    QTest.keyClick(body, Qt.Key.Key_D, CTRL | SHIFT)
    assert ways(body) == [LTR, LTR, None]
    body.undo()
    assert body.sheet.blocks() == before
    body.redo()
    assert ways(body) == [LTR, LTR, None]
    select(body, 1, 7)
    QTest.keyClick(body, Qt.Key.Key_A, CTRL | SHIFT)
    assert ways(body) == [None, None, None]


def test_in_an_english_article_left_to_right_is_what_is_not_stored(
    editor_panel: EditorPanel, window: Window
) -> None:
    content = Content(language="en", blocks=(Block("k", P, (Span("قالت"),)),))
    body = opened(editor_panel, window, content)
    assert edge_of(body, 0) == "left"
    QTest.keyClick(body, Qt.Key.Key_A, CTRL | SHIFT)
    assert ways(body) == [RTL]
    QTest.keyClick(body, Qt.Key.Key_D, CTRL | SHIFT)
    assert ways(body) == [None]


def test_the_button_turns_and_tells(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, paragraphs("واحد", "two", directions=(None, LTR)))
    button, rtl, ltr = (
        editor_panel._ui.directionButton,
        action(editor_panel, "block_rtl"),
        action(editor_panel, "block_ltr"),
    )
    assert (rtl.isChecked(), ltr.isChecked()) == (True, False)
    tip = button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ways(body) == [LTR, LTR]
    assert (rtl.isChecked(), ltr.isChecked()) == (False, True)
    assert button.toolTip() != tip
    ltr.trigger()
    assert ltr.isChecked(), "what is on already stays on"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ways(body) == [None, LTR]
    to_end(body)
    assert ltr.isChecked()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.undo()
    assert (ways(body), ltr.isChecked()) == ([LTR, LTR], True)
    body.undo()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    assert (ways(body), rtl.isChecked()) == ([None, LTR], True)


def test_empty_and_latin_first_paragraphs_run_right_to_left(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window)
    assert body.cursorRect().x() > body.viewport().width() / 2
    type_text(body, "WHO أعلنت\n")
    assert edge_of(body, 0) == "right"
    assert body.cursorRect().x() > body.viewport().width() / 2
    for field in (editor_panel.sheet.headline, editor_panel.sheet.standfirst):
        assert field.cursorRect().x() > field.viewport().width() / 2
        type_text(field, "FIFA")
        assert field.document().firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft


def test_direction_lives_through_enter_and_backspace(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, paragraphs("one two", directions=(LTR,)))
    cursor = body.textCursor()
    cursor.setPosition(3)
    body.setTextCursor(cursor)
    type_text(body, "\n")
    assert ways(body) == [LTR, LTR]
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert (ways(body), body.sheet.blocks()[0].text) == ([LTR], "one two")
    body.undo()
    body.undo()
    assert body.sheet.blocks() == paragraphs("one two", directions=(LTR,)).blocks


def test_direction_comes_along_when_paragraphs_are_copied(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, paragraphs("one", "اثنان", directions=(LTR, None)))
    body.selectAll()
    body.copy()
    to_end(body)
    type_text(body, "\n")
    body.paste()
    assert ways(body) == [LTR, None, LTR, None]
    select(body, 0, 3)
    body.copy()
    to_end(body)
    type_text(body, "\n")
    body.paste()
    assert ways(body)[-1] is LTR, "one paragraph into an empty one brings its direction"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    turns=st.lists(
        st.tuples(st.integers(0, 14), st.integers(0, 14), st.sampled_from(Direction)), min_size=1, max_size=6
    )
)
def test_any_turns_are_undone_one_by_one(
    editor_panel: EditorPanel, window: Window, turns: list[tuple[int, int, Direction]]
) -> None:
    content = paragraphs("واحد", "two", "٣ ثلاثة", directions=(None, LTR, None))
    body = editor_panel.sheet.body
    editor_panel.sheet.fill(content)
    states = [body.sheet.blocks()]
    for start, end, way in turns:
        select(body, start, end)
        set_direction(body, way)
        if body.sheet.blocks() != states[-1]:
            states.append(body.sheet.blocks())
    for state in reversed(states):
        assert body.sheet.blocks() == state
        body.undo()
    assert body.sheet.blocks() == content.blocks


def test_a_run_is_forced_shown_and_let_go(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window, paragraphs("كتب @desk_ar اليوم"))
    plain = body.viewport().grab().toImage()
    assert scaffolding_of(body.document().firstBlock()) == {4, 13}, "an account is isolated by itself"
    select(body, 5, 13)
    action(editor_panel, "span_ltr").trigger()
    spans = (Span("كتب "), Span("@desk_ar", direction=LTR), Span(" اليوم"))
    assert body.sheet.text_blocks()[0].spans == spans
    assert stored(editor_panel, window, qtbot).text_blocks[0].spans == spans
    qtbot.waitUntil(lambda: any(isinstance(overlay, DirectionMarks) for overlay in body.overlays))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    assert body.viewport().grab().toImage() != plain, "a dotted line tells of it"
    assert scaffolding_of(body.document().firstBlock()) == {4, 13}
    line = body.document().firstBlock().layout().lineAt(0)
    assert x_of(line, 6) < x_of(line, 12), "the sign of the account stands on the left of its name"
    select(body, 4, 14)
    action(editor_panel, "span_auto").trigger()
    assert body.sheet.text_blocks()[0].spans == (Span("كتب @desk_ar اليوم"),)
    assert scaffolding_of(body.document().firstBlock()) == {4, 13}, "let go, it is isolated by itself again"
    qtbot.waitUntil(lambda: not any(isinstance(overlay, DirectionMarks) for overlay in body.overlays))
    body.undo()
    assert body.sheet.text_blocks()[0].spans == spans


def test_without_a_selection_the_word_at_the_caret_is_forced_and_typing_leaves_it(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, paragraphs("كتب WHO"))
    to_end(body)
    action(editor_panel, "span_rtl").trigger()
    assert body.sheet.text_blocks()[0].spans == (Span("كتب "), Span("WHO", direction=RTL))
    to_end(body)
    type_text(body, " اليوم")
    assert body.sheet.text_blocks()[0].spans[-1] == Span(" اليوم")


def test_the_menu_offers_directions(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, paragraphs("كتب WHO"))

    def offered() -> list[str]:
        menu = body.make_menu()
        body.menu_asked.emit(menu, body.textCursor())
        last = menu.actions()[-1].menu()
        assert isinstance(last, QMenu)
        names = [item.objectName() for item in last.actions() if item.objectName()]
        menu.deleteLater()
        return names

    assert offered() == ["block_rtlAction", "block_ltrAction"]
    body.selectAll()
    assert offered() == [
        "block_rtlAction", "block_ltrAction", "span_rtlAction", "span_ltrAction", "span_autoAction",
    ]  # fmt: skip


FORCED = Content(blocks=(Block("k", P, (Span("كتب "), Span("@desk_ar", direction=LTR), Span(" اليوم"))),))


@pytest.mark.parametrize("movement", list(CaretMovement))
def test_the_caret_never_stops_between_a_run_and_its_isolates(
    editor_panel: EditorPanel, window: Window, movement: CaretMovement
) -> None:
    body = opened(editor_panel, window, FORCED)
    window.context.preferences.caret = movement
    window.context.bus.caret_changed.emit()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    places = [0]
    for _step in range(19):
        QTest.keyClick(body, Qt.Key.Key_Left)
        places.append(body.textCursor().position())
    assert not {5, 13} & set(places)
    if movement is CaretMovement.LOGICAL:
        assert places == [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 20]


def test_keys_delete_letters_and_never_an_isolate_alone(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, FORCED)
    cursor = body.textCursor()
    cursor.setPosition(14)
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.sheet.text_blocks()[0].spans[1] == Span("@desk_a", direction=LTR)
    cursor.setPosition(4)
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    assert body.sheet.text_blocks()[0].spans[1] == Span("desk_a", direction=LTR)
    for _press in range(6):
        QTest.keyClick(body, Qt.Key.Key_Delete)
    assert body.sheet.text_blocks()[0].spans == (Span("كتب  اليوم"),)
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.sheet.blocks()[0].text == "كتب اليوم"
    while body.document().isUndoAvailable():
        body.undo()
    assert body.sheet.blocks() == FORCED.blocks


def test_what_is_done_to_a_forced_run_leaves_no_control_in_the_text(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, FORCED)
    body.selectAll()
    QTest.keyClick(body, Qt.Key.Key_B, CTRL)
    body.set_kind(BlockKind.HEADING)
    body.copy()
    cursor = body.textCursor()
    cursor.setPosition(9)
    body.setTextCursor(cursor)
    type_text(body, "\n")
    assert [block.text for block in body.sheet.blocks()] == ["كتب @des", "k_ar اليوم"]
    assert [
        block.spans[index].direction for block, index in zip(body.sheet.text_blocks(), (1, 0), strict=True)
    ] == [LTR, LTR]
    QTest.keyClick(body, Qt.Key.Key_Backspace)
    body.selectAll()
    body.paste()
    assert [block.text for block in body.sheet.blocks()] == ["كتب @desk_ar اليوم"]
    assert "2066" not in str(QApplication.clipboard().mimeData().data(MIME))
    editor_panel.findChild(QAction, "lensAction").trigger()  # type: ignore[union-attr]
    assert take_out(body.document(), {LensKind.ISOLATE}) == {}
    editor_panel.findChild(QAction, "lensAction").trigger()  # type: ignore[union-attr]
    while body.document().isUndoAvailable():
        body.undo()
    assert body.sheet.blocks() == FORCED.blocks


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    forced=st.lists(
        st.tuples(st.integers(0, 24), st.integers(0, 24), st.sampled_from([None, *Direction])),
        min_size=1,
        max_size=6,
    )
)
def test_forcing_any_runs_keeps_the_text_and_is_undone_one_by_one(
    editor_panel: EditorPanel, window: Window, forced: list[tuple[int, int, Direction | None]]
) -> None:
    content = paragraphs("نص @a_b 😀", "two \u2067نعم\u2069", directions=(None, LTR))
    body = editor_panel.sheet.body
    editor_panel.sheet.fill(content)
    texts = [block.text for block in content.text_blocks]
    states = [body.sheet.blocks()]
    for start, end, way in forced:
        last = body.document().characterCount() - 1
        select(body, min(start, last), min(end, last))
        halves = [body.document().characterAt(min(place, last)) for place in (start, end)]
        if not body.textCursor().hasSelection() or any("\udc00" <= half <= "\udfff" for half in halves):
            continue  # no caret stands inside a letter
        body.set_span_direction(way)
        assert [block.text for block in body.sheet.blocks()] == texts
        states.append(body.sheet.blocks())
    while body.document().isUndoAvailable():
        body.undo()
        assert body.sheet.blocks() in states
    assert body.sheet.blocks() == content.blocks
