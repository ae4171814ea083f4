"""Draws what was found: the words in their context, what is wrong with them, and the fix as a chip that can be clicked."""

import re
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_desk.gui.inspector.findings_model import ROW_ROLE, Group, Row
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.proofing.marks import cut_after, cut_before
from editor_desk.gui.proofing.proof_menu import shown_fix
from editor_desk.gui.proofing.proofreader import Spot
from editor_desk.gui.proofing.squiggles import tone_of
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.times import number

Index = QModelIndex | QPersistentModelIndex

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_SIDE = 16
_HEADING, _ROW = 38, 58
_CHIP = 22
_PAD = 8
_BEFORE = 16
_WIDEST_CHIP = 130


class FindingsDelegate(QStyledItemDelegate):
    """`chip_clicked(Row)` when the fix of a row is clicked, or "show again" of one that is ignored."""

    chip_clicked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        again: str,
        can_fix: Callable[[Spot], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._preferences, self._again = theme, preferences, again
        self._can_fix = can_fix

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """A heading is lower than a finding."""
        row = _row(index)
        return QSize(120, _HEADING if row is not None and row.is_heading else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground by the style, the rest by hand."""
        row = _row(index)
        self.initStyleOption(option, index)
        option.text = ""
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._heading(painter, option, row)
        else:
            option.widget.style().drawControl(
                QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
            )
            self._finding(painter, option, row)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the chip acts at once."""
        row = _row(index)
        if row is not None and isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            on_chip = self.chip_rect(option, row).contains(event.position().toPoint())
            if on_chip and event.type() is QEvent.Type.MouseButtonRelease:
                self.chip_clicked.emit(row)
                return True
        return super().editorEvent(event, model, option, index)

    def chip_rect(self, option: QStyleOptionViewItem, row: Row) -> QRect:
        """Where the chip of a row lies; empty where it has none."""
        text = self.chip_text(row)
        if not text:
            return QRect()
        width = min(_WIDEST_CHIP, QFontMetrics(self._chip_font).horizontalAdvance(text) + 2 * _PAD + 2)
        area = option.rect.adjusted(_SIDE, 0, -_SIDE, -7)
        logical = QRect(area.right() - width + 1, area.bottom() - _CHIP, width, _CHIP)
        return QStyle.visualRect(option.direction, area, logical)

    def chip_text(self, row: Row) -> str:
        """The best fix, or "show again"."""
        if row.ignored is not None:
            return self._again
        if row.spot is None or not row.spot.finding.fixes or not self._can_fix(row.spot):
            return ""
        return shown_fix(row.spot.finding.fixes[0])

    @property
    def _chip_font(self) -> QFont:
        return self._theme.ui_font(12, 500)

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        area = option.rect.adjusted(_SIDE, 6, -_SIDE, 0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(option.rect, self._theme.color("hover"))
        lead = _side(option, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._theme.ui_font(12, 600))
        painter.setPen(self._theme.color("mute"))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        arrow = "down" if row.is_open else ("back" if rtl else "forward")
        size = QSize(14, 14)
        place = QRect(area.left(), area.center().y() - 6, 14, 14)
        icon = self._theme.icon(arrow if arrow == "down" else "forward", "mute", 14)
        icon.paint(painter, QStyle.visualRect(option.direction, area, QRect(place.topLeft(), size)))
        words = QStyle.visualRect(option.direction, area, area.adjusted(20, 0, 0, 0))
        painter.drawText(words, int(lead), row.title)
        painter.setFont(self._theme.ui_font(12))
        painter.drawText(
            area, int(_side(option, Qt.AlignmentFlag.AlignRight)), number(row.count, self._preferences)
        )

    def _finding(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        area = option.rect.adjusted(_SIDE, 5, -_SIDE, -7)
        half = area.height() // 2
        self._context(painter, option, QRect(area.left(), area.top(), area.width(), half), row)
        chip = self.chip_rect(option, row)
        note = QRect(area.left(), area.top() + half, area.width(), area.height() - half)
        if not chip.isEmpty():
            taken = chip.width() + _PAD
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            note.adjust(taken if rtl else 0, 0, 0 if rtl else -taken, 0)
            self._chip(painter, option, chip, row)
        painter.setFont(self._theme.ui_font(12))
        painter.setPen(self._theme.color("mute"))
        cut = painter.fontMetrics().elidedText(row.note, Qt.TextElideMode.ElideRight, note.width())
        painter.drawText(note, int(_side(option, Qt.AlignmentFlag.AlignLeft)), cut)

    def _chip(self, painter: QPainter, option: QStyleOptionViewItem, chip: QRect, row: Row) -> None:
        quiet = row.group is Group.IGNORED
        painter.setPen(Qt.PenStyle.NoPen)
        lit = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(self._theme.color("grey_soft" if quiet else "paper" if lit else "accent_soft"))
        painter.drawRoundedRect(QRectF(chip), 5, 5)
        painter.setPen(self._theme.color("grey_ink" if quiet else "accent_ink"))
        painter.setFont(self._chip_font)
        cut = painter.fontMetrics().elidedText(
            self.chip_text(row), Qt.TextElideMode.ElideRight, chip.width() - 2 * _PAD + 2
        )
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), cut)

    def _context(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row) -> None:
        font = self._theme.ui_font(13)
        before = after = ""
        word, tone = row.title, "mute"
        if row.spot is not None:
            before, after = _tail(row.spot.mark.before), row.spot.mark.after
            tone = tone_of(row.spot.finding)
        word = _visible(word)
        metrics = QFontMetrics(font)
        word = metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, area.width() - 8)
        while before and metrics.horizontalAdvance(before + word) > area.width() * 0.7:
            before = _tail(before, len(before) - 3)
        room = area.width() - metrics.horizontalAdvance(before + word) - 10
        after = _head(after, metrics, max(0, room))
        layout = QTextLayout(before + word + after, font)
        text_option = QTextOption()
        # The words run as in the article, and begin where the list does.
        runs = Qt.LayoutDirection.RightToLeft if _RTL.search(before + word + after) else option.direction
        text_option.setTextDirection(runs)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        text_option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        text_option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(text_option)
        plain, strong = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(option.palette.color(QPalette.ColorRole.Text))
        strong.setForeground(self._theme.color("ink" if tone == "mute" else f"{tone}_ink"))
        strong.setFontWeight(QFont.Weight.DemiBold.value)
        start = len(before.encode("utf-16-le", "surrogatepass")) // 2
        length = len(word.encode("utf-16-le", "surrogatepass")) // 2
        layout.setFormats([_range(0, 10_000, plain), _range(start, length, strong)])
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(area.width())
        layout.endLayout()
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.save()
        painter.setClipRect(area)
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))
        painter.restore()


def _row(index: Index) -> Row | None:
    row = index.data(ROW_ROLE)
    return row if isinstance(row, Row) else None


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def _side(option: QStyleOptionViewItem, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return QStyle.visualAlignment(option.direction, side) | Qt.AlignmentFlag.AlignVCenter


def _tail(text: str, most: int = _BEFORE) -> str:
    if len(text) <= most:
        return text
    rest = text[len(text) - max(0, most) :]
    return cut_before(rest[rest.index(" ") + 1 :] if " " in rest.strip() else rest)


def _head(text: str, metrics: QFontMetrics, room: int) -> str:
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return cut_after(shown) if shown and shown != text else shown


def _visible(word: str) -> str:
    """What would not be seen by itself: a space, a mark, a control."""
    if word.strip() and word.isprintable():
        return word
    return "".join("␣" if letter.isspace() else letter if letter.isprintable() else "�" for letter in word)
