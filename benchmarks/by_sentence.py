"""Rows and entries of articles that are made of sentences used many times: each sentence is folded, stemmed and hashed once.

What comes out is what the program's own code makes of the same article: the byte form of the content, the columns of the list, the
fields of the entry with its record and bands. `same_as_program` compares the two, and `synthesis` asks it again and again.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import blake2b
from itertools import pairwise
from zlib import crc32

import numpy as np
import tantivy

from editor_desk.domain.article import Article, own_date
from editor_desk.domain.content import Block, BlockKind, Content, Span, TagRef
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.revision import RevisionKind, canonical_bytes, make_revision
from editor_desk.domain.tags import Vocabulary
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.language.keys import tag_key
from editor_desk.language.query import Field
from editor_desk.language.spelling import written_words
from editor_desk.language.stemming import STOP_WORDS, folded_words, light_stem, stems_of
from editor_desk.language.tokens import count_words
from editor_desk.services.indexing import document
from editor_desk.services.likeness import profile, record, sketch
from editor_desk.services.ports.index import HeadFacts, Indexable
from editor_desk.storage import mappers
from editor_desk.storage.likeness_fields import BANDS, RECORD, SHUFFLE
from editor_desk.storage.search_entry import entry
from editor_desk.storage.search_query import (
    DATED,
    HEADLINE,
    NAMED,
    STEMS,
    TEXT,
    UPDATED,
    WEIGHTS,
    WRITTEN,
    key_field,
    key_of,
)

FEWEST_WORDS = 6
"""Of a sentence: the runs of four words that cross from one into the next are then those of its ends alone."""
_STATE = "published"
_AT = "%Y-%m-%d %H:%M:%S.%f"


@dataclass(frozen=True, slots=True)
class Made:
    """An article as it was drawn."""

    id: str
    at: datetime
    headline: str
    source: str
    section: str
    sentences: tuple[str, ...]
    tags: tuple[TagRef, ...]

    @property
    def content(self) -> Content:
        """As the program holds it."""
        blocks = tuple(
            Block(f"a{place}", BlockKind.PARAGRAPH, (Span(text),))
            for place, text in enumerate(self.sentences, 1)
        )
        return Content(
            headline=self.headline,
            source=self.source,
            section=self.section,
            blocks=blocks,
            tags=self.tags,
        )


@dataclass(frozen=True, slots=True)
class Revised:
    """What its first revision says of an article."""

    id: str
    content: bytes
    content_hash: str


def revised(made: Made, account: str) -> Revised:
    """The first revision, without the content in between."""
    text = _form() % {
        "body": ",".join(
            f'{{"_key":"a{place}",{_block(sentence)}' for place, sentence in enumerate(made.sentences, 1)
        ),
        "headline": _quoted(made.headline),
        "section": _quoted(made.section),
        "source": _quoted(made.source),
        "tags": ",".join(map(_tag, made.tags)),
    }
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    name = (
        f'{{"article":"{made.id}","author":"{account}","content":"{digest}",'
        f'"created":"{to_rfc3339(made.at)}","parents":[]}}'
    )
    return Revised(hashlib.sha256(name.encode()).hexdigest(), content, digest)


def article_row(made: Made, revision: Revised, account: str) -> dict[str, object]:
    """The article's row."""
    at = made.at.strftime(_AT)
    return {
        "id": made.id,
        "created_at": at,
        "created_by": account,
        "updated_at": at,
        "head": revision.id,
        "head_hash": revision.content_hash,
        "review": _STATE,
        "delivery": DeliveryState.NONE.value,
        "sealed": None,
        "delivered": None,
        "note": "",
        "headline": made.headline,
        "headline_key": _known(made.headline).folded_text,
        "source": made.source,
        "word_count": sum(map(_count, made.sentences)),
    }


def revision_row(made: Made, revision: Revised, account: str) -> dict[str, object]:
    """The row of its revision."""
    at = made.at.strftime(_AT)
    return {
        "id": revision.id,
        "article": made.id,
        "content": revision.content,
        "content_hash": revision.content_hash,
        "author": account,
        "created_at": at,
        "kind": RevisionKind.MILESTONE.value,
        "started_at": at,
        "word_count": sum(map(_count, made.sentences)),
    }


def entry_of(made: Made, revision: Revised) -> tantivy.Document:
    """The article's entry in the index."""
    headline, parts = _known(made.headline), [_known(text) for text in made.sentences]
    tags = [_known(tag.label) for tag in made.tags]
    source = _known(made.source)
    folded = {
        "headline": headline.folded_text,
        "tags": " ".join(tag.folded_text for tag in tags),
        "source": source.folded_text,
        "body": " ".join(part.folded_text for part in parts),
    }
    stemmed = {
        "headline": [headline.stems],
        "tags": [tag.stems for tag in tags],
        "source": [source.stems],
        "body": [part.stems for part in parts],
    }
    weighed = [text for name, times in WEIGHTS.items() for text in stemmed[name] * times if text]
    written = headline.written.union(*(part.written for part in parts))
    new = tantivy.Document()
    new.add_text("article", made.id)
    new.add_bytes("stamp", _stamp(made, revision).encode())
    for field in (DATED, UPDATED):
        new.add_integer(field, int(made.at.timestamp() * 1000))
    for text in folded.values():
        new.add_text(TEXT, text)
    new.add_text(HEADLINE, headline.folded_text)
    new.add_text(STEMS, " ".join(weighed))
    kept = _record(headline, parts, made.tags)
    new.add_bytes(RECORD, kept.encoded())
    new.add_text(BANDS, " ".join(kept.bands()))
    new.add_unsigned(SHUFFLE, crc32(made.id.encode()))
    new.add_text(TEXT, "")
    new.add_text(WRITTEN, " ".join(sorted(written)))
    _add_facts(new, made)
    return new


