"""Pictures that a clipboard or a drop holds, told apart from text that merely comes with one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from editor_desk.gui.editor.thumbnails import encoded
from editor_desk.services.media import MediaService, TakenPicture

MOST_AT_ONCE = 20
SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".svg"})


@dataclass(frozen=True, slots=True)
class PictureSource:
    """A picture still to be taken in: a file, or what the clipboard drew."""

    path: Path | None = None
    image: QImage | None = None

    def taker(self, media: MediaService) -> Callable[[], TakenPicture]:
        """The work of taking it in, for a worker."""
        path, image = self.path, self.image
        if path is not None:
            return lambda: media.take_path(path)
        return lambda: media.take(b"" if image is None else encoded(image))


def pictures_in(source: QMimeData) -> tuple[PictureSource, ...]:
    """The pictures, at most `MOST_AT_ONCE`. Word and browsers lay a picture of the text beside a text: that is text."""
    urls = source.urls()
    if urls:
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if len(paths) == len(urls) and all(path.suffix.lower() in SUFFIXES for path in paths):
            return tuple(PictureSource(path) for path in paths[:MOST_AT_ONCE])
        return ()
    if source.hasImage() and not source.text().strip():
        image = source.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return (PictureSource(image=image),)
    return ()
