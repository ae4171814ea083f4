"""What cannot be seen in a text, or looks like something that it is not: found, named, and taken out on request.

What has a job stays: the tatweel of هـ and of an article before a figure (الـ14), a dash of tatweels, ZWNJ between
letters, the joiners of an emoji, and the signs that are words of their own (ﷺ).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from editor_desk.language.folding import TASHKEEL, TATWEEL


class LensKind(StrEnum):
    """Kinds of characters that the lens shows, in the order in which they are listed."""

    TASHKEEL = "tashkeel"
    TATWEEL = "tatweel"
    MARK = "mark"
    """LRM, RLM and ALM."""
    OVERRIDE = "override"
    """Embeddings and overrides, U+202A to U+202E."""
    ISOLATE = "isolate"
    SPACE = "space"
    """NBSP and every other space than the plain one."""
    JOINER = "joiner"
    """ZWJ and ZWNJ."""
    ZERO_WIDTH = "zero-width"
    """Zero-width space, byte order mark, soft hyphen, word joiner and what is like them."""
    FORM = "form"
    """Presentation forms: letters frozen in one shape, which search and sorting do not know."""
    PERSIAN = "persian"
    """Persian ی and ک where Arabic has ي and ك."""


@dataclass(frozen=True, slots=True)
class LensMark:
    """The range [start, end) of a text, and what is to stand in its place. `stays` where it has a job there."""

    start: int
    end: int
    kind: LensKind
    replacement: str = ""
    stays: bool = False


LABELS: Final[Mapping[str, str]] = {
    "\u200e": "LRM", "\u200f": "RLM", "\u061c": "ALM",
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
    "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200b": "ZWSP", "\ufeff": "BOM", "\u00ad": "SHY",
    "\u2060": "WJ", "\u034f": "CGJ", "\u180e": "MVS",
    "\u00a0": "⍽", "\u202f": "⍽",
}  # fmt: skip
"""Short names by which those who know them know them; for every other control, see ``label``."""


def _chars(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


_HAMZA_MARKS = "\u0653\u0654\u0655"  # part of a letter, not of its vowels
_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + _chars(0x2000, 0x200A)
_ZERO_WIDTH = "\u00ad\u034f\u180e\u200b\ufeff" + _chars(0x2060, 0x2064) + _chars(0x206A, 0x206F)
_PERSIAN = {"ی": "ي", "ک": "ك"}
_BARE = dict.fromkeys(map(ord, f" {TATWEEL}"))


def _forms() -> dict[str, str]:
    codes = (*range(0xFB50, 0xFDFA), *range(0xFE70, 0xFEFD))
    pairs = ((chr(code), unicodedata.normalize("NFKC", chr(code))) for code in codes)
    # A vowel by itself is a space or a tatweel with the vowel on it.
    return {
        char: plain.translate(_BARE) if len(plain) > 1 else plain for char, plain in pairs if plain != char
    }


_FORMS: Final = _forms()
_KINDS: Final[dict[str, LensKind]] = (
    dict.fromkeys((char for char in TASHKEEL if char not in _HAMZA_MARKS), LensKind.TASHKEEL)
    | {TATWEEL: LensKind.TATWEEL}
    | dict.fromkeys("\u200e\u200f\u061c", LensKind.MARK)
    | dict.fromkeys(_chars(0x202A, 0x202E), LensKind.OVERRIDE)
    | dict.fromkeys(_chars(0x2066, 0x2069), LensKind.ISOLATE)
    | dict.fromkeys(_SPACES, LensKind.SPACE)
    | dict.fromkeys("\u200c\u200d", LensKind.JOINER)
    | dict.fromkeys(_ZERO_WIDTH, LensKind.ZERO_WIDTH)
    | dict.fromkeys(_FORMS, LensKind.FORM)
    | dict.fromkeys(_PERSIAN, LensKind.PERSIAN)
)
_REPLACED: Final[dict[str, str]] = dict.fromkeys(_SPACES, " ") | _FORMS | _PERSIAN
_PASSED: Final = frozenset(
    char
    for char, kind in _KINDS.items()
    if kind not in {LensKind.TATWEEL, LensKind.SPACE, LensKind.FORM, LensKind.PERSIAN}
)
_FOUND: Final = re.compile(f"{TATWEEL}+|[{re.escape(''.join(char for char in _KINDS if char != TATWEEL))}]")


def label(char: str) -> str:
    """What a character without a face is called: LRM, or U+2061 for one that nobody knows by name."""
    return LABELS.get(char) or f"U+{ord(char):04X}"


def found(text: str) -> tuple[LensMark, ...]:
    """Everything in ``text`` that the lens shows, in order."""
    return tuple(_found(text))


def count(text: str) -> Counter[LensKind]:
    """How many characters of each kind could be taken out of ``text``."""
    counts: Counter[LensKind] = Counter()
    for mark in _found(text):
        if not mark.stays:
            counts[mark.kind] += mark.end - mark.start
    return counts


def changes(text: str, kinds: Collection[LensKind]) -> tuple[LensMark, ...]:
    """The marks of these kinds that go, in order."""
    return tuple(mark for mark in _found(text) if mark.kind in kinds and not mark.stays)


def remove(text: str, kinds: Collection[LensKind]) -> tuple[str, Counter[LensKind]]:
    """``text`` without these kinds, and how many characters of each were taken out or replaced."""
    parts: list[str] = []
    counts: Counter[LensKind] = Counter()
    place = 0
    for mark in changes(text, kinds):
        parts += [text[place : mark.start], mark.replacement]
        counts[mark.kind] += mark.end - mark.start
        place = mark.end
    return "".join((*parts, text[place:])), counts


def _found(text: str) -> Iterator[LensMark]:
    for match in _FOUND.finditer(text):
        char, start, end = match[0][0], match.start(), match.end()
        kind = _KINDS[char]
        stays = False
        if kind is LensKind.TATWEEL:
            stays = _tatweel_stays(text, start, end)
        elif kind is LensKind.JOINER:
            stays = _joiner_stays(char, text, start)
        yield LensMark(start, end, kind, _REPLACED.get(char, ""), stays)


def _tatweel_stays(text: str, start: int, end: int) -> bool:
    if _is_arabic(text[_after(text, end) :][:1]):
        return False
    before = _before(text, start)
    if before < 0 or not _is_arabic(text[before]):
        return True  # a dash
    if end - start > 1:
        return False
    further = _before(text, before)
    if text[before] == "ه":
        return further < 0 or not _is_arabic(text[further])
    return text[before] == "ل" and further >= 0 and text[further] == "ا"


def _joiner_stays(char: str, text: str, place: int) -> bool:
    after = text[place + 1 : place + 2]
    if char == "\u200d":
        return bool(after) and unicodedata.category(after) in {"So", "Sm"}
    before = _before(text, place)
    return before >= 0 and text[before].isalpha() and after.isalpha()


def _before(text: str, place: int) -> int:
    """The place of what stands before ``place``, vowels and controls aside; -1 where nothing does."""
    place -= 1
    while place >= 0 and text[place] in _PASSED:
        place -= 1
    return place


def _after(text: str, place: int) -> int:
    while place < len(text) and text[place] in _PASSED:
        place += 1
    return place


def _is_arabic(char: str) -> bool:
    return char.isalpha() and unicodedata.bidirectional(char) == "AL"
