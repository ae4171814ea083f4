"""Checking a package: each thing that is wrong is named, and nothing hostile gets further than the door."""

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.package_report import Fault, FaultCode, VerifyReport
from editor_desk.domain.seal import PACKAGE_NAMESPACE
from editor_desk.exchange.keys import UnlockedKey
from editor_desk.exchange.package import archive, bag
from editor_desk.exchange.package.layout import INDEX, SIGNATURE, SIGNERS
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.package_samples import EXPORTER, REVIEWER, REVIEWER_ID, STRANGER, VAULT, two_articles
from tests.exchange.test_package_writer import tree, write

FILES = tuple(Writer(VAULT).plan(two_articles()))
ARTICLE = FILES[0].rpartition("/")[0]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(write(tmp_path).path)


def faults(report: VerifyReport) -> set[tuple[FaultCode, str]]:
    return {(fault.code, fault.file) for fault in report.faults}


def rebuild(root: Path, signer: UnlockedKey = EXPORTER) -> None:
    """Make manifests and package signature anew over whatever lies there, as a forger with a key would."""
    entries = {
        path: bag.Entry(hashlib.sha256(data).hexdigest(), len(data)) for path, data in tree(root).items()
    }
    payload = {path: entry for path, entry in entries.items() if path.startswith("data/")}
    (root / bag.MANIFEST).write_bytes(bag.manifest(payload))
    info = bag.parse_info((root / bag.INFO).read_text("utf-8"))
    (root / bag.INFO).write_bytes(bag.info(info | {"Payload-Oxum": bag.payload_oxum(payload)}))
    tags = {
        path: bag.Entry(hashlib.sha256(data).hexdigest(), len(data))
        for path, data in tree(root).items()
        if not path.startswith("data/") and path not in {bag.TAG_MANIFEST, SIGNATURE}
    }
    (root / bag.TAG_MANIFEST).write_bytes(bag.manifest(tags))
    (root / SIGNATURE).write_text(signer.sign(bag.manifest(tags), PACKAGE_NAMESPACE), "utf-8")


def edit_json(path: Path, change: Callable[[Any], None]) -> None:
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")


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


# A forger who makes every checksum anew


def _forge(package: Path, file: str, data: bytes) -> VerifyReport:
    (package / file).write_bytes(data)

    def relist(index: dict[str, Any]) -> None:
        for article in index["articles"]:
            for item in article["files"]:
                if f"data/{item['path']}" == file:
                    item["sha256"], item["size"] = hashlib.sha256(data).hexdigest(), len(data)

    edit_json(package / INDEX, relist)
    rebuild(package)
    return verify_package(package)


def test_forged_content_is_not_sealed(package: Path) -> None:
    path = f"{ARTICLE}/content.json"
    data = (package / path).read_bytes().replace("الفجر".encode(), "المساء".encode())
    assert faults(_forge(package, path, data)) == {(FaultCode.CONTENT_NOT_SEALED, path)}


def test_forged_seal_has_no_signature(package: Path) -> None:
    path = f"{ARTICLE}/seal.json"
    data = (package / path).read_bytes().replace("هدى منصور".encode(), "شخص آخر".encode())
    assert faults(_forge(package, path, data)) == {
        (FaultCode.SEAL_WRONG, path),
        (FaultCode.SIGNATURE_WRONG, f"{path}.sig"),
    }


def test_key_of_a_stranger_beside_the_seal_is_named(package: Path) -> None:
    path = f"{ARTICLE}/approver.pub"
    assert faults(_forge(package, path, f"{STRANGER.public_key} هدى\n".encode())) == {
        (FaultCode.SEAL_WRONG, path)
    }


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"article": []}',
        b'"\\ud800"',
        b'{"schema": 1e999}',
    ],
)
@pytest.mark.parametrize(
    ("name", "code"), [("seal.json", FaultCode.SEAL_INVALID), ("content.json", FaultCode.CONTENT_INVALID)]
)
def test_malformed_json_is_named_without_a_crash(
    package: Path, name: str, code: FaultCode, data: bytes
) -> None:
    path = f"{ARTICLE}/{name}"
    assert (code, path) in faults(_forge(package, path, data))


def test_content_in_another_spelling_is_named(package: Path) -> None:
    path = f"{ARTICLE}/content.json"
    data = json.dumps(json.loads((package / path).read_bytes())).encode()
    assert (FaultCode.CONTENT_INVALID, path) in faults(_forge(package, path, data))


def test_content_with_marks_that_are_none_is_named(package: Path) -> None:
    path = f"{ARTICLE}/content.json"
    data = (package / path).read_bytes().replace(b'"marks":[]', b'"marks":[[]]')
    assert (FaultCode.CONTENT_INVALID, path) in faults(_forge(package, path, data))


def _set(*path: str | int, value: object) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        for part in path[:-1]:
            document = document[part]
        document[path[-1]] = value

    return change


