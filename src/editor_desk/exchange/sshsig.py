"""SSH signatures (SSHSIG, OpenSSH's PROTOCOL.sshsig) with Ed25519 keys; `ssh-keygen -Y verify` checks them anywhere.

Signing is deterministic: the same key, message and namespace give the same text.
"""

import base64
import hashlib
import struct

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_MAGIC = b"SSHSIG"
_VERSION = 1
_KEY_TYPE = b"ssh-ed25519"
_KEY_BYTES = 32
_BEGIN = "-----BEGIN SSH SIGNATURE-----"
_END = "-----END SSH SIGNATURE-----"
_COLUMNS = 70  # as ssh-keygen wraps; `_dearmour` accepts nothing else
_HASHES = (b"sha512", b"sha256")


def public_line(key: Ed25519PublicKey) -> str:
    """`key` as one OpenSSH line without comment: `ssh-ed25519 AAAA…`."""
    return f"{_KEY_TYPE.decode()} {base64.b64encode(_key_blob(key)).decode()}"


def parse_public_line(line: str) -> Ed25519PublicKey:
    """The key of an OpenSSH line, its comment ignored. Raises ValueError for anything but an Ed25519 key."""
    kind, _, rest = line.strip().partition(" ")
    if kind != _KEY_TYPE.decode():
        raise ValueError("not an ssh-ed25519 key")
    blob = base64.b64decode(rest.partition(" ")[0], validate=True)
    return _parse_key_blob(blob)


def sign(key: Ed25519PrivateKey, message: bytes, namespace: str) -> str:
    """An armoured signature over `message`. Raises ValueError for an empty namespace, which the format forbids."""
    if not namespace:
        raise ValueError("an SSH signature needs a namespace")
    purpose = namespace.encode()
    algorithm = _HASHES[0]
    signature = key.sign(_signed_data(purpose, algorithm, message))
    return _armour(
        _MAGIC
        + struct.pack(">I", _VERSION)
        + _string(_key_blob(key.public_key()))
        + _string(purpose)
        + _string(b"")
        + _string(algorithm)
        + _string(_string(_KEY_TYPE) + _string(signature))
    )


def verify(public_key: str, message: bytes, signature: str, namespace: str) -> bool:
    """Whether `signature` is by the key of the OpenSSH line over `message` in `namespace`; False if malformed."""
    try:
        key = parse_public_line(public_key)
        blob = _dearmour(signature)
        signer, purpose, algorithm, raw = _parse_signature(blob)
        if signer != _key_blob(key) or not namespace or purpose != namespace.encode():
            return False
        key.verify(raw, _signed_data(purpose, algorithm, message))
    except (ValueError, InvalidSignature):
        return False
    return True


def _parse_signature(blob: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Key blob, namespace, hash name and the 64 raw bytes."""
    head = _MAGIC + struct.pack(">I", _VERSION)
    if not blob.startswith(head):
        raise ValueError("not an SSH signature of version 1")
    key, purpose, _reserved, algorithm, wrapped = _fields(blob[len(head) :], 5)
    kind, raw = _fields(wrapped, 2)
    if kind != _KEY_TYPE or algorithm not in _HASHES:
        raise ValueError("unknown signature algorithm")
    return key, purpose, algorithm, raw


def _signed_data(purpose: bytes, algorithm: bytes, message: bytes) -> bytes:
    digest = hashlib.new(algorithm.decode(), message).digest()
    return _MAGIC + _string(purpose) + _string(b"") + _string(algorithm) + _string(digest)


def _key_blob(key: Ed25519PublicKey) -> bytes:
    return _string(_KEY_TYPE) + _string(key.public_bytes_raw())


def _parse_key_blob(blob: bytes) -> Ed25519PublicKey:
    kind, raw = _fields(blob, 2)
    if kind != _KEY_TYPE or len(raw) != _KEY_BYTES:
        raise ValueError("not an ssh-ed25519 key")
    return Ed25519PublicKey.from_public_bytes(raw)


def _string(value: bytes) -> bytes:
    return struct.pack(">I", len(value)) + value


def _fields(data: bytes, count: int) -> list[bytes]:
    """Exactly `count` length-prefixed strings and nothing after them. Raises ValueError."""
    values = []
    for _ in range(count):
        if len(data) < 4:  # the length of a length
            raise ValueError("cut short")
        (size,) = struct.unpack(">I", data[:4])
        if len(data) < 4 + size:
            raise ValueError("cut short")
        values.append(data[4 : 4 + size])
        data = data[4 + size :]
    if data:
        raise ValueError("bytes left over")
    return values


def _armour(blob: bytes) -> str:
    text = base64.b64encode(blob).decode()
    lines = [text[start : start + _COLUMNS] for start in range(0, len(text), _COLUMNS)]
    return "\n".join([_BEGIN, *lines, _END, ""])


def _dearmour(text: str) -> bytes:
    """The bytes inside the armour. Only the one spelling that ssh-keygen writes is accepted, so that no byte of a
    signature file can change unseen. Raises ValueError.
    """
    lines = text.split("\n")
    if lines[0] != _BEGIN or lines[-2:] != [_END, ""]:
        raise ValueError("no armour")
    blob = base64.b64decode("".join(lines[1:-2]), validate=True)
    if _armour(blob) != text:
        raise ValueError("not in the usual spelling")
    return blob
