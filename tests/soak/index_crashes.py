"""Kills a process that writes, indexes, rebuilds and imports, at random moments; then proves that the index agrees.

Run as a program, so that it may fork: each life is a child of a process that has everything imported and no thread. A
life ends at a step that chance chose (between two system-visible steps of storage), or by the clock. Then the desk is opened as
the program opens it, what is pending is indexed, and `IndexCheckService` compares every text.
"""

import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from editor_desk.domain.archive import archive_id
from editor_desk.domain.content import BlockKind, Content, TagRef, block
from editor_desk.services import archive_import, indexing
from editor_desk.services.archive_import import ArchiveImportService
from editor_desk.services.ports.archive import ImportState
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from editor_desk.storage import copying, search_index, unit_of_work
from editor_desk.storage.desk_folder import OpenDesk, open_desk
from tests.desks import PASSPHRASE, FakeClock, desk_over, newsroom_in

NAME = "كريم"
WORDS = ("النهر", "المكتبة", "الجسر", "القافلة", "المرصد", "الميناء", "الحديقة", "المسرح", "السوق", "المتحف")
ARCHIVE, ARCHIVED = "archive.jsonl", 200
IDENTITIES = [f"id\0\0{number}" for number in range(ARCHIVED)]
STEPS = (
    (unit_of_work.SqlUnitOfWork, "commit"),
    (search_index.TantivyIndex, "_write"),
    (search_index.TantivyIndex, "note_taken"),
    (search_index.TantivyIndex, "rebuilt"),
    (search_index.TantivyIndex, "start_over"),
    (shutil, "rmtree"),
    (copying, "sync"),
)


@dataclass(frozen=True, slots=True)
class Life:
    """One kill: where it came, how many articles there were after it, how many waited to be indexed, whether the index
    was made anew, and whether it agreed in the end.
    """

    where: str
    articles: int
    waiting: int
    anew: bool
    agrees: bool


def lives(home: Path, kills: int, seed: int) -> Iterator[Life]:
    """Found a desk below `home` and kill who works at it, over and over."""
    chance = random.Random(seed)
    folder = home / "desk"
    _forked(lambda: _found(folder))
    for number in range(kills):
        where = "clock" if number % 3 == 2 else "step"
        pid = os.fork()
        if pid == 0:
            _live(folder, f"{seed}-{number}", where)
        if where == "clock":
            time.sleep(chance.uniform(0.05, 1.2))
            os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        assert os.WIFSIGNALED(status), f"a life ended by itself: {status}"
        outcome = home / "outcome.json"
        damage = chance.choice(("none", "none", "cut", "old"))
        assert _forked(partial(_look, folder, outcome, where, damage, chance.random())) == 0
        yield Life(**json.loads(outcome.read_text("utf-8")))


def _found(folder: Path) -> None:
    with newsroom_in(folder) as room:
        room.desk.indexing.prepare()
        room.desk.indexing.drain()
    shutil.copytree(folder / "index", folder.parent / "old-index")
    lines = [{"id": str(number), "title": f"خبر من الأرشيف رقم {number}"} for number in range(ARCHIVED)]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder.parent / ARCHIVE).write_text(text, "utf-8")


def _live(folder: Path, seed: str, where: str) -> None:
    """Never returns."""
    try:
        chance = random.Random(seed)
        indexing.BATCH = chance.choice((3, 20))
        with open_desk(folder) as opened:
            if where == "step":
                _set_trap(chance.randint(1, 60))
            _work(opened, chance)
    except BaseException as error:  # noqa: BLE001 - a child must not go on as its parent
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
    os._exit(3)


