"""Tags in SQL."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import CTE, ColumnElement, Connection, RowMapping, delete, func, select

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tag_facts import PLAIN, TagFacts, TagKind, TagState
from editor_desk.domain.tags import Tag
from editor_desk.storage import tables
from editor_desk.storage.queries import batches, insert_rows, put_row

_tag = tables.tag
_alias = tables.tag_alias
_facts = tables.tag_facts
_carried = tables.article_tag
_MOST_MERGES = 100


class TagRepository:
    """See `services.ports.tags.Tags`."""

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
        if tag.facts == PLAIN:
            self._connection.execute(delete(_facts).where(_facts.c.tag == tag.id))
        else:
            put_row(self._connection, _facts, {"tag": tag.id, **facts_to_row(tag.facts)})

    def usage(self) -> dict[str, int]:
        # One walk over the index of tags, without a look at any article.
        counted = select(_carried.c.tag, func.count().label("articles")).group_by(_carried.c.tag)
        used = {row.tag: row.articles for row in self._connection.execute(counted)}
        root = survivors()
        survivor = root.c.survivor
        gathered = select(survivor).where(root.c.tag != survivor)
        # DISTINCT, because an article may carry a merged tag beside its survivor.
        together = (
            select(survivor, func.count(_carried.c.article.distinct()).label("articles"))
            .join_from(root, _carried, _carried.c.tag == root.c.tag)
            .where(survivor.in_(gathered))
            .group_by(survivor)
        )
        used |= {row.survivor: row.articles for row in self._connection.execute(together)}
        live = self._connection.scalars(select(_tag.c.id).where(_tag.c.merged_into.is_(None)))
        return {tag_id: used.get(tag_id, 0) for tag_id in live}

    def articles_with(self, tag_id: str) -> Sequence[str]:
        carrying = select(_carried.c.article).where(_carried.c.tag == tag_id).order_by(_carried.c.article)
        return self._connection.scalars(carrying).all()

    def facts_among(self, ids: Collection[str]) -> Mapping[str, TagFacts]:
        found: dict[str, TagFacts] = {}
        asked = {tag_id: tag_id for tag_id in ids}  # where each of them has led so far
        for _ in range(_MOST_MERGES):
            if not asked:
                break
            wanted = select(_tag.c.id, _tag.c.merged_into, _facts).join_from(
                _tag, _facts, _facts.c.tag == _tag.c.id, isouter=True
            )
            rows: dict[str, RowMapping] = {}
            for batch in batches(set(asked.values())):
                chosen = self._connection.execute(wanted.where(_tag.c.id.in_(batch))).mappings()
                rows |= {row["id"]: row for row in chosen}
            here = {tag_id: rows[at] for tag_id, at in asked.items() if at in rows}
            live = {tag_id: row for tag_id, row in here.items() if row["merged_into"] is None}
            found |= {
                tag_id: PLAIN if row["tag"] is None else facts_from_row(row) for tag_id, row in live.items()
            }
            asked = {tag_id: row["merged_into"] for tag_id, row in here.items() if tag_id not in live}
        return found

    def _tags(self, only: str | None = None) -> list[Tag]:
        chosen: list[ColumnElement[bool]] = [] if only is None else [_tag.c.id == only]
        labels: dict[str, list[str]] = {}
        aliases = select(_alias.c.tag, _alias.c.label).join_from(_alias, _tag, _tag.c.id == _alias.c.tag)
        for tag_id, label in self._connection.execute(
            aliases.where(*chosen).order_by(_alias.c.tag, _alias.c.position)
        ):
            labels.setdefault(tag_id, []).append(label)
        known = select(_facts).join_from(_facts, _tag, _tag.c.id == _facts.c.tag).where(*chosen)
        facts = {row["tag"]: facts_from_row(row) for row in self._connection.execute(known).mappings()}
        rows = self._connection.execute(select(_tag).where(*chosen).order_by(_tag.c.id))
        return [
            Tag(row.id, row.label, tuple(labels.get(row.id, ())), row.merged_into, facts.get(row.id, PLAIN))
            for row in rows
        ]


def survivors() -> CTE:
    """Every tag (`tag`), and the live one that it leads to (`survivor`)."""
    live = select(_tag.c.id.label("tag"), _tag.c.id.label("survivor")).where(_tag.c.merged_into.is_(None))
    root = live.cte("root", recursive=True)
    return root.union_all(
        select(_tag.c.id, root.c.survivor).join_from(root, _tag, _tag.c.merged_into == root.c.tag)
    )


def leading_to(tag_id: str) -> CTE:
    """The tag itself and those merged into it (`tag`)."""
    itself = select(_tag.c.id.label("tag")).where(_tag.c.id == tag_id)
    found = itself.cte("leading", recursive=True)
    return found.union(select(_tag.c.id).join_from(found, _tag, _tag.c.merged_into == found.c.tag))


def facts_to_row(facts: TagFacts) -> dict[str, str | None]:
    """The facts as columns, or as JSON."""
    return {
        "kind": facts.kind.value,
        "state": facts.state.value,
        "description": facts.description,
        "broader": facts.broader,
        "media_topic": facts.media_topic,
    }


def facts_from_row(row: RowMapping | Mapping[str, Any]) -> TagFacts:
    """The facts in such columns."""
    return TagFacts(
        TagKind(row["kind"]),
        TagState(row["state"]),
        row["description"],
        row["broader"],
        row["media_topic"],
    )
