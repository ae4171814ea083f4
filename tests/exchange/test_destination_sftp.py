"""SFTP as a destination, against paramiko's own server."""

import threading
from collections.abc import Iterator
from pathlib import Path

import paramiko
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.destinations import sftp
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.package.verify import verify_package
from tests.exchange.destination_cases import OTHER_ROW, deliver, fails, parcel_of, sftp_to
from tests.exchange.servers.ssh import PASSWORD, USER, Sshd, new_key, sshd_over

pytestmark = pytest.mark.servers
FORMS = ("zip", "folder")


@pytest.fixture
def sshd(tmp_path: Path) -> Iterator[Sshd]:
    root = tmp_path / "server"
    root.mkdir()
    with sshd_over(root) as server:
        yield server


def landed(sshd: Sshd) -> Path:
    (name,) = sshd.names()
    return sshd.root / name


@pytest.mark.parametrize("form", FORMS)
def test_the_package_arrives_whole_and_sending_it_twice_changes_nothing(
    form: str, sshd: Sshd, package: Path
) -> None:
    carrier = carry_to(sftp_to(sshd, form=form), PASSWORD)
    deliver(carrier, parcel_of(package))
    assert verify_package(landed(sshd)).good
    before = landed(sshd).stat().st_mtime_ns
    deliver(carrier, parcel_of(package, OTHER_ROW))
    assert landed(sshd).stat().st_mtime_ns == before


@pytest.mark.parametrize("form", FORMS)
def test_into_a_folder_of_the_server(form: str, sshd: Sshd, package: Path) -> None:
    (sshd.root / "وارد").mkdir()
    deliver(carry_to(sftp_to(sshd, form=form, folder="/وارد/"), PASSWORD), parcel_of(package))
    assert [item.name.removesuffix(".zip") for item in (sshd.root / "وارد").iterdir()] == [package.name]


def test_a_folder_that_is_not_there(sshd: Sshd, package: Path) -> None:
    carrier = carry_to(sftp_to(sshd, folder="/none"), PASSWORD)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_MISSING


def test_the_key_of_the_server_is_confirmed_before_anything_is_told_to_it(sshd: Sshd, package: Path) -> None:
    unknown = carry_to(sftp_to(sshd, host_key=""), PASSWORD)
    answer = unknown.test()
    assert answer.host_key == sshd.line
    assert answer.fingerprint.startswith("SHA256:")
    assert fails(lambda: deliver(unknown, parcel_of(package))) is ErrorCode.HOST_KEY_UNKNOWN
    assert carry_to(sftp_to(sshd, host_key=answer.host_key), PASSWORD).test().who == USER
    assert sshd.names() == []


def test_another_key_is_refused_and_hears_no_password(
    sshd: Sshd, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    destination = sftp_to(sshd)
    sshd.host_key = new_key()
    heard = []
    monkeypatch.setattr(paramiko.Transport, "auth_password", lambda *arguments, **_: heard.append(arguments))
    carrier = carry_to(destination, PASSWORD)
    for act in (lambda: deliver(carrier, parcel_of(package)), carrier.test):
        assert fails(act) is ErrorCode.HOST_KEY_CHANGED
    assert heard == []
    assert sshd.names() == []


@pytest.mark.parametrize("secret", ["خطأ", ""])
def test_a_wrong_password(secret: str, sshd: Sshd, package: Path) -> None:
    carrier = carry_to(sftp_to(sshd), secret)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_DENIED


def test_a_password_is_no_answer_to_whatever_a_server_asks(sshd: Sshd, package: Path) -> None:
    sshd.asks = True
    carrier = carry_to(sftp_to(sshd), PASSWORD)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_DENIED
    assert sshd.heard == []


@pytest.mark.parametrize("passphrase", ["", "عبارة"])
def test_a_key_in_place_of_a_password(passphrase: str, sshd: Sshd, package: Path, tmp_path: Path) -> None:
    key = Ed25519PrivateKey.generate()
    wrapped = (
        serialization.BestAvailableEncryption(passphrase.encode())
        if passphrase
        else serialization.NoEncryption()
    )
    file = tmp_path / "id_ed25519"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.OpenSSH, wrapped)
    )
    public = key.public_key().public_bytes(serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH)
    sshd.allowed_key = public.split()[1].decode()
    destination = sftp_to(sshd, key_file=str(file))
    deliver(carry_to(destination, passphrase), parcel_of(package))
    assert verify_package(landed(sshd)).good
    if passphrase:
        assert fails(carry_to(destination, "غيرها").test) is ErrorCode.KEY_FILE_UNREADABLE
    sshd.allowed_key = ""
    assert fails(carry_to(destination, passphrase).test) is ErrorCode.DESTINATION_DENIED


