"""Every XML file, by libxml2's own command."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, ran


def test_every_xml_file_is_well_formed(delivery: Delivery, need: Callable[..., None], tmp_path: Path) -> None:
    need("xmllint")
    paths = [path for package in delivery.packages for path in package.every("*.xml")]
    assert {path.name for path in paths} >= {
        "article.newsml-g2.xml", "atom.xml", "rss.xml", "news-sitemap.xml", "wordpress.wxr.xml",
    }  # fmt: skip
    with zipfile.ZipFile(delivery.first.data / "issue.epub") as book:
        book.extractall(tmp_path)
    paths += [path for path in tmp_path.rglob("*") if path.suffix in {".xhtml", ".opf", ".xml", ".ncx"}]
    ran([command("xmllint"), "--noout", "--nonet", *paths])
