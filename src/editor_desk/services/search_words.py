"""What a search may have meant: words that the archive has, near those that it hardly has."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from editor_desk.language.confusions import candidates, ranked
from editor_desk.language.folding import Strength, fold
from editor_desk.language.query import Query, Term
from editor_desk.language.stemming import STOP_WORDS

ArticlesWith = Callable[[Collection[str]], Mapping[str, int]]

_RARE: Final = 2
"""A word that so many articles have may be a slip itself."""
_TIMES: Final = 20
"""What is offered for a word that some articles have is in so many times as many."""
_LONGEST: Final = 24
_SHORTEST: Final = 3
_FARTHEST: Final = 3.5
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"


def corrected(query: Query, typed: str, articles_with: ArticlesWith) -> str | None:
    """`typed` with every word that the archive hardly has replaced by the likeliest that it has; None where nothing is."""
    better = typed
    for term in reversed(query.terms):
        meant = None if term.prefix else _meant(term, articles_with)
        if meant is not None:
            better = better[: term.start] + meant + better[term.end :]
    return better if better != typed else None


def _meant(term: Term, articles_with: ArticlesWith) -> str | None:
    word = fold(term.text, Strength.MARKS)
    folded = fold(word)
    if folded in STOP_WORDS or not _SHORTEST <= len(folded) <= _LONGEST or not folded.isalpha():
        return None
    own = articles_with([folded])[folded]
    if own > _RARE:
        return None
    distances = _latin(folded) if folded.isascii() else candidates(word)
    # The archive knows words folded: spellings that fold alike are one.
    nearest: dict[str, tuple[float, str]] = {}
    for text, distance in distances.items():
        key = fold(text)
        if key != folded and (distance, text) < nearest.get(key, (_FARTHEST, "")):
            nearest[key] = distance, text
    parts = {part for key in nearest for part in key.split()}
    known = articles_with(parts)
    least = own * _TIMES or 1
    likely = {
        text: distance
        for key, (distance, text) in nearest.items()
        if min(known[part] for part in key.split()) >= least
    }
    if not likely:
        return None
    frequency = {part: known[fold(part)] for text in likely for part in text.split()}
    return ranked(likely, frequency, {}, {})[0]


def _latin(word: str) -> dict[str, float]:
    """Latin words one slip of the finger away."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    found = {head + tail[1:] for head, tail in splits if tail}
    found |= {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    found |= {head + letter + tail for head, tail in splits for letter in _LATIN}
    found |= {head + letter + tail[1:] for head, tail in splits if tail for letter in _LATIN}
    return dict.fromkeys(found - {word, ""}, 1.5)
