"""Packages that change on their way, and places that only look as if the package were there."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_desk.domain.destinations import DestinationKind
from editor_desk.domain.errors import ErrorCode
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.layout import SIGNATURE
from editor_desk.services.ports.destinations import Carrier
from tests.exchange.destination_cases import OTHER_ROW, deliver, fails, made, parcel_of

KINDS = [DestinationKind.FOLDER, DestinationKind.ZIP]


@pytest.fixture
def web(tmp_path: Path) -> Path:
    folder = tmp_path / "web"
    folder.mkdir()
    return folder


@pytest.fixture
def own(tmp_path: Path, package: Path) -> Path:
    """A package of this test's own."""
    return Path(shutil.copytree(package, tmp_path / "own" / package.name))


def to(kind: DestinationKind, web: Path) -> Carrier:
    return carry_to(made(kind, path=str(web)), "")


def _lost(package: Path) -> None:
    next(package.glob("data/articles/*/content.json")).unlink()


def _added(package: Path) -> None:
    (package / "data" / "more.txt").write_text("زيادة", "utf-8")


def _signed_otherwise(package: Path) -> None:
    (package / SIGNATURE).write_bytes(b"rubbish")


def _unsigned(package: Path) -> None:
    (package / SIGNATURE).unlink()


@pytest.mark.parametrize("change", [_lost, _added, _signed_otherwise, _unsigned])
@pytest.mark.parametrize("kind", KINDS)
def test_what_changed_after_the_check_does_not_leave(
    kind: DestinationKind, change: Callable[[Path], None], web: Path, own: Path
) -> None:
    parcel = parcel_of(own)
    change(own)
    assert fails(lambda: deliver(to(kind, web), parcel)) is ErrorCode.PACKAGE_FAULTY
    assert list(web.iterdir()) == []


def test_a_signature_that_changes_while_it_is_sent_does_not_leave(web: Path, own: Path) -> None:
    def change(done: int, _total: int) -> None:
        if done:
            _signed_otherwise(own)

    code = fails(lambda: to(DestinationKind.FOLDER, web).send(parcel_of(own), {}, change))
    assert code is ErrorCode.PACKAGE_FAULTY
    assert list(web.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_there_whole_is_left_and_counts(kind: DestinationKind, web: Path, package: Path) -> None:
    for token in ("", OTHER_ROW):
        deliver(to(kind, web), parcel_of(package, token))
    assert len(list(web.iterdir())) == 1


def test_a_folder_that_holds_a_part_does_not_count(web: Path, package: Path) -> None:
    deliver(to(DestinationKind.FOLDER, web), parcel_of(package))
    there = web / package.name
    one = next(there.glob("data/articles/*/content.json"))
    whole = one.read_bytes()
    for spoilt in (None, whole[:-1], b"x" * len(whole)):
        if spoilt is None:
            one.unlink()
        else:
            one.write_bytes(spoilt)
        code = fails(lambda: deliver(to(DestinationKind.FOLDER, web), parcel_of(package)))
        assert code is ErrorCode.PACKAGE_EXISTS
    one.write_bytes(whole)
    deliver(to(DestinationKind.FOLDER, web), parcel_of(package))


def test_a_zip_that_holds_a_part_does_not_count(web: Path, package: Path) -> None:
    with zipfile.ZipFile(web / f"{package.name}.zip", "w") as archive:
        archive.write(package / bag.TAG_MANIFEST, f"{package.name}/{bag.TAG_MANIFEST}")
    code = fails(lambda: deliver(to(DestinationKind.ZIP, web), parcel_of(package)))
    assert code is ErrorCode.PACKAGE_EXISTS


@pytest.mark.parametrize("how", ["packed badly", "encrypted"])
def test_a_zip_that_cannot_be_read_does_not_count(how: str, web: Path, package: Path) -> None:
    deliver(to(DestinationKind.ZIP, web), parcel_of(package))
    there = web / f"{package.name}.zip"
    with zipfile.ZipFile(there) as archive:
        first = next(one for one in archive.infolist() if one.compress_type == zipfile.ZIP_DEFLATED)
    data = bytearray(there.read_bytes())
    if how == "encrypted":
        data[first.header_offset + 6] |= 1
        data[data.index(b"PK\x01\x02") + 8] |= 1
    else:
        start = first.header_offset + 30 + len(first.filename.encode())
        data[start : start + 4] = b"\xff" * 4
    there.write_bytes(data)
    code = fails(lambda: deliver(to(DestinationKind.ZIP, web), parcel_of(package)))
    assert code is ErrorCode.PACKAGE_EXISTS


def test_a_trial_leaves_what_a_link_leads_to(tmp_path: Path, web: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("يبقى", "utf-8")
    (web / ".editor-desk-trial").symlink_to(precious)
    to(DestinationKind.FOLDER, web).test()
    assert precious.read_text("utf-8") == "يبقى"
    assert list(web.iterdir()) == []


def test_a_receipt_that_is_a_link_is_not_read(tmp_path: Path, web: Path) -> None:
    secret = tmp_path / "secret.json"
    secret.write_text("{}", "utf-8")
    (web / "package.receipt.json").symlink_to(secret)
    assert to(DestinationKind.FOLDER, web).receipt("package") is None
