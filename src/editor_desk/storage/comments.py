"""Comments in SQL."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, select, update

from editor_desk.domain.anchors import Anchor
from editor_desk.domain.annotation import from_selectors, to_selectors
from editor_desk.domain.comments import Comment, Thread, waited_for
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.storage import tables
from editor_desk.storage.queries import insert_rows, put_row

_thread = tables.comment_thread
_comment = tables.comment
_waiting = tables.comment_waiting


class CommentRepository:
    """See `services.ports.comments.Comments`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_article(self, article_id: str) -> Sequence[Thread]:
        mine = select(_thread).where(_thread.c.article == article_id).order_by(_thread.c.id)
        threads = self._connection.execute(mine).mappings().all()
        if not threads:
            return []
        said = (
            select(_comment)
            .join(_thread, _thread.c.id == _comment.c.thread)
            .where(_thread.c.article == article_id)
            .order_by(_comment.c.id)
        )
        comments: dict[str, list[Comment]] = {}
        for row in self._connection.execute(said).mappings():
            comments.setdefault(row["thread"], []).append(_comment_from(row))
        return [_thread_from(row, comments[row["id"]]) for row in threads]

    def get(self, thread_id: str) -> Thread:
        row = self._connection.execute(select(_thread).where(_thread.c.id == thread_id)).mappings().first()
        if row is None:
            raise DeskError(ErrorCode.COMMENT_UNKNOWN)
        said = select(_comment).where(_comment.c.thread == thread_id).order_by(_comment.c.id)
        return _thread_from(row, [_comment_from(one) for one in self._connection.execute(said).mappings()])

    def put(self, thread: Thread) -> None:
        row = {
            "id": thread.id,
            "article": thread.article,
            "anchor": to_selectors(thread.anchor),
            "followed": to_selectors(thread.now),
            "resolved_by": thread.resolved_by or None,
            "resolved_at": thread.resolved_at,
        }
        put_row(self._connection, _thread, row)
        for comment in thread.comments:
            put_row(self._connection, _comment, _comment_row(thread.id, comment))
        of_it = _waiting.c.thread == thread.id
        before = frozenset(self._connection.execute(select(_waiting.c.account).where(of_it)).scalars())
        self._connection.execute(delete(_waiting).where(of_it))
        waiting = [
            {"account": account, "article": thread.article, "thread": thread.id}
            for account in sorted(waited_for(thread, before))
        ]
        insert_rows(self._connection, _waiting, waiting)

    def waiting_for(self, article_id: str, account_id: str) -> frozenset[str]:
        mine = (_waiting.c.account == account_id, _waiting.c.article == article_id)
        return frozenset(self._connection.execute(select(_waiting.c.thread).where(*mine)).scalars())

    def saw(self, thread_id: str, account_id: str) -> None:
        mine = (_waiting.c.account == account_id, _waiting.c.thread == thread_id)
        self._connection.execute(delete(_waiting).where(*mine))

    def open_in(self, article_id: str) -> int:
        mine = (_thread.c.article == article_id, _thread.c.resolved_by.is_(None))
        return self._connection.execute(select(func.count()).select_from(_thread).where(*mine)).scalar_one()

    def anchors_in(self, article_id: str) -> Sequence[tuple[str, Anchor]]:
        mine = select(_thread.c.id, _thread.c.followed).where(_thread.c.article == article_id)
        return [(row.id, from_selectors(row.followed)) for row in self._connection.execute(mine)]

    def follow(self, thread_id: str, anchor: Anchor) -> None:
        same = _thread.c.id == thread_id
        self._connection.execute(update(_thread).where(same).values(followed=to_selectors(anchor)))


def _comment_row(thread_id: str, comment: Comment) -> Mapping[str, Any]:
    return {
        "id": comment.id,
        "thread": thread_id,
        "author": comment.author,
        "at": comment.at,
        "text": comment.text,
        "edited_at": comment.edited_at,
        "deleted": comment.deleted,
        "mentions": sorted(comment.mentions),
    }


def _comment_from(row: RowMapping) -> Comment:
    return Comment(
        row["id"],
        row["author"],
        row["at"],
        row["text"],
        row["edited_at"],
        row["deleted"],
        frozenset(row["mentions"]),
    )


def _thread_from(row: RowMapping, comments: Sequence[Comment]) -> Thread:
    return Thread(
        row["id"],
        row["article"],
        from_selectors(row["anchor"]),
        from_selectors(row["followed"]),
        tuple(comments),
        row["resolved_by"] or "",
        row["resolved_at"],
    )
