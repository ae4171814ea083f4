"""Draws the pictures of a comparison: small, the one before and the one after told apart by their frames."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from editor_desk.domain.content import Image
from editor_desk.domain.diff import Change
from editor_desk.gui.editor.thumbnails import Thumbnails
from editor_desk.gui.theme.theme import Theme

OBJECT = "\ufffc"
_TYPE = QTextFormat.ObjectTypes.UserObject.value + 7
_SHA = QTextFormat.Property.UserProperty.value + 70
_WIDTH, _HEIGHT, _CHANGE, _FOCAL = _SHA + 1, _SHA + 2, _SHA + 3, _SHA + 4
_ROOM = QSizeF(300, 200)
_FRAME = 3


def picture_format(image: Image, change: Change, *, focal: bool) -> QTextCharFormat:
    """The format of the character that stands for a picture; `focal` shows the point that every cut keeps."""
    form = QTextCharFormat()
    form.setObjectType(_TYPE)
    form.setProperty(_SHA, image.media.sha256)
    form.setProperty(_WIDTH, image.media.width)
    form.setProperty(_HEIGHT, image.media.height)
    form.setProperty(_CHANGE, change.value)
    if focal:
        form.setProperty(_FOCAL, f"{image.focal[0]} {image.focal[1]}")
    return form


class SheetPictures(QPyTextObject):
    """Makes room for the pictures of one document and draws them; grey where they are not at hand (yet)."""

    def __init__(self, document: QTextDocument, theme: Theme, thumbnails: Thumbnails | None) -> None:
        super().__init__(document)
        self._theme, self._thumbnails = theme, thumbnails
        document.documentLayout().registerHandler(_TYPE, self)

    def intrinsicSize(self, doc: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:
        """As large as two beside each other may be."""
        margins = doc.rootFrame().frameFormat()
        width = doc.textWidth() - margins.leftMargin() - margins.rightMargin()
        room = QSizeF(max(80.0, min(_ROOM.width(), width / 2 - 16)), _ROOM.height())
        size = QSizeF(max(1, int(form.property(_WIDTH) or 1)), max(1, int(form.property(_HEIGHT) or 1)))
        shown = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return QSizeF(max(24.0, shown.width()), max(24.0, shown.height())) + QSizeF(2 * _FRAME, 2 * _FRAME)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _doc: QTextDocument, _position: int, form: QTextFormat
    ) -> None:
        """Draw the picture in its frame."""
        theme, thumbnails = self._theme, self._thumbnails
        frame = QRectF(rect).adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        pixmap = None if thumbnails is None else thumbnails.pixmap(str(form.property(_SHA)))
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if pixmap is None:
            painter.fillRect(frame, theme.color("hover"))
            icon = theme.icon("image", "mute", 20).pixmap(20, 20)
            painter.drawPixmap(frame.center() - QPointF(10, 10), icon)
        else:
            painter.drawPixmap(frame, pixmap, QRectF(pixmap.rect()))
        change = str(form.property(_CHANGE))
        if change != Change.EQUAL.value:
            color = theme.color("red" if change == Change.DELETED.value else "green_line")
            painter.setPen(QPen(color, _FRAME))
            painter.drawRect(frame.adjusted(-1.5, -1.5, 1.5, 1.5))
            if change == Change.DELETED.value:
                painter.drawLine(frame.topLeft(), frame.bottomRight())
        focal = form.property(_FOCAL)
        if focal:
            x, y = (int(part) / 1000 for part in str(focal).split())
            point = QPointF(frame.left() + x * frame.width(), frame.top() + y * frame.height())
            painter.setPen(QPen(theme.color("yellow"), 2))
            painter.drawEllipse(point, 9, 9)
            painter.drawLine(point - QPointF(14, 0), point + QPointF(14, 0))
            painter.drawLine(point - QPointF(0, 14), point + QPointF(0, 14))
        painter.restore()
