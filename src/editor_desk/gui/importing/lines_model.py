"""Lines of the page as rows, and how a row is drawn: its part as a coloured chip, then up to two lines of its text."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_desk.domain.incoming import IncomingLine, LineRole
from editor_desk.gui.importing.role_names import role_text, role_tone
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.elided_label import broken_lines
from editor_desk.gui.widgets.tip import tip
from editor_desk.language.bidi import base_direction

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole + 1

_CHIP_WIDTH = 112
_SIDE = 16
_GAP = 12
_READ = 600


class LinesModel(QAbstractListModel):
    """Rows are lines; a change of part changes the rows in place, so that the selection stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[IncomingLine, ...] = ()

    @property
    def lines(self) -> tuple[IncomingLine, ...]:
        """What is shown."""
        return self._lines

    def show(self, lines: Sequence[IncomingLine]) -> None:
        """Show other lines, or the same ones in other parts."""
        same = [line.number for line in lines] == [line.number for line in self._lines]
        if same and lines:
            self._lines = tuple(lines)
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text; the line itself under LINE_ROLE."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.raw.text.strip()
            case Qt.ItemDataRole.ToolTipRole:
                return tip(line.raw.text.strip())
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{role_text(line.role)}: {line.raw.text.strip()}"
            case _ if role == LINE_ROLE:
                return line
        return None


class LinesDelegate(QStyledItemDelegate):
    """All rows have one height, so a page of ten thousand lines opens at once."""

    def __init__(self, theme: Theme, parent: QObject | None = None, *, text_lines: int = 2) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text_lines = text_lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """So many lines of text."""
        return QSize(200, option.fontMetrics.lineSpacing() * self._text_lines + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, chip, text."""
        style = option.widget.style()
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        line = index.data(LINE_ROLE)
        area = option.rect.adjusted(_SIDE, 7, -_SIDE, -7)
        chip = QRect(area.left(), area.top(), _CHIP_WIDTH, option.fontMetrics.lineSpacing() + 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._chip(painter, QStyle.visualRect(option.direction, area, chip), line.role)
        words = area.adjusted(_CHIP_WIDTH + _GAP, 0, 0, 0)
        faint = line.role in {LineRole.NOISE, LineRole.LABEL}
        role = QPalette.ColorRole.PlaceholderText if faint else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        painter.setFont(option.font)
        self._text(painter, QStyle.visualRect(option.direction, area, words), text, option)
        painter.restore()

    def _chip(self, painter: QPainter, rect: QRect, role: LineRole) -> None:
        tone = role_tone(role)
        font = self._theme.ui_font(11, 500)
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{tone}_soft"))
        painter.drawRoundedRect(QRectF(rect), 6, 6)
        painter.setPen(self._theme.color(f"{tone}_ink"))
        name = QFontMetrics(font).elidedText(role_text(role), Qt.TextElideMode.ElideRight, rect.width() - 10)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)

    def _text(self, painter: QPainter, rect: QRect, text: str, option: QStyleOptionViewItem) -> None:
        # In the direction of the copy, whatever that of the interface.
        rtl = base_direction(text) != "ltr"
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        height = option.fontMetrics.lineSpacing()
        flags = (
            Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        ) | Qt.AlignmentFlag.AlignAbsolute
        for number, line in enumerate(
            broken_lines(text[:_READ], option.widget, rect.width(), self._text_lines)
        ):
            place = QRect(rect.left(), rect.top() + number * height, rect.width(), height)
            painter.drawText(place, flags | Qt.AlignmentFlag.AlignVCenter, line)
