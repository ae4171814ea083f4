"""Shows where the editor forced a direction on a run of text: a dotted line below it, with a tip where the run goes."""

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLayout

from editor_desk.domain.content import Content, Direction
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.formats import is_scaffold, style_of
from editor_desk.gui.editor.overlays import x_of
from editor_desk.gui.editor.pause import Pause
from editor_desk.gui.theme.theme import Theme

_BELOW = 6
_TIP = 3.5
_LOOK_AFTER_MS = 400


class DirectionMarks(QObject):
    """An overlay of the body that is there only while the text has such runs."""

    def __init__(self, body: BodyEdit, theme: Theme) -> None:
        super().__init__(body)
        self._body, self._theme = body, theme
        self._look = Pause(_LOOK_AFTER_MS, self.refresh, self)
        body.text_watchers.append(self._look.put_off)

    def refresh(self) -> None:
        """Be there if a run is forced, else go."""
        blocks = Content(blocks=self._body.sheet.blocks()).text_blocks
        wanted = any(span.direction is not None for item in blocks for span in item.spans)
        if wanted == (self in self._body.overlays):
            return
        if wanted:
            self._body.overlays.append(self)
        else:
            self._body.overlays.remove(self)
        self._body.viewport().update()

    def shows(self, _block: QTextBlock) -> bool:
        """It is there only while the text has such runs."""
        return True

    def draw(self, painter: QPainter, block: QTextBlock, _width: int) -> None:
        """Draw below each forced run of the block."""
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            form = fragment.charFormat()
            direction = style_of(form)[2]
            if direction is not None and not is_scaffold(form):
                start = fragment.position() - block.position()
                self._draw_run(painter, block.layout(), start, start + fragment.length(), direction)
            iterator += 1

    def _draw_run(
        self, painter: QPainter, layout: QTextLayout, start: int, end: int, direction: Direction
    ) -> None:
        color = self._theme.color("accent")
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            edges = [x_of(line, place) for place in range(first, last + 1)]
            left, right = min(edges), max(edges)
            y = layout.position().y() + line.y() + line.ascent() + _BELOW
            painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            tip, back = (left, _TIP) if direction is Direction.RTL else (right, -_TIP)
            painter.drawPolygon(
                [QPointF(tip, y), QPointF(tip + back, y - _TIP / 1.5), QPointF(tip + back, y + _TIP / 1.5)]
            )
