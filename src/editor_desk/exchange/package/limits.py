"""How large a package may be: what a reader refuses, a writer never finishes."""

from typing import Final

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.layout import CHECKS, INDEX
from editor_desk.exchange.package.listing import Listed, Listing
from editor_desk.exchange.package.render import CONTENT

MAX_FILES = 250_000
MAX_TOTAL_BYTES = 4 * 1024**3
MAX_RATIO = 200
"""How many times its packed size a file of a zip may be, once it is larger than `MAX_FREE_BYTES`."""

MAX_FREE_BYTES = 16 * 1024**2
"""As much is unpacked whatever it was packed to: a long text of few letters is no bomb."""

MAX_DOCUMENT_BYTES = 64 * 1024**2
"""Of a file that is read whole."""

MAX_LIST_BYTES = 256 * 1024**2
"""Of one that lists the whole package, which also is read whole: some 84 MB for ten thousand articles."""

LISTS: Final = frozenset({INDEX, bag.PAYLOAD + CHECKS, bag.MANIFEST})


def longest(path: str) -> int:
    """How many bytes of that file are read at most, where it is read whole."""
    return MAX_LIST_BYTES if path in LISTS else MAX_DOCUMENT_BYTES


def swells(size: int, packed: int) -> bool:
    """Whether a file of a zip is refused for being so much more than what it was packed to."""
    return size > max(MAX_FREE_BYTES, MAX_RATIO * packed)


def refuse_unreadable(listing: Listing, *, zipped: bool) -> None:
    """Refuse a package that was just written and that whoever checks it would not read.

    Raises DeskError(PACKAGE_TOO_LARGE): `file` is what is too large, empty where it is the package as a whole.
    """
    if listing.files > MAX_FILES or listing.size > MAX_TOTAL_BYTES:
        raise DeskError(ErrorCode.PACKAGE_TOO_LARGE, file="")
    for file in listing:
        if _too_long(file) or (zipped and swells(file.entry.size, file.packed)):
            raise DeskError(ErrorCode.PACKAGE_TOO_LARGE, file=file.path)


def _too_long(file: Listed) -> bool:
    whole = file.path in LISTS or file.path.rpartition("/")[2] == CONTENT
    return whole and file.entry.size > longest(file.path)
