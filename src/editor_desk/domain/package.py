"""What a hand-over consists of, before any byte is written."""

from dataclasses import dataclass
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
class PackageArticle:
    """One sealed article to pack. `supersedes` is the revision that was delivered before, for an update.

    `key` says when the sealing key was its approver's, `first_key` the same of the first of two approvals; `log` are number and hash of the event of the approval.
    """

    revision: Revision
    seal: Seal
    action: PackageAction = PackageAction.CREATE
    supersedes: str | None = None
    links: tuple[LinkedArticle, ...] = ()
    key: KeyPeriod | None = None
    log: tuple[int, str] | None = None
    first_key: KeyPeriod | None = None


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
