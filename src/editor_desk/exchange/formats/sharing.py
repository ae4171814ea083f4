"""What the head of the page tells those that show a link to it: Open Graph and Twitter cards."""

from collections.abc import Iterator

from editor_desk.domain.content import Image
from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.spec import ArticleJob
from editor_desk.exchange.formats.texts import one_line, published, summary

_LOCALES = {"ar": "ar_AR", "en": "en_US", "fr": "fr_FR", "fa": "fa_IR", "ur": "ur_PK", "he": "he_IL"}


def open_graph(job: ArticleJob) -> list[tuple[str, str]]:
    """`property` and `content` of each element, in order; pictures only where they have an address."""
    content, revision = job.content, job.item.revision
    when = to_rfc3339(published(revision))
    found = [
        ("og:type", "article"),
        ("og:title", one_line(content.headline)),
        ("og:description", summary(content)),
        ("og:url", job.url),
        ("og:site_name", job.options.site_name),
        ("og:locale", _locale(content.language)),
        *_pictures(job),
        ("article:published_time", when),
        ("article:modified_time", when),
        ("article:section", one_line(content.section)),
        *(("article:tag", tag.label) for tag in content.tags),
    ]
    return [(name, value) for name, value in found if value]


def twitter_card(job: ArticleJob) -> list[tuple[str, str]]:
    """`name` and `content` of each element, in order."""
    content = job.content
    first = next(_with_address(job), None)
    found = [
        ("twitter:card", "summary" if first is None else "summary_large_image"),
        ("twitter:site", job.options.twitter_site),
        ("twitter:title", one_line(content.headline)),
        ("twitter:description", summary(content)),
    ]
    if first is not None:
        image, url = first
        found += [("twitter:image", url), ("twitter:image:alt", one_line(image.alt))]
    return [(name, value) for name, value in found if value]


def _pictures(job: ArticleJob) -> Iterator[tuple[str, str]]:
    for image, url in _with_address(job):
        yield "og:image", url
        yield "og:image:type", image.media.mime
        yield "og:image:width", str(image.media.width)
        yield "og:image:height", str(image.media.height)
        yield "og:image:alt", one_line(image.alt)


def _with_address(job: ArticleJob) -> Iterator[tuple[Image, str]]:
    seen = set()
    for image in job.content.images:
        url = job.picture_url(image.media.sha256)
        if url and url not in seen:
            seen.add(url)
            yield image, url


def _locale(language: str) -> str:
    """Language and country as Open Graph writes them; nothing for a language whose country nobody said."""
    return language.replace("-", "_") if "-" in language else _LOCALES.get(language, "")
