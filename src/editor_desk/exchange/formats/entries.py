"""What feeds say of an article, whatever their spelling: newest first, at most as many as the options allow."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import cast

from editor_desk.domain.content import Content, Image
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.profiles import FEED
from editor_desk.exchange.formats.spec import ArticleJob, PackageJob
from editor_desk.exchange.formats.texts import one_line, summary
from editor_desk.exchange.package.names import urn

_ENTRIES = "feed entries"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in a feed. `html` is its body, and names nothing that has no address; `pictures` are those that have one."""

    content: Content
    id: str
    url: str
    title: str
    summary: str
    author: str
    published: datetime
    modified: datetime
    html: str
    pictures: tuple[tuple[Image, str], ...]

    @property
    def categories(self) -> tuple[str, ...]:
        """Section and tags, each once."""
        names = (self.content.section, *(tag.label for tag in self.content.tags))
        return tuple(dict.fromkeys(one_line(name) for name in names if name.strip()))


def newest_first(job: PackageJob) -> Iterator[ArticleJob]:
    """The articles that are not withdrawn; of those that came together, the first comes first."""
    living = [(head.published, place) for place, head in enumerate(job.heads) if not head.withdrawn]
    living.sort(key=lambda one: one[0], reverse=True)
    return (job.articles[place] for _, place in living)


def entries(job: PackageJob) -> list[Entry]:
    """The articles as a feed shows them; made once for all feeds."""
    if _ENTRIES not in job.memory:
        newest = islice(newest_first(job), job.options.feed_items)
        job.memory[_ENTRIES] = [_entry(one, job) for one in newest]
    return cast("list[Entry]", job.memory[_ENTRIES])


def feed_id(job: PackageJob) -> str:
    """The lasting name of the feeds of this site."""
    return urn(str(uuid.uuid5(uuid.NAMESPACE_URL, job.options.home or job.options.site_name)))


def updated(job: PackageJob) -> datetime:
    """When the newest text of them went out, or was withdrawn."""
    return max(head.modified for head in job.heads)


def _entry(one: ArticleJob, job: PackageJob) -> Entry:
    content = one.content
    places = job.web_places(one)
    seen: dict[str, Image] = {}
    for image in content.images:
        if url := places.pictures.get(image.media.sha256):
            seen.setdefault(url, image)
    return Entry(
        content=content,
        id=urn(one.item.revision.article),
        url=one.url,
        title=one_line(content.headline),
        summary=summary(content),
        author=one_line(content.byline) or job.options.publisher_name,
        published=one.item.published,
        modified=one.item.modified,
        html=body_html(content, places, FEED),
        pictures=tuple((image, url) for url, image in seen.items()),
    )
