"""Regular expressions of the house style: bounded in time, so that a bad one can neither hang nor crash the desk."""

import re
import unicodedata
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import regex

from editor_desk.language.folding import CONTROLS, TASHKEEL, TATWEEL, Strength, fold
from editor_desk.language.house_style.model import Found
from editor_desk.language.house_style.reading import (
    ARABIC,
    DIGITS,
    LATIN,
    MARKS,
    Range,
    Reading,
    overlaps,
)

SECONDS: Final = 0.5
"""Processor time that one rule may take on one text of up to `USUAL_LENGTH` characters; longer ones get more."""
USUAL_LENGTH: Final = 20_000

PIECES: Final = {
    "L": f"[{ARABIC}]",
    "A": f"[{ARABIC}{MARKS}]",
    "M": f"[{MARKS}]",
    "D": f"[{DIGITS}]",
    "LATIN": f"[{LATIN}]",
    "START": f"(?<![{ARABIC}{MARKS}])",
    "END": f"(?![{ARABIC}{MARKS}])",
}
"""What stands for `%NAME%` in a pattern: an Arabic letter, the same or a mark, a mark, a digit, a Latin letter, and the
edges of an Arabic word."""


class UnknownPieceError(ValueError):
    """A pattern names a piece that there is not."""


def compile_pattern(pattern: str) -> "regex.Pattern[str]":
    """`pattern` with its pieces filled in. Raises UnknownPieceError, regex.error."""

    def piece(found: "regex.Match[str]") -> str:
        name = found[1]
        if name not in PIECES:
            raise UnknownPieceError(name)
        return PIECES[name]

    return regex.compile(regex.sub(r"%(\w+)%", piece, pattern), regex.VERSION1)


def compile_class(written: str) -> "re.Pattern[str]":
    """One class of characters, as in `[a-z]` or `%D%`. Raises ValueError for anything else; no other is sure to be quick."""
    filled = PIECES.get(written.strip("%"), written)
    if not re.fullmatch(r"\[[^\[\]]+\]", filled):
        raise ValueError(written)
    try:
        return re.compile(filled)
    except re.error as error:
        raise ValueError(str(error)) from error


def compile_exceptions(phrases: Iterable[str]) -> "Exceptions | None":
    """What finds all `phrases`, whatever their tashkeel, with و ف ل ب ك before them, and ل before their article."""
    named = tuple(phrases)
    return Exceptions(named) if any(fold(phrase, Strength.MARKS).split() for phrase in named) else None


@dataclass(frozen=True)
class Exceptions:
    """Phrases that a rule leaves alone. Their pattern is made when the rule first fires: making it costs more than all
    other reading of the file, and most rules never fire.
    """

    phrases: tuple[str, ...]

    def spans(self, text: str) -> list[Range]:
        """Where they stand in `text`."""
        return [found.span() for found in matches(self._pattern, text.translate(_ONE_MARK))]

    @cached_property
    def _pattern(self) -> "regex.Pattern[str]":
        """One pattern for all of them."""
        return _exceptions(self.phrases)


_ONE_MARK: Final = dict.fromkeys(map(ord, TASHKEEL + TATWEEL + CONTROLS), TATWEEL)
"""One mark for all: a class of them behind every letter of a list of phrases takes a second to compile."""


def _exceptions(phrases: Iterable[str]) -> "regex.Pattern[str]":
    bare = {fold(" ".join(phrase.split()), Strength.MARKS) for phrase in phrases}
    wanted = sorted(bare | {f"لل{phrase[2:]}" for phrase in bare if phrase.startswith("ال")}, key=len)
    spelled = [
        r"[ \xa0]+".join(
            "".join(f"{regex.escape(letter)}{TATWEEL}*" for letter in word) for word in phrase.split()
        )
        for phrase in reversed(wanted)
    ]
    before = rf"(?<![{ARABIC}{TATWEEL}])(?:[وفلبك]{TATWEEL}*)?"
    return regex.compile(rf"{before}(?:{'|'.join(spelled)})(?![{ARABIC}])")


def matches(pattern: "regex.Pattern[str]", text: str) -> "Iterator[regex.Match[str]]":
    """The matches of `pattern` that are not empty; they end where the time is over."""
    seconds = SECONDS * max(1.0, len(text) / USUAL_LENGTH)
    try:
        for found in pattern.finditer(text, timeout=seconds):
            if found.end() > found.start():
                yield found
    except TimeoutError:
        return


def is_slow(pattern: "regex.Pattern[str]", seconds: float = SECONDS) -> bool:
    """Whether `pattern` does not get through any of some texts that are hard on patterns."""
    for text in _HARD:
        try:
            for _ in pattern.finditer(text, timeout=seconds):
                pass
        except TimeoutError:
            return True
    return False


_HARD: Final = (
    "ا" * 5_000 + "!",
    "و " * 2_500 + "\n",
    "ـ" * 2_500 + " " * 2_500 + ".",
    "a1" * 2_500 + "،",
    "ا\u064b" * 2_500 + "«",
    '"' * 2_500 + "(" * 2_500,
    "قال إن 1,200.5 " * 350,
)

_IN_WORD: Final = re.compile(rf"[\w{MARKS}]")


@dataclass(frozen=True, slots=True)
class PatternFinder:
    """Finds a pattern. A match becomes what `replacements` has for it, else each of `templates`, else, where
    `plain_letters` is set, the letters that its presentation forms stand for.
    """

    pattern: "regex.Pattern[str]"
    templates: tuple[str, ...] = ()
    replacements: Mapping[str, str] = field(default_factory=dict)
    plain_letters: bool = False
    needs: tuple[str, ...] = ()
    when: "re.Pattern[str] | None" = None
    whole_word: bool = False

    def find(self, reading: Reading) -> Iterator[Found]:
        """The matches, widened to their word where that is wanted."""
        text = reading.text
        for found in matches(self.pattern, text):
            start, end = found.span()
            fixes = self._fixes(found)
            if self.whole_word:
                first, last = _word_round(text, start, end)
                fixes = tuple(text[first:start] + fix + text[end:last] for fix in fixes)
                start, end = first, last
            yield Found(start, end, fixes)

    def may(self, reading: Reading) -> bool:
        """Whether the text has one of the texts that it `needs`, and a character of the class `when`."""
        text = reading.text
        if self.when is not None and not self.when.search(text):
            return False
        return not self.needs or any(needed in text for needed in self.needs)

    def _fixes(self, found: "regex.Match[str]") -> tuple[str, ...]:
        if self.plain_letters:
            # the form of a mark by itself carries a space
            return ("".join(unicodedata.normalize("NFKC", char).lstrip(" ") for char in found[0]),)
        if found[0] in self.replacements:
            return (self.replacements[found[0]],)
        return tuple(found.expand(template) for template in self.templates)


def _word_round(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and _IN_WORD.match(text[start - 1]):
        start -= 1
    while end < len(text) and _IN_WORD.match(text[end]):
        end += 1
    return start, end


@dataclass(frozen=True, slots=True)
class PatternsFinder:
    """Several patterns under one rule, each with its own fix."""

    parts: tuple[PatternFinder, ...]

    def may(self, reading: Reading) -> bool:
        """Whether one of them may find something."""
        return any(part.may(reading) for part in self.parts)

    def find(self, reading: Reading) -> Iterator[Found]:
        """What each finds, one after the other; no two hits overlap."""
        taken: list[Range] = []
        for part in self.parts:
            for found in part.find(reading):
                if not overlaps(taken, found.start, found.end):
                    insort(taken, (found.start, found.end))
                    yield found
