"""Pictures: reading them, and keeping them."""

from collections.abc import Callable
from typing import Protocol

from editor_desk.domain.content import MediaRef
from editor_desk.domain.pictures import Picture


class Media(Protocol):
    """Pictures by the hash of their bytes; they are only ever added."""

    def put(self, media: MediaRef, data: bytes) -> None:
        """Keep `data`, unless it is there already."""

    def get(self, sha256: str) -> bytes:
        """Raises DeskError(PICTURE_MISSING)."""

    def size(self, sha256: str) -> int:
        """How many bytes it has; 0 where it is not there."""


class PictureReader(Protocol):
    """Makes pictures from outside safe to keep."""

    def read(self, data: bytes, name: str = "") -> Picture:
        """The picture in `data`; `name` is that of its file. The same bytes give the same picture.

        Raises DeskError: PICTURE_EMPTY, PICTURE_HEAVY, PICTURE_DRAWING, PICTURE_UNKNOWN, PICTURE_HUGE, PICTURE_BROKEN.
        """


ReadMedia = Callable[[str], bytes]
"""The bytes of the picture with that SHA-256, for several threads at a time. Raises DeskError(PICTURE_MISSING)."""
