"""The fields of the index, and what is asked of it besides searching: words, phrases, and what is like an article."""

import math
from collections import Counter
from dataclasses import dataclass

from tantivy import Occur, Query, Schema, SchemaBuilder, Searcher

from editor_desk.language.folding import fold
from editor_desk.language.query import Field
from editor_desk.language.stemming import STOP_WORDS, folded_words, light_stem
from editor_desk.language.tokens import word_texts
from editor_desk.services.ports import IndexDocument

WEIGHTS = {"headline": 3, "tags": 3, "source": 1, "body": 1}
"""How often a stem of each text counts in `STEMS`, which a search goes by: one field with weights is searched faster than four."""

STEMS = "stems"
"""The field of all stems of an article."""

TEXT = "text"
"""The field of all folded words of an article, in order."""

HEADLINE = "headline"
UPDATED = "updated_at"
THING = "thing"

NAMED = (Field.SECTION, Field.SOURCE, Field.AUTHOR)
"""Filters by what an article has as text."""

LIKENESS = ("headline", "tags", "body")
"""Texts whose stems have a field of their own besides."""

WRITTEN = "written"
"""The field of the words as they are written, to tell in how many articles they are written so."""

_LIKENESS_WEIGHTS = {"headline": 0.5, "tags": 0.5, "body": 1.0}
"""Not those of a search: measured on judged news, they give an nDCG@10 of 0.82 where those of a search give 0.75."""

_LIKENESS_TERMS = 100
_LIKENESS_REASONS = 25
_LIKENESS_SHARED = 2  # one word in common makes nothing similar


def stem_field(name: str) -> str:
    """The field that holds the stems of the text `name`."""
    return f"{name}_stems"


def key_field(field: Field) -> str:
    """The field that holds the values of `field` folded."""
    return f"{field.value}_key"


def key_of(value: str) -> str:
    """`value` as `key_field` holds it."""
    return " ".join(folded_words(value))


def index_schema() -> Schema:
    """The fields; every text is folded and split by us, so that the index only splits at spaces."""
    builder = SchemaBuilder()
    builder.add_text_field("article", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field(UPDATED, stored=True, indexed=True, fast=True)
    builder.add_bytes_field("stamp", stored=True)
    builder.add_text_field(TEXT, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field(HEADLINE, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field(STEMS, tokenizer_name="whitespace", index_option="freq")
    for name in LIKENESS:
        builder.add_text_field(stem_field(name), tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field(WRITTEN, tokenizer_name="whitespace", index_option="basic")
    for field in Field:
        builder.add_text_field(field.value, fast=True, tokenizer_name="raw", index_option="basic")
    for field in NAMED:
        builder.add_text_field(key_field(field), tokenizer_name="raw", index_option="basic")
    builder.add_text_field(THING, tokenizer_name="raw", index_option="basic")
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


def phrase_in_text(schema: Schema, phrase: str) -> Query:
    """Articles that have the words of `phrase` one after the other."""
    terms: list[str | tuple[int, str]] = list(folded_words(phrase))
    if len(terms) > 1:
        return Query.phrase_query(schema, TEXT, terms)
    return Query.term_query(schema, TEXT, terms[0]) if terms else Query.empty_query()


def likeness_question(schema: Schema, searcher: Searcher, document: IndexDocument) -> Question | None:
    """Articles about the same things, by the heaviest stems (tf × idf, the headline and tags counted three times)."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for text, times in ((document.headline, 3), (" ".join(document.tags), 3), (document.body, 1)):
        for word, count in Counter(word_texts(text)).items():
            folded = fold(word)
            if folded not in STOP_WORDS:
                stem = light_stem(folded)
                counts[stem] += times * count
                written.setdefault(stem, word)
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


def _stem(schema: Schema, stem: str, weights: dict[str, float]) -> Query:
    return _best({stem_field(name): weight for name, weight in weights.items()}, schema, stem, "freq")


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
