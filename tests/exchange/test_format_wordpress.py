"""WXR 1.2, read back as importers of WordPress read it: by an XML reader, and by their own way of finding CDATA."""

import html
import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor_desk.domain.content import Block, BlockKind, Content, Span, clean_text
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.wordpress import Wxr
from tests.exchange.format_samples import HOSTILE, SITE, hostile, package_file, package_job, plain
from tests.exchange.package_samples import (
    HARBOUR,
    HARBOUR_CONTENT,
    LIGHTHOUSE,
    LIGHTHOUSE_CONTENT,
    MEDIA,
    sealed,
    two_articles,
)

NAMES = {
    "wp": "http://wordpress.org/export/1.2/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
KSES = {
    "p", "h2", "h3", "blockquote", "footer", "ul", "ol", "li", "strong", "em", "a", "br", "figure", "img", "figcaption",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "aside", "span", "div",
}  # fmt: skip
"""What WordPress leaves in a post of an author who may not write any HTML."""


def channel(items: Any = None, options: ExportOptions = SITE) -> Any:
    return etree.fromstring(package_file("wordpress", items, options))[0]


def text(element: Any, path: str) -> str:
    return element.findtext(path, namespaces=NAMES) or ""


def posts(root: Any, kind: str) -> list[Any]:
    return [item for item in root.findall("item") if text(item, "wp:post_type") == kind]


def meta(item: Any) -> dict[str, str]:
    found = item.findall("wp:postmeta", NAMES)
    return {text(one, "wp:meta_key"): text(one, "wp:meta_value") for one in found}


def test_the_site_and_its_terms() -> None:
    root = channel()
    assert text(root, "wp:wxr_version") == "1.2"
    assert text(root, "title") == "جريدة المرفأ"
    assert text(root, "wp:base_site_url") == "https://news.example/"
    authors = [
        (text(one, "wp:author_login"), text(one, "wp:author_display_name"))
        for one in root.findall("wp:author", NAMES)
    ]
    assert authors == [("slma-drwish", "سلمى درويش"), ("dar-almrfa-llnshr", "دار المرفأ للنشر")]
    assert [text(one, "wp:cat_name") for one in root.findall("wp:category", NAMES)] == ["محليات"]
    tags = [(text(one, "wp:tag_slug"), text(one, "wp:tag_name")) for one in root.findall("wp:tag", NAMES)]
    assert tags == [("صيد-الأسماك", "صيد الأسماك"), ("طاقة", "طاقة")]
    ids = [item.text for item in root.iterfind(".//wp:term_id", NAMES)]
    assert len(ids) == len(set(ids)) == 3


def test_a_post_has_every_field() -> None:
    first, second = posts(channel(), "post")
    assert text(first, "title") == HARBOUR_CONTENT.headline
    guid = first.find("guid")
    assert (guid.text, guid.get("isPermaLink")) == (f"urn:uuid:{HARBOUR}", "false")
    assert text(first, "dc:creator") == "slma-drwish"
    assert text(first, "excerpt:encoded") == HARBOUR_CONTENT.standfirst
    assert text(first, "wp:post_name") == "ميناء-الصيادين-قارب-كهربائي"
    assert text(second, "wp:post_name") == "manara"
    assert text(first, "wp:post_date_gmt") == "2026-11-20 09:30:00"
    assert text(first, "wp:post_date") == "2026-11-20 11:30:00"  # Cairo
    assert text(first, "pubDate") == "Fri, 20 Nov 2026 09:30:00 +0000"
    assert text(first, "wp:status") == "publish"
    found = [(one.get("domain"), one.text) for one in first.findall("category")]
    assert found == [("category", "محليات"), ("post_tag", "صيد الأسماك"), ("post_tag", "طاقة")]
    body = text(first, "content:encoded")
    assert '<span dir="ltr">E-Boat 5</span>' in body
    assert '<p dir="ltr">Fair winds' in body
    assert "<bdi" not in body  # kses deletes it
    assert set(re.findall(r"<([a-z0-9]+)", body)) <= KSES
    attributes = {"href", "dir", "src", "alt", "width", "height", "scope", "style"}
    assert set(re.findall(r' ([a-z]+)="', body)) <= attributes
    styles = re.findall(r'style="([^"]*)"', body)
    assert set(styles) == {"max-width:100%;height:auto"}, (
        "no theme shrinks a picture that is not in its library"
    )
    assert len(styles) == body.count("<img ")
    assert meta(first)["_editor_desk_uri"] == f"urn:uuid:{HARBOUR}"


def test_pictures_are_attachments_of_their_post() -> None:
    root = channel()
    [picture] = posts(root, "attachment")
    first = posts(root, "post")[0]
    url = f"https://media.example/data/articles/mina/media/mina-1-{MEDIA.sha256[:8]}.png"
    assert text(picture, "wp:attachment_url") == url
    assert text(picture, "wp:post_parent") == text(first, "wp:post_id")
    assert meta(first)["_thumbnail_id"] == text(picture, "wp:post_id")
    assert meta(picture)["_wp_attachment_image_alt"] == HARBOUR_CONTENT.images[0].alt
    assert text(picture, "excerpt:encoded") == HARBOUR_CONTENT.images[0].caption
    assert text(picture, "content:encoded") == "تصوير: ريم النجار · للنشر مرة واحدة"
    assert f'src="{url}"' in text(first, "content:encoded")
    ids = [item.text for item in root.iterfind(".//wp:post_id", NAMES)]
    assert len(ids) == len(set(ids)) == 3
    guids = [text(item, "guid") for item in root.findall("item")]
    assert len(set(guids)) == 3
    assert all(guid.startswith("urn:uuid:") for guid in guids)


def test_without_addresses_there_are_no_pictures_and_no_broken_ones() -> None:
    root = channel(options=ExportOptions())
    assert not posts(root, "attachment")
    first = posts(root, "post")[0]
    assert "<img" not in text(first, "content:encoded")
    assert "القارب" in text(first, "content:encoded")
    assert "_thumbnail_id" not in meta(first)
    assert text(first, "wp:post_date") == text(first, "wp:post_date_gmt")


def test_a_slug_that_would_be_cut_gives_way_to_ascii() -> None:
    long = "خبر-" * 20
    assert (
        text(posts(channel([plain(replace(HARBOUR_CONTENT, slug=long))]), "post")[0], "wp:post_name")
        == "mina"
    )


def test_a_text_against_the_site_says_its_direction() -> None:
    english = replace(SITE, language="en")
    assert text(posts(channel(options=english), "post")[0], "content:encoded").startswith(
        '<div dir="rtl" lang="ar">'
    )
    assert "<div" not in text(posts(channel(), "post")[0], "content:encoded")


def test_what_is_withdrawn_is_not_imported() -> None:
    root = channel([sealed(action=PackageAction.WITHDRAW), sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)])
    assert [text(item, "title") for item in root.findall("item")] == [LIGHTHOUSE_CONTENT.headline]


