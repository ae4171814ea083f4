"""Facts put into a finished picture file. Its pixels are not touched: only segments and chunks are added."""

import struct
import zlib

from editor_desk.exchange.formats.iim import iim, resource_block
from editor_desk.exchange.formats.photo_facts import PhotoFacts
from editor_desk.exchange.formats.xmp import xmp_packet

_XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"
_PNG_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"
_PNG_HEAD = 8 + 25
"""Bytes of the signature and of the first chunk, which is always as long."""
_START = b"\xff\xd8"
_JFIF, _APP1, _APP13 = 0xE0, 0xE1, 0xED


def in_jpeg(data: bytes, facts: PhotoFacts) -> bytes:
    """The JPEG `data` with the facts as XMP and as IIM; they stand behind its JFIF header, where it has one."""
    if data[:2] != _START:
        raise ValueError("no JPEG")
    at = 2
    if data[2] == 0xFF and data[3] == _JFIF:
        at += 2 + struct.unpack(">H", data[4:6])[0]
    added = _segment(_APP1, _XMP_NAME + xmp_packet(facts)) + _segment(_APP13, resource_block(iim(facts)))
    return data[:at] + added + data[at:]


def in_png(data: bytes, facts: PhotoFacts) -> bytes:
    """The PNG `data` with the facts as XMP, behind its header."""
    if data[:4] != b"\x89PNG" or data[12:16] != b"IHDR":
        raise ValueError("no PNG")
    body = _PNG_XMP + xmp_packet(facts)
    chunk = struct.pack(">L", len(body)) + b"iTXt" + body + struct.pack(">L", zlib.crc32(b"iTXt" + body))
    return data[:_PNG_HEAD] + chunk + data[_PNG_HEAD:]


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
