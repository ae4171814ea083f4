"""Works the queue off while the window is open, one package after the other, in a lane of its own."""

import threading
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.sending import Sending, SendState
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane

_LONGEST_MS = 10 * 60 * 1000
_SHORTEST_MS = 500


class SendingWorker(QObject):
    """Belongs to a window and its account; does nothing where that one may not hand over."""

    def __init__(self, context: GuiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._may = context.session.account.may(Permission.EXPORT)
        self._left = threading.Event()
        self._busy = self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        context.bus.sending_changed.connect(self.wake)
        context.bus.leaving.connect(self._left.set)
        context.bus.stayed.connect(self.start)
        self.destroyed.connect(self._left.set)

    def start(self) -> None:
        """Go on with what was left: by an earlier session, or when the desk was locked."""
        if self._may:
            self._left.clear()
            sending = self._context.desk.sending
            self._context.jobs.run(
                sending.resume,
                lambda _left: self.wake(),
                self._failed,
                lane=Lane.NETWORK,
                key="sending resume",
            )

    def wake(self) -> None:
        """There may be something to send."""
        if self._busy:
            self._again = True
        elif self._may and not self._left.is_set():
            self._timer.start(0)

    def _step(self) -> None:
        if self._busy or self._left.is_set():
            return
        self._busy = True
        context, left = self._context, self._left
        sending, session, bus, jobs = context.desk.sending, context.session, context.bus, context.jobs

        def progress(row: str, done: int, total: int) -> None:
            bus.sending_progress.emit(row, done, total)

        def work() -> tuple[Sending | None, datetime | None]:
            sent = sending.send_next(session, progress, lambda: left.is_set() or jobs.is_stopping)
            return sent, sending.next_at()

        jobs.run(work, self._done, self._failed, broke=self._broke, lane=Lane.NETWORK)

    def _done(self, outcome: tuple[Sending | None, datetime | None]) -> None:
        row, due = outcome
        self._busy = False
        if row is not None:
            if row.state is SendState.RECEIVED:
                self._context.bus.changed.emit()
            self._context.bus.sending_changed.emit()  # wakes this one too
            return
        if self._again:
            self._again = False
            self.wake()
        elif due is not None and not self._left.is_set():
            wait = int((due - datetime.now(UTC)).total_seconds() * 1000)
            self._timer.start(min(max(wait, _SHORTEST_MS), _LONGEST_MS))

    def _failed(self, error: DeskError) -> None:
        self._busy = False
        if error.code is not ErrorCode.NOT_PERMITTED:  # the role was taken away meanwhile
            self._context.show_problem(error)
            self._look_later()

    def _broke(self) -> None:
        self._busy = False
        self._look_later()

    def _look_later(self) -> None:
        """What kept the queue from being read may be over by then."""
        if not self._left.is_set():
            self._timer.start(_LONGEST_MS)
