"""An article with a photograph large enough to be cut: drawn here, with a red spot at its focal point."""

import hashlib
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image as Pillow
from PIL import ImageDraw, IptcImagePlugin
from PIL.ImageFile import ImageFile

from editor_desk.domain.content import Content, Image, MediaRef
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.spec import ArticleJob
from tests.exchange.format_samples import FOLDERS, SITE
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, sealed

FOCAL = (820, 300)
SPOT = (200, 30, 30)


@cache
def photograph(width: int = 2000, height: int = 1500, kind: str = "JPEG") -> bytes:
    """Sea and sky with a spot where the eye is to rest."""
    image = Pillow.new("RGBA" if kind == "PNG" else "RGB", (width, height), (40, 110, 150))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, height * 2 // 3, width, height), fill=(20, 60, 90))
    x, y = width * FOCAL[0] // 1000, height * FOCAL[1] // 1000
    pen.ellipse((x - width // 50, y - width // 50, x + width // 50, y + width // 50), fill=SPOT)
    out = BytesIO()
    image.save(out, kind, quality=92)
    return out.getvalue()


def photo(data: bytes, **changes: Any) -> Image:
    """The picture as it stands in a text."""
    with Pillow.open(BytesIO(data)) as opened:
        kind = f"image/{(opened.format or '').lower()}"
        media = MediaRef(hashlib.sha256(data).hexdigest(), kind, *opened.size)
    texts = {
        "caption": "القارب E-Boat 5 يخرج من الميناء",
        "alt": "قارب أبيض صغير قرب رصيف حجري",
        "credit": "تصوير: ريم النجار",
        "rights": "© دار المرفأ، للنشر مرة واحدة",
        "focal": FOCAL,
    }
    return Image("f1", media, **{**texts, **changes})


def illustrated(
    data: bytes | None = None, image: Image | None = None, **changes: Any
) -> tuple[PackageArticle, bytes]:
    """The harbour's article with that photograph before its text, and the photograph."""
    data = photograph() if data is None else data
    shown = photo(data) if image is None else image
    rest = tuple(item for item in HARBOUR_CONTENT.blocks if not isinstance(item, Image))
    action = changes.pop("action", PackageAction.CREATE)
    content: Content = replace(HARBOUR_CONTENT, blocks=(shown, *rest), **changes)
    return sealed(HARBOUR, content, action), data


def iptc(content: bytes) -> dict[tuple[int, int], str]:
    """The texts that another reader finds in the IIM of a picture; none where it has none."""
    with Pillow.open(BytesIO(content)) as image:
        assert isinstance(image, ImageFile)
        found = IptcImagePlugin.getiptcinfo(image) or {}
    assert not found or found[1, 90] == b"\x1b%G"
    return {
        key: value.decode()
        for key, value in found.items()
        if isinstance(value, bytes) and key[0] == 2 and key != (2, 0)
    }


def drawn_job(options: ExportOptions = SITE, **changes: Any) -> ArticleJob:
    """A job with that article and its picture."""
    item, data = illustrated(**changes)
    return ArticleJob(item, FOLDERS, options, lambda _sha256: data)
