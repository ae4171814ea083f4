"""Checking a package: each thing that is wrong is named, and nothing hostile gets further than the door."""

import zipfile
from pathlib import Path

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.package_report import ArticleState, Fault, FaultCode
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.layout import SIGNERS
from editor_desk.exchange.package.verify import verify_package
from tests.exchange.forging import ARTICLE, FILES, faults
from tests.exchange.package_samples import EXPORTER, REVIEWER, REVIEWER_ID, STRANGER
from tests.exchange.test_package_writer import write

# Good


def test_untouched_package_names_articles_and_signers(package: Path) -> None:
    report = verify_package(package)
    assert report.good
    assert report.name == package.name
    assert [article.approver for article in report.articles] == ["هدى منصور", "هدى منصور"]
    assert {(signer.principal, signer.name, signer.trusted) for signer in report.signers} == {
        ("exporter", "ليلى حداد", None),
        (REVIEWER_ID, "هدى منصور", None),
    }
    assert all(signer.fingerprint.startswith("SHA256:") for signer in report.signers)


def test_renamed_folder_or_zip_still_verifies(package: Path, tmp_path: Path) -> None:
    assert verify_package(package.rename(tmp_path / "هدية")).good
    zipped = Path(write(tmp_path, PackageForm.ZIP).path)
    assert verify_package(zipped.rename(tmp_path / "x.zip")).good


def test_progress_reaches_its_end_and_may_cancel(package: Path) -> None:
    steps = []
    verify_package(package, progress=lambda done, total: steps.append((done, total)))
    assert steps[-1] == (len(FILES), len(FILES))

    def cancel(done: int, total: int) -> None:
        raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError) as caught:
        verify_package(package, progress=cancel)
    assert caught.value.code is ErrorCode.CANCELLED


# Every file


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("place", [0, 0.5, 1])
def test_one_changed_byte_in_any_file_is_named(package: Path, name: str, place: float) -> None:
    data = bytearray((package / name).read_bytes())
    data[round(place * (len(data) - 1))] ^= 1
    (package / name).write_bytes(data)
    report = verify_package(package)
    assert not report.good
    assert any(name in {fault.file, fault.detail} for fault in report.faults)


@pytest.mark.parametrize("name", FILES)
def test_one_missing_file_is_named(package: Path, name: str) -> None:
    (package / name).unlink()
    assert (FaultCode.FILE_MISSING, name) in faults(verify_package(package))


@pytest.mark.parametrize("name", FILES)
def test_one_byte_more_in_any_file_is_named(package: Path, name: str) -> None:
    with (package / name).open("ab") as stream:
        stream.write(b"\n")
    assert any(fault.file == name for fault in verify_package(package).faults)


@pytest.mark.parametrize(
    "name", ["note.txt", "data/note.txt", f"{ARTICLE}/extra.js", "signatures/second.sig"]
)
def test_extra_file_is_named(package: Path, name: str) -> None:
    (package / name).write_text("x", "utf-8")
    assert (FaultCode.FILE_EXTRA, name) in faults(verify_package(package))


def test_all_faults_are_named_at_once(package: Path) -> None:
    (package / f"{ARTICLE}/body.html").write_text("x", "utf-8")
    (package / f"{ARTICLE}/article.md").unlink()
    (package / "note.txt").write_text("x", "utf-8")
    found = faults(verify_package(package))
    assert (FaultCode.FILE_CHANGED, f"{ARTICLE}/body.html") in found
    assert (FaultCode.FILE_MISSING, f"{ARTICLE}/article.md") in found
    assert (FaultCode.FILE_EXTRA, "note.txt") in found
    assert (FaultCode.SIZE_WRONG, bag.INFO) in found


