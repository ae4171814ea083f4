"""What comes in by clipboard or drag: which of it is a file of text, and which is short and clean enough to flow in at once."""

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

from editor_desk.language.repair import repair

TEXT_SUFFIXES: Final = frozenset((".docx", ".odt", ".txt", ".html", ".htm", ".xhtml", ".md"))

_SHORT: Final = 10_000
_TO_LOOK_AT: Final = re.compile(r"[*_]\S[^\n]*[*_]|^\W{0,4}\[?[\d/.\-]{6,10}[,،]|<(?:html|body|!doctype|p|div|h1)\b", re.IGNORECASE)  # fmt: skip


def is_text_file(source: QMimeData) -> bool:
    """Whether it is one file that the desk reads as text, by its name; what is in it shows when it is read."""
    urls = source.urls() if source.hasUrls() else []
    return (
        len(urls) == 1
        and urls[0].isLocalFile()
        and Path(urls[0].toLocalFile()).suffix.lower() in TEXT_SUFFIXES
    )


def flows_in(text: str) -> bool:
    """Whether `text` is a short line with nothing to mend, to be put in at once; anything else is cleaned first."""
    return (
        len(text) <= _SHORT
        and "\n" not in text.strip()
        and not _TO_LOOK_AT.search(text)
        and not repair(text).mends
    )
