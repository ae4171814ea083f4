"""The exact files of a known article. To renew them after a wanted change: `EDITOR_DESK_RENEW_GOLDEN=1 pytest` on this file,
then read the difference.
"""

import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]  # ships no types
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.ninjs import ninjs
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import ArticleJob
from editor_desk.exchange.package import writer
from editor_desk.exchange.package.render import sealed_files
from tests.exchange.format_samples import data, only, package_file, package_job
from tests.exchange.package_samples import HARBOUR, LIGHTHOUSE, by_two, sealed, two_articles
from tests.exchange.test_package_writer import write

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "package"
SCHEMAS = Path(os.environ.get("EDITOR_DESK_SCHEMAS", ROOT.parent / "shared" / "schemas"))
NINJS = SCHEMAS / "ninjs-schema_3.1.json"
FOLDERS = {HARBOUR: "mina", LIGHTHOUSE: "manara"}


def assert_golden(name: str, data: bytes) -> None:
    path = GOLDEN / name
    if os.environ.get("EDITOR_DESK_RENEW_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert data.decode() == path.read_text("utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "article.html",
        "body.html",
        "article.jsonld",
        "article.ninjs.json",
        "article.ninjs1.json",
        "article.newsml-g2.xml",
        "article.md",
        "content.json",
        "seal.json",
    ],
)
def test_article_file(name: str) -> None:
    item = sealed()
    exported = Exporters(ExportOptions(), others=()).article_files(ArticleJob(item, FOLDERS, ExportOptions()))
    found = [data(file) for file in exported if file.path == name] or [sealed_files(item)[name]]
    assert_golden(name, *found)


@pytest.mark.parametrize("name", ["rss", "atom", "jsonfeed", "news_sitemap", "wordpress"])
def test_file_of_the_whole_package(name: str) -> None:
    [file] = only(name).package_files(package_job())
    assert_golden(file.path.rpartition("/")[2], data(file))


def test_chapter_of_the_book() -> None:
    with zipfile.ZipFile(io.BytesIO(package_file("epub"))) as book:
        assert_golden("chapter.xhtml", book.read("EPUB/text/mina.xhtml"))
        assert_golden("package.opf", book.read("EPUB/package.opf"))


def test_posts_for_ghost() -> None:
    with zipfile.ZipFile(io.BytesIO(package_file("ghost"))) as archive:
        assert_golden("ghost.json", archive.read("ghost.json"))


@pytest.mark.parametrize("name", ["seal.json", "first-seal.json"])
def test_seals_of_two(name: str) -> None:
    assert_golden(f"two/{name}", sealed_files(by_two())[name])


def test_index_and_tag_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "_software", lambda: "editor-desk 0.0.0")
    root = Path(write(tmp_path).path)
    for name in ("data/package.json", "bagit.txt", "bag-info.txt", "signatures/allowed_signers"):
        assert_golden(Path(name).name, (root / name).read_bytes())


@pytest.mark.skipif(not NINJS.exists(), reason="the IPTC schemas are not here (EDITOR_DESK_SCHEMAS)")
@pytest.mark.parametrize("action", list(PackageAction))
def test_ninjs_keeps_the_schema_of_iptc(action: PackageAction) -> None:
    schema = json.loads(NINJS.read_bytes())
    stub = DRAFT202012.create_resource(json.loads((SCHEMAS / "geojson-stub.json").read_bytes()))
    registry = Registry[Any]().with_resource("https://geojson.org/schema/GeoJSON.json", stub)
    validator = Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())
    for item in two_articles():
        document = json.loads(
            json.dumps(
                ninjs(
                    item.revision,
                    action,
                    body_html(item.revision.content),
                    lambda _: "https://media.example/a.png",
                )
            )
        )
        assert [error.message for error in validator.iter_errors(document)] == []
    document["representationType"] = "complete"
    assert list(validator.iter_errors(document))


def test_withdrawn_article_is_cancelled_in_ninjs() -> None:
    item = sealed(action=PackageAction.WITHDRAW)
    assert ninjs(item.revision, item.action, "")["pubStatus"] == "canceled"
