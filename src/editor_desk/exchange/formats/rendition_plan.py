"""Which renditions the pictures of an article get, and what they are called: known from the text alone, before one is made."""

from dataclasses import dataclass

from editor_desk.domain.content import Content, Image
from editor_desk.exchange.formats.cuts import SHAPES, Cut, cut
from editor_desk.exchange.formats.figures import EXTENSIONS

RENDITIONS = "renditions/"
ROLE = "rendition"
FULL = "full"
JPEG, WEBP = "image/jpeg", "image/webp"
KINDS = ((JPEG, "jpg"), (WEBP, "webp"))
"""Media types that each shape is made in, and how the files end."""
_SHORT_HASH = 8


@dataclass(frozen=True, slots=True)
class Rendition:
    """A file to be made of a picture: `path` in the folder of the article, `shape` a name of `SHAPES` or `FULL`, pixels across
    and down. `cut` says where the pixels come from; None: all of them, untouched.
    """

    path: str
    shape: str
    media_type: str
    width: int
    height: int
    cut: Cut | None = None

    @property
    def name(self) -> str:
        """Such as `full`, `16x9` or `16x9-webp`: no two of a picture alike."""
        return f"{self.shape}-webp" if self.media_type == WEBP else self.shape


def rendition_plan(content: Content, slug: str) -> dict[str, tuple[Rendition, ...]]:
    """Key of each picture of the text → its renditions, in order; `slug` is the ASCII name of the article. A picture that stands
    there twice with the same words and the same focal point shares them.
    """
    plans: dict[str, tuple[Rendition, ...]] = {}
    known: dict[tuple[object, ...], tuple[Rendition, ...]] = {}
    for image in content.images:
        same = (image.media, image.caption, image.alt, image.credit, image.rights, image.focal)
        if same not in known:
            name = f"{RENDITIONS}{slug.lower()}-{len(known) + 1}-{image.media.sha256[:_SHORT_HASH]}"
            known[same] = tuple(_renditions(image, name))
        plans[image.key] = known[same]
    return plans


def _renditions(image: Image, name: str) -> list[Rendition]:
    media = image.media
    ending = EXTENSIONS.get(media.mime)
    if ending is None:
        return []
    found = [Rendition(f"{name}-{FULL}.{ending}", FULL, media.mime, media.width, media.height)]
    for shape in SHAPES:
        place = cut(media.width, media.height, image.focal, shape)
        if place is not None:
            found += [
                Rendition(
                    f"{name}-{shape.name}-{place.width}.{end}",
                    shape.name,
                    kind,
                    place.width,
                    place.height,
                    place,
                )
                for kind, end in KINDS
            ]
    return found
