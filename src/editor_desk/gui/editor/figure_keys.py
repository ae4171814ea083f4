"""Keys that treat a figure as a whole: it is chosen before it goes, and what is typed at it stands beside it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from editor_desk.domain.content import BlockKind
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.converter import restyle
from editor_desk.gui.editor.figure_formats import is_figure, spare_figures
from editor_desk.gui.editor.formats import kind_of
from editor_desk.gui.editor.page_edit import is_typed

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ERASE = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class FigureKeys:
    """Works on one body; `opened` is called for the figure that Enter was pressed on."""

    def __init__(self, body: BodyEdit, opened: Callable[[QTextBlock], None]) -> None:
        self._body, self._opened = body, opened

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key is done with."""
        cursor = self._body.textCursor()
        if event.matches(QKeySequence.StandardKey.Cut) and cursor.hasSelection():
            self._body.cut()
            return True
        if event.modifiers() & ~_PLAIN and event.key() not in _ERASE:
            return False
        if cursor.hasSelection():
            return self._on_selection(cursor, event)
        if is_figure(cursor.block()):
            return self._at_figure(cursor, event)
        beside = _reached(cursor, event)
        if beside is None or not beside.isValid() or not is_figure(beside):
            return False
        if cursor.block().length() == 1:
            # An empty paragraph goes, as it would beside a text.
            number = beside.blockNumber() - (beside.blockNumber() > cursor.blockNumber())
            _remove_block(cursor.block())
            beside = self._body.document().findBlockByNumber(number)
        self._body.setTextCursor(around(beside))
        return True

    def leave(self) -> None:
        """Where the caret stands at a figure, open a paragraph beside it for what is typed."""
        cursor = self._body.textCursor()
        if not cursor.hasSelection() and is_figure(cursor.block()):
            self._body.sheet.open_beside(cursor)
            self._body.setTextCursor(cursor)

    def erase(self, block: QTextBlock) -> None:
        """Take a figure away with its block; where it is all there is, an empty paragraph stays."""
        if block.document().blockCount() > 1:
            self._body.setTextCursor(_remove_block(block))
            return
        cursor = around(block)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        restyle(cursor.block(), self._body.formats)
        cursor.endEditBlock()
        self._body.setTextCursor(cursor)

    def _at_figure(self, cursor: QTextCursor, event: QKeyEvent) -> bool:
        if event.key() in _ERASE:
            self._body.setTextCursor(around(cursor.block()))
            return True
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._opened(cursor.block())
            return True
        if is_typed(event) or event.key() in _ENTER:
            self.leave()
        return event.key() in _ENTER

    def _on_selection(self, cursor: QTextCursor, event: QKeyEvent) -> bool:
        document = self._body.document()
        first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
        erases = event.key() in _ERASE
        if not (is_figure(first) or is_figure(last)) or not (
            erases or is_typed(event) or event.key() in _ENTER
        ):
            return False
        if first == last:
            return self._on_chosen(first, event)
        self._erase_across(cursor)
        if not erases:
            self.leave()
        return erases

    def _on_chosen(self, block: QTextBlock, event: QKeyEvent) -> bool:
        """The selection is one figure."""
        if event.key() in _ENTER:
            self._opened(block)
            return True
        if event.key() in _ERASE:
            self.erase(block)
            return True
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + 1)
        self._body.setTextCursor(cursor)
        self.leave()
        return False

    def _erase_across(self, cursor: QTextCursor) -> None:
        """Remove a selection that begins or ends at a figure, without putting text beside one."""
        spare_figures(cursor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        restyle(cursor.block(), self._body.formats)
        cursor.endEditBlock()
        self._body.setTextCursor(cursor)


def _reached(cursor: QTextCursor, event: QKeyEvent) -> QTextBlock | None:
    """The block that Backspace or Delete would join to the one with the caret."""
    plain = kind_of(cursor.block()) is BlockKind.PARAGRAPH
    if event.key() == Qt.Key.Key_Backspace and cursor.atBlockStart() and plain:
        return cursor.block().previous()
    if event.key() == Qt.Key.Key_Delete and cursor.atBlockEnd():
        return cursor.block().next()
    return None


def around(block: QTextBlock) -> QTextCursor:
    """A selection of the figure and of nothing else."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _remove_block(block: QTextBlock) -> QTextCursor:
    """Take a block away whole, one of several; the cursor stands at the start of what followed, or at the end."""
    cursor = QTextCursor(block)
    following = block.next()
    if following.isValid():
        form, char = following.blockFormat(), following.charFormat()
        cursor.setPosition(block.position())
        cursor.setPosition(following.position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.setBlockFormat(form)  # Qt left it that of the block that went
        if not cursor.block().text():
            cursor.setBlockCharFormat(char)
        cursor.endEditBlock()
        return cursor
    cursor.setPosition(block.position() - 1)
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    return cursor
