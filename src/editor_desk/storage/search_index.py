"""The tantivy index beside the database: derived data, which is thrown away and made anew whenever it is in doubt."""

import contextlib
import errno
import logging
import re
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TypeVar

import tantivy

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.language.query import Field
from editor_desk.services.ports.index import IndexDocument
from editor_desk.services.ports.search import Between, IndexCounts, IndexPage, SearchOrder, Wanted
from editor_desk.storage import wanted_query
from editor_desk.storage.copying import make_private, replace_text, sync
from editor_desk.storage.faults import as_fault, fault, known_faults
from editor_desk.storage.likeness_query import LikenessQueries
from editor_desk.storage.search_entry import entry
from editor_desk.storage.search_query import (
    TEXT,
    WRITTEN,
    index_schema,
    phrase_in_text,
    word_as_written,
)

_Answer = TypeVar("_Answer")
_log = logging.getLogger(__name__)
_STAMP = "complete"
_TAKEN = "taken"
_FORMAT = "6"
"""Raised with every change of fields or of `language`, whose folding and stems are in the index."""
_HEAP_BYTES = 20_000_000
_PASSING = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EINTR, errno.EAGAIN})
"""What the machine lacks for now."""
_SYSTEM_ERROR = re.compile(r"(?:code: |os error )(\d+)")


class _ReadingFailed(Exception):  # noqa: N818 - never leaves this module
    """What was to be indexed could not be read."""


class TantivyIndex(LikenessQueries):
    """See `services.ports.index.KeptIndex` and `services.ports.likeness.LikenessIndex`. Usable from any thread; one writer at a
    time.

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

    def update(self, documents: Iterable[IndexDocument]) -> None:
        if self._read_only:
            raise fault(ErrorCode.FOLDER_READ_ONLY, self._folder, "opened for reading")
        failed: list[Exception] = []

        def read() -> Iterator[IndexDocument]:
            try:
                yield from documents
            except Exception as error:
                failed.append(error)  # whatever it is, it says nothing about the index
                raise

        with self._writing:
            try:
                self._guarded(lambda: self._write(read(), failed), None)
            except _ReadingFailed as error:
                raise failed[0] from error

    def rebuilt(self) -> None:
        stamp = self._folder / _STAMP
        stamp.write_text(_FORMAT, "utf-8")
        sync(stamp)
        self._needs_rebuild = False

    @property
    def taken(self) -> int | None:
        with contextlib.suppress(OSError, ValueError):
            return int((self._folder / _TAKEN).read_text("ascii"))
        return None

    def note_taken(self, ticket: int) -> None:
        with known_faults(self._folder):
            replace_text(self._folder / _TAKEN, str(ticket))

    def entries(self) -> int:
        found: int = self._guarded(lambda: self._index.searcher().num_docs, 0)
        return found

    def stamps(self, articles: Sequence[str]) -> Mapping[str, Sequence[str]]:
        return self._guarded(lambda: self._stamps(articles), {})

    def start_over(self) -> None:
        with self._writing:
            self._writer = None
            self._needs_rebuild = True
            self._index = self._start_empty()

    def find(
        self, wanted: Wanted, order: SearchOrder, limit: int, offset: int = 0, *, counted: bool = True
    ) -> IndexPage:
        def ask() -> IndexPage:
            page = wanted_query.Page(order, limit, offset, counted)
            return wanted_query.find(self._schema, self._index.searcher(), wanted, page)

        return self._guarded(ask, IndexPage())

    def count(self, wanted: Wanted) -> int:
        return self._guarded(lambda: wanted_query.count(self._schema, self._index.searcher(), wanted), 0)

    def counts(self, wanted: Wanted) -> IndexCounts:
        return self._guarded(
            lambda: wanted_query.counts(self._schema, self._index.searcher(), wanted), IndexCounts()
        )

    def commonest(self, field: Field) -> Sequence[tuple[str, int]]:
        return self._guarded(
            lambda: wanted_query.commonest(self._index.searcher(), field), tuple[tuple[str, int], ...]()
        )

    def counts_between(self, wanted: Wanted, spans: Sequence[Between]) -> Sequence[int]:
        return self._guarded(
            lambda: wanted_query.counts_between(self._schema, self._index.searcher(), wanted, spans),
            [0] * len(spans),
        )

    def articles_with(self, words: Collection[str]) -> dict[str, int]:
        return self._guarded(
            lambda: {word: self._index.searcher().doc_freq(TEXT, word) for word in words},
            dict.fromkeys(words, 0),
        )

    def frequencies(self, words: Collection[str]) -> dict[str, int]:
        return self._guarded(lambda: self._frequencies(words), dict.fromkeys(words, 0))

    def together(self, phrases: Collection[str]) -> dict[str, int]:
        return self._guarded(lambda: self._together(phrases), dict.fromkeys(phrases, 0))

    def close(self) -> None:
        """Let go of the folder. What was updated is already there."""
        with self._writing:
            self._writer = None

    def _write(self, documents: Iterable[IndexDocument], failed: list[Exception]) -> None:
        if self._writer is None:
            self._writer = self._index.writer(_HEAP_BYTES, 1)
        searcher, added = self._index.searcher(), set[str]()
        try:
            for document in documents:
                # To take out what is not there costs a look into every segment at the commit.
                if document.article in added or searcher.doc_freq("article", document.article):
                    self._writer.delete_documents_by_term("article", document.article)
                added.add(document.article)
                self._writer.add_document(entry(document))
        except Exception as error:
            if failed:
                self._writer.rollback()
                raise _ReadingFailed from error
            raise
        self._writer.commit()
        self._index.reload()

    def _stamps(self, articles: Sequence[str]) -> dict[str, list[str]]:
        self._index.reload()
        searcher = self._index.searcher()
        these = tantivy.Query.term_set_query(self._schema, "article", list(articles))
        found: dict[str, list[str]] = {}
        limit = len(articles)
        while (hits := searcher.search(these, max(1, limit))).count > limit:  # type: ignore[attr-defined]  # as below
            limit = hits.count  # type: ignore[attr-defined]
        for _, address in hits.hits:
            entry = searcher.doc(address)
            stamp = bytes(entry.get_first("stamp") or b"").decode()
            found.setdefault(str(entry.get_first("article")), []).append(stamp)
        return found

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
        return {phrase: _count(searcher, phrase_in_text(self._schema, phrase)) for phrase in phrases}

    def _ask(self, question: Callable[[tantivy.Searcher], _Answer], otherwise: _Answer) -> _Answer:
        return self._guarded(lambda: question(self._index.searcher()), otherwise)

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
    if int(number[1]) in _PASSING:
        return fault(ErrorCode.DATABASE_LOCKED, folder, errno.errorcode[int(number[1])])
    return as_fault(OSError(int(number[1]), "search index"), folder)


def _is_damage(error: BaseException) -> bool:
    # A damaged file makes tantivy raise, or panic in Rust, which Python sees as a BaseException of a hidden class.
    if isinstance(error, UnicodeError):
        return False  # what was asked or to be written is no text; that says nothing about the files
    return isinstance(error, ValueError | OSError) or type(error).__name__ == "PanicException"
