"""An SFTP server that holds only a part of a package, or links where files are expected."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_desk.domain.errors import ErrorCode
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.package import bag
from tests.exchange.destination_cases import deliver, fails, parcel_of, sftp_to
from tests.exchange.servers.ssh import PASSWORD, Sshd, sshd_over

pytestmark = pytest.mark.servers


@pytest.fixture
def sshd(tmp_path: Path) -> Iterator[Sshd]:
    root = tmp_path / "server"
    root.mkdir()
    with sshd_over(root) as server:
        yield server


def test_a_folder_that_holds_a_part_does_not_count(sshd: Sshd, package: Path) -> None:
    carrier = carry_to(sftp_to(sshd, form="folder"), PASSWORD)
    deliver(carrier, parcel_of(package))
    one = next((sshd.root / package.name).glob("data/articles/*/content.json"))
    whole = one.read_bytes()
    for spoilt in (None, b"x" * len(whole), whole + b" "):
        if spoilt is None:
            one.unlink()
        else:
            one.write_bytes(spoilt)
        assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.PACKAGE_EXISTS
    one.write_bytes(whole)
    deliver(carrier, parcel_of(package))


@pytest.mark.parametrize("form", ["zip", "folder"])
def test_what_is_enormous_there_is_not_read(form: str, sshd: Sshd, package: Path) -> None:
    there = sshd.root / (f"{package.name}.zip" if form == "zip" else f"{package.name}/{bag.TAG_MANIFEST}")
    there.parent.mkdir(exist_ok=True)
    with there.open("wb") as stream:
        stream.truncate(1024**4)
    carrier = carry_to(sftp_to(sshd, form=form), PASSWORD)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.PACKAGE_EXISTS


def test_a_trial_leaves_what_a_link_leads_to(sshd: Sshd, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("يبقى", "utf-8")
    (sshd.root / ".editor-desk-trial").symlink_to(precious)
    carry_to(sftp_to(sshd), PASSWORD).test()
    assert precious.read_text("utf-8") == "يبقى"
    assert sshd.names() == []


def test_a_receipt_that_is_a_link_is_not_read(sshd: Sshd, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("{}", "utf-8")
    (sshd.root / "package.receipt.json").symlink_to(tmp_path / "secret.json")
    assert carry_to(sftp_to(sshd), PASSWORD).receipt("package") is None
