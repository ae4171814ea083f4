"""Training that is killed, while it computes or while it stores what it found: what was trained before goes on serving."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.services import related
from editor_desk.storage.desk_folder import open_desk
from tests.desks import FakeClock, desk_over, newsroom_in

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, signal, sys
from pathlib import Path
from editor_desk.services import related
from editor_desk.storage import likeness_query
from editor_desk.storage.desk_folder import open_desk
from tests.desks import FakeClock, desk_over

folder, moment = sys.argv[1:]
related.FEWEST_ARTICLES = 6

def kill(*_given):
    os.kill(os.getpid(), signal.SIGKILL)

def progress(done, _total):
    if moment == "computing" and done == 3:
        kill()

if moment == "storing":
    likeness_query.sync = kill
with open_desk(Path(folder)) as opened:
    desk_over(opened, FakeClock()).related.train_if_outgrown(progress)
"""
HARBOUR = Content(
    headline="الميناء القديم يستقبل سفن الصيد بعد إصلاح الرصيف",
    blocks=(block(BlockKind.PARAGRAPH, "عادت سفن الصيد إلى الميناء القديم، وفرح الصيادون بإصلاح الرصيف."),),
)
SEASON = Content(
    headline="موسم الصيد يبدأ في الميناء القديم وسط تفاؤل الصيادين",
    blocks=(block(BlockKind.PARAGRAPH, "بدأ موسم الصيد، وخرجت السفن من الميناء القديم عند الفجر."),),
)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("moment", ["computing", "storing"])
def test_after_a_kill_the_space_of_before_serves_and_is_trained_anew(
    tmp_path: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(related, "FEWEST_ARTICLES", 6)
    folder = tmp_path / "desk"
    with newsroom_in(folder) as room:
        room.desk.indexing.prepare()  # else the index passes for one that was never whole, and is emptied

        def store(first: int, last: int) -> None:
            for number in range(first, last):
                for content in (HARBOUR, SEASON):
                    headline = f"{content.headline} {number}"
                    room.desk.articles.create(room.editor, replace(content, headline=headline))
            room.desk.indexing.drain()

        store(0, 4)
        assert room.desk.related.train_if_outgrown()
        store(4, 6)
    kept = folder / "likeness.measure"
    before = kept.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), moment],
        cwd=ROOT,
        capture_output=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert kept.read_bytes() == before
    with open_desk(folder) as opened:
        desk = desk_over(opened, FakeClock())
        assert desk.related.suggest(HARBOUR)
        assert desk.related.train_if_outgrown(), "it is done once more"
        assert kept.read_bytes() != before
        assert desk.related.suggest(HARBOUR)
        assert not desk.related.train_if_outgrown()
