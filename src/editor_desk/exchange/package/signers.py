"""OpenSSH's `allowed_signers`: which key may sign what, for `ssh-keygen -Y verify` and for `verify_package`."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

_LINE = re.compile(
    r'(?P<principals>\S+)\s+(?:(?P<options>[a-zA-Z-]+(?:="[^"]*")?(?:,[a-zA-Z-]+(?:="[^"]*")?)*)\s+)?'
    r"(?P<key>ssh-ed25519\s+[A-Za-z0-9+/=]+)(?:\s|$)"
)
_NAMESPACES = re.compile(r'namespaces="([^"]*)"')


@dataclass(frozen=True, slots=True)
class AllowedSigner:
    """A line: `principal` may sign in `namespaces` (any, where empty) with `key` (an OpenSSH line without comment)."""

    principal: str
    namespaces: tuple[str, ...]
    key: str
    comment: str = ""

    def allows(self, key: str, namespace: str) -> bool:
        """Whether `key` may sign in `namespace` by this line."""
        return self.key == key and (not self.namespaces or namespace in self.namespaces)


def render_signers(signers: Iterable[AllowedSigner]) -> bytes:
    """The file, each distinct signer once, sorted."""
    lines = {
        f'{item.principal} namespaces="{",".join(item.namespaces)}" {item.key} {" ".join(item.comment.split())}'.strip()
        for item in signers
    }
    return "".join(f"{line}\n" for line in sorted(lines)).encode()


def parse_signers(text: str) -> tuple[AllowedSigner, ...]:
    """The Ed25519 keys of the file. A line with an option other than `namespaces` (an expiry, a certificate authority)
    is left out, never taken for more than it says.
    """
    signers = []
    for line in text.splitlines():
        match = _LINE.match(line.strip())
        if match is None or line.lstrip().startswith("#"):
            continue
        options = match["options"] or ""
        limited = _NAMESPACES.fullmatch(options)
        if options and limited is None:
            continue
        namespaces = tuple(limited[1].split(",")) if limited else ()
        key = " ".join(match["key"].split())
        signers += [AllowedSigner(name, namespaces, key) for name in match["principals"].split(",")]
    return tuple(signers)


def fingerprint(key: str) -> str:
    """`SHA256:…` of an OpenSSH line, as `ssh-keygen -l` prints it; empty for a line that is none."""
    try:
        blob = base64.b64decode(key.split()[1], validate=True)
    except (ValueError, IndexError):
        return ""
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")
