"""Locks the desk when nobody touched key or mouse for so long as the settings say."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS = 1000
_MINUTE = 60
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleLock(QObject):
    """Looks at the windows that have the focus, not at each widget: a letter costs one look. `minutes` says how long (0:
    never), and `lock` is called once until somebody comes back.

    The clock that counts is one that nobody can set.
    """

    def __init__(
        self,
        app: QGuiApplication,
        minutes: Callable[[], int],
        lock: Callable[[], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(app)
        self._minutes, self._lock, self._clock = minutes, lock, clock
        self._touched = clock()
        app.focusWindowChanged.connect(self._watch)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        focus = app.focusWindow()
        if focus is not None:
            self._watch(focus)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _TOUCHES:
            self._touched = self._clock()
        return False

    def look(self) -> None:
        """Lock, if it is time."""
        minutes = self._minutes()
        if minutes and self._clock() - self._touched >= minutes * _MINUTE:
            self._touched = self._clock()
            self._lock()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _watch(self, window: QWindow | None) -> None:
        if window is None:
            return
        window.removeEventFilter(self)
        window.installEventFilter(self)
        # To come to a window is to be there, too.
        self._touched = self._clock()
