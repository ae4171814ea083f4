"""Finding in the article: searches off the GUI thread, shows hits as they are typed for, steps and replaces."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.actions import action_spec
from editor_desk.gui.editor.figure_changes import slot_text
from editor_desk.gui.editor.places import selected_text
from editor_desk.gui.finding.drafts_dialog import DraftsDialog
from editor_desk.gui.finding.find_bar import FindBar
from editor_desk.gui.finding.highlight import HitOverlay
from editor_desk.gui.finding.hits import Hits, Ranges, Spot, blocks_of, look, stored, texts_of
from editor_desk.gui.finding.replacer import Replacer
from editor_desk.gui.finding.run_notice import RunNotice
from editor_desk.gui.jobs import Lane
from editor_desk.language.find import Pattern
from editor_desk.services.finding import Run

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel
    from editor_desk.gui.editor.page_edit import PageEdit

translate = QCoreApplication.translate

_AGAIN_MS = 150
_LONGEST_SELECTION = 200
_FOUND = "find in article"


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
        self.chosen = Spot(2, 0, 0)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._search_again)
        self.notice = RunNotice(panel.context, panel.working.flush)
        self.bar = FindBar(panel.context)
        panel.add_bar(self.notice)
        panel.add_bar(self.bar)
        self._replacer = Replacer(self, panel, self._fields, self.bar, self._hits)
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
        self.search(self._show_from_anchor)

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
            self.search(partial(self.go, way))
            return
        self._at = self._focused()
        self.search(partial(self.go, way))

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
        bar.one_wanted.connect(self._replacer.replace_one)
        bar.all_wanted.connect(self._replacer.preview)
        bar.drafts_wanted.connect(self._open_drafts)
        bar.confirmed.connect(self._replacer.replace_chosen)
        bar.closed.connect(self.close)
        bar.replacement.textChanged.connect(self._replacer.preview_again)
        for field in self._fields:
            field.text_watchers.append(self._text_changed)
        panel.working.opened.connect(self._shown_another)
        panel.working.closed.connect(self._closed)
        panel.working.held_changed.connect(self._fit_editable)

    def _focused(self) -> int:
        return next((number for number, field in enumerate(self._fields) if field.hasFocus()), self._at)

    def _needle_changed(self) -> None:
        self.search(self._show_from_anchor)
        self._replacer.preview_again()

    def _text_changed(self) -> None:
        if self.bar.isVisible():
            self._again.start()

    def _search_again(self) -> None:
        self.search(self.show_hits)
        self._replacer.preview_again()

    def _shown_another(self) -> None:
        self._replacer.forget()
        self._fit_editable()
        if self.bar.isVisible():
            self._anchor = Spot(self._at, 0, 0)
            self._search_again()

    def _closed(self) -> None:
        self._replacer.forget()
        if self.bar.isVisible():
            self.close()

    def _fit_editable(self) -> None:
        self.bar.set_editable(editable=self._panel.working.is_editable)

    # Searching

    def _texts(self) -> list[str]:
        return [
            text for field in self._fields for block in blocks_of(field) for _slot, text in texts_of(block)
        ]

    def search(self, then: Callable[[], None]) -> None:
        """Look for what stands in the bar, then call `then`; what is known already is not looked for again."""
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
            self.show_hits()
            self.bar.show_fault(error)

    # Showing

    def _show_from_anchor(self) -> None:
        spots = self._hits.spots(self._fields)
        here = (self._anchor.field, self._anchor.start)
        later = (spot for spot in spots if (spot.field, spot.start) >= here)
        spot = next(later, spots[0] if spots else None)
        if spot is not None:
            self._select(spot)
        self.show_hits()

    def go(self, way: int) -> None:
        """Select the next (1) or previous (-1) hit."""
        spots = self._hits.spots(self._fields)
        if spots:
            self._select(self._next(spots, way))
            self._anchor = self.selection()
        self.show_hits()

    def _next(self, spots: list[Spot], way: int) -> Spot:
        here = self.selection()
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

    def selection(self) -> Spot:
        """What is selected: the hit chosen last where several lie in one figure."""
        cursor = self._fields[self._at].textCursor()
        here = Spot(self._at, cursor.selectionStart(), cursor.selectionEnd())
        # Several hits may lie in the one figure that is selected.
        same = (self.chosen.field, self.chosen.start, self.chosen.end) == (
            here.field,
            here.start,
            here.end,
        )
        return self.chosen if same else here

    def _select(self, spot: Spot) -> None:
        if spot.field != self._at:
            left = self._fields[self._at].textCursor()
            left.clearSelection()
            self._fields[self._at].setTextCursor(left)
        self._at, self.chosen = spot.field, spot
        field = self._fields[spot.field]
        cursor = field.textCursor()
        cursor.setPosition(spot.start)
        cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        # Without the focus the sheet does not follow the caret by itself.
        rect = field.cursorRect(cursor)
        field.reached.emit(QRect(0, rect.top(), 1, rect.height()))

    def show_hits(self) -> None:
        """Draw the hits and their count."""
        spots = self._hits.spots(self._fields) if self.bar.pattern().needle else []
        here = self.selection()
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
