"""The page for writers of plug-ins: its example is installed as it stands there, told something, and packs articles."""

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from editor_desk.domain.package import PackageForm
from editor_desk.domain.site import SiteSettings
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.registry import installed_formats
from editor_desk.exchange.formats.spec import GROUP
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.package_samples import EXPORTER, VAULT, picture, two_articles
from tests.exchange.test_package_writer import quiet, tree

PAGE = (Path(__file__).resolve().parents[2] / "docs/plug-ins.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(found) == 1
    return str(found[0])


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The example as an installed package: its module can be imported, and its entry point is found."""
    project = tomllib.loads(block("toml"))["project"]
    named = project["entry-points"][GROUP]
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "their_newsletter.py").write_text(block("python"), "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    points = [metadata.EntryPoint(name, module, GROUP) for name, module in named.items()]
    monkeypatch.setattr(metadata, "entry_points", lambda *, group: points if group == GROUP else [])
    yield
    sys.modules.pop("their_newsletter", None)


def packed(folder: Path, options: ExportOptions | None, site: SiteSettings | None = None) -> dict[str, bytes]:
    folder.mkdir()
    items = two_articles()
    writer = Writer(VAULT, options=options)
    written = writer.write(items, folder, PackageForm.FOLDER, EXPORTER, "ليلى", quiet, picture, site)
    report = verify_package(Path(written.path))
    assert report.good, report.faults
    files = tree(Path(written.path))
    assert sorted(files) == sorted(writer.plan(items, site))
    return files


def test_the_example_writes_what_the_page_says_of_it(tmp_path: Path) -> None:
    options = ExportOptions(
        base_url="https://news.example.org/", extra={"newsletter": {"greeting": "مساء الخير"}}
    )
    files = packed(tmp_path / "out", options)
    headlines = [item.revision.content.headline for item in two_articles()]
    listed = files["data/newsletter-list.txt"].decode().splitlines()
    assert listed == ["مساء الخير", *(f"- {headline}" for headline in headlines)]
    letters = [data.decode() for path, data in files.items() if path.endswith("/newsletter.txt")]
    assert sorted(letter.split("\n")[0] for letter in letters) == sorted(headlines)
    assert all("https://news.example.org/" in letter for letter in letters)


def test_the_desk_tells_it_of_the_site_and_no_more(tmp_path: Path) -> None:
    files = packed(tmp_path / "out", None, SiteSettings())
    assert files["data/newsletter-list.txt"].decode().splitlines()[0] == "صباح الخير"


@pytest.mark.parametrize("told", ["مساء الخير", {"greeting": 7}, {}, None])
def test_it_looks_at_what_it_is_told(tmp_path: Path, told: object) -> None:
    files = packed(tmp_path / "out", ExportOptions(extra={"newsletter": told}))
    assert files["data/newsletter-list.txt"].decode().splitlines()[0] == "صباح الخير"


def test_it_stands_among_the_formats_of_the_site() -> None:
    assert [one.name for one in installed_formats()][-1] == "newsletter"
