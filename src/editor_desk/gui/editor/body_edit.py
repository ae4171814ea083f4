"""The body of the article on the sheet: blocks and marks, typed, pasted and drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_desk.domain.content import Block, BlockKind, BodyBlock, Direction, Mark, Span, clean_text
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.block_marks import BlockMarks
from editor_desk.gui.editor.block_painting import UNMARKED, BlockPainting
from editor_desk.gui.editor.converter import SheetDocument, restyle
from editor_desk.gui.editor.figure_formats import is_figure, spare_figures
from editor_desk.gui.editor.foreign_text import flows_in, is_text_file
from editor_desk.gui.editor.formats import (
    INDENT,
    PLAIN,
    SheetFormats,
    Style,
    as_scaffold,
    direction_of,
    is_scaffold,
    key_of,
    kind_of,
    style_of,
    text_option,
)
from editor_desk.gui.editor.page_edit import PageEdit, is_typed
from editor_desk.gui.editor.selection import MIME, packed, runs_of, selected_blocks, unpacked
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.bidi import strip_controls
from editor_desk.language.numerals import Numerals


class PictureTaker(Protocol):
    """Takes pictures out of a clipboard or a drop; False where there are none."""

    def __call__(self, source: QMimeData, cursor: QTextCursor, *, only_look: bool = ...) -> bool: ...


_ENDS_BLOCK = {BlockKind.HEADING, BlockKind.SUBHEADING, BlockKind.ATTRIBUTION}


@dataclass(frozen=True, slots=True)
class CaretState:
    """What the toolbar shows of the place where the caret is."""

    kind: BlockKind
    marks: frozenset[Mark]
    link: str | None


class BodyEdit(PageEdit):
    """Paragraphs, headings, quotes and lists. `html_pasted(html, text, cursor)`, `text_pasted(text, cursor)` and
    `file_dropped(path, cursor)` ask for foreign text to be cleaned off the GUI thread and put in with `insert_blocks` at the
    cursor that they carry. `caret_moved(CaretState)` only on change.
    """

    caret_moved = Signal(object)
    html_pasted = Signal(str, str, object)
    pointed = Signal(QPoint)
    pointed_away = Signal()
    text_pasted = Signal(str, object)
    file_dropped = Signal(object, object)

    def __init__(
        self, theme: Theme, numerals: Numerals, parent: QWidget | None = None, *, leading: int = 0
    ) -> None:
        super().__init__(parent, spare=96)
        self._formats = self.formats = SheetFormats(theme, leading)
        self.takes_pictures: PictureTaker | None = None
        # Called rather than watching by filters: a filter is asked about every event, and a key press has many.
        self.key_takers: list[Callable[[QKeyEvent], bool]] = []
        self.mouse_takers: list[Callable[[QMouseEvent], bool]] = []
        self.before_composed: list[Callable[[], None]] = []
        self._painting = BlockPainting(self, BlockMarks(theme, numerals))
        self.document().setIndentWidth(INDENT)
        self.sheet = SheetDocument(self.document(), self._formats, self.change_watchers)
        self._blocks = 1
        self._travelling = False
        self._filling = False
        self._shown: CaretState | None = None
        self.sheet.fill((), Direction.RTL)
        self._flows = False
        self.text_watchers.append(self._mend_looks)
        self.caret_watchers.append(self._tell_caret)
        self.selectionChanged.connect(self._look_again)

    def fill(self, blocks: Sequence[BodyBlock], direction: Direction) -> None:
        """Show another body."""
        self._filling = True
        self._painting.has_marks = any(_is_marked(item) for item in blocks)
        self.sheet.fill(blocks, direction, self._to_start)
        self.isolation.forget()
        self._filling = False
        self._blocks = self.document().blockCount()
        self._tell_caret()

    def _to_start(self) -> None:
        self.setTextCursor(QTextCursor(self.document()))

    def show_marks(self, shown: bool) -> None:  # noqa: FBT001 - a slot of a checkable action
        """Show where paragraphs and lines end."""
        way = Direction.RTL
        if self.document().defaultTextOption().textDirection() is Qt.LayoutDirection.LeftToRight:
            way = Direction.LTR
        self.document().setDefaultTextOption(text_option(way, marks=shown))

    def undo(self) -> None:
        """One step back; looks and keys come back with it."""
        self._travelling = True
        self.isolation.undo(super().undo, self.sheet.blocks)
        self._travelling = False

    def redo(self) -> None:
        """One step forward again."""
        self._travelling = True
        self.isolation.redo(super().redo, super().undo, self.sheet.blocks)
        self._travelling = False

    def state(self) -> CaretState:
        """What stands at the caret."""
        marks, link, _direction = style_of(self.currentCharFormat())
        return CaretState(kind_of(self.textCursor().block()), marks, link)

    def set_kind(self, kind: BlockKind) -> None:
        """Make the selected blocks of `kind`; where they all are already, make them paragraphs."""
        cursor = self.textCursor()
        selected = selected_blocks(cursor)
        if all(kind_of(block) is kind for block in selected):
            kind = BlockKind.PARAGRAPH
        self._painting.has_marks |= kind not in UNMARKED
        cursor.beginEditBlock()
        for block in selected:
            self._turn(block, kind)
        cursor.endEditBlock()
        self._tell_caret()

    def toggle_mark(self, mark: Mark) -> None:
        """Mark the selection, or what is typed next; take the mark off where all of it has it."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            marks, link, direction = style_of(self.currentCharFormat())
            kind = kind_of(cursor.block())
            self.setCurrentCharFormat(self._formats.char(kind, (marks ^ {mark}, link, direction)))
            self._tell_caret()
            return
        everywhere = all(mark in style[0] for _kind, _start, _length, style in runs_of(cursor))
        self._style_selection(lambda s: (s[0] - {mark} if everywhere else s[0] | {mark}, s[1], s[2]))

    def set_link(self, href: str | None) -> None:
        """Link the selection (or the link at the caret, or a new text that is the address) to `href`; None unlinks."""
        cursor = self.textCursor()
        if is_figure(cursor.block()) and not cursor.hasSelection():
            return
        if not cursor.hasSelection():
            self._select_link(cursor)
        if cursor.hasSelection():
            self.setTextCursor(cursor)
            self._style_selection(lambda s: (s[0], href, s[2]))
        elif href is not None:
            kind = kind_of(cursor.block())
            cursor.insertText(href, self._formats.char(kind, (frozenset(), href, None)))
            self.setCurrentCharFormat(self._formats.char(kind))
        self._tell_caret()

    def set_span_direction(self, direction: Direction | None) -> None:
        """Force the selection, or the word at the caret, to run that way; None lets it follow the text around it."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            self.setTextCursor(cursor)
        self._style_selection(lambda s: (s[0], s[1], direction))

    def insert_blocks(self, cursor: QTextCursor, blocks: Sequence[BodyBlock]) -> None:
        """Put `blocks` at `cursor` and the caret behind them."""
        self._painting.has_marks |= any(_is_marked(item) for item in blocks)
        self.sheet.insert(cursor, blocks)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Backspace know what a block is."""
        if self._flows and event.text().isalnum() and is_typed(event) and not self.isReadOnly():
            self.in_letter = True
            QTextEdit.keyPressEvent(self, event)
            self.in_letter = False
            return
        self._press(event)
        self._flows = is_typed(event) and self._is_plain()

    def _press(self, event: QKeyEvent) -> None:
        if self.is_taken(event):
            return
        if not self.isReadOnly() and any(taker(event) for taker in self.key_takers):
            return
        cursor = self.textCursor()
        if is_typed(event):
            self._leave_run()
        elif not self.isReadOnly() and self._works_on_blocks(event, cursor):
            return
        if self.isReadOnly() or not self._may_merge(cursor, event):
            super().keyPressEvent(event)
            return
        # One step to undo, looks included.
        cursor.beginEditBlock()
        super().keyPressEvent(event)
        restyle(self.textCursor().block(), self._formats)
        cursor.endEditBlock()

    def cut(self) -> None:
        """Cut, and give what is left the looks of its block: one step to undo."""
        cursor = self.textCursor()
        spare_figures(cursor)
        self.setTextCursor(cursor)
        cursor.beginEditBlock()
        super().cut()
        restyle(self.textCursor().block(), self._formats)
        cursor.endEditBlock()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What nobody takes sets the caret."""
        if self.isReadOnly() or not any(taker(event) for taker in self.mouse_takers):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """What nobody takes chooses a word."""
        if self.isReadOnly() or not any(taker(event) for taker in self.mouse_takers):
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the mouse is."""
        super().mouseMoveEvent(event)
        # What is shown where the mouse is goes with the next letter.
        self._flows = False
        if not event.buttons():
            self.pointed.emit(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is elsewhere."""
        super().leaveEvent(event)
        self.pointed_away.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Who wants to know of it before text is composed."""
        if event.commitString() or event.preeditString():
            for prepare in self.before_composed:
                prepare()
        super().inputMethodEvent(event)

    def will_commit(self) -> None:
        """Text from an input method ends a link as typed text does."""
        self._leave_run()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Our own blocks, HTML, text, a file of text, and pictures where somebody takes them."""
        if self.takes_pictures is not None and self.takes_pictures(source, self.textCursor(), only_look=True):
            return True
        return (
            is_text_file(source)
            or source.hasFormat(MIME)
            or source.hasHtml()
            or (source.hasText() and not source.hasUrls())
        )

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Our own blocks as they are; foreign text only after it was cleaned. HTML never reaches the document."""
        if not self.canInsertFromMimeData(source):
            return
        cursor = self.textCursor()
        if source.hasFormat(MIME):
            blocks = unpacked(bytes(source.data(MIME).data()))
            if blocks:
                self.insert_blocks(cursor, blocks)
                return
        if self.takes_pictures is not None and self.takes_pictures(source, cursor):
            return
        text = source.text()
        if is_text_file(source):
            self.file_dropped.emit(Path(source.urls()[0].toLocalFile()), cursor)
        elif source.hasHtml():
            self.html_pasted.emit(source.html(), text, cursor)
        elif not flows_in(text):
            self.text_pasted.emit(text, cursor)
        else:
            line = strip_controls(clean_text(text)).strip("\n")
            self.insert_blocks(cursor, [Block(new_id(), BlockKind.PARAGRAPH, (Span(line),))])

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection as our blocks, and as plain text and HTML for others."""
        return packed(self.textCursor())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then bars, bullets and numbers beside it."""
        super().paintEvent(event)
        self._painting.paint(event.rect())

    def _turn(self, block: QTextBlock, kind: BlockKind) -> None:
        if is_figure(block):
            return
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self._formats.block(kind, key_of(block), direction_of(block)))
        restyle(block, self._formats)

    def _break(self, cursor: QTextCursor) -> None:
        block = cursor.block()
        kind = kind_of(block)
        if not block.text() and kind is not BlockKind.PARAGRAPH:
            self.set_kind(BlockKind.PARAGRAPH)
            return
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        block, kind = cursor.block(), kind_of(cursor.block())
        at_start = cursor.atBlockStart() and bool(block.text())
        following = BlockKind.PARAGRAPH if kind in _ENDS_BLOCK and cursor.atBlockEnd() else kind
        style = style_of(cursor.charFormat())
        if cursor.atBlockEnd():
            style = (style[0], None, None)
        key, direction = key_of(block), direction_of(block)
        if at_start:
            # The text keeps its key; the empty block that opens above it is the new one.
            cursor.setBlockFormat(self._formats.block(BlockKind.PARAGRAPH, new_id(), direction))
            cursor.insertBlock(self._formats.block(kind, key, direction), self._formats.char(kind, style))
        else:
            form = self._formats.block(following, new_id(), direction)
            cursor.insertBlock(form, self._formats.char(following, style))
        restyle(cursor.block(), self._formats)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _leave_run(self) -> None:
        cursor = self.textCursor()
        marks, link, direction = style_of(self.currentCharFormat())
        if (link is None and direction is None) or cursor.hasSelection():
            return
        ahead = QTextCursor(cursor)
        inside = not cursor.atBlockEnd() and ahead.movePosition(QTextCursor.MoveOperation.NextCharacter)
        _marks, next_link, next_direction = style_of(ahead.charFormat()) if inside else PLAIN
        if (link, direction) != (next_link, next_direction):
            style = (
                marks,
                link if link == next_link else None,
                direction if direction == next_direction else None,
            )
            self.setCurrentCharFormat(self._formats.char(kind_of(cursor.block()), style))

    def _select_link(self, cursor: QTextCursor) -> None:
        link = style_of(cursor.charFormat())[1]
        if link is None:
            return
        block = cursor.block()
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        caret = self.textCursor().position()
        run: list[int] = []
        for _kind, start, length, style in runs_of(cursor):
            if style[1] != link:
                if run and run[1] >= caret:
                    break
                run = []
            else:
                run = [run[0] if run else start, start + length]
        if run and run[0] <= caret <= run[1]:
            cursor.setPosition(run[0])
            cursor.setPosition(run[1], QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(caret)

    def _style_selection(self, change: Callable[[Style], Style]) -> None:
        cursor = self.textCursor()
        painted = QTextCursor(cursor)
        painted.beginEditBlock()
        for kind, start, length, style in runs_of(cursor):
            painted.setPosition(start)
            painted.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            form = self._formats.char(kind, change(style))
            painted.setCharFormat(as_scaffold(form) if is_scaffold(painted.charFormat()) else form)
        painted.endEditBlock()
        self._tell_caret()

    def _works_on_blocks(self, event: QKeyEvent, cursor: QTextCursor) -> bool:
        if event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._break(cursor)
            return True
        at_start = cursor.atBlockStart() and not cursor.hasSelection()
        kind = kind_of(cursor.block())
        if event.key() == Qt.Key.Key_Backspace and at_start and kind is not BlockKind.PARAGRAPH:
            self.set_kind(BlockKind.PARAGRAPH)
            return True
        return False

    def _may_merge(self, cursor: QTextCursor, event: QKeyEvent) -> bool:
        if cursor.hasSelection():
            end = self.document().findBlock(cursor.selectionEnd())
            return bool(self.document().findBlock(cursor.selectionStart()) != end and not _is_step(event))
        at_edge = cursor.atBlockStart() or cursor.atBlockEnd()
        return at_edge and event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}

    def _mend_looks(self) -> None:
        # Text that was dragged away leaves a block merged into another, in a face of its own.
        if self.in_letter:
            return
        self._flows = False
        count, before = self.document().blockCount(), self._blocks
        self._blocks = count
        if count < before and not self._travelling and not self._filling:
            restyle(self.textCursor().block(), self._formats)
        if (count != before or self.isolation.is_due) and not self._travelling and not self._filling:
            self.isolation.settle()

    def _is_plain(self) -> bool:
        """Whether a letter that is typed now only joins those before it: nothing is selected, no link ends, no figure is
        near. Holds until something else than a letter comes.
        """
        cursor = self.textCursor()
        _marks, link, direction = style_of(self.currentCharFormat())
        return (
            link is None and direction is None and not cursor.hasSelection() and not is_figure(cursor.block())
        )

    def _look_again(self) -> None:
        self._flows = False

    def _tell_caret(self) -> None:
        self._flows = False
        state = self.state()
        if state != self._shown and not self._filling:
            self._shown = state
            self.caret_moved.emit(state)


def _is_step(event: QKeyEvent) -> bool:
    # Keys that only move or select, and shortcuts.
    deletes = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
    return not deletes and not is_typed(event)


def _is_marked(item: BodyBlock) -> bool:
    return isinstance(item, Block) and item.kind not in UNMARKED
