"""Moving whole blocks of a sheet: each keeps its key, its text and its looks, and a move is one step to undo."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from editor_desk.domain.content import BlockKind
from editor_desk.gui.editor.converter import SheetDocument
from editor_desk.gui.editor.figure_formats import is_figure
from editor_desk.gui.editor.formats import kind_of
from editor_desk.gui.editor.places import shown_to_stored, stored_to_shown

LEVELS = {BlockKind.HEADING: 2, BlockKind.SUBHEADING: 3}


@dataclass(frozen=True, slots=True)
class Range:
    """Text blocks from `first` to `last`, by number, both included."""

    first: int
    last: int


def selected_range(cursor: QTextCursor) -> Range:
    """The blocks that a selection touches; one that only ends at the start of a block does not touch it."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if last != first and last.position() == cursor.selectionEnd():
        last = last.previous()
    return Range(first.blockNumber(), last.blockNumber())


def with_pairs(document: QTextDocument, what: Range) -> Range:
    """The blocks, with the attribution of a quote at their end, and the quote of an attribution at their beginning."""
    return Range(
        what.first - _parts_a_pair(document, what.first), what.last + _parts_a_pair(document, what.last + 1)
    )


def beside_pair(document: QTextDocument, before: int, *, below: bool = True) -> int:
    """The same place, or where it is between a quote and its attribution, the one behind them (or above them)."""
    if not _parts_a_pair(document, before):
        return before
    return before + 1 if below else before - 1


def _parts_a_pair(document: QTextDocument, before: int) -> bool:
    lower = document.findBlockByNumber(before) if before > 0 else QTextBlock()
    return (
        lower.isValid()
        and not is_figure(lower)
        and not is_figure(lower.previous())
        and kind_of(lower) is BlockKind.ATTRIBUTION
        and kind_of(lower.previous()) is BlockKind.QUOTE
    )


def section_of(block: QTextBlock) -> Range:
    """A heading with all that stands under it; any other block alone."""
    first = block.blockNumber()
    level = level_of(block)
    if level is None:
        return Range(first, first)
    last = block
    while last.next().isValid() and (level_of(last.next()) or 9) > level:
        last = last.next()
    return Range(first, last.blockNumber())


def level_of(block: QTextBlock) -> int | None:
    """The level of a heading, as HTML counts; None for any other block."""
    return None if is_figure(block) else LEVELS.get(kind_of(block))


def moved(sheet: SheetDocument, cursor: QTextCursor, what: Range, before: int) -> bool:
    """Put the blocks of `what` before the block with the number `before` (as many as there are: to the end).

    `cursor`, with its selection, goes along where it stands in them, and is otherwise left where it stood. False where
    they are there already.
    """
    document = cursor.document()
    if what.first <= before <= what.last + 1:
        return False
    if before < what.first:
        upper, lower = Range(before, what.first - 1), what
    else:
        upper, lower = what, Range(what.last + 1, before - 1)
    anchor, place = _place(cursor, cursor.anchor(), what), _place(cursor, cursor.position(), what)
    edit = QTextCursor(document)
    edit.beginEditBlock()
    # What is shorter is written anew, on the other side of the longer.
    if _length(document.findBlockByNumber(upper.first), upper) <= _length(
        document.findBlockByNumber(lower.first), lower
    ):
        _carry_down(sheet, edit, upper, lower)
    else:
        _carry_up(sheet, edit, lower, upper)
    edit.endEditBlock()
    ups, downs = lower.last - lower.first + 1, upper.last - upper.first + 1

    def position(where: tuple[int, int]) -> int:
        number, offset = where
        if upper.first <= number <= upper.last:
            number += ups
        elif lower.first <= number <= lower.last:
            number -= downs
        block = document.findBlockByNumber(number)
        return min(block.position() + stored_to_shown(block, offset), document.characterCount() - 1)

    cursor.setPosition(position(anchor))
    cursor.setPosition(position(place), QTextCursor.MoveMode.KeepAnchor)
    return True


def _carry_down(sheet: SheetDocument, edit: QTextCursor, upper: Range, lower: Range) -> None:
    document = edit.document()
    start, end = document.findBlockByNumber(upper.first), document.findBlockByNumber(lower.last)
    items = sheet.read(start, upper.last - upper.first + 1)
    edit.setPosition(end.position() + end.length() - 1)
    sheet.write(edit, items, first=False)
    following = document.findBlockByNumber(lower.first)
    form, char = QTextBlockFormat(following.blockFormat()), QTextCharFormat(following.charFormat())
    edit.setPosition(document.findBlockByNumber(upper.first).position())
    edit.setPosition(following.position(), QTextCursor.MoveMode.KeepAnchor)
    edit.removeSelectedText()
    edit.setBlockFormat(form)  # Qt left it that of the block that went
    if not edit.block().text():
        edit.setBlockCharFormat(char)


def _carry_up(sheet: SheetDocument, edit: QTextCursor, lower: Range, upper: Range) -> None:
    document = edit.document()
    items = sheet.read(document.findBlockByNumber(lower.first), lower.last - lower.first + 1)
    stays, last = document.findBlockByNumber(upper.last), document.findBlockByNumber(lower.last)
    kept, plain = QTextBlockFormat(stays.blockFormat()), QTextCharFormat(stays.charFormat())
    edit.setPosition(stays.position() + stays.length() - 1)
    edit.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    edit.removeSelectedText()
    edit.setBlockFormat(kept)  # Qt gives an empty block that of the one that joins it
    if not edit.block().text():
        edit.setBlockCharFormat(plain)
    first = document.findBlockByNumber(upper.first)
    form, char = QTextBlockFormat(first.blockFormat()), QTextCharFormat(first.charFormat())
    edit.setPosition(first.position())
    edit.insertBlock(form, char)
    edit.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    sheet.write(edit, items, first=True)


def _place(cursor: QTextCursor, position: int, what: Range) -> tuple[int, int]:
    block = cursor.document().findBlock(position)
    end = block.blockNumber() == what.last + 1 and position == cursor.selectionEnd() == block.position()
    if end and cursor.hasSelection():
        # It touches what moves up to its end, and goes along; there it would take in the next block.
        last = block.previous()
        return what.last, max(1, shown_to_stored(last, last.length() - 1))
    return block.blockNumber(), shown_to_stored(block, position - block.position())


def _length(block: QTextBlock, what: Range) -> int:
    last = block.document().findBlockByNumber(what.last)
    return last.position() + last.length() - block.position()
