"""An article made into the entry that the index keeps of it."""

import tantivy

from editor_desk.language.query import Field
from editor_desk.language.spelling import written_words
from editor_desk.language.stemming import folded_words, stems_of
from editor_desk.services.ports.index import IndexDocument
from editor_desk.storage.likeness_fields import add_likeness
from editor_desk.storage.search_query import (
    DATED,
    HEADLINE,
    NAMED,
    STEMS,
    TEXT,
    THING,
    UPDATED,
    WEIGHTS,
    WRITTEN,
    key_field,
    key_of,
)


def entry(document: IndexDocument) -> tantivy.Document:
    """The entry of `document`."""
    made = tantivy.Document()
    made.add_text("article", document.article)
    made.add_bytes("stamp", document.stamp.encode())
    for field, moment in ((DATED, document.dated_at or document.updated_at), (UPDATED, document.updated_at)):
        made.add_integer(field, int(moment.timestamp() * 1000))
    _add_texts(made, document)
    _add_facts(made, document)
    return made


def _add_texts(made: tantivy.Document, document: IndexDocument) -> None:
    texts = {
        "headline": document.headline,
        "tags": "\n".join(document.tags),
        "source": document.source,
        "body": document.body,
    }
    folded = {name: folded_words(text) for name, text in texts.items()}
    weighed: list[str] = []
    for name, times in WEIGHTS.items():
        weighed += stems_of(folded[name]) * times
        # Each text is a value of its own: no phrase goes from one into the next.
        made.add_text(TEXT, " ".join(folded[name]))
    made.add_text(HEADLINE, " ".join(folded["headline"]))
    made.add_text(STEMS, " ".join(weighed))
    add_likeness(made, document, folded["headline"], folded["body"])
    made.add_text(TEXT, " ".join(folded_words("\n".join(document.facts.authors))))
    written = written_words(document.headline) | written_words(document.body)
    made.add_text(WRITTEN, " ".join(sorted(written)))


def _add_facts(made: tantivy.Document, document: IndexDocument) -> None:
    facts = document.facts
    values = {
        Field.TAG: facts.tags,
        Field.STATE: facts.states,
        Field.SECTION: (facts.section.strip(),),
        Field.SOURCE: (document.source.strip(),),
        Field.AUTHOR: facts.authors,
    }
    for field, texts in values.items():
        keys: set[str] = set()
        for text in texts:
            key = key_of(text) if field in NAMED else text
            # What folds alike is one and counts once.
            if not key or key in keys:
                continue
            keys.add(key)
            made.add_text(field.value, text)
            if field in NAMED:
                made.add_text(key_field(field), key)
    for thing in sorted(facts.things):
        made.add_text(THING, thing.value)
