"""The texts of a figure, each under the name of its slot: what find and proof-reading change without opening it."""

from dataclasses import replace
from typing import Any

from editor_desk.domain.content import Embed, Figure, Image, Table

CAPTION, ALT, CREDIT, RIGHTS = "caption", "alt", "credit", "rights"
CELL, TITLE, CARD = "cell", "title", "card"
_KINDS = frozenset({CAPTION, ALT, CREDIT, RIGHTS, CELL, TITLE, CARD})


def figure_texts(item: Figure) -> tuple[tuple[str, str], ...]:
    """Slots and texts, in reading order: "caption", "alt", "credit", "rights", "cell:row:column", "title" (of an embed),
    "card" (the title that a read-also card has).
    """
    match item:
        case Image():
            return (CAPTION, item.caption), (ALT, item.alt), (CREDIT, item.credit), (RIGHTS, item.rights)
        case Table():
            cells = (
                (f"{CELL}:{row}:{column}", cell)
                for row, line in enumerate(item.rows)
                for column, cell in enumerate(line)
            )
            return (CAPTION, item.caption), *cells
        case Embed():
            return ((TITLE, item.title),)
        case _:
            return ((CARD, item.link.title),)


def with_figure_text(item: Figure, slot: str, text: str) -> Figure:
    """`item` with `text` in a slot that it has; KeyError where it has none of that name."""
    if slot not in dict(figure_texts(item)):
        raise KeyError(slot)
    match item:
        case Image():
            named: dict[str, Any] = {slot: text}
            return replace(item, **named)
        case Table():
            if slot == CAPTION:
                return replace(item, caption=text)
            row, column = (int(part) for part in slot.split(":")[1:])
            rows = [list(line) for line in item.rows]
            rows[row][column] = text
            return replace(item, rows=tuple(tuple(line) for line in rows))
        case Embed():
            return replace(item, title=text)
        case _:
            return replace(item, link=replace(item.link, title=text))


def place_in_figure(key: str, slot: str) -> str:
    """The name that proof-reading and find give the text in `slot` of the figure `key`: "alt:KEY", "cell:KEY:1:0"."""
    kind, colon, cell = slot.partition(":")
    return f"{kind}:{key}{colon}{cell}"


def figure_place(place: str) -> tuple[str, str]:
    """Key of the figure and slot of what `place_in_figure` named so; no key where it is the name of something else."""
    kind, _, rest = place.partition(":")
    key, colon, cell = rest.partition(":")
    if kind not in _KINDS:
        return "", ""
    return key, f"{kind}{colon}{cell}"
