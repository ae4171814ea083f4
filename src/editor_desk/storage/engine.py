"""SQLite as the desk wants it: what was saved survives a power cut, references hold, and writers queue instead of failing."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool

from editor_desk.storage.faults import as_fault

APPLICATION_ID = 0x4D544852
"""Written into the file's header, so that a desk is told from any other SQLite file."""

BUSY_SECONDS = 5.0

READS = "desk_reads"
"""The option of a connection whose transactions only read."""


def connect(path: Path, *, read_only: bool = False, create: bool = False) -> sqlite3.Connection:
    """A connection in autocommit. Raises sqlite3.OperationalError where the file is missing, unless `create`."""
    mode = "ro" if read_only else "rwc" if create else "rw"
    # A plain path would silently make a new, empty desk where the file has gone missing.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def make_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine over an existing desk file. Its errors are DeskErrors where the machine is to blame.

    Every transaction of a writable engine that may write takes the write lock when it begins: one that read first and wrote
    later would fail where another thread wrote in between. Readers (`READS`, and other processes) are never held up (WAL).
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, read_only=read_only),
        poolclass=QueuePool,
        hide_parameters=True,  # the text of an error would quote the article
    )

    # The driver would begin a transaction only before some statements; here SQLAlchemy's begin is SQLite's.
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reads = read_only or connection.get_execution_options().get(READS, False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    @event.listens_for(engine, "handle_error")
    def _explain(context: ExceptionContext) -> BaseException | None:
        return as_fault(context.original_exception, path.parent)

    return engine
