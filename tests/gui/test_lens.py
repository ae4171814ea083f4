"""The lens on the sheet: shows, counts, takes out, and gives back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Mark, Span
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.lens.bar import LensBar
from editor_desk.gui.lens.feature import take_out
from editor_desk.gui.lens.wording import kind_text, report_text
from editor_desk.language.lens import LensKind, remove
from editor_desk.language.numerals import Numerals
from tests.gui.rooms import click, found, label, settle
from tests.gui.sheets import opened, stored
from tests.windows import Window, type_text

P = BlockKind.PARAGRAPH
STRONG = frozenset({Mark.STRONG})
ODD = Content(
    headline="عـــاجل: قمّة",
    standfirst="نص\u00a0مهم",
    blocks=(
        Block(
            "a",
            P,
            (Span("قال "), Span("الوزِيـــر", STRONG), Span(" إن 😀 WHO\u200e أعلنت\u200f\u00a0أمس 1445 هـ.")),
        ),
        Block("b", P, (Span("ﻣﺪﺭﺳﺔ \u202bکبیرة\u202c \u200bهنا"),)),
    ),
)
CLEAN = Content(
    headline="عاجل: قمة",
    standfirst="نص مهم",
    blocks=(
        Block("a", P, (Span("قال "), Span("الوزير", STRONG), Span(" إن 😀 WHO أعلنت أمس 1445 هـ."))),
        Block("b", P, (Span("مدرسة كبيرة هنا"),)),
    ),
)


def bar_of(panel: EditorPanel) -> LensBar:
    return found(panel, LensBar, "lensBar")


def offered(panel: EditorPanel) -> dict[LensKind, str]:
    boxes = {kind: found(panel, QCheckBox, f"{kind.value}Lens") for kind in LensKind}
    return {kind: box.text() for kind, box in boxes.items() if not box.isHidden()}


def turn(panel: EditorPanel, window: Window, qtbot: QtBot) -> None:
    """The key of the lens, where the caret is."""
    QTest.keyClick(
        panel.sheet.body,
        Qt.Key.Key_H,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    settle(qtbot, window)


@pytest.fixture
def body(editor_panel: EditorPanel, window: Window, qtbot: QtBot) -> BodyEdit:
    """An odd article below the lens."""
    QApplication.processEvents()  # shortcuts work once the window has come up
    made = opened(editor_panel, window, ODD)
    turn(editor_panel, window, qtbot)
    return made


def test_everything_is_counted_kind_by_kind(body: BodyEdit, editor_panel: EditorPanel) -> None:
    assert body.hasFocus()
    assert bar_of(editor_panel).isVisible()
    numbers = {kind: "".join(filter(str.isdigit, text)) for kind, text in offered(editor_panel).items()}
    assert numbers == {
        LensKind.TASHKEEL: "٢",
        LensKind.TATWEEL: "٦",
        LensKind.MARK: "٢",
        LensKind.OVERRIDE: "٢",
        LensKind.SPACE: "٢",
        LensKind.ZERO_WIDTH: "١",
        LensKind.FORM: "٥",
        LensKind.PERSIAN: "٢",
    }
    assert not found(editor_panel, QCheckBox, "tashkeelLens").isChecked(), "vowels go only where it is wished"


def test_what_is_ticked_goes_from_the_whole_article_and_is_reported(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    QTest.mouseClick(found(editor_panel, QCheckBox, "tashkeelLens"), Qt.MouseButton.LeftButton)
    click(editor_panel, "lensRemove")
    settle(qtbot, window)
    content = stored(editor_panel, window, qtbot)
    assert (content.headline, content.standfirst, content.blocks) == (
        CLEAN.headline, CLEAN.standfirst, CLEAN.blocks,
    )  # fmt: skip
    counts = {
        LensKind.TASHKEEL: 2, LensKind.TATWEEL: 6, LensKind.MARK: 2, LensKind.OVERRIDE: 2, LensKind.SPACE: 2,
        LensKind.ZERO_WIDTH: 1, LensKind.FORM: 5, LensKind.PERSIAN: 2,
    }  # fmt: skip
    assert label(editor_panel, "lensReport") == report_text(counts, Numerals.ARABIC_INDIC)
    assert offered(editor_panel) == {}
    assert found(editor_panel, QLabel, "lensNothing").isVisible()
    assert not found(editor_panel, QPushButton, "lensRemove").isEnabled()
    click(editor_panel, "lensUndo")
    settle(qtbot, window)
    content = stored(editor_panel, window, qtbot)
    assert (content.headline, content.standfirst, content.blocks) == (
        ODD.headline,
        ODD.standfirst,
        ODD.blocks,
    )
    assert len(offered(editor_panel)) == 8
    assert label(editor_panel, "lensReport") == ""


def test_what_is_not_ticked_stays(body: BodyEdit, editor_panel: EditorPanel) -> None:
    for kind in offered(editor_panel):
        found(editor_panel, QCheckBox, f"{kind.value}Lens").setChecked(kind is LensKind.TATWEEL)
    click(editor_panel, "lensRemove")
    assert editor_panel.sheet.headline.text() == "عاجل: قمّة"
    assert editor_panel.sheet.standfirst.text() == ODD.standfirst
    assert body.sheet.blocks()[1] == ODD.blocks[1]
    assert body.sheet.text_blocks()[0].spans[1] == Span("الوزِير", STRONG)
    body.undo()
    assert body.sheet.blocks() == ODD.blocks, "one step to undo"
    found(editor_panel, QCheckBox, "tatweelLens").setChecked(False)
    assert not found(editor_panel, QPushButton, "lensRemove").isEnabled()


def test_undo_is_not_offered_once_the_text_went_on(body: BodyEdit, editor_panel: EditorPanel) -> None:
    click(editor_panel, "lensRemove")
    assert found(editor_panel, QPushButton, "lensUndo").isVisible()
    type_text(body, "ت")
    assert not found(editor_panel, QPushButton, "lensUndo").isVisible()
    assert label(editor_panel, "lensReport") == ""


def test_counts_follow_what_is_typed(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    type_text(body, "\u2067نعم\u2069")
    qtbot.waitUntil(lambda: LensKind.ISOLATE in offered(editor_panel))
    type_text(body, "ه\u200d")
    qtbot.waitUntil(lambda: LensKind.JOINER in offered(editor_panel))


def test_it_is_drawn_over_headline_and_body_and_changes_nothing(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    fields = (editor_panel.sheet.headline, editor_panel.sheet.standfirst, body)
    with_lens = [field.viewport().grab().toImage() for field in fields]
    before = stored(editor_panel, window, qtbot)
    turn(editor_panel, window, qtbot)
    assert not bar_of(editor_panel).isVisible()
    for field, shown in zip(fields, with_lens, strict=True):
        assert field.viewport().grab().toImage() != shown
    assert stored(editor_panel, window, qtbot) == before
    assert not body.document().isUndoAvailable()


def test_the_cross_and_escape_put_it_away(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    action = editor_panel.findChild(QAction, "lensAction")
    assert isinstance(action, QAction)
    assert action.isChecked()
    click(editor_panel, "lensClose", QToolButton)
    assert (action.isChecked(), bar_of(editor_panel).isVisible()) == (False, False)
    assert body.hasFocus()
    turn(editor_panel, window, qtbot)
    QTest.keyClick(bar_of(editor_panel), Qt.Key.Key_A)
    assert action.isChecked()
    QTest.keyClick(bar_of(editor_panel), Qt.Key.Key_Escape)
    assert not action.isChecked()


def test_a_text_that_can_only_be_read_is_shown_but_not_changed(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    editor_panel.sheet.set_read_only(read_only=True)
    turn(editor_panel, window, qtbot)
    body.setFocus()
    turn(editor_panel, window, qtbot)
    assert offered(editor_panel)
    assert not found(editor_panel, QPushButton, "lensRemove").isEnabled()
    bar_of(editor_panel).wanted.emit(frozenset(LensKind))
    assert body.sheet.blocks() == ODD.blocks


def test_another_article_is_counted_anew_and_none_closes_it(
    body: BodyEdit, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    click(editor_panel, "lensRemove")
    opened(editor_panel, window, Content(headline="نصٌّ"))
    settle(qtbot, window)
    assert list(offered(editor_panel)) == [LensKind.TASHKEEL]
    assert label(editor_panel, "lensReport") == ""
    editor_panel._working.close()
    assert not bar_of(editor_panel).isVisible()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    texts=st.lists(
        st.text(st.sampled_from("ابهـ\u064e\u0651 😀a1\u200c\u200d\u200e\u00a0ﻻﷺیک"), max_size=12),
        min_size=1,
        max_size=4,
    ),
    kinds=st.sets(st.sampled_from(LensKind)),
)
def test_a_document_loses_what_its_text_loses_and_undo_brings_it_back(
    editor_panel: EditorPanel, texts: list[str], kinds: set[LensKind]
) -> None:
    marks = (frozenset[Mark](), STRONG)
    spans = tuple(Span(text, marks[place % 2]) for place, text in enumerate(texts))
    block = Block("k", P, spans, Direction.LTR)
    editor_panel.sheet.fill(Content(blocks=(block,)))
    body = editor_panel.sheet.body
    expected, counts = remove(block.text, kinds)
    assert take_out(body.document(), kinds) == counts
    (left,) = body.sheet.text_blocks()
    assert (left.text, left.direction, left.key) == (expected, Direction.LTR, "k")
    if counts:
        body.undo()
    assert body.sheet.blocks() == (block,)


def test_a_report_reads_as_a_sentence(window: Window) -> None:
    numerals = Numerals.ARABIC_INDIC
    assert report_text({}, numerals) == ""
    assert (
        report_text({LensKind.TATWEEL: 12, LensKind.MARK: 3}, numerals) == "أُزيل: ١٢ تطويلاً و٣ علامات اتجاه"
    )
    assert report_text({LensKind.SPACE: 1}, numerals) == "أُزيل: مسافة خاصة واحدة"
    assert len({kind_text(kind) for kind in LensKind}) == len(LensKind)


def test_a_document_without_anything_has_nothing_to_undo(window: Window) -> None:
    document = QTextDocument("نص")
    document.clearUndoRedoStacks()
    assert take_out(document, frozenset(LensKind)) == {}
    assert not document.isUndoAvailable()
