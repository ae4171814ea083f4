"""Exporter: a news sitemap, by which search engines find what is new."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice
from typing import Any

from lxml import etree

from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.entries import newest_first
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, exporter
from editor_desk.exchange.formats.texts import one_line
from editor_desk.exchange.formats.xml import add, written

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
_IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
_FRESH = timedelta(days=2)
_MOST = 1000


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`feeds/news-sitemap.xml`, where the site has an address."""

    def chunks() -> Iterable[bytes]:
        yield news_sitemap(job)

    if job.options.home:
        yield ExportFile("feeds/news-sitemap.xml", "news_sitemap", "application/xml", chunks)


def news_sitemap(job: PackageJob) -> bytes:
    """The articles of the two days up to the newest, a thousand at most: search engines want no older ones there."""
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP, "news": _NEWS, "image": _IMAGE})
    newest = None
    for one in islice(newest_first(job), _MOST):
        newest = newest or one.item.published
        if newest - one.item.published > _FRESH:
            break
        _url(root, one)
    return written(root)


def _url(root: Any, one: ArticleJob) -> None:
    url = add(root, f"{{{_SITEMAP}}}url")
    add(url, f"{{{_SITEMAP}}}loc", one.url)
    news = add(url, f"{{{_NEWS}}}news")
    publication = add(news, f"{{{_NEWS}}}publication")
    add(publication, f"{{{_NEWS}}}name", one_line(one.options.site_name))
    add(publication, f"{{{_NEWS}}}language", one.content.language.partition("-")[0])
    add(news, f"{{{_NEWS}}}publication_date", to_rfc3339(one.item.published))
    add(news, f"{{{_NEWS}}}title", one_line(one.content.headline))
    seen = dict.fromkeys(one.picture_url(image.media.sha256) for image in one.content.images)
    for address in filter(None, seen):
        image = add(url, f"{{{_IMAGE}}}image")
        add(image, f"{{{_IMAGE}}}loc", address)
