"""The picture that stands for a shared link, 1200 by 630: that of the package where it holds one, else drawn from the same facts."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_desk.domain.content import Direction
from editor_desk.domain.site_page import SitePage
from editor_desk.gui.theme.theme import Theme

CARD = QSize(1200, 630)
_PICTURE = 540
_MARGIN = 56
_PAPER, _INK, _MUTE, _BAND = QColor("#ffffff"), QColor("#1c2024"), QColor("#4b5563"), QColor("#0f766e")
"""The card's own colours: it looks alike wherever it is shown."""
_HEADLINE_SIZES = (58, 50, 44, 38, 32)


class SiteCard(QWidget):
    """The card, as large as fits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(300, 170)

    def show_page(self, page: SitePage, card: QImage, picture: QImage) -> None:
        """Show `card`, or one drawn of the page and its first picture where it is null."""
        self._card = drawn_card(self._theme, page, picture) if card.isNull() else card
        self.setAccessibleName(f"{page.title}. {page.site}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card in the middle, within its frame."""
        painter = QPainter(self)
        try:
            painter.setRenderHints(
                QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
            )
            size = CARD.scaled(self.size().boundedTo(CARD), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect((self.width() - size.width()) // 2, 0, size.width(), size.height())
            if not self._card.isNull():
                painter.drawImage(place, self._card)
            painter.setPen(self._theme.color("line"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        finally:
            painter.end()


def drawn_card(theme: Theme, page: SitePage, picture: QImage) -> QImage:
    """Headline, section and site on the reading side, the picture cut around its focal point on the other."""
    image = QImage(CARD, QImage.Format.Format_RGB32)
    image.fill(_PAPER)
    rtl = page.direction is Direction.RTL
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.TextAntialiasing)
    width = CARD.width()
    words = QRect(_MARGIN, _MARGIN, width - 2 * _MARGIN, CARD.height() - 2 * _MARGIN)
    if not picture.isNull():
        beside = QRect(0 if rtl else width - _PICTURE, 0, _PICTURE, CARD.height())
        painter.drawImage(beside, picture, _cut(picture, beside.size(), page.focal))
        words.setLeft(_PICTURE + _MARGIN if rtl else _MARGIN)
        words.setRight(width - _MARGIN if rtl else width - _PICTURE - _MARGIN)
    painter.fillRect(QRect(width - 14 if rtl else 0, 0, 14, CARD.height()), _BAND)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    painter.setPen(_MUTE)
    painter.setFont(theme.ui_font(28, QFont.Weight.Medium.value))
    painter.drawText(QRectF(words.left(), words.top(), words.width(), 44), page.section, option)
    painter.drawText(QRectF(words.left(), words.bottom() - 44, words.width(), 44), page.site, option)
    painter.setPen(_INK)
    room = QRectF(words.left(), words.top() + 64, words.width(), words.height() - 140)
    for size in _HEADLINE_SIZES:
        painter.setFont(theme.reading_font(size, QFont.Weight.Bold.value))
        if painter.boundingRect(room, page.title, option).height() <= room.height():
            break
    painter.drawText(room, page.title, option)
    painter.end()
    return image


def _cut(picture: QImage, shape: QSize, focal: tuple[int, int]) -> QRect:
    """The largest part of `picture` of that shape that has the focal point as near its middle as the edges allow."""
    size = shape.scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    x = picture.width() * focal[0] // 1000 - size.width() // 2
    y = picture.height() * focal[1] // 1000 - size.height() // 2
    left = min(max(0, x), picture.width() - size.width())
    top = min(max(0, y), picture.height() - size.height())
    return QRect(left, top, size.width(), size.height())
