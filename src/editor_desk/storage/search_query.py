"""The fields of the index, and what is asked of it besides searching: words and phrases."""

from tantivy import Query, Schema, SchemaBuilder

from editor_desk.language.query import Field
from editor_desk.language.stemming import folded_words
from editor_desk.storage.likeness_fields import add_likeness_fields

WEIGHTS = {"headline": 3, "tags": 3, "source": 1, "body": 1}
"""How often a stem of each text counts in `STEMS`, which search and likeness go by: one field with weights is searched faster than four."""

STEMS = "stems"
"""The field of all stems of an article."""

TEXT = "text"
"""The field of all folded words of an article, in order."""

HEADLINE = "headline"
DATED = "dated_at"
"""The field of an article's own date, by which searches sort and filter."""

UPDATED = "updated_at"
THING = "thing"

NAMED = (Field.SECTION, Field.SOURCE, Field.AUTHOR)
"""Filters by what an article has as text."""

WRITTEN = "written"
"""The field of the words as they are written, to tell in how many articles they are written so."""


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
    builder.add_integer_field(DATED, stored=True, indexed=True, fast=True)
    builder.add_integer_field(UPDATED, indexed=True, fast=True)
    builder.add_bytes_field("stamp", stored=True)
    builder.add_text_field(TEXT, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field(HEADLINE, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field(STEMS, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field(WRITTEN, tokenizer_name="whitespace", index_option="basic")
    for field in Field:
        builder.add_text_field(field.value, fast=True, tokenizer_name="raw", index_option="basic")
    for field in NAMED:
        builder.add_text_field(key_field(field), tokenizer_name="raw", index_option="basic")
    builder.add_text_field(THING, tokenizer_name="raw", index_option="basic")
    add_likeness_fields(builder)
    return builder.build()


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
