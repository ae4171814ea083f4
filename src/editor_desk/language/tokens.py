"""Words, sentences and counts of a text as the reader sees them.

A word is a run of letters and digits with the marks and zero-width characters inside it, so an Arabic word with its
tashkeel is one word, and words found in a text are those found in its folded form. Inside Latin words an apostrophe,
hyphen, full stop or ampersand joins; between digits a separator does; between Arabic words a hyphen or underscore
parts (الرياض-جدة, #كأس_العالم). A web or e-mail address is one word.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from editor_desk.language.folding import CONTROLS, TASHKEEL, TATWEEL, Strength, fold

WORDS_A_MINUTE: Final = 138
"""Silent reading of Arabic news prose: IReST, Trauzettel-Klosinski and Dietz, IOVS 53 (2012)."""

ADDRESS: Final = r"""(?:https?://|www\.)[^\s<>"«»،؛؟]*[\w/]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"""
"""Pattern of a web or e-mail address, without the punctuation after it."""

_LATIN = "A-Za-zÀ-ɏ0-9"
_MARKS = TASHKEEL + "\u0300-\u036f"
_PLAIN = rf"""
      (?!{TATWEEL})[^\W_]
      (?: [^\W_] | [{_MARKS}]
        | [{CONTROLS}]+(?=[^\W_]|[{_MARKS}])
        | (?<=\d)[.,٫٬،:/-](?=\d)
        | (?<=[{_LATIN}])['’.&-](?=[{_LATIN}])
      )*
    """
_WORD: Final = re.compile(f"{ADDRESS} | {_PLAIN}", re.VERBOSE)
_WORD_OF_PROSE: Final = re.compile(_PLAIN, re.VERBOSE)
_WORD_OR_BREAK: Final = re.compile(rf"{ADDRESS} | {_PLAIN} | \S | \n", re.VERBOSE)
_PROSE_OR_BREAK: Final = re.compile(rf"{_PLAIN} | \S | \n", re.VERBOSE)
_BY_SPACES: Final = re.compile(r"(\s+)")
_BY_WORDS: Final = re.compile(f"( {ADDRESS} | {_PLAIN} )", re.VERBOSE)
_BY_WORDS_OF_PROSE: Final = re.compile(f"( {_PLAIN} )", re.VERBOSE)
_ADDRESS_SIGN: Final = re.compile(r"[@]|://|www\.")
_LINE: Final = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE_END: Final = re.compile(r"""[.!?؟…]+["'»”’)\]]*(?=\s|$)""")
_INITIAL: Final = re.compile(r"(?:^|[\s(«\"])[^\W\d_]\.$")
_LINE_BREAKS: Final = str.maketrans("", "", "\r\n\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, and its place [start, end) in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its closing punctuation, and its place [start, end) in the text."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """The words of ``text`` in order."""
    for match in _WORD.finditer(text):
        yield Word(match[0], match.start(), match.end())


def word_texts(text: str) -> list[str]:
    """The words of ``text`` without their places, several times as fast."""
    # Looking for an address costs as much as all else, and most texts have no sign of one.
    return (_WORD if _ADDRESS_SIGN.search(text) else _WORD_OF_PROSE).findall(text)


def word_spans(text: str) -> list[tuple[int, int]]:
    """The places of the words of ``text``, as fast."""
    pattern = _WORD if _ADDRESS_SIGN.search(text) else _WORD_OF_PROSE
    return [match.span() for match in pattern.finditer(text)]


def words_and_breaks(text: str) -> list[str]:
    """The words of ``text``, and between them every other character that is more than a space, as fast."""
    return (_WORD_OR_BREAK if _ADDRESS_SIGN.search(text) else _PROSE_OR_BREAK).findall(text)


def split_by_words(text: str) -> list[str]:
    """``text`` in parts that joined are ``text``: what stands before a word (it may be empty), the word, and so on to what
    stands behind the last one.
    """
    pattern = _BY_WORDS if _ADDRESS_SIGN.search(text) else _BY_WORDS_OF_PROSE
    found = [""]
    for part in _BY_SPACES.split(text):
        if (
            part.isalnum() and part[0] != TATWEEL
        ):  # most words: looking closer at them costs ten times as much
            found += (part, "")
        elif part.isspace():
            found[-1] += part
        else:
            before, *others = pattern.split(part)
            found[-1] += before
            found += others
    return found


def count_words(text: str) -> int:
    """How many words ``text`` has."""
    return len(word_texts(text))


def count_characters(text: str) -> int:
    """Letters, digits, punctuation and spaces of ``text``; tashkeel, tatweel, controls and line breaks do not count."""
    return len(fold(text, Strength.MARKS).translate(_LINE_BREAKS))


def reading_minutes(words: int) -> int:
    """Whole minutes to read so many Arabic words, rounded up; none for an empty text."""
    return math.ceil(words / WORDS_A_MINUTE)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of ``text``; a line break ends one, the full stop of an initial (د. محمد) does not."""
    for line in _LINE.finditer(text):
        start = line.start()
        for stop in _SENTENCE_END.finditer(text, start, line.end()):
            if not _INITIAL.search(text[max(start, stop.end() - 3) : stop.end()]):
                yield from _sentence(text, start, stop.end())
                start = stop.end()
        yield from _sentence(text, start, line.end())


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    raw = text[start:end]
    bare = raw.strip()
    if bare:
        start += len(raw) - len(raw.lstrip())
        yield Sentence(bare, start, start + len(bare))
