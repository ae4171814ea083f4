"""Another text put on the sheet by changing only what differs: the caret stays, and what was typed before can still be undone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_desk.domain.content import Block, BodyBlock, Content, Span
from editor_desk.gui.editor.converter import restyle
from editor_desk.gui.editor.figure_changes import put_figure
from editor_desk.gui.editor.formats import direction_of, key_of, kind_of
from editor_desk.gui.editor.places import Places
from editor_desk.gui.editor.utf16 import utf16_length

if TYPE_CHECKING:
    from editor_desk.gui.editor.body_edit import BodyEdit
    from editor_desk.gui.editor.page_edit import LineField

_Letter = tuple[str, Span]


def patch_line(field: "LineField", after: str) -> None:
    """Make the text of a field of one paragraph another one: one step to undo."""
    before = field.text()
    if before == after:
        return
    start, end, new_end = _middle(before, after)
    block = field.document().firstBlock()
    cursor = _selected(block, before, start, end)
    cursor.insertText(after[start:new_end].replace("\n", "\u2028"))


def patch_body(body: "BodyEdit", before: Content, after: Content) -> None:
    """Change what differs in the body: one step to undo. Blocks that changed places, and a new one before all others, are left as
    they are: whoever calls looks at what came of it.
    """
    wanted = {item.key: item for item in after.blocks}
    known = {item.key: item for item in before.blocks}
    blocks = _blocks(body)
    if list(blocks) != [item.key for item in before.blocks]:
        return
    edit = QTextCursor(body.document())
    edit.beginEditBlock()
    for key, item in known.items():
        if key in wanted and wanted[key] != item:
            _change(body, blocks[key], item, wanted[key])
    for key in known:
        if key not in wanted:
            _remove(blocks[key])
    last = ""
    for item in after.blocks:
        if item.key not in known and last:
            _insert(body, _blocks(body)[last], [item])
        last = item.key
    edit.endEditBlock()


def _blocks(body: "BodyEdit") -> dict[str, QTextBlock]:
    found = {}
    block = body.document().begin()
    while block.isValid():
        found[key_of(block)] = block
        block = block.next()
    return found


def _change(body: "BodyEdit", block: QTextBlock, before: BodyBlock, after: BodyBlock) -> None:
    if not isinstance(after, Block):
        if not isinstance(before, Block):
            put_figure(block, after)
        return
    if not isinstance(before, Block):
        return
    if kind_of(block) is not after.kind or direction_of(block) != after.direction:
        QTextCursor(block).setBlockFormat(body.formats.block(after.kind, after.key, after.direction))
        restyle(block, body.formats)
    old, new = _letters(before.spans), _letters(after.spans)
    if old == new:
        return
    start, end, new_end = _middle(old, new)
    cursor = _selected(block, before.text, start, end)
    cursor.removeSelectedText()
    for span in _joined(new[start:new_end]):
        style = (span.marks, span.link, span.direction)
        cursor.insertText(span.text.replace("\n", "\u2028"), body.formats.char(after.kind, style))


def _remove(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    if block.previous().isValid():
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _insert(body: "BodyEdit", behind: QTextBlock, items: Sequence[BodyBlock]) -> None:
    cursor = QTextCursor(behind)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    body.sheet.write(cursor, items, first=False)


def _letters(spans: Sequence[Span]) -> list[_Letter]:
    found: list[_Letter] = []
    for span in spans:
        style = Span("", span.marks, span.link, span.direction)
        found += ((letter, style) for letter in span.text)
    return found


def _joined(letters: Sequence[_Letter]) -> list[Span]:
    found: list[Span] = []
    for letter, style in letters:
        last = found[-1] if found else None
        if last is not None and (last.marks, last.link, last.direction) == (
            style.marks,
            style.link,
            style.direction,
        ):
            found[-1] = Span(last.text + letter, style.marks, style.link, style.direction)
        else:
            found.append(Span(letter, style.marks, style.link, style.direction))
    return found


def _middle(old: Sequence[object], new: Sequence[object]) -> tuple[int, int, int]:
    """Where two texts begin to differ, and where that ends in each."""
    start = 0
    shorter = min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, len(new) - tail


def _selected(block: QTextBlock, text: str, start: int, end: int) -> QTextCursor:
    first, last = Places(block).span(utf16_length(text[:start]), utf16_length(text[:end]))
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + first)
    cursor.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
    return cursor
