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
    BodyBlock,
    Content,
    Direction,
    Mark,
    Span,
    TagRef,
)
from editor_desk.domain.figures_json import figure_from_json, figure_to_json, link_from_json, link_to_json
from editor_desk.domain.identity import from_rfc3339, to_rfc3339
from editor_desk.domain.json_fields import invalid, json_list, json_mapping, json_optional, json_text

SCHEMA = "editor-desk-content/1"

_STYLES = {
    BlockKind.PARAGRAPH: "normal",
    BlockKind.HEADING: "h2",
    BlockKind.SUBHEADING: "h3",
    BlockKind.QUOTE: "blockquote",
    BlockKind.ATTRIBUTION: "attribution",
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
        "body": [block_to_json(item) for item in content.blocks],
        "tags": [{"id": tag.id, "label": tag.label} for tag in content.tags],
        "readAlso": [link_to_json(link) for link in content.read_also],
        "similar": [link_to_json(link) for link in content.similar],
    }


def content_from_json(value: object) -> Content:
    """The content that `value` describes. Raises DeskError(CONTENT_INVALID) naming what is wrong."""
    fields = json_mapping(value, "content")
    if fields.get("schema") != SCHEMA:
        raise invalid("schema")
    return Content(
        **{name: json_text(fields, name) for name in TEXT_FIELDS},
        embargo=_embargo(fields.get("embargo")),
        blocks=tuple(block_from_json(item) for item in json_list(fields, "body")),
        tags=tuple(_tag_from_json(item) for item in json_list(fields, "tags")),
        read_also=tuple(link_from_json(item) for item in json_list(fields, "readAlso")),
        similar=tuple(link_from_json(item) for item in json_list(fields, "similar")),
    )


def block_to_json(item: BodyBlock) -> dict[str, object]:
    """A block of the body."""
    return _text_to_json(item) if isinstance(item, Block) else figure_to_json(item)


def block_from_json(value: object) -> BodyBlock:
    """The block that `value` describes. Raises DeskError(CONTENT_INVALID)."""
    fields = json_mapping(value, "block")
    return _text_from_json(fields) if fields.get("_type") == "block" else figure_from_json(fields)


def block_style(kind: BlockKind) -> dict[str, object]:
    """What says in the JSON of a block of text what kind it is."""
    if kind in _LIST_ITEMS:
        return {"style": _STYLES[kind], "listItem": _LIST_ITEMS[kind], "level": 1}
    return {"style": _STYLES[kind]}


def _text_to_json(item: Block) -> dict[str, object]:
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
        **block_style(item.kind),
        "markDefs": [
            {"_key": key, "_type": kind, ("href" if kind == "link" else "dir"): target}
            for (kind, target), key in definitions.items()
        ],
        "children": children,
    }
    if item.direction is not None:
        block["direction"] = item.direction.value
    return block


def _text_from_json(fields: Mapping[str, object]) -> Block:
    definitions = {json_text(item, "_key"): item for item in map(_definition, json_list(fields, "markDefs"))}
    kind = _KINDS.get((json_text(fields, "style"), json_optional(fields, "listItem")))
    if kind is None:
        raise invalid("block type")
    spans = tuple(_span_from_json(child, definitions) for child in json_list(fields, "children"))
    return Block(json_text(fields, "_key"), kind, spans, _direction(json_optional(fields, "direction")))


def _definition(value: object) -> Mapping[str, object]:
    return json_mapping(value, "mark definition")


def _span_from_json(value: object, definitions: Mapping[str, Mapping[str, object]]) -> Span:
    fields = json_mapping(value, "span")
    marks: set[Mark] = set()
    link: str | None = None
    direction: Direction | None = None
    for name in json_list(fields, "marks"):
        if not isinstance(name, str):
            raise invalid("mark")
        if name in set(Mark):
            marks.add(Mark(name))
        elif name in definitions:
            definition = definitions[name]
            if definition.get("_type") == "link":
                link = json_text(definition, "href")
            elif definition.get("_type") == "direction":
                direction = _direction(json_text(definition, "dir"))
            else:
                raise invalid("mark definition")
        else:
            raise invalid("mark")
    return Span(json_text(fields, "text"), frozenset(marks), link, direction)


def _tag_from_json(value: object) -> TagRef:
    fields = json_mapping(value, "tag")
    return TagRef(json_text(fields, "id"), json_text(fields, "label"))


def _embargo(value: object) -> datetime | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise invalid("embargo")
    return from_rfc3339(value)


def _direction(value: str | None) -> Direction | None:
    if value is None:
        return None
    try:
        return Direction(value)
    except ValueError as error:
        raise invalid("direction") from error
