"""Where the affixes of one folded Arabic word end: the clitics, and the light10 stem.

Both answers are slices of the word, so that a hit can be traced back to the stored text. light10 is the published
algorithm of Larkey, Ballesteros and Connell ("Light Stemming for Arabic Information Retrieval", 2007), run on folded
words, where ة is already ه. Stems are keys: never shown, and not idempotent (one layer of affixes is taken off).
"""

from functools import lru_cache

_ARTICLES = ("ال", "وال", "بال", "كال", "فال", "لل")
_CONJUNCTIONS = ("و", "ف")
_PREPOSITION_ARTICLES = ("ال", "بال", "كال", "لل")
_PREPOSITIONS = ("ب", "ل", "ك")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_CACHE = 1 << 17


def clitic_slice(word: str) -> tuple[int, int]:
    """Start and end of a folded word without conjunction (و ف), preposition (ب ل ك) and article.

    A single letter is taken off only where four letters or more remain (three after و), an article where three do.
    """
    start = 0
    if word.startswith(_CONJUNCTIONS) and len(word) >= (4 if word[0] == "و" else 5):
        start = 1
    for article in _PREPOSITION_ARTICLES:
        if word.startswith(article, start) and len(word) - start - len(article) >= 3:
            return start + len(article), len(word)
    if word.startswith(_PREPOSITIONS, start) and len(word) - start >= 5:
        start += 1
    return start, len(word)


def stem_slice(word: str) -> tuple[int, int]:
    """Start and end of the light10 stem in a folded word."""
    start, end = 0, len(word)
    if end >= 4 and word[0] == "و":
        start = 1
    for article in _ARTICLES:
        if word.startswith(article, start) and end - start - len(article) >= 2:
            start += len(article)
            break
    for suffix in _SUFFIXES:
        if end - start - len(suffix) >= 2 and word.endswith(suffix, start, end):
            end -= len(suffix)
    return start, end


@lru_cache(maxsize=_CACHE)
def strip_clitics(word: str) -> str:
    """A folded word without its clitics, e.g. وبالمدرسه → مدرسه."""
    start, end = clitic_slice(word)
    return word[start:end]


@lru_cache(maxsize=_CACHE)
def light_stem(word: str) -> str:
    """The light10 stem of a folded word, e.g. والمعلمون → معلم."""
    start, end = stem_slice(word)
    return word[start:end]
