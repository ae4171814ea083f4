"""The zip for Ghost: what its importer looks for, every reference inside it kept, and the same bytes each time."""

import io
import json
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest

from editor_desk.domain.content import Content, Image
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.zips import zip_chunks
from tests.exchange.format_samples import HOSTILE, SITE, hostile, package_file, plain
from tests.exchange.package_samples import (
    HARBOUR,
    HARBOUR_CONTENT,
    LIGHTHOUSE,
    LIGHTHOUSE_CONTENT,
    MEDIA,
    PICTURE,
    sealed,
    two_articles,
)

NAME = f"content/images/mina-1-{MEDIA.sha256[:8]}.png"


def opened(items: Any = None, options: ExportOptions = SITE) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(package_file("ghost", items, options)))


def database(items: Any = None, options: ExportOptions = SITE) -> dict[str, Any]:
    document = json.loads(opened(items, options).read("ghost.json"))
    [one] = document["db"]
    assert one["meta"]["version"].startswith("5.")
    found: dict[str, Any] = one["data"]
    return found


def test_one_json_and_the_pictures() -> None:
    with opened() as archive:
        assert archive.namelist() == ["ghost.json", NAME]
        assert archive.read(NAME) == PICTURE
        assert archive.testzip() is None
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {member.compress_type for member in archive.infolist()} == {zipfile.ZIP_STORED}


def test_a_post_has_every_field() -> None:
    data = database()
    first, second = data["posts"]
    assert first["title"] == HARBOUR_CONTENT.headline
    assert first["uuid"] == HARBOUR
    assert first["slug"] == "mina"
    assert first["status"] == "published"
    assert first["custom_excerpt"] == HARBOUR_CONTENT.standfirst
    assert first["published_at"] == "2026-11-20T09:30:00.120Z"
    assert first["feature_image"] == f"__GHOST_URL__/{NAME}"
    assert "feature_image" not in second
    [meta] = data["posts_meta"]
    assert meta["post_id"] == first["id"]
    assert meta["feature_image_alt"] == HARBOUR_CONTENT.images[0].alt
    assert meta["feature_image_caption"] == (
        '<span dir="rtl">القارب <bdi dir="ltr">E-Boat 5</bdi> في أول رحلة له · تصوير: ريم النجار</span>'
    )
    assert meta["meta_description"] == HARBOUR_CONTENT.description


def test_the_body_is_an_html_card_in_which_direction_is_kept() -> None:
    html = database()["posts"][0]["html"]
    assert html.startswith('<!--kg-card-begin: html-->\n<div dir="rtl" lang="ar">\n')
    assert html.endswith("</div>\n<!--kg-card-end: html-->\n")
    assert '<bdi dir="ltr">E-Boat 5</bdi>' in html
    assert f'<img src="__GHOST_URL__/{NAME}"' in html
    assert '<a href="__GHOST_URL__/manara/">' in html


def test_every_reference_is_kept() -> None:
    data = database()
    posts, users, tags = ({row["id"]: row for row in data[name]} for name in ("posts", "users", "tags"))
    authors = {
        posts[row["post_id"]]["uuid"]: users[row["author_id"]]["name"] for row in data["posts_authors"]
    }
    assert authors == {HARBOUR: "سلمى درويش", LIGHTHOUSE: "دار المرفأ للنشر"}
    rows = sorted(data["posts_tags"], key=lambda row: row["sort_order"])
    assert [tags[row["tag_id"]]["name"] for row in rows] == ["محليات", "صيد الأسماك", "طاقة"]
    for table in (users, tags):
        assert len({row["slug"] for row in table.values()}) == len(table)
        assert all(row["slug"].isascii() for row in table.values())
    assert len({row["email"] for row in users.values()}) == len(users)


def test_it_needs_no_address_of_the_site() -> None:
    first = database(options=ExportOptions())["posts"][0]
    assert first["feature_image"] == f"__GHOST_URL__/{NAME}"
    assert "canonical_url" not in first


def test_what_is_longer_than_ghost_takes_is_cut() -> None:
    long = plain(replace(HARBOUR_CONTENT, headline="ع" * 400, standfirst="س" * 400, description="و" * 900))
    data = database([long])
    assert len(data["posts"][0]["title"]) == 255
    assert len(data["posts"][0]["custom_excerpt"]) == 300
    assert len(data["posts_meta"][0]["meta_description"]) == 500


def test_withdrawn_articles_and_their_pictures_are_left_out() -> None:
    items = [sealed(action=PackageAction.WITHDRAW), sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)]
    assert [post["title"] for post in database(items)["posts"]] == [LIGHTHOUSE_CONTENT.headline]
    assert opened(items).namelist() == ["ghost.json"]
    assert database(items[:1])["posts"] == []


def test_no_text_becomes_markup() -> None:
    [post] = database([hostile()])["posts"]
    assert post["title"] == HOSTILE
    assert "<script" not in post["html"]
    assert post["html"].count("kg-card-end") == 1


def test_an_id_that_is_no_uuid_is_left_to_ghost() -> None:
    assert "uuid" not in database([plain(Content(headline="خبر"), "a-1")])["posts"][0]


@pytest.mark.parametrize("options", [SITE, ExportOptions()])
def test_the_same_articles_give_the_same_bytes(options: ExportOptions) -> None:
    first, again = (package_file("ghost", two_articles(), options) for _ in range(2))
    assert first == again


def test_what_is_larger_than_memory_may_hold_comes_whole() -> None:
    big = bytes(range(256)) * 4096
    data = b"".join(zip_chunks((f"{number}.bin", [big] * 3) for number in range(4)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert all(archive.read(name) == big * 3 for name in archive.namelist())


def test_a_caption_becomes_no_markup() -> None:
    blocks = tuple(
        replace(one, caption=HOSTILE) if isinstance(one, Image) else one for one in HARBOUR_CONTENT.blocks
    )
    [meta] = database([plain(replace(HARBOUR_CONTENT, blocks=blocks))])["posts_meta"]
    assert set(re.findall(r"</?([a-z]+)", meta["feature_image_caption"])) <= {"span", "bdi"}
    assert "&lt;script&gt;" in meta["feature_image_caption"]
