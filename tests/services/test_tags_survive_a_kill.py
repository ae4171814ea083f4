"""A merge or a run over many articles that is killed: all of it is there or nothing, and the log holds."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from editor_desk.domain.events import first_broken
from editor_desk.domain.tag_changes import ChangeKind, merging
from editor_desk.storage.desk_folder import open_desk
from tests.desks import ARTICLE, FakeClock, desk_over, newsroom_in

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, signal, sys
from functools import partial
from pathlib import Path
from editor_desk.domain.retagging import Retagging
from editor_desk.domain.tag_changes import ChangeKind, merging
from editor_desk.services import retagging
from editor_desk.storage.desk_folder import open_desk
from editor_desk.storage.unit_of_work import SqlUnitOfWork
from tests.desks import PASSPHRASE, FakeClock, desk_over

folder, what, survivor, other, account = sys.argv[1:]
retagging._BATCH = 2
with open_desk(Path(folder)) as opened:
    desk = desk_over(opened, FakeClock())
    session = desk.accounts.unlock(account, PASSPHRASE)
    commits = 0
    store = SqlUnitOfWork.commit

    def killed(self):
        global commits
        commits += 1
        if commits > (0 if what == "merge" else 1):
            os.kill(os.getpid(), signal.SIGKILL)
        store(self)

    SqlUnitOfWork.commit = killed
    if what == "merge":
        desk.curation.apply(session, partial(merging, into=survivor, others=[other]))
    else:
        plan = desk.retagging.plan(session, Retagging((survivor,), (other,)), desk.retagging.carrying(other))
        desk.retagging.run(session, plan)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("what", ["merge", "run"])
def test_after_a_kill_it_is_whole(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "desk"
    with newsroom_in(folder) as room:
        survivor, other = (room.desk.tags.ensure(room.curator, label).id for label in ("فاس", "مدينة فاس"))
        text = room.desk.tags.vocabulary().get(other).ref
        for number in range(5):
            content = ARTICLE.__class__(headline=f"خبر {number}", tags=(text,))
            room.desk.articles.create(room.editor, content)
        account = room.curator.account.id
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), what, survivor, other, account],
        cwd=ROOT,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    with open_desk(folder) as opened:
        desk = desk_over(opened, FakeClock())
        uses = {use.tag.id: use.articles for use in desk.tags.in_use()}
        with opened.unit_of_work() as work:
            assert first_broken(work.events.all()) is None
        session = desk.accounts.unlock(account, "عبارة مرور طويلة")
        if what == "merge":
            assert uses == {survivor: 0, other: 5}
            assert {shown.change.edit.kind for shown in desk.curation.changes()} <= {ChangeKind.MAKE}
            desk.curation.apply(session, partial(merging, into=survivor, others=[other]))
            assert [use.articles for use in desk.tags.in_use()] == [5]
        else:
            assert uses == {survivor: 2, other: 3}, "the first batch is whole, the second is not there"
            ((run, _by),) = desk.retagging.runs()
            assert run.articles == 2
            assert desk.retagging.undo(session, run.id).changed == 2
            assert {use.tag.id: use.articles for use in desk.tags.in_use()} == {survivor: 0, other: 5}
