"""docs/package-format.md names everything that a receiver can meet."""

import json
import re
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.package_report import FaultCode, UnsafeReason
from editor_desk.exchange.formats.options import ON_REQUEST
from editor_desk.exchange.formats.registry import SHIPPED, Exporters
from editor_desk.exchange.package import limits
from editor_desk.exchange.package.layout import CHECKS
from editor_desk.exchange.package.render import FIRST_FILES, SEALED_FILES
from editor_desk.exchange.package.writer import Writer
from tests.exchange.format_samples import SITE
from tests.exchange.package_samples import VAULT, by_two, sealed

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "package-format.md").read_text("utf-8")
TREE = TEXT.split("```")[1]
SCHEMA = json.loads(
    resources.files("editor_desk.exchange.package").joinpath("schemas/package.schema.json").read_text("utf-8")
)


def _properties(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(_properties, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", {})) | set().union(*map(_properties, schema.values()), set())


def test_tree_shows_every_file() -> None:
    plan = list(Writer(VAULT, options=SITE).plan([by_two()]))
    counted = (
        ("media/<slug>-<n>-<hash8>.jpg", r"/media/"),
        ("renditions/<slug>-<n>-<hash8>-<shape>-<width>.jpg", r"/renditions/"),
        ("social/<slug>-1200x630.jpg", r"/social/"),
        ("picture-<n>.newsml-g2.xml", r"/picture-\d\.newsml-g2\.xml$"),
    )
    for shown, pattern in counted:
        assert any(re.search(pattern, path) for path in plan)
        assert f"\n      {shown} " in TREE
        plan = [path for path in plan if not re.search(pattern, path)]
    names = {path.rpartition("/")[2] for path in plan}
    assert names == set(re.findall(r"^\s+([a-z_-]+[.\w-]*)  ", TREE, re.MULTILINE))
    assert {*SEALED_FILES, *FIRST_FILES} <= names


@pytest.mark.parametrize("code", [*FaultCode])
def test_every_fault_has_a_line(code: FaultCode) -> None:
    assert f"\n| `{code.value}` | " in TEXT


@pytest.mark.parametrize("reason", [*UnsafeReason])
def test_every_refusal_is_named(reason: UnsafeReason) -> None:
    assert f"`{reason.value}`" in TEXT


@pytest.mark.parametrize("name", sorted(_properties(SCHEMA)))
def test_every_field_of_the_index_is_explained(name: str) -> None:
    assert f"`{name}`" in TEXT


def test_limits_are_true() -> None:
    assert f"{limits.MAX_FILES:,} files" in TEXT
    assert f"{limits.MAX_TOTAL_BYTES // 1024**3} GiB" in TEXT
    assert f"{limits.MAX_RATIO} times" in TEXT
    for size in (limits.MAX_FREE_BYTES, limits.MAX_LIST_BYTES, limits.MAX_DOCUMENT_BYTES):
        assert f"{size // 1024**2} MiB" in TEXT


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_exporter_is_explained(name: str) -> None:
    options = replace(SITE, formats=frozenset({name}))
    plan = Writer(VAULT, options=options, exporters=Exporters(options, ())).plan([sealed()])
    sealed_ones = (*SEALED_FILES, "data/package.json", f"data/{CHECKS}")
    own = [path for path in plan if path.startswith("data/") and not path.endswith(sealed_ones)]
    file, *_ = [path.rpartition("/")[2] for path in own if "/media/" not in path]
    named = f"{file}`" in TEXT or f"{file}  " in TEXT
    assert named or (name in ON_REQUEST | {"renditions", "social_card"} and f"`{name}` gives" in TEXT)


def test_every_loss_that_is_listed_names_the_test_that_asserts_it() -> None:
    section = TEXT[TEXT.index("## What a target loses") :].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ") and not line.startswith("| ---")][
        1:
    ]
    assert len(rows) > 5
    for row in rows:
        [(file, name)] = re.findall(r"`(test_\w+\.py)::(test_\w+)`", row)
        source = (Path(__file__).resolve().parents[1] / "acceptance" / file).read_text("utf-8")
        assert f"def {name}(" in source, row
