"""Blocks of content to a QTextDocument and back. Nothing is lost either way, and only what changed is read again."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor_desk.domain.content import Block, BlockKind, BodyBlock, Direction, Span
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.block_notes import BlockNotes
from editor_desk.gui.editor.block_notes import ReadNotes as _Read
from editor_desk.gui.editor.block_reading import blocks_in
from editor_desk.gui.editor.figure_formats import (
    figure_block,
    figure_of,
    figure_with_key,
    has_figure,
    is_figure,
    spare_figures,
    with_key,
    write_figure,
)
from editor_desk.gui.editor.formats import (
    SheetFormats,
    as_scaffold,
    direction_of,
    has_figure_format,
    is_scaffold,
    key_of,
    kind_of,
    looks_like,
    style_of,
    text_option,
)
from editor_desk.gui.editor.isolates import base_of, isolates_in
from editor_desk.gui.editor.places import stored_text_of
from editor_desk.language.tokens import count_words

if TYPE_CHECKING:
    from editor_desk.gui.editor.page_edit import ChangeWatcher

_LINE_SEPARATOR = "\u2028"


class SheetDocument(QObject):
    """A QTextDocument that holds the body of an article."""

    def __init__(
        self, document: QTextDocument, formats: SheetFormats, watchers: "list[ChangeWatcher] | None" = None
    ) -> None:
        super().__init__(document)
        self._document = document
        self._formats = formats
        document.documentLayout()  # without a layout Qt does not tell what changed
        document.setDefaultFont(formats.char(BlockKind.PARAGRAPH).font())
        if watchers is None:
            document.contentsChange.connect(self._changed)
        else:
            watchers.append(self._forget)
        # What each text block was read as, in order, and how many words all have, where nothing but the blocks of these
        # numbers changed since: a long article is not gone through for a letter.
        self._whole: list[tuple[BodyBlock, ...]] | None = None
        self._total: int | None = None
        self._unread: set[int] = set()
        self._uncounted: set[int] = set()
        self._count = 0

    def fill(
        self, blocks: Sequence[BodyBlock], direction: Direction, written: Callable[[], None] | None = None
    ) -> None:
        """Show `blocks` and nothing else; there is nothing to undo after it. `written` is called once they stand in the
        document and before they are laid out: a caret set later would have Qt lay out all of it at once.
        """
        self._document.setUndoRedoEnabled(False)
        option = self._document.defaultTextOption()
        fresh = text_option(direction)
        fresh.setFlags(option.flags())
        self._document.setDefaultTextOption(fresh)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        # Inside the block, as Qt's own setHtml does: only then is what is out of sight laid out later.
        self._document.clear()
        if blocks:
            self.write(cursor, blocks, first=True)
        else:
            cursor.setBlockFormat(self._formats.block(BlockKind.PARAGRAPH, ""))
            cursor.setBlockCharFormat(self._formats.char(BlockKind.PARAGRAPH))
        if written is not None:
            written()
        cursor.endEditBlock()
        self._document.setUndoRedoEnabled(True)
        self._document.setModified(False)
        self._whole = self._total = None
        text_block = self._document.begin()
        for item in blocks:
            _read(text_block).blocks = (item,)
            text_block = text_block.next()

    def blocks(self) -> tuple[BodyBlock, ...]:
        """The body as it stands, every block under a key of its own.

        A document that was filled with nothing and holds nothing is no block at all.
        """
        found = self._read_changed()
        if found is None:
            found = self._read_all()
        first = self._document.begin()
        if len(found) == 1 and not key_of(first) and not found[0].text and not is_figure(first):
            return ()
        return tuple(found)

    def _read_changed(self) -> list[BodyBlock] | None:
        """The blocks, where it is enough to read again those that changed; None where it is not."""
        whole = self._whole
        if whole is None or len(whole) != self._document.blockCount():
            return None
        for number in self._unread:
            text_block = self._document.findBlockByNumber(number)
            old, key = whole[number], _read(text_block).own_key or key_of(text_block)
            # Under the key that it had it takes nobody else's.
            if len(old) != 1 or old[0].key != key:
                return None
            read = self._convert(text_block, _read(text_block), set())
            if len(read) != 1:
                return None
            whole[number] = _read(text_block).blocks = read
        self._unread.clear()
        return list(chain.from_iterable(whole))

    def _read_all(self) -> list[BodyBlock]:
        found: list[BodyBlock] = []
        whole: list[tuple[BodyBlock, ...]] = []
        seen: set[str] = set()
        text_block = self._document.begin()
        while text_block.isValid():
            read = _read(text_block)
            if not read.blocks or not seen.isdisjoint(item.key for item in read.blocks):
                read.blocks = self._convert(text_block, read, seen)
            seen.update(item.key for item in read.blocks)
            found += read.blocks
            whole.append(read.blocks)
            text_block = text_block.next()
        self._whole, self._count = whole, len(whole)
        self._unread.clear()
        return found

    def read(self, text_block: QTextBlock, count: int) -> tuple[BodyBlock, ...]:
        """So many text blocks from that one on, under the keys that they have in the whole."""
        self.blocks()  # a key that stands twice is settled by what stands before
        found: list[BodyBlock] = []
        for _ in range(count):
            found += _read(text_block).blocks
            text_block = text_block.next()
        return tuple(found)

    def notes(self, text_block: QTextBlock) -> BlockNotes:
        """The notes of one of its blocks."""
        return _read(text_block)

    def text_blocks(self) -> tuple[Block, ...]:
        """The body without its figures."""
        return tuple(item for item in self.blocks() if isinstance(item, Block))

    def word_count(self) -> int:
        """Words of the body; only changed blocks are counted again."""
        if self._total is None or self._document.blockCount() != self._count:
            self._total = 0
            text_block = self._document.begin()
            while text_block.isValid():
                self._total += _words(text_block)
                text_block = text_block.next()
        else:
            self._total += sum(_words(self._document.findBlockByNumber(number)) for number in self._uncounted)
        self._count = self._document.blockCount()
        self._uncounted.clear()
        return self._total

    def insert(self, cursor: QTextCursor, blocks: Sequence[BodyBlock]) -> None:
        """Put copies of `blocks`, under new keys, in place of the cursor's selection: one step to undo.

        Text of a single paragraph flows into the block at the cursor. Otherwise the first block joins what stands before
        the cursor (and makes an empty block its own kind), and what stands behind it goes to the end of the last block.
        A figure always stands in a block of its own.
        """
        copies = [with_key(item, new_id()) for item in blocks]
        spare_figures(cursor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        restyle(cursor.block(), self._formats)
        if copies:
            self._make_room(cursor, copies)
        first = copies[0] if copies else None
        if len(copies) == 1 and isinstance(first, Block) and first.kind is BlockKind.PARAGRAPH:
            kind = kind_of(cursor.block())
            if first.direction is not None and not cursor.block().text():
                cursor.setBlockFormat(self._formats.block(kind, key_of(cursor.block()), first.direction))
            self._write_spans(cursor, kind, first.spans)
        elif copies:
            if isinstance(first, Block):
                if not cursor.block().text():
                    key = key_of(cursor.block()) or first.key
                    cursor.setBlockFormat(self._formats.block(first.kind, key, first.direction))
                    cursor.setBlockCharFormat(self._formats.char(first.kind))
                self._write_spans(cursor, kind_of(cursor.block()), first.spans)
                self.write(cursor, copies[1:], first=False)
            else:
                self.write(cursor, copies, first=not cursor.block().text())
        restyle(cursor.block(), self._formats)
        cursor.endEditBlock()

    def _make_room(self, cursor: QTextCursor, copies: Sequence[BodyBlock]) -> None:
        """Keep figures alone: those that come, and one that stands at the cursor."""
        if is_figure(cursor.block()):
            self.open_beside(cursor)
            return
        if all(isinstance(item, Block) for item in copies) or cursor.atBlockEnd():
            return
        block = cursor.block()
        kind, key, direction = kind_of(block), key_of(block), direction_of(block)
        if cursor.atBlockStart():
            # The text keeps its key; the empty block that opens above it is the new one.
            cursor.setBlockFormat(self._formats.block(BlockKind.PARAGRAPH, new_id(), direction))
        else:
            key = new_id()
        cursor.insertBlock(self._formats.block(kind, key, direction), self._formats.char(kind))
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)

    def open_beside(self, cursor: QTextCursor) -> None:
        """Open an empty paragraph before the figure at the cursor, or behind it, and put the cursor there."""
        before, key, direction = cursor.atBlockStart(), key_of(cursor.block()), direction_of(cursor.block())
        paragraph = self._formats.block(BlockKind.PARAGRAPH, new_id())
        plain = self._formats.char(BlockKind.PARAGRAPH)
        cursor.beginEditBlock()
        if before:
            cursor.setBlockFormat(paragraph)
            cursor.insertBlock(figure_block(key, direction), plain)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            cursor.setBlockCharFormat(plain)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(paragraph, plain)
        cursor.endEditBlock()

    def write(self, cursor: QTextCursor, blocks: Sequence[BodyBlock], *, first: bool) -> None:
        """Write `blocks` under their keys: into the empty block at the cursor where it is to be the `first`, the others each
        into a new block behind it.
        """
        for item in blocks:
            kind = item.kind if isinstance(item, Block) else BlockKind.PARAGRAPH
            block_format = (
                self._formats.block(item.kind, item.key, item.direction)
                if isinstance(item, Block)
                else figure_block(item.key)
            )
            char_format = self._formats.char(kind)
            if first:
                cursor.setBlockFormat(block_format)
                cursor.setBlockCharFormat(char_format)
                first = False
            else:
                cursor.insertBlock(block_format, char_format)
            if isinstance(item, Block):
                self._write_spans(cursor, item.kind, item.spans)
            else:
                write_figure(cursor, item)

    def _write_spans(self, cursor: QTextCursor, kind: BlockKind, spans: Sequence[Span]) -> None:
        texts = [(span.text.replace("\n", _LINE_SEPARATOR), span.direction) for span in spans]
        isolates = isolates_in(texts, base_of(cursor.block()))
        end = 0
        for span, (text, direction) in zip(spans, texts, strict=True):
            char_format = self._formats.char(kind, (span.marks, span.link, direction))
            start, end = end, end + len(text)
            written = start
            # An end belongs to the span before it, a beginning to the one behind it.
            while isolates and (isolates[0].place < end or (isolates[0].ends and isolates[0].place == end)):
                isolate = isolates.pop(0)
                cursor.insertText(text[written - start : isolate.place - start], char_format)
                cursor.insertText(isolate.char, as_scaffold(char_format))
                written = isolate.place
            cursor.insertText(text[written - start :], char_format)

    def _convert(self, text_block: QTextBlock, read: _Read, seen: set[str]) -> tuple[BodyBlock, ...]:
        key = read.own_key or key_of(text_block)
        if not key or key in seen:
            key = read.own_key = new_id()
        first, *more = blocks_in(text_block)
        # Beside the first there is nothing but where an edit put text and a figure into one block.
        return (_under(first, key), *more)

    def _changed(self, position: int, removed: int, added: int) -> None:
        self._forget(self._document.findBlock(position), position, removed, added)

    def _forget(self, text_block: QTextBlock, position: int, _removed: int, added: int) -> None:
        number, last = text_block.blockNumber(), position + added
        if self._document.blockCount() != self._count:
            self._whole = self._total = None
        while text_block.isValid():
            read = text_block.userData()
            if isinstance(read, _Read):
                if self._total is not None and number not in self._uncounted:
                    self._total = None if read.words is None else self._total - read.words
                read.blocks, read.words = (), None
            else:
                self._total = None  # another block stood here, and went with its words
            self._unread.add(number)
            self._uncounted.add(number)
            if last < text_block.position() + text_block.length():
                break
            text_block = text_block.next()
            number += 1


def blocks_of(cursor: QTextCursor) -> tuple[BodyBlock, ...]:
    """The selected part of a sheet, as blocks under new keys."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    text_block = document.findBlock(start)
    found: list[BodyBlock] = []
    while text_block.isValid() and text_block.position() <= end:
        found += (_under(item, new_id()) for item in blocks_in(text_block, start, end))
        text_block = text_block.next()
    return tuple(found)


