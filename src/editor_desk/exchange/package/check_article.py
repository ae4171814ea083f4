"""Checking one article of a package: its files, its content against its seal, the seal against its key."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import from_rfc3339, to_rfc3339
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.domain.portable_text import content_from_json
from editor_desk.domain.revision import canonical_bytes
from editor_desk.domain.seal import SEAL_NAMESPACE, SealStatement
from editor_desk.exchange import sshsig
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.index import media_fields
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.render import (
    CONTENT,
    PUBLIC_KEY,
    ROLES_BEFORE,
    SEAL,
    SEAL_SIGNATURE,
    SEALED_FILES,
)

ReadBytes = Callable[[str], bytes | None]
"""Bytes of a file, None if it is missing or unreadable (which is reported by whoever reads)."""


def parse_json(data: bytes) -> Any:
    """The JSON value in `data`. Raises ValueError, also for nesting too deep to read and for text that is not Unicode."""
    try:
        value = json.loads(data)
        json.dumps(value, ensure_ascii=False).encode()  # an escaped lone surrogate cannot be shown or hashed
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return value


def check_article(
    article: Mapping[str, Any],
    paths: frozenset[str],
    entries: Mapping[str, Entry],
    read: ReadBytes,
    *,
    fixed: bool = False,
) -> Iterator[Fault]:
    """Faults of an article as `package.json` lists it (valid by its schema). `paths` are the files of the package. `fixed`
    says that its version knows just so many files, whichever exporters a desk has.
    """
    folder = f"{bag.PAYLOAD}{article['folder']}/"
    if not _roles_right(article, folder, fixed=fixed):
        yield Fault(FaultCode.INDEX_WRONG, INDEX, f"files of {article['folder']}")
    yield from check_files(article["files"], paths, entries)
    seal = read(folder + SEAL)
    statement = None
    if seal is not None:
        statement = _statement(seal)
        if statement is None:
            yield Fault(FaultCode.SEAL_INVALID, folder + SEAL)
        yield from _check_signature(article, folder, seal, read)
    if statement is not None:
        yield from _check_statement(article, folder, statement)
    content = read(folder + CONTENT)
    if content is not None:
        yield from _check_content(article, folder, content, statement, entries)


def check_files(
    files: Sequence[Mapping[str, Any]], paths: frozenset[str], entries: Mapping[str, Entry]
) -> Iterator[Fault]:
    """Faults of files as `package.json` lists them."""
    for item in files:
        path = bag.PAYLOAD + item["path"]
        if path not in paths:
            yield Fault(FaultCode.FILE_MISSING, path)
        elif path in entries and entries[path] != Entry(item["sha256"], item["size"]):
            yield Fault(FaultCode.FILE_CHANGED, path)


def _roles_right(article: Mapping[str, Any], folder: str, *, fixed: bool) -> bool:
    """Whether the index lists what vouches for the article, and each picture, as what they are, and other files, all in its
    folder, as something else.
    """
    listed = {bag.PAYLOAD + item["path"]: item["role"] for item in article["files"]}
    sealed = ROLES_BEFORE if fixed else {name: role for name, (role, _) in SEALED_FILES.items()}
    expected = {folder + name: role for name, role in sealed.items()}
    expected |= {bag.PAYLOAD + item["path"]: "picture" for item in article.get("media", ())}
    others = {path: role for path, role in listed.items() if path not in expected}
    return (
        len(listed) == len(article["files"])
        and {path: listed.get(path) for path in expected} == expected
        and not (fixed and others)
        and all(path.startswith(folder) for path in others)
        and all(ROLES_BEFORE.get(path.removeprefix(folder), role) == role for path, role in others.items())
        and not set(others.values()) & set(expected.values())
    )


def _statement(data: bytes) -> SealStatement | None:
    """The statement whose one byte form is `data`, or None."""
    try:
        fields = parse_json(data)
        if not all(isinstance(value, str) for value in fields.values()):
            return None
        statement = SealStatement(
            article=fields["article"],
            revision=fields["revision"],
            content_hash=fields["content_sha256"],
            approved_by=fields["approved_by"],
            approver_name=fields["approver_name"],
            approved_at=from_rfc3339(fields["approved_at"]),
            override_reason=fields["override_reason"],
        )
        return statement if statement.to_bytes() == data else None
    except (ValueError, AttributeError, KeyError, DeskError):
        return None


def _check_statement(article: Mapping[str, Any], folder: str, statement: SealStatement) -> Iterator[Fault]:
    approved = article["approved"]
    pairs = {
        "id": (article["id"], statement.article),
        "content_sha256": (article["content_sha256"], statement.content_hash),
        "approved.at": (approved["at"], to_rfc3339(statement.approved_at)),
        "approved.by": (approved["by"], statement.approved_by),
        "approved.name": (approved["name"], statement.approver_name),
        "approved.override_reason": (approved["override_reason"], statement.override_reason),
    }
    for name, (indexed, sealed) in pairs.items():
        if indexed != sealed:
            yield Fault(FaultCode.SEAL_WRONG, folder + SEAL, name)


def _check_signature(
    article: Mapping[str, Any], folder: str, seal: bytes, read: ReadBytes
) -> Iterator[Fault]:
    key = article["approved"]["public_key"]
    line = read(folder + PUBLIC_KEY)
    if line is not None and not line.decode("utf-8", "replace").startswith((f"{key} ", f"{key}\n")):
        yield Fault(FaultCode.SEAL_WRONG, folder + PUBLIC_KEY, "approved.public_key")
    signature = read(folder + SEAL_SIGNATURE)
    if signature is not None:
        text = signature.decode("utf-8", "replace")
        if not sshsig.verify(key, seal, text, SEAL_NAMESPACE):
            yield Fault(FaultCode.SIGNATURE_WRONG, folder + SEAL_SIGNATURE, folder + SEAL)


def _check_content(
    article: Mapping[str, Any],
    folder: str,
    data: bytes,
    statement: SealStatement | None,
    entries: Mapping[str, Entry],
) -> Iterator[Fault]:
    path = folder + CONTENT
    if statement is not None and hashlib.sha256(data).hexdigest() != statement.content_hash:
        yield Fault(FaultCode.CONTENT_NOT_SEALED, path)
    try:
        content = content_from_json(parse_json(data))
        canonical = canonical_bytes(content)
    except (ValueError, TypeError, DeskError) as error:
        yield Fault(FaultCode.CONTENT_INVALID, path, _reason(error))
        return
    if canonical != data:
        yield Fault(FaultCode.CONTENT_INVALID, path, "not canonical")
    for name, value in _indexed(content).items():
        if article[name] != value:
            yield Fault(FaultCode.INDEX_WRONG, INDEX, f"{name} of {article['folder']}")
    media = media_fields(content, article["folder"])
    if article.get("media", []) != media:
        yield Fault(FaultCode.INDEX_WRONG, INDEX, f"media of {article['folder']}")
    for item in media:
        picture = bag.PAYLOAD + str(item["path"])
        if picture not in entries:
            yield Fault(FaultCode.FILE_MISSING, picture)
        elif entries[picture].sha256 != item["sha256"]:
            yield Fault(FaultCode.PICTURE_NOT_SEALED, picture)


def _indexed(content: Content) -> dict[str, str | None]:
    return {
        "headline": content.headline,
        "slug": content.slug,
        "language": content.language,
        "direction": content.direction.value,
        "embargo": None if content.embargo is None else to_rfc3339(content.embargo),
    }


def _reason(error: Exception) -> str:
    return str(error.params.get("reason", "")) if isinstance(error, DeskError) else "not JSON"
