"""Checking one article of a package: its files, its content against its seal, the seal against its key."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
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
from editor_desk.exchange.package.names import urn
from editor_desk.exchange.package.render import CONTENT, FILES, PUBLIC_KEY, SEAL, SEAL_SIGNATURE

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
    article: Mapping[str, Any], paths: frozenset[str], entries: Mapping[str, Entry], read: ReadBytes
) -> Iterator[Fault]:
    """Faults of an article as `package.json` lists it (valid by its schema). `paths` are the files of the package."""
    folder = f"{bag.PAYLOAD}{article['folder']}/"
    yield from _check_files(article, folder, paths, entries)
    yield from _check_live(article)
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


def _check_files(
    article: Mapping[str, Any], folder: str, paths: frozenset[str], entries: Mapping[str, Entry]
) -> Iterator[Fault]:
    listed = {bag.PAYLOAD + item["path"]: item for item in article["files"]}
    expected = {folder + name: role for name, (role, _) in FILES.items()}
    expected |= {bag.PAYLOAD + item["path"]: "picture" for item in article.get("media", ())}
    if {path: item["role"] for path, item in listed.items()} != expected or len(listed) != len(
        article["files"]
    ):
        yield Fault(FaultCode.INDEX_WRONG, INDEX, f"files of {article['folder']}")
    for path, item in listed.items():
        if path not in paths:
            yield Fault(FaultCode.FILE_MISSING, path)
        elif path in entries and entries[path] != Entry(item["sha256"], item["size"]):
            yield Fault(FaultCode.FILE_CHANGED, path)


def _check_live(article: Mapping[str, Any]) -> Iterator[Fault]:
    """What is to be done with it must agree with what it says of the texts before it. Formats 1 and 2 take over from none."""
    old = article.get("takes_over")
    wrong = {
        "supersedes": (article["action"] == "update") != (article["supersedes"] is not None),
        "takes_over": old is not None and (old["uri"] != urn(old["id"]) or old["id"] == article["id"]),
    }
    for name, is_wrong in wrong.items():
        if is_wrong:
            yield Fault(FaultCode.INDEX_WRONG, INDEX, f"{name} of {article['folder']}")


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
