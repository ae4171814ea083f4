"""Import of an archive in bulk: looked at first, then taken in batch by batch, each of them one transaction that also moves
the place at which the import goes on after whatever ended it.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from editor_desk.domain.accounts import Permission
from editor_desk.domain.archive import NOTES, SKIPS, Field, ItemFault, guess_columns
from editor_desk.domain.content import Content, TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.prose import Untagged, tags_json
from editor_desk.domain.revision import name_bytes
from editor_desk.domain.tags import Vocabulary
from editor_desk.language.stemming import folded_words
from editor_desk.services.archive_drafts import Draft, Refused
from editor_desk.services.archive_items import drafts, ready
from editor_desk.services.facts import require
from editor_desk.services.pasting import KeepPicture
from editor_desk.services.ports.archive import (
    ArchiveFile,
    ArchiveImport,
    ArchiveKind,
    ArchiveReader,
    ImportState,
    Newcomer,
    Record,
    ReportRow,
)
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.reading import PageReader
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.tags import TagService

RECORDS = 500
BYTES = 8 * 1024 * 1024
SECONDS = 1.0
"""A batch ends at the first of these, so that neither memory nor a save that waits for the lock grows with the archive."""
SHOWN = 6
_PAGE = 500
_MOST_TAGGED = 20_000


@dataclass(frozen=True, slots=True)
class Shown:
    """One of the first records, as it would be taken in: `draft`, or the `fault` that keeps it out."""

    place: str
    draft: Draft[Content] | None
    fault: ItemFault | None = None


@dataclass(frozen=True, slots=True)
class ArchivePreview:
    """What an archive is, what its columns are guessed to hold, and its first records so read. `unfinished` is an import
    of this very file that was not brought to its end.
    """

    path: Path
    file: ArchiveFile
    columns: Mapping[Field, str]
    shown: tuple[Shown, ...]
    unfinished: ArchiveImport | None


class ArchiveImportService:
    """Use cases of importing an archive. All block; a run is stepped in one thread at a time."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        reader: ArchiveReader,
        pages: PageReader,
        tags: TagService,
        clock: Clock,
        keep: KeepPicture,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._reader = reader
        self._pages = pages
        self._tags = tags
        self._clock = clock
        self._keep = keep

    def look(self, path: Path, media: Path | None = None) -> ArchivePreview:
        """What is at `path`, before anything is stored; its pictures are looked for in `media`, else beside it. Raises DeskError as
        `ArchiveReader` does.
        """
        path = path.absolute()
        file = self._reader.look(path, media)
        columns = guess_columns(file.names)
        with self._unit_of_work(reads=True) as work:
            same = (
                record
                for record in work.archive_imports.all()
                if record.state is ImportState.OPEN and record.file.fingerprint == file.fingerprint
            )
            unfinished = next(same, None)
        return ArchivePreview(path, file, columns, self.sample(path, file, columns), unfinished)

    def sample(self, path: Path, file: ArchiveFile, columns: Mapping[Field, str]) -> tuple[Shown, ...]:
        """The first records, read by these columns."""
        shown = []
        for record in self._reader.records(path, file):
            try:
                shown.append(Shown(record.place, drafts(record, columns, self._pages, ())[0]))
            except Refused as refused:
                shown.append(Shown(record.place, None, refused.fault))
            if len(shown) == SHOWN:
                break
        return tuple(shown)

    def begin(self, session: Session, preview: ArchivePreview, columns: Mapping[Field, str]) -> ArchiveImport:
        """A new import at its beginning; `columns` count where a person says which holds what. Raises DeskError(NOT_PERMITTED)."""
        now = self._now()
        columns = columns if preview.file.kind.has_columns else preview.columns
        record = ArchiveImport(
            new_id(), str(preview.path), preview.file, dict(columns), session.account.id, now, now
        )
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            work.archive_imports.put(record)
            work.commit()
        return record

    def imports(self) -> Sequence[ArchiveImport]:
        """Every import there was, newest first."""
        with self._unit_of_work(reads=True) as work:
            return work.archive_imports.all()

    def resume(self, import_id: str, path: Path | None = None, media: Path | None = None) -> ArchiveImport:
        """An open import, to go on with; `path` where its file lies elsewhere now, `media` where its pictures do.

        Raises DeskError: ARCHIVE_CHANGED where the file is not the one that it began with, FILE_MISSING, FILE_UNREADABLE.
        """
        with self._unit_of_work(reads=True) as work:
            record = work.archive_imports.get(import_id)
            if record is None or record.state is not ImportState.OPEN:
                raise DeskError(ErrorCode.ARCHIVE_CHANGED, path=str(path or ""))
        where = (path or Path(record.source)).absolute()
        found = self._reader.look(where, media)
        if found.fingerprint != record.file.fingerprint:
            raise DeskError(ErrorCode.ARCHIVE_CHANGED, path=str(where))
        kept = record.file.media if media is None else found.media
        return replace(record, source=str(where), file=replace(record.file, media=kept))

    def cancel(self, import_id: str) -> ArchiveImport | None:
        """End an import for good; what came in stays. Returns it as it is from now on: no batch comes in after this."""
        with self._unit_of_work() as work:
            record = work.archive_imports.get(import_id)
            if record is not None and record.state is ImportState.OPEN:
                record = replace(record, state=ImportState.CANCELLED, changed_at=self._now())
                work.archive_imports.put(record)
                work.commit()
            return record

    def run(self, session: Session, record: ArchiveImport) -> "ArchiveRun":
        """What takes the records in, from the import's place on."""

        def records_from(record: ArchiveImport) -> Iterator[Record]:
            return self._reader.records(Path(record.source), record.file, record.position, record.lines)

        return ArchiveRun(
            self._unit_of_work,
            self._tags,
            self._pages,
            self._clock,
            self._keep,
            session,
            record,
            records_from,
        )

    def report(self, import_id: str) -> Iterator[ReportRow]:
        """Every row of the report, in the order of the file, read page by page."""
        last = -1
        while True:
            with self._unit_of_work(reads=True) as work:
                rows = work.archive_imports.rows(import_id, last, _PAGE)
            if not rows:
                return
            yield from rows
            last = rows[-1].position

    def save_report(
        self, path: Path, import_id: str, heads: Sequence[str], text_of: Callable[[ItemFault], str]
    ) -> int:
        """Write the report as a CSV file; returns how many rows it has. Raises DeskError(FOLDER_READ_ONLY)."""
        return self._reader.write_report(path, heads, self.report(import_id), text_of)

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())


