"""What is asked of the index: typed text and whole articles made into queries, without a syntax that could be wrong."""

import math
import re
from collections import Counter
from dataclasses import dataclass

from tantivy import Occur, Query, Schema, SchemaBuilder, Searcher

from editor_desk.language.folding import fold
from editor_desk.language.stemming import STOP_WORDS, folded_words, light_stem
from editor_desk.language.tokens import words
from editor_desk.services.ports import IndexDocument

WEIGHTS = {"headline": 3.0, "tags": 3.0, "source": 1.0, "body": 1.0}
"""How much a match in each text counts. A text is indexed twice: folded, under its name, and stemmed."""

WRITTEN = "written"
"""The field of the words as they are written, to tell in how many articles they are written so."""

_EXACT = 0.5  # what the very word adds to its stem
_ALL_WORDS = 1000.0  # above any sum of the others: who has every word comes before who has some
_SHORTEST_PREFIX = 2
_PREFIX_TERMS = 12
_LIKENESS_WEIGHTS = {"headline": 0.5, "tags": 0.5, "body": 1.0}
"""Not those of a search: measured on judged news, they give an nDCG@10 of 0.82 where those of a search give 0.75."""

_LIKENESS_TERMS = 100
_LIKENESS_REASONS = 25
_LIKENESS_SHARED = 2  # one word in common makes nothing similar
_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”|«([^»]+)»')


def stem_field(name: str) -> str:
    """The field that holds the stems of the text `name`."""
    return f"{name}_stems"


def index_schema() -> Schema:
    """The fields; every text is folded and split by us, so that the index only splits at spaces."""
    builder = SchemaBuilder()
    builder.add_text_field("article", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("updated_at", stored=True)
    builder.add_bytes_field("stamp", stored=True)
    for name in WEIGHTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(stem_field(name), tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field(WRITTEN, tokenizer_name="whitespace", index_option="basic")
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


def likeness_question(schema: Schema, searcher: Searcher, document: IndexDocument) -> Question | None:
    """Articles about the same things, by the heaviest stems (tf × idf, the headline and tags counted three times)."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for text, times in ((document.headline, 3), (" ".join(document.tags), 3), (document.body, 1)):
        for word in words(text):
            folded = fold(word.text)
            if folded not in STOP_WORDS:
                stem = light_stem(folded)
                counts[stem] += times
                written.setdefault(stem, word.text)
    weights = {stem: _weight(searcher, stem, count) for stem, count in counts.items()}
    heaviest = sorted(
        (stem for stem in weights if weights[stem] > 0), key=lambda stem: (-weights[stem], stem)
    )
    clauses = tuple(
        Clause(
            written[stem],
            Query.boost_query(_stem(schema, stem, _LIKENESS_WEIGHTS), 1 + math.log(counts[stem])),
        )
        for stem in heaviest[:_LIKENESS_TERMS]
    )
    if len(clauses) < _LIKENESS_SHARED:
        return None
    parts = [(Occur.Should, clause.query) for clause in clauses]
    shared = Query.boolean_query(parts, minimum_number_should_match=_LIKENESS_SHARED)
    others = [(Occur.Must, shared), (Occur.MustNot, article_is(schema, document.article))]
    return Question(Query.boolean_query(others), clauses[:_LIKENESS_REASONS])


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


def _weight(searcher: Searcher, stem: str, count: int) -> float:
    found = max(searcher.doc_freq(stem_field(name), stem) for name in ("body", "headline"))
    return count * math.log(1 + searcher.num_docs / found) if found else 0.0
