"""Packages of articles that two people had to approve: what a stranger can check, and what no forger can make."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageArticle, PackageForm
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal
from editor_desk.exchange.keys import UnlockedKey
from editor_desk.exchange.package.layout import INDEX, SIGNERS
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.forging import edit_json, faults, rebuild, without_exporters
from tests.exchange.package_samples import (
    EXPORTER,
    FIRST_REVIEWER,
    FIRST_REVIEWER_ID,
    LIGHTHOUSE,
    LIGHTHOUSE_CONTENT,
    REVIEWER,
    REVIEWER_ID,
    STRANGER,
    VAULT,
    by_two,
    sealed,
    signed,
)

ITEM = by_two(LIGHTHOUSE, LIGHTHOUSE_CONTENT)
LAST = ITEM.seal.statement
assert ITEM.seal.first is not None
FIRST = ITEM.seal.first.statement


def write(folder: Path, item: PackageArticle = ITEM) -> Path:
    def quiet(_done: int, _total: int) -> None:
        pass

    return Path(Writer(VAULT).write([item], folder, PackageForm.FOLDER, EXPORTER, "ليلى", quiet).path)


def article_of(package: Path) -> Path:
    (folder,) = (package / "data" / "articles").iterdir()
    return folder


def put(package: Path, prefix: str, seal: Seal) -> None:
    """Lay other seals into a finished package, and make everything else agree with them: index, signers, manifests."""
    folder, statement = article_of(package), seal.statement
    new = {
        f"{prefix}seal.json": statement.to_bytes(),
        f"{prefix}seal.json.sig": seal.signature.encode(),
        f"{prefix}approver.pub": f"{seal.public_key} {statement.approver_name}\n".encode(),
    }
    for name, data in new.items():
        (folder / name).write_bytes(data)

    def relist(index: dict[str, Any]) -> None:
        approved = index["articles"][0]["approved"]
        claim = approved if not prefix else approved["first"]
        claim |= {
            "at": json.loads(statement.to_bytes())["approved_at"],
            "by": statement.approved_by,
            "name": statement.approver_name,
            "public_key": seal.public_key,
        }
        if not prefix:
            approved["needed"] = max(1, statement.approvals_needed)
            approved["override_reason"] = statement.override_reason
        for item in index["articles"][0]["files"]:
            data = new.get(item["path"].rpartition("/")[2])
            if data is not None:
                item["sha256"], item["size"] = hashlib.sha256(data).hexdigest(), len(data)

    edit_json(package / INDEX, relist)
    line = f'{statement.approved_by} namespaces="{SEAL_NAMESPACE}" {seal.public_key} x\n'
    with (package / SIGNERS).open("a", encoding="utf-8") as signers:
        signers.write(line)
    rebuild(package)


def drop_first(package: Path) -> None:
    """Leave the first approval out of files and index alike."""
    for path in article_of(package).glob("first-*"):
        path.unlink()

    def unlist(index: dict[str, Any]) -> None:
        article = index["articles"][0]
        article["approved"]["first"] = None
        article["files"] = [item for item in article["files"] if "/first-" not in item["path"]]

    edit_json(package / INDEX, unlist)
    rebuild(package)


def beside_the_checks(package: Path) -> set[tuple[FaultCode, str]]:
    """What is wrong, but for the report of the checks: it names the bytes of what was forged here, too."""
    found = faults(verify_package(package))
    report = (FaultCode.CHECKS_WRONG, "data/reports/checks.json")
    assert report in found
    return found - {report}


def test_two_approvals_of_two_people_verify(tmp_path: Path) -> None:
    report = verify_package(write(tmp_path))
    assert report.faults == ()
    (article,) = report.articles
    assert (article.approvals_needed, article.first_approver) == (2, "نادر قاسم")
    assert article.first_approved_at == "2026-11-21T13:40:02.015Z"
    assert {signer.principal for signer in report.signers} == {"exporter", REVIEWER_ID, FIRST_REVIEWER_ID}


def test_both_must_be_among_the_trusted(tmp_path: Path) -> None:
    package = write(tmp_path)
    own = tmp_path / "own_signers"
    lines = (package / SIGNERS).read_text("utf-8").splitlines()
    own.write_text("\n".join(line for line in lines if FIRST_REVIEWER_ID not in line), "utf-8")
    assert verify_package(package, own).faults == (
        Fault(FaultCode.SIGNER_UNTRUSTED, SIGNERS, FIRST_REVIEWER_ID),
    )
    own.write_text("\n".join(lines), "utf-8")
    assert verify_package(package, own).good


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_openssh_and_a_checksum_are_enough_to_check_both(tmp_path: Path) -> None:
    """The commands of docs/package-format.md."""
    package = write(tmp_path)
    folder = article_of(package)
    for name in ("seal.json", "first-seal.json"):
        data = (folder / name).read_bytes()
        command = [
            "ssh-keygen", "-Y", "verify", "-f", "../../../signatures/allowed_signers", "-I",
            json.loads(data)["approved_by"], "-n", SEAL_NAMESPACE, "-s", f"{name}.sig",
        ]  # fmt: skip
        done = subprocess.run(command, input=data, capture_output=True, check=False, cwd=folder)
        assert done.returncode == 0, done.stderr
    first = (folder / "first-seal.json").read_bytes()
    assert (
        json.loads((folder / "seal.json").read_bytes())["countersigns"] == hashlib.sha256(first).hexdigest()
    )


def test_an_override_stands_alone_and_is_printed(tmp_path: Path) -> None:
    alone = replace(LAST, countersigns="", override_reason="لا مراجع ثانيًا الليلة")
    (article,) = verify_package(write(tmp_path, replace(ITEM, seal=signed(alone)))).articles
    assert (article.approvals_needed, article.override_reason) == (2, "لا مراجع ثانيًا الليلة")


def test_a_reason_put_in_afterwards_breaks_the_signature(tmp_path: Path) -> None:
    package = write(tmp_path)
    drop_first(package)
    told = replace(LAST, countersigns="", override_reason="لا مراجع ثانيًا الليلة")
    put(package, "", replace(ITEM.seal, statement=told))
    assert {code for code, _file in beside_the_checks(package)} == {FaultCode.SIGNATURE_WRONG}


def test_one_of_two_is_no_seal(tmp_path: Path) -> None:
    """Whichever of the two is left out."""
    package = write(tmp_path)
    drop_first(package)
    path = f"data/{article_of(package).relative_to(package / 'data')}/seal.json"
    assert beside_the_checks(package) == {(FaultCode.APPROVAL_MISSING, path)}
    assert ITEM.seal.first is not None
    put(package, "", ITEM.seal.first)
    assert beside_the_checks(package) == {(FaultCode.APPROVAL_MISSING, path)}


OTHER = signed(replace(FIRST, approved_at=FIRST.approved_at - timedelta(hours=3)), FIRST_REVIEWER)
FIRSTS: list[tuple[str, Seal]] = [
    ("of an earlier round", OTHER),
    ("of another text", signed(replace(FIRST, content_hash="0" * 64), FIRST_REVIEWER)),
    ("of another revision", signed(replace(FIRST, revision="0" * 64), FIRST_REVIEWER)),
    (
        "by a third person",
        signed(replace(FIRST, approved_by="019370a0-0000-7000-8000-00000000a009"), STRANGER),
    ),
    ("by the same person", signed(replace(FIRST, approved_by=REVIEWER_ID), REVIEWER)),
    ("that one was enough for", signed(replace(FIRST, approvals_needed=1), FIRST_REVIEWER)),
    ("of the first version", signed(replace(FIRST, approvals_needed=0, rule_hash=""), FIRST_REVIEWER)),
]


@pytest.mark.parametrize("first", [item[1] for item in FIRSTS], ids=[item[0] for item in FIRSTS])
def test_a_real_approval_of_something_else_does_not_count(tmp_path: Path, first: Seal) -> None:
    """All of them rightly signed; what was countersigned is another."""
    package = write(tmp_path)
    put(package, "first-", first)
    assert FaultCode.APPROVAL_MISSING in {fault.code for fault in verify_package(package).faults}


def both(first: Seal, by: UnlockedKey = REVIEWER, **changes: Any) -> PackageArticle:
    last = replace(LAST, countersigns=first.statement.sha256, **changes)
    return replace(ITEM, seal=signed(last, by, first))


PAIRS: list[tuple[str, PackageArticle]] = [
    ("one person", both(signed(replace(FIRST, approved_by=REVIEWER_ID), REVIEWER))),
    ("one person with two keys", both(signed(replace(FIRST, approved_by=REVIEWER_ID), FIRST_REVIEWER))),
    ("two accounts with one key", both(signed(FIRST, REVIEWER))),
    ("the second before the first", both(signed(replace(FIRST, approved_at=LAST.approved_at + timedelta(1)), FIRST_REVIEWER))),
    ("a first that countersigns", both(signed(replace(FIRST, countersigns="0" * 64), FIRST_REVIEWER))),
    ("another text", both(signed(replace(FIRST, content_hash="0" * 64), FIRST_REVIEWER))),
    ("no first", replace(ITEM, seal=signed(LAST))),
    ("a first alone", replace(ITEM, seal=signed(FIRST, FIRST_REVIEWER))),
    ("a first beside what stands alone", replace(ITEM, seal=signed(replace(LAST, approvals_needed=1, countersigns=""), first=ITEM.seal.first))),
    ("a signature that was changed", replace(ITEM, seal=replace(ITEM.seal, first=replace(signed(FIRST, STRANGER), public_key=FIRST_REVIEWER.public_key)))),
]  # fmt: skip


@pytest.mark.parametrize("item", [pair[1] for pair in PAIRS], ids=[pair[0] for pair in PAIRS])
def test_no_package_is_written_of_anything_less(tmp_path: Path, item: PackageArticle) -> None:
    with pytest.raises(DeskError) as refused:
        write(tmp_path, item)
    assert refused.value.code is ErrorCode.SEAL_INVALID
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda index: index["articles"][0]["approved"].update(needed=1), FaultCode.SEAL_WRONG),
        (lambda index: index["articles"][0]["approved"].update(needed=3), FaultCode.INDEX_INVALID),
        (
            lambda index: index["articles"][0]["approved"]["first"].update(name="شخص آخر"),
            FaultCode.SEAL_WRONG,
        ),
        (lambda index: index["articles"][0]["approved"]["first"].update(by="another"), FaultCode.SEAL_WRONG),
        (
            lambda index: index["articles"][0]["approved"]["first"].update(public_key=STRANGER.public_key),
            FaultCode.SIGNER_UNLISTED,
        ),
        (lambda index: index["articles"][0]["approved"].update(first=None), FaultCode.APPROVAL_MISSING),
        (lambda index: index["articles"][0]["approved"].pop("first"), FaultCode.INDEX_INVALID),
    ],
)
def test_an_index_that_lies_about_them_is_named(
    tmp_path: Path, change: Callable[[Any], None], code: FaultCode
) -> None:
    package = write(tmp_path)
    edit_json(package / INDEX, change)
    rebuild(package)
    assert code in {fault.code for fault in verify_package(package).faults}


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b'{"approvals_needed":true}', b'{"approvals_needed":2}']
)
def test_a_malformed_first_seal_is_named_without_a_crash(tmp_path: Path, data: bytes) -> None:
    package = write(tmp_path)
    (article_of(package) / "first-seal.json").write_bytes(data)
    rebuild(package)
    assert FaultCode.SEAL_INVALID in {fault.code for fault in verify_package(package).faults}


def test_two_approvals_in_an_older_format_are_still_two(tmp_path: Path) -> None:
    """Nobody gets round the second approval by writing an index that knows of none."""
    package = write(tmp_path)
    drop_first(package)

    def older(index: dict[str, Any]) -> None:
        index["schema"] = "editor-desk-package/2"
        article = index["articles"][0]
        del (
            article["approved"]["needed"],
            article["approved"]["first"],
            article["takes_over"],
            article["note"],
            article["published"],
        )
        without_exporters(package, index)

    edit_json(package / INDEX, older)
    rebuild(package)
    assert {fault.code for fault in verify_package(package).faults} == {FaultCode.APPROVAL_MISSING}


def test_one_approval_says_that_one_was_enough(tmp_path: Path) -> None:
    item = sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)
    one = replace(item, seal=signed(replace(item.seal.statement, approvals_needed=1)))
    report = verify_package(write(tmp_path, one))
    assert report.good
    assert report.articles[0].approvals_needed == 1
