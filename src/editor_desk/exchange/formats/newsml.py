"""Exporter: NewsML-G2 2.35 (IPTC), for agencies and archives."""

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from editor_desk.domain.content import RelatedLink, safe_href
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.profiles import NEWSML
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.subjects import Subject, subjects_of
from editor_desk.exchange.formats.texts import one_line
from editor_desk.exchange.formats.xml import LANG, add
from editor_desk.exchange.package.names import urn
from editor_desk.language.tokens import count_words

_G2 = "http://iptc.org/std/nar/2006-10-01/"
_XHTML = "http://www.w3.org/1999/xhtml"
_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_STANDARD = {"standard": "NewsML-G2", "standardversion": "2.35", "conformance": "power"}


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`article.newsml-g2.xml`."""

    def chunks() -> Iterable[bytes]:
        yield newsml(job)

    yield ExportFile("article.newsml-g2.xml", "newsml_g2", "application/vnd.iptc.g2.newsitem+xml", chunks)


def newsml(job: ArticleJob) -> bytes:
    """The news item. Its version is the second in which the revision was written: the item must be numbered, and later ones
    higher.
    """
    revision, content = job.item.revision, job.content
    root = etree.Element(f"{{{_G2}}}newsItem", nsmap={None: _G2})
    for name, value in _STANDARD.items():
        root.set(name, value)
    root.set("guid", urn(revision.article))
    root.set("version", str(max(1, int(revision.created_at.timestamp()))))
    if content.language:
        root.set(LANG, content.language)
    root.set("dir", content.direction.value)
    _add(root, "catalogRef", href=_CATALOG)
    _item_meta(root, job)
    _content_meta(root, job, to_rfc3339(revision.created_at))
    contents = _add(root, "contentSet")
    words = str(count_words(content.body_text))
    inline = _add(contents, "inlineXML", contenttype="application/xhtml+xml", wordcount=words)
    inline.append(_xhtml(job))
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"


def _item_meta(root: Any, job: ArticleJob) -> None:
    content, revision = job.content, job.item.revision
    meta = _add(root, "itemMeta")
    _add(meta, "itemClass", qcode="ninat:text")
    _add(_add(meta, "provider"), "name", one_line(job.options.publisher_name))
    _add(meta, "versionCreated", to_rfc3339(revision.created_at))
    if content.embargo is not None:
        _add(meta, "embargoed", to_rfc3339(content.embargo))
    withdrawn = job.item.action is PackageAction.WITHDRAW
    _add(meta, "pubStatus", qcode="stat:canceled" if withdrawn else "stat:usable")
    _add(meta, "title", one_line(content.headline))
    for link in (*content.read_also, *content.cards, *content.similar):
        _link(meta, link)
    seen = set()
    for image in content.images:
        url = job.picture_url(image.media.sha256)
        if url and url not in seen:
            seen.add(url)
            picture = _add(meta, "link", rel="irel:seeAlso", href=url, contenttype=image.media.mime)
            _add(picture, "title", one_line(image.caption or image.alt))


def _link(meta: Any, link: RelatedLink) -> None:
    """A link that leads somewhere; a title still to be found is left out."""
    href = None if link.article is not None else safe_href(link.url or "")
    if link.article is not None:
        element = _add(meta, "link", rel="irel:seeAlso", residref=urn(link.article))
    elif href is not None:
        element = _add(meta, "link", rel="irel:seeAlso", href=href)
    else:
        return
    _add(element, "title", one_line(link.title))


def _content_meta(root: Any, job: ArticleJob, created: str) -> None:
    content = job.content
    meta = _add(root, "contentMeta")
    _add(meta, "contentModified", created)
    if content.dateline.strip():
        _add(_add(meta, "located"), "name", one_line(content.dateline))
    if content.source.strip():
        _add(_add(meta, "infoSource"), "name", one_line(content.source))
    if content.byline.strip():
        _add(_add(meta, "creator"), "name", one_line(content.byline))
    if content.language:
        _add(meta, "language", tag=content.language)
    for tag in content.tags:
        _subject(meta, tag.label, uri=urn(tag.id))
    if content.section.strip():
        _subject(meta, content.section)
    for subject in subjects_of(job.item):
        _topic(meta, subject, first=content.language)
    _add(meta, "slugline", one_line(content.slug))
    _add(meta, "headline", one_line(content.headline))
    _add(meta, "dateline", one_line(content.dateline))
    _add(meta, "by", one_line(content.byline))
    if content.standfirst.strip():
        _add(meta, "description", one_line(content.standfirst), role="drol:summary")
    if content.description.strip():
        _add(meta, "description", one_line(content.description))


def _subject(meta: Any, name: str, **attributes: str) -> None:
    if name.strip():
        _add(_add(meta, "subject", type="cpnat:abstract", **attributes), "name", one_line(name))


def _topic(meta: Any, subject: Subject, first: str) -> None:
    """Its names in both languages, that of the article before: there are receivers that read one."""
    element = _add(meta, "subject", type="cpnat:abstract", qcode=subject.qcode)
    names = {"ar": subject.arabic, "en": subject.english}
    for language in sorted(names, key=lambda one: one != first.split("-", maxsplit=1)[0]):
        if name := names[language]:
            _add(element, "name", one_line(name)).set(LANG, language)


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
    body = body_html(content, job.folder_places, NEWSML)
    html.append(etree.fromstring(f'<body xmlns="{_XHTML}">\n{body}</body>'))
    return html


def _add(parent: Any, name: str, text: str | None = None, /, **attributes: str) -> Any:
    return add(parent, f"{{{_G2}}}{name}", text, **attributes)
