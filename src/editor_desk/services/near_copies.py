"""Near-copies among what an archive brought: of each article the nearest other one, told in the import's report.

The index gives the few that share bands of their sketches; only those are read. The place is kept with the import, so that a
walk which was cut off goes on.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from editor_desk.domain.archive import ItemFault
from editor_desk.domain.events import EventKind
from editor_desk.domain.related import is_near
from editor_desk.language.stemming import folded_words
from editor_desk.services.duplicates import ESTIMATED, LOOKED_AT
from editor_desk.services.indexing import IndexingService
from editor_desk.services.likeness.profile import copied
from editor_desk.services.ports.archive import COMPARED, ArchiveImport, ImportState, NearCopy, ReportRow
from editor_desk.services.ports.index import Indexable, read_body
from editor_desk.services.ports.likeness import Candidate, LikenessIndex
from editor_desk.services.ports.running import Progress, unwatched
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory

if TYPE_CHECKING:
    from editor_desk.services.likeness.finding import LikenessFinder

MOST_TOLD: Final = 2_000
"""So many rows of a report; those beyond are only counted."""
_PAGE: Final = 200
_READ: Final = 8
_EVERY_BATCH: Final = 1 << 31


class NearCopyService:
    """Use cases of near-copies in an archive. They block for long: some milliseconds an article."""

    def __init__(
        self, unit_of_work: UnitOfWorkFactory, index: LikenessIndex, indexing: IndexingService
    ) -> None:
        self._unit_of_work = unit_of_work
        self._index = index
        self._indexing = indexing

    def unfinished(self) -> tuple[ArchiveImport, ...]:
        """Imports that came to their end and whose articles were not all compared yet."""
        with self._unit_of_work(reads=True) as work:
            every = work.archive_imports.all()
        return tuple(one for one in every if one.state is ImportState.DONE and not one.is_compared)

    def look(self, import_id: str, progress: Progress = unwatched) -> ArchiveImport | None:
        """Compare what an import brought with all that is here, once it is indexed. `progress` may end it by raising; it
        goes on from there when asked again. None where there is no such import.
        """
        if not self._indexing.is_lost:
            self._indexing.drain(progress)
        with self._unit_of_work(reads=True) as work:
            record = work.archive_imports.get(import_id)
            events = work.events.of_kind(EventKind.ARCHIVE_IMPORTED, _EVERY_BATCH)
        if self._indexing.is_lost:
            return record  # nothing is found now; later is time enough
        # A batch has one moment, which its event and the revisions that it made share.
        moments = frozenset(event.at for event in events if event.data.get("import") == import_id)
        done = 0
        while record is not None and record.state is ImportState.DONE and not record.is_compared:
            with self._unit_of_work(reads=True) as work:
                page = work.archive_imports.first_moments(record.compared_to, _PAGE)
            progress(done, max(record.imported, done))
            rows: list[ReportRow] = []
            base = max(record.position, record.file.size) + 1 + record.near
            for article in [one for one, at in page if at in moments]:
                progress(done, max(record.imported, done))
                done += 1
                near = self._nearest(article, moments)
                if near is not None:
                    rows.append(replace(near, position=base + len(rows)))
            record = self._store(import_id, rows, page[-1][0] if page else COMPARED)
        return record

    def _store(self, import_id: str, rows: Sequence[ReportRow], place: str) -> ArchiveImport | None:
        with self._unit_of_work() as work:
            record = work.archive_imports.get(import_id)
            if record is None:
                return None
            work.archive_imports.add_rows(import_id, rows[: max(0, MOST_TOLD - record.near)])
            record = replace(record, near=record.near + len(rows), compared_to=place)
            work.archive_imports.put(record)
            work.commit()
            return record

    def _nearest(self, article: str, moments: frozenset[datetime]) -> ReportRow | None:
        candidates = self._candidates(article)
        if not candidates:
            return None
        with self._unit_of_work(reads=True) as work:
            first = work.archive_imports.moments_of(candidates)
            # Of two that came together, one tells of the other.
            others = [one for one in candidates if first.get(one) not in moments or one < article]
            texts = {item.facts.article: item for item in work.indexables.texts([article, *others[:_READ]])}
        own = texts.pop(article, None)
        if own is None or own.damaged:
            return None
        found = max(_compared(own, texts.values()), key=lambda pair: pair[0], default=None)
        if found is None:
            return None
        share, other = found
        near = NearCopy(article, share, other.content.headline, other.dated_at or other.facts.updated_at)
        return ReportRow(0, ItemFault.NEAR, "", other.facts.article, own.content.headline, near)

    def _candidates(self, article: str) -> list[str]:
        from editor_desk.services.likeness.record import decoded  # late: see `RelatedService`

        own: Sequence[Candidate] = self._index.records([article])
        if not own or not own[0].record:
            return []
        estimated = self._finder.copies(decoded(own[0].record), article, LOOKED_AT)
        return [candidate.article for candidate, share in estimated if share >= ESTIMATED]

    @cached_property
    def _finder(self) -> "LikenessFinder":
        from editor_desk.services.likeness.finding import LikenessFinder

        return LikenessFinder(self._index)


def _compared(own: Indexable, others: Iterable[Indexable]) -> Iterator[tuple[float, Indexable]]:
    """Those of `others` that are near-copies, with how much of the shorter text stands in the other one."""
    body = folded_words(read_body(own.content))
    for other in others:
        if not other.damaged:
            same = copied(body, folded_words(read_body(other.content)))
            if is_near(same.runs, same.words):
                yield same.words, other
