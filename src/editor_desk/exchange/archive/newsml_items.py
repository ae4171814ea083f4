"""NewsML-G2: a newsItem with its text inline (XHTML, NITF or plain) as a record."""

import html
from typing import Final

from lxml import etree

from editor_desk.domain.archive import ItemFault
from editor_desk.domain.media_topics import PREFIX
from editor_desk.exchange.archive.feeds import inner_html
from editor_desk.exchange.archive.identities import urn_origin
from editor_desk.exchange.archive.wordpress import figure, plain_line
from editor_desk.exchange.archive.xml_items import local, text_of
from editor_desk.services.ports.archive import Extra

_OUT: Final = frozenset(("canceled", "cancelled", "withheld"))
_TEXT: Final = frozenset(("", "text", "composite"))
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_NITF_HEADS: Final = {"hl2": "h2", "hedline": "h2", "bq": "blockquote", "block": "div"}


def news_item(item: etree._Element) -> tuple[dict[str, object], Extra] | ItemFault | None:
    """An item as cells and what else there is; None for packages and concepts, which hold no text of their own."""
    if local(item) != "newsItem":
        return None
    meta, content = _child(item, "itemMeta"), _child(item, "contentMeta")
    if _coded(meta, "pubStatus") in _OUT:
        return ItemFault.UNPUBLISHED
    if _coded(meta, "itemClass") not in _TEXT:
        return None  # a picture or film: what shows it names it
    guid = (item.get("guid") or "").strip()
    body = _body(item)
    headline = _role(content, "headline") or _role(meta, "title")
    named = [
        *_names(content, "keyword"),
        *_names(content, "subject", besides=PREFIX if urn_origin(guid) else ""),
    ]
    sections = _names(content, "genre") or _names(meta, "service")
    cells: dict[str, object] = {
        "headline": plain_line(headline),
        "standfirst": plain_line(_role(content, "description", "drol:standfirst", "standfirst")),
        "body": body,
        "date": _text(meta, "firstCreated")
        or _text(content, "contentCreated")
        or _text(meta, "versionCreated"),
        "updated": _text(meta, "versionCreated"),
        "source": next(iter(_names(content, "infoSource")), "") or _text(content, "creditline"),
        "author": _text(content, "by") or "، ".join(_names(content, "creator")),
        "section": sections[0] if sections else "",
        "tags": list(dict.fromkeys(named)),
        "url": guid if guid.startswith("http") else "",
        "id": guid,
    }
    tag = _child(content, "language")
    language = (tag.get("tag") if tag is not None else None) or item.get(_LANGUAGE) or ""
    lead = _lead(item, body)
    extra = Extra(
        identity=f"guid\0{guid}" if guid else "",
        origin=urn_origin(guid),
        slug=_text(content, "slugline"),
        description=plain_line(_role(content, "description", "drol:summary", "summary", "drol:abstract", "")),
        dateline=_text(content, "dateline") or next(iter(_names(content, "located")), ""),
        language=language,
        lead=(lambda: lead) if lead else None,
    )
    return cells, extra


def _child(element: etree._Element | None, name: str) -> etree._Element | None:
    return None if element is None else next((part for part in element if local(part) == name), None)


def _text(element: etree._Element | None, name: str) -> str:
    return " ".join(text_of(_child(element, name)).split())


def _coded(element: etree._Element | None, name: str) -> str:
    """The code behind its alias: `usable` of `stat:usable`."""
    found = _child(element, name)
    return (
        ""
        if found is None
        else (found.get("qcode") or found.get("uri") or "").rpartition(":")[2].rpartition("/")[2].lower()
    )


def _role(element: etree._Element | None, name: str, *roles: str) -> str:
    """The text of the first of these roles; the first text of all where no role is asked."""
    found = [part for part in (() if element is None else element) if local(part) == name]
    if not roles:
        return " ".join(text_of(found[0]).split()) if found else ""
    by_role = {part.get("role", ""): part for part in reversed(found)}
    return next((" ".join(text_of(by_role[role]).split()) for role in roles if role in by_role), "")


def _names(element: etree._Element | None, kind: str, *, besides: str = "") -> list[str]:
    """The names of parts of that kind; without those whose code begins with `besides`: in an item of a desk such as this one,
    topics stand beside the tags and are none.
    """
    found: list[str] = []
    for part in () if element is None else element:
        if local(part) == kind and not (besides and (part.get("qcode") or "").startswith(besides)):
            named = next((text_of(child) for child in part if local(child) == "name"), "")
            own = "" if len(part) else text_of(part)
            found.append(" ".join((named or own or part.get("literal", "")).split()))
    return [name for name in found if name]


def _body(item: etree._Element) -> str:
    for held in _child(item, "contentSet") if _child(item, "contentSet") is not None else ():  # type: ignore[union-attr]
        if local(held) == "inlineXML":
            bodies = (part for part in held.iter() if isinstance(part.tag, str))
            named = {local(part): part for part in bodies if local(part) in {"body", "body.content"}}
            root = named.get("body.content", named.get("body"))
            root = held if root is None else root
            for part in root.iter():
                if isinstance(part.tag, str) and local(part) in _NITF_HEADS:
                    part.tag = _NITF_HEADS[local(part)]
            return inner_html(root)
        if local(held) == "inlineData":
            text = "".join(held.itertext())
            if "html" in held.get("contenttype", ""):
                return text
            return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return ""


def _lead(item: etree._Element, body: str) -> str:
    """The markup of the picture that stands for the item (`icon`), where it is not in the text."""
    icon = _child(_child(item, "contentMeta"), "icon")
    address = "" if icon is None else icon.get("href", "")
    return figure(address) if address and address not in body else ""
