"""Pages by the Nu HTML checker of the W3C."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, run
from tools import acceptance_kit


def messages(*paths: Path) -> list[str]:
    """What it has to say."""
    jar = acceptance_kit.NODE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = run([command("java"), "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *paths])
    return [f"{one['type']}: {one['message']}" for one in json.loads(done.stdout)["messages"]]


def test_every_page_is_right(delivery: Delivery, need: Callable[..., None], tmp_path: Path) -> None:
    need("java", "node-tools")
    pages = [path for package in delivery.packages for path in package.every("article.html")]
    assert len(pages) == 6
    assert [one for one in messages(*pages) if one.startswith("error")] == []
    wrong = tmp_path / "wrong.html"
    wrong.write_text(pages[0].read_text("utf-8").replace("<h1", '<h1 dir="up"'), encoding="utf-8")
    assert [one for one in messages(wrong) if one.startswith("error")], "the checker must see a fault"


@pytest.mark.parametrize("name", ["body.html"])
def test_a_fragment_is_right_in_a_page(
    delivery: Delivery, need: Callable[..., None], tmp_path: Path, name: str
) -> None:
    need("java", "node-tools")
    paths = []
    for number, path in enumerate(delivery.first.every(name)):
        page = f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>نص</title></head><body>{path.read_text("utf-8")}</body></html>'
        paths.append(tmp_path / f"{number}.html")
        paths[-1].write_text(page, encoding="utf-8")
    assert [one for one in messages(*paths) if one.startswith("error")] == []
