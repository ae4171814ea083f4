"""JSON, and what ninjs, JSON-LD and JSON Feed ask for beyond it."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from editor_desk.domain.checklist import CheckPlace
from editor_desk.domain.format_checks import FormatFault, FormatFinding

Document = Mapping[str, Any]
_MISSING, _WANTED = FormatFault.FIELD_MISSING, FormatFault.FIELD_WANTED

_PLACES = {"author": "byline", "description": "description", "headline": "headline"}
"""Field → where its words are written."""
_NINJS = {
    "uri": str,
    "standard": dict,
    "type": str,
    "language": str,
    "versionCreated": str,
    "pubStatus": str,
    "headlines": list,
    "bodies": list,
}
"""The schema asks for `uri` alone; without these no newsroom can use the article."""
_NINJS1 = {
    "uri": str,
    "type": str,
    "language": str,
    "versioncreated": str,
    "pubstatus": str,
    "headline": str,
    "body_html": str,
}
_JSONLD = {"@context": str, "@type": str, "headline": str, "inLanguage": str}
_SOUGHT = ("image", "datePublished", "dateModified", "author", "publisher", "description")
"""What search engines ask of a NewsArticle; they insist on none."""


def parsed_json(data: bytes) -> tuple[Any, str]:
    """The document, and why there is none."""
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number), ""
    except (ValueError, RecursionError) as error:
        return None, str(error)[:200] or type(error).__name__


def json_findings(why: str, path: str) -> list[FormatFinding]:
    """Whether it is JSON as RFC 8259 has it, in UTF-8, no name twice, no NaN: `why` it is not, as `parsed_json` says."""
    return [FormatFinding(FormatFault.JSON_BROKEN, path, why)] if why else []


def ninjs_findings(parsed: object, path: str) -> list[FormatFinding]:
    """Fields that a ninjs 3.1 document lacks, and pictures in it that name nobody."""
    return _ninjs(_document(parsed), _NINJS, "by", path)


def ninjs1_findings(parsed: object, path: str) -> list[FormatFinding]:
    """The same of ninjs 1.6."""
    return _ninjs(_document(parsed), _NINJS1, "byline", path)


def _ninjs(document: Document, fields: Mapping[str, type], credit: str, path: str) -> list[FormatFinding]:
    found = list(_missing(document, fields, path))
    for name, one in _associations(document):
        if not one.get("uri"):
            found.append(FormatFinding(_MISSING, path, f"associations[{name}].uri"))
        if one.get("type") == "picture" and not one.get(credit):
            found.append(FormatFinding(FormatFault.PICTURE_WITHOUT_CREDIT, path, str(one.get("uri") or name)))
    return found


def jsonld_findings(parsed: object, path: str) -> list[FormatFinding]:
    """Fields that a NewsArticle lacks, and those that search engines would like."""
    document = _document(parsed)
    found = list(_missing(document, _JSONLD, path))
    found += (FormatFinding(_WANTED, path, name, _place(name)) for name in _SOUGHT if not document.get(name))
    authors = document.get("author")
    for author in authors if isinstance(authors, list) else [authors] if authors else []:
        if not (isinstance(author, Mapping) and author.get("name")):
            found.append(FormatFinding(_WANTED, path, "author.name", _place("author")))
    return found


def jsonfeed_findings(parsed: object, path: str) -> list[FormatFinding]:
    """Fields that a JSON Feed lacks, and entries that stand in it twice."""
    document = _document(parsed)
    found = list(_missing(document, {"version": str, "title": str, "language": str}, path))
    seen: set[str] = set()
    items = document.get("items")
    if not isinstance(items, list):  # an empty one is a feed of articles that were all withdrawn
        items = []
        found.append(FormatFinding(_MISSING, path, "items"))
    for number, item in enumerate(items):
        entry: Document = item if isinstance(item, Mapping) else {}
        name = str(entry.get("id") or "")
        if not name:
            found.append(FormatFinding(_MISSING, path, f"items[{number}].id"))
        elif name in seen:
            found.append(FormatFinding(FormatFault.ID_TWICE, path, name))
        seen.add(name)
        if not (entry.get("content_html") or entry.get("content_text")):
            found.append(FormatFinding(_MISSING, path, f"items[{number}].content_html"))
    return found


OF_ROLE: Mapping[str, Callable[[object, str], list[FormatFinding]]] = {
    "ninjs": ninjs_findings,
    "ninjs1": ninjs1_findings,
    "jsonld": jsonld_findings,
    "jsonfeed": jsonfeed_findings,
}
"""Role of a file → what is asked beyond JSON."""


def _document(parsed: object) -> Document:
    return parsed if isinstance(parsed, Mapping) else {}


def _missing(document: Document, fields: Mapping[str, type], path: str) -> Iterator[FormatFinding]:
    for name, kind in fields.items():
        value = document.get(name)
        if not isinstance(value, kind) or not value:
            yield FormatFinding(_MISSING, path, name, _place(name))


def _associations(document: Document) -> list[tuple[str, Document]]:
    """A list in ninjs 3, an object in ninjs 1."""
    given = document.get("associations")
    if isinstance(given, Mapping):
        pairs = [(str(name), one) for name, one in given.items()]
    elif isinstance(given, list):
        pairs = [
            (str(one.get("name") or number) if isinstance(one, Mapping) else str(number), one)
            for number, one in enumerate(given)
        ]
    else:
        pairs = []
    return [(name, one if isinstance(one, Mapping) else {}) for name, one in pairs]


def _place(name: str) -> CheckPlace | None:
    return CheckPlace(_PLACES[name]) if name in _PLACES else None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a name stands twice in an object")
    return made


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")
