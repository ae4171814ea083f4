"""What no pattern can say: quotation marks in pairs, brackets that do not close, words written twice, mixed numerals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from editor_desk.language.house_style.model import Found
from editor_desk.language.house_style.reading import ARABIC, DIGITS, MARKS, Reading
from editor_desk.language.numerals import Numerals, to_numerals

_PAIRS: Final = {"«": "»", "(": ")", "[": "]", "“": "”", "‹": "›", "﴿": "﴾"}
_OPENERS: Final = {closer: opener for opener, closer in _PAIRS.items()}
_MIRRORED: Final = _PAIRS | _OPENERS
_BRACKET: Final = re.compile(r"[«»()\[\]“”‹›﴿﴾\n]")
_STRAIGHT: Final = re.compile('["\uff02\n]')
_STRAIGHT_MARK: Final = re.compile('["\uff02]')
_SINGLE: Final = re.compile(
    rf"""(?:(?<![\w{MARKS}'"])|(?<=(?<![\w{MARKS}])[وفبك]))('{{1,2}})(?=[{ARABIC}])([^'"\n]*[^\s'"])\1(?![\w'"])"""
)
"""A pair of apostrophes, one or two each, round words that begin in Arabic; not the one in ل'إكسبريس, nor feet (6')."""
_ARABIC: Final = re.compile(f"[{ARABIC}]")
_LIST_MARK: Final = re.compile(rf"(?:^|[\s،])(?:[{DIGITS}]+|[{ARABIC}]{{1,2}}ـ?|[A-Za-z]|[-–•])\s?$")
_LOOK_BACK = 8
_NUMBER: Final = re.compile(rf"[{DIGITS}]+(?:[.,٫٬][{DIGITS}]+)*(?:\s?[%٪])?")
_THOUSANDS: Final = re.compile(r"[0-9٠-٩]{1,3}(?:[,٬][0-9٠-٩]{3})+(?:[.٫][0-9٠-٩]+)?")
_DECIMAL: Final = re.compile(r"[0-9٠-٩]+[.٫][0-9٠-٩]+")
_TO_ARABIC_SIGNS: Final = str.maketrans(",.%", "٬٫٪")
_TO_WESTERN_SIGNS: Final = str.maketrans("٬٫٪", ",.%")


@dataclass(frozen=True, slots=True)
class QuoteFinder:
    """Straight quotation marks round Arabic, for `outer` marks, or for `inner` ones inside those."""

    outer: str
    inner: str

    def may(self, reading: Reading) -> bool:
        """Whether there is a straight mark."""
        return "'" in reading.text or _STRAIGHT_MARK.search(reading.text) is not None

    def find(self, reading: Reading) -> Iterator[Found]:
        """Each pair with what is between them, from the first mark to the last."""
        text = reading.text
        begun: int | None = None
        for mark in _STRAIGHT.finditer(text):
            at = mark.start()
            if mark[0] == "\n":
                begun = None
            elif begun is None:
                begun = at if _may_open(text, at) else None
            else:
                inside = text[begun + 1 : at]
                if _ARABIC.search(inside):
                    marks = self.inner if _is_within(text, begun) else self.outer
                    yield Found(begun, at + 1, (f"{marks[0]}{inside.strip()}{marks[1]}",))
                begun = None
        if "'" in text:
            yield from self._singles(text)

    def _singles(self, text: str) -> Iterator[Found]:
        for found in _SINGLE.finditer(text):
            line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            within = line.count('"') % 2 or _is_within(text, found.start())
            marks = self.inner if within else self.outer
            yield Found(*found.span(), (f"{marks[0]}{found[2]}{marks[1]}",))


def _may_open(text: str, at: int) -> bool:
    """Whether a straight mark can open a quotation: something follows it, and it does not end a word or mean inches."""
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    ends_word = bool(before.strip()) and not after.isalnum() and after not in _PAIRS
    return bool(after.strip()) and not before.isdigit() and not ends_word


def _is_within(text: str, at: int) -> bool:
    """Whether a quotation is open at this place of its line."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count("«") > line.count("»") or line.count("“") > line.count("”")


@dataclass(frozen=True, slots=True)
class BracketFinder:
    """Brackets and quotation marks that are not closed, or not opened, in their paragraph."""

    def may(self, reading: Reading) -> bool:
        """Whether there is a bracket."""
        return _BRACKET.search(reading.text) is not None

    def find(self, reading: Reading) -> Iterator[Found]:
        """Each bracket without its partner; turned round where it stands as its partner would."""
        text = reading.text
        open_ones: list[tuple[str, int]] = []
        for found in _BRACKET.finditer(text):
            char, at = found[0], found.start()
            if char == "\n":
                yield from (_lonely(text, place) for _, place in open_ones)
                open_ones = []
            elif char in _PAIRS:
                open_ones.append((char, at))
            else:
                opener = _OPENERS[char]
                places = [number for number, (other, _) in enumerate(open_ones) if other == opener]
                if places:
                    yield from (_lonely(text, place) for _, place in open_ones[places[-1] + 1 :])
                    del open_ones[places[-1] :]
                elif not (char == ")" and _LIST_MARK.search(text[max(0, at - _LOOK_BACK) : at])):
                    yield _lonely(text, at)
        yield from (_lonely(text, place) for _, place in open_ones)


def _lonely(text: str, at: int) -> Found:
    char = text[at]
    before, after = text[max(0, at - 1) : at].strip(), text[at + 1 : at + 2].strip()
    turned = (char in _PAIRS and before and not after) or (char in _OPENERS and after and not before)
    return Found(at, at + 1, (_MIRRORED[char],) if turned else ())


@dataclass(frozen=True, slots=True)
class DoubledFinder:
    """A word of two letters or more that follows itself."""

    def may(self, reading: Reading) -> bool:
        """Whether a word occurs twice anywhere."""
        return len(reading.vocabulary) < len(reading.words)

    def find(self, reading: Reading) -> Iterator[Found]:
        """All of them, for the first alone."""
        text, words = reading.text, reading.words
        free = 0
        for at in [at for at, (one, other) in enumerate(pairwise(words)) if one == other]:
            if at < free or len(words[at]) < 2 or not _ARABIC.match(words[at]):
                continue
            last = at
            while last + 1 < len(words) and words[last + 1] == words[at] and reading.joined(last, last + 1):
                last += 1
            free = last + 1
            (start, gap), (_, end) = reading.places[at], reading.places[last]
            if last > at:
                yield Found(start, end, (text[start:gap],))


@dataclass(frozen=True, slots=True)
class NumeralFinder:
    """Numbers that are not in the numerals which the reading asks for."""

    def may(self, reading: Reading) -> bool:
        """Whether numerals are asked for."""
        return reading.numerals is not None

    def find(self, reading: Reading) -> Iterator[Found]:
        """Each number, in the right numerals."""
        numerals = reading.numerals or Numerals.WESTERN
        for found in _NUMBER.finditer(reading.text):
            if to_numerals(found[0], numerals) != found[0]:
                yield Found(*found.span(), (in_numerals(found[0], numerals),))


def in_numerals(number: str, numerals: Numerals) -> str:
    """`number` in `numerals`, with the separators and percent sign that go with them. A full stop between more than two
    numbers (a date, a version) stays.
    """
    digits = to_numerals(number, numerals)
    if numerals is Numerals.WESTERN:
        return digits.translate(_TO_WESTERN_SIGNS)
    bare = number.rstrip("%٪ \xa0")
    if bare.isdecimal() or _THOUSANDS.fullmatch(bare) or _DECIMAL.fullmatch(bare):
        return digits.translate(_TO_ARABIC_SIGNS)
    return digits


def most_used(readings: list[Reading], zones: tuple[str, ...]) -> Numerals | None:
    """The numerals that most numbers of these texts have, where they are mixed; the first one's in a draw."""
    seen = _seen(readings, zones)
    return None if len(set(seen)) < len(Numerals) else _most(seen)


def usual(readings: list[Reading], zones: tuple[str, ...]) -> Numerals | None:
    """The numerals that most numbers of these texts have, mixed or not; None where there is no number."""
    seen = _seen(readings, zones)
    return _most(seen) if seen else None


def _seen(readings: list[Reading], zones: tuple[str, ...]) -> list[Numerals]:
    """The numerals of each number, in order."""
    seen: list[Numerals] = []
    for reading in readings:
        for found in _NUMBER.finditer(reading.text):
            if not reading.touches(zones, *found.span()):
                western = any("0" <= char <= "9" for char in found[0])
                seen.append(Numerals.WESTERN if western else Numerals.ARABIC_INDIC)
    return seen


def _most(seen: list[Numerals]) -> Numerals:
    twice = seen.count(Numerals.WESTERN) * 2
    if twice == len(seen):
        return seen[0]
    return Numerals.WESTERN if twice > len(seen) else Numerals.ARABIC_INDIC
