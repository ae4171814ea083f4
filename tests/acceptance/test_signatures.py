"""Signatures by OpenSSH, in the very words of docs/package-format.md."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, run


@pytest.fixture(autouse=True)
def _ssh_keygen(need: Callable[..., None]) -> None:
    need("ssh-keygen")


def verified(root: Path, principal: str, namespace: str, signature: Path, data: bytes) -> bool:
    """Whether OpenSSH calls it good."""
    signers = root / "signatures" / "allowed_signers"
    done = run(
        [
            command("ssh-keygen"), "-Y", "verify", "-f", signers, "-I", principal, "-n", namespace, "-s", signature,
        ],
        given=data,
    )  # fmt: skip
    return done.returncode == 0 and "Good" in done.stdout


def test_the_exporter_signed_each_package(delivery: Delivery) -> None:
    for package in delivery.packages:
        manifest = package.root / "tagmanifest-sha256.txt"
        signature = package.root / "signatures" / "tagmanifest-sha256.txt.sig"
        data = manifest.read_bytes()
        assert verified(package.root, "exporter", "editor-desk-package", signature, data)
        assert not verified(package.root, "exporter", "editor-desk-package", signature, data + b" ")
        assert not verified(package.root, "exporter", "editor-desk-seal", signature, data)


def test_a_reviewer_sealed_each_text(delivery: Delivery) -> None:
    for package in delivery.packages:
        for entry in package.index["articles"]:
            folder = package.data / entry["folder"]
            seal = _seal(package.root, folder, "seal.json")
            content = (folder / "content.json").read_bytes()
            assert seal["content_sha256"] == sha256(content).hexdigest() == entry["content_sha256"]
            assert (seal["article"], seal["revision"]) == (entry["id"], entry["revision"])


def test_two_sealed_what_needed_two(delivery: Delivery) -> None:
    folder = delivery.first.folder(delivery.council)
    second = _seal(delivery.first.root, folder, "seal.json")
    first = _seal(delivery.first.root, folder, "first-seal.json")
    assert second["approvals_needed"] == 2
    assert second["countersigns"] == sha256((folder / "first-seal.json").read_bytes()).hexdigest()
    assert second["approved_by"] != first["approved_by"]
    assert second["content_sha256"] == first["content_sha256"]
    assert [(folder.parent / delivery.first.folder(one).name / "first-seal.json").exists() for one in (
        delivery.tram, delivery.library, delivery.fishers)] == [False] * 3  # fmt: skip


def test_a_seal_over_another_text_is_none(delivery: Delivery) -> None:
    root, folder = delivery.first.root, delivery.first.folder(delivery.tram)
    data = (folder / "seal.json").read_bytes()
    said = json.loads(data)
    forged = data.replace(said["content_sha256"].encode(), b"0" * 64)
    signature = folder / "seal.json.sig"
    assert verified(root, said["approved_by"], "editor-desk-seal", signature, data)
    assert not verified(root, said["approved_by"], "editor-desk-seal", signature, forged)
    other = delivery.first.folder(delivery.library) / "seal.json.sig"
    assert not verified(root, said["approved_by"], "editor-desk-seal", other, data)


def _seal(root: Path, folder: Path, name: str) -> dict[str, Any]:
    """A statement, once OpenSSH has called its signature good."""
    data = (folder / name).read_bytes()
    said = json.loads(data)
    assert verified(root, said["approved_by"], "editor-desk-seal", folder / f"{name}.sig", data)
    return dict(said)
