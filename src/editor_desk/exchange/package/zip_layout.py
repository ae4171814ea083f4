"""Whether the bytes of a zip are those of the files that its directory lists, one after the other, and no others.

Some programs go by the directory at the end, some by the headers before the files, some by names in extra fields: a zip that means
something else to each could be checked by one and unpacked by another.
"""

import struct
import zipfile
from collections.abc import Iterator
from typing import IO

_HEADER = struct.Struct("<4s2xHH4xIIIHH")
_HEADER_SIGN = b"PK\x03\x04"
_END = struct.Struct("<4s6xHIIH")
_END_SIGN = b"PK\x05\x06"
_LONG_END = struct.Struct("<4s28xQQQ")
_LONG_END_SIGN = b"PK\x06\x06"
_LOCATOR_SIGN = b"PK\x06\x07"
_LOCATOR_BYTES = 20
_SIZES_FOLLOW = 0x8
_MORE = 0xFFFFFFFF
_LONG_SIZES, _OTHER_NAME = 0x0001, 0x7075
_FOLLOWING = b"PK\x07\x08"


def first_hidden(archive: zipfile.ZipFile) -> str | None:
    """The name of the first file that is not as the directory says, or that follows bytes which belong to none; of what stands
    around the directory, an empty name. None where all is as it is listed. Raises ValueError and OSError for what cannot be read.
    """
    stream = archive.fp
    if stream is None:
        raise ValueError("closed")
    place = 0
    for member in sorted(archive.infolist(), key=lambda item: item.header_offset):
        end = _end_of(stream, member) if member.header_offset == place else None
        if end is None or _renames(member.extra, member.orig_filename):
            return member.orig_filename
        place = end
    return None if place == archive.start_dir and _ends_there(stream, archive) else ""


def _end_of(stream: IO[bytes], member: zipfile.ZipInfo) -> int | None:
    """Where the next file begins; None where its own header says something else than the directory."""
    stream.seek(member.header_offset)
    head = stream.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return None
    sign, flags, method, crc, packed, size, name_length, extra_length = _HEADER.unpack(head)
    name, extra = stream.read(name_length), stream.read(extra_length)
    place = member.header_offset + _HEADER.size + name_length + extra_length + member.compress_size
    said = (member.CRC, member.compress_size, member.file_size)
    spelled = name.decode("utf-8" if flags & 0x800 else "cp437", "replace")
    if (sign, method, spelled) != (_HEADER_SIGN, member.compress_type, member.orig_filename):
        return None
    if _renames(extra, member.orig_filename):
        return None
    if flags & _SIZES_FOLLOW:
        stream.seek(place)
        tail = stream.read(24)
        forms = (struct.pack("<III", *said) if max(said) <= _MORE else b"", struct.pack("<IQQ", *said))
        known = [form for bare in forms if bare for form in (_FOLLOWING + bare, bare)]
        length = next((len(form) for form in known if tail.startswith(form)), None)
        return None if length is None else place + length
    return place if (crc, *_sizes(packed, size, extra)) == said else None


def _sizes(packed: int, size: int, extra: bytes) -> tuple[int, int]:
    for kind, data in _extras(extra):
        if kind == _LONG_SIZES and _MORE in {packed, size} and len(data) >= 16:
            long_size, long_packed = struct.unpack("<QQ", data[:16])
            return (
                long_packed if packed == _MORE else packed,
                long_size if size == _MORE else size,
            )
    return packed, size


def _renames(extra: bytes, name: str) -> bool:
    """Whether an extra field gives the file another name, which some programs believe."""
    return any(kind == _OTHER_NAME and data[5:] != name.encode() for kind, data in _extras(extra))


def _extras(extra: bytes) -> Iterator[tuple[int, bytes]]:
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        yield kind, extra[4 : 4 + length]
        extra = extra[4 + length :]


def _ends_there(stream: IO[bytes], archive: zipfile.ZipFile) -> bool:
    """Whether the one directory is where the end of the zip says, and nothing follows but words."""
    if b"PK" in archive.comment:
        return False
    place = stream.seek(-_END.size - len(archive.comment), 2)
    sign, count, length, start, _ = _END.unpack(stream.read(_END.size))
    stream.seek(max(0, place - _LOCATOR_BYTES - _LONG_END.size))
    head = stream.read(_LONG_END.size)
    if stream.read(4) == _LOCATOR_SIGN:
        place -= _LOCATOR_BYTES + _LONG_END.size
        long_sign, *long = _LONG_END.unpack(head)
        short = ((count, 0xFFFF), (length, _MORE), (start, _MORE))
        if long_sign != _LONG_END_SIGN or any(
            value not in {most, told} for (value, most), told in zip(short, long, strict=True)
        ):
            return False
        count, length, start = long
    told = (sign, count, start, start + length)
    return told == (_END_SIGN, len(archive.infolist()), archive.start_dir, place)
