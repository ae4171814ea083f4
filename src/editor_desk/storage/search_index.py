"""The tantivy index beside the database: derived data, which is thrown away and made anew whenever it is in doubt."""

import contextlib
import errno
import logging
import re
import shutil
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from threading import Lock
from typing import TypeVar

import tantivy

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.language.spelling import written_words
from editor_desk.language.stemming import folded_words, stems_of
from editor_desk.services.ports import Hit, IndexDocument
from editor_desk.storage.copying import make_private, sync
from editor_desk.storage.faults import as_fault, fault
from editor_desk.storage.search_query import (
    WEIGHTS,
    WRITTEN,
    Question,
    article_is,
    index_schema,
    likeness_question,
    phrase_in_body,
    stem_field,
    typed_question,
    word_as_written,
)

_Answer = TypeVar("_Answer")
_log = logging.getLogger(__name__)
_STAMP = "complete"
_FORMAT = "2"
"""Raised with every change of fields or of `language`, whose folding and stems are in the index."""
_HEAP_BYTES = 20_000_000
_SYSTEM_ERROR = re.compile(r"(?:code: |os error )(\d+)")


class TantivyIndex:
    """See `services.ports.SearchIndex`. Usable from any thread; one writer at a time.

    A damaged index never raises: it is emptied, and `needs_rebuild` says so. Raises DeskError where the machine does not
    let it write (DISK_FULL, FOLDER_READ_ONLY, DATABASE_LOCKED).
    """

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        self._folder = folder
        self._read_only = read_only
        self._schema = index_schema()
        self._writing = Lock()
        self._writer: tantivy.IndexWriter | None = None
        self._needs_rebuild = self._stamp() != _FORMAT
        self._index = self._start_empty() if self._needs_rebuild else self._open()

    @property
    def needs_rebuild(self) -> bool:
        return self._needs_rebuild

    def update(self, documents: Sequence[IndexDocument]) -> None:
        if self._read_only:
            raise fault(ErrorCode.FOLDER_READ_ONLY, self._folder, "opened for reading")
        with self._writing:
            self._guarded(lambda: self._write(documents), None)

    def rebuilt(self) -> None:
        stamp = self._folder / _STAMP
        stamp.write_text(_FORMAT, "utf-8")
        sync(stamp)
        self._needs_rebuild = False

    def search(self, query: str, limit: int) -> Sequence[Hit]:
        return self._guarded(
            lambda: self._answer(typed_question(self._schema, self._index.searcher(), query), limit), []
        )

    def similar(self, document: IndexDocument, limit: int) -> Sequence[Hit]:
        return self._guarded(
            lambda: self._answer(likeness_question(self._schema, self._index.searcher(), document), limit), []
        )

    def stem_frequencies(self, stems: Collection[str]) -> tuple[int, dict[str, int]]:
        return self._guarded(lambda: self._stem_frequencies(stems), (0, dict.fromkeys(stems, 0)))

    def frequencies(self, words: Collection[str]) -> dict[str, int]:
        return self._guarded(lambda: self._frequencies(words), dict.fromkeys(words, 0))

    def together(self, phrases: Collection[str]) -> dict[str, int]:
        return self._guarded(lambda: self._together(phrases), dict.fromkeys(phrases, 0))

    def close(self) -> None:
        """Let go of the folder. What was updated is already there."""
        with self._writing:
            self._writer = None

    def _write(self, documents: Sequence[IndexDocument]) -> None:
        if self._writer is None:
            self._writer = self._index.writer(_HEAP_BYTES, 1)
        for document in documents:
            self._writer.delete_documents_by_term("article", document.article)
            self._writer.add_document(_entry(document))
        self._writer.commit()
        self._index.reload()

    def _stem_frequencies(self, stems: Collection[str]) -> tuple[int, dict[str, int]]:
        # The quick figures, which count what was replaced as well: rarity need not be exact.
        searcher, field = self._index.searcher(), stem_field("body")
        return searcher.num_docs, {stem: searcher.doc_freq(field, stem) for stem in stems}

    def _frequencies(self, words: Collection[str]) -> dict[str, int]:
        searcher = self._index.searcher()
        # The quick figure counts what was replaced as well; of most words asked about there is none.
        return {
            word: _count(searcher, word_as_written(self._schema, word))
            if searcher.doc_freq(WRITTEN, word)
            else 0
            for word in words
        }

    def _together(self, phrases: Collection[str]) -> dict[str, int]:
        searcher = self._index.searcher()
        return {phrase: _count(searcher, phrase_in_body(self._schema, phrase)) for phrase in phrases}

    def _answer(self, question: Question | None, limit: int) -> list[Hit]:
        if question is None or limit < 1:
            return []
        searcher = self._index.searcher()
        found = [
            (score, searcher.doc(address).to_dict())
            for score, address in searcher.search(question.query, limit).hits
        ]
        found.sort(key=lambda hit: (-round(hit[0], 6), -hit[1]["updated_at"][0]))
        articles = [entry["article"][0] for _, entry in found]
        owed = self._owed(searcher, question, articles)
        return [
            Hit(article, score, tuple(owed[article]))
            for article, (score, _) in zip(articles, found, strict=True)
        ]

    def _owed(
        self, searcher: tantivy.Searcher, question: Question, articles: list[str]
    ) -> dict[str, list[str]]:
        """For each article the words of the question that it has."""
        owed: dict[str, list[str]] = {article: [] for article in articles}
        these = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, article_is(self._schema, article)) for article in articles]
        )
        for clause in question.clauses:
            both = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, these), (tantivy.Occur.Must, clause.query)]
            )
            for _, address in searcher.search(both, max(1, len(articles))).hits:
                article = searcher.doc(address).to_dict()["article"][0]
                if clause.word not in owed[article]:
                    owed[article].append(clause.word)
        return owed

    def _guarded(self, work: Callable[[], _Answer], otherwise: _Answer) -> _Answer:
        try:
            return work()
        except BaseException as error:
            known = _as_fault(error, self._folder)
            if known is not None:
                raise known from error
            if not _is_damage(error):
                raise
            _log.warning("the search index is damaged and will be made anew: %s", type(error).__name__)
            self._writer = None
            self._needs_rebuild = True
            self._index = self._start_empty()
            return otherwise

    def _open(self) -> tantivy.Index:
        try:
            index = tantivy.Index.open(str(self._folder))
            index.config_reader("manual")
            index.reload()
        except BaseException as error:
            if not _is_damage(error):
                raise
            _log.warning("the search index cannot be opened and will be made anew: %s", type(error).__name__)
            self._needs_rebuild = True
            return self._start_empty()
        return index

    def _start_empty(self) -> tantivy.Index:
        if self._read_only:
            return tantivy.Index(self._schema)
        discard_index(self._folder)
        make_private(self._folder)
        index = tantivy.Index(self._schema, str(self._folder))
        index.config_reader("manual")
        return index

    def _stamp(self) -> str:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            return (self._folder / _STAMP).read_text("utf-8")
        return ""


