"""Exporter: each picture in the three shapes that sites ask for, cut around its focal point, and once whole; each file says
inside who made it, what it shows and what may be done with it. The sealed picture itself stays as it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from editor_desk.domain.content import Image
from editor_desk.exchange.formats.credentials import credentials, source_type
from editor_desk.exchange.formats.embedding import in_jpeg, in_png
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.photo_facts import PhotoFacts, photo_facts
from editor_desk.exchange.formats.pixels import as_jpeg, as_webp, cut_out, decoded
from editor_desk.exchange.formats.rendition_plan import JPEG, ROLE, WEBP, Rendition
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.xmp import xmp_packet

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

    from editor_desk.services.ports.pictures import ReadMedia


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`renditions/…`."""
    seen: set[str] = set()
    for image in job.content.images:
        plan = job.renditions.get(image.key, ())
        if not plan or plan[0].path in seen:
            continue
        seen.add(plan[0].path)
        source = _Source(image, job.media, plan)
        facts = photo_facts(job.content, image, source_type(job.options))
        for one in plan:
            yield ExportFile(
                one.path, ROLE, one.media_type, _Chunks(source, one, facts, job.options), apart=True
            )


class _Chunks:
    """The bytes of one rendition, when they are asked for."""

    def __init__(
        self, source: "_Source", rendition: Rendition, facts: PhotoFacts, options: ExportOptions
    ) -> None:
        self._options = options
        self._source = source
        self._rendition = rendition
        self._facts = facts

    def __call__(self) -> Iterable[bytes]:
        one, made = self._rendition, self._made()
        signing = credentials(self._options) if one.media_type == JPEG else None
        if signing is None:
            yield made
            return
        sealed, kind = self._source.data(), self._source.image.media.mime
        title = one.path.rpartition("/")[2]
        yield signing.sign(made, sealed, kind, title, cut=one.cut is not None)

    def _made(self) -> bytes:
        one, source = self._rendition, self._source
        if one.cut is None:
            put_in = in_jpeg if one.media_type == JPEG else in_png
            return put_in(source.data(), self._facts)
        pixels = cut_out(source.pixels(), source.image.media, one.cut)
        if one.media_type == WEBP:
            return as_webp(pixels, xmp_packet(self._facts))
        return in_jpeg(as_jpeg(pixels), self._facts)


class _Source:
    """A sealed picture, read and decoded once for all of its renditions, and let go after the last."""

    def __init__(self, image: Image, media: "ReadMedia", plan: Sequence[Rendition]) -> None:
        self.image = image
        self._media = media
        self._cuts = [one.cut for one in plan if one.cut is not None]
        self._left = len(self._cuts)
        self._pixels: Pixels | None = None
        self._lock = Lock()

    def data(self) -> bytes:
        return self._media(self.image.media.sha256)

    def pixels(self) -> "Pixels":
        with self._lock:
            pixels = self._pixels or decoded(self.data(), self.image.media, self._cuts)
            self._left -= 1
            self._pixels = pixels if self._left > 0 else None
            return pixels
