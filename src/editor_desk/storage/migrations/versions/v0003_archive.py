"""What the archive knows beyond its texts: what a tag is, how tags were changed, kept searches, chosen links, imports."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "tag_facts",
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("broader", sa.String(), nullable=True),
        sa.Column("media_topic", sa.String(), nullable=False),
        _refers("fk_tag_facts_tag", "tag", "tag"),
        _refers("fk_tag_facts_broader", "broader", "tag"),
        sa.PrimaryKeyConstraint("tag", name=op.f("pk_tag_facts")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_tag_facts_broader"), "tag_facts", ["broader"])
    op.create_table(
        "tag_apart",
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_tag_apart_one", "one", "tag"),
        _refers("fk_tag_apart_other", "other", "tag"),
        _refers("fk_tag_apart_decided_by", "decided_by", "account"),
        sa.PrimaryKeyConstraint("one", "other", name=op.f("pk_tag_apart")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tag_change",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        _refers("fk_tag_change_changed_by", "changed_by", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag_change")),
    )
    op.create_index(op.f("ix_tag_change_changed_at"), "tag_change", ["changed_at"])
    op.create_table(
        "saved_search",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("sort", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_saved_search_saved_by", "saved_by", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_search")),
    )
    op.create_table(
        "link_choice",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("chosen_by", sa.String(), nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_link_choice_article", "article", "article"),
        _refers("fk_link_choice_chosen_by", "chosen_by", "account"),
        sa.PrimaryKeyConstraint("article", "target", name=op.f("pk_link_choice")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_link_choice_target"), "link_choice", ["target"])
    op.create_table(
        "archive_import",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("imported", sa.Integer(), nullable=False),
        sa.Column("skipped", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("started_by", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_archive_import_started_by", "started_by", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_import")),
    )
    op.create_table(
        "archive_import_fault",
        sa.Column("import", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        _refers("fk_archive_import_fault_import", "import", "archive_import"),
        sa.PrimaryKeyConstraint("import", "position", name=op.f("pk_archive_import_fault")),
        sqlite_with_rowid=False,
    )
