"""Folders as destinations: a package is there whole under its name, or not at all."""

import errno
import os
import shutil
import threading
import zipfile
from pathlib import Path

import pytest

from editor_desk.domain.destinations import DestinationKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.destinations import disk
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.package.verify import verify_package
from tests.exchange.destination_cases import OTHER_ROW, deliver, fails, made, parcel_of, unwatched

KINDS = (DestinationKind.FOLDER, DestinationKind.ZIP)


@pytest.fixture
def web(tmp_path: Path) -> Path:
    folder = tmp_path / "مجلد الويب"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_the_package_arrives_whole_and_sending_it_twice_changes_nothing(
    kind: DestinationKind, web: Path, package: Path
) -> None:
    carrier = carry_to(made(kind, path=str(web)), "")
    deliver(carrier, parcel_of(package))
    (there,) = web.iterdir()
    assert there.name == (package.name if kind is DestinationKind.FOLDER else f"{package.name}.zip")
    assert verify_package(there).good
    before = there.stat().st_mtime_ns
    deliver(carrier, parcel_of(package, OTHER_ROW))
    assert [item.name for item in web.iterdir()] == [there.name]
    assert there.stat().st_mtime_ns == before


def test_the_same_package_gives_the_same_zip(web: Path, package: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for folder in (web, other):
        deliver(carry_to(made(DestinationKind.ZIP, path=str(folder)), ""), parcel_of(package))
    name = f"{package.name}.zip"
    assert (web / name).read_bytes() == (other / name).read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_another_package_of_that_name_stays_as_it_is(kind: DestinationKind, web: Path, package: Path) -> None:
    if kind is DestinationKind.FOLDER:
        (web / package.name).mkdir()
    else:
        (web / f"{package.name}.zip").write_bytes(b"PK")
    carrier = carry_to(made(kind, path=str(web)), "")
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.PACKAGE_EXISTS
    assert len(list(web.iterdir())) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_byte_that_changed_since_the_check_keeps_it_here(
    kind: DestinationKind, web: Path, package: Path
) -> None:
    parcel = parcel_of(package)
    page = next(package.rglob("content.json"))
    page.write_bytes(page.read_bytes().replace("الصيادين".encode(), "الصيادون".encode(), 1))
    carrier = carry_to(made(kind, path=str(web)), "")
    assert fails(lambda: deliver(carrier, parcel)) is ErrorCode.PACKAGE_FAULTY
    assert list(web.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_try_that_died_left_goes_with_the_next(
    kind: DestinationKind, web: Path, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carrier, parcel = carry_to(made(kind, path=str(web)), ""), parcel_of(package)

    class KilledError(BaseException):
        pass

    def die(*_: object) -> None:
        raise KilledError

    def leave(_path: Path) -> None:
        """A process that is killed takes nothing away."""

    with monkeypatch.context() as patch:
        patch.setattr(disk, "_renamed", die)
        patch.setattr(disk, "_remove", leave)
        with pytest.raises(KilledError):
            deliver(carrier, parcel)
    assert [item.name.startswith(".") for item in web.iterdir()] == [True]
    deliver(carrier, parcel)
    (there,) = web.iterdir()
    assert not there.name.startswith(".")
    assert verify_package(there).good


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DESTINATION_FULL),
        (errno.EDQUOT, ErrorCode.DESTINATION_FULL),
        (errno.EACCES, ErrorCode.DESTINATION_READ_ONLY),
        (errno.ESTALE, ErrorCode.DESTINATION_MISSING),
        (errno.ETIMEDOUT, ErrorCode.DESTINATION_SLOW),
    ],
)
def test_a_disk_that_refuses_half_way(
    kind: DestinationKind,
    number: int,
    code: ErrorCode,
    web: Path,
    package: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    carrier = carry_to(made(kind, path=str(web)), "")
    assert fails(lambda: deliver(carrier, parcel_of(package))) is code
    assert list(web.iterdir()) == []


def test_a_folder_that_is_gone(web: Path, package: Path) -> None:
    carrier = carry_to(made(DestinationKind.FOLDER, path=str(web)), "")
    shutil.rmtree(web)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_MISSING
    assert fails(carrier.test) is ErrorCode.DESTINATION_MISSING
    assert fails(lambda: carrier.receipt(package.name)) is ErrorCode.DESTINATION_MISSING


def test_cancelling_leaves_nothing(web: Path, package: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise DeskError(ErrorCode.CANCELLED)

    carrier = carry_to(made(DestinationKind.FOLDER, path=str(web)), "")
    assert fails(lambda: carrier.send(parcel_of(package), {}, stop)) is ErrorCode.CANCELLED
    assert list(web.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_two_senders_at_once_leave_one_whole_package(kind: DestinationKind, web: Path, package: Path) -> None:
    at_once, faults = threading.Barrier(2), []

    def go(token: str) -> None:
        def meet(done: int, total: int) -> None:
            if done == total:
                at_once.wait(20)

        try:
            carry_to(made(kind, path=str(web)), "").send(parcel_of(package, token), {}, meet)
        except DeskError as error:
            faults.append(error)

    threads = [threading.Thread(target=go, args=(token,)) for token in (parcel_of(package).token, OTHER_ROW)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert faults == []
    (there,) = web.iterdir()
    assert verify_package(there).good


def test_testing_leaves_nothing(web: Path) -> None:
    carry_to(made(DestinationKind.FOLDER, path=str(web)), "").test()
    assert list(web.iterdir()) == []


def test_a_zip_with_the_package_in_it_can_be_sent_as_a_folder(
    web: Path, package: Path, tmp_path: Path
) -> None:
    zips = tmp_path / "zips"
    zips.mkdir()
    deliver(carry_to(made(DestinationKind.ZIP, path=str(zips)), ""), parcel_of(package))
    zipped = zips / f"{package.name}.zip"
    assert zipfile.is_zipfile(zipped)
    parcel = parcel_of(package)
    from dataclasses import replace

    carrier = carry_to(made(DestinationKind.FOLDER, path=str(web)), "")
    carrier.send(replace(parcel, path=zipped), {}, unwatched)
    assert verify_package(web / package.name).good
