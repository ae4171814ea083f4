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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui.articles.list_model import ROW_ROLE, Row
from editor_desk.gui.articles.marked_text import MarkedText, in_one_line, shown_snippet
from editor_desk.gui.editor.status_line import word_count_text
from editor_desk.gui.live.state import delivery_of_row, unsealed_text
from editor_desk.gui.names import review_state_text, review_state_tone
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.reading_side import direction_of, side_of
from editor_desk.gui.widgets.times import relative
from editor_desk.services.ports.articles import ArticleSummary

translate = QCoreApplication.translate

_PAD = 16
_ABOVE = 11
_BELOW = 11
_LINE = 22
_GAP = 6
_CHIP = 19
_BAR = 3
_LINES = 2
_SMALL_LINE = 18
_ABOVE_SNIPPET = 2


class ArticleDelegate(QStyledItemDelegate):
    """`open_id` is the article in the editor: its row has the accent bar and the ground of paper. Rows that are chosen are shown
    as such where they are `several`: with the arrows one of them is always chosen. With `even` every row is as high as the
    highest: the view then asks for one height and not for each.
    """

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open_id = ""
        self.several = False
        self.even = False
        self._theme = theme
        self._preferences = preferences
        self._title = theme.ui_font(13, QFont.Weight.Medium.value)
        self._small = theme.ui_font(11)
        self._chip = theme.ui_font(11, QFont.Weight.Medium.value)
        self._headline = MarkedText(self._title, _LINE, _LINES)
        self._snippet = MarkedText(self._small, _SMALL_LINE, _LINES)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One or two lines of headline, one or two of what a search found, and the line of facts."""
        row: Row = index.data(ROW_ROLE)
        if self.even:
            found = _LINES * _SMALL_LINE + _ABOVE_SNIPPET if row.snippet is not None else 0
            return QSize(0, _ABOVE + _LINES * _LINE + found + _GAP + _CHIP + _BELOW)
        width = cast(QAbstractScrollArea, option.widget).viewport().width() - 2 * _PAD
        found = (
            self._snippet.height(shown_snippet(row.snippet)[0], width) + _ABOVE_SNIPPET if row.snippet else 0
        )
        headline = self._headline.height(headline_of(row.summary), width)
        return QSize(0, _ABOVE + headline + found + _GAP + _CHIP + _BELOW)

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
        headline, ways = headline_of(row.summary), option.direction
        mark = self._theme.color("yellow_soft")
        ink = self._theme.color("ink" if row.summary.headline.strip() else "mute")
        hits = row.hits if row.summary.headline.strip() else ()
        at = QPointF(box.topLeft())
        self._headline.draw(painter, at, box.width(), headline, hits, (ink, mark), ways)
        y = box.top() + self._headline.height(headline, box.width())
        if row.snippet:
            text, spans = shown_snippet(row.snippet)
            at = QPointF(box.left(), y + _ABOVE_SNIPPET)
            mute = self._theme.color("mute")
            self._snippet.draw(painter, at, box.width(), text, spans, (mute, mark), ways)
            y += _ABOVE_SNIPPET + self._snippet.height(text, box.width())
        self._facts(painter, option, QRect(box.left(), y + _GAP, box.width(), _CHIP), row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect = option.rect
        opened = row.summary.id == self.open_id
        state = option.state
        chosen = self.several and bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, self._theme.color("accent_soft"))
        if opened:
            if not chosen:
                painter.fillRect(rect, self._theme.color("paper"))
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height() - 1)
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), self._theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver and not chosen:
            painter.fillRect(rect, self._theme.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(self._theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(5, 3, -5, -4), 5, 5)

    def _facts(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: Row) -> None:
        x = box.left()
        for text, tone in chips_of(row.summary, unsealed=row.unsealed):
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
        self._text(painter, option, QStyle.visualRect(option.direction, box, rest), self._meta(row), "mute")

    def _meta(self, row: Row) -> str:
        summary = row.summary
        if summary.review is ReviewState.CHANGES_REQUESTED and summary.note:
            return summary.note.replace("\n", " ")
        if summary.public_note:
            return summary.public_note.replace("\n", " ")
        parts = [
            relative(row.date or summary.updated_at, datetime.now(UTC), self._preferences),
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
        flags = side_of(option.direction) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, shown)


def headline_of(summary: ArticleSummary) -> str:
    """The headline in one line, or a stand-in for an article that has none yet."""
    text = in_one_line(summary.headline)
    return text if text.strip() else translate("ArticleList", "No headline yet")


def chips_of(summary: ArticleSummary, *, unsealed: bool = False) -> list[tuple[str, str]]:
    """Text and tone of each chip: the review state, unless it is done with and the delivery says more. That of an approval whose
    seal does not hold is not said.
    """
    chips = [(unsealed_text(), "red")] if unsealed else []
    delivered = summary.delivery is not DeliveryState.NONE
    if summary.review is not ReviewState.APPROVED or not (delivered or unsealed):
        chips.append((review_state_text(summary.review), review_state_tone(summary.review)))
    if summary.review is ReviewState.IN_REVIEW and summary.first_approver:
        chips.append((translate("ArticleList", "One of two approvals"), "green"))
    if delivered:
        chips.append(delivery_of_row(summary))
    elif summary.takes_over:
        chips.append((translate("ArticleList", "Update"), "blue"))
    return chips
