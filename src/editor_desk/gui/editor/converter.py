"""Blocks of content to a QTextDocument and back. Nothing is lost either way, and only what changed is read again."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor_desk.domain.content import Block, BlockKind, Direction, Span, clean_text
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.block_notes import BlockNotes
from editor_desk.gui.editor.formats import (
    SheetFormats,
    direction_of,
    key_of,
    kind_of,
    looks_like,
    style_of,
    text_option,
)
from editor_desk.language.tokens import count_words

_LINE_SEPARATOR = "\u2028"


class _Read(BlockNotes):
    """What was read of a text block, until it changes. `own_key` is the key of a block whose format has none of its own:
    one typed into an empty document, or the second of two that share a key.
    """

    def __init__(self) -> None:
        super().__init__()
        self.own_key = ""
        self.block: Block | None = None
        self.words: int | None = None


class SheetDocument(QObject):
    """A QTextDocument that holds the body of an article."""

    def __init__(self, document: QTextDocument, formats: SheetFormats) -> None:
        super().__init__(document)
        self._document = document
        self._formats = formats
        document.documentLayout()  # without a layout Qt does not tell what changed
        document.setDefaultFont(formats.char(BlockKind.PARAGRAPH).font())
        document.contentsChange.connect(self._forget)

    def fill(self, blocks: Sequence[Block], direction: Direction) -> None:
        """Show `blocks` and nothing else; there is nothing to undo after it."""
        self._document.setUndoRedoEnabled(False)
        self._document.clear()
        option = self._document.defaultTextOption()
        fresh = text_option(direction)
        fresh.setFlags(option.flags())
        self._document.setDefaultTextOption(fresh)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if blocks:
            self._write(cursor, blocks, first=True)
        else:
            cursor.setBlockFormat(self._formats.block(BlockKind.PARAGRAPH, ""))
            cursor.setBlockCharFormat(self._formats.char(BlockKind.PARAGRAPH))
        cursor.endEditBlock()
        self._document.setUndoRedoEnabled(True)
        self._document.setModified(False)

    def blocks(self) -> tuple[Block, ...]:
        """The body as it stands, every block under a key of its own.

        A document that was filled with nothing and holds nothing is no block at all.
        """
        found: list[Block] = []
        seen: set[str] = set()
        text_block = self._document.begin()
        while text_block.isValid():
            read = _read(text_block)
            if read.block is None or read.block.key in seen:
                read.block = self._convert(text_block, read, seen)
            seen.add(read.block.key)
            found.append(read.block)
            text_block = text_block.next()
        if len(found) == 1 and not key_of(self._document.begin()) and not found[0].text:
            return ()
        return tuple(found)

    def notes(self, text_block: QTextBlock) -> BlockNotes:
        """The notes of one of its blocks."""
        return _read(text_block)

    def word_count(self) -> int:
        """Words of the body; only changed blocks are counted again."""
        total = 0
        text_block = self._document.begin()
        while text_block.isValid():
            read = _read(text_block)
            if read.words is None:
                read.words = count_words(text_block.text())
            total += read.words
            text_block = text_block.next()
        return total

    def insert(self, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
        """Put copies of `blocks`, under new keys, in place of the cursor's selection: one step to undo.

        Text of a single paragraph flows into the block at the cursor. Otherwise the first block joins what stands before
        the cursor (and makes an empty block its own kind), and what stands behind it goes to the end of the last block.
        """
        copies = [Block(new_id(), item.kind, item.spans, item.direction) for item in blocks]
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if len(copies) == 1 and copies[0].kind is BlockKind.PARAGRAPH:
            self._write_spans(cursor, kind_of(cursor.block()), copies[0].spans)
        elif copies:
            if not cursor.block().text():
                first = copies[0]
                key = key_of(cursor.block()) or first.key
                cursor.setBlockFormat(self._formats.block(first.kind, key, first.direction))
                cursor.setBlockCharFormat(self._formats.char(first.kind))
            self._write_spans(cursor, kind_of(cursor.block()), copies[0].spans)
            self._write(cursor, copies[1:], first=False)
        restyle(cursor.block(), self._formats)
        cursor.endEditBlock()

    def _write(self, cursor: QTextCursor, blocks: Sequence[Block], *, first: bool) -> None:
        for item in blocks:
            block_format = self._formats.block(item.kind, item.key, item.direction)
            char_format = self._formats.char(item.kind)
            if first:
                cursor.setBlockFormat(block_format)
                cursor.setBlockCharFormat(char_format)
                first = False
            else:
                cursor.insertBlock(block_format, char_format)
            self._write_spans(cursor, item.kind, item.spans)

    def _write_spans(self, cursor: QTextCursor, kind: BlockKind, spans: Sequence[Span]) -> None:
        for span in spans:
            char_format = self._formats.char(kind, (span.marks, span.link, span.direction))
            cursor.insertText(span.text.replace("\n", _LINE_SEPARATOR), char_format)

    def _convert(self, text_block: QTextBlock, read: _Read, seen: set[str]) -> Block:
        key = read.own_key or key_of(text_block)
        if not key or key in seen:
            key = read.own_key = new_id()
        return Block(key, kind_of(text_block), tuple(_spans(text_block)), direction_of(text_block))

    def _forget(self, position: int, _removed: int, added: int) -> None:
        text_block = self._document.findBlock(position)
        while text_block.isValid() and text_block.position() <= position + added:
            read = text_block.userData()
            if isinstance(read, _Read):
                read.block = read.words = None
            text_block = text_block.next()


def blocks_of(cursor: QTextCursor) -> tuple[Block, ...]:
    """The selected part of a sheet, as blocks under new keys."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    text_block = document.findBlock(start)
    found: list[Block] = []
    while text_block.isValid() and text_block.position() <= end:
        spans = tuple(_spans(text_block, start, end))
        found.append(Block(new_id(), kind_of(text_block), spans, direction_of(text_block)))
        text_block = text_block.next()
    return tuple(found)


def restyle(text_block: QTextBlock, formats: SheetFormats) -> bool:
    """Give every run in the block the looks of the block's kind; False where all had them."""
    kind = kind_of(text_block)
    runs = []
    iterator = text_block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if not looks_like(fragment.charFormat(), kind):
            runs.append((fragment.position(), fragment.length(), style_of(fragment.charFormat())))
        iterator += 1
    cursor = QTextCursor(text_block)
    plain = not looks_like(text_block.charFormat(), kind)
    if plain:
        cursor.setBlockCharFormat(formats.char(kind))
    for position, length, style in runs:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(formats.char(kind, style))
    return plain or bool(runs)


def _read(text_block: QTextBlock) -> _Read:
    read = text_block.userData()
    if not isinstance(read, _Read):
        read = _Read()
        text_block.setUserData(read)
    return read


def _spans(text_block: QTextBlock, start: int = 0, end: int | None = None) -> list[Span]:
    spans = []
    iterator = text_block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        text = fragment.text()
        first = fragment.position()
        if first < start or (end is not None and first + fragment.length() > end):
            text = _part(text, max(0, start - first), (end or 0) - first)
        marks, link, direction = style_of(fragment.charFormat())
        spans.append(Span(clean_text(text), marks, link, direction))
        iterator += 1
    return spans


def _part(text: str, start: int, end: int) -> str:
    # Qt counts UTF-16 units, Python characters.
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : max(2 * start, 2 * end)].decode("utf-16-le", "ignore")
