"""Fixes as the smallest changes to the text, so that what stands round them keeps its look."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_desk.language.house_style.model import Hit


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters [start, end) become `text`."""

    start: int
    end: int
    text: str


def edits_for(hit: Hit, fix: str) -> tuple[Edit, ...]:
    """What changes when `fix` stands instead of the hit, in order."""
    old = hit.text
    if len(old) == len(fix):
        return tuple(_changed_runs(hit.start, old, fix))
    head = _common(old, fix)
    tail = _common(old[head:][::-1], fix[head:][::-1])
    return (Edit(hit.start + head, hit.end - tail, fix[head : len(fix) - tail]),)


def mended(text: str, hits: Iterable[Hit]) -> str:
    """`text` with the first fix of every hit that has one; the hits do not overlap."""
    edits = [edit for hit in hits if hit.fixes for edit in edits_for(hit, hit.fixes[0])]
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _changed_runs(start: int, old: str, new: str) -> Iterable[Edit]:
    begun: int | None = None
    for at in range(len(old) + 1):
        differs = at < len(old) and old[at] != new[at]
        if differs and begun is None:
            begun = at
        elif not differs and begun is not None:
            yield Edit(start + begun, start + at, new[begun:at])
            begun = None
