"""What differs between two figures: each of their texts by name, word by word, and a table cell by cell."""

from dataclasses import dataclass

from editor_desk.domain.content import Figure, Image, ReadAlsoCard, Table
from editor_desk.domain.word_diff import Segment, diff_words, replaced


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """A text by its name (of the content, a name of `TEXT_FIELDS`) and its segments."""

    name: str
    segments: tuple[Segment, ...]


def diff_figures(before: Figure | None, after: Figure | None) -> tuple[FieldDiff, ...]:
    """The texts of two figures of one type, in reading order; of one that came or went, all its texts."""
    old, new = _fields(before), _fields(after)
    fields = (
        FieldDiff(name, (replaced if name in FACTS else diff_words)(old.get(name, ""), new.get(name, "")))
        for name in {**old, **new}
    )
    return tuple(field for field in fields if field.segments)


FACTS = frozenset({"picture", "focal", "header", "article", "url"})
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
    return {"title": item.title, "url": item.url}
