"""An article takes over from another, and a withdrawal is handed over as well."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_READY = (
    "(withdrawal_owed OR sealed IS NOT NULL AND delivery <> 'withdrawn' "
    "AND (delivered IS NULL OR delivered <> sealed))"
)


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    # What was withdrawn before this version was told to the web team in another way: nothing is owed of it.
    op.add_column("article", sa.Column("withdrawal_owed", sa.Boolean(), nullable=False, server_default="0"))
    op.drop_index("ix_article_ready", table_name="article")
    op.create_index(
        "ix_article_ready",
        "article",
        ["updated_at", "id"],
        sqlite_where=sa.text(_READY),
        postgresql_where=sa.text(_READY),
    )
    op.create_table(
        "takeover",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("begun_by", sa.String(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_takeover_article", "article", "article"),
        _refers("fk_takeover_previous", "previous", "article"),
        _refers("fk_takeover_begun_by", "begun_by", "account"),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_takeover")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_takeover_previous"), "takeover", ["previous"])
