"""Feeds: an item of RSS (2.0, and the older ones of the same build) or an entry of Atom as a record."""

import html
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from editor_desk.domain.content import safe_href
from editor_desk.exchange.archive.identities import urn_origin
from editor_desk.exchange.archive.wordpress import Site, figure, plain_line
from editor_desk.exchange.archive.xml_items import local, space, text_of
from editor_desk.services.ports.archive import Extra

_MEDIA: Final = "search.yahoo.com/mrss"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|tiff?)$", re.IGNORECASE)


def rss_item(item: etree._Element, site: Site) -> tuple[dict[str, object], Extra]:
    """An item of RSS as cells and what else there is."""
    fields: dict[str, str] = {}
    categories: list[str] = []
    permanent = True
    for part in item:
        name = local(part)
        if name == "category":
            categories.append(text_of(part))
        elif _MEDIA not in space(part):
            permanent = permanent and not (name == "guid" and part.get("isPermaLink") == "false")
            # A text of more than one namespace (creator of dc, author of RSS) is told by its name.
            fields.setdefault(name, "".join(part.itertext()).strip())
    body = fields.get("encoded") or fields.get("description", "")
    guid = fields.get("guid", "") or item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about", "")
    link = fields.get("link", "") or (guid if permanent and safe_href(guid) else "")
    return _record(
        headline=fields.get("title", ""),
        body=body,
        summary=fields.get("description", "") if fields.get("encoded") else "",
        date=fields.get("pubDate") or fields.get("date", ""),
        updated=fields.get("modified", ""),
        author=fields.get("creator") or fields.get("author", ""),
        categories=categories,
        source=fields.get("source") or site.title,
        link=link,
        guid=guid,
        language=fields.get("language") or item.get(_LANGUAGE) or site.language,
        beside=list(_beside(item, body)),
    )


def atom_entry(entry: etree._Element, site: Site) -> tuple[dict[str, object], Extra]:
    """An entry of Atom as cells and what else there is."""
    parts: dict[str, etree._Element] = {}
    categories: list[str] = []
    authors: list[str] = []
    link, beside = "", []
    for part in entry:
        name = local(part)
        if name == "category":
            categories.append(part.get("label") or part.get("term") or "")
        elif name == "author":
            authors += [text_of(child) for child in part if local(child) == "name"]
        elif name == "link":
            rel, address = part.get("rel", "alternate"), part.get("href", "")
            if rel == "alternate" and not link:
                link = address
            elif rel == "enclosure":
                beside.append(_enclosed(address, part.get("type", ""), part.get("title", "")))
        else:
            parts.setdefault(name, part)
    content, summary = parts.get("content"), parts.get("summary")
    body = _construct(content) or _construct(summary)
    source = parts.get("source")
    origin = (
        "" if source is None else next((text_of(child) for child in source if local(child) == "title"), "")
    )
    return _record(
        headline=_construct(parts.get("title")),
        body=body,
        summary=_construct(summary) if _construct(content) else "",
        date=text_of(parts.get("published")) or text_of(parts.get("updated")),
        updated=text_of(parts.get("updated")),
        author="، ".join(name for name in authors if name),
        categories=categories,
        source=origin or site.title,
        link=link,
        guid=text_of(parts.get("id")),
        language=entry.get(_LANGUAGE)
        or ("" if content is None else content.get(_LANGUAGE, ""))
        or site.language,
        beside=[*(markup for markup in beside if markup), *_beside(entry, body)],
    )


def _record(
    *,
    headline: str,
    body: str,
    summary: str,
    date: str,
    updated: str,
    author: str,
    categories: list[str],
    source: str,
    link: str,
    guid: str,
    language: str,
    beside: list[str],
) -> tuple[dict[str, object], Extra]:
    named = [name for name in dict.fromkeys(categories) if name]
    cells: dict[str, object] = {
        "headline": plain_line(html.unescape(headline)),
        "body": body,
        "date": date,
        "updated": updated,
        "source": source,
        "author": _author(author),
        "section": named[0] if named else "",
        "tags": named[1:],
        "url": link,
        "id": guid,
    }
    lead = "".join(beside)
    extra = Extra(
        identity=f"guid\0{guid}" if guid else "",
        origin=urn_origin(guid),
        description=plain_line(html.unescape(summary)),
        language=language,
        lead=(lambda: lead) if lead else None,
    )
    return cells, extra


def _author(said: str) -> str:
    """The name alone: RSS wants "name@site.example (the name)"."""
    address, bracket, name = said.partition(" (")
    return name.removesuffix(")").strip() if bracket and "@" in address else said


def _beside(item: etree._Element, body: str) -> Iterator[str]:
    """The markup of pictures, sound and films that are named beside the text and are not in it."""
    seen: set[str] = set()
    for part in item.iter():
        name = local(part) if isinstance(part.tag, str) else ""
        address, kind = part.get("url", ""), part.get("type", "") or part.get("medium", "")
        if not address or address in seen or address in body:
            continue
        if name == "enclosure" and not space(part):
            seen.add(address)
            yield _enclosed(address, kind, "")
        elif _MEDIA in space(part) and name in {"content", "thumbnail"} and (name == "content" or not seen):
            seen.add(address)
            said = {local(child): text_of(child) for child in part if _MEDIA in space(child)}
            picture = (
                name == "thumbnail" or "image" in kind or _PICTURE_NAME.search(address.partition("?")[0])
            )
            words = said.get("description") or said.get("title", "")
            yield (
                figure(address, "", words, said.get("credit", ""))
                if picture
                else _enclosed(address, kind, words)
            )


def _enclosed(address: str, kind: str, title: str) -> str:
    if kind.startswith("image") or (not kind and _PICTURE_NAME.search(address.partition("?")[0])):
        return figure(address, title)
    return f'<iframe src="{html.escape(address)}" title="{html.escape(title)}"></iframe>'


def _construct(element: etree._Element | None) -> str:
    """A text of Atom as HTML: plain text is escaped, XHTML is written out."""
    if element is None:
        return ""
    kind = element.get("type", "text")
    if kind == "xhtml" or any(isinstance(child.tag, str) and space(child) == _XHTML for child in element):
        return inner_html(element)
    text = "".join(element.itertext()).strip()
    return text if kind in {"html", "text/html"} else html.escape(text, quote=False)


def inner_html(element: etree._Element) -> str:
    """What stands in the element, as HTML without prefixes."""
    parts = [html.escape(element.text or "", quote=False)]
    for child in element:
        if isinstance(child.tag, str):
            _strip(child)
            # As HTML, in which an empty element of XML is no open tag that swallows what follows.
            parts.append(etree.tostring(child, encoding="unicode", method="html", with_tail=True))
        else:
            parts.append(html.escape(child.tail or "", quote=False))
    return "".join(parts).strip()


def _strip(element: etree._Element) -> None:
    for part in element.iter():
        if isinstance(part.tag, str):
            part.tag = local(part)
    etree.cleanup_namespaces(element)
