"""Pictures, the desk's dictionary, what was ignored in an article, and the documents that the desk agreed on."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "media",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("mime", sa.String(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_media")),
    )
    op.create_table(
        "dictionary_word",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_dictionary_word_added_by", "added_by", "account"),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_dictionary_word")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "finding_ignored",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ignored_by", sa.String(), nullable=False),
        sa.Column("ignored_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_finding_ignored_article", "article", "article"),
        _refers("fk_finding_ignored_ignored_by", "ignored_by", "account"),
        sa.PrimaryKeyConstraint("article", "rule", "text", name=op.f("pk_finding_ignored")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "desk_document",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_desk_document_changed_by", "changed_by", "account"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_desk_document")),
    )
