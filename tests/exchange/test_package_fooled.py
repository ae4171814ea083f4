"""What is signed by the right keys, and yet says one thing to the desk and another to its readers, is named as a fault."""

import zipfile
from pathlib import Path

import pytest

from editor_desk.domain.package import PackageForm
from editor_desk.domain.package_report import FaultCode
from editor_desk.exchange.destinations import parcels
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.forging import faults, rebuild
from tests.exchange.format_samples import UNDRAWN
from tests.exchange.package_samples import (
    EXPORTER,
    FIRST_REVIEWER,
    FIRST_REVIEWER_ID,
    REVIEWER,
    REVIEWER_ID,
    VAULT,
    picture,
    two_articles,
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    writer = Writer(VAULT, options=UNDRAWN)
    written = writer.write(
        two_articles(), tmp_path, PackageForm.FOLDER, EXPORTER, "سامي حداد", lambda *_: None, picture
    )
    return Path(written.path)


def test_a_name_twice_in_the_index_is_no_index(package: Path) -> None:
    """Some programs believe the first, some the last."""
    text = (package / INDEX).read_text("utf-8")
    (package / INDEX).write_text('{"schema":"editor-desk-package/9",' + text.lstrip()[1:], "utf-8")
    rebuild(package)
    assert (FaultCode.INDEX_INVALID, INDEX) in faults(verify_package(package))


def test_what_no_standard_calls_a_number_is_no_index(package: Path) -> None:
    text = (package / INDEX).read_text("utf-8")
    (package / INDEX).write_text('{"more":NaN,' + text.lstrip()[1:], "utf-8")
    rebuild(package)
    assert [fault.detail for fault in verify_package(package).faults if fault.file == INDEX] == ["not JSON"]


@pytest.mark.parametrize("name", ["fetch.txt", "signatures/more", "manifest-md5.txt", "read-me.html"])
def test_no_file_beside_the_payload_is_there_that_is_not_of_the_format(package: Path, name: str) -> None:
    """A tool of bags would fetch what `fetch.txt` names, though nobody checked it."""
    (package / name).write_text("https://elsewhere.example/a 3 data/package.json\n", "utf-8")
    rebuild(package)
    assert (FaultCode.FILE_EXTRA, name) in faults(verify_package(package))


def test_the_name_in_the_bag_is_the_name_and_not_the_end_of_a_line(package: Path) -> None:
    text = (package / bag.INFO).read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("External-Identifier"))
    (package / bag.INFO).write_text(text.replace(line, f"External-Identifier: other\nNot-{line}"), "utf-8")
    rebuild(package)
    assert (FaultCode.INDEX_WRONG, INDEX) in faults(verify_package(package))


@pytest.mark.parametrize(
    ("principal", "trusted"),
    [
        (REVIEWER_ID, True),
        (FIRST_REVIEWER_ID, False),
        ("exporter", False),
        ("reviewers@desk.example", True),
        (f"{FIRST_REVIEWER_ID},{REVIEWER_ID}", True),
    ],
)
def test_the_key_of_one_account_vouches_for_no_other(
    package: Path, tmp_path: Path, principal: str, *, trusted: bool
) -> None:
    """Whoever writes the ids of accounts in their list means these; whoever writes names of their own means the keys."""
    mine = tmp_path / "mine"
    lines = (
        f"{principal} {REVIEWER.public_key}",
        f"exporter {EXPORTER.public_key}",
        f"x {FIRST_REVIEWER.public_key}",
    )
    mine.write_text("\n".join(lines), "utf-8")
    report = verify_package(package, mine)
    assert {signer.principal: signer.trusted for signer in report.signers} == {
        "exporter": True,
        REVIEWER_ID: trusted,
    }


def test_a_file_too_long_for_a_short_header_goes_as_well(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 500)
    sent = tmp_path / "sent.zip"
    with parcels.opened(parcels.parcel_at(package)) as parcel, sent.open("xb") as stream:
        parcel.zip_into(stream, lambda *_: None)
    assert verify_package(sent).good
