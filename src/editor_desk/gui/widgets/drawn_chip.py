"""A word on a soft ground at the trailing end of a row: the state of what stands there."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from editor_desk.gui.theme.theme import Theme

_HEIGHT: Final = 20


def draw_chip(
    painter: QPainter, theme: Theme, direction: Qt.LayoutDirection, box: QRect, text: str, tone: str
) -> int:
    """Draw it in the middle of the height of `box`, in a colour of the theme that has a `_soft` and an `_ink`; how wide it is."""
    font = theme.ui_font(theme.size("small_text"), QFont.Weight.Medium.value)
    width = QFontMetrics(font).horizontalAdvance(text) + 18
    logical = QRect(box.right() + 1 - width, box.center().y() - _HEIGHT // 2, width, _HEIGHT)
    chip = QStyle.visualRect(direction, box, logical)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"{tone}_soft"))
    painter.drawRoundedRect(chip, _HEIGHT / 2, _HEIGHT / 2)
    painter.setFont(font)
    painter.setPen(theme.color(f"{tone}_ink"))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
    return width
