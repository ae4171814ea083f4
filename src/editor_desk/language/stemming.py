"""Stems of a text: what the search index is fed and what similarity counts."""

from collections.abc import Iterable
from typing import Final

from editor_desk.language.affixes import light_stem, strip_clitics
from editor_desk.language.folding import fold
from editor_desk.language.tokens import word_texts
from editor_desk.language.word_lists import folded_list

__all__ = ["STOP_WORDS", "folded_words", "light_stem", "stems", "stems_of", "strip_clitics"]

STOP_WORDS: Final = folded_list("stop_words.txt")
"""Folded words that carry no topic: particles, pronouns, the verbs of reporting."""


def folded_words(text: str) -> list[str]:
    """The folded words of ``text`` in order, stop words included."""
    return word_texts(fold(text))


def stems(text: str) -> list[str]:
    """The light stems of ``text`` in order, stop words left out."""
    return stems_of(folded_words(text))


def stems_of(folded: Iterable[str]) -> list[str]:
    """The light stems of folded words, stop words left out."""
    kept = [word for word in folded if word not in STOP_WORDS]
    known = {word: light_stem(word) for word in set(kept)}
    return [known[word] for word in kept]
