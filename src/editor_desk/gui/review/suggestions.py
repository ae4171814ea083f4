"""Suggestions in the review room: marked on the sheet as it is shown, listed beside it, and decided on by who may."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QRect, Signal
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QMessageBox

from editor_desk.domain.anchors import AnchorTexts
from editor_desk.domain.content import Content
from editor_desk.domain.workflow import Action, Refusal
from editor_desk.gui.context import GuiContext
from editor_desk.gui.review.letter_spots import LetterSpots
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.suggesting.marks import Look, Stroke, SuggestionMark, SuggestionMarker, marks_of
from editor_desk.gui.suggesting.panel import SuggestionsPanel, count_text
from editor_desk.gui.suggesting.style_fixes import StyleFixes
from editor_desk.gui.suggesting.talk import Listing, SuggestionTalk
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A mark on the sheet: [start, end) of the document."""

    mark: SuggestionMark
    start: int
    end: int


class ReviewSuggestions(QObject):
    """`asked` when the side panel is to be seen, `begin_wanted` when the reader wants to suggest; `counted` when other
    suggestions are open than before.
    """

    asked = Signal()
    begin_wanted = Signal()
    counted = Signal()

    def __init__(self, context: GuiContext, sheet: ReviewSheet, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._sheet = context, sheet
        self._marker = SuggestionMarker(context.theme)
        self._spots = LetterSpots(sheet)
        self._opened: OpenedArticle | None = None
        self._drawn: list[_Drawn] = []
        self.talk = SuggestionTalk(context, self)
        self._store = self.talk.accepts
        self.talk.accepts = self._accept
        self.panel = SuggestionsPanel(context, self.talk, "suggest")
        self.fixes = StyleFixes(context, self.panel)
        sheet.overlays.append(self._paint)
        sheet.pressed.connect(self._look_at)
        sheet.grew.connect(self.written_anew)
        self.talk.changed.connect(self._changed)
        self.talk.chosen.connect(lambda _one: sheet.viewport().update())
        self.panel.begin_wanted.connect(self.begin_wanted)
        self.panel.style_wanted.connect(self.propose_style)
        self.panel.went_to.connect(self._go_to)

    def show(self, opened: OpenedArticle) -> None:
        """Read what was suggested for the article under review."""
        self._opened = opened
        self._spots.texts = AnchorTexts(opened.head.content)
        self.talk.show(opened, opened.head.content)

    def clear(self) -> None:
        """No article is shown."""
        self._opened = None
        self.talk.show(None, Content())

    def written_anew(self) -> None:
        """The sheet shows another text, or another view of it."""
        self._spots.forget()
        self._place()

    def step(self, way: int) -> None:
        """Look at the next suggestion (1) or the one before (-1)."""
        self.asked.emit()
        self.talk.step(way)
        self._go_to(self.talk.current)

    def show_first(self) -> None:
        """Show the first one that waits for a decision."""
        self.talk.list_only(Listing.OPEN)
        self.talk.choose("")
        self.step(1)

    def accept(self) -> None:
        """Accept the one that is looked at; where none is, look at the first."""
        if self.talk.current:
            self.asked.emit()
            self.panel.accept_current()
        else:
            self.step(1)

    def reject(self) -> None:
        """Ask why the one that is looked at is rejected; where none is, look at the first."""
        if self.talk.current:
            self.asked.emit()
            self.panel.reject_current()
        else:
            self.step(1)

    def propose_style(self) -> None:
        """Propose what the house style mends in the text under review."""
        if self._opened is not None and self.talk.may_suggest:
            self.fixes.ask(self._opened.article.id)

    def count_text(self) -> str:
        """How many are open; nothing for none."""
        return count_text(len(self.talk.open), self._context.preferences)

    def _accept(self, ids: Sequence[str]) -> None:
        """Who could approve the text now could not any more once they edited it: they are told before."""
        # Open suggestions hold the approval up themselves.
        if self._opened is None or set(self._opened.refusals[Action.APPROVE]) - {Refusal.CHECKLIST}:
            self._store(ids)
            return
        box = QMessageBox(self.panel)
        box.setObjectName("acceptInReview")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(translate("Suggestions", "Accept"))
        box.setText(translate("Suggestions", "Accept it yourself?"))
        box.setInformativeText(
            translate(
                "Suggestions",
                "You would be the last who edited this text, and somebody else would have to approve it. "
                "Left to the author, it stays yours to approve.",
            )
        )
        leave = box.addButton(
            translate("Suggestions", "Leave it to the author"), QMessageBox.ButtonRole.RejectRole
        )
        take = box.addButton(translate("Suggestions", "Accept it"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        take.clicked.connect(lambda: self._store(ids))
        box.finished.connect(box.deleteLater)
        box.open()

    def _changed(self) -> None:
        self._place()
        self.counted.emit()

    def _place(self) -> None:
        """Find where the suggestions stand on the sheet."""
        self._drawn = []
        for mark in marks_of(self.talk.open, self._context.preferences):
            spots = self._spots.of(mark.place)
            if not spots:
                continue
            inside = self._spots.within(mark.place, mark.start, mark.end)
            if mark.look in {Look.BELOW, Look.NOTE}:
                self._drawn.append(_Drawn(mark, spots[0][1], spots[0][1]))
            elif inside:
                self._drawn += _runs(mark, inside)
            elif mark.start == mark.end:
                behind = self._spots.within(mark.place, mark.start, mark.start + 1)
                place = behind[0] if behind else spots[-1][1] + 1
                self._drawn.append(_Drawn(mark, place, place))
        self._sheet.viewport().update()

    def _paint(self, painter: QPainter, area: QRect) -> None:
        if not self._drawn:
            return
        first = self._sheet.cursorForPosition(area.topLeft()).block()
        last = self._sheet.cursorForPosition(area.bottomRight()).block().position()
        side = self._sheet.document().rootFrame().frameFormat().leftMargin()
        block = first.previous() if first.previous().isValid() else first
        while block.isValid() and block.position() <= last:
            start, end = block.position(), block.position() + block.length()
            strokes = [
                Stroke(one.mark, max(one.start, start) - start, min(one.end, end - 1) - start)
                for one in self._drawn
                if start <= one.start < end
            ]
            if strokes and block.layout().lineCount():
                right = self._sheet.viewport().width() - side
                self._marker.draw(painter, block, strokes, self.talk.current, side, right)
            block = block.next()

    def _look_at(self, position: int) -> None:
        around = [
            (one.end - one.start, one.mark.id)
            for one in self._drawn
            if one.start <= position <= one.end and one.mark.look not in {Look.BELOW, Look.NOTE}
        ]
        if around:
            self.talk.choose(min(around)[1])
            self.asked.emit()

    def _go_to(self, suggestion_id: str) -> None:
        placed = self.talk.placed(suggestion_id)
        while placed is not None and placed.suggestion.parent:
            placed = self.talk.placed(placed.suggestion.parent)
        if placed is None:
            return
        for one in self._drawn:
            if one.mark.id == placed.suggestion.id:
                cursor = QTextCursor(self._sheet.document())
                cursor.setPosition(one.start)
                self._sheet.bring_into_view(cursor)
                return


def _runs(mark: SuggestionMark, positions: Sequence[int]) -> list[_Drawn]:
    """The letters as runs that stand together; what the mark says is said at the last of them."""
    found: list[list[int]] = []
    for at in positions:
        if found and at <= found[-1][1] + 1:
            found[-1][1] = at + 1
        else:
            found.append([at, at + 1])
    return [_Drawn(mark, start, end) for start, end in found]
