"""Addresses, accounts, ids and hashtags stand isolated on the sheet by themselves, and nobody's text knows of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, BodyBlock, Content, Direction, Mark, Span
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.block_moves import Range, moved
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.converter import SheetDocument
from editor_desk.gui.editor.direction import set_direction
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.forced_runs import scaffolding_of
from editor_desk.gui.editor.isolates import repair_of
from editor_desk.gui.editor.joint_undo import JointUndo
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.places import Places, selected_text
from editor_desk.gui.editor.stretches import stretches
from editor_desk.gui.preferences import ThemeName
from editor_desk.gui.printing.proof import Proof, printed
from editor_desk.gui.theme.theme import load_theme
from editor_desk.language.caret import word_stops
from editor_desk.language.numerals import Numerals
from tests.gui.sheets import opened, select, shape, stored, to_end
from tests.windows import Window, type_text

P = BlockKind.PARAGRAPH
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT, HOME, END = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End
BACK, DELETE = Qt.Key.Key_Backspace, Qt.Key.Key_Delete


def one(text: str, direction: Direction | None = None) -> Content:
    return Content(blocks=(Block("k", P, (Span(text),), direction),))


def isolated(block: QTextBlock) -> list[str]:
    """What stands between isolates of the sheet."""
    ours = scaffolding_of(block)
    found, start = [], None
    for place, char in enumerate(block.text()):
        if place in ours:
            assert (start is None) is (char != "\u2069"), "each begins and ends"
            if start is not None:
                found.append(block.text()[start:place])
            start = None if char == "\u2069" else place + 1
    assert start is None
    return found


def first(field: PageEdit) -> QTextBlock:
    return field.document().firstBlock()


def seen(field: PageEdit, piece: str, block: QTextBlock | None = None) -> list[str]:
    """The characters of a piece of a line as they stand on the sheet, from left to right."""
    block = block or first(field)
    line, start = block.layout().lineAt(0), block.text().index(piece)
    found = []
    for place in range(start, start + len(piece)):
        (reach,) = stretches(line, place, place + 1)
        found.append((reach[0], block.text()[place]))
    return [char for _left, char in sorted(found)]


def at(field: PageEdit) -> int:
    cursor = field.textCursor()
    return Places(cursor.block()).stored(cursor.positionInBlock())


@pytest.mark.parametrize(
    ("whole", "before", "after"),
    [
        ("@desk_ar", "تابعوا ", " اليوم"),
        ("#Gaza", "وسم ", "، ثم"),
        ("https://news.example/ar/", "اقرأ ", " الآن"),
        ("desk@news.example", "راسلوا ", "؛ شكرا"),
        ("AB-12/7", "القضية ", " أُجلت"),
        ("+966-50-123-4567", "على ", " مساء"),
    ],
)
def test_what_is_typed_reads_as_it_should(
    editor_panel: EditorPanel, window: Window, whole: str, before: str, after: str
) -> None:
    body = opened(editor_panel, window)
    type_text(body, before + whole)
    assert isolated(first(body)) == [], "not while it is being typed"
    type_text(body, after)
    assert isolated(first(body)) == [whole]
    assert seen(body, whole) == list(whole), "its signs on the left or right where they belong"
    assert shape(body) == [(P, before + whole + after)]
    body.undo()
    body.redo()
    assert shape(body) == [(P, before + whole + after)]
    assert isolated(first(body)) == [whole]


def test_one_undo_takes_back_what_was_typed_and_no_isolates_alone(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window)
    type_text(body, "تابعوا @desk_ar اليوم")
    texts = []
    while body.document().isUndoAvailable():
        body.undo()
        texts.append("".join(text for _kind, text in shape(body)))
    assert texts == ["تابعوا @desk_ar", ""]
    while body.document().isRedoAvailable():
        body.redo()
        texts.append(shape(body)[0][1])
    assert texts[2:] == ["تابعوا @desk_ar", "تابعوا @desk_ar اليوم"]
    assert isolated(first(body)) == ["@desk_ar"]


def test_what_can_be_done_again_is_not_lost_by_leaving(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, one("كتب"))
    to_end(body)
    type_text(body, " @desk_ar")
    QTest.keyClick(body, BACK)
    body.undo()
    assert shape(body) == [(P, "كتب @desk_ar")]
    QTest.keyClick(body, HOME)
    editor_panel.sheet.headline.setFocus()
    assert body.document().isRedoAvailable()
    body.redo()
    assert shape(body) == [(P, "كتب @desk_a")]


@pytest.mark.parametrize("leave", ["arrow", "focus", "mouse", "enter"])
def test_who_leaves_an_address_leaves_it_isolated(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, leave: str
) -> None:
    body = opened(editor_panel, window, one("كتب"))
    to_end(body)
    type_text(body, " @desk_ar")
    place = at(body)
    if leave == "arrow":
        QTest.keyClick(body, RIGHT)
        assert at(body) == place - 1
    elif leave == "focus":
        editor_panel.sheet.headline.setFocus()
        assert at(body) == place
    elif leave == "mouse":
        QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=body.cursorRect().center())
    else:
        type_text(body, "\n")
        assert shape(body) == [(P, "كتب @desk_ar"), (P, "")]
        assert at(body) == 0
    assert isolated(first(body)) == ["@desk_ar"]
    assert stored(editor_panel, window, qtbot).blocks[0].text == "كتب @desk_ar"
    if leave != "enter":
        body.undo()
        assert shape(body) == [(P, "كتب")], "it is no step of its own"


def test_leaving_is_no_change_of_the_text(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    body = opened(editor_panel, window, one("كتب"))
    to_end(body)
    type_text(body, " @desk_ar")
    stored(editor_panel, window, qtbot)
    typed: list[bool] = []
    editor_panel.working.edit_watchers.append(lambda: typed.append(True))
    QTest.keyClick(body, HOME)
    assert (isolated(first(body)), typed) == (["@desk_ar"], [])


def test_an_address_goes_on_where_it_was_left(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, one("كتب @desk اليوم"))
    cursor = body.textCursor()
    cursor.setPosition(Places(first(body)).caret(9))
    body.setTextCursor(cursor)
    type_text(body, "_ar")
    assert isolated(first(body)) == ["@desk_ar"], "inside of its isolates"
    type_text(body, ".")
    assert seen(body, "@desk_ar.") == list("@desk_ar.")
    type_text(body, " ")
    assert isolated(first(body)) == ["@desk_ar"], "the full stop is no part of it"
    assert shape(body) == [(P, "كتب @desk_ar.  اليوم")]
    QTest.keyClick(body, BACK)
    QTest.keyClick(body, BACK)
    QTest.keyClick(body, BACK)
    type_text(body, "!")
    assert shape(body) == [(P, "كتب @desk_a! اليوم")]
    assert isolated(first(body)) == ["@desk_a"]
    while body.document().isUndoAvailable():
        body.undo()
    assert shape(body) == [(P, "كتب @desk اليوم")]


def test_a_link_and_a_forced_run_end_as_they_did(editor_panel: EditorPanel, window: Window) -> None:
    spans = (
        Span("كتب "),
        Span("@desk", link="https://a.example"),
        Span(" و"),
        Span("@abc", direction=Direction.RTL),
    )
    body = opened(editor_panel, window, Content(blocks=(Block("k", P, spans),)))
    assert isolated(first(body)) == ["@desk", "@abc"]
    to_end(body)
    type_text(body, "d")
    assert body.sheet.text_blocks()[0].spans == (*spans, Span("d"))
    cursor = body.textCursor()
    cursor.setPosition(Places(first(body)).caret(9))
    body.setTextCursor(cursor)
    type_text(body, "ed ")
    assert body.sheet.text_blocks()[0].spans[1:3] == (spans[1], Span("ed  و"))
    assert isolated(first(body))[0] == "@desked"


def test_a_run_across_marks_and_links_is_one(editor_panel: EditorPanel, window: Window) -> None:
    spans = (Span("في "), Span("https://news.", frozenset({Mark.STRONG})), Span("example/ar/", link="https://a.example"), Span(" اليوم"))  # fmt: skip
    body = opened(editor_panel, window, Content(blocks=(Block("k", P, spans),)))
    assert isolated(first(body)) == ["https://news.example/ar/"]
    assert body.sheet.text_blocks()[0].spans == spans
    assert seen(body, "example/ar/") == list("example/ar/")
    select(body, 3, 10)
    body.toggle_mark(Mark.EMPHASIS)
    assert isolated(first(body)) == ["https://news.example/ar/"]
    body.undo()
    assert body.sheet.text_blocks()[0].spans == spans


def test_a_paragraph_turned_round_isolates_other_runs(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, one("قال @desk_ar عن #غزة و#Gaza"))
    assert isolated(first(body)) == ["@desk_ar", "#Gaza"]
    set_direction(body, Direction.LTR)
    assert isolated(first(body)) == ["#غزة"]
    assert seen(body, "#غزة") == list("ةزغ#")
    body.undo()
    assert isolated(first(body)) == ["@desk_ar", "#Gaza"]
    assert not body.document().isUndoAvailable()
    body.redo()
    assert isolated(first(body)) == ["#غزة"]


def test_pasted_addresses_are_isolated_and_copied_ones_are_bare(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, one("اقرأ  الآن"))
    cursor = body.textCursor()
    cursor.setPosition(5)
    body.setTextCursor(cursor)
    mime = QMimeData()
    mime.setText("https://news.example/ar/")
    body.insertFromMimeData(mime)
    assert isolated(first(body)) == ["https://news.example/ar/"]
    assert at(body) == 5 + len("https://news.example/ar/")
    assert seen(body, "example/ar/") == list("example/ar/")
    body.selectAll()
    QTest.keyClick(body, Qt.Key.Key_C, CTRL)
    data = QApplication.clipboard().mimeData()
    assert data.text() == selected_text(body.textCursor()) == "اقرأ https://news.example/ar/ الآن"
    assert not {"\u2066", "\u2069"} & set(data.html())
    assert "news.example/ar/" in data.html()
    body.undo()
    assert shape(body) == [(P, "اقرأ  الآن")]
    assert not body.document().isUndoAvailable()


def test_the_caret_goes_round_the_isolates(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, one("كتب @desk_ar اليوم"))
    body.moveCursor(QTextCursor.MoveOperation.Start)
    places = [0]
    for _step in range(18):
        QTest.keyClick(body, LEFT)
        places.append(at(body))
    assert places == list(range(19))
    QTest.keyClick(body, HOME)
    assert at(body) == 0
    QTest.keyClick(body, LEFT, CTRL)
    for stop in word_stops("كتب @desk_ar اليوم")[2:]:
        QTest.keyClick(body, LEFT, CTRL | SHIFT)
        assert selected_text(body.textCursor()) == "كتب @desk_ar اليوم"[4:stop]
    QTest.keyClick(body, END)
    QTest.keyClick(body, RIGHT, CTRL)
    QTest.keyClick(body, BACK)
    QTest.keyClick(body, BACK)
    assert shape(body) == [(P, "كتب @desk_aاليوم")]
    QTest.keyClick(body, HOME)
    assert isolated(first(body)) == [], "with a word glued to it, it is no account"
    QTest.keyClick(body, DELETE)
    for _press in range(3):
        body.undo()
    assert shape(body) == [(P, "كتب @desk_ar اليوم")]
    assert isolated(first(body)) == ["@desk_ar"]


def test_an_input_method_ends_an_address_and_is_never_disturbed(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, one("كتب"))
    to_end(body)
    for text in (" ", "@", "d", "e"):
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(body, event)
    assert isolated(first(body)) == []
    QApplication.sendEvent(body, QInputMethodEvent("sk", []))
    body.isolation.settle()
    assert isolated(first(body)) == [], "not while something is composed"
    event = QInputMethodEvent("", [])
    event.setCommitString("sk")
    QApplication.sendEvent(body, event)
    event.setCommitString("،")
    QApplication.sendEvent(body, event)
    assert isolated(first(body)) == ["@desk"]
    assert shape(body) == [(P, "كتب @desk،")]


@pytest.mark.parametrize("composed", ["", "a"])
@pytest.mark.parametrize(("start", "end"), [(2, 7), (9, 15), (2, 15)])
def test_what_an_input_method_replaces_leaves_no_isolate_alone(
    editor_panel: EditorPanel, window: Window, composed: str, start: int, end: int
) -> None:
    text = "كتب @desk_ar اليوم"
    body = opened(editor_panel, window, one(text))
    places = Places(first(body))
    select(body, places.caret(start), places.caret(end))
    if composed:
        QApplication.sendEvent(body, QInputMethodEvent(composed, []))
        isolated(first(body))
    event = QInputMethodEvent("", [])
    event.setCommitString("اب")
    QApplication.sendEvent(body, event)
    isolated(first(body))
    assert shape(body) == [(P, text[:start] + "اب" + text[end:])]
    while body.document().isUndoAvailable():
        QTest.keyClick(body, Qt.Key.Key_Z, CTRL)
        isolated(first(body))
    assert (shape(body), isolated(first(body))) == ([(P, text)], ["@desk_ar"])


def test_isolates_stand_where_they_should_behind_letters_of_two_units(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, one("😀😀 كتب"))
    to_end(body)
    type_text(body, " @desk_ar 😀 #Gaza ")
    assert isolated(first(body)) == ["@desk_ar", "#Gaza"]
    select(body, Places(first(body)).caret(9), Places(first(body)).caret(17))
    assert selected_text(body.textCursor()) == "@desk_ar"
    body.set_span_direction(Direction.RTL)
    assert isolated(first(body)) == ["@desk_ar", "#Gaza"]
    assert repair_of(first(body)) is None, "nothing is left to mend"
    assert shape(body) == [(P, "😀😀 كتب @desk_ar 😀 #Gaza ")]


def test_isolates_go_with_the_step_that_brought_them_in_every_field(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, one("كتب"))
    headline = editor_panel.sheet.headline
    fields: tuple[PageEdit, ...] = (headline, body)
    joint = JointUndo([field.document() for field in fields], editor_panel)

    def put_in() -> None:
        for field in fields:
            cursor = QTextCursor(field.document())
            cursor.beginEditBlock()
            cursor.insertText("تابعوا @desk_ar ثم ")
            cursor.endEditBlock()

    joint.run(put_in)
    assert [isolated(first(field)) for field in fields] == [["@desk_ar"], ["@desk_ar"]]
    QTest.keyClick(body, Qt.Key.Key_Z, CTRL)
    assert (shape(body), headline.text()) == ([(P, "كتب")], "")
    QTest.keyClick(body, Qt.Key.Key_Y, CTRL)
    assert [isolated(first(field)) for field in fields] == [["@desk_ar"], ["@desk_ar"]]
    assert headline.text() == "تابعوا @desk_ar ثم "


def test_headline_and_standfirst_have_them_too(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    opened(editor_panel, window, Content(headline="وسم #Gaza يتصدر", standfirst="يتابع"))
    sheet = editor_panel.sheet
    assert isolated(first(sheet.headline)) == ["#Gaza"]
    assert seen(sheet.headline, "#Gaza") == list("#Gaza")
    assert sheet.headline.text() == "وسم #Gaza يتصدر"
    sheet.standfirst.setFocus()
    to_end(sheet.standfirst)  # type: ignore[arg-type]
    type_text(sheet.standfirst, " @desk_ar اليوم")
    assert isolated(first(sheet.standfirst)) == ["@desk_ar"]
    content = stored(editor_panel, window, qtbot)
    assert (content.headline, content.standfirst) == ("وسم #Gaza يتصدر", "يتابع @desk_ar اليوم")
    QTest.keyClick(sheet.standfirst, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(sheet.standfirst, Qt.Key.Key_Z, CTRL)
    assert sheet.standfirst.text() == "يتابع"
    QTest.keyClick(sheet.standfirst, Qt.Key.Key_Y, CTRL)
    assert sheet.standfirst.text() == "يتابع @desk_ar"
    assert isolated(first(sheet.standfirst)) == ["@desk_ar"]


def test_in_a_very_long_paragraph_they_come_too(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, one("قالت الوزارة إن الحملة بدأت صباح اليوم. " * 700))
    to_end(body)
    type_text(body, "كتب")
    QTest.keyClick(body, RIGHT)
    assert isolated(first(body)) == []
    to_end(body)
    type_text(body, " @desk_ar")
    QTest.keyClick(body, RIGHT)
    assert isolated(first(body)) == ["@desk_ar"]


def test_a_copied_headline_is_bare(editor_panel: EditorPanel, window: Window) -> None:
    opened(editor_panel, window, Content(headline="وسم #Gaza يتصدر"))
    headline = editor_panel.sheet.headline
    headline.setFocus()
    headline.selectAll()
    QTest.keyClick(headline, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "وسم #Gaza يتصدر"
    QTest.keyClick(headline, Qt.Key.Key_X, CTRL)
    assert headline.text() == ""
    QTest.keyClick(headline, Qt.Key.Key_V, CTRL)
    assert headline.text() == "وسم #Gaza يتصدر"
    assert isolated(first(headline)) == ["#Gaza"]


def test_the_text_may_have_isolates_of_its_own(editor_panel: EditorPanel, window: Window) -> None:
    text = "قال \u2067نعم\u2069 @desk_ar و\u2066@own\u2069."
    body = opened(editor_panel, window, one(text))
    assert shape(body) == [(P, text)]
    to_end(body)
    type_text(body, " @x_y ")
    assert shape(body) == [(P, f"{text} @x_y ")]


def test_what_is_replaced_across_an_edge_leaves_no_isolate_alone(
    editor_panel: EditorPanel, window: Window
) -> None:
    spans = (Span("كتب "), Span("@desk", direction=Direction.LTR), Span(" و#Gaza اليوم"))
    content = Content(blocks=(Block("k", P, spans),))
    body = opened(editor_panel, window, content)
    places = Places(first(body))
    for start, end, text in ((2, 6, "ـ"), (7, 12, "x"), (0, 3, "قال")):
        cursor = QTextCursor(body.document())
        places = Places(first(body))
        cursor.setPosition(places.start(start))
        cursor.setPosition(places.end(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        isolated(first(body))
        assert body.document().toPlainText().split("\n") == shown_anew(body.sheet.blocks(), body)
    while body.document().isUndoAvailable():
        body.undo()
    assert body.sheet.blocks() == content.blocks


@pytest.mark.usefixtures("window")
def test_a_printed_proof_has_them() -> None:
    content = one("اقرأ https://news.example/ar/ الآن")
    text = printed(
        Proof(content, "a" * 64, "b" * 64, "", "الآن"), load_theme(ThemeName.LIGHT), Numerals.ARABIC_INDIC
    )
    assert "\u2066https://news.example/ar/\u2069" in text.document.toPlainText()


PIECES = [
    "@desk",
    "_ar",
    "#",
    "Gaza",
    "غزة",
    "https://a.example/",
    "AB-12",
    " ",
    " ",
    "كتب ",
    "،",
    ".",
    "7",
    "😀",
    "\n",
]
PLACES = st.integers(0, 60)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), PLACES, st.none() | PLACES, st.sampled_from(PIECES)),
        st.tuples(st.just("go_on"), st.lists(st.sampled_from(PIECES[:-1]), max_size=4).map("".join)),
        st.tuples(st.just("erase"), st.sampled_from([BACK, DELETE]), st.integers(1, 3)),
        st.tuples(st.just("cut"), PLACES, PLACES),
        st.tuples(st.just("paste"), PLACES),
        st.tuples(st.just("insert"), PLACES, st.lists(st.sampled_from(["كتب @a_b", "#Gaza", "x"]), max_size=3)),
        st.tuples(st.just("turn"), PLACES, PLACES, st.sampled_from(Direction)),
        st.tuples(st.just("force"), PLACES, PLACES, st.sampled_from([None, *Direction])),
        st.tuples(st.just("mark"), PLACES, PLACES),
        st.tuples(st.just("link"), PLACES, PLACES),
        st.tuples(st.just("move"), st.integers(0, 4), st.integers(0, 4)),
        st.tuples(st.just("undo"), st.integers(1, 3)),
        st.tuples(st.just("redo"), st.integers(1, 3)),
        st.tuples(st.just("leave"), st.sampled_from([LEFT, RIGHT, HOME, END])),
        st.tuples(st.just("compose"), st.sampled_from(PIECES[:-1])),
        st.tuples(st.just("look_elsewhere")),
    ),
    min_size=1,
    max_size=14,
)  # fmt: skip


class Hands:
    """Does to a body what an editor does, and knows what the text should be after it."""

    def __init__(self, body: BodyEdit) -> None:
        self.body = body

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.body.sheet.text_blocks())

    def caret(self) -> int:
        return self._flat(self.body.textCursor().position())

    def _flat(self, position: int) -> int:
        block, place = first(self.body), 0
        while block.position() + block.length() <= position:
            place += len(Places(block).text) + 1
            block = block.next()
        places = Places(block)
        units = places.text.encode("utf-16-le")[: 2 * places.stored(position - block.position())]
        return place + len(units.decode("utf-16-le"))

    def _position(self, flat: int) -> int:
        block = first(self.body)
        while flat > len(Places(block).text) and block.next().isValid():
            flat -= len(Places(block).text) + 1
            block = block.next()
        places = Places(block)
        return block.position() + places.caret(len(places.text[:flat].encode("utf-16-le")) // 2)

    def select(self, start: int, end: int) -> tuple[int, int]:
        length = len(self.text)
        start, end = sorted((start % (length + 1), end % (length + 1)))
        select(self.body, self._position(start), self._position(end))
        return start, end

    def do(self, name: str, *what: object) -> str | None:
        """Do it; the text that is expected, where it is known."""
        expected: str | None = getattr(self, name)(*what)
        return expected

    def type(self, start: int, end: int | None, piece: str) -> str:
        before = self.text
        start, end = self.select(start, start if end is None else end)
        type_text(self.body, piece)
        return before[:start] + piece + before[end:]

    def go_on(self, piece: str) -> str:
        before, cursor = self.text, self.body.textCursor()
        start, end = self._flat(cursor.selectionStart()), self._flat(cursor.selectionEnd())
        type_text(self.body, piece)
        return before[:start] + piece + before[end:] if piece else before

    def erase(self, key: Qt.Key, times: int) -> str:
        cursor = self.body.textCursor()
        cursor.clearSelection()
        self.body.setTextCursor(cursor)
        expected, caret = self.text, self.caret()
        for _time in range(times):
            QTest.keyClick(self.body, key)
            if key == BACK and caret:
                expected, caret = expected[: caret - 1] + expected[caret:], caret - 1
            elif key == DELETE:
                expected = expected[:caret] + expected[caret + 1 :]
        return expected

    def cut(self, start: int, end: int) -> str:
        before = self.text
        start, end = self.select(start, end)
        QTest.keyClick(self.body, Qt.Key.Key_X, CTRL)
        if start < end:
            assert QApplication.clipboard().text() == before[start:end]
        return before[:start] + before[end:]

    def paste(self, place: int) -> None:
        self.select(place, place)
        QTest.keyClick(self.body, Qt.Key.Key_V, CTRL)

    def insert(self, place: int, texts: list[str]) -> str:
        before = self.text
        place, _end = self.select(place, place)
        blocks = [Block(new_id(), P, (Span(text),)) for text in texts]
        self.body.insert_blocks(self.body.textCursor(), blocks)
        return before[:place] + "\n".join(texts) + before[place:]

    def turn(self, start: int, end: int, way: Direction) -> str:
        before = self.text
        self.select(start, end)
        set_direction(self.body, way)
        return before

    def force(self, start: int, end: int, way: Direction | None) -> str:
        before = self.text
        self.select(start, end)
        self.body.set_span_direction(way)
        return before

    def mark(self, start: int, end: int) -> str:
        before = self.text
        self.select(start, end)
        self.body.toggle_mark(Mark.STRONG)
        return before

    def link(self, start: int, end: int) -> str | None:
        before = self.text
        start, end = self.select(start, end)
        self.body.set_link("https://b.example")
        return before if start < end else None

    def move(self, what: int, before: int) -> None:
        count = self.body.document().blockCount()
        texts = sorted(self.text.split("\n"))
        cursor = self.body.textCursor()
        what %= count
        moved(self.body.sheet, cursor, Range(what, what), before % (count + 1))
        self.body.setTextCursor(cursor)
        assert sorted(self.text.split("\n")) == texts

    def undo(self, times: int) -> None:
        for _time in range(times):
            QTest.keyClick(self.body, Qt.Key.Key_Z, CTRL)

    def redo(self, times: int) -> None:
        for _time in range(times):
            QTest.keyClick(self.body, Qt.Key.Key_Y, CTRL)

    def compose(self, piece: str) -> str:
        before, cursor = self.text, self.body.textCursor()
        start, end = self._flat(cursor.selectionStart()), self._flat(cursor.selectionEnd())
        QApplication.sendEvent(self.body, QInputMethodEvent(piece[:1], []))
        event = QInputMethodEvent("", [])
        event.setCommitString(piece)
        QApplication.sendEvent(self.body, event)
        return before[:start] + piece + before[end:]

    def look_elsewhere(self) -> str:
        before, caret = self.text, self.body.textCursor()
        ends = self._flat(caret.anchor()), self._flat(caret.position())
        QApplication.sendEvent(self.body, QFocusEvent(QEvent.Type.FocusOut))
        caret = self.body.textCursor()
        assert (self._flat(caret.anchor()), self._flat(caret.position())) == ends
        QApplication.sendEvent(self.body, QFocusEvent(QEvent.Type.FocusIn))
        return before

    def leave(self, key: Qt.Key) -> str:
        before = self.text
        QTest.keyClick(self.body, key)
        return before


def shown_anew(blocks: tuple[BodyBlock, ...], body: BodyEdit) -> list[str]:
    document = QTextDocument()
    sheet = SheetDocument(document, body.formats)
    sheet.fill(blocks, Direction.RTL)
    assert sheet.blocks() == blocks
    return document.toPlainText().split("\n")


WAITING = {"type", "go_on", "compose", "erase", "undo", "redo"}
"""What may leave an address as it is being typed."""


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=STEPS)
def test_whatever_is_done_the_sheet_is_that_of_the_stored_text(
    editor_panel: EditorPanel, window: Window, steps: list[tuple[object, ...]]
) -> None:
    content = Content(
        blocks=(
            Block("a", P, (Span("تابعوا @desk_ar على "), Span("https://a.example/x/", link="https://a.example"))),
            Block("b", P, (Span("The tag #غزة and "), Span("#Gaza", frozenset({Mark.STRONG}))), Direction.LTR),
            Block("c", P, (Span("القضية "), Span("AB-12/7", direction=Direction.LTR), Span(" غدا"))),
        )
    )  # fmt: skip
    editor_panel.sheet.fill(content)
    body = editor_panel.sheet.body
    body.setFocus()
    QApplication.clipboard().setText("@abc")
    hands = Hands(body)
    for name, *what in steps:
        assert isinstance(name, str)
        expected = hands.do(name, *what)
        blocks = body.sheet.blocks()
        if expected is not None:
            assert hands.text == expected
        assert not {"\u2066", "\u2067", "\u2069"} & set(hands.text)
        anew = shown_anew(blocks, body)
        if name not in WAITING and not body.document().isRedoAvailable():
            if name not in {"leave", "look_elsewhere"}:
                body.isolation.settle()  # a single letter that was cut or pasted waits like one that was typed
            assert body.document().toPlainText().split("\n") == anew
    last = body.sheet.blocks()
    while body.document().isUndoAvailable():
        body.undo()
    assert body.sheet.blocks() == content.blocks
    assert body.document().toPlainText().split("\n") == shown_anew(content.blocks, body)
    while body.document().isRedoAvailable():
        body.redo()
    assert hands.text == "\n".join(block.text for block in last if isinstance(block, Block)) or any(
        name == "undo" for name, *_what in steps
    )
