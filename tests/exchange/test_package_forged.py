"""A forger who makes every checksum and manifest anew is found out by what was signed."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.package import PackageForm
from editor_desk.domain.package_report import Fault, FaultCode, VerifyReport
from editor_desk.domain.seal import PACKAGE_NAMESPACE
from editor_desk.exchange.checks.watching import Watch
from editor_desk.exchange.package import bag, check_formats
from editor_desk.exchange.package.check_formats import LONGEST_PAGE, listings_of
from editor_desk.exchange.package.layout import INDEX, SIGNATURE, SIGNERS
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.forging import ARTICLE, FILES, edit_json, faults, rebuild, renote, without_exporters
from tests.exchange.package_samples import (
    EXPORTER,
    LIGHTHOUSE,
    LIGHTHOUSE_CONTENT,
    REVIEWER_ID,
    STRANGER,
    VAULT,
    sealed,
)


def _forge(package: Path, file: str, data: bytes) -> VerifyReport:
    (package / file).write_bytes(data)

    def relist(index: dict[str, Any]) -> None:
        for article in index["articles"]:
            for item in article["files"]:
                if f"data/{item['path']}" == file:
                    item["sha256"], item["size"] = hashlib.sha256(data).hexdigest(), len(data)

    edit_json(package / INDEX, relist)
    renote(package)
    rebuild(package)
    return verify_package(package)


def test_forged_content_is_not_sealed(package: Path) -> None:
    path = f"{ARTICLE}/content.json"
    data = (package / path).read_bytes().replace("الفجر".encode(), "المساء".encode())
    assert faults(_forge(package, path, data)) == {(FaultCode.CONTENT_NOT_SEALED, path)}


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("article.html", b"</body>", b"<script>alert(1)</script></body>", "html_runs: <script>"),
        ("body.html", b"<p", b"<p onclick='x()'", "html_runs: onclick"),
        ("article.html", b"</body>", b"<a href='media/no.jpg'>x</a></body>", "link_broken: media/no.jpg"),
        (
            "article.html",
            b"</body>",
            b"<img alt='x' src='https://spy.example/x'></body>",
            "html_loads: https://spy.example/x",
        ),
        ("article.newsml-g2.xml", b"<newsItem", b"<!DOCTYPE newsItem []><newsItem", "xml_declares"),
        ("article.ninjs.json", b'"uri"', b'"uri":"urn:x","uri"', "json_broken"),
        ("article.md", b"---\n", b"--\n", "front_matter_broken"),
    ],
)
def test_a_file_that_would_harm_is_unfit_whoever_signed_it(
    package: Path, name: str, old: bytes, new: bytes, found: str
) -> None:
    path = f"{ARTICLE}/{name}"
    data = (package / path).read_bytes()
    assert old in data
    faults_found = _forge(package, path, data.replace(old, new, 1)).faults
    assert {(fault.code, fault.file) for fault in faults_found} == {(FaultCode.FILE_UNFIT, path)}
    assert any(fault.detail.startswith(found) for fault in faults_found)


DEEP = b"<div>" * 300 + b"<script>alert(1)</script>" + b"</div>" * 300


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("body.html", DEEP, "html_broken: deeper than 256 elements"),
        ("article.md", b"---\nx: " + b"[" * 100_000 + b"\n---\n", "front_matter_broken"),
        ("article.md", b"---\na: &a [x]\ntitle: *a\n---\n", "front_matter_broken: nested"),
        ("article.html", b"<p>" + b"x" * LONGEST_PAGE, "more than"),
    ],
)
def test_a_file_that_would_fell_its_reader_is_unfit(
    package: Path, name: str, data: bytes, found: str
) -> None:
    path = f"{ARTICLE}/{name}"
    assert any(
        fault.code is FaultCode.FILE_UNFIT and fault.file == path and fault.detail.startswith(found)
        for fault in _forge(package, path, data).faults
    )


def test_a_date_of_a_year_that_no_calendar_has_is_a_fault(package: Path) -> None:
    watch = Watch("feeds/rss.xml", "rss", "application/rss+xml", lambda _path: True)
    year = b"<rss><channel><item><title>x</title><guid>x</guid><pubDate>Mon, 01 Jan 99999999999999999999 00:00:00 +0000</pubDate></item></channel></rss>"
    assert list(watch.through([year])) == [year]
    assert any("pubDate" in finding.detail for check in watch.checks() for finding in check.findings)


def test_what_a_file_is_its_ending_says(package: Path) -> None:
    path = f"{ARTICLE}/article.html"
    data = (package / path).read_bytes().replace(b"</body>", b"<script></script></body>")

    def call_it_data(index: dict[str, Any]) -> None:
        for item in index["articles"][0]["files"]:
            if item["role"] == "page":
                item["media_type"] = "application/octet-stream"

    edit_json(package / INDEX, call_it_data)
    assert (FaultCode.FILE_UNFIT, path) in faults(_forge(package, path, data))


def test_what_harms_is_found_in_older_packages_too(package: Path) -> None:
    path = f"{ARTICLE}/article.html"
    data = (package / path).read_bytes().replace(b"</body>", b"<script></script></body>")
    edit_json(package / INDEX, lambda index: index.update(schema="editor-desk-package/1"))
    (package / path).write_bytes(data)
    rebuild(package)
    index = json.loads((package / INDEX).read_bytes())
    look = listings_of(index, {path}, older=True).look_at(path, len(data))
    assert list(look.through([data])) == [data]
    assert [fault.detail for fault in look.faults()] == ["html_runs: <script>"]


def test_lists_that_are_too_long_are_only_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [{"path": "feeds/feed.json", "role": "jsonfeed", "media_type": "application/feed+json"}]
    listings = listings_of({"articles": (), "files": files}, (), older=False)
    monkeypatch.setattr(check_formats, "MAX_DOCUMENT_BYTES", 10)
    assert listings.look_at("data/feeds/feed.json", 10).watch is not None
    assert listings.look_at("data/feeds/feed.json", 11).watch is None


def test_a_forged_picture_is_not_the_sealed_one(package: Path) -> None:
    path = next(file for file in FILES if "/media/" in file)
    assert (FaultCode.PICTURE_NOT_SEALED, path) in faults(_forge(package, path, b"another picture"))


def test_a_picture_that_is_gone_is_missed(package: Path) -> None:
    path = next(file for file in FILES if "/media/" in file)
    (package / path).unlink()
    rebuild(package)
    assert (FaultCode.FILE_MISSING, path) in faults(verify_package(package))


def test_the_index_says_of_pictures_what_was_sealed(package: Path) -> None:
    def recredit(index: dict[str, Any]) -> None:
        index["articles"][0]["media"][0]["credit"] = "مصور آخر"

    edit_json(package / INDEX, recredit)
    rebuild(package)
    report = verify_package(package)
    assert [fault.code for fault in report.faults] == [FaultCode.INDEX_WRONG]
    assert report.faults[0].detail.startswith("media of ")


def test_a_package_of_the_first_version_is_checked_as_before(tmp_path: Path) -> None:
    writer = Writer(VAULT, "مكتب تجربة")
    item = sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)
    package = Path(writer.write([item], tmp_path, PackageForm.FOLDER, EXPORTER, "ليلى", lambda *_: None).path)

    def older(index: dict[str, Any]) -> None:
        index["schema"] = "editor-desk-package/1"
        article = index["articles"][0]
        del article["media"], article["approved"]["needed"], article["approved"]["first"]
        del article["takes_over"], article["note"], article["published"]
        without_exporters(package, index)

    edit_json(package / INDEX, older)
    rebuild(package)
    assert verify_package(package).faults == ()
    edit_json(package / INDEX, lambda index: index["articles"][0]["files"].pop(0))
    assert FaultCode.INDEX_WRONG in {fault.code for fault in verify_package(package).faults}
    edit_json(package / INDEX, lambda index: index.update(schema="editor-desk-package/9"))
    rebuild(package)
    assert {fault.code for fault in verify_package(package).faults} >= {FaultCode.INDEX_INVALID}


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
    ("published", _set("articles", 0, "published", value="2031-01-01T00:00:00.000Z"), FaultCode.INDEX_WRONG),
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
