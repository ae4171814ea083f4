"""Draws a row as a title with a smaller mute line under it, and a coloured dot before it where the model names a colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_desk.gui.widgets.reading_side import direction_of, side_of

Index = QModelIndex | QPersistentModelIndex

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The mute line, a str; an empty one makes the row lower."""
DOT_ROLE = Qt.ItemDataRole.UserRole + 3
"""A QColor for the dot, or None."""

_SIDE = 12
_DOT = 8


class TwoLineDelegate(QStyledItemDelegate):
    """Title from the display role, cut with … where it does not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines or one."""
        height = option.fontMetrics.height()
        return QSize(120, (height * 2 if index.data(NOTE_ROLE) else height) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground by the style, words by hand."""
        style = option.widget.style()
        self.initStyleOption(option, index)
        title, option.text = option.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        area = option.rect.adjusted(_SIDE, 5, -_SIDE, -5)
        dot = index.data(DOT_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        note = str(index.data(NOTE_ROLE) or "")
        half = area.height() // 2 if note else area.height()
        if isinstance(dot, QColor):
            area = self._dot(painter, option, area, dot, half)
        lead = side_of(option.direction) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(direction_of(title, option.direction))
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        line = QRect(area.left(), area.top(), area.width(), half)
        elided = option.fontMetrics.elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(line, lead, elided)
        if note:
            small = option.font
            small.setPixelSize(max(9, small.pixelSize() - 2))
            painter.setFont(small)
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            below = QRect(area.left(), area.top() + half, area.width(), area.height() - half)
            painter.setLayoutDirection(option.direction)
            cut = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(below, lead, cut)
        painter.restore()

    def _dot(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, color: QColor, line: int
    ) -> QRect:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        logical = QRect(area.left(), area.top() + (line - _DOT) // 2, _DOT, _DOT)
        painter.drawEllipse(QStyle.visualRect(option.direction, area, logical))
        return QStyle.visualRect(option.direction, area, area.adjusted(_DOT + 10, 0, 0, 0))
