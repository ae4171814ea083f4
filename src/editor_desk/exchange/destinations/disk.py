"""Destinations that are folders of this machine, or look like them: a package as a folder, or as a zip."""

import errno
import os
import shutil
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.destinations.parcels import OpenParcel, opened, same_zip, temporary_name
from editor_desk.exchange.destinations.receipt_file import RECEIPT_BYTES, read_receipt, receipt_name
from editor_desk.exchange.package.archive import open_package
from editor_desk.services.ports.destinations import Answer, Arrival, Parcel, Receipt, RemotePost, SendProgress

_TRIAL = ".editor-desk-trial"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset(
    {
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EIO,
        errno.ENODEV,
        errno.ESTALE,
        errno.EHOSTDOWN,
        errno.ENXIO,
        errno.ENOTCONN,
    }
)
_LONG = frozenset({errno.EFBIG})  # an old file system takes no file of 4 GiB
_SLOW = frozenset({errno.ETIMEDOUT})


class DiskCarrier:
    """See `services.ports.destinations.Carrier`."""

    def __init__(self, destination: Destination) -> None:
        self._folder = Path(destination.get("path"))
        self._zips = destination.kind is DestinationKind.ZIP

    def send(
        self,
        parcel: Parcel,
        known: MutableMapping[str, RemotePost],  # noqa: ARG002 - it has no names of its own
        progress: SendProgress,
    ) -> Arrival:
        with opened(parcel) as source, self._faults():
            name = f"{parcel.name}.zip" if self._zips else parcel.name
            target, made = self._folder / name, self._folder / temporary_name(name, parcel.token)
            if not os.path.lexists(target):
                _remove(made)
                try:
                    if self._zips:
                        _write_zip(source, made, progress)
                    else:
                        _write_folder(source, made, progress)
                    if _renamed(made, target):
                        _sync(self._folder)
                        return Arrival()
                finally:
                    _remove(made)
            if not self._is_same(target, source):
                raise DeskError(ErrorCode.PACKAGE_EXISTS, path=str(target))
        return Arrival()

    def test(self) -> Answer:
        with self._faults():
            trial = self._folder / _TRIAL
            trial.unlink(
                missing_ok=True
            )  # what a test that died left; a link goes, and what it leads to stays
            with trial.open("xb"):
                pass
            trial.unlink(missing_ok=True)
        return Answer()

    def receipt(self, parcel_name: str) -> Receipt | None:
        path = self._folder / receipt_name(parcel_name)
        with self._faults():
            if not path.is_file() or path.is_symlink():
                if not self._folder.is_dir():
                    raise DeskError(ErrorCode.DESTINATION_MISSING, path=str(self._folder))
                return None
            with path.open("rb") as stream:
                data = stream.read(RECEIPT_BYTES + 1)
        return read_receipt(data, parcel_name)

    def _is_same(self, target: Path, source: OpenParcel) -> bool:
        if self._zips:
            return target.is_file() and not target.is_symlink() and same_zip(target, source)
        try:
            if not target.is_dir() or target.is_symlink():
                return False
            with open_package(target) as there:
                return source.is_same(there.sizes, there.open)
        except (OSError, DeskError):
            return False

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            place = str(self._folder)
            for codes, code in (
                (_FULL, ErrorCode.DESTINATION_FULL),
                (_DENIED, ErrorCode.DESTINATION_READ_ONLY),
                (_GONE, ErrorCode.DESTINATION_MISSING),
                (_SLOW, ErrorCode.DESTINATION_SLOW),
                (_LONG, ErrorCode.DESTINATION_TOO_LARGE),
            ):
                if error.errno in codes:
                    raise DeskError(code, path=place, host=place) from error
            raise


def _write_folder(source: OpenParcel, made: Path, progress: SendProgress) -> None:
    made.mkdir()
    done, total = 0, source.size
    folders = {made}
    for path in source.sizes:
        target = made / path
        target.parent.mkdir(parents=True, exist_ok=True)
        folders.update(folder for folder in target.parents if folder.is_relative_to(made))
        with target.open("xb") as stream:
            for chunk in source.chunks(path):
                stream.write(chunk)
                done += len(chunk)
                progress(done, total)
            stream.flush()
            os.fsync(stream.fileno())
    for folder in folders:
        _sync(folder)


def _write_zip(source: OpenParcel, made: Path, progress: SendProgress) -> None:
    with made.open("xb") as stream:
        source.zip_into(stream, progress)
        stream.flush()
        os.fsync(stream.fileno())


def _renamed(made: Path, target: Path) -> bool:
    """Give it its name, unless somebody else has given it meanwhile; `rename` alone would write over a file."""
    try:
        if made.is_dir():
            made.rename(target)
        else:
            try:
                os.link(made, target)
            except (OSError, NotImplementedError) as error:
                if isinstance(error, OSError) and error.errno in {errno.EEXIST, *_FULL}:
                    raise
                if os.path.lexists(target):  # a file system without links
                    return False
                made.rename(target)
    except OSError as error:
        if error.errno in {errno.EEXIST, errno.ENOTEMPTY, errno.EISDIR, errno.ENOTDIR}:
            return False
        raise
    return True


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
