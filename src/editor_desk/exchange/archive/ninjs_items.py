"""News in JSON (ninjs 1.x with its single fields, 2 and 3 with their lists) as records."""

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from editor_desk.domain.archive import ItemFault
from editor_desk.exchange.archive.identities import urn_origin
from editor_desk.exchange.archive.wordpress import figure, plain_line
from editor_desk.exchange.formats.subjects import SCHEME
from editor_desk.services.ports.archive import Extra

_TELLS: Final = frozenset(
    (
        "headline", "headlines", "body_html", "body_text", "body_xhtml", "bodies", "versioncreated", "versionCreated",
        "representationtype", "representationType", "standard", "pubstatus", "pubStatus",
    )
)  # fmt: skip
_OUT: Final = frozenset(("canceled", "cancelled", "withheld"))
_TEXTS: Final = frozenset(("", "text", "composite"))
_MOST_ASSOCIATED: Final = 50


def parsed(data: bytes | str) -> object:
    """The JSON value; a ValueError for all that is none."""
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def is_ninjs(value: object) -> bool:
    """Whether a JSON value is an item of this format."""
    return isinstance(value, dict) and isinstance(value.get("uri"), str) and len(_TELLS & value.keys()) >= 2


def items_in(value: object) -> list[object] | None:
    """The items of a document: itself, a list of them, or a list under a usual name; None where it is no ninjs."""
    if is_ninjs(value):
        return [value]
    if isinstance(value, dict):
        value = next(
            (value[name] for name in ("items", "_items", "data") if isinstance(value.get(name), list)), None
        )
    return value if isinstance(value, list) and any(map(is_ninjs, value[:20])) else None


def ninjs_item(value: object) -> tuple[dict[str, object], Extra] | ItemFault:
    """An item as cells and what else there is."""
    if not isinstance(value, dict) or not is_ninjs(value):
        return ItemFault.NOT_AN_ARTICLE
    if str(_first(value, "pubstatus", "pubStatus")).lower() in _OUT:
        return ItemFault.UNPUBLISHED
    if str(value.get("type") or "") not in _TEXTS:
        return ItemFault.NOT_AN_ARTICLE
    uri = value["uri"]
    origin = urn_origin(uri)
    subjects, said = _said_by_us(value) if origin else (value, [])
    named = [*_names(value, "keywords", "keyword"), *_names(subjects, "subject", "subjects")]
    sections = _names(value, "genre", "genres") or _names(value, "service", "services") or said
    places = ("person", "people", "organisation", "organisations", "place", "places", "event", "events")
    body = _body(value)
    cells: dict[str, object] = {
        "headline": plain_line(_said(value, "headline", "headlines", "main") or _text(value.get("title"))),
        "standfirst": plain_line(_role(value.get("descriptions"), "standfirst")),
        "body": body,
        "date": _first(value, "firstcreated", "firstCreated", "contentcreated", "contentCreated")
        or _first(value, "versioncreated", "versionCreated"),
        "updated": _first(value, "versioncreated", "versionCreated"),
        "source": next(iter(_names(value, "infosource", "infoSources")), "") or _text(value.get("source")),
        "author": _text(value.get("byline"))
        or _text(value.get("by"))
        or "، ".join(_names(value, "author", "authors")),
        "section": sections[0] if sections else "",
        "tags": list(dict.fromkeys([*named, *_names(value, *places)])),
        "url": _first(value, "canonicalurl", "canonicalUrl") or (uri if uri.startswith("http") else ""),
        "id": uri,
    }
    lead = "".join(_pictures(value, body))
    extra = Extra(
        identity=f"guid\0{uri}",
        origin=origin,
        slug=_text(value.get("slugline")),
        description=plain_line(_summary(value)),
        dateline=_text(value.get("located")),
        language=_text(value.get("language")),
        lead=(lambda: lead) if lead else None,
    )
    return cells, extra


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _first(value: Mapping[str, Any], *names: str) -> str:
    return next((text for name in names if (text := _text(value.get(name)))), "")


