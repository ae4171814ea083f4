"""Exporter: NewsML-G2 2.35 (IPTC), for agencies and archives."""

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from editor_desk.domain.content import RelatedLink, safe_href
from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.newsml_items import (
    MEDIA_TYPE,
    ROLE,
    add_g2,
    begin_meta,
    news_item,
    picture_items,
    picture_uri,
)
from editor_desk.exchange.formats.profiles import NEWSML
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.subjects import Subject, subjects_of
from editor_desk.exchange.formats.texts import one_line
from editor_desk.exchange.formats.xml import LANG, add
from editor_desk.exchange.package.names import urn
from editor_desk.language.tokens import count_words

_XHTML = "http://www.w3.org/1999/xhtml"


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`article.newsml-g2.xml`, and an item of its own for each picture that has renditions with an address."""

    def chunks() -> Iterable[bytes]:
        yield newsml(job)

    yield ExportFile("article.newsml-g2.xml", ROLE, MEDIA_TYPE, chunks)
    yield from picture_items(job)


def newsml(job: ArticleJob) -> bytes:
    """The news item. Its version is the second in which the revision was written: the item must be numbered, and later ones
    higher.
    """
    revision, content = job.item.revision, job.content
    root = news_item(job, urn(revision.article))
    _item_meta(root, job)
    _content_meta(root, job, to_rfc3339(revision.created_at))
    contents = add_g2(root, "contentSet")
    words = str(count_words(content.body_text))
    inline = add_g2(contents, "inlineXML", contenttype="application/xhtml+xml", wordcount=words)
    inline.append(_xhtml(job))
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"


def _item_meta(root: Any, job: ArticleJob) -> None:
    content = job.content
    meta = add_g2(root, "itemMeta")
    begin_meta(meta, job, "ninat:text")
    add_g2(meta, "title", one_line(content.headline))
    for link in (*content.read_also, *content.cards, *content.similar):
        _link(meta, link)
    seen = set()
    for image in content.images:
        url = job.picture_url(image.media.sha256)
        if url and url not in seen:
            seen.add(url)
            picture = add_g2(meta, "link", rel="irel:seeAlso", href=url, contenttype=image.media.mime)
            if image.key in job.renditions:
                picture.set("residref", picture_uri(job, image))
            add_g2(picture, "title", one_line(image.caption or image.alt))


def _link(meta: Any, link: RelatedLink) -> None:
    """A link that leads somewhere; a title still to be found is left out."""
    href = None if link.article is not None else safe_href(link.url or "")
    if link.article is not None:
        element = add_g2(meta, "link", rel="irel:seeAlso", residref=urn(link.article))
    elif href is not None:
        element = add_g2(meta, "link", rel="irel:seeAlso", href=href)
    else:
        return
    add_g2(element, "title", one_line(link.title))


def _content_meta(root: Any, job: ArticleJob, created: str) -> None:
    content = job.content
    meta = add_g2(root, "contentMeta")
    add_g2(meta, "contentModified", created)
    if content.dateline.strip():
        add_g2(add_g2(meta, "located"), "name", one_line(content.dateline))
    if content.source.strip():
        add_g2(add_g2(meta, "infoSource"), "name", one_line(content.source))
    if content.byline.strip():
        add_g2(add_g2(meta, "creator"), "name", one_line(content.byline))
    if content.language:
        add_g2(meta, "language", tag=content.language)
    for tag in content.tags:
        _subject(meta, tag.label, uri=urn(tag.id))
    if content.section.strip():
        _subject(meta, content.section)
    for subject in subjects_of(job.item):
        _topic(meta, subject, first=content.language)
    add_g2(meta, "slugline", one_line(content.slug))
    add_g2(meta, "headline", one_line(content.headline))
    add_g2(meta, "dateline", one_line(content.dateline))
    add_g2(meta, "by", one_line(content.byline))
    if content.standfirst.strip():
        add_g2(meta, "description", one_line(content.standfirst), role="drol:summary")
    if content.description.strip():
        add_g2(meta, "description", one_line(content.description))


def _subject(meta: Any, name: str, **attributes: str) -> None:
    if name.strip():
        add_g2(add_g2(meta, "subject", type="cpnat:abstract", **attributes), "name", one_line(name))


def _topic(meta: Any, subject: Subject, first: str) -> None:
    """Its names in both languages, that of the article before: there are receivers that read one."""
    element = add_g2(meta, "subject", type="cpnat:abstract", qcode=subject.qcode)
    names = {"ar": subject.arabic, "en": subject.english}
    for language in sorted(names, key=lambda one: one != first.split("-", maxsplit=1)[0]):
        if name := names[language]:
            add_g2(element, "name", one_line(name)).set(LANG, language)


def _xhtml(job: ArticleJob) -> Any:
    content = job.content
    attributes = {"dir": content.direction.value}
    if content.language:
        attributes |= {"lang": content.language, LANG: content.language}
    html = etree.Element(f"{{{_XHTML}}}html", attributes, nsmap={None: _XHTML})
    add(
        add(html, f"{{{_XHTML}}}head"),
        f"{{{_XHTML}}}title",
        one_line(content.headline) or urn(job.item.revision.article),
    )
    body = job.body(NEWSML)
    html.append(etree.fromstring(f'<body xmlns="{_XHTML}">\n{body}</body>'))
    return html
