"""A proposal's changes marked on the sheet while it is written: what came underlined in green, what went struck between the
lines, where the sheet leaves room for it. Drawn over the text, which knows nothing of it.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QTextBlock, QTextLine

from editor_desk.gui.comments.marks import line_boxes
from editor_desk.gui.editor.overlays import x_of
from editor_desk.gui.editor.places import Places
from editor_desk.gui.editor.utf16 import utf16_length
from editor_desk.gui.suggesting.deltas import BlockRemark, Delta, deltas
from editor_desk.gui.theme.theme import Theme

LEADING = 19
"""How much higher than usual a line is where it has room for what went."""

_LINE = 2
_PAD = 4
_GHOST = 17
_LETTERS = 12
_LONGEST = 320
_DARK = 0.5
_MOST_KNOWN = 500
_WHOLE_BLOCK = 60
"""Letters of a block that went, as far as they are shown."""

PlaceOf = Callable[[QTextBlock], str]


class Tracks:
    """An `Overlay` over one field. `before` are the texts that the proposal is laid over, by place, and `head` those of the
    article: in what they differ, others suggest.
    """

    def __init__(self, theme: Theme, place_of: PlaceOf) -> None:
        self._place_of = place_of
        self._before: Mapping[str, str] = {}
        self._head: Mapping[str, str] = {}
        self._remarks: Mapping[str, BlockRemark] = {}
        self._found: dict[tuple[str, str], tuple[Delta, ...]] = {}
        self._ground = QColor(theme.color("green_soft"))
        self._line = QColor(theme.color("green_line"))
        self._other_ground, self._other_line = QColor(theme.color("blue_soft")), QColor(theme.color("blue"))
        self._style = QColor(theme.color("yellow"))
        self._gone_ground = QColor(theme.color("red_soft"))
        self._gone_ink = QColor(theme.color("deleted_ink"))
        self._gone_line = QColor(theme.color("red"))
        self._note_ground = QColor(theme.color("yellow_soft"))
        self._note_ink = QColor(theme.color("yellow_ink"))
        self._font = QFont(theme.ui_font(_LETTERS))
        dark = QColor(theme.color("paper")).lightnessF() < _DARK
        modes = QPainter.CompositionMode
        self._mode = modes.CompositionMode_Screen if dark else modes.CompositionMode_Multiply

    def begin(self, before: Mapping[str, str], head: Mapping[str, str]) -> None:
        """Another proposal, over these texts."""
        self._before, self._head, self._remarks, self._found = before, head, {}, {}

    def remark(self, remarks: Mapping[str, BlockRemark]) -> None:
        """What is to be said of whole blocks."""
        self._remarks = remarks

    def deltas_in(self, block: QTextBlock) -> tuple[Delta, ...]:
        """The changes in the words of a block, as it stands now."""
        place = self._place_of(block)
        return self._between(self._before.get(place), Places(block).text.replace("\u2028", "\n"))

    def others_in(self, block: QTextBlock) -> tuple[Delta, ...]:
        """What others suggest in a block, as far as the proposal leaves it alone."""
        place = self._place_of(block)
        if self._head.get(place) == self._before.get(place):
            return ()
        mine = self.deltas_in(block)
        text = Places(block).text.replace("\u2028", "\n")
        return tuple(
            one
            for one in self._between(self._head.get(place), text)
            if all(one.end < delta.start or one.start > delta.end for delta in mine)
        )

    def _between(self, before: str | None, text: str) -> tuple[Delta, ...]:
        if before is None:
            return (Delta(0, len(text)),) if text else ()
        if text == before:
            return ()
        known = self._found.get((before, text))
        if known is None:
            if len(self._found) > _MOST_KNOWN:
                self._found.clear()
            known = self._found[before, text] = deltas(before, text)
        return known

    def shows(self, block: QTextBlock) -> bool:
        """Blocks that are not as they were."""
        place = self._place_of(block)
        return (
            place in self._remarks
            or self._is_last(block)
            or bool(self.deltas_in(block) or self.others_in(block))
        )

    def draw(self, painter: QPainter, block: QTextBlock, width: int) -> None:
        """Mark what came and what went."""
        painter.save()
        places, text = Places(block), ""
        found, others = self.deltas_in(block), self.others_in(block)
        if found or others:
            text = places.text.replace("\u2028", "\n")
            for delta in found:
                if delta.start < delta.end:
                    span = _span(places, text, delta.start, delta.end)
                    self._underline(painter, block, *span, self._line, self._ground)
            for delta in others:
                if delta.start < delta.end:
                    span = _span(places, text, delta.start, delta.end)
                    self._underline(painter, block, *span, self._other_line, self._other_ground)
        remark = self._remarks.get(self._place_of(block))
        if remark is not None:
            text = text or places.text.replace("\u2028", "\n")
            for start, end in remark.restyled:
                self._underline(painter, block, *_span(places, text, start, end), self._style)
            self._draw_remark(painter, block, remark, width)
        if self._is_last(block):
            top = block.layout().position().y() + block.layout().boundingRect().height()
            self._draw_gone_blocks(painter, block, self._remarks[""].gone, top + 1, width)
        self._draw_ghosts(
            painter, block, [(delta, _span(places, text, delta.start, delta.end)) for delta in found], width
        )
        painter.restore()

    def _is_last(self, block: QTextBlock) -> bool:
        return "" in self._remarks and not block.next().isValid()

    def _underline(
        self,
        painter: QPainter,
        block: QTextBlock,
        start: int,
        end: int,
        color: QColor,
        ground: QColor | None = None,
    ) -> None:
        lowest = painter.viewport().height()
        for box in line_boxes(block, start, end):
            box.setBottom(min(box.bottom(), lowest))  # a field of one paragraph ends with it
            if ground is not None:
                painter.setCompositionMode(self._mode)
                painter.fillRect(box, ground)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.fillRect(QRectF(box.left(), box.bottom() - _LINE, box.width(), _LINE), color)

    def _draw_ghosts(
        self, painter: QPainter, block: QTextBlock, found: list[tuple[Delta, tuple[int, int]]], width: int
    ) -> None:
        """What went, above the place where it stood; two on one line stand beside each other."""
        rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        taken: dict[int, float] = {}
        metrics = QFontMetricsF(self._font)
        for delta, (start, _end) in found:
            words = " ".join(delta.gone.split())
            if not delta.gone:
                continue
            line = block.layout().lineForTextPosition(start)
            if not line.isValid():
                continue
            x = self._side_of(block, line, start)
            words = metrics.elidedText(words or "␣", Qt.TextElideMode.ElideMiddle, _LONGEST)
            wide = metrics.horizontalAdvance(words) + 2 * _PAD
            number = line.lineNumber()
            if rtl:
                right = min(x, taken.get(number, float(width)))
                left = max(0.0, right - wide)
                taken[number] = left - 2
            else:
                left = max(x, taken.get(number, 0.0))
                left = max(0.0, min(left, width - wide))
                taken[number] = left + wide + 2
            origin = block.layout().position()
            top = origin.y() + line.y() - _GHOST + 1
            box = QRectF(left, top, wide, _GHOST)
            self._pill(painter, box, words, self._gone_ground, self._gone_ink, rtl=rtl, struck=True)
            if delta.start == delta.end:
                # Where nothing came instead, a line leads to the place between the letters.
                foot = origin.y() + line.y() + line.ascent() + 2
                painter.fillRect(QRectF(x - 0.75, box.bottom(), 1.5, foot - box.bottom()), self._gone_line)

    def _side_of(self, block: QTextBlock, line: QTextLine, start: int) -> float:
        return block.layout().position().x() + x_of(line, start)

    def _draw_remark(self, painter: QPainter, block: QTextBlock, remark: BlockRemark, width: int) -> None:
        layout = block.layout()
        top = layout.position().y()
        self._draw_gone_blocks(painter, block, remark.gone, top - 13, width)
        if remark.notes:
            metrics = QFontMetricsF(self._font)
            text = " · ".join(remark.notes)
            wide = metrics.horizontalAdvance(text) + 2 * _PAD
            rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
            # On the trailing side, where the first line seldom ends.
            box = QRectF(0 if rtl else width - wide, top, wide, _GHOST)
            self._pill(painter, box, text, self._note_ground, self._note_ink, rtl=_interface_is_rtl())

    def _draw_gone_blocks(
        self, painter: QPainter, block: QTextBlock, gone: list[str], top: float, width: int
    ) -> None:
        if not gone:
            return
        rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        metrics = QFontMetricsF(self._font)
        x = 0.0
        for text in gone:
            words = f"¶ {' '.join(text.split())[:_WHOLE_BLOCK]}"
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(40.0, width - x - 2 * _PAD))
            wide = metrics.horizontalAdvance(words) + 2 * _PAD
            box = QRectF(width - x - wide if rtl else x, top, wide, _GHOST)
            self._pill(painter, box, words, self._gone_ground, self._gone_ink, rtl=rtl, struck=True)
            x += wide + 4
            if x > width - 40:
                break

    def _pill(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        ground: QColor,
        ink: QColor,
        *,
        rtl: bool,
        struck: bool = False,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(ink)
        painter.setFont(self._font)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        metrics = QFontMetricsF(self._font)
        baseline = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(box.left() + _PAD, baseline), text)
        if struck:
            # Thin, so that small letters can still be read.
            middle = baseline - metrics.ascent() * 0.24
            painter.fillRect(QRectF(box.left() + 2, middle, box.width() - 4, 1), self._gone_line)


def _interface_is_rtl() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _span(places: Places, text: str, start: int, end: int) -> tuple[int, int]:
    return places.span(utf16_length(text[:start]), utf16_length(text[:end]))
