"""How fast the record is audited, against reading the same rows and hashing the same bytes; in processor time, since the
neighbours of a machine are nothing to it.

A record of a newsroom is made: for each article created, some events, its versions and, at the end, an approval with its
seal. "The same bytes" are those that the audit hashes: of each event and each version its canonical bytes, and of each
version its text. The bare program reads the columns that they are made of with `sqlite3`, and hashes bytes that were put
together before. Signatures are told apart: they are no hashes, and each costs what its verification costs.
"""

import hashlib
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from benchmarks.report import Ratio, table
from editor_desk.domain.accounts import Role
from editor_desk.domain.article import Article
from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.events import FIRST_PREVIOUS, Event, EventKind, event_bytes, make_event
from editor_desk.domain.identity import new_id
from editor_desk.domain.revision import Revision, RevisionKind, canonical_bytes, make_revision, name_bytes
from editor_desk.domain.seal import SEAL_NAMESPACE, Seal, SealStatement
from editor_desk.exchange.keys import Vault
from editor_desk.services.accounts import AccountService
from editor_desk.services.audit import AuditService
from editor_desk.services.ports.keys import Session
from editor_desk.storage import mappers, tables
from editor_desk.storage.desk_folder import DATABASE, OpenDesk, open_desk

LIMIT = 2.0
_START = datetime(2026, 1, 1, tzinfo=UTC)
_PARAGRAPH = "قالت الوزارة إن الأشغال في الطريق الساحلي تنتهي قبل الشتاء، وإن الميزانية كافية لما بقي منها. "
_STEPS = (EventKind.CREATED, EventKind.EDITED, EventKind.SUBMITTED, EventKind.RETURNED, EventKind.SUBMITTED)
_VAULT = Vault(time_cost=1, memory_kib=8, parallelism=1)


class Record:
    """A desk with a long record, and the bytes that its audit hashes."""

    def __init__(self, folder: Path, events: int, seal_each: int) -> None:
        self.opened = open_desk(folder)
        self.path = folder / DATABASE
        self.bytes: list[bytes] = []
        self.seals: list[Seal] = []
        moment = iter(_moments())
        accounts = AccountService(self.opened.unit_of_work, _VAULT, lambda: next(moment))
        admin = accounts.found("سعاد", "عبارة مرور طويلة")
        account = accounts.create(admin, "هدى", frozenset({Role.REVIEWER}), "عبارة مرور طويلة")
        reviewer = accounts.unlock(account.id, "عبارة مرور طويلة")
        _fill(self, moment, admin, reviewer, events, seal_each)

    def audit(self) -> None:
        """As the desk does it."""
        report = AuditService(self.opened.unit_of_work, _VAULT).run()
        if not report.sound:
            raise RuntimeError(f"a record that nobody touched is not sound: {report.faults[0]}")

    def bare(self) -> None:
        """Read the same rows, and hash the same bytes."""
        with closing(sqlite3.connect(self.path)) as connection:
            for _row in connection.execute("SELECT * FROM event ORDER BY sequence"):
                pass
            for _row in connection.execute("SELECT * FROM revision ORDER BY rowid"):
                pass
        self.hash_only()

    def hash_only(self) -> None:
        """Hash the same bytes, which lie in memory."""
        for data in self.bytes:
            hashlib.sha256(data).hexdigest()

    def bare_with_seals(self) -> None:
        """The same, and verify the same signatures."""
        self.bare()
        for seal in self.seals:
            _VAULT.verify(seal.public_key, seal.statement.to_bytes(), seal.signature, SEAL_NAMESPACE)


def _moments() -> Iterator[datetime]:
    moment = _START
    while True:
        moment += timedelta(seconds=20)
        yield moment


