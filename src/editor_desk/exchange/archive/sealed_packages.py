"""Packages of a desk such as this one: checked whole first, then each text as it was sealed."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from editor_desk.domain.archive import ItemFault, archive_id
from editor_desk.domain.content import Content, ReadAlsoCard, RelatedLink
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.portable_text import content_from_json
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.archive import DamagedFileError, PackageFiles, open_package, read
from editor_desk.exchange.package.check_seals import parse_json
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.render import CONTENT
from editor_desk.exchange.package.verify import verify_package
from editor_desk.services.ports.archive import ArchiveFile, ArchiveKind, Extra, Record


def look_at_package(path: Path, names: tuple[str, ...]) -> ArchiveFile:
    """What is in the package, if nothing is wrong with it.

    Raises DeskError: PACKAGE_FAULTY (`count` faults, the first of them `fault` in `file`), and as `verify_package` does.
    """
    report = verify_package(path)
    if report.faults:
        first = report.faults[0]
        raise DeskError(
            ErrorCode.PACKAGE_FAULTY,
            path=str(path),
            count=len(report.faults),
            fault=first.code.value,
            file=first.file,
        )
    with open_package(path) as files:
        articles = _index(files)
    told = "\n".join(f"{article['id']} {article['content_sha256']}" for article in articles)
    digest = hashlib.sha256(f"package\0{report.name}\0{told}".encode()).hexdigest()
    return ArchiveFile(ArchiveKind.PACKAGE, digest, len(articles), names)


def package_records(path: Path, position: int) -> Iterator[Record]:
    """The articles of a package that was looked at, from that number on."""
    with open_package(path) as files:
        articles = _index(files)
        here = {article["id"] for article in articles}
        for number, article in enumerate(articles):
            if number >= position:
                yield _record(files, number, article, here)


def _index(files: PackageFiles) -> list[dict[str, Any]]:
    try:
        return list(parse_json(read(files, INDEX))["articles"])
    except (DamagedFileError, KeyError, ValueError, TypeError) as error:
        raise DeskError(ErrorCode.PACKAGE_UNREADABLE, path=files.name, reason=type(error).__name__) from error


def _record(files: PackageFiles, number: int, article: Mapping[str, Any], here: set[str]) -> Record:
    place = f"{article['folder']}"
    try:
        data = read(files, f"{bag.PAYLOAD}{article['folder']}/{CONTENT}")
        if hashlib.sha256(data).hexdigest() != article["content_sha256"]:
            return Record(
                number, number + 1, 0, place, fault=ItemFault.UNREADABLE
            )  # changed since it was looked at
        content = content_from_json(parse_json(data))
    except (DamagedFileError, DeskError, ValueError, TypeError, KeyError):
        return Record(number, number + 1, 0, place, fault=ItemFault.UNREADABLE)
    if article.get("action") == "withdraw":
        return Record(number, number + 1, 0, place, fault=ItemFault.UNPUBLISHED)
    pictures = {item["sha256"]: f"{bag.PAYLOAD}{item['path']}" for item in article.get("media", ())}

    def find(sha256: str) -> bytes | None:
        try:
            return read(files, pictures[sha256]) if sha256 in pictures else None
        except DamagedFileError:
            return None

    extra = Extra(
        identity=_identity(article["id"]),
        origin=article["id"],
        content=_linked(content, here),
        note=_provenance(article),
    )
    approved = str(article["approved"]["at"])
    cells = {"date": approved, "updated": approved}
    return Record(number, number + 1, 0, place, cells, extra=extra, find=find)


def _identity(article: str) -> str:
    return f"guid\0urn:uuid:{article}"


def _linked(content: Content, here: set[str]) -> Content:
    """Links to articles that come along lead to what these become; others keep their title and address."""

    def led(link: RelatedLink) -> RelatedLink:
        return replace(link, article=archive_id(_identity(link.article)) if link.article in here else None)

    return replace(
        content,
        blocks=tuple(
            replace(item, link=led(item.link)) if isinstance(item, ReadAlsoCard) else item
            for item in content.blocks
        ),
        read_also=tuple(dict.fromkeys(map(led, content.read_also))),
        similar=tuple(dict.fromkeys(map(led, content.similar))),
    )


def _provenance(article: Mapping[str, Any]) -> str:
    """Where it is from: a seal given elsewhere is remembered, and approves nothing here."""
    approved = article["approved"]
    first = approved.get("first")
    before = f" · first approved by {first['name']} ({first['public_key']})" if first else ""
    return (
        f"urn:uuid:{article['id']} · revision {article['revision']} · sha256 {article['content_sha256']} · "
        f"sealed {approved['at']} by {approved['name']} ({approved['public_key']}){before}"
    )
