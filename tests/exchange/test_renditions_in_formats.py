"""Where renditions and the card are named: in the index, which `verify` holds to the files, and in the formats."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from editor_desk.domain.package import PackageForm
from editor_desk.domain.package_report import FaultCode
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.spec import ArticleJob, PackageJob
from editor_desk.exchange.package.check_renditions import check_renditions
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.drawn_samples import drawn_job, illustrated, photo, photograph
from tests.exchange.format_samples import SITE, data, only
from tests.exchange.package_samples import EXPORTER, VAULT
from tests.exchange.test_package_writer import quiet, tree

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = Path(os.environ.get("EDITOR_DESK_SCHEMAS", ROOT.parent / "shared" / "schemas"))
XSD = SCHEMAS / "NewsML-G2_2.35-spec-All-Power.xsd"
BASE = "https://media.example/data/articles/mina/"
G2 = {"g": "http://iptc.org/std/nar/2006-10-01/"}
WP = {"wp": "http://wordpress.org/export/1.2/"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    item, picture = illustrated()
    writer = Writer(VAULT, options=SITE)
    folder = tmp_path_factory.mktemp("drawn")
    made = writer.write([item], folder, PackageForm.FOLDER, EXPORTER, "ليلى", quiet, lambda _sha256: picture)
    assert sorted(tree(Path(made.path))) == sorted(writer.plan([item]))
    return Path(made.path)


def test_a_package_with_all_that_is_drawn_verifies_and_lists_it(written: Path) -> None:
    report = verify_package(written)
    assert report.good, report.faults
    [article] = json.loads((written / "data/package.json").read_bytes())["articles"]
    [picture] = article["media"]
    roles = {item["path"]: item["role"] for item in article["files"]}
    shapes = [(one["shape"], one["media_type"], one["width"], one["height"]) for one in picture["renditions"]]
    assert shapes[:3] == [
        ("full", "image/jpeg", 2000, 1500),
        ("16x9", "image/jpeg", 1600, 900),
        ("16x9", "image/webp", 1600, 900),
    ]
    assert len(shapes) == 7
    assert {roles[one["path"]] for one in picture["renditions"]} == {"rendition"}
    assert {"social_card", "proof"} <= set(roles.values())
    assert (written / "data" / picture["path"]).read_bytes() == photograph()  # what is sealed is untouched


def test_the_same_package_twice(written: Path, tmp_path: Path) -> None:
    item, picture = illustrated()
    writer = Writer(VAULT, options=SITE)
    made = writer.write(
        [item], tmp_path, PackageForm.FOLDER, EXPORTER, "ليلى", quiet, lambda _sha256: picture
    )
    assert tree(Path(made.path)) == tree(written)


def _renditions(article: dict[str, Any]) -> Any:
    return article["media"][0]["renditions"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda one: one.update(width=1601),
        lambda one: one.update(width=3200, height=1800),
        lambda one: one.update(width=800, height=450),  # of its shape, and not what the file is
        lambda one: one.update(shape="1x1"),
        lambda one: one.update(shape="full"),
        lambda one: one.update(media_type="image/webp"),
        lambda one: one.update(path=one["path"].replace("16x9", "none")),
        lambda one: one.update(path=one["path"].replace(".jpg", ".webp")),
    ],
)
def test_verify_holds_the_index_to_the_files(written: Path, spoil: Callable[[dict[str, Any]], None]) -> None:
    [article] = json.loads((written / "data/package.json").read_bytes())["articles"]

    def read(path: str) -> bytes | None:
        return (written / path).read_bytes() if (written / path).exists() else None

    assert list(check_renditions(article, read)) == []
    spoil(_renditions(article)[1])
    assert {fault.code for fault in check_renditions(article, read)} == {FaultCode.INDEX_WRONG}


def _always(content: bytes, path: str) -> bytes:
    return content


def test_verify_names_a_rendition_that_is_no_picture(written: Path) -> None:
    [article] = json.loads((written / "data/package.json").read_bytes())["articles"]
    for content in (b"", b"<svg/>", photograph()[:100]):
        faults = list(check_renditions(article, partial(_always, content)))
        assert len(faults) == 7
    role = next(item for item in article["files"] if item["path"] == _renditions(article)[0]["path"])
    role["role"] = "page"
    assert list(check_renditions(article, lambda _: None))


def test_a_changed_rendition_is_found(written: Path, tmp_path: Path) -> None:
    copy = tmp_path / written.name
    for path, content in tree(written).items():
        target = copy / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    [victim] = copy.glob("data/articles/*/renditions/*-1x1-1080.jpg")
    victim.write_bytes(victim.read_bytes()[:-40] + bytes(40))
    assert FaultCode.FILE_CHANGED in {fault.code for fault in verify_package(copy).faults}


def test_search_engines_get_three_shapes() -> None:
    [file] = only("jsonld").article_files(drawn_job())
    images = json.loads(data(file))["image"]
    assert [(image["width"], image["height"]) for image in images] == [
        ("1600", "900"),
        ("1200", "900"),
        ("1080", "1080"),
    ]
    made = {BASE + one.path for one in drawn_job().renditions["f1"]}
    assert {image["url"] for image in images} <= made
    assert {image["creditText"] for image in images} == {"تصوير: ريم النجار"}


def test_ninjs_names_every_rendition_by_its_address() -> None:
    [file] = only("ninjs").article_files(drawn_job())
    [picture] = [one for one in json.loads(data(file))["associations"] if one["rel"] == "picture"]
    assert [one["name"] for one in picture["renditions"]] == [
        "original", "full", "16x9", "16x9-webp", "4x3", "4x3-webp", "1x1", "1x1-webp",
    ]  # fmt: skip
    [file] = only("ninjs1").article_files(drawn_job())
    older = json.loads(data(file))["associations"]["picture_1"]["renditions"]
    assert list(older) == [one["name"] for one in picture["renditions"]]
    assert older["16x9"]["href"].startswith(f"{BASE}renditions/mina-1-")
    assert (older["16x9"]["width"], older["16x9"]["height"]) == (1600, 900)


def test_without_an_address_no_format_names_a_rendition() -> None:
    nowhere = drawn_job(options=ExportOptions())
    for name in ("ninjs", "ninjs1", "jsonld", "newsml_g2", "page"):
        files = only(name, ExportOptions()).article_files(nowhere)
        assert len(files) == 1
        assert b"renditions/" not in data(files[0])


def _newsml(job: ArticleJob) -> list[Any]:
    return [etree.fromstring(data(file)) for file in only("newsml_g2").article_files(job)]


def test_a_picture_is_an_item_of_its_own_with_remote_contents() -> None:
    text, picture = _newsml(drawn_job())
    [link] = [one for one in text.findall("g:itemMeta/g:link", G2) if one.get("contenttype")]
    assert link.get("residref") == picture.get("guid")
    assert picture.get("guid").startswith("urn:uuid:")
    remote = picture.findall("g:contentSet/g:remoteContent", G2)
    assert [one.get("href") for one in remote] == [BASE + one.path for one in drawn_job().renditions["f1"]]
    assert remote[0].get("rendition") == "rnd:highRes"
    told = [one.text for one in picture.findall("g:contentMeta/g:description", G2)]
    assert told == [photo(photograph()).caption, photo(photograph()).alt]
    assert picture.find("g:contentMeta/g:creditline", G2).text == "تصوير: ريم النجار"


@pytest.mark.skipif(not XSD.exists(), reason="the IPTC schemas are not here (EDITOR_DESK_SCHEMAS)")
@pytest.mark.parametrize("changes", [{}, {"caption": "", "alt": "", "credit": "", "rights": ""}])
def test_the_items_keep_the_schema_of_iptc(changes: dict[str, str]) -> None:
    schema = etree.XMLSchema(etree.parse(XSD))
    for root in _newsml(drawn_job(image=photo(photograph(), **changes))):
        schema.assertValid(etree.fromstring(etree.tostring(root)))
        root.remove(root.find("g:itemMeta", G2))
        assert not schema.validate(root)


def _items(options: ExportOptions) -> tuple[Any, list[Any]]:
    job = drawn_job(options=options)
    [file] = only("wordpress").package_files(PackageJob([job], options, job.media))
    items = etree.fromstring(data(file)).findall("channel/item")
    return items[0], items[1:]


def _thumbnail(post: Any) -> str:
    values = {
        meta.findtext("wp:meta_key", namespaces=WP): meta.findtext("wp:meta_value", namespaces=WP)
        for meta in post.findall("wp:postmeta", WP)
    }
    return str(values["_thumbnail_id"])


def test_wordpress_features_the_wide_rendition() -> None:
    post, attachments = _items(SITE)
    ids = {item.findtext("wp:post_id", namespaces=WP): item for item in attachments}
    assert len(ids) == len(attachments) == 2
    featured = ids[_thumbnail(post)]
    assert featured.findtext("wp:attachment_url", namespaces=WP).endswith("-16x9-1600.jpg")
    assert len({item.findtext("guid") for item in attachments}) == 2
    post, attachments = _items(replace(SITE, formats=frozenset({"wordpress"})))
    [only_one] = attachments
    assert _thumbnail(post) == only_one.findtext("wp:post_id", namespaces=WP)
