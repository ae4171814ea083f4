"""What a WordPress site, or a text, could trick the desk into: another's page, another's picture, an order in the text."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import Block, BlockKind, Content, Span
from editor_desk.domain.errors import ErrorCode
from editor_desk.domain.package import PackageArticle, TakenOver
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.destinations.parcels import opened
from editor_desk.exchange.destinations.wordpress_posts import plans_of
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.profiles import SITE
from editor_desk.exchange.formats.profiles import WORDPRESS as PROFILE
from editor_desk.services.ports.destinations import Carrier, RemotePost
from tests.exchange.destination_cases import deliver, fails, packed, parcel_of, wordpress_at
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, LIGHTHOUSE, LIGHTHOUSE_CONTENT, sealed
from tests.exchange.servers.web import Asked, Said, web_server
from tests.exchange.servers.wordpress import PASSWORD, WordPress

pytestmark = pytest.mark.servers

MARKET = "019370a0-0000-7000-8000-0000000000d4"


def market(text: str = "يفتح سوق السمك أبوابه عند الفجر.") -> Content:
    """A third article."""
    blocks = (Block("b1", BlockKind.PARAGRAPH, (Span(text),)),)
    return replace(
        LIGHTHOUSE_CONTENT, headline="سوق السمك", slug="سوق-السمك", read_also=(), similar=(), blocks=blocks
    )


def taking_over() -> PackageArticle:
    """The lighthouse on the page of the harbour."""
    over = TakenOver(HARBOUR, sealed().revision.id, HARBOUR_CONTENT.headline)
    return replace(sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT), takes_over=over)


@pytest.fixture
def site() -> WordPress:
    return WordPress()


@pytest.fixture
def carrier(site: WordPress) -> Iterator[Carrier]:
    with web_server(site.answer) as url:
        site.base = url
        yield carry_to(wordpress_at(url), PASSWORD)


def refuse_the_second(site: WordPress, status: int) -> None:
    """The second post that is to be shown is refused."""
    refuse_one(site, 2, status)


def refuse_one(site: WordPress, first: int, status: int) -> None:
    """That post of those that are to be shown is refused, counted from one."""
    shown = [0]

    def refuse(asked: Asked, route: str) -> Said | None:
        if asked.method == "POST" and route.startswith("/wp/v2/posts/") and b'"publish"' in asked.body:
            shown[0] += 1
            if shown[0] == first:
                return Said(status, b'{"code": "no"}')
        return None

    site.fails = refuse


@pytest.mark.parametrize("status", [503, 403])
def test_a_page_taken_over_and_put_back_is_taken_over_by_the_next_try(
    status: int, site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    known: dict[str, RemotePost] = {}
    before = deliver(carrier, packed(tmp_path / "one"), known)[HARBOUR]
    parcel = packed(tmp_path / "two", taking_over(), sealed(MARKET, market()))
    refuse_the_second(site, status)
    fails(lambda: deliver(carrier, parcel, known))
    assert known[HARBOUR].url == before
    assert [post["title"] for post in site.visible] == [HARBOUR_CONTENT.headline]
    site.fails = lambda _asked, _route: None
    assert deliver(carrier, parcel, known)[LIGHTHOUSE] == before
    assert len(site.visible) == 2


def test_a_page_is_taken_over_by_a_desk_that_forgot_what_it_is_called(
    site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    before = deliver(carrier, packed(tmp_path / "one"))[HARBOUR]
    assert deliver(carrier, packed(tmp_path / "two", taking_over()))[LIGHTHOUSE] == before
    assert len(site.visible) == 1


@pytest.mark.parametrize("mark", ["editor-desk urn:uuid:{}", "<!-- editor-desk urn:uuid:{} -->"])
def test_a_text_that_writes_the_mark_of_another_article_is_not_that_article(
    mark: str, site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    deliver(carrier, packed(tmp_path / "one", sealed(MARKET, market(f"نص فيه {mark.format(HARBOUR)}"))))
    deliver(carrier, packed(tmp_path / "two"))
    assert {post["title"] for post in site.visible} == {"سوق السمك", HARBOUR_CONTENT.headline}


def test_words_in_brackets_are_words_and_no_orders(site: WordPress, carrier: Carrier, tmp_path: Path) -> None:
    text = "كتب [gallery ids=1] ثم [embed]https://example.com/x[/embed] وبقي النص"
    deliver(carrier, packed(tmp_path / "one", sealed(MARKET, market(text))))
    (post,) = site.posts.values()
    assert "[" not in post["content"]
    assert post["content"].count("&#91;") == text.count("[")
    assert "[" not in body_html(market(text), profile=PROFILE)
    assert body_html(market(text), profile=SITE).count("[") == text.count("[")


def test_a_picture_of_somebody_else_under_our_name_is_not_shown(
    site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    parcel = packed(tmp_path / "one")
    with opened(parcel) as source:
        (plan,) = plans_of(source)
    slug = plan.media_slug(plan.pictures[0])
    foreign = {
        "id": 5,
        "source_url": "https://example.com/other.jpg",
        "data": b"x",
        "slug": slug,
        "author": 9,
    }
    site.media[5] = dict(foreign)
    for _ in range(2):
        deliver(carrier, parcel)
    (post,) = site.posts.values()
    assert "other.jpg" not in post["content"]
    assert site.media[5] == foreign
    assert len(site.media) == 1 + len({image.media.sha256 for image in HARBOUR_CONTENT.images})


def test_what_is_put_back_is_all_that_was_changed(site: WordPress, carrier: Carrier, tmp_path: Path) -> None:
    known: dict[str, RemotePost] = {}
    deliver(carrier, packed(tmp_path / "one"), known)
    (post,) = site.posts.values()
    post |= {
        "comment_status": "open",
        "ping_status": "open",
        "date_gmt": "2020-01-01T00:00:00",
        "status": "future",
    }
    before = dict(post)
    refuse_the_second(site, 403)
    parcel = packed(tmp_path / "two", sealed(), sealed(MARKET, market()))
    fails(lambda: deliver(carrier, parcel, known))
    assert list(site.posts.values()) == [before]


def test_what_was_shown_last_is_put_back_first(site: WordPress, carrier: Carrier, tmp_path: Path) -> None:
    refuse_one(site, 3, 403)
    parcel = packed(
        tmp_path / "three", sealed(), sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT), sealed(MARKET, market())
    )
    fails(lambda: deliver(carrier, parcel))
    written = [route for method, route in site.log if method == "POST" and route.startswith("/wp/v2/posts/")]
    first, second, refused, *put_back = written[-6:]
    assert len({first, second, refused}) == 3
    assert put_back == [refused, second, first]
    assert site.visible == []


def test_a_post_that_readers_have_keeps_its_date(site: WordPress, carrier: Carrier, tmp_path: Path) -> None:
    deliver(carrier, packed(tmp_path / "one"))
    (post,) = site.posts.values()
    post["date_gmt"] = "2020-01-01T00:00:00"
    deliver(carrier, packed(tmp_path / "one"))
    assert post["date_gmt"] == "2020-01-01T00:00:00"


def test_a_post_in_the_trash_is_not_brought_back(site: WordPress, carrier: Carrier, tmp_path: Path) -> None:
    known: dict[str, RemotePost] = {}
    deliver(carrier, packed(tmp_path / "one"), known)
    (post,) = site.posts.values()
    post["status"] = "trash"
    deliver(carrier, packed(tmp_path / "one"), known)
    assert post["status"] == "trash"
    assert len(site.visible) == 1


@pytest.mark.parametrize(
    ("wait", "seconds"), [("9" * 5000, 86400), ("90", 90), ("٩٠", 0), ("Wed, 21 Oct 2026 07:28:00 GMT", 0)]
)
def test_how_long_to_wait_is_a_day_at_most(
    wait: str, seconds: int, site: WordPress, carrier: Carrier, package: Path
) -> None:
    from editor_desk.exchange.destinations.http import _seconds

    assert _seconds(wait) == seconds
    if wait.isascii():
        site.fails = lambda _asked, _route: Said(503, b"{}", {"Retry-After": wait})
        assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_BUSY
