"""Exporter: RSS 2.0 with whole texts, for readers and for sites that take in others' news."""

from collections.abc import Iterable, Iterator
from email.utils import format_datetime
from typing import Any

from lxml import etree

from editor_desk.exchange.formats.entries import Entry, entries, updated
from editor_desk.exchange.formats.spec import ExportFile, PackageJob, exporter
from editor_desk.exchange.formats.texts import one_line
from editor_desk.exchange.formats.xml import LANG, add, written

_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_CREATOR = "http://purl.org/dc/elements/1.1/"
_MEDIA = "http://search.yahoo.com/mrss/"
_NAMES = {"content": _CONTENT, "dc": _CREATOR, "media": _MEDIA}


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`feeds/rss.xml`, where the site has an address: a channel must lead there."""

    def chunks() -> Iterable[bytes]:
        yield rss(job)

    if job.options.home:
        yield ExportFile("feeds/rss.xml", "rss", "application/rss+xml", chunks)


def rss(job: PackageJob) -> bytes:
    """The feed."""
    options = job.options
    root = etree.Element("rss", {"version": "2.0", LANG: options.language}, nsmap=_NAMES)
    channel = add(root, "channel")
    add(channel, "title", one_line(options.site_name))
    add(channel, "link", options.home)
    add(channel, "description", one_line(options.site_description or options.site_name))
    add(channel, "language", options.language)
    add(channel, "lastBuildDate", format_datetime(updated(job)))
    if options.logo_url:
        logo = add(channel, "image")
        add(logo, "url", options.logo_url)
        add(logo, "title", one_line(options.site_name))
        add(logo, "link", options.home)
    for entry in entries(job):
        _item(channel, entry)
    return written(root)


def _item(channel: Any, entry: Entry) -> None:
    item = add(channel, "item")
    if entry.content.language:
        item.set(LANG, entry.content.language)
    add(item, "title", entry.title)
    add(item, "link", entry.url)
    add(item, "guid", entry.id, isPermaLink="false")
    add(item, "pubDate", format_datetime(entry.published))
    add(item, f"{{{_CREATOR}}}creator", entry.author)
    for category in entry.categories:
        add(item, "category", category)
    add(item, "description", entry.summary)
    add(item, f"{{{_CONTENT}}}encoded", entry.html)
    for image, url in entry.pictures:
        size = {"width": str(image.media.width), "height": str(image.media.height)}
        media = add(item, f"{{{_MEDIA}}}content", url=url, medium="image", type=image.media.mime, **size)
        add(media, f"{{{_MEDIA}}}title", one_line(image.caption))
        add(media, f"{{{_MEDIA}}}description", one_line(image.alt))
        add(media, f"{{{_MEDIA}}}credit", one_line(image.credit))
        add(media, f"{{{_MEDIA}}}copyright", one_line(image.rights))
