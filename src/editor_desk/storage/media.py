"""Pictures in SQL."""

from sqlalchemy import Connection, func, insert, select

from editor_desk.domain.content import MediaRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.storage import tables

_media = tables.media


class MediaRepository:
    """See `services.ports.pictures.Media`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, media: MediaRef, data: bytes) -> None:
        there = select(_media.c.sha256).where(_media.c.sha256 == media.sha256)
        if self._connection.scalar(there) is None:
            values = {
                "sha256": media.sha256,
                "mime": media.mime,
                "width": media.width,
                "height": media.height,
            }
            self._connection.execute(insert(_media).values(**values, data=data))

    def get(self, sha256: str) -> bytes:
        found = self._connection.scalar(select(_media.c.data).where(_media.c.sha256 == sha256))
        if found is None:
            raise DeskError(ErrorCode.PICTURE_MISSING, picture=sha256[:12])
        return bytes(found)

    def size(self, sha256: str) -> int:
        asked = select(func.length(_media.c.data)).where(_media.c.sha256 == sha256)
        return self._connection.scalar(asked) or 0
