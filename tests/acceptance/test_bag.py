"""The bag, by the Library of Congress's own validator and by coreutils."""

import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.delivery import Delivery, Package
from tests.acceptance.running import command, ran, run

BAGIT = (sys.executable, "-W", "ignore", "-m", "bagit", "--quiet", "--validate")


def test_each_package_is_a_bag(delivery: Delivery) -> None:
    for package in delivery.packages:
        ran([*BAGIT, package.root])


def test_a_zip_holds_the_same_bag(delivery: Delivery, tmp_path: Path) -> None:
    with zipfile.ZipFile(delivery.zip) as archive:
        archive.extractall(tmp_path)
    [root] = tmp_path.iterdir()
    ran([*BAGIT, root])
    name = "data/issue.epub"
    assert (root / name).read_bytes() == (delivery.first.root / name).read_bytes()


def _flipped(root: Path) -> None:
    path = next((root / "data").rglob("body.html"))
    data = bytearray(path.read_bytes())
    data[5] ^= 1
    path.write_bytes(data)


def _added(root: Path) -> None:
    (root / "data" / "extra.txt").write_text("ليس من الحزمة", encoding="utf-8")


def _lost(root: Path) -> None:
    (root / "data" / "package.json").unlink()


@pytest.mark.parametrize("harm", [_flipped, _added, _lost])
def test_bagit_finds_what_was_done_to_it(
    delivery: Delivery, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    root = _copied(delivery.first, tmp_path)
    harm(root)
    assert run([*BAGIT, root]).returncode != 0


def test_coreutils_find_every_file_as_it_was(
    delivery: Delivery, tmp_path: Path, need: Callable[..., None]
) -> None:
    need("sha256sum")
    for package in delivery.packages:
        for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
            said = ran([command("sha256sum"), "--strict", "-c", manifest], package.root)
            assert said.count(": OK") == len((package.root / manifest).read_text("utf-8").splitlines())
    root = _copied(delivery.first, tmp_path)
    _flipped(root)
    assert run([command("sha256sum"), "-c", "manifest-sha256.txt"], root).returncode != 0


def _copied(package: Package, folder: Path) -> Path:
    return Path(shutil.copytree(package.root, folder / package.root.name))
