"""The fields of the index by which similar articles and copies are found."""

from collections.abc import Sequence
from zlib import crc32

from tantivy import Document, SchemaBuilder

from editor_desk.services.ports.index import IndexDocument

RECORD, BANDS, SHUFFLE = "likeness", "bands", "shuffle"


def add_likeness_fields(builder: SchemaBuilder) -> None:
    """The fields of likeness."""
    builder.add_bytes_field(RECORD, stored=True)
    builder.add_text_field(BANDS, tokenizer_name="whitespace", index_option="basic")
    builder.add_unsigned_field(SHUFFLE, fast=True)


def add_likeness(
    entry: Document, document: IndexDocument, headline: Sequence[str], body: Sequence[str]
) -> None:
    """What an article's entry holds in these fields; `headline` and `body` are its folded words."""
    # Late: numpy is loaded by whoever indexes, in the background, and not by opening a desk.
    from editor_desk.services.likeness.profile import stem_counts
    from editor_desk.services.likeness.record import record_of

    record = record_of(stem_counts(headline, body), body, document.tags)
    entry.add_bytes(RECORD, record.encoded())
    entry.add_text(BANDS, " ".join(record.bands()))
    entry.add_unsigned(SHUFFLE, crc32(document.article.encode()))
