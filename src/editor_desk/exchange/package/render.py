"""The files of an article that vouch for it; the formats that are made of it are given by exporters."""

from editor_desk.domain.package import PackageArticle
from editor_desk.domain.revision import canonical_bytes
from editor_desk.domain.seal import Seal

CONTENT = "content.json"
SEAL = "seal.json"
SEAL_SIGNATURE = "seal.json.sig"
PUBLIC_KEY = "approver.pub"
FIRST = "first-"
"""What the names of the files of a first approval begin with."""
SEALED_FILES = {
    CONTENT: ("content", "application/json"),
    SEAL: ("seal", "application/json"),
    SEAL_SIGNATURE: ("seal_signature", "text/plain"),
    PUBLIC_KEY: ("approver_key", "text/plain"),
}
"""Name → (role, media type), in reading order."""
FIRST_FILES = {
    f"{FIRST}{SEAL}": ("first_seal", "application/json"),
    f"{FIRST}{SEAL_SIGNATURE}": ("first_seal_signature", "text/plain"),
    f"{FIRST}{PUBLIC_KEY}": ("first_approver_key", "text/plain"),
}
"""The same of the first of two approvals; only where two were needed."""

VOUCHING_NAMES = frozenset({*SEALED_FILES, *FIRST_FILES})
VOUCHING_ROLES = frozenset({"picture", *(role for role, _ in (SEALED_FILES | FIRST_FILES).values())})
"""What no exporter writes."""

ROLES_BEFORE = {
    "article.html": "page",
    "body.html": "body",
    "article.ninjs.json": "ninjs",
    "article.md": "markdown",
    **{name: role for name, (role, _) in SEALED_FILES.items()},
}
"""Name → role of just those files that an article of the first two versions has."""


def vouching_files_of(item: PackageArticle) -> dict[str, tuple[str, str]]:
    """Name → (role, media type) of every file that vouches for an article, but its pictures."""
    return SEALED_FILES if item.seal.first is None else SEALED_FILES | FIRST_FILES


def sealed_files(item: PackageArticle) -> dict[str, bytes]:
    """Name → bytes of each file in `vouching_files_of`."""
    seal = item.seal
    return {
        CONTENT: canonical_bytes(item.revision.content),
        **_seal_files(seal),
        **({} if seal.first is None else _seal_files(seal.first, FIRST)),
    }


def _seal_files(seal: Seal, prefix: str = "") -> dict[str, bytes]:
    name = " ".join(seal.statement.approver_name.split())
    return {
        f"{prefix}{SEAL}": seal.statement.to_bytes(),
        f"{prefix}{SEAL_SIGNATURE}": seal.signature.encode(),
        f"{prefix}{PUBLIC_KEY}": f"{seal.public_key} {name}".strip().encode() + b"\n",
    }
