"""The files of an article that vouch for it; the formats that are made of it are given by exporters."""

from editor_desk.domain.package import PackageArticle
from editor_desk.domain.revision import canonical_bytes

CONTENT = "content.json"
SEAL = "seal.json"
SEAL_SIGNATURE = "seal.json.sig"
PUBLIC_KEY = "approver.pub"
SEALED_FILES = {
    CONTENT: ("content", "application/json"),
    SEAL: ("seal", "application/json"),
    SEAL_SIGNATURE: ("seal_signature", "text/plain"),
    PUBLIC_KEY: ("approver_key", "text/plain"),
}
"""Name → (role, media type), in reading order."""

ROLES_BEFORE = {
    "article.html": "page",
    "body.html": "body",
    "article.ninjs.json": "ninjs",
    "article.md": "markdown",
    **{name: role for name, (role, _) in SEALED_FILES.items()},
}
"""Name → role of just those files that an article of the first two versions has."""


def sealed_files(item: PackageArticle) -> dict[str, bytes]:
    """Name → bytes of each file in SEALED_FILES."""
    seal = item.seal
    name = " ".join(seal.statement.approver_name.split())
    return {
        CONTENT: canonical_bytes(item.revision.content),
        SEAL: seal.statement.to_bytes(),
        SEAL_SIGNATURE: seal.signature.encode(),
        PUBLIC_KEY: f"{seal.public_key} {name}".strip().encode() + b"\n",
    }
