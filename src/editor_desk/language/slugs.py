"""Addresses made from headlines: one in Arabic letters, one in plain ASCII."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from editor_desk.language.folding import Strength, fold
from editor_desk.language.numerals import Numerals, to_numerals

_LETTERS: Final = str.maketrans(
    dict(zip("ابتجحدرزسصضطعفقكلمنهويىة", "abtjhdrzssdtafqklmnhwyaa", strict=True))
    | {"أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ؤ": "o", "ئ": "e"}
    | {"ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "ظ": "z", "غ": "gh"}
    | {"پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v", "گ": "g", "ک": "k", "ی": "y"}
    | {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_LONG_VOWEL: Final = re.compile(r"(?<=[^\W\d_])[وي](?![اأإآويىة])")
_RUN: Final = re.compile(r"[^\W_]+")
_ASCII_RUN: Final = re.compile(r"[a-z0-9]+")
_ACCENT: Final = re.compile("[\u0300-\u036f]")


def arabic_slug(text: str, max_letters: int = 30) -> str:
    """The first words of ``text`` joined by hyphens, in at most ``max_letters`` characters with the hyphens.

    Letters stay as written, without tashkeel and tatweel, Latin in lower case, digits European. A text without letters
    or digits gets the name that ``ascii_slug`` gives it.
    """
    return _joined(_RUN.findall(_plain(text)), max_letters) or _unnamed(text)


def ascii_slug(text: str, max_length: int = 60) -> str:
    """The first words of ``text`` in ``[a-z0-9-]``, Arabic transliterated letter by letter (وزير → wzir); never empty.

    A text with nothing to transliterate gets ``article-`` and eight hexadecimal digits of its SHA-256.
    """
    vowels = _LONG_VOWEL.sub(lambda letter: "u" if letter[0] == "و" else "i", _plain(text))
    bare = _ACCENT.sub("", unicodedata.normalize("NFKD", vowels.translate(_LETTERS)))
    return _joined(_ASCII_RUN.findall(bare), max_length) or _unnamed(text)


def _plain(text: str) -> str:
    return to_numerals(fold(text, Strength.MARKS), Numerals.WESTERN).lower()


def _joined(runs: Iterable[str], limit: int) -> str:
    slug = ""
    for run in runs:
        longer = f"{slug}-{run}" if slug else run[:limit]
        if len(longer) > limit:
            break
        slug = longer
    return slug


def _unnamed(text: str) -> str:
    return f"article-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
