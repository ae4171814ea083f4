"""The list of replacements: what goes is struck out, what comes is marked, in the line where it stands."""

import re
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from editor_desk.gui.finding.replacements_model import LINE_ROLE, Line
from editor_desk.gui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_APART = "\u200c"
"""Between what goes and what comes, so that their letters do not join."""
_SHOWN = {"\n": "↵", "\t": "⇥"}
_HIGH = 30
_LEAST = 6


class ReplacementsView(QTreeView):
    """A tree of check boxes. The space bar chooses every selected row alike."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replacements")
        self.setProperty("role", "boxed")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(theme, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space goes for all that is selected."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            model, role = self.model(), Qt.ItemDataRole.CheckStateRole
            on = self.currentIndex().data(role) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
            for index in self.selectionModel().selectedIndexes() or [self.currentIndex()]:
                model.setData(index, wanted, role)
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._old, self._new = QTextCharFormat(), QTextCharFormat()
        self._old.setFontStrikeOut(True)
        self._old.setForeground(theme.color("deleted_ink"))
        self._old.setBackground(theme.color("red_soft"))
        self._new.setForeground(theme.color("green_ink"))
        self._new.setBackground(theme.color("green_soft"))
        self._where = QTextCharFormat()
        self._where.setForeground(theme.color("mute"))
        self._font = theme.reading_font(15)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(
            120,
            max(_HIGH, super().sizeHint(option, index).height() if not index.parent().isValid() else _HIGH),
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        self.initStyleOption(option, index)
        style, view = option.widget.style(), option.widget
        if not isinstance(line, Line):
            option.font.setWeight(QFont.Weight.DemiBold)
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
            return
        option.text = " "  # the style leaves its place free
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view).adjusted(4, 0, -4, 0)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        # The style gives a text that is a space no more than a space.
        if option.direction is Qt.LayoutDirection.RightToLeft:
            area.setLeft(option.rect.left() + 8)
        else:
            area.setRight(option.rect.right() - 8)
        layout = self._laid_out(line, area.width(), option.direction)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        high = layout.boundingRect().height()
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - high) / 2))
        painter.restore()

    def _laid_out(self, line: Line, width: int, side: Qt.LayoutDirection) -> QTextLayout:
        metrics, where = QFontMetricsF(self._font), f"{line.where}: " if line.where else ""
        before, old, new, after = _fitted(line, metrics, width - ceil(metrics.horizontalAdvance(where)))
        before = where + before
        layout = QTextLayout(f"{before}{old}{_APART if old and new else ''}{new}{after}", self._font)
        option = QTextOption()
        rtl = _RTL.search(layout.text()) is not None
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        right = side is Qt.LayoutDirection.RightToLeft
        option.setAlignment(
            Qt.AlignmentFlag.AlignAbsolute
            | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        )
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        at = len(before)
        layout.setFormats(
            [
                _range(0, len(where), self._where),
                _range(at, len(old), self._old),
                _range(at + len(old), len(new) + bool(old and new), self._new),
            ]
        )
        layout.beginLayout()
        layout.createLine().setLineWidth(width)
        layout.endLayout()
        return layout


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def _fitted(line: Line, metrics: QFontMetricsF, width: int) -> tuple[str, str, str, str]:
    """The parts, with as much around the replacement as there is room for."""
    before, old, new, after = (_plain(part) for part in (line.before, line.old, line.new, line.after))
    while metrics.horizontalAdvance(before + old + new + after) > width:
        if max(len(before), len(after)) > _LEAST:
            if len(before) >= len(after):
                before = f"…{before[3:]}"
            else:
                after = f"{after[:-3]}…"
        elif max(len(old), len(new)) > _LEAST:
            old, new = _shorter(old, len(new)), _shorter(new, len(old))
        else:
            break
    return before, old, new, after


def _shorter(text: str, other: int) -> str:
    return f"{text[:-2]}…" if len(text) > _LEAST and len(text) >= other else text


def _plain(text: str) -> str:
    return "".join(_SHOWN.get(char, char) for char in text)
