"""What machines read of a page and of NewsML-G2: by extruct, and by IPTC's own reader."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.acceptance import articles
from tests.acceptance.delivery import SITE, Delivery
from tests.acceptance.running import python_script


@pytest.fixture(scope="module")
def read(delivery: Delivery, need: Callable[..., None]) -> Mapping[str, Any]:
    need("python-tools")
    found = python_script("read_structured.py", delivery.first.data)
    assert isinstance(found, dict)
    return found


def test_each_page_holds_one_news_article(delivery: Delivery, read: Mapping[str, Any]) -> None:
    for article, content in delivery.texts.items():
        entry = delivery.first.entry(article)
        [news] = read["pages"][f"{entry['folder']}/article.html"]["json-ld"]
        assert news["@type"] == "NewsArticle"
        assert news["headline"] == content.headline
        assert news["inLanguage"] == "ar"
        assert [author["name"] for author in _listed(news["author"])] == [content.byline]
        assert news["publisher"]["name"] == "دار المرفأ للنشر"
        assert news["articleSection"] == content.section
        assert news["datePublished"] <= news["dateModified"]
        assert news["url"].startswith(SITE)
        assert news["isAccessibleForFree"] is True
        pictures = _listed(news.get("image", []))
        assert len(pictures) >= len(content.images)


def test_each_page_can_be_shared(delivery: Delivery, read: Mapping[str, Any]) -> None:
    for article, content in delivery.texts.items():
        entry = delivery.first.entry(article)
        [graph] = read["pages"][f"{entry['folder']}/article.html"]["opengraph"]
        said = dict(reversed(graph["properties"]))
        assert said["og:title"] == content.headline
        assert said["og:type"] == "article"
        assert said["og:locale"] == "ar_AR"
        assert said["og:url"].startswith(SITE)
        assert ("og:image" in said) >= bool(content.images)


def test_newsml_g2_names_the_article(delivery: Delivery, read: Mapping[str, Any]) -> None:
    for article, content in delivery.texts.items():
        entry = delivery.first.entry(article)
        item = read["items"][f"{entry['folder']}/article.newsml-g2.xml"]
        assert item["guid"] == f"urn:uuid:{article}"
        assert item["headline"] == content.headline


def test_a_corrected_page_says_what_is_right_now(delivery: Delivery, need: Callable[..., None]) -> None:
    need("python-tools")
    [page] = python_script("read_structured.py", delivery.correction.data)["pages"].values()
    [news] = page["json-ld"]
    assert news["headline"] == articles.corrected(delivery.texts[delivery.tram]).headline


def test_a_correction_keeps_the_date_of_publication(
    delivery: Delivery, read: Mapping[str, Any], need: Callable[..., None]
) -> None:
    need("python-tools")
    [page] = python_script("read_structured.py", delivery.correction.data)["pages"].values()
    [news] = page["json-ld"]
    folder = delivery.first.entry(delivery.tram)["folder"]
    [before] = read["pages"][f"{folder}/article.html"]["json-ld"]
    assert news["datePublished"] == before["datePublished"]
    assert news["dateModified"] > before["dateModified"]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
