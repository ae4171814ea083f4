"""A zip means one thing: what its directory does not list is not in it, whichever program unpacks it."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.format_samples import UNDRAWN
from tests.exchange.package_samples import EXPORTER, VAULT, picture, two_articles

UNAPPROVED = "<p>نص لم يعتمده أحد في غرفة الأخبار.</p>".encode()


@pytest.fixture
def zipped(tmp_path: Path) -> Path:
    writer = Writer(VAULT, options=UNDRAWN)
    return Path(
        writer.write(
            two_articles(), tmp_path, PackageForm.ZIP, EXPORTER, "سامي حداد", lambda *_: None, picture
        ).path
    )


def _stowaway(top: str) -> bytes:
    name = f"{top}/data/articles/extra.html".encode()
    sizes = (zlib.crc32(UNAPPROVED), len(UNAPPROVED), len(UNAPPROVED), len(name), 0)
    return struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 0, 0, 33, *sizes) + name + UNAPPROVED


def _moved(end: bytes, by: int) -> bytes:
    start = int.from_bytes(end[16:20], "little")
    return end[:16] + struct.pack("<I", start + by) + end[20:]


def _parts(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Files, directory, end."""
    end = data.rindex(b"PK\x05\x06")
    start = int.from_bytes(data[end + 16 : end + 20], "little")
    return data[:start], data[start:end], data[end:]


def _before(data: bytes, top: str) -> bytes:
    return _stowaway(top) + data


def _between(data: bytes, top: str) -> bytes:
    files, directory, end = _parts(data)
    extra = _stowaway(top)
    return files + extra + directory + _moved(end, len(extra))


def _behind(data: bytes, top: str) -> bytes:
    files, directory, end = _parts(data)
    comment = _stowaway(top)
    return files + directory + end[:20] + struct.pack("<H", len(comment)) + comment


def _other_size_in_front(data: bytes, _top: str) -> bytes:
    return data[:18] + struct.pack("<I", 5) + data[22:]


def _repacked(data: bytes, names: Callable[[str], str]) -> bytes:
    """The same files, each with the name of another in the field that some programs believe."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            member = zipfile.ZipInfo(item.filename)
            said = struct.pack("<BI", 1, zlib.crc32(item.filename.encode())) + names(item.filename).encode()
            member.extra = struct.pack("<HH", 0x7075, len(said)) + said
            new.writestr(member, old.read(item))
    return out.getvalue()


def _renamed(data: bytes, _top: str) -> bytes:
    return _repacked(data, lambda name: name.replace("body.html", "article.html"))


@pytest.mark.parametrize("hide", [_before, _between, _behind, _other_size_in_front, _renamed])
def test_what_only_some_programs_would_unpack_is_refused(
    zipped: Path, hide: Callable[[bytes, str], bytes]
) -> None:
    zipped.write_bytes(hide(zipped.read_bytes(), zipped.stem))
    with pytest.raises(DeskError) as caught:
        verify_package(zipped)
    assert (caught.value.code, caught.value.params["reason"]) == (ErrorCode.PACKAGE_UNSAFE, "hidden")


class _Pipe(io.RawIOBase):
    """Takes bytes and cannot go back, so that sizes follow the files."""

    def __init__(self, out: io.BytesIO) -> None:
        super().__init__()
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return self._out.write(bytes(data))  # type: ignore[call-overload]  # as zipfile calls it


@pytest.mark.parametrize("long", [False, True])
def test_who_packs_it_anew_in_another_way_hides_nothing(zipped: Path, *, long: bool) -> None:
    data, out = zipped.read_bytes(), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(_Pipe(out), "w") as new:
        for item in old.infolist():
            with new.open(zipfile.ZipInfo(item.filename), "w", force_zip64=long) as member:
                member.write(old.read(item))
        new.comment = "حزمة اليوم".encode()
    zipped.write_bytes(out.getvalue())
    assert verify_package(zipped).good
    zipped.write_bytes(_repacked(data, lambda name: name))
    assert verify_package(zipped).good


def test_a_zip_of_very_many_files_is_read_by_its_long_end(
    zipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, out = zipped.read_bytes(), io.BytesIO()
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 3)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            new.writestr(item.filename, old.read(item))
    assert b"PK\x06\x06" in out.getvalue()
    zipped.write_bytes(out.getvalue())
    assert verify_package(zipped).good
