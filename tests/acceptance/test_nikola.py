"""Nikola's own importer of WordPress exports, and the site that it builds of it."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.browser import seen
from tests.acceptance.delivery import Delivery
from tests.acceptance.running import ran, tool
from tests.acceptance.web import Shelf


@dataclass(frozen=True, slots=True)
class Site:
    """What came in, by headline: fields of the front matter and the text; and where the site lies."""

    root: Path
    posts: Mapping[str, Mapping[str, str]]


@pytest.fixture(scope="module")
def site(delivery: Delivery, need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Site:
    need("python-tools")
    folder = tmp_path_factory.mktemp("nikola")
    beside = {"PATH": f"{tool('nikola').parent}{os.pathsep}{os.environ['PATH']}"}
    wxr = delivery.first.data / "import" / "wordpress.wxr.xml"
    ran([tool("nikola"), "import_wordpress", "-o", "site", wxr], folder, beside=beside)
    root = folder / "site"
    posts = {}
    for path in (root / "posts").glob("*.meta"):
        fields = dict(re.findall(r"^\.\. ([\w-]+): ?(.*)$", path.read_text("utf-8"), re.MULTILINE))
        posts[fields["title"]] = fields | {"body": path.with_suffix(".md").read_text("utf-8")}
    return Site(root, posts)


def test_every_field(delivery: Delivery, site: Site) -> None:
    assert len(site.posts) == len(delivery.texts)
    for article, content in delivery.texts.items():
        if article == delivery.fishers:
            continue
        post = site.posts[content.headline]
        assert post["excerpt"] == content.standfirst
        assert set(post["tags"].split(",")) == {*(tag.label for tag in content.tags), content.section}
        assert post["date"].startswith("2026-11-23 1")
    body = site.posts[delivery.texts[delivery.tram].headline]["body"]
    assert '<span dir="ltr">Citadis X05</span>' in body
    assert '<p dir="ltr">Welcome aboard' in body
    assert "<table>" in body
    for image in delivery.texts[delivery.tram].images:
        assert f'alt="{image.alt}"' in body
    pictures = {path.name for path in (site.root / "files").rglob("*.jpg")}
    assert pictures >= {path.name for path in (delivery.first.data / "import" / "pelican").rglob("*.jpg")}


def test_what_it_loses(delivery: Delivery, site: Site) -> None:
    """As docs/package-format.md lists it."""
    tram = delivery.texts[delivery.tram]
    post = site.posts[tram.headline]
    assert re.fullmatch(r"[a-z-]+", post["slug"]), "the slug is transliterated"
    assert "author" not in post
    assert not any(tram.byline in value for value in post.values())
    assert tram.dateline not in post["body"].split("</p>")[0].replace("ترام طنجة", "")
    fishers = delivery.texts[delivery.fishers]
    assert fishers.headline not in site.posts
    assert fishers.headline.replace("<", "&lt;").replace(">", "&gt;") in site.posts


def test_a_reader_sees_it(delivery: Delivery, site: Site, need: Callable[..., None], look: Path) -> None:
    need("chromium", "node", "node-tools")
    beside = {"PATH": f"{tool('nikola').parent}{os.pathsep}{os.environ['PATH']}"}
    conf = site.root / "conf.py"
    conf.write_text(conf.read_text("utf-8").replace('DEFAULT_LANG = "en"', 'DEFAULT_LANG = "ar"'), "utf-8")
    ran([tool("nikola"), "build", "-q"], site.root, beside=beside)
    tram = delivery.texts[delivery.tram]
    [page] = (site.root / "output" / "posts" / site.posts[tram.headline]["slug"]).glob("index.html")
    with Shelf(site.root / "output") as shelf:
        found = seen(f"{shelf.address}{page.relative_to(site.root / 'output').parent}/", look / "nikola.png")
    assert tram.headline in found.text
    assert not (site.root / "output" / delivery.first.place(delivery.tram)).exists(), "a place of its own"
    assert found.direction == "rtl"
    assert len([picture for picture in found.pictures if picture["width"]]) == 2
    assert found.overflow == 0
