"""A text on A4 pages: notes in the margin beside what they are about, a line at the foot of each page.

Sizes are CSS pixels (96 to the inch), whatever the device; faces go into a PDF as outlines, so nothing is coarse.
"""

from collections.abc import Callable, Iterator, Sequence
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
        placed = self._spread_notes(painter)
        pages = max(self.pages, *(page + 1 for page in placed)) if placed else self.pages
        going = True
        for page in range(pages):
            going = going and (page == 0 or device.newPage())
            if page < self.pages:
                self._paint_text(painter, page)
            for top, note in placed.get(page, ()):
                self._paint_note(painter, note, top)
            self._paint_foot(painter, page, pages)
        return painter.end() and going

    def _paint_text(self, painter: QPainter, page: int) -> None:
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

    def _spread_notes(self, painter: QPainter) -> dict[int, list[tuple[float, MarginNote]]]:
        """The notes of each page with their places: beside their lines, else below the note before, else on the next page;
        what is left over at the end has pages of its own.
        """
        placed: dict[int, list[tuple[float, MarginNote]]] = {}
        at, lowest = 0, _TOP
        for note in self._notes:
            page = int(note.top // self._height)
            if page > at:
                at, lowest = page, _TOP
            top = max(lowest, _TOP + note.top - at * self._height)
            height = self._note_height(painter, note)
            if top + height > _TOP + self._height and top > _TOP:
                at, top = at + 1, _TOP
            placed.setdefault(at, []).append((top, note))
            lowest = top + height + _BETWEEN
        return placed

    def _note_height(self, painter: QPainter, note: MarginNote) -> float:
        return sum(taken.height() + 1 for _text, _font, _color, taken in self._note_parts(painter, note, 0.0))

    def _note_parts(
        self, painter: QPainter, note: MarginNote, top: float
    ) -> Iterator[tuple[str, QFont, str, QRectF]]:
        """Each text of a note with its face, its colour and what it covers."""
        left = _SIDE if self._rtl else PAGE.width() - _SIDE - _NOTES + 10
        for text, font, color in (
            (note.head, self._theme.ui_font(9, QFont.Weight.DemiBold.value), "mute"),
            (note.text, self._theme.ui_font(10), "ink"),
        ):
            if text:
                shown = isolated_text(text, "rtl" if self._rtl else "ltr")
                painter.setFont(font)
                inside = QRectF(left, top, _NOTES - 10, 10 * PAGE.height())
                taken = painter.boundingRect(inside, shown, self._note_option(painter))
                yield shown, font, color, QRectF(left, top, _NOTES - 10, taken.height())
                top += taken.height() + 1

    def _note_option(self, painter: QPainter) -> QTextOption:
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(painter.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        return option

    def _paint_note(self, painter: QPainter, note: MarginNote, top: float) -> None:
        bottom = top
        for text, font, color, area in self._note_parts(painter, note, top):
            painter.setFont(font)
            painter.setPen(self._theme.color(color))
            painter.drawText(area, text, self._note_option(painter))
            bottom = area.bottom()
        bar = _SIDE + _NOTES - 2 if self._rtl else PAGE.width() - _SIDE - _NOTES
        painter.fillRect(QRectF(bar, top + 2, 2, bottom - top - 2), self._theme.color("amber"))

    def _paint_foot(self, painter: QPainter, page: int, pages: int) -> None:
        top = PAGE.height() - _FOOT
        painter.setPen(QPen(QColor(self._theme.color("line")), 1))
        painter.drawLine(QPointF(_SIDE, top - 8), QPointF(PAGE.width() - _SIDE, top - 8))
        painter.setPen(self._theme.color("mute"))
        painter.setFont(self._theme.ui_font(9))
        area = QRectF(_SIDE, top, PAGE.width() - 2 * _SIDE, 16)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(painter.layoutDirection())
        foot = self._foot.format(page=self._numbered(page + 1), pages=self._numbered(pages))
        painter.drawText(area, isolated_text(foot, "rtl" if self._rtl else "ltr"), option)
