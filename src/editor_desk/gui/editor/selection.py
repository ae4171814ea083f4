"""What of the sheet is selected: its blocks, its runs of text, and as what it goes to a clipboard and comes back."""

import json

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextDocumentFragment

from editor_desk.domain.content import BlockKind, BodyBlock, Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.gui.editor.converter import blocks_of
from editor_desk.gui.editor.figure_formats import has_figure
from editor_desk.gui.editor.forced_runs import bare
from editor_desk.gui.editor.formats import Style, kind_of, style_of

_ISOLATES = "\u2066\u2067\u2069"
MIME = "application/x-editor-desk-content+json"


def selected_blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks that a selection takes in; the one of the caret where nothing is selected."""
    block = cursor.document().findBlock(cursor.selectionStart())
    blocks = [block]
    while block.next().isValid() and block.next().position() < cursor.selectionEnd():
        block = block.next()
        blocks.append(block)
    return blocks


def runs_of(cursor: QTextCursor) -> list[tuple[BlockKind, int, int, Style]]:
    """Kind of block, position, length and style of each run of text in the selection."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    runs = []
    for block in selected_blocks(cursor):
        kind = kind_of(block)
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            start = max(first, fragment.position())
            end = min(last, fragment.position() + fragment.length())
            if start < end and not has_figure(fragment):
                runs.append((kind, start, end - start, style_of(fragment.charFormat())))
            iterator += 1
    return runs


def packed(cursor: QTextCursor) -> QMimeData:
    """The selection as our blocks, and as plain text and HTML for others."""
    blocks = blocks_of(cursor)
    mime = QMimeData()
    mime.setText("\n".join(block.text for block in blocks))
    mime.setHtml(_html(cursor))
    mime.setData(MIME, json.dumps(content_to_json(Content(blocks=blocks))).encode())
    return mime


def _html(cursor: QTextCursor) -> str:
    fragment = cursor.selection()
    if not any(isolate in cursor.selectedText() for isolate in _ISOLATES):
        return fragment.toHtml()
    # Scaffolding is for the sheet alone.
    document = QTextDocument()
    QTextCursor(document).insertFragment(fragment)
    block = document.begin()
    while block.isValid():
        bare(block)
        block = block.next()
    return QTextDocumentFragment(document).toHtml()


def unpacked(data: bytes) -> tuple[BodyBlock, ...]:
    """Blocks as they come back from a clipboard."""
    # Another program may put anything under our name.
    try:
        return content_from_json(json.loads(data)).blocks
    except (DeskError, ValueError, RecursionError):
        return ()
