"""Files that libraries make outside of Python (`ExportFile.apart`: pictures, cards, proofs) are made by threads, a few ahead of whoever
writes the package. Everything else, and the order of everything, stays with the thread that writes: the bytes are the same.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Self

from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile

THREADS = min(4, os.cpu_count() or 1)
AT_ONCE = 2 * THREADS
"""Files begun and not yet taken: each may be held whole."""
ARTICLES = 3
"""Articles read and not yet taken."""


class Ahead:
    """Go through it for each article and its files, in order. Their `chunks` are to be asked for in that order too, once each;
    what went wrong in a thread is raised there. Nothing runs any more when the block is left.
    """

    def __init__(self, articles: Iterable[ArticleJob], exporters: Exporters) -> None:
        self._coming = iter(articles)
        self._exporters = exporters
        self._read: deque[tuple[ArticleJob, list[ExportFile]]] = deque()
        self._later: deque[Callable[[], None]] = deque()
        self._begun = 0
        self._threads = ThreadPoolExecutor(THREADS, "package")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._threads.shutdown(cancel_futures=True)

    def __iter__(self) -> Iterator[tuple[ArticleJob, list[ExportFile]]]:
        self._begin()
        while self._read:
            yield self._read.popleft()
            self._begin()

    def _begin(self) -> None:
        """Begin as many files as may be begun, and read articles for it."""
        while True:
            while self._later and self._begun < AT_ONCE:
                self._begun += 1
                self._later.popleft()()
            if self._later or len(self._read) >= ARTICLES:
                return
            one = next(self._coming, None)
            if one is None:
                return
            files = self._exporters.article_files(one)
            self._read.append((one, [self._apart(file) if file.apart else file for file in files]))

    def _apart(self, file: ExportFile) -> ExportFile:
        """The same file, made by a thread."""
        making: list[Future[bytes]] = []

        def chunks() -> Iterator[bytes]:
            made = making.pop().result()
            self._begun -= 1
            self._begin()
            yield made

        self._later.append(lambda: making.append(self._threads.submit(_whole, file)))
        return replace(file, chunks=chunks)


def _whole(file: ExportFile) -> bytes:
    return b"".join(file.chunks())
