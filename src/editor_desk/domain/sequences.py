"""What two sequences have in common, in bounded time however long they are and however often their items repeat."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

_SMALL = 50_000
"""Up to this product of lengths two sequences are compared pair by pair; beyond it, anchors split them first."""


def common(left: Sequence[T], right: Sequence[T]) -> int:
    """How many items the two begin with in common."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(left), len(right)))


def matches(before: Sequence[T], after: Sequence[T]) -> list[tuple[int, int]]:
    """Pairs of places that hold the same item, both rising. Long sequences are split at anchors, so that the time stays
    bounded however often the items repeat.
    """
    pairs: list[tuple[int, int]] = []
    waiting = [(0, len(before), 0, len(after))]
    while waiting:
        start, end, new_start, new_end = waiting.pop()
        old, new = before[start:end], after[new_start:new_end]
        head = common(old, new)
        tail = common(old[head:][::-1], new[head:][::-1])
        pairs += ((start + n, new_start + n) for n in range(head))
        pairs += ((end - n, new_end - n) for n in range(1, tail + 1))
        start, end, new_start, new_end = start + head, end - tail, new_start + head, new_end - tail
        old, new = before[start:end], after[new_start:new_end]
        if len(old) * len(new) <= _SMALL:
            pairs += ((start + i, new_start + j) for i, j in _compared(old, new))
        elif anchors := _anchors(old, new):
            pairs += ((start + i, new_start + j) for i, j in anchors)
            marks = [(-1, -1), *anchors, (len(old), len(new))]
            waiting += (
                (start + i + 1, start + next_i, new_start + j + 1, new_start + next_j)
                for (i, j), (next_i, next_j) in pairwise(marks)
            )
    return sorted(pairs)


def _compared(before: Sequence[T], after: Sequence[T]) -> Iterator[tuple[int, int]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for i, j, size in matcher.get_matching_blocks():
        yield from ((i + n, j + n) for n in range(size))


def _anchors(before: Sequence[T], after: Sequence[T]) -> list[tuple[int, int]]:
    """The longest rising run of items that each sequence holds once (patience diff)."""
    counts, new_counts = Counter(before), Counter(after)
    places = {item: place for place, item in enumerate(after) if new_counts[item] == 1}
    shared = [(i, places[item]) for i, item in enumerate(before) if counts[item] == 1 and item in places]
    return longest_rising(shared)


def longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `pairs`, which rise in their first place, that rises in its second place too."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for place, (_, value) in enumerate(pairs):
        length = bisect_left(ends, value)
        before.append(lasts[length - 1] if length else -1)
        ends[length : length + 1] = [value]
        lasts[length : length + 1] = [place]
    found: list[tuple[int, int]] = []
    place = lasts[-1] if lasts else -1
    while place >= 0:
        found.append(pairs[place])
        place = before[place]
    return found[::-1]
