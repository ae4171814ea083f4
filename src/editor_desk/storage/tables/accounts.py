"""Accounts, their keys, and what they signed on how far the log went."""

from sqlalchemy import JSON, Boolean, Column, Integer, LargeBinary, String, Table, Text

from editor_desk.storage.column_types import UtcTime
from editor_desk.storage.tables.base import metadata, refers

account = Table(
    "account",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("roles", JSON, nullable=False),
    Column("public_key", String, nullable=False),
    Column("key_salt", LargeBinary, nullable=False),
    Column("key_nonce", LargeBinary, nullable=False),
    Column("key_ciphertext", LargeBinary, nullable=False),
    Column("key_time_cost", Integer, nullable=False),
    Column("key_memory_kib", Integer, nullable=False),
    Column("key_parallelism", Integer, nullable=False),
    Column("disabled", Boolean, nullable=False),
)

account_key = Table(
    "account_key",
    metadata,
    Column("public_key", String, primary_key=True),
    Column("account", String, refers("account.id"), nullable=False, index=True),
    Column("since", UtcTime, nullable=False),
    Column("until", UtcTime),
    Column("event", String, nullable=False),
)
"""Every key that the desk gave out, with its time; `event` is the one in the log that says so."""

sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("account", String, refers("account.id"), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("tried_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

log_anchor = Table(
    "log_anchor",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, primary_key=True),
    Column("head", String, nullable=False),
    Column("by", String, refers("account.id"), nullable=False),
    Column("public_key", String, nullable=False),
    Column("signature", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Signed words on how far the log went: event `number` has the hash `head`."""
