"""Pages by axe in Chromium, as a reader has them before them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance import articles
from tests.acceptance.browser import seen
from tests.acceptance.delivery import Delivery


@pytest.fixture(autouse=True)
def _browser(need: Callable[..., None]) -> None:
    need("chromium", "node", "node-tools")


@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_nothing(delivery: Delivery, look: Path, width: int) -> None:
    for number, path in enumerate(delivery.first.every("article.html")):
        page = seen(path.as_uri(), look / f"article-{number}-{width}.png", axe=True, width=width)
        assert page.faults == []
        assert (page.language, page.direction) == ("ar", "rtl")
        assert page.overflow == 0
        assert all(picture["width"] and picture["alt"] for picture in page.pictures)


def test_axe_would_find_something(delivery: Delivery, tmp_path: Path) -> None:
    page = delivery.first.folder(delivery.council) / "article.html"
    bare = tmp_path / "bare.html"
    bare.write_text(page.read_text("utf-8").replace('lang="ar"', ""), encoding="utf-8")
    assert "html-has-lang" in {
        fault["id"] for fault in seen(bare.as_uri(), tmp_path / "x.png", axe=True).faults
    }


def test_a_correction_and_a_withdrawal_say_so(delivery: Delivery, look: Path) -> None:
    for package, note in ((delivery.correction, articles.NOTE), (delivery.withdrawal, articles.WITHDRAWN)):
        name = "correction" if note is articles.NOTE else "withdrawal"
        page = seen((package.folder(delivery.tram) / "article.html").as_uri(), look / f"{name}.png", axe=True)
        assert note in page.text
        assert page.faults == []
