"""Faults of the person's machine told apart from bugs of ours: the first become DeskErrors, the second pass through."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from editor_desk.domain.errors import DeskError, ErrorCode

BACKUPS = "backups"

_SQLITE = {
    sqlite3.SQLITE_BUSY: ErrorCode.DATABASE_LOCKED,
    sqlite3.SQLITE_LOCKED: ErrorCode.DATABASE_LOCKED,
    sqlite3.SQLITE_CORRUPT: ErrorCode.DATABASE_CORRUPT,
    sqlite3.SQLITE_NOTADB: ErrorCode.DATABASE_UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.DATABASE_UNREADABLE,
    sqlite3.SQLITE_IOERR: ErrorCode.DATABASE_UNREADABLE,
    sqlite3.SQLITE_FULL: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_READONLY: ErrorCode.FOLDER_READ_ONLY,
    sqlite3.SQLITE_PERM: ErrorCode.FOLDER_READ_ONLY,
}
_SYSTEM = {
    errno.ENOSPC: ErrorCode.DISK_FULL,
    errno.EDQUOT: ErrorCode.DISK_FULL,
    errno.EROFS: ErrorCode.FOLDER_READ_ONLY,
    errno.EACCES: ErrorCode.FOLDER_READ_ONLY,
    errno.EPERM: ErrorCode.FOLDER_READ_ONLY,
    errno.ENOTDIR: ErrorCode.FOLDER_READ_ONLY,
    errno.EEXIST: ErrorCode.FOLDER_READ_ONLY,
    errno.EIO: ErrorCode.DATABASE_UNREADABLE,
}


def newest_backup(folder: Path) -> Path | None:
    """The newest database file among the desk's own backups."""
    found = [path for path in (folder / BACKUPS).glob("*.sqlite3") if path.is_file()]
    return max(found, key=lambda path: path.stat().st_mtime_ns, default=None)


def fault(code: ErrorCode, folder: Path, reason: str = "") -> DeskError:
    """The error for `folder`; where the data is damaged it also names the newest backup and the command to restore it."""
    params: dict[str, object] = {"folder": str(folder), "reason": reason}
    if code in {ErrorCode.DATABASE_CORRUPT, ErrorCode.DATABASE_UNREADABLE}:
        backup = newest_backup(folder)
        params["backup"] = "" if backup is None else str(backup)
        params["command"] = "" if backup is None else f'editor-desk restore "{backup}" --force'
    return DeskError(code, **params)


def as_fault(error: BaseException, folder: Path) -> DeskError | None:
    """The DeskError that `error` amounts to, or None where it is a bug."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        number = getattr(cause, "sqlite_errorcode", None)
        code = None if number is None else _SQLITE.get(number & 0xFF)
        if code is ErrorCode.DATABASE_UNREADABLE and folder.is_dir() and not os.access(folder, os.W_OK):
            code = ErrorCode.FOLDER_READ_ONLY  # SQLite only says that it cannot make its files there
        return None if code is None else fault(code, folder, cause.sqlite_errorname)
    if isinstance(cause, OSError):
        code = _SYSTEM.get(cause.errno or 0)
        return None if code is None else fault(code, folder, errno.errorcode[cause.errno or 0])
    return None


@contextmanager
def known_faults(folder: Path) -> Iterator[None]:
    """Turn what fails inside because of the person's machine into a DeskError."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        known = as_fault(error, folder)
        if known is None:
            raise
        raise known from error
