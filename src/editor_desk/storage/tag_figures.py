"""What is counted over all articles about tags, in SQL."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, func, select

from editor_desk.domain.events import EventKind
from editor_desk.services.ports.tags import TagMonth
from editor_desk.storage import tables
from editor_desk.storage.queries import batches
from editor_desk.storage.vocabulary import leading_to, survivors

_carried = tables.article_tag
_article = tables.article
_event = tables.event
_TAG_EVENTS = tuple(
    kind for kind in EventKind if kind.value.startswith("tag") and kind is not EventKind.TAGS_REPLACED
)
"""A run over articles, which tells of each of its batches, leaves the vocabulary as it is."""

_LAST_EVENTS = select(
    *(
        select(func.max(_event.c.sequence)).where(_event.c.kind == kind.value).scalar_subquery()
        for kind in _TAG_EVENTS
    )
)
"""Every change of the vocabulary is an event in the same transaction; an index leads to the last of each kind."""


class TagFigureRepository:
    """See `services.ports.tags.TagFigures`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def stamp(self) -> str:
        return ".".join(str(number or 0) for number in self._connection.execute(_LAST_EVENTS).one())

    def articles(self, tag_id: str) -> int:
        these = leading_to(tag_id)
        counted = select(func.count(_carried.c.article.distinct())).where(
            _carried.c.tag.in_(select(these.c.tag))
        )
        return self._connection.execute(counted).scalar_one()

    def months(self, tag_id: str) -> Sequence[TagMonth]:
        these = leading_to(tag_id)
        month = func.strftime("%Y-%m", _article.c.created_at).label("month")
        counted = (
            select(month, func.count(_article.c.id.distinct()).label("articles"))
            .join_from(_carried, _article, _article.c.id == _carried.c.article)
            .where(_carried.c.tag.in_(select(these.c.tag)))
            .group_by(month)
            .order_by(month)
        )
        return [TagMonth(row.month, row.articles) for row in self._connection.execute(counted)]

    def beside(self, tag_id: str, limit: int) -> Sequence[tuple[str, int]]:
        these, root = leading_to(tag_id), survivors()
        mine, other = _carried.alias("mine"), _carried.alias("other")
        articles = func.count(other.c.article.distinct()).label("articles")
        counted = (
            select(root.c.survivor, articles)
            .join_from(mine, other, other.c.article == mine.c.article)
            .join(root, root.c.tag == other.c.tag)
            .where(mine.c.tag.in_(select(these.c.tag)), root.c.survivor != tag_id)
            .group_by(root.c.survivor)
            .order_by(articles.desc(), root.c.survivor)
            .limit(limit)
        )
        return [(row.survivor, row.articles) for row in self._connection.execute(counted)]

    def newest(self, tag_id: str, limit: int) -> Sequence[tuple[str, str]]:
        these = leading_to(tag_id)
        newest = (
            select(_article.c.id, _article.c.headline)
            .join_from(_carried, _article, _article.c.id == _carried.c.article)
            .where(_carried.c.tag.in_(select(these.c.tag)), _article.c.headline != "")
            .distinct()
            .order_by(_article.c.updated_at.desc(), _article.c.id)
            .limit(limit)
        )
        return [(row.id, row.headline) for row in self._connection.execute(newest)]

    def carrying(self, tag_id: str) -> Sequence[str]:
        these = leading_to(tag_id)
        found = (
            select(_article.c.id)
            .join_from(_carried, _article, _article.c.id == _carried.c.article)
            .where(_carried.c.tag.in_(select(these.c.tag)))
            .distinct()
            .order_by(_article.c.updated_at.desc(), _article.c.id)
        )
        return self._connection.scalars(found).all()

    def tags_of(self, articles: Collection[str]) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for batch in batches(articles):
            carried = select(_carried.c.article, _carried.c.tag).where(_carried.c.article.in_(batch))
            for article, tag in self._connection.execute(carried):
                found.setdefault(article, []).append(tag)
        return found
