"""RSS, Atom, JSON Feed and news sitemap, read back by feedparser and lxml as receivers read them."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor_desk.domain.content import Block, BlockKind, Content, Span, clean_text
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.exchange.formats.entries import entries
from editor_desk.exchange.formats.options import ExportOptions
from tests.exchange.format_samples import HOSTILE, SITE, hostile, only, package_file, package_job, plain
from tests.exchange.package_samples import (
    HARBOUR,
    HARBOUR_CONTENT,
    LIGHTHOUSE,
    LIGHTHOUSE_CONTENT,
    MEDIA,
    sealed,
    two_articles,
)

PICTURE = f"https://media.example/data/articles/mina/media/mina-1-{MEDIA.sha256[:8]}.png"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"


def at(item: PackageArticle, **later: float) -> PackageArticle:
    """The same article, written so much later."""
    moment = item.revision.created_at + timedelta(**later)
    return replace(item, revision=replace(item.revision, created_at=moment))


def parsed(name: str, items: Any = None, options: ExportOptions = SITE) -> Any:
    found = feedparser.parse(package_file(name, items, options), sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.mark.parametrize(("name", "version"), [("rss", "rss20"), ("atom", "atom10")])
def test_a_reader_finds_every_field(name: str, version: str) -> None:
    found = parsed(name)
    assert found.version == version
    assert found.feed.title == "جريدة المرفأ"
    assert found.feed.link == "https://news.example/"
    assert found.feed.language == "ar"
    first, second = found.entries
    assert first.id == f"urn:uuid:{HARBOUR}"
    assert first.get("guidislink") == (name == "atom")  # feedparser says so of every id of Atom
    assert first.title == HARBOUR_CONTENT.headline
    assert first.link.startswith("https://news.example/%D9%85")
    assert first.author == "سلمى درويش"
    assert first.published_parsed[:6] == (2026, 11, 20, 9, 30, 0)
    assert [tag.term for tag in first.tags] == ["محليات", "صيد الأسماك", "طاقة"]
    assert first.summary == HARBOUR_CONTENT.description
    [content] = [item for item in first.content if item.type == "text/html"]
    assert content.value.startswith('<div dir="rtl" lang="ar">\n<p>')
    assert f'src="{PICTURE}"' in content.value
    assert '<span dir="ltr">E-Boat 5</span>' in content.value
    assert '<p dir="ltr">Fair winds' in content.value
    assert second.author == "دار المرفأ للنشر"  # no byline
    assert second.link == "https://news.example/manara/"  # no slug
    assert f'<a href="{second.link}">' in content.value  # a card leads to the site


def test_rss_names_the_pictures_with_alt_and_credit() -> None:
    [media] = parsed("rss").entries[0].media_content
    assert (media["url"], media["medium"], media["type"], media["width"]) == (
        PICTURE,
        "image",
        "image/png",
        "4",
    )
    root = etree.fromstring(package_file("rss"))
    name = "{http://search.yahoo.com/mrss/}"
    assert root.findtext(f".//{name}description") == HARBOUR_CONTENT.images[0].alt
    assert root.findtext(f".//{name}credit") == "تصوير: ريم النجار"


def test_json_feed() -> None:
    found = json.loads(package_file("jsonfeed"))
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["title"] == "جريدة المرفأ"
    assert found["language"] == "ar"
    assert found["icon"] == "https://news.example/logo.png"
    first, second = found["items"]
    assert first["id"] == f"urn:uuid:{HARBOUR}"
    assert first["title"] == HARBOUR_CONTENT.headline
    assert first["image"] == PICTURE
    assert first["authors"] == [{"name": "سلمى درويش"}]
    assert first["date_published"] == "2026-11-20T09:30:00.120Z"
    assert first["tags"] == ["محليات", "صيد الأسماك", "طاقة"]
    assert '<span dir="ltr">E-Boat 5</span>' in first["content_html"]
    assert "image" not in second
    # Required by the format, whatever the article has.
    assert {"version", "title", "items"} <= set(found)
    assert all({"id", "content_html"} <= set(item) for item in found["items"])


def test_news_sitemap() -> None:
    root = etree.fromstring(package_file("news_sitemap"))
    assert root.tag == f"{SITEMAP}urlset"
    first, second = root
    assert first.findtext(f"{SITEMAP}loc", "").startswith("https://news.example/%D9%85")
    news = first.find(f"{NEWS}news")
    assert news is not None
    assert news.findtext(f"{NEWS}publication/{NEWS}name") == "جريدة المرفأ"
    assert news.findtext(f"{NEWS}publication/{NEWS}language") == "ar"
    assert news.findtext(f"{NEWS}publication_date") == "2026-11-20T09:30:00.120Z"
    assert news.findtext(f"{NEWS}title") == HARBOUR_CONTENT.headline
    assert [item.findtext(f"{IMAGE}loc") for item in first.findall(f"{IMAGE}image")] == [PICTURE]
    assert second.find(f"{IMAGE}image") is None


def test_the_sitemap_holds_two_days_and_no_more() -> None:
    items = [at(sealed(), days=3), sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)]
    [only_one] = etree.fromstring(package_file("news_sitemap", items))
    assert only_one.findtext(f"{NEWS}news/{NEWS}title") == HARBOUR_CONTENT.headline


def test_newest_comes_first_and_only_so_many_come() -> None:
    items = [sealed(), at(sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT), minutes=1)]
    ids = [f"urn:uuid:{LIGHTHOUSE}", f"urn:uuid:{HARBOUR}"]
    assert [entry.id for entry in parsed("rss", items).entries] == ids
    few = replace(SITE, feed_items=1)
    assert [entry.id for entry in parsed("atom", items, few).entries] == ids[:1]
    assert [item["id"] for item in json.loads(package_file("jsonfeed", items, few))["items"]] == ids[:1]


def test_what_was_embargoed_came_out_at_the_end_of_it() -> None:
    late = replace(HARBOUR_CONTENT, embargo=datetime(2026, 12, 1, 5, tzinfo=UTC))
    assert parsed("rss", [plain(late)]).entries[0].published_parsed[:4] == (2026, 12, 1, 5)


@pytest.mark.parametrize("name", ["rss", "atom", "jsonfeed", "news_sitemap"])
def test_what_is_withdrawn_stands_in_no_feed(name: str) -> None:
    gone = sealed(action=PackageAction.WITHDRAW)
    data = package_file(name, [gone, sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)]).decode()
    assert LIGHTHOUSE_CONTENT.headline in data
    assert HARBOUR_CONTENT.headline not in data
    assert "<entry>" not in package_file(name, [gone]).decode()


def test_without_a_site_there_is_what_can_do_without() -> None:
    job = package_job(options=ExportOptions())
    assert not list(only("rss", ExportOptions()).package_files(job))
    assert not list(only("news_sitemap", ExportOptions()).package_files(job))
    entry = parsed("atom", options=ExportOptions()).entries[0]
    assert "links" not in entry
    assert "<img" not in entry.content[0].value  # a relative address leads nowhere in a reader
    assert "القارب" in entry.content[0].value
    first = json.loads(package_file("jsonfeed", options=ExportOptions()))["items"][0]
    assert not {"url", "image"} & set(first)


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_no_text_becomes_markup(name: str) -> None:
    entry = parsed(name, [hostile()]).entries[0]
    assert entry.title == HOSTILE
    assert entry.author == HOSTILE
    html = next(item.value for item in entry.content if item.type == "text/html")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


TEXT = st.text(max_size=30).map(clean_text)


@settings(max_examples=40)
@given(TEXT, TEXT, TEXT)
def test_any_text_is_read_back_as_it_was(headline: str, byline: str, text: str) -> None:
    body = (Block("b", BlockKind.PARAGRAPH, (Span(text),)),)
    job = package_job([plain(Content(headline=headline, byline=byline, blocks=body))])
    [entry] = entries(job)
    root = etree.fromstring(package_file("atom", [job.articles[0].item]))
    space = "{http://www.w3.org/2005/Atom}"
    found = root.find(f"{space}entry")
    assert found is not None
    assert found.findtext(f"{space}title") == (entry.title or entry.id)
    assert found.findtext(f"{space}author/{space}name") == entry.author
    assert (found.findtext(f"{space}content") or "") == entry.html


def test_the_same_articles_give_the_same_bytes() -> None:
    for name in ("rss", "atom", "jsonfeed", "news_sitemap"):
        assert package_file(name) == package_file(name, two_articles())
