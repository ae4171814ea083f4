"""The tables, written so that PostgreSQL could hold them too: global text ids, times in UTC, no value that SQLite invented.

`revision`, `seal` and `event` only ever grow (but for coalesced autosaves). `article_tag` and `article_link` repeat what
the head's content says, so that questions about tags and links need not read every text; `outbox` is what the search
index has still to be told.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from editor_desk.storage.column_types import Facts, UtcTime

SCHEMA_VERSION = "0014"
"""The newest migration; a test holds it to the migrations folder, so that opening a desk need not load Alembic."""


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _refers(target: str, *, cycle: bool = False) -> ForeignKey:
    # Deferred, because an article names its head and the head names its article: neither can be written first. While one of them is
    # missing, SQLite looks into every table that refers to what is written: each such column of one that grows has an index.
    return ForeignKey(target, deferrable=True, initially="DEFERRED", use_alter=cycle)


account = Table(
    "account",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("roles", JSON, nullable=False),
    Column("public_key", String, nullable=False),
    Column("key_salt", LargeBinary, nullable=False),
    Column("key_nonce", LargeBinary, nullable=False),
    Column("key_ciphertext", LargeBinary, nullable=False),
    Column("key_time_cost", Integer, nullable=False),
    Column("key_memory_kib", Integer, nullable=False),
    Column("key_parallelism", Integer, nullable=False),
    Column("disabled", Boolean, nullable=False),
)

account_key = Table(
    "account_key",
    metadata,
    Column("public_key", String, primary_key=True),
    Column("account", String, _refers("account.id"), nullable=False, index=True),
    Column("since", UtcTime, nullable=False),
    Column("until", UtcTime),
    Column("event", String, nullable=False),
)
"""Every key that the desk gave out, with its time; `event` is the one in the log that says so."""

sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("account", String, _refers("account.id"), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("tried_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

log_anchor = Table(
    "log_anchor",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, primary_key=True),
    Column("head", String, nullable=False),
    Column("by", String, _refers("account.id"), nullable=False),
    Column("public_key", String, nullable=False),
    Column("signature", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Signed words on how far the log went: event `number` has the hash `head`."""

