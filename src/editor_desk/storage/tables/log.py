"""The log, and what the search index has still to be told."""

from sqlalchemy import Column, Index, Integer, String, Table

from editor_desk.storage.column_types import Facts, UtcTime
from editor_desk.storage.tables.base import metadata, refers

event = Table(
    "event",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("at", UtcTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("article", String, nullable=False),
    Column("revision", String, nullable=False),
    Column("data", Facts, nullable=False),
    Column("previous", String, nullable=False, unique=True),
    Column("hash", String, nullable=False, unique=True),
    Index("ix_event_article_kind", "article", "kind", "sequence"),
    Index("ix_event_kind", "kind", "sequence"),
    Index("ix_event_actor", "actor", "sequence"),
    Index("ix_event_at", "at", "sequence"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("ticket", Integer, primary_key=True),
    Column("article", String, refers("article.id"), nullable=False, index=True),
    sqlite_autoincrement=True,
)
