"""What a check of a package found."""

from dataclasses import dataclass
from enum import StrEnum


class FaultCode(StrEnum):
    """What is wrong with a file of a package."""

    FILE_MISSING = "file_missing"
    FILE_EXTRA = "file_extra"
    FILE_UNREADABLE = "file_unreadable"
    FILE_CHANGED = "file_changed"
    BAG_INVALID = "bag_invalid"
    SIZE_WRONG = "size_wrong"
    INDEX_INVALID = "index_invalid"
    INDEX_WRONG = "index_wrong"
    CONTENT_INVALID = "content_invalid"
    CONTENT_NOT_SEALED = "content_not_sealed"
    PICTURE_NOT_SEALED = "picture_not_sealed"
    CHECKS_WRONG = "checks_wrong"
    FILE_UNFIT = "file_unfit"
    SEAL_INVALID = "seal_invalid"
    SEAL_WRONG = "seal_wrong"
    APPROVAL_MISSING = "approval_missing"
    SIGNATURE_WRONG = "signature_wrong"
    SIGNER_UNLISTED = "signer_unlisted"
    SIGNER_UNTRUSTED = "signer_untrusted"


class UnsafeReason(StrEnum):
    """Why a package is not opened."""

    ABSOLUTE = "absolute"
    BACKSLASH = "backslash"
    BOMB = "bomb"
    CLIMBS = "climbs"
    CONTROL = "control"
    DRIVE = "drive"
    DUPLICATE = "duplicate"
    ENCRYPTED = "encrypted"
    HIDDEN = "hidden"
    LINK = "link"
    METHOD = "method"
    SAME_BUT_CASE = "same_but_case"
    SPECIAL = "special"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"


class ArticleState(StrEnum):
    """What the check says of an article: all holds, files made of the text changed, or nothing vouches for the text."""

    SOUND = "sound"
    CHANGED = "changed"
    NO_SEAL = "no_seal"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: with which file (a path in the package), and the detail that finds it."""

    code: FaultCode
    file: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PackageSigner:
    """Who signed: `principal` as in allowed_signers, a fingerprint as `ssh-keygen -l` prints it, what they signed.

    `trusted` says whether the receiver's own list has the key; None where no list was given.
    """

    principal: str
    name: str
    fingerprint: str
    namespace: str
    trusted: bool | None


@dataclass(frozen=True, slots=True)
class VerifiedArticle:
    """An article as the package presents it. `override_reason` is empty unless an admin set the rule of two persons aside;
    `first_approver` where two had to approve; whether that holds is what `state` says. `action` is what is to be done with it (see `PackageAction`), `note` what readers
    are told, and `takes_over` the headline of the article whose place it takes.
    """

    id: str
    headline: str
    folder: str
    approver: str
    approved_at: str
    override_reason: str
    approvals_needed: int = 1
    first_approver: str = ""
    first_approved_at: str = ""
    action: str = "create"
    note: str = ""
    takes_over: str = ""
    state: ArticleState = ArticleState.SOUND


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What a check found. A package without faults is what its signers signed; who they are, the receiver decides."""

    name: str
    articles: tuple[VerifiedArticle, ...]
    signers: tuple[PackageSigner, ...]
    faults: tuple[Fault, ...]

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults
