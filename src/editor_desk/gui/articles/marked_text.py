"""A few lines of text with what a search found in them marked; the last line is cut where there are more."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from editor_desk.gui.widgets.reading_side import direction_of, side_of
from editor_desk.language.highlighting import Snippet, Spans

_ROUND = 2
_CACHE = 1024
_NO_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " "})


def in_one_line(text: str) -> str:
    """`text` with a space for every break, so that places in it stay what they are."""
    return text.translate(_NO_BREAKS)


def shown_snippet(snippet: Snippet) -> tuple[str, Spans]:
    """A snippet as it is shown: with dots where the text goes on."""
    before = "… " if snippet.cut_before else ""
    after = " …" if snippet.cut_after else ""
    spans = tuple((start + len(before), end + len(before)) for start, end in snippet.spans)
    return before + in_one_line(snippet.text) + after, spans


class MarkedText:
    """Draws text of one font in at most `lines` lines of height `line`."""

    def __init__(self, font: QFont, line: int, lines: int) -> None:
        self._font, self._line, self._lines = font, line, lines
        self._metrics = QFontMetrics(font)
        self._count = lru_cache(_CACHE)(self._counted)

    def height(self, text: str, width: int) -> int:
        """How high the text is."""
        return self._count(text, width) * self._line

    def draw(
        self,
        painter: QPainter,
        at: QPointF,
        width: int,
        text: str,
        spans: Spans,
        colours: tuple[QColor, QColor],
        direction: Qt.LayoutDirection,
    ) -> None:
        """Draw the text with its top at `at`; `colours` are those of the letters and of the marks."""
        text, spans = self._cut(text, spans, width, direction)
        layout = self._layout(text, width, direction)
        painter.setPen(colours[0])
        for place in range(min(layout.lineCount(), self._lines)):
            line = layout.lineAt(place)
            top = place * self._line + (self._line - line.height()) / 2 - line.y()
            self._mark(painter, layout, place, spans, QPointF(at.x(), at.y() + top), colours[1])
            line.draw(painter, QPointF(at.x(), at.y() + top))

    def _mark(
        self,
        painter: QPainter,
        layout: QTextLayout,
        place: int,
        spans: Spans,
        at: QPointF,
        colour: QColor,
    ) -> None:
        line, text = layout.lineAt(place), layout.text()
        begin, end = line.textStart(), line.textStart() + line.textLength()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for start, stop in spans:
            first, last = max(begin, _units(text, start)), min(end, _units(text, stop))
            if first < last:
                # Both ends in visual order: within a word the letters run one way.
                edges = [line.cursorToX(edge) for edge in (first, last)]
                ends = [float(edge[0] if isinstance(edge, tuple) else edge) for edge in edges]  # type: ignore[arg-type]
                box_top = at.y() + line.y() + 1
                left, wide = min(ends), abs(ends[1] - ends[0])
                painter.drawRoundedRect(
                    int(at.x() + left) - 1,
                    int(box_top),
                    int(wide) + 3,
                    int(line.height()) - 1,
                    _ROUND,
                    _ROUND,
                )
        painter.restore()

    def _cut(self, text: str, spans: Spans, width: int, direction: Qt.LayoutDirection) -> tuple[str, Spans]:
        layout = self._layout(text, width, direction)
        if layout.lineCount() <= self._lines:
            return text, spans
        start = layout.lineAt(self._lines - 1).textStart()
        head = _head(text, start)
        rest = self._metrics.elidedText(text[len(head) :], Qt.TextElideMode.ElideRight, width - 2)
        kept = len(head) + len(rest) - 1
        return head + rest, tuple((first, min(last, kept)) for first, last in spans if first < kept)

    def _counted(self, text: str, width: int) -> int:
        return min(self._lines, max(1, self._layout(text, width, Qt.LayoutDirection.RightToLeft).lineCount()))

    def _layout(self, text: str, width: int, direction: Qt.LayoutDirection) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        option = QTextOption(side_of(direction))
        option.setTextDirection(direction_of(text, direction))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while layout.lineCount() <= self._lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
        layout.endLayout()
        return layout


def _units(text: str, place: int) -> int:
    """Where Qt, which counts in UTF-16, sees that character."""
    return place + sum(char > "\uffff" for char in text[:place])


def _head(text: str, units: int) -> str:
    """The characters before that place of Qt's."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le")
