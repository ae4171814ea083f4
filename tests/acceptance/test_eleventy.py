"""Eleventy builds a site of the same folder as Hugo."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.acceptance import elsewhere
from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, ran
from tests.acceptance.test_hugo import page_of, sight
from tools import acceptance_kit

CONFIG = """\
export default function (site) {
  site.addPassthroughCopy("content/**/*.{jpg,png}", { mode: "html-relative" });
  site.addGlobalData("layout", "article.njk");
  return { dir: { input: "content", includes: "../layouts", output: "public" }, markdownTemplateEngine: false };
}
"""
PAGE = """\
<!DOCTYPE html><html lang="{{ lang }}" dir="{{ dir }}"><head><meta charset="utf-8"><title>{{ title }}</title>
<style>body{max-width:44rem;margin:2rem auto}img{max-width:100%;height:auto}</style></head>
<body><p id="section">{{ section }}</p><h1>{{ title }}</h1><p id="standfirst">{{ standfirst }}</p>
<p><span id="author">{{ author }}</span> · <span id="dateline">{{ dateline }}</span> · <span id="source">{{ source }}</span></p>
{{ content | safe }}
<ul id="tags">{% for tag in tags %}<li>{{ tag }}</li>{% endfor %}</ul><p id="guid">{{ guid }}</p></body></html>
"""


@pytest.fixture(scope="module")
def built(delivery: Delivery, need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Path:
    need("node", "node-tools")
    folder = tmp_path_factory.mktemp("eleventy")
    shutil.copytree(delivery.first.data / "import" / "hugo", folder, dirs_exist_ok=True)
    return generate(folder)


def generate(folder: Path) -> Path:
    """A site of what lies in `folder`."""
    (folder / "eleventy.config.mjs").write_text(CONFIG, "utf-8")
    (folder / "layouts").mkdir()
    (folder / "layouts" / "article.njk").write_text(PAGE, "utf-8")
    program = acceptance_kit.NODE / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    ran([command("node"), program, "--quiet"], folder)
    return folder / "public"


def test_every_field(delivery: Delivery, built: Path) -> None:
    for article, content in delivery.texts.items():
        page = page_of(delivery, built, article)
        assert f"<title>{_escaped(content.headline)}</title>" in page
        for name, value in (
            ("section", content.section), ("standfirst", content.standfirst), ("author", content.byline),
            ("dateline", content.dateline), ("source", content.source), ("guid", f"urn:uuid:{article}"),
        ):  # fmt: skip
            assert f'id="{name}">{_escaped(value)}<' in page, name
        tags = re.findall(r"<li>([^<]*)</li>", page[page.index('id="tags"') :])
        assert tags == [_escaped(tag.label) for tag in content.tags]


def test_the_text(delivery: Delivery, built: Path) -> None:
    page = page_of(delivery, built, delivery.tram)
    for wanted in (
        "<strong>مئة ألف راكب</strong>", '<span dir="ltr">Citadis X05</span>', "<em>تعمل كما خُطط لها</em>", "<blockquote>",
        "<table>", "<ol>", f'href="../{quote(delivery.first.place(delivery.library))}"',
    ):  # fmt: skip
        assert wanted in page, wanted
    text = page_of(delivery, built, delivery.fishers)
    assert "{{" in text, "no engine takes the text for a template"


def test_what_it_loses(delivery: Delivery, built: Path) -> None:
    """As docs/package-format.md lists it."""
    page = page_of(delivery, built, delivery.tram)
    [picture, *_] = delivery.texts[delivery.tram].images
    assert picture.credit in page
    assert picture.rights not in page
    assert "قطار سريع إلى أكادير" not in page, "similar articles"
    assert "<footer" not in page, "who said a quote stands in it as a paragraph"


def test_a_reader_sees_it(delivery: Delivery, built: Path, need: Callable[..., None], look: Path) -> None:
    sight(delivery, built, need, look / "eleventy.png")


def test_addresses_that_are_files(need: Callable[..., None], tmp_path: Path) -> None:
    need("node", "node-tools")
    elsewhere.lay("hugo", tmp_path)
    elsewhere.assert_at_its_address(generate(tmp_path))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
