"""Pictures: taken in once, checked, and kept with the desk's data under the hash of their bytes."""

from dataclasses import dataclass
from pathlib import Path

from editor_desk.domain.content import MediaRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.pictures import PictureNote
from editor_desk.services.ports.pictures import PictureReader
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory

MAX_PICTURE_BYTES = 40 * 1024 * 1024
"""A file of more is not taken, and not read to its end."""


@dataclass(frozen=True, slots=True)
class TakenPicture:
    """A picture that the desk keeps now, and what was done to it."""

    media: MediaRef
    notes: tuple[PictureNote, ...]


class MediaService:
    """Use cases of pictures. Each blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, reader: PictureReader) -> None:
        self._unit_of_work = unit_of_work
        self._reader = reader

    def add(self, data: bytes) -> MediaRef:
        """Keep the picture in `data`; one that the desk has already is not kept twice. Raises DeskError as `take` does."""
        return self.take(data).media

    def take(self, data: bytes, name: str = "") -> TakenPicture:
        """The same, and what was done to the picture. `name` is that of its file.

        Raises DeskError: PICTURE_EMPTY, PICTURE_HEAVY, PICTURE_DRAWING, PICTURE_UNKNOWN, PICTURE_HUGE, PICTURE_BROKEN.
        """
        picture = self._reader.read(data, name)
        with self._unit_of_work() as work:
            work.media.put(picture.media, picture.data)
            work.commit()
        return TakenPicture(picture.media, picture.notes)

    def take_path(self, path: Path) -> TakenPicture:
        """`take` the picture in a file.

        Raises DeskError: FILE_MISSING, FILE_UNREADABLE, and what `take` does.
        """
        try:
            with path.open("rb") as stream:
                data = stream.read(MAX_PICTURE_BYTES + 1)
        except FileNotFoundError as error:
            raise DeskError(ErrorCode.FILE_MISSING, path=str(path)) from error
        except OSError as error:
            raise DeskError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
        return self.take(data, path.name)

    def get(self, sha256: str) -> bytes:
        """The bytes of a picture. Raises DeskError(PICTURE_MISSING)."""
        with self._unit_of_work(reads=True) as work:
            return work.media.get(sha256)
