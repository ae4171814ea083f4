"""The tables, written so that PostgreSQL could hold them too: global text ids, times in UTC, no value that SQLite invented.

`revision`, `seal` and `event` only ever grow (but for coalesced autosaves). `article_tag` and `article_link` repeat what
the head's content says, so that questions about tags and links need not read every text; `outbox` is what the search
index has still to be told.
"""

from editor_desk.storage.tables.accounts import account, account_key, log_anchor, sign_in_tries
from editor_desk.storage.tables.archive import archive_import, archive_import_fault, link_choice, saved_search
from editor_desk.storage.tables.articles import (
    APPROVED,
    CORRECTIONS,
    DRAFTS,
    EVERYTHING,
    HANDED_OVER,
    IN_REVIEW,
    NOT_DELIVERED,
    READY,
    RETURNED,
    SEALS,
    SHELVES,
    article,
    article_author,
    article_link,
    article_tag,
    media,
    revision,
    revision_parent,
    seal,
    takeover,
)
from editor_desk.storage.tables.base import SCHEMA_VERSION, metadata, version
from editor_desk.storage.tables.destinations import destination, remote_post, sending
from editor_desk.storage.tables.documents import desk_document, dictionary_word, finding_ignored
from editor_desk.storage.tables.log import event, outbox
from editor_desk.storage.tables.review import (
    WAITING,
    article_tick,
    comment,
    comment_thread,
    comment_waiting,
    last_seen,
    review_plan,
    suggestion,
)
from editor_desk.storage.tables.tags import tag, tag_alias, tag_apart, tag_change, tag_facts

__all__ = [
    "APPROVED",
    "CORRECTIONS",
    "DRAFTS",
    "EVERYTHING",
    "HANDED_OVER",
    "IN_REVIEW",
    "NOT_DELIVERED",
    "READY",
    "RETURNED",
    "SCHEMA_VERSION",
    "SEALS",
    "SHELVES",
    "WAITING",
    "account",
    "account_key",
    "archive_import",
    "archive_import_fault",
    "article",
    "article_author",
    "article_link",
    "article_tag",
    "article_tick",
    "comment",
    "comment_thread",
    "comment_waiting",
    "desk_document",
    "destination",
    "dictionary_word",
    "event",
    "finding_ignored",
    "last_seen",
    "link_choice",
    "log_anchor",
    "media",
    "metadata",
    "outbox",
    "remote_post",
    "review_plan",
    "revision",
    "revision_parent",
    "saved_search",
    "seal",
    "sending",
    "sign_in_tries",
    "suggestion",
    "tag",
    "tag_alias",
    "tag_apart",
    "tag_change",
    "tag_facts",
    "takeover",
    "version",
]
