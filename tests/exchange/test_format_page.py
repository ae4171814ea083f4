"""The head of the page: Open Graph, Twitter card and schema.org NewsArticle, read back as machines read them."""

import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from editor_desk.domain.content import Content
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.options import ExportOptions
from tests.exchange.format_samples import HOSTILE, SITE, article_file, hostile, plain
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, MEDIA, sealed


class Head(HTMLParser):
    """The elements of the head, and what scripts stand in the page."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.meta: list[tuple[str, str]] = []
        self.links: dict[str, str] = {}
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.tags: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        if tag == "meta" and (name := found.get("property") or found.get("name")):
            self.meta.append((name, found["content"] or ""))
        elif tag == "link":
            self.links[found["rel"] or ""] = found["href"] or ""
        elif tag == "script":
            self.scripts.append((found, ""))

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script":
            self.scripts[-1] = (self.scripts[-1][0], self.scripts[-1][1] + data)

    @property
    def article(self) -> dict[str, Any]:
        [(attributes, text)] = self.scripts
        assert attributes == {"type": "application/ld+json"}
        found: dict[str, Any] = json.loads(text.strip())
        return found

    def one(self, name: str) -> str:
        [value] = [value for other, value in self.meta if other == name]
        return value


@pytest.fixture(scope="module")
def head() -> Head:
    return Head(article_file("page"))


PICTURE = f"https://media.example/data/articles/mina/media/mina-1-{MEDIA.sha256[:8]}.png"
CARD = "https://media.example/data/articles/mina/social/mina-1200x630.jpg"
URL = (
    "https://news.example/%D9%85%D9%8A%D9%86%D8%A7%D8%A1-%D8%A7%D9%84%D8%B5%D9%8A%D8%A7%D8%AF%D9%8A%D9%86-"
    "%D9%82%D8%A7%D8%B1%D8%A8-%D9%83%D9%87%D8%B1%D8%A8%D8%A7%D8%A6%D9%8A/"
)


def test_open_graph(head: Head) -> None:
    assert head.one("og:type") == "article"
    assert head.one("og:title") == HARBOUR_CONTENT.headline
    assert head.one("og:description") == HARBOUR_CONTENT.description
    assert head.one("og:url") == head.links["canonical"] == URL
    assert head.one("og:locale") == "ar_AR"
    assert head.one("og:site_name") == "جريدة المرفأ"
    assert head.one("og:image") == CARD
    assert (head.one("og:image:width"), head.one("og:image:height")) == ("1200", "630")
    assert head.one("og:image:type") == "image/jpeg"
    assert head.one("og:image:alt") == HARBOUR_CONTENT.headline
    assert [value for name, value in head.meta if name == "article:tag"] == ["صيد الأسماك", "طاقة"]
    assert head.one("article:published_time") == "2026-11-20T09:30:00.120Z"


def test_twitter_card(head: Head) -> None:
    assert head.one("twitter:card") == "summary_large_image"
    assert head.one("twitter:site") == "@almarfa"
    assert head.one("twitter:title") == HARBOUR_CONTENT.headline
    assert head.one("twitter:description") == HARBOUR_CONTENT.description
    assert head.one("twitter:image") == CARD
    assert head.one("twitter:image:alt") == HARBOUR_CONTENT.headline


def test_without_a_card_the_pictures_of_the_text_are_shown() -> None:
    head = Head(article_file("page", options=replace(SITE, formats=frozenset({"page"}))))
    assert head.one("og:image") == PICTURE  # one picture that stands there twice is named once
    assert (head.one("og:image:width"), head.one("og:image:height")) == ("4", "3")
    assert head.one("og:image:alt").startswith("قارب أبيض صغير")
    assert head.one("twitter:image") == PICTURE
    assert head.one("twitter:image:alt") == HARBOUR_CONTENT.images[0].alt


def test_news_article(head: Head) -> None:
    article = head.article
    assert article == json.loads(article_file("jsonld"))
    assert article["@context"] == "https://schema.org"
    assert article["@type"] == "NewsArticle"
    assert article["@id"] == f"urn:uuid:{HARBOUR}"
    assert article["headline"] == HARBOUR_CONTENT.headline
    assert article["author"] == [{"@type": "Person", "name": "سلمى درويش"}]
    assert article["publisher"] == {
        "@type": "Organization",
        "name": "دار المرفأ للنشر",
        "url": "https://news.example/",
        "logo": {"@type": "ImageObject", "url": "https://news.example/logo.png"},
    }
    assert article["inLanguage"] == "ar"
    assert article["articleSection"] == "محليات"
    assert article["keywords"] == ["صيد الأسماك", "طاقة"]
    assert article["mainEntityOfPage"] == {"@type": "WebPage", "@id": URL}
    assert article["dateModified"] >= article["datePublished"]
    assert article["image"][0] == {
        "@type": "ImageObject",
        "url": PICTURE,
        "width": "4",
        "height": "3",
        "caption": "القارب E-Boat 5 في أول رحلة له",
        "creditText": "تصوير: ريم النجار",
        "copyrightNotice": "للنشر مرة واحدة",
    }
    assert "isAccessibleForFree" not in article  # nobody said so
    free = json.loads(article_file("jsonld", options=replace(SITE, free=True)))
    assert free["isAccessibleForFree"] is True


def test_without_a_site_nothing_claims_an_address() -> None:
    page = article_file("page", options=ExportOptions())
    head = Head(page)
    names = {name for name, _ in head.meta}
    assert not names & {"og:url", "og:image", "twitter:image"}
    assert head.one("twitter:card") == "summary"
    assert not head.links
    assert not {"url", "image", "mainEntityOfPage"} & set(head.article)
    assert head.article["publisher"] == {"@type": "Organization", "name": "مكتب التحرير"}


def test_no_text_of_the_article_gets_out_of_its_place() -> None:
    page = article_file("page", hostile())
    head = Head(page)
    assert head.tags.count("script") == 1
    assert head.article["headline"] == HOSTILE
    assert head.one("og:title") == HOSTILE
    assert head.one("twitter:description") == HOSTILE


def test_without_a_byline_the_house_is_the_author() -> None:
    article = json.loads(article_file("jsonld", plain(Content(headline="خبر"))))
    assert article["author"][0]["name"] == "دار المرفأ للنشر"
    assert "alternativeHeadline" not in article


def test_a_long_headline_is_cut_at_a_word_and_kept_whole_beside() -> None:
    long = "كلمة " * 40
    article = json.loads(article_file("jsonld", plain(Content(headline=long))))
    assert len(article["headline"]) <= 110
    assert article["headline"].endswith("كلمة…")
    assert article["alternativeHeadline"] == long.strip()
    whole = json.loads(article_file("jsonld", plain(Content(headline="ك" * 200))))
    assert len(whole["headline"]) == 110


def test_search_engines_forget_what_is_withdrawn() -> None:
    assert Head(article_file("page", sealed(action=PackageAction.WITHDRAW))).one("robots") == "noindex"
    assert "robots" not in {name for name, _ in Head(article_file("page")).meta}


@pytest.mark.parametrize(
    ("language", "locale"), [("ar", "ar_AR"), ("ar-EG", "ar_EG"), ("en", "en_US"), ("sw", None)]
)
def test_locale(language: str, locale: str | None) -> None:
    head = Head(article_file("page", plain(Content(headline="x", language=language))))
    assert [value for name, value in head.meta if name == "og:locale"] == ([locale] if locale else [])


def test_the_page_isolates_runs_with_bdi_and_the_fragment_with_span() -> None:
    page, body = article_file("page").decode(), article_file("body").decode()
    assert '<bdi dir="ltr">E-Boat 5</bdi>' in page
    assert '<span dir="ltr">E-Boat 5</span>' in body
    assert "<bdi" not in body
    assert '<span dir="' not in page
