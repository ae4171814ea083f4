"""How slight a change of wording is: whether only tashkeel differs, or only what a house style mends, or more.

What a house style mends: quotation marks, digits and their separators, spaces, tatweel, controls, presentation forms and
Persian letters, Latin marks in Arabic text, three dots for …, and a hamza on an alef that is missing or too much. Nothing that may
change the meaning is slight: أعلام against إعلام, علي against على, كتابه against كتابة.
"""

import re
from enum import Flag
from typing import Final

from editor_desk.language.folding import CONTROLS, SPACES, TASHKEEL, TATWEEL, Strength, fold


class Slight(Flag):
    """What differs between two wordings, where it is no more than this."""

    NOTHING = 0
    TASHKEEL = 1
    STYLE = 2


_WITHOUT_TASHKEEL: Final = str.maketrans("", "", TASHKEEL)
_SHAPES: Final = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]")
_QUOTES: Final = "«»‹›“”„‟‘’‚‛'`"
_MENDED: Final = str.maketrans(
    dict.fromkeys(TATWEEL + CONTROLS, "")
    | dict.fromkeys("أإآٱ", "ا")
    | dict.fromkeys("یې", "ي")
    | dict.fromkeys("کڪ", "ك")
    | dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True))
    | {"٫": ".", "٬": ",", "٪": "%", "؟": "?", "؛": ";", "،": ",", "…": "..."}
    | dict.fromkeys(_QUOTES, '"')
    | dict.fromkeys(SPACES, " ")
)
_SPACES: Final = re.compile(r"[^\S\n]+")
_BETWEEN_NUMBERS: Final = re.compile(r"(?<=\d)[^\S\n]+(?=\d)")
_ALEFS: Final = re.compile("[اأإآٱ]")
_SEATED: Final = frozenset("أإآ")


def slight(before: str, after: str) -> Slight:
    """What alone differs between two texts that are not the same; nothing where more does."""
    bare, other = before.translate(_WITHOUT_TASHKEEL), after.translate(_WITHOUT_TASHKEEL)
    if bare == other:
        return Slight.TASHKEEL
    if _mended(bare) != _mended(other) or _hamzas_part(bare, other):
        return Slight.NOTHING
    if _mended(before) == _mended(after):
        return Slight.STYLE
    return Slight.TASHKEEL | Slight.STYLE


def slight_key(word: str) -> str:
    """A key that words share between which a change is slight; some others share it too (أعلام, إعلام)."""
    return _mended(word.translate(_WITHOUT_TASHKEEL))


def _mended(text: str) -> str:
    if _SHAPES.search(text):
        text = _SHAPES.sub(lambda shape: fold(shape[0], Strength.MARKS), text)
    text = text.translate(_MENDED)
    if _SPACES.search(text):
        # 12 and 1 2 are two numbers; all other spaces are a matter of taste.
        text = _SPACES.sub("", _BETWEEN_NUMBERS.sub("_", text))
    return text


def _hamzas_part(before: str, after: str) -> bool:
    """Whether one alef is written with two different hamzas: two words, though their letters are alike."""
    pairs = zip(_ALEFS.findall(before), _ALEFS.findall(after), strict=False)
    return any(one != other and one in _SEATED and other in _SEATED for one, other in pairs)
