"""What people say of articles: threads of comments, and who is called in them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "comment_thread",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("anchor", sa.JSON(), nullable=False),
        sa.Column("followed", sa.JSON(), nullable=False),
        sa.Column("resolved_by", sa.String(), nullable=True),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        _refers("fk_comment_thread_article", "article", "article"),
        _refers("fk_comment_thread_resolved_by", "resolved_by", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment_thread")),
    )
    op.create_index("ix_comment_thread_article_resolved_by", "comment_thread", ["article", "resolved_by"])
    op.create_table(
        "comment",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("mentions", sa.JSON(), nullable=False),
        _refers("fk_comment_thread", "thread", "comment_thread"),
        _refers("fk_comment_author", "author", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
    )
    op.create_index(op.f("ix_comment_thread"), "comment", ["thread"])
    op.create_table(
        "comment_waiting",
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        _refers("fk_comment_waiting_account", "account", "account"),
        _refers("fk_comment_waiting_article", "article", "article"),
        _refers("fk_comment_waiting_thread", "thread", "comment_thread"),
        sa.PrimaryKeyConstraint("account", "article", "thread", name=op.f("pk_comment_waiting")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_comment_waiting_thread", "comment_waiting", ["thread"])
