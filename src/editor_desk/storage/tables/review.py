"""What review keeps beside the text."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, Text, text

from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.tables.base import metadata, refers

last_seen = Table(
    "last_seen",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("account", String, refers("account.id"), primary_key=True),
    Column("revision", String, refers("revision.id"), primary_key=True, index=True),
    Column("at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Which texts of an article somebody looked at in review, and when last."""

WAITING = "waiting_since IS NOT NULL"

review_plan = Table(
    "review_plan",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("urgency", Integer, nullable=False),
    Column("due", UtcTime, nullable=False),
    Column("assignee", String, refers("account.id"), index=True),
    Column("claimed_by", String, refers("account.id"), index=True),
    Column("claimed_at", UtcTime),
    Column("active_at", UtcTime),
    Column("waiting_since", UtcTime),
    sqlite_with_rowid=False,
)
"""What is planned for an article in review, and for one that came back from it: who has it in hand, who is asked, by when."""

for _name, _columns in (
    ("queue", ("urgency", "due", "waiting_since", "article")),
    ("waiting", ("waiting_since", "article")),
):
    Index(
        f"ix_review_plan_{_name}",
        *(review_plan.c[_name] for _name in _columns),
        sqlite_where=text(WAITING),
        postgresql_where=text(WAITING),
    )

comment_thread = Table(
    "comment_thread",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, refers("article.id"), nullable=False),
    Column("anchor", JSON, nullable=False),
    Column("followed", JSON, nullable=False),
    Column("resolved_by", String, refers("account.id")),
    Column("resolved_at", UtcTime),
    Index("ix_comment_thread_article_resolved_by", "article", "resolved_by"),
)
"""Both anchors are W3C selectors: where the remark was made, and where that text went since."""

comment = Table(
    "comment",
    metadata,
    Column("id", String, primary_key=True),
    Column("thread", String, refers("comment_thread.id"), nullable=False, index=True),
    Column("author", String, refers("account.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("text", Text, nullable=False),
    Column("edited_at", UtcTime),
    Column("deleted", Boolean, nullable=False),
    Column("mentions", JSON, nullable=False),
)

comment_waiting = Table(
    "comment_waiting",
    metadata,
    Column("account", String, refers("account.id"), primary_key=True),
    Column("article", String, refers("article.id"), primary_key=True, index=True),
    Column("thread", String, refers("comment_thread.id"), primary_key=True),
    Index("ix_comment_waiting_thread", "thread"),
    sqlite_with_rowid=False,
)
"""Who is called in an open thread and has not answered yet: derived from `comment`, so that the list of them stays short."""

article_tick = Table(
    "article_tick",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("rule", String, primary_key=True),
    Column("content_hash", String, primary_key=True),
    Column("asked", String, nullable=False),
    Column("by", String, refers("account.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)
"""What somebody vouched for on the checklist: of a text, and not of what becomes of it."""

suggestion = Table(
    "suggestion",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, refers("article.id"), nullable=False),
    Column("base", String, refers("revision.id"), nullable=False, index=True),
    Column("proposal", String, nullable=False),
    Column("author", String, refers("account.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("edit", JSON, nullable=False),
    Column("note", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("decided_by", String, refers("account.id")),
    Column("decided_at", UtcTime),
    Column("answer", Text, nullable=False),
    Column("parent", String, refers("suggestion.id")),
    Column("rule", String, nullable=False),
    Index("ix_suggestion_article_state", "article", "state"),
)
"""What somebody would change (`edit`, see `edits_json`), beside the text; decided ones stay."""
