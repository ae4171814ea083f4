"""The facts of a content, as plain values: what has no words to be compared, or changes as a whole.

Of the article: every text field that is not edited word by word, "embargo", "tags", "read_also", "similar". Of a block:
"kind" and "direction"; "media" and "focal" of a picture; "rows", "header" and "cell:ROW:COLUMN:ROWS:COLUMNS" of a table (a
cell by its place in a table of that size); "target" of a card; "url" of an embed; "block", which is all of it.
"""

import json
from dataclasses import replace
from typing import Any

from editor_desk.domain.content import (
    TEXT_FIELDS,
    Block,
    BlockKind,
    BodyBlock,
    Content,
    Direction,
    Image,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Table,
    TagRef,
)
from editor_desk.domain.edit_texts import WORD_FIELDS
from editor_desk.domain.edits import FactValue
from editor_desk.domain.identity import from_rfc3339, to_rfc3339
from editor_desk.domain.portable_text import block_from_json, block_to_json

TEXT_FACTS = tuple(name for name in TEXT_FIELDS if name not in WORD_FIELDS)
LISTS = ("tags", "read_also", "similar")
WHOLE = "block"
"""The fact that is all of a block."""

Entry = tuple[str | None, ...]


def article_facts(content: Content) -> dict[str, FactValue]:
    """The facts of the article."""
    embargo = None if content.embargo is None else to_rfc3339(content.embargo)
    texts = {name: getattr(content, name) for name in TEXT_FACTS}
    return {**texts, "embargo": embargo, **{name: entries(content, name) for name in LISTS}}


def block_facts(item: BodyBlock) -> dict[str, FactValue]:
    """The facts of a block that stand for themselves; its cells and the whole of it come on asking (`block_fact`)."""
    match item:
        case Block():
            return {"kind": item.kind.value, "direction": item.direction and item.direction.value}
        case Image():
            media = item.media
            return {"media": (media.sha256, media.mime, media.width, media.height), "focal": item.focal}
        case Table():
            return {"header": item.header, "rows": item.rows}
        case ReadAlsoCard():
            return {"target": (item.link.article, item.link.url)}
    return {"url": item.url}


def block_fact(item: BodyBlock, name: str) -> FactValue | type[LookupError]:
    """A fact of a block by its name; LookupError where it has none such."""
    if name == WHOLE:
        return whole(item)
    if name.startswith("cell:") and isinstance(item, Table):
        row, column, rows, columns = (int(part) for part in name.split(":")[1:])
        return item.rows[row][column] if _size(item) == (rows, columns) else LookupError
    return block_facts(item).get(name, LookupError)


def whole(item: BodyBlock) -> str:
    """All of a block as one text."""
    return json.dumps(block_to_json(item), ensure_ascii=False, sort_keys=True)


def block_from_whole(text: str) -> BodyBlock:
    """The block that `whole` wrote so."""
    return block_from_json(json.loads(text))


def cell_name(table: Table, row: int, column: int) -> str:
    """The name of a cell as a fact."""
    rows, columns = _size(table)
    return f"cell:{row}:{column}:{rows}:{columns}"


def with_article_fact(content: Content, name: str, value: Any) -> Content:
    """`content` with another value of a fact of the article."""
    if name == "embargo":
        value = None if value is None else from_rfc3339(value)
    elif name in LISTS:
        return with_entries(content, name, value)
    field: dict[str, Any] = {name: value}
    return replace(content, **field)


def with_block_fact(item: BodyBlock, name: str, value: Any) -> BodyBlock:
    """`item` with another value of a fact that it has."""
    if name == WHOLE:
        return block_from_whole(value)
    if name.startswith("cell:") and isinstance(item, Table):
        row, column = (int(part) for part in name.split(":")[1:3])
        rows = [list(line) for line in item.rows]
        rows[row][column] = value
        name, value = "rows", tuple(tuple(line) for line in rows)
    match name:
        case "kind":
            value = BlockKind(value)
        case "direction":
            value = value and Direction(value)
        case "media":
            value = MediaRef(*value)
        case "target" if isinstance(item, ReadAlsoCard):
            name, value = "link", RelatedLink(item.link.title, *value)
    field: dict[str, Any] = {name: value}
    return replace(item, **field)


def entries(content: Content, name: str) -> tuple[Entry, ...]:
    """The entries of a list as plain values."""
    if name == "tags":
        return tuple((tag.id, tag.label) for tag in content.tags)
    return tuple((link.title, link.article, link.url) for link in getattr(content, name))


def with_entries(content: Content, name: str, values: tuple[Entry, ...]) -> Content:
    """`content` with other entries of a list."""
    kind: type[TagRef | RelatedLink] = TagRef if name == "tags" else RelatedLink
    made: Any = tuple(kind(*value) for value in values)  # type: ignore[arg-type]  # the fields of that kind
    field: dict[str, Any] = {name: made}
    return replace(content, **field)


def entry_name(entry: Entry) -> str:
    """What tells an entry from the others of its list: the id of a tag, where a link leads; its title where that is not known."""
    if len(entry) == 2:
        return f"#{entry[0]}"
    return json.dumps(entry[1:] if any(entry[1:]) else entry, ensure_ascii=False)


def same_size(one: Table, other: Table) -> bool:
    """Whether each cell of the one has its cell in the other."""
    return _size(one) == _size(other)


def _size(table: Table) -> tuple[int, int]:
    return len(table.rows), len(table.rows[0])
