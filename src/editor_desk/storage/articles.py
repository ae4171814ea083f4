"""Articles in SQL, and the lists of them that the navigation shows."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    TextClause,
    and_,
    delete,
    exists,
    func,
    insert,
    literal,
    not_,
    or_,
    select,
    text,
    tuple_,
)

from editor_desk.domain.article import Article
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.revision import Revision
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.services.ports.articles import ArticleSummary, Folder
from editor_desk.storage import mappers, tables
from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.live_columns import live_columns
from editor_desk.storage.plans import in_the_hands_of
from editor_desk.storage.queries import (
    SUMMARY_COLUMNS,
    batches,
    head_approved_by,
    head_sealed,
    insert_rows,
    put_row,
)

_article = tables.article
_SHELF = {
    Folder.MY_DRAFTS: tables.DRAFTS,
    Folder.MY_RETURNED: tables.RETURNED,
    Folder.MENTIONED: tables.EVERYTHING,
    Folder.IN_REVIEW: tables.IN_REVIEW,
    Folder.AWAITING_ME: tables.IN_REVIEW,
    Folder.IN_MY_HANDS: tables.EVERYTHING,
    Folder.RETURNED_BY_ME: tables.RETURNED,
    Folder.APPROVED: tables.NOT_DELIVERED,
    Folder.APPROVED_BY_ME: tables.APPROVED,
    Folder.READY: tables.READY,
    Folder.HANDED_OVER: tables.HANDED_OVER,
    Folder.CORRECTIONS: tables.CORRECTIONS,
    Folder.ARCHIVE: tables.EVERYTHING,
}
_MOST_PREFIX_MATCHES = 10


class ArticleRepository:
    """See `services.ports.articles.Articles`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, article_id: str) -> Article:
        row = (
            self._connection.execute(select(_article).where(_article.c.id == article_id))
            .mappings()
            .one_or_none()
        )
        if row is None:
            raise DeskError(ErrorCode.ARTICLE_UNKNOWN, id=article_id)
        author = tables.article_author
        authors = self._connection.scalars(select(author.c.account).where(author.c.article == article_id))
        return mappers.article_from_row(row, frozenset(authors))

    def put(self, article: Article, head: Revision) -> None:
        if article.head != head.id:
            raise ValueError("the list columns come from the article's own head")
        put_row(self._connection, _article, mappers.article_to_row(article, head))
        self._replace(tables.article_author, "account", article.id, article.authors)
        self._replace(tables.article_tag, "tag", article.id, {tag.id for tag in head.content.tags})
        self._replace(tables.article_link, "target", article.id, _targets(head.content))
        self._connection.execute(insert(tables.outbox).values(article=article.id))

    def list(
        self,
        folder: Folder,
        account_id: str,
        *,
        limit: int,
        offset: int = 0,
        below: ArticleSummary | None = None,
        now: datetime | None = None,
    ) -> Sequence[ArticleSummary]:
        rows = _summaries().where(*_conditions(folder, account_id, now))
        if below is not None:
            moment = literal(below.updated_at, UtcTime)
            rows = rows.where(tuple_(_article.c.updated_at, _article.c.id) < tuple_(moment, below.id))
        newest = rows.order_by(_article.c.updated_at.desc(), _article.c.id.desc()).limit(limit).offset(offset)
        return [mappers.summary_from_row(row) for row in self._connection.execute(newest).mappings()]

    def drafts(self) -> Sequence[str]:
        shelves = or_(text(tables.DRAFTS), text(tables.RETURNED))
        newest = (
            select(_article.c.id).where(shelves).order_by(_article.c.updated_at.desc(), _article.c.id.desc())
        )
        return self._connection.scalars(newest).all()

    def counts(self, account_id: str, now: datetime | None = None) -> dict[Folder, int]:
        return {folder: self._count(folder, account_id, now) for folder in Folder}

    def summaries(self, ids: Sequence[str]) -> Sequence[ArticleSummary]:
        found: dict[str, ArticleSummary] = {}
        for batch in batches(ids):
            rows = self._connection.execute(_summaries().where(_article.c.id.in_(batch))).mappings()
            found |= {row["id"]: mappers.summary_from_row(row) for row in rows}
        return [found[article_id] for article_id in ids if article_id in found]

    def find_by_headline(self, headline: str) -> Sequence[str]:
        key = mappers.headline_key(headline)
        if not key:
            return []
        same = select(_article.c.id).where(_article.c.headline_key == key).order_by(_article.c.id)
        return self._connection.scalars(same).all()

    def sealed_among(self, ids: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        for batch in batches(ids):
            sealed = select(_article.c.id).where(_article.c.id.in_(batch), _article.c.sealed.is_not(None))
            found.update(self._connection.scalars(sealed))
        return frozenset(found)

    def sound_among(self, ids: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        for batch in batches(ids):
            sound = select(_article.c.id).where(
                _article.c.id.in_(batch),
                or_(_article.c.sealed.is_not(None), _article.c.review == ReviewState.PUBLISHED.value),
                _article.c.delivery != DeliveryState.WITHDRAWN.value,
            )
            found.update(self._connection.scalars(sound))
        return frozenset(found)

    def withdrawn_among(self, ids: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        for batch in batches(ids):
            withdrawn = select(_article.c.id).where(
                _article.c.id.in_(batch), _article.c.delivery == DeliveryState.WITHDRAWN.value
            )
            found.update(self._connection.scalars(withdrawn))
        return frozenset(found)

    def linking_to(self, article_id: str) -> Sequence[ArticleSummary]:
        link = tables.article_link
        sources = select(link.c.article).where(link.c.target == article_id)
        rows = _summaries().where(_article.c.id.in_(sources)).order_by(_article.c.updated_at.desc())
        return [mappers.summary_from_row(row) for row in self._connection.execute(rows).mappings()]

    def resolve_prefix(self, prefix: str) -> Sequence[str]:
        # A range, because LIKE would not use the index; ids hold nothing that sorts after "~".
        matches = select(_article.c.id).where(_article.c.id >= prefix, _article.c.id < f"{prefix}~")
        return self._connection.scalars(matches.order_by(_article.c.id).limit(_MOST_PREFIX_MATCHES)).all()

    def _count(self, folder: Folder, account_id: str, now: datetime | None) -> int:
        if folder is not Folder.ARCHIVE:
            return self._number(*_conditions(folder, account_id, now))
        # No article is ever removed, so that the newest row tells how many there are, without a walk over all of them.
        newest: int | None = self._connection.execute(text("SELECT max(rowid) FROM article")).scalar_one()
        # The index of headlines leads to those that the list leaves out.
        return (newest or 0) - self._number(_article.c.headline_key == "", *_unwritten_of_others(account_id))

    def _number(self, *conditions: ColumnElement[bool] | TextClause) -> int:
        count: int = self._connection.execute(
            select(func.count()).select_from(_article).where(*conditions)
        ).scalar_one()
        return count

    def _replace(self, table: Table, column: str, article_id: str, values: Iterable[str]) -> None:
        stored = set(self._connection.scalars(select(table.c[column]).where(table.c.article == article_id)))
        wanted = set(values)
        if gone := stored - wanted:
            self._connection.execute(
                delete(table).where(table.c.article == article_id, table.c[column].in_(gone))
            )
        new = [{"article": article_id, column: value} for value in sorted(wanted - stored)]
        insert_rows(self._connection, table, new)


def _targets(content: Content) -> set[str]:
    return {link.article for link in content.links if link.article is not None}


@cache
def _summaries() -> Select[Any]:
    # Putting it together takes longer than asking it.
    creator = tables.account
    return select(
        *(_article.c[name] for name in SUMMARY_COLUMNS),
        creator.c.name.label("author_name"),
        head_sealed().label("head_sealed"),
        *live_columns(),
    ).join_from(_article, creator, creator.c.id == _article.c.created_by)


def _conditions(
    folder: Folder, account_id: str, now: datetime | None = None
) -> tuple[ColumnElement[bool], ...]:
    shelf: ColumnElement[bool] = text(_SHELF[folder])  # type: ignore[assignment]  # a WHERE clause takes text
    author = tables.article_author
    mine = exists().where(author.c.article == _article.c.id, author.c.account == account_id)
    more: tuple[ColumnElement[bool], ...] = ()
    match folder:
        case Folder.MY_DRAFTS | Folder.MY_RETURNED:
            more = (mine,)
        case Folder.MENTIONED:
            waiting = tables.comment_waiting
            called = select(waiting.c.article).where(waiting.c.account == account_id)
            more = (_article.c.id.in_(called),)
        case Folder.IN_MY_HANDS:
            more = (_article.c.id.in_(in_the_hands_of(account_id, now or datetime.now(UTC))),)
        case Folder.AWAITING_ME:
            # Who gave the first of two approvals has done their part.
            more = (~mine, _article.c.first_approver != account_id)
        case Folder.RETURNED_BY_ME:
            more = (_last_returned_by(account_id),)
        case Folder.APPROVED_BY_ME:
            more = (head_approved_by(account_id),)
        case Folder.ARCHIVE:
            more = (not_(and_(_article.c.headline_key == "", *_unwritten_of_others(account_id))),)
    return shelf, *more


def _unwritten_of_others(account_id: str) -> tuple[ColumnElement[bool] | TextClause, ...]:
    """What is true, beside an empty headline, of a draft that somebody else began and in which nothing is written yet: it is
    nothing to anybody but them.
    """
    author = tables.article_author
    mine = exists().where(author.c.article == _article.c.id, author.c.account == account_id)
    return _article.c.word_count == 0, text(tables.DRAFTS), ~mine


def _last_returned_by(account_id: str) -> ColumnElement[bool]:
    event = tables.event
    returned = (
        select(event.c.actor)
        .where(event.c.article == _article.c.id, event.c.kind == EventKind.RETURNED.value)
        .order_by(event.c.sequence.desc())
        .limit(1)
    )
    return returned.scalar_subquery() == account_id
