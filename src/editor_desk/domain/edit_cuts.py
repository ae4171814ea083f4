"""What becomes of places in a text when runs of it are replaced, none of which lies over another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from editor_desk.domain.word_diff import Change, Segment

Run = tuple[int, int]
_LAST = 1 << 60


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """The characters [start, end), which may be none, and how many stand there instead. Of several at one point the one
    with the smallest `rank` stands first.
    """

    start: int
    end: int
    rank: int
    size: int


class Cuts:
    """Replacements in one text: of those given that lie over each other, the first."""

    def __init__(self, cuts: Iterable[Cut]) -> None:
        self._cuts: list[Cut] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        for cut in cuts:
            if not self._is_met(cut.start, cut.end):
                place = bisect_left(self._cuts, cut)
                self._cuts.insert(place, cut)
                self._starts.insert(place, cut.start)
                self._ends.insert(place, cut.end)

    @cached_property
    def _shifts(self) -> list[int]:
        """How far the ones before it move each of them, and all of them the end."""
        return list(accumulate((cut.size - (cut.end - cut.start) for cut in self._cuts), initial=0))

    def __iter__(self) -> Iterator[tuple[Cut, int]]:
        """In order, each with the place where the new characters begin."""
        return ((cut, cut.start + shift) for cut, shift in zip(self._cuts, self._shifts, strict=False))

    def run(self, start: int, end: int, rank: int = _LAST) -> Run | None:
        """Where a run is then that none of them changed; else None. `rank` is that of a run without characters."""
        if self._is_met(start, end):
            return None
        first = self._first_behind(start)
        if start == end:
            while first and self._starts[first - 1] == start and self._cuts[first - 1].rank > rank:
                first -= 1
        return start + self._shifts[first], end + self._shifts[first]

    def stretched(self, start: int, end: int) -> Run | None:
        """Where a run is then, with what came inside; None where nothing of it is left."""
        first = self._first_behind(start)
        last = max(first, bisect_left(self._starts, end))
        begins, ends = start + self._shifts[first], end + self._shifts[last]
        if first < last:
            one, other = self._cuts[first], self._cuts[last - 1]
            if one.start < start:
                begins = one.start + self._shifts[first] + one.size
            if other.end > end:
                ends = other.start + self._shifts[last - 1]
        return (begins, ends) if begins < ends else None

    def _first_behind(self, start: int) -> int:
        """The number of the first that does not end before `start`, or there."""
        return bisect_right(self._ends, start)

    def _is_met(self, start: int, end: int) -> bool:
        """Whether one of them lies over that run, or one of the two is a point inside the other."""
        first = self._first_behind(start)
        return first < len(self._cuts) and self._starts[first] < end


def cuts_between(segments: Iterable[Segment]) -> Cuts:
    """The replacements that `segments` tell."""
    cuts: list[Cut] = []
    at = 0
    for part in segments:
        size = len(part.text)
        gone = 0 if part.change is Change.INSERTED else size
        if part.change is not Change.EQUAL:
            came = size - gone
            if cuts and cuts[-1].end == at:
                last = cuts.pop()
                cuts.append(Cut(last.start, at + gone, 0, last.size + came))
            else:
                cuts.append(Cut(at, at + gone, 0, came))
        at += gone
    return Cuts(cuts)
