"""Destinations, the queue of packages on their way to them, and what they call our articles."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0011"


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "destination",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destination")),
    )
    op.create_table(
        "sending",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("package", sa.String(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("destination", sa.String(), nullable=False),
        sa.Column("articles", sa.JSON(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("urls", sa.JSON(), nullable=False),
        _refers("fk_sending_destination", "destination", "destination"),
        _refers("fk_sending_asked_by", "asked_by", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sending")),
    )
    op.create_index(op.f("ix_sending_sha256"), "sending", ["sha256"])
    op.create_index(op.f("ix_sending_asked_at"), "sending", ["asked_at"])
    op.create_index(op.f("ix_sending_state"), "sending", ["state"])
    op.create_table(
        "remote_post",
        sa.Column("destination", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("remote", sa.String(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        _refers("fk_remote_post_destination", "destination", "destination"),
        _refers("fk_remote_post_article", "article", "article"),
        sa.PrimaryKeyConstraint("destination", "article", name=op.f("pk_remote_post")),
        sqlite_with_rowid=False,
    )
