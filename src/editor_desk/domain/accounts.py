"""Accounts, roles and what each role may do; and how wrong passphrases slow down."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum


class Role(StrEnum):
    """What a person is on the desk; one account may hold several."""

    EDITOR = "editor"
    REVIEWER = "reviewer"
    EXPORTER = "exporter"
    CURATOR = "curator"
    ADMIN = "admin"
    COMMENTER = "commenter"
    """Reads and comments, and edits nothing."""


class Permission(StrEnum):
    """What a role may do."""

    WRITE = "write"
    COMMENT = "comment"
    REVIEW = "review"
    EXPORT = "export"
    CURATE = "curate"
    OVERRIDE = "override"
    SET_RULES = "set_rules"
    MANAGE_ACCOUNTS = "manage_accounts"


PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.EDITOR: frozenset({Permission.WRITE, Permission.COMMENT}),
    Role.REVIEWER: frozenset({Permission.WRITE, Permission.COMMENT, Permission.REVIEW}),
    Role.EXPORTER: frozenset({Permission.EXPORT}),
    Role.CURATOR: frozenset({Permission.WRITE, Permission.COMMENT, Permission.CURATE}),
    Role.ADMIN: frozenset(Permission),
    Role.COMMENTER: frozenset({Permission.COMMENT}),
}
"""The table of roles. Whoever holds several may do what any of them may."""

MINIMUM_PASSPHRASE = 8


def rights_of(roles: str, *, disabled: bool) -> frozenset[Permission]:
    """What an account with these roles may do, as the log names them; of a role that nobody knows, nothing."""
    if disabled:
        return frozenset()
    known = {role.value: PERMISSIONS[role] for role in Role}
    return frozenset[Permission]().union(*(known.get(name, frozenset()) for name in roles.split(",")))


def roles_with(permission: Permission) -> tuple[Role, ...]:
    """The roles that carry `permission`, in the order of their list."""
    return tuple(role for role in Role if permission in PERMISSIONS[role])


@dataclass(frozen=True, slots=True)
class EncryptedKey:
    """An Ed25519 private key at rest, unreadable without its owner's passphrase (Argon2id, then an AEAD)."""

    salt: bytes
    nonce: bytes
    ciphertext: bytes
    time_cost: int
    memory_kib: int
    parallelism: int


@dataclass(frozen=True, slots=True)
class Account:
    """A person at the desk. `public_key` is one OpenSSH line (`ssh-ed25519 AAAA…`), the key that is used now."""

    id: str
    name: str
    roles: frozenset[Role]
    public_key: str
    key: EncryptedKey
    disabled: bool = False

    def may(self, permission: Permission) -> bool:
        """Whether one of the account's roles carries `permission`. A disabled account may nothing."""
        return not self.disabled and any(permission in PERMISSIONS[role] for role in self.roles)


FREE_TRIES = 5
"""The fifth wrong passphrase in a row makes the account wait, and each one after it twice as long."""
_FIRST_WAIT = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class SignInTries:
    """Wrong passphrases in a row for one account, and when the last was tried."""

    account: str
    failures: int
    tried_at: datetime

    def wait_left(self, now: datetime) -> timedelta:
        """How long the account is still closed to every passphrase. A clock that was set back waits from the beginning."""
        if self.failures < FREE_TRIES:
            return timedelta()
        doubled = min(self.failures - FREE_TRIES, 16)  # beyond it, the longest wait holds anyway
        wait = min(_FIRST_WAIT * (1 << doubled), _LONGEST_WAIT)
        passed = max(timedelta(), now - self.tried_at)
        return max(timedelta(), wait - passed)

    def seen(self, now: datetime) -> "SignInTries":
        """The tries as they are kept from `now` on: were the clock set back, a later time would close the account for good."""
        return replace(self, tried_at=min(self.tried_at, now))

    def one_more(self, now: datetime) -> "SignInTries":
        """Counted before the passphrase is looked at, so that no end of the program spares it."""
        return replace(self, failures=self.failures + 1, tried_at=now)
