"""The articles of a package that left, as rows: headline and where each stands."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_desk.gui.live.state import delivery_of_row, unsealed_text
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.drawn_chip import draw_chip
from editor_desk.gui.widgets.reading_side import direction_of, side_of
from editor_desk.gui.widgets.records import RECORD_ROLE, RecordsModel
from editor_desk.services.ports.articles import ArticleSummary

_Index = QModelIndex | QPersistentModelIndex
_HEIGHT: Final = 40
_SIDE: Final = 12
_GAP: Final = 8


@dataclass(frozen=True, slots=True)
class Delivered:
    """An article of a package that left; `unsealed` where its seal does not hold any more."""

    summary: ArticleSummary
    unsealed: bool = False

    @property
    def chips(self) -> tuple[tuple[str, str], ...]:
        """Words with their tones, the state last."""
        broken = ((unsealed_text(), "red"),) if self.unsealed else ()
        return (*broken, delivery_of_row(self.summary))


class DeliveredModel(RecordsModel[Delivered]):
    """In the order of the package."""

    def name_of(self, record: Delivered) -> str:
        """Its id."""
        return record.summary.id

    def text(self, record: Delivered, column: int) -> str:  # noqa: ARG002 - there is one
        """Its headline."""
        return " ".join(record.summary.headline.split())

    def drawn(self, record: Delivered, role: int) -> object:
        """What a screen reader says: the chips too."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join((self.text(record, 0), *(word for word, _ in record.chips)))
        return None


class DeliveredDelegate(QStyledItemDelegate):
    """Ground by the style; the headline, cut with … where it does not fit, and the chips across from it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = theme.ui_font(theme.size("ui_text"), QFont.Weight.Medium.value)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Everything in a row, mirrored as the interface is."""
        record: Delivered = index.data(RECORD_ROLE)
        self.initStyleOption(option, index)
        headline, option.text = option.text, ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(direction_of(headline, option.direction))
        whole = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        box = QRect(whole)
        for words, tone in reversed(record.chips):
            at = QStyle.visualRect(option.direction, whole, box)
            width = draw_chip(painter, self._theme, option.direction, at, words, tone)
            box.setRight(box.right() - width - _GAP)
        painter.setFont(self._font)
        painter.setPen(self._theme.color("ink"))
        cut = QFontMetrics(self._font).elidedText(headline, Qt.TextElideMode.ElideRight, box.width())
        flags = side_of(option.direction) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(option.direction, whole, box), flags, cut)
        painter.restore()
