"""What differs between two texts, in whole words.

A word is never split, so a changed clitic is a changed word. Joined together, equal and inserted text is the text after;
equal and deleted text is the text before.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Generic, TypeVar

from editor_desk.domain.sequences import common, matches, matching_runs
from editor_desk.language.slight import Slight, slight, slight_key
from editor_desk.language.tokens import split_by_words

T = TypeVar("T", bound=Hashable)

_SPACES_AND_SIGNS = re.compile(r"\s+|.", re.DOTALL)


class Change(StrEnum):
    """What became of a piece of text or an item of a list."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text that shares one fate; a deletion stands before what replaces it. `slight` says of both how little they differ."""

    change: Change
    text: str
    slight: Slight = Slight.NOTHING


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """An entry of a list (a tag, a link) and what became of it."""

    change: Change
    value: T


def diff_words(before: str, after: str) -> tuple[Segment, ...]:
    """The segments that lead from `before` to `after`. Neighbours differ in their fate or in how slight it is."""
    if before == after:
        return (Segment(Change.EQUAL, before),) if before else ()
    found = _Segments()
    head = _same_head(before, after)
    tail = _same_tail(before, after, head)
    found.same([before[:head]] if head else [])
    middle, new_middle = before[head : len(before) - tail], after[head : len(after) - tail]
    _compare(split_by_words(middle), split_by_words(new_middle), found)
    found.same([after[len(after) - tail :]] if tail else [])
    return found.all()


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


def replaced(before: str, after: str) -> tuple[Segment, ...]:
    """The segments of a fact rather than a text: it stayed or it changed as a whole."""
    if before == after:
        return diff_words(before, after)
    parts = ((Change.DELETED, before), (Change.INSERTED, after))
    return tuple(Segment(change, text) for change, text in parts if text)


def text_before(segments: Iterable[Segment]) -> str:
    """The text that `segments` lead from."""
    return "".join(segment.text for segment in segments if segment.change is not Change.INSERTED)


def text_after(segments: Iterable[Segment]) -> str:
    """The text that `segments` lead to."""
    return "".join(segment.text for segment in segments if segment.change is not Change.DELETED)


class _Segments:
    """Segments in the making: what is added joins its neighbours of the same fate."""

    def __init__(self) -> None:
        self._found: list[Segment] = []
        self._same: list[str] = []
        self._gone: list[str] = []
        self._come: list[str] = []
        self._slight = Slight.NOTHING

    def same(self, pieces: list[str]) -> None:
        """These stayed."""
        if pieces:
            self._close_change()
            self._same += pieces

    def change(self, gone: list[str], come: list[str], how: Slight) -> None:
        """These came in place of those."""
        self._close_same()
        if how is not self._slight:
            self._close_change()
            self._slight = how
        self._gone += gone
        self._come += come

    def all(self) -> tuple[Segment, ...]:
        """Nothing more is added."""
        self._close_same()
        self._close_change()
        return tuple(self._found)

    def _close_same(self) -> None:
        if self._same:
            self._found.append(Segment(Change.EQUAL, "".join(self._same)))
            self._same = []

    def _close_change(self) -> None:
        for change, pieces in ((Change.DELETED, self._gone), (Change.INSERTED, self._come)):
            if pieces:
                self._found.append(Segment(change, "".join(pieces), self._slight))
        self._gone, self._come = [], []


def _same_head(before: str, after: str) -> int:
    """How far the two may be cut off: up to a space behind a word that both begin with."""
    low, high = 0, min(len(before), len(after))
    while low < high:
        middle = (low + high + 1) // 2
        if before[low:middle] == after[low:middle]:
            low = middle
        else:
            high = middle - 1
    place = low - 1
    while place > 0 and not (before[place].isspace() and not before[place - 1].isspace()):
        place -= 1
    return max(place, 0)


def _same_tail(before: str, after: str, head: int) -> int:
    """How much may be cut off at the end of the two: from a space on that both have, behind a word that both have."""
    low, high = 0, min(len(before), len(after)) - head
    end, new_end = len(before), len(after)
    while low < high:
        middle = (low + high + 1) // 2
        if before[end - middle : end - low] == after[new_end - middle : new_end - low]:
            low = middle
        else:
            high = middle - 1
    place = end - low + 1
    while place < end and not (before[place].isspace() and not before[place - 1].isspace()):
        place += 1
    return max(end - place, 0)


