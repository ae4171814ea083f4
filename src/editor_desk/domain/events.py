"""The append-only log: what happened, chained by hash, so that a missing or altered event shows."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.revision import canonical_json

FIRST_PREVIOUS = "0" * 64


class EventKind(StrEnum):
    """What happened."""

    CREATED = "created"
    IMPORTED = "imported"
    ARCHIVE_IMPORTED = "archive_imported"
    MILESTONE = "milestone"
    EDITED = "edited"
    SUBMITTED = "submitted"
    RECALLED = "recalled"
    RETURNED = "returned"
    APPROVED = "approved"
    HANDED_OVER = "handed_over"
    RECEIVED = "received"
    CORRECTION = "correction"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    COMMENTED = "commented"
    COMMENT_ANSWERED = "comment_answered"
    COMMENT_EDITED = "comment_edited"
    COMMENT_DELETED = "comment_deleted"
    COMMENT_RESOLVED = "comment_resolved"
    COMMENT_REOPENED = "comment_reopened"
    TAG_CREATED = "tag_created"
    TAG_RENAMED = "tag_renamed"
    TAG_MERGED = "tag_merged"
    TAG_SPLIT = "tag_split"
    TAG_ACCEPTED = "tag_accepted"
    TAG_RETIRED = "tag_retired"
    TAG_DESCRIBED = "tag_described"
    TAGS_KEPT_APART = "tags_kept_apart"
    TAGS_REPLACED = "tags_replaced"
    TAG_CHANGE_UNDONE = "tag_change_undone"
    ACCOUNT_CREATED = "account_created"
    ACCOUNT_CHANGED = "account_changed"
    WORDS_ADDED = "words_added"
    WORDS_REMOVED = "words_removed"
    HOUSE_STYLE_CHANGED = "house_style_changed"
    HOUSE_STYLE_RESET = "house_style_reset"
    NAMES_CHANGED = "names_changed"
    TEMPLATE_KEPT = "template_kept"
    TEMPLATE_DROPPED = "template_dropped"
    EXPANSIONS_CHANGED = "expansions_changed"


@dataclass(frozen=True, slots=True)
class Event:
    """A fact. `article` and `revision` are empty where none is concerned; `data` holds short text values."""

    id: str
    at: datetime
    actor: str
    kind: EventKind
    article: str
    revision: str
    data: Mapping[str, str]
    previous: str
    hash: str


def make_event(
    *,
    event_id: str,
    at: datetime,
    actor: str,
    kind: EventKind,
    article: str = "",
    revision: str = "",
    data: Mapping[str, str] | None = None,
    previous: str = FIRST_PREVIOUS,
) -> Event:
    """The event, with its hash over RFC 8785 JSON of all its fields and the hash of the event before it."""
    facts = dict(data or {})
    return Event(
        event_id, at, actor, kind, article, revision, facts, previous,
        _hash(event_id, at, actor, kind, article, revision, facts, previous),
    )  # fmt: skip


def first_broken(events: Iterable[Event], previous: str = FIRST_PREVIOUS) -> Event | None:
    """The first event, in order, whose hash or whose link to the one before it is wrong; None where all hold."""
    for event in events:
        expected = _hash(
            event.id,
            event.at,
            event.actor,
            event.kind,
            event.article,
            event.revision,
            event.data,
            event.previous,
        )
        if event.previous != previous or event.hash != expected:
            return event
        previous = event.hash
    return None


def _hash(
    event_id: str,
    at: datetime,
    actor: str,
    kind: EventKind,
    article: str,
    revision: str,
    data: Mapping[str, str],
    previous: str,
) -> str:
    fields: dict[str, object] = {
        "id": event_id,
        "at": to_rfc3339(at),
        "actor": actor,
        "kind": kind.value,
        "article": article,
        "revision": revision,
        "data": dict(data),
        "previous": previous,
    }
    return hashlib.sha256(canonical_json(fields)).hexdigest()