def _work(opened: OpenDesk, chance: random.Random) -> None:
    clock = FakeClock(datetime.now(UTC))
    desk = desk_over(opened, clock)
    session = desk.accounts.unlock_by_name(NAME, PASSPHRASE)
    desk.indexing.prepare()
    while True:
        act = chance.random()
        if act < 0.35:
            for _ in range(chance.randint(1, 8)):
                desk.articles.create(session, _text(chance))
        elif act < 0.5:
            _take_in(desk.archive, session, opened.folder.parent / ARCHIVE, chance)
        elif act < 0.65:
            _edit(desk_over(opened, clock).articles, session, chance)
        elif act < 0.78:
            opened.index.start_over()
            desk.indexing.prepare()
            desk.indexing.drain()
        else:
            desk.indexing.drain()


def _take_in(archive: ArchiveImportService, session: Session, path: Path, chance: random.Random) -> None:
    """A few batches, from where the last life was ended."""
    archive_import.RECORDS = chance.choice((1, 5))
    preview = archive.look(path)
    unfinished = preview.unfinished
    record = archive.resume(unfinished.id) if unfinished else archive.begin(session, preview, preview.columns)
    run = archive.run(session, record)
    for _ in range(chance.randint(1, 4)):
        if run.record.state is ImportState.OPEN:
            run.step()


def _edit(articles: Any, session: Session, chance: random.Random) -> None:
    for summary in articles.list(session, Folder.MY_DRAFTS, limit=5):
        made = articles.open(session, summary.id)
        articles.save(session, summary.id, made.head.id, replace(_text(chance), source="وكالة السفح"))


def _text(chance: random.Random) -> Content:
    return Content(
        headline=" ".join(chance.choices(WORDS, k=5)),
        blocks=(block(BlockKind.PARAGRAPH, " ".join(chance.choices(WORDS, k=30))),),
        tags=(TagRef("t", chance.choice(WORDS)),),
    )


def _set_trap(steps: int) -> None:
    left = steps

    def stepped(function: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            nonlocal left
            for after in (False, True):
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                if not after:
                    result = function(*arguments, **named)
            return result

        return step

    for owner, name in STEPS:
        setattr(owner, name, stepped(getattr(owner, name)))
    vars(search_index)["sync"] = copying.sync


def _look(folder: Path, outcome: Path, where: str, damage: str, how: float) -> None:
    index = folder / "index"
    if damage == "old":  # somebody brings an index of yesterday back
        shutil.rmtree(index, ignore_errors=True)
        shutil.copytree(folder.parent / "old-index", index)
    elif damage == "cut" and index.is_dir():
        files = sorted(path for path in index.iterdir() if path.is_file() and path.stat().st_size)
        for path in files[int(how * len(files)) :][:1]:
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with open_desk(folder) as opened:
        desk = desk_over(opened, FakeClock())
        anew = desk.indexing.prepare()
        with opened.unit_of_work() as work:
            waiting = work.outbox.count()
        desk.indexing.drain()
        while desk.indexing.prepare():
            anew = True
            desk.indexing.drain()
        report = desk.index_check.check(thorough=True)
        agrees = report.agrees and _came_in_once(opened)
        life = Life(f"{where}, {damage}", report.articles, waiting, anew, agrees)
    outcome.write_text(json.dumps(asdict(life)), "utf-8")


def _came_in_once(opened: OpenDesk) -> bool:
    """Whether the imports count just what came in, which is a beginning of the archive."""
    with opened.unit_of_work() as work:
        told = sum(record.imported for record in work.archive_imports.all())
        came = {article for article in map(archive_id, IDENTITIES) if work.indexables.facts_of([article])}
    first = set(map(archive_id, IDENTITIES[:told]))
    return told <= ARCHIVED and came == first


def _forked(work: Callable[[], None]) -> int:
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - as above
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main(arguments: Sequence[str]) -> int:
    """Kills and seed; a line of JSON for each life, and 1 where an index disagreed."""
    kills, seed = map(int, arguments)
    good = True
    with tempfile.TemporaryDirectory() as home:
        for life in lives(Path(home), kills, seed):
            good = good and life.agrees
            sys.stdout.write(json.dumps(asdict(life)) + "\n")
            sys.stdout.flush()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
