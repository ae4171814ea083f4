"""The caret in mixed text, under real keys: ends of lines, words, selections and deletions, in both ways of moving."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QScrollArea
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Span
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.places import Places, selected_text
from editor_desk.gui.preferences import CaretMovement
from editor_desk.gui.shell.choices import Wishes
from editor_desk.gui.shell.settings_room import SettingsRoom
from editor_desk.language.caret import word_stops
from tests.gui.rooms import found
from tests.gui.sheets import opened, select, shape
from tests.windows import Window, type_text

P, L = BlockKind.PARAGRAPH, BlockKind.BULLET
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT, HOME, END = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End
BACK, DELETE = Qt.Key.Key_Backspace, Qt.Key.Key_Delete
MIXED = "قال الوزير، إن WHO أعلنت (3.5) مليون."
TEXTS = st.lists(
    st.sampled_from(
        [
            "كِتَابٌ",
            "WHO",
            "3.5",
            " ",
            "، ",
            "«",
            "»",
            "الـ",
            "5G",
            "😀",
            "\u200f",
            "(a)",
            "ﷺ",
            "مُ",
            "@a_b",
            "#Gaza",
        ]
    ),
    min_size=1,
    max_size=12,
).map("".join)
PROPERTY = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def one(text: str, direction: Direction | None = None, kind: BlockKind = P) -> Content:
    return Content(blocks=(Block("k", kind, (Span(text),), direction),))


def place(body: PageEdit) -> int:
    """Where the caret is, in characters of a text of one paragraph as it is stored."""
    cursor = body.textCursor()
    places = Places(cursor.block())
    units = places.text.encode("utf-16-le")[: 2 * places.stored(cursor.positionInBlock())]
    return len(units.decode("utf-16-le"))


def put(body: PageEdit, position: int) -> None:
    cursor = body.textCursor()
    places = Places(body.document().firstBlock())
    cursor.setPosition(places.caret(len(places.text[:position].encode("utf-16-le")) // 2))
    body.setTextCursor(cursor)


def chosen(panel: EditorPanel, movement: CaretMovement) -> None:
    panel.context.preferences.caret = movement
    panel.context.bus.caret_changed.emit()


@pytest.fixture(params=list(CaretMovement))
def body(request: pytest.FixtureRequest, editor_panel: EditorPanel, window: Window) -> BodyEdit:
    """The body, in each way of moving."""
    chosen(editor_panel, request.param)
    return opened(editor_panel, window)


def test_ctrl_and_the_left_arrow_go_on_in_an_arabic_paragraph(
    body: BodyEdit, editor_panel: EditorPanel
) -> None:
    editor_panel.sheet.fill(one(MIXED))
    stops = word_stops(MIXED)
    body.moveCursor(QTextCursor.MoveOperation.Start)
    for stop in stops[1:]:
        QTest.keyClick(body, LEFT, CTRL)
        assert place(body) == stop
    for stop in reversed(stops[:-1]):
        QTest.keyClick(body, RIGHT, CTRL)
        assert place(body) == stop


def test_in_an_english_paragraph_it_is_the_right_arrow(body: BodyEdit, editor_panel: EditorPanel) -> None:
    text = "The word كتاب، means (book)"
    editor_panel.sheet.fill(one(text, Direction.LTR))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    for stop in word_stops(text)[1:]:
        QTest.keyClick(body, RIGHT, CTRL)
        assert place(body) == stop


@PROPERTY
@given(text=TEXTS, steps=st.integers(1, 8))
def test_so_many_words_there_and_back_is_where_it_began(
    body: BodyEdit, editor_panel: EditorPanel, text: str, steps: int
) -> None:
    editor_panel.sheet.fill(one(text))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    steps = min(steps, len(word_stops(text)) - 1)
    for _step in range(steps):
        QTest.keyClick(body, LEFT, CTRL)
    assert place(body) == word_stops(text)[steps]
    for _step in range(steps):
        QTest.keyClick(body, RIGHT, CTRL)
    assert place(body) == 0


@PROPERTY
@given(text=TEXTS)
def test_home_and_end_cover_the_line(body: BodyEdit, editor_panel: EditorPanel, text: str) -> None:
    editor_panel.sheet.fill(one(text))
    put(body, len(text) // 2)
    QTest.keyClick(body, HOME)
    assert place(body) == 0
    QTest.keyClick(body, END, SHIFT)
    assert selected_text(body.textCursor()) == text
    QTest.keyClick(body, HOME)
    assert (place(body), body.textCursor().hasSelection()) == (0, False)


def test_home_and_end_of_a_line_that_wraps(body: BodyEdit, editor_panel: EditorPanel, qtbot: QtBot) -> None:
    editor_panel.sheet.fill(one(f"{MIXED} " * 12))
    layout = body.document().firstBlock().layout()
    qtbot.waitUntil(lambda: layout.lineCount() > 2)
    line = layout.lineAt(1)
    put(body, line.textStart() + 5)
    QTest.keyClick(body, HOME)
    assert place(body) == line.textStart()
    assert body.cursorRect().x() > body.viewport().width() * 0.8, "an Arabic line begins on the right"
    QTest.keyClick(body, END)
    assert line.textStart() + line.textLength() - 1 <= place(body) <= line.textStart() + line.textLength()


@PROPERTY
@given(text=TEXTS, words=st.integers(1, 5))
def test_selecting_by_words_takes_what_is_read(
    body: BodyEdit, editor_panel: EditorPanel, text: str, words: int
) -> None:
    editor_panel.sheet.fill(one(text))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    for _word in range(words):
        QTest.keyClick(body, LEFT, CTRL | SHIFT)
    stops = word_stops(text)
    assert selected_text(body.textCursor()) == text[: stops[min(words, len(stops) - 1)]]


@PROPERTY
@given(text=TEXTS)
def test_selecting_all_of_it_with_arrows_covers_it_as_typed(
    body: BodyEdit, editor_panel: EditorPanel, text: str
) -> None:
    """An arrow may go through a line in another order, but what is selected at its end is the text as it is stored."""
    editor_panel.sheet.fill(one(text))
    put(body, 0)
    QTest.keyClick(body, END, SHIFT)
    covered = selected_text(body.textCursor())
    QTest.keyClick(body, HOME)
    for _step in range(len(text) + 2):
        QTest.keyClick(body, LEFT, SHIFT)
        selection = body.textCursor()
        places = Places(selection.block())
        first, last = (places.stored(end) for end in (selection.selectionStart(), selection.selectionEnd()))
        units = text.encode("utf-16-le")[2 * first : 2 * last]
        assert selected_text(selection) == units.decode("utf-16-le")
    assert covered == text


@PROPERTY
@given(
    text=TEXTS,
    presses=st.lists(st.sampled_from([BACK, DELETE, LEFT, RIGHT, HOME]), max_size=12),
    ctrl=st.booleans(),
)
def test_deleting_leaves_no_half_of_anything(
    body: BodyEdit, editor_panel: EditorPanel, text: str, presses: list[Qt.Key], *, ctrl: bool
) -> None:
    editor_panel.sheet.fill(one(text))
    put(body, len(text))
    for key in presses:
        QTest.keyClick(body, key, CTRL if ctrl and key in {BACK, DELETE} else Qt.KeyboardModifier.NoModifier)
        left = Places(body.document().firstBlock()).text
        left.encode()  # no lone surrogate
        assert not left or unicodedata.category(left[0]) != "Mn", "a mark without its letter"
    while body.document().isUndoAvailable():
        body.undo()
    assert shape(body) == [(P, text)]


def test_backspace_takes_a_mark_first_and_delete_the_whole_letter(
    body: BodyEdit, editor_panel: EditorPanel
) -> None:
    text = "مُّ😀ب"
    editor_panel.sheet.fill(one(text))
    put(body, 3)
    left = []
    for _press in range(3):
        QTest.keyClick(body, BACK)
        left.append(body.document().toPlainText())
    assert left == [text[:2] + text[3:], "م😀ب", "😀ب"]
    editor_panel.sheet.fill(one(text))
    put(body, 0)
    left = []
    for _press in range(3):
        QTest.keyClick(body, DELETE)
        left.append(body.document().toPlainText())
    assert left == ["😀ب", "ب", ""]
    editor_panel.sheet.fill(one(text))
    put(body, 4)
    QTest.keyClick(body, BACK)
    assert body.document().toPlainText() == "مُّب"


def test_words_are_deleted_in_reading_order(body: BodyEdit, editor_panel: EditorPanel) -> None:
    editor_panel.sheet.fill(one(MIXED))
    put(body, MIXED.index("أعلنت"))
    QTest.keyClick(body, BACK, CTRL)
    assert body.document().toPlainText() == "قال الوزير، إن أعلنت (3.5) مليون."
    QTest.keyClick(body, DELETE, CTRL)
    assert body.document().toPlainText() == "قال الوزير، إن (3.5) مليون."
    body.undo()
    body.undo()
    assert shape(body) == [(P, MIXED)]


def test_at_the_edge_of_a_paragraph_words_are_deleted_as_the_plain_keys_do(
    body: BodyEdit, editor_panel: EditorPanel
) -> None:
    content = Content(blocks=(Block("a", P, (Span("أول"),)), Block("b", L, (Span("ثان"),))))
    editor_panel.sheet.fill(content)
    select(body, 4, 4)
    QTest.keyClick(body, BACK, CTRL)
    assert shape(body) == [(P, "أول"), (P, "ثان")], "an item becomes a paragraph first"
    QTest.keyClick(body, BACK, CTRL)
    assert shape(body) == [(P, "أولثان")]
    body.undo()
    select(body, 3, 3)
    QTest.keyClick(body, DELETE, CTRL)
    assert shape(body) == [(P, "أولثان")]
    body.selectAll()
    QTest.keyClick(body, BACK, CTRL)
    assert shape(body) == [(P, "")]


def test_words_lead_from_paragraph_to_paragraph_and_stop_at_the_ends(
    body: BodyEdit, editor_panel: EditorPanel
) -> None:
    editor_panel.sheet.fill(Content(blocks=(Block("a", P, (Span("أول"),)), Block("b", P, (Span("ثان"),)))))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    seen = []
    for _step in range(4):
        QTest.keyClick(body, LEFT, CTRL)
        seen.append(body.textCursor().position())
    assert seen == [3, 4, 7, 7]
    seen = []
    for _step in range(4):
        QTest.keyClick(body, RIGHT, CTRL)
        seen.append(body.textCursor().position())
    assert seen == [4, 3, 0, 0]


def test_headline_and_standfirst_go_by_words_too(body: BodyEdit, editor_panel: EditorPanel) -> None:
    for field in (editor_panel.sheet.headline, editor_panel.sheet.standfirst):
        field.setFocus()
        type_text(field, "قمة G20 في الرياض")
        QTest.keyClick(field, RIGHT, CTRL)
        QTest.keyClick(field, RIGHT, CTRL)
        assert place(field) == len("قمة G20 ")
        QTest.keyClick(field, BACK, CTRL)
        assert field.text() == "قمة في الرياض"
        QTest.keyClick(field, HOME)
        assert place(field) == 0
    assert not body.hasFocus()


def test_a_read_only_text_is_crossed_but_not_changed(body: BodyEdit, editor_panel: EditorPanel) -> None:
    editor_panel.sheet.fill(one(MIXED))
    editor_panel.sheet.set_read_only(read_only=True)
    body.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(body, LEFT, CTRL)
    assert place(body) == 4
    QTest.keyClick(body, DELETE, CTRL)
    assert shape(body) == [(P, MIXED)]


def test_arrows_go_in_reading_order_or_to_their_side(editor_panel: EditorPanel, window: Window) -> None:
    """In WHO the arrow to the left goes on in one way of moving, and back in the other."""
    body = opened(editor_panel, window, one("في WHO هنا"))
    chosen(editor_panel, CaretMovement.LOGICAL)
    put(body, 4)
    QTest.keyClick(body, LEFT)
    assert place(body) == 5
    chosen(editor_panel, CaretMovement.VISUAL)
    put(body, 5)
    QTest.keyClick(body, LEFT)
    assert place(body) == 4


def test_an_arrow_puts_a_selection_away_on_its_side(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, one(MIXED))
    chosen(editor_panel, CaretMovement.VISUAL)
    for key, expected in ((LEFT, 10), (RIGHT, 4)):
        put(body, 4)
        cursor = body.textCursor()
        cursor.setPosition(10, QTextCursor.MoveMode.KeepAnchor)
        body.setTextCursor(cursor)
        QTest.keyClick(body, key)
        assert (place(body), body.textCursor().hasSelection()) == (expected, False)


def test_the_setting_works_at_once_and_is_kept(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    opened(editor_panel, window)
    room = SettingsRoom(window.context, Wishes())
    qtbot.addWidget(room)
    room.show()
    button = found(room, QRadioButton, "visualSetting")
    qtbot.waitUntil(lambda: button.height() > 0)
    room.findChildren(QScrollArea)[0].ensureWidgetVisible(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() - 10, button.height() // 2))
    assert window.context.preferences.caret is CaretMovement.VISUAL
    sheet = editor_panel.sheet
    for field in (sheet.headline, sheet.standfirst, sheet.body):
        assert field.document().defaultCursorMoveStyle() is Qt.CursorMoveStyle.VisualMoveStyle
    assert {line.cursorMoveStyle() for line in editor_panel.findChildren(QLineEdit)} == {
        Qt.CursorMoveStyle.VisualMoveStyle
    }
