"""Stems of a text: what the search index is fed and what similarity counts."""

from importlib import resources

from editor_desk.language.affixes import light_stem, strip_clitics
from editor_desk.language.folding import fold
from editor_desk.language.tokens import words

__all__ = ["STOP_WORDS", "folded_words", "index_text", "light_stem", "stems", "strip_clitics"]


def _load_stop_words() -> frozenset[str]:
    data = resources.files("editor_desk.language").joinpath("data/stop_words.txt").read_text("utf-8")
    return frozenset(fold(line.strip()) for line in data.splitlines() if line.strip() and not line.startswith("#"))


STOP_WORDS: frozenset[str] = _load_stop_words()
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
