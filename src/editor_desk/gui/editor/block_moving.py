"""Blocks moved by keys, and by a handle beside the block that the mouse is over."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor_desk.gui.actions import action_spec
from editor_desk.gui.editor.block_moves import Range, beside_pair, moved, selected_range, with_pairs
from editor_desk.gui.theme.theme import Theme

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

translate = QCoreApplication.translate

_WIDTH, _HEIGHT = 26, 28
_DOT, _APART = 1.5, 5
_LINE = 3


class BlockMoving(QObject):
    """A feature of the editor (see `features`)."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._body = body = panel.sheet.body
        panel.add_action("move_up", lambda: self.move(-1))
        panel.add_action("move_down", lambda: self.move(1))
        paper = body.parentWidget() or panel
        self.handle = BlockHandle(panel.context.theme, paper)
        self.line = DropLine(panel.context.theme, paper)
        self._what = Range(0, 0)
        self._target: int | None = None
        self.handle.grabbed.connect(self._grab)
        self.handle.dragged.connect(self._drag)
        self.handle.dropped.connect(self._drop)
        self.handle.cancelled.connect(self._cancel)
        body.pointed.connect(self._hover)
        body.pointed_away.connect(self._away)
        body.key_takers.append(self._typed)

    def move(self, way: int) -> None:
        """Move the selected blocks one block up (-1) or down (1). A quote and its attribution are one."""
        document = self._body.document()
        what = with_pairs(document, selected_range(self._body.textCursor()))
        before = what.first - 1 if way < 0 else what.last + 2
        if 0 <= before <= document.blockCount():
            self._move(what, beside_pair(document, before, below=way > 0))

    def _typed(self, _event: QKeyEvent) -> bool:
        self.handle.put_away()
        return False

    def _away(self) -> None:
        if not self.handle.is_pointed_at:
            self.handle.put_away()

    def _hover(self, place: QPoint) -> None:
        body = self._body
        if body.isReadOnly():
            return
        block = body.cursorForPosition(QPoint(body.width() // 2, place.y())).block()
        box = body.document().documentLayout().blockBoundingRect(block)
        first = block.layout().lineAt(0).height() if block.layout().lineCount() else _HEIGHT
        middle = box.top() + min(first, 60) / 2
        if not box.top() - 4 <= place.y() <= box.bottom() + 12 or body.document().isEmpty():
            self.handle.put_away()
            return
        rtl = body.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
        frame = body.geometry()
        x = frame.right() + 1 if rtl else frame.left() - _WIDTH
        self.handle.show_beside(block.blockNumber(), QPoint(x, frame.top() + round(middle - _HEIGHT / 2)))

    def _grab(self, number: int) -> None:
        selected = selected_range(self._body.textCursor())
        several = self._body.textCursor().hasSelection() and selected.first <= number <= selected.last
        what = selected if several else Range(number, number)
        self._what = with_pairs(self._body.document(), what)

    def _drag(self, place: QPoint) -> None:
        body = self._body
        y = body.mapFromGlobal(place).y()
        block = body.cursorForPosition(QPoint(body.width() // 2, y)).block()
        box = body.document().documentLayout().blockBoundingRect(block)
        below = y > box.center().y()
        self._target = beside_pair(body.document(), block.blockNumber() + below)
        if self._target > block.blockNumber() + below:
            block, below = body.document().findBlockByNumber(self._target - 1), True
            box = body.document().documentLayout().blockBoundingRect(block)
        frame = body.geometry()
        self.line.show_at(frame.top() + round(box.bottom() if below else box.top()), frame)
        body.reached.emit(QRect(0, y, 1, 1))

    def _drop(self) -> None:
        target = self._target
        self._cancel()
        if target is not None and not self._body.isReadOnly():
            self._move(self._what, target)
            self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self._target = None
        self.line.hide()
        self.handle.put_away()

    def _move(self, what: Range, before: int) -> None:
        cursor = self._body.textCursor()
        if moved(self._body.sheet, cursor, what, before):
            self._body.setTextCursor(cursor)


class BlockHandle(QWidget):
    """Six dots to drag a block by. `grabbed(int)` with the block's number, `dragged(QPoint)` on the screen, `dropped()`,
    `cancelled()` on Escape. The keyboard moves blocks with the actions instead.
    """

    grabbed = Signal(int)
    dragged = Signal(QPoint)
    dropped = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = 0
        self._dragging = False
        self.setObjectName("blockHandle")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        keys = f"{action_spec('move_up').shortcut}, {action_spec('move_down').shortcut}"
        text = translate("BlockHandle", "Drag to move the block")
        self.setToolTip(f"{text} (\u2066{keys}\u2069)")
        self.setAccessibleName(text)
        self.hide()

    @property
    def is_pointed_at(self) -> bool:
        """Whether the mouse is over it, or holds it."""
        return self._dragging or self.rect().contains(self.mapFromGlobal(QCursor.pos()))

    def show_beside(self, number: int, place: QPoint) -> None:
        """Stand at `place` for the block with that number."""
        if not self._dragging:
            self._number = number
            self.move(place)
            self.raise_()
            self.show()

    def put_away(self) -> None:
        """Hide, unless it is being dragged."""
        if not self._dragging and not self.isHidden():
            self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one
            self.grabbed.emit(self._number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._dragging:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        if self._dragging:
            self._let_go()
            self.dropped.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """While it is dragged, Escape lets everything stay where it was, whoever has the focus."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress} and self._dragging:
            self._let_go()
            self.cancelled.emit()
            return True
        return False

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse went elsewhere."""
        super().leaveEvent(event)
        self.put_away()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two columns of dots."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(
                self._theme.color("accent" if self._dragging or self.underMouse() else "line_strong")
            )
            middle = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
            for column in (-0.5, 0.5):
                for row in (-1, 0, 1):
                    painter.drawEllipse(middle + QPointF(column * _APART, row * _APART), _DOT, _DOT)
        finally:
            painter.end()

    def _let_go(self) -> None:
        self._dragging = False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # as above
        self.setCursor(Qt.CursorShape.OpenHandCursor)


class DropLine(QWidget):
    """Where a dragged block would go."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("dropLine")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int, frame: QRect) -> None:
        """Stand at that height, as wide as the text."""
        self.setGeometry(frame.left(), y - _LINE // 2, frame.width(), _LINE)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line."""
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), self._theme.color("accent"))
        finally:
            painter.end()
