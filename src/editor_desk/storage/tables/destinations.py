"""Where packages go, and those on their way."""

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table, Text

from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.tables.base import metadata, refers

destination = Table(
    "destination",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("settings", JSON, nullable=False),
    Column("removed", Boolean, nullable=False),
)
"""Where packages go. Never a secret: those are in the keyring of the system."""

sending = Table(
    "sending",
    metadata,
    Column("id", String, primary_key=True),
    Column("package", String, nullable=False),
    Column("path", Text, nullable=False),
    Column("sha256", String, nullable=False, index=True),
    Column("destination", String, refers("destination.id"), nullable=False),
    Column("articles", JSON, nullable=False),
    Column("asked_by", String, refers("account.id"), nullable=False),
    Column("asked_at", UtcTime, nullable=False, index=True),
    Column("changed_at", UtcTime, nullable=False),
    Column("next_at", UtcTime, nullable=False),
    Column("state", String, nullable=False, index=True),
    Column("tries", Integer, nullable=False),
    Column("reason", String, nullable=False),
    Column("details", JSON, nullable=False),
    Column("owner", String, nullable=False),
    Column("lease_until", UtcTime),
    Column("urls", JSON, nullable=False),
)
"""The queue of packages on their way, and what became of each (`domain.sending`)."""

remote_post = Table(
    "remote_post",
    metadata,
    Column("destination", String, refers("destination.id"), primary_key=True),
    Column("article", String, refers("article.id"), primary_key=True, index=True),
    Column("remote", String, nullable=False),
    Column("url", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What a destination calls an article; derived: the destination itself can be asked again."""
