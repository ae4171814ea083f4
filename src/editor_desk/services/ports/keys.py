"""Keys, who opens them, and who is at the desk with one."""

from dataclasses import dataclass
from typing import Protocol

from editor_desk.domain.accounts import Account, EncryptedKey


class Signer(Protocol):
    """An unlocked key. It never leaves memory."""

    @property
    def public_key(self) -> str:
        """One OpenSSH line."""

    def sign(self, message: bytes, namespace: str) -> str:
        """An armoured SSH signature (SSHSIG) over `message`."""


class KeyVault(Protocol):
    """Makes, opens and checks keys."""

    def create(self, passphrase: str) -> tuple[str, EncryptedKey]:
        """A new key pair: the public line, and the private key encrypted under `passphrase`."""

    def unlock(self, key: EncryptedKey, passphrase: str) -> Signer:
        """Raises DeskError(PASSPHRASE_WRONG)."""

    def reencrypt(self, key: EncryptedKey, old: str, new: str) -> EncryptedKey:
        """The same key under a new passphrase. Raises DeskError(PASSPHRASE_WRONG)."""

    def is_outdated(self, key: EncryptedKey) -> bool:
        """Whether the passphrase of `key` costs less to guess than that of a key made today."""

    def verify(self, public_key: str, message: bytes, signature: str, namespace: str) -> bool:
        """Whether `signature` is by `public_key` over `message` in `namespace`; False for malformed input."""


@dataclass(frozen=True, slots=True)
class Session:
    """Who is at the desk now, with the key that the passphrase opened."""

    account: Account
    signer: Signer
