"""Comments in the review room: marked on the sheet as it is shown, listed beside it, added on what is selected or changed."""

from PySide6.QtCore import QCoreApplication, QObject, QRect, Signal
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor

from editor_desk.domain.anchors import Anchor, AnchorTexts, Found, anchor_at, merged_ranges
from editor_desk.domain.content import Content
from editor_desk.gui.comments.marks import Marker
from editor_desk.gui.comments.panel import CommentsPanel
from editor_desk.gui.comments.talk import Talk
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.formats import key_of
from editor_desk.gui.review.letter_spots import LetterSpots
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.review.sheet_runs import PLACE
from editor_desk.language.numerals import to_numerals
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate


class ReviewComments(QObject):
    """`asked` when the side panel is to be seen; `counted` when the number of open comments is another one."""

    asked = Signal()
    counted = Signal()

    def __init__(self, context: GuiContext, sheet: ReviewSheet, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._sheet = context, sheet
        self._marker = Marker(context.theme)
        self._spots = LetterSpots(sheet)
        self._ranges: dict[str, tuple[tuple[int, int], ...]] = {}
        self.talk = Talk(context, self)
        self.panel = CommentsPanel(context, self.talk, "comment")
        sheet.overlays.append(self._paint)
        sheet.pressed.connect(self._look_at)
        sheet.grew.connect(self.written_anew)
        self.talk.changed.connect(self._changed)
        self.talk.chosen.connect(lambda _thread: sheet.viewport().update())
        self.panel.begin_wanted.connect(self.begin)
        self.panel.went_to.connect(self._go_to)

    def show(self, opened: OpenedArticle) -> None:
        """Read what was said of the article under review."""
        content = opened.head.content
        self._spots.texts = AnchorTexts(content)
        self.talk.show(opened.article.id, content)

    def clear(self) -> None:
        """No article is shown."""
        self.talk.show("", Content())

    def written_anew(self) -> None:
        """The sheet shows another text, or another view of it."""
        self._spots.forget()
        self._place()

    def begin(self) -> None:
        """A remark on what is selected; else on the difference that is looked at; else on the paragraph that was clicked;
        else on the article.
        """
        anchor = self._anchor()
        self.asked.emit()
        self.panel.compose(anchor)

    def step(self, way: int) -> None:
        """Look at the next comment (1) or the one before (-1)."""
        self.asked.emit()
        self.talk.step(way)
        self._go_to(self.talk.current)

    def count_text(self) -> str:
        """How many comments are open."""
        text = translate("Comments", "%n open comment(s)", "", self.talk.open_count)
        return to_numerals(text, self._context.preferences.numerals)

    def range_of(self, place: str, start: int, end: int) -> tuple[int, int] | None:
        """Where characters of a text stand on the sheet, or where it begins (for an empty range); None where it is not there."""
        if place.startswith("figure:"):
            key = place.partition(":")[2]
            block = next(iter(self._spots.blocks(key)), None)
            return None if block is None else (block.position(), block.position())
        inside = self._spots.within(place, start, end)
        if inside:
            return inside[0], inside[-1] + 1
        begins = self._spots.within(place, 0, 1)
        return (begins[0], begins[0]) if begins else None

    def _changed(self) -> None:
        self._place()
        self.counted.emit()

    def _place(self) -> None:
        """Find the words of the threads on the sheet."""
        told = self.talk.told
        self._ranges = {}
        for thread in () if told is None else told.threads:
            where = None if told is None else told.where[thread.id]
            if isinstance(where, Found) and where.start < where.end:
                positions = self._spots.within(where.place, where.start, where.end)
                if positions:
                    self._ranges[thread.id] = _joined(positions)
        self._sheet.viewport().update()

    def _paint(self, painter: QPainter, area: QRect) -> None:
        told = self.talk.told
        if told is None:
            return
        current = self.talk.current
        opened = {one.id for one in told.threads if one.is_open}
        first = self._sheet.cursorForPosition(area.topLeft()).block()
        last = self._sheet.cursorForPosition(area.bottomRight()).block().position()
        ranges = merged_ranges(
            one for name, some in self._ranges.items() if name in opened and name != current for one in some
        )
        chosen = self._ranges.get(current, ())
        block = first
        while block.isValid() and block.position() <= last:
            start, end = block.position(), block.position() + block.length() - 1
            cut = [
                [(max(a, start) - start, min(b, end) - start) for a, b in some if a < end and b > start]
                for some in (ranges, chosen)
            ]
            if any(cut):
                self._marker.draw(painter, block, *cut)
            block = block.next()

    def _look_at(self, position: int) -> None:
        around = [
            (sum(end - start for start, end in some), name)
            for name, some in self._ranges.items()
            if any(start <= position <= end for start, end in some)
        ]
        if around:
            self.talk.choose(min(around)[1])
            self.asked.emit()

    def _anchor(self) -> Anchor:
        cursor = self._sheet.textCursor()
        chosen = self._sheet.current_range
        if cursor.hasSelection():
            return self._anchor_on(cursor.selectionStart(), cursor.selectionEnd(), whole=False)
        if chosen is not None:
            return self._anchor_on(*chosen, whole=True)
        if cursor.position():
            return self._anchor_on(cursor.position(), cursor.position(), whole=True)
        return Anchor()

    def _anchor_on(self, start: int, end: int, *, whole: bool) -> Anchor:
        """An anchor on the letters of the text that are shown there; where there are none (what was deleted), on the
        paragraph.
        """
        block = self._sheet.document().findBlock(start)
        while block.isValid() and block.position() <= end:
            for place in _places_in(block):
                spots = self._spots.of(place)
                letters = [letter for letter, at in spots if start <= at < end]
                if letters:
                    return anchor_at(self._spots.texts, place, letters[0], letters[-1] + 1)
            block = block.next()
        block = self._sheet.document().findBlock(start)
        places = [*_places_in(block), key_of(block)] if whole else [*_places_in(block)]
        return next(
            (anchor_at(self._spots.texts, place) for place in places if self._spots.texts.has(place)),
            Anchor(),
        )

    def _go_to(self, thread_id: str) -> None:
        ranges = self._ranges.get(thread_id, ())
        for start, _end in ranges[:1]:
            cursor = QTextCursor(self._sheet.document())
            cursor.setPosition(start)
            self._sheet.bring_into_view(cursor)


def _places_in(block: QTextBlock) -> list[str]:
    places: list[str] = []
    fragments = block.begin()
    while not fragments.atEnd():
        place = fragments.fragment().charFormat().stringProperty(PLACE)
        if place and place not in places:
            places.append(place)
        fragments += 1
    return places


def _joined(positions: list[int]) -> tuple[tuple[int, int], ...]:
    """Letters at these positions (in order) as ranges: mostly one, as nothing stands between them."""
    first, last = positions[0], positions[-1]
    if last - first == len(positions) - 1:
        return ((first, last + 1),)
    return merged_ranges((at, at + 1) for at in positions)
