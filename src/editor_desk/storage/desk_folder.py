"""A desk's folder: opened by one process, its database checked and up to date, its search index beside it."""

from pathlib import Path
from types import TracebackType
from typing import Self

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.ports.journal import Journal
from editor_desk.services.ports.likeness import ArchiveIndex
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.storage import schema
from editor_desk.storage.copying import make_private
from editor_desk.storage.damage import BackgroundCheck, find_damage
from editor_desk.storage.desk_lock import DeskLock
from editor_desk.storage.engine import make_engine
from editor_desk.storage.faults import fault, known_faults
from editor_desk.storage.journal import JournalFolder
from editor_desk.storage.search_index import TantivyIndex
from editor_desk.storage.tables import SCHEMA_VERSION
from editor_desk.storage.unit_of_work import SqlUnitOfWork, Turn

DATABASE = "desk.sqlite3"
INDEX = "index"
_CHECKED_BEFORE_OPENING = 32 * 1024 * 1024
"""Bytes of a database that are read before the desk opens (about 50 ms); a larger one is read beside the work."""


class OpenDesk:
    """An open desk. Close it, or use it as a context manager."""

    def __init__(self, folder: Path, *, read_only: bool, lock: DeskLock | None) -> None:
        self.folder = folder
        self._closed = False
        self._turn = Turn()
        self._lock = lock
        self._engine = make_engine(folder / DATABASE, read_only=read_only)
        self._index = TantivyIndex(folder / INDEX, read_only=read_only)
        self._journal = JournalFolder(folder, read_only=read_only)
        self._check = BackgroundCheck(folder / DATABASE) if _is_large(folder / DATABASE) else None

    @property
    def unit_of_work(self) -> UnitOfWorkFactory:
        """Begins a transaction; usable from any thread. Raises DeskError(DATABASE_CORRUPT) once damage is known."""
        return self._unit_of_work

    @property
    def index(self) -> ArchiveIndex:
        return self._index

    @property
    def journal(self) -> Journal:
        return self._journal

    def close(self) -> None:
        """Let go of everything; the folder may be opened again. Closing twice does no harm."""
        self._closed = True
        self._index.close()
        if self._check is not None:
            self._check.stop()
            self._check = None
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _unit_of_work(self, *, reads: bool = False) -> UnitOfWork:
        if self._closed:
            raise RuntimeError("the desk is closed, and may be open in another process by now")
        if self._check is not None:
            self._check.require_sound()
        return SqlUnitOfWork(self._engine, self.folder, self._turn, reads=reads)


def open_desk(folder: Path, *, read_only: bool = False) -> OpenDesk:
    """Open the desk in `folder`; where there is none yet, a new one is made.

    `read_only` neither locks nor changes anything, so that a command can look while another process works; it raises
    DeskError(NO_DESK) where there is nothing to look at. Other DeskErrors: DESK_IN_USE, DATABASE_CORRUPT,
    DATABASE_UNREADABLE (both name the newest backup), DATABASE_LOCKED, DATABASE_NEWER, DISK_FULL, FOLDER_READ_ONLY.
    """
    with known_faults(folder):
        if read_only:
            _require_current(folder)
            return OpenDesk(folder, read_only=True, lock=None)
        make_private(folder)
        lock = DeskLock(folder)
        try:
            _prepare(folder)
            return OpenDesk(folder, read_only=False, lock=lock)
        except BaseException:
            lock.release()
            raise


def _prepare(folder: Path) -> None:
    path = folder / DATABASE
    if schema.is_blank(path):
        # An index without a database means that the database was lost; an empty desk in its place would hide that.
        if (folder / INDEX).exists():
            raise fault(ErrorCode.DATABASE_CORRUPT, folder, "the database is missing or empty")
        schema.create(path)
        return
    if not _is_large(path) and (damage := find_damage(path)):
        raise fault(ErrorCode.DATABASE_CORRUPT, folder, damage)
    version = schema.read_version(path)
    if version != SCHEMA_VERSION:
        schema.upgrade(path, version)


def _is_large(path: Path) -> bool:
    return path.stat().st_size > _CHECKED_BEFORE_OPENING


def _require_current(folder: Path) -> None:
    path = folder / DATABASE
    if not path.exists():
        raise DeskError(ErrorCode.NO_DESK, folder=str(folder))
    version = schema.read_version(path, read_only=True)
    if version != SCHEMA_VERSION:
        schema.require_known(folder, version)
        raise fault(ErrorCode.DATABASE_UNREADABLE, folder, f"version {version}, expected {SCHEMA_VERSION}")