INDEX_CHANGES: list[tuple[str, Callable[[Any], None], FaultCode]] = [
    ("schema", _set("schema", value="other/1"), FaultCode.INDEX_INVALID),
    ("name", _set("name", value="desk-other"), FaultCode.INDEX_WRONG),
    ("no articles", _set("articles", value=[]), FaultCode.INDEX_INVALID),
    ("unknown field", _set("extra", value=1), FaultCode.INDEX_INVALID),
    ("headline", _set("articles", 0, "headline", value="عنوان آخر"), FaultCode.INDEX_WRONG),
    ("embargo", _set("articles", 0, "embargo", value="2027-01-01T00:00:00.000Z"), FaultCode.INDEX_WRONG),
    ("id", _set("articles", 0, "id", value="another"), FaultCode.SEAL_WRONG),
    ("approver", _set("articles", 0, "approved", "name", value="شخص آخر"), FaultCode.SEAL_WRONG),
    ("override", _set("articles", 0, "approved", "override_reason", value="بلا سبب"), FaultCode.SEAL_WRONG),
    (
        "reviewer's key",
        _set("articles", 0, "approved", "public_key", value=STRANGER.public_key),
        FaultCode.SIGNER_UNLISTED,
    ),
    (
        "broken key",
        _set("articles", 0, "approved", "public_key", value="ssh-ed25519 AAA"),
        FaultCode.SIGNATURE_WRONG,
    ),
    ("exporter's key", _set("exporter", "public_key", value=STRANGER.public_key), FaultCode.SIGNATURE_WRONG),
    ("exporter's principal", _set("exporter", "principal", value="x"), FaultCode.INDEX_WRONG),
    ("role", _set("articles", 0, "files", 0, "role", value="body"), FaultCode.INDEX_WRONG),
    ("file sum", _set("articles", 0, "files", 0, "sha256", value="0" * 64), FaultCode.FILE_CHANGED),
    (
        "file gone",
        _set("articles", 0, "files", 0, "path", value="articles/x/gone.html"),
        FaultCode.FILE_MISSING,
    ),
    (
        "climbing file",
        _set("articles", 0, "files", 0, "path", value="articles/../x"),
        FaultCode.INDEX_INVALID,
    ),
    ("climbing folder", _set("articles", 0, "folder", value="articles/.."), FaultCode.INDEX_INVALID),
]


@pytest.mark.parametrize(
    ("change", "code"), [item[1:] for item in INDEX_CHANGES], ids=[item[0] for item in INDEX_CHANGES]
)
def test_index_that_lies_is_named_though_all_checksums_fit(
    package: Path, change: Callable[[Any], None], code: FaultCode
) -> None:
    edit_json(package / INDEX, change)
    rebuild(package)
    assert code in {fault.code for fault in verify_package(package).faults}


def test_article_listed_twice_is_named(package: Path) -> None:
    edit_json(package / INDEX, lambda index: index["articles"].append(index["articles"][0]))
    rebuild(package)
    details = {
        fault.detail for fault in verify_package(package).faults if fault.code is FaultCode.INDEX_WRONG
    }
    assert any("twice" in detail for detail in details)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"[" * 100_000, b'{"name": "\\ud800"}'])
def test_malformed_index_is_named(package: Path, data: bytes) -> None:
    (package / INDEX).write_bytes(data)
    rebuild(package)
    report = verify_package(package)
    assert (FaultCode.INDEX_INVALID, INDEX) in faults(report)
    assert report.articles == ()


def test_payload_that_no_article_lists_is_named(package: Path) -> None:
    (package / "data/note.txt").write_text("x", "utf-8")
    rebuild(package)
    assert verify_package(package).faults == (Fault(FaultCode.FILE_EXTRA, "data/note.txt"),)


def test_signature_of_another_is_named(package: Path) -> None:
    rebuild(package, STRANGER)
    assert faults(verify_package(package)) == {(FaultCode.SIGNATURE_WRONG, SIGNATURE)}


def test_signer_missing_from_the_list_is_named(package: Path) -> None:
    lines = (package / SIGNERS).read_text("utf-8").splitlines(keepends=True)
    (package / SIGNERS).write_text(lines[0], "utf-8")
    rebuild(package)
    assert faults(verify_package(package)) == {(FaultCode.SIGNER_UNLISTED, SIGNERS)}


def test_key_is_not_listed_for_the_other_use(package: Path) -> None:
    text = (package / SIGNERS).read_text("utf-8")
    (package / SIGNERS).write_text(text.replace("editor-desk-seal", "editor-desk-package"), "utf-8")
    rebuild(package)
    assert verify_package(package).faults == (Fault(FaultCode.SIGNER_UNLISTED, SIGNERS, REVIEWER_ID),)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (bag.MANIFEST, "no checksum"),
        (bag.MANIFEST, ""),
        (bag.TAG_MANIFEST, "0" * 64 + "  data/package.json"),
        (bag.INFO, "no colon"),
        (bag.INFO, "Payload-Oxum: 1.1"),
        (bag.DECLARATION, "more"),
    ],
)
def test_malformed_bag_line_is_named(package: Path, name: str, line: str) -> None:
    with (package / name).open("a", encoding="utf-8") as stream:
        stream.write(line + "\n")
    assert (FaultCode.BAG_INVALID, name) in faults(verify_package(package))


