"""Bytes to text: UTF-8, UTF-16 and UTF-32, Windows-1256, ISO 8859-6; or a refusal, never garbage."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNote, PageNoteCode

MAX_BYTES: Final = 10 * 1024 * 1024
MAX_DOCUMENT: Final = 60 * 1024 * 1024
"""Of a document of Word or LibreOffice, pictures included."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, which begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "rar"),
    (b"SQLite format 3", "sqlite"),
    (b"MZ", "exe"),
    (b"\x7fELF", "exe"),
)
_ZIP = b"PK\x03\x04"
_ZIPPED = ((b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx"), (b"opendocument.text", "odt"))
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""How a document with a password is called inside the old container that it is wrapped in."""
_LOOK_AT = 64 * 1024

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_DECLARABLE = {
    "windows-1256": "cp1256",
    "cp1256": "cp1256",
    "iso-8859-6": "iso8859-6",
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ARABIC = re.compile("[\u0621-\u064a]")
_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
_MIXED_WORD = re.compile(
    "[\u0621-\u064a][\u00a4-\u00bf\u00c0-\u024f\u2020-\u2030]|[\u00c0-\u024f][\u0621-\u064a]"
)
_LETTER = re.compile(r"[^\W\d_]")
_FREQUENT = re.compile("[اليمنورتبهةعد]")
_COMMON = frozenset(
    (
        "من",
        "في",
        "على",
        "إلى",
        "الى",
        "أن",
        "ان",
        "عن",
        "التي",
        "الذي",
        "مع",
        "هذا",
        "هذه",
        "بين",
        "كما",
        "بعد",
        "لا",
        "ما",
    )
)
_WORDS_TO_JUDGE = 40


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the encoding that it was in (Python's name for it), and what there is to tell."""

    text: str
    encoding: str
    notes: tuple[PageNote, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file.

    A file cut off in the middle of its last character is read up to there and noted as truncated.
    Raises DeskError: FILE_TOO_LARGE, FILE_EMPTY, FILE_BINARY (`kind`), FILE_ENCODING.
    """
    if len(data) > MAX_BYTES:
        raise DeskError(ErrorCode.FILE_TOO_LARGE, size=len(data), limit=MAX_BYTES)
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise DeskError(ErrorCode.FILE_EMPTY)
    if kind := binary_kind(data):
        if kind == "doc" and _ENCRYPTED in data:
            raise DeskError(ErrorCode.FILE_ENCRYPTED)
        raise DeskError(ErrorCode.FILE_BINARY, kind=kind)
    decoded = next(_readings(data), None)
    if decoded is None:
        if len(_CONTROL_BYTE.findall(data)) * 200 > len(data) and not any(
            data.startswith(bom) for bom, _ in _BOMS
        ):
            raise DeskError(ErrorCode.FILE_BINARY, kind="unknown")
        raise DeskError(ErrorCode.FILE_ENCODING)
    if not decoded.text.strip("\x00 \t\r\n\ufeff"):
        raise DeskError(ErrorCode.FILE_EMPTY)
    return decoded


def binary_kind(data: bytes) -> str | None:
    """What a file is by its first bytes, where it is no text."""
    if data.startswith(_ZIP):
        ends = data[:_LOOK_AT] + data[-_LOOK_AT:]  # the list of names stands at the end
        return next((kind for part, kind in _ZIPPED if part in ends), "zip")
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)


def _readings(data: bytes) -> Iterator[Decoded]:
    """Ways to read `data`, the surest first."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            yield from _strictly(data[len(bom) :], encoding)
            return
    if b"\x00" in data or b"\x06" in data:
        for encoding in ("utf-16-le", "utf-16-be"):
            yield from (found for found in _strictly(data, encoding) if _is_plain(found.text))
    yield from _strictly(data, "utf-8")
    declared = _META_CHARSET.search(data[:4096])
    if declared and (named := _DECLARABLE.get(declared[1].decode("ascii").lower())):
        yield from _strictly(data, named)
    for encoding in ("cp1256", "iso8859-6"):
        yield from (found for found in _strictly(data, encoding) if _is_arabic(found.text))


def _strictly(data: bytes, encoding: str) -> Iterator[Decoded]:
    """`data` in `encoding` if all of it is, an incomplete last character aside."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return
    if not _is_dense_in_controls(text):
        left = len(decoder.getstate()[0])
        yield Decoded(text, encoding, (PageNote(PageNoteCode.TRUNCATED, left),) if left else ())


def _is_dense_in_controls(text: str) -> bool:
    return len(_CONTROL.findall(text)) * 200 > len(text)


def _is_plain(text: str) -> bool:
    """Whether a guess at UTF-16 reads as Arabic or Latin text rather than as chance characters."""
    plain = sum(
        char.isascii() or "\u0600" <= char <= "\u06ff" or "\u2000" <= char <= "\u206f" for char in text
    )
    return plain * 20 >= len(text) * 19


def _is_arabic(text: str) -> bool:
    """Whether a guess at an Arabic code page gives Arabic: Latin text, and UTF-8 read wrongly, do not."""
    arabic = _ARABIC.findall(text)
    if len(arabic) * 2 < len(_LETTER.findall(text)) or len(_MIXED_WORD.findall(text)) * 50 > len(arabic):
        return False
    words = _ARABIC_WORD.findall(text)
    if not words or len(_FREQUENT.findall(text)) * 2 < len(arabic):
        return False
    return len(words) < _WORDS_TO_JUDGE or any(word in _COMMON for word in words)
