"""Draws a row of the queue: what it is and since when it waits on one side, by when and in whose hands on the other."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_desk.domain.review_plan import Priority
from editor_desk.gui.articles.list_delegate import headline_of
from editor_desk.gui.articles.list_model import ROW_ROLE, Row
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.status_line import word_count_text
from editor_desk.gui.messages import isolated
from editor_desk.gui.plan_texts import priority_text
from editor_desk.gui.review.queue_texts import (
    changed_text,
    due_text,
    hands_text,
    one_of_two_text,
    priority_tone,
    waiting_text,
)
from editor_desk.gui.widgets.reading_side import direction_of, side_of
from editor_desk.services.ports.queue import QueuedArticle

ROW_HEIGHT = 66
_PAD = 18
_ABOVE = 10
_LINE = 24
_CHIP = 19
_DOT = 7
_GAP = 8
_BAR = 3

_Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(QStyledItemDelegate):
    """Every row is as high as the others. `now` is the desk's time, for what is overdue and whose claim has lapsed."""

    def __init__(
        self, context: GuiContext, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        theme = context.theme
        self._theme, self._preferences = theme, context.preferences
        self._account, self._now = context.session.account.id, now
        self._read, self._unread = theme.ui_font(13, 500), theme.ui_font(13, 600)
        self._small = theme.ui_font(11)
        self._chip = theme.ui_font(11, QFont.Weight.Medium.value)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """One line of headline and one of facts."""
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Everything in a row, mirrored as the interface is."""
        row: Row = index.data(ROW_ROLE)
        queued = row.queued
        if queued is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        self._ground(painter, option)
        box = option.rect.adjusted(_PAD, _ABOVE, -_PAD, 0)
        now = self._now()
        self._first(painter, option, QRect(box.left(), box.top(), box.width(), _LINE), queued, now)
        below = QRect(box.left(), box.top() + _LINE + 3, box.width(), _CHIP)
        self._second(painter, option, below, queued, now)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("hover"))
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height() - 1)
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), self._theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(self._theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(5, 3, -5, -4), 5, 5)

    def _first(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: QueuedArticle, now: datetime
    ) -> None:
        """Headline; at the end the time that it is due, and the priority where it is not the usual one."""
        terms, end = row.plan.terms, 0
        if terms.due is not None:
            tone = "red" if terms.is_overdue(now) else "mute"
            text = due_text(terms.due, now, self._preferences)
            end += self._at_end(painter, option, line, end, text, tone)
        if terms.priority is not Priority.NORMAL:
            text = priority_text(terms.priority)
            end += self._chip_at_end(painter, option, line, end, text, priority_tone(terms.priority))
        new = not row.seen
        if new:
            dot = QRect(line.left(), line.top() + (line.height() - _DOT) // 2, _DOT, _DOT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(QStyle.visualRect(option.direction, line, dot))
        indent = _DOT + _GAP
        rest = QRect(line.left() + indent, line.top(), max(0, line.width() - indent - end), line.height())
        ink = "ink" if row.summary.headline.strip() else "mute"
        font = self._unread if new else self._read
        self._text(
            painter,
            option,
            QStyle.visualRect(option.direction, line, rest),
            headline_of(row.summary),
            ink,
            font,
        )

    def _second(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: QueuedArticle, now: datetime
    ) -> None:
        """Who wrote it, since when it waits, how long it is, and what is new; at the end in whose hands it is."""
        hands, tone = hands_text(row, self._account, now)
        end = self._chip_at_end(painter, option, line, 0, hands, tone) if hands else 0
        if row.since is not None:
            news = changed_text(row.since, self._preferences)
            end += self._chip_at_end(painter, option, line, end, news, "amber")
        if row.summary.first_approver:
            end += self._chip_at_end(painter, option, line, end, one_of_two_text(), "green")
        facts = [
            row.summary.author,
            waiting_text(row.waiting_since, now, self._preferences),
            word_count_text(row.summary.word_count, self._preferences),
        ]
        indent = _DOT + _GAP
        rest = QRect(line.left() + indent, line.top(), max(0, line.width() - indent - end), line.height())
        text = " · ".join(isolated(fact) for fact in facts if fact)
        self._text(
            painter, option, QStyle.visualRect(option.direction, line, rest), text, "mute", self._small
        )

    def _chip_at_end(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, end: int, text: str, tone: str
    ) -> int:
        """A chip `end` pixels before the end of the line; returns what it takes."""
        width = min(QFontMetrics(self._chip).horizontalAdvance(text) + 16, max(0, line.width() // 2 - end))
        box = QRect(line.right() + 1 - end - width, line.top() + (line.height() - _CHIP) // 2, width, _CHIP)
        rect = QStyle.visualRect(option.direction, line, box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{tone}_soft"))
        painter.drawRoundedRect(rect, _CHIP / 2, _CHIP / 2)
        painter.setFont(self._chip)
        painter.setPen(self._theme.color(f"{tone}_ink"))
        painter.setLayoutDirection(direction_of(text, option.direction))
        shown = QFontMetrics(self._chip).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width - 12))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
        return width + _GAP

    def _at_end(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, end: int, text: str, tone: str
    ) -> int:
        """Words `end` pixels before the end of the line; returns what they take."""
        font = self._chip if tone == "red" else self._small
        width = min(QFontMetrics(font).horizontalAdvance(text) + 2, line.width() // 2)
        box = QRect(line.right() + 1 - end - width, line.top(), width, line.height())
        ink = "red_ink" if tone == "red" else tone
        self._text(painter, option, QStyle.visualRect(option.direction, line, box), text, ink, font)
        return width + _GAP

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, text: str, ink: str, font: QFont
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(ink))
        painter.setLayoutDirection(direction_of(text, option.direction))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        flags = side_of(option.direction) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, shown)
