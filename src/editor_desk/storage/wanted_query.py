"""What a search wants, made into queries of the index, without a syntax that could be wrong.

A word is looked for by its stem in the one weighted field of stems, in which those of the headline count three times; that
it stands there as it was typed, and with the very hamza and ta marbuta, only adds to the score.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tantivy import DocAddress, FieldType, Occur, Order, Query, Schema, Searcher

from editor_desk.language.folding import Strength, fold
from editor_desk.language.query import Field, Phrase, Term
from editor_desk.language.stemming import STOP_WORDS, folded_words, light_stem
from editor_desk.services.ports.search import (
    Among,
    Between,
    IndexCounts,
    IndexPage,
    Named,
    SearchOrder,
    Wanted,
    WantedClause,
    WantedPart,
)
from editor_desk.storage.search_query import (
    DATED,
    HEADLINE,
    NAMED,
    STEMS,
    TEXT,
    THING,
    UPDATED,
    WRITTEN,
    key_field,
    key_of,
)

_FOLDED = 0.5  # what the folded word adds to its stem
_WRITTEN = 0.25  # what the very letters add
_OTHERS = re.compile(r"[يه]$|^ا(?!ل)")
"""In a folded word: letters that stand for others as well (علي for على)."""
_CONTINUATIONS = 12
_COMMONEST = 12
_MOST = 100
_FIRST, _LAST = -(2**62), 2**62
_Ask = Callable[[WantedPart], Query]


@dataclass(frozen=True, slots=True)
class Page:
    """Which of the articles that are found are wanted, and whether all of them are to be counted."""

    order: SearchOrder
    limit: int
    offset: int = 0
    counted: bool = True


def find(schema: Schema, searcher: Searcher, wanted: Wanted, page: Page) -> IndexPage:
    """See `services.ports.search.ArchiveSearch.find`."""
    asked = _Question(schema, searcher).of(wanted)
    if asked is None or page.limit < 1:
        return IndexPage()
    # One more than is shown tells whether there are more. Who does not count leaves out what cannot come first.
    most = page.limit if page.counted else page.limit + 1
    if page.order is SearchOrder.RELEVANCE and _ranks(wanted):
        result: Any = searcher.search(asked, most, offset=page.offset, count=page.counted)
        addresses = _newest_of_equals(searcher, result.hits[: page.limit])
    else:
        way = Order.Asc if page.order is SearchOrder.OLDEST else Order.Desc
        field = UPDATED if page.order is SearchOrder.CHANGED else DATED
        result = searcher.search(
            asked, most, offset=page.offset, count=page.counted, order_by_field=field, order=way
        )
        addresses = [address for _, address in result.hits[: page.limit]]
    total = result.count if page.counted else _total(searcher, asked, page, len(result.hits))
    return IndexPage(tuple(searcher.doc(address)["article"][0] for address in addresses), total)


def _total(searcher: Searcher, asked: Query, page: Page, hits: int) -> int | None:
    """How many there are, where that is seen from one page."""
    if hits > page.limit:
        return None
    if hits or not page.offset:
        return page.offset + hits
    # Behind the end nobody knows where that was.
    found: int = searcher.search(asked, 1).count  # type: ignore[attr-defined]
    return found


def _newest_of_equals(searcher: Searcher, hits: Sequence[tuple[float, DocAddress]]) -> list[DocAddress]:
    """Where the hits lie, best first; of those with the same score the newest first."""
    addresses = [address for _, address in hits]
    scores = [score for score, _ in hits]
    if len(set(scores)) == len(scores):
        return addresses
    times = searcher.fast_field_values(DATED, addresses)
    places = sorted(range(len(scores)), key=lambda place: (-scores[place], -(times[place] or 0)))
    return [addresses[place] for place in places]


def count(schema: Schema, searcher: Searcher, wanted: Wanted) -> int:
    """How many articles are wanted."""
    asked = _Question(schema, searcher).of(wanted)
    if asked is None:
        return 0
    found: int = searcher.search(Query.const_score_query(asked, 0.0), 1).count  # type: ignore[attr-defined]
    return found


def counts(schema: Schema, searcher: Searcher, wanted: Wanted) -> IndexCounts:
    """See `services.ports.search.ArchiveSearch.counts`."""
    asked = _Question(schema, searcher).of(wanted)
    if asked is None:
        return IndexCounts()
    sums: dict[str, Any] = {
        field.value: {"terms": {"field": field.value, "size": 4 * _COMMONEST}} for field in Field
    }
    sums |= {way: {way: {"field": DATED}} for way in ("min", "max")}
    answer = searcher.aggregate(asked, sums)
    values = {field: _values(field, answer[field.value]["buckets"]) for field in Field}
    return IndexCounts(values, _moment(answer["min"]["value"]), _moment(answer["max"]["value"]))


def commonest(searcher: Searcher, field: Field) -> Sequence[tuple[str, int]]:
    """See `services.ports.search.ArchiveSearch.commonest`."""
    sums = {field.value: {"terms": {"field": field.value, "size": _MOST}}}
    return _values(field, searcher.aggregate(Query.all_query(), sums)[field.value]["buckets"], _MOST)


def counts_between(
    schema: Schema, searcher: Searcher, wanted: Wanted, spans: Sequence[Between]
) -> Sequence[int]:
    """See `services.ports.search.ArchiveSearch.counts_between`."""
    asked = _Question(schema, searcher).of(wanted)
    if asked is None:
        return [0] * len(spans)
    ranges = [_range(span) for span in spans]
    # A sum for each span: those of one sum must not overlap.
    sums = {
        str(place): {"range": {"field": _moments_of(span), "ranges": [wide]}}
        for place, (span, wide) in enumerate(zip(spans, ranges, strict=True))
    }
    answer = searcher.aggregate(asked, sums) if sums else {}
    return [_of_range(answer[str(place)]["buckets"], wide) for place, wide in enumerate(ranges)]


class _Question:
    """Makes queries of one searcher."""

    def __init__(self, schema: Schema, searcher: Searcher) -> None:
        self._schema = schema
        self._searcher = searcher

    def of(self, wanted: Wanted) -> Query | None:
        """What is wanted; None for nothing."""
        if not wanted.clauses:
            return None
        positive = [clause for clause in wanted.clauses if not clause.excluded]
        excluded = [clause for clause in wanted.clauses if clause.excluded]
        if len(positive) == 1 and not excluded:
            return self._only(positive[0])
        asked: list[tuple[Occur, Query]] = []
        loose = [clause for clause in positive if wanted.some and _is_worded(clause)]
        if loose:
            asked.append((Occur.Must, self._one_of([part for clause in loose for part in clause.parts])))
        for clause in positive:
            if clause not in loose:
                asked.append((Occur.Must, self._clause(clause)))
                asked += self._bonus(clause)
        if not positive:
            asked.append((Occur.Must, Query.const_score_query(Query.all_query(), 0.0)))
        asked += [(Occur.MustNot, self._clause(clause)) for clause in excluded]
        return Query.boolean_query(asked)

    def _only(self, clause: WantedClause) -> Query:
        if len(clause.parts) > 1:
            return self._clause(clause)
        bonus = self._bonus(clause)
        (part,) = clause.parts
        if isinstance(part, Term) and bonus and fold(part.text) not in STOP_WORDS:
            # Flat, as in `_one_of`: what only adds to the score of a word finds nothing that the word does not (but a byline).
            ways = [(Occur.Should, way) for way in self._ways(part)]
            return Query.boolean_query(ways + bonus)
        return (
            Query.boolean_query([(Occur.Must, self._clause(clause)), *bonus])
            if bonus
            else self._clause(clause)
        )

    def _clause(self, clause: WantedClause) -> Query:
        if len(clause.parts) == 1:
            return self._part(clause.parts[0])
        return self._one_of(clause.parts)

    def _one_of(self, parts: Sequence[WantedPart]) -> Query:
        """Flat, since the index can leave out what cannot come first only where all that is asked for are words."""
        asked: list[tuple[Occur, Query]] = []
        for part in parts:
            if isinstance(part, Term) and not (part.prefix or part.unfinished):
                folded = fold(part.text)
                if folded not in STOP_WORDS:
                    asked.append((Occur.Should, self._term(STEMS, light_stem(folded), "freq")))
                asked.append((Occur.Should, Query.boost_query(self._term(TEXT, folded, "position"), _FOLDED)))
            else:
                asked.append((Occur.Should, self._part(part)))
        return Query.boolean_query(asked)

    def _part(self, part: WantedPart) -> Query:
        match part:
            case Term():
                return self._word(part)
            case Phrase():
                return self._phrase(TEXT, part)
            case Among():
                values = Query.term_set_query(self._schema, part.field.value, list(part.values))
                return Query.const_score_query(values, 0.0)
            case Named():
                return Query.const_score_query(self._named(part), 0.0)
            case Between():
                return Query.const_score_query(self._between(part), 0.0)
            case _:
                return Query.const_score_query(self._term(THING, part.thing.value, "basic"), 0.0)

    def _word(self, term: Term) -> Query:
        if term.prefix:
            return self._like(TEXT, re.escape(fold(term.text)) + ".*")
        ways = self._ways(term)
        return ways[0] if len(ways) == 1 else Query.boolean_query([(Occur.Should, way) for way in ways])

    def _ways(self, term: Term) -> list[Query]:
        """What finds a word: its stem, and while it is typed the words that begin so."""
        folded = fold(term.text)
        # Small words have no stem in the index.
        small = folded in STOP_WORDS
        whole = (
            self._term(TEXT, folded, "position") if small else self._term(STEMS, light_stem(folded), "freq")
        )
        more = self._continuations(folded) if term.unfinished else []
        return [whole, *(Query.boost_query(self._term(TEXT, word, "position"), _FOLDED) for word in more)]

    def _bonus(self, clause: WantedClause) -> list[tuple[Occur, Query]]:
        """What need not be there and adds to the score."""
        ways: list[tuple[Query, float]] = []
        for part in clause.parts if len(clause.parts) == 1 else ():
            if isinstance(part, Phrase):
                ways.append((self._phrase(HEADLINE, part), 1.0))
            elif isinstance(part, Term) and not part.prefix:
                folded = fold(part.text)
                written = fold(part.text, Strength.MARKS)
                ways.append((self._term(TEXT, folded, "position"), _FOLDED))
                if written != folded or _OTHERS.search(folded):
                    ways.append((self._term(WRITTEN, written, "basic"), _WRITTEN))
        return [(Occur.Should, Query.boost_query(way, weight)) for way, weight in ways]

    def _phrase(self, field: str, phrase: Phrase) -> Query:
        terms: list[str | tuple[int, str]] = list(folded_words(phrase.text))
        if len(terms) == 1:
            return self._term(field, str(terms[0]), "position")
        if phrase.unfinished:
            return Query.phrase_prefix_query(self._schema, field, terms)
        return Query.phrase_query(self._schema, field, terms)

    def _continuations(self, beginning: str) -> list[str]:
        """The commonest words that begin so."""
        found = self._searcher.terms_with_prefix(TEXT, beginning, limit=_CONTINUATIONS)
        return [term for term, _ in found if term != beginning]

    def _named(self, named: Named) -> Query:
        field = key_field(named.field)
        keys = [key for text in named.texts if (key := key_of(text))]
        just_so = [key for key in keys if self._searcher.doc_freq(field, key)]
        if just_so:
            return Query.term_set_query(self._schema, field, just_so)
        parts = [self._like(field, f".*{re.escape(key)}.*") for key in keys]
        return Query.boolean_query([(Occur.Should, part) for part in parts]) if parts else Query.empty_query()

    def _between(self, span: Between) -> Query:
        wide = {"from": _FIRST, "to": _LAST} | _range(span)
        return Query.range_query(
            self._schema, _moments_of(span), FieldType.Integer, wide["from"], wide["to"], include_upper=False
        )

    def _like(self, field: str, pattern: str) -> Query:
        try:
            return Query.regex_query(self._schema, field, pattern)
        except ValueError:
            return Query.empty_query()  # too long for an automaton, and so for a word

    def _term(self, field: str, word: str, option: str) -> Query:
        return Query.term_query(self._schema, field, word, option)


def _is_worded(clause: WantedClause) -> bool:
    return all(isinstance(part, Term) for part in clause.parts)


def _ranks(wanted: Wanted) -> bool:
    """Whether anything in it makes one article a better answer than another."""
    return any(
        isinstance(part, Term | Phrase) and not (isinstance(part, Term) and part.prefix)
        for clause in wanted.clauses
        if not clause.excluded
        for part in clause.parts
    )


def _moments_of(span: Between) -> str:
    return UPDATED if span.changed else DATED


def _range(span: Between) -> dict[str, int]:
    ends = {"from": span.since, "to": span.until}
    return {name: int(when.timestamp() * 1000) for name, when in ends.items() if when is not None}


def _of_range(buckets: Sequence[dict[str, Any]], wide: dict[str, int]) -> int:
    same = (bucket for bucket in buckets if all(bucket.get(end) == wide.get(end) for end in ("from", "to")))
    return sum(int(bucket["doc_count"]) for bucket in same)


def _values(
    field: Field, buckets: Sequence[dict[str, Any]], most: int = _COMMONEST
) -> tuple[tuple[str, int], ...]:
    """The commonest values; those that fold alike are one, under the name that is used most."""
    merged: dict[str, tuple[str, int]] = {}
    for bucket in buckets:
        value, number = str(bucket["key"]), int(bucket["doc_count"])
        key = key_of(value) if field in NAMED else value
        shown, before = merged.get(key, (value, 0))
        merged[key] = shown, before + number
    return tuple(sorted(merged.values(), key=lambda pair: (-pair[1], pair[0]))[:most])


def _moment(milliseconds: float | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)
