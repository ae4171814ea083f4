"""The one folding of the desk: text made comparable, in named strengths, with a way back to the stored text.

Stored text is never altered by it. Every step but the word-wise ones (``CLITIC``, ``STEM``) works character by
character, so folding a text is folding its parts. Test vectors: ``tests/data/folding_vectors.json``.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from editor_desk.language.affixes import clitic_slice, light_stem, stem_slice, strip_clitics


class Strength(IntEnum):
    """How much is forgotten; each strength does what the weaker ones do, and more."""

    DISPLAY = 0
    """Nothing."""
    MARKS = 1
    """Tashkeel and Quranic marks, tatweel, direction and zero-width controls; presentation forms become letters.

    ﷺ and the other honorific signs stay: they are signs with a meaning of their own, not spelling.
    """
    FOLD = 2
    """Hamza seats and alef forms (ء by itself stays), ى → ي, ة → ه, Persian ی ک, digits and their separators to ASCII,
    every kind of space to a space, Latin without case and accents."""
    CLITIC = 3
    """Each word without conjunction, preposition and article."""
    STEM = 4
    """Each word's light10 stem."""


def _chars(*ranges: tuple[int, int]) -> str:
    return "".join(chr(code) for first, last in ranges for code in range(first, last + 1))


TASHKEEL: Final = _chars(
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
    (0x0898, 0x089F),
    (0x08CA, 0x08E1),
    (0x08E3, 0x08FF),
)
"""Marks that sit on Arabic letters: vowels, shadda, Quranic annotation, the combining hamza and madda."""

TATWEEL: Final = "\u0640"

CONTROLS: Final = "\u00ad\u034f\u061c\u180e\ufeff" + _chars(
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F)
)
"""Characters without width: joiners, direction controls, soft hyphen, byte order mark, variation selectors."""

HAMZA_MARKS: Final = "\u0653\u0654\u0655"
COMPOSED: Final = {
    base + mark: unicodedata.normalize("NFC", base + mark)
    for base in "اويەہے"
    for mark in HAMZA_MARKS
    if len(unicodedata.normalize("NFC", base + mark)) == 1
}
"""A letter with a hamza or madda of its own after it, and the one letter that the two are."""

_COMPOSABLE = re.compile(f"([{''.join(sorted({pair[0] for pair in COMPOSED}))}])([{HAMZA_MARKS}]+)")
_HAMZA_MARK = re.compile(f"[{HAMZA_MARKS}]")

_LATIN_MARKS = _chars((0x0300, 0x036F))
SPACES: Final = "\u00a0\u1680\u202f\u205f\u3000" + _chars((0x2000, 0x200A))


def _presentation_forms() -> dict[str, str]:
    codes = (*range(0xFB50, 0xFDF0), *range(0xFDF0, 0xFDFA), *range(0xFE70, 0xFEFD))
    bare = {ord(mark): None for mark in TASHKEEL + TATWEEL + " "}
    return {
        chr(code): unicodedata.normalize("NFKC", chr(code)).translate(bare)
        for code in codes
        if unicodedata.decomposition(chr(code))
    }


def _latin_letters() -> dict[str, str]:
    letters = {}
    for letter in _chars((0x00C0, 0x024F), (0x1E00, 0x1EFF)):
        base = unicodedata.normalize("NFD", letter)[0]
        if base.isascii():
            letters[letter] = base.lower()
    return letters


def _identity() -> dict[str, str]:
    # str.translate raises and swallows a LookupError for every character that the table lacks; that is slow.
    return {char: char for char in _chars((0x0600, 0x06FF)) + "\n «»–—“”…"}