@pytest.mark.parametrize("name", FILES)
def test_one_changed_byte_in_a_zip_is_named(tmp_path: Path, name: str) -> None:
    source = Path(write(tmp_path, PackageForm.ZIP).path)
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(changed, "w") as new:
        for member in old.infolist():
            data = bytearray(old.read(member))
            if member.filename.endswith(f"/{name}"):
                data[0] ^= 1
            new.writestr(member, bytes(data))
    assert any(name in {fault.file, fault.detail} for fault in verify_package(changed).faults)


def test_damage_inside_a_zip_is_named(tmp_path: Path) -> None:
    source = Path(write(tmp_path, PackageForm.ZIP).path)
    with zipfile.ZipFile(source) as opened:
        member = next(item for item in opened.infolist() if item.filename.endswith("article.html"))
    data = bytearray(source.read_bytes())
    middle = member.header_offset + 30 + len(member.filename) + member.compress_size // 2
    data[middle] ^= 0xFF
    source.write_bytes(data)
    found = {fault.code for fault in verify_package(source).faults if fault.file.endswith("article.html")}
    assert FaultCode.FILE_UNREADABLE in found


# Whose keys


def test_receivers_own_list_decides_who_is_trusted(package: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.write_text(
        f'# keys we were given by hand\nlayla {EXPORTER.public_key}\n\nhuda namespaces="editor-desk-seal" {REVIEWER.public_key}\n',
        "utf-8",
    )
    report = verify_package(package, trusted=own)
    assert report.good
    assert all(signer.trusted for signer in report.signers)


@pytest.mark.parametrize(
    "line",
    [
        "",
        f"huda {STRANGER.public_key}",
        f'huda namespaces="git" {REVIEWER.public_key}',
        f"huda cert-authority {REVIEWER.public_key}",
        f'huda valid-before="20200101" {REVIEWER.public_key}',
        f"# huda {REVIEWER.public_key}",
    ],
)
def test_key_that_the_receiver_does_not_list_is_named(package: Path, tmp_path: Path, line: str) -> None:
    own = tmp_path / "own"
    own.write_text(f"layla {EXPORTER.public_key}\n{line}\n", "utf-8")
    report = verify_package(package, trusted=own)
    assert report.faults == (Fault(FaultCode.SIGNER_UNTRUSTED, SIGNERS, REVIEWER_ID),)


def test_receivers_list_must_be_readable(package: Path, tmp_path: Path) -> None:
    for path, code in ((tmp_path / "gone", ErrorCode.FILE_MISSING), (tmp_path, ErrorCode.FILE_UNREADABLE)):
        with pytest.raises(DeskError) as caught:
            verify_package(package, trusted=path)
        assert caught.value.code is code


# Each article for itself


@pytest.mark.parametrize("name", ["seal.json", "seal.json.sig", "content.json", "approver.pub"])
def test_an_article_without_its_seal_is_vouched_for_by_nobody(package: Path, name: str) -> None:
    sealed = next(path for path in FILES if path.startswith(ARTICLE) and path.endswith(f"/{name}"))
    (package / sealed).unlink()
    first, second = verify_package(package).articles
    assert (first.state, second.state) == (ArticleState.NO_SEAL, ArticleState.SOUND)


@pytest.mark.parametrize("name", ["article.html", "body.html"])
def test_an_article_with_an_altered_page_is_not_called_sound(package: Path, name: str) -> None:
    (package / ARTICLE / name).write_text("<p>غيره</p>", "utf-8")
    first, second = verify_package(package).articles
    assert (first.state, second.state) == (ArticleState.CHANGED, ArticleState.SOUND)


def test_what_is_no_package_is_called_so(tmp_path: Path) -> None:
    folder = tmp_path / "صور"
    folder.mkdir()
    strange = tmp_path / "صور.zip"
    with zipfile.ZipFile(strange, "w") as archive:
        archive.writestr("ميناء.txt", "رحلة")
    for path in (folder, strange):
        with pytest.raises(DeskError) as caught:
            verify_package(path)
        assert caught.value.code is ErrorCode.PACKAGE_UNKNOWN
