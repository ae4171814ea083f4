"""Checking what the index says of the renditions of pictures: against its list of files, and against the files themselves."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.exchange.formats.cuts import SHAPES
from editor_desk.exchange.formats.rendition_plan import FULL, ROLE
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.check_seals import ReadBytes
from editor_desk.exchange.package.layout import INDEX

_SHAPES = {shape.name: (shape.across, shape.down) for shape in SHAPES}
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}


def check_renditions(article: Mapping[str, Any], read: ReadBytes) -> Iterator[Fault]:
    """Faults of the renditions of an article as `package.json` lists it (valid by its schema; versions 1 and 2 have none)."""
    listed = {item["path"]: item for item in article["files"]}
    for picture in article.get("media", ()):
        for one in picture.get("renditions", ()):
            file = listed.get(one["path"])
            if (
                file is None
                or (file["role"], file["media_type"]) != (ROLE, one["media_type"])
                or not _of_its_shape(one, picture)
            ):
                yield Fault(FaultCode.INDEX_WRONG, INDEX, f"rendition {one['path']}")
            elif (data := read(bag.PAYLOAD + one["path"])) is not None and not _is(one, data):
                yield Fault(
                    FaultCode.INDEX_WRONG, bag.PAYLOAD + one["path"], "not the rendition of the index"
                )


def _of_its_shape(one: Mapping[str, Any], picture: Mapping[str, Any]) -> bool:
    """Whether it is as large as its shape allows: exactly of that shape, and no larger than the picture."""
    width, height = one["width"], one["height"]
    if one["shape"] == FULL:
        return (width, height) == (picture["width"], picture["height"])
    across, down = _SHAPES[one["shape"]]
    return bool(width * down == height * across and width <= picture["width"] and height <= picture["height"])


def _is(one: Mapping[str, Any], data: bytes) -> bool:
    """Whether the head of the file says what the index says; its pixels are not decoded."""
    from PIL import Image

    kind = _FORMATS[one["media_type"]]
    try:
        with Image.open(BytesIO(data), formats=(kind,)) as image:
            return bool(image.size == (one["width"], one["height"]))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
