"""`data/package.json`: what the package holds, for a program that loads it; and the schema that it keeps."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from editor_desk.domain.content import Content, RelatedLink, safe_href
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageArticle, TakenOver
from editor_desk.domain.revision import canonical_json
from editor_desk.domain.seal import Seal
from editor_desk.exchange.formats.figures import picture_files
from editor_desk.exchange.formats.rendition_plan import ROLE as RENDITION
from editor_desk.exchange.formats.rendition_plan import rendition_plan
from editor_desk.exchange.formats.spool import Spool
from editor_desk.exchange.formats.texts import dump
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.layout import ARTICLES
from editor_desk.exchange.package.names import urn

SCHEMA = "editor-desk-package/3"
_SCHEMA_FILES = {
    SCHEMA: "package.schema.json",
    "editor-desk-package/2": "package-2.schema.json",
    "editor-desk-package/1": "package-1.schema.json",
}


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file as written; `path` is below `data/`."""

    path: str
    role: str
    media_type: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Packed:
    """An article in its folder (`articles/…`, below `data/`), with its files as written."""

    item: PackageArticle
    folder: str
    files: Sequence[PackedFile]


class Index:
    """`package.json` as it grows, an article after the other; what was said of them waits on the disk.

    `folders` names the folder (its last part) of every article of the package by id.
    """

    def __init__(self, folders: Mapping[str, str]) -> None:
        self._folders = folders
        self._articles = Spool()
        self._known = hashlib.sha256(b'{"articles":[')
        self._sealed = ""
        self._end: dict[str, object] = {}

    def add(self, packed: Packed) -> None:
        """The next article."""
        fields = _article(packed, self._folders)
        before = "," if self._articles.size else ""
        self._known.update(before.encode() + canonical_json(fields))
        self._articles.add(f"{before}\n{_indented(fields, 4)}".encode())
        self._sealed = max(self._sealed, to_rfc3339(packed.item.seal.statement.approved_at))

    def close(self, files: Sequence[PackedFile], exporter: Mapping[str, str], software: str) -> str:
        """Say the rest: the files of the whole package, who packed it and with what. The SHA-256 that names all this, in hex:
        that of its canonical JSON.
        """
        self._end = {
            "exporter": dict(exporter),
            "files": [_file(file) for file in files],
            "schema": SCHEMA,
            "sealed": self._sealed,
            "software": software,
        }
        self._known.update(b"]," + canonical_json(self._end)[1:])
        return self._known.hexdigest()

    def chunks(self, name: str) -> Iterator[bytes]:
        """The file of a package of that name."""
        order = {"schema": SCHEMA, "name": name}
        order |= {key: self._end[key] for key in ("sealed", "software", "exporter")}  # type: ignore[misc]
        yield dump(order).removesuffix(b"\n}\n") + b',\n  "articles": ['
        yield from self._articles.chunks()
        files = _indented(self._end["files"], 2).lstrip()
        yield f'\n  ],\n  "files": {files}\n}}\n'.encode()


def _indented(value: object, spaces: int) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return " " * spaces + text.replace("\n", "\n" + " " * spaces)


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


def _article(packed: Packed, folders: Mapping[str, str]) -> dict[str, object]:
    item, content, statement = packed.item, packed.item.revision.content, packed.item.seal.statement
    return {
        "id": item.revision.article,
        "uri": urn(item.revision.article),
        "folder": packed.folder,
        "action": item.action.value,
        "revision": item.revision.id,
        "supersedes": item.supersedes,
        "takes_over": None if item.takes_over is None else _taken_over(item.takes_over),
        "note": item.note,
        "content_sha256": statement.content_hash,
        "headline": content.headline,
        "slug": content.slug,
        "slug_ascii": packed.folder.rpartition("/")[2],
        "language": content.language,
        "direction": content.direction.value,
        "published": to_rfc3339(item.published),
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
        "media": _media(packed),
        "files": [_file(file) for file in packed.files],
    }


def _taken_over(old: TakenOver) -> dict[str, object]:
    return {"id": old.id, "uri": urn(old.id), "revision": old.revision, "headline": old.headline}


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


def _media(packed: Packed) -> list[dict[str, object]]:
    """The pictures of the text, each with what was made of it and is in the package."""
    content, slug = packed.item.revision.content, packed.folder.rpartition("/")[2]
    written = {file.path for file in packed.files if file.role == RENDITION}
    plan = rendition_plan(content, slug) if written else {}
    found = []
    for fields, image in zip(media_fields(content, packed.folder), content.images, strict=True):
        made = [
            {
                "path": f"{packed.folder}/{one.path}",
                "shape": one.shape,
                "media_type": one.media_type,
                "width": one.width,
                "height": one.height,
            }
            for one in plan.get(image.key, ())
            if f"{packed.folder}/{one.path}" in written
        ]
        found.append({**fields, "renditions": made})
    return found


def media_fields(content: Content, folder: str) -> list[dict[str, object]]:
    """What the index says of the pictures of a text but their renditions, in the order in which they stand in it."""
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


def _file(file: PackedFile) -> dict[str, object]:
    return {
        "path": file.path,
        "role": file.role,
        "media_type": file.media_type,
        "sha256": file.entry.sha256,
        "size": file.entry.size,
    }


def _link(kind: str, link: RelatedLink, folders: Mapping[str, str]) -> dict[str, object]:
    return {
        "kind": kind,
        "title": link.title,
        "uri": None if link.article is None else urn(link.article),
        "folder": f"{ARTICLES}{folder}" if (folder := folders.get(link.article or "")) else None,
        "url": safe_href(link.url or ""),
    }
