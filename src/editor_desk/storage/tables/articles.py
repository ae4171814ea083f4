"""Articles, their texts and seals, and what the lists of articles read."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Table, Text, text

from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.tables.base import metadata, refers

article = Table(
    "article",
    metadata,
    Column("id", String, primary_key=True),
    Column("created_at", UtcTime, nullable=False),
    Column("created_by", String, refers("account.id"), nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Column("head", String, refers("revision.id", cycle=True), nullable=False),
    Column("head_hash", String, nullable=False),
    Column("review", String, nullable=False),
    Column("delivery", String, nullable=False),
    Column("sealed", String, refers("revision.id", cycle=True)),
    Column("delivered", String, refers("revision.id", cycle=True)),
    Column("note", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("headline_key", Text, nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("word_count", Integer, nullable=False),
    Column("first_approver", String, nullable=False, server_default=""),
    Column("withdrawal_owed", Boolean, nullable=False, server_default="0"),
)

DRAFTS = "review = 'draft'"
RETURNED = "review = 'changes_requested'"
IN_REVIEW = "review = 'in_review'"
APPROVED = "review = 'approved'"
NOT_DELIVERED = "review = 'approved' AND delivery <> 'withdrawn' AND (delivered IS NULL OR delivered <> head)"
READY = (
    "(withdrawal_owed OR sealed IS NOT NULL AND delivery <> 'withdrawn' "
    "AND (delivered IS NULL OR delivered <> sealed))"
)
HANDED_OVER = "delivery IN ('handed_over', 'received')"
CORRECTIONS = "delivery = 'correction'"
EVERYTHING = "1 = 1"

SHELVES = {
    "drafts": DRAFTS,
    "returned": RETURNED,
    "in_review": IN_REVIEW,
    "approved": APPROVED,
    "not_delivered": NOT_DELIVERED,
    "ready": READY,
    "handed_over": HANDED_OVER,
    "corrections": CORRECTIONS,
}
"""Each list's condition, word for word: an index over part of a table serves only a query that repeats its condition."""

for _name, _condition in SHELVES.items():
    Index(
        f"ix_article_{_name}",
        article.c.updated_at,
        article.c.id,
        sqlite_where=text(_condition),
        postgresql_where=text(_condition),
    )
Index("ix_article_newest", article.c.updated_at, article.c.id)
for _column in (article.c.head, article.c.sealed, article.c.delivered):
    Index(f"ix_article_{_column.name}_revision", _column)

article_author = Table(
    "article_author",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("account", String, refers("account.id"), primary_key=True),
    sqlite_with_rowid=False,
)

takeover = Table(
    "takeover",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("previous", String, refers("article.id"), nullable=False, index=True),
    Column("begun_by", String, refers("account.id"), nullable=False),
    Column("begun_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Which article takes over from which: an index of what the log says, and nothing without it."""

revision = Table(
    "revision",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, refers("article.id"), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("content_hash", String, nullable=False),
    Column("author", String, refers("account.id"), nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("kind", String, nullable=False),
    Column("started_at", UtcTime, nullable=False),
    Column("word_count", Integer, nullable=False),
    Index("ix_revision_article_created_at", "article", "created_at"),
)

revision_parent = Table(
    "revision_parent",
    metadata,
    Column("revision", String, refers("revision.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("parent", String, refers("revision.id"), nullable=False, index=True),
    sqlite_with_rowid=False,
)

seal = Table(
    "seal",
    metadata,
    Column("revision", String, refers("revision.id"), primary_key=True),
    Column("approved_at", UtcTime, primary_key=True),
    Column("approved_by", String, refers("account.id"), primary_key=True),
    Column("article", String, refers("article.id"), nullable=False),
    Column("content_hash", String, nullable=False),
    Column("approver_name", String, nullable=False),
    Column("override_reason", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("public_key", String, nullable=False),
    Column("approvals_needed", Integer, nullable=False, server_default="0"),
    Column("rule_hash", String, nullable=False, server_default=""),
    Column("countersigns", String, nullable=False, server_default=""),
    Index("ix_seal_article_content_hash", "article", "content_hash", "approved_by"),
)
"""Approvals as they were signed. The first of two (`is_first_of_two`) seals nothing by itself: see `SEALS`."""

SEALS = "(approvals_needed <= 1 OR override_reason <> '' OR countersigns <> '')"

article_tag = Table(
    "article_tag",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("tag", String, primary_key=True),
    Index("ix_article_tag_tag", "tag", "article"),
    sqlite_with_rowid=False,
)

article_link = Table(
    "article_link",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("target", String, primary_key=True),
    Index("ix_article_link_target", "target", "article"),
    sqlite_with_rowid=False,
)

media = Table(
    "media",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("mime", String, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
