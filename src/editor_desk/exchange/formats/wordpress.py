"""Exporter: WordPress WXR 1.2, for its importer and the many that read the same: Pelican, Nikola, Data Liberation.

An importer knows an item again by title and date only: for updates there is the REST interface, so withdrawn articles are
left out. WXR carries no files: a picture is an attachment where it has an address, and left out otherwise.
"""

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from editor_desk.domain.content import Image
from editor_desk.exchange.formats.cuts import SHAPES
from editor_desk.exchange.formats.entries import updated
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.profiles import WORDPRESS
from editor_desk.exchange.formats.rendition_plan import JPEG
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, collected, exporter
from editor_desk.exchange.formats.spool import Spool
from editor_desk.exchange.formats.texts import one_line, url_slug
from editor_desk.exchange.package.names import urn
from editor_desk.language.slugs import arabic_slug, ascii_slug

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" \
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
"""
_TAIL = "</channel>\n</rss>\n"
_LOGIN_LETTERS = 50
_ENTITY = re.compile(r"&(?=[#A-Za-z])")


class _Slugs(dict[str, str]):
    """A slug for each name in the order in which they came, no two alike."""

    def __init__(self, slug_of: Callable[[str], str]) -> None:
        super().__init__()
        self._slug_of = slug_of
        self._taken: set[str] = set()

    def __missing__(self, name: str) -> str:
        slug = base = self._slug_of(name)
        number = 2
        while slug in self._taken:
            slug, number = f"{base}-{number}", number + 1
        self._taken.add(slug)
        self[name] = slug
        return slug


class _Terms:
    """What the items refer to: login by byline, and slug by name of sections and tags; each is made when first asked for."""

    def __init__(self) -> None:
        self.logins = _Slugs(lambda name: ascii_slug(name, _LOGIN_LETTERS))
        self.sections = _Slugs(arabic_slug)
        self.tags = _Slugs(arabic_slug)


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`import/wordpress.wxr.xml`."""
    yield collected("import/wordpress.wxr.xml", "wordpress", "application/xml", job, Wxr)


class Wxr:
    """The file as it grows (`spec.Collector`): its head names what the posts refer to, so the posts wait on the disk."""

    def __init__(self, job: PackageJob) -> None:
        self._job = job
        self._terms = _Terms()
        self._posts = Spool()
        self._number = 0

    def add(self, one: ArticleJob) -> None:
        """A post and its attachments."""
        first = self._number + 1
        pictures = _pictures(one)
        ids = {url: first + place for place, (_, url) in enumerate(pictures, 1)}
        featured = _featured(one)
        if featured is not None and featured not in pictures:
            pictures.append(featured)
            ids[featured[1]] = first + len(pictures)
        shown = next(iter(ids.values()), None) if featured is None else ids[featured[1]]
        post = _post(one, self._job, self._terms, first, shown)
        items = [_attachment(image, url, one, self._terms, ids[url], first) for image, url in pictures]
        self._posts.add("".join((post, *items)).encode())
        self._number = first + len(pictures)

    def chunks(self) -> Iterator[bytes]:
        """The whole."""
        yield f"{_HEAD}{_channel(self._job)}{_vocabulary(self._terms)}".encode()
        yield from self._posts.chunks()
        yield _TAIL.encode()


def _channel(job: PackageJob) -> str:
    options = job.options
    return "".join(
        (
            _text("title", one_line(options.site_name)),
            _text("link", options.home),
            _text("description", one_line(options.site_description)),
            _text("pubDate", format_datetime(updated(job))),
            _text("language", options.language),
            _text("wp:wxr_version", "1.2"),
            _text("wp:base_site_url", options.home),
            _text("wp:base_blog_url", options.home),
        )
    )


def _vocabulary(terms: _Terms) -> str:
    parts = []
    for number, (name, login) in enumerate(terms.logins.items(), 1):
        inner = (
            _text("wp:author_id", str(number))
            + _cdata("wp:author_login", login)
            + _cdata("wp:author_email", "")
            + _cdata("wp:author_display_name", name)
            + _cdata("wp:author_first_name", "")
            + _cdata("wp:author_last_name", "")
        )
        parts.append(f"<wp:author>\n{inner}</wp:author>\n")
    count = len(terms.sections)
    for number, (name, slug) in enumerate(terms.sections.items(), 1):
        inner = (
            _text("wp:term_id", str(number))
            + _cdata("wp:category_nicename", slug)
            + _cdata("wp:category_parent", "")
            + _cdata("wp:cat_name", name)
        )
        parts.append(f"<wp:category>\n{inner}</wp:category>\n")
    for number, (name, slug) in enumerate(terms.tags.items(), count + 1):
        inner = _text("wp:term_id", str(number)) + _cdata("wp:tag_slug", slug) + _cdata("wp:tag_name", name)
        parts.append(f"<wp:tag>\n{inner}</wp:tag>\n")
    return "".join(parts)


