"""The texts of a figure, each under the name of its slot: what find and proof-reading change without opening it."""

from dataclasses import replace

from editor_desk.domain.content import Embed, Figure, Image, Table

CAPTION, ALT, TITLE, CELL = "caption", "alt", "title", "cell"


def figure_texts(item: Figure) -> tuple[tuple[str, str], ...]:
    """Slots and texts, in reading order: "caption", "alt", "title", "cell:row:column"."""
    match item:
        case Image():
            return (CAPTION, item.caption), (ALT, item.alt)
        case Table():
            cells = (
                (f"{CELL}:{row}:{column}", cell)
                for row, line in enumerate(item.rows)
                for column, cell in enumerate(line)
            )
            return (CAPTION, item.caption), *cells
        case _:
            return ((TITLE, item.text),)


def with_figure_text(item: Figure, slot: str, text: str) -> Figure:
    """`item` with `text` in a slot that it has; KeyError where it has none of that name."""
    if slot not in dict(figure_texts(item)):
        raise KeyError(slot)
    match item:
        case Image():
            return replace(item, caption=text) if slot == CAPTION else replace(item, alt=text)
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


def figure_place(place: str) -> tuple[str, str]:
    """Key of the block and slot of a text that proof-reading names `place`: a bare key is the title of its figure."""
    kind, colon, rest = place.partition(":")
    if not colon:
        return place, TITLE
    key, _, cell = rest.partition(":")
    return key, f"{kind}:{cell}" if cell else kind
