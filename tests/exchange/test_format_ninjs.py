"""ninjs 1.6 and the pictures of ninjs 3.1: the schemas of IPTC, and what a receiver reads of them."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker  # type: ignore[import-untyped]  # ships no types

from editor_desk.domain.content import Content
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.options import ExportOptions
from tests.exchange.format_samples import SITE, article_file, hostile, plain
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, LIGHTHOUSE, MEDIA, sealed

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = (
    Path(os.environ.get("EDITOR_DESK_SCHEMAS", ROOT.parent / "shared" / "schemas")) / "ninjs-schema_1.6.json"
)


def read(item: Any = None, options: ExportOptions = SITE, name: str = "ninjs1") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(article_file(name, item, options))
    return found


def test_a_receiver_of_the_older_form_finds_every_field() -> None:
    found = read()
    assert found["uri"] == f"urn:uuid:{HARBOUR}"
    assert found["headline"] == HARBOUR_CONTENT.headline
    assert found["byline"] == "سلمى درويش"
    assert found["located"] == "اللاذقية"
    assert found["description_text"] == HARBOUR_CONTENT.standfirst
    assert found["versioncreated"] == "2026-11-20T09:30:00.120Z"
    assert found["pubstatus"] == "usable"
    assert found["infosource"] == [{"name": "مكتب التحرير"}]
    assert [item["name"] for item in found["subject"]] == ["صيد الأسماك", "طاقة", "محليات"]
    assert found["body_html"] == article_file("body").decode()
    assert found["body_text"].splitlines()[1] == "ما الذي تغيّر؟"
    links = found["associations"]
    assert links["readalso_1"] == links["card_1"]
    assert links["readalso_1"]["uri"] == f"urn:uuid:{LIGHTHOUSE}"
    assert "similar_1" not in links  # a title that was never found
    assert links["similar_2"]["uri"] == "https://example.org/basra"
    picture = links["picture_1"]
    assert picture["description_alttext"] == HARBOUR_CONTENT.images[0].alt
    assert picture["byline"] == "تصوير: ريم النجار"
    assert picture["usageterms"] == "للنشر مرة واحدة"
    assert picture["renditions"]["original"]["href"].endswith(f"-{MEDIA.sha256[:8]}.png")


def test_a_picture_without_an_address_has_no_rendition() -> None:
    for name in ("ninjs", "ninjs1"):
        assert "renditions" not in json.dumps(read(options=ExportOptions(), name=name))


def test_the_newer_form_names_the_address_of_a_picture() -> None:
    [first, *_] = [item for item in read(name="ninjs")["associations"] if item["rel"] == "picture"]
    rendition, whole = first["renditions"]
    assert (whole["name"], whole["width"], whole["height"]) == ("full", 4, 3)
    assert whole["href"].startswith("https://media.example/data/articles/mina/renditions/mina-1-")
    assert (
        rendition["href"] == f"https://media.example/data/articles/mina/media/mina-1-{MEDIA.sha256[:8]}.png"
    )
    assert (rendition["width"], rendition["height"]) == (4, 3)


def test_withdrawn_and_embargoed() -> None:
    assert read(sealed(action=PackageAction.WITHDRAW))["pubstatus"] == "canceled"
    late = replace(HARBOUR_CONTENT, embargo=datetime(2026, 12, 1, 5, tzinfo=UTC))
    assert read(plain(late))["embargoed"] == "2026-12-01T05:00:00.000Z"
    assert "embargoed" not in read()


@pytest.mark.skipif(not SCHEMA.exists(), reason="the IPTC schemas are not here (EDITOR_DESK_SCHEMAS)")
@pytest.mark.parametrize("options", [SITE, ExportOptions()])
def test_it_keeps_the_schema_of_iptc(options: ExportOptions) -> None:
    validator = Draft7Validator(json.loads(SCHEMA.read_bytes()), format_checker=FormatChecker())
    for item in (sealed(), hostile(), plain(Content(headline="خبر")), sealed(action=PackageAction.WITHDRAW)):
        document = read(item, options)
        assert [error.message for error in validator.iter_errors(document)] == []
    document["representationtype"] = "full"
    assert list(validator.iter_errors(document))
