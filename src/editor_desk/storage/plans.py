"""Plans of review in SQL, and the queue that they put in order.

Every order is that of an index over the articles which wait, so that a page costs the same however many there are.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    and_,
    case,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    text,
    true,
    tuple_,
    update,
)

from editor_desk.domain.review_plan import CLAIM_LASTS, Claim, Plan, Priority, Terms
from editor_desk.services.ports.queue import (
    QueueCounts,
    QueuedArticle,
    QueueFilter,
    QueueOrder,
    QueueView,
    SinceSeen,
    Spot,
)
from editor_desk.storage import mappers, tables
from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.live_columns import live_columns
from editor_desk.storage.queries import SUMMARY_COLUMNS, batches, head_sealed, put_row

_plan = tables.review_plan
_article = tables.article
_URGENCIES = tuple(Priority)
_NEVER = datetime(9999, 12, 31, tzinfo=UTC)
"""Due for what has no time: later than every other, without a NULL that no comparison of rows gets past."""


class PlanRepository:
    """See `services.ports.queue.Plans`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, article_id: str) -> Plan:
        row = self._connection.execute(select(_plan).where(_plan.c.article == article_id)).mappings().first()
        return Plan() if row is None else _from_row(row)

    def among(self, ids: Sequence[str]) -> dict[str, Plan]:
        found: dict[str, Plan] = {}
        for batch in batches(ids):
            rows = self._connection.execute(select(_plan).where(_plan.c.article.in_(batch))).mappings()
            found |= {row["article"]: _from_row(row) for row in rows}
        return found

    def put(self, article_id: str, plan: Plan) -> None:
        claim = plan.claim
        values = {
            "article": article_id,
            "urgency": _URGENCIES.index(plan.terms.priority),
            "due": plan.terms.due or _NEVER,
            "assignee": plan.terms.assignee or None,
            "claimed_by": None if claim is None else claim.by,
            "claimed_at": None if claim is None else claim.at,
            "active_at": None if claim is None else claim.active_at,
            "waiting_since": plan.waiting_since,
        }
        put_row(self._connection, _plan, values)

    def drop(self, article_id: str) -> None:
        self._connection.execute(delete(_plan).where(_plan.c.article == article_id))

    def touch(self, article_id: str, account_id: str, at: datetime) -> None:
        held = _plan.c.article == article_id, _plan.c.claimed_by == account_id, *_unlapsed(at)
        self._connection.execute(update(_plan).where(*held).values(active_at=at))

    def of_person(self, account_id: str) -> Sequence[str]:
        theirs = or_(_plan.c.claimed_by == account_id, _plan.c.assignee == account_id)
        return self._connection.scalars(select(_plan.c.article).where(theirs).order_by(_plan.c.article)).all()

    def queue(
        self, view: QueueView, *, limit: int, beyond: Spot | None = None, back: bool = False
    ) -> Sequence[QueuedArticle]:
        rows = _in_order(_rows(view), view, beyond, back=back).limit(limit)
        return [_queued(row, view) for row in self._connection.execute(rows).mappings()]

    def next_free(self, view: QueueView, beyond: Spot | None = None) -> str:
        free = or_(_plan.c.claimed_by == view.account, _is_free(view.now))
        found = select(_plan.c.article).select_from(_with_article()).where(*_conditions(view), free)
        return self._connection.scalars(_in_order(found, view, beyond).limit(1)).first() or ""

    def counts(self, view: QueueView) -> QueueCounts:
        wanted = {only: _condition(only, view) for only in QueueFilter}
        sums = [func.coalesce(func.sum(case((one, 1), else_=0)), 0) for one in wanted.values()]
        base = QueueView(view.account, view.now, mine=view.mine)
        row = self._connection.execute(
            select(*sums).select_from(_with_article()).where(*_conditions(base))
        ).one()
        return QueueCounts(dict(zip(wanted, row, strict=True)))


def in_the_hands_of(account_id: str, now: datetime) -> Select[tuple[str]]:
    """The articles in this account's hands, or given to it and in nobody's: for lists of articles."""
    waits = _plan.c.waiting_since.is_not(None)
    return select(_plan.c.article).where(waits, _is_mine(account_id, now), ~_is_own(account_id))


def _with_article() -> Any:
    return _plan.join(_article, _article.c.id == _plan.c.article)


def _rows(view: QueueView) -> Select[Any]:
    creator, holder, assignee = tables.account, tables.account.alias("holder"), tables.account.alias("asked")
    seen = tables.revision.alias("seen")
    last = _last_seen(view.account)
    kept = tables.revision.alias("kept")
    later = select(func.count()).where(
        kept.c.article == _article.c.id, kept.c.created_at > seen.c.created_at, kept.c.id != seen.c.id
    )
    return (
        select(
            *(_article.c[name] for name in SUMMARY_COLUMNS),
            creator.c.name.label("author_name"),
            head_sealed().label("head_sealed"),
            *live_columns(),
            *(column.label(f"plan_{column.name}") for column in _plan.c),
            holder.c.name.label("holder_name"),
            assignee.c.name.label("assignee_name"),
            last.label("last_seen"),
            case((_changed(view.account), 1), else_=0).label("has_changed"),
            seen.c.word_count.label("seen_words"),
            case((seen.c.id.is_not(None), later.scalar_subquery()), else_=0).label("versions"),
        )
        .select_from(
            _with_article()
            .join(creator, creator.c.id == _article.c.created_by)
            .outerjoin(holder, holder.c.id == _plan.c.claimed_by)
            .outerjoin(assignee, assignee.c.id == _plan.c.assignee)
            # Only where it is another text: the row of a long one is many pages.
            .outerjoin(seen, and_(seen.c.id == last, seen.c.id != _article.c.head))
        )
        .where(*_conditions(view))
    )