def restyle(text_block: QTextBlock, formats: SheetFormats) -> bool:
    """Give every run in the block the looks of the block's kind, and a block that a figure left those of a paragraph; False
    where all had them.
    """
    kind = kind_of(text_block)
    if has_figure_format(text_block) and not is_figure(text_block):
        block_format = formats.block(kind, key_of(text_block), direction_of(text_block))
        QTextCursor(text_block).setBlockFormat(block_format)
    runs = []
    iterator = text_block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if not looks_like(fragment.charFormat(), kind) and not has_figure(fragment):
            runs.append((fragment.position(), fragment.length(), fragment.charFormat()))
        iterator += 1
    cursor = QTextCursor(text_block)
    plain = not looks_like(text_block.charFormat(), kind)
    if plain:
        cursor.setBlockCharFormat(formats.char(kind))
    for position, length, old in runs:
        form = formats.char(kind, style_of(old))
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(as_scaffold(form) if is_scaffold(old) else form)
    return plain or bool(runs)


def _words(text_block: QTextBlock) -> int:
    read = _read(text_block)
    if read.words is None:
        figure = figure_of(text_block)
        read.words = count_words(stored_text_of(text_block) if figure is None else figure.text)
    return read.words


def _read(text_block: QTextBlock) -> _Read:
    read = text_block.userData()
    if not isinstance(read, _Read):
        read = _Read()
        text_block.setUserData(read)
    return read


def _under(item: BodyBlock, key: str) -> BodyBlock:
    if isinstance(item, Block):
        return item if item.key == key else with_key(item, key)
    return figure_with_key(item, key)
