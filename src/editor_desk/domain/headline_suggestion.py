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
    if named := _from_title(title):
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
    """The clauses that carry the news: apposition, asides and times of day are left out while enough is left."""
    clauses = [clause.split() for clause in _CLAUSE.split(" ".join(words)) if clause]
    kept: list[str] = []
    for place, clause in enumerate(clauses):
        cut = next(
            (at for at, word in enumerate(clause) if at and fold(word) in _words("asides")), len(clause)
        )
        news = [word for word in clause[:cut] if fold(word) not in _words("times")]
        if place and fold(clause[0]) in _words("asides"):
            break
        if not place or len(kept) < _ENOUGH_WORDS or _completes(clause):
            kept += news
    return kept or words


def _completes(clause: Sequence[str]) -> bool:
    """Whether a later clause is what the verb was waiting for (`قام وفد …، بزيارة إلى …`) and no apposition."""
    first = fold(clause[0])
    return (
        first in _words("that")
        or first in {"الي", "علي", "عن"}
        or (first.startswith("ب") and len(first) > _ENOUGH_WORDS)
    )


def _statement(words: list[str]) -> list[str]:
    """`أكد الوزير أن المعرض …` as `الوزير: المعرض …`."""
    that = next((place for place, word in enumerate(words) if fold(word) in _words("that")), 0)
    if that < 2 or len(words) - that <= 2 or fold(words[0]) not in _words("statement_verbs"):
        return words
    return [*words[1 : that - 1], f"{words[that - 1]}:", *words[that + 1 :]]


def _shortened(words: Sequence[str]) -> str:
    """As many of `words` as fit, without one at the end that waits for a next."""
    kept: list[str] = []
    for word in words:
        if len(" ".join([*kept, word])) > MAX_LENGTH:
            break
        kept.append(word)
    while len(kept) > 1 and fold(kept[-1]) in _words("dangling"):
        kept.pop()
    return " ".join(kept).strip(" ،؛:,;") or "".join(words[:1])[:MAX_LENGTH]
