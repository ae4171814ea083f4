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
from tests.exchange.format_samples import (
    HOSTILE,
    SITE,
    article_file,
    data,
    hostile,
    only,
    package_job,
    plain,
)
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, PICTURE, sealed


def files(name: str, items: Any = None) -> dict[str, bytes]:
    return {file.path: data(file) for file in only(name).package_files(package_job(items))}


def front_matter_of(page: str) -> dict[str, Any]:
    lines = page.split("---\n")[1].splitlines()
    return {name: json.loads(value) for name, value in (line.split(": ", 1) for line in lines)}


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
    facts = front_matter_of(page)
    assert facts["title"] == HARBOUR_CONTENT.headline
    assert facts["slug"] == "mina"
    assert facts["date"] == "2026-11-20T09:30:00.120Z"
    assert facts["guid"] == f"urn:uuid:{HARBOUR}"
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


@pytest.mark.parametrize(
    ("path", "slug", "hugo", "eleventy", "file", "address"),
    [
        ("{slug}/", "ميناء", "/ميناء/", "/ميناء/", "ميناء/index.html", "%D9%85%D9%8A%D9%86%D8%A7%D8%A1/"),
        ("{slug}", "mina", "/mina/", "/mina/", "mina/index.html", "mina/"),
        ("n:a/{slug}.html", "mina", "/n\\:a/mina.html", "/n:a/mina.html", "n:a/mina.html", "n%3Aa/mina.html"),
        ("{slug}/", "../../mina", "/mina/", "/mina/", "mina/index.html", "mina/"),
        ("{slug}/", "{{mina}}", "/mina/", "/mina/", "mina/index.html", "mina/"),
    ],
)
def test_a_page_has_the_place_that_its_address_says(
    path: str, slug: str, hugo: str, eleventy: str, file: str, address: str
) -> None:
    item = plain(replace(HARBOUR_CONTENT, slug=slug))
    options = replace(SITE, base_url="https://news.example/ar/", article_path=path)
    for name in ("hugo", "pelican"):
        page = data(next(iter(only(name, options).package_files(package_job([item], options))))).decode()
        if name == "hugo":
            facts = front_matter_of(page)
            assert (facts["url"], facts["permalink"]) == (hugo, eleventy)
        else:
            assert (Page(page.encode()).meta["save_as"], Page(page.encode()).meta["url"]) == (file, address)
    facts = front_matter_of(article_file("markdown", item, options).decode())
    assert (facts["url"], facts["permalink"]) == (hugo, eleventy)


def test_without_a_site_a_page_has_the_place_of_its_folder() -> None:
    options = ExportOptions()
    found = {
        file.path: data(file).decode()
        for name in ("hugo", "pelican")
        for file in only(name, options).package_files(package_job(options=options))
        if not file.path.endswith(".png")
    }
    page = found["import/hugo/content/news/mina/index.md"]
    assert not {"url", "permalink"} & front_matter_of(page).keys()
    assert "](<../manara/>)" in page
    assert not {"url", "save_as"} & Page(found["import/pelican/content/mina.html"].encode()).meta.keys()
