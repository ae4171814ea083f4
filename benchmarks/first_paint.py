"""Tells the measuring program when a window has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget

DOOR = "door"
LIST = "list"


class FirstPaint(QObject):
    """Calls `then` after the first paint of `shown`; a list counts once it shows a row."""

    def __init__(self, shown: QWidget, then: Callable[[], object]) -> None:
        super().__init__(shown)
        self._then = then
        self._list = shown if isinstance(shown, QAbstractItemView) else None
        self._painted = self._list.viewport() if self._list is not None else shown
        self._painted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After, not before, the paint: the timer fires when it is done."""
        filled = self._list is None or self._list.model().rowCount() > 0
        if event.type() is QEvent.Type.Paint and filled:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False
