"""Hugo builds a site of the folder that is made for it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.acceptance import elsewhere
from tests.acceptance.browser import Sight, seen
from tests.acceptance.delivery import Delivery, Package
from tests.acceptance.running import ran, tool
from tests.acceptance.web import Shelf

CONFIG = """\
baseURL = "/"
locale = "ar"
title = "جريدة المرفأ"
disableKinds = ["RSS", "sitemap", "taxonomy", "term"]
[markup.goldmark.renderer]
unsafe = true
"""
PICTURES_BY_HUGO = """\
[markup.goldmark.renderHooks.image]
useEmbedded = "fallback"
"""
"""Asked for where addresses are files: Hugo then puts pictures into a folder beside the page."""
PAGE = """\
<!DOCTYPE html><html lang="{{ .Params.lang }}" dir="{{ .Params.dir }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<style>body{max-width:44rem;margin:2rem auto}img{max-width:100%;height:auto}</style></head>
<body><p id="section">{{ .Params.section }}</p><h1>{{ .Title }}</h1><p id="standfirst">{{ .Params.standfirst }}</p>
<p><span id="author">{{ .Params.author }}</span> · <span id="dateline">{{ .Params.dateline }}</span> · <span id="source">{{ .Params.source }}</span>
<time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}"></time></p>
{{ .Content }}
<ul id="tags">{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul><p id="guid">{{ .Params.guid }}</p></body></html>
"""


@pytest.fixture(scope="module")
def built(delivery: Delivery, need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Path:
    need("python-tools")
    return build(delivery.first, tmp_path_factory.mktemp("hugo"))


def build(package: Package, folder: Path) -> Path:
    """A site of the package; where its pages lie."""
    shutil.copytree(package.data / "import" / "hugo", folder, dirs_exist_ok=True)
    return generate(folder, CONFIG)


def generate(folder: Path, config: str) -> Path:
    """A site of what lies in `folder`."""
    (folder / "hugo.toml").write_text(config, "utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(
            PAGE if name == "single.html" else "{{ range .Pages }}{{ .Title }}{{ end }}", "utf-8"
        )
    ran([tool("hugo"), "--quiet", "--panicOnWarning"], folder)
    return folder / "public"


def page_of(delivery: Delivery, built: Path, article: str) -> str:
    """The page, at the address that canonical links, feeds and sitemap of the package name."""
    return (built / delivery.first.place(article) / "index.html").read_text("utf-8")


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
        assert re.search(r'<time datetime="2026-11-23T09:\d\d:\d\d(Z|\+00:00)"', page)


def test_the_text(delivery: Delivery, built: Path) -> None:
    tram = delivery.texts[delivery.tram]
    page = page_of(delivery, built, delivery.tram)
    for wanted in (
        "<strong>مئة ألف راكب</strong>", '<span dir="ltr">Citadis X05</span>', "<em>تعمل كما خُطط لها</em>",
        '<a href="https://example.org/report?year=2026&amp;lang=ar">', "<blockquote>", "<h3", "<table>", "<ol>",
        f'href="../{quote(delivery.first.place(delivery.library))}"', '<span dir="ltr">Welcome aboard',
    ):  # fmt: skip
        assert wanted in page, wanted
    for image in tram.images:
        assert f'alt="{image.alt}"' in page


def test_what_it_loses(delivery: Delivery, built: Path) -> None:
    """As docs/package-format.md lists it."""
    page = page_of(delivery, built, delivery.tram)
    [picture, *_] = delivery.texts[delivery.tram].images
    assert picture.credit in page
    assert picture.rights not in page
    assert "قطار سريع إلى أكادير" not in page, "similar articles"
    assert "<footer" not in page, "who said a quote stands in it as a paragraph"


def test_a_reader_sees_it(delivery: Delivery, built: Path, need: Callable[..., None], look: Path) -> None:
    sight(delivery, built, need, look / "hugo.png")


def sight(delivery: Delivery, built: Path, need: Callable[..., None], picture: Path) -> Sight:
    """The page of the tram, with both pictures."""
    need("chromium", "node", "node-tools")
    tram = delivery.texts[delivery.tram]
    with Shelf(built) as shelf:
        found = seen(f"{shelf.address}{quote(delivery.first.place(delivery.tram))}", picture)
    assert found.title == tram.headline
    assert (found.language, found.direction, found.overflow) == ("ar", "rtl", 0)
    assert [one["alt"] for one in found.pictures if one["width"]] == [image.alt for image in tram.images]
    return found


def test_a_correction_takes_the_same_place(
    delivery: Delivery, need: Callable[..., None], tmp_path: Path
) -> None:
    need("python-tools")
    names = [package.folder(delivery.tram).name for package in delivery.packages]
    shutil.copytree(delivery.first.data / "import" / "hugo", tmp_path, dirs_exist_ok=True)
    built = build(delivery.correction, tmp_path)
    pages = [
        path for path in built.rglob("index.html") if f"urn:uuid:{delivery.tram}" in path.read_text("utf-8")
    ]
    assert pages == [built / delivery.first.place(delivery.tram) / "index.html"], names
    assert "عبر سبع محطات" in pages[0].read_text("utf-8")


def test_addresses_that_are_files(need: Callable[..., None], tmp_path: Path) -> None:
    need("python-tools")
    elsewhere.lay("hugo", tmp_path)
    elsewhere.assert_at_its_address(generate(tmp_path, CONFIG + PICTURES_BY_HUGO))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")
