"""The desk's own way into WordPress, its REST interface, on Debian's WordPress: loaded, corrected, withdrawn."""

import html
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.destinations import DestinationKind
from editor_desk.exchange.destinations.wordpress import WordPressCarrier
from tests.acceptance import articles
from tests.acceptance.browser import seen
from tests.acceptance.delivery import Delivery, Package
from tests.acceptance.wordpress_site import WordPress, wordpress
from tests.exchange.destination_cases import made, parcel_of, unwatched

if TYPE_CHECKING:
    from editor_desk.services.ports.destinations import RemotePost


@pytest.fixture(scope="module")
def site(need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    need("php", "wordpress")
    with wordpress(tmp_path_factory.mktemp("wordpress-rest")) as found:
        yield found


def test_one_post_through_its_whole_life(
    delivery: Delivery, site: WordPress, need: Callable[..., None], look: Path
) -> None:
    need("chromium", "node", "node-tools")
    destination = made(DestinationKind.WORDPRESS, url=site.address, user=site.user)
    known: dict[str, RemotePost] = {}

    def send(package: Package) -> None:
        WordPressCarrier(destination, site.password).send(parcel_of(package.root), known, unwatched)

    send(delivery.first)
    held = site.holds()
    assert len(held.posts) == len(delivery.texts)
    for content in delivery.texts.values():
        [post] = [one for one in held.posts if html.unescape(one["title"]) == content.headline]
        assert post["status"] == "publish"
        assert post["excerpt"] == content.standfirst
        assert [html.unescape(name) for name in post["categories"]] == [content.section]
        assert {html.unescape(name) for name in post["tags"]} == {tag.label for tag in content.tags}
        assert content.byline in post["author"] + post["content"]
        assert bool(post["thumbnail"]) == bool(content.images)
        for image in content.images:
            assert any(one["alt"] == image.alt and one["file"] for one in held.media)
    tram = delivery.texts[delivery.tram]
    [first] = [one for one in held.posts if one["title"] == tram.headline]
    assert first["slug"] == tram.slug
    page = seen(first["link"], look / "wordpress-rest.png")
    assert tram.headline in " ".join(page.text.split())
    assert (page.direction, page.overflow) == ("rtl", 0)

    send(delivery.first)
    assert len(site.holds().posts) == len(delivery.texts), "a second load makes no second post"

    send(delivery.correction)
    after = site.holds()
    assert len(after.posts) == len(delivery.texts)
    [same] = [one for one in after.posts if one["id"] == first["id"]]
    assert same["title"] == articles.corrected(tram).headline
    assert (same["slug"], same["date_gmt"]) == (first["slug"], first["date_gmt"])
    assert articles.NOTE in html.unescape(same["content"])

    send(delivery.withdrawal)
    left = [one for one in site.holds().posts if one["status"] == "publish"]
    assert first["id"] not in {one["id"] for one in left}
    assert len(left) == len(delivery.texts) - 1
