"""Which words of a text are looked up in a dictionary, and in what form.

Numbers, addresses, hashtags, handles, ids, acronyms and words of mixed letters are nobody's spelling. An Arabic word is
looked up without tashkeel and tatweel.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from editor_desk.language.folding import TASHKEEL, TATWEEL, Strength, fold
from editor_desk.language.tokens import word_texts, words
from editor_desk.language.word_lists import word_list


class Script(Enum):
    """Whose letters a word has."""

    ARABIC = "arabic"
    LATIN = "latin"


@dataclass(frozen=True, slots=True)
class SpelledWord:
    """A word to look up: `text` as a dictionary has it, and its place [start, end) in the text that it stands in."""

    text: str
    start: int
    end: int
    script: Script


_ARABIC_LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
_ARABIC: Final = re.compile(f"[{_ARABIC_LETTERS}]{{2,}}")
_LATIN_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_LATIN: Final = re.compile(f"[{_LATIN_LETTERS}]+(?:['’-][{_LATIN_LETTERS}]+)*")
_NAMED: Final = re.compile(rf"[#@＃＠][\w{TASHKEEL}]+")
"""A hashtag or a handle, with the underscores that join its words."""

_CUT_OFF: Final = re.compile(f"{TATWEEL}[{TASHKEEL}]*$")
"""The end of what is written as a part of a word: الـ before a number or a quotation."""

_CACHE = 1 << 16
_SHORTEST = 3
MODERN_WORDS: Final = word_list("modern_words.txt")
"""Right words and names that are younger than the Arabic dictionary, without the article."""

_PREFIXES: Final = (
    *(f"{conjunction}{clitic}" for conjunction in ("و", "ف", "") for clitic in ("بال", "كال", "لل", "ال")),
    *(f"{conjunction}{clitic}" for conjunction in ("و", "ف", "") for clitic in ("ب", "ل", "ك")),
    *("و", "ف"),
)


def spelled_words(text: str) -> Iterator[SpelledWord]:
    """The words of `text` that have a spelling, in order."""
    named = [found.span() for found in _NAMED.finditer(text)]
    for word in words(text):
        if any(start <= word.start < end for start, end in named) or _glued(text, word.start, word.end):
            continue
        found = _form(word.text)
        if found is not None:
            yield SpelledWord(found[0], word.start, word.end, found[1])


@lru_cache(maxsize=_CACHE)
def dictionary_form(text: str) -> tuple[str, Script] | None:
    """One word as a dictionary would hold it; None for what is no single word of Arabic or Latin letters."""
    bare = _bare(text.strip())
    if _ARABIC.fullmatch(bare):
        return bare, Script.ARABIC
    if _LATIN.fullmatch(bare):
        return bare, Script.LATIN
    return None


def written_words(text: str) -> set[str]:
    """The different words of `text` in the form that a dictionary would hold them in."""
    forms = map(dictionary_form, set(word_texts(text)))
    return {form[0] for form in forms if form is not None}


def without_clitics(word: str) -> Iterator[str]:
    """What may be left of an Arabic word where the letters that are written on to it are taken off: every way to read
    them, the article too (وللزنتان: الزنتان, زنتان).
    """
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            rest = word[len(prefix) :]
            yield rest
            if prefix.endswith("لل"):
                yield "ال" + rest


def _form(text: str) -> tuple[str, Script] | None:
    if _CUT_OFF.search(text):
        return None
    found = dictionary_form(text)
    if found is None or found[1] is Script.ARABIC:
        return found
    word = found[0]
    # An acronym (NATO), a trade mark (iPhone), or an initial.
    return found if word[1:].islower() else None


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a sign that makes ids and paths stands right beside the word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool({before, after} & {"_", "\\"}) or (text[start].isascii() and "/" in {before, after})


def _bare(text: str) -> str:
    return unicodedata.normalize("NFC", fold(text, Strength.MARKS))
