"""Blocks and QTextDocument: a round trip loses nothing, and no edit makes an invalid body."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
    Content,
    Direction,
    Embed,
    Mark,
    Span,
    clean_text,
)
from editor_desk.gui.application import make_application
from editor_desk.gui.editor.block_moves import Range, moved, selected_range
from editor_desk.gui.editor.converter import SheetDocument, blocks_of
from editor_desk.gui.editor.figure_formats import has_figure
from editor_desk.gui.editor.forced_runs import stored_text
from editor_desk.gui.editor.formats import SheetFormats, key_of, style_of
from editor_desk.gui.preferences import ThemeName
from editor_desk.gui.theme.theme import load_theme
from tests.domain.strategies import figures

ARABIC = "قامَ الوفدُ بزيارةٍ إلى الرباط (25 أكتوبر) Isesco 🌍\u200f\u00a0\ufffc\t\n"
TEXTS = st.text(st.one_of(st.sampled_from(ARABIC), st.characters()), max_size=12).map(clean_text)
SPANS = st.builds(
    Span,
    TEXTS,
    st.frozensets(st.sampled_from(Mark)),
    st.sampled_from([None, "https://example.org/خبر", "mailto:desk@example.org"]),
    st.sampled_from([None, *Direction]),
)
BLOCKS = st.lists(
    st.builds(
        Block,
        st.uuids().map(str),
        st.sampled_from(BlockKind),
        st.lists(SPANS, max_size=4).map(tuple),
        st.sampled_from([None, *Direction]),
    )
    | figures,
    max_size=6,
    unique_by=lambda block: block.key,
).map(tuple)


def sheet() -> tuple[QTextDocument, SheetDocument]:
    document = QTextDocument()
    return document, SheetDocument(document, SheetFormats(load_theme(ThemeName.LIGHT)))


@pytest.fixture(autouse=True)
def _application() -> None:
    make_application([])


@given(blocks=BLOCKS, direction=st.sampled_from(Direction))
def test_a_round_trip_loses_nothing(blocks: tuple[BodyBlock, ...], direction: Direction) -> None:
    _document, body = sheet()

    body.fill(blocks, direction)

    assert body.blocks() == blocks


@given(blocks=BLOCKS, more=BLOCKS)
def test_filling_again_leaves_nothing_of_the_last_article(
    blocks: tuple[BodyBlock, ...], more: tuple[BodyBlock, ...]
) -> None:
    document, body = sheet()
    body.fill(blocks, Direction.RTL)
    body.blocks()

    body.fill(more, Direction.RTL)

    assert body.blocks() == more
    assert not document.isUndoAvailable()


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["type", "split", "delete", "paste", "figure", "move", "undo", "redo", "read"]),
        st.integers(0, 200),
        st.integers(0, 12),
        TEXTS,
    ),
    max_size=14,
)


def whole(document: QTextDocument, position: int) -> int:
    """`position`, or the one before it inside a surrogate pair, where no caret can stand."""
    unit = document.characterAt(position)
    return position - 1 if "\udc00" <= unit <= "\udfff" else position


def edit(document: QTextDocument, body: SheetDocument, step: tuple[str, int, int, str]) -> None:
    action, place, length, text = step
    cursor = QTextCursor(document)
    end = document.characterCount() - 1
    cursor.setPosition(whole(document, min(place, end)))
    cursor.setPosition(whole(document, min(place + length, end)), QTextCursor.MoveMode.KeepAnchor)
    match action:
        case "type":
            cursor.insertText(text)
        case "split":
            cursor.insertBlock()
        case "delete":
            cursor.removeSelectedText()
        case "paste":
            copied = blocks_of(cursor)
            cursor.setPosition(end)
            body.insert(cursor, copied)
        case "figure":
            body.insert(cursor, [Embed("e", "https://video.example/1", text)])
        case "move":
            what = selected_range(cursor)
            last_is_empty = not document.findBlockByNumber(what.last).text()
            if moved(body, cursor, what, place % (document.blockCount() + 1)):
                lost = what.last - what.first - (selected_range(cursor).last - selected_range(cursor).first)
                # No selection can end in an empty block at the end of the document and take it in.
                assert lost == 0 or (lost == 1 and last_is_empty and cursor.atEnd())
        case "undo":
            document.undo()
        case "redo":
            document.redo()
        case _:
            body.blocks()


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(blocks=BLOCKS, steps=EDITS)
def test_what_was_edited_is_valid_and_read_alike_with_and_without_memory(
    blocks: tuple[BodyBlock, ...], steps: list[tuple[str, int, int, str]]
) -> None:
    document, body = sheet()
    body.fill(blocks, Direction.RTL)
    for step in steps:
        edit(document, body, step)
        body.word_count()

    content = Content(blocks=body.blocks())

    assert body.blocks() == content.blocks, "a second reading finds the same keys"
    text, objects = written(document)
    if content.blocks:
        assert "".join(block.text for block in content.text_blocks) == text
        assert len(content.blocks) - len(content.text_blocks) == objects
    _other, again = sheet()
    again.fill(content.blocks, Direction.RTL)
    assert again.blocks() == content.blocks
    counted = body.word_count()
    body._whole = body._total = None
    assert (body.blocks(), body.word_count()) == (content.blocks, counted), (
        "going through all of it says the same"
    )


@given(blocks=BLOCKS, steps=EDITS)
def test_undoing_everything_restores_the_article(
    blocks: tuple[BodyBlock, ...], steps: list[tuple[str, int, int, str]]
) -> None:
    document, body = sheet()
    body.fill(blocks, Direction.RTL)
    for step in steps:
        edit(document, body, step)

    while document.isUndoAvailable():
        document.undo()

    assert body.blocks() == blocks


def written(document: QTextDocument) -> tuple[str, int]:
    """The text of a document, read run by run, and how many figures stand in it."""
    text, objects, block = "", 0, document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            figures_here = fragment.text().count("\ufffc") if has_figure(fragment) else 0
            objects += figures_here
            said = stored_text(fragment.text(), fragment.charFormat())
            text += said.replace("\ufffc", "") if figures_here else said
            iterator += 1
        block = block.next()
    return clean_text(text), objects


def body_of(*texts: str) -> tuple[QTextDocument, SheetDocument]:
    document, body = sheet()
    body.fill(
        [Block(f"k{n}", BlockKind.PARAGRAPH, (Span(text),)) for n, text in enumerate(texts)], Direction.RTL
    )
    return document, body


def test_a_split_gives_the_second_half_a_new_key_that_stays() -> None:
    document, body = body_of("قال الوزير إن الزيارة ناجحة")
    cursor = QTextCursor(document)
    cursor.setPosition(10)
    cursor.insertBlock()

    first, second = body.blocks()

    assert first.key == "k0"
    assert second.key not in {"", "k0"}
    assert body.blocks()[1].key == second.key


def test_a_merge_keeps_the_first_key_and_undo_brings_the_second_back() -> None:
    document, body = body_of("أولاً", "ثانياً")
    cursor = QTextCursor(document.findBlockByNumber(1))
    cursor.deletePreviousChar()
    assert [(block.key, block.text) for block in body.blocks()] == [("k0", "أولاًثانياً")]

    document.undo()

    assert [block.key for block in body.blocks()] == ["k0", "k1"]


def test_copies_get_keys_of_their_own() -> None:
    document, body = body_of("أولاً", "ثانياً")
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    copied = blocks_of(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.End)

    body.insert(cursor, copied)

    keys = [block.key for block in body.blocks()]
    assert len(keys) == len(set(keys)) == 3
    assert keys[:2] == ["k0", "k1"]


def test_pasting_blocks_is_one_step_to_undo() -> None:
    document, body = body_of("نص")
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    body.insert(
        cursor, [Block("x", BlockKind.HEADING, (Span("عنوان"),)), Block("y", BlockKind.QUOTE, (Span("قول"),))]
    )
    assert [block.kind for block in body.text_blocks()] == [BlockKind.PARAGRAPH, BlockKind.QUOTE]

    document.undo()

    assert [(block.key, block.text) for block in body.blocks()] == [("k0", "نص")]


def test_an_empty_paragraph_follows_the_article_and_not_its_first_letter() -> None:
    document, body = sheet()
    body.fill(
        [Block("a", BlockKind.PARAGRAPH), Block("b", BlockKind.PARAGRAPH, (Span("Reuters: خبر"),))],
        Direction.RTL,
    )
    assert [document.findBlockByNumber(n).textDirection().name for n in (0, 1)] == ["RightToLeft"] * 2
    assert [block.direction for block in body.text_blocks()] == [None, None]


def test_only_changed_blocks_are_converted_and_counted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    document, body = body_of(*["كلمة وكلمة"] * 200)
    body.blocks()
    assert body.word_count() == 400
    read: list[int] = []
    convert = SheetDocument._convert

    def watched(self: SheetDocument, block: object, *rest: object) -> tuple[BodyBlock, ...]:
        read.append(block.blockNumber())  # type: ignore[attr-defined]
        return convert(self, block, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(SheetDocument, "_convert", watched)
    cursor = QTextCursor(document.findBlockByNumber(77))
    cursor.insertText("ثلاث كلمات أخرى ")

    assert body.blocks()[77].text == "ثلاث كلمات أخرى كلمة وكلمة"
    assert read == [77]
    assert body.word_count() == 403


def test_marks_survive_a_split_and_a_merge() -> None:
    document, body = sheet()
    strong = Span("عاجل", frozenset({Mark.STRONG}))
    body.fill([Block("a", BlockKind.PARAGRAPH, (strong, Span(" خبر")))], Direction.RTL)
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    cursor.insertBlock()
    cursor.deletePreviousChar()

    assert body.blocks() == (Block("a", BlockKind.PARAGRAPH, (strong, Span(" خبر"))),)
    assert style_of(document.begin().begin().fragment().charFormat())[0] == {Mark.STRONG}
    assert key_of(document.begin()) == "a"


@example(
    blocks=(
        Embed("e", "https://video.example/1"),
        Block("a", BlockKind.PARAGRAPH),
        Block("b", BlockKind.PARAGRAPH),
    ),
    first=2,
    count=0,
    before=0,
)
@given(blocks=BLOCKS, first=st.integers(0, 6), count=st.integers(0, 3), before=st.integers(0, 7))
def test_a_move_is_what_moving_in_a_list_is(
    blocks: tuple[BodyBlock, ...], first: int, count: int, before: int
) -> None:
    document, body = sheet()
    body.fill(blocks, Direction.RTL)
    if not blocks:
        return
    first = min(first, len(blocks) - 1)
    what = Range(first, min(first + count, len(blocks) - 1))
    before = min(before, len(blocks))
    taken, rest = blocks[what.first : what.last + 1], (*blocks[: what.first], *blocks[what.last + 1 :])
    place = before if before <= what.first else max(what.first, before - len(taken))
    expected = (*rest[:place], *taken, *rest[place:])

    done = moved(body, QTextCursor(document), what, before)

    assert body.blocks() == expected
    assert done == (expected != blocks)
    again = sheet()[1]
    again.fill(expected, Direction.RTL)
    assert looks(document) == looks(again._document), "every block has its own looks"
    if done:
        document.undo()
        assert body.blocks() == blocks
        assert not document.isUndoAvailable()


def looks(document: QTextDocument) -> list[object]:
    found: list[object] = []
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        found.append(
            (form.indent(), form.topMargin(), form.bottomMargin(), form.lineHeight(), form.layoutDirection())
        )
        iterator = block.begin()
        while not iterator.atEnd():
            char = iterator.fragment().charFormat()
            found.append((char.fontPointSize(), char.font().pixelSize(), char.objectType()))
            iterator += 1
        block = block.next()
    return found
