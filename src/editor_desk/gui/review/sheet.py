"""The sheet that a reviewer reads: never editable, never loading anything, with the differences as places to go to."""

from collections.abc import Callable, Iterator
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor_desk.gui.editor.block_marks import BlockMarks
from editor_desk.gui.editor.formats import kind_of
from editor_desk.gui.editor.thumbnails import Thumbnails
from editor_desk.gui.review.sheet_pictures import SheetPictures
from editor_desk.gui.review.sheet_runs import ISOLATES, SheetView, Stop
from editor_desk.gui.review.sheet_text import SheetSource, SheetWriter
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.numerals import Numerals

_SIDE = 44
_TOP = 28
_NARROW = 520
_MEASURE = 720
_BAR = 3
_OUTLINE = 1.5
_RULE = 12
_UNDERLINE = 2
_BARE = dict.fromkeys(map(ord, ISOLATES))


Overlay = Callable[[QPainter, QRect], None]
"""Draws over what is seen of the sheet, in coordinates of its document."""


class ReviewSheet(QTextEdit):
    """A white card with one view of a comparison. `grew` after each stretch of a long text that is written by and by; `pressed(int)`
    when a place of it is clicked and nothing selected.
    """

    pressed = Signal(int)

    grew = Signal()

    def __init__(
        self,
        theme: Theme,
        numerals: Numerals,
        parent: QWidget | None = None,
        *,
        thumbnails: Thumbnails | None = None,
    ) -> None:
        super().__init__(parent)
        self.overlays: list[Overlay] = []
        self._theme = theme
        self._marks = BlockMarks(theme, numerals)
        self._writer: SheetWriter | None = None
        self._stops: list[Stop] = []
        self._current: int | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setCursorWidth(0)
        self.document().setDocumentMargin(0)
        self._pictures = SheetPictures(self.document(), theme, thumbnails)
        if thumbnails is not None:
            thumbnails.arrived.connect(lambda _sha: self.viewport().update())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._write_on)

    def show_comparison(self, source: SheetSource, view: SheetView) -> None:
        """Show `source` from its beginning; a long one comes by and by."""
        self._timer.stop()
        self._current = None
        self._writer = SheetWriter(self.document(), source, view, self._theme)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()
        if not self._writer.is_done:
            self._timer.start(0)

    @property
    def is_whole(self) -> bool:
        """Whether all of it is written."""
        return self._writer is None or self._writer.is_done

    @property
    def differences(self) -> int:
        """How many places there are to go to by now."""
        return len(self._stops)

    @property
    def current(self) -> int | None:
        """The place gone to last, from 0."""
        return self._current

    @property
    def told(self) -> str:
        """What changed at the place gone to last, where the text does not show it."""
        return "" if self._current is None else self._stops[self._current].told

    def go_to(self, place: int) -> None:
        """Bring a difference into view and outline it."""
        self._current = place
        stop = self._stops[place]
        cursor = QTextCursor(self.document())
        cursor.setPosition(stop.start)
        self.bring_into_view(cursor)

    @property
    def current_range(self) -> tuple[int, int] | None:
        """Where the difference that was gone to last stands in the document."""
        if self._current is None:
            return None
        stop = self._stops[self._current]
        return stop.start, stop.end

    def bring_into_view(self, cursor: QTextCursor) -> None:
        """Put the cursor there, and scroll so that text is seen around it."""
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top()
        bar = self.verticalScrollBar()
        third = self.viewport().height() // 3
        if not _SIDE <= top <= self.viewport().height() - third:
            bar.setValue(bar.value() + top - third)
        self.viewport().update()

    def top_block(self) -> tuple[int, int] | None:
        """The block of the comparison that stands at the top, and how far above the top it begins."""
        at = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).position()
        begun = [(start, place) for place, start in self._starts().items() if start <= at]
        if not begun:
            return None
        start, place = max(begun)
        return place, self._top_of(start)

    def put_block(self, place: int, top: int) -> None:
        """Scroll so that this block of the comparison, or the next one that is here, begins so far from the top."""
        starts = self._starts()
        near = min((one for one in starts if one >= place), default=None)
        if near is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of(starts[near]) - top)

    def _starts(self) -> dict[int, int]:
        return {} if self._writer is None else self._writer.starts

    def _top_of(self, position: int) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor).top()

    def _write(self) -> None:
        if self._writer is not None:
            self._writer.write()
            self._stops = self._writer.stops

    def _write_on(self) -> None:
        self._write()
        if not self.is_whole:
            self._timer.start(0)
        self.grew.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is selected, without isolates: they are for this sheet."""
        mime, shown = QMimeData(), super().createMimeDataFromSelection()
        mime.setText(shown.text().translate(_BARE))
        mime.setHtml(shown.html().translate(_BARE))
        return mime

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing is loaded, neither from the network nor from a file."""
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, rather than a selection, is told."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.pressed.emit(self.cursorForPosition(event.position().toPoint()).position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Margins that leave a narrow sheet room for its text."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another direction or face means another layout."""
        super().changeEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then lines under what was inserted, hairlines, what stands beside a block, and a bar beside the current difference."""
        super().paintEvent(event)
        painter = self._marks.painter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        for number in () if self._writer is None else self._writer.ruled_blocks:
            self._draw_rule(painter, number)
        self._draw_marks(painter, event.rect())
        self._draw_underlines(painter, event.rect())
        for overlay in self.overlays:
            overlay(painter, event.rect())
        if self._current is not None:
            self._draw_outline(painter, self._current)
        painter.end()

    def _fit(self) -> None:
        width = self.viewport().width()
        side = max(_SIDE, (width - _MEASURE) // 2) if width >= _NARROW else _SIDE // 2
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if (form.leftMargin(), form.topMargin()) != (side, _TOP):
            form.setLeftMargin(side)
            form.setRightMargin(side)
            form.setTopMargin(_TOP)
            form.setBottomMargin(_TOP)
            frame.setFrameFormat(form)

    def _draw_rule(self, painter: QPainter, number: int) -> None:
        block = self.document().findBlockByNumber(number)
        box = self.document().documentLayout().blockBoundingRect(block)
        y = ceil(box.bottom()) + _RULE
        side = self.document().rootFrame().frameFormat().leftMargin()
        painter.fillRect(QRectF(side, y, self.viewport().width() - 2 * side, 1), self._theme.color("line"))

    def _draw_marks(self, painter: QPainter, area: QRect) -> None:
        side = round(self.document().rootFrame().frameFormat().leftMargin())
        block, last = (
            self.cursorForPosition(area.topLeft()).block(),
            self.cursorForPosition(area.bottomRight()),
        )
        painter.save()
        painter.translate(side, 0)
        while block.isValid() and block.position() <= last.position():
            if block.layout().lineCount():
                self._marks.draw(painter, block, kind_of(block), self.viewport().width() - 2 * side)
            block = block.next()
        painter.restore()

    def _draw_underlines(self, painter: QPainter, area: QRect) -> None:
        shown = self.cursorForPosition(area.topLeft()), self.cursorForPosition(area.bottomRight())
        color = self._theme.color("green_line")
        for stop in () if self._writer is None else self._writer.inserted:
            if stop.end >= shown[0].block().position() and stop.start <= shown[1].position():
                for box in _boxes(self.document(), stop.start, stop.end):
                    painter.fillRect(box, color)

    def _draw_outline(self, painter: QPainter, place: int) -> None:
        """A bar in the margin beside the lines of the difference."""
        stop = self._stops[place]
        first, last = QTextCursor(self.document()), QTextCursor(self.document())
        first.setPosition(stop.start)
        last.setPosition(stop.end)
        top = self.cursorRect(first).top() + self.verticalScrollBar().value()
        bottom = self.cursorRect(last).bottom() + self.verticalScrollBar().value()
        side = self.document().rootFrame().frameFormat().leftMargin()
        rtl = first.block().textDirection() is Qt.LayoutDirection.RightToLeft
        x = self.viewport().width() - side + 12 if rtl else side - 12 - _BAR
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(QRectF(QPointF(x, top), QPointF(x + _BAR, bottom)), _OUTLINE, _OUTLINE)


def _boxes(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """The strips at the foot of the lines that hold the text from `start` to `end`, whichever way its runs go."""
    block = document.findBlock(start)
    layout, first = block.layout(), block.position()
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(start - first, line.textStart())
        length = min(end - first, line.textStart() + line.textLength()) - begin
        if length <= 0:
            continue
        y = origin.y() + line.y() + line.height() - _UNDERLINE
        for run in line.glyphRuns(begin, length):
            places = run.positions()
            widths = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            left = min(place.x() for place in places)
            right = max(place.x() + width.x() for place, width in zip(places, widths, strict=True))
            yield QRectF(origin.x() + left, y, right - left, _UNDERLINE)
