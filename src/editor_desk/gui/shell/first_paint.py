"""Puts work off until a window can be seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_LONGEST_WAIT_MS = 500


class FirstPaint(QObject):
    """Calls `then` once: after the first paint of `shown`, or soon even where it is never painted (hidden, minimised)."""

    def __init__(self, shown: QWidget, then: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._then: Callable[[], None] | None = then
        shown.installEventFilter(self)
        QTimer.singleShot(_LONGEST_WAIT_MS, self, self.now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The timer fires when the paint is done."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.now)
        return False

    def now(self) -> None:
        """Do not wait any longer."""
        then, self._then = self._then, None
        if then is not None:
            then()
