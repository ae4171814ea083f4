"""SSH signatures agree with OpenSSH's own program, in both directions, and nothing malformed is accepted."""

import base64
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.exchange import sshsig

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
LINE = sshsig.public_line(KEY.public_key())
MESSAGE = "نص مختوم".encode()
needs_ssh_keygen = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed"
)


def ssh_keygen(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *arguments], input=given, capture_output=True, check=False)


@needs_ssh_keygen
def test_openssh_accepts_our_signature_and_refuses_another_text_or_namespace(tmp_path: Path) -> None:
    (tmp_path / "allowed").write_text(f"salma {LINE}\n", "utf-8")
    (tmp_path / "sig").write_text(sshsig.sign(KEY, MESSAGE, "news"), "utf-8")
    common = (
        "-Y",
        "verify",
        "-f",
        str(tmp_path / "allowed"),
        "-I",
        "salma",
        "-s",
        str(tmp_path / "sig"),
        "-n",
    )
    assert ssh_keygen(*common, "news", given=MESSAGE).returncode == 0
    assert ssh_keygen(*common, "news", given=MESSAGE + b".").returncode != 0
    assert ssh_keygen(*common, "other", given=MESSAGE).returncode != 0


@needs_ssh_keygen
def test_we_accept_what_openssh_signs_and_spell_it_alike(tmp_path: Path) -> None:
    private = tmp_path / "key"
    private.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    private.chmod(0o600)
    done = ssh_keygen("-Y", "sign", "-f", str(private), "-n", "news", given=MESSAGE)
    assert done.returncode == 0, done.stderr
    theirs = done.stdout.decode()
    assert sshsig.verify(LINE, MESSAGE, theirs, "news")
    assert theirs == sshsig.sign(KEY, MESSAGE, "news")
    sha256 = ssh_keygen("-Y", "sign", "-O", "hashalg=sha256", "-f", str(private), "-n", "news", given=MESSAGE)
    assert sshsig.verify(LINE, MESSAGE, sha256.stdout.decode(), "news")


def test_signing_twice_gives_the_same_text() -> None:
    assert sshsig.sign(KEY, MESSAGE, "news") == sshsig.sign(KEY, MESSAGE, "news")


def test_signature_holds_only_for_its_key_text_and_namespace() -> None:
    signature = sshsig.sign(KEY, MESSAGE, "news")
    stranger = sshsig.public_line(Ed25519PrivateKey.generate().public_key())
    assert sshsig.verify(LINE, MESSAGE, signature, "news")
    assert sshsig.verify(f"{LINE} سلمى", MESSAGE, signature, "news")
    assert not sshsig.verify(stranger, MESSAGE, signature, "news")
    assert not sshsig.verify(LINE, MESSAGE + b" ", signature, "news")
    assert not sshsig.verify(LINE, MESSAGE, signature, "old")
    assert not sshsig.verify(LINE, MESSAGE, signature, "")


def test_namespace_must_not_be_empty() -> None:
    with pytest.raises(ValueError, match="namespace"):
        sshsig.sign(KEY, MESSAGE, "")


@given(st.data())
def test_no_character_of_a_signature_can_change(data: st.DataObject) -> None:
    signature = sshsig.sign(KEY, MESSAGE, "news")
    where = data.draw(st.integers(0, len(signature) - 1))
    other = data.draw(st.characters(codec="utf-8").filter(lambda letter: letter != signature[where]))
    assert not sshsig.verify(LINE, MESSAGE, signature[:where] + other + signature[where + 1 :], "news")
    assert not sshsig.verify(LINE, MESSAGE, signature[:where], "news")
    assert not sshsig.verify(LINE, MESSAGE, signature[:where] + other + signature[where:], "news")


def _blobs() -> dict[str, bytes]:
    good = sshsig._dearmour(sshsig.sign(KEY, MESSAGE, "news"))
    signature = sshsig._string(b"ssh-ed25519") + sshsig._string(good[-64:])
    return {
        "magic": b"SSHSIX" + good[6:],
        "version": good[:9] + b"\x02" + good[10:],
        "hash": good.replace(b"sha512", b"md5sum"),
        "type": good.replace(signature, signature.replace(b"ed25519", b"ed448ph")),
        "cut": good[:-1],
        "cut in a length": good[:12],
        "longer": good + b"\x00",
        "key": good[:10] + sshsig._string(b"no key") + good[10 + 4 + 51 :],
    }


@pytest.mark.parametrize("what", list(_blobs()))
def test_malformed_signature_is_refused(what: str) -> None:
    text = sshsig._armour(_blobs()[what])
    assert not sshsig.verify(LINE, MESSAGE, text, "news")


@pytest.mark.parametrize(
    "change", [str.swapcase, lambda text: text.replace("\n", "", 2), lambda text: text + "\n"]
)
def test_armour_has_one_spelling(change: Callable[[str], str]) -> None:
    assert not sshsig.verify(LINE, MESSAGE, change(sshsig.sign(KEY, MESSAGE, "news")), "news")


def test_base64_that_decodes_to_the_same_bytes_is_refused() -> None:
    lines = sshsig.sign(KEY, MESSAGE, "news").split("\n")
    lines[1:3] = [lines[1] + lines[2]]
    assert not sshsig.verify(LINE, MESSAGE, "\n".join(lines), "news")


def test_key_of_another_length_is_none() -> None:
    blob = sshsig._string(b"ssh-ed25519") + sshsig._string(bytes(31))
    with pytest.raises(ValueError, match="ed25519"):
        sshsig.parse_public_line(f"ssh-ed25519 {base64.b64encode(blob).decode()}")


@given(st.text(), st.text())
def test_any_text_is_refused_without_a_crash(line: str, signature: str) -> None:
    assert not sshsig.verify(line, MESSAGE, signature, "news")
    assert not sshsig.verify(LINE, MESSAGE, signature, "news")


@pytest.mark.parametrize(
    "line", ["", "ssh-rsa AAAA", "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-ed25519 é", LINE[:-8]]
)
def test_other_lines_are_no_keys(line: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        sshsig.parse_public_line(line)
