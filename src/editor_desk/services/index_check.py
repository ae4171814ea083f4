"""Compares the search index with the archive, entry by entry, says what differs, and mends it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_desk.services.indexing import DAMAGED, document, vocabulary_of
from editor_desk.services.ports.index import HeadFacts, KeptIndex
from editor_desk.services.ports.running import Progress, unwatched
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory

PAGE = 500
MOST_NAMED = 1_000
"""Where more articles than this differ, making the whole index anew is what mends it."""


class IndexFault(StrEnum):
    """How an article and the index disagree."""

    MISSING = "missing"  # no entry
    TWICE = "twice"  # more than one
    STALE = "stale"  # an entry of another state of the article
    DAMAGED = "damaged"  # the article's stored text is not as it was written, which no indexing mends


@dataclass(frozen=True, slots=True)
class Difference:
    """An article that the index has wrongly."""

    article: str
    fault: IndexFault


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What a check found. `waiting` articles are in the outbox and were not compared; `unknown` entries are of no article
    that there is. `differences` names at most `MOST_NAMED`; `differing` counts all.
    """

    articles: int
    entries: int
    waiting: int
    unknown: int
    differing: int
    differences: tuple[Difference, ...]
    lost: bool

    @property
    def agrees(self) -> bool:
        """Whether the index says what the archive says, but for what it is about to be told."""
        return not (self.lost or self.unknown or self.differing)


class IndexCheckService:
    """Use cases of checking. Both block; reading needs no more memory for a larger archive."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, index: KeptIndex) -> None:
        self._unit_of_work = unit_of_work
        self._index = index

    def check(self, progress: Progress = unwatched, *, thorough: bool = False) -> IndexReport:
        """Compare every article's state with its entry's; a `thorough` check reads every text, too.

        What is saved or indexed meanwhile is looked at once more in the end, and is no difference.
        """
        articles = entries = waiting = differing = 0
        named: list[Difference] = []
        with self._unit_of_work(reads=True) as work:
            total = work.indexables.count()
            pending = work.indexables.waiting()
        for page in self._pages():
            found, counted = self._compare(page, pending, thorough=thorough)
            if found:
                with self._unit_of_work(reads=True) as work:
                    again = work.indexables.facts_of([difference.article for difference in found])
                found = self._compare(again, pending, thorough=thorough)[0]
            articles += len(page)
            entries += counted
            waiting += sum(facts.article in pending for facts in page)
            differing += len(found)
            named += found[: MOST_NAMED - len(named)]
            progress(articles, max(total, articles))
        if named:
            with self._unit_of_work(reads=True) as work:
                pending = work.indexables.waiting() - pending
            waiting += (saved := sum(difference.article in pending for difference in named))
            differing -= saved
            named = [difference for difference in named if difference.article not in pending]
        unknown = max(0, self._index.entries() - entries)
        return IndexReport(
            articles, entries, waiting, unknown, differing, tuple(named), self._index.needs_rebuild
        )

    def mend(self, report: IndexReport) -> bool:
        """Queue what differs; whether the whole index is to be made anew. `IndexingService` does the work."""
        if report.lost or report.unknown or report.differing > len(report.differences):
            self._index.start_over()
            return True
        with self._unit_of_work() as work:
            work.outbox.enqueue(difference.article for difference in report.differences)
            work.commit()
        return False

    def _pages(self) -> Iterator[Sequence[HeadFacts]]:
        last = ""
        while True:
            with self._unit_of_work(reads=True) as work:
                page = work.indexables.facts(last, PAGE)
            if not page:
                return
            yield page
            last = page[-1].article

    def _compare(
        self, page: Sequence[HeadFacts], pending: frozenset[str], *, thorough: bool
    ) -> tuple[list[Difference], int]:
        """Differences, and how many entries these articles have."""
        ids = [facts.article for facts in page]
        stamps = self._index.stamps(ids)
        expected = {facts.article: facts.stamp + "." for facts in page}
        damaged: set[str] = set()
        if thorough:
            with self._unit_of_work(reads=True) as work:
                texts = work.indexables.texts(ids)
                vocabulary = vocabulary_of(work, texts)
            expected = {item.facts.article: document(vocabulary, item).stamp for item in texts}
            damaged = {item.facts.article for item in texts if item.damaged}
        found = list(_differences(ids, expected, damaged, stamps, pending))
        return found, sum(map(len, stamps.values()))


def _differences(
    ids: Iterable[str],
    expected: Mapping[str, str],
    damaged: Collection[str],
    stamps: Mapping[str, Sequence[str]],
    pending: frozenset[str],
) -> Iterator[Difference]:
    for article in ids:
        if article in pending:
            continue
        have = stamps.get(article, ())
        if article in damaged:
            yield Difference(article, IndexFault.DAMAGED)
        elif not have:
            yield Difference(article, IndexFault.MISSING)
        elif len(have) > 1:
            yield Difference(article, IndexFault.TWICE)
        elif not have[0].startswith(expected[article]):
            yield Difference(article, IndexFault.STALE)
        elif have[0].endswith(DAMAGED):
            yield Difference(article, IndexFault.DAMAGED)
