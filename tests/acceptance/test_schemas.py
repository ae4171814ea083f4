"""The documents of IPTC, by its own schemas. They may not be shipped: a folder of them is named by EDITOR_DESK_SCHEMAS."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import (  # type: ignore[import-untyped]  # ships no types
    Draft7Validator,
    Draft202012Validator,
    FormatChecker,
)
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, ran

GEOJSON = "https://geojson.org/schema/GeoJSON.json"
POWER = "NewsML-G2_2.35-spec-All-Power.xsd"


@pytest.fixture
def schemas() -> Path:
    named = os.environ.get("EDITOR_DESK_SCHEMAS", "")
    if not named or not Path(named).is_dir():
        pytest.skip("EDITOR_DESK_SCHEMAS names no folder with the schemas of IPTC")
    return Path(named)


def test_ninjs_3_1(delivery: Delivery, schemas: Path) -> None:
    schema = json.loads((schemas / "ninjs-schema_3.1.json").read_bytes())
    registry = Registry[Any]().with_resource(GEOJSON, DRAFT202012.create_resource({}))
    check = Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())
    _keep(delivery, "article.ninjs.json", check)


def test_ninjs_1_6(delivery: Delivery, schemas: Path) -> None:
    schema = json.loads((schemas / "ninjs-schema_1.6.json").read_bytes())
    _keep(delivery, "article.ninjs1.json", Draft7Validator(schema, format_checker=FormatChecker()))


def test_newsml_g2(delivery: Delivery, schemas: Path, need: Callable[..., None]) -> None:
    need("xmllint")
    for package in delivery.packages:
        for path in package.every("article.newsml-g2.xml"):
            ran([command("xmllint"), "--noout", "--nonet", "--schema", schemas / POWER, path])


def test_the_schemas_are_no_rubber_stamp(delivery: Delivery, schemas: Path) -> None:
    schema = json.loads((schemas / "ninjs-schema_1.6.json").read_bytes())
    document = json.loads(delivery.first.every("article.ninjs1.json")[0].read_bytes())
    assert list(Draft7Validator(schema).iter_errors(document | {"urgency": "كثيرًا"}))


def _keep(delivery: Delivery, name: str, check: Any) -> None:
    for package in delivery.packages:
        for path in package.every(name):
            assert [error.message for error in check.iter_errors(json.loads(path.read_bytes()))] == [], path
