"""Suggestions marked in a text: what would go under a red line, what would come at a green wedge, and said above the line for
the one that is looked at. Drawn over the letters, which stay as they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen, QPolygonF, QTextBlock

from editor_desk.domain.anchors import Found
from editor_desk.domain.edits import BlockDeletion, BlockInsertion, BlockMove, FactEdit, LookEdit, WordsEdit
from editor_desk.domain.suggestions import Placed
from editor_desk.gui.comments.marks import line_boxes
from editor_desk.gui.editor.overlays import x_of
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.suggesting.wording import told
from editor_desk.gui.theme.theme import Theme

_DARK = 0.5
_PAD = 5
_PILL = 18
_LETTERS = 12
_LONGEST = 380
_WEDGE = 4.0
_BAR = 3


class Look(Enum):
    """How a suggestion is marked."""

    WORDS = "words"
    LOOK = "look"
    GONE = "gone"
    """All of a block would go."""
    BELOW = "below"
    """A new block would come behind this one."""
    NOTE = "note"
    """The block would stand elsewhere or be of another kind."""


@dataclass(frozen=True, slots=True)
class SuggestionMark:
    """A suggestion in the text of `place`: [start, end) of its characters, and what is said of it in the text."""

    id: str
    look: Look
    place: str
    start: int
    end: int
    says: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A mark in a laid-out block, as Qt counts its letters."""

    mark: SuggestionMark
    start: int
    end: int


def marks_of(open_ones: Iterable[Placed], preferences: Preferences) -> list[SuggestionMark]:
    """What is to be marked of the suggestions that are open. What would change outside the text, and what stands in the text
    of another suggestion, is told by its card.
    """
    found: list[SuggestionMark] = []
    for placed in open_ones:
        where, one = placed.where, placed.suggestion
        if not isinstance(where, Found) or one.parent:
            continue
        edit = one.edit
        shown = told(edit, preferences)
        match edit:
            case WordsEdit():
                found.append(
                    SuggestionMark(one.id, Look.WORDS, where.place, where.start, where.end, _line(shown.new))
                )
            case LookEdit():
                found.append(
                    SuggestionMark(one.id, Look.LOOK, where.place, where.start, where.end, shown.label)
                )
            case BlockDeletion():
                found.append(SuggestionMark(one.id, Look.GONE, where.place, where.start, where.end))
            case BlockInsertion():
                found.append(SuggestionMark(one.id, Look.BELOW, where.place, 0, 0, _line(shown.new)))
            case BlockMove() | FactEdit() if where.place:
                says = shown.label if isinstance(edit, BlockMove) else _line(f"{shown.label}: {shown.new}")
                found.append(SuggestionMark(one.id, Look.NOTE, where.place, 0, where.end, says))
    return found


