"""What differs between two figures: each of their texts by name, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor_desk.domain.content import Embed, Figure, Image, ReadAlsoCard, Table
from editor_desk.domain.word_diff import Change, Segment, diff_items, diff_words

CELLS = " │ "
"""What stands between the cells of a row where it is shown as one line."""


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """A text by its name (of the content, a name of `TEXT_FIELDS`) and its segments."""

    name: str
    segments: tuple[Segment, ...]


def diff_figures(before: Figure | None, after: Figure | None) -> tuple[FieldDiff, ...]:
    """The texts of two figures of one type, in reading order; of one that came or went, all its texts."""
    old, new = _fields(before), _fields(after)
    fields = [
        FieldDiff(name, _whole(old.get(name, ""), new.get(name, "")))
        if name in _WHOLE
        else FieldDiff(name, diff_words(old.get(name, ""), new.get(name, "")))
        for name in {**old, **new}
    ]
    rows = _diff_rows(_rows(before), _rows(after))
    return tuple(field for field in (*fields, *rows) if field.segments)


_WHOLE = frozenset({"picture", "focal", "header", "article", "url"})
"""Facts rather than texts: they changed or they did not."""


def _fields(item: Figure | None) -> dict[str, str]:
    match item:
        case None:
            return {}
        case Image():
            media = item.media
            return {
                "picture": f"{media.width} × {media.height} · {media.mime} · {media.sha256}",
                "caption": item.caption,
                "alt": item.alt,
                "credit": item.credit,
                "rights": item.rights,
                "focal": f"{item.focal[0] / 10:g}% · {item.focal[1] / 10:g}%",
            }
        case Table():
            return {"caption": item.caption, "header": "✓" if item.header else "–"}
        case ReadAlsoCard():
            return {
                "title": item.link.title,
                "article": item.link.article or "",
                "url": item.link.url or "",
            }
        case Embed():
            return {"title": item.title, "url": item.url}


def _rows(item: Figure | None) -> tuple[str, ...]:
    return tuple(CELLS.join(row) for row in item.rows) if isinstance(item, Table) else ()


def _diff_rows(before: Sequence[str], after: Sequence[str]) -> list[FieldDiff]:
    """Rows beside rows where as many stand there as before, else the rows that came and went."""
    if len(before) == len(after):
        pairs = zip(before, after, strict=True)
        return [FieldDiff("row", diff_words(old, new)) for old, new in pairs]
    return [FieldDiff("row", (Segment(item.change, item.value),)) for item in diff_items(before, after)]


def _whole(before: str, after: str) -> tuple[Segment, ...]:
    if before == after:
        return (Segment(Change.EQUAL, before),) if before else ()
    parts = ((Change.DELETED, before), (Change.INSERTED, after))
    return tuple(Segment(change, text) for change, text in parts if text)
