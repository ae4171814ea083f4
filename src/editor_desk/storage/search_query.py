"""What is asked of the index: typed text and whole articles made into queries, without a syntax that could be wrong."""

import re
from collections import Counter
from dataclasses import dataclass

from tantivy import Occur, Query, Schema, SchemaBuilder, Searcher

from editor_desk.language.folding import fold
from editor_desk.language.stemming import STOP_WORDS, folded_words, light_stem
from editor_desk.language.tokens import words
from editor_desk.storage.likeness_fields import add_likeness_fields

WEIGHTS = {"headline": 3.0, "tags": 3.0, "source": 1.0, "body": 1.0}
"""How much a match in each text counts. A text is indexed twice: folded, under its name, and stemmed."""

WRITTEN = "written"
"""The field of the words as they are written, to tell in how many articles they are written so."""

_EXACT = 0.5  # what the very word adds to its stem
_ALL_WORDS = 1000.0  # above any sum of the others: who has every word comes before who has some
_SHORTEST_PREFIX = 2
_PREFIX_TERMS = 12
_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”|«([^»]+)»')


def stem_field(name: str) -> str:
    """The field that holds the stems of the text `name`."""
    return f"{name}_stems"


def index_schema() -> Schema:
    """The fields; every text is folded and split by us, so that the index only splits at spaces."""
    builder = SchemaBuilder()
    builder.add_text_field("article", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("updated_at", stored=True)
    for name in WEIGHTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(stem_field(name), tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field(WRITTEN, tokenizer_name="whitespace", index_option="basic")
    add_likeness_fields(builder)
    return builder.build()


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a query that stands for `word`, as it was written."""

    word: str
    query: Query


@dataclass(frozen=True, slots=True)
class Question:
    """A query, and the clauses that tell which words a hit owes its place to."""

    query: Query
    clauses: tuple[Clause, ...]


def article_is(schema: Schema, article: str) -> Query:
    """The entry of one article."""
    return Query.term_query(schema, "article", article, "basic")


def word_as_written(schema: Schema, word: str) -> Query:
    """Articles that have `word`, just so written."""
    return Query.term_query(schema, WRITTEN, word, "basic")


def phrase_in_body(schema: Schema, phrase: str) -> Query:
    """Articles whose text has the words of `phrase` one after the other."""
    terms: list[str | tuple[int, str]] = list(folded_words(phrase))
    if len(terms) > 1:
        return Query.phrase_query(schema, "body", terms)
    return Query.term_query(schema, "body", terms[0]) if terms else Query.empty_query()


def typed_question(schema: Schema, searcher: Searcher, typed: str) -> Question | None:
    """Articles for what a person typed: those with all the words first, "phrases" and «phrases» always; None asks nothing.

    The last word may be unfinished, unless a space follows it.
    """
    phrases = [Clause(phrase, _phrase(schema, phrase)) for phrase in _quoted(typed)]
    rest = _QUOTED.sub(" ", typed)
    plain = list(words(rest))
    significant = [word for word in plain if fold(word.text) not in STOP_WORDS]
    unfinished = plain[-1] if plain and plain[-1].end == len(rest) else None
    loose = [
        Clause(word.text, _word(schema, searcher, word.text, unfinished=word is unfinished))
        for word in significant or ([] if phrases else plain)
    ]
    if not phrases and not loose:
        return None
    parts = [(Occur.Must, clause.query) for clause in phrases] + [
        (Occur.Should, clause.query) for clause in loose
    ]
    if len(loose) > 1:
        every = Query.boolean_query([(Occur.Must, clause.query) for clause in loose])
        parts.append((Occur.Should, Query.const_score_query(every, _ALL_WORDS)))
    return Question(Query.boolean_query(parts), (*phrases, *loose))


def _quoted(typed: str) -> list[str]:
    found = ("".join(match.groups(default="")).strip() for match in _QUOTED.finditer(typed))
    return [phrase for phrase in found if folded_words(phrase)]


def _phrase(schema: Schema, phrase: str) -> Query:
    terms: list[str | tuple[int, str]] = list(folded_words(phrase))
    if len(terms) == 1:
        return _folded(schema, str(terms[0]), 1.0)
    return Query.disjunction_max_query(
        [
            Query.boost_query(Query.phrase_query(schema, name, terms), weight)
            for name, weight in WEIGHTS.items()
        ]
    )


def _word(schema: Schema, searcher: Searcher, word: str, *, unfinished: bool) -> Query:
    folded = fold(word)
    ways = [_stem(schema, light_stem(folded), WEIGHTS), _folded(schema, folded, _EXACT)]
    if unfinished and len(folded) >= _SHORTEST_PREFIX:
        ways += [_folded(schema, term, _EXACT) for term in _continuations(searcher, folded)]
    return Query.boolean_query([(Occur.Should, way) for way in ways])


def _continuations(searcher: Searcher, beginning: str) -> list[str]:
    counts: Counter[str] = Counter()
    for name in WEIGHTS:
        counts.update(dict(searcher.terms_with_prefix(name, beginning, limit=_PREFIX_TERMS)))
    return [term for term, _ in counts.most_common(_PREFIX_TERMS) if term != beginning]


def _stem(schema: Schema, stem: str, weights: dict[str, float]) -> Query:
    return _best({stem_field(name): weight for name, weight in weights.items()}, schema, stem, "freq")


def _folded(schema: Schema, word: str, weight: float) -> Query:
    return _best({name: weight * of_text for name, of_text in WEIGHTS.items()}, schema, word, "position")


def _best(fields: dict[str, float], schema: Schema, term: str, option: str) -> Query:
    return Query.disjunction_max_query(
        [
            Query.boost_query(Query.term_query(schema, name, term, option), weight)
            for name, weight in fields.items()
        ],
        0.3,
    )
