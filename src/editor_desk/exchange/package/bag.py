"""BagIt 1.0 (RFC 8493): the tag files around a payload."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

ALGORITHM = "sha256"
PAYLOAD = "data/"
DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
MANIFEST = f"manifest-{ALGORITHM}.txt"
TAG_MANIFEST = f"tagmanifest-{ALGORITHM}.txt"
_DIGEST = re.compile("[0-9a-f]{64}")
DECLARATION_BYTES = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the bag: SHA-256 in lower-case hex, and size in bytes."""

    sha256: str
    size: int


def manifest(entries: Mapping[str, Entry]) -> bytes:
    """The lines of a manifest, sorted by path, as `sha256sum -c` reads them."""
    return b"".join(manifest_line(path, entries[path]) for path in sorted(entries))


def manifest_line(path: str, entry: Entry) -> bytes:
    """One of them."""
    return f"{entry.sha256}  {path}\n".encode()


def info(fields: Mapping[str, str]) -> bytes:
    """`bag-info.txt` with each field on one line."""
    return "".join(f"{name}: {' '.join(value.split())}\n" for name, value in fields.items()).encode()


def payload_oxum(entries: Mapping[str, Entry]) -> str:
    """Octets and files of the payload, such as `2048.9`."""
    return f"{sum(entry.size for entry in entries.values())}.{len(entries)}"


def parse_manifest(text: str) -> dict[str, str]:
    """Path → checksum. Raises ValueError naming the first line that is none or repeats a path."""
    entries: dict[str, str] = {}
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        digest, _, path = line.partition("  ")
        if not _DIGEST.fullmatch(digest) or not path or path in entries:
            raise ValueError(f"line {number}")
        entries[path] = digest
    return entries


def parse_info(text: str) -> dict[str, str]:
    """Label → value of one-line fields. Raises ValueError naming the first line that is none or repeats a label."""
    fields: dict[str, str] = {}
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        label, colon, value = line.partition(": ")
        if not colon or label in fields:
            raise ValueError(f"line {number}")
        fields[label] = value
    return fields
