"""Draws what preflight found: heads with a chip, checks with a mark, and the way to the place across from them."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_desk.domain.format_checks import CheckState
from editor_desk.gui.handover.preflight_model import ROW_ROLE
from editor_desk.gui.handover.preflight_rows import Head, Line, Passed, Row, state_text
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.drawn_chip import draw_chip
from editor_desk.gui.widgets.reading_side import direction_of, side_of

translate = QCoreApplication.translate

_Index = QModelIndex | QPersistentModelIndex
_TONES = {CheckState.PASSED: "green", CheckState.ADVICE: "amber", CheckState.STOPS: "red"}
_ICONS = {CheckState.PASSED: "check", CheckState.ADVICE: "warning", CheckState.STOPS: "cross"}
_HEAD, _LINE, _REASON = 46, 30, 18
_SIDE, _INDENT, _ICON, _GAP = 16, 28, 16, 10


class PreflightDelegate(QStyledItemDelegate):
    """Rows of three heights: heads, lines, and lines with a reason below."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = theme.ui_font(theme.size("ui_text"), QFont.Weight.DemiBold.value)
        self._plain = theme.ui_font(theme.size("ui_text"))
        self._small = theme.ui_font(theme.size("small_text") + 1)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """By the kind of the row."""
        row = index.data(ROW_ROLE)
        if isinstance(row, Head):
            return QSize(0, _HEAD)
        return QSize(0, _LINE + (_REASON if isinstance(row, Line) and row.reason else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Everything in a row, mirrored as the interface is."""
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        is_head = isinstance(row, Head)
        if is_head and index.row() > 0:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), self._theme.color("line"))
        if option.state & QStyle.StateFlag.State_MouseOver and not is_head:
            painter.fillRect(rect.adjusted(4, 0, -4, 0), self._theme.color("hover"))
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & by_keyboard == by_keyboard:
            painter.setPen(QPen(self._theme.color("focus"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 2, -4, -2), 6, 6)
        box = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if isinstance(row, Head):
            self._head(painter, option, box, row)
        elif isinstance(row, Passed):
            name = "up" if row.open else "down"
            self._icon(painter, option, box, name, "mute")
            self._say(painter, option, box, self._at(box, 0, box.right()), self._plain, "mute", row.words)
        else:
            self._line(painter, option, box, row)
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: Head) -> None:
        width = draw_chip(
            painter, self._theme, option.direction, box, state_text(row.state), _TONES[row.state]
        )
        words = QRect(box.left(), box.top(), box.width() - width - _GAP, box.height())
        painter.setLayoutDirection(direction_of(row.words, option.direction))
        self._say(painter, option, box, words, self._title, "ink", row.words)

    def _line(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: Line) -> None:
        end = box.right()
        if row.leads_somewhere:
            text = translate("Checks", "Show me")
            width = QFontMetrics(self._plain).horizontalAdvance(text)
            self._say(
                painter, option, box, self._at(box, 0, end).adjusted(end - width - self._at(box, 0, end).left(), 0, 0, 0),
                self._plain, "accent_ink", text,
            )  # fmt: skip
            end -= width + _GAP
        self._icon(painter, option, box, _ICONS[row.state], _TONES[row.state])
        ink = "mute" if row.state is CheckState.PASSED else "ink"
        self._say(painter, option, box, self._at(box, 0, end), self._plain, ink, row.words)
        if row.reason:
            self._say(painter, option, box, self._at(box, _REASON, end), self._small, "mute", row.reason)

    def _at(self, box: QRect, below: int, end: int) -> QRect:
        """The place of words, as if the interface read from the left; a second line lies `below`."""
        left = box.left() + _INDENT
        return QRect(
            left, box.top() + below + (4 if below else 0), end - left, _REASON + 6 if below else _LINE
        )

    def _icon(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, name: str, color: str
    ) -> None:
        logical = QRect(box.left(), box.top() + (_LINE - _ICON) // 2, _ICON, _ICON)
        place = QStyle.visualRect(option.direction, box, logical)
        self._theme.icon(name, color, _ICON).paint(painter, place)

    def _say(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, place: QRect, font: QFont, color: str, text: str
    ) -> None:  # fmt: skip
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        flags = side_of(option.direction) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(option.direction, box, place), flags, cut)
