"""Draws what cannot be seen over the text: a ground below vowels and tatweel, short names above what has no width."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_desk.gui.editor.overlays import x_of
from editor_desk.gui.editor.places import Places
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.folding import TASHKEEL
from editor_desk.language.lens import LensKind, LensMark, found, label

_TINTS = {
    LensKind.TASHKEEL: "blue",
    LensKind.TATWEEL: "amber",
    LensKind.FORM: "red",
    LensKind.PERSIAN: "green",
    LensKind.SPACE: "grey",
}
_NAMED = frozenset(LensKind) - set(_TINTS)
_STRENGTH = 0.22
_PIXELS = 9
_GAP = 2.0


@lru_cache(maxsize=256)
def marks_of(text: str) -> tuple[LensMark, ...]:
    """What the lens finds in a paragraph; what is on the screen is found once."""
    return found(text)


class LensOverlay:
    """Draws over the blocks that are being painted; changes nothing."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = theme.mono_font(_PIXELS)
        self._metrics = QFontMetricsF(self._font)
        self._grounds = {kind: _faint(theme.color(token)) for kind, token in _TINTS.items()}

    def shows(self, _block: QTextBlock) -> bool:
        """Any block may have what cannot be seen."""
        return True

    def draw(self, painter: QPainter, block: QTextBlock, _width: int) -> None:
        """Draw over one laid-out block."""
        places = Places(block)
        text = places.text
        marks = marks_of(text)
        if not marks:
            return
        layout, top = block.layout(), block.layout().position().y()
        plain = len(text) == block.length() - 1
        last_right: tuple[float, float] = (-1.0, -1.0)
        for mark in marks:
            if plain:
                start, end = mark.start, mark.end
            else:
                start, end = places.span(_units(text[: mark.start]), _units(text[: mark.end]))
            line = layout.lineForTextPosition(start)
            if not line.isValid():
                continue
            y = top + line.y()
            if mark.kind in _NAMED:
                x = x_of(line, start)
                last_right = self._draw_name(painter, label(text[mark.start]), x, y, last_right)
                continue
            if mark.kind is LensKind.TASHKEEL:
                start = self._letter_before(text, mark.start) if plain else start - 1
            self._tint(painter, line, start, end, y, mark)

    def _letter_before(self, text: str, place: int) -> int:
        while place > 0 and text[place] in TASHKEEL:
            place -= 1
        return place

    def _tint(
        self, painter: QPainter, line: QTextLine, start: int, end: int, y: float, mark: LensMark
    ) -> None:
        first, last = x_of(line, max(start, line.textStart())), x_of(line, end)
        left, width = min(first, last), max(abs(first - last), 3.0)
        box = QRectF(left, y + line.height() / 2 - 11, width, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._grounds[mark.kind])
        painter.drawRoundedRect(box, 2, 2)
        if mark.kind is LensKind.SPACE:
            # An open box, as typesetters draw a space that holds.
            painter.setPen(QPen(self._theme.color("grey_ink"), 1.2))
            base = y + line.ascent() + 3
            painter.drawPolyline(
                [
                    QPointF(left + 0.5, base - 4),
                    QPointF(left + 0.5, base),
                    QPointF(left + width - 0.5, base),
                    QPointF(left + width - 0.5, base - 4),
                ]
            )

    def _draw_name(
        self, painter: QPainter, name: str, x: float, y: float, last: tuple[float, float]
    ) -> tuple[float, float]:
        """A small label whose foot points at the place; one that would lie on another goes beside it."""
        width = self._metrics.horizontalAdvance(name) + 4
        left = x - width / 2
        if last[1] == y and abs(left - last[0]) < width + _GAP:
            left = last[0] - width - _GAP
        box = QRectF(left, y - 1, width, _PIXELS + 3)
        painter.save()
        painter.setFont(self._font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft"))
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x, y + 26))
        painter.setPen(self._theme.color("accent_ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        painter.restore()
        return left, y


class LensVeil(QWidget):
    """The overlay for a field that has no overlays of its own: lies over it and lets everything through."""

    def __init__(self, field: QTextEdit, overlay: LensOverlay) -> None:
        super().__init__(field.viewport())
        self._field, self._overlay = field, overlay
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(field.viewport().rect())
        field.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the field."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._field.viewport().rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw over every paragraph: a headline has one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = self._field.document().begin()
        while block.isValid():
            if block.layout().lineCount():
                self._overlay.draw(painter, block, self.width())
            block = block.next()
        painter.end()


def _faint(color: QColor) -> QColor:
    color.setAlphaF(_STRENGTH)
    return color


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
