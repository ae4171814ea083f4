"""Draws what was found under the words: red for spelling, amber for the house style, blue for names, dots for advice."""

from bisect import bisect_left
from math import ceil

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF, QTextBlock, QTextLine

from editor_desk.domain.proofing import Finding, FindingKind, Severity
from editor_desk.gui.editor.block_notes import notes_of
from editor_desk.gui.editor.overlays import x_of
from editor_desk.gui.editor.stretches import stretches
from editor_desk.gui.proofing.marks import Mark, Segment
from editor_desk.gui.proofing.proofed_field import ProofedField
from editor_desk.gui.theme.theme import Theme

_WAVE = 5
_HEIGHT = 4
_BELOW = 5
_EDGE = 3
_TILE = 40 * _WAVE
_MANY = 60
_TONES = {
    FindingKind.SPELLING: "red",
    FindingKind.STYLE: "amber",
    FindingKind.TERM: "amber",
    FindingKind.NAME: "blue",
}


def tone_of(finding: Finding) -> str:
    """The colour of what was found, as a token of the theme."""
    if finding.kind is FindingKind.STYLE and finding.severity is Severity.ADVICE:
        return "blue"
    return _TONES[finding.kind]


class Squiggles:
    """An overlay. Where a line goes is worked out once for a layout; drawing it is one call."""

    def __init__(self, field: ProofedField, theme: Theme) -> None:
        self._field = field
        self._theme = theme
        self._tiles: dict[tuple[str, bool, float], QPixmap] = {}

    def shows(self, block: QTextBlock) -> bool:
        """Whether anything was found in the block."""
        notes = notes_of(block)
        return notes is not None and notes.proof is not None and bool(notes.proof.marks)

    def draw(self, painter: QPainter, block: QTextBlock, width: int) -> None:  # noqa: ARG002 - the seam's signature
        """Draw under the marks of the block."""
        notes = notes_of(block)
        if notes is None or notes.proof is None or not notes.proof.marks:
            return
        marks = self._field.shown(block)
        layout, proof = block.layout(), notes.proof
        rect = layout.boundingRect()
        shape = (rect.width(), rect.height(), rect.left(), len(marks))
        if len(marks) > _MANY:
            drawn = [(mark, segments_of(block, mark)) for mark in self._in_sight(block, marks)]
        elif proof.shape == shape:
            drawn = proof.drawn
        else:
            drawn = proof.drawn = [(mark, segments_of(block, mark)) for mark in marks]
            proof.shape = shape
        place = layout.position()
        for mark, segments in drawn:
            tile = self._tile(mark.finding, painter)
            for left, right, under in segments:
                x = place.x() + left
                where = QRectF(x, place.y() + under, right - left, _HEIGHT)
                painter.drawTiledPixmap(where, tile, QPoint(int(x) % _WAVE, 0))

    def _in_sight(self, block: QTextBlock, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        edit = self._field.edit
        seen = edit.visibleRegion().boundingRect()
        ends = (
            edit.cursorForPosition(QPoint(x, y)).position()
            for x in (0, edit.width())
            for y in (seen.top(), seen.bottom())
        )
        places = [end - block.position() for end in ends]
        first = bisect_left(marks, min(places), key=lambda mark: mark.end)
        last = bisect_left(marks, max(places) + 1, key=lambda mark: mark.start)
        return marks[first:last]

    def _tile(self, finding: Finding, painter: QPainter) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        dots = finding.severity is Severity.ADVICE
        key = (tone_of(finding), dots, ratio)
        if key not in self._tiles:
            self._tiles[key] = self._draw_tile(tone_of(finding), dots=dots, ratio=ratio)
        return self._tiles[key]

    def _draw_tile(self, tone: str, *, dots: bool, ratio: float) -> QPixmap:
        tile = QPixmap(ceil(_TILE * ratio), ceil(_HEIGHT * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color(tone)
        if dots:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            for x in range(0, _TILE, _WAVE):
                painter.drawEllipse(QRectF(x + 1.2, 1.0, 2.0, 2.0))
        else:
            painter.setPen(QPen(color, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            wave = QPolygonF()
            for step in range(-1, 2 * _TILE // _WAVE + 2):
                wave.append(QRectF(step * _WAVE / 2, 0.9 if step % 2 else 3.1, 0, 0).topLeft())
            painter.drawPolyline(wave)
        painter.end()
        return tile


def segments_of(block: QTextBlock, mark: Mark) -> list[Segment]:
    """Where the mark is drawn: a segment a line, more where the words run both ways."""
    layout, rtl = block.layout(), block.textDirection() is Qt.LayoutDirection.RightToLeft
    end = min(mark.end, block.length() - 1)
    start = mark.start
    found: list[Segment] = []
    while start < end:
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            break
        stop = min(end, line.textStart() + line.textLength())
        if stop <= start:
            break
        under = min(line.y() + line.ascent() + _BELOW, line.y() + line.height() - _HEIGHT - _EDGE)
        reaches = _reach(line, start, stop) if mark.rtl is rtl else stretches(line, start, stop)
        found.extend((left, right, under) for left, right in reaches)
        start = stop
    return found


def _reach(line: QTextLine, start: int, stop: int) -> list[tuple[float, float]]:
    """Letters that run as their paragraph does lie between the edges of the first and the last."""
    one, other = x_of(line, start), x_of(line, stop)
    return [(one, other) if one <= other else (other, one)]
