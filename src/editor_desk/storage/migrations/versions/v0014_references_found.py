"""An index on each column that refers to an article or a revision: without it SQLite goes through the whole table for each new row."""

from alembic import op

revision = "0014"
down_revision = "0013"

_COLUMNS = (
    ("outbox", "article"),
    ("last_seen", "revision"),
    ("comment_waiting", "article"),
    ("suggestion", "base"),
    ("remote_post", "article"),
)


def upgrade() -> None:
    for table, column in _COLUMNS:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
