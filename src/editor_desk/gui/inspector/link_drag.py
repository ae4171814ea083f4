"""Links put in order by the mouse: a row is dragged within its list, or over to the other one. By keyboard: Alt with arrows."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from editor_desk.gui.inspector.link_row import LinkRow

MIME = "application/x-editor-desk-link"


def carried(mime: QMimeData) -> tuple[str, int] | None:
    """The list and the place of the row that is dragged, if it is one of ours."""
    slot, _, place = bytes(mime.data(MIME).data()).decode("ascii", "replace").partition(" ")
    return (slot, int(place)) if place.isdigit() else None


class RowDrag(QObject):
    """Lets a row be dragged."""

    def __init__(self, row: LinkRow, slot: str, place: int) -> None:
        super().__init__(row)
        self._row, self._slot, self._place = row, slot, place
        self._pressed: QPoint | None = None
        row.installEventFilter(self)

    def mime(self) -> QMimeData:
        """What the drag carries."""
        mime = QMimeData()
        mime.setData(MIME, f"{self._slot} {self._place}".encode())
        return mime

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press and a movement begin it."""
        if isinstance(event, QMouseEvent) and watched is self._row:
            at = event.position().toPoint()
            if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
                self._pressed = at
            elif event.type() is QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() is QEvent.Type.MouseMove and self._pressed is not None:
                if (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                    self._pressed = None
                    self._begin()
                return True
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        drag = QDrag(self._row)
        drag.setMimeData(self.mime())
        drag.setPixmap(self._row.grab())
        drag.exec(Qt.DropAction.MoveAction)


class RowDrop(QObject):
    """Lets rows be dropped on a list. `dropped(slot, place, to)`: the row at `place` of that list shall stand before `to`."""

    dropped = Signal(str, int, int)

    def __init__(self, area: QWidget, rows: Callable[[], list[LinkRow]], allowed: Callable[[], bool]) -> None:
        super().__init__(area)
        self._area, self._rows, self._allowed = area, rows, allowed
        self._line = QFrame(area)
        self._line.setProperty("role", "drop-line")
        self._line.setFixedHeight(2)
        self._line.hide()
        area.setAcceptDrops(True)
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show where the row would come, and take it."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            found = carried(event.mimeData()) if self._allowed() else None
            if found is None:
                return super().eventFilter(watched, event)
            place = self._place(round(event.position().y()))
            if event.type() is QEvent.Type.Drop:
                self._line.hide()
                self.dropped.emit(*found, place)
            else:
                self._show_line(place)
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            return True
        if event.type() is QEvent.Type.DragLeave:
            self._line.hide()
        return super().eventFilter(watched, event)

    def _place(self, height: int) -> int:
        """Before which row something dropped at this height comes."""
        rows = self._rows()
        middles = [row.mapTo(self._area, row.rect().center()).y() for row in rows]
        return sum(height > middle for middle in middles)

    def _show_line(self, place: int) -> None:
        rows = self._rows()
        if not rows:
            return
        row = rows[min(place, len(rows) - 1)]
        corner = row.mapTo(self._area, QPoint(0, 0 if place < len(rows) else row.height()))
        self._line.setGeometry(corner.x(), max(0, corner.y() - 1), row.width(), 2)
        self._line.show()
        self._line.raise_()