class SuggestionMarker:
    """Paints marks of laid-out blocks. On light paper a ground takes light away, on dark paper it adds some."""

    def __init__(self, theme: Theme) -> None:
        color = theme.color
        self._red, self._red_ground = QColor(color("red")), QColor(color("red_soft"))
        self._green, self._green_ground = QColor(color("green_line")), QColor(color("green_soft"))
        self._green_ink = QColor(color("green_ink"))
        self._yellow, self._note_ground = QColor(color("yellow")), QColor(color("yellow_soft"))
        self._note_ink = QColor(color("yellow_ink"))
        self._font = QFont(theme.ui_font(_LETTERS))
        dark = QColor(color("paper")).lightnessF() < _DARK
        modes = QPainter.CompositionMode
        self._mode = modes.CompositionMode_Screen if dark else modes.CompositionMode_Multiply

    def draw(
        self,
        painter: QPainter,
        block: QTextBlock,
        strokes: Iterable[Stroke],
        current: str,
        left: float,
        right: float,
    ) -> None:
        """Mark a block whose text lies between `left` and `right`. The painter's origin is that of the document."""
        painter.save()
        chosen: Stroke | None = None
        for stroke in strokes:
            strong = stroke.mark.id == current
            if strong:
                chosen = stroke
            match stroke.mark.look:
                case Look.WORDS:
                    self._words(painter, block, stroke, strong=strong)
                case Look.LOOK:
                    self._restyled(painter, block, stroke, strong=strong)
                case Look.GONE:
                    self._words(painter, block, stroke, strong=strong)
                    self._beside(painter, block, self._red, left, right)
                case Look.BELOW:
                    self._below(painter, block, stroke, left, right, strong=strong)
                case Look.NOTE:
                    self._beside(painter, block, self._yellow, left, right)
        if chosen is not None and chosen.mark.says and chosen.mark.look is not Look.BELOW:
            self._say(painter, block, chosen, left, right)
        painter.restore()

    def _words(self, painter: QPainter, block: QTextBlock, stroke: Stroke, *, strong: bool) -> None:
        for box in line_boxes(block, stroke.start, stroke.end):
            self._fill(painter, box, self._red_ground)
            if strong:
                self._fill(painter, box, self._red_ground)
            middle = round(box.top() + box.height() * 0.5)  # a clear line
            painter.fillRect(QRectF(box.left(), middle, box.width(), 1), self._red)
        if stroke.mark.says:
            self._wedge(painter, block, stroke.end, strong=strong)

    def _wedge(self, painter: QPainter, block: QTextBlock, place: int, *, strong: bool) -> None:
        line = block.layout().lineForTextPosition(place)
        if not line.isValid():
            return
        origin = block.layout().position()
        x = origin.x() + x_of(line, place)
        # A field of one paragraph ends with its line.
        foot = min(
            origin.y() + line.y() + line.ascent() + line.descent() + 1, painter.viewport().height() - 1
        )
        size = _WEDGE + (1.5 if strong else 0)
        points = [QPointF(x, foot - 2 * size), QPointF(x - size, foot), QPointF(x + size, foot)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._green)
        painter.drawPolygon(QPolygonF(points))

    def _restyled(self, painter: QPainter, block: QTextBlock, stroke: Stroke, *, strong: bool) -> None:
        pen = QPen(self._yellow, 2 if not strong else 3, Qt.PenStyle.DotLine)
        for box in line_boxes(block, stroke.start, stroke.end):
            if strong:
                self._fill(painter, box, self._note_ground)
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left(), box.bottom() - 1), QPointF(box.right(), box.bottom() - 1))

    def _beside(self, painter: QPainter, block: QTextBlock, color: QColor, left: float, right: float) -> None:
        """A bar along the trailing side, where no quote and no list has anything."""
        layout = block.layout()
        rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        x = left if rtl else right - _BAR
        height = layout.boundingRect().height()
        painter.fillRect(QRectF(x, layout.position().y() + 2, _BAR, height - 4), color)

    def _below(
        self, painter: QPainter, block: QTextBlock, stroke: Stroke, left: float, right: float, *, strong: bool
    ) -> None:
        layout = block.layout()
        last = layout.lineAt(layout.lineCount() - 1)
        foot = layout.position().y() + last.y() + last.ascent() + last.descent() + 1
        painter.fillRect(QRectF(left, foot + 6, right - left, 2), self._green)
        rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        metrics = QFontMetricsF(self._font)
        text = metrics.elidedText(
            f"+ {stroke.mark.says}", Qt.TextElideMode.ElideRight, (right - left) * (0.95 if strong else 0.6)
        )
        wide = metrics.horizontalAdvance(text) + 2 * _PAD
        x = right - wide if rtl else left
        self._pill(
            painter, QRectF(x, foot, wide, _PILL - 3), text, self._green_ground, self._green_ink, rtl=rtl
        )

    def _say(self, painter: QPainter, block: QTextBlock, stroke: Stroke, left: float, right: float) -> None:
        """What the chosen suggestion would put there, above its line."""
        look = stroke.mark.look
        line = block.layout().lineForTextPosition(stroke.start)
        if not line.isValid():
            return
        origin, metrics = block.layout().position(), QFontMetricsF(self._font)
        rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        text = metrics.elidedText(
            stroke.mark.says, Qt.TextElideMode.ElideMiddle, min(_LONGEST, right - left - 2 * _PAD)
        )
        wide = metrics.horizontalAdvance(text) + 2 * _PAD
        x = origin.x() + x_of(line, stroke.start)
        start = x - wide if rtl else x
        start = max(left, min(start, right - wide))
        if look is Look.NOTE:
            start = left + _BAR + 3 if rtl else right - wide - _BAR - 3
        box = QRectF(start, max(0.0, origin.y() + line.y() - _PILL + 5), wide, _PILL)
        green = look is Look.WORDS
        ground, ink = (self._green_ground, self._green_ink) if green else (self._note_ground, self._note_ink)
        border = self._green if green else self._yellow
        direction = rtl if green else QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._pill(painter, box, text, ground, ink, rtl=direction, border=border)

    def _fill(self, painter: QPainter, box: QRectF, color: QColor) -> None:
        painter.setCompositionMode(self._mode)
        painter.fillRect(box, color)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _pill(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        ground: QColor,
        ink: QColor,
        *,
        rtl: bool,
        border: QColor | None = None,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen if border is None else QPen(border, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(ink)
        painter.setFont(self._font)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        metrics = QFontMetricsF(self._font)
        baseline = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(box.left() + _PAD, baseline), text)


def _line(text: str) -> str:
    return " ".join(text.split()) or text
