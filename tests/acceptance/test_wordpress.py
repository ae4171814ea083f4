"""WordPress takes the export: by the importer of its Data Liberation project, on Debian's WordPress."""

import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.browser import seen
from tests.acceptance.delivery import SITE, Delivery
from tests.acceptance.web import Shelf, fetched
from tests.acceptance.wordpress_site import Held, WordPress, wordpress

QUOTES = str.maketrans("“”", '""')
"""WordPress shows straight quotes as bent ones; what it keeps is straight."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The site, and what it held after the first load."""

    site: WordPress
    held: Held


@pytest.fixture(scope="module")
def loaded(
    delivery: Delivery, shelf: Shelf, need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Loaded]:
    need("php", "blueprints", "wordpress")
    shelf.show(delivery.first.root)
    with wordpress(tmp_path_factory.mktemp("wordpress"), shelf.port) as site:
        site.load(delivery.first.data / "import" / "wordpress.wxr.xml", SITE, f"{shelf.address}data/")
        yield Loaded(site, site.holds())


def test_every_field_of_every_post(delivery: Delivery, loaded: Loaded) -> None:
    assert len(loaded.held.posts) == len(delivery.texts)
    for article, content in delivery.texts.items():
        post = loaded.held.post(article)
        assert html.unescape(post["title"]) == content.headline
        assert "<" not in post["title"]
        assert post["excerpt"] == content.standfirst
        assert post["author"] == content.byline
        assert post["status"] == "publish"
        assert post["guid"] == f"urn:uuid:{article}"
        assert post["date_gmt"].startswith("2026-11-23 09:")
        assert post["date"].startswith("2026-11-23 11:"), "the clock of Cairo"
        alts = {picture["alt"] for picture in loaded.held.pictures(post)}
        assert alts == {image.alt for image in content.images}
    assert loaded.held.post(delivery.tram)["slug"] == delivery.texts[delivery.tram].slug
    assert loaded.held.post(delivery.fishers)["slug"] == delivery.first.folder(delivery.fishers).name


def test_the_text(delivery: Delivery, loaded: Loaded) -> None:
    body = loaded.held.post(delivery.tram)["content"]
    for wanted in (
        "<strong>مئة ألف راكب</strong>", '<span dir="ltr">Citadis X05</span>', "<em>تعمل كما خُطط لها</em>", "<blockquote>",
        "<footer>أم سعيد، بائعة خبز</footer>", "<table><caption>", '<p dir="ltr">Welcome aboard', "<ol>", "<aside>",
        'href="https://example.org/report?year=2026&amp;lang=ar"',
    ):  # fmt: skip
        assert wanted in body, wanted
    assert "<br>البحر لنا" in loaded.held.post(delivery.fishers)["content"].replace("<br />", "<br>")


def test_pictures_with_all_that_is_said_of_them(delivery: Delivery, loaded: Loaded) -> None:
    post = loaded.held.post(delivery.tram)
    for image in delivery.texts[delivery.tram].images:
        found = [one for one in loaded.held.pictures(post) if one["alt"] == image.alt]
        for one in found:
            assert one["excerpt"] == image.caption
            assert image.credit in one["content"]
            assert image.rights in one["content"]
            assert one["file"]
            assert fetched(one["url"])[:2] == b"\xff\xd8"
        assert any(one["url"] in post["content"] for one in found), "the text shows the site's own copy"
    [featured] = [one for one in loaded.held.media if one["id"] == post["thumbnail"]]
    assert featured["alt"] == delivery.texts[delivery.tram].images[0].alt


def test_what_it_loses(delivery: Delivery, loaded: Loaded) -> None:
    """As docs/package-format.md lists it."""
    tram = delivery.texts[delivery.tram]
    post = loaded.held.post(delivery.tram)
    names = {(taxonomy, html.unescape(name)) for taxonomy, name, _ in loaded.held.terms}
    assert names >= {("category", tram.section), *(("post_tag", tag.label) for tag in tram.tags)}
    assert post["tags"] == [], "the importer makes the terms and gives them to no post"
    assert tram.section not in post["categories"]
    said = " ".join(str(value) for value in post.values())
    assert tram.source not in said
    assert "قطار سريع إلى أكادير" not in said, "similar articles"
    assert "<bdi" not in said


def test_a_reader_sees_it(delivery: Delivery, loaded: Loaded, need: Callable[..., None], look: Path) -> None:
    need("chromium", "node", "node-tools")
    for article, name in ((delivery.tram, "wordpress.png"), (delivery.fishers, "wordpress-long-slug.png")):
        content = delivery.texts[article]
        page = seen(loaded.held.post(article)["link"], look / name)
        said = " ".join(page.text.translate(QUOTES).split())
        assert content.headline in said
        assert (page.language, page.direction, page.overflow) == ("ar", "rtl", 0)
        shown = {picture["alt"] for picture in page.pictures if picture["width"]}
        assert {image.alt for image in content.images} <= shown


def test_a_second_load_makes_second_posts(delivery: Delivery, shelf: Shelf, loaded: Loaded) -> None:
    """As docs/package-format.md says: importers are for first loads, and what changes goes by the REST interface."""
    loaded.site.load(delivery.first.data / "import" / "wordpress.wxr.xml", SITE, f"{shelf.address}data/")
    again = loaded.site.holds()
    assert len(again.posts) == 2 * len(delivery.texts)
