"""What a hand-over consists of, before any byte is written."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_desk.domain.keys import KeyPeriod
from editor_desk.domain.revision import Revision
from editor_desk.domain.seal import Seal


class PackageForm(StrEnum):
    """How a package lies on disk."""

    FOLDER = "folder"
    ZIP = "zip"


class PackageAction(StrEnum):
    """What the web team is asked to do with an article."""

    CREATE = "create"
    UPDATE = "update"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """What is known of an article that a packed one links to."""

    id: str
    headline: str


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The article whose place a packed one takes: its id, the revision of it that readers have, and its headline there."""

    id: str
    revision: str
    headline: str


@dataclass(frozen=True, slots=True)
class Topics:
    """The IPTC Media Topics that a text is filed under, as codes (`medtop:20000123`): that of its section, and those of its tags
    as pairs of a tag's id and a code, in the order of the text.

    They are no part of what is sealed: a curator maps tags and sections to topics. What was said when a text left is kept with the
    event of that hand-over, so that a package made once more says the same.
    """

    section: str = ""
    tags: tuple[tuple[str, str], ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Each code once: the section's, then those of the tags."""
        codes = (self.section, *(code for _, code in self.tags))
        return tuple(dict.fromkeys(code for code in codes if code))

    def to_text(self) -> str:
        """As an event keeps them; empty where there are none."""
        return json.dumps([self.section, dict(self.tags)]) if self.codes else ""


NO_TOPICS = Topics()


def topics_from_text(text: str) -> Topics:
    """What `to_text` wrote; no topics for anything else."""
    try:
        section, tags = json.loads(text)
        pairs = tuple(tags.items())
    except (ValueError, TypeError, AttributeError, RecursionError):
        return NO_TOPICS
    whole = isinstance(section, str) and all(isinstance(code, str) for _, code in pairs)
    return Topics(section, pairs) if whole else NO_TOPICS


def goes_out(revision: Revision) -> datetime:
    """When a text can be read, as far as it says so itself: at the end of its embargo, or when it was written."""
    return max(revision.content.embargo or revision.created_at, revision.created_at)


@dataclass(frozen=True, slots=True)
class PackageArticle:
    """One sealed article to pack. `supersedes` is the revision that was delivered before, for an update; `takes_over` the
    article whose place this one takes; `note` what readers are told.

    `key` says when the sealing key was its approver's, `first_key` the same of the first of two approvals; `log` are number and hash of the event of the approval; `topics` what it is filed under;
    `first_published` when the first text of it that left the desk went out, None where this is that text.
    """

    revision: Revision
    seal: Seal
    action: PackageAction = PackageAction.CREATE
    supersedes: str | None = None
    links: tuple[LinkedArticle, ...] = ()
    key: KeyPeriod | None = None
    log: tuple[int, str] | None = None
    note: str = ""
    takes_over: TakenOver | None = None
    first_key: KeyPeriod | None = None
    topics: Topics = NO_TOPICS
    first_published: datetime | None = None

    @property
    def published(self) -> datetime:
        """When readers first had the article."""
        return self.first_published or goes_out(self.revision)

    @property
    def first_issued(self) -> datetime:
        """The same for news standards, whose items may not begin after their newest version: an embargo is a field of its own."""
        return min(self.published, self.revision.created_at)

    @property
    def modified(self) -> datetime:
        """When readers have this text of it; never before `published`."""
        return max(goes_out(self.revision), self.published)


@dataclass(frozen=True, slots=True)
class WrittenPackage:
    """A package on disk: its path as text, its name, and the SHA-256 that names its contents (of the tag manifest).

    `fresh` is False where just this package had been there before.
    """

    path: str
    name: str
    sha256: str
    articles: int
    size: int
    fresh: bool = True
