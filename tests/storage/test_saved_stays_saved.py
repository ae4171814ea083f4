"""What was acknowledged survives the worst: a process killed while it writes, again and again."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from editor_desk.domain.events import EventKind, first_broken
from editor_desk.services.indexing import IndexingService
from editor_desk.services.ports.search import SearchOrder
from editor_desk.storage.damage import find_damage
from editor_desk.storage.desk_folder import DATABASE
from tests.storage.asking import wanted
from tests.storage.newsroom import START, Newsroom, make_account

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor_desk.storage.desk_folder import OpenDesk

ROOT = Path(__file__).parents[2]
ROUNDS = 4
COMMITS_A_ROUND = 12

WRITE_UNTIL_KILLED = """
import pathlib, sys
from editor_desk.services.indexing import IndexingService
from editor_desk.storage.desk_folder import open_desk
from tests.storage.newsroom import Newsroom, make_account, make_content

with open_desk(pathlib.Path(sys.argv[1])) as desk:
    indexing = IndexingService(desk.unit_of_work, desk.index)
    indexing.prepare()
    number = 0
    while True:
        with desk.unit_of_work() as work:
            account = work.accounts.by_name("سارة العلي") or make_account("سارة العلي")
            work.accounts.put(account)
            content = make_content(f"خبر عاجل رقم {number}", "سطر من نصّ الخبر يتكرر. " * 300)
            article = Newsroom(work, account).write(content).id
            work.commit()
        sys.stdout.buffer.write(article.encode() + b"\\n")
        sys.stdout.buffer.flush()
        number += 1
        if number % 4 == 0:
            indexing.drain()
"""


def test_every_acknowledged_article_survives_being_killed(
    open_desk: Callable[..., OpenDesk], folder: Path
) -> None:
    acknowledged: set[str] = set()
    for round_number in range(ROUNDS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITE_UNTIL_KILLED, str(folder)], stdout=subprocess.PIPE, cwd=ROOT
        )
        with writer:
            assert writer.stdout is not None
            for _ in range(COMMITS_A_ROUND + round_number):
                acknowledged.add(writer.stdout.readline().decode().strip())
            writer.kill()
            acknowledged |= {line.decode().strip() for line in writer.stdout if line.endswith(b"\n")}

    desk = open_desk()
    assert find_damage(folder / DATABASE, thorough=True) == ""
    with desk.unit_of_work() as work:
        for article in acknowledged:
            work.revisions.get(work.articles.get(article).head)
        stored = {row.id for row in work.articles.summaries(sorted(acknowledged))}
    assert stored == acknowledged

    indexing = IndexingService(desk.unit_of_work, desk.index)
    indexing.prepare()
    indexing.drain()
    assert set(desk.index.find(wanted("خبر عاجل"), SearchOrder.RELEVANCE, 10_000).articles) >= acknowledged


def test_threads_take_turns_and_the_chain_holds(desk: OpenDesk) -> None:
    with desk.unit_of_work() as work:
        account = make_account()
        work.accounts.put(account)
        work.commit()

    def write(_number: int) -> None:
        with desk.unit_of_work() as work:
            article = Newsroom(work, account).write()
            work.events.append(EventKind.CREATED, account.id, START, article=article.id)
            work.commit()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(20)))
    with desk.unit_of_work() as work:
        events = list(work.events.all())
        assert len(events) == 20
        assert first_broken(events) is None
