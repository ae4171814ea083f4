"""Proof-reading as a feature of the editor: squiggles, menu, keys, and the note in the line below the sheet."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu

from editor_desk.domain.figure_texts import figure_place, figure_texts
from editor_desk.gui.editor.figure_changes import figure_text
from editor_desk.gui.editor.figure_formats import figure_of, is_figure
from editor_desk.gui.editor.figure_keys import around
from editor_desk.gui.editor.formats import key_of
from editor_desk.gui.proofing.acts import ProofActs
from editor_desk.gui.proofing.fix_bar import FixBar
from editor_desk.gui.proofing.proof_menu import ProofMenu
from editor_desk.gui.proofing.proofed_field import Place, ProofedField
from editor_desk.gui.proofing.proofreader import ProofReader, Spot, is_spelling
from editor_desk.gui.proofing.rule_book import RuleBook
from editor_desk.gui.proofing.squiggles import Squiggles
from editor_desk.gui.proofing.status_note import StatusNote

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel


_Where = tuple[int, int, int, int]
"""The number of a field and a position there; in a figure also the number of the slot and the place in its text."""


class Proofing(QObject):
    """`panel_wanted` when the list of what was found is to be shown; `place_wanted(str)` when a place outside the text is:
    a tag, a link, a credit, by the names that `ProofText` gives them.
    """

    panel_wanted = Signal()
    place_wanted = Signal(str)

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        context = panel.context
        self._panel = panel
        self._gone: _Where = (-1, -1, -1, -1)
        self.reader = ProofReader(context, panel.working, panel.sheet, self)
        self.book = RuleBook(context, self)
        self.acts = ProofActs(context, panel.working, self.reader, self.book, panel)
        self.bar = FixBar(context.theme)
        panel.add_bar(self.bar)
        self.acts.fixed_beside.connect(self.bar.say)
        self.bar.undo_wanted.connect(self.acts.undo)
        self.acts.fixer.offers_changed.connect(lambda offers: None if offers else self.bar.hide())
        self._menu = ProofMenu(self.acts, context.theme, context.preferences, panel)
        for field in self.reader.fields.values():
            field.edit.overlays.append(Squiggles(field, context.theme))
            field.edit.menu_asked.connect(lambda menu, cursor, field=field: self._fill(menu, cursor, field))
        panel.add_action("next_finding", lambda: self.step(1), reads=True)
        panel.add_action("previous_finding", lambda: self.step(-1), reads=True)
        panel.add_action("quick_fix", self._quick_fix)
        panel.add_action("fix_all", self._fix_all)
        panel.add_action("add_word", self._add_word)
        panel.add_action("findings", self.panel_wanted.emit, reads=True)
        self.note = StatusNote(context, self.reader)
        self.note.clicked.connect(self.panel_wanted)
        panel.add_status(self.note)
        panel.working.opened.connect(lambda _opened: self._learn_rules())

    def step(self, way: int) -> None:
        """Select the next finding (or, with -1, the one before), and begin again at the other end of the text."""
        places = sorted(self._places(), key=lambda one: one[0])
        if not places:
            return
        name, position = self._caret()
        field, start = self._selection_start((list(self.reader.fields).index(name), position))
        if self._gone[:2] == (field, start):
            # Several may be in the one figure that is selected.
            first = last = self._gone
        else:
            first, last = (field, position, -1, -1), (field, start, -1, -1)
        if way > 0:
            later = (one for one in places if one[0] > first)
            found = next(later, places[0])
        else:
            earlier = (one for one in reversed(places) if one[0] < last)
            found = next(earlier, places[-1])
        self._gone = found[0]
        self.go(found[1])

    def go(self, spot: Spot, *, focus: bool = True) -> bool:
        """Select a finding in the text and bring it into view; False where it is no more. Without `focus` nothing but the
        sheet moves: what stands elsewhere is not gone to.
        """
        if not spot.field:
            return self._go_elsewhere(spot.finding.place, focus=focus)
        field = self.reader.fields[spot.field]
        cursor = field.locate(spot.place)
        if cursor is None:
            return False
        if focus:
            field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        field.edit.setTextCursor(cursor)
        if not focus:
            first = QTextCursor(cursor)
            first.setPosition(cursor.selectionStart())
            field.edit.reached.emit(QRect(field.edit.cursorRect(first)))
        return True

    def _go_elsewhere(self, place: str, *, focus: bool) -> bool:
        body = self.reader.fields["body"].edit
        there = figure_text(body.document(), place)
        if there is not None:
            if focus:
                body.setFocus(Qt.FocusReason.OtherFocusReason)
            cursor = around(there[0])
            body.setTextCursor(cursor)
            if not focus:
                body.reached.emit(QRect(body.cursorRect(cursor)))
        elif focus:
            self.place_wanted.emit(place)
        return True

    def here(self) -> Spot | None:
        """The finding at the caret."""
        name, _position = self._caret()
        cursor = self.reader.fields[name].edit.textCursor()
        return self._at(self.reader.fields[name], cursor.selectionStart())

    def _caret(self) -> tuple[str, int]:
        for name, field in self.reader.fields.items():
            if field.edit.hasFocus():
                return name, field.edit.textCursor().selectionEnd()
        return "body", self.reader.fields["body"].edit.textCursor().selectionEnd()

    def _selection_start(self, here: tuple[int, int]) -> tuple[int, int]:
        field = list(self.reader.fields.values())[here[0]]
        return here[0], field.edit.textCursor().selectionStart()

    def _places(self) -> Iterator[tuple[_Where, Spot]]:
        """What was found on the sheet, and where."""
        order = {name: number for number, name in enumerate(self.reader.fields)}
        figures = _figures(self.reader.fields["body"].edit.document())
        for spot in self.reader.spots:
            if spot.field:
                yield (order[spot.field], self._start(spot), 0, 0), spot
                continue
            key, slot = figure_place(spot.finding.place)
            if key in figures:
                position, slots = figures[key]
                yield (order["body"], position, slots.index(slot), spot.finding.start), spot

    def _start(self, spot: Spot) -> int:
        block = self.reader.fields[spot.field].edit.document().findBlockByNumber(spot.place.block)
        return block.position() + spot.mark.start

    def _at(self, field: ProofedField, position: int) -> Spot | None:
        place: Place | None = field.at(position)
        if place is not None:
            return Spot(field.name, place)
        block = field.edit.document().findBlock(position)
        if not is_figure(block):
            return None
        inside = [one for one in self._places() if one[0][1] == block.position() and not one[1].field]
        return next((spot for where, spot in inside if where >= self._gone), inside[0][1] if inside else None)

    def _fill(self, menu: QMenu, cursor: QTextCursor, field: ProofedField) -> None:
        spot = self._at(field, cursor.position())
        if spot is not None:
            self._menu.fill(menu, spot)

    def _quick_fix(self) -> None:
        spot = self.here()
        if spot is None:
            self.step(1)
            spot = self.here()
        if spot is not None:
            edit = self.reader.fields[spot.field or "body"].edit
            self._menu.show(spot, edit.viewport().mapToGlobal(edit.cursorRect().bottomLeft()))

    def _fix_all(self) -> None:
        spot = self.here()
        if spot is None:
            self.acts.say_nothing_here()
        elif is_spelling(spot.finding) or not self.acts.like(spot):
            self.acts.say_unsure()
        else:
            self.acts.fix_all(spot)

    def _add_word(self) -> None:
        spot = self.here()
        if spot is not None and is_spelling(spot.finding):
            self.acts.add_word(spot.finding.text)

    def _learn_rules(self) -> None:
        if not self.book.is_known:
            self.book.refresh()


def _figures(document: QTextDocument) -> dict[str, tuple[int, list[str]]]:
    """Where each figure stands, by its key, and the slots of its texts."""
    found = {}
    block = document.begin()
    while block.isValid():
        item = figure_of(block) if is_figure(block) else None
        if item is not None:
            found[key_of(block)] = (block.position(), [slot for slot, _text in figure_texts(item)])
        block = block.next()
    return found
