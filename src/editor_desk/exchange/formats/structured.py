"""Exporter: the article as schema.org NewsArticle (JSON-LD), as a file and for the head of the page."""

import json
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from editor_desk.domain.content import Content, Image
from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.rendition_plan import JPEG
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.subjects import SCHEME, Subject, subjects_of
from editor_desk.exchange.formats.texts import dump, one_line, summary
from editor_desk.exchange.package.names import urn
from editor_desk.language.tokens import count_words

_UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
_LONGEST_HEADLINE = 110
"""Letters that search engines take of a headline."""


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`article.jsonld`."""

    def chunks() -> Iterable[bytes]:
        yield dump(news_article(job))

    yield ExportFile("article.jsonld", "jsonld", "application/ld+json", chunks)


def script_text(job: ArticleJob) -> Markup:
    """The same as text of a `script` element, which nothing in it can end."""
    text = json.dumps(news_article(job), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNSAFE))  # noqa: S704  # no letter in it means anything to HTML


def news_article(job: ArticleJob) -> dict[str, object]:
    """The NewsArticle; what the content leaves empty, and what has no address, is left out."""
    content, options, revision = job.content, job.options, job.item.revision
    headline = one_line(content.headline)
    short = headline if len(headline) <= _LONGEST_HEADLINE else _cut(headline)
    author = {"@type": "Person", "name": one_line(content.byline)} if content.byline.strip() else None
    publisher = {"@type": "Organization", "name": options.publisher_name, "url": options.home}
    if options.logo_url:
        publisher["logo"] = {"@type": "ImageObject", "url": options.logo_url}  # type: ignore[assignment]
    document: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": urn(revision.article),
        "identifier": urn(revision.article),
        "version": revision.id,
        "url": job.url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": job.url} if job.url else None,
        "headline": short,
        "alternativeHeadline": headline if short != headline else None,
        "description": summary(content),
        "inLanguage": content.language,
        "datePublished": to_rfc3339(job.item.published),
        "dateModified": to_rfc3339(job.item.modified),
        "dateline": one_line(content.dateline),
        "author": [author or {name: value for name, value in publisher.items() if value}],
        "publisher": {name: value for name, value in publisher.items() if value},
        "articleSection": one_line(content.section),
        "keywords": [tag.label for tag in content.tags],
        "about": [_about(subject, content) for subject in subjects_of(job.item)],
        "wordCount": count_words(content.body_text),
        "image": list(_images(job)),
        "isAccessibleForFree": options.free,
    }
    return {name: value for name, value in document.items() if value not in (None, "", [])}


def _about(subject: Subject, content: Content) -> dict[str, object]:
    name = subject.name_for(content)
    document = {
        "@type": "DefinedTerm",
        "@id": subject.uri,
        "name": name,
        "alternateName": next((other for other in (subject.english, subject.arabic) if other != name), ""),
        "identifier": subject.qcode,
        "termCode": subject.code,
        "inDefinedTermSet": SCHEME,
        "sameAs": subject.uri,
    }
    return {key: value for key, value in document.items() if value}


def _images(job: ArticleJob) -> Iterator[dict[str, object]]:
    """Each picture in the shapes that search engines ask for; as it is where there are none."""
    renditions = job.renditions
    for image in job.content.images:
        shapes = [
            one for one in renditions.get(image.key, ()) if one.cut is not None and one.media_type == JPEG
        ]
        for one in shapes:
            if url := job.file_url(one.path):
                yield _image(image, url, one.width, one.height)
        if not shapes and (url := job.picture_url(image.media.sha256)):
            yield _image(image, url, image.media.width, image.media.height)


def _image(image: Image, url: str, width: int, height: int) -> dict[str, object]:
    document = {
        "@type": "ImageObject",
        "url": url,
        "width": str(width),  # a number alone is no Distance
        "height": str(height),
        "caption": one_line(image.caption or image.alt),
        "creditText": one_line(image.credit),
        "copyrightNotice": one_line(image.rights),
    }
    return {name: value for name, value in document.items() if value}


def _cut(headline: str) -> str:
    """The headline up to the last word that fits."""
    return f"{headline[: _LONGEST_HEADLINE - 1].rpartition(' ')[0] or headline[: _LONGEST_HEADLINE - 1]}…"