def _post(one: ArticleJob, job: PackageJob, terms: _Terms, number: int, thumbnail: int | None) -> str:
    content, revision = one.content, one.item.revision
    profile = replace(WORDPRESS, around=content.direction is not one.options.direction)
    section, byline = one_line(content.section), _byline(one)
    labels = [one_line(tag.label) for tag in content.tags if tag.label.strip()]
    return "".join(
        (
            "<item>\n",
            _cdata("title", _as_html(one_line(content.headline))),
            _text("link", one.url),
            _text("pubDate", format_datetime(one.item.published)),
            _cdata("dc:creator", terms.logins[byline]),
            f'<guid isPermaLink="false">{urn(revision.article)}</guid>\n',
            _text("description", ""),
            _cdata("content:encoded", body_html(content, job.web_places(one), profile)),
            _cdata("excerpt:encoded", _as_html(one_line(content.standfirst or content.description))),
            _facts(number, one.item.published, one.options.zone, url_slug(content, one.slug)),
            _text("wp:status", "publish"),
            _text("wp:post_parent", "0"),
            _text("wp:post_type", "post"),
            _category("category", section, terms.sections[section]) if section else "",
            *(_category("post_tag", name, terms.tags[name]) for name in dict.fromkeys(labels)),
            _meta("_editor_desk_uri", urn(revision.article)),
            _meta("_editor_desk_revision", revision.id),
            _meta("_thumbnail_id", str(thumbnail)) if thumbnail is not None else "",
            "</item>\n",
        )
    )


def _attachment(image: Image, url: str, one: ArticleJob, terms: _Terms, number: int, parent: int) -> str:
    article, name = one.item.revision.article, url.rpartition("/")[2]
    credit = " · ".join(one_line(text) for text in (image.credit, image.rights) if text.strip())
    when = one.item.published
    return "".join(
        (
            "<item>\n",
            _cdata("title", _as_html(one_line(image.caption or image.alt)) or name),
            _text("link", url),
            _text("pubDate", format_datetime(when)),
            _cdata("dc:creator", terms.logins[_byline(one)]),
            f'<guid isPermaLink="false">{urn(_attachment_id(article, image, url, one))}</guid>\n',
            _text("description", ""),
            _cdata("content:encoded", escape(credit)),
            _cdata("excerpt:encoded", escape(one_line(image.caption))),
            _facts(number, when, one.options.zone, name.rpartition(".")[0]),
            _text("wp:status", "inherit"),
            _text("wp:post_parent", str(parent)),
            _text("wp:post_type", "attachment"),
            _cdata("wp:attachment_url", url),
            _meta("_wp_attachment_image_alt", one_line(image.alt)),
            "</item>\n",
        )
    )


def _facts(number: int, when: datetime, zone: tzinfo, name: str) -> str:
    """What every item has; dates in the zone of the site and in that of Greenwich, as importers want both."""
    local, greenwich = (f"{when.astimezone(place):%Y-%m-%d %H:%M:%S}" for place in (zone, UTC))
    return "".join(
        (
            _text("wp:post_id", str(number)),
            _text("wp:post_date", local),
            _text("wp:post_date_gmt", greenwich),
            _text("wp:post_modified", local),
            _text("wp:post_modified_gmt", greenwich),
            _text("wp:comment_status", "closed"),
            _text("wp:ping_status", "closed"),
            _cdata("wp:post_name", name),
            _text("wp:menu_order", "0"),
            _text("wp:post_password", ""),
            _text("wp:is_sticky", "0"),
        )
    )


def _byline(one: ArticleJob) -> str:
    return one_line(one.content.byline) or one.options.publisher_name


def _pictures(one: ArticleJob) -> list[tuple[Image, str]]:
    """Each picture of the text that has an address, once, as it stands there first."""
    found: dict[str, Image] = {}
    for image in one.content.images:
        if url := one.picture_url(image.media.sha256):
            found.setdefault(url, image)
    return [(image, url) for url, image in found.items()]


def _featured(one: ArticleJob) -> tuple[Image, str] | None:
    """The picture that WordPress shows above the text and in lists: the first of the text, wide; None: as it is."""
    for image in one.content.images:
        for made, url in one.rendition_urls(image):
            if made.shape == SHAPES[0].name and made.media_type == JPEG:
                return image, url
    return None


def _attachment_id(article: str, image: Image, url: str, one: ArticleJob) -> str:
    shape = "" if url == one.picture_url(image.media.sha256) else f"#{SHAPES[0].name}"
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{urn(article)}#{image.media.sha256}{shape}"))


def _as_html(text: str) -> str:
    """Titles and excerpts are HTML to WordPress, which deletes `<…>` from them. A lone `&` stays, as some importers (Nikola)
    show what they find as it is.
    """
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")


def _text(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>\n"


def _cdata(name: str, text: str) -> str:
    """Text as CDATA, which some importers look for; what would end it is split between two of them."""
    return f"<{name}><![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]></{name}>\n"


def _category(domain: str, name: str, slug: str) -> str:
    safe = name.replace("]]>", "]]]]><![CDATA[>")
    return f'<category domain="{domain}" nicename={quoteattr(slug)}><![CDATA[{safe}]]></category>\n'


def _meta(key: str, value: str) -> str:
    return f"<wp:postmeta>\n{_cdata('wp:meta_key', key)}{_cdata('wp:meta_value', value)}</wp:postmeta>\n"
