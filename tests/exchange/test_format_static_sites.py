"""Folders for static site generators: what Hugo, Eleventy and Pelican read, with their pictures beside it."""

import json
import posixpath
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.options import ON_REQUEST, ExportOptions
from editor_desk.exchange.formats.registry import Exporters
from tests.exchange.format_samples import HOSTILE, data, hostile, only, package_job
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, PICTURE, sealed


def files(name: str, items: Any = None) -> dict[str, bytes]:
    return {file.path: data(file) for file in only(name).package_files(package_job(items))}


def test_they_write_only_when_they_are_asked() -> None:
    paths = [file.path for file in Exporters(ExportOptions(), ()).package_files(package_job())]
    assert not [path for path in paths if "hugo" in path or "pelican" in path]
    both = replace(ExportOptions(), formats=ON_REQUEST)
    paths = [file.path for file in Exporters(both, ()).package_files(package_job())]
    assert (
        len([path for path in paths if path.startswith(("import/hugo/", "import/pelican/"))])
        == len(paths)
        == 6
    )


def test_hugo_reads_a_bundle_beside_its_pictures() -> None:
    found = files("hugo")
    page = found["import/hugo/content/news/mina/index.md"].decode()
    facts = dict(line.split(": ", 1) for line in page.split("---\n")[1].splitlines())
    assert json.loads(facts["title"]) == HARBOUR_CONTENT.headline
    assert json.loads(facts["slug"]) == "mina"
    assert json.loads(facts["date"]) == "2026-11-20T09:30:00.120Z"
    assert json.loads(facts["guid"]) == f"urn:uuid:{HARBOUR}"
    [picture] = [path for path in found if path.endswith(".png")]
    assert found[picture] == PICTURE
    assert f"](<{picture.removeprefix('import/hugo/content/news/mina/')}>)" in page
    assert "](<../manara/>)" in page
    assert '<span dir="ltr">E-Boat 5</span>' in page


class Page(HTMLParser):
    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.ends: list[str] = []
        self.tags: list[str] = []
        self.title = ""
        self.feed(html.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if tag == "meta" and "name" in found:
            self.meta[found["name"]] = found["content"]
        self.ends += [found[name] for name in ("href", "src") if name in found]

    def handle_data(self, data: str) -> None:
        if self.lasttag == "title" and not self.title:
            self.title = data


def test_pelican_reads_a_page_with_its_facts() -> None:
    found = files("pelican")
    page = Page(found["import/pelican/content/mina.html"])
    assert page.title == HARBOUR_CONTENT.headline
    assert page.meta["slug"] == "mina"
    assert page.meta["authors"] == "سلمى درويش"
    assert page.meta["category"] == "محليات"
    assert page.meta["tags"] == "صيد الأسماك, طاقة"
    assert page.meta["date"] == "2026-11-20T09:30:00.120Z"
    assert page.meta["lang"] == "ar"
    for end in page.ends:
        kind, brace, path = end.partition("}")
        if brace:
            assert kind in {"{static", "{filename"}
            assert posixpath.normpath(f"import/pelican/content{path}") in found
    assert b'<p dir="ltr">Fair winds' in found["import/pelican/content/mina.html"]


@pytest.mark.parametrize("name", sorted(ON_REQUEST))
def test_what_is_withdrawn_is_left_out(name: str) -> None:
    assert not files(name, [sealed(action=PackageAction.WITHDRAW)])


def test_no_text_becomes_markup() -> None:
    page = Page(files("pelican", [hostile()])["import/pelican/content/mina.html"])
    assert page.title == HOSTILE
    assert page.meta["summary"] == HOSTILE
    assert "script" not in page.tags
    text = files("hugo", [hostile()])["import/hugo/content/news/mina/index.md"].decode()
    assert set(re.findall(r"(?<![\\(])</?([a-z]+)", text.split("---\n")[2])) == {"span"}
