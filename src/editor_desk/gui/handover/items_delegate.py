"""Draws an article on its way out: tick, mark, headline with a mute line, and a chip across from them."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_desk.gui.handover.item_text import item_note, readiness_icon, readiness_text, readiness_tone
from editor_desk.gui.handover.items_model import ITEM_ROLE
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.drawn_chip import draw_chip
from editor_desk.gui.widgets.reading_side import direction_of, side_of
from editor_desk.services.handover import HandoverItem

_Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 66
_SIDE = 16
_BOX = 18
_ICON = 16
_GAP = 12


class ItemsDelegate(QStyledItemDelegate):
    """A click anywhere in the row, or Space, ticks it."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._title = theme.ui_font(theme.size("ui_text"), QFont.Weight.Medium.value)
        self._small = theme.ui_font(theme.size("small_text") + 1)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(0, _HEIGHT)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Toggle on a click or Space."""
        clicked = event.type() is QEvent.Type.MouseButtonRelease
        pressed = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if not (clicked or pressed) or state is None:
            return False
        other = (
            Qt.CheckState.Unchecked
            if Qt.CheckState(state) is Qt.CheckState.Checked
            else Qt.CheckState.Checked
        )
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Everything in a row, mirrored as the interface is."""
        item: HandoverItem = index.data(ITEM_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))
        model = index.model()
        if index.row() < model.rowCount() - 1:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keyboard == by_keyboard:
            painter.setPen(QPen(self._theme.color("focus"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 3, -4, -4), 6, 6)
        box = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        x = box.left()
        self._tick(painter, self._place(option, box, x, _BOX), index.data(Qt.ItemDataRole.CheckStateRole))
        x += _BOX + _GAP
        tone = readiness_tone(item.readiness)
        icon = self._theme.icon(readiness_icon(item.readiness), tone, _ICON)
        icon.paint(painter, self._place(option, box, x, _ICON))
        x += _ICON + _GAP
        words = readiness_text(item.readiness)
        chip = draw_chip(painter, self._theme, option.direction, box, words, tone)
        self._words(
            painter, option, box, QRect(x, box.top(), box.right() - chip - _GAP - x, box.height()), item
        )
        painter.restore()

    def _place(self, option: QStyleOptionViewItem, box: QRect, x: int, size: int) -> QRect:
        logical = QRect(x, box.center().y() - size // 2, size, size)
        return QStyle.visualRect(option.direction, box, logical)

    def _tick(self, painter: QPainter, box: QRect, state: object) -> None:
        if state is None:
            return
        ticked = Qt.CheckState(state) is Qt.CheckState.Checked
        painter.setPen(QPen(self._theme.color("accent" if ticked else "line_strong"), 1))
        painter.setBrush(self._theme.color("accent" if ticked else "paper"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if ticked:
            self._theme.icon("check", "on_accent", 14).paint(painter, box.adjusted(2, 2, -2, -2))

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, logical: QRect, item: HandoverItem
    ) -> None:
        flags = side_of(option.direction) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        lines = (
            (
                QRect(logical.left(), logical.top() + 11, logical.width(), 22),
                self._title,
                "ink",
                item.headline,
                direction_of(item.headline, option.direction),
            ),
            (
                QRect(logical.left(), logical.top() + 34, logical.width(), 20),
                self._small,
                "mute",
                item_note(item, self._preferences),
                option.direction,
            ),
        )
        for place, font, color, text, way in lines:
            painter.setFont(font)
            painter.setPen(self._theme.color(color))
            painter.setLayoutDirection(way)
            cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(QStyle.visualRect(option.direction, box, place), flags, cut)
