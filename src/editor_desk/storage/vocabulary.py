"""Tags in SQL."""

from collections.abc import Sequence

from sqlalchemy import CTE, ColumnElement, Connection, delete, func, select

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tags import Tag
from editor_desk.storage import tables
from editor_desk.storage.queries import insert_rows, put_row

_tag = tables.tag
_alias = tables.tag_alias
_carried = tables.article_tag


class TagRepository:
    """See `services.ports.Tags`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Sequence[Tag]:
        return self._tags()

    def get(self, tag_id: str) -> Tag:
        found = self._tags(tag_id)
        if not found:
            raise DeskError(ErrorCode.TAG_UNKNOWN, id=tag_id)
        return found[0]

    def put(self, tag: Tag) -> None:
        put_row(self._connection, _tag, {"id": tag.id, "label": tag.label, "merged_into": tag.merged_into})
        self._connection.execute(delete(_alias).where(_alias.c.tag == tag.id))
        aliases = [
            {"tag": tag.id, "position": position, "label": label}
            for position, label in enumerate(tag.aliases)
        ]
        insert_rows(self._connection, _alias, aliases)

    def usage(self) -> dict[str, int]:
        root = self._survivors()
        survivor = root.c.survivor
        # DISTINCT, because an article may carry a merged tag beside its survivor.
        counted = (
            select(survivor, func.count(_carried.c.article.distinct()).label("articles"))
            .join_from(root, _carried, _carried.c.tag == root.c.tag)
            .group_by(survivor)
        )
        used = {row.survivor: row.articles for row in self._connection.execute(counted)}
        live = self._connection.scalars(select(_tag.c.id).where(_tag.c.merged_into.is_(None)))
        return {tag_id: used.get(tag_id, 0) for tag_id in live}

    def articles_with(self, tag_id: str) -> Sequence[str]:
        carrying = select(_carried.c.article).where(_carried.c.tag == tag_id).order_by(_carried.c.article)
        return self._connection.scalars(carrying).all()

    def _tags(self, only: str | None = None) -> list[Tag]:
        chosen: list[ColumnElement[bool]] = [] if only is None else [_tag.c.id == only]
        labels: dict[str, list[str]] = {}
        aliases = select(_alias.c.tag, _alias.c.label).join_from(_alias, _tag, _tag.c.id == _alias.c.tag)
        for tag_id, label in self._connection.execute(
            aliases.where(*chosen).order_by(_alias.c.tag, _alias.c.position)
        ):
            labels.setdefault(tag_id, []).append(label)
        rows = self._connection.execute(select(_tag).where(*chosen).order_by(_tag.c.id))
        return [Tag(row.id, row.label, tuple(labels.get(row.id, ())), row.merged_into) for row in rows]

    def _survivors(self) -> CTE:
        live = select(_tag.c.id.label("tag"), _tag.c.id.label("survivor")).where(_tag.c.merged_into.is_(None))
        root = live.cte("root", recursive=True)
        return root.union_all(
            select(_tag.c.id, root.c.survivor).join_from(root, _tag, _tag.c.merged_into == root.c.tag)
        )
