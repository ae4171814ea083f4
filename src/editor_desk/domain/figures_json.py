"""Figures (pictures, tables, cards, embeds) and related links as Portable Text JSON, and back, losing nothing."""

from collections.abc import Mapping

from editor_desk.domain.content import Embed, Figure, Image, MediaRef, ReadAlsoCard, RelatedLink, Table
from editor_desk.domain.json_fields import (
    invalid,
    json_integer,
    json_list,
    json_mapping,
    json_optional,
    json_text,
)

_IMAGE_TEXTS = ("caption", "alt", "credit", "rights")


def figure_to_json(item: Figure) -> dict[str, object]:
    """A figure as a Portable Text block of its own type."""
    match item:
        case Image():
            media = item.media
            return {
                "_type": "image",
                "_key": item.key,
                "asset": {
                    "sha256": media.sha256,
                    "mime": media.mime,
                    "width": media.width,
                    "height": media.height,
                },
                **{name: getattr(item, name) for name in _IMAGE_TEXTS},
                "focal": {"x": item.focal[0], "y": item.focal[1]},
            }
        case Table():
            return {
                "_type": "table",
                "_key": item.key,
                "header": item.header,
                "caption": item.caption,
                "rows": [{"cells": list(row)} for row in item.rows],
            }
        case ReadAlsoCard():
            return {"_type": "readAlso", "_key": item.key, **link_to_json(item.link)}
    return {"_type": "embed", "_key": item.key, "url": item.url, "title": item.title}


def figure_from_json(fields: Mapping[str, object]) -> Figure:
    """The figure that `fields` describe. Raises DeskError(CONTENT_INVALID)."""
    key = json_text(fields, "_key")
    match fields.get("_type"):
        case "image":
            focal = json_mapping(fields.get("focal"), "focal")
            return Image(
                key,
                _media(json_mapping(fields.get("asset"), "asset")),
                **{name: json_text(fields, name) for name in _IMAGE_TEXTS},
                focal=(json_integer(focal, "x"), json_integer(focal, "y")),
            )
        case "table":
            header = fields.get("header")
            if not isinstance(header, bool):
                raise invalid("header")
            rows = tuple(_row(row) for row in json_list(fields, "rows"))
            return Table(key, rows, header, json_text(fields, "caption"))
        case "readAlso":
            return ReadAlsoCard(key, link_from_json(fields))
        case "embed":
            return Embed(key, json_text(fields, "url"), json_text(fields, "title"))
        case _:
            raise invalid("block type")


def link_to_json(link: RelatedLink) -> dict[str, object]:
    """A related link."""
    return {"title": link.title, "article": link.article, "url": link.url}


def link_from_json(value: object) -> RelatedLink:
    """The related link that `value` describes. Raises DeskError(CONTENT_INVALID)."""
    fields = json_mapping(value, "link")
    return RelatedLink(
        json_text(fields, "title"), json_optional(fields, "article"), json_optional(fields, "url")
    )


def _media(fields: Mapping[str, object]) -> MediaRef:
    return MediaRef(
        json_text(fields, "sha256"),
        json_text(fields, "mime"),
        json_integer(fields, "width"),
        json_integer(fields, "height"),
    )


def _row(value: object) -> tuple[str, ...]:
    cells = json_list(json_mapping(value, "row"), "cells")
    if not all(isinstance(cell, str) for cell in cells):
        raise invalid("cell")
    return tuple(str(cell) for cell in cells)