article = Table(
    "article",
    metadata,
    Column("id", String, primary_key=True),
    Column("created_at", UtcTime, nullable=False),
    Column("created_by", String, _refers("account.id"), nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Column("head", String, _refers("revision.id", cycle=True), nullable=False),
    Column("head_hash", String, nullable=False),
    Column("review", String, nullable=False),
    Column("delivery", String, nullable=False),
    Column("sealed", String, _refers("revision.id", cycle=True)),
    Column("delivered", String, _refers("revision.id", cycle=True)),
    Column("note", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("headline_key", Text, nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("word_count", Integer, nullable=False),
    Column("first_approver", String, nullable=False, server_default=""),
    Column("withdrawal_owed", Boolean, nullable=False, server_default="0"),
)

DRAFTS = "review = 'draft'"
RETURNED = "review = 'changes_requested'"
IN_REVIEW = "review = 'in_review'"
APPROVED = "review = 'approved'"
NOT_DELIVERED = "review = 'approved' AND delivery <> 'withdrawn' AND (delivered IS NULL OR delivered <> head)"
READY = (
    "(withdrawal_owed OR sealed IS NOT NULL AND delivery <> 'withdrawn' "
    "AND (delivered IS NULL OR delivered <> sealed))"
)
HANDED_OVER = "delivery IN ('handed_over', 'received')"
CORRECTIONS = "delivery = 'correction'"
EVERYTHING = "1 = 1"

SHELVES = {
    "drafts": DRAFTS,
    "returned": RETURNED,
    "in_review": IN_REVIEW,
    "approved": APPROVED,
    "not_delivered": NOT_DELIVERED,
    "ready": READY,
    "handed_over": HANDED_OVER,
    "corrections": CORRECTIONS,
}
"""Each list's condition, word for word: an index over part of a table serves only a query that repeats its condition."""

for _name, _condition in SHELVES.items():
    Index(
        f"ix_article_{_name}",
        article.c.updated_at,
        article.c.id,
        sqlite_where=text(_condition),
        postgresql_where=text(_condition),
    )
Index("ix_article_newest", article.c.updated_at, article.c.id)
for _column in (article.c.head, article.c.sealed, article.c.delivered):
    Index(f"ix_article_{_column.name}_revision", _column)

article_author = Table(
    "article_author",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("account", String, _refers("account.id"), primary_key=True),
    sqlite_with_rowid=False,
)

takeover = Table(
    "takeover",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("previous", String, _refers("article.id"), nullable=False, index=True),
    Column("begun_by", String, _refers("account.id"), nullable=False),
    Column("begun_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Which article takes over from which: an index of what the log says, and nothing without it."""

revision = Table(
    "revision",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, _refers("article.id"), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("content_hash", String, nullable=False),
    Column("author", String, _refers("account.id"), nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("kind", String, nullable=False),
    Column("started_at", UtcTime, nullable=False),
    Column("word_count", Integer, nullable=False),
    Index("ix_revision_article_created_at", "article", "created_at"),
)

revision_parent = Table(
    "revision_parent",
    metadata,
    Column("revision", String, _refers("revision.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("parent", String, _refers("revision.id"), nullable=False, index=True),
    sqlite_with_rowid=False,
)

seal = Table(
    "seal",
    metadata,
    Column("revision", String, _refers("revision.id"), primary_key=True),
    Column("approved_at", UtcTime, primary_key=True),
    Column("approved_by", String, _refers("account.id"), primary_key=True),
    Column("article", String, _refers("article.id"), nullable=False),
    Column("content_hash", String, nullable=False),
    Column("approver_name", String, nullable=False),
    Column("override_reason", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("public_key", String, nullable=False),
    Column("approvals_needed", Integer, nullable=False, server_default="0"),
    Column("rule_hash", String, nullable=False, server_default=""),
    Column("countersigns", String, nullable=False, server_default=""),
    Index("ix_seal_article_content_hash", "article", "content_hash", "approved_by"),
)
"""Approvals as they were signed. The first of two (`is_first_of_two`) seals nothing by itself: see `SEALS`."""

SEALS = "(approvals_needed <= 1 OR override_reason <> '' OR countersigns <> '')"

tag = Table(
    "tag",
    metadata,
    Column("id", String, primary_key=True),
    Column("label", String, nullable=False),
    Column("merged_into", String, _refers("tag.id"), index=True),
)

tag_alias = Table(
    "tag_alias",
    metadata,
    Column("tag", String, _refers("tag.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("label", String, nullable=False),
    sqlite_with_rowid=False,
)

article_tag = Table(
    "article_tag",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("tag", String, primary_key=True),
    Index("ix_article_tag_tag", "tag", "article"),
    sqlite_with_rowid=False,
)

article_link = Table(
    "article_link",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("target", String, primary_key=True),
    Index("ix_article_link_target", "target", "article"),
    sqlite_with_rowid=False,
)

event = Table(
    "event",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("at", UtcTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("article", String, nullable=False),
    Column("revision", String, nullable=False),
    Column("data", Facts, nullable=False),
    Column("previous", String, nullable=False, unique=True),
    Column("hash", String, nullable=False, unique=True),
    Index("ix_event_article_kind", "article", "kind", "sequence"),
    Index("ix_event_kind", "kind", "sequence"),
    Index("ix_event_actor", "actor", "sequence"),
    Index("ix_event_at", "at", "sequence"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("ticket", Integer, primary_key=True),
    Column("article", String, _refers("article.id"), nullable=False, index=True),
    sqlite_autoincrement=True,
)

media = Table(
    "media",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("mime", String, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

dictionary_word = Table(
    "dictionary_word",
    metadata,
    Column("word", String, primary_key=True),
    Column("added_by", String, _refers("account.id"), nullable=False),
    Column("added_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

finding_ignored = Table(
    "finding_ignored",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("rule", String, primary_key=True),
    Column("text", String, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("ignored_by", String, _refers("account.id"), nullable=False),
    Column("ignored_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

desk_document = Table(
    "desk_document",
    metadata,
    Column("name", String, primary_key=True),
    Column("text", Text, nullable=False),
    Column("changed_by", String, _refers("account.id"), nullable=False),
    Column("changed_at", UtcTime, nullable=False),
)
"""What the desk agreed on and edits as a whole: the house style, the names register, templates, expansions."""

tag_facts = Table(
    "tag_facts",
    metadata,
    Column("tag", String, _refers("tag.id"), primary_key=True),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("description", Text, nullable=False),
    Column("broader", String, _refers("tag.id"), index=True),
    Column("media_topic", String, nullable=False),
    sqlite_with_rowid=False,
)
"""What is known of a tag beyond its labels. One without a row here is an accepted topic and nothing more."""

tag_apart = Table(
    "tag_apart",
    metadata,
    Column("one", String, _refers("tag.id"), primary_key=True),
    Column("other", String, _refers("tag.id"), primary_key=True),
    Column("decided_by", String, _refers("account.id"), nullable=False),
    Column("decided_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Two tags that look like variants and are not; `one` is the smaller id."""

tag_change = Table(
    "tag_change",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("data", JSON, nullable=False),
    Column("changed_by", String, _refers("account.id"), nullable=False),
    Column("changed_at", UtcTime, nullable=False, index=True),
    Column("undone_at", UtcTime),
)

saved_search = Table(
    "saved_search",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("query", Text, nullable=False),
    Column("sort", String, nullable=False),
    Column("saved_by", String, _refers("account.id"), nullable=False),
    Column("saved_at", UtcTime, nullable=False),
)

link_choice = Table(
    "link_choice",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("target", String, primary_key=True, index=True),
    Column("choice", String, nullable=False),
    Column("chosen_by", String, _refers("account.id"), nullable=False),
    Column("chosen_at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)

last_seen = Table(
    "last_seen",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("account", String, _refers("account.id"), primary_key=True),
    Column("revision", String, _refers("revision.id"), primary_key=True, index=True),
    Column("at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Which texts of an article somebody looked at in review, and when last."""

WAITING = "waiting_since IS NOT NULL"

review_plan = Table(
    "review_plan",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("urgency", Integer, nullable=False),
    Column("due", UtcTime, nullable=False),
    Column("assignee", String, _refers("account.id"), index=True),
    Column("claimed_by", String, _refers("account.id"), index=True),
    Column("claimed_at", UtcTime),
    Column("active_at", UtcTime),
    Column("waiting_since", UtcTime),
    sqlite_with_rowid=False,
)
"""What is planned for an article in review, and for one that came back from it: who has it in hand, who is asked, by when."""

for _name, _columns in (
    ("queue", ("urgency", "due", "waiting_since", "article")),
    ("waiting", ("waiting_since", "article")),
):
    Index(
        f"ix_review_plan_{_name}",
        *(review_plan.c[_name] for _name in _columns),
        sqlite_where=text(WAITING),
        postgresql_where=text(WAITING),
    )

archive_import = Table(
    "archive_import",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", Text, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("options", JSON, nullable=False),
    Column("position", Integer, nullable=False),
    Column("imported", Integer, nullable=False),
    Column("skipped", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("started_by", String, _refers("account.id"), nullable=False),
    Column("started_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
)

archive_import_fault = Table(
    "archive_import_fault",
    metadata,
    Column("import", String, _refers("archive_import.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("code", String, nullable=False),
    Column("data", JSON, nullable=False),
    sqlite_with_rowid=False,
)

comment_thread = Table(
    "comment_thread",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, _refers("article.id"), nullable=False),
    Column("anchor", JSON, nullable=False),
    Column("followed", JSON, nullable=False),
    Column("resolved_by", String, _refers("account.id")),
    Column("resolved_at", UtcTime),
    Index("ix_comment_thread_article_resolved_by", "article", "resolved_by"),
)
"""Both anchors are W3C selectors: where the remark was made, and where that text went since."""

comment = Table(
    "comment",
    metadata,
    Column("id", String, primary_key=True),
    Column("thread", String, _refers("comment_thread.id"), nullable=False, index=True),
    Column("author", String, _refers("account.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("text", Text, nullable=False),
    Column("edited_at", UtcTime),
    Column("deleted", Boolean, nullable=False),
    Column("mentions", JSON, nullable=False),
)

comment_waiting = Table(
    "comment_waiting",
    metadata,
    Column("account", String, _refers("account.id"), primary_key=True),
    Column("article", String, _refers("article.id"), primary_key=True, index=True),
    Column("thread", String, _refers("comment_thread.id"), primary_key=True),
    Index("ix_comment_waiting_thread", "thread"),
    sqlite_with_rowid=False,
)
"""Who is called in an open thread and has not answered yet: derived from `comment`, so that the list of them stays short."""

article_tick = Table(
    "article_tick",
    metadata,
    Column("article", String, _refers("article.id"), primary_key=True),
    Column("rule", String, primary_key=True),
    Column("content_hash", String, primary_key=True),
    Column("asked", String, nullable=False),
    Column("by", String, _refers("account.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    sqlite_with_rowid=False,
)
"""What somebody vouched for on the checklist: of a text, and not of what becomes of it."""

suggestion = Table(
    "suggestion",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, _refers("article.id"), nullable=False),
    Column("base", String, _refers("revision.id"), nullable=False, index=True),
    Column("proposal", String, nullable=False),
    Column("author", String, _refers("account.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("edit", JSON, nullable=False),
    Column("note", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("decided_by", String, _refers("account.id")),
    Column("decided_at", UtcTime),
    Column("answer", Text, nullable=False),
    Column("parent", String, _refers("suggestion.id")),
    Column("rule", String, nullable=False),
    Index("ix_suggestion_article_state", "article", "state"),
)
"""What somebody would change (`edit`, see `edits_json`), beside the text; decided ones stay."""

destination = Table(
    "destination",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("settings", JSON, nullable=False),
    Column("removed", Boolean, nullable=False),
)
"""Where packages go. Never a secret: those are in the keyring of the system."""

sending = Table(
    "sending",
    metadata,
    Column("id", String, primary_key=True),
    Column("package", String, nullable=False),
    Column("path", Text, nullable=False),
    Column("sha256", String, nullable=False, index=True),
    Column("destination", String, _refers("destination.id"), nullable=False),
    Column("articles", JSON, nullable=False),
    Column("asked_by", String, _refers("account.id"), nullable=False),
    Column("asked_at", UtcTime, nullable=False, index=True),
    Column("changed_at", UtcTime, nullable=False),
    Column("next_at", UtcTime, nullable=False),
    Column("state", String, nullable=False, index=True),
    Column("tries", Integer, nullable=False),
    Column("reason", String, nullable=False),
    Column("details", JSON, nullable=False),
    Column("owner", String, nullable=False),
    Column("lease_until", UtcTime),
    Column("urls", JSON, nullable=False),
)
"""The queue of packages on their way, and what became of each (`domain.sending`)."""

remote_post = Table(
    "remote_post",
    metadata,
    Column("destination", String, _refers("destination.id"), primary_key=True),
    Column("article", String, _refers("article.id"), primary_key=True, index=True),
    Column("remote", String, nullable=False),
    Column("url", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What a destination calls an article; derived: the destination itself can be asked again."""

version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, apart from ours, so that a new desk can be stamped without Alembic."""
