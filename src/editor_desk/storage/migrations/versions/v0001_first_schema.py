"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _refers(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("public_key", sa.String(), nullable=False),
        sa.Column("key_salt", sa.LargeBinary(), nullable=False),
        sa.Column("key_nonce", sa.LargeBinary(), nullable=False),
        sa.Column("key_ciphertext", sa.LargeBinary(), nullable=False),
        sa.Column("key_time_cost", sa.Integer(), nullable=False),
        sa.Column("key_memory_kib", sa.Integer(), nullable=False),
        sa.Column("key_parallelism", sa.Integer(), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("name", name=op.f("uq_account_name")),
    )
    op.create_table(
        "event",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_event")),
        sa.UniqueConstraint("hash", name=op.f("uq_event_hash")),
        sa.UniqueConstraint("id", name=op.f("uq_event_id")),
        sa.UniqueConstraint("previous", name=op.f("uq_event_previous")),
    )
    op.create_index("ix_event_article_kind", "event", ["article", "kind", "sequence"])
    op.create_index("ix_event_kind", "event", ["kind", "sequence"])
    op.create_table(
        "tag",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("merged_into", sa.String(), nullable=True),
        _refers("fk_tag_merged_into", "merged_into", "tag"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
    )
    op.create_index(op.f("ix_tag_merged_into"), "tag", ["merged_into"])
    op.create_table(
        "article",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("head", sa.String(), nullable=False),
        sa.Column("head_hash", sa.String(), nullable=False),
        sa.Column("review", sa.String(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("sealed", sa.String(), nullable=True),
        sa.Column("delivered", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("headline_key", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("word_count", sa.Integer(), nullable=False),
        _refers("fk_article_created_by", "created_by", "account"),
        _refers("fk_article_delivered", "delivered", "revision"),
        _refers("fk_article_head", "head", "revision"),
        _refers("fk_article_sealed", "sealed", "revision"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
    )
    op.create_index(
        "ix_article_approved", "article", ["updated_at", "id"], sqlite_where=sa.text("review = 'approved'")
    )
    op.create_index(
        "ix_article_corrections",
        "article",
        ["updated_at", "id"],
        sqlite_where=sa.text("delivery = 'correction'"),
    )
    op.create_index("ix_article_delivered_revision", "article", ["delivered"])
    op.create_index(
        "ix_article_drafts", "article", ["updated_at", "id"], sqlite_where=sa.text("review = 'draft'")
    )
    op.create_index(
        "ix_article_handed_over",
        "article",
        ["updated_at", "id"],
        sqlite_where=sa.text("delivery IN ('handed_over', 'received')"),
    )
    op.create_index("ix_article_head_revision", "article", ["head"])
    op.create_index(op.f("ix_article_headline_key"), "article", ["headline_key"])
    op.create_index(
        "ix_article_in_review", "article", ["updated_at", "id"], sqlite_where=sa.text("review = 'in_review'")
    )
    op.create_index("ix_article_newest", "article", ["updated_at", "id"])
    op.create_index(
        "ix_article_not_delivered",
        "article",
        ["updated_at", "id"],
        sqlite_where=sa.text(
            "review = 'approved' AND delivery <> 'withdrawn' AND (delivered IS NULL OR delivered <> head)"
        ),
    )
    op.create_index(
        "ix_article_ready",
        "article",
        ["updated_at", "id"],
        sqlite_where=sa.text(
            "sealed IS NOT NULL AND delivery <> 'withdrawn' AND (delivered IS NULL OR delivered <> sealed)"
        ),
    )
    op.create_index(
        "ix_article_returned",
        "article",
        ["updated_at", "id"],
        sqlite_where=sa.text("review = 'changes_requested'"),
    )
    op.create_index("ix_article_sealed_revision", "article", ["sealed"])
    op.create_table(
        "tag_alias",
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        _refers("fk_tag_alias_tag", "tag", "tag"),
        sa.PrimaryKeyConstraint("tag", "position", name=op.f("pk_tag_alias")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "article_author",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        _refers("fk_article_author_account", "account", "account"),
        _refers("fk_article_author_article", "article", "article"),
        sa.PrimaryKeyConstraint("article", "account", name=op.f("pk_article_author")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "article_link",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        _refers("fk_article_link_article", "article", "article"),
        sa.PrimaryKeyConstraint("article", "target", name=op.f("pk_article_link")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_link_target", "article_link", ["target", "article"])
    op.create_table(
        "article_tag",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        _refers("fk_article_tag_article", "article", "article"),
        sa.PrimaryKeyConstraint("article", "tag", name=op.f("pk_article_tag")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_tag_tag", "article_tag", ["tag", "article"])
    op.create_table(
        "outbox",
        sa.Column("ticket", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        _refers("fk_outbox_article", "article", "article"),
        sa.PrimaryKeyConstraint("ticket", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("word_count", sa.Integer(), nullable=False),
        _refers("fk_revision_article", "article", "article"),
        _refers("fk_revision_author", "author", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
    )
    op.create_index("ix_revision_article_created_at", "revision", ["article", "created_at"])
    op.create_table(
        "revision_parent",
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("parent", sa.String(), nullable=False),
        _refers("fk_revision_parent_parent", "parent", "revision"),
        _refers("fk_revision_parent_revision", "revision", "revision"),
        sa.PrimaryKeyConstraint("revision", "position", name=op.f("pk_revision_parent")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_revision_parent_parent"), "revision_parent", ["parent"])
    op.create_table(
        "seal",
        sa.Column("revision", sa.String(), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("approver_name", sa.String(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("public_key", sa.String(), nullable=False),
        _refers("fk_seal_approved_by", "approved_by", "account"),
        _refers("fk_seal_article", "article", "article"),
        _refers("fk_seal_revision", "revision", "revision"),
        sa.PrimaryKeyConstraint("revision", "approved_at", "approved_by", name=op.f("pk_seal")),
    )
    op.create_index("ix_seal_article_content_hash", "seal", ["article", "content_hash", "approved_by"])
