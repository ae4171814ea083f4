"""`allowed_signers` says when a key was whose, and OpenSSH understands it."""

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_desk.domain.keys import KeyPeriod
from editor_desk.domain.package import PackageForm
from editor_desk.domain.package_report import FaultCode
from editor_desk.domain.seal import PACKAGE_NAMESPACE, SEAL_NAMESPACE
from editor_desk.exchange.package.log_event import log_witness
from editor_desk.exchange.package.signers import AllowedSigner, parse_signers, render_signers
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.forging import faults, rebuild
from tests.exchange.package_samples import EXPORTER, REVIEWER, REVIEWER_ID, SEALED, VAULT, picture, sealed

SINCE = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)
UNTIL = datetime(2026, 11, 22, 8, 0, 0, 500_000, tzinfo=UTC)
HEAD = "0123456789abcdef" * 4
needs_ssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")


def written(folder: Path, until: datetime | None = UNTIL) -> Path:
    period = KeyPeriod(REVIEWER.public_key, REVIEWER_ID, SINCE, until)
    item = replace(sealed(), key=period, log=(41, HEAD))
    package = Writer(VAULT).write(
        [item], folder, PackageForm.FOLDER, EXPORTER, "ياسين", lambda _done, _total: None, picture
    )
    return Path(package.path)


def ssh_verify(package: Path, *options: str) -> bool:
    (article,) = (package / "data" / "articles").iterdir()
    command = [
        "ssh-keygen", "-Y", "verify", "-f", str(package / "signatures" / "allowed_signers"), "-I", REVIEWER_ID,
        "-n", SEAL_NAMESPACE, "-s", str(article / "seal.json.sig"), *options,
    ]  # fmt: skip
    with (article / "seal.json").open("rb") as statement:
        return subprocess.run(command, stdin=statement, capture_output=True, check=False).returncode == 0


def test_a_line_says_from_when_and_until_when(tmp_path: Path) -> None:
    text = (written(tmp_path) / "signatures" / "allowed_signers").read_text("utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith(REVIEWER_ID))
    assert (
        'namespaces="editor-desk-seal",valid-after="20261101080000Z",valid-before="20261122080001Z"' in line
    )
    assert verify_package(tmp_path / next(tmp_path.iterdir()).name).good


@needs_ssh
def test_openssh_checks_the_seal_at_its_time(tmp_path: Path) -> None:
    package = written(tmp_path)
    stamp = f"{SEALED:%Y%m%d%H%M%SZ}"
    assert ssh_verify(package, "-O", f"verify-time={stamp}")
    for wrong in (SINCE - timedelta(days=1), UNTIL + timedelta(days=1)):
        assert not ssh_verify(package, "-O", f"verify-time={wrong:%Y%m%d%H%M%SZ}")


@needs_ssh
def test_a_key_in_use_needs_no_time(tmp_path: Path) -> None:
    assert ssh_verify(written(tmp_path, until=None))


@pytest.mark.parametrize("stamp", ["20261120000000Z", "20261120Z", "20261120"])
def test_a_seal_after_the_end_of_its_key_is_a_fault(tmp_path: Path, stamp: str) -> None:
    package = written(tmp_path)
    signers = package / "signatures" / "allowed_signers"
    signers.write_text(signers.read_text("utf-8").replace("20261122080001Z", stamp), "utf-8")
    rebuild(package)
    assert faults(verify_package(package)) == {(FaultCode.SIGNER_UNLISTED, "signatures/allowed_signers")}


def test_the_receivers_own_list_is_asked_for_the_time_too(tmp_path: Path) -> None:
    package = written(tmp_path)
    trusted = tmp_path / "mine"
    lines = [
        AllowedSigner("هدى", (SEAL_NAMESPACE,), REVIEWER.public_key, since=SEALED + timedelta(days=1)),
        AllowedSigner("exporter", (PACKAGE_NAMESPACE,), EXPORTER.public_key, until=SINCE),
    ]
    trusted.write_bytes(render_signers(lines))
    report = verify_package(package, trusted)
    assert {signer.principal: signer.trusted for signer in report.signers} == {
        "exporter": True,
        REVIEWER_ID: False,
    }


def test_lines_come_back_and_what_is_not_understood_counts_for_nothing() -> None:
    key = REVIEWER.public_key
    whole = AllowedSigner("a", ("n",), key, since=SINCE, until=UNTIL.replace(microsecond=0))
    (read,) = parse_signers(render_signers([whole]).decode())
    assert read == replace(whole, until=whole.until and whole.until + timedelta(seconds=1))
    assert read.allows(key, "n", SINCE)
    assert not read.allows(key, "n", SINCE - timedelta(seconds=1))
    assert read.allows(key, "n")
    for options in (
        'valid-before="soon"',
        'valid-before="20261399"',
        "valid-after",
        "cert-authority",
        'namespaces="n",namespaces="m"',
        "namespaces",
    ):
        assert parse_signers(f"a {options} {key}") == (), options
    assert parse_signers(f'a valid-after="202611010800" {key}')[0].since is not None


def test_a_package_remembers_the_record_of_its_desk(tmp_path: Path) -> None:
    package = written(tmp_path)
    witness = log_witness(package)
    assert witness is not None
    assert (witness.source, witness.number, witness.head) == (package.name, 41, HEAD)
    info = package / "bag-info.txt"
    info.write_text(info.read_text("utf-8").replace("41 ", "forty-one "), "utf-8")
    assert log_witness(package) is None
    info.unlink()
    assert log_witness(package) is None
