"""The files of one article in a package."""

import json
from collections.abc import Mapping

from editor_desk.domain.package import PackageArticle
from editor_desk.domain.revision import canonical_bytes
from editor_desk.domain.seal import Seal
from editor_desk.exchange.package.figures import Places, picture_files
from editor_desk.exchange.package.html import body_html, page_html
from editor_desk.exchange.package.markdown import markdown
from editor_desk.exchange.package.ninjs import ninjs

PAGE = "article.html"
CONTENT = "content.json"
SEAL = "seal.json"
SEAL_SIGNATURE = "seal.json.sig"
PUBLIC_KEY = "approver.pub"
FIRST = "first-"
"""What the names of the files of a first approval begin with."""
FILES = {
    PAGE: ("page", "text/html"),
    "body.html": ("body", "text/html"),
    "article.ninjs.json": ("ninjs", "application/json"),
    "article.md": ("markdown", "text/markdown"),
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


def files_of(item: PackageArticle) -> dict[str, tuple[str, str]]:
    """Name → (role, media type) of every file of an article but its pictures."""
    return FILES if item.seal.first is None else FILES | FIRST_FILES


def article_files(item: PackageArticle, folders: Mapping[str, str]) -> dict[str, bytes]:
    """Name → bytes of each file in `files_of`. `folders` names the folder of every article of the package by its id."""
    revision, seal = item.revision, item.seal
    paths = {article: f"../{folder}/{PAGE}" for article, folder in folders.items()}
    slug = folders[revision.article]
    places = Places(paths, picture_files(revision.content, slug))
    body = body_html(revision.content, places)
    return {
        PAGE: page_html(revision, body, paths).encode(),
        "body.html": body.encode(),
        "article.ninjs.json": dump(ninjs(revision, item.action, body)),
        "article.md": markdown(revision, slug, places).encode(),
        CONTENT: canonical_bytes(revision.content),
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


def dump(document: object) -> bytes:
    """JSON for people and programs: indented, in the order given, a line break at the end."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