def test_a_file_that_is_no_key(sshd: Sshd, tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("ليس مفتاحًا", "utf-8")
    assert fails(carry_to(sftp_to(sshd, key_file=str(file)), "").test) is ErrorCode.KEY_FILE_UNREADABLE


@pytest.mark.parametrize("form", FORMS)
def test_a_connection_that_dies_half_way_leaves_nothing_under_the_name(
    form: str, sshd: Sshd, package: Path
) -> None:
    sshd.dies_after = 20_000
    carrier, parcel = carry_to(sftp_to(sshd, form=form), PASSWORD), parcel_of(package)
    assert fails(lambda: deliver(carrier, parcel)) is ErrorCode.DESTINATION_UNREACHABLE
    assert all(name.startswith(".") for name in sshd.names())
    sshd.dies_after = None
    deliver(carrier, parcel)
    assert verify_package(landed(sshd)).good


@pytest.mark.parametrize("form", FORMS)
def test_a_full_disk(form: str, sshd: Sshd, package: Path) -> None:
    sshd.full_after = 20_000
    carrier, parcel = carry_to(sftp_to(sshd, form=form), PASSWORD), parcel_of(package)
    assert fails(lambda: deliver(carrier, parcel)) is ErrorCode.DESTINATION_FULL
    assert not sshd.names(), "what lies on a full disk keeps it full"
    sshd.full_after = None
    deliver(carrier, parcel)
    assert verify_package(landed(sshd)).good


def test_a_server_that_refuses_writing(sshd: Sshd, package: Path) -> None:
    sshd.read_only = True
    carrier = carry_to(sftp_to(sshd), PASSWORD)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_DENIED
    assert fails(carrier.test) is ErrorCode.DESTINATION_DENIED


def test_a_server_that_says_nothing(sshd: Sshd, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sshd.silent = True
    monkeypatch.setattr(sftp, "CONNECT_SECONDS", 0.3)
    carrier = carry_to(sftp_to(sshd), PASSWORD)
    code = fails(lambda: deliver(carrier, parcel_of(package)))
    assert code in {ErrorCode.DESTINATION_SLOW, ErrorCode.DESTINATION_UNREACHABLE}


def test_a_server_that_is_not_there(tmp_path: Path, package: Path) -> None:
    with sshd_over(tmp_path) as gone:
        destination = sftp_to(gone)
    carrier = carry_to(destination, PASSWORD)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_UNREACHABLE


@pytest.mark.parametrize("form", FORMS)
def test_two_senders_at_once_leave_one_whole_package(form: str, sshd: Sshd, package: Path) -> None:
    at_once, faults = threading.Barrier(2), []

    def go(token: str) -> None:
        def meet(done: int, total: int) -> None:
            if done == total:
                at_once.wait(20)

        try:
            carry_to(sftp_to(sshd, form=form), PASSWORD).send(parcel_of(package, token), {}, meet)
        except DeskError as error:
            faults.append(error)

    threads = [threading.Thread(target=go, args=(token,)) for token in (parcel_of(package).token, OTHER_ROW)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert faults == []
    assert verify_package(landed(sshd)).good
