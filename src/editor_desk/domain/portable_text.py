"""Content as Portable Text JSON (https://github.com/portabletext/portabletext), and back, losing nothing.

The JSON is plain dicts, lists and strings. `content_to_json` is deterministic, so that the RFC 8785 bytes of what it
returns name the text.
"""

from collections.abc import Mapping
from datetime import datetime

from editor_desk.domain.content import (
    TEXT_FIELDS,
    Block,
    BlockKind,
    Content,
    Direction,
    Mark,
    RelatedLink,
    Span,
    TagRef,
)
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import from_rfc3339, to_rfc3339

SCHEMA = "editor-desk-content/1"

_STYLES = {
    BlockKind.PARAGRAPH: "normal",
    BlockKind.HEADING: "h2",
    BlockKind.QUOTE: "blockquote",
    BlockKind.BULLET: "normal",
    BlockKind.NUMBER: "normal",
}
_LIST_ITEMS = {BlockKind.BULLET: "bullet", BlockKind.NUMBER: "number"}
_KINDS = {(style, _LIST_ITEMS.get(kind)): kind for kind, style in _STYLES.items()}


def content_to_json(content: Content) -> dict[str, object]:
    """`content` as JSON values, every field present."""
    return {
        "schema": SCHEMA,
        **{name: getattr(content, name) for name in TEXT_FIELDS},
        "embargo": None if content.embargo is None else to_rfc3339(content.embargo),
        "body": [_block_to_json(item) for item in content.blocks],
        "tags": [{"id": tag.id, "label": tag.label} for tag in content.tags],
        "readAlso": [_link_to_json(link) for link in content.read_also],
        "similar": [_link_to_json(link) for link in content.similar],
    }


def content_from_json(value: object) -> Content:
    """The content that `value` describes. Raises DeskError(CONTENT_INVALID) naming what is wrong."""
    fields = _mapping(value, "content")
    if fields.get("schema") != SCHEMA:
        raise _invalid("schema")
    return Content(
        **{name: _text(fields, name) for name in TEXT_FIELDS},
        embargo=_embargo(fields.get("embargo")),
        blocks=tuple(_block_from_json(item) for item in _list(fields, "body")),
        tags=tuple(_tag_from_json(item) for item in _list(fields, "tags")),
        read_also=tuple(_link_from_json(item) for item in _list(fields, "readAlso")),
        similar=tuple(_link_from_json(item) for item in _list(fields, "similar")),
    )


def _block_to_json(item: Block) -> dict[str, object]:
    definitions: dict[tuple[str, str], str] = {}
    children: list[dict[str, object]] = []
    for span in item.spans or (Span(""),):
        marks: list[str] = sorted(mark.value for mark in span.marks)
        for kind, target in (("link", span.link), ("direction", span.direction)):
            if target is not None:
                marks.append(definitions.setdefault((kind, str(target)), f"m{len(definitions)}"))
        children.append({"_type": "span", "_key": f"s{len(children)}", "text": span.text, "marks": marks})
    block: dict[str, object] = {
        "_type": "block",
        "_key": item.key,
        "style": _STYLES[item.kind],
        "markDefs": [
            {"_key": key, "_type": kind, ("href" if kind == "link" else "dir"): target}
            for (kind, target), key in definitions.items()
        ],
        "children": children,
    }
    if item.kind in _LIST_ITEMS:
        block |= {"listItem": _LIST_ITEMS[item.kind], "level": 1}
    if item.direction is not None:
        block["direction"] = item.direction.value
    return block


def _block_from_json(value: object) -> Block:
    fields = _mapping(value, "block")
    definitions = {_text(item, "_key"): item for item in map(_definition, _list(fields, "markDefs"))}
    kind = _KINDS.get((_text(fields, "style"), _optional(fields, "listItem")))
    if fields.get("_type") != "block" or kind is None:
        raise _invalid("block type")
    spans = tuple(_span_from_json(child, definitions) for child in _list(fields, "children"))
    return Block(_text(fields, "_key"), kind, spans, _direction(_optional(fields, "direction")))


def _definition(value: object) -> Mapping[str, object]:
    return _mapping(value, "mark definition")


def _span_from_json(value: object, definitions: Mapping[str, Mapping[str, object]]) -> Span:
    fields = _mapping(value, "span")
    marks: set[Mark] = set()
    link: str | None = None
    direction: Direction | None = None
    for name in _list(fields, "marks"):
        if not isinstance(name, str):
            raise _invalid("mark")
        if name in set(Mark):
            marks.add(Mark(name))
        elif name in definitions:
            definition = definitions[name]
            if definition.get("_type") == "link":
                link = _text(definition, "href")
            elif definition.get("_type") == "direction":
                direction = _direction(_text(definition, "dir"))
            else:
                raise _invalid("mark definition")
        else:
            raise _invalid("mark")
    return Span(_text(fields, "text"), frozenset(marks), link, direction)


def _tag_from_json(value: object) -> TagRef:
    fields = _mapping(value, "tag")
    return TagRef(_text(fields, "id"), _text(fields, "label"))


def _link_to_json(link: RelatedLink) -> dict[str, object]:
    return {"title": link.title, "article": link.article, "url": link.url}


def _link_from_json(value: object) -> RelatedLink:
    fields = _mapping(value, "link")
    return RelatedLink(_text(fields, "title"), _optional(fields, "article"), _optional(fields, "url"))


def _embargo(value: object) -> datetime | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise _invalid("embargo")
    return from_rfc3339(value)


def _direction(value: str | None) -> Direction | None:
    if value is None:
        return None
    try:
        return Direction(value)
    except ValueError as error:
        raise _invalid("direction") from error


def _mapping(value: object, what: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise _invalid(what)
    return value


def _list(fields: Mapping[str, object], name: str) -> list[object]:
    value = fields.get(name)
    if not isinstance(value, list):
        raise _invalid(name)
    return value


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise _invalid(name)
    return value


def _optional(fields: Mapping[str, object], name: str) -> str | None:
    return None if fields.get(name) is None else _text(fields, name)


def _invalid(what: str) -> DeskError:
    return DeskError(ErrorCode.CONTENT_INVALID, reason=what)
