"""A picture with the point that every cut must keep: set with the mouse or the arrow keys."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_desk.domain.content import CENTRE
from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate

_STEP, _STRIDE = 10, 50
_REACH = 9
_HEIGHT = 260
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class FocalPicture(QWidget):
    """`moved(x, y)` in thousandths from the top left. Shift makes the arrows stride; Home goes back to the middle."""

    moved = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmap: QPixmap | None = None
        self._focal = CENTRE
        self.setObjectName("focalPicture")
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Figures", "Picture and its focal point"))
        self._describe()

    def sizeHint(self) -> QSize:
        """Wide, and as tall as fits a dialog."""
        return QSize(480, _HEIGHT)

    @property
    def focal(self) -> tuple[int, int]:
        """The point, in thousandths of width and height."""
        return self._focal

    def show_picture(self, pixmap: QPixmap | None, focal: tuple[int, int]) -> None:
        """Show another picture with its point."""
        self._pixmap, self._focal = pixmap, focal
        self.setCursor(Qt.CursorShape.CrossCursor if pixmap is not None else Qt.CursorShape.ArrowCursor)
        self._describe()
        self.update()

    def frame(self) -> QRectF:
        """Where the picture stands in the widget."""
        if self._pixmap is None:
            return QRectF()
        size = QSizeF(self._pixmap.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(), size)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the point there."""
        self._point_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the point along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._point_at(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the point, Home brings it to the middle."""
        if event.key() == Qt.Key.Key_Home:
            self._set(CENTRE)
        elif (arrow := _ARROWS.get(Qt.Key(event.key()))) is not None:
            step = _STRIDE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            self._set((self._focal[0] + arrow[0] * step, self._focal[1] + arrow[1] * step))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and a ring around its point."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            line = "focus" if self.hasFocus() else "line"
            painter.setPen(QPen(self._theme.color(line), 2 if self.hasFocus() else 1))
            painter.setBrush(self._theme.color("list"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            if self._pixmap is None:
                painter.setPen(self._theme.color("mute"))
                text = translate("Figures", "Drop a picture here, paste one, or choose a file")
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
                return
            frame = self.frame()
            painter.drawPixmap(frame, self._pixmap, QRectF(self._pixmap.rect()))
            x = frame.left() + frame.width() * self._focal[0] / 1000
            y = frame.top() + frame.height() * self._focal[1] / 1000
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for color, width in (("shadow", 4.0), ("rail_ink", 2.0)):
                painter.setPen(QPen(self._theme.color(color), width))
                painter.drawEllipse(QPointF(x, y), _REACH, _REACH)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(QPointF(x, y), 4, 4)
        finally:
            painter.end()

    def _point_at(self, place: QPointF) -> None:
        frame = self.frame()
        if frame.isEmpty():
            return
        x = (place.x() - frame.left()) / frame.width() * 1000
        y = (place.y() - frame.top()) / frame.height() * 1000
        self._set((round(x), round(y)))

    def _set(self, focal: tuple[int, int]) -> None:
        if self._pixmap is None:
            return
        x, y = (min(1000, max(0, place)) for place in focal)
        if (x, y) != self._focal:
            self._focal = x, y
            self._describe()
            self.update()
            self.moved.emit(x, y)

    def _describe(self) -> None:
        text = translate("Figures", "The point is at {x}% from the left and {y}% from the top.")
        self.setAccessibleDescription(text.format(x=self._focal[0] // 10, y=self._focal[1] // 10))