def _listed(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _role(value: object, *roles: str) -> str:
    """The text of the first of these roles in a list of texts."""
    found = {str(item.get("role", "")): _text(item.get("value")) for item in reversed(_listed(value))}
    return next((found[role] for role in roles if found.get(role)), "")


def _said(value: Mapping[str, Any], one: str, many: str, role: str) -> str:
    listed = _listed(value.get(many))
    return (
        _text(value.get(one))
        or _role(listed, role)
        or next((_text(item.get("value")) for item in listed), "")
    )


def _summary(value: Mapping[str, Any]) -> str:
    one = _first(value, "description_text", "description_html", "summary")
    return one or _role(value.get("descriptions"), "summary", "abstract", "", "main")


def _names(value: Mapping[str, Any], *names: str) -> list[str]:
    found: list[str] = []
    for name in names:
        listed = value.get(name)
        if isinstance(listed, str):
            found.append(listed.strip())
        found += map(_name, listed if isinstance(listed, list) else ())
    return [name for name in found if name]


def _said_by_us(value: Mapping[str, Any]) -> tuple[dict[str, list[object]], list[str]]:
    """The subjects of an item of a desk such as this one without what it files an article under beside its tags: Media Topics,
    which are not words of it, and the section, which comes apart.
    """
    listed = [(name, found) for name in ("subject", "subjects") if isinstance(found := value.get(name), list)]
    sections = [_name(one) for _, found in listed for one in _listed(found) if one.get("rel") == "section"]
    kept = {
        name: [
            one
            for one in found
            if not (isinstance(one, dict) and (_is_topic(one) or one.get("rel") == "section"))
        ]
        for name, found in listed
    }
    return kept, sections


def _is_topic(item: Mapping[str, Any]) -> bool:
    return SCHEME in {_text(item.get("scheme")), _text(item.get("uri"))[: len(SCHEME)]}


def _name(item: object) -> str:
    return _first(item, "name", "label") if isinstance(item, dict) else _text(item)


def _body(value: Mapping[str, Any]) -> str:
    marked = _first(value, "body_html", "body_xhtml")
    if not marked:
        bodies = _listed(value.get("bodies"))
        html_first = sorted(bodies, key=lambda item: "html" not in str(item.get("contentType", "")))
        best = next((item for item in html_first if _text(item.get("value"))), None)
        if best is not None and "html" in str(best.get("contentType", "")):
            marked = _text(best["value"])
        plain = _text(best["value"]) if best is not None else _text(value.get("body_text"))
        marked = marked or "".join(
            f"<p>{html.escape(line)}</p>" for line in plain.splitlines() if line.strip()
        )
    return marked


def _pictures(value: Mapping[str, Any], body: str) -> Iterator[str]:
    """The markup of the pictures that go with the item and are not in its text."""
    associated = value.get("associations")
    listed = list(associated.values()) if isinstance(associated, dict) else associated
    for item in _listed(listed)[:_MOST_ASSOCIATED]:
        href = _rendition(item.get("renditions"))
        if item.get("type") == "picture" and href and href not in body:
            described = item.get("descriptions")
            caption = _first(item, "description_text", "headline") or _role(described, "caption", "main", "")
            alt = _text(item.get("body_text")) or _role(described, "altText") or _first(item, "altText")
            credit = _first(item, "byline", "by", "copyrightholder", "copyrightHolder", "creditline")
            yield figure(href, alt, caption, credit)


def _rendition(value: object) -> str:
    """The address of the largest of several."""
    if isinstance(value, dict):
        listed = [item for item in value.values() if isinstance(item, dict)]
    else:
        listed = _listed(value)

    def width(item: dict[str, Any]) -> float:
        said = item.get("width")
        return said if isinstance(said, int | float) else 0

    return next(
        (href for item in sorted(listed, key=width, reverse=True) if (href := _text(item.get("href")))), ""
    )
