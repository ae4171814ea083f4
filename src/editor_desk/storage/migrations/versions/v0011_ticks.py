"""What people vouch for on the checklist of an article."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "article_tick",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_article_tick_article", "article", "article"),
        _refers("fk_article_tick_by", "by", "account"),
        sa.PrimaryKeyConstraint("article", "rule", "content_hash", name=op.f("pk_article_tick")),
        sqlite_with_rowid=False,
    )
