"""Remarks marked in a text: a yellow ground with a line under it, drawn over the letters so that they stay as they are."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from editor_desk.gui.editor.stretches import stretches
from editor_desk.gui.theme.theme import Theme

_LINE = 2
_LONGEST = 400
"""Letters of a line that are looked at one by one; beyond it the line is marked from end to end."""
_DARK = 0.5

Range = tuple[int, int]


class Marker:
    """Paints ranges of laid-out blocks. On light paper the ground takes light away, on dark paper it adds some."""

    def __init__(self, theme: Theme) -> None:
        self._line = QColor(theme.color("yellow"))
        self._ground = QColor(theme.color("yellow_soft"))
        self._accent = QColor(theme.color("amber"))
        dark = QColor(theme.color("paper")).lightnessF() < _DARK
        modes = QPainter.CompositionMode
        self._mode = modes.CompositionMode_Screen if dark else modes.CompositionMode_Multiply

    def draw(
        self, painter: QPainter, block: QTextBlock, ranges: Iterable[Range], current: Iterable[Range] = ()
    ) -> None:
        """Mark ranges of a block (as Qt counts them), those of the `current` remark stronger. The painter's origin is that
        of the document.
        """
        painter.save()
        chosen = list(current)
        for strong, some in ((False, [one for one in ranges if one not in chosen]), (True, chosen)):
            for start, end in some:
                for box in line_boxes(block, start, end):
                    painter.setCompositionMode(self._mode)
                    painter.fillRect(box, self._ground)
                    if strong:
                        painter.fillRect(box, self._ground)
                    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                    foot = QRectF(box.left(), box.bottom() - _LINE, box.width(), _LINE)
                    painter.fillRect(foot, self._accent if strong else self._line)
        painter.restore()


def line_boxes(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """What the letters [start, end) of a block cover, line by line, in coordinates of its document."""
    layout = block.layout()
    origin = layout.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first >= last:
            continue
        if last - first > _LONGEST:
            reach = line.naturalTextRect()
            parts = [(reach.left(), reach.right())]
        else:
            parts = stretches(line, first, last)
        high = min(line.height(), line.ascent() + line.descent())
        top = line.y() + line.ascent() + line.descent() - high
        for left, right in parts:
            yield QRectF(left, top, right - left, high).translated(origin).adjusted(0, 1, 0, 2)
