"""Revisions: immutable states of an article, named by a hash over what they say, where they came from, who and when."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import rfc8785

from editor_desk.domain.content import Content
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.portable_text import content_to_json


class RevisionKind(StrEnum):
    """Why a revision was kept. Autosaves may be coalesced with the next one; milestones never."""

    AUTOSAVE = "autosave"
    MILESTONE = "milestone"


def canonical_bytes(content: Content) -> bytes:
    """The one byte form of `content`: RFC 8785 canonical JSON of its Portable Text, UTF-8."""
    # Its names are ASCII and its numbers whole, so that Python's own writer gives the same bytes in a fifth of the time.
    return _compact.encode(content_to_json(content)).encode()


_compact = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical_json(value: dict[str, object]) -> bytes:
    """RFC 8785 canonical JSON of plain JSON values."""
    return rfc8785.dumps(value)  # type: ignore[arg-type]  # its types want a recursive JSON alias


def content_hash(content: Content) -> str:
    """SHA-256 of `canonical_bytes(content)` in lower-case hex: the name of this exact text."""
    return hashlib.sha256(canonical_bytes(content)).hexdigest()


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of an article. `id` is the revision's hash (see `make_revision`), `author` an account id.

    `started_at` is when the run of coalesced autosaves that ended in this revision began; it is not part of the name.
    """

    id: str
    article: str
    content: Content
    content_hash: str
    parents: tuple[str, ...]
    author: str
    created_at: datetime
    kind: RevisionKind
    started_at: datetime


def make_revision(
    article: str,
    content: Content,
    *,
    parents: tuple[str, ...],
    author: str,
    created_at: datetime,
    kind: RevisionKind,
    started_at: datetime | None = None,
) -> Revision:
    """The revision of `content`, named by SHA-256 over RFC 8785 JSON of article, content hash, parents, author, time."""
    text = content_hash(content)
    return Revision(
        id=hashlib.sha256(name_bytes(article, text, parents, author, created_at)).hexdigest(),
        article=article,
        content=content,
        content_hash=text,
        parents=parents,
        author=author,
        created_at=created_at,
        kind=kind,
        started_at=started_at or created_at,
    )


def name_bytes(
    article: str, content: str, parents: tuple[str, ...], author: str, created_at: datetime
) -> bytes:
    """What a revision's id is taken of: RFC 8785 JSON; `content` is the hash of its text."""
    # Again names in ASCII, and texts.
    return _compact.encode(
        {
            "article": article,
            "content": content,
            "parents": sorted(parents),
            "author": author,
            "created": to_rfc3339(created_at),
        }
    ).encode()
