"""What a person types into a search, read into parts: words, "phrases", beginnings*, -what is left out, filters.

Forgiving: every text has a reading, and what was read in another way than it looks is told in a note. Operators and
names of filters are understood in Arabic and English. Test vectors: ``tests/data/query_vectors.json``.

    هدنة غزة                    articles with both words, however they are inflected
    "معبر رفح" «معبر رفح»       the words one after the other; one quoted word is not inflected
    انتخاب*                     words that begin so
    غزة أو رفح · a OR b · a|b   one of them; binds more closely than a space
    -رياضة · NOT x · بدون x     without it; -(فن رياضة) without either
    وسم:غزة مصدر:"وكالة الأنباء" حالة:مسودة تاريخ:2025-11 بعد:2025 تعديل:أمس له:صورة
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from editor_desk.language.folding import CONTROLS, fold
from editor_desk.language.periods import parse_period, side_of
from editor_desk.language.query import (
    MOST_PARTS,
    Clause,
    Field,
    Filter,
    Has,
    Note,
    NoteKind,
    Part,
    Phrase,
    Query,
    Term,
    Thing,
    When,
)
from editor_desk.language.stemming import STOP_WORDS, folded_words
from editor_desk.language.tokens import words

SHORTEST_BEGINNING: Final = 3
"""Letters, without the article, that a word must begin with for all such words to be looked for: fewer are half the archive."""

_FIELDS: Final = {
    **dict.fromkeys(("tag", "tags", "وسم", "الوسم", "وسوم", "الوسوم"), Field.TAG),
    **dict.fromkeys(("state", "status", "حاله", "الحاله"), Field.STATE),
    **dict.fromkeys(("section", "قسم", "القسم"), Field.SECTION),
    **dict.fromkeys(("source", "مصدر", "المصدر"), Field.SOURCE),
    **dict.fromkeys(("author", "by", "كاتب", "الكاتب", "محرر", "المحرر"), Field.AUTHOR),
}
_DATES: Final = {
    **dict.fromkeys(("date", "تاريخ", "التاريخ"), ""),
    **dict.fromkeys(("after", "بعد"), ">"),
    **dict.fromkeys(("before", "قبل"), "<"),
    **dict.fromkeys(("since", "from", "منذ", "من"), ">="),
    **dict.fromkeys(("until", "to", "حتي", "الي"), "<="),
}
_CHANGED: Final = frozenset({"modified", "changed", "edited", "تعديل", "التعديل"})
_HAS: Final = frozenset({"has", "له", "لها", "فيه", "فيها"})
_THINGS: Final = {
    **dict.fromkeys(("image", "images", "picture", "photo", "صوره", "صور"), Thing.IMAGE),
    **dict.fromkeys(("table", "tables", "جدول", "جداول"), Thing.TABLE),
    **dict.fromkeys(("embed", "video", "تضمين", "فيديو", "مقطع"), Thing.EMBED),
}
_NAMES: Final = frozenset({*_FIELDS, *_DATES, *_CHANGED, *_HAS})
_CLOSING: Final = {'"': '"', "“": "”", "„": "“", "«": "»", "”": "”"}
_OR: Final = frozenset({"or", "|", "||", "او"})
_AND: Final = frozenset({"and", "&", "&&"})
_NOT: Final = frozenset({"not"})
_WITHOUT: Final = frozenset({"بدون", "ليس"})
_UPPER_ONLY: Final = frozenset({"or", "and", "not"})
_ARTICLES: Final = ("وال", "بال", "كال", "فال", "ال", "لل")
_LONGEST_OPERATOR: Final = 16
"""With its tashkeel."""
_MINUS: Final = "-\u2212"
_COMMAS: Final = ",،"
_NAME: Final = re.compile(r"([^\W\d_]+)[:\uff1a]")
_RUN: Final = re.compile(r"[^\s\"“”„«»|()]+")
_VALUE: Final = re.compile(r"[^\s\"“”„«»|(),،]+")
_OPERATOR: Final = re.compile(r"(\|{1,2}|&{1,2}(?=\s|$)|[^\W\d_]+(?=[\s|(\"“„«]|$))")


class _Sign(StrEnum):
    OR = "or"
    AND = "and"
    NOT = "not"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class _Operator:
    sign: _Sign
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Left:
    """Parts that were typed without a space between them, and whether a minus stood before."""

    parts: tuple[Part, ...]
    excluded: bool = False


def parse(typed: str, today: date) -> Query:
    """The reading of `typed`; never raises. `today` is what words like أمس are seen from."""
    reader = _Reader(typed, today)
    items = list(reader.items())
    clauses = _clauses(items, reader.notes)
    if not clauses:
        # Somebody looks for the very words that are operators elsewhere.
        signs = [item for item in items if isinstance(item, _Operator) and folded_words(item.text)]
        clauses = [Clause((Term(item.text, item.start, item.end),)) for item in signs]
    if sum(_size(part) for clause in clauses for part in clause.parts) > MOST_PARTS:
        reader.notes.append(Note(NoteKind.TOO_LONG))
        clauses = _first(clauses, MOST_PARTS)
    if not clauses:
        reader.notes.append(Note(NoteKind.NOTHING))
    return Query(tuple(_without_small_words(clauses, reader.notes)), tuple(dict.fromkeys(reader.notes)))


class _Reader:
    """Goes once through the text, without the controls that nobody sees."""

    def __init__(self, typed: str, today: date) -> None:
        kept = [(char, place) for place, char in enumerate(typed) if char not in CONTROLS]
        self._text = "".join(char for char, _ in kept)
        self._places = [place for _, place in kept]
        self._named = ":" in typed or "\uff1a" in typed
        self._today = today
        self.notes: list[Note] = []

    def items(self) -> Iterator["_Operator | _Left"]:
        place, text, group = 0, self._text, False
        negated = False
        while place < len(text):
            if text[place] == "(":
                group = negated or (place > 0 and text[place - 1] in _MINUS)
            elif text[place] == ")":
                group = False
            if text[place].isspace():
                place += 1
                continue
            begins = place == 0 or text[place - 1].isspace() or text[place - 1] in "(|"
            operator = self._operator(place) if begins or text[place] == "|" else None
            if operator is not None:
                negated = operator[0].sign in {_Sign.NOT, _Sign.WITHOUT}
                yield operator[0]
                place = operator[1]
                continue
            minus = begins and text[place] in _MINUS and place + 1 < len(text)
            start = place + 1 if minus else place
            read = self._filter(start) or self._phrase(start) or self._run(start)
            if read is None:
                place += 1
                continue
            parts, place = read
            if parts:
                negated = False
                yield _Left(parts, minus or group)

    def _operator(self, place: int) -> tuple[_Operator, int] | None:
        found = _OPERATOR.match(self._text, place)
        if found is None:
            return None
        word = found[0]
        if len(word) > _LONGEST_OPERATOR:
            return None
        folded = fold(word)
        if folded in _UPPER_ONLY and not word.isupper():
            return None
        for sign, names in ((_Sign.OR, _OR), (_Sign.AND, _AND), (_Sign.NOT, _NOT), (_Sign.WITHOUT, _WITHOUT)):
            if folded in names:
                start, end = self._span(*found.span())
                return _Operator(sign, word, start, end), found.end()
        return None

    def _filter(self, place: int) -> tuple[tuple[Part, ...], int] | None:
        named = _NAME.match(self._text, place) if self._named else None
        if named is None or fold(named[1]) not in _NAMES:
            return None
        name = fold(named[1])
        dated = name in _DATES or name in _CHANGED
        values, end = self._values(named.end(), dated=dated)
        if not values:
            self.notes.append(Note(NoteKind.FILTER_EMPTY, named[1]))
            return None
        start, stop = self._span(place, end)
        if name in _FIELDS:
            return (Filter(_FIELDS[name], tuple(values), start, stop),), end
        part: Part | None
        if dated:
            kind, part = NoteKind.NOT_A_DATE, self._when(values[0], name, start, stop)
        else:
            kind, part = NoteKind.NOT_A_THING, self._has(values[0], start, stop)
        if part is not None:
            return (part,), end
        self.notes.append(Note(kind, values[0]))
        begin = self._text.index(values[0], named.end())
        return self._words(begin, begin + len(values[0])), end

    def _values(self, place: int, *, dated: bool) -> tuple[list[str], int]:
        """The values that begin at `place`, between commas, and where they end. A date is only one."""
        values: list[str] = []
        while True:
            closing = _CLOSING.get(self._text[place : place + 1])
            if closing is not None:
                inner, end = self._quotation(place, closing)
            else:
                found = _VALUE.match(self._text, place)
                inner, end = (found[0], found.end()) if found is not None else ("", place)
            if folded_words(inner) or (dated and inner):
                values.append(inner.strip())
                place = end
            if not inner or dated or self._text[place : place + 1] not in tuple(_COMMAS):
                return values, max(place, end) if values else place
            place += 1

    def _when(self, value: str, name: str, start: int, end: int) -> When | None:
        period, sign = parse_period(value, self._today), _DATES.get(name)
        if period is not None and sign:
            period = side_of(period, sign)
        return None if period is None else When(period, start, end, name in _CHANGED)

    def _has(self, value: str, start: int, end: int) -> Has | None:
        thing = _THINGS.get(fold(value))
        return None if thing is None else Has(thing, start, end)

    def _phrase(self, place: int) -> tuple[tuple[Part, ...], int] | None:
        closing = _CLOSING.get(self._text[place])
        if closing is None:
            return None
        inner, end = self._quotation(place, closing)
        if not folded_words(inner):
            return (), end
        start, stop = self._span(place, end)
        unfinished = self._text[end - 1] != closing and not inner[-1].isspace()
        return (Phrase(inner.strip(), start, stop, unfinished),), end

    def _quotation(self, place: int, closing: str) -> tuple[str, int]:
        """What stands between the mark at `place` and the closing one, and where that ends."""
        close = self._text.find(closing, place + 1)
        if close < 0:
            if self._text[place] != closing or self._text[place + 1 :].strip():
                self.notes.append(Note(NoteKind.QUOTE_OPEN, self._text[place]))
            return self._text[place + 1 :], len(self._text)
        return self._text[place + 1 : close], close + 1

    def _run(self, place: int) -> tuple[tuple[Part, ...], int] | None:
        run = _RUN.match(self._text, place)
        if run is None:
            return None
        parts = self._words(*run.span())
        return parts, run.end()

    def _words(self, first: int, last: int) -> tuple[Part, ...]:
        found: list[Part] = []
        for word in words(self._text[first:last]):
            start, end = self._span(first + word.start, first + word.end)
            after = first + word.end
            begins, last_of_all = self._text[after : after + 1] == "*", after == len(self._text)
            enough = (begins or last_of_all) and _is_enough(word.text)
            if begins and not enough:
                self.notes.append(Note(NoteKind.PREFIX_SHORT, word.text))
            found.append(Term(word.text, start, end, begins and enough, last_of_all and enough))
        return tuple(found)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._places[start], self._places[end - 1] + 1


def _is_enough(word: str) -> bool:
    folded = fold(word)
    article = next((piece for piece in _ARTICLES if folded.startswith(piece)), "")
    return len(folded) - len(article) >= SHORTEST_BEGINNING


def _clauses(items: list["_Operator | _Left"], notes: list[Note]) -> list[Clause]:
    clauses: list[Clause] = []
    joining = False
    leaving: _Operator | None = None
    for item in items:
        if isinstance(item, _Operator):
            joining = item.sign is _Sign.OR and bool(clauses) and not clauses[-1].excluded
            leaving = item if item.sign in {_Sign.NOT, _Sign.WITHOUT} else None
        elif item.excluded or leaving is not None:
            if leaving is not None and leaving.sign is _Sign.WITHOUT:
                notes.append(Note(NoteKind.LEFT_OUT, leaving.text))
            clauses.append(Clause((_as_one(item.parts),), excluded=True))
            joining, leaving = False, None
        else:
            fresh = [Clause((part,)) for part in item.parts]
            if joining:
                clauses[-1] = Clause((*clauses[-1].parts, *fresh.pop(0).parts))
            clauses += fresh
            joining = False
    return clauses


def _as_one(parts: tuple[Part, ...]) -> Part:
    """What was typed without a space, as one part: it is left out together."""
    first = parts[0]
    if len(parts) == 1:
        return replace(first, unfinished=False) if isinstance(first, Term | Phrase) else first
    text = " ".join(part.text for part in parts if isinstance(part, Term))
    return Phrase(text, first.start, parts[-1].end)


def _size(part: Part) -> int:
    """How much it is to look for: each value of a filter is asked for by itself."""
    return len(part.values) if isinstance(part, Filter) else 1


def _first(clauses: list[Clause], most: int) -> list[Clause]:
    kept: list[Clause] = []
    room = most
    for clause in clauses:
        parts: list[Part] = []
        for part in clause.parts:
            if room > 0:
                parts.append(replace(part, values=part.values[:room]) if isinstance(part, Filter) else part)
                room -= _size(part)
        if parts:
            kept.append(replace(clause, parts=tuple(parts)))
    return kept


def _without_small_words(clauses: list[Clause], notes: list[Note]) -> list[Clause]:
    """Particles are in every article: they are looked for only where nothing else is."""
    significant = [clause for clause in clauses if not _is_small(clause)]
    if any(not clause.excluded for clause in significant) or all(clause.excluded for clause in clauses):
        return significant or clauses
    notes.append(Note(NoteKind.SMALL_WORDS))
    return clauses


def _is_small(clause: Clause) -> bool:
    return not clause.excluded and all(
        isinstance(part, Term) and not part.prefix and fold(part.text) in STOP_WORDS for part in clause.parts
    )
