"""What Google, Twitter and Facebook want of a page, by the structured data testing tool."""

from collections.abc import Callable

from tests.acceptance.delivery import Delivery
from tests.acceptance.running import node_script


def test_nothing_that_they_need_is_missing(delivery: Delivery, need: Callable[..., None]) -> None:
    need("node", "node-tools")
    for article in (delivery.tram, delivery.library):
        page = delivery.first.folder(article) / "article.html"
        found = node_script("sharing.cjs", {"html": page.read_text("utf-8")})
        assert found["failed"] == []
        assert len(found["passed"]) >= 20
        assert any("NewsArticle" in one for one in found["passed"])


def test_the_tool_sees_what_is_missing(delivery: Delivery, need: Callable[..., None]) -> None:
    need("node", "node-tools")
    page = (delivery.first.folder(delivery.tram) / "article.html").read_text("utf-8")
    found = node_script(
        "sharing.cjs", {"html": page.replace('"twitter:title"', '"x"').replace("NewsArticle", "X")}
    )
    assert any("twitter:title" in one for one in found["failed"])
