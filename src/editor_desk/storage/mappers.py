"""Domain values to rows and back, field by field."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping

from editor_desk.domain.accounts import Account, EncryptedKey, Role
from editor_desk.domain.article import Article
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.portable_text import content_from_json
from editor_desk.domain.revision import Revision, RevisionKind, canonical_bytes
from editor_desk.domain.seal import Seal, SealStatement
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.language.stemming import folded_words
from editor_desk.language.tokens import count_words
from editor_desk.services.ports.articles import ArticleSummary, RevisionSummary
from editor_desk.services.ports.index import read_body

Values = dict[str, Any]


def headline_key(headline: str) -> str:
    """What two headlines must share to be taken for the same: their folded words, without punctuation."""
    return " ".join(folded_words(headline))


def account_to_row(account: Account) -> Values:
    return {
        "id": account.id,
        "name": account.name,
        "roles": sorted(role.value for role in account.roles),
        "public_key": account.public_key,
        "key_salt": account.key.salt,
        "key_nonce": account.key.nonce,
        "key_ciphertext": account.key.ciphertext,
        "key_time_cost": account.key.time_cost,
        "key_memory_kib": account.key.memory_kib,
        "key_parallelism": account.key.parallelism,
        "disabled": account.disabled,
    }


def account_from_row(row: RowMapping) -> Account:
    return Account(
        id=row["id"],
        name=row["name"],
        roles=frozenset(Role(role) for role in row["roles"]),
        public_key=row["public_key"],
        key=EncryptedKey(
            salt=row["key_salt"],
            nonce=row["key_nonce"],
            ciphertext=row["key_ciphertext"],
            time_cost=row["key_time_cost"],
            memory_kib=row["key_memory_kib"],
            parallelism=row["key_parallelism"],
        ),
        disabled=row["disabled"],
    )


def article_to_row(article: Article, head: Revision, words: int | None = None) -> Values:
    """The row, with the list columns taken from the head's content; `words` where they were counted already."""
    return {
        "id": article.id,
        "created_at": article.created_at,
        "created_by": article.created_by,
        "updated_at": article.updated_at,
        "head": article.head,
        "head_hash": head.content_hash,
        "review": article.review.value,
        "delivery": article.delivery.value,
        "sealed": article.sealed,
        "delivered": article.delivered,
        "note": article.note,
        "headline": head.content.headline,
        "headline_key": headline_key(head.content.headline),
        "source": head.content.source,
        "word_count": word_count(head.content) if words is None else words,
        "withdrawal_owed": article.withdrawal_owed,
        "first_approver": article.first_approver,
    }


def article_from_row(row: RowMapping, authors: frozenset[str]) -> Article:
    return Article(
        id=row["id"],
        created_at=row["created_at"],
        created_by=row["created_by"],
        updated_at=row["updated_at"],
        head=row["head"],
        review=ReviewState(row["review"]),
        delivery=DeliveryState(row["delivery"]),
        authors=authors,
        sealed=row["sealed"],
        delivered=row["delivered"],
        note=row["note"],
        withdrawal_owed=row["withdrawal_owed"],
        first_approver=row["first_approver"],
    )


def summary_from_row(row: RowMapping) -> ArticleSummary:
    """The list row; `row` also carries `author_name`, `head_sealed` and what is known of a live article."""
    return ArticleSummary(
        id=row["id"],
        headline=row["headline"],
        review=ReviewState(row["review"]),
        delivery=DeliveryState(row["delivery"]),
        updated_at=row["updated_at"],
        word_count=row["word_count"],
        author=row["author_name"],
        source=row["source"],
        note=row["note"],
        sealed=row["head_sealed"],
        sealed_ahead=row["sealed"] is not None and not row["head_sealed"],
        public_note=row["public_note"] or "",
        takes_over=row["takes_over"],
        superseded=row["superseded"],
        first_approver=row["first_approver"],
    )


def word_count(content: Content) -> int:
    """How many words a reader would read below the headline."""
    return count_words(read_body(content))


def revision_to_row(revision: Revision) -> Values:
    return {
        "id": revision.id,
        "article": revision.article,
        "content": canonical_bytes(revision.content),
        "content_hash": revision.content_hash,
        "author": revision.author,
        "created_at": revision.created_at,
        "kind": revision.kind.value,
        "started_at": revision.started_at,
        "word_count": word_count(revision.content),
    }


def revision_from_row(row: RowMapping, parents: tuple[str, ...]) -> Revision:
    """The revision. Raises DeskError(DATABASE_CORRUPT) where the stored text is not the one that its hash names."""
    stored = row["content"]
    if not isinstance(stored, bytes) or hashlib.sha256(stored).hexdigest() != row["content_hash"]:
        raise DeskError(ErrorCode.DATABASE_CORRUPT, revision=row["id"], reason="text does not match its hash")
    return Revision(
        id=row["id"],
        article=row["article"],
        content=content_from_json(json.loads(stored)),
        content_hash=row["content_hash"],
        parents=parents,
        author=row["author"],
        created_at=row["created_at"],
        kind=RevisionKind(row["kind"]),
        started_at=row["started_at"],
    )


def revision_summary_from_row(row: RowMapping) -> RevisionSummary:
    """The history row; `row` also carries `text_sealed`."""
    return RevisionSummary(
        id=row["id"],
        kind=row["kind"],
        author=row["author"],
        created_at=row["created_at"],
        content_hash=row["content_hash"],
        word_count=row["word_count"],
        sealed=row["text_sealed"],
    )


def seal_to_row(seal: Seal) -> Values:
    statement = seal.statement
    return {
        "revision": statement.revision,
        "approved_at": statement.approved_at,
        "approved_by": statement.approved_by,
        "article": statement.article,
        "content_hash": statement.content_hash,
        "approver_name": statement.approver_name,
        "override_reason": statement.override_reason,
        "signature": seal.signature,
        "public_key": seal.public_key,
        "approvals_needed": statement.approvals_needed,
        "rule_hash": statement.rule_hash,
        "countersigns": statement.countersigns,
    }


def seal_from_row(row: Mapping[str, Any] | RowMapping) -> Seal:
    """The seal, without the one that it countersigns. Raises ValueError where the row is none of ours."""
    statement = SealStatement(
        article=row["article"],
        revision=row["revision"],
        content_hash=row["content_hash"],
        approved_by=row["approved_by"],
        approver_name=row["approver_name"],
        approved_at=row["approved_at"],
        override_reason=row["override_reason"],
        approvals_needed=int(row["approvals_needed"]),
        rule_hash=row["rule_hash"],
        countersigns=row["countersigns"],
    )
    return Seal(statement, row["signature"], row["public_key"])


def event_to_row(event: Event) -> Values:
    return {
        "id": event.id,
        "at": event.at,
        "actor": event.actor,
        "kind": event.kind.value,
        "article": event.article,
        "revision": event.revision,
        "data": dict(event.data),
        "previous": event.previous,
        "hash": event.hash,
    }


def event_from_row(row: RowMapping) -> Event:
    """The event. Raises ValueError where the row is none of ours."""
    if not isinstance(row["data"], dict) or not all(isinstance(fact, str) for fact in row["data"].values()):
        raise ValueError("the facts of an event are a map of texts")
    return Event(
        id=row["id"],
        at=row["at"],
        actor=row["actor"],
        kind=EventKind(row["kind"]),
        article=row["article"],
        revision=row["revision"],
        data=row["data"],
        previous=row["previous"],
        hash=row["hash"],
    )
