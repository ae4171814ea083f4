"""The archive as the search index looks at it: many articles in one statement, and where the outbox stands."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, select, text

from editor_desk.domain.archive import is_archive_id
from editor_desk.domain.article import own_date
from editor_desk.domain.content import Content, clean_text
from editor_desk.domain.events import EventKind
from editor_desk.domain.portable_text import content_from_json
from editor_desk.domain.tags import Tag
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.services.ports.index import HeadFacts, Indexable, Tickets
from editor_desk.storage import tables
from editor_desk.storage.queries import STORED_TEXT, batches

_account = tables.account
_article = tables.article
_author = tables.article_author
_revision = tables.revision
_outbox = tables.outbox
_tag = tables.tag
_event = tables.event
_FACTS = (_article.c.id, _article.c.head, _article.c.updated_at, _article.c.review, _article.c.delivery)


class IndexableRepository:
    """See `services.ports.index.Indexables`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(_article)).scalar_one()

    def tickets(self) -> Tickets:
        # The outbox counts with AUTOINCREMENT, so that SQLite knows the newest ticket after its row has gone.
        newest = self._connection.execute(text("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"))
        oldest = self._connection.execute(select(func.min(_outbox.c.ticket))).scalar_one()
        return Tickets(newest.scalar_one_or_none() or 0, oldest)

    def facts(self, after: str, limit: int) -> Sequence[HeadFacts]:
        page = select(*_FACTS).where(_article.c.id > after).order_by(_article.c.id).limit(limit)
        return self._facts(page)

    def facts_of(self, ids: Iterable[str]) -> Sequence[HeadFacts]:
        found: list[HeadFacts] = []
        for batch in batches(ids):
            found += self._facts(select(*_FACTS).where(_article.c.id.in_(batch)))
        return found

    def texts(self, ids: Sequence[str]) -> Sequence[Indexable]:
        found: dict[str, Indexable] = {}
        for batch in batches(ids):
            authors = self._authors(batch)
            rows = (
                select(
                    *_FACTS, _article.c.created_at, _article.c.headline, STORED_TEXT, _revision.c.content_hash
                )
                .join_from(_article, _revision, _revision.c.id == _article.c.head)
                .where(_article.c.id.in_(batch))
            )
            read = self._connection.execute(rows).mappings().all()
            handed_over = self._handed_over(
                [row["id"] for row in read if row["delivery"] != DeliveryState.NONE.value]
            )
            for row in read:
                dated = own_date(
                    row["created_at"], handed_over.get(row["id"]), archived=is_archive_id(row["id"])
                )
                found[row["id"]] = _indexable(row, tuple(authors.get(row["id"], ())), dated)
        return [found[article] for article in ids if article in found]

    def waiting(self) -> frozenset[str]:
        return frozenset(self._connection.scalars(select(_outbox.c.article).distinct()))

    def tags(self, ids: Iterable[str]) -> Sequence[Tag]:
        found: dict[str, Tag] = {}
        asked = set(ids)
        while asked:
            merged: set[str] = set()
            for batch in batches(sorted(asked)):
                for row in self._connection.execute(select(_tag).where(_tag.c.id.in_(batch))):
                    found[row.id] = Tag(row.id, row.label, (), row.merged_into)
                    merged.add(row.merged_into or row.id)
            asked = merged - found.keys()
        return list(found.values())

    def _handed_over(self, articles: Sequence[str]) -> dict[str, datetime]:
        """When each of these was handed over first."""
        if not articles:
            return {}
        first = (
            select(_event.c.article, func.min(_event.c.at).label("at"))
            .where(_event.c.article.in_(articles), _event.c.kind == EventKind.HANDED_OVER.value)
            .group_by(_event.c.article)
        )
        return {row.article: row.at for row in self._connection.execute(first)}

    def _authors(self, articles: Sequence[str]) -> dict[str, list[str]]:
        rows = (
            select(_author.c.article, _account.c.name)
            .join_from(_author, _account, _account.c.id == _author.c.account)
            .where(_author.c.article.in_(articles))
            .order_by(_author.c.article, _author.c.account)
        )
        found: dict[str, list[str]] = {}
        for article, name in self._connection.execute(rows):
            found.setdefault(article, []).append(name)
        return found

    def _facts(self, query: Select[Any]) -> list[HeadFacts]:
        return [_facts(row) for row in self._connection.execute(query).mappings()]


def _facts(row: RowMapping) -> HeadFacts:
    return HeadFacts(
        row["id"],
        row["head"],
        row["updated_at"],
        ReviewState(row["review"]),
        DeliveryState(row["delivery"]),
    )


def _indexable(row: RowMapping, authors: tuple[str, ...], dated: datetime) -> Indexable:
    if hashlib.sha256(row["content"]).hexdigest() != row["content_hash"]:
        # One text that is damaged must not keep the others from being found.
        listed = Content(headline=clean_text(row["headline"]))
        return Indexable(_facts(row), listed, authors, dated, damaged=True)
    return Indexable(_facts(row), content_from_json(json.loads(row["content"])), authors, dated)
