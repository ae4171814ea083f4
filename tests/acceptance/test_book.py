"""The book by EPUBCheck of the W3C."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, run
from tools import acceptance_kit


def test_epubcheck_finds_nothing(delivery: Delivery, need: Callable[..., None], tmp_path: Path) -> None:
    need("java", "python-tools")
    assert _faults(delivery.first.data / "issue.epub", tmp_path) == []
    broken = tmp_path / "broken.epub"
    with (
        zipfile.ZipFile(delivery.first.data / "issue.epub") as book,
        zipfile.ZipFile(broken, "w") as made,
    ):
        for entry in book.infolist():
            made.writestr(entry, book.read(entry).replace(b"<h1", b"<h9").replace(b"</h1", b"</h9"))
    assert _faults(broken, tmp_path)


def _faults(book: Path, folder: Path) -> list[str]:
    [jar] = acceptance_kit.PYTHON.rglob("epubcheck/epubcheck.jar")
    report = folder / "report.json"
    report.unlink(missing_ok=True)
    run([command("java"), "-jar", jar, "--json", report, book])
    found = json.loads(report.read_bytes())
    assert found["checker"]["checkerVersion"].startswith("5.")
    return [f"{one['severity']}: {one['message']}" for one in found["messages"] if one["severity"] != "USAGE"]
