"""Exporter: Atom (RFC 4287) with whole texts."""

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.entries import Entry, entries, feed_id, updated
from editor_desk.exchange.formats.spec import ExportFile, PackageJob, exporter
from editor_desk.exchange.formats.texts import one_line
from editor_desk.exchange.formats.xml import LANG, add, written

_ATOM = "http://www.w3.org/2005/Atom"


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`feeds/atom.xml`."""

    def chunks() -> Iterable[bytes]:
        yield atom(job)

    yield ExportFile("feeds/atom.xml", "atom", "application/atom+xml", chunks)


def atom(job: PackageJob) -> bytes:
    """The feed."""
    options = job.options
    root = etree.Element(f"{{{_ATOM}}}feed", {LANG: options.language}, nsmap={None: _ATOM})
    _add(root, "id", feed_id(job))
    _add(root, "title", one_line(options.site_name))
    _add(root, "subtitle", one_line(options.site_description))
    _add(root, "updated", to_rfc3339(updated(job)))
    if options.home:
        _add(root, "link", rel="alternate", type="text/html", href=options.home)
    _add(root, "logo", options.logo_url)
    _add(_add(root, "author"), "name", one_line(options.publisher_name))
    for entry in entries(job):
        _entry(root, entry)
    return written(root)


def _entry(root: Any, entry: Entry) -> None:
    element = _add(root, "entry")
    if entry.content.language:
        element.set(LANG, entry.content.language)
    _add(element, "id", entry.id)
    _add(element, "title", entry.title or entry.id)
    _add(element, "published", to_rfc3339(entry.published))
    _add(element, "updated", to_rfc3339(entry.modified))
    if entry.url:
        _add(element, "link", rel="alternate", type="text/html", href=entry.url)
    _add(_add(element, "author"), "name", entry.author)
    for category in entry.categories:
        _add(element, "category", term=category, label=category)
    _add(element, "summary", entry.summary)
    content = _add(element, "content", type="html")
    content.text = entry.html


def _add(parent: Any, name: str, text: str | None = None, /, **attributes: str) -> Any:
    return add(parent, f"{{{_ATOM}}}{name}", text, **attributes)
