"""What the head of the page tells those that show a link to it: Open Graph and Twitter cards."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.spec import CARD_SIZE, ArticleJob
from editor_desk.exchange.formats.texts import one_line, summary

_LOCALES = {"ar": "ar_AR", "en": "en_US", "fr": "fr_FR", "fa": "fa_IR", "ur": "ur_PK", "he": "he_IL"}


def open_graph(job: ArticleJob) -> list[tuple[str, str]]:
    """`property` and `content` of each element, in order; pictures only where they have an address."""
    content = job.content
    found = [
        ("og:type", "article"),
        ("og:title", one_line(content.headline)),
        ("og:description", summary(content)),
        ("og:url", job.url),
        ("og:site_name", job.options.site_name),
        ("og:locale", _locale(content.language)),
        *_pictures(job),
        ("article:published_time", to_rfc3339(job.item.published)),
        ("article:modified_time", to_rfc3339(job.item.modified)),
        ("article:section", one_line(content.section)),
        *(("article:tag", tag.label) for tag in content.tags),
    ]
    return [(name, value) for name, value in found if value]


def twitter_card(job: ArticleJob) -> list[tuple[str, str]]:
    """`name` and `content` of each element, in order."""
    content = job.content
    first = next(_shown(job), None)
    found = [
        ("twitter:card", "summary" if first is None else "summary_large_image"),
        ("twitter:site", job.options.twitter_site),
        ("twitter:title", one_line(content.headline)),
        ("twitter:description", summary(content)),
    ]
    if first is not None:
        found += [("twitter:image", first.url), ("twitter:image:alt", first.alt)]
    return [(name, value) for name, value in found if value]


@dataclass(frozen=True, slots=True)
class _Shown:
    url: str
    media_type: str
    width: int
    height: int
    alt: str


def _pictures(job: ArticleJob) -> Iterator[tuple[str, str]]:
    for one in _shown(job):
        yield "og:image", one.url
        yield "og:image:type", one.media_type
        yield "og:image:width", str(one.width)
        yield "og:image:height", str(one.height)
        yield "og:image:alt", one.alt


def _shown(job: ArticleJob) -> Iterator[_Shown]:
    """The social card; each picture of the text where there is no card. Those that have an address."""
    card = job.file_url(job.card) if job.card else ""
    if card:
        yield _Shown(card, "image/jpeg", *CARD_SIZE, one_line(job.content.headline))
        return
    seen = set()
    for image in job.content.images:
        url, media = job.picture_url(image.media.sha256), image.media
        if url and url not in seen:
            seen.add(url)
            yield _Shown(url, media.mime, media.width, media.height, one_line(image.alt))


def _locale(language: str) -> str:
    """Language and country as Open Graph writes them; nothing for a language whose country nobody said."""
    return language.replace("-", "_") if "-" in language else _LOCALES.get(language, "")
