"""`data/package.json`: what the package holds, for a program that loads it; and the schema that it keeps."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from editor_desk.domain.content import Content, RelatedLink, safe_href
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageArticle
from editor_desk.domain.seal import Seal
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.figures import picture_files
from editor_desk.exchange.package.names import urn
from editor_desk.exchange.package.render import files_of

SCHEMA = "editor-desk-package/3"
_SCHEMA_FILES = {
    SCHEMA: "package.schema.json",
    "editor-desk-package/2": "package-2.schema.json",
    "editor-desk-package/1": "package-1.schema.json",
}


@dataclass(frozen=True, slots=True)
class Packed:
    """An article in its folder (`articles/…`, below `data/`), with its files as written, by their name in it."""

    item: PackageArticle
    folder: str
    files: Mapping[str, Entry]


def index_fields(articles: Sequence[Packed], exporter: Mapping[str, str], software: str) -> dict[str, object]:
    """All of `package.json` but the package's name, which is made from this."""
    return {
        "schema": SCHEMA,
        "sealed": to_rfc3339(max(packed.item.seal.statement.approved_at for packed in articles)),
        "software": software,
        "exporter": dict(exporter),
        "articles": [_article(packed, articles) for packed in articles],
    }


def schema_faults(document: object) -> list[str]:
    """What keeps `document` from being a `package.json`: a JSON path and a reason for each fault."""
    schema = document.get("schema") if isinstance(document, dict) else None
    name = _SCHEMA_FILES.get(schema if isinstance(schema, str) else SCHEMA, _SCHEMA_FILES[SCHEMA])
    found = sorted(_validator(name).iter_errors(document), key=lambda error: error.json_path)
    return [f"{error.json_path}: {error.validator}" for error in found]


@cache
def _validator(name: str) -> Any:
    # Imported late: the first window does not wait for it.
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # ships no types

    text = resources.files(__package__).joinpath(f"schemas/{name}").read_text("utf-8")
    return Draft202012Validator(json.loads(text))


def _article(packed: Packed, all_packed: Sequence[Packed]) -> dict[str, object]:
    item, content, statement = packed.item, packed.item.revision.content, packed.item.seal.statement
    folders = {other.item.revision.article: other.folder for other in all_packed}
    return {
        "id": item.revision.article,
        "uri": urn(item.revision.article),
        "folder": packed.folder,
        "action": item.action.value,
        "revision": item.revision.id,
        "supersedes": item.supersedes,
        "content_sha256": statement.content_hash,
        "headline": content.headline,
        "slug": content.slug,
        "slug_ascii": packed.folder.rpartition("/")[2],
        "language": content.language,
        "direction": content.direction.value,
        "modified": to_rfc3339(item.revision.created_at),
        "embargo": None if content.embargo is None else to_rfc3339(content.embargo),
        "approved": {
            "at": to_rfc3339(statement.approved_at),
            "by": statement.approved_by,
            "name": statement.approver_name,
            "public_key": item.seal.public_key,
            "override_reason": statement.override_reason,
            "needed": max(1, statement.approvals_needed),
            "first": _first(item.seal.first),
        },
        "links": [
            *(_link("read_also", link, folders) for link in content.read_also),
            *(_link("card", link, folders) for link in content.cards),
            *(_link("similar", link, folders) for link in content.similar),
        ],
        "media": media_fields(content, packed.folder),
        "files": [
            {
                "path": f"{packed.folder}/{name}",
                "role": role,
                "media_type": media_type,
                "sha256": packed.files[name].sha256,
                "size": packed.files[name].size,
            }
            for name, (role, media_type) in (files_of(item) | _pictures(content, packed.folder)).items()
        ],
    }


def _first(seal: Seal | None) -> dict[str, object] | None:
    if seal is None:
        return None
    statement = seal.statement
    return {
        "at": to_rfc3339(statement.approved_at),
        "by": statement.approved_by,
        "name": statement.approver_name,
        "public_key": seal.public_key,
    }


def media_fields(content: Content, folder: str) -> list[dict[str, object]]:
    """What the index says of the pictures of a text, in the order in which they stand in it."""
    names = picture_files(content, folder.rpartition("/")[2])
    return [
        {
            "path": f"{folder}/{names[image.media.sha256]}",
            "sha256": image.media.sha256,
            "media_type": image.media.mime,
            "width": image.media.width,
            "height": image.media.height,
            "alt": image.alt,
            "caption": image.caption,
            "credit": image.credit,
            "rights": image.rights,
            "focal": {"x": image.focal[0] / 1000, "y": image.focal[1] / 1000},
        }
        for image in content.images
    ]


def _pictures(content: Content, folder: str) -> dict[str, tuple[str, str]]:
    names = picture_files(content, folder.rpartition("/")[2])
    return {names[image.media.sha256]: ("picture", image.media.mime) for image in content.images}


def _link(kind: str, link: RelatedLink, folders: Mapping[str, str]) -> dict[str, object]:
    return {
        "kind": kind,
        "title": link.title,
        "uri": None if link.article is None else urn(link.article),
        "folder": folders.get(link.article or ""),
        "url": safe_href(link.url or ""),
    }
