"""A package of the first format, written by the version that knew no figures: it still verifies, and its texts keep their
names.
"""

import json
import zipfile
from pathlib import Path

from editor_desk.domain.portable_text import content_from_json
from editor_desk.domain.revision import canonical_bytes, content_hash
from editor_desk.exchange.package.verify import verify_package
from tests.exchange.package_samples import REVIEWER_ID

PACKAGE = Path(__file__).resolve().parents[1] / "golden" / "package-1" / "package.zip"


def files() -> dict[str, bytes]:
    with zipfile.ZipFile(PACKAGE) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_it_still_verifies() -> None:
    report = verify_package(PACKAGE)
    assert report.good, report.faults
    assert len(report.articles) == 2
    assert {signer.principal for signer in report.signers} == {"exporter", REVIEWER_ID}
    assert json.loads(files()["data/package.json"])["schema"] == "editor-desk-package/1"


def test_what_was_sealed_keeps_its_bytes_and_its_name() -> None:
    contents = {name: data for name, data in files().items() if name.endswith("/content.json")}
    assert len(contents) == 2
    for name, data in contents.items():
        content = content_from_json(json.loads(data))
        assert canonical_bytes(content) == data
        seal = json.loads(files()[name.replace("content.json", "seal.json")])
        assert seal["content_sha256"] == content_hash(content)
