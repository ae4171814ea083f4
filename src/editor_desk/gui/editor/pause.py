"""A pause in typing, waited for by who has work to do then."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer


class Pause(QObject):
    """Does its work once nothing has come for `milliseconds`, or `longest` after the first thing came, however steadily
    they come. A key costs a look at the clock: the timer is set once for a row of keys, and at its end looks whether a key
    came meanwhile.
    """

    def __init__(
        self, milliseconds: int, work: Callable[[], None], parent: QObject, *, longest: int | None = None
    ) -> None:
        super().__init__(parent)
        self._seconds = milliseconds / 1000
        self._longest = longest and longest / 1000
        self._work = work
        self._waits = False
        self._first = self._due = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def put_off(self) -> None:
        """Something came: not before a pause from now on."""
        now = monotonic()
        self._due = now + self._seconds
        if not self._waits:
            self._waits, self._first = True, now
            self._timer.start(round(1000 * min(self._seconds, self._longest or self._seconds)))

    def start(self, milliseconds: int) -> None:
        """Do the work so long from now, whatever was waited for."""
        self._first = monotonic()
        self._due = self._first + milliseconds / 1000
        self._waits = True
        self._timer.start(milliseconds)

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._waits = False
        self._timer.stop()

    @property
    def is_active(self) -> bool:
        """Whether it waits for a pause."""
        return self._waits

    def _look(self) -> None:
        due = self._due if self._longest is None else min(self._due, self._first + self._longest)
        left = due - monotonic()
        if left > 0:
            self._timer.start(max(1, round(left * 1000)))
            return
        self._waits = False
        self._work()
