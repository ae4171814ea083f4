"""One process at a time on a desk. The system frees the lock when its process ends, however it ends."""

import os
from pathlib import Path

from filelock import FileLock, Timeout

from editor_desk.domain.errors import DeskError, ErrorCode

LOCK_FILE = "desk.lock"
_OWNER_FILE = "desk.pid"  # apart from the lock: Windows lets nobody read a locked file


class DeskLock:
    """The lock on the desk in `folder`, held from construction to `release`.

    Raises DeskError(DESK_IN_USE) with the other process's `pid` (0 where it is not known), or OSError.
    """

    def __init__(self, folder: Path) -> None:
        # The desk is opened off the GUI thread and closed on it: the lock belongs to the process, not to a thread.
        self._lock = FileLock(folder / LOCK_FILE, blocking=False, thread_local=False)
        self._owner = folder / _OWNER_FILE
        try:
            self._lock.acquire()
        except Timeout as error:
            raise DeskError(ErrorCode.DESK_IN_USE, folder=str(folder), pid=self._read_owner()) from error
        try:
            self._owner.write_text(str(os.getpid()), "ascii")
        except OSError:
            self._lock.release()
            raise

    def release(self) -> None:
        """Let another process in."""
        self._owner.unlink(missing_ok=True)
        self._lock.release()

    def _read_owner(self) -> int:
        try:
            return int(self._owner.read_text("ascii"))
        except (OSError, ValueError):
            return 0
