"""Checking one article of a package: its files, its seals, and its content against what was sealed."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.domain.portable_text import content_from_json
from editor_desk.domain.revision import canonical_bytes
from editor_desk.domain.seal import SealStatement
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.check_seals import ReadBytes, check_seals, parse_json
from editor_desk.exchange.package.index import media_fields
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.render import CONTENT, FILES, FIRST_FILES


def check_article(
    article: Mapping[str, Any], paths: frozenset[str], entries: Mapping[str, Entry], read: ReadBytes
) -> Iterator[Fault]:
    """Faults of an article as `package.json` lists it (valid by its schema). `paths` are the files of the package."""
    folder = f"{bag.PAYLOAD}{article['folder']}/"
    yield from _check_files(article, folder, paths, entries)
    statement, faults = check_seals(article, folder, read)
    yield from faults
    content = read(folder + CONTENT)
    if content is not None:
        yield from _check_content(article, folder, content, statement, entries)


def _check_files(
    article: Mapping[str, Any], folder: str, paths: frozenset[str], entries: Mapping[str, Entry]
) -> Iterator[Fault]:
    listed = {bag.PAYLOAD + item["path"]: item for item in article["files"]}
    names = FILES if article["approved"].get("first") is None else FILES | FIRST_FILES
    expected = {folder + name: role for name, (role, _) in names.items()}
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
