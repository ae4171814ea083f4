"""Find and replace in one text: a pattern with its switches, the places where it is found, and what would stand there.

Offsets count characters of the stored text. A literal hit takes the marks that follow its last letter, and never splits
a letter from its marks; a regular expression takes just what it says, and of the switches obeys case alone. A needle of
which the switches leave nothing (a shadda where tashkeel is ignored) is looked for just as it is.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

import regex

from editor_desk.language.clitics import Joint, behind_lam, joined, joint
from editor_desk.language.find_folding import NOTHING, Comparable, Place, Switch, is_mark
from editor_desk.language.folding import Strength, fold
from editor_desk.language.tokens import words

LONGEST: Final = 1000
"""Characters that a needle or a replacement may have."""
SLOW_AFTER: Final = 0.5
"""Seconds after which a regular expression is given up in one text."""

_LAST_LINE: Final = re.compile(r"^.*\n", re.DOTALL)
_AFTER_LAM: Final = re.compile(r"[وف]?ل")
_TEMPLATE: Final = re.compile(
    r"\\(?:(?P<number>\d{1,2})|g<(?P<name>\w+)>|(?P<char>[\\nt]))|(?P<bad>\\)|[^\\]+"
)
_CHARS: Final = {"n": "\n", "t": "\t", "\\": "\\"}


class Words(Enum):
    """What a literal hit, or the match of a regular expression, may be a part of."""

    ANY = "any"
    """Any text."""
    WHOLE = "whole"
    """Whole words."""
    CLITICS = "clitics"
    """Whole words, whatever و ف ب ل ك ال they carry in front; those are no part of the hit. For a regular expression
    the same as ``WHOLE``.
    """


class FaultKind(Enum):
    """Why nothing can be found."""

    PATTERN = "pattern"
    """The regular expression is wrong at ``position``."""
    REPLACEMENT = "replacement"
    """The replacement names a group that is not there, or ends in a backslash, at ``position``."""
    SLOW = "slow"
    """The regular expression needs too long."""
    LONG = "long"
    """Needle or replacement has more than ``LONGEST`` characters."""


class PatternError(Exception):
    """A pattern that cannot be used, and where it is wrong (characters from its start)."""

    def __init__(self, kind: FaultKind, position: int = 0) -> None:
        super().__init__(kind.value, position)
        self.kind = kind
        self.position = position


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is looked for. ``ignoring`` are the differences that do not count."""

    needle: str
    ignoring: Switch = NOTHING
    words: Words = Words.ANY
    expression: bool = False

    def find(self, text: str) -> "tuple[Hit, ...]":
        """The hits in ``text``, in order, none over another. Raises PatternError."""
        return tuple(_finder(self)(text))


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit in [start, end). ``place`` and ``joint`` say what is around it, ``groups`` what a regular expression caught."""

    start: int
    end: int
    place: Place
    joint: Joint = Joint.FREE
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Replacement:
    """``new`` instead of ``old``, which stands in [start, end)."""

    start: int
    end: int
    old: str
    new: str


def replacements(text: str, pattern: Pattern, replacement: str) -> tuple[Replacement, ...]:
    r"""What would stand instead of each hit in ``text``, in order. A hit that would not change is left out.

    In a regular expression's replacement ``\1`` and ``\g<name>`` stand for its groups, ``\n`` and ``\t`` for line
    break and tab. Behind a clitic the replacement is written as Arabic writes it there. Raises PatternError.
    """
    write = writer(pattern, replacement)
    found = [(hit, text[hit.start : hit.end], write(hit)) for hit in pattern.find(text)]
    return tuple(Replacement(hit.start, hit.end, old, new) for hit, old, new in found if new != old)


def replaced(text: str, changes: tuple[Replacement, ...]) -> str:
    """``text`` with the changes, which are in order and do not overlap, made."""
    parts: list[str] = []
    done = 0
    for change in changes:
        parts += (text[done : change.start], change.new)
        done = change.end
    return "".join((*parts, text[done:]))


def context(text: str, start: int, end: int, most: int = 40) -> tuple[str, str]:
    """What stands before and after [start, end) in its line, at most so many characters, cut between words."""
    before, after = text[max(0, start - most - 1) : start], text[end : end + most + 1]
    before, after = _LAST_LINE.sub("", before), after.split("\n", 1)[0]
    if len(before) > most:
        before = f"…{before[before.find(' ', 1) :]}" if " " in before[1:] else f"…{before[1:]}"
    if len(after) > most:
        after = f"{after[: after.rfind(' ') + 1]}…" if " " in after[:-1] else f"{after[:-1]}…"
    return before, after


def writer(pattern: Pattern, replacement: str) -> Callable[[Hit], str]:
    """What stands instead of a hit of ``pattern``. Raises PatternError."""
    if len(replacement) > LONGEST:
        raise PatternError(FaultKind.LONG)
    if not pattern.expression:
        return lambda hit: f"{hit.place.before}{joined(hit.joint, replacement)}{hit.place.after}"
    parts = _template(replacement, _compiled(pattern))
    return lambda hit: "".join(part if isinstance(part, str) else hit.groups[part] for part in parts)


@lru_cache(maxsize=32)
def _finder(pattern: Pattern) -> Callable[[str], Iterator[Hit]]:
    if len(pattern.needle) > LONGEST:
        raise PatternError(FaultKind.LONG)
    if not pattern.needle:
        return lambda _text: iter(())
    if pattern.expression:
        return _expression(pattern)
    comparable = Comparable(pattern.needle, pattern.ignoring).text
    if not comparable or is_mark(comparable[0]):
        return _exact(pattern.needle)
    return _literal(pattern, comparable)


def _exact(needle: str) -> Callable[[str], Iterator[Hit]]:
    def find(text: str) -> Iterator[Hit]:
        start = text.find(needle)
        while start >= 0:
            end = start + len(needle)
            yield Hit(start, end, Place(start, end))
            start = text.find(needle, end)

    return find


def _literal(pattern: Pattern, needle: str) -> Callable[[str], Iterator[Hit]]:
    if pattern.words is Words.ANY:

        def anywhere(text: str) -> Iterator[Hit]:
            places = _places(Comparable(text, pattern.ignoring), needle, len(needle))
            return _apart(Hit(place.start, place.end, place) for place in places)

        return anywhere
    if pattern.words is Words.WHOLE:
        return lambda text: _apart(_whole(text, _places(Comparable(text, pattern.ignoring), needle)))
    bare = fold(pattern.needle, Strength.MARKS)
    written = behind_lam(bare)
    other = None if written is None else Comparable(written, pattern.ignoring).text

    def words_with_clitics(text: str) -> Iterator[Hit]:
        comparable = Comparable(text, pattern.ignoring)
        hits = list(_behind_clitics(text, _places(comparable, needle), lambda before: joint(before, bare)))
        if other is not None:
            hits += _behind_clitics(text, _places(comparable, other), _lam_alone)
            hits.sort(key=lambda hit: hit.start)
        return _apart(iter(hits))

    return words_with_clitics


def _lam_alone(before: str) -> Joint | None:
    return Joint.LAM if _AFTER_LAM.fullmatch(before) else None


def _places(text: Comparable, needle: str, step: int = 1) -> Iterator[Place]:
    """Where ``needle`` stands, looked for again ``step`` characters behind each place."""
    start = text.text.find(needle)
    while start >= 0:
        place = text.place(start, start + len(needle))
        if place is not None:
            yield place
        start = text.text.find(needle, start + (step if place is not None else 1))


class _Edges:
    """The words of a text, to be asked what a place is inside of; they are looked for when the first place is there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = list(words(text))
        self._starts = [word.start for word in self._words]

    def before(self, place: int) -> str:
        """What stands between the beginning of the word at ``place`` and it; empty at a beginning or outside words."""
        at = bisect_right(self._starts, place) - 1
        if at < 0 or self._words[at].end <= place:
            return ""
        return self._text[self._words[at].start : place]


