"""Stems of a text: what the search index is fed and what similarity counts."""

from typing import Final

from editor_desk.language.affixes import light_stem, strip_clitics
from editor_desk.language.folding import fold
from editor_desk.language.tokens import words
from editor_desk.language.word_lists import folded_list

__all__ = ["STOP_WORDS", "folded_words", "index_text", "light_stem", "stems", "strip_clitics"]

STOP_WORDS: Final = folded_list("stop_words.txt")
"""Folded words that carry no topic: particles, pronouns, the verbs of reporting."""


def folded_words(text: str) -> list[str]:
    """The folded words of ``text`` in order, stop words included."""
    return [word.text for word in words(fold(text))]


def stems(text: str) -> list[str]:
    """The light stems of ``text`` in order, stop words left out."""
    return [light_stem(word) for word in folded_words(text) if word not in STOP_WORDS]


def index_text(text: str) -> str:
    """The stems of ``text`` joined by spaces, for an index that splits at white space."""
    return " ".join(stems(text))
