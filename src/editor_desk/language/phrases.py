"""Phrases in a text: those of a given list, found by their stems in one pass, and new ones that stand out."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from editor_desk.language.affixes import clitic_slice, light_stem
from editor_desk.language.folding import Strength, fold, fold_with_map
from editor_desk.language.stemming import STOP_WORDS
from editor_desk.language.tokens import count_words, word_spans, words_and_breaks

T = TypeVar("T", bound=Hashable)
LONGEST_NEW: Final = 3
"""Words that a new key phrase has at most."""
_SHORTEST: Final = 3
_HEADLINE_COUNTS: Final = 2
_REPEATED: Final = 3
"""What a phrase of several words must weigh: in the headline and below it, or three times below it."""
_STOP: Final = "\0"
_LEAF: Final = 0  # no stem is a number


class StemmedText:
    """A text as its stems, one for every word, and what is between them. The first `head` are of the headline.

    A stop word is its own stem, and no other word's: على would else be found wherever علي is looked for.
    """

    __slots__ = ("_parted", "head", "stems", "text", "words")

    def __init__(self, text: str, headline: str = "") -> None:
        self.text = f"{headline}\n{text}" if headline else text
        self.words: list[str] = []
        self.stems: list[str] = []
        self._parted: list[int] = []  # for each word, how many breaks stand before it
        breaks = 0
        for part in words_and_breaks(fold(self.text)):
            if part[0].isalnum():
                self.words.append(part)
                self.stems.append(light_stem(part) if part not in STOP_WORDS else _STOP + part)
                self._parted.append(breaks)
            else:
                breaks += 1
        self.head = count_words(fold(headline)) if headline else 0

    def __len__(self) -> int:
        return len(self.stems)

    def joined(self, first: int, last: int) -> bool:
        """Whether only spaces part the words from `first` to `last`: no full stop, no comma, no line break."""
        return self._parted[first] == self._parted[last]


def topical(stems: Iterable[str]) -> tuple[str, ...]:
    """Those that carry a topic: stop words are in no archive's index."""
    return tuple(stem for stem in stems if not stem.startswith(_STOP))


def phrase_stems(phrase: str) -> tuple[str, ...]:
    """The stems of a phrase, under which it is found in any inflection; none where all its words are stop words."""
    stems = tuple(StemmedText(phrase).stems)
    return stems if topical(stems) else ()


class Phrase(Generic[T]):
    """A phrase of the list by its stems, and those of them that carry a topic. `alone` is what was listed under it and nowhere else, `shared` what was listed
    under other phrases too. Compared by identity: it is found by the thousand.
    """

    __slots__ = ("alone", "shared", "stems", "topical")

    def __init__(self, stems: tuple[str, ...]) -> None:
        self.stems = stems
        self.topical = topical(stems)
        self.alone: list[T] = []
        self.shared: list[T] = []


