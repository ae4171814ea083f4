"""Straight quotation marks made those of the text they stand in: « » with ‹ › inside for Arabic, “ ” with ‘ ’ for Latin."""

import re
from itertools import pairwise

from editor_desk.language.folding import TASHKEEL

_ARABIC = (("«", "»"), ("‹", "›"))
_LATIN = (("“", "”"), ("‘", "’"))
_CLOSING = dict((*_ARABIC, *_LATIN))
_OPENERS = frozenset("([{<«‹“‘—–-/")
_CLITIC = re.compile(rf"(?:^|[\s(«‹“])[وفبلك][{TASHKEEL}]*\u0640?$")
_LETTER = re.compile(r"[^\W\d_]")
_LAST_LETTER = re.compile(r"[^\W\d_](?=[\W\d_]*$)")


def quote_after(before: str, following: str = "") -> str:
    """The mark that a typed `"` becomes after `before` (the text of the paragraph up to it).

    It closes what is open unless something is about to begin: after a space, an opening bracket or dash, or a lone
    و ف ب ل ك that belongs to the word to come. A mark that closes nothing opens. The script is that of the next
    letter in `following`, or of the last one before it where nothing follows yet.
    """
    open_marks = _open_marks(before)
    if open_marks and not _begins(before):
        return _CLOSING[open_marks[-1]]
    pairs = _LATIN if _is_latin(before, following) else _ARABIC
    if open_marks:
        # One level down in the marks that are in use.
        pairs = _LATIN if open_marks[-1] in "“‘" else _ARABIC
    return pairs[min(len(open_marks), 1)][0]


def typographic(text: str) -> str:
    """`text` (a paragraph) with every straight `"` replaced but for those after digits (inches), and with an apostrophe
    inside a Latin word. No `"` stands in an address: it ends one.
    """
    if sum(1 for place, char in enumerate(text) if char == '"' and not _is_measure(place, text)) % 2:
        return _apostrophes(text)  # an odd one: nobody can say which of them is the stray
    written: list[str] = []
    for place, char in enumerate(text):
        if char == '"' and not _is_measure(place, text):
            written.append(quote_after("".join(written), text[place + 1 :].replace('"', "")))
        else:
            written.append(char)
    return _apostrophes("".join(written))


def _open_marks(before: str) -> list[str]:
    found: list[str] = []
    for previous, char in pairwise(f" {before}"):
        if char in _CLOSING and not (char == "‘" and previous.isalpha()):
            found.append(char)
        elif found and char == _CLOSING[found[-1]]:
            found.pop()
    return found


def _begins(before: str) -> bool:
    return not before or before[-1].isspace() or before[-1] in _OPENERS or bool(_CLITIC.search(before))


def _is_latin(before: str, following: str) -> bool:
    letter = _LETTER.search(following) or _LAST_LETTER.search(before)
    return letter is not None and letter[0] < "\u0250"


def _is_measure(place: int, text: str) -> bool:
    # 5" is a measure unless a quotation that holds a number ends there.
    return place > 0 and text[place - 1].isdigit() and text[:place].count('"') % 2 == 0


def _apostrophes(text: str) -> str:
    return re.sub(r"(?<=[A-Za-z])'(?=[A-Za-z])", "’", text)
