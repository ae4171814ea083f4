"""Who has a review in hand, who is asked to read it, by when, and how urgent it is; what is in review now waits since it was sent."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_WAITING = sa.text("waiting_since IS NOT NULL")


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "review_plan",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("assignee", sa.String(), nullable=True),
        sa.Column("claimed_by", sa.String(), nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("active_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True),
        _refers("fk_review_plan_article", "article", "article"),
        _refers("fk_review_plan_assignee", "assignee", "account"),
        _refers("fk_review_plan_claimed_by", "claimed_by", "account"),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_review_plan")),
        sqlite_with_rowid=False,
    )
    for name, columns in (
        ("ix_review_plan_queue", ["urgency", "due", "waiting_since", "article"]),
        ("ix_review_plan_waiting", ["waiting_since", "article"]),
    ):
        op.create_index(name, "review_plan", columns, sqlite_where=_WAITING, postgresql_where=_WAITING)
    op.create_index(op.f("ix_review_plan_assignee"), "review_plan", ["assignee"])
    op.create_index(op.f("ix_review_plan_claimed_by"), "review_plan", ["claimed_by"])
    op.execute(
        "INSERT INTO review_plan (article, urgency, due, waiting_since) "
        "SELECT id, 2, '9999-12-31 00:00:00.000000', coalesce("
        "(SELECT max(at) FROM event WHERE event.article = article.id AND event.kind = 'submitted'), updated_at) "
        "FROM article WHERE review = 'in_review'"
    )
