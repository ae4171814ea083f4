"""What two sequences have in common, in bounded time however long they are and however often their items repeat."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from rapidfuzz.distance import LCSseq

T = TypeVar("T", bound=Hashable)

_SMALL = 64_000_000
"""Up to this product of lengths two sequences are compared as they are, in some 10 ms and 8 MB; beyond it, anchors split them first."""


def common(left: Sequence[T], right: Sequence[T]) -> int:
    """How many items the two begin with in common."""
    place = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            return place
        place += 1
    return place


def matches(before: Sequence[T], after: Sequence[T]) -> list[tuple[int, int]]:
    """Pairs of places that hold the same item, both rising."""
    return [(i + n, j + n) for i, j, size in matching_runs(before, after) for n in range(size)]


def matching_runs(before: Sequence[T], after: Sequence[T]) -> list[tuple[int, int, int]]:
    """Runs (place, place, length) of the same items, both rising; none begins where another ends. Long sequences are split
    at anchors, so that the time stays bounded however often the items repeat.
    """
    runs: list[tuple[int, int, int]] = []
    waiting = [(0, len(before), 0, len(after))]
    while waiting:
        start, end, new_start, new_end = waiting.pop()
        old, new = before[start:end], after[new_start:new_end]
        head = common(old, new)
        tail = common(old[head:][::-1], new[head:][::-1])
        runs += [(start, new_start, head), (end - tail, new_end - tail, tail)]
        start, end, new_start, new_end = start + head, end - tail, new_start + head, new_end - tail
        old, new = before[start:end], after[new_start:new_end]
        if not old or not new:
            continue
        if len(old) * len(new) <= _SMALL:
            runs += ((start + i, new_start + j, size) for i, j, size in _compared(old, new))
        elif anchors := _anchors(old, new):
            runs += ((start + i, new_start + j, 1) for i, j in anchors)
            marks = [(-1, -1), *anchors, (len(old), len(new))]
            waiting += (
                (start + i + 1, start + next_i, new_start + j + 1, new_start + next_j)
                for (i, j), (next_i, next_j) in pairwise(marks)
            )
    return list(_joined(sorted(run for run in runs if run[2])))


def _joined(runs: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    i = j = size = 0
    for one, other, length in runs:
        if (i + size, j + size) == (one, other):
            size += length
            continue
        if size:
            yield i, j, size
        i, j, size = one, other, length
    if size:
        yield i, j, size


def _compared(before: Sequence[T], after: Sequence[T]) -> Iterator[tuple[int, int, int]]:
    # As numbers: the library compares hashes, and two different words might share one.
    numbers: dict[T, int] = {}
    old, new = ([numbers.setdefault(item, len(numbers)) for item in items] for items in (before, after))
    for block in LCSseq.editops(old, new).as_matching_blocks():
        yield block.a, block.b, block.size


def _anchors(before: Sequence[T], after: Sequence[T]) -> list[tuple[int, int]]:
    """The longest rising run of items that each sequence holds once (patience diff)."""
    counts, new_counts = Counter(before), Counter(after)
    places = {item: place for place, item in enumerate(after) if new_counts[item] == 1}
    shared = [(i, places[item]) for i, item in enumerate(before) if counts[item] == 1 and item in places]
    return longest_rising(shared)


def likeness(before: Sequence[T], after: Sequence[T]) -> float:
    """How much two sequences have in common: 0 for nothing, 1 where they are the same and not empty."""
    return 2 * sum(size for _, _, size in _compared(before, after)) / max(1, len(before) + len(after))


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
