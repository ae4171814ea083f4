"""A keyword line taken apart: by its separators, or where it has none, by the desk's vocabulary and Arabic grammar.

Portals often lose the separators (إيسيسكو قطاع الشراكات سفير جمهورية الصين). Each gap between two words gets a weight
for parting or joining them: an indefinite noun begins a phrase, a definite word continues one (قطاع ← الشراكات), an
adjective goes with its noun (المملكة ← المغربية), a name stands by itself. Words found in the vocabulary outweigh all
but the strongest of these. The best division is found by dynamic programming. It is a proposal: show it for correction.
"""

import itertools
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from editor_desk.language.folding import Strength, fold
from editor_desk.language.keys import ARTICLE_EXCEPTIONS, tag_key
from editor_desk.language.stemming import STOP_WORDS
from editor_desk.language.word_lists import folded_list

_SEPARATOR: Final = re.compile(r"[،,;؛|·•\n\r#\t]+|(?<!\d)/|/(?!\d)|\s[-–—:]+\s")
_QUOTES: Final = str.maketrans(dict.fromkeys('"«»“”', " ") | {"_": " "})
_NAMES: Final = folded_list("names.txt")
_ADJECTIVES: Final = folded_list("plain_adjectives.txt")
_NOUNS: Final = folded_list("plain_nouns.txt")
_TITLES: Final = folded_list("titles.txt")
_PATRONYMICS: Final = frozenset({"بن", "بنت", "ابن"})
_NAME_HEADS: Final = frozenset({"عبد", "ابو", "ابي", "ام", "ال"})
_KNOWN_WORD = 3.0
_LONGEST_PLAIN = 3
_TOO_LONG = 1.5
_LONGEST = 6
_LONGEST_KNOWN = 12
"""No label of a vocabulary that is looked for has more words."""
_NAME_LENGTH = 5


@dataclass(frozen=True, slots=True)
class KeywordPiece:
    """A keyword as written in the line; ``known`` where the vocabulary has its ``tag_key``."""

    text: str
    known: bool


@dataclass(frozen=True, slots=True)
class KeywordSplit:
    """The keywords of a line, in order; every word of the line is in one of them."""

    pieces: tuple[KeywordPiece, ...]


def split_keywords(line: str, vocabulary: Iterable[str]) -> KeywordSplit:
    """Take ``line`` apart into keywords; ``vocabulary`` holds the labels the desk has.

    Where the line has separators (، , ; | / · • # tab, line break, or a dash between spaces) they alone decide.
    """
    return split_by_keys(line, {tag_key(label) for label in vocabulary} - {""})


def split_by_keys(line: str, known: Collection[str]) -> KeywordSplit:
    """``split_keywords`` against the ``tag_key`` of every label, for many lines and one vocabulary."""
    parts = [part.split() for part in _SEPARATOR.split(line.translate(_QUOTES))]
    pieces = [part for part in parts if part]
    if len(pieces) == 1:
        pieces = _best_division(pieces[0], known)
    return KeywordSplit(tuple(_piece(" ".join(part), known) for part in pieces))


def _piece(text: str, known: Collection[str]) -> KeywordPiece:
    bare = text.strip(".: ") or text
    return KeywordPiece(bare, tag_key(bare) in known)


class _Kind(Enum):
    INDEFINITE = auto()
    DEFINITE = auto()
    NAME = auto()
    LINKED = auto()  # begins with a particle that ties it to what stands before: والثقافة, للتنمية
    PARTICLE = auto()  # stands between two words and ties both: في, على
    LATIN = auto()
    NUMBER = auto()


def _kind(word: str) -> _Kind:
    folded = fold(word)
    if not re.search("[ء-ي]", folded):
        return _Kind.NUMBER if folded.isdigit() else _Kind.LATIN
    if folded in STOP_WORDS:
        return _Kind.PARTICLE
    if folded.startswith(("وال", "بال", "لل", "كال")) and len(folded) > _NAME_LENGTH:
        return _Kind.LINKED
    if folded in _NAMES or (folded.endswith("و") and len(folded) >= _NAME_LENGTH):
        return _Kind.NAME
    if fold(word, Strength.MARKS).startswith("ال") and folded not in ARTICLE_EXCEPTIONS:
        return _Kind.DEFINITE
    return _Kind.INDEFINITE


