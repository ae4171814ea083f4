"""A package of the second format, written by the version that knew one approval only: it still verifies."""

import json
import zipfile
from pathlib import Path

from editor_desk.exchange.package.check_seals import parse_statement
from editor_desk.exchange.package.verify import verify_package
from tests.exchange.package_samples import REVIEWER_ID

PACKAGE = Path(__file__).resolve().parents[1] / "golden" / "package-2" / "package.zip"


def files() -> dict[str, bytes]:
    with zipfile.ZipFile(PACKAGE) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_it_still_verifies_and_one_approval_was_enough() -> None:
    report = verify_package(PACKAGE)
    assert report.good, report.faults
    assert {signer.principal for signer in report.signers} == {"exporter", REVIEWER_ID}
    assert {(article.approvals_needed, article.first_approver) for article in report.articles} == {(1, "")}
    assert json.loads(files()["data/package.json"])["schema"] == "editor-desk-package/2"


def test_its_seals_keep_their_bytes() -> None:
    seals = [data for name, data in files().items() if name.endswith("/seal.json")]
    assert len(seals) == 2
    for data in seals:
        statement = parse_statement(data)
        assert statement is not None
        assert statement.to_bytes() == data
        assert statement.stands_alone
        assert b'"editor-desk-seal/1"' in data
