"""Eleventy builds a site of the same folder as Hugo."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, ran
from tests.acceptance.test_hugo import sight
from tools import acceptance_kit

CONFIG = """\
export default function (site) {
  site.addPassthroughCopy("content/**/*.jpg");
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
    (folder / "eleventy.config.mjs").write_text(CONFIG, "utf-8")
    (folder / "layouts").mkdir()
    (folder / "layouts" / "article.njk").write_text(PAGE, "utf-8")
    program = acceptance_kit.NODE / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    ran([command("node"), program, "--quiet"], folder)
    return folder / "public"


def test_every_field(delivery: Delivery, built: Path) -> None:
    for article, content in delivery.texts.items():
        page = (built / "news" / delivery.first.folder(article).name / "index.html").read_text("utf-8")
        assert f"<title>{_escaped(content.headline)}</title>" in page
        for name, value in (
            ("section", content.section), ("standfirst", content.standfirst), ("author", content.byline),
            ("dateline", content.dateline), ("source", content.source), ("guid", f"urn:uuid:{article}"),
        ):  # fmt: skip
            assert f'id="{name}">{_escaped(value)}<' in page, name
        tags = re.findall(r"<li>([^<]*)</li>", page[page.index('id="tags"') :])
        assert tags == [_escaped(tag.label) for tag in content.tags]


def test_the_text(delivery: Delivery, built: Path) -> None:
    page = (built / "news" / delivery.first.folder(delivery.tram).name / "index.html").read_text("utf-8")
    for wanted in (
        "<strong>مئة ألف راكب</strong>", '<span dir="ltr">Citadis X05</span>', "<em>تعمل كما خُطط لها</em>", "<blockquote>",
        "<table>", "<ol>", f'href="../{delivery.first.folder(delivery.library).name}/"',
    ):  # fmt: skip
        assert wanted in page, wanted
    text = (built / "news" / delivery.first.folder(delivery.fishers).name / "index.html").read_text("utf-8")
    assert "{{" in text, "no engine takes the text for a template"


def test_a_reader_sees_it(delivery: Delivery, built: Path, need: Callable[..., None], look: Path) -> None:
    sight(delivery, built, need, look / "eleventy.png")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
