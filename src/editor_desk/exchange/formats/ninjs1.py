"""Exporter: ninjs 1.6, the older form that systems of the Superdesk family read; ninjs 3.1 breaks their parsers."""

from collections.abc import Iterable, Iterator

from editor_desk.domain.content import Content, Image, RelatedLink, safe_href
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.subjects import SCHEME, Subject, subjects_of
from editor_desk.exchange.formats.texts import dump, one_line
from editor_desk.exchange.package.names import urn
from editor_desk.language.tokens import count_characters, count_words

_STANDARD = {
    "name": "ninjs",
    "version": "1.6",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json",
}
_EMPTY: tuple[object, ...] = ("", None, [], {})


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`article.ninjs1.json`."""

    def chunks() -> Iterable[bytes]:
        yield dump(ninjs1(job))

    yield ExportFile("article.ninjs1.json", "ninjs1", "application/json", chunks)


def ninjs1(job: ArticleJob) -> dict[str, object]:
    """The document; what the content leaves empty is left out."""
    content, revision = job.content, job.item.revision
    return _filled(
        {
            "uri": urn(revision.article),
            "$standard": _STANDARD,
            "type": "text",
            "mimetype": "text/html",
            "representationtype": "complete",
            "profile": "text-photo" if content.images else "text-only",
            "version": revision.id,
            "firstcreated": to_rfc3339(job.item.first_issued),
            "versioncreated": to_rfc3339(revision.created_at),
            "embargoed": None if content.embargo is None else to_rfc3339(content.embargo),
            "pubstatus": "canceled" if job.item.action is PackageAction.WITHDRAW else "usable",
            "language": content.language,
            "title": content.headline,
            "headline": content.headline,
            "slugline": content.slug,
            "byline": content.byline,
            "located": content.dateline,
            "description_text": content.standfirst,
            "description_summary": content.description,
            "body_html": job.body(),
            "body_text": content.body_text,
            "charcount": count_characters(content.body_text),
            "wordcount": count_words(content.body_text),
            "subject": [
                *({"name": tag.label, "rel": "about", "code": urn(tag.id)} for tag in content.tags),
                *([{"name": content.section, "rel": "section"}] if content.section else []),
                *(_topic(subject, content) for subject in subjects_of(job.item)),
            ],
            "infosource": [{"name": content.source}] if content.source else [],
            "associations": {
                **_links("readalso", content.read_also),
                **_links("card", content.cards),
                **_links("similar", content.similar),
                **{
                    f"picture_{number}": _picture(image, job)
                    for number, image in enumerate(content.images, 1)
                },
            },
        }
    )


def _topic(subject: Subject, content: Content) -> dict[str, object]:
    return _filled(
        {"name": subject.name_for(content), "rel": "about", "scheme": SCHEME, "code": subject.code}
    )


def _picture(image: Image, job: ArticleJob) -> dict[str, object]:
    url = job.picture_url(image.media.sha256)
    rendition = {
        "href": url,
        "mimetype": image.media.mime,
        "width": image.media.width,
        "height": image.media.height,
    }
    return _filled(
        {
            "uri": f"urn:sha256:{image.media.sha256}",
            "type": "picture",
            "mimetype": image.media.mime,
            "byline": one_line(image.credit),
            "usageterms": image.rights,
            "description_text": image.caption,
            "description_alttext": image.alt,
            "body_text": image.alt,
            "renditions": {
                **({"original": rendition} if url else {}),
                **{
                    one.name: {
                        "href": href,
                        "mimetype": one.media_type,
                        "width": one.width,
                        "height": one.height,
                    }
                    for one, href in job.rendition_urls(image)
                },
            },
        }
    )


def _links(kind: str, links: tuple[RelatedLink, ...]) -> dict[str, dict[str, object]]:
    """Links that lead somewhere; a title still to be found is no news object and stays in content.json."""
    found: dict[str, dict[str, object]] = {}
    for number, link in enumerate(links, 1):
        uri = urn(link.article) if link.article is not None else safe_href(link.url or "")
        if uri is not None:
            found[f"{kind}_{number}"] = {"uri": uri, "type": "text", "headline": link.title}
    return found


def _filled(document: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in document.items() if value not in _EMPTY}
