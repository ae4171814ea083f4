"""Which texts a reviewer has looked at: what changed since then is what they are shown first."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "last_seen",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_last_seen_article", "article", "article"),
        _refers("fk_last_seen_account", "account", "account"),
        _refers("fk_last_seen_revision", "revision", "revision"),
        sa.PrimaryKeyConstraint("article", "account", "revision", name=op.f("pk_last_seen")),
        sqlite_with_rowid=False,
    )
