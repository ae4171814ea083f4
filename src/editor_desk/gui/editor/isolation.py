"""Keeps the isolates of a field of the sheet as its text needs them, without anybody asking: at once after a command, and
when an address is left that was being typed. It is no step to undo of its own, and nobody's text changes by it.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_desk.gui.editor.forced_runs import END, is_inside, is_ours
from editor_desk.gui.editor.formats import style_of
from editor_desk.gui.editor.isolates import Repair, base_of, repair_of
from editor_desk.gui.editor.places import Places
from editor_desk.language.bidi import isolated_runs

_KEEP = QTextCursor.MoveMode.KeepAnchor
_GOES_ON = frozenset("@#_./-:?&=%+~")
"""What an address may go on with, besides letters and figures."""
_WAITS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
}
_TRAVELS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_LOOKED_AT = 256
_LONG = 20_000


class Isolation:
    """Of one field. `note` is to be told of each change of its document, `settle` called when the field is to be right."""

    def __init__(self, field: QTextEdit) -> None:
        self._field = field
        self._document = field.document()
        self._stretch: tuple[int, int] | None = None
        self._repairs: set[int] = set()
        self.is_due = False
        self.is_mending = False
        self._travels = self._composes = False
        self._goes_on = self._has_tag = False

    def note(self, _block: QTextBlock, position: int, removed: int, added: int) -> None:
        """The document changed. What is more than one letter more or less is due at once."""
        end = position + added
        if self._stretch is None:
            self._stretch = (position, end)
        else:
            first, last = self._stretch
            moved = last + added - removed if last >= position else last
            self._stretch = (min(first, position), max(moved, end))
        if not self._composes and (removed > 1 or added > 1 or (removed and added)):
            self.is_due = True

    def forget(self) -> None:
        """Another text is shown, with its isolates."""
        self._stretch, self.is_due = None, False
        self._repairs.clear()

    def press(self, event: QKeyEvent) -> None:
        """A key comes. Before one that ends an address the address gets its isolates, and what goes on with it goes inside."""
        text = event.text()
        if text.isalnum() or text in _GOES_ON:
            # Behind a letter that was just typed there is no isolate: most letters cost no more than this.
            if not self._goes_on:
                self._goes_on = True
                self._step_in()
            if text == "#":
                self._has_tag = True
            return
        self._goes_on = False
        if self._stretch is None:
            return
        if text and text.isprintable():
            if self._may_end_here():
                self.settle()
            self._step_out()
        elif event.key() not in _WAITS and not any(map(event.matches, _TRAVELS)):
            self.settle()

    def compose(self, event: QInputMethodEvent) -> None:
        """The same for what an input method brings, where nothing is being composed."""
        text = event.commitString() or event.preeditString()
        self._composes = True
        self._has_tag = self._has_tag or "#" in text
        if not text or self._is_composing():
            return
        if text[0].isalnum() or text[0] in _GOES_ON:
            self._step_in()
        else:
            self.settle()
            self._step_out()

    def composed(self) -> None:
        """That is done. What it changes is told as a change of the whole paragraph, and is none."""
        self._composes = False

    def settle(self) -> None:
        """Mend what changed since. Not while something can be done again: that would be lost."""
        whole, self.is_due, self._goes_on = self.is_due, False, False
        if self._stretch is None or self.is_mending or self._travels:
            return
        if self._document.isRedoAvailable() or self._is_composing():
            return
        repairs = [
            repair
            for block in self._changed()
            if (whole or block.length() < _LONG or self._has_runs_near())
            and (repair := repair_of(block)) is not None
        ]
        self._stretch, self._has_tag = None, False
        if repairs:
            self._mend(repairs)

    def undo(self, step: Callable[[], None], state: Callable[[], object]) -> None:
        """Go one step back, and on over steps that only mended."""
        before = state()
        self._travels = True
        step()
        while state() == before and self._document.isUndoAvailable():
            step()
        self._arrive()

    def redo(self, step: Callable[[], None], back: Callable[[], None], state: Callable[[], object]) -> None:
        """Go one step forward, with the mending that came right after it."""
        before = state()
        self._travels = True
        step()
        while state() == before and self._document.isRedoAvailable():
            step()
        before = state()
        while self._document.availableUndoSteps() in self._repairs and self._document.isRedoAvailable():
            step()
            if state() != before:  # something else came there since
                back()
                break
        self._arrive()

    def _arrive(self) -> None:
        self._travels = self.is_due = False
        self._step_out()

    def _mend(self, repairs: list[Repair]) -> None:
        caret = self._field.textCursor()
        ends = [
            _stored(self._document.findBlock(place), place) for place in (caret.anchor(), caret.position())
        ]
        cursor = QTextCursor(self._document)
        steps = self._document.availableUndoSteps()
        self.is_mending = True
        # Part of the step before it, wherever that step takes in more: letters that were typed stand alone.
        if steps:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        for repair in repairs:
            repair.apply(cursor)
        cursor.endEditBlock()
        self._repairs.add(steps)
        self.is_mending = False
        self._stretch = None
        anchor, position = (_shown(*end) for end in ends)
        if (anchor, position) != (caret.anchor(), caret.position()):
            caret.setPosition(anchor)
            caret.setPosition(position, _KEEP)
            self._field.setTextCursor(caret)

    def _changed(self) -> Iterator[QTextBlock]:
        if self._stretch is None:
            return
        first, last = self._stretch
        block = self._document.findBlock(min(first, self._document.characterCount() - 1))
        while block.isValid() and block.position() <= last:
            yield block
            block = block.next()

    def _is_composing(self) -> bool:
        return bool(self._field.textCursor().block().layout().preeditAreaText())

    def _may_end_here(self) -> bool:
        """A quick look that says no for nearly every space: only what stands right before the caret can have been typed."""
        cursor = self._field.textCursor()
        place = cursor.position()
        # In Arabic letters ends nothing but a hashtag of an English paragraph.
        if not place or not (self._has_tag or self._document.characterAt(place - 1) < "\x80"):
            return False
        return self._has_runs(cursor, place - _LOOKED_AT, place)

    def _has_runs_near(self) -> bool:
        """Whether there may be something to mend where letters were typed: a paragraph of a megabyte is not gone through."""
        if self._stretch is None:
            return False
        first, last = self._stretch
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(first, self._document.characterCount() - 1))
        return self._has_runs(cursor, first - _LOOKED_AT, last + _LOOKED_AT)

    def _has_runs(self, cursor: QTextCursor, first: int, last: int) -> bool:
        """Whether there are such runs or isolates between two places, as far as they lie in the cursor's block."""
        block = cursor.block()
        end = block.position() + block.length() - 1
        cursor.setPosition(min(max(block.position(), first), end))
        cursor.setPosition(min(last, end), _KEEP)
        text = cursor.selectedText()
        return END in text or bool(isolated_runs(text, base_of(block)))

    def _step_in(self) -> None:
        """Before the end of an address that is going on; one that is forced or linked ends there."""
        cursor = self._field.textCursor()
        inside = cursor.position() - 1
        if inside < 0 or self._document.characterAt(inside) != END:
            return
        # Not the field's own cursor: that one tells the format that the next letter is to have.
        there = QTextCursor(self._document)
        there.setPosition(cursor.position())
        _marks, link, direction = style_of(there.charFormat())
        if link is None and direction is None and not cursor.hasSelection() and is_ours(cursor, inside):
            cursor.setPosition(inside)
            self._field.setTextCursor(cursor)

    def _step_out(self) -> None:
        cursor = self._field.textCursor()
        if is_inside(cursor) and not cursor.hasSelection():
            block = cursor.block()
            cursor.setPosition(_shown(*_stored(block, cursor.position())))
            self._field.setTextCursor(cursor)


def _stored(block: QTextBlock, place: int) -> tuple[QTextBlock, int]:
    return block, Places(block).stored(place - block.position())


def _shown(block: QTextBlock, stored: int) -> int:
    return block.position() + Places(block).caret(stored)
