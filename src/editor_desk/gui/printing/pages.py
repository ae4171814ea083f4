"""A text on A4 pages: notes in the margin beside what they are about, a line at the foot of each page.

Sizes are CSS pixels (96 to the inch), whatever the device; faces go into a PDF as outlines, so nothing is coarse.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
    QTextOption,
)

from editor_desk.gui.theme.theme import Theme
from editor_desk.language.bidi import isolated_text

PAGE = QSizeF(794, 1123)
"""A4."""
_SIDE, _TOP, _BOTTOM = 56.0, 56.0, 84.0
_NOTES, _GAP = 168.0, 22.0
_FOOT = 44.0
_BETWEEN = 10.0


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A note beside the line at `top` (pixels from the top of the text). `head` says whose it is or of what kind."""

    top: float
    head: str
    text: str


Marks = Callable[[QPainter, float, float], None]
"""Draws what stands beside the blocks between two heights of the text, in coordinates of the text."""


class PrintedText:
    """Lays `document` out for paper. `foot` is written below each page, with "{page}" and "{pages}" filled in."""

    def __init__(
        self,
        document: QTextDocument,
        theme: Theme,
        foot: str,
        numbered: Callable[[int], str],
        direction: Qt.LayoutDirection,
    ) -> None:
        self.document = document
        self._theme, self._foot, self._numbered = theme, foot, numbered
        self._rtl = direction is Qt.LayoutDirection.RightToLeft
        self._notes: Sequence[MarginNote] = ()
        self._marks: Marks | None = None
        self._height = PAGE.height() - _TOP - _BOTTOM
        document.setDocumentMargin(0)

    def lay_out(self, *, with_notes: bool) -> None:
        """Break the text into pages; room is left for notes where there are some."""
        width = PAGE.width() - 2 * _SIDE - (_NOTES + _GAP if with_notes else 0)
        self.document.setPageSize(QSizeF(width, self._height))

    def set_notes(self, notes: Sequence[MarginNote]) -> None:
        """What stands in the margin, in the order of the text."""
        self._notes = notes

    def set_marks(self, marks: Marks) -> None:
        """What is drawn beside the blocks."""
        self._marks = marks

    @property
    def pages(self) -> int:
        """How many pages the text takes."""
        return self.document.pageCount()

    def paint(self, device: QPagedPaintDevice) -> bool:
        """Draw every page; False where the device takes nothing (a file that cannot be written)."""
        layout = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
        layout.setMode(QPageLayout.Mode.FullPageMode)
        device.setPageLayout(layout)
        painter = QPainter()
        if not painter.begin(device):
            return False
        painter.scale(device.logicalDpiX() / 96, device.logicalDpiY() / 96)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self._rtl else Qt.LayoutDirection.LeftToRight
        )
        going = True
        for page in range(self.pages):
            going = going and (page == 0 or device.newPage())
            self._paint_page(painter, page)
        return painter.end() and going

    def _paint_page(self, painter: QPainter, page: int) -> None:
        width = self.document.pageSize().width()
        left = PAGE.width() - _SIDE - width if self._rtl else _SIDE
        painter.save()
        painter.translate(left, _TOP - page * self._height)
        area = QRectF(0, page * self._height, width, self._height)
        painter.setClipRect(area.adjusted(-_GAP, 0, _GAP, 0))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = area
        palette = context.palette
        palette.setColor(QPalette.ColorRole.Text, self._theme.color("ink"))
        context.palette = palette
        self.document.documentLayout().draw(painter, context)
        if self._marks is not None:
            self._marks(painter, area.top(), area.bottom())
        painter.restore()
        self._paint_notes(painter, page)
        self._paint_foot(painter, page)

    def _paint_notes(self, painter: QPainter, page: int) -> None:
        here = [note for note in self._notes if int(note.top // self._height) == page]
        left = _SIDE if self._rtl else PAGE.width() - _SIDE - _NOTES
        lowest = _TOP
        for note in here:
            top = max(lowest, _TOP + note.top - page * self._height)
            lowest = self._paint_note(painter, note, QPointF(left, top)) + _BETWEEN

    def _paint_note(self, painter: QPainter, note: MarginNote, where: QPointF) -> float:
        inside = QRectF(where.x() + (0 if self._rtl else 10), where.y(), _NOTES - 10, PAGE.height())
        bottom = where.y()
        for text, font, color in (
            (note.head, self._theme.ui_font(9, QFont.Weight.DemiBold.value), "mute"),
            (note.text, self._theme.ui_font(10), "ink"),
        ):
            if not text:
                continue
            shown = isolated_text(text, "rtl" if self._rtl else "ltr")
            painter.setFont(font)
            painter.setPen(self._theme.color(color))
            inside.setTop(bottom)
            option = QTextOption(Qt.AlignmentFlag.AlignLeading)
            option.setTextDirection(painter.layoutDirection())
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            taken = painter.boundingRect(inside, shown, option)
            painter.drawText(inside, shown, option)
            bottom = taken.bottom() + 1
        bar = where.x() + _NOTES - 2 if self._rtl else where.x()
        painter.fillRect(QRectF(bar, where.y() + 2, 2, bottom - where.y() - 3), self._theme.color("amber"))
        return bottom

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        top = PAGE.height() - _FOOT
        painter.setPen(QPen(QColor(self._theme.color("line")), 1))
        painter.drawLine(QPointF(_SIDE, top - 8), QPointF(PAGE.width() - _SIDE, top - 8))
        painter.setPen(self._theme.color("mute"))
        painter.setFont(self._theme.ui_font(9))
        area = QRectF(_SIDE, top, PAGE.width() - 2 * _SIDE, 16)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(painter.layoutDirection())
        foot = self._foot.format(page=self._numbered(page + 1), pages=self._numbered(self.pages))
        painter.drawText(area, isolated_text(foot, "rtl" if self._rtl else "ltr"), option)
