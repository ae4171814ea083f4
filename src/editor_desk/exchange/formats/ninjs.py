"""Content as ninjs 3.1 (IPTC, News in JSON), the format that other newsrooms' systems read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from editor_desk.domain.content import Content, Image, RelatedLink, safe_href
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageAction, TakenOver
from editor_desk.domain.revision import Revision
from editor_desk.exchange.formats.rendition_plan import Rendition
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.subjects import Subject, subjects_of
from editor_desk.exchange.formats.texts import dump
from editor_desk.exchange.package.names import urn
from editor_desk.language.tokens import count_characters, count_words

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`article.ninjs.json`."""

    def chunks() -> Iterable[bytes]:
        item, body, subjects = job.item, job.body(), subjects_of(job.item)
        yield dump(
            ninjs(
                item.revision,
                item.action,
                body,
                job.picture_url,
                item.takes_over,
                job.rendition_urls,
                subjects,
                item.first_issued,
            )
        )

    yield ExportFile("article.ninjs.json", "ninjs", "application/json", chunks)


def ninjs(
    revision: Revision,
    action: PackageAction,
    body: str,
    picture_url: Callable[[str], str] = lambda _: "",
    takes_over: TakenOver | None = None,
    rendition_urls: Callable[[Image], Sequence[tuple[Rendition, str]]] = lambda _: (),
    subjects: Iterable[Subject] = (),
    first: datetime | None = None,
) -> dict[str, object]:
    """The ninjs document of a sealed revision with its `body_html`; what the content leaves empty is left out.
    `picture_url` gives the address of a picture by its SHA-256, or nothing; `rendition_urls` what was made of it; `first` is when readers first had the article.
    """
    content = revision.content
    document: dict[str, object] = {
        "uri": urn(revision.article),
        "standard": _STANDARD,
        "type": "text",
        "representationType": "full",
        "version": revision.id,
        "firstCreated": None if first is None else to_rfc3339(first),
        "versionCreated": to_rfc3339(revision.created_at),
        "embargoedUntil": None if content.embargo is None else to_rfc3339(content.embargo),
        "pubStatus": "canceled" if action is PackageAction.WITHDRAW else "usable",
        "language": content.language,
        "title": content.headline,
        "slugline": content.slug,
        "by": content.byline,
        "located": content.dateline,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": content.headline}],
        "descriptions": [
            {"role": role, "contentType": "text/plain", "value": text}
            for role, text in (("standfirst", content.standfirst), ("summary", content.description))
            if text
        ],
        "bodies": [_body(content, body)],
        "subjects": [
            *({"name": tag.label, "uri": urn(tag.id)} for tag in content.tags),
            *(_topic(subject, content) for subject in subjects),
        ],
        "infoSources": [{"name": content.source}] if content.source else [],
        "genres": [{"name": content.section}] if content.section else [],
        "associations": [
            *_taken_over(takes_over),
            *_associations("readAlso", content.read_also),
            *_associations("card", content.cards),
            *_associations("similar", content.similar),
            *(
                _picture(number, image, picture_url(image.media.sha256), rendition_urls(image))
                for number, image in enumerate(content.images, 1)
            ),
        ],
    }
    return {name: value for name, value in document.items() if value not in (None, "", [])}


def _topic(subject: Subject, content: Content) -> dict[str, object]:
    named = {"name": subject.name_for(content)} if subject.name_for(content) else {}
    return {**named, "rel": "about", "uri": subject.uri, "literal": subject.qcode}


def _taken_over(old: TakenOver | None) -> list[dict[str, object]]:
    if old is None:
        return []
    title = [{"contentType": "text/plain", "value": old.headline}]
    return [
        {"name": "takesOver-1", "rel": "takesOver", "uri": urn(old.id), "type": "text", "headlines": title}
    ]


def _body(content: Content, body: str) -> dict[str, object]:
    return {
        "role": "main",
        "contentType": "text/html",
        "charCount": count_characters(content.body_text),
        "wordCount": count_words(content.body_text),
        "value": body,
    }


def _picture(number: int, image: Image, url: str, made: Sequence[tuple[Rendition, str]]) -> dict[str, object]:
    """A picture of the text. A rendition names an absolute address: there is none where nobody said where files will be."""
    rendition = {
        "name": "original",
        "href": url,
        "contentType": image.media.mime,
        "width": image.media.width,
        "height": image.media.height,
    }
    texts = (("caption", image.caption), ("altText", image.alt))
    document: dict[str, object] = {
        "name": f"picture-{number}",
        "rel": "picture",
        "uri": f"urn:sha256:{image.media.sha256}",
        "type": "picture",
        "by": image.credit,
        "usageTerms": image.rights,
        "descriptions": [
            {"role": role, "contentType": "text/plain", "value": text} for role, text in texts if text
        ],
        "renditions": [*([rendition] if url else []), *(_rendition(one, href) for one, href in made)],
    }
    return {name: value for name, value in document.items() if value not in ("", [])}


def _rendition(one: Rendition, href: str) -> dict[str, object]:
    return {
        "name": one.name,
        "href": href,
        "contentType": one.media_type,
        "width": one.width,
        "height": one.height,
    }


def _associations(kind: str, links: tuple[RelatedLink, ...]) -> list[dict[str, object]]:
    """Links that lead somewhere; a title still to be found is no news object and stays in content.json."""
    found: list[dict[str, object]] = []
    for number, link in enumerate(links, 1):
        uri = urn(link.article) if link.article is not None else safe_href(link.url or "")
        if uri is not None:
            title = [{"contentType": "text/plain", "value": link.title}]
            found.append(
                {"name": f"{kind}-{number}", "rel": kind, "uri": uri, "type": "text", "headlines": title}
            )
    return found
