"""A package gets its name: it is made in a folder beside the place where it is to lie, and then renamed whole."""

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.package.archive import DamagedFileError, PackageFiles, digest, open_package
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.store import sync_folder

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR})
_GONE = frozenset(
    {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.EHOSTDOWN, errno.ETIMEDOUT, errno.ENOTCONN}
)
_TOO_LONG = frozenset({errno.EFBIG})


def is_there(made: Path, target: Path) -> bool:
    """Whether what was made has that name already. Raises DeskError(PACKAGE_EXISTS) where something else has it."""
    if not (target.exists() or target.is_symlink()):
        return False
    if not _same(made, target):
        raise DeskError(ErrorCode.PACKAGE_EXISTS, path=str(target))
    return True


def give_name(made: Path, target: Path) -> None:
    """Rename what was made, for good; where the disk does not take it nothing stays there."""
    made.rename(target)
    try:
        sync_folder(target.parent)
    except OSError:
        take_away(target)
        raise


def take_away(target: Path) -> None:
    """Delete a package, as far as that can be done."""
    if target.is_dir():
        shutil.rmtree(target, ignore_errors=True)
    else:
        target.unlink(missing_ok=True)


@contextmanager
def workspace_beside(folder: Path) -> Iterator[Path]:
    """A folder beside the package to be, on the same file system, gone afterwards whatever happens."""
    workspace = Path(tempfile.mkdtemp(prefix=".editor-desk-", suffix=".partial", dir=folder))
    try:
        yield workspace
    finally:
        shutil.rmtree(workspace, ignore_errors=True)


@contextmanager
def disk_faults(folder: Path) -> Iterator[None]:
    """Tells what the disk of `folder` says: DISK_FULL, FOLDER_READ_ONLY, FILE_MISSING, FOLDER_GONE, PACKAGE_TOO_LARGE."""
    try:
        yield
    except OSError as error:
        for codes, code in (
            (_FULL, ErrorCode.DISK_FULL),
            (_READ_ONLY, ErrorCode.FOLDER_READ_ONLY),
            (_MISSING, ErrorCode.FILE_MISSING),
            (_GONE, ErrorCode.FOLDER_GONE),
        ):
            if error.errno in codes:
                raise DeskError(code, path=str(folder)) from error
        if error.errno in _TOO_LONG:  # of one file, as old sticks say it
            raise DeskError(ErrorCode.PACKAGE_TOO_LARGE, file="") from error
        raise


def _same(made: Path, there: Path) -> bool:
    try:
        with open_package(made) as ours, open_package(there) as theirs:
            return _digests(ours) == _digests(theirs)
    except (DeskError, DamagedFileError):
        return False


def _digests(files: PackageFiles) -> dict[str, Entry]:
    return {path: digest(files, path) for path in files.sizes}