def _whole(text: str, places: Iterator[Place]) -> Iterator[Hit]:
    edges: _Edges | None = None
    for place in places:
        edges = edges or _Edges(text)
        if not (place.before or place.after or edges.before(place.start) or edges.before(place.end)):
            yield Hit(place.start, place.end, place)


def _behind_clitics(text: str, places: Iterator[Place], ask: Callable[[str], Joint | None]) -> Iterator[Hit]:
    edges: _Edges | None = None
    for place in places:
        edges = edges or _Edges(text)
        join = ask(fold(edges.before(place.start) + place.before, Strength.MARKS))
        if join is not None and not (place.after or edges.before(place.end)):
            yield Hit(place.start, place.end, place, join)


def _apart(hits: Iterator[Hit]) -> Iterator[Hit]:
    """Those that do not begin inside one before: the letters of one ligature share its place."""
    end = 0
    for hit in hits:
        if hit.start >= end:
            end = hit.end
            yield hit


def _expression(pattern: Pattern) -> Callable[[str], Iterator[Hit]]:
    compiled = _compiled(pattern)

    def find(text: str) -> Iterator[Hit]:
        edges: _Edges | None = None
        try:
            for match in compiled.finditer(text, timeout=SLOW_AFTER, concurrent=True):
                start, end = match.span()
                if start == end:
                    continue
                if pattern.words is not Words.ANY:
                    edges = edges or _Edges(text)
                    if edges.before(start) or edges.before(end):
                        continue
                groups = tuple(group or "" for group in (match.group(), *match.groups()))
                yield Hit(start, end, Place(start, end), groups=groups)
        except TimeoutError:
            raise PatternError(FaultKind.SLOW) from None

    return find


@lru_cache(maxsize=32)
def _compiled(pattern: Pattern) -> "regex.Pattern[str]":
    flags = regex.MULTILINE | (regex.IGNORECASE if Switch.CASE in pattern.ignoring else 0)
    try:
        return regex.compile(pattern.needle, flags)
    except regex.error as error:
        raise PatternError(FaultKind.PATTERN, getattr(error, "pos", None) or 0) from None
    except (RecursionError, OverflowError):
        raise PatternError(FaultKind.PATTERN) from None


def _template(replacement: str, compiled: "regex.Pattern[str]") -> list[str | int]:
    parts: list[str | int] = []
    for piece in _TEMPLATE.finditer(replacement):
        if piece["number"] or piece["name"]:
            name = piece["number"] or piece["name"]
            group = int(name) if name.isdecimal() else compiled.groupindex.get(name, -1)
            if not 0 <= group <= compiled.groups:
                raise PatternError(FaultKind.REPLACEMENT, piece.start())
            parts.append(group)
        elif piece["bad"]:
            raise PatternError(FaultKind.REPLACEMENT, piece.start())
        else:
            parts.append(_CHARS[piece["char"]] if piece["char"] else piece[0])
    return parts