class PhraseFinder(Generic[T]):
    """Finds any number of phrases in one pass over a text: a tree of stems, walked from each word.

    Building costs some 20 µs a phrase. Finding costs the words of the text and those of its phrases, not the list's length.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._tree: dict[Any, Any] = {}
        listed: dict[T, list[Phrase[T]]] = {}
        for written, value in phrases:
            stems = phrase_stems(written)
            if not stems:
                continue
            node = self._tree
            for stem in stems:
                node = node.setdefault(stem, {})
            phrase: Phrase[T] = node.setdefault(_LEAF, Phrase(stems))
            known = listed.setdefault(value, [])
            if phrase not in known[-1:]:
                known.append(phrase)
        for value, known in listed.items():
            different = dict.fromkeys(known)
            for phrase in different:
                (phrase.shared if len(different) > 1 else phrase.alone).append(value)

    def find(self, text: StemmedText) -> dict[Phrase[T], list[int]]:
        """Every phrase that stands in `text`, within another too, with the places of its first words."""
        found: defaultdict[Phrase[T], list[int]] = defaultdict(list)
        get, stems, count = self._tree.get, text.stems, len(text.stems)
        for start in range(count):
            node = get(stems[start])
            end = start
            while node is not None:
                leaf = node.get(_LEAF)
                if leaf is not None and (end == start or text.joined(start, end)):
                    found[leaf].append(start)
                end += 1
                node = node.get(stems[end]) if end < count else None
        return found


def rarity(stems: Sequence[str], articles: int, frequencies: Mapping[str, int]) -> float:
    """How rare a phrase is, from how many of the ``articles`` have each of its stems.

    Words of a phrase stand together more often than by chance: its frequency is taken to be that of its rarest word times
    the root of the shares of the others. Against true counts of phrases that loses nothing in ranking.
    """
    articles = max(1, articles)  # in an empty archive all are equally rare
    if len(stems) == 1:
        return math.log(1 + articles / (1 + frequencies.get(stems[0], 0)))
    counts = sorted([frequencies.get(stem, 0) for stem in stems])
    frequency: float = counts[0]
    for count in counts[1:]:
        frequency *= math.sqrt(min(1.0, max(1, count) / articles))
    return math.log(1 + articles / (1 + frequency))


@dataclass(frozen=True, slots=True)
class KeyPhrase:
    """A phrase of a text that stands out: as it is written there first, its stems, and how often it occurs."""

    text: str
    stems: tuple[str, ...]
    times: int
    in_headline: bool
    score: float


def key_phrases(
    text: StemmedText, rare: Callable[[Sequence[str]], float], limit: int
) -> tuple[KeyPhrase, ...]:
    """The phrases of up to three words that stand out, best first: their count times their rarity times their length.

    Of two phrases of which one holds the other only the better is given.
    """
    counts: dict[tuple[str, ...], int] = {}
    heads: set[tuple[str, ...]] = set()
    written: dict[tuple[str, ...], dict[str, int]] = {}
    for first, stems, form in _candidates(text):
        weight = _HEADLINE_COUNTS if first < text.head else 1
        counts[stems] = counts.get(stems, 0) + weight
        forms = written.setdefault(stems, {})
        forms[form] = forms.get(form, 0) + weight
        if first < text.head:
            heads.add(stems)
    scored = sorted(
        (
            KeyPhrase(
                _label(written[stems]),
                stems,
                count - (_HEADLINE_COUNTS - 1) * (stems in heads),
                stems in heads,
                count * rare(topical(stems)) * len(stems),
            )
            for stems, count in counts.items()
            if len(stems) == 1 or count >= _REPEATED
        ),
        key=lambda phrase: (-phrase.score, phrase.text),
    )
    chosen: list[KeyPhrase] = []
    for phrase in scored:
        if len(chosen) == limit:
            break
        if not any(_holds(one.stems, phrase.stems) or _holds(phrase.stems, one.stems) for one in chosen):
            chosen.append(phrase)
    return tuple(chosen)


def _candidates(text: StemmedText) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """Each run of words that could be a phrase: the place of its first word, its stems, and how it is written."""
    places = fold_with_map(text.text)
    spans = word_spans(places.text)
    bears = [_bears(text, at) for at in range(len(text))]
    for first in range(len(text)):
        if not bears[first]:
            continue
        for last in range(first, min(len(text), first + LONGEST_NEW)):
            if last > first and not text.joined(last - 1, last):
                break
            if bears[last]:
                start, end = places.span(spans[first][0], spans[last][1])
                yield first, tuple(text.stems[first : last + 1]), text.text[start:end]


def _label(forms: Mapping[str, int]) -> str:
    """The form to show: the most frequent of those with nothing tied to their front, else the most frequent without it."""
    free = {form: count for form, count in forms.items() if _without_ties(form) == form}
    best = max(free or forms, key=lambda form: forms[form])
    return _without_ties(best)


def _without_ties(form: str) -> str:
    """`form` without marks, and without و ف ب ل ك in front of its first word; the article stays."""
    bare = " ".join(fold(form, Strength.MARKS).split())
    head, space, rest = bare.partition(" ")
    folded = fold(head)
    start, _ = clitic_slice(folded)
    if start == 0 or folded.startswith("ال") or len(folded) != len(head):
        return bare
    if folded.startswith("ال", start - 2) and start > 2:
        start -= 2
    return head[start:] + space + rest


def _bears(text: StemmedText, at: int) -> bool:
    word = text.words[at]
    return len(word) >= _SHORTEST and not word[0].isdigit() and not text.stems[at].startswith(_STOP)


def _holds(outer: Sequence[str], inner: Sequence[str]) -> bool:
    size = len(inner)
    return any(outer[at : at + size] == inner for at in range(len(outer) - size + 1))
