"""Replacing what was found: one hit, or all that are ticked in a preview."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError
from editor_desk.gui.editor.figure_changes import change_figure_text, slot_text
from editor_desk.gui.editor.joint_undo import JointUndo
from editor_desk.gui.editor.page_edit import LineField, PageEdit
from editor_desk.gui.editor.places import Places
from editor_desk.gui.finding.find_bar import FindBar
from editor_desk.gui.finding.hits import Hits, blocks_of, stored, texts_of, units
from editor_desk.gui.finding.replacements_model import Group, Line
from editor_desk.gui.jobs import Lane
from editor_desk.language.find import Pattern, PatternError, Replacement, context, replacements
from editor_desk.language.numerals import to_numerals
from editor_desk.services.finding import pattern_fault

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel
    from editor_desk.gui.finding.finder import Finder

translate = QCoreApplication.translate

_PREVIEWED = "preview replacements"

Change = tuple[int, int, str, str, Replacement]
"""Field, number of the block, slot of a figure (or ""), the text there without scaffolding, and what is replaced in it."""


class Replacer(QObject):
    """Changes the fields at what `finder` found."""

    def __init__(
        self, finder: "Finder", panel: "EditorPanel", fields: tuple[PageEdit, ...], bar: FindBar, hits: Hits
    ) -> None:
        super().__init__(finder)
        self._finder, self._fields, self._bar, self._hits = finder, fields, bar, hits
        self._working, self._context = panel.working, panel.context
        self._changes: list[Change] = []
        self._undo = JointUndo((field.document() for field in fields), self)

    def forget(self) -> None:
        """Another article is shown: nothing of the last one is undone."""
        self._undo.forget()

    def replace_one(self) -> None:
        """Replace the hit that is selected, and go to the next."""
        if self._working.is_editable:
            self._finder.search(self._replace_here)

    def _replace_here(self) -> None:
        here = self._finder.selection()
        if here in self._hits.spots(self._fields):
            field = self._fields[here.field]
            block = field.document().findBlock(here.start)
            there = [
                (here.field, block.blockNumber(), slot, text)
                for slot, text in texts_of(block)
                if slot == here.slot
            ]
            try:
                changes = _changes(there, self._bar.pattern(), self._bar.replacement.text())
            except DeskError as error:
                self._bar.show_fault(error)
                return
            places = Places(block)
            for _field, _number, slot, text, change in changes:
                at = units(text, change.start)
                if slot and at == here.within:
                    self._put(field, QTextCursor(field.document()), block, slot, text, change)
                    # The figure stays selected, and finding goes on behind what was put in.
                    self._finder.chosen = replace(here, within=at + units(change.new, len(change.new)))
                elif not slot and places.start(at) == here.start - block.position():
                    cursor = QTextCursor(field.document())
                    self._put(field, cursor, block, slot, text, change)
                    field.setTextCursor(cursor)
        self._finder.search(partial(self._finder.go, 1))

    def preview(self) -> None:
        """Show what would be replaced."""
        self._bar.model.fill(())
        self._bar.show_preview()
        self.preview_again()

    def preview_again(self) -> None:
        """Show it anew, where it is shown."""
        if not self._bar.is_previewing:
            return
        pattern, new = self._bar.pattern(), self._bar.replacement.text()
        blocks = [
            (number, block.blockNumber(), slot, text)
            for number, field in enumerate(self._fields)
            for block in blocks_of(field)
            for slot, text in texts_of(block)
        ]
        self._context.jobs.run(
            lambda: _changes(blocks, pattern, new),
            self._show_preview,
            self._bar.show_fault,
            lane=Lane.BACKGROUND,
            key=_PREVIEWED,
        )

    def _show_preview(self, changes: list[Change]) -> None:
        self._changes = changes
        numerals = self._context.preferences.numerals
        lines = tuple(
            _line(text, change, slot_text(slot, numerals) if slot else "")
            for _, _, slot, text, change in changes
        )
        if lines:
            self._bar.model.fill([Group("", lines)])
        else:
            self._bar.hide_preview()

    def replace_chosen(self) -> None:
        """Replace what is ticked in the preview, as one step to undo."""
        if not self._working.is_editable or not self._changes:
            return
        chosen = [self._changes[number] for number in self._bar.model.chosen(0)]
        made = 0

        def replace() -> None:
            nonlocal made
            for number, field in enumerate(self._fields):
                made += self._replace_in(field, [change for change in chosen if change[0] == number])

        self._undo.run(replace)
        self._changes = []
        self._bar.hide_preview()
        self._bar.needle.setFocus()
        numerals = self._context.preferences.numerals
        text = translate("Find", "%n replacement(s) made", "", made)
        said = to_numerals(text, numerals)

        def done() -> None:
            self._finder.show_hits()
            self._bar.say(said)

        self._finder.search(done)

    def _replace_in(self, field: PageEdit, changes: list[Change]) -> int:
        """Make the changes from the last to the first, so that no place moves; a block that is another by now is left."""
        if not changes:
            return 0
        made, document = 0, field.document()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for _, number, slot, text, change in reversed(changes):
            block = document.findBlockByNumber(number)
            now = dict(texts_of(block)).get(slot, "")
            if now[: change.end] == text[: change.end]:
                self._put(field, cursor, block, slot, now, change)
                made += 1
        cursor.endEditBlock()
        return made

    def _put(
        self,
        field: PageEdit,
        cursor: QTextCursor,
        block: QTextBlock,
        slot: str,
        text: str,
        change: Replacement,
    ) -> None:
        """Write `new` in the style of the first letter that goes; in a figure, into the text of its slot."""
        if slot:
            change_figure_text(block, slot, text, text[: change.start] + change.new + text[change.end :])
            cursor.setPosition(block.position())
            return
        span = Places(block).span(units(text, change.start), units(text, change.end))
        start, end = (block.position() + place for place in span)
        cursor.setPosition(start + 1)
        form = cursor.charFormat()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        line_break = " " if isinstance(field, LineField) else "\u2028"
        cursor.insertText(clean_text(change.new).replace("\n", line_break), form)


def _changes(texts: list[tuple[int, int, str, str]], pattern: Pattern, new: str) -> list[Change]:
    try:
        return [
            (field, number, slot, text, change)
            for field, number, slot, text in texts
            for change in replacements(stored(text), pattern, new)
        ]
    except PatternError as error:
        raise pattern_fault(error) from None


def _line(text: str, change: Replacement, where: str) -> Line:
    before, after = context(stored(text), change.start, change.end)
    return Line(before, change.old, change.new, after, where)
