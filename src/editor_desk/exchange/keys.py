"""Keys of the desk's people: Ed25519, kept only encrypted (AES-256-GCM under an Argon2id key), used only in memory."""

import os
import unicodedata

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from editor_desk.domain.accounts import EncryptedKey
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange import sshsig

_PURPOSE = b"editor-desk-key/1"
_SALT_BYTES = 16
_NONCE_BYTES = 12
_KEY_BYTES = 32


class UnlockedKey:
    """A private key in memory; it shows its public half only."""

    __slots__ = ("_key", "_line")

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self._line = sshsig.public_line(key.public_key())

    @property
    def public_key(self) -> str:
        """One OpenSSH line without comment."""
        return self._line

    def sign(self, message: bytes, namespace: str) -> str:
        """An armoured SSH signature over `message`; the same input gives the same text."""
        return sshsig.sign(self._key, message, namespace)

    def __repr__(self) -> str:
        return f"UnlockedKey({self._line!r})"

    def __reduce__(self) -> str:
        raise TypeError("a private key is never written down")


class Vault:
    """Makes, opens and checks keys (`services.ports.keys.KeyVault`).

    The costs are the second recommended option of RFC 9106: about 0.1 s and 64 MiB for each passphrase that is tried.
    A key remembers the costs that it was encrypted with, so raising them later leaves old keys readable.
    """

    def __init__(self, *, time_cost: int = 3, memory_kib: int = 64 * 1024, parallelism: int = 4) -> None:
        self._time_cost = time_cost
        self._memory_kib = memory_kib
        self._parallelism = parallelism

    def create(self, passphrase: str) -> tuple[str, EncryptedKey]:
        """A new key pair: the public OpenSSH line, and the private key encrypted under `passphrase`."""
        key = Ed25519PrivateKey.generate()
        return sshsig.public_line(key.public_key()), self._encrypt(key.private_bytes_raw(), passphrase)

    def unlock(self, key: EncryptedKey, passphrase: str) -> UnlockedKey:
        """The private key, ready to sign. Raises DeskError(PASSPHRASE_WRONG)."""
        return UnlockedKey(Ed25519PrivateKey.from_private_bytes(_decrypt(key, passphrase)))

    def reencrypt(self, key: EncryptedKey, old: str, new: str) -> EncryptedKey:
        """The same key under a new passphrase, salt and today's costs. Raises DeskError(PASSPHRASE_WRONG)."""
        return self._encrypt(_decrypt(key, old), new)

    def is_outdated(self, key: EncryptedKey) -> bool:
        """Whether the passphrase of `key` costs less to guess than that of a key made today."""
        return key.time_cost * key.memory_kib < self._time_cost * self._memory_kib

    def verify(self, public_key: str, message: bytes, signature: str, namespace: str) -> bool:
        """Whether `signature` is by `public_key` over `message` in `namespace`; False for malformed input."""
        return sshsig.verify(public_key, message, signature, namespace)

    def _encrypt(self, seed: bytes, passphrase: str) -> EncryptedKey:
        salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
        costs = (self._time_cost, self._memory_kib, self._parallelism)
        secret = _derive(passphrase, salt, *costs)
        return EncryptedKey(salt, nonce, AESGCM(secret).encrypt(nonce, seed, _PURPOSE), *costs)


def _decrypt(key: EncryptedKey, passphrase: str) -> bytes:
    secret = _derive(passphrase, key.salt, key.time_cost, key.memory_kib, key.parallelism)
    try:
        return AESGCM(secret).decrypt(key.nonce, key.ciphertext, _PURPOSE)
    except InvalidTag as error:
        raise DeskError(ErrorCode.PASSPHRASE_WRONG) from error


def _derive(passphrase: str, salt: bytes, time_cost: int, memory_kib: int, parallelism: int) -> bytes:
    # NFKC: keyboards and systems differ in how they compose one and the same letter (آ, لا) that a person types.
    return hash_secret_raw(
        unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=time_cost,
        memory_cost=memory_kib,
        parallelism=parallelism,
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )
