"""Text as a search compares it: only what its switches name is forgotten, and every letter knows where it is stored.

Unlike ``folding.fold`` each kind of difference is a switch of its own, and a mark that is not forgotten stays with its
letter: a search may not take a letter and leave its marks behind. Presentation forms are always the letters they show,
and characters that nobody sees (direction controls, joiners) are never compared.
"""

import unicodedata
from dataclasses import dataclass, field
from enum import Flag, auto
from functools import lru_cache
from typing import Final

import regex

from editor_desk.language.folding import (
    ALEF_MAQSURA,
    COMPOSED,
    CONTROLS,
    HAMZA_SEATS,
    MARKS_MAP,
    SPACES,
    TA_MARBUTA,
    TASHKEEL,
    TATWEEL,
)


class Switch(Flag):
    """A difference that a search may forget."""

    TASHKEEL = auto()
    TATWEEL = auto()
    HAMZA = auto()
    """Which letter carries the hamza, or none: أ إ آ ا, ؤ و, ئ ي."""
    TA_MARBUTA = auto()
    """ة ه."""
    ALEF_MAQSURA = auto()
    """ى ي, and the Persian ی."""
    CASE = auto()
    """Capital and small Latin letters."""


NOTHING: Final = Switch(0)
EVERYTHING: Final = ~NOTHING

_TASHKEEL: Final = frozenset(TASHKEEL)
_CONTROLS: Final = frozenset(CONTROLS)
_LETTERS: Final = {
    Switch.HAMZA: HAMZA_SEATS,
    Switch.TA_MARBUTA: TA_MARBUTA,
    Switch.ALEF_MAQSURA: ALEF_MAQSURA,
}
_SPECIAL: Final = regex.compile(rf"[\p{{M}}{TATWEEL}{CONTROLS}\uFB50-\uFDFF\uFE70-\uFEFC]")


@dataclass(slots=True)
class _Cluster:
    """A letter (or the letters of a ligature) with the marks after it, stored in [start, end) and compared as ``letters``
    and then ``marks``.
    """

    start: int
    end: int
    plain: str
    letters: str
    first: int = 0
    marks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """A stored range. Where it begins or ends inside a ligature, ``before`` and ``after`` are the letters of the ligature
    that do not belong to it.
    """

    start: int
    end: int
    before: str = ""
    after: str = ""


class Comparable:
    """A text under some switches; ``text`` is what is compared."""

    def __init__(self, stored: str, switches: Switch) -> None:
        self._stored = stored
        self._clusters: list[_Cluster] | None = None
        self._owners: list[_Cluster] = []
        table = _table(switches)
        if _SPECIAL.search(stored) is None:
            self.text = stored.translate(table)
            return
        self._clusters = _clusters(stored, switches, table)
        parts: list[str] = []
        for cluster in self._clusters:
            cluster.first = len(self._owners)
            # Shadda and fatha are the same in either order.
            marks = "".join(sorted(cluster.marks, key=unicodedata.combining))
            parts += (cluster.letters, marks)
            self._owners += [cluster] * (len(cluster.letters) + len(marks))
        self.text = "".join(parts)

    def place(self, start: int, end: int) -> Place | None:
        """Where the compared range [start, end), which begins with a letter, is stored; None where a letter would lose
        its marks.
        """
        if self._clusters is None:
            return Place(start, end)
        head, tail = self._owners[start], self._owners[end - 1]
        into, upto = start - head.first, end - tail.first
        if upto >= len(tail.letters):
            whole = upto == len(tail.letters) + len(tail.marks)
            return Place(head.start, tail.end, head.plain[:into]) if whole else None
        marks = self._stored[tail.start + 1 : tail.end]
        return Place(head.start, tail.end, head.plain[:into], tail.plain[upto:] + marks)


def is_mark(char: str) -> bool:
    """Whether the character sits on the one before it."""
    return unicodedata.category(char)[0] == "M"


class _Table(dict[int, str]):
    """Characters as they are compared, worked out when they are first met."""

    def __init__(self, switches: Switch) -> None:
        super().__init__()
        self._switches = switches

    def __missing__(self, code: int) -> str:
        char = " " if chr(code) in SPACES else chr(code)
        for switch, letters in _LETTERS.items():
            if switch in self._switches:
                char = letters.get(char, char)
        if Switch.CASE in self._switches:
            char = _small(char)
        self[code] = char
        return char


@lru_cache(maxsize=64)
def _table(switches: Switch) -> _Table:
    return _Table(switches)


def _small(char: str) -> str:
    """The small letter, where it is one: İ and ﬁ become two, and a letter is never compared in halves."""
    for small in (char.casefold(), char.lower()):
        if len(small) == 1:
            return small
    return char


def _clusters(stored: str, switches: Switch, table: _Table) -> list[_Cluster]:
    found: list[_Cluster] = []
    unseen = _CONTROLS | (_TASHKEEL if Switch.TASHKEEL in switches else frozenset())
    trailing = TATWEEL if Switch.TATWEEL in switches else ""
    for place, char in enumerate(stored):
        if found and is_mark(char):
            _add_mark(found[-1], char, table, unseen)
            found[-1].end = place + 1
            continue
        plain = char if char == TATWEEL or char in _TASHKEEL else MARKS_MAP.get(char, char)
        if char in unseen:
            continue
        if plain and plain != trailing:
            found.append(_Cluster(place, place + 1, plain, plain.translate(table)))
        elif found:  # tatweel, or a mark by itself in a presentation form
            found[-1].end = place + 1
    return found


def _add_mark(cluster: _Cluster, mark: str, table: _Table, unseen: frozenset[str]) -> None:
    letter = COMPOSED.get(cluster.plain[-1] + mark)
    if letter is not None:
        cluster.plain = cluster.plain[:-1] + letter
        cluster.letters = cluster.plain.translate(table)
    elif mark not in unseen:
        cluster.marks.append(mark)
