"""Pixels of sealed pictures, decoded as small as they may be and coded anew; the same in gives the same bytes out."""

from collections.abc import Sequence
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from editor_desk.domain.content import MediaRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.formats.cuts import Cut

if TYPE_CHECKING:
    from PIL.Image import Image

_JPEG_QUALITY = 85
_WEBP_QUALITY = 82
_WEBP_EFFORT = 3
_PAPER = (255, 255, 255)
"""What shows behind a picture that one can see through, in a format that knows no such thing."""


def decoded(data: bytes, media: MediaRef, cuts: Sequence[Cut]) -> "Image":
    """The picture in RGB or RGBA, no larger than the `cuts` of it need.

    Raises DeskError: PICTURE_BROKEN, where `data` is no picture as large as `media` says.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        image = Image.open(BytesIO(data), formats=("JPEG", "PNG"))
        if image.size != (media.width, media.height):
            raise DeskError(ErrorCode.PICTURE_BROKEN, reason="size")
        need = max((place.width / place.across for place in cuts), default=1.0)
        image.draft(image.mode, (ceil(media.width * need), ceil(media.height * need)))
        see_through = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
        return image.convert("RGBA" if see_through else "RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise DeskError(ErrorCode.PICTURE_BROKEN, reason=type(error).__name__) from error


def cut_out(image: "Image", media: MediaRef, place: Cut) -> "Image":
    """The pixels of `place`, which counts in those of the sealed picture, however large `image` was decoded."""
    from PIL.Image import Resampling

    across, down = image.width / media.width, image.height / media.height
    box = (
        place.left * across,
        place.top * down,
        min((place.left + place.across) * across, float(image.width)),
        min((place.top + place.down) * down, float(image.height)),
    )
    return image.resize((place.width, place.height), Resampling.LANCZOS, box=box)


def on_paper(image: "Image") -> "Image":
    """The picture in RGB, on white where one saw through it."""
    from PIL import Image

    if image.mode != "RGBA":
        return image.convert("RGB")
    sheet = Image.new("RGB", image.size, _PAPER)
    sheet.paste(image, mask=image.getchannel("A"))
    return sheet


def as_jpeg(image: "Image") -> bytes:
    """The picture as JPEG without any notes."""
    out = BytesIO()
    on_paper(image).save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def as_webp(image: "Image", xmp: bytes) -> bytes:
    """The picture as WebP with that packet of facts."""
    out = BytesIO()
    image.save(out, "WEBP", quality=_WEBP_QUALITY, method=_WEBP_EFFORT, xmp=xmp, exif=b"", icc_profile=b"")
    return out.getvalue()
