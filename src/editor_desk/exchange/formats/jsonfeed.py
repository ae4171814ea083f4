"""Exporter: JSON Feed 1.1 with whole texts."""

from collections.abc import Iterable, Iterator

from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.entries import Entry, entries
from editor_desk.exchange.formats.spec import ExportFile, PackageJob, exporter
from editor_desk.exchange.formats.texts import dump, one_line


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`feeds/feed.json`."""

    def chunks() -> Iterable[bytes]:
        yield dump(json_feed(job))

    yield ExportFile("feeds/feed.json", "jsonfeed", "application/feed+json", chunks)


def json_feed(job: PackageJob) -> dict[str, object]:
    """The feed."""
    options = job.options
    document: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(options.site_name),
        "home_page_url": options.home,
        "description": one_line(options.site_description),
        "icon": options.logo_url,
        "language": options.language,
        "authors": [{"name": one_line(options.publisher_name)}],
    }
    found = {name: value for name, value in document.items() if value}
    return found | {"items": [_item(entry) for entry in entries(job)]}


def _item(entry: Entry) -> dict[str, object]:
    document: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "image": entry.pictures[0][1] if entry.pictures else "",
        "date_published": to_rfc3339(entry.published),
        "date_modified": to_rfc3339(entry.modified),
        "authors": [{"name": entry.author}],
        "tags": list(entry.categories),
        "language": entry.content.language,
    }
    found = {name: value for name, value in document.items() if value}
    return found | {"content_html": entry.html}  # there must be some, if only an empty one
