"""Work off the GUI thread in serial lanes: one for the desk's data, one for the journal of what is typed, which waits for
no save, and five for what may wait itself: one for answers (search, suggestions), one for work over the whole archive (its
index, imports), which no answer waits for, one for packages being checked and written, one for packages on their way, and one for
what takes minutes and nobody waits for.

A job is a plain function without Qt. Its answer comes back on the GUI thread. A lane runs its jobs in the order in which
they were asked for, so a save that was asked for first is stored first.
"""

import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal, Slot
from shiboken6 import isValid

from editor_desk.domain.errors import DeskError

_log = logging.getLogger(__name__)
_TURN_SECONDS = 0.0001
"""How long a worker may keep the interpreter once the window asks for it. Qt calls into Python some thirty times to show an
article, and at Python's own 5 ms each of these calls would wait so long while a worker reads."""
_AFTER_SECONDS = 0.03
"""What may wait begins this long after it was asked for: whatever asked also changed what is seen, and that is painted first."""
_QUIET_SECONDS = 0.25
_LONGEST_SECONDS = 2.0
"""What may wait begins in a gap between keys that is at least so long, and at the latest so long after it could have begun:
while a worker computes, the window has the interpreter only in turns."""
T = TypeVar("T")


class Lane(Enum):
    """Which of the workers a job runs on."""

    DESK = "desk"
    JOURNAL = "journal"
    BACKGROUND = "background"
    ARCHIVE = "archive"
    PACKAGE = "package"
    """Packages being checked and written: while one takes minutes, articles are stored and answers come."""
    NETWORK = "network"
    """Packages on their way: a server that is slow holds up nothing else."""
    LONG = "long"
    """Such a job looks every second or so whether it is to stop: the window waits for it when it closes."""


_MAY_WAIT = frozenset({Lane.BACKGROUND, Lane.ARCHIVE, Lane.PACKAGE, Lane.NETWORK, Lane.LONG})


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[DeskError], None] | None
    broke: Callable[[], None] | None
    key: Hashable | None
    not_before: float


@dataclass(frozen=True, slots=True)
class _Outcome:
    job: _Job
    result: Any
    error: BaseException | None


class Jobs(QObject):
    """Runs jobs and brings their outcomes to the GUI thread.

    `refused(DeskError)` is emitted for a known fault that the job's own `failed` does not take; `crashed(exception)` for
    a bug of ours. `idle` is emitted when nothing is queued, running or undelivered any more.
    """

    refused = Signal(object)
    crashed = Signal(object)
    idle = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_SECONDS)
        self._changed = threading.Condition()
        self._key_at = 0.0
        self._queues: dict[Lane, deque[_Job]] = {lane: deque() for lane in Lane}
        self._stopping = False
        self._open = 0
        self._latest: dict[Hashable, _Job] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._serve, args=(lane,), name=f"editor-desk-{lane.value}", daemon=True)
            for lane in Lane
        ]
        for thread in self._threads:
            thread.start()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[DeskError], None] | None = None,
        *,
        broke: Callable[[], None] | None = None,
        lane: Lane = Lane.DESK,
        key: Hashable | None = None,
    ) -> None:
        """Queue `work`. With a `key`, only the answer to the newest job of that key is delivered, and older ones that
        have not begun are dropped: for searches and refreshes, never for anything that stores a part only. `broke` is called
        where a bug of ours ended the work, before `crashed` says so: for who waits for this one job.
        """
        after = _AFTER_SECONDS if lane in _MAY_WAIT else 0.0
        job = _Job(work, done, failed, broke, key, time.monotonic() + after)
        with self._changed:
            if self._stopping:
                return
            if key is not None:
                queue = self._queues[lane]
                stale = [waiting for waiting in queue if waiting.key == key]
                for waiting in stale:
                    queue.remove(waiting)
                self._open -= len(stale)
                self._latest[key] = job
            self._queues[lane].append(job)
            self._open += 1
            self._changed.notify_all()

    def key_came(self) -> None:
        """Somebody types: what may wait does not begin now."""
        self._key_at = time.monotonic()

    def breathe(self) -> None:
        """For work that may wait, between its parts, on its worker: while keys come it waits here for a gap, as it did
        before it began.
        """
        longest = time.monotonic() + _LONGEST_SECONDS
        with self._changed:
            while not self._stopping:
                wait = min(self._key_at + _QUIET_SECONDS, longest) - time.monotonic()
                if wait <= 0:
                    return
                self._changed.wait(wait)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is queued, running or undelivered."""
        return self._open == 0

    @property
    def is_stopping(self) -> bool:
        """Whether the window is being left: long work ends after its present part."""
        return self._stopping

    def stop(self) -> None:
        """Finish what was queued on the lanes that store, drop what waits in the background, and end the threads.

        Outcomes that were not delivered yet are not delivered any more. Safe to call twice.
        """
        with self._changed:
            self._stopping = True
            for lane in _MAY_WAIT:
                self._queues[lane].clear()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _serve(self, lane: Lane) -> None:
        queue = self._queues[lane]
        # With it the thread has what timers need: Qt sets one where a long document is laid out (for paper) in it.
        timers = QEventLoop() if lane is Lane.BACKGROUND else None
        while True:
            with self._changed:
                while not self._stopping and (wait := self._wait_for(queue, lane)) != 0:
                    self._changed.wait(wait)
                if not queue:
                    del timers
                    return
                job = queue.popleft()
            try:
                outcome = _Outcome(job, job.work(), None)
            except BaseException as error:  # noqa: BLE001 - told apart and shown on the GUI thread
                outcome = _Outcome(job, None, error)
            self._finished.emit(outcome)

    def _wait_for(self, queue: deque[_Job], lane: Lane) -> float | None:
        """Seconds until the first job may begin; None where there is none."""
        if not queue:
            return None
        begin = queue[0].not_before
        if lane in _MAY_WAIT:
            begin = max(begin, min(self._key_at + _QUIET_SECONDS, begin + _LONGEST_SECONDS))
        return max(0.0, begin - time.monotonic())

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        if self._stopping:
            return
        job = outcome.job
        with self._changed:
            self._open -= 1
        newest = job.key is None or self._latest.get(job.key) is job
        if newest and job.key is not None:
            del self._latest[job.key]
        try:
            if newest:
                self._hand_back(job, outcome)
        finally:
            if self.is_idle:
                self.idle.emit()

    def _hand_back(self, job: _Job, outcome: _Outcome) -> None:
        match outcome.error:
            case None:
                if job.done is not None and not _is_gone(job.done):
                    job.done(outcome.result)
            case DeskError() as error:
                own = None if job.failed is None or _is_gone(job.failed) else job.failed
                (own or self.refused.emit)(error)
            case error:
                _log.error("a job failed: %s", type(error).__name__, exc_info=error)
                if job.broke is not None and not _is_gone(job.broke):
                    job.broke()
                self.crashed.emit(error)


def _is_gone(callback: Callable[..., None]) -> bool:
    """Whether a widget that waits for the answer was deleted: another language or account makes every room anew."""
    cells = getattr(callback, "__closure__", None) or ()
    waiting = [getattr(callback, "__self__", None), *(cell.cell_contents for cell in cells)]
    return any(isinstance(item, QObject) and not isValid(item) for item in waiting)
