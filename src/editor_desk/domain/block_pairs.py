"""Which block of one text is which of another: by key, and where a block was put in anew, by what it says."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.content import Block, BodyBlock
from editor_desk.domain.sequences import likeness, longest_rising
from editor_desk.language.tokens import word_texts

_LIKE = 0.5
_MOST_COMPARED = 400
"""Pairs of blocks without a partner that are looked at between two blocks that have one."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Places of blocks that belong together; `stayed` are those that were not moved, rising on both sides."""

    partners: dict[int, int]
    stayed: tuple[tuple[int, int], ...]


def pair_blocks(before: Sequence[BodyBlock], after: Sequence[BodyBlock]) -> Pairs:
    """Every block of either text is in one pair at most."""
    new_places = {_identity(item): place for place, item in enumerate(after)}
    partners = {
        place: new_places[_identity(item)]
        for place, item in enumerate(before)
        if _identity(item) in new_places
    }
    partners |= _unchanged(before, after, partners)
    stayed = longest_rising(sorted(partners.items()))
    more: list[tuple[int, int]] = []
    start = new_start = 0
    taken = set(partners.values())
    for i, j in [*stayed, (len(before), len(after))]:
        old = [place for place in range(start, i) if place not in partners]
        new = [place for place in range(new_start, j) if place not in taken]
        more += _alike(before, after, old, new)
        start, new_start = i + 1, j + 1
    return Pairs(partners | dict(more), tuple(sorted([*stayed, *more])))


def _identity(item: BodyBlock) -> tuple[str, type[BodyBlock]]:
    # A picture never was a paragraph, whatever another program gave them as keys.
    return item.key, type(item)


def _unchanged(
    before: Sequence[BodyBlock], after: Sequence[BodyBlock], partners: dict[int, int]
) -> dict[int, int]:
    """Blocks that say the same under other keys: they were taken out and put in again."""
    taken = set(partners.values())
    waiting: defaultdict[BodyBlock, list[int]] = defaultdict(list)
    for place in range(len(after) - 1, -1, -1):
        if place not in taken and after[place].text:
            waiting[replace(after[place], key="-")].append(place)
    found: dict[int, int] = {}
    for place, item in enumerate(before if waiting else ()):
        if place not in partners and (places := waiting.get(replace(item, key="-"))):
            found[place] = places.pop()
    return found


def _alike(
    before: Sequence[BodyBlock], after: Sequence[BodyBlock], old: Sequence[int], new: Sequence[int]
) -> list[tuple[int, int]]:
    """Blocks of text that stand in the place of others and share half of their words with them."""
    if not old or not new or len(old) * len(new) > _MOST_COMPARED:
        return []
    texts = {place: word_texts(item.text) for place in old if isinstance(item := before[place], Block)}
    found: list[tuple[int, int]] = []
    for place in new:
        item = after[place]
        if not isinstance(item, Block):
            continue
        words = word_texts(item.text)
        last = found[-1][0] if found else -1
        near = [(likeness(texts[one], words), -one) for one in texts if one > last]
        best, one = max(near, default=(0.0, 0))
        if best >= _LIKE:
            found.append((-one, place))
    return found
