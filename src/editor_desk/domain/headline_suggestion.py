"""A headline for copy that came without one: the lead's first sentence, shortened where a sub-editor would.

It is a start for the editor, not a summary: words are left out or cut off at the end, never made up.
"""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from editor_desk.domain.incoming import IncomingLine, LineRole
from editor_desk.language.folding import fold
from editor_desk.language.tokens import count_words, sentences

MAX_LENGTH = 90
_ENOUGH_WORDS = 4
_LEAD_CHARACTERS = 1000

_TITLE_PARTS = re.compile(r"\s+(?:[|–—»-]|::)\s+")
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])|\s+[–—-]\s+[^–—-]{1,80}\s+[–—-](?=\s)")
_DATELINE = re.compile(r"^[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s*(?:\([^()]*\)\s*)?[-–—:]+\s+")
_CLAUSE = re.compile(r"\s*[،؛,;:]\s*")
_LETTER = re.compile(r"[^\W\d_]")


@cache
def _words(name: str) -> frozenset[str]:
    text = resources.files("editor_desk.domain").joinpath("data/headline_words.json").read_text("utf-8")
    return frozenset(map(fold, json.loads(text)[name]))


def suggest_headline(lines: Sequence[IncomingLine], title: str = "") -> str:
    """A headline of at most 90 characters from the page's `title` if that is one, else from the lead; "" without words."""
    if named := _from_title(title[:_LEAD_CHARACTERS]):
        return _shortened(named.split())
    texts = [line.text for line in lines if line.role is LineRole.PARAGRAPH]
    texts += [line.text for line in lines if line.role not in {LineRole.NOISE, LineRole.LABEL}]
    lead = next((text for text in texts if _LETTER.search(text)), "")[:_LEAD_CHARACTERS]
    bare = _ASIDE.sub("", _DATELINE.sub("", lead))
    sentence = next((found.text for found in sentences(bare) if _LETTER.search(found.text)), lead)
    return _shortened(_statement(_main_clause(sentence.rstrip(".…؟! ").split())))


def _from_title(title: str) -> str:
    longest = max(_TITLE_PARTS.split(" ".join(title.split())), key=count_words)
    return longest if count_words(longest) >= _ENOUGH_WORDS else ""


def _main_clause(words: list[str]) -> list[str]:
    """The clauses that carry the news; apposition, asides and days are left out."""
    clauses = [clause.split() for clause in _CLAUSE.split(" ".join(words)) if clause]
    kept: list[str] = []
    interrupted = False  # by a day between commas: the clause goes on behind it
    for clause in clauses:
        news = _without_days(clause)
        if not news:
            interrupted = True
        elif kept and fold(clause[0]) in _words("asides"):
            interrupted = False
        elif len(kept) < _ENOUGH_WORDS or interrupted or _completes(clause, kept[0]):
            aside = next(
                (at for at, word in enumerate(news) if at and fold(word) in _words("asides")), len(news)
            )
            kept += news[:aside]
            interrupted = False
    return kept or words


def _without_days(clause: Sequence[str]) -> list[str]:
    folded = [fold(word) for word in clause]
    gone = {place for place, word in enumerate(folded) if word in _words("days")}
    for place in sorted(gone):
        gone |= {
            near
            for near in (place - 1, place + 1)
            if folded[near : near + 1] and folded[near] in _words("beside_days")
        }
    return [word for place, word in enumerate(clause) if place not in gone]


def _completes(clause: Sequence[str], verb: str) -> bool:
    """Whether a later clause is what the verb was waiting for: `قام وفد …، بزيارة`, `أكد الوزير، … ، أن`."""
    first = fold(clause[0])
    if fold(verb) in _words("takes_by"):
        return first.startswith("ب")
    return fold(verb) in _words("statement_verbs") and first in _words("that")


def _statement(words: list[str]) -> list[str]:
    """`أكد الوزير أن المعرض …` as `الوزير: المعرض …`."""
    that = next((place for place, word in enumerate(words) if fold(word) in _words("that")), 0)
    if that < 2 or len(words) - that <= 2 or fold(words[0]) not in _words("statement_verbs"):
        return words
    if fold(words[1]) in _words("dangling"):
        return words
    return [*words[1 : that - 1], f"{words[that - 1]}:", *words[that + 1 :]]


def _shortened(words: Sequence[str]) -> str:
    """As many of `words` as fit, without those at the end that wait for a next."""
    fitting = [place for place in range(1, len(words) + 1) if len(" ".join(words[:place])) <= MAX_LENGTH]
    if not fitting:
        return "".join(words[:1])[:MAX_LENGTH]
    kept = list(words[: fitting[-1]])
    if len(kept) < len(words) and len(kept) > _ENOUGH_WORDS and fold(kept[-2]) in _words("dangling"):
        kept.pop()
    while len(kept) > 1 and fold(kept[-1]) in _words("dangling"):
        kept.pop()
    headline = " ".join(kept).strip(" ،؛:,;")
    return (
        headline if headline.count("«") == headline.count("»") else headline.replace("«", "").replace("»", "")
    )
