"""The queue in a real database: every page is served by an index, and an older desk's articles in review are in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import event

from editor_desk.domain.events import EventKind
from editor_desk.domain.review_plan import Plan, Priority, Terms
from editor_desk.domain.workflow import ReviewState
from editor_desk.services.ports.queue import QueueFilter, QueueOrder, QueueView, Spot
from editor_desk.storage import desk_folder
from editor_desk.storage.engine import make_engine
from editor_desk.storage.migrations.versions import v0008_review_plan
from tests.storage.newsroom import START, Newsroom, make_account

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from editor_desk.storage.desk_folder import OpenDesk


def fill(newsroom: Newsroom, articles: int) -> None:
    for number in range(articles):
        article = newsroom.write(review=ReviewState.IN_REVIEW)
        terms = Terms(tuple(Priority)[number % 3], START + timedelta(hours=number) if number % 2 else None)
        newsroom.work.plans.put(article.id, Plan(terms, None, article.updated_at))


@pytest.mark.parametrize("order", list(QueueOrder))
@pytest.mark.parametrize("back", [False, True])
def test_every_page_is_served_by_an_index_without_sorting(
    newsroom: Newsroom,
    desk: OpenDesk,
    order: QueueOrder,
    back: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    fill(newsroom, 8)
    reader = make_account("ليلى حداد")
    newsroom.work.accounts.put(reader)
    asked: list[tuple[str, object]] = []

    def listen(
        _connection: object, _cursor: object, statement: str, parameters: object, *_rest: object
    ) -> None:
        asked.append((statement, parameters))

    view = QueueView(reader.id, START, order=order)
    rows = newsroom.work.plans.queue(view, limit=50)
    assert len(rows) == 8
    event.listen(desk._engine, "before_cursor_execute", listen)
    newsroom.work.plans.queue(view, limit=50, beyond=rows[4].spot, back=back)
    newsroom.work.plans.next_free(view, rows[4].spot)
    event.remove(desk._engine, "before_cursor_execute", listen)
    newsroom.work.commit()

    name = "queue" if order is QueueOrder.PLANNED else "waiting"
    with desk._engine.connect() as connection:
        for statement, parameters in asked:
            explained = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]  # as SQLAlchemy itself passed them
            plan = [row[3] for row in explained]
            assert any(
                "SEARCH review_plan USING" in step and f"ix_review_plan_{name} " in step for step in plan
            ), plan
            sorts = [step for step in plan if "TEMP B-TREE" in step]
            # The texts that one person saw of one article are a handful.
            assert len(sorts) <= sum("last_seen" in step for step in plan), plan


@pytest.mark.parametrize("order", list(QueueOrder))
def test_a_page_costs_the_same_in_a_longer_queue(newsroom: Newsroom, order: QueueOrder) -> None:
    reader = make_account("ليلى حداد")
    newsroom.work.accounts.put(reader)

    def steps() -> int:
        connection = desk_connection(newsroom)
        counted = [0]

        def count() -> int:
            counted[0] += 1
            return 0

        connection.set_progress_handler(count, 10)
        try:
            assert len(newsroom.work.plans.queue(QueueView(reader.id, START, order=order), limit=20)) == 20
        finally:
            connection.set_progress_handler(None, 0)
        return counted[0]

    fill(newsroom, 30)
    short = steps()
    fill(newsroom, 300)
    assert steps() <= 1.2 * short


@pytest.mark.parametrize("order", list(QueueOrder))
def test_the_order_is_that_of_the_plans_from_any_spot(newsroom: Newsroom, order: QueueOrder) -> None:
    chance = Random(order.value)
    reader = make_account("ليلى حداد")
    newsroom.work.accounts.put(reader)
    plans: dict[str, Plan] = {}
    for _ in range(60):
        due = chance.choice((None, START + timedelta(hours=chance.randint(-3, 3))))
        terms = Terms(chance.choice(tuple(Priority)), due)
        plan = Plan(terms, None, START + timedelta(minutes=chance.randint(0, 9)))
        article = newsroom.write(review=ReviewState.IN_REVIEW).id
        plans[article] = plan
        newsroom.work.plans.put(article, plan)

    def planned(article: str) -> tuple[object, ...]:
        plan = plans[article]
        due = plan.terms.due
        rank = tuple(Priority).index(plan.terms.priority)
        terms = (rank, due is None, due or START) if order is QueueOrder.PLANNED else ()
        return (*terms, plan.waiting_since, article)

    wanted = sorted(plans, key=planned, reverse=order is QueueOrder.NEWEST)
    view = QueueView(reader.id, START, order=order)
    for at in (0, 17, 41, 59):
        spot = Spot(wanted[at], plans[wanted[at]])
        rows = newsroom.work.plans.queue(view, limit=100, beyond=spot)
        assert [row.summary.id for row in rows] == wanted[at + 1 :]
        rows = newsroom.work.plans.queue(view, limit=100, beyond=spot, back=True)
        assert [row.summary.id for row in rows] == wanted[:at][::-1]


def desk_connection(newsroom: Newsroom) -> sqlite3.Connection:
    repository = newsroom.work.plans
    return repository._connection.connection.driver_connection  # type: ignore[attr-defined, no-any-return]  # the one below it


def test_what_is_in_review_on_an_older_desk_waits_since_it_was_sent(
    open_desk: Callable[..., OpenDesk], folder: Path
) -> None:
    with open_desk() as desk, desk.unit_of_work() as work:
        account = make_account()
        work.accounts.put(account)
        newsroom = Newsroom(work, account)
        waiting, unsent = (newsroom.write(review=ReviewState.IN_REVIEW) for _ in range(2))
        draft = newsroom.write()
        for hours in (1, 5):
            at = START + timedelta(hours=hours)
            work.events.append(EventKind.SUBMITTED, account.id, at, article=waiting.id)
        work.commit()
    with closing(sqlite3.connect(folder / desk_folder.DATABASE)) as connection, connection:
        connection.execute("DROP TABLE review_plan")
    engine = make_engine(folder / desk_folder.DATABASE)
    with engine.begin() as begun, Operations.context(MigrationContext.configure(begun)):
        v0008_review_plan.upgrade()
    engine.dispose()

    with open_desk() as again, again.unit_of_work(reads=True) as work:
        assert work.plans.get(waiting.id) == Plan(waiting_since=START + timedelta(hours=5))
        assert work.plans.get(unsent.id) == Plan(waiting_since=unsent.updated_at)
        assert work.plans.get(draft.id) == Plan()
        rows = work.plans.queue(QueueView("nobody", START, QueueFilter.FREE), limit=10)
        assert [row.summary.id for row in rows] == [unsent.id, waiting.id]
