"""Feeds by feedparser, field by field."""

import json
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest

from tests.acceptance import articles
from tests.acceptance.delivery import SITE, Delivery
from tests.acceptance.web import fetched

NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def parsed(delivery: Delivery, name: str) -> Any:
    found = feedparser.parse((delivery.first.data / "feeds" / name).read_bytes())
    assert not found.bozo, found.get("bozo_exception")
    return found


def json_feed(delivery: Delivery) -> Any:
    return json.loads((delivery.first.data / "feeds" / "feed.json").read_bytes())


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_every_entry_says_all_of_its_article(delivery: Delivery, name: str) -> None:
    found = parsed(delivery, name)
    assert found.feed.title == "جريدة المرفأ"
    assert found.feed.language == "ar"
    entries = {entry.id: entry for entry in found.entries}
    assert entries.keys() == {f"urn:uuid:{article}" for article in delivery.texts}
    assert [entry.published_parsed for entry in found.entries] == sorted(
        (entry.published_parsed for entry in found.entries), reverse=True
    )
    for article, content in delivery.texts.items():
        entry = entries[f"urn:uuid:{article}"]
        assert _words(entry.title) == content.headline
        assert entry.author == content.byline
        assert entry.link.startswith(SITE)
        assert content.section in {tag.term for tag in entry.tags}
        assert {tag.label for tag in content.tags} <= {tag.term for tag in entry.tags}
        assert content.standfirst in entry.summary or content.description in entry.summary
        body = entry.content[0].value
        assert 'dir="rtl"' in body
        for image in content.images:
            assert image.alt in body
    tram = entries[f"urn:uuid:{delivery.tram}"]
    assert tuple(tram.published_parsed)[:3] == (2026, 11, 23)


def _words(title: str) -> str:
    """A title as feedparser gives it: markup, in which our angle brackets are references."""
    return title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_every_format_names_the_same_address(delivery: Delivery) -> None:
    named = {
        "rss": {entry.id: entry.link for entry in parsed(delivery, "rss.xml").entries},
        "atom": {entry.id: entry.link for entry in parsed(delivery, "atom.xml").entries},
        "json": {item["id"]: item["url"] for item in json_feed(delivery)["items"]},
    }
    feeds = delivery.first.data / "feeds"
    sitemap = {one.text for one in ET.parse(feeds / "news-sitemap.xml").iter() if one.tag.endswith("}loc")}
    for article in delivery.texts:
        address = f"{SITE}{quote(delivery.first.place(article))}"
        assert {name: found[f"urn:uuid:{article}"] for name, found in named.items()} == dict.fromkeys(
            named, address
        )
        assert address in sitemap
        facts = json.loads((delivery.first.folder(article) / "article.jsonld").read_bytes())
        assert facts["url"] == address


def test_pictures_of_the_feed_can_be_fetched(delivery: Delivery) -> None:
    [tram] = [one for one in parsed(delivery, "rss.xml").entries if one.id.endswith(delivery.tram)]
    addresses = [media["url"] for media in tram.media_content]
    assert len(addresses) == 2
    assert [fetched(url)[:2] for url in addresses] == [b"\xff\xd8"] * 2


def test_a_correction_keeps_its_name_and_a_withdrawal_is_not_there(delivery: Delivery) -> None:
    corrected = feedparser.parse((delivery.correction.data / "feeds" / "rss.xml").read_bytes())
    [entry] = corrected.entries
    assert entry.id == f"urn:uuid:{delivery.tram}"
    assert entry.title == articles.corrected(delivery.texts[delivery.tram]).headline
    assert feedparser.parse((delivery.withdrawal.data / "feeds" / "atom.xml").read_bytes()).entries == []


def test_json_feed(delivery: Delivery) -> None:
    feed = json_feed(delivery)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert {item["id"] for item in feed["items"]} == {f"urn:uuid:{article}" for article in delivery.texts}
    for item in feed["items"]:
        content = delivery.texts[item["id"].removeprefix("urn:uuid:")]
        assert item["title"] == content.headline
        assert [author["name"] for author in item["authors"]] == [content.byline]
        assert {tag.label for tag in content.tags} <= set(item["tags"])
        assert item["language"] == "ar"


def test_the_news_sitemap_names_every_article(delivery: Delivery) -> None:
    root = ET.fromstring((delivery.first.data / "feeds" / "news-sitemap.xml").read_bytes())
    assert {one.text for one in root.iter(f"{NEWS}title")} == {
        content.headline for content in delivery.texts.values()
    }
    assert {one.text for one in root.iter(f"{NEWS}language")} == {"ar"}
