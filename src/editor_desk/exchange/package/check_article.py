"""Checking one article of a package: its files, its seals, and its content against what was sealed."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
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
from editor_desk.exchange.package.check_renditions import check_renditions
from editor_desk.exchange.package.check_seals import ReadBytes, check_seals, parse_json
from editor_desk.exchange.package.index import media_fields
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.names import urn
from editor_desk.exchange.package.render import (
    CONTENT,
    FIRST_FILES,
    ROLES_BEFORE,
    SEALED_FILES,
    VOUCHING_NAMES,
    VOUCHING_ROLES,
)


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
    yield from _check_live(article)
    yield from _check_dates(article)
    yield from check_renditions(article, read)
    statement, faults = check_seals(article, folder, read)
    yield from faults
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
    vouching = SEALED_FILES if article["approved"].get("first") is None else SEALED_FILES | FIRST_FILES
    sealed = ROLES_BEFORE if fixed else {name: role for name, (role, _) in vouching.items()}
    expected = {folder + name: role for name, role in sealed.items()}
    expected |= {bag.PAYLOAD + item["path"]: "picture" for item in article.get("media", ())}
    others = {path: role for path, role in listed.items() if path not in expected}
    return (
        len(listed) == len(article["files"])
        and {path: listed.get(path) for path in expected} == expected
        and not (fixed and others)
        and all(path.startswith(folder) for path in others)
        and all(ROLES_BEFORE.get(path.removeprefix(folder), role) == role for path, role in others.items())
        and not VOUCHING_ROLES & set(others.values())
        and not VOUCHING_NAMES & {path.removeprefix(folder) for path in others}
    )


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


def _check_dates(article: Mapping[str, Any]) -> Iterator[Fault]:
    """What readers get for the first time cannot have been before them later than it goes out. Formats 1 and 2 do not say it."""
    goes_out = max(
        article["modified"], article["embargo"] or ""
    )  # of one width, so that their order is that of the times
    if article["action"] == "create" and article.get("published", goes_out) > goes_out:
        yield Fault(FaultCode.INDEX_WRONG, INDEX, f"published of {article['folder']}")


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
    if [_without_renditions(item) for item in article.get("media", ())] != media:
        yield Fault(FaultCode.INDEX_WRONG, INDEX, f"media of {article['folder']}")
    for item in media:
        picture = bag.PAYLOAD + str(item["path"])
        if picture not in entries:
            yield Fault(FaultCode.FILE_MISSING, picture)
        elif entries[picture].sha256 != item["sha256"]:
            yield Fault(FaultCode.PICTURE_NOT_SEALED, picture)


def _without_renditions(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name != "renditions"}


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
