"""The exact files of a known article. To renew them after a wanted change: `EDITOR_DESK_RENEW_GOLDEN=1 pytest` on this file,
then read the difference.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]  # ships no types
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from editor_desk.domain.package import PackageAction
from editor_desk.exchange.package import writer
from editor_desk.exchange.package.html import body_html
from editor_desk.exchange.package.ninjs import ninjs
from editor_desk.exchange.package.render import article_files
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
    "name", ["article.html", "body.html", "article.ninjs.json", "article.md", "content.json", "seal.json"]
)
def test_article_file(name: str) -> None:
    assert_golden(name, article_files(sealed(), FOLDERS)[name])


@pytest.mark.parametrize("name", ["seal.json", "first-seal.json"])
def test_seals_of_two(name: str) -> None:
    assert_golden(f"two/{name}", article_files(by_two(), FOLDERS)[name])


def test_index_and_tag_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "_software", lambda: "editor-desk 0.0.0")
    root = Path(write(tmp_path).path)
    for name in ("data/package.json", "bagit.txt", "bag-info.txt", "signatures/allowed_signers"):
        data = (root / name).read_bytes()
        assert_golden(Path(name).name, data)


@pytest.mark.skipif(not NINJS.exists(), reason="the IPTC schemas are not here (EDITOR_DESK_SCHEMAS)")
@pytest.mark.parametrize("action", list(PackageAction))
def test_ninjs_keeps_the_schema_of_iptc(action: PackageAction) -> None:
    schema = json.loads(NINJS.read_bytes())
    stub = DRAFT202012.create_resource(json.loads((SCHEMAS / "geojson-stub.json").read_bytes()))
    registry = Registry[Any]().with_resource("https://geojson.org/schema/GeoJSON.json", stub)
    validator = Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())
    for item in two_articles():
        document = json.loads(json.dumps(ninjs(item.revision, action, body_html(item.revision.content))))
        assert [error.message for error in validator.iter_errors(document)] == []
    document["representationType"] = "complete"
    assert list(validator.iter_errors(document))


def test_withdrawn_article_is_cancelled_in_ninjs() -> None:
    item = sealed(action=PackageAction.WITHDRAW)
    assert ninjs(item.revision, item.action, "")["pubStatus"] == "canceled"
