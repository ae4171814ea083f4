"""Accounts, roles and what each role may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is on the desk; one account may hold several."""

    EDITOR = "editor"
    REVIEWER = "reviewer"
    EXPORTER = "exporter"
    CURATOR = "curator"
    ADMIN = "admin"
    COMMENTER = "commenter"


class Permission(StrEnum):
    """What a role may do."""

    WRITE = "write"
    COMMENT = "comment"
    REVIEW = "review"
    EXPORT = "export"
    CURATE = "curate"
    OVERRIDE = "override"
    MANAGE_ACCOUNTS = "manage_accounts"


PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.EDITOR: frozenset({Permission.WRITE, Permission.COMMENT}),
    Role.REVIEWER: frozenset({Permission.WRITE, Permission.COMMENT, Permission.REVIEW}),
    Role.EXPORTER: frozenset({Permission.EXPORT}),
    Role.CURATOR: frozenset({Permission.WRITE, Permission.COMMENT, Permission.CURATE}),
    Role.ADMIN: frozenset(Permission),
    Role.COMMENTER: frozenset({Permission.COMMENT}),
}

MINIMUM_PASSPHRASE = 8


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
    """A person at the desk. `public_key` is one OpenSSH line (`ssh-ed25519 AAAA…`)."""

    id: str
    name: str
    roles: frozenset[Role]
    public_key: str
    key: EncryptedKey
    disabled: bool = False

    def may(self, permission: Permission) -> bool:
        """Whether one of the account's roles carries `permission`. A disabled account may nothing."""
        return not self.disabled and any(permission in PERMISSIONS[role] for role in self.roles)
