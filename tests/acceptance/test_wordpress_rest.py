"""The desk's own way into WordPress, its REST interface, on Debian's WordPress: loaded, corrected, withdrawn."""

import html
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.destinations import DestinationKind
from editor_desk.domain.errors import ErrorCode
from editor_desk.exchange.destinations import http
from editor_desk.exchange.destinations.wordpress import WordPressCarrier
from tests.acceptance import articles
from tests.acceptance.browser import seen
from tests.acceptance.delivery import Delivery, Package
from tests.acceptance.wordpress_site import WordPress, wordpress
from tests.exchange.destination_cases import fails, made, parcel_of, unwatched

if TYPE_CHECKING:
    from editor_desk.services.ports.destinations import RemotePost


@pytest.fixture(scope="module")
def site(need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    need("php", "wordpress")
    with wordpress(tmp_path_factory.mktemp("wordpress-rest")) as found:
        yield found


@pytest.fixture
def new_site(need: Callable[..., None], tmp_path: Path) -> Iterator[WordPress]:
    need("php", "wordpress")
    with wordpress(tmp_path) as found:
        yield found


def carrier_to(site: WordPress) -> WordPressCarrier:
    return WordPressCarrier(made(DestinationKind.WORDPRESS, url=site.address, user=site.user), site.password)


def test_one_post_through_its_whole_life(
    delivery: Delivery, site: WordPress, need: Callable[..., None], look: Path
) -> None:
    need("chromium", "node", "node-tools")
    known: dict[str, RemotePost] = {}

    def send(package: Package) -> None:
        carrier_to(site).send(parcel_of(package.root), known, unwatched)

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


def test_a_refused_article_takes_the_whole_package_back(delivery: Delivery, new_site: WordPress) -> None:
    known: dict[str, RemotePost] = {}
    last = list(delivery.texts.values())[-2]
    with new_site.failing("publish", last.headline):
        code = fails(lambda: carrier_to(new_site).send(parcel_of(delivery.first.root), known, unwatched))
    assert code is ErrorCode.DESTINATION_REFUSED
    assert new_site.holds().posts == [], "neither the half of it nor a draft"
    carrier_to(new_site).send(parcel_of(delivery.first.root), known, unwatched)
    assert sorted(one["status"] for one in new_site.holds().posts) == ["publish"] * len(delivery.texts)


@pytest.mark.parametrize("step", ["correction", "withdrawal"])
def test_a_refused_change_leaves_what_readers_have(
    step: str, delivery: Delivery, new_site: WordPress
) -> None:
    known: dict[str, RemotePost] = {}
    carrier_to(new_site).send(parcel_of(delivery.first.root), known, unwatched)
    before = new_site.holds().posts
    package = delivery.correction if step == "correction" else delivery.withdrawal
    with new_site.failing("publish" if step == "correction" else "draft"):
        code = fails(lambda: carrier_to(new_site).send(parcel_of(package.root), known, unwatched))
    assert code is ErrorCode.DESTINATION_REFUSED
    assert new_site.holds().posts == before


@pytest.mark.parametrize("fault", ["busy", "slow"])
def test_a_site_that_cannot_just_now_shows_nothing_and_the_next_try_finishes(
    fault: str, delivery: Delivery, new_site: WordPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: dict[str, RemotePost] = {}
    slow = fault == "slow"
    last = list(delivery.texts.values())[-1]
    with new_site.failing("publish", last.headline, code=503, waits=slow), monkeypatch.context() as patch:
        patch.setattr(http, "READ_SECONDS", 5.0 if slow else http.READ_SECONDS)
        code = fails(lambda: carrier_to(new_site).send(parcel_of(delivery.first.root), known, unwatched))
    assert code is (ErrorCode.DESTINATION_SLOW if slow else ErrorCode.DESTINATION_BUSY)
    assert {one["status"] for one in new_site.holds().posts} <= {"draft"}
    carrier_to(new_site).send(parcel_of(delivery.first.root), known, unwatched)
    after = new_site.holds().posts
    assert sorted(one["status"] for one in after) == ["publish"] * len(delivery.texts)
    assert {html.unescape(one["title"]) for one in after} == {
        text.headline for text in delivery.texts.values()
    }
