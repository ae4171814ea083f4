"""Searches and links that somebody chose, and imports."""

from sqlalchemy import JSON, Column, Integer, String, Table, Text

from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.tables.base import metadata, refers

saved_search = Table(
    "saved_search",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("query", Text, nullable=False),
    Column("sort", String, nullable=False),
    Column("saved_by", String, refers("account.id"), nullable=False),
    Column("saved_at", UtcTime, nullable=False),
)

link_choice = Table(
    "link_choice",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("target", String, primary_key=True, index=True),
    Column("choice", String, nullable=False),
    Column("chosen_by", String, refers("account.id"), nullable=False),
    Column("chosen_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

archive_import = Table(
    "archive_import",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", Text, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("options", JSON, nullable=False),
    Column("position", Integer, nullable=False),
    Column("imported", Integer, nullable=False),
    Column("skipped", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("started_by", String, refers("account.id"), nullable=False),
    Column("started_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
)

archive_import_fault = Table(
    "archive_import_fault",
    metadata,
    Column("import", String, refers("archive_import.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("code", String, nullable=False),
    Column("data", JSON, nullable=False),
    sqlite_with_rowid=False,
)
