"""What stands beside a block on the sheet: the bar of a quote, a bullet, a number in the desk's numerals."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextBlock
from PySide6.QtWidgets import QWidget

from editor_desk.domain.content import BlockKind
from editor_desk.gui.editor.formats import INDENT, kind_of
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.numerals import Numerals, to_numerals

_BAR = 3
_DOT = 6
_GAP = 6


class BlockMarks:
    """Draws the marks on the leading side of their block, whichever way the block runs."""

    def __init__(self, theme: Theme, numerals: Numerals) -> None:
        self._theme = theme
        self._numerals = numerals
        self._zoom = 1.0
        self._font: QFont | None = None

    def painter(self, viewport: QWidget, zoom: float = 1.0) -> QPainter:
        """A painter made ready for `draw` on text that is `zoom` times as large; the caller ends it."""
        painter = QPainter(viewport)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._font is None or zoom != self._zoom:
            self._font = self._theme.sheet_font(self._theme.size("reading_text"))
            self._font.setPointSizeF(self._font.pointSizeF() * zoom)
            self._zoom = zoom
        painter.setFont(self._font)
        return painter

    def draw(self, painter: QPainter, block: QTextBlock, kind: BlockKind, width: int) -> None:
        """Draw the mark of a laid-out block of `kind` on a viewport that is `width` pixels wide."""
        rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        layout = block.layout()
        top, first = layout.position().y(), layout.lineAt(0)
        baseline = top + first.y() + first.ascent()
        indent = INDENT * self._zoom
        match kind:
            case BlockKind.QUOTE | BlockKind.ATTRIBUTION:
                last = layout.lineAt(layout.lineCount() - 1)
                start, end = top + 4, top + 4 + last.y() + last.height()
                if kind is BlockKind.ATTRIBUTION and _is_quoted(block.previous()):
                    start -= block.previous().blockFormat().bottomMargin() + 4
                bar = QRectF(width - _BAR if rtl else 0, start, _BAR, end - start)
                painter.fillRect(bar, self._theme.color("accent"))
            case BlockKind.BULLET:
                middle = indent / 2 - 1
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("accent"))
                center = QPointF(width - middle if rtl else middle, baseline - 5 * self._zoom)
                painter.drawEllipse(center, _DOT * self._zoom / 2, _DOT * self._zoom / 2)
            case BlockKind.NUMBER:
                number = to_numerals(f"{_number_of(block)}.", self._numerals)
                advance = painter.fontMetrics().horizontalAdvance(number)
                painter.setPen(self._theme.color("mute"))
                painter.setLayoutDirection(block.textDirection())
                # Numbers end at the same distance from their text.
                x = width - indent + _GAP if rtl else indent - _GAP - advance
                painter.drawText(QPointF(x, baseline), number)
            case _:
                pass


def _is_quoted(block: QTextBlock) -> bool:
    return block.isValid() and kind_of(block) in {BlockKind.QUOTE, BlockKind.ATTRIBUTION}


def _number_of(block: QTextBlock) -> int:
    number = 1
    while block.previous().isValid() and kind_of(block.previous()) is BlockKind.NUMBER:
        block = block.previous()
        number += 1
    return number
