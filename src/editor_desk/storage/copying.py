"""Copies of a database that are whole or not there: SQLite's online backup into a temporary file, synced, then renamed."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from editor_desk.services.ports.running import Progress
from editor_desk.storage.engine import connect

_PAGES_A_STEP = 2_000


def copy_database(
    source: Path,
    target: Path,
    progress: Progress | None = None,
    check: Callable[[Path], None] | None = None,
) -> None:
    """Copy the database at `source`, which may be in use, to `target`, replacing what is there; its folder is made.

    `progress` is told pages; `check` sees the copy before it gets its name. What they raise, sqlite3.Error or OSError
    leave `target` as it was.
    """
    make_private(target.parent)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    # Made by us, for its owner's eyes only; SQLite would not say why it cannot make it.
    os.close(os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    try:
        with (
            closing(connect(source, read_only=True)) as original,
            closing(sqlite3.connect(temporary)) as copy,
        ):
            # One snapshot: without it each write by the desk at work would start the copy over.
            original.execute("BEGIN")
            original.execute("SELECT 1 FROM sqlite_schema").fetchone()
            original.backup(copy, pages=_PAGES_A_STEP, progress=_reporter(progress))
            # The copy inherits the write-ahead log; without it a backup is one file.
            copy.execute("PRAGMA journal_mode = DELETE")
        if check is not None:
            check(temporary)
        sync(temporary)
        temporary.replace(target)
        sync(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def make_private(folder: Path) -> None:
    """Make `folder` for its owner's eyes only, where it is not there yet."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def sync(path: Path) -> None:
    """Have the file's bytes, or the folder's names, on the disk before returning."""
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder; its file system journals names itself
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_text(path: Path, text: str) -> None:
    """Make the file hold just `text`, whole or as it was before; its folder is made."""
    make_private(path.parent)
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(text, "utf-8")
    sync(temporary)
    temporary.replace(path)


def _reporter(progress: Progress | None) -> Callable[[int, int, int], object] | None:
    if progress is None:
        return None
    return lambda _status, remaining, total: progress(total - remaining, total)
