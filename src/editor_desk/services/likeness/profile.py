"""The words of an article as likeness counts them, and the runs of words by which copies are known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from editor_desk.language.folding import Strength, fold
from editor_desk.language.keys import tag_key
from editor_desk.language.stemming import STOP_WORDS, folded_words, light_stem
from editor_desk.language.tokens import words

HEADLINE_WEIGHT = 3
COPIED_WORDS = 4
"""So many words in a row that stand in both texts were copied; fewer are met by chance or in every report."""
SKETCHED_WORDS = 3
"""Shorter, so that more runs outlive words that were changed here and there, and a copy is still found by its sketch."""
_LONGEST_STEM = 40  # what is longer is no word: an address, a run of letters


@dataclass(frozen=True, slots=True)
class Profile:
    """A text's stems with their counts, for each the word that shows it best (the shortest, as it is written), and the
    folded words of headline and body in order.
    """

    counts: dict[str, int]
    written: dict[str, str]
    headline: tuple[str, ...]
    body: tuple[str, ...]

    def names(self, known: Iterable[str]) -> tuple[str, ...]:
        """Those of the names that the text says, behind whatever clitic."""
        said = f" {' '.join(map(light_stem, self.headline))} | {' '.join(map(light_stem, self.body))} "
        return tuple(name for name in known if (key := _name_key(name)) and f" {key} " in said)


def profile(headline: str, body: str) -> Profile:
    """What the text is about."""
    written: dict[str, str] = {}
    folded: tuple[list[str], list[str]] = ([], [])
    for text, kept in zip((headline, body), folded, strict=True):
        for word in words(text):
            plain = fold(word.text)
            kept.append(plain)
            if plain not in STOP_WORDS:
                stem = _stem(plain)
                known = written.get(stem)
                if known is None or len(word.text) < len(known):
                    written[stem] = word.text
    shown = {stem: fold(word, Strength.MARKS) for stem, word in written.items()}
    return Profile(stem_counts(*folded), shown, tuple(folded[0]), tuple(folded[1]))


def stem_counts(headline: Iterable[str], body: Iterable[str]) -> dict[str, int]:
    """The stems of folded words. Words of the headline count three times, stop words not at all."""
    counts: dict[str, int] = {}
    for folded, times in ((headline, HEADLINE_WEIGHT), (body, 1)):
        for word in folded:
            if word not in STOP_WORDS:
                stem = _stem(word)
                counts[stem] = counts.get(stem, 0) + times
    return counts


def term_number(term: str) -> int:
    """The number under which a stem or a tag is kept: 32 bits, so that two of an article meet by chance once in a million."""
    return crc32(term.encode())


def tag_numbers(labels: Iterable[str]) -> dict[int, str]:
    """The labels under their numbers; labels that fold alike are one tag."""
    return {term_number(tag_key(label)): label for label in labels}


def shingles(folded: Sequence[str], length: int = SKETCHED_WORDS) -> set[bytes]:
    """The different runs of so many folded words."""
    return {" ".join(folded[start : start + length]).encode() for start in range(len(folded) - length + 1)}


def containment(one: set[bytes], other: set[bytes]) -> float:
    """How many of the runs of the shorter text are in the other one, 0..1."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


@dataclass(frozen=True, slots=True)
class Copied:
    """What the shorter of two texts has of the other: the share of its different runs of four words, and the share of its
    words that stand in such a run, which is what a reader would call the same text. Both 0..1.
    """

    runs: float
    words: float


def copied(one: Sequence[str], other: Sequence[str]) -> Copied:
    """Compare the folded words of two texts. A changed word takes four runs with it, but only itself from the words."""
    shorter, longer = sorted((one, other), key=len)
    own, known = shingles(shorter, COPIED_WORDS), shingles(longer, COPIED_WORDS)
    same = bytearray(len(shorter))
    for start in range(len(shorter) - COPIED_WORDS + 1):
        end = start + COPIED_WORDS
        if " ".join(shorter[start:end]).encode() in known:
            same[start:end] = b"\1" * COPIED_WORDS
    return Copied(containment(own, known), sum(same) / len(same) if same else 0.0)


def _stem(word: str) -> str:
    return light_stem(word)[:_LONGEST_STEM]


@lru_cache(maxsize=1 << 14)
def _name_key(name: str) -> str:
    return " ".join(map(light_stem, folded_words(name)))
