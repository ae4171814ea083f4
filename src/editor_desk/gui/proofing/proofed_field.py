"""A field of the sheet that is read: which of its blocks changed since, and what was found in them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_desk.domain.proofing import Finding, FindingKind
from editor_desk.gui.editor.block_notes import BlockNotes, notes_of
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.places import Places, selected_text, stored_text_of
from editor_desk.gui.proofing.marks import BlockProof, Mark, checkable, marks_in

_FIGURE = "\ufffc"
_BEFORE, _AFTER = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor


@dataclass(frozen=True, slots=True)
class Place:
    """A mark in a block of a field, by the block's number when it was looked at."""

    block: int
    mark: Mark


class ProofedField(QObject):
    """Watches one field. `changed` is called when there is something to read again, `released` when the word that was being typed
    is left and what was held back about it may be shown.

    No key costs more than a look at the block that it changes: what changed is kept as one stretch of the document.
    """

    released = Signal()

    def __init__(
        self,
        name: str,
        edit: PageEdit,
        notes: Callable[[QTextBlock], BlockNotes],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.name, self.edit = name, edit
        self._notes = notes
        self._stamp = 0
        self._stretch: tuple[int, int] | None = (0, 0)
        self._typed_to = -1
        # What is known of each block, in order, for as long as no other block comes or goes: to go through the blocks of a
        # document takes twenty times as long.
        self._order: list[BlockProof] | None = None
        # Called rather than emitted: it is so for each letter.
        self.changed: Callable[[], None] = lambda: None
        edit.change_watchers.append(self._change)
        edit.caret_watchers.append(self._move)

    def forget(self) -> None:
        """Nothing that is known holds any more; what is shown stays until it is read again."""
        self._stamp += 1
        self._stretch = (0, self.edit.document().characterCount())

    def stale(self) -> Iterator[tuple[QTextBlock, str]]:
        """The blocks that are to be read, with their texts."""
        if self._stretch is None:
            return
        first, last = self._stretch
        block = self.edit.document().findBlock(first)
        found: tuple[int, int] | None = None
        while block.isValid() and block.position() <= last:
            if self._proof(block).stamp != self._stamp:
                found = (found[0] if found else block.position(), block.position())
                yield block, checkable(stored_text_of(block))
            block = block.next()
        self._stretch = found

    def learn(self, block: QTextBlock, text: str, findings: Sequence[Finding]) -> bool:
        """Take what was found in `text`, which the block still holds; whether that shows."""
        proof = self._proof(block)
        found = () if _FIGURE in text else marks_in(text, findings)
        marks = _shown(block, found)
        shows = marks != proof.marks
        proof.learn(text, marks, self._stamp)
        proof.found = found
        if shows:
            self._repaint(block)
        return shows

    def known(self, number: int, text: str) -> QTextBlock | None:
        """The block of that number, where it still holds `text` and waits for what was found."""
        block = self.edit.document().findBlockByNumber(number)
        if not block.isValid() or self._proof(block).stamp == self._stamp:
            return None
        return block if checkable(stored_text_of(block)) == text else None

    def drop(self, unwanted: Callable[[Finding], bool]) -> None:
        """Show nothing more of what is unwanted."""
        for block in self._blocks():
            proof = _known(block)
            if proof is None or not proof.marks:
                continue
            kept = tuple(mark for mark in proof.marks if not unwanted(mark.finding))
            proof.found = tuple(mark for mark in proof.found if not unwanted(mark.finding))
            if kept != proof.marks:
                proof.marks, proof.shape = kept, ()
                self._repaint(block)

    def survey(self) -> tuple[list[Place], tuple[int, int]]:
        """Everything that is shown, in the order of the text, and how many numbers are written in Western and in
        Arabic-Indic digits: all in one walk, since an article may have thousands of blocks.
        """
        places: list[Place] = []
        western = indic = 0
        if self._order is None:
            self._order = [self._proof(block) for block in self._blocks()]
        typed_in = self.edit.textCursor().block()
        caret = typed_in.blockNumber()
        for number, proof in enumerate(self._order):
            western += proof.digits[0]
            indic += proof.digits[1]
            if proof.marks:
                marks = self.shown(typed_in) if number == caret else proof.marks
                places += [Place(number, mark) for mark in marks]
        return places, (western, indic)

    def proof(self, block: QTextBlock) -> BlockProof:
        """What is known of a block."""
        return self._proof(block)

    def shown(self, block: QTextBlock) -> tuple[Mark, ...]:
        """The marks of a block, without the word that is being typed: half a word is no mistake yet."""
        marks = self._proof(block).marks
        if self._typed_to < 0 or not marks:
            return marks
        cursor = self.edit.textCursor()
        caret = cursor.position() - block.position()
        if not 0 <= caret < block.length():
            return marks
        return tuple(
            mark
            for mark in marks
            if mark.finding.kind is not FindingKind.SPELLING or not mark.start <= caret <= mark.end
        )

    def at(self, position: int) -> Place | None:
        """The mark at a position of the document: the narrowest, where several lie over each other."""
        block = self.edit.document().findBlock(position)
        inside = position - block.position()
        there = [mark for mark in self.shown(block) if mark.start <= inside <= mark.end]
        if not there:
            return None
        return Place(
            block.blockNumber(),
            min(there, key=lambda mark: (inside == mark.end, mark.end - mark.start)),
        )

    def locate(self, place: Place) -> QTextCursor | None:
        """Where that is now, selected; None where it is no more, or says something else."""
        document, finding = self.edit.document(), place.mark.finding
        near = document.findBlockByNumber(place.block)
        for block in chain((near,), self._blocks()):
            if not block.isValid():
                continue
            same = [mark for mark in self._proof(block).marks if _same(mark.finding, finding)]
            for mark in sorted(same, key=lambda one: abs(one.start - place.mark.start)):
                cursor = self._select(block, mark)
                if checkable(selected_text(cursor)) == finding.text:
                    return cursor
        return None

    def replace(self, changes: Sequence[tuple[Place, str]]) -> int:
        """Put a text in the place of each mark: one step to undo. Places that are no more are left out; returns how
        many were changed.
        """
        found = [
            (cursor, place.mark.finding.text, text)
            for place, text in changes
            if (cursor := self.locate(place)) is not None
        ]
        changed = 0
        writer = QTextCursor(self.edit.document())
        writer.beginEditBlock()
        for cursor, before, after in found:
            if checkable(selected_text(cursor)) != before:
                continue  # it lay over one that was just replaced
            writer.setPosition(cursor.selectionEnd())
            form = writer.charFormat()
            writer.setPosition(cursor.selectionStart())
            writer.setPosition(cursor.selectionEnd(), _AFTER)
            writer.insertText(after, form)
            changed += 1
        writer.endEditBlock()
        self._typed_to = -1
        return changed

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.edit.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _proof(self, block: QTextBlock) -> BlockProof:
        notes = self._notes(block)
        if notes.proof is None:
            notes.proof = BlockProof()
        return notes.proof

    def _select(self, block: QTextBlock, mark: Mark) -> QTextCursor:
        cursor = QTextCursor(block)
        end = block.position() + block.length() - 1
        cursor.setPosition(min(block.position() + mark.start, end), _BEFORE)
        cursor.setPosition(min(block.position() + mark.end, end), _AFTER)
        return cursor

    def _repaint(self, block: QTextBlock) -> None:
        top = block.layout().position().y()
        height = block.layout().boundingRect().height()
        viewport = self.edit.viewport()
        viewport.update(0, int(top), viewport.width(), int(height) + 2)

    def _change(self, block: QTextBlock, position: int, removed: int, added: int) -> None:
        inside, alone = position - block.position(), True
        if self._order is not None and not self._is_in_order(block):
            self._order = None
        while block.isValid() and block.position() <= position + added:
            proof = _known(block)
            if inside + added < block.length() and alone:
                if proof and (removed != added or not self._only_looks(block, proof, removed, added)):
                    proof.change(inside, removed, added)
                break
            alone, self._order = False, None
            if proof and not self._only_looks(block, proof, removed, added):
                proof.change(max(0, inside), block.length() + removed, 0)
            inside = 0
            block = block.next()
        self._widen(position, removed, added)
        if self.edit.isolation.is_mending:
            return
        self._typed_to = position + added if added <= 1 and removed <= 1 and self.edit.hasFocus() else -1
        self.changed()

    def _is_in_order(self, block: QTextBlock) -> bool:
        order = self._order
        if order is None or not block.isValid() or len(order) != self.edit.document().blockCount():
            return False
        return order[block.blockNumber()] is _known(block)

    def _only_looks(self, block: QTextBlock, proof: BlockProof, removed: int, added: int) -> bool:
        if proof.stamp != self._stamp:
            return False
        if self.edit.isolation.is_mending:
            # The same text with other isolates.
            proof.marks, proof.shape = _shown(block, proof.found), ()
            return True
        if removed != added:
            return False
        proof.shape = ()
        return checkable(stored_text_of(block)) == proof.text

    def _widen(self, position: int, removed: int, added: int) -> None:
        if self._stretch is None:
            self._stretch = (position, position + added)
            return
        first, last = self._stretch
        moved = last + added - removed if last >= position else last
        self._stretch = (min(first, position), max(moved, position + added))

    def _move(self) -> None:
        # A key changes the text first, and the caret after it; a caret that moves alone has left the word.
        if self._typed_to < 0:
            return
        if self.edit.textCursor().position() != self._typed_to or not self._inside_word():
            self._typed_to = -1
            self.released.emit()
            self._repaint(self.edit.textCursor().block())

    def _inside_word(self) -> bool:
        cursor = self.edit.textCursor()
        text = cursor.block().text()
        position = cursor.positionInBlock()
        return bool(text[max(0, position - 1) : position].strip()) if position else False


def _shown(block: QTextBlock, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Marks in the text as it is stored, where they lie in the document."""
    places = Places(block)
    if places.is_plain:
        return marks
    return tuple(
        replace(mark, start=start, end=end)
        for mark in marks
        for start, end in (places.span(mark.start, mark.end),)
    )


def _known(block: QTextBlock) -> BlockProof | None:
    notes = notes_of(block)
    return None if notes is None else notes.proof


def _same(one: Finding, other: Finding) -> bool:
    return (one.rule, one.text) == (other.rule, other.text)
