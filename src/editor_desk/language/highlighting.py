"""Where a search's words stand in a stored text, tashkeel and all, and the stretch of it that shows them best.

The text is split into words as the index splits it, and each word is compared folded and stemmed; what is marked is the
word as it is stored.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from editor_desk.language.folding import fold
from editor_desk.language.query import Phrase, Query, Term
from editor_desk.language.stemming import STOP_WORDS, folded_words, light_stem
from editor_desk.language.tokens import Word, sentences, words

Spans = tuple[tuple[int, int], ...]

SNIPPET_CHARACTERS: Final = 150
_LEAD: Final = 4
"""Words before the first hit of a snippet that begins within a sentence."""
_TOGETHER: Final = 40
"""Hits of a snippet that are looked at."""
_CACHE: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Snippet:
    """`text` is a piece of the stored text as it stands there; `spans` are the hits in it. `cut_before` and `cut_after`
    say that the text goes on there.
    """

    text: str = ""
    spans: Spans = ()
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int
    """Number of the first word."""
    last: int
    part: int


class Highlighter:
    """Marks what the positive parts of one query find."""

    def __init__(self, query: Query) -> None:
        self._stems: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._beginnings: list[tuple[str, int]] = []
        self._phrases: list[tuple[tuple[str, ...], int, bool]] = []
        for number, part in enumerate(query.parts):
            if isinstance(part, Term):
                self._add_term(part, number)
            elif isinstance(part, Phrase):
                self._phrases.append((tuple(folded_words(part.text)), number, part.unfinished))

    def spans(self, text: str) -> Spans:
        """The hits in `text`, in order, none over another."""
        found = list(words(text))
        return _merged((found[hit.first].start, found[hit.last].end) for hit in self._hits(found))

    def snippet(self, text: str, most: int = SNIPPET_CHARACTERS) -> Snippet:
        """About `most` characters of `text` with as many different hits as can be, from whole words; its beginning
        where there is none.
        """
        found = list(words(text))
        if not found:
            return Snippet()
        hits = self._hits(found)
        best = _best_window(found, hits, most)
        first = _opening(text, found, best[0]) if hits else 0
        last = first
        while last + 1 < len(found) and found[last + 1].end - found[first].start <= most:
            last += 1
        last = max(last, min(best[1], len(found) - 1)) if hits else last
        start = found[first].start if first else 0
        end = found[last].end if last + 1 < len(found) else len(text.rstrip())
        spans = _merged(
            (found[hit.first].start - start, found[hit.last].end - start)
            for hit in hits
            if first <= hit.first and hit.last <= last
        )
        return Snippet(text[start:end], spans, start > 0, last + 1 < len(found))

    def _add_term(self, term: Term, number: int) -> None:
        folded = fold(term.text)
        self._words.setdefault(folded, number)
        if term.prefix or term.unfinished:
            self._beginnings.append((folded, number))
        if not term.prefix and folded not in STOP_WORDS:
            self._stems.setdefault(light_stem(folded), number)

    def _hits(self, found: Sequence[Word]) -> list[_Hit]:
        if not (self._words or self._phrases):
            return []
        keys = [_keys(word.text) for word in found]
        hits = [
            _Hit(place, place, part)
            for place, (folded, stem) in enumerate(keys)
            if (part := self._part(folded, stem)) is not None
        ]
        for phrase, part, unfinished in self._phrases:
            hits += [
                _Hit(place, place + len(phrase) - 1, part)
                for place in range(len(keys) - len(phrase) + 1)
                if _is_there(phrase, keys, place, unfinished=unfinished)
            ]
        return sorted(hits, key=lambda hit: (hit.first, hit.last))

    def _part(self, folded: str, stem: str) -> int | None:
        exact = self._words.get(folded)
        if exact is not None:
            return exact
        if folded not in STOP_WORDS and stem in self._stems:
            return self._stems[stem]
        return next((part for beginning, part in self._beginnings if folded.startswith(beginning)), None)


@lru_cache(maxsize=_CACHE)
def _keys(word: str) -> tuple[str, str]:
    folded = fold(word)
    return folded, light_stem(folded)


def _is_there(
    phrase: tuple[str, ...], keys: Sequence[tuple[str, str]], place: int, *, unfinished: bool
) -> bool:
    *whole, last = phrase
    if any(keys[place + step][0] != word for step, word in enumerate(whole)):
        return False
    end = keys[place + len(whole)][0]
    return end.startswith(last) if unfinished else end == last


def _merged(spans: Iterable[tuple[int, int]]) -> Spans:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def _best_window(found: Sequence[Word], hits: Sequence[_Hit], most: int) -> tuple[int, int]:
    """First and last word of the hits that lie together within `most` characters: the most different ones, then the
    most, then the first.
    """
    best, value = (0, 0), (0, 0)
    for place, hit in enumerate(hits):
        near = hits[place + 1 : place + _TOGETHER]
        within = [hit, *(other for other in near if found[other.last].end - found[hit.first].start <= most)]
        now = len({other.part for other in within}), len(within)
        if now > value:
            best, value = (hit.first, max(other.last for other in within)), now
    return best


def _opening(text: str, found: Sequence[Word], hit: int) -> int:
    """The word that a snippet around the word `hit` begins with: that of its sentence, if it is near."""
    begin = max((sentence.start for sentence in sentences(text[: found[hit].end])), default=0)
    first = next(place for place in range(hit + 1) if found[place].start >= begin)
    return first if hit - first <= 2 * _LEAD else hit - _LEAD
