"""A merge or a run over many articles that is killed: all of it is there or nothing, and the log holds."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor_desk.domain.events import EventKind, first_broken
from editor_desk.domain.tag_changes import ChangeKind
from editor_desk.domain.tags import Tag
from editor_desk.storage.desk_folder import open_desk
from tests.desks import ARTICLE, FakeClock, desk_over, newsroom_in

ROOT = Path(__file__).resolve().parents[2]
RUN = """
import os, signal, sys
from pathlib import Path
from editor_desk.domain.retagging import Retagging
from editor_desk.services import retagging
from editor_desk.storage.desk_folder import open_desk
from editor_desk.storage.unit_of_work import SqlUnitOfWork
from tests.desks import PASSPHRASE, FakeClock, desk_over

folder, survivor, other, account = sys.argv[1:]
retagging._BATCH = 2
with open_desk(Path(folder)) as opened:
    desk = desk_over(opened, FakeClock())
    session = desk.accounts.unlock(account, PASSPHRASE)
    commits = 0
    store = SqlUnitOfWork.commit

    def killed(self):
        global commits
        commits += 1
        if commits > 1:
            os.kill(os.getpid(), signal.SIGKILL)
        store(self)

    SqlUnitOfWork.commit = killed
    plan = desk.retagging.plan(session, Retagging((survivor,), (other,)), desk.retagging.carrying(other))
    desk.retagging.run(session, plan)
"""
MERGES = """
import os, signal, sys
from functools import partial
from pathlib import Path
from sqlalchemy import event
from editor_desk.domain.tag_changes import merging
from editor_desk.storage.desk_folder import open_desk
from tests.desks import PASSPHRASE, FakeClock, desk_over

folder, survivor, account, last = sys.argv[1:]
with open_desk(Path(folder)) as opened:
    desk = desk_over(opened, FakeClock())
    session = desk.accounts.unlock(account, PASSPHRASE)
    statements = 0

    # Before any statement, within a transaction or between two, and before any commit.
    def count(*_given):
        global statements
        statements += 1
        if statements == int(last):
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(opened._engine, "before_cursor_execute", count)
    event.listen(opened._engine, "commit", count)
    for tag in sorted(desk.tags.vocabulary().live, key=lambda tag: tag.label):
        if tag.id != survivor:
            desk.curation.apply(session, partial(merging, into=survivor, others=[tag.id]))
            desk.indexing.catch_up()
"""


def ended(folder: Path, program: str, *arguments: str) -> int:
    """How the program ended."""
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder), *arguments],
        cwd=ROOT,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_merges_that_are_killed_anywhere_are_whole_or_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    labels = ("صفرو", "مدينة صفرو", "صفرو المدينة", "بلدة صفرو", "حاضرة صفرو")
    with newsroom_in(folder) as room:
        room.desk.indexing.catch_up()
        tags = [room.desk.tags.ensure(room.curator, label) for label in labels]
        for number, tag in enumerate(tags * 3):
            content = ARTICLE.__class__(headline=f"خبر {number}", tags=(tag.ref,))
            room.desk.articles.create(room.editor, content)
        room.desk.indexing.drain()
        account = room.curator.account.id
    survivor = tags[0].id
    chance, found = random.Random(7), list[int]()
    while (not found or found[-1] < len(labels) - 1) and len(found) < 12:
        code = ended(folder, MERGES, survivor, account, str(chance.randrange(15, 90)))
        found.append(merged(folder, survivor, tags))
        assert code == -signal.SIGKILL or found[-1] == len(labels) - 1
    assert found[-1] == len(labels) - 1
    assert len(set(found)) > 2, f"killed between the merges, too: {found}"
    assert len(found) > len(set(found)), f"and within one: {found}"


def merged(folder: Path, survivor: str, tags: list[Tag]) -> int:
    """How many merges there are, once vocabulary, changes, log, articles and index were found to say the same."""
    with open_desk(folder) as opened:
        desk = desk_over(opened, FakeClock())
        vocabulary = desk.tags.vocabulary()
        gone = [tag for tag in tags if not vocabulary.by_id[tag.id].is_live]
        assert all(vocabulary.get(tag.id).id == survivor for tag in gone)
        assert set(vocabulary.get(survivor).aliases) == {tag.label for tag in gone}
        assert sum(one.change.edit.kind is ChangeKind.MERGE for one in desk.curation.changes()) == len(gone)
        with opened.unit_of_work(reads=True) as work:
            events = list(work.events.all())
        assert first_broken(events) is None
        assert sum(one.kind is EventKind.TAG_MERGED for one in events) == len(gone)
        uses = {use.tag.id: use.articles for use in desk.tags.in_use()}
        assert uses.pop(survivor) == 3 * (1 + len(gone))
        assert set(uses.values()) <= {3}
        assert len(uses) == len(tags) - 1 - len(gone)
        desk.indexing.catch_up()
        assert desk.index_check.check(thorough=True).agrees
        for tag in vocabulary.live:
            assert (
                desk.searching.search(f'tag:"{tag.label}"').total
                == (uses | {survivor: 3 + 3 * len(gone)})[tag.id]
            )
        return len(gone)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_after_a_kill_a_run_has_done_whole_batches(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    with newsroom_in(folder) as room:
        survivor, other = (room.desk.tags.ensure(room.curator, label).id for label in ("فاس", "مدينة فاس"))
        text = room.desk.tags.vocabulary().get(other).ref
        for number in range(5):
            content = ARTICLE.__class__(headline=f"خبر {number}", tags=(text,))
            room.desk.articles.create(room.editor, content)
        account = room.curator.account.id
    assert ended(folder, RUN, survivor, other, account) == -signal.SIGKILL
    with open_desk(folder) as opened:
        desk = desk_over(opened, FakeClock())
        uses = {use.tag.id: use.articles for use in desk.tags.in_use()}
        with opened.unit_of_work() as work:
            assert first_broken(work.events.all()) is None
        session = desk.accounts.unlock(account, "عبارة مرور طويلة")
        assert uses == {survivor: 2, other: 3}, "the first batch is whole, the second is not there"
        ((run, _by),) = desk.retagging.runs()
        assert run.articles == 2
        assert desk.retagging.undo(session, run.id).changed == 2
        assert {use.tag.id: use.articles for use in desk.tags.in_use()} == {survivor: 0, other: 5}