_WEIGHTS: Final = {
    (_Kind.INDEFINITE, _Kind.DEFINITE): -3.0,
    (_Kind.INDEFINITE, _Kind.NAME): -2.0,
    (_Kind.INDEFINITE, _Kind.INDEFINITE): -0.5,
    (_Kind.DEFINITE, _Kind.INDEFINITE): 3.0,
    (_Kind.DEFINITE, _Kind.NAME): 2.0,
    (_Kind.NAME, _Kind.INDEFINITE): 2.0,
    (_Kind.NAME, _Kind.NAME): 1.0,
    (_Kind.LATIN, _Kind.LATIN): -1.5,
}


def _parting(left: str, right: str) -> float:
    """How much speaks for parting ``left`` from ``right``; below zero, for joining them."""
    kinds = _kind(left), _kind(right)
    one, other = fold(left), fold(right)
    if _Kind.PARTICLE in kinds or kinds[1] is _Kind.LINKED or _ties_names(one, other):
        return -3.0
    if (
        kinds[1] is _Kind.NUMBER
        or _is_titled(one, kinds[1])
        or (kinds[1] is _Kind.NAME and _are_nisbas(one, other))
    ):
        return -1.0
    if kinds[1] is _Kind.DEFINITE and kinds[0] is not _Kind.INDEFINITE:
        agrees = _is_adjective(one, other, is_name=kinds[0] is _Kind.NAME)
        return -2.0 if agrees else 1.5
    return _WEIGHTS.get(kinds, 1.0)


def _ties_names(one: str, other: str) -> bool:
    return other in _PATRONYMICS or one in _PATRONYMICS | _NAME_HEADS


def _is_titled(one: str, kind: _Kind) -> bool:
    return one in _TITLES and kind in {_Kind.INDEFINITE, _Kind.NAME}


def _are_nisbas(one: str, other: str) -> bool:
    """المملكة العربية السعودية: the country's name is an adjective like the one before it."""
    return all(word.startswith("ال") and word.endswith("يه") for word in (one, other))


def _is_adjective(noun: str, word: str, *, is_name: bool) -> bool:
    if word in _NOUNS:
        return False
    if word.endswith("ه"):
        agrees = not is_name and noun.endswith(("ه", "ات"))
        return agrees or word.endswith("يه") or word[:-1] in _ADJECTIVES
    return word in _ADJECTIVES or (word.endswith("ي") and not noun.endswith("ه"))


def _best_division(words: list[str], known: Collection[str]) -> list[list[str]]:
    keys = [tag_key(word) for word in words]
    longest = _LONGEST_KNOWN
    gaps = [0.0, *(_parting(left, right) for left, right in itertools.pairwise(words))]
    # (weight, words known, fewest pieces) of the best division of the first n words, and where its last piece begins
    best: list[tuple[tuple[float, int, int], int]] = [((0.0, 0, 0), 0)]
    for end in range(1, len(words) + 1):
        choices = []
        for start in range(max(0, end - longest), end):
            length = end - start
            is_known = " ".join(keys[start:end]) in known
            if not is_known and length > _LONGEST:
                continue
            inner = _KNOWN_WORD * length if is_known else -sum(gaps[start + 1 : end]) - _excess(length)
            weight, covered, pieces = best[start][0]
            score = weight + gaps[start] + inner, covered + length * is_known, pieces - 1
            choices.append((score, start))
        best.append(max(choices))
    return list(_trace(words, [start for _, start in best]))[::-1]


def _excess(length: int) -> float:
    return max(0, length - _LONGEST_PLAIN) * _TOO_LONG


def _trace(words: list[str], begins: list[int]) -> Iterator[list[str]]:
    end = len(words)
    while end:
        yield words[begins[end] : end]
        end = begins[end]
