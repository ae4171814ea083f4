"""Bars beside their names, the longest as wide as there is room: for a few figures that are compared at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_desk.gui.theme.theme import Theme

_LINE = 30
_BAR = 14
_GAP = 12
_MOST = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: its name, how long its bar is, and the figure in words."""

    name: str
    value: float
    told: str
    tone: str = "accent"


class BarChart(QWidget):
    """Names on the reading side, bars from there on, figures at their ends. At most twelve: the table has the rest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self.setObjectName("barChart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other figures."""
        self._bars = tuple(bars[:_MOST])
        self.setAccessibleDescription("\n".join(f"{bar.name}: {bar.told}" for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each."""
        return QSize(420, max(1, len(self._bars)) * _LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name, bar, figure."""
        if not self._bars:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.ui_font(13))
            metrics = painter.fontMetrics()
            wide = self.width()
            names = min(max(metrics.horizontalAdvance(bar.name) for bar in self._bars) + 4, wide // 3)
            figures = max(metrics.horizontalAdvance(bar.told) for bar in self._bars) + 4
            room = max(20, wide - names - figures - 2 * _GAP)
            most = max(bar.value for bar in self._bars) or 1
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            lead = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            flags = int(lead | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
            for row, bar in enumerate(self._bars):
                top = row * _LINE
                long = room * bar.value / most

                def place(begin: float, width: float, top: int = top) -> QRectF:
                    left = wide - begin - width if mirrored else begin
                    return QRectF(left, top, width, _LINE)

                painter.setPen(self._theme.color("ink"))
                name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, names)
                painter.drawText(place(0, names).toRect(), flags, name)
                body = place(names + _GAP, max(2.0, long))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color(bar.tone))
                inset = (_LINE - _BAR) / 2
                painter.drawRoundedRect(body.adjusted(0, inset, 0, -inset), 3, 3)
                painter.setPen(self._theme.color("mute"))
                told: QRect = place(names + _GAP + max(2.0, long) + _GAP / 2, figures).toRect()
                painter.drawText(told, flags, bar.told)
        finally:
            painter.end()
