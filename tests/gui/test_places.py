"""Places beside a forced run: what is found, replaced and counted knows nothing of the isolates in the document."""

from PySide6.QtGui import QAction, QTextCursor
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Span
from editor_desk.gui.aids.fields import text_after, text_before
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.places import Places, selected_text, shown_to_stored, stored_to_shown
from editor_desk.gui.finding.hits import Hits, look
from editor_desk.gui.lens.feature import take_out
from editor_desk.language.find import Pattern
from editor_desk.language.lens import LensKind
from tests.gui.sheets import opened
from tests.windows import Window

RUN = (Span("كتب 😀 "), Span("@desk_ar", direction=Direction.LTR), Span("\u200b، ثم عاد"))
TEXT = "كتب 😀 @desk_ar\u200b، ثم عاد"
CONTENT = Content(blocks=(Block("k", BlockKind.PARAGRAPH, RUN),))


def test_places_lead_there_and_back(editor_panel: EditorPanel, window: Window) -> None:
    block = opened(editor_panel, window, CONTENT).document().firstBlock()
    places = Places(block)
    assert places.text == TEXT
    length = len(TEXT.encode("utf-16-le")) // 2
    for place in range(length + 1):
        assert places.stored(places.start(place)) == place
        assert places.stored(places.end(place)) == place
        assert shown_to_stored(block, stored_to_shown(block, place)) == place
    assert (places.caret(7), places.start(7), places.end(7)) == (7, 8, 7)
    assert (places.caret(15), places.start(15), places.end(15)) == (17, 17, 16)
    assert places.span(7, 15) == (8, 16)
    assert places.span(15, 15) == (17, 17)


def test_a_selection_is_told_without_isolates(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, CONTENT)
    body.selectAll()
    assert selected_text(body.textCursor()) == TEXT
    cursor = QTextCursor(body.document())
    cursor.setPosition(17)
    assert text_before(cursor) == "كتب 😀 @desk_ar"
    assert text_after(cursor) == "\u200b، ثم عاد"


def test_what_crosses_the_edge_of_a_run_is_found_where_it_stands(
    editor_panel: EditorPanel, window: Window
) -> None:
    body = opened(editor_panel, window, CONTENT)
    hits, pattern = Hits(), Pattern("😀 @desk")
    hits.begin(pattern)
    hits.learn(look(pattern, [TEXT], lambda: True), [TEXT])
    (spot,) = hits.spots([body])
    cursor = QTextCursor(body.document())
    cursor.setPosition(spot.start)
    cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
    assert selected_text(cursor) == "😀 @desk"


def test_the_lens_takes_out_what_stands_behind_a_run(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, CONTENT)
    assert sum(take_out(body.document(), set(LensKind)).values()) >= 1
    assert body.sheet.blocks()[0].text == TEXT.replace("\u200b", "")
    assert body.sheet.text_blocks()[0].spans[1] == RUN[1]
    body.undo()
    assert body.sheet.blocks() == CONTENT.blocks


def test_straight_quotes_behind_a_run_are_mended(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    spans = (Span("قال "), Span("@desk_ar", direction=Direction.LTR), Span(' "نعم" ثم عاد'))
    body = opened(editor_panel, window, Content(blocks=(Block("k", BlockKind.PARAGRAPH, spans),)))
    action = next(one for one in editor_panel.findChildren(QAction) if one.objectName() == "quotesAction")
    action.trigger()
    assert body.sheet.blocks()[0].text == "قال @desk_ar «نعم» ثم عاد"
    assert body.sheet.text_blocks()[0].spans[1] == spans[1]
