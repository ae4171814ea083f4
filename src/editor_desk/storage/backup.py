"""Copies of a whole desk that can be trusted, and the way back from one."""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.ports.running import Progress
from editor_desk.storage import schema
from editor_desk.storage.copying import copy_database, make_private, sync
from editor_desk.storage.damage import find_damage
from editor_desk.storage.desk_folder import DATABASE, INDEX
from editor_desk.storage.desk_lock import DeskLock
from editor_desk.storage.engine import connect
from editor_desk.storage.faults import BACKUPS, fault, known_faults
from editor_desk.storage.log_anchors import ANCHORS
from editor_desk.storage.search_index import discard_index
from editor_desk.storage.tables import SCHEMA_VERSION

_BESIDE = ("-wal", "-shm", "-journal")


def backup(folder: Path, target: Path, *, force: bool = False, progress: Progress | None = None) -> Path:
    """Write the desk in `folder`, which may be open and at work, to one file, and return its path.

    `target` is that file, or a folder for it. The copy is read whole and checked before it gets its name. `progress` is
    told database pages. Raises DeskError: NO_DESK, BACKUP_EXISTS unless `force` (and always for the desk's own file),
    DATABASE_CORRUPT, DISK_FULL, FOLDER_READ_ONLY, or what `progress` raises; then `target` is as it was.
    """
    path = folder / DATABASE
    if not path.exists():
        raise DeskError(ErrorCode.NO_DESK, folder=str(folder))
    with known_faults(folder):
        schema.read_version(path, read_only=True)
    with known_faults(target.parent):
        if target.is_dir():
            target /= f"desk-{schema.timestamp()}.sqlite3"
        if target.exists() and (not force or target.samefile(path)):
            raise DeskError(ErrorCode.BACKUP_EXISTS, path=str(target))
        copy_database(path, target, progress, check=lambda copy: _require_whole(copy, folder))
    return target


def restore(
    backup_file: Path, folder: Path, *, force: bool = False, progress: Progress | None = None
) -> None:
    """Put the desk that `backup_file` holds into `folder`, whole or not at all.

    What was there is kept among the folder's backups; the search index is dropped, to be built anew. Raises DeskError:
    FILE_MISSING, BACKUP_INVALID, DATABASE_NEWER, DESK_IN_USE, DESK_NOT_EMPTY unless `force`, DISK_FULL,
    FOLDER_READ_ONLY.
    """
    _require_backup(backup_file)
    with known_faults(folder):
        make_private(folder)
        lock = DeskLock(folder)
        try:
            path = folder / DATABASE
            if not force and _holds_work(path):
                raise DeskError(ErrorCode.DESK_NOT_EMPTY, folder=str(folder))
            arriving = folder / f".{DATABASE}.restored"
            copy_database(backup_file, arriving, progress)
            with suppress(sqlite3.Error):
                connect(
                    path
                ).close()  # folds the old log into the old file, so that a power cut below loses nothing
            _keep_aside(path)
            _keep_anchors_aside(folder)
            # In this order: a log of the old database must never be played into the new one, and an index of the old
            # texts must never be taken for one of the new.
            discard_index(folder / INDEX)
            for suffix in _BESIDE:
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            arriving.replace(path)
            sync(folder)
        finally:
            lock.release()


def _require_whole(copy: Path, folder: Path) -> None:
    damage = find_damage(copy, thorough=True)
    if damage:
        raise fault(ErrorCode.DATABASE_CORRUPT, folder, damage)


def _require_backup(path: Path) -> None:
    if not path.is_file():
        raise DeskError(ErrorCode.FILE_MISSING, path=str(path))
    try:
        version = schema.read_version(path, read_only=True)
        damage = find_damage(path, thorough=True)
    except DeskError as error:
        raise DeskError(ErrorCode.BACKUP_INVALID, path=str(path), reason=error.params["reason"]) from error
    except (sqlite3.Error, OSError) as error:
        raise DeskError(ErrorCode.BACKUP_INVALID, path=str(path), reason=str(error)) from error
    if damage:
        raise DeskError(ErrorCode.BACKUP_INVALID, path=str(path), reason=damage)
    if version not in schema.known_versions():
        raise DeskError(ErrorCode.DATABASE_NEWER, path=str(path), version=version, known=SCHEMA_VERSION)


def _holds_work(path: Path) -> bool:
    try:
        if schema.is_blank(path):
            return False
        with closing(connect(path, read_only=True)) as connection:
            return connection.execute("SELECT 1 FROM account").fetchone() is not None
    except (DeskError, sqlite3.Error):
        return True


def _keep_aside(path: Path) -> None:
    if not path.exists():
        return
    kept = path.parent / BACKUPS / f"before-restore-{schema.timestamp()}.sqlite3"
    try:
        copy_database(path, kept, check=lambda copy: _require_whole(copy, path.parent))
    except (DeskError, sqlite3.Error):
        # Damaged: it is kept as it lies, under a name that nobody will be told to restore.
        _copy_raw(path, kept.with_suffix(".damaged"))


def _keep_anchors_aside(folder: Path) -> None:
    """What the file says of the log that was here is not true of the one that comes back."""
    anchors = folder / ANCHORS
    if anchors.exists():
        kept = folder / BACKUPS
        make_private(kept)
        anchors.replace(kept / f"before-restore-{schema.timestamp()}.{ANCHORS}")


def _copy_raw(path: Path, target: Path) -> None:
    make_private(target)
    for file in (path, *(path.with_name(path.name + suffix) for suffix in _BESIDE)):
        if file.exists():
            shutil.copy2(file, target / file.name)
            sync(target / file.name)
    sync(target)