@dataclass(frozen=True, slots=True)
class _Batch:
    """Records that were read, with what each becomes, and where reading goes on."""

    drafts: tuple[tuple[Record, list[Draft[Untagged]]], ...]
    rows: tuple[ReportRow, ...]
    after: int
    lines: int
    ended: bool


class ArchiveRun:
    """An import at work."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        tags: TagService,
        pages: PageReader,
        clock: Clock,
        keep: KeepPicture,
        session: Session,
        record: ArchiveImport,
        records_from: Callable[[ArchiveImport], Iterator[Record]],
    ) -> None:
        self._unit_of_work = unit_of_work
        self._tags = tags
        self._pages = pages
        self._clock = clock
        self._keep = keep
        self._session = session
        self._record = record
        self._records_from = records_from
        self._records: Iterator[Record] | None = None
        self._vocabulary = Vocabulary(())
        self._tagged: dict[tuple[str, ...], tuple[tuple[str, ...], bytes]] = {}
        self._read_at = ""
        self._fault: DeskError | None = None

    @property
    def record(self) -> ArchiveImport:
        """The import as it is stored now."""
        return self._record

    def step(self) -> ArchiveImport:
        """Take in one batch. The import is DONE when the file is at its end.

        Raises DeskError as the reader does, and NOT_PERMITTED, DISK_FULL and the like; the batch is then not taken in.
        """
        if self._fault is not None:
            raise self._fault
        if self._record.file.kind is ArchiveKind.PAGES:
            with self._unit_of_work(reads=True) as work:
                self._refresh_vocabulary(work)  # a line of keywords is split against it
        batch = self._read()
        # What is not stored is read again, and takes the tags that it made along.
        records, self._records = self._records, None
        with self._unit_of_work() as work:
            stored = work.archive_imports.get(self._record.id)
            if (
                stored is None
                or stored.state is not ImportState.OPEN
                or stored.position != self._record.position
            ):
                # Cancelled, or taken up elsewhere.
                self._record = stored or self._record
                return self._record
            self._refresh_vocabulary(work)
            self._read_at = ""
            record = self._store(work, batch)
            newest = work.tag_figures.stamp()
            work.commit()
        self._record, self._records, self._read_at = record, records, newest
        return self._record

    def _read(self) -> _Batch:
        found: list[tuple[Record, list[Draft[Untagged]]]] = []
        rows: list[ReportRow] = []
        began, start = monotonic(), self._record.position
        after, lines, count = start, self._record.lines, 0
        try:
            if self._records is None:
                self._records = self._records_from(self._record)
            for record in self._records:
                try:
                    found.append((record, self._drafts(record)))
                except Refused as refused:
                    rows.append(ReportRow(record.position, refused.fault, record.place))
                after, lines, count = record.after, record.lines, count + 1
                if count >= RECORDS or after - start >= BYTES or monotonic() - began >= SECONDS:
                    return _Batch(tuple(found), tuple(rows), after, lines, ended=False)
        except DeskError as error:
            # The file is torn here: what was read before comes in, and the next step says so.
            self._fault = error
            return _Batch(tuple(found), tuple(rows), after, lines, ended=False)
        return _Batch(tuple(found), tuple(rows), after, lines, ended=True)

    def _drafts(self, record: Record) -> list[Draft[Untagged]]:
        return ready(record, self._record.columns, self._pages, self._vocabulary.keys, self._keep)

    def _store(self, work: UnitOfWork, batch: _Batch) -> ArchiveImport:
        require(work, self._session, Permission.WRITE)
        now = to_the_millisecond(self._clock())
        prepared = [
            (record, [self._prepared(work, draft, now) for draft in parts]) for record, parts in batch.drafts
        ]
        every = [item for _, items in prepared for item in items]
        asked = {item.id for item in every} | {item.draft.origin for item in every if item.draft.origin}
        known = work.archive_imports.known(asked, {item.told for item in every})
        ids, texts = set(known.ids), dict(known.texts)
        made: list[Newcomer] = []
        rows = list(batch.rows)
        for record, items in prepared:
            row: ReportRow | None = None
            for item in items:
                fault, here = item.draft.doubt(now), ""
                if item.told in texts:
                    fault, here = ItemFault.HERE_TEXT, texts[item.told]
                elif item.draft.origin in ids:
                    fault, here = ItemFault.HERE_ID, item.draft.origin
                elif item.id in ids:
                    fault, here = ItemFault.HERE_ID, item.id
                else:
                    made.append(_newcomer(item, now))
                    ids.add(item.id)
                    texts[item.told] = item.id
                found = (
                    None
                    if fault is None
                    else ReportRow(record.position, fault, record.place, here, item.draft.content.headline)
                )
                # A page is told of by its own article, not by those that it brings along.
                row = found if item is items[0] else row
            if row is not None:
                rows.append(row)
        work.archive_imports.add(made, self._session.account.id, now)
        work.archive_imports.add_rows(self._record.id, rows)
        advanced = self._advanced(batch, made, rows, now)
        work.archive_imports.put(advanced)
        if made:
            self._log(work, made, now)
        return advanced

    def _advanced(
        self, batch: _Batch, made: Sequence[object], rows: Sequence[ReportRow], now: datetime
    ) -> ArchiveImport:
        record = self._record
        skipped = sum(row.fault in SKIPS for row in rows)
        noted = sum(row.fault in NOTES for row in rows)
        return replace(
            record,
            position=batch.after,
            lines=batch.lines,
            imported=record.imported + len(made),
            skipped=record.skipped + skipped,
            failed=record.failed + len(rows) - skipped - noted,
            state=ImportState.DONE if batch.ended else ImportState.OPEN,
            changed_at=now,
        )

    def _prepared(self, work: UnitOfWork, draft: Draft[Untagged], now: datetime) -> "_Prepared":
        tags, said = self._refs(work, draft.tags)
        text = draft.content.with_tags(said)
        text_hash = hashlib.sha256(text).hexdigest()
        article = draft.id
        name = name_bytes(article, text_hash, (), self._session.account.id, now)
        key = " ".join(folded_words(draft.content.headline))
        return _Prepared(draft, article, tags, text, hashlib.sha256(name).hexdigest(), (key, text_hash))

    def _refs(self, work: UnitOfWork, labels: tuple[str, ...]) -> tuple[tuple[str, ...], bytes]:
        """The ids of the tags that are called so, made where there are none, and how they stand in the bytes of a text."""
        known = self._tagged.get(labels)
        if known is None:
            refs: dict[str, TagRef] = {}
            for label in labels:
                tag = self._vocabulary.resolve(label)
                if tag is None:
                    tag = self._tags.ensure_in(work, self._session, self._vocabulary, label, imported=True)
                    self._vocabulary.add(tag)
                refs.setdefault(tag.id, tag.ref)
            known = tuple(refs), tags_json(refs.values())
            if len(self._tagged) < _MOST_TAGGED:
                self._tagged[labels] = known
        return known

    def _log(self, work: UnitOfWork, made: Sequence[Newcomer], now: datetime) -> None:
        # One event a batch: its digest is over every revision, so that the log still answers for each of them.
        digest = hashlib.sha256("\n".join(item.revision for item in made).encode()).hexdigest()
        work.events.append(
            EventKind.ARCHIVE_IMPORTED,
            self._session.account.id,
            now,
            data={"import": self._record.id, "articles": str(len(made)), "revisions": digest},
        )

    def _refresh_vocabulary(self, work: UnitOfWork) -> None:
        """Read the vocabulary again where somebody changed it: it may be large, and batches are many."""
        stamp = work.tag_figures.stamp()
        if self._read_at != stamp:
            self._vocabulary, self._read_at = Vocabulary(work.tags.all()), stamp
            self._tagged = {}


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A draft with its tags, as the revision that it would be; `told` is what tells the same text."""

    draft: Draft[Untagged]
    id: str
    tags: tuple[str, ...]
    text: bytes
    revision: str
    told: tuple[str, str]


def _newcomer(item: _Prepared, now: datetime) -> Newcomer:
    """The article keeps the archive's dates; its revision says who made it here, and when."""
    draft, text = item.draft, item.draft.content
    date = draft.date or draft.updated or now
    updated = max(date, draft.updated or date)
    key, text_hash = item.told
    return Newcomer(
        item.id, date, updated, draft.url, text.headline, key, text.source, text.words, item.revision, item.text,
        text_hash, item.tags, text.links,
    )  # fmt: skip


Step = Callable[[ArchiveImport], None]
"""Told of an import after each of its batches. It may raise DeskError(CANCELLED), which leaves the import open."""


def run_to_end(run: ArchiveRun, told: Step) -> ArchiveImport:
    """Step `run` until nothing is left."""
    while run.record.state is ImportState.OPEN:
        told(run.step())
    return run.record
