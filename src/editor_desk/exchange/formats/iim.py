"""IPTC IIM (version 4.2) in the resource block that JPEG files carry it in. Older systems, WordPress among them, read it before XMP."""

import struct

from editor_desk.exchange.formats.photo_facts import PhotoFacts, cut_bytes

_UTF8 = b"\x1b%G"
_VERSION = struct.pack(">H", 4)
_MARKER, _STANDARD_LIMIT = 0x1C, 2000
"""Bytes of a text. The paper allows names of 32: sixteen Arabic letters, which would cut most credits inside a name. All
readers take more; 2,000 is what it allows the longest of its texts.
"""
_PHOTOSHOP = b"Photoshop 3.0\0"
_IPTC = 0x0404


def iim(facts: PhotoFacts) -> bytes:
    """The datasets, the coding of letters (1:90) first."""
    texts = (
        (80, facts.creator),
        (105, facts.headline),
        (110, facts.credit),
        (115, facts.source),
        (116, facts.rights),
        (120, facts.caption),
    )
    sets = [_dataset(1, 90, _UTF8), _dataset(2, 0, _VERSION)]
    sets += [_dataset(2, number, cut_bytes(text, _STANDARD_LIMIT).encode()) for number, text in texts if text]
    return b"".join(sets)


def resource_block(data: bytes) -> bytes:
    """What stands in the APP13 segment of a JPEG for these datasets; at most 12 KB, well below the 64 that a segment holds."""
    padding = b"\0" * (len(data) % 2)
    return _PHOTOSHOP + b"8BIM" + struct.pack(">HHL", _IPTC, 0, len(data)) + data + padding


def _dataset(record: int, number: int, data: bytes) -> bytes:
    return struct.pack(">BBBH", _MARKER, record, number, len(data)) + data
