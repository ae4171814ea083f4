"""What a search may have meant: words that the archive has, near those that it hardly has."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import islice, product
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
_SEATS: Final = {"ا": "اأإآ", "و": "وؤ", "ي": "يئ"}
_LAST: Final = {"ي": "يىئ", "ه": "هة"}
_MOST_SPELLINGS: Final = 512
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"


def corrected(query: Query, typed: str, articles_with: ArticlesWith, written_in: ArticlesWith) -> str | None:
    """`typed` with every word that the archive hardly has replaced by the likeliest that it has, as most of its articles
    write it; None where nothing is. `articles_with` counts folded words, `written_in` just so written ones.
    """
    better = typed
    for term in reversed(query.terms):
        meant = None if term.prefix else _meant(term, articles_with)
        if meant is not None:
            meant = " ".join(_as_written(word, written_in) for word in meant.split())
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


def _as_written(word: str, written_in: ArticlesWith) -> str:
    """The spelling that most articles have of those that fold like `word`; `word` where none is written just so."""
    known = written_in([word, *islice(_spellings(fold(word)), _MOST_SPELLINGS)])
    likeliest = max(known, key=lambda spelling: (known[spelling], spelling == word, spelling))
    return likeliest if known[likeliest] else word


def _spellings(folded: str) -> Iterator[str]:
    """The ways to write a folded Arabic word: with and without hamza, and what its last letter may stand for."""
    ways = [_SEATS.get(letter, letter) for letter in folded[:-1]]
    last = folded[-1:]
    return map("".join, product(*ways, _LAST.get(last, _SEATS.get(last, last))))


def _latin(word: str) -> dict[str, float]:
    """Latin words one slip of the finger away."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    found = {head + tail[1:] for head, tail in splits if tail}
    found |= {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    found |= {head + letter + tail for head, tail in splits for letter in _LATIN}
    found |= {head + letter + tail[1:] for head, tail in splits if tail for letter in _LATIN}
    return dict.fromkeys(found - {word, ""}, 1.5)
