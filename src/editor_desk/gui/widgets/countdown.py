"""Counts down how long an account still takes no passphrase."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

from editor_desk.domain.errors import DeskError, ErrorCode


class Countdown(QObject):
    """`told(str)` each second what is left, in words; an empty text at the end. The desk itself decides when it is over: this
    only shows it.
    """

    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tries, self._end = 0, 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)

    @property
    def is_waiting(self) -> bool:
        """Whether something is left."""
        return self._timer.isActive()

    def begin(self, error: DeskError) -> None:
        """Count down from the seconds of a DeskError(TRY_LATER)."""
        seconds, tries = error.params.get("seconds", 0), error.params.get("tries", 0)
        self._tries = tries if isinstance(tries, int) else 0
        self._end = time.monotonic() + (seconds if isinstance(seconds, int) else 0)
        self._timer.start()
        self._tick()

    def stop(self) -> None:
        """Nothing is left."""
        if self._timer.isActive():
            self._timer.stop()
            self.told.emit("")

    def _tick(self) -> None:
        left = round(self._end - time.monotonic())
        if left <= 0:
            self.stop()
            return
        from editor_desk.gui.messages import message_for  # late: the first dialog is not to wait

        message = message_for(DeskError(ErrorCode.TRY_LATER, seconds=left, tries=self._tries))
        self.told.emit(f"{message.title}. {message.next_step}")