def test_tag_manifest_must_cover_every_tag_file(package: Path) -> None:
    lines = (package / bag.TAG_MANIFEST).read_text("utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if SIGNERS not in line)
    (package / bag.TAG_MANIFEST).write_text(text, "utf-8")
    (package / SIGNATURE).write_text(EXPORTER.sign(text.encode(), PACKAGE_NAMESPACE), "utf-8")
    assert Fault(FaultCode.BAG_INVALID, bag.TAG_MANIFEST, SIGNERS) in verify_package(package).faults


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


# At the door


def test_what_is_no_package(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        verify_package(tmp_path / "gone.zip")
    assert caught.value.code is ErrorCode.FILE_MISSING
    for data in (b"", b"PK\x03\x04", b"not a zip at all"):
        (tmp_path / "x.zip").write_bytes(data)
        with pytest.raises(DeskError) as caught:
            verify_package(tmp_path / "x.zip")
        assert caught.value.code is ErrorCode.PACKAGE_UNREADABLE
    report = verify_package(tmp_path)
    assert (FaultCode.FILE_MISSING, bag.DECLARATION) in faults(report)


def refused(path: Path) -> object:
    with pytest.raises(DeskError) as caught:
        verify_package(path)
    assert caught.value.code is ErrorCode.PACKAGE_UNSAFE
    assert caught.value.params["name"]
    return caught.value.params["reason"]


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["../x"], "climbs"),
        (["a/../../x"], "climbs"),
        (["a/./x"], "climbs"),
        (["a//x"], "climbs"),
        (["/etc/x"], "absolute"),
        (["C:/x"], "drive"),
        (["x:stream"], "drive"),
        (["a\\..\\x"], "backslash"),
        (["x\x00.txt"], "control"),
        (["x\n"], "control"),
        (["a/x", "a/X"], "same_but_case"),
        (["A/x", "a/y"], "same_but_case"),
        (["\u0622", "\u0627\u0653"], "same_but_case"),
        (["x", "x/"], "duplicate"),
    ],
)
def test_names_that_lead_astray_are_refused(tmp_path: Path, names: list[str], reason: str) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            member = zipfile.ZipInfo("x")
            member.filename = name
            made.writestr(member, b"")
    assert refused(path) == reason
    assert [item.name for item in tmp_path.iterdir()] == ["x.zip"]


def test_same_name_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("bag/x", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("bag/x", b"2")
    assert refused(path) == "duplicate"


@pytest.mark.parametrize(
    ("mode", "reason"), [(0o120777, "link"), (0o010644, "special"), (0o060644, "special")]
)
def test_links_and_devices_in_a_zip_are_refused(tmp_path: Path, mode: int, reason: str) -> None:
    member = zipfile.ZipInfo("bag/x")
    member.external_attr = mode << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        made.writestr(member, b"/etc/passwd")
    assert refused(tmp_path / "x.zip") == reason


def test_other_compression_and_encryption_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as made:
        made.writestr("x", b"x" * 100)
    assert refused(path) == "method"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("x", b"x")
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert refused(path) == "encrypted"


def test_bombs_are_refused_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        made.writestr("x", b"0" * 8_000_000)
    assert refused(path) == "bomb"
    with zipfile.ZipFile(path, "w") as made:
        for number in range(4):
            made.writestr(str(number), b"x" * 100)
    monkeypatch.setattr(archive, "MAX_FILES", 3)
    assert refused(path) == "too_many"
    monkeypatch.setattr(archive, "MAX_FILES", 4)
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 399)
    assert refused(path) == "too_large"


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a", b"x" * 5000)
        made.writestr("b", b"y")
        shared = made.getinfo("b")
        shared.file_size = shared.compress_size = 5000
        shared.header_offset = 0
    assert refused(path) == "bomb"


def test_links_in_a_folder_are_refused(package: Path, tmp_path: Path) -> None:
    (package / "data/link").symlink_to("/etc/passwd")
    assert refused(package) == "link"
    (package / "data/link").unlink()
    (package / "loop").symlink_to(package, target_is_directory=True)
    assert refused(package) == "link"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_in_a_folder_is_refused_unopened(package: Path) -> None:
    os.mkfifo(package / "data/pipe")
    assert refused(package) == "special"


def test_huge_document_is_not_read_into_memory(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = (package / INDEX).stat().st_size
    monkeypatch.setattr(archive, "MAX_DOCUMENT_BYTES", size - 1)
    assert Fault(FaultCode.FILE_UNREADABLE, INDEX) in verify_package(package).faults


def test_bag_at_the_top_of_a_zip_is_found(package: Path, tmp_path: Path) -> None:
    made = shutil.make_archive(str(tmp_path / "flat"), "zip", package)
    assert verify_package(Path(made)).good