def discard_index(folder: Path) -> None:
    """Remove the index, if there is one."""
    if folder.is_dir():
        # The stamp first: what a removal cut short leaves behind must not pass for a whole index.
        (folder / _STAMP).unlink(missing_ok=True)
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)


def _entry(document: IndexDocument) -> tantivy.Document:
    texts = {
        "headline": document.headline,
        "tags": "\n".join(document.tags),
        "source": document.source,
        "body": document.body,
    }
    entry = tantivy.Document()
    entry.add_text("article", document.article)
    entry.add_integer("updated_at", int(document.updated_at.timestamp() * 1000))
    for name in WEIGHTS:
        folded = folded_words(texts[name])
        entry.add_text(name, " ".join(folded))
        entry.add_text(stem_field(name), " ".join(stems_of(folded)))
    written = written_words(document.headline) | written_words(document.body)
    entry.add_text(WRITTEN, " ".join(sorted(written)))
    return entry


def _count(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    """How many articles `query` finds."""
    found: int = searcher.search(query, 1).count  # type: ignore[attr-defined]  # the stub leaves it out
    return found


def _as_fault(error: BaseException, folder: Path) -> DeskError | None:
    """The machine's fault that tantivy tells of only in words, or None."""
    text = str(error)
    if "LockBusy" in text:
        return fault(ErrorCode.DATABASE_LOCKED, folder, "search index")
    number = _SYSTEM_ERROR.search(text)
    if number is None or int(number[1]) == errno.EEXIST:
        return None
    return as_fault(OSError(int(number[1]), "search index"), folder)


def _is_damage(error: BaseException) -> bool:
    # A damaged file makes tantivy raise, or panic in Rust, which Python sees as a BaseException of a hidden class.
    return isinstance(error, ValueError | OSError) or type(error).__name__ == "PanicException"
