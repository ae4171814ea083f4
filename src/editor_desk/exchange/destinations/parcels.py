"""The bytes of a package on their way out: each is held to the manifests while it is read, so that nothing else leaves."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.seal import PACKAGE_NAMESPACE
from editor_desk.exchange import sshsig
from editor_desk.exchange.package import bag, limits
from editor_desk.exchange.package.archive import (
    DamagedFileError,
    PackageFiles,
    open_package,
    read,
)
from editor_desk.exchange.package.layout import EXPORTER, INDEX, SIGNATURE
from editor_desk.services.ports.destinations import Parcel, SendProgress

CHUNK = 256 * 1024
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_ZIP_MODE = 0o100644 << 16
_UNIX = 3
_PACKED_ALREADY = (".jpg", ".jpeg", ".png", ".webp", ".zip", ".epub", ".pdf")


class OpenParcel:
    """A package that is being sent. `sizes` are bytes by path, in the order in which they are sent."""

    def __init__(self, parcel: Parcel, files: PackageFiles, expected: Mapping[str, str]) -> None:
        self.name = parcel.name
        self.sha256 = parcel.sha256
        self.sizes = {path: files.sizes[path] for path in sorted(files.sizes)}
        self._files = files
        self._expected = expected

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(self.sizes.values())

    def chunks(self, path: str) -> Iterator[bytes]:
        """The bytes of a file. Raises DeskError(PACKAGE_FAULTY) at its end, where they are not those that are signed."""
        state = hashlib.sha256()
        try:
            with self._files.open(path) as stream:
                while chunk := stream.read(CHUNK):
                    state.update(chunk)
                    yield chunk
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
            raise self._faulty() from error
        if state.hexdigest() != self._expected.get(path):
            raise self._faulty()

    def read(self, path: str) -> bytes:
        """A whole file that is not large. Raises DeskError(PACKAGE_FAULTY)."""
        if path not in self.sizes or self.sizes[path] > limits.longest(path):
            raise self._faulty()
        return b"".join(self.chunks(path))

    def zip_into(self, stream: IO[bytes], progress: SendProgress) -> None:
        """The package as one zip; the same package gives the same bytes."""
        done, total = 0, self.size
        with zipfile.ZipFile(stream, "w") as archive:
            for path in self.sizes:
                member = zipfile.ZipInfo(f"{self.name}/{path}", _ZIP_TIME)
                packed = path.endswith(_PACKED_ALREADY)
                member.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
                member.create_system = _UNIX
                member.external_attr = _ZIP_MODE
                member.file_size = self.sizes[path]  # whether its header needs room for a long one
                with archive.open(member, "w") as target:
                    for chunk in self.chunks(path):
                        target.write(chunk)
                        done += len(chunk)
                        progress(done, total)

    def is_same(self, sizes: Mapping[str, int], open_file: Callable[[str], IO[bytes]]) -> bool:
        """Whether the files there are those of this package, all of them and byte for byte. No more is read than that."""
        return dict(sizes) == self.sizes and all(
            _digest_of(open_file, path, size) == self._expected[path] for path, size in self.sizes.items()
        )

    def _faulty(self) -> DeskError:
        return DeskError(ErrorCode.PACKAGE_FAULTY, name=self.name)


@contextmanager
def opened(parcel: Parcel) -> Iterator[OpenParcel]:
    """The package, open. Raises DeskError: PACKAGE_FAULTY (it is not the one that was checked), and those of `open_package`."""
    with open_package(parcel.path) as files:
        try:
            tag_manifest = read(files, bag.TAG_MANIFEST)
            manifest = read(files, bag.MANIFEST)
            expected = bag.parse_manifest(tag_manifest.decode()) | bag.parse_manifest(manifest.decode())
        except (KeyError, OSError, ValueError, DamagedFileError) as error:
            raise DeskError(ErrorCode.PACKAGE_FAULTY, name=parcel.name) from error
        if hashlib.sha256(tag_manifest).hexdigest() != parcel.sha256:
            raise DeskError(ErrorCode.PACKAGE_FAULTY, name=parcel.name)
        expected[bag.TAG_MANIFEST] = parcel.sha256
        expected[SIGNATURE] = _signature(files, tag_manifest, parcel)
        if files.sizes.keys() != expected.keys():
            raise DeskError(ErrorCode.PACKAGE_FAULTY, name=parcel.name)
        yield OpenParcel(parcel, files, expected)


def parcel_at(path: Path) -> Parcel:
    """The package at `path`, by its own words; whether these are true is for others to check.

    Raises DeskError: PACKAGE_FAULTY, and those of `open_package`.
    """
    with open_package(path) as files:
        try:
            tag_manifest = read(files, bag.TAG_MANIFEST)
            name = bag.parse_info(read(files, bag.INFO).decode())["External-Identifier"]
        except (KeyError, OSError, ValueError, DamagedFileError) as error:
            raise DeskError(
                ErrorCode.PACKAGE_UNREADABLE, path=str(path), reason=type(error).__name__
            ) from error
    return Parcel(path, name, hashlib.sha256(tag_manifest).hexdigest())


def temporary_name(name: str, token: str) -> str:
    """What a package is called where it goes, until it is there whole. The same for each try of one sending, so that a try that
    died leaves nothing which the next one does not take away; and another for each sending, so that no two meet.
    """
    return f".{name}.{token[-12:]}.part"


def same_zip(stream: Any, parcel: OpenParcel) -> bool:
    """Whether the zip in `stream` holds the same package, whole."""
    try:
        with zipfile.ZipFile(stream) as archive:
            top = f"{parcel.name}/"
            members = [member for member in archive.infolist() if not member.is_dir()]
            names = {member.filename for member in members}
            if len(names) != len(members) or not all(name.startswith(top) for name in names):
                return False
            sizes = {member.filename.removeprefix(top): member.file_size for member in members}
            return parcel.is_same(sizes, lambda path: archive.open(top + path))
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, ValueError, RuntimeError):
        return False  # RuntimeError: it is encrypted, or packed in a way that we do not know


def _digest_of(open_file: Callable[[str], IO[bytes]], path: str, size: int) -> str:
    state, left = hashlib.sha256(), size + 1
    with open_file(path) as stream:
        while left > 0 and (chunk := stream.read(min(CHUNK, left))):
            state.update(chunk)
            left -= len(chunk)
    return state.hexdigest()


def _signature(files: PackageFiles, tag_manifest: bytes, parcel: Parcel) -> str:
    """The SHA-256 of its signature, which no manifest lists: it has to be the exporter's, and stays that one while it is sent."""
    try:
        signature = read(files, SIGNATURE)
        key = json.loads(read(files, INDEX))[EXPORTER]["public_key"]
        good = sshsig.verify(key, tag_manifest, signature.decode(), PACKAGE_NAMESPACE)
    except (KeyError, TypeError, OSError, ValueError, RecursionError, DamagedFileError) as error:
        raise DeskError(ErrorCode.PACKAGE_FAULTY, name=parcel.name) from error
    if not good:
        raise DeskError(ErrorCode.PACKAGE_FAULTY, name=parcel.name)
    return hashlib.sha256(signature).hexdigest()
