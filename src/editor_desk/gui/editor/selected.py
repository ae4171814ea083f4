"""What a selection on the sheet goes through: its blocks, and the runs of text in them."""

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_desk.domain.content import BlockKind
from editor_desk.gui.editor.figure_formats import has_figure
from editor_desk.gui.editor.formats import Style, kind_of, style_of


def selected_blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks that the selection touches; the one with the caret where nothing is selected."""
    block = cursor.document().findBlock(cursor.selectionStart())
    blocks = [block]
    while block.next().isValid() and block.next().position() < cursor.selectionEnd():
        block = block.next()
        blocks.append(block)
    return blocks


def runs_of(cursor: QTextCursor) -> list[tuple[BlockKind, int, int, Style]]:
    """Kind of block, position, length and style of each run of text in the selection."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    found = []
    for block in selected_blocks(cursor):
        kind = kind_of(block)
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            start = max(first, fragment.position())
            end = min(last, fragment.position() + fragment.length())
            if start < end and not has_figure(fragment):
                found.append((kind, start, end - start, style_of(fragment.charFormat())))
            iterator += 1
    return found