def test_names_that_would_share_a_login_or_slug_do_not() -> None:
    names = ["علي", "على", "عَلي"]
    items = [
        plain(
            Content(headline="خبر", byline=name, section=name), f"019370a0-0000-7000-8000-0000000000e{number}"
        )
        for number, name in enumerate(names)
    ]
    root = channel(items)
    for path in ("wp:author/wp:author_login", "wp:category/wp:category_nicename"):
        found = [one.text for one in root.iterfind(path, NAMES)]
        assert len(found) == len(set(found)) == 3


def test_no_text_breaks_out() -> None:
    root = channel([hostile()])
    [post] = posts(root, "post")
    assert "<" not in text(post, "title") + text(post, "excerpt:encoded"), "WordPress would delete it"
    assert html.unescape(text(post, "title")) == html.unescape(text(post, "excerpt:encoded")) == HOSTILE
    assert [one.text for one in post.findall("category")] == [HOSTILE, HOSTILE]
    assert "<script" not in text(post, "content:encoded")
    assert not feedparser.parse(package_file("wordpress", [hostile()])).bozo


TEXT = st.one_of(
    st.sampled_from(["]]>", "]]", "]]]]>", "<![CDATA[", "&amp;", "&copy", "<ب>"]), st.text(max_size=20)
).map(clean_text)


@settings(max_examples=40)
@given(TEXT, TEXT, TEXT)
def test_any_text_is_read_back_as_it_was(headline: str, section: str, body: str) -> None:
    blocks = (Block("b", BlockKind.PARAGRAPH, (Span(body),)),)
    [post] = posts(channel([plain(Content(headline=headline, section=section, blocks=blocks))]), "post")
    assert html.unescape(text(post, "title")) == " ".join(headline.split())
    categories = [one.text for one in post.findall("category")]
    assert categories == ([" ".join(section.split())] if section.strip() else [])
    content = text(post, "content:encoded")
    assert "<script" not in content
    assert bool(content) == bool(body.strip())


def test_it_grows_as_the_articles_pass() -> None:
    items = [sealed(f"019370a0-0000-7000-8000-{number:012d}", LIGHTHOUSE_CONTENT) for number in range(20)]
    job = package_job(items)
    growing = Wxr(job)
    for one in job.articles:
        growing.add(one)
    assert b"".join(growing.chunks()) == package_file("wordpress", items)


@pytest.mark.parametrize("options", [SITE, ExportOptions()])
def test_the_same_articles_give_the_same_bytes(options: ExportOptions) -> None:
    first, again = (package_file("wordpress", two_articles(), options) for _ in range(2))
    assert first == again


def test_a_lone_ampersand_stays_as_it_is() -> None:
    [post] = posts(channel([plain(Content(headline="صيد & بحر, R&D &amp; <ميناء>"))]), "post")
    assert text(post, "title") == "صيد & بحر, R&amp;D &amp;amp; &lt;ميناء&gt;"


def test_the_address_of_a_post_is_the_one_that_wordpress_will_give_it() -> None:
    long = "رسالة-طويلة-جدا-من-صيادي-الميناء-القديم-إلى-وزارة-الصيد"
    for slug, name in ((long, "mina"), ("قارب-كهربائي", "قارب-كهربائي")):
        [post] = posts(channel([plain(replace(LIGHTHOUSE_CONTENT, slug=slug))]), "post")
        assert text(post, "wp:post_name") == name
        assert text(post, "link") == f"https://news.example/{quote(name)}/"
