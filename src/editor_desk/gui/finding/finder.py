"""Finding in the article: searches off the GUI thread, shows hits as they are typed for, steps and replaces."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.actions import action_spec
from editor_desk.gui.editor.figure_changes import change_figure_text, slot_text
from editor_desk.gui.editor.joint_undo import JointUndo
from editor_desk.gui.editor.page_edit import LineField, PageEdit
from editor_desk.gui.editor.places import Places, selected_text
from editor_desk.gui.finding.drafts_dialog import DraftsDialog
from editor_desk.gui.finding.find_bar import FindBar
from editor_desk.gui.finding.highlight import HitOverlay
from editor_desk.gui.finding.hits import Hits, Ranges, Spot, blocks_of, look, stored, texts_of, units
from editor_desk.gui.finding.replacements_model import Group, Line
from editor_desk.gui.finding.run_notice import RunNotice
from editor_desk.gui.jobs import Lane
from editor_desk.language.find import Pattern, PatternError, Replacement, context, replacements
from editor_desk.language.numerals import to_numerals
from editor_desk.services.finding import Run, pattern_fault

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

translate = QCoreApplication.translate

_AGAIN_MS = 150
_LONGEST_SELECTION = 200
_FOUND = "find in article"
_PREVIEWED = "preview replacements"

Change = tuple[int, int, str, str, Replacement]
"""Field, number of the block, slot of a figure (or ""), the text there without scaffolding, and what is replaced in it."""


class Finder(QObject):
    """Ties the find bar to the fields of one editor."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel, self._context = panel, panel.context
        sheet = panel.sheet
        self._fields: tuple[PageEdit, ...] = (sheet.headline, sheet.standfirst, sheet.body)
        self._hits = Hits()
        self._overlay = HitOverlay(sheet.body, panel.context.theme, self._hits)
        self._generation = 0
        self._at = 2
        self._anchor = Spot(2, 0, 0)
        self._chosen = Spot(2, 0, 0)
        self._changes: list[Change] = []
        self._undo = JointUndo((field.document() for field in self._fields), self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._search_again)
        self.notice = RunNotice(panel.context, panel.working.flush)
        self.bar = FindBar(panel.context)
        panel.add_bar(self.notice)
        panel.add_bar(self.bar)
        self._listen()

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar; what is selected is looked for."""
        if self._panel.working.article is None:
            return
        self._at = self._focused()
        cursor = self._fields[self._at].textCursor()
        selected = stored(selected_text(cursor))
        usable = len(selected) <= _LONGEST_SELECTION and "\n" not in selected and "\u2029" not in selected
        self._anchor = Spot(self._at, cursor.selectionStart(), cursor.selectionEnd())
        body = self._panel.sheet.body
        if self._overlay not in body.overlays:
            body.overlays.append(self._overlay)
        self.bar.set_editable(editable=self._panel.working.is_editable)
        self.bar.begin(selected if usable else "", replacing=replacing)
        self._search(self._show_from_anchor)

    def close(self) -> None:
        """Put the bar away; the caret stays at the hit."""
        field = self._fields[self._at]
        self._generation += 1
        self._again.stop()
        self.bar.end()
        body = self._panel.sheet.body
        if self._overlay in body.overlays:
            body.overlays.remove(self._overlay)
        for line in self._fields[:2]:
            line.setExtraSelections([])
        body.viewport().update()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, way: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end."""
        if self.bar.isHidden():
            if not self.bar.needle.text():
                self.open()
                return
            # The bar stays away; what was looked for last is looked for again.
            self._at = self._focused()
            self._search(partial(self._go, way))
            return
        self._at = self._focused()
        self._search(partial(self._go, way))

    def listen_in(self, beside: QWidget) -> None:
        """Let the keys for finding open the bar from there too: a pane that shows the same article."""
        beside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys for finding are the desk's elsewhere; on the sheet they find in the article. Escape ends finding."""
        kind, replacing = event.type(), False
        if kind is not QEvent.Type.KeyPress and kind is not QEvent.Type.ShortcutOverride:
            return False
        if isinstance(event, QKeyEvent) and self._panel.working.article is not None:
            finds = _struck(event) in self._find_keys
            if watched is not self._panel and self._panel.working.is_editable and not finds:
                # Beside the sheet nobody else listens to these; within it the action does.
                finds = replacing = _struck(event) in self._replace_keys
            if finds and kind is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if kind is QEvent.Type.KeyPress:
                if finds:
                    self.open(replacing=replacing)
                    return True
                if watched is self._panel and event.key() == Qt.Key.Key_Escape and self.bar.isVisible():
                    self.close()
                    return True
        return False

    def _listen(self) -> None:
        panel, bar = self._panel, self.bar
        # Made once: the table of actions is spoken anew each time that it is asked.
        self._find_keys, self._replace_keys = (
            {_combined(QKeySequence(keys)) for keys in action_spec(name).shortcuts}
            for name in ("find", "replace")
        )
        find = panel.add_action("find", self.open, reads=True)
        # Two actions with the same keys in one window would get in each other's way.
        find.setShortcuts([])
        panel.add_action("replace", lambda: self.open(replacing=True))
        panel.add_action("find_next", lambda: self.step(1), reads=True)
        panel.add_action("find_previous", lambda: self.step(-1), reads=True)
        panel.add_action("replace_in_drafts", self._open_drafts, reads=True)
        panel.installEventFilter(self)
        bar.changed.connect(self._needle_changed)
        bar.stepped.connect(self.step)
        bar.one_wanted.connect(self._replace_one)
        bar.all_wanted.connect(self._preview)
        bar.drafts_wanted.connect(self._open_drafts)
        bar.confirmed.connect(self._replace_chosen)
        bar.closed.connect(self.close)
        bar.replacement.textChanged.connect(self._preview_again)
        for field in self._fields:
            field.text_watchers.append(self._text_changed)
        panel.working.opened.connect(self._shown_another)
        panel.working.closed.connect(self._closed)
        panel.working.held_changed.connect(self._fit_editable)

    def _focused(self) -> int:
        return next((number for number, field in enumerate(self._fields) if field.hasFocus()), self._at)

    def _needle_changed(self) -> None:
        self._search(self._show_from_anchor)
        self._preview_again()

    def _text_changed(self) -> None:
        if self.bar.isVisible():
            self._again.start()

    def _search_again(self) -> None:
        self._search(self._show_hits)
        self._preview_again()

    def _shown_another(self) -> None:
        self._undo.forget()
        self._fit_editable()
        if self.bar.isVisible():
            self._anchor = Spot(self._at, 0, 0)
            self._search_again()

    def _closed(self) -> None:
        self._undo.forget()
        if self.bar.isVisible():
            self.close()

    def _fit_editable(self) -> None:
        self.bar.set_editable(editable=self._panel.working.is_editable)

    # Searching

    def _texts(self) -> list[str]:
        return [
            text for field in self._fields for block in blocks_of(field) for _slot, text in texts_of(block)
        ]

    def _search(self, then: Callable[[], None]) -> None:
        self._again.stop()
        self._generation += 1
        generation, pattern, texts = self._generation, self.bar.pattern(), self._texts()
        self._hits.begin(pattern)
        unknown = self._hits.unknown(texts)
        if not pattern.needle or not unknown:
            self._hits.learn({}, texts)
            then()
            return
        self._context.jobs.run(
            lambda: look(pattern, unknown, lambda: self._generation == generation),
            partial(self._found, pattern, texts, then),
            self._not_found,
            lane=Lane.BACKGROUND,
            key=_FOUND,
        )

    def _found(
        self, pattern: Pattern, texts: list[str], then: Callable[[], None], found: dict[str, Ranges]
    ) -> None:
        if pattern == self._hits.pattern:
            self._hits.learn(found, texts)
            then()

    def _not_found(self, error: DeskError) -> None:
        if error.code is not ErrorCode.CANCELLED:
            self._hits.begin(Pattern(""))
            self._show_hits()
            self.bar.show_fault(error)

    # Showing

    def _show_from_anchor(self) -> None:
        spots = self._hits.spots(self._fields)
        here = (self._anchor.field, self._anchor.start)
        later = (spot for spot in spots if (spot.field, spot.start) >= here)
        spot = next(later, spots[0] if spots else None)
        if spot is not None:
            self._select(spot)
        self._show_hits()

    def _go(self, way: int) -> None:
        spots = self._hits.spots(self._fields)
        if spots:
            self._select(self._next(spots, way))
            self._anchor = self._selection()
        self._show_hits()

    def _next(self, spots: list[Spot], way: int) -> Spot:
        here = self._selection()
        if here in spots:
            return spots[(spots.index(here) + way) % len(spots)]
        if way > 0:
            slots = [slot for slot, _ in texts_of(self._fields[here.field].document().findBlock(here.start))]

            def order(spot: Spot) -> tuple[int, int, int, int]:
                inside = spot.start == here.start and spot.slot in slots
                return spot.field, spot.start, slots.index(spot.slot) if inside else 0, spot.within

            later = (spot for spot in spots if order(spot) >= order(here))
            return next(later, spots[0])
        earlier = (spot for spot in reversed(spots) if (spot.field, spot.end) <= (here.field, here.start))
        return next(earlier, spots[-1])

    def _selection(self) -> Spot:
        cursor = self._fields[self._at].textCursor()
        here = Spot(self._at, cursor.selectionStart(), cursor.selectionEnd())
        # Several hits may lie in the one figure that is selected.
        same = (self._chosen.field, self._chosen.start, self._chosen.end) == (
            here.field,
            here.start,
            here.end,
        )
        return self._chosen if same else here

    def _select(self, spot: Spot) -> None:
        if spot.field != self._at:
            left = self._fields[self._at].textCursor()
            left.clearSelection()
            self._fields[self._at].setTextCursor(left)
        self._at, self._chosen = spot.field, spot
        field = self._fields[spot.field]
        cursor = field.textCursor()
        cursor.setPosition(spot.start)
        cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        # Without the focus the sheet does not follow the caret by itself.
        rect = field.cursorRect(cursor)
        field.reached.emit(QRect(0, rect.top(), 1, rect.height()))

    def _show_hits(self) -> None:
        spots = self._hits.spots(self._fields) if self.bar.pattern().needle else []
        here = self._selection()
        current = spots.index(here) + 1 if here in spots else 0
        slot = here.slot if current else ""
        where = slot_text(slot, self._context.preferences.numerals) if slot else ""
        self.bar.show_count(current, len(spots), where)
        self._overlay.current = (here.start, here.end) if current and here.field == 2 else None
        self._panel.sheet.body.viewport().update()
        theme = self._context.theme
        for number, line in enumerate(self._fields[:2]):
            marked = []
            for spot in spots:
                if spot.field == number and self.bar.isVisible():
                    form = QTextCharFormat()
                    form.setBackground(theme.color("amber_soft" if spot == here else "yellow_soft"))
                    marked.append(_extra(line, spot, form))
            line.setExtraSelections(marked)

    # Replacing

    def _replace_one(self) -> None:
        if self._panel.working.is_editable:
            self._search(self._replace_here)

    def _replace_here(self) -> None:
        here = self._selection()
        if here in self._hits.spots(self._fields):
            field = self._fields[here.field]
            block = field.document().findBlock(here.start)
            there = [
                (here.field, block.blockNumber(), slot, text)
                for slot, text in texts_of(block)
                if slot == here.slot
            ]
            try:
                changes = _changes(there, self.bar.pattern(), self.bar.replacement.text())
            except DeskError as error:
                self.bar.show_fault(error)
                return
            places = Places(block)
            for _field, _number, slot, text, change in changes:
                at = units(text, change.start)
                if slot and at == here.within:
                    self._put(field, QTextCursor(field.document()), block, slot, text, change)
                    # The figure stays selected, and finding goes on behind what was put in.
                    self._chosen = replace(here, within=at + units(change.new, len(change.new)))
                elif not slot and places.start(at) == here.start - block.position():
                    cursor = QTextCursor(field.document())
                    self._put(field, cursor, block, slot, text, change)
                    field.setTextCursor(cursor)
        self._search(partial(self._go, 1))

    def _preview(self) -> None:
        self.bar.model.fill(())
        self.bar.show_preview()
        self._preview_again()

    def _preview_again(self) -> None:
        if not self.bar.is_previewing:
            return
        pattern, new = self.bar.pattern(), self.bar.replacement.text()
        blocks = [
            (number, block.blockNumber(), slot, text)
            for number, field in enumerate(self._fields)
            for block in blocks_of(field)
            for slot, text in texts_of(block)
        ]
        self._context.jobs.run(
            lambda: _changes(blocks, pattern, new),
            self._show_preview,
            self.bar.show_fault,
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
            self.bar.model.fill([Group("", lines)])
        else:
            self.bar.hide_preview()

    def _replace_chosen(self) -> None:
        if not self._panel.working.is_editable or not self._changes:
            return
        chosen = [self._changes[number] for number in self.bar.model.chosen(0)]
        made = 0

        def replace() -> None:
            nonlocal made
            for number, field in enumerate(self._fields):
                made += self._replace_in(field, [change for change in chosen if change[0] == number])

        self._undo.run(replace)
        self._changes = []
        self.bar.hide_preview()
        self.bar.needle.setFocus()
        numerals = self._context.preferences.numerals
        text = translate("Find", "%n replacement(s) made", "", made)
        said = to_numerals(text, numerals)

        def done() -> None:
            self._show_hits()
            self.bar.say(said)

        self._search(done)

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

    # All drafts

    def _open_drafts(self) -> None:
        self.bar.hide_preview()
        dialog = DraftsDialog(self._context, self._panel.working.flush, self._panel)
        dialog.begin(self.bar.needle.text(), self.bar.replacement.text())
        dialog.ran.connect(self._ran)
        dialog.open()

    def _ran(self, run: Run) -> None:
        self.notice.show_run(run)


def _combined(keys: QKeySequence) -> int:
    first: QKeyCombination = keys[0]  # type: ignore[index]  # a sequence, whatever its stub says
    return first.toCombined()


def _struck(event: QKeyEvent) -> int:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return modifiers.value | event.key()


def _extra(field: QTextEdit, spot: Spot, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(field.document())
    cursor.setPosition(spot.start)
    cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
    made.cursor, made.format = cursor, form
    return made


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