MARKS_MAP: Final[dict[str, str]] = (
    _identity() | dict.fromkeys(TASHKEEL + TATWEEL + CONTROLS, "") | _presentation_forms()
)
"""What each character is at ``MARKS``; one that is not in it stays."""
HAMZA_SEATS: Final = dict.fromkeys("أإآٱٲٳ", "ا") | {"ؤ": "و", "ئ": "ي"}
"""Letters that carry a hamza, and alef wasla, to the bare letter. ء by itself is a letter."""
ALEF_MAQSURA: Final = {"ى": "ي", "ی": "ي", "ې": "ي"}
"""Alef maqsura and the Persian ی, which has no dots at the end of a word, to ي."""
TA_MARBUTA: Final = {"ة": "ه"} | dict.fromkeys("ۀہۂۃھە", "ه")
"""Ta marbuta and the other round letters to ه."""
_LETTERS: Final[dict[str, str]] = (
    HAMZA_SEATS
    | ALEF_MAQSURA
    | TA_MARBUTA
    | dict.fromkeys("کڪ", "ك")
    | dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True))
    | {"٫": ".", "٬": ",", "٪": "%"}
    | dict.fromkeys(SPACES, " ")
)
_FOLD_MAP: Final[dict[str, str]] = (
    {char: "".join(_LETTERS.get(part, part) for part in plain) for char, plain in MARKS_MAP.items()}
    | _LETTERS
    | dict.fromkeys(_LATIN_MARKS, "")
    | _latin_letters()
)
_MARKS_TABLE = str.maketrans({char: plain for char, plain in MARKS_MAP.items() if char not in HAMZA_MARKS})
_FOLD_TABLE = str.maketrans(_FOLD_MAP)
_WORD = re.compile(r"[^\W_]+")
_EXTENDING = frozenset(TASHKEEL + TATWEEL + _LATIN_MARKS)


def fold(text: str, strength: Strength = Strength.FOLD) -> str:
    """``text`` as compared at ``strength``; never raises. Idempotent up to ``FOLD``; ``STEM`` takes off one layer."""
    if strength == Strength.DISPLAY:
        return text
    if strength == Strength.MARKS:
        bare = text.translate(_MARKS_TABLE)
        if _HAMZA_MARK.search(bare):
            bare = _HAMZA_MARK.sub("", _COMPOSABLE.sub(_compose, bare))
        return bare
    folded = text.casefold().translate(_FOLD_TABLE)
    if strength == Strength.FOLD:
        return folded
    shorten = strip_clitics if strength == Strength.CLITIC else light_stem
    return _WORD.sub(lambda word: shorten(word[0]), folded)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and for each of its characters the range [start, end) of the stored text that it stands for."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stored range of the folded range [start, end), with the marks that follow its last letter.

        Raises ``IndexError`` outside ``text``. An empty range lies before the character at ``start``.
        """
        if not 0 <= start <= end <= len(self.text):
            message = f"range {start}:{end} is outside a folded text of {len(self.text)} characters"
            raise IndexError(message)
        if start == end:
            place = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return place, place
        return self.starts[start], self.ends[end - 1]


def fold_with_map(text: str, strength: Strength = Strength.FOLD) -> Folded:
    """``fold(text, strength)`` with the way back; at ``CLITIC`` and ``STEM`` a whole key maps to the whole word."""
    if strength == Strength.DISPLAY:
        return Folded(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))
    folded = _map_characters(text, _fold_char if strength >= Strength.FOLD else _mark_char)
    if strength <= Strength.FOLD:
        return folded
    return _map_words(folded, clitic_slice if strength == Strength.CLITIC else stem_slice)


def _compose(found: re.Match[str]) -> str:
    letter = found[1]
    for mark in found[2]:
        letter = COMPOSED.get(letter + mark, letter)
    return letter


def _mark_char(char: str) -> str:
    return MARKS_MAP.get(char, char)


def _fold_char(char: str) -> str:
    return "".join(_FOLD_MAP.get(part, part) for part in char.casefold())


def _map_characters(text: str, fold_char: Callable[[str], str]) -> Folded:
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    newest = 0  # folded characters that the newest kept stored character became
    for place, char in enumerate(text):
        plain = fold_char(char)
        if plain:
            chars.extend(plain)
            newest = len(plain)
            starts.extend([place] * newest)
            ends.extend([place + 1] * newest)
        elif chars and char in _EXTENDING:
            chars[-1] = COMPOSED.get(chars[-1] + char, chars[-1]) if fold_char is _mark_char else chars[-1]
            ends[-newest:] = [place + 1] * newest
    return Folded("".join(chars), tuple(starts), tuple(ends))


def _map_words(folded: Folded, slice_word: Callable[[str], tuple[int, int]]) -> Folded:
    kept: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for word in _WORD.finditer(folded.text):
        first, last = slice_word(word[0])
        head, tail = word.start(), word.end()
        kept += [folded.text[place:head], word[0][first:last]]
        starts += [*folded.starts[place : head + 1], *folded.starts[head + first + 1 : head + last]]
        ends += [
            *folded.ends[place:head],
            *folded.ends[head + first : head + last - 1],
            folded.ends[tail - 1],
        ]
        place = tail
    kept.append(folded.text[place:])
    return Folded("".join(kept), (*starts, *folded.starts[place:]), (*ends, *folded.ends[place:]))
