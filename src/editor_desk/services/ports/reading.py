"""Readers of raw copy."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from editor_desk.domain.incoming import RawPage
from editor_desk.domain.prose import Prose


class PageReader(Protocol):
    """Reads raw copy into lines; `domain.recognition.recognise` gives them roles. Raises DeskError for bad input."""

    def text(self, text: str) -> RawPage:
        """Pasted plain text."""

    def html(self, html: str, find: Callable[[str], bytes | None] | None = None) -> RawPage:
        """Pasted HTML; with `find` that of an archive: pictures are looked for there by their address, what is not at hand and what
        other sites embed become cards, and blocks keep their direction.
        """

    def prose(self, html: str, longest: int) -> Prose | None:
        """The blocks that HTML of an archive becomes, told at once where it is nothing but ordinary paragraphs and headings of at most
        `longest` characters; else None.
        """

    def path(self, path: Path) -> RawPage:
        """A text or HTML file."""

    def data(self, data: bytes, path: Path, find: Callable[[str], bytes | None] | None = None) -> RawPage:
        """The same of bytes that were read already; `path` is what they are called."""
