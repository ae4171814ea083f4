"""A document of Word or LibreOffice as what it is: a zip file of strangers. Every size is bounded, nothing outside is read."""

import io
import zipfile
import zlib
from typing import Final

from lxml import etree

from editor_desk.domain.errors import DeskError, ErrorCode

MAX_XML: Final = 24 * 1024 * 1024
"""Of all parts together, unpacked: a book has a few megabytes."""
MAX_PICTURE: Final = 40 * 1024 * 1024
MAX_PICTURES: Final = 120 * 1024 * 1024
_MOST_ENTRIES: Final = 5_000


class OfficeZip:
    """The parts of a document.

    Raises DeskError: FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE; so do its methods.
    """

    def __init__(self, data: bytes) -> None:
        self._xml_left = MAX_XML
        self._pictures_left = MAX_PICTURES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise DeskError(ErrorCode.FILE_DAMAGED) from error
        if len(infos) > _MOST_ENTRIES:
            raise DeskError(ErrorCode.FILE_DAMAGED)
        self._infos = {info.filename: info for info in infos}

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part; None where there is no such part. No entity is resolved, no schema or file is loaded."""
        if name not in self._infos:
            return None
        data = self._read(name, self._xml_left)
        if data is None:
            raise DeskError(ErrorCode.FILE_TOO_LARGE, size=self._infos[name].file_size, limit=MAX_XML)
        self._xml_left -= len(data)
        parser = etree.XMLParser(
            resolve_entities=False, huge_tree=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise DeskError(ErrorCode.FILE_DAMAGED) from error
        # No office program declares a document type; who does wants entities.
        if root.getroottree().docinfo.doctype:
            raise DeskError(ErrorCode.FILE_DAMAGED)
        return root

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture; None where there is none, or it would be too much."""
        if name not in self._infos:
            return None
        data = self._read(name, min(MAX_PICTURE, self._pictures_left))
        self._pictures_left -= len(data or b"")
        return data or None

    def _read(self, name: str, limit: int) -> bytes | None:
        """At most `limit` bytes of a part, whatever it says of its size; None for a longer one."""
        info = self._infos[name]
        if info.flag_bits & 1:
            raise DeskError(ErrorCode.FILE_ENCRYPTED)
        try:
            with self._zip.open(info) as part:
                data = part.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise DeskError(ErrorCode.FILE_DAMAGED) from error
        return data if len(data) <= limit else None
