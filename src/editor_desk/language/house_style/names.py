"""The names register: one agreed spelling for a person, a place or an organisation, and how else it is found written.

Names are found over folded text in one pass, by their first word: thousands of names cost hardly more than one. A spelling
that folds to the agreed one (ابراهيم, أبو ظبي for أبوظبي) needs no listing. A single word that folds to it and may mean
something else (على for علي) is left alone unless it is listed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal

from editor_desk.language.folding import fold
from editor_desk.language.house_style.model import Found
from editor_desk.language.house_style.reading import Range, Reading
from editor_desk.language.keys import ambiguous

NameKind = Literal["person", "place", "organisation"]

_GAP: Final = re.compile(r"[^\S\n]+|[-‐‑–]")
_CONJUNCTIONS: Final = ("و", "ف")
_PREPOSITIONS: Final = ("ب", "ل", "ك")
_APART: Final = {"عبد": "ال", "أبو": "", "أبا": "", "أبي": ""}
"""Beginnings of names that are written apart from the next word or joined to it, and how that word must begin."""
_SHORTEST_REST = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name as agreed, other spellings of it that are in use, and a note for whoever wonders."""

    agreed: str
    kind: NameKind = "person"
    variants: tuple[str, ...] = ()
    note: str = ""


@dataclass(slots=True)
class _Form:
    """A sequence of folded words after the first one. `exact` are its right spellings, `names` what they stand for, and
    `spellings` how the wrong ones were listed.
    """

    rest: tuple[str, ...]
    exact: set[tuple[str, ...]] = field(default_factory=set)
    agreed: list[str] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)


class NamesRegister:
    """An index of names. Building costs some 30 µs a name; finding does not depend on how many there are."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = tuple(names)
        self._forms: dict[str, list[_Form]] = {}
        for name in self.names:
            agreed = bare_words(name.agreed)
            if agreed:
                self._form(agreed, name).exact.add(agreed)
            for variant in (*name.variants, *_respaced(agreed)):
                if words := bare_words(variant):
                    self._form(words, name)
        for forms in self._forms.values():
            forms.sort(key=lambda form: -len(form.rest))

    def words(self) -> frozenset[str]:
        """Every word of an agreed spelling, without marks: what a speller may take as known."""
        return frozenset(word for name in self.names for word in bare_words(name.agreed))

    def read(self, reading: Reading) -> tuple[list[Range], list[Found]]:
        """Where agreed spellings stand, and what should be one, with the agreed spellings behind its own clitics."""
        right: list[Range] = []
        wrong: list[Found] = []
        if not self._forms:
            return right, wrong
        words, places = reading.words, reading.places
        free = 0
        for at, word in enumerate(words):
            if at < free:
                continue
            for prefix, head, article in _splits(_key(word)):
                form = self._longest(reading, at, head)
                if form is None:
                    continue
                last = at + len(form.rest)
                first = word[len(prefix) :]
                written = (f"ا{first}" if article else first, *words[at + 1 : last + 1])
                if written in form.exact:
                    right.append((places[at][0], places[last][1]))
                elif _is_surely(written, form):
                    fixes = tuple(_behind(prefix, agreed) for agreed in form.agreed)
                    wrong.append(Found(places[at][0], places[last][1], fixes))
                else:
                    continue
                free = last + 1
                break
        return right, wrong

    def _form(self, words: tuple[str, ...], name: Name) -> _Form:
        head, *rest = map(_key, words)
        forms = self._forms.setdefault(head, [])
        form = next((known for known in forms if known.rest == tuple(rest)), None)
        if form is None:
            form = _Form(tuple(rest))
            forms.append(form)
        if name.agreed not in form.agreed:
            form.agreed.append(name.agreed)
        form.spellings.append(" ".join(words))
        return form

    def _longest(self, reading: Reading, at: int, head: str) -> _Form | None:
        words = reading.words
        for form in self._forms.get(head, ()):
            last = at + len(form.rest)
            if not form.rest or (
                tuple(map(_key, words[at + 1 : last + 1])) == form.rest and reading.joined(at, last, _GAP)
            ):
                return form
        return None


def bare_words(name: str) -> tuple[str, ...]:
    """The words of a name without marks."""
    return tuple(Reading(name).words)


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return fold(word)


@lru_cache(maxsize=1 << 16)
def _splits(word: str) -> tuple[tuple[str, str, bool], ...]:
    """Ways to read a folded word as clitics and the beginning of a name, without clitics first; and whether that beginning
    has an article whose ا is not written (للرياض).
    """
    ways = [("", word, False)]
    starts = [""]
    if word.startswith(_CONJUNCTIONS):
        starts.append(word[0])
        ways.append((word[0], word[1:], False))
    for start in starts:
        rest = word[len(start) :]
        if rest.startswith("لل"):
            ways.append((f"{start}ل", f"ا{rest[1:]}", True))
        if rest.startswith(_PREPOSITIONS):
            ways.append((start + rest[0], rest[1:], False))
    return tuple(way for way in ways if len(way[1]) >= _SHORTEST_REST or not way[0])


def _behind(prefix: str, agreed: str) -> str:
    """`agreed` behind its clitics: ل and الرياض are للرياض."""
    if prefix.endswith("ل") and agreed.startswith("ال"):
        return f"{prefix}ل{agreed[2:]}"
    return prefix + agreed


def _is_surely(written: tuple[str, ...], form: _Form) -> bool:
    """Whether this can be nothing else than the name: a phrase, or a word that is not another word by its spelling."""
    text = " ".join(written)
    return len(written) > 1 or any(not ambiguous(text, spelling) for spelling in form.spellings)


def _respaced(words: tuple[str, ...]) -> Iterator[str]:
    """The name with عبد, أبو and the like joined to the next word where they are apart, and apart where joined."""
    for at, word in enumerate(words):
        after = words[at + 1 :]
        if word in _APART and after and after[0].startswith(_APART[word]):
            yield " ".join((*words[:at], word + after[0], *after[1:]))
        for head, begins in _APART.items():
            rest = word.removeprefix(head)
            if rest != word and rest.startswith(begins) and len(rest) >= _SHORTEST_REST:
                yield " ".join((*words[:at], head, rest, *after))
