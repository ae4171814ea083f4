"""What the desk agreed on: words, documents, and findings that are left as they are."""

from sqlalchemy import Column, String, Table, Text

from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.tables.base import metadata, refers

dictionary_word = Table(
    "dictionary_word",
    metadata,
    Column("word", String, primary_key=True),
    Column("added_by", String, refers("account.id"), nullable=False),
    Column("added_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

finding_ignored = Table(
    "finding_ignored",
    metadata,
    Column("article", String, refers("article.id"), primary_key=True),
    Column("rule", String, primary_key=True),
    Column("text", String, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("ignored_by", String, refers("account.id"), nullable=False),
    Column("ignored_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

desk_document = Table(
    "desk_document",
    metadata,
    Column("name", String, primary_key=True),
    Column("text", Text, nullable=False),
    Column("changed_by", String, refers("account.id"), nullable=False),
    Column("changed_at", UtcTime, nullable=False),
)
"""What the desk agreed on and edits as a whole: the house style, the names register, templates, expansions."""
