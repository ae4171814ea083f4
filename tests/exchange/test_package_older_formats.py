"""Packages of the older formats, written by the versions that knew no figures (1) and no takeovers (2): they still verify, and
their texts keep their names.
"""

import json
import zipfile
from pathlib import Path

import pytest

from editor_desk.domain.portable_text import content_from_json
from editor_desk.domain.revision import canonical_bytes, content_hash
from editor_desk.exchange.package.verify import verify_package
from tests.exchange.package_samples import REVIEWER_ID

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def files(number: int) -> dict[str, bytes]:
    with zipfile.ZipFile(package(number)) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def package(number: int) -> Path:
    return GOLDEN / f"package-{number}" / "package.zip"


@pytest.mark.parametrize("number", [1, 2])
def test_it_still_verifies(number: int) -> None:
    report = verify_package(package(number))
    assert report.good, report.faults
    assert len(report.articles) == 2
    assert {signer.principal for signer in report.signers} == {"exporter", REVIEWER_ID}
    assert json.loads(files(number)["data/package.json"])["schema"] == f"editor-desk-package/{number}"


@pytest.mark.parametrize("number", [1, 2])
def test_what_was_sealed_keeps_its_bytes_and_its_name(number: int) -> None:
    contents = {name: data for name, data in files(number).items() if name.endswith("/content.json")}
    assert len(contents) == 2
    for name, data in contents.items():
        content = content_from_json(json.loads(data))
        assert canonical_bytes(content) == data
        seal = json.loads(files(number)[name.replace("content.json", "seal.json")])
        assert seal["content_sha256"] == content_hash(content)