def _fill(
    record: Record,
    moment: Iterator[datetime],
    editor: Session,
    reviewer: Session,
    events: int,
    seal_each: int,
) -> None:
    with record.opened.unit_of_work() as work:
        head = work.events.head()
    previous = FIRST_PREVIOUS if head is None else head[1]
    rows: list[Event] = []
    revisions: list[Revision] = []
    articles: list[tuple[Article, Revision]] = []

    def note(kind: EventKind, at: datetime, actor: str, revision: Revision, reason: str = "") -> None:
        nonlocal previous
        facts = {"reason": reason} if reason else {}
        identity = new_id()
        event = make_event(
            event_id=identity, at=at, actor=actor, kind=kind, article=revision.article, revision=revision.id,
            data=facts, previous=previous,
        )  # fmt: skip
        record.bytes.append(
            event_bytes(identity, at, actor, kind, revision.article, revision.id, facts, previous)
        )
        previous = event.hash
        rows.append(event)

    while len(rows) < events:
        article = new_id()
        made: list[Revision] = []
        number = len(articles)
        for place, kind in enumerate(_STEPS):
            at = next(moment)
            if kind in {EventKind.CREATED, EventKind.EDITED}:
                text = _PARAGRAPH * (4 + number % 20)
                content = Content(
                    headline=f"خبر رقم {number} في نسخته {place}", blocks=(block(BlockKind.PARAGRAPH, text),)
                )
                parents = tuple(one.id for one in made[-1:])
                made.append(
                    make_revision(
                        article, content, parents=parents, author=editor.account.id, created_at=at,
                        kind=RevisionKind.MILESTONE,
                    )
                )  # fmt: skip
            reason = "المصدر غير كافٍ: أضف رأي الوزارة" if kind is EventKind.RETURNED else ""
            note(kind, at, editor.account.id, made[-1], reason)
        if number % seal_each == 0:
            at = next(moment)
            note(EventKind.APPROVED, at, reviewer.account.id, made[-1])
            record.seals.append(_sealed(made[-1], reviewer, at))
        head_revision = made[-1]
        articles.append(
            (Article(article, _START, editor.account.id, _START, head_revision.id), head_revision)
        )
        revisions += made
    _store(record.opened, rows, revisions, articles, record.seals)
    for revision in revisions:
        record.bytes.append(canonical_bytes(revision.content))
        record.bytes.append(
            name_bytes(
                revision.article,
                revision.content_hash,
                revision.parents,
                revision.author,
                revision.created_at,
            )
        )


def _sealed(revision: Revision, reviewer: Session, at: datetime) -> Seal:
    account = reviewer.account
    statement = SealStatement(
        revision.article, revision.id, revision.content_hash, account.id, account.name, at
    )
    signature = reviewer.signer.sign(statement.to_bytes(), SEAL_NAMESPACE)
    return Seal(statement, signature, reviewer.signer.public_key)


def _store(
    opened: OpenDesk,
    rows: list[Event],
    revisions: list[Revision],
    articles: list[tuple[Article, Revision]],
    seals: list[Seal],
) -> None:
    with opened._engine.begin() as connection:  # noqa: SLF001 - in bulk, as no use case writes
        connection.execute(
            insert(tables.article), [mappers.article_to_row(one, head) for one, head in articles]
        )
        connection.execute(insert(tables.revision), [mappers.revision_to_row(one) for one in revisions])
        parents = [
            {"revision": one.id, "position": place, "parent": parent}
            for one in revisions
            for place, parent in enumerate(one.parents)
        ]
        connection.execute(insert(tables.revision_parent), parents)
        connection.execute(insert(tables.event), [mappers.event_to_row(one) for one in rows])
        if seals:
            connection.execute(insert(tables.seal), [mappers.seal_to_row(one) for one in seals])


def measure(events: int = 100_000, runs: int = 5) -> list[Ratio]:
    """The audit without seals against its limit; then what seals add, and the same against hashing alone, which are told."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder) / "desk", events, seal_each=events)
        ours, bare, hashed = (_times(act, runs) for act in (record.audit, record.bare, record.hash_only))
        size = f"{events} events"
        found.append(Ratio("audit", size, ours, bare, LIMIT))
        found.append(Ratio("audit, hash only", size, ours, hashed))
        record.opened.close()
    with tempfile.TemporaryDirectory() as folder:
        few = events // 5
        record = Record(Path(folder) / "desk", few, seal_each=1)
        both = _times(record.bare_with_seals, runs)
        found.append(
            Ratio("audit, seals", f"{few}, {len(record.seals)} seals", _times(record.audit, runs), both)
        )
        record.opened.close()
    return found


def _times(act: Callable[[], object], runs: int) -> list[float]:
    act()
    found = []
    for _ in range(runs):
        begin = time.process_time()
        act()
        found.append(time.process_time() - begin)
    return found


def main(arguments: list[str]) -> int:
    """Measure with as many events as are given, and print."""
    ratios = measure(int(arguments[0]) if arguments else 100_000)
    print(table(ratios))
    return 0 if all(ratio.holds for ratio in ratios) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
