"""Draws figures on the sheet: a picture with its caption, a table, cards for a read-also article and for an embed."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from editor_desk.domain.content import Embed, Figure, Image, ReadAlsoCard, Table
from editor_desk.gui.editor.figure_formats import OBJECT_TYPE, figure_in
from editor_desk.gui.editor.thumbnails import Thumbnails
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.bidi import isolated_text

translate = QCoreApplication.translate

_TALLEST = 380
_NARROWEST = 120
_PAD = 14
_CELL = 8
_GAP = 6
_RADIUS = 8
_MOST_SIZES = 400
_NO_END = 1e6


@dataclass(frozen=True, slots=True)
class _Words:
    """A piece of text in its face and colour; `space` stands above it."""

    text: str
    font: QFont
    color: str
    space: float = 0


class FigurePainter(QPyTextObject):
    """Makes room for figures in one document and draws them. Without `thumbnails` pictures are those of `images`, and icons
    are left out: so it works on any thread, for paper.
    """

    def __init__(
        self,
        document: QTextDocument,
        theme: Theme,
        thumbnails: Thumbnails | None = None,
        images: Mapping[str, QImage] = MappingProxyType({}),
    ) -> None:
        super().__init__(document)
        self._theme, self._thumbnails, self._images = theme, thumbnails, images
        self._sizes: OrderedDict[tuple[Figure, float], QSizeF] = OrderedDict()
        document.documentLayout().registerHandler(OBJECT_TYPE, self)

    def intrinsicSize(self, doc: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:
        """As wide as the text, as tall as the figure needs."""
        item = figure_in(form)
        width = max(_NARROWEST, doc.textWidth() - 2 * doc.documentMargin() - _side_margins(doc))
        if item is None:
            return QSizeF(width, 0)
        if (item, width) not in self._sizes:
            self._sizes[item, width] = QSizeF(width, self._height(item, width))
            while len(self._sizes) > _MOST_SIZES:
                self._sizes.popitem(last=False)
        return self._sizes[item, width]

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, _position: int, form: QTextFormat
    ) -> None:
        """Draw the figure into `rect`."""
        item, rect = figure_in(form), QRectF(rect)
        if item is None:
            return
        rtl = doc.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        match item:
            case Image():
                self._draw_image(painter, rect, item, rtl=rtl)
            case Table():
                self._draw_table(painter, rect, item, rtl=rtl)
            case ReadAlsoCard() | Embed():
                self._draw_card(painter, rect, item, rtl=rtl)
        painter.restore()

    def _height(self, item: Figure, width: float) -> float:
        match item:
            case Image():
                below = self._words_height(self._image_words(item), width - 2 * _PAD)
                return _fitted(item, width).height() + (below + 2 * _PAD if below else 0) + 1
            case Table():
                caption = self._words_height(self._caption(item), width)
                return caption + (_GAP if caption else 0) + sum(self._row_heights(item, width)) + 1
            case _:
                inner = width - 3 * _PAD - self._theme.size("icon")
                return self._words_height(self._card_words(item), inner) + 2 * _PAD + 1

    # Pictures

    def _image_words(self, item: Image) -> list[_Words]:
        theme = self._theme
        words = [_Words(item.caption, theme.ui_font(14), "ink")] if item.caption.strip() else []
        about = " · ".join(text for text in (item.credit, item.rights) if text.strip())
        if about:
            words.append(_Words(about, theme.ui_font(12), "mute", 2))
        lacking = [
            name
            for text, name in (
                (item.alt, translate("Figures", "alternative text")),
                (item.credit, translate("Figures", "credit")),
            )
            if not text.strip()
        ]
        if lacking:
            text = translate("Figures", "Still missing: {what}")
            what = translate("Figures", ", ").join(lacking)
            words.append(_Words(text.format(what=what), theme.ui_font(12), "amber_ink", 2))
        return words

    def _draw_image(self, painter: QPainter, rect: QRectF, item: Image, *, rtl: bool) -> None:
        theme = self._theme
        self._draw_ground(painter, rect, "list", "line")
        size = _fitted(item, rect.width())
        frame = QRectF(QPointF(rect.center().x() - size.width() / 2, rect.top()), size)
        thumbnails = self._thumbnails
        pixmap = None if thumbnails is None else thumbnails.pixmap(item.media.sha256)
        printed = self._images.get(item.media.sha256)
        if pixmap is not None:
            painter.drawPixmap(frame, pixmap, QRectF(pixmap.rect()))
        elif printed is not None:
            painter.drawImage(frame, printed, QRectF(printed.rect()))
        elif thumbnails is None:
            painter.fillRect(frame, theme.color("hover"))
        else:
            gone = thumbnails.is_missing(item.media.sha256)
            painter.fillRect(frame, theme.color("hover"))
            icon = theme.icon("image", "mute", 32).pixmap(32, 32)
            middle = frame.center() - QPointF(16, 28 if gone else 16)
            painter.drawPixmap(middle, icon)
            if gone:
                painter.setPen(theme.color("mute"))
                painter.setFont(theme.ui_font(12))
                text = translate("Figures", "This picture is not in the desk")
                below = QRectF(frame.left(), frame.center().y() + 8, frame.width(), 24)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
        top = frame.bottom() + _PAD
        inner = QRectF(rect.left() + _PAD, top, rect.width() - 2 * _PAD, _NO_END)
        self._draw_words(painter, inner, self._image_words(item), rtl=rtl)

    # Tables

    def _caption(self, item: Table) -> list[_Words]:
        if not item.caption.strip():
            return []
        return [_Words(item.caption, self._theme.ui_font(13, QFont.Weight.DemiBold.value), "ink")]

    def _cell(self, item: Table, row: int) -> QFont:
        weight = QFont.Weight.DemiBold if item.header and row == 0 else QFont.Weight.Normal
        return self._theme.ui_font(14, weight.value)

    def _row_heights(self, item: Table, width: float) -> list[float]:
        inner = width / len(item.rows[0]) - 2 * _CELL
        return [
            max(_text_height(cell, self._cell(item, number), inner) for cell in row) + 2 * _CELL
            for number, row in enumerate(item.rows)
        ]

    def _draw_table(self, painter: QPainter, rect: QRectF, item: Table, *, rtl: bool) -> None:
        theme = self._theme
        caption = self._caption(item)
        top = rect.top()
        if caption:
            self._draw_words(painter, QRectF(rect.left(), top, rect.width(), _NO_END), caption, rtl=rtl)
            top += self._words_height(caption, rect.width()) + _GAP
        heights = self._row_heights(item, rect.width())
        columns = len(item.rows[0])
        across = rect.width() / columns
        pen = QPen(theme.color("line"), 1)
        y = top
        for number, (row, height) in enumerate(zip(item.rows, heights, strict=True)):
            if item.header and number == 0:
                painter.fillRect(QRectF(rect.left(), y, rect.width(), height), theme.color("hover"))
            for column, text in enumerate(row):
                place = columns - 1 - column if rtl else column
                box = QRectF(rect.left() + place * across, y, across, height)
                inner = box.adjusted(_CELL, _CELL, -_CELL, -_CELL)
                _draw_text(painter, inner, text, self._cell(item, number), theme, "ink", rtl=rtl)
            y += height
            painter.setPen(pen)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        for place in range(1, columns):
            x = rect.left() + place * across
            painter.drawLine(QPointF(x, top), QPointF(x, y))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(rect.left() + 0.5, top + 0.5, rect.width() - 1, y - top - 1))

    # Cards

    def _card_words(self, item: Figure) -> list[_Words]:
        theme = self._theme
        title_font = theme.ui_font(15, QFont.Weight.DemiBold.value)
        if isinstance(item, ReadAlsoCard):
            label = translate("Figures", "Read also")
            words = [
                _Words(label, theme.ui_font(12), "accent_ink"),
                _Words(item.link.title, title_font, "ink", 2),
            ]
            if item.link.article is None and not item.link.url:
                note = translate("Figures", "Not found in the archive yet")
                words.append(_Words(note, theme.ui_font(12), "amber_ink", 2))
            return words
        if isinstance(item, Embed):
            from urllib.parse import urlsplit

            host = (urlsplit(item.url).hostname or item.url).removeprefix("www.")
            title = item.title if item.title.strip() else item.url
            return [_Words(title, title_font, "ink"), _Words(host, theme.ui_font(12), "mute", 2)]
        return []

    def _draw_card(self, painter: QPainter, rect: QRectF, item: Figure, *, rtl: bool) -> None:
        theme = self._theme
        also = isinstance(item, ReadAlsoCard)
        self._draw_ground(painter, rect, "accent_soft" if also else "list", None if also else "line")
        px = theme.size("icon")
        if self._thumbnails is not None:
            icon = theme.icon("archive" if also else "play", "accent_ink" if also else "mute", px)
            x = rect.right() - _PAD - px if rtl else rect.left() + _PAD
            painter.drawPixmap(QPointF(x, rect.top() + _PAD), icon.pixmap(px, px))
        inner = QRectF(rect.left() + _PAD, rect.top() + _PAD, rect.width() - 3 * _PAD - px, _NO_END)
        if not rtl:
            inner.translate(px + _PAD, 0)
        self._draw_words(painter, inner, self._card_words(item), rtl=rtl)

    # What all share

    def _draw_ground(self, painter: QPainter, rect: QRectF, ground: str, line: str | None) -> None:
        painter.setBrush(self._theme.color(ground))
        painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(self._theme.color(line), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _words_height(self, words: list[_Words], width: float) -> float:
        return sum(item.space + _text_height(item.text, item.font, width) for item in words)

    def _draw_words(self, painter: QPainter, area: QRectF, words: list[_Words], *, rtl: bool) -> None:
        y = area.top()
        for item in words:
            height = _text_height(item.text, item.font, area.width())
            y += item.space
            box = QRectF(area.left(), y, area.width(), height)
            _draw_text(painter, box, item.text, item.font, self._theme, item.color, rtl=rtl)
            y += height


def _fitted(item: Image, width: float) -> QSizeF:
    """How large the picture is shown in a column of `width`."""
    size = QSizeF(item.media.width, item.media.height)
    room = QSizeF(min(width, max(size.width(), _NARROWEST)), _TALLEST)
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def _side_margins(document: QTextDocument) -> float:
    frame = document.rootFrame().frameFormat()
    margins = frame.leftMargin() + frame.rightMargin()
    return margins if margins > 2 * document.documentMargin() else 0


def _text_height(text: str, font: QFont, width: float) -> float:
    metrics = QFontMetricsF(font)
    flags = Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextWrapAnywhere.value
    box = metrics.boundingRect(QRectF(0, 0, max(width, 1), _NO_END), flags, text or " ")
    return max(box.height(), metrics.lineSpacing())


def _draw_text(
    painter: QPainter, box: QRectF, text: str, font: QFont, theme: Theme, color: str, *, rtl: bool
) -> None:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    painter.setFont(font)
    painter.setPen(theme.color(color))
    shown = isolated_text(text, "rtl" if rtl else "ltr")
    painter.drawText(box.adjusted(0, 0, 0, 2), shown, option)
