"""What somebody would change in an article, until it is decided."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "suggestion",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("base", sa.String(), nullable=False),
        sa.Column("proposal", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edit", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        _refers("fk_suggestion_article", "article", "article"),
        _refers("fk_suggestion_base", "base", "revision"),
        _refers("fk_suggestion_author", "author", "account"),
        _refers("fk_suggestion_decided_by", "decided_by", "account"),
        _refers("fk_suggestion_parent", "parent", "suggestion"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion")),
    )
    op.create_index("ix_suggestion_article_state", "suggestion", ["article", "state"])
