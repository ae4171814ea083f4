"""Pictures from outside, made safe to keep: decoded once with bounds, and written anew as plain JPEG or PNG.

What is kept holds pixels and nothing else: no second frame, no notes of the camera, nothing behind the end of the
picture. The same bytes in give the same bytes out.
"""

import hashlib
import re
import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from editor_desk.domain.content import MediaRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.pictures import Picture, PictureNote
from editor_desk.services.media import MAX_PICTURE_BYTES

if TYPE_CHECKING:
    from PIL import Image

MAX_PIXELS = 100_000_000
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
_SUFFIXES = {
    "jpg": "JPEG", "jpeg": "JPEG", "jpe": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "bmp": "BMP",
    "tif": "TIFF", "tiff": "TIFF",
}  # fmt: skip
_TELLS = ("exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment", "Raw profile type exif", "parsed_exif")
_ORIENTATION = 0x0112
_DEEP = frozenset({"I;16", "I;16B", "I;16L", "I;16N", "I", "F"})
_PLAIN = {
    "1": "L", "L": "L", "LA": "RGBA", "La": "RGBA", "P": "RGB", "PA": "RGBA", "RGB": "RGB", "RGBA": "RGBA",
    "RGBa": "RGBA", "RGBX": "RGB",
}  # fmt: skip
"""Modes of Pillow that a screen shows as they are → the mode that is kept."""
_QUALITY = 92
_LONGEST_JPEG = 65_500  # pixels of a side: the coder knows no more
_DRAWING = re.compile(rb"<(?:svg|!doctype\s+svg|\w+:svg)", re.IGNORECASE)
_HEAD = 4096
_BAD_DATA = (
    OSError, EOFError, SyntaxError, ValueError, LookupError, TypeError, ArithmeticError, struct.error, zlib.error,
)  # fmt: skip
"""What Pillow's readers let out of damaged files: those that it documents, and those that `Image.open` itself takes for
signs of another format (a reader that goes on to the pixels does not).
"""
_WARNINGS = threading.Lock()  # catching warnings is a matter of the whole program


class PictureReader:
    """See `services.ports.pictures.PictureReader`."""

    def read(self, data: bytes, name: str = "") -> Picture:
        """The picture in `data`; `name` is that of the file, which may promise another kind than it is.

        Raises DeskError: PICTURE_EMPTY, PICTURE_HEAVY, PICTURE_DRAWING, PICTURE_UNKNOWN, PICTURE_HUGE, PICTURE_BROKEN.
        """
        if not data:
            raise DeskError(ErrorCode.PICTURE_EMPTY)
        if len(data) > MAX_PICTURE_BYTES:
            raise DeskError(ErrorCode.PICTURE_HEAVY, size=len(data), limit=MAX_PICTURE_BYTES)
        if _is_drawing(data):
            raise DeskError(ErrorCode.PICTURE_DRAWING)
        with _WARNINGS, warnings.catch_warnings():
            # Pillow warns of notes that it cannot read, and of what could fill the memory, and refuses at twice that; the
            # bound is ours, below.
            warnings.simplefilter("ignore")
            return _read(data, name)


def _is_drawing(data: bytes) -> bool:
    """Whether it is SVG (also packed, or in UTF-16): a program that draws, and no picture."""
    head = data[:_HEAD].replace(b"\0", b"")
    return data[:2] == b"\x1f\x8b" or bool(
        _DRAWING.search(head) and head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<"
    )


def _read(data: bytes, name: str) -> Picture:
    notes: list[PictureNote] = []
    from PIL.Image import Transpose  # late: the first window does not wait for it

    with _opened(data) as image:
        kind = image.format or ""
        promised = _SUFFIXES.get(name.rpartition(".")[2].lower()) if "." in name else None
        if promised not in {None, kind} and not (promised == "JPEG" and kind == "MPO"):
            notes.append(PictureNote.OTHER_KIND)
        if _decoded(image):
            notes.append(PictureNote.FIRST_FRAME)
        if any(image.info.get(tell) for tell in _TELLS):
            notes.append(PictureNote.CLEANED)
        plain, converted = _web_colours(image)
        if (turn := _TURNS.get(_orientation(image))) is not None:
            plain = plain.transpose(Transpose(turn))
            notes.append(PictureNote.TURNED)
        if converted:
            notes.append(PictureNote.COLOURS)
        photo = kind in {"JPEG", "MPO", "WEBP", "TIFF"} and plain.mode in {"RGB", "L"}
        photo = photo and max(plain.size) <= _LONGEST_JPEG
        untouched = kind == "JPEG" and plain is image
        mime, kept = _jpeg(plain, untouched=untouched) if photo else _png(plain)
        width, height = plain.size
    media = MediaRef(hashlib.sha256(kept).hexdigest(), mime, width, height)
    return Picture(media, kept, tuple(sorted(notes)))


_TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""EXIF orientation → Pillow's Transpose that undoes it."""


def _orientation(image: "Image.Image") -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except _BAD_DATA:
        return 1  # notes of a camera that nobody can read turn no picture


@contextmanager
def _reading() -> Iterator[None]:
    """Tells what Pillow's readers say of their data. Nothing of ours is done within, so that no fault of ours looks like a
    broken picture.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        yield
    except UnidentifiedImageError:
        raise
    except Image.DecompressionBombError as error:
        raise DeskError(ErrorCode.PICTURE_HUGE, limit=MAX_PIXELS // 1_000_000) from error
    except _BAD_DATA as error:
        raise DeskError(ErrorCode.PICTURE_BROKEN, reason=type(error).__name__) from error


def _decoded(image: "Image.Image") -> bool:
    """Decode the picture, of several the first; whether there were several. Two views of one camera (MPO) are one."""
    with _reading():
        several = image.format != "MPO" and bool(getattr(image, "is_animated", False))
        if several:
            image.seek(0)
        image.load()
    return several


def _opened(data: bytes) -> "Image.Image":
    """The picture with its head read and nothing decoded."""
    from PIL import Image, UnidentifiedImageError

    try:
        with _reading():
            image = Image.open(BytesIO(data), formats=FORMATS)
    except UnidentifiedImageError as error:
        known = data[:3] in {b"\xff\xd8\xff", b"\x89PN", b"GIF", b"RIF"} or data[:2] == b"BM"
        raise DeskError(ErrorCode.PICTURE_BROKEN if known else ErrorCode.PICTURE_UNKNOWN) from error
    if image.width * image.height > MAX_PIXELS:
        image.close()
        raise DeskError(ErrorCode.PICTURE_HUGE, limit=MAX_PIXELS // 1_000_000)
    return image


def _web_colours(image: "Image.Image") -> "tuple[Image.Image, bool]":
    try:
        return _in_web_colours(image)
    except (OSError, ValueError) as error:  # what Pillow says where no way leads from one mode to another
        raise DeskError(ErrorCode.PICTURE_BROKEN, reason=type(error).__name__) from error


def _in_web_colours(image: "Image.Image") -> "tuple[Image.Image, bool]":
    """The picture in sRGB or grey, with transparency where it had some; and whether its colours were others."""
    mode = image.mode
    if mode in _DEEP:
        return image.convert("I").point(lambda value: value / 256).convert("L"), True
    see_through = "transparency" in image.info or mode in {"PA", "LA", "La", "RGBa"}
    if mode in _PLAIN:
        plain = (
            image.convert("RGBA" if see_through else _PLAIN[mode])
            if mode != _PLAIN[mode] or see_through
            else image
        )
        profile = image.info.get("icc_profile") if plain.mode in {"RGB", "RGBA"} else None
        converted = _converted(plain, profile)
        return (plain, False) if converted is None else (converted, True)
    return _converted(image, image.info.get("icc_profile")) or image.convert("RGB"), True


def _converted(image: "Image.Image", profile: bytes | None) -> "Image.Image | None":
    """The picture from the colours of its profile to sRGB; None where they are that already or the profile is unusable."""
    from PIL import ImageCms

    if not profile:
        return None
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return None
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _jpeg(image: "Image.Image", *, untouched: bool) -> tuple[str, bytes]:
    """As JPEG; one that was JPEG and stayed as it was is coded as it had been, so that it loses next to nothing."""
    anew: dict[str, object] = {"quality": _QUALITY, "subsampling": 0}
    try:
        return "image/jpeg", _saved(image, {"quality": "keep"} if untouched else anew)
    except OSError:
        if not untouched:
            raise
        return "image/jpeg", _saved(image, anew)  # its own tables are damaged, and its pixels are not


def _saved(image: "Image.Image", options: dict[str, object]) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", comment=b"", optimize=True, **options)
    return out.getvalue()


def _png(image: "Image.Image") -> tuple[str, bytes]:
    from PIL import PngImagePlugin

    out = BytesIO()
    image.info.clear()
    image.save(out, "PNG", pnginfo=PngImagePlugin.PngInfo())
    return "image/png", out.getvalue()
