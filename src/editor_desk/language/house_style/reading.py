"""A text as the rules read it: its words with their places, and the zones in which a rule may not apply.

Everything is worked out once, and only when a rule asks for it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final

from editor_desk.language.folding import CONTROLS, TASHKEEL, TATWEEL, Strength, fold
from editor_desk.language.numerals import Numerals
from editor_desk.language.tokens import ADDRESS

Range = tuple[int, int]


def _as_ranges(chars: str) -> str:
    """`chars` for a character class, runs of neighbours made short."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, chars)):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


MARKS: Final = _as_ranges(TASHKEEL + TATWEEL + CONTROLS)
"""Tashkeel, tatweel and controls, for use inside a character class."""
ARABIC: Final = "ء-غف-يٱ-ۓەۮۯۺ-ۿݐ-ݿࢠ-ࢴࢶ-ࣇﭐ-ﱝﴼﵐ-ﷇﹰ-ﻼ"
"""Arabic letters, for use inside a character class; ﷺ and its like are signs, and not among them."""
LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏ"
DIGITS: Final = "0-9٠-٩۰-۹"

_WORD = re.compile(
    rf"[{ARABIC}{LATIN}][{ARABIC}{LATIN}{MARKS}]*"
)  # \w asks Unicode each time, and is half as fast
_MARK = re.compile(f"[{MARKS}ﭐ-ﷹﹰ-ﻼ]")
_TOP_LEVEL = "com|net|org|edu|gov|info|news|tv|io|me|co|sa|ae|eg|ma|qa|kw|jo|lb|bh|om|tn|dz|iq|ps|sy|ye|uk|fr"
_NUMBER = rf"[{DIGITS}](?:[.,٫٬،:/\-–]?[{DIGITS}])*(?:\s?[%٪])?"
_VOWELLED: Final = 3
_SPACE = re.compile(r"[^\S\n]+")


def _ranges(pattern: str, *hints: str) -> Callable[[str], list[Range]]:
    compiled = re.compile(pattern)

    def find(text: str) -> list[Range]:
        if hints and not any(hint in text for hint in hints):
            return []
        return [found.span() for found in compiled.finditer(text)]

    return find


def _scripture(text: str) -> list[Range]:
    """Text in ﴿ ﴾, and quotations vowelled as only old texts are: a mark to every third letter or more."""
    found = _verses(text)
    for start, end in _quotes(text):
        quoted = text[start:end]
        if sum(quoted.count(mark) for mark in "ًٌٍَُِّْ") * _VOWELLED >= len(quoted) - 2:
            found.append((start, end))
    return _apart(found)


def _apart(ranges: list[Range]) -> list[Range]:
    """The ranges in order, those that overlap made one."""
    apart: list[Range] = []
    for start, end in sorted(ranges):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


_verses = _ranges(r"﴿[^﴾\n]*﴾", "﴿")
_quotes = _ranges(r"«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\"|‹[^›\n]*›", "«", "“", '"', "‹")
_ZONES: Final[dict[str, Callable[[str], list[Range]]]] = {
    "address": _ranges(
        rf"{ADDRESS}|(?<![\w.-])[A-Za-z0-9-]{{2,63}}(?:\.[A-Za-z0-9-]{{2,63}}){{0,3}}\.(?:{_TOP_LEVEL})(?![\w-])(?:/[^\s<>\"«»،؛؟]*)?",
        "@",
        "http",
        "www.",
        *(f".{name}" for name in _TOP_LEVEL.split("|")),
    ),
    "hashtag": _ranges(r"[#@][\w" + MARKS + r"]+", "#", "@"),
    "latin": _ranges(rf"[{LATIN}](?:[^{ARABIC}\n،؛؟]*[{LATIN}0-9)])?"),
    "number": _ranges(_NUMBER),
    "quote": _quotes,
    "scripture": _scripture,
}

ZONES: Final = frozenset({*_ZONES, "name"})
"""What a rule may name as a place where it does not apply."""


class Reading:
    """One text being read. `numerals` is the system that its digits should have, or None where either will do."""

    def __init__(self, text: str, numerals: Numerals | None = None) -> None:
        self.text = text
        self.numerals = numerals
        self._zones: dict[str, list[Range]] = {"name": []}

    def agree(self, names: list[Range]) -> None:
        """These are names as the register agreed on: the zone "name"."""
        self._zones["name"] = names

    @cached_property
    def words(self) -> list[str]:
        """Runs of letters in order, without marks."""
        words: list[str] = _WORD.findall(self.text)
        return [fold(word, Strength.MARKS) for word in words] if _MARK.search(self.text) else words

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words)

    @cached_property
    def places(self) -> list[Range]:
        """The range of each word."""
        return [found.span() for found in _WORD.finditer(self.text)]

    def zone(self, name: str) -> list[Range]:
        """The ranges of one of `ZONES`."""
        if name not in self._zones:
            self._zones[name] = _ZONES[name](self.text)
        return self._zones[name]

    def touches(self, names: Sequence[str], start: int, end: int) -> bool:
        """Whether [start, end) overlaps one of these zones."""
        return any(overlaps(self.zone(name), start, end) for name in names)

    def joined(self, first: int, last: int, gap: re.Pattern[str] = _SPACE) -> bool:
        """Whether nothing but space (or what `gap` allows) stands between the words `first` to `last`."""
        places = self.places
        return all(
            gap.fullmatch(self.text, places[number][1], places[number + 1][0])
            for number in range(first, last)
        )


def overlaps(ranges: Sequence[Range], start: int, end: int) -> bool:
    """Whether [start, end) shares a character with one of `ranges`, which are in order and apart."""
    at = bisect_right(ranges, start, key=_end)
    return at < len(ranges) and ranges[at][0] < end


def _end(place: Range) -> int:
    return place[1]


def respelled(stored: str, right: str) -> str:
    """`right` with the marks of `stored` where both have as many letters; else `right` as it is."""
    parts = [(char, fold(char, Strength.MARKS)) for char in stored]
    letters = [letter for _, letter in parts if letter]
    if len(letters) != len(right) or any(len(letter) > 1 for letter in letters):
        return right
    supply = iter(right)
    return "".join(next(supply) if letter else char for char, letter in parts)
