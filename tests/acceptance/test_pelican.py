"""Pelican, both ways: the folder that is made for it, and its own importer of WordPress exports."""

import html
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.acceptance import elsewhere
from tests.acceptance.browser import seen
from tests.acceptance.delivery import Delivery
from tests.acceptance.running import ran, tool
from tests.acceptance.web import Shelf

CONFIG = """\
SITENAME = "جريدة المرفأ"
SITEURL = ""
AUTHOR = "المرفأ"
PATH = "content"
TIMEZONE = "Africa/Cairo"
DEFAULT_LANG = "ar"
STATIC_PATHS = ["images", "data"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_URL = ARTICLE_SAVE_AS = "{slug}.html"
THEME = "theme"
"""
ARTICLE = """\
<!DOCTYPE html><html lang="{{ article.lang }}" dir="{{ article.direction }}"><head><meta charset="utf-8"><title>{{ article.title }}</title>
<style>body{max-width:44rem;margin:2rem auto}img{max-width:100%;height:auto}</style></head><body>
<p id="section">{{ article.category }}</p><h1>{{ article.title }}</h1><p id="author">{{ article.author }}</p>
<p id="dateline">{{ article.dateline }}</p><p id="source">{{ article.source }}</p><p id="guid">{{ article.guid }}</p>
<time datetime="{{ article.date.isoformat() }}"></time>
{{ article.content }}
<ul id="tags">{% for tag in article.tags or [] %}<li>{{ tag }}</li>{% endfor %}</ul></body></html>
"""


@pytest.fixture(scope="module")
def built(delivery: Delivery, need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Path:
    need("python-tools")
    folder = tmp_path_factory.mktemp("pelican")
    shutil.copytree(delivery.first.data / "import" / "pelican", folder, dirs_exist_ok=True)
    return generate(folder)


def generate(folder: Path) -> Path:
    """A site of what lies in `folder`."""
    (folder / "conf.py").write_text(CONFIG, "utf-8")
    templates = folder / "theme" / "templates"
    templates.mkdir(parents=True)
    (folder / "theme" / "static").mkdir()
    for name in (
        "index",
        "archives",
        "tags",
        "tag",
        "categories",
        "category",
        "authors",
        "author",
        "period_archives",
        "page",
    ):
        (templates / f"{name}.html").write_text("<html></html>", "utf-8")
    (templates / "article.html").write_text(ARTICLE, "utf-8")
    ran([tool("pelican"), "-s", "conf.py", "--fatal", "warnings", "-q"], folder)
    return folder / "output"


def page_of(delivery: Delivery, built: Path, article: str) -> str:
    return (built / delivery.first.place(article) / "index.html").read_text("utf-8")


def test_every_field(delivery: Delivery, built: Path) -> None:
    for article, content in delivery.texts.items():
        page = page_of(delivery, built, article)
        assert '<html lang="ar" dir="rtl">' in page
        for name, value in (
            ("section", content.section), ("author", content.byline), ("dateline", content.dateline),
            ("source", content.source), ("guid", f"urn:uuid:{article}"),
        ):  # fmt: skip
            assert f'<p id="{name}">{value}</p>' in page, name
        tags = re.findall(r"<li>([^<]*)</li>", page[page.index('id="tags"') :])
        assert [tag.replace("&amp;", "&") for tag in tags] == [tag.label for tag in content.tags]
        assert f"<h1>{content.headline}</h1>" in html.unescape(page)


def test_the_text_with_all_direction(delivery: Delivery, built: Path) -> None:
    page = page_of(delivery, built, delivery.tram)
    for wanted in (
        "<strong>مئة ألف راكب</strong>", '<span dir="ltr">Citadis X05</span>', '<p dir="ltr">Welcome aboard', "<table>",
        "<footer>أم سعيد، بائعة خبز</footer>", "<caption>الخط الأول في أرقام</caption>",
        f'href="/{quote(delivery.first.place(delivery.library))}"',
    ):  # fmt: skip
        assert wanted in page, wanted
    for image in delivery.texts[delivery.tram].images:
        assert f'alt="{image.alt}"' in page
        assert image.credit in page


def test_what_it_loses(delivery: Delivery, built: Path) -> None:
    """As docs/package-format.md lists it."""
    page = page_of(delivery, built, delivery.tram)
    assert delivery.texts[delivery.tram].images[0].rights not in page
    assert "قطار سريع إلى أكادير" not in page, "similar articles"


def test_a_reader_sees_it(delivery: Delivery, built: Path, need: Callable[..., None], look: Path) -> None:
    need("chromium", "node", "node-tools")
    with Shelf(built) as shelf:
        page = seen(f"{shelf.address}{quote(delivery.first.place(delivery.tram))}", look / "pelican.png")
    assert (page.language, page.direction, page.overflow) == ("ar", "rtl", 0)
    assert page.title == delivery.texts[delivery.tram].headline
    assert len([picture for picture in page.pictures if picture["width"]]) == 2


def test_addresses_that_are_files(need: Callable[..., None], tmp_path: Path) -> None:
    need("python-tools")
    elsewhere.lay("pelican", tmp_path)
    elsewhere.assert_at_its_address(generate(tmp_path))


@pytest.fixture(scope="module")
def imported(
    delivery: Delivery, need: Callable[..., None], shelf: Shelf, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, str]:
    """Every file that its importer makes of the export, by title."""
    need("python-tools", "pandoc")
    shelf.show(delivery.first.root)
    folder = tmp_path_factory.mktemp("pelican-import")
    beside = {"PATH": f"{tool('pelican').parent}{os.pathsep}{os.environ['PATH']}"}
    wxr = delivery.first.data / "import" / "wordpress.wxr.xml"
    ran(
        [tool("pelican-import"), "--wpfile", wxr, "-o", "content", "-m", "markdown", "--wp-attach"],
        folder,
        beside=beside,
    )
    pictures = {path.name for path in (folder / "content").rglob("*.jpg")}
    assert pictures >= {path.name for path in (delivery.first.data / "import" / "pelican").rglob("*.jpg")}
    texts = [path.read_text("utf-8") for path in (folder / "content").rglob("*.md")]
    return {text.partition("\n")[0].removeprefix("Title: "): text for text in texts}


def test_its_importer_takes_the_export(delivery: Delivery, imported: Mapping[str, str]) -> None:
    assert imported.keys() == {content.headline for content in delivery.texts.values()}
    tram = delivery.texts[delivery.tram]
    text = imported[tram.headline]
    for line in (
        f"Category: {tram.section}", f"Tags: {', '.join(tag.label for tag in tram.tags)}", f"Slug: {tram.slug}",
        "Status: published",
    ):  # fmt: skip
        assert f"\n{line}\n" in text
    assert "**مئة ألف راكب**" in text
    assert '<span dir="ltr">Citadis X05</span>' in text
    assert "## سبع محطات" in text


def test_what_its_importer_loses(delivery: Delivery, imported: Mapping[str, str]) -> None:
    """As docs/package-format.md lists it."""
    tram = delivery.texts[delivery.tram]
    text = imported[tram.headline]
    assert tram.byline not in text, "the login stands for the author"
    assert "\nAuthor: lila-bnali\n" in text
    assert tram.standfirst not in text
    assert tram.images[0].alt not in text, "the caption takes its place"
    assert tram.source not in text