def _compare(old: list[str], new: list[str], found: _Segments) -> None:
    """Two texts that were split by words: these stand at the odd places."""
    runs = matching_runs(old[1::2], new[1::2])
    start = new_start = 0
    for i, j, size in _solid(runs, len(old) // 2, len(new) // 2):
        first, new_first, length = 2 * i + 1, 2 * j + 1, 2 * size - 1
        _between(old[start:first], new[new_start:new_first], found)
        run, new_run = old[first : first + length], new[new_first : new_first + length]
        if run == new_run:
            found.same(run)
        else:
            for place in range(0, length, 2):
                if place:
                    _rest(run[place - 1 : place], new_run[place - 1 : place], found)
                found.same(run[place : place + 1])
        start, new_start = first + length, new_first + length
    _between(old[start:], new[new_start:], found)


def _solid(runs: list[tuple[int, int, int]], size: int, new_size: int) -> Iterator[tuple[int, int, int]]:
    """`runs` without those few words, alone amid much that changed, that are there by chance: a sentence which was written
    anew is read as a whole, not round the one في that both have.
    """
    start = new_start = 0
    for (i, j, length), (next_i, next_j, _) in pairwise([*runs, (size, new_size, 0)]):
        above = max(i - start, j - new_start)
        below = max(next_i - i, next_j - j) - length
        if 2 * length > min(above, below):
            yield i, j, length
            start, new_start = i + length, j + length


def _between(old: list[str], new: list[str], found: _Segments) -> None:
    """What stands between two matched words: words that are another spelling of each other apart from what found no
    partner.
    """
    keys, new_keys = [slight_key(word) for word in old[1::2]], [slight_key(word) for word in new[1::2]]
    if len(keys) == 1 == len(new_keys):
        pairs = [(0, 0)] if keys == new_keys else []
    else:
        pairs = matches(keys, new_keys) if not set(keys).isdisjoint(new_keys) else []
    start = new_start = 0
    for k, m in pairs:
        i, j = 2 * k + 1, 2 * m + 1
        how = slight(old[i], new[j]) if old[i] != new[j] else Slight.NOTHING
        if how is not Slight.NOTHING:
            _rest(old[start:i], new[new_start:j], found)
            found.change([old[i]], [new[j]], how)
            start, new_start = i + 1, j + 1
    # Where the letters of the words differ, what holds them together is no slight change either.
    apart = not pairs and "".join(keys) != "".join(new_keys)
    _rest(old[start:], new[new_start:], found, apart=apart)


def _rest(old: list[str], new: list[str], found: _Segments, *, apart: bool = False) -> None:
    """One run instead of another, without what both begin and end with."""
    if old == new:
        found.same([part for part in old if part])
        return
    if apart and _is_framed(old, new):
        found.same(old[:1])
        found.change(old[1:-1], new[1:-1], Slight.NOTHING)
        found.same(old[-1:])
        return
    old, new = _fine(old), _fine(new)
    head = common(old, new)
    tail = common(old[head:][::-1], new[head:][::-1])
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    found.same(old[:head])
    found.change(gone, come, Slight.NOTHING if apart else slight("".join(gone), "".join(come)))
    found.same(old[len(old) - tail :])


def _is_framed(old: list[str], new: list[str]) -> bool:
    """Whether two runs begin and end alike, and words stand between that begin and end otherwise: most changes are such."""
    return (
        len(old) > 1 < len(new)
        and "" not in (old[0], old[-1])
        and (old[0], old[-1]) == (new[0], new[-1])
        and old[1] != new[1]
        and old[-2] != new[-2]
    )


def _fine(parts: list[str]) -> list[str]:
    """What stands between words in runs of white space and single characters; the first part stands before a word."""
    found: list[str] = []
    for place, part in enumerate(parts):
        if place % 2:
            found.append(part)
        elif len(part) > 1:
            found += _SPACES_AND_SIGNS.findall(part)
        elif part:
            found.append(part)
    return found
