"""Ordinary text, looked at as bytes: how many words it has, and that nothing in it is to be mended, a tenth as long as looking at it
letter by letter takes.

A text of plain Arabic letters, signs and figures becomes a byte each. What those bytes are (a letter, a figure, a space) is then a
translation of them, and words and faults are short runs of bytes that are counted or looked for. Everything said here is what
`tokens.count_words`, `repair.repair_run` and `visual_order.backward_lines` say of the same text; a text of anything else is left to them.
"""

import codecs
import re
from typing import Final

from editor_desk.language.folding import TATWEEL
from editor_desk.language.tokens import count_words
from editor_desk.language.visual_order import TURNED, backward_lines

_ASCII: Final = "\n" + "".join(map(chr, range(0x20, 0x7F)))
_ALEFS: Final = "اأإآ"
_LETTERS: Final = "".join(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))
_MARKS: Final = "".join(map(chr, range(0x64B, 0x653)))
_DIGITS: Final = "٠١٢٣٤٥٦٧٨٩"
_SIGNS: Final = "،؛؟٪٫٬«»“”‘’–—…•"
_OTHERS: Final = _LETTERS + TATWEEL + _MARKS + _DIGITS + _SIGNS
_NONE: Final = "\ufffe"  # no character, as code pages say it
_PAGE: Final = (
    "\0" + "".join(chr(place) if chr(place) in _ASCII else _NONE for place in range(1, 128)) + _OTHERS
)
_TO_BYTES: Final = codecs.charmap_build(_PAGE.ljust(256, _NONE))
_JOINS_FIGURES: Final = ".,٫٬،:/-"
_JOINS_LATIN: Final = "'’&"


def _bytes(text: str) -> bytes:
    return codecs.charmap_encode(text, "strict", _TO_BYTES)[0]


def _table(*kinds: tuple[str, str]) -> bytes:
    """What each byte becomes: of each pair, the characters of the first are the second, or themselves where it is empty."""
    table = bytearray(b" " * 256)
    for text, kind in kinds:
        for byte in _bytes(text):
            table[byte] = ord(kind) if kind else byte
    return bytes(table)


_LATIN: Final = "".join(char for char in _ASCII if char.isalpha())
_FIGURES: Final = "0123456789" + _DIGITS
_KINDS: Final = _table(
    (_LETTERS, "w"), (_FIGURES, "d"), (_MARKS, "m"), (_LATIN + TATWEEL + "@", "x"), (_JOINS_FIGURES, "."), (_JOINS_LATIN, "q")
)  # fmt: skip
_RUNS: Final = _table((_LETTERS + _FIGURES, "w"))
_WORDS: Final = bytearray(_table((_LETTERS + TATWEEL, "")))
for _alef in _bytes(_ALEFS):
    _WORDS[_alef] = _bytes(_ALEFS)[0]
_LETTERS_ONLY: Final = bytes(_WORDS)
_DELETED: Final = _bytes(_MARKS)
_JOINED: Final = re.compile(rb"(?<=d)\.(?=d)")


def _as_letters(text: str) -> bytes:
    return _bytes(text).translate(_LETTERS_ONLY, _DELETED)


_BACKWARD: Final = tuple(
    _as_letters(f" {hint}") for hint in ("ة", "ى", *(f"{word} " for word in sorted(TURNED)))
)
_SWAPPED: Final = _as_letters("اال")
_NO_ENDS: Final = _as_letters("لا "), _as_letters(" لا ")
_FEW: Final = 3


def words_of_ordinary(text: str) -> int | None:
    """How many words `text` has, whose lines are parted by line feeds; None where it holds other than ordinary characters, or something
    that may be to mend.
    """
    try:
        given = _bytes(text)
    except UnicodeEncodeError:
        return None
    kinds = b" " + given.translate(_KINDS)
    letters = b" " + given.translate(_LETTERS_ONLY, _DELETED) + b" "
    # A mark that begins a word is no ordinary one.
    if 0 in given or b"  " in given or b" m" in kinds or _SWAPPED in letters or _runs_backward(text, letters):
        return None
    if b"x" in kinds or b"dqd" in kinds:
        return count_words(text)
    runs = (b" " + given.translate(_RUNS, _DELETED)).count(b" w")
    return runs - (len(_JOINED.findall(kinds)) if b"d.d.d" in kinds else kinds.count(b"d.d"))


def _runs_backward(text: str, letters: bytes) -> bool:
    ends = letters.count(_NO_ENDS[0]) - letters.count(_NO_ENDS[1])
    if ends < _FEW and not any(map(letters.__contains__, _BACKWARD)):
        return False
    return any(backward_lines(text.split("\n")))
