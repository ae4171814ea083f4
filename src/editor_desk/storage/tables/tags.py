"""The vocabulary."""

from sqlalchemy import JSON, Column, Integer, String, Table, Text

from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.tables.base import metadata, refers

tag = Table(
    "tag",
    metadata,
    Column("id", String, primary_key=True),
    Column("label", String, nullable=False),
    Column("merged_into", String, refers("tag.id"), index=True),
)

tag_alias = Table(
    "tag_alias",
    metadata,
    Column("tag", String, refers("tag.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("label", String, nullable=False),
    sqlite_with_rowid=False,
)

tag_facts = Table(
    "tag_facts",
    metadata,
    Column("tag", String, refers("tag.id"), primary_key=True),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("description", Text, nullable=False),
    Column("broader", String, refers("tag.id"), index=True),
    Column("media_topic", String, nullable=False),
    sqlite_with_rowid=False,
)
"""What is known of a tag beyond its labels. One without a row here is an accepted topic and nothing more."""

tag_apart = Table(
    "tag_apart",
    metadata,
    Column("one", String, refers("tag.id"), primary_key=True),
    Column("other", String, refers("tag.id"), primary_key=True),
    Column("decided_by", String, refers("account.id"), nullable=False),
    Column("decided_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Two tags that look like variants and are not; `one` is the smaller id."""

tag_change = Table(
    "tag_change",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("data", JSON, nullable=False),
    Column("changed_by", String, refers("account.id"), nullable=False),
    Column("changed_at", UtcTime, nullable=False, index=True),
    Column("undone_at", UtcTime),
)
