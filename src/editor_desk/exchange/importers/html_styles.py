"""What a tag's attributes say of the text in it: hidden, deleted, a remark, strong after all, a list item of Word."""

import re
from dataclasses import dataclass
from typing import Final

from editor_desk.domain.content import BlockKind, Mark
from editor_desk.domain.incoming import PageNoteCode, list_mark

Attributes = dict[str, str | None]

_LEVEL: Final = re.compile(r"\blevel([1-9])\b")
_COUNTED: Final = re.compile(r"\W*[^\W_]{1,4}\s*[.)\-–ـ]")
_BOLD_FROM: Final = 600
_SHARING: Final = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|sharebar|social|socials|addtoany|addthis|sharedaddy|breadcrumbs?|newsletter|"
    r"cookie|cookies|advert|advertisement)(?=$|[\s_-])"
)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Why the content of a tag is left out; a list marker of Word is left out without a note, since it is kept as kind."""

    note: PageNoteCode | None


def style_of(attributes: Attributes) -> dict[str, str]:
    """The inline style, lower case; the last declaration of a property counts."""
    found = (part.partition(":") for part in (attributes.get("style") or "").lower().split(";"))
    return {name.strip(): value.strip() for name, colon, value in found if colon}


def dropped(tag: str, attributes: Attributes, style: dict[str, str]) -> Dropped | None:
    """Whether what stands in the tag is left out."""
    classes = attributes.get("class") or ""
    if style.get("mso-list") == "ignore":
        return Dropped(None)
    if tag == "del":
        return Dropped(PageNoteCode.CHANGES)
    if "MsoComment" in classes or style.get("mso-element", "").startswith("comment"):
        return Dropped(PageNoteCode.REMARKS)
    unseen = (
        style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or style.get("mso-hide") == "all"
    )
    return Dropped(PageNoteCode.HIDDEN) if unseen or "hidden" in attributes else None


def marked(marks: frozenset[Mark], style: dict[str, str]) -> frozenset[Mark]:
    """`marks` as the style changes them: Google Docs writes a normal face in a bold tag."""
    weight, slant = style.get("font-weight", ""), style.get("font-style", "")
    if weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight[:5]) >= _BOLD_FROM):
        marks |= {Mark.STRONG}
    elif weight in {"normal", "lighter"} or weight.isdecimal():
        marks -= {Mark.STRONG}
    if slant in {"italic", "oblique"}:
        marks |= {Mark.EMPHASIS}
    elif slant == "normal":
        marks -= {Mark.EMPHASIS}
    return marks


def word_list_level(style: dict[str, str]) -> int:
    """The level of a list item of Word, which is a paragraph in its markup; 0 where it is none."""
    said = style.get("mso-list", "")
    level = _LEVEL.search(said)
    return int(level[1]) if level else 0


def word_list_kind(marker: str) -> BlockKind:
    """What the literal marker before a list item of Word makes of it."""
    kind, _end = list_mark(f"{marker} x")
    return kind or (BlockKind.NUMBER if _COUNTED.match(marker) else BlockKind.BULLET)


def is_furniture(tag: str, attributes: Attributes) -> bool:
    """Whether a tag holds what a site puts round its text."""
    if tag == "nav" or attributes.get("role") in {"navigation", "menu", "menubar", "toolbar"}:
        return True
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    return _SHARING.search(named) is not None