def plain_texts(made: Made) -> tuple[str, str]:
    """The folded words and the stems of headline and sentences."""
    parts = [_known(text) for text in (made.headline, *made.sentences)]
    return " ".join(part.folded_text for part in parts), " ".join(part.stems for part in parts if part.stems)


def same_as_program(made: Made, account: str) -> bool:
    """Whether row, revision and entry are those that the program makes."""
    first = make_revision(
        made.id,
        made.content,
        parents=(),
        author=account,
        created_at=made.at,
        kind=RevisionKind.MILESTONE,
    )
    article = Article(made.id, made.at, account, made.at, first.id, ReviewState.PUBLISHED)
    facts = HeadFacts(made.id, first.id, made.at, article.review, article.delivery)
    ours = revised(made, account)
    rows = (
        (article_row(made, ours, account), mappers.article_to_row(article, first)),
        (revision_row(made, ours, account), mappers.revision_to_row(first)),
    )
    vocabulary = Vocabulary(())
    dated = own_date(made.at, None, archived=True)
    known = entry(document(vocabulary, Indexable(facts, made.content, (), dated))).to_dict()
    return entry_of(made, ours).to_dict() == known and all(
        one == {name: _stored(value) for name, value in other.items()} for one, other in rows
    )


def _stored(value: object) -> object:
    return value.strftime(_AT) if isinstance(value, datetime) else value


@dataclass(frozen=True, slots=True)
class _Known:
    """A text that comes again and again."""

    folded_text: str
    stems: str
    first: tuple[str, ...]
    last: tuple[str, ...]
    terms: "np.ndarray[tuple[int], np.dtype[np.uint32]]"
    written: frozenset[str]
    runs: frozenset[int]
    least: "np.ndarray[tuple[int], np.dtype[np.uint32]] | None"


@cache
def _known(text: str) -> _Known:
    folded = folded_words(text)
    stems = [light_stem(word)[:40] for word in folded if word not in STOP_WORDS]
    runs = profile.shingles(folded)
    return _Known(
        " ".join(folded),
        " ".join(stems_of(folded)),
        tuple(folded[:3]),
        tuple(folded[-3:]),
        np.fromiter(map(profile.term_number, stems), np.uint32, len(stems)),
        frozenset(written_words(text)),
        frozenset(map(crc32, runs)),
        sketch.minima(runs) if runs else None,
    )


def _record(headline: _Known, parts: Sequence[_Known], tags: Sequence[TagRef]) -> record.Record:
    said = np.concatenate([headline.terms] * profile.HEADLINE_WEIGHT + [part.terms for part in parts])
    said.sort()
    ends = np.flatnonzero(np.append(said[1:] != said[:-1], True))
    terms, counts = said[ends], np.diff(ends, prepend=-1)
    if len(terms) > record.MOST_TERMS:
        raise ValueError("longer than what is made here")
    crossing: set[bytes] = set()
    for one, other in pairwise(parts):
        crossing |= profile.shingles((*one.last, *other.first))
    runs = {*map(crc32, crossing)}.union(*(part.runs for part in parts))
    least = np.minimum.reduce(
        [part.least for part in parts if part.least is not None]
        + ([sketch.minima(crossing)] if crossing else [])
    )
    return record.Record(
        terms,
        np.minimum(counts, 255).astype(np.uint8),
        frozenset(_tag_number(tag.label) for tag in tags),
        len(runs),
        (least & np.uint32(0xFFFF)).astype(sketch.SKETCH),
    )


def _stamp(made: Made, revision: Revised) -> str:
    seen = blake2b(digest_size=8)
    body = "\n".join(made.sentences)
    moment = int(made.at.timestamp() * 1000)
    tags = (tag.label for tag in made.tags)
    for text in (made.headline, body, *tags, made.source, made.section, str(moment)):
        seen.update(text.encode() + b"\0")
    state = f"{_STATE}.{DeliveryState.NONE.value}"
    return f"{revision.id[:32]}.{moment}.{state}.{seen.hexdigest()}"


def _add_facts(new: tantivy.Document, made: Made) -> None:
    for tag in dict.fromkeys(tag.id for tag in made.tags):
        new.add_text(Field.TAG.value, tag)
    new.add_text(Field.STATE.value, _STATE)
    for field, text in ((Field.SECTION, made.section), (Field.SOURCE, made.source.strip())):
        if text:
            new.add_text(field.value, text)
            if field in NAMED:
                new.add_text(key_field(field), _key(text))


_key = cache(key_of)
_count = cache(count_words)
_quoted = cache(lambda text: json.dumps(text, ensure_ascii=False))


@cache
def _tag_number(label: str) -> int:
    return profile.term_number(tag_key(label))


@cache
def _tag(tag: TagRef) -> str:
    return f'{{"id":"{tag.id}","label":{_quoted(tag.label)}}}'


@cache
def _block(text: str) -> str:
    whole = canonical_bytes(
        Content(headline="", blocks=(Block("a1", BlockKind.PARAGRAPH, (Span(text),)),))
    ).decode()
    begin = whole.index('{"_key":"a1",') + len('{"_key":"a1",')
    return whole[begin : whole.index('],"byline"')]


@cache
def _form() -> str:
    empty = canonical_bytes(Content(headline="")).decode().replace("%", "%%")
    for name in ("headline", "section", "source"):
        empty = empty.replace(f'"{name}":""', f'"{name}":%({name})s')
    for name in ("body", "tags"):
        empty = empty.replace(f'"{name}":[]', f'"{name}":[%({name})s]')
    return empty
