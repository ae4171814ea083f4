"""WordPress as a destination, against a site in memory that is as strict as the real one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageAction, PackageArticle, TakenOver
from editor_desk.exchange.destinations import http
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.services.ports.destinations import Carrier, RemotePost
from tests.exchange.destination_cases import deliver, fails, packed, parcel_of, wordpress_at
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, LIGHTHOUSE, LIGHTHOUSE_CONTENT, sealed
from tests.exchange.servers.web import Asked, Said, web_server
from tests.exchange.servers.wordpress import PASSWORD, WordPress

pytestmark = pytest.mark.servers


@pytest.fixture
def site() -> WordPress:
    return WordPress()


@pytest.fixture
def carrier(site: WordPress) -> Iterator[Carrier]:
    with web_server(site.answer) as url:
        site.base = url
        yield carry_to(wordpress_at(url), PASSWORD)


def corrected(note: str = "صُحّح اسم الميناء.") -> PackageArticle:
    """The harbour with another headline."""
    content = replace(HARBOUR_CONTENT, headline="ميناء الصيادين يستقبل القارب الكهربائي الأول")
    item = sealed(HARBOUR, content, PackageAction.UPDATE)
    return replace(item, note=note, supersedes=sealed().revision.id)


def test_an_article_arrives_with_all_that_belongs_to_it(
    site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    known: dict[str, RemotePost] = {}
    urls = deliver(carrier, packed(tmp_path / "out", sealed()), known)
    (post,) = site.posts.values()
    assert post["status"] == "publish"
    assert post["title"] == HARBOUR_CONTENT.headline
    assert post["slug"] == HARBOUR_CONTENT.slug
    assert [site.terms["categories"][number] for number in post["categories"]] == [HARBOUR_CONTENT.section]
    assert [site.terms["tags"][number] for number in post["tags"]] == [
        tag.label for tag in HARBOUR_CONTENT.tags
    ]
    assert post["excerpt"] == HARBOUR_CONTENT.standfirst
    pictures = HARBOUR_CONTENT.images
    assert pictures
    first = site.media[post["featured_media"]]
    assert first["alt_text"] == pictures[0].alt
    assert first["source_url"] in post["content"]
    assert "<bdi" not in post["content"]
    assert HARBOUR_CONTENT.byline in post["content"]
    assert urls == {HARBOUR: f"{site.base}/{post['slug']}/"}
    assert known == {HARBOUR: RemotePost(str(post["id"]), urls[HARBOUR])}


@pytest.mark.parametrize("remembers", [True, False])
def test_loading_twice_never_doubles_anything(
    *, remembers: bool, site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    parcel, known = packed(tmp_path / "out"), dict[str, RemotePost]()
    for _ in range(3):
        urls = deliver(carrier, parcel, known if remembers else {})
    assert len(site.posts) == 1
    assert len(site.media) == len({image.media.sha256 for image in HARBOUR_CONTENT.images})
    assert len(site.visible) == 1
    assert urls[HARBOUR]


@pytest.mark.parametrize("remembers", [True, False])
def test_a_correction_leaves_one_post_with_the_new_text_and_its_note(
    *, remembers: bool, site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    known: dict[str, RemotePost] = {}
    first = deliver(carrier, packed(tmp_path / "one"), known)
    item = corrected()
    second = deliver(carrier, packed(tmp_path / "two", item), known if remembers else {})
    (post,) = site.posts.values()
    assert post["title"] == item.revision.content.headline
    assert item.note in post["content"]
    assert "تصويب" in post["content"]
    assert first == second


@pytest.mark.parametrize("hidden", ["draft", "private"])
def test_a_withdrawal_takes_the_post_from_the_readers(
    hidden: str, site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    deliver(carrier, packed(tmp_path / "one"))
    carrier = carry_to(wordpress_at(site.base, withdrawn_as=hidden), PASSWORD)
    parcel = packed(tmp_path / "two", sealed(action=PackageAction.WITHDRAW))
    deliver(carrier, parcel)
    deliver(carrier, parcel)
    (post,) = site.posts.values()
    assert post["status"] == hidden
    assert post["title"] == HARBOUR_CONTENT.headline


def test_a_withdrawal_of_what_is_not_there_is_done(site: WordPress, carrier: Carrier, tmp_path: Path) -> None:
    parcel = packed(tmp_path / "out", sealed(action=PackageAction.WITHDRAW))
    assert deliver(carrier, parcel) == {HARBOUR: ""}
    assert site.posts == {}


def test_an_update_takes_the_page_of_the_old_article(
    site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    known: dict[str, RemotePost] = {}
    before = deliver(carrier, packed(tmp_path / "one"), known)[HARBOUR]
    item = replace(
        sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT),
        takes_over=TakenOver(HARBOUR, sealed().revision.id, HARBOUR_CONTENT.headline),
    )
    after = deliver(carrier, packed(tmp_path / "two", item), known)[LIGHTHOUSE]
    assert after == before
    (post,) = site.posts.values()
    assert post["title"] == LIGHTHOUSE_CONTENT.headline
    # And the withdrawal of the old one does not take the new one down.
    for knows in (known, {}):
        deliver(carrier, packed(tmp_path / "three", sealed(action=PackageAction.WITHDRAW)), knows)
        assert len(site.visible) == 1


def test_articles_of_a_package_lead_to_each_other(site: WordPress, carrier: Carrier, package: Path) -> None:
    urls = deliver(carrier, parcel_of(package))
    assert len(site.visible) == 2
    texts = [post["content"] for post in site.posts.values()]
    assert any(url in text for url in urls.values() for text in texts)


def test_a_post_of_somebody_else_with_that_slug_stays(
    site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    foreign = {"id": 3, "status": "publish", "slug": HARBOUR_CONTENT.slug, "title": "غيرها", "content": "نص آخر",
               "excerpt": "", "author": 2, "featured_media": 0, "categories": [1], "tags": []}  # fmt: skip
    site.posts[3] = dict(foreign)
    deliver(carrier, packed(tmp_path / "out"))
    assert site.posts[3] == foreign
    assert len(site.posts) == 2


def test_the_byline_becomes_an_author_where_the_desk_says_which(
    site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    byline = HARBOUR_CONTENT.byline
    assert byline
    named = carry_to(wordpress_at(site.base, authors=f"{byline} = 7\nغيره = 8"), PASSWORD)
    deliver(named, packed(tmp_path / "out"))
    (post,) = site.posts.values()
    assert post["author"] == 7
    assert "editor-desk-byline" not in post["content"]


def refuse_at(method: str, route: str, said: Said, nth: int = 1) -> object:
    """Refuse the `nth` such request and every one after it."""
    seen = [0]

    def fails_(asked: Asked, asked_route: str) -> Said | None:
        if asked.method == method and asked_route.startswith(route):
            seen[0] += 1
            if seen[0] >= nth:
                return said
        return None

    return fails_


ANSWERS = [
    (401, ErrorCode.DESTINATION_DENIED),
    (403, ErrorCode.DESTINATION_DENIED),
    (413, ErrorCode.DESTINATION_TOO_LARGE),
    (507, ErrorCode.DESTINATION_FULL),
    (400, ErrorCode.DESTINATION_REFUSED),
    (429, ErrorCode.DESTINATION_BUSY),
    (500, ErrorCode.DESTINATION_BUSY),
    (503, ErrorCode.DESTINATION_BUSY),
    (504, ErrorCode.DESTINATION_SLOW),
    (302, ErrorCode.DESTINATION_STRANGE),
]
PLACES = [
    ("GET", "/wp/v2/users"),
    ("POST", "/wp/v2/media"),
    ("POST", "/wp/v2/tags"),
    ("POST", "/wp/v2/posts"),
]
MET = [(PLACES[number % 4], *answer) for number, answer in enumerate(ANSWERS)]


@pytest.mark.parametrize(("place", "status", "code"), MET)
def test_whatever_is_refused_readers_see_nothing_of_it(
    place: tuple[str, str],
    status: int,
    code: ErrorCode,
    site: WordPress,
    carrier: Carrier,
    package: Path,
) -> None:
    site.fails = refuse_at(*place, Said(status, b'{"code": "no"}'))  # type: ignore[assignment]
    assert fails(lambda: deliver(carrier, parcel_of(package))) is code
    assert site.visible == []
    site.fails = lambda _asked, _route: None
    deliver(carrier, parcel_of(package))
    assert len(site.visible) == len(site.posts) == 2


@pytest.mark.parametrize("nth", range(1, 9))
def test_dying_at_any_request_leaves_nothing_and_the_next_try_finishes(
    nth: int, site: WordPress, carrier: Carrier, package: Path
) -> None:
    """The process is gone and with it all that it knew; the site has done what it was asked before."""

    class KilledError(BaseException):
        pass

    steps = [0]

    def die(done: int, total: int) -> None:
        steps[0] += 1
        if steps[0] == nth and done < total:
            raise KilledError

    try:
        carrier.send(parcel_of(package), {}, die)
    except KilledError:
        assert len(site.visible) < 2
    deliver(carrier, parcel_of(package))
    assert len(site.visible) == len(site.posts) == 2
    sources = [item["source_url"] for item in site.media.values()]
    assert len(sources) == len(set(sources))


def test_what_was_shown_is_put_back_where_a_later_article_is_refused(
    site: WordPress, carrier: Carrier, tmp_path: Path
) -> None:
    deliver(carrier, packed(tmp_path / "one"))
    before = {number: dict(post) for number, post in site.posts.items()}
    other = sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)
    parcel = packed(tmp_path / "two", corrected(), other)
    shown = [0]

    def refuse(asked: Asked, route: str) -> Said | None:
        if asked.method == "POST" and route.startswith("/wp/v2/posts/") and b'"publish"' in asked.body:
            shown[0] += 1
            if shown[0] == 2:
                return Said(403, b'{"code": "rest_cannot_publish"}')
        return None

    site.fails = refuse
    assert fails(lambda: deliver(carrier, parcel)) is ErrorCode.DESTINATION_DENIED
    (post,) = site.visible
    assert {name: post[name] for name in ("title", "content", "slug", "status")} == {
        name: before[post["id"]][name] for name in ("title", "content", "slug", "status")
    }
    assert len(site.posts) == 1


def test_cancelling_leaves_nothing_that_readers_see(site: WordPress, carrier: Carrier, package: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done > 1:
            raise DeskError(ErrorCode.CANCELLED)

    assert fails(lambda: carrier.send(parcel_of(package), {}, stop)) is ErrorCode.CANCELLED
    assert site.visible == []


def test_a_site_that_answers_slowly(site: WordPress, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    never = threading.Event()
    site.fails = lambda _asked, _route: Said(200, b"{}", held=never)
    monkeypatch.setattr(http, "READ_SECONDS", 0.3)
    with web_server(site.answer) as url:
        slow = carry_to(wordpress_at(url), PASSWORD)
        assert fails(lambda: deliver(slow, parcel_of(package))) is ErrorCode.DESTINATION_SLOW
        never.set()


@pytest.mark.parametrize(
    "said",
    [
        Said(200, b"<html>Welcome</html>"),
        Said(200, b'{"capabilities": []}'),
        Said(200, b"[" * 100_000),
        Said(200, b'{"a": "' + b"x" * (9 * 1024 * 1024) + b'"}'),
        Said(200, b"{}" * 50, cut=30),
        Said(301, b"", {"Location": "https://example.com/"}),
    ],
    ids=["page", "list", "deep", "large", "cut", "moved"],
)
def test_what_is_no_wordpress(said: Said, package: Path) -> None:
    asked_whom = []

    def answer(asked: Asked) -> Said:
        asked_whom.append(asked.path)
        return said

    with web_server(answer) as url:
        strange = carry_to(wordpress_at(url), PASSWORD)
        code = fails(lambda: deliver(strange, parcel_of(package)))
    assert code in {
        ErrorCode.DESTINATION_STRANGE, ErrorCode.DESTINATION_UNREACHABLE, ErrorCode.DESTINATION_DENIED
    }  # fmt: skip
    assert len(asked_whom) == 1


def test_the_right_to_publish_is_asked_for_before_anything_is_loaded(
    site: WordPress, carrier: Carrier, package: Path
) -> None:
    site.capabilities["publish_posts"] = False
    assert fails(carrier.test) is ErrorCode.DESTINATION_DENIED
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_DENIED
    assert site.posts == site.media == {}


def test_a_wrong_password(site: WordPress, package: Path) -> None:
    with web_server(site.answer) as url:
        wrong = carry_to(wordpress_at(url), "xxxx xxxx")
        assert fails(lambda: deliver(wrong, parcel_of(package))) is ErrorCode.DESTINATION_DENIED
