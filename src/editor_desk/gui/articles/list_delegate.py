"""Draws a row of the article list: headline, state, time and length."""

from datetime import UTC, datetime
from typing import cast

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui.articles.list_model import ROW_ROLE, Row
from editor_desk.gui.editor.status_line import word_count_text
from editor_desk.gui.names import (
    delivery_state_text,
    delivery_state_tone,
    review_state_text,
    review_state_tone,
)
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import relative
from editor_desk.language.bidi import base_direction
from editor_desk.services.ports import ArticleSummary

translate = QCoreApplication.translate

_PAD = 16
_ABOVE = 11
_BELOW = 11
_LINE = 22
_GAP = 6
_CHIP = 19
_BAR = 3
_LINES = 2


class ArticleDelegate(QStyledItemDelegate):
    """`open_id` is the article in the editor: its row has the accent bar and the ground of paper."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open_id = ""
        self._theme = theme
        self._preferences = preferences
        self._title = theme.ui_font(13, QFont.Weight.Medium.value)
        self._small = theme.ui_font(11)
        self._chip = theme.ui_font(11, QFont.Weight.Medium.value)
        self._heights: dict[tuple[str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One or two lines of headline, the line of facts, and a line for what a search found."""
        row: Row = index.data(ROW_ROLE)
        width = cast(QAbstractScrollArea, option.widget).viewport().width() - 2 * _PAD
        lines = self._line_count(headline_of(row.summary), width)
        found = _LINE if row.words else 0
        return QSize(0, _ABOVE + lines * _LINE + found + _GAP + _CHIP + _BELOW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Everything in a row, mirrored as the interface is."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        self._ground(painter, option, row)
        box = option.rect.adjusted(_PAD, _ABOVE, -_PAD, -_BELOW)
        y = self._headline(painter, option, box, row)
        if row.words:
            words = "، ".join(row.words) if self._is_rtl(option) else ", ".join(row.words)
            text = translate("ArticleList", "Found: {words}").format(words=words)
            self._text(painter, option, QRect(box.left(), y, box.width(), _LINE), text, "accent_ink")
            y += _LINE
        self._facts(painter, option, QRect(box.left(), y + _GAP, box.width(), _CHIP), row.summary)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect = option.rect
        opened = row.summary.id == self.open_id
        state = option.state
        if opened:
            painter.fillRect(rect, self._theme.color("paper"))
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height() - 1)
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), self._theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(self._theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(5, 3, -5, -4), 5, 5)

    def _headline(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: Row) -> int:
        text = headline_of(row.summary)
        painter.setPen(self._theme.color("ink" if row.summary.headline.strip() else "mute"))
        layout = self._layout(text, box.width(), option.direction)
        metrics = QFontMetrics(self._title)
        for place in range(min(layout.lineCount(), _LINES)):
            line = layout.lineAt(place)
            top = box.top() + place * _LINE
            if place == _LINES - 1 and layout.lineCount() > _LINES:
                rest = metrics.elidedText(text[line.textStart() :], Qt.TextElideMode.ElideRight, box.width())
                painter.setFont(self._title)
                painter.setLayoutDirection(direction_of(text, option.direction))
                flags = (
                    _side(option.direction) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
                )
                painter.drawText(QRect(box.left(), top, box.width(), _LINE), flags, rest)
            else:
                line.draw(painter, QPointF(box.left(), top + (_LINE - line.height()) / 2 - line.y()))
        return box.top() + min(max(1, layout.lineCount()), _LINES) * _LINE

    def _facts(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, summary: ArticleSummary
    ) -> None:
        x = box.left()
        for text, tone in chips_of(summary):
            width = QFontMetrics(self._chip).horizontalAdvance(text) + 16
            rect = QStyle.visualRect(option.direction, box, QRect(x, box.top(), width, _CHIP))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(f"{tone}_soft"))
            painter.drawRoundedRect(rect, _CHIP / 2, _CHIP / 2)
            painter.setFont(self._chip)
            painter.setPen(self._theme.color(f"{tone}_ink"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            x += width + 8
        rest = QRect(x, box.top(), max(0, box.right() + 1 - x), _CHIP)
        self._text(
            painter, option, QStyle.visualRect(option.direction, box, rest), self._meta(summary), "mute"
        )

    def _meta(self, summary: ArticleSummary) -> str:
        if summary.review is ReviewState.CHANGES_REQUESTED and summary.note:
            return summary.note.replace("\n", " ")
        parts = [
            relative(summary.updated_at, datetime.now(UTC), self._preferences),
            word_count_text(summary.word_count, self._preferences),
        ]
        return " · ".join(parts)

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, text: str, color: str
    ) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.color(color)))
        painter.setLayoutDirection(direction_of(text, option.direction))
        shown = QFontMetrics(self._small).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        flags = _side(option.direction) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, shown)

    def _line_count(self, text: str, width: int) -> int:
        key = (text, width)
        if key not in self._heights:
            layout = self._layout(text, width, Qt.LayoutDirection.RightToLeft)
            self._heights[key] = min(_LINES, max(1, layout.lineCount()))
        return self._heights[key]

    def _layout(self, text: str, width: int, direction: Qt.LayoutDirection) -> QTextLayout:
        layout = QTextLayout(text, self._title)
        option = QTextOption(_side(direction))
        option.setTextDirection(direction_of(text, direction))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while layout.lineCount() <= _LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
        layout.endLayout()
        return layout

    def _is_rtl(self, option: QStyleOptionViewItem) -> bool:
        return bool(option.direction is Qt.LayoutDirection.RightToLeft)


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The way in which `text` runs, whatever the interface's way is."""
    ways = {"rtl": Qt.LayoutDirection.RightToLeft, "ltr": Qt.LayoutDirection.LeftToRight}
    return ways.get(base_direction(text) or "", otherwise)


def _side(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    # A bare QTextLayout does not mirror "leading".
    rtl = direction is Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft


def headline_of(summary: ArticleSummary) -> str:
    """The headline in one line, or a stand-in for an article that has none yet."""
    return " ".join(summary.headline.split()) or translate("ArticleList", "No headline yet")


def chips_of(summary: ArticleSummary) -> list[tuple[str, str]]:
    """Text and tone of each chip: the review state, unless it is done with and the delivery says more."""
    chips = []
    delivered = summary.delivery is not DeliveryState.NONE
    if not (delivered and summary.review is ReviewState.APPROVED):
        chips.append((review_state_text(summary.review), review_state_tone(summary.review)))
    if delivered:
        chips.append((delivery_state_text(summary.delivery), delivery_state_tone(summary.delivery)))
    return chips
