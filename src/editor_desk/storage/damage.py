"""Looking for damage inside a database: at once where it is small, and beside the work where it is large."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Event, Thread

from editor_desk.domain.errors import ErrorCode
from editor_desk.storage.engine import connect
from editor_desk.storage.faults import fault


def find_damage(path: Path, *, thorough: bool = False) -> str:
    """What is wrong inside the file, or nothing. The text names tables and pages, never what they hold."""
    with closing(connect(path, read_only=True)) as connection:
        return _damage_in(connection, thorough=thorough)


_FIRST_SECONDS = 20.0
"""Whoever opens the desk wants the first list; to read a large file beside it costs a third of the time until then."""


class BackgroundCheck:
    """`find_damage` in a thread of its own, for a database that is too large to be read before the desk opens. It begins when
    the first list has had its time, or when somebody waits for it.
    """

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        self._damage = ""
        self._begin = Event()
        self._stopped = False
        self._connection = connect(path, read_only=True)
        self._thread = Thread(target=self._look, name="integrity check", daemon=True)
        self._thread.start()

    def require_sound(self) -> None:
        """Raises DeskError(DATABASE_CORRUPT) once damage has been found."""
        if self._damage:
            raise fault(ErrorCode.DATABASE_CORRUPT, self._folder, self._damage)

    def wait(self) -> None:
        """Return when everything has been read."""
        self._begin.set()
        self._thread.join()

    def stop(self) -> None:
        """Break the search off."""
        self._stopped = True
        self._begin.set()
        self._connection.interrupt()
        self._thread.join()
        self._connection.close()

    def _look(self) -> None:
        self._begin.wait(_FIRST_SECONDS)
        if self._stopped:
            return
        with suppress(sqlite3.OperationalError):  # broken off, or the work itself will meet the fault
            self._damage = _damage_in(self._connection, thorough=False)


def _damage_in(connection: sqlite3.Connection, *, thorough: bool) -> str:
    try:
        (found,) = connection.execute(
            f"PRAGMA {'integrity_check' if thorough else 'quick_check'}(1)"
        ).fetchone()
        if found != "ok":
            return str(found)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        return error.sqlite_errorname
    return "" if broken is None else f"a row of {broken[0]} refers to a missing row of {broken[2]}"
