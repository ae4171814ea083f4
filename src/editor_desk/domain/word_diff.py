"""What differs between two texts, in whole words.

A word is never split, so a changed clitic is a changed word. Joined together, equal and inserted text is the text after;
equal and deleted text is the text before.
"""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Generic, TypeVar

from editor_desk.domain.sequences import common, matches
from editor_desk.language.tokens import words

T = TypeVar("T", bound=Hashable)

_BETWEEN = re.compile(r"\s+|.", re.DOTALL)


class Change(StrEnum):
    """What became of a piece of text or an item of a list."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text that shares one fate. Neighbours differ in theirs; a deletion stands before what replaces it."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """An entry of a list (a tag, a link) and what became of it."""

    change: Change
    value: T


def diff_words(before: str, after: str) -> tuple[Segment, ...]:
    """The segments that lead from `before` to `after`."""
    old, new = list(words(before)), list(words(after))
    pairs = matches([word.text for word in old], [word.text for word in new])
    found: list[Segment] = []
    start, new_start = 0, 0
    for i, j in pairs:
        found += _between(before[start : old[i].start], after[new_start : new[j].start])
        found.append(Segment(Change.EQUAL, old[i].text))
        start, new_start = old[i].end, new[j].end
    found += _between(before[start:], after[new_start:])
    return tuple(
        Segment(change, "".join(segment.text for segment in run))
        for change, run in groupby(found, key=lambda segment: segment.change)
    )


def diff_items(before: Sequence[T], after: Sequence[T]) -> tuple[Item[T], ...]:
    """The entries of both lists, and what became of each."""
    found: list[Item[T]] = []
    start = new_start = 0
    for i, j in [*matches(before, after), (len(before), len(after))]:
        found += (Item(Change.DELETED, value) for value in before[start:i])
        found += (Item(Change.INSERTED, value) for value in after[new_start:j])
        found += (Item(Change.EQUAL, value) for value in before[i : i + 1])
        start, new_start = i + 1, j + 1
    return tuple(found)


def _between(before: str, after: str) -> Iterator[Segment]:
    """What stands between two matched words, with words that found no partner."""
    if before == after:
        if before:
            yield Segment(Change.EQUAL, before)
        return
    old, new = _tokens(before), _tokens(after)
    head = common(old, new)
    tail = common(old[head:][::-1], new[head:][::-1])
    middle = (old[head : len(old) - tail], new[head : len(new) - tail])
    parts = (
        (Change.EQUAL, old[:head]),
        (Change.DELETED, middle[0]),
        (Change.INSERTED, middle[1]),
        (Change.EQUAL, old[len(old) - tail :]),
    )
    yield from (Segment(change, "".join(part)) for change, part in parts if part)


def _tokens(text: str) -> list[str]:
    """`text` as words, runs of white space and single other characters; joined they are `text`."""
    found: list[str] = []
    end = 0
    for word in words(text):
        found += _BETWEEN.findall(text, end, word.start)
        found.append(word.text)
        end = word.end
    return found + _BETWEEN.findall(text, end)
