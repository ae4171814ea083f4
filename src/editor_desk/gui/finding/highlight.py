"""Hits drawn over the text of the body: only those in sight, the current one stronger."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.places import Places
from editor_desk.gui.editor.stretches import stretches
from editor_desk.gui.finding.hits import Hits, Ranges
from editor_desk.gui.theme.theme import Theme

_ALPHA = 84
_ROUND = 3
_LONGEST = 300
"""Letters of a hit that are drawn one by one; beyond it the line is marked from end to end."""


class HitOverlay:
    """An `Overlay`. `current` is the range of the current hit in the document, or None."""

    def __init__(self, body: BodyEdit, theme: Theme, hits: Hits) -> None:
        self._body, self._hits = body, hits
        self.current: tuple[int, int] | None = None
        self._fill = QColor(theme.color("yellow"))
        self._edge = QPen(theme.color("amber"), 2)
        self._fill.setAlpha(_ALPHA)

    def shows(self, _block: QTextBlock) -> bool:
        """It is there only while something is looked for."""
        return True

    def draw(self, painter: QPainter, block: QTextBlock, width: int) -> None:  # noqa: ARG002 - every overlay is given it
        """Mark the hits of a block."""
        places = Places(block)
        ranges = tuple(places.span(start, end) for start, end in self._hits.of(places.text))
        if not ranges:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end, box in self._boxes(block, ranges):
            current = (block.position() + start, block.position() + end) == self.current
            # The current one is selected too: its ground is drawn already.
            painter.setBrush(Qt.BrushStyle.NoBrush if current else self._fill)
            painter.setPen(self._edge if current else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.restore()

    def _boxes(self, block: QTextBlock, ranges: Ranges) -> Iterator[tuple[int, int, QRectF]]:
        layout, seen = block.layout(), self._body.viewport().visibleRegion().boundingRect()
        top = layout.position()
        for number in range(_first_line(block, seen.top() - top.y()), layout.lineCount()):
            line = layout.lineAt(number)
            if line.y() + top.y() > seen.bottom():
                return
            first, last = line.textStart(), line.textStart() + line.textLength()
            at = bisect_right(ranges, first, key=lambda item: item[1])
            for start, end in ranges[at : bisect_left(ranges, last, key=lambda item: item[0])]:
                for left, right in _stretches(line, max(start, first), min(end, last)):
                    # A line's height has room for the space between lines; the marker stays at the letters.
                    high = min(line.height(), line.ascent() + line.descent())
                    box = QRectF(left, line.y() + (line.ascent() + line.descent() - high), right - left, high)
                    yield start, end, box.translated(top).adjusted(-1, 2, 1, -2)


def _first_line(block: QTextBlock, y: float) -> int:
    layout = block.layout()
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < y:
            low = middle + 1
        else:
            high = middle
    return low


def _stretches(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Left and right of what the characters cover: more than one stretch where directions meet."""
    if end - start > _LONGEST:
        rect = line.naturalTextRect()
        return [(rect.left(), rect.right())]
    return stretches(line, start, end)