def _last_seen(account_id: str) -> Any:
    row = tables.last_seen
    newest = select(row.c.revision).where(row.c.article == _article.c.id, row.c.account == account_id)
    return newest.order_by(row.c.at.desc()).limit(1).scalar_subquery()


def _changed(account_id: str) -> ColumnElement[bool]:
    """Another text than the last one seen, and by somebody else: nobody need be told what they wrote."""
    head = tables.revision.alias("newest")
    others = exists().where(head.c.id == _article.c.head, head.c.author != account_id)
    return and_(_last_seen(account_id) != _article.c.head, others)


def _conditions(view: QueueView) -> list[ColumnElement[bool]]:
    waits: ColumnElement[bool] = text(tables.WAITING)  # type: ignore[assignment]  # a WHERE clause takes text
    # Who gave the first of two approvals has done their part.
    others = _article.c.first_approver != view.account
    found = [waits, ~_is_own(view.account), others, _condition(view.only, view)]
    return [*found, _is_mine(view.account, view.now)] if view.mine else found


def _is_own(account_id: str) -> ColumnElement[bool]:
    """Whether this account wrote on the article: then it waits for others."""
    author = tables.article_author
    return exists().where(author.c.article == _plan.c.article, author.c.account == account_id)


def _condition(only: QueueFilter, view: QueueView) -> ColumnElement[bool]:
    match only:
        case QueueFilter.MINE:
            return _is_mine(view.account, view.now)
        case QueueFilter.FREE:
            return _is_free(view.now)
        case QueueFilter.OVERDUE:
            return _plan.c.due < literal(view.now, UtcTime)
        case QueueFilter.CHANGED:
            return _changed(view.account)
        case _:
            return true()


def _unlapsed(now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """`Claim.holds`, in SQL."""
    return (
        _plan.c.active_at > literal(now - CLAIM_LASTS, UtcTime),
        _plan.c.active_at < literal(now + CLAIM_LASTS, UtcTime),
    )


def _is_free(now: datetime) -> ColumnElement[bool]:
    return or_(_plan.c.claimed_by.is_(None), ~and_(*_unlapsed(now)))


def _is_mine(account_id: str, now: datetime) -> ColumnElement[bool]:
    return or_(
        and_(_plan.c.claimed_by == account_id, *_unlapsed(now)),
        and_(_plan.c.assignee == account_id, _is_free(now)),
    )


def _in_order(rows: Select[Any], view: QueueView, beyond: Spot | None, *, back: bool = False) -> Select[Any]:
    """`rows` in the order of the view, or back from there, and only those past `beyond`."""
    down = (view.order is QueueOrder.NEWEST) is not back
    columns: list[Any] = [_plan.c.waiting_since, _plan.c.article]
    if view.order is QueueOrder.PLANNED:
        columns = [_plan.c.urgency, _plan.c.due, *columns]
    if beyond is not None:
        here: list[Any] = [literal(beyond.plan.waiting_since, UtcTime), beyond.article]
        if view.order is QueueOrder.PLANNED:
            terms = beyond.plan.terms
            due = literal(terms.due or _NEVER, UtcTime)
            here = [_URGENCIES.index(terms.priority), due, *here]
        row, place = tuple_(*columns), tuple_(*here)
        rows = rows.where(row < place if down else row > place)
    return rows.order_by(*(column.desc() if down else column.asc() for column in columns))


def _from_row(row: RowMapping, prefix: str = "") -> Plan:
    claimed_by = row[f"{prefix}claimed_by"]
    claim = None
    if claimed_by is not None:
        claim = Claim(claimed_by, row[f"{prefix}claimed_at"], row[f"{prefix}active_at"])
    due = row[f"{prefix}due"]
    terms = Terms(
        _URGENCIES[row[f"{prefix}urgency"]],
        None if due == _NEVER else due,
        row[f"{prefix}assignee"] or "",
    )
    return Plan(terms, claim, row[f"{prefix}waiting_since"])


def _queued(row: RowMapping, view: QueueView) -> QueuedArticle:
    summary, plan = mappers.summary_from_row(row), _from_row(row, "plan_")
    since = None
    if row["has_changed"]:
        since = SinceSeen(row["versions"], summary.word_count - (row["seen_words"] or summary.word_count))
    return QueuedArticle(
        summary,
        plan,
        row["plan_waiting_since"],
        holder=(row["holder_name"] or "") if plan.holder(view.now) else "",
        assignee=row["assignee_name"] or "",
        seen=row["last_seen"] is not None,
        since=since,
    )
