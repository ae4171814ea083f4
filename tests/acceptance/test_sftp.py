"""The desk's own way over SFTP, against OpenSSH's server."""

import getpass
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.errors import ErrorCode
from editor_desk.exchange.destinations.sftp import SftpCarrier
from editor_desk.exchange.package.verify import verify_package
from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, ran
from tests.acceptance.servers import connects, free_port, serving
from tests.exchange.destination_cases import OTHER_ROW, deliver, fails, made, parcel_of

FORMS = ("zip", "folder")
DISK_BYTES = 512 * 1024
CONFIG = """\
HostKey {folder}/{host_key}
AuthorizedKeysFile {folder}/allowed
PidFile {folder}/pid
ListenAddress 127.0.0.1
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
Subsystem sftp internal-sftp
"""


@dataclass(frozen=True, slots=True)
class Sshd:
    """A server on `port`; packages go into the folder `root`."""

    folder: Path
    root: Path
    port: int
    host_key: str

    def at(self, **settings: str) -> Destination:
        known = {"host": "127.0.0.1", "port": str(self.port), "user": getpass.getuser()}
        known |= {"key_file": str(self.folder / "user"), "folder": str(self.root), "host_key": self.host_key}
        return made(DestinationKind.SFTP, **{**known, **settings})

    def names(self) -> set[str]:
        return {path.name for path in self.root.iterdir()}


@pytest.fixture(scope="module")
def keys(need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the keys of two servers and two people, of whom the first may come in."""
    need("sshd", "ssh-keygen")
    folder = tmp_path_factory.mktemp("sshd")
    for name in ("host", "other-host", "user", "stranger"):
        ran([command("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", folder / name])
    shutil.copyfile(folder / "user.pub", folder / "allowed")
    return folder


@pytest.fixture
def sshd(keys: Path, tmp_path: Path) -> Iterator[Sshd]:
    root = tmp_path / "وارد"
    root.mkdir()
    with served(keys, root) as found:
        yield found


def served(keys: Path, root: Path, host: str = "host", more: str = "") -> "_Served":
    return _Served(keys, root, host, more)


class _Served:
    """The server, as long as the block lasts."""

    def __init__(self, keys: Path, root: Path, host: str, more: str) -> None:
        port = free_port()
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)  # where it puts what has no rights
        config = keys / f"config-{port}"
        config.write_text(CONFIG.format(folder=keys, host_key=host) + more, "utf-8")
        self._sshd = Sshd(keys, root, port, (keys / f"{host}.pub").read_text("utf-8").strip())
        line: list[str | Path] = [command("sshd"), "-D", "-e", "-f", config, "-p", str(port)]
        self._serving = serving(line, keys, keys / f"log-{port}", connects(port))

    def __enter__(self) -> Sshd:
        self._serving.__enter__()
        return self._sshd

    def __exit__(self, *raised: object) -> None:
        self._serving.__exit__(None, None, None)


@pytest.mark.parametrize("form", FORMS)
def test_a_package_arrives_whole(form: str, delivery: Delivery, sshd: Sshd) -> None:
    carrier = SftpCarrier(sshd.at(form=form), "")
    deliver(carrier, parcel_of(delivery.first.root))
    [name] = sshd.names()
    assert name.removesuffix(".zip") == delivery.first.root.name
    assert verify_package(sshd.root / name).good
    before = (sshd.root / name).stat().st_mtime_ns
    deliver(carrier, parcel_of(delivery.first.root, OTHER_ROW))
    assert (sshd.root / name).stat().st_mtime_ns == before
    assert sshd.names() == {name}


def test_the_key_of_the_server_is_held_to(delivery: Delivery, keys: Path, tmp_path: Path, sshd: Sshd) -> None:
    package = parcel_of(delivery.first.root)
    new = SftpCarrier(sshd.at(host_key=""), "")
    assert new.test().host_key == sshd.host_key
    assert fails(lambda: deliver(new, package)) is ErrorCode.HOST_KEY_UNKNOWN
    with served(keys, tmp_path, "other-host") as other:
        assert other.host_key != sshd.host_key
        changed = SftpCarrier(other.at(host_key=sshd.host_key), "")
        assert fails(lambda: deliver(changed, package)) is ErrorCode.HOST_KEY_CHANGED
        assert fails(changed.test) is ErrorCode.HOST_KEY_CHANGED
    assert sshd.names() == set()


def test_who_may_not_come_in(delivery: Delivery, sshd: Sshd) -> None:
    for place, secret in (
        (sshd.at(key_file=str(sshd.folder / "stranger")), ""),
        (sshd.at(key_file=""), "a password"),
    ):
        carrier = SftpCarrier(place, secret)
        assert fails(carrier.test) is ErrorCode.DESTINATION_DENIED
        assert fails(lambda: deliver(carrier, parcel_of(delivery.first.root))) is ErrorCode.DESTINATION_DENIED  # noqa: B023  # called at once
    assert sshd.names() == set()


def test_a_server_that_lets_nobody_write(delivery: Delivery, keys: Path, tmp_path: Path) -> None:
    root = tmp_path / "in"
    root.mkdir()
    with served(keys, root, more="ForceCommand internal-sftp -R\n") as sshd:
        carrier = SftpCarrier(sshd.at(), "")
        assert fails(carrier.test) is ErrorCode.DESTINATION_DENIED
        assert fails(lambda: deliver(carrier, parcel_of(delivery.first.root))) is ErrorCode.DESTINATION_DENIED
    assert not any(root.iterdir())


def test_a_folder_that_is_not_there(delivery: Delivery, sshd: Sshd) -> None:
    carrier = SftpCarrier(sshd.at(folder=str(sshd.root / "none")), "")
    assert fails(lambda: deliver(carrier, parcel_of(delivery.first.root))) is ErrorCode.DESTINATION_MISSING


@pytest.mark.parametrize("form", FORMS)
def test_a_full_disk(form: str, delivery: Delivery, keys: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("a disk of its own can be mounted here by nobody")
    try:
        with served(keys, disk) as sshd:
            carrier = SftpCarrier(sshd.at(form=form), "")
            sizes = sum(path.stat().st_size for path in delivery.first.root.rglob("*") if path.is_file())
            assert sizes > DISK_BYTES
            package = parcel_of(delivery.first.root)
            assert fails(lambda: deliver(carrier, package)) is ErrorCode.DESTINATION_FULL
            assert sshd.names() == set(), "what was begun is taken away"
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_receipt_is_found(delivery: Delivery, sshd: Sshd) -> None:
    carrier, name = SftpCarrier(sshd.at(), ""), delivery.first.root.name
    assert carrier.receipt(name) is None
    said = {"schema": "editor-desk-receipt/1", "package": name, "received": "2026-11-23T12:00:00Z"}
    (sshd.root / f"{name}.receipt.json").write_text(json.dumps(said), "utf-8")
    found = carrier.receipt(name)
    assert found is not None
    assert found.package == name
