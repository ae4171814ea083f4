"""The page on packages names all that is in one: whoever has only that page can write a loader."""

import json
import re
from pathlib import Path

from editor_desk.domain.package import PackageForm
from editor_desk.exchange.package.writer import Writer
from tests.exchange.package_samples import EXPORTER, VAULT, picture, two_articles
from tests.exchange.test_package_writer import quiet, tree

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/package-format.md").read_text("utf-8")
SCHEMAS = ROOT / "src/editor_desk/exchange/package/schemas"
NAMED = {word for quoted in re.findall(r"`([^`\n]+)`", PAGE) for word in re.findall(r"[\w.-]+", quoted)}


def keys(value: object) -> set[str]:
    """Every name of a field in `value`."""
    if isinstance(value, dict):
        return set(value) | {key for inner in value.values() for key in keys(inner)}
    return {key for inner in value for key in keys(inner)} if isinstance(value, list) else set()


def test_it_names_every_field_of_the_files_that_a_loader_reads(tmp_path: Path) -> None:
    written = Writer(VAULT).write(
        two_articles(), tmp_path, PackageForm.FOLDER, EXPORTER, "ليلى", quiet, picture
    )
    files = tree(Path(written.path))
    read = [data for path, data in files.items() if re.search(r"(content|seal|package|checks)\.json$", path)]
    assert len(read) == 6
    assert {key for data in read for key in keys(json.loads(data))} - NAMED == set()
    assert {line.split(b":")[0].decode() for line in files["bag-info.txt"].splitlines()} - NAMED == set()


def test_it_names_every_property_of_a_receipt() -> None:
    shown = re.search(r"## Receipts\n.*?```\w*\n(.*?)```", PAGE, re.DOTALL)
    assert shown is not None
    schema = json.loads((SCHEMAS / "receipt.schema.json").read_text("utf-8"))
    assert set(schema["properties"]) - set(json.loads(shown[1])) - NAMED == set()
