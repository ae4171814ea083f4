"""Nothing hostile gets further than the door: names, links, bombs, and what is no package."""

import os
import shutil
import unicodedata
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Literal

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.exchange.package import archive, limits
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.verify import verify_package


def test_what_is_no_package(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        verify_package(tmp_path / "gone.zip")
    assert caught.value.code is ErrorCode.FILE_MISSING
    for data in (b"", b"PK\x03\x04", b"not a zip at all"):
        (tmp_path / "x.zip").write_bytes(data)
        with pytest.raises(DeskError) as caught:
            verify_package(tmp_path / "x.zip")
        assert caught.value.code is ErrorCode.PACKAGE_UNREADABLE
    with pytest.raises(DeskError) as caught:
        verify_package(tmp_path)
    assert caught.value.code is ErrorCode.PACKAGE_UNKNOWN


def refused(path: Path) -> object:
    with pytest.raises(DeskError) as caught:
        verify_package(path)
    assert caught.value.code is ErrorCode.PACKAGE_UNSAFE
    assert caught.value.params["name"]
    return caught.value.params["reason"]


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["../x"], "climbs"),
        (["a/../../x"], "climbs"),
        (["a/./x"], "climbs"),
        (["a//x"], "climbs"),
        (["/etc/x"], "absolute"),
        (["C:/x"], "drive"),
        (["x:stream"], "drive"),
        (["a\\..\\x"], "backslash"),
        (["x\x00.txt"], "control"),
        (["x\n"], "control"),
        (["a/x", "a/X"], "same_but_case"),
        (["A/x", "a/y"], "same_but_case"),
        (["\u0622", "\u0627\u0653"], "same_but_case"),
        (["x", "x/"], "duplicate"),
    ],
)
def test_names_that_lead_astray_are_refused(tmp_path: Path, names: list[str], reason: str) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            member = zipfile.ZipInfo("x")
            member.filename = name
            made.writestr(member, b"")
    assert refused(path) == reason
    assert [item.name for item in tmp_path.iterdir()] == ["x.zip"]


def test_same_name_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("bag/x", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("bag/x", b"2")
    assert refused(path) == "duplicate"


@pytest.mark.parametrize(
    ("mode", "reason"), [(0o120777, "link"), (0o010644, "special"), (0o060644, "special")]
)
def test_links_and_devices_in_a_zip_are_refused(tmp_path: Path, mode: int, reason: str) -> None:
    member = zipfile.ZipInfo("bag/x")
    member.external_attr = mode << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        made.writestr(member, b"/etc/passwd")
    assert refused(tmp_path / "x.zip") == reason


def test_other_compression_and_encryption_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as made:
        made.writestr("x", b"x" * 100)
    assert refused(path) == "method"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("x", b"x")
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert refused(path) == "encrypted"


def test_bombs_are_refused_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        made.writestr("x", b"0" * 20_000_000)
    assert refused(path) == "bomb"
    with zipfile.ZipFile(path, "w") as made:
        for number in range(4):
            made.writestr(str(number), b"x" * 100)
    monkeypatch.setattr(limits, "MAX_FILES", 3)
    assert refused(path) == "too_many"
    monkeypatch.setattr(limits, "MAX_FILES", 4)
    monkeypatch.setattr(limits, "MAX_TOTAL_BYTES", 399)
    assert refused(path) == "too_large"


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a", b"x" * 5000)
        made.writestr("b", b"y")
        shared = made.getinfo("b")
        shared.file_size = shared.compress_size = 5000
        shared.header_offset = 0
    assert refused(path) == "bomb"


def test_links_in_a_folder_are_refused(package: Path, tmp_path: Path) -> None:
    (package / "data/link").symlink_to("/etc/passwd")
    assert refused(package) == "link"
    (package / "data/link").unlink()
    (package / "loop").symlink_to(package, target_is_directory=True)
    assert refused(package) == "link"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_in_a_folder_is_refused_unopened(package: Path) -> None:
    os.mkfifo(package / "data/pipe")
    assert refused(package) == "special"


def test_huge_document_is_not_read_into_memory(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = (package / INDEX).stat().st_size
    monkeypatch.setattr(limits, "MAX_LIST_BYTES", size - 1)
    assert Fault(FaultCode.FILE_UNREADABLE, INDEX) in verify_package(package).faults


def test_bag_at_the_top_of_a_zip_is_found(package: Path, tmp_path: Path) -> None:
    made = shutil.make_archive(str(tmp_path / "flat"), "zip", package)
    assert verify_package(Path(made)).good


def test_a_name_of_thirty_thousand_parts_takes_no_more_than_its_length(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    deep = "a/" * 30_000

    def folded(names: list[str]) -> int:
        """How much is looked at: every look at a part goes through here."""
        looks = 0

        def look(form: Literal["NFC"], text: str) -> str:
            nonlocal looks
            looks += len(text)
            return unicodedata.normalize(form, text)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                archive, "unicodedata", SimpleNamespace(normalize=look, category=unicodedata.category)
            )
            with zipfile.ZipFile(path, "w") as made:
                for name in names:
                    made.writestr(name, b"")
            with pytest.raises(DeskError) as caught:
                verify_package(path)
            assert caught.value.code is ErrorCode.PACKAGE_UNKNOWN
        return looks

    assert folded([f"{deep}x"]) <= 2 * len(deep)
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(f"{deep}x", b"")
        made.writestr(f"{deep}X", b"")
    assert refused(path) == "same_but_case"
