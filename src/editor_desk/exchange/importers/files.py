"""Files to text, with every fault of the disk and of the file told apart."""

import re
from pathlib import Path

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.importers.decoding import MAX_BYTES, MAX_DOCUMENT

_DOCUMENT_SUFFIXES = frozenset((".docx", ".odt"))
_HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
_HTML_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|div|p|h1|article)\b", re.IGNORECASE | re.DOTALL)  # fmt: skip


def read_bytes(path: Path) -> bytes:
    """The bytes of the file at `path`; of a document more than of a text, since it brings its pictures along.

    Raises DeskError: FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE, with `path`.
    """
    limit = MAX_DOCUMENT if path.suffix.lower() in _DOCUMENT_SUFFIXES else MAX_BYTES
    try:
        size = path.stat().st_size
        if size > limit:
            raise DeskError(ErrorCode.FILE_TOO_LARGE, path=str(path), size=size, limit=limit)
        if not path.is_file():
            raise DeskError(ErrorCode.FILE_UNREADABLE, path=str(path), reason="not a file")
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError as error:
        raise DeskError(ErrorCode.FILE_MISSING, path=str(path)) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no valid path"
        raise DeskError(ErrorCode.FILE_UNREADABLE, path=str(path), reason=reason) from error


def named_html(path: Path) -> bool:
    """Whether the file says by its name that it is HTML."""
    return path.suffix.lower() in _HTML_SUFFIXES


def begins_as_html(text: str) -> bool:
    """Whether text is the source of a page, by how it begins."""
    return _HTML_START.match(text[:4096]) is not None
